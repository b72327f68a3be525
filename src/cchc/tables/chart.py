"""Charts as typed data (biểu đồ), independent of any drawing library."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models import CheckedPickle
from cchc.tables.column import ColumnKind, TableColumn, in_words
from cchc.tables.html import figure_html
from cchc.tables.table import Table

X = str | int | Decimal | Fraction | date
"""The position of a point along the x axis: a name, an exact number or a day."""
Y = int | Decimal | Fraction | None
"""The figure of a point: an exact number; None draws a gap, never 0."""


class ChartMark(StrEnum):
    """How the points of a chart are drawn (cách vẽ)."""

    BAR = "bar"
    """A bar for each point (cột, thanh)."""
    LINE = "line"
    """Straight lines from point to point (đường)."""
    STEP = "step"
    """Level lines that jump at each point (bậc thang)."""
    POINT = "point"
    """Points alone (điểm)."""


@dataclass(frozen=True, slots=True)
class ChartSeries(CheckedPickle):
    """A series of a chart (dãy số liệu): its name and its points from left to right.

    Attributes:
        name: the name, as the legend prints it; "" if there is only one series.
        points: pairs of a position along the x axis and the figure there.

    >>> ChartSeries("2026", (("Sở A", Decimal("9.5")), ("Sở B", None))).points[1]
    ('Sở B', None)
    """

    name: str
    points: tuple[tuple[X, Y], ...]


@dataclass(frozen=True, slots=True)
class Chart(CheckedPickle):
    """A chart (biểu đồ) of one or more series over the same axis.

    Attributes:
        title: the title.
        mark: how points are drawn.
        x: the label of the x axis, with its unit: "Đơn vị", "Tỷ lệ (%)".
        y: the label of the figures, with their unit: "Điểm".
        series: the series; at least one, each with a name of its own.

    Raises:
        InvalidInput: there is no series, two series have one name, a figure is a float or a bool, or a series has two
            points at one position; all are reported, by series and point from 0.

    >>> chart = Chart("Xếp hạng", ChartMark.BAR, "Đơn vị", "Điểm", (ChartSeries("", (("Sở A", Decimal("9.5")),)),))
    >>> chart.table().records()
    [{'Đơn vị': 'Sở A', 'Điểm': '9,5'}]
    """

    title: str
    mark: ChartMark
    x: str
    y: str
    series: tuple[ChartSeries, ...]

    def _check(self) -> None:
        names = [one.name for one in self.series]
        with FaultCollector() as collector:
            with collector.at():
                if not names or len(set(names)) < len(names):
                    remedy = _("mỗi dãy số liệu một tên riêng")
                    raise InvalidInput.of("series", _("thiếu dãy số liệu, hoặc hai dãy cùng tên"), self.title, remedy)
            for index, one in enumerate(self.series):
                with collector.at(index):
                    _check_points(one.points)

    def table(self) -> Table:
        """Return the figures of the chart as a table (bảng số liệu), a column for each series.

        A position at which a series has no point is an empty cell.
        """
        places = list(dict.fromkeys(x for one in self.series for x, _y in one.points))
        figures = [dict(one.points) for one in self.series]
        numeric = all(isinstance(x, int | Decimal | Fraction) for x in places)
        days = all(isinstance(x, date) for x in places)
        first = ColumnKind.NUMBER if numeric else ColumnKind.DATE if days else ColumnKind.TEXT
        columns = [TableColumn(one.name or self.y, ColumnKind.NUMBER) for one in self.series]
        mixed = first is ColumnKind.TEXT
        rows = tuple((str(x) if mixed else x, *(ys.get(x) for ys in figures)) for x in places)
        return Table(self.title, (TableColumn(self.x, first), *columns), rows)

    def html(self, language: str | None = None) -> str:
        """Return the chart's figures as an HTML figure (hình HTML): a table that every reader can use.

        Args:
            language: the language; None takes the context's, else Vietnamese.
        """
        return figure_html(in_words(self.title, language), self.table().html(language))

    def _repr_html_(self) -> str:
        return self.html()


def _check_points(points: tuple[tuple[X, Y], ...]) -> None:
    seen: set[X] = set()
    with FaultCollector() as collector:
        for index, (x, y) in enumerate(points):
            with collector.at(index):
                if isinstance(y, bool) or not isinstance(y, int | Decimal | Fraction | None):
                    remedy = _("hãy nhập số đúng, không phải số thực dấu phẩy động (int, Decimal, Fraction)")
                    raise InvalidInput.of("type", _("số liệu của biểu đồ phải là số đúng"), y, remedy)
                if x in seen:
                    remedy = _("mỗi vị trí một điểm")
                    raise InvalidInput.of("twice", _("hai điểm ở cùng một vị trí"), str(x), remedy)
                seen.add(x)
