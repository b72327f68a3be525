from decimal import Decimal

from cchc.assessments import Place
from cchc.reports import ranking_chart, ranking_table
from cchc.tables import ChartMark

PLACES = (Place(1, "Sở B", Decimal("9.5")), Place(1, "Sở A", Decimal("9.5")), Place(3, "Sở C", Decimal("1234.5")))


def test_a_ranking_as_a_table() -> None:
    table = ranking_table(PLACES)
    assert table.title == "Xếp hạng"
    assert table.headings == ("Xếp hạng", "Đơn vị", "Tổng điểm")
    assert table.rows == ((1, "Sở B", Decimal("9.5")), (1, "Sở A", Decimal("9.5")), (3, "Sở C", Decimal("1234.5")))
    assert table.records()[2] == {"Xếp hạng": "3", "Đơn vị": "Sở C", "Tổng điểm": "1.234,5"}
    assert ranking_table(iter(PLACES), "Xếp hạng năm 2026").title == "Xếp hạng năm 2026"
    assert ranking_table(()).rows == ()


def test_an_annex_for_notebooks() -> None:
    shown = ranking_table(PLACES)._repr_html_()
    assert "<caption>Xếp hạng</caption>" in shown
    assert '<tr><td style="text-align:left">3</td>' in shown
    assert '<td style="text-align:right">1.234,5</td>' in shown


def test_a_ranking_as_a_chart() -> None:
    chart = ranking_chart(PLACES, "Năm 2026")
    assert (chart.title, chart.mark, chart.x, chart.y) == ("Năm 2026", ChartMark.BAR, "Đơn vị", "Tổng điểm")
    assert [name for name, _points in chart.series[0].points] == ["Sở B", "Sở A", "Sở C"]
    assert chart.table().records()[2] == {"Đơn vị": "Sở C", "Tổng điểm": "1.234,5"}
