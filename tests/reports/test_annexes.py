from decimal import Decimal
from fractions import Fraction

from cchc.assessments import Place, assess, assess_all, losses
from cchc.assessments.results.explanation import share_of
from cchc.frameworks import Criterion, CriterionRole, Framework
from cchc.messages import use_language
from cchc.reports import loss_table, ranking_chart, ranking_table
from cchc.rules import Deduction, Ladder, Proportional
from cchc.tables import ChartMark
from cchc.values import Ratio


def place(position: int, name: str, points: str, most: int = 2000) -> Place:
    return Place(position, name, Decimal(points), Decimal(most), share_of(Fraction(points), Fraction(most)))


PLACES = (place(1, "Sở B", "9.5"), place(1, "Sở A", "9.5"), place(3, "Sở C", "1234.5"))


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


def test_a_ranking_with_unequal_maxima_shows_them_and_states_what_it_compares() -> None:
    by_points = ranking_table((place(1, "Sở A", "15", 20), place(2, "Sở B", "9", 10)), places=1)
    assert by_points.headings == ("Xếp hạng", "Đơn vị", "Tổng điểm", "Điểm tối đa", "Chỉ số (%)")
    assert by_points.texts() == (("1", "Sở A", "15,0", "20,0", "75,00"), ("2", "Sở B", "9,0", "10,0", "90,00"))
    assert by_points.notes == ("điểm tối đa của các đơn vị khác nhau; xếp theo số điểm",)
    by_share = ranking_table((place(1, "Sở B", "9", 10), place(2, "Sở A", "15", 20), place(3, "Sở C", "0", 0)))
    assert by_share.notes == ("điểm tối đa của các đơn vị khác nhau; xếp theo tỷ lệ điểm đạt được so với điểm tối đa",)
    assert by_share.texts()[2] == ("3", "Sở C", "0", "0", "")
    assert "the maxima of the bodies differ; ranked by the share of points" in by_share.html("en")
    assert '<tfoot><tr><td colspan="5"' in by_share.html()


def test_an_annex_in_english() -> None:
    assert ranking_table(PLACES).records("en")[2] == {"Ranking": "3", "Body": "Sở C", "Total points": "1,234.5"}
    with use_language("en"):
        assert "<caption>Ranking</caption>" in ranking_table(PLACES).html()
        assert "<figcaption>Ranking</figcaption>" in ranking_chart(PLACES).html()


def test_what_was_lost_and_who_has_it() -> None:
    ladder = Ladder.of(("từ 98% trở lên", 2), ("dưới 98%", 0))
    framework = Framework(criteria=[Criterion(code="1", title="Đúng hạn", rule=ladder)])
    shares = {"A": Ratio(951, 1000), "B": Ratio(99, 100), "C": Ratio(1, 1), "D": Ratio(1, 2)}
    results = assess_all(framework, {name: {"1": share} for name, share in shares.items()})
    table = loss_table(results["A"], results, groups={"A": "Xã", "B": "Xã", "C": "Sở"}, places=1)
    needed = "mất 2 điểm: cần từ 98% trở lên, còn thiếu 2,9 điểm phần trăm"
    known = "1 trong 2 đơn vị cùng nhóm đạt điểm tối đa"
    assert table.texts() == (("1", "Đúng hạn", "0,0", "2,0", "2,0", needed, known),)
    assert table.title == "Điểm bị mất của A"
    assert table.texts("en")[0][-1] == "1 of 2 bodies of the group has the maximum"
    assert loss_table(results["A"], results).texts()[0][-1] == "2 trong 4 đơn vị cùng nhóm đạt điểm tối đa"
    assert loss_table(results["D"], results, groups={"A": "Xã"}).texts()[0][-1].startswith("0 trong 0")
    (loss,) = losses(assess(framework, {"1": Ratio(1, 2)}))
    assert loss.cohort_sentence is None
    assert loss_table(assess(framework, {"1": Ratio(1, 2)})).title == "Điểm bị mất"


def test_losses_of_what_was_not_reported_and_of_deductions() -> None:
    late = Criterion(code="2", title="Chậm", rule=Deduction.of("0.5"), role=CriterionRole.DEDUCTION)
    plan = Criterion(code="1", title="Kế hoạch", rule=Proportional.of(2))
    table = loss_table(assess(Framework(criteria=[plan, late]), {"2": 1}))
    assert [row[2:] for row in table.texts()] == [
        ("0", "2", "2", "mất 2 điểm: chưa báo cáo"),
        ("-0,5", "điểm trừ", "0,5", "trừ 0,5 điểm"),
    ]
