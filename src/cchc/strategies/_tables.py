"""Draw tables and charts (bảng, biểu đồ)."""

from decimal import Decimal

from hypothesis import strategies as st

from cchc.strategies._bounds import require_least
from cchc.strategies._kept import kept
from cchc.strategies._values import days
from cchc.strategies._viet import numbers, texts
from cchc.tables import Cell, Chart, ChartMark, ChartSeries, ColumnKind, Table, TableColumn

_MAX_ROWS = 4
_MAX_COLUMNS = 4


@kept
def table_columns() -> st.SearchStrategy[TableColumn]:
    """Draw columns of tables (cột của bảng), of every kind."""
    places = st.none() | st.integers(0, 4)
    return st.builds(TableColumn, texts(), st.sampled_from(ColumnKind), places)


@st.composite
def tables(draw: st.DrawFn, *, max_rows: int = _MAX_ROWS, max_columns: int = _MAX_COLUMNS) -> Table:
    """Draw tables (bảng), with and without depths.

    Args:
        draw: the draw function of Hypothesis.
        max_rows: the greatest number of rows.
        max_columns: the greatest number of columns.

    Raises:
        InvalidArgument: `max_rows` is below 0, or `max_columns` below 1.
    """
    require_least(0, max_rows=max_rows)
    require_least(1, max_columns=max_columns)
    columns = draw(st.lists(table_columns(), min_size=1, max_size=max_columns))
    rows = draw(st.lists(st.tuples(*(_cells(column.kind) for column in columns)), max_size=max_rows))
    depths = draw(st.just(()) | st.tuples(*(st.integers(0, 3) for _row in rows)))
    return Table(draw(texts()), tuple(columns), tuple(rows), depths)


@kept
def chart_series() -> st.SearchStrategy[ChartSeries]:
    """Draw series of charts (dãy số liệu): names, numbers or days along the axis, and gaps among the figures."""
    figures = st.none() | numbers()
    along = st.sampled_from((texts(), numbers(), days()))
    points = along.flatmap(
        lambda x: st.lists(st.tuples(x, figures), max_size=_MAX_ROWS, unique_by=lambda point: point[0])
    )
    return st.builds(ChartSeries, texts(), points.map(tuple))


@kept
def charts() -> st.SearchStrategy[Chart]:
    """Draw charts (biểu đồ) of up to three series."""
    several = st.lists(chart_series(), min_size=1, max_size=3, unique_by=lambda one: one.name).map(tuple)
    return st.builds(Chart, texts(), st.sampled_from(ChartMark), texts(), texts(), several)


def _cells(kind: ColumnKind) -> st.SearchStrategy[Cell]:
    match kind:
        case ColumnKind.TEXT:
            return texts()
        case ColumnKind.CODE:
            return st.integers(0, 99) | st.sampled_from(("1.1", "II.2", ""))
        case ColumnKind.DATE:
            return st.none() | days()
        case _:
            return st.none() | numbers() | st.just(Decimal("9.5")) | st.just("không tính điểm")
