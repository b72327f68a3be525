from decimal import Decimal

from cchc.assessments import Place
from cchc.reports import Annex, ranking_table

PLACES = (Place(1, "Sở B", Decimal("9.5")), Place(1, "Sở A", Decimal("9.5")), Place(3, "Sở C", Decimal("1234.5")))


def test_a_ranking_as_a_table() -> None:
    table = ranking_table(PLACES)
    assert table == Annex(
        "Xếp hạng",
        ("Xếp hạng", "Đơn vị", "Tổng điểm"),
        (("1", "Sở B", "9,5"), ("1", "Sở A", "9,5"), ("3", "Sở C", "1.234,5")),
    )
    assert table.records()[2] == {"Xếp hạng": "3", "Đơn vị": "Sở C", "Tổng điểm": "1.234,5"}
    assert ranking_table(iter(PLACES), "Xếp hạng năm 2026").title == "Xếp hạng năm 2026"
    assert ranking_table(()).rows == ()


def test_an_annex_for_notebooks() -> None:
    shown = ranking_table(PLACES)._repr_html_()
    assert "<caption>Xếp hạng</caption>" in shown
    assert '<tr><td style="text-align:left">3</td>' in shown
    assert '<td style="text-align:right">1.234,5</td>' in shown
