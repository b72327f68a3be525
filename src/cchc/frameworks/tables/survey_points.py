"""Points from a survey in a column of their own (điểm điều tra xã hội học): beside the maximum, or part of it."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.frameworks.tables.grid import Grid
from cchc.frameworks.tables.header_words import ColumnRole
from cchc.frameworks.tables.remark import Remarks
from cchc.frameworks.tables.table_row import TableRow
from cchc.messages import _
from cchc.viet import format_number

Points = Callable[[TableRow], Fraction | None]


def add_survey_points(tops: Sequence[TableRow], grid: Grid, column: int, row: int, remarks: Remarks) -> None:
    """Work the points of the survey column into the maxima (cộng điểm điều tra xã hội học).

    They come on top of the maxima of their column, or are already in them: whichever more headings agree with; if it
    is equal, on top.

    Args:
        tops: the first level; maxima are changed.
        grid: the cells, for addresses.
        column: the survey column.
        row: the row of the header.
        remarks: takes the assumption and a note for each criterion with such points.
    """
    rows = [one for top in tops for one in top.walk()]
    if not any(one.survey is not None for one in rows):
        return
    is_on_top = sum(_agrees(one, _on_top) for one in rows) >= sum(_agrees(one, _within) for one in rows)
    how = (
        _("điểm điều tra xã hội học được cộng thêm vào cột điểm tối đa")
        if is_on_top
        else _("điểm điều tra xã hội học đã nằm trong cột điểm tối đa")
    )
    remarks.assume(grid.path(max(row, 0), column), grid.column_place(column), how)
    for one in rows:
        if one.survey is not None:
            shown = format_number(to_decimal(one.survey))
            remarks.note(one.path, one.place, ColumnRole.SURVEY.label, [shown])
            one.max_points = _on_top(one) if is_on_top else _within(one)


def _agrees(row: TableRow, points: Points) -> bool:
    parts = list(_known(row.under, points))
    return bool(parts) and points(row) is not None and points(row) == sum(parts)


def _known(rows: Sequence[TableRow], points: Points) -> Iterator[Fraction]:
    yield from (found for row in rows if (found := points(row)) is not None)


def _on_top(row: TableRow) -> Fraction | None:
    known = [points for points in (row.max_points, row.survey) if points is not None]
    return sum(known, Fraction(0)) if known else None


def _within(row: TableRow) -> Fraction | None:
    return row.survey if row.max_points is None else row.max_points
