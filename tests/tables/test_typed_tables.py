from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from cchc import strategies
from cchc.errors import InvalidInput
from cchc.tables import Cell, Chart, ChartMark, ChartSeries, ColumnKind, Table, TableColumn


@pytest.mark.parametrize(
    ("kind", "cell", "text"),
    [
        (ColumnKind.TEXT, "9,5", "9,5"),
        (ColumnKind.CODE, 3, "3"),
        (ColumnKind.CODE, "II.1", "II.1"),
        (ColumnKind.NUMBER, Decimal("1234.50"), "1.234,5"),
        (ColumnKind.NUMBER, Fraction(1, 4), "0,25"),
        (ColumnKind.NUMBER, "chưa chấm", "chưa chấm"),
        (ColumnKind.SIGNED, Fraction(1, 2), "+0,5"),
        (ColumnKind.SIGNED, -3, "-3"),
        (ColumnKind.SIGNED, 0, "0"),
        (ColumnKind.DATE, date(2026, 7, 1), "01/7/2026"),
        (ColumnKind.DATE, None, ""),
    ],
)
def test_a_cell_as_printed(kind: ColumnKind, cell: Cell, text: str) -> None:
    assert TableColumn("A", kind).text(cell) == text


def test_places() -> None:
    assert TableColumn("A", ColumnKind.NUMBER, 2).text(Fraction(200, 3)) == "66,67"
    assert TableColumn("A", ColumnKind.SIGNED, 1).text(5) == "+5,0"


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (ColumnKind.TEXT, 5),
        (ColumnKind.NUMBER, 0.5),
        (ColumnKind.NUMBER, True),
        (ColumnKind.CODE, Decimal(1)),
        (ColumnKind.DATE, datetime(2026, 7, 1, 8, 0)),  # noqa: DTZ001  # what is refused
    ],
)
def test_a_cell_of_another_kind_is_refused(kind: ColumnKind, cell: Cell) -> None:
    with pytest.raises(InvalidInput) as caught:
        TableColumn("A", kind).text(cell)
    assert caught.value.faults[0].code == "type"


def test_all_faults_of_a_table_at_once() -> None:
    columns = (TableColumn("A"), TableColumn("B", ColumnKind.NUMBER))
    with pytest.raises(InvalidInput) as caught:
        Table("", columns, (("x", 0.5), ("x",), (1, True)), (0,))  # type: ignore[arg-type]  # what is refused
    assert [fault.code for fault in caught.value.faults] == ["depths", "type", "cells", "type", "type"]
    with pytest.raises(InvalidInput) as caught:
        Table("", ())
    assert [fault.code for fault in caught.value.faults] == ["columns"]


@given(strategies.tables())
def test_a_table_has_a_text_for_each_cell(table: Table) -> None:
    assert [len(row) for row in table.texts()] == [len(table.columns)] * len(table.rows)
    assert all(len(record) == len(set(table.headings)) for record in table.records())


def test_a_chart_as_a_table() -> None:
    one = ChartSeries("2025", (("Sở A", 5), ("Sở B", None)))
    other = ChartSeries("2026", (("Sở B", Decimal("6.5")), ("Sở C", 7)))
    table = Chart("Điểm", ChartMark.LINE, "Đơn vị", "Điểm", (one, other)).table()
    assert table.headings == ("Đơn vị", "2025", "2026")
    assert table.texts() == (("Sở A", "5", ""), ("Sở B", "", "6,5"), ("Sở C", "", "7"))


@pytest.mark.parametrize(
    ("points", "kind", "first"),
    [
        (((1, 5), (Decimal("2.5"), 6)), ColumnKind.NUMBER, "1"),
        (((date(2026, 7, 1), 5),), ColumnKind.DATE, "01/7/2026"),
        ((("Sở A", 5), (2, 6)), ColumnKind.TEXT, "Sở A"),
    ],
)
def test_what_points_lie_along(points: tuple[tuple[str, int], ...], kind: ColumnKind, first: str) -> None:
    chart = Chart("A", ChartMark.POINT, "x", "y", (ChartSeries("", points),))
    assert chart.table().columns[0].kind is kind
    assert chart.table().texts()[0] == (first, "5")
    assert chart._repr_html_().startswith("<figure><table>")


def test_all_faults_of_a_chart_at_once() -> None:
    one = ChartSeries("A", (("x", 0.5), ("x", True), ("x", 1)))  # type: ignore[arg-type]  # what is refused
    with pytest.raises(InvalidInput) as caught:
        Chart("", ChartMark.BAR, "x", "y", (one, ChartSeries("A", ())))
    assert [fault.code for fault in caught.value.faults] == ["series", "type", "type"]
    with pytest.raises(InvalidInput):
        Chart("", ChartMark.BAR, "x", "y", ())
    with pytest.raises(InvalidInput) as caught:
        Chart("", ChartMark.BAR, "x", "y", (ChartSeries("A", (("x", 1), ("x", 2))),))
    assert [fault.code for fault in caught.value.faults] == ["twice"]


@given(strategies.charts())
def test_a_chart_loses_no_figure(chart: Chart) -> None:
    figures = [y for one in chart.series for _x, y in one.points if y is not None]
    cells = [cell for row in chart.table().rows for cell in row[1:] if cell is not None]
    assert sorted(map(Fraction, figures)) == sorted(map(Fraction, cells))  # type: ignore[arg-type]  # numbers
