# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""What is particular to each kind of rule."""

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.exact.number import quotient
from cchc.indicators import Absence, Ballots, Direction, Measured
from cchc.rules import (
    AbsencePolicy,
    Band,
    Bonus,
    Capped,
    Checklist,
    Choice,
    ContextReason,
    Deduction,
    Goalposts,
    Highest,
    Improvement,
    InputKind,
    Ladder,
    LimitReason,
    Lowest,
    ManualScore,
    NotScored,
    NoViolation,
    Option,
    PartsReason,
    PointRounding,
    Proportional,
    RelativeToBest,
    Rule,
    ScoreState,
    Sum,
    SurveyRule,
    WithExceptions,
    YesNo,
    describe,
    write_rule,
)
from cchc.rules.reason import points_of
from cchc.values import Interval, Ratio

ON_TIME = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
PLAN = YesNo.of(("Có", 1), ("Không", 0))


def told(rule: Rule, value: Measured, language: str = "vi", **known: Any) -> list[str]:
    return [clause.in_language(language) for clause in describe(rule.score(value, **known).reason)]


def codes(rule: Rule, value: Any, **known: Any) -> list[str]:
    with pytest.raises(InvalidInput) as caught:
        rule.score(value, **known)
    return [fault.code for fault in caught.value.faults]


def test_a_choice_takes_labels_and_of_two_lines_a_bool() -> None:
    three = Choice.of(("Kịp thời", 1), ("Chậm", "0.5"), ("Không", 0))
    assert three.score("“chậm”;").points == Decimal("0.5")
    assert codes(three, value=True) == ["type"]
    assert codes(three, "Sớm") == ["label"]
    two = Choice.of(("Không có đơn thư", 2), ("Có đơn thư", 0))
    assert [two.score(answer).points for answer in (True, False)] == [0, 2]
    assert codes(Choice.of(("Xấu", 0), ("Tốt", 2)), value=True) == ["affirmation"]
    assert codes(two, 1) == ["type"]
    assert [fault.code for fault in Choice.of(("A", 1), ("a.", 1)).check()] == ["label", "order"]
    assert [fault.code for fault in Choice.of(("", 1), ("a", 0)).check()] == ["label"]


def test_a_checklist_adds_what_holds() -> None:
    rule = Checklist.of(("Kế hoạch", 1), ("Báo cáo", "0.5"), ("Phạt", -1))
    assert (rule.min_points, rule.max_points) == (-1, Decimal("1.5"))
    assert rule.score(("báo cáo", "Phạt")).points == Decimal("-0.5")
    assert told(rule, ("Kế hoạch",)) == [
        "cộng điểm các phần",
        "mức “Kế hoạch”: 1 điểm",
        "chưa đạt: “Báo cáo” (0,5 điểm)",
    ]
    assert codes(rule, "Kế hoạch") == ["type"]
    assert codes(rule, ("Kế hoạch", 1, "Sai", "kế hoạch")) == ["type", "label", "twice"]


def test_an_unlimited_deduction_goes_on_down() -> None:
    rule = Deduction.of(2)
    assert (rule.min_points, rule.max_points) == (Decimal("-Infinity"), 0)
    assert rule.score(100).points == -200
    assert rule.check() == ()


def test_groups_of_cases_count_whole() -> None:
    off = Deduction(points_per_case=Decimal(1), initial=Decimal(3), cases_per_step=2, lose_all_from=5)
    assert [off.score(count).points for count in range(7)] == [3, 3, 2, 2, 1, 0, 0]
    on = Bonus(points_per_case=Decimal(1), cap=Decimal("1.5"), cases_per_step=2)
    assert [on.score(count).points for count in range(6)] == [0, 0, 1, 1, Decimal("1.5"), Decimal("1.5")]


def test_deductions_in_words() -> None:
    assert write_rule(Deduction.of("0.5", 2)) == "Mỗi trường hợp trừ 0,5 điểm cho đến khi hết số điểm"
    assert write_rule(Deduction(points_per_case=Decimal(1), initial=Decimal(5), max_deduction=Decimal(3))) == (
        "Mỗi trường hợp trừ 1 điểm, trừ tối đa 3 điểm"
    )
    grouped = Deduction(points_per_case=Decimal(1), initial=Decimal(5), cases_per_step=2, lose_all_from=5)
    assert write_rule(grouped) == (
        "Mỗi 2 trường hợp trừ 1 điểm cho đến khi hết số điểm; từ 5 trường hợp trở lên bị trừ hết số điểm còn lại"
    )
    assert (
        write_rule(Bonus(points_per_case=Decimal(1), cap=Decimal(3), cases_per_step=2))
        == "Mỗi 2 trường hợp cộng 1 điểm, tối đa 3 điểm"
    )


def test_small_deductions_may_be_many() -> None:
    assert Deduction.of("0.001", 10).score(9_999).points == Decimal("0.001")
    assert Deduction(points_per_case=Decimal(2), initial=Decimal(5), max_deduction=Decimal(5)) == Deduction.of(2, 5)


def test_all_is_lost_from_a_case_on_even_where_it_would_be_anyway() -> None:
    assert Deduction(points_per_case=Decimal(1), initial=Decimal(2), lose_all_from=9).score(9).points == 0
    assert Deduction(points_per_case=Decimal(2), initial=Decimal(5), max_deduction=Decimal(9)) == Deduction.of(2, 5)


def test_any_violation_takes_counts_and_labels_and_no_bool() -> None:
    rule = NoViolation.of(("100% đúng hạn", 1), ("Có hồ sơ chậm", 0))
    assert [rule.score(value).points for value in (0, 1, 7, "có hồ sơ chậm")] == [1, 0, 0, 0]
    assert codes(rule, value=True) == ["type"]
    assert codes(rule, -1) == ["negative"]


def test_min_max_refuses_what_lies_outside() -> None:
    rule = Goalposts.of(Fraction(1, 5), 1, 10, 1, input_kind=InputKind.RATE)
    assert rule.score(Ratio(1, 5)).points == 10
    assert rule.score(Ratio(3, 5)).points == Decimal("5.5")
    assert codes(rule, Ratio(1, 10)) == ["outside"]
    assert codes(Goalposts.of(0, 3, 0, 1), -1) == ["negative"]
    assert Goalposts.of(0, 3, 0, 1, input_kind=InputKind.COUNT).score(1).points == Decimal("0.333333333333")
    assert Goalposts.of(Fraction(1, 3), 1, 0, 1).short_wording() == "Quy đổi giá trị từ 1/3 đến 1 thành điểm từ 0 đến 1"
    assert "20%" in rule.short_wording()


def test_shares_that_cannot_be_are_refused_at_both_ends() -> None:
    low = Goalposts.of(0, Fraction(1, 2), 0, 10, input_kind=InputKind.RATE)
    high = Goalposts.of(Fraction(1, 2), 1, 0, 10, input_kind=InputKind.RATE)
    assert (low.score(Ratio(1, 2)).points, high.score(Ratio(1, 2)).points) == (10, 0)
    assert codes(low, Ratio(4, 5)) == codes(high, Ratio(1, 5)) == ["outside"]


def test_percentages_with_decimals_are_exact() -> None:
    assert Proportional.of(6).score(Ratio(Decimal("98.5"), 100)).points == Decimal("5.91")
    assert Proportional.of(6).score(Ratio(1, Decimal("2.5"))).points == Decimal("2.4")


def test_a_context_of_two_digits_changes_no_percentage() -> None:
    with localcontext() as context:
        context.prec = 2
        assert Proportional.of(6).score(Ratio(Decimal("98.765"), 100)).points == Decimal("5.9259")


def test_a_grid_that_begins_inside_the_bounds() -> None:
    assert Goalposts.of(Fraction(1, 4), 1, 0, 1, step=Fraction(1, 2)).check() == ()


def test_the_values_of_a_rate_are_told_in_per_cent() -> None:
    assert str(ON_TIME.domain) == "từ 0% đến 100%"


def test_points_may_be_rounded_to_whole_ones() -> None:
    assert Proportional.of(7, rounding=PointRounding.to_places(0)).score(Ratio(1, 2)).points == 4


def test_ends_that_belong_to_the_step_below() -> None:
    rule = Ladder.of(("trên 90%", 3), ("trên 1/3 đến 90%", 2), ("không quá 1/3", 1))
    asked = (Ratio(901, 1000), Ratio(9, 10), Ratio(34, 100), Ratio(1, 3), Ratio(0, 3))
    assert [rule.score(ratio).points for ratio in asked] == [3, 2, 2, 1, 1]


def test_hand_scores_stand_on_their_grid() -> None:
    rule = ManualScore.of(0, 10, step=Fraction(1, 2))
    assert rule.score(Decimal("7.5")).points == Decimal("7.5")
    assert codes(rule, Decimal("7.3")) == ["step"]
    assert codes(rule, 11) == ["outside"]
    assert rule.check() == ()
    assert rule.short_wording() == "Chấm trực tiếp từ 0 đến 10 điểm"


def test_a_grid_closes_gaps_that_nothing_falls_into() -> None:
    steps = (("từ 3,2 đến 4", 4), ("từ 2 đến 3,19", 2), ("dưới 2", 0), ("trên 4", 4))
    free = Ladder.of(*steps, input_kind=InputKind.AMOUNT)
    assert [fault.read for fault in free.check()] == ["trên 3,19 đến dưới 3,2"]
    fine = Ladder.of(*steps, input_kind=InputKind.AMOUNT, step=Fraction(1, 100))
    assert fine.check() == ()
    assert fine.score(Decimal("3.19")).points == 2
    assert codes(fine, Decimal("3.195")) == ["step"]
    coarse = Ladder.of(*steps, input_kind=InputKind.AMOUNT, step=Fraction(1, 2))
    assert coarse.check() == ()
    small = (("từ 1 trở lên", 1), ("trên 0,2 đến dưới 0,4", 0), ("dưới 0,2", 0))
    between = Ladder.of(*small, input_kind=InputKind.AMOUNT, step=Fraction(1, 2))
    assert [(fault.code, fault.read) for fault in between.check()] == [
        ("unreachable", "trên 0,2 đến dưới 0,4"),
        ("gap", "từ 0,5 đến dưới 1"),
    ]


def test_a_stated_direction_is_kept() -> None:
    down = Ladder.of(("từ 90% trở lên", 0), ("dưới 90%", 2), direction=Direction.UP)
    assert [(fault.code, str(fault.what)) for fault in down.check()] == [
        ("order", "kết quả cao hơn nhưng điểm thấp hơn (càng cao càng tốt)")
    ]
    assert Ladder.of(("từ 90% trở lên", 0), ("dưới 90%", 2), direction=Direction.DOWN).check() == ()
    assert Direction.UP.sign == -Direction.DOWN.sign == 1


def test_rates_that_rise_and_fall() -> None:
    growth = Ladder.of(("từ 10% trở lên", 2), ("dưới 10%", 0), may_exceed=True, may_be_negative=True)
    assert growth.check() == ()
    assert [growth.score(Ratio(part, 10)).points for part in (-3, 0, 1, 25)] == [0, 0, 2, 2]


def test_named_levels_are_taken_by_label() -> None:
    rule = Ladder(bands=ON_TIME.bands, named_options=(Option.of("Không tổ chức", 0), Option.of("không tổ chức", 1)))
    assert [fault.code for fault in rule.check()] == ["label"]
    rule = Ladder(bands=ON_TIME.bands, named_options=(Option.of("Không tổ chức", -1),))
    assert (rule.score("không tổ chức").points, rule.min_points) == (-1, -1)


def test_a_sloped_step_runs_straight() -> None:
    sloped = Band(Interval.parse("dưới 50%"), Decimal(1), "", Fraction(4))
    rule = Ladder(bands=(sloped, Band.of("từ 50% trở lên", 4)))
    assert rule.score(Ratio(1, 4)).points == 2
    assert (rule.min_points, rule.max_points) == (1, 4)
    assert rule.short_wording() == "dưới 50%: Điểm = tỷ lệ × 4 + 1; từ 50% trở lên: 4 điểm"
    third = Band(Interval.parse("dưới 5"), Decimal(-1), "", Fraction(1, 3))
    assert third.short_wording("số liệu") == "dưới 5: Điểm = số liệu × 1 ÷ 3 - 1"


def test_a_rounding_of_the_rule_comes_first() -> None:
    rule = Proportional(
        max_points=Decimal(10), target=Fraction(17, 20), min_value=Fraction(3, 5), rounding=PointRounding.to_places(2)
    )
    outcome = rule.score(Ratio(60, 100))
    assert (outcome.points, outcome.exact) == (Decimal("7.06"), Fraction(706, 100))
    assert told(rule, Ratio(60, 100)) == [
        "số liệu: 60/100 = 60%",
        "công thức “10 × tỷ lệ ÷ 85%” ≈ 7,058823529412 điểm",
        "quy tắc làm tròn đến 2 chữ số thập phân: 7,06 điểm",
        "mất 2,94 điểm: cần từ 84,9575% trở lên, còn thiếu gần 24,96 điểm phần trăm",
    ]
    assert rule.score(Ratio(599, 1000)).points == 0
    assert told(Proportional.of(1, rounding=PointRounding.to_places(1)), Ratio(1, 8))[1:] == [
        "công thức “1 × tỷ lệ” = 0,125 điểm",
        "quy tắc làm tròn đến 1 chữ số thập phân: 0,1 điểm",
        "mất 0,9 điểm: cần từ 95% trở lên, còn thiếu 82,5 điểm phần trăm",
    ]


def test_the_best_unit_needs_all_of_them() -> None:
    rule = RelativeToBest.of(10)
    assert codes(rule, 40) == ["cohort"]
    assert rule.score(Ratio(1, 4), cohort=[Ratio(1, 2), Absence.NOT_REPORTED]).points == 5
    assert told(rule, 40, cohort=[80, 40]) == [
        "giá trị tốt nhất của các đơn vị: 80",
        "số liệu: 40",
        "công thức “Điểm = (số liệu ÷ giá trị lớn nhất của các đơn vị) × 10” = 5 điểm",
        "mất 5 điểm: cần 80, còn thiếu 40",
    ]
    assert codes(rule, 0, cohort=[0]) == ["zero_best"]
    assert codes(rule, -1, cohort=[0]) == ["negative"]
    assert codes(rule, "x", cohort=[0]) == ["type"]
    lenient = RelativeToBest(max_points=Decimal(10), zero_best=AbsencePolicy.FULL_POINTS)
    assert lenient.score(0, cohort=[0]).points == 10
    assert isinstance(lenient.score(0, cohort=[0]).reason, ContextReason)


def test_a_target_and_the_leader_beyond_it() -> None:
    rule = RelativeToBest.of(10, 60, 5)
    points = [rule.score(value, cohort=[30, 60, 70, 80]).points for value in (30, 60, 70, 80)]
    assert points == [Decimal("2.5"), 5, Decimal("7.5"), 10]
    assert rule.score(60, cohort=[30, 60]).points == 5
    assert rule.score(0, cohort=[0]).points == 0
    assert rule.short_wording().endswith("đạt mục tiêu 60 được 5 điểm, dẫn đầu được 10 điểm")
    assert "1/3" in RelativeToBest.of(10, Fraction(1, 3), 5).short_wording()


def test_improvement_needs_the_period_before() -> None:
    rule = Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0))
    assert [rule.score(value, previous=10).points for value in (11, 10, 9)] == [1, Decimal("0.5"), 0]
    assert rule.score("bằng").points == Decimal("0.5")
    assert codes(rule, 11) == ["previous"]
    assert codes(rule, 11, previous=Absence.NOT_REPORTED) == ["previous"]
    assert told(rule, Ratio(1, 2), previous=Ratio(1, 4)) == [
        "số liệu kỳ trước: 1/4",
        "số liệu: 1/2 = 50%",
        "mức “Cao hơn”: 1 điểm",
    ]
    assert [fault.code for fault in Improvement.of(("A", 0), ("B", 2), ("C", 1)).check()] == ["order"]
    wrong = Improvement(higher=rule.lower, same=rule.same, lower=rule.higher, direction=Direction.UP)
    assert [fault.code for fault in wrong.check()] == ["order", "order"]


def test_sums_and_the_best_and_the_weakest_of_parts() -> None:
    parts = (("Kế hoạch", PLAN), ("Đúng hạn", ON_TIME))
    values = (True, Ratio(1, 2))
    assert Sum.of(*parts).score(values).points == 1
    assert Highest.of(*parts).score(values).points == 1
    assert Lowest.of(*parts).score(values).points == 0
    assert (Sum.of(*parts).max_points, Highest.of(*parts).max_points, Lowest.of(*parts).max_points) == (3, 2, 1)
    assert told(Sum.of(*parts), values, "en") == [
        "the points of the parts together",
        "Kế hoạch: 1 point",
        "level “Có”: 1 point",
        "Đúng hạn: 0 points",
        "measured: 1/2 = 50%",
        "level “dưới 90%”: 0 points",
        "2 points lost: 90% or more needed, 40 percentage points short",
    ]
    assert codes(Sum.of(*parts), value=True) == ["type", "type"]
    assert codes(Sum.of(*parts), (True,)) == ["parts", "parts"]
    assert codes(Sum.of(*parts), (1, 2)) == ["type", "type"]


def test_parts_of_one_kind_take_one_value() -> None:
    both = Sum.of(("a", Deduction.of(1, 2)), ("b", Bonus.of(1, 2)))
    assert both.input_kind is InputKind.COUNT
    assert [both.score(count).points for count in (0, 1, 2)] == [2, 2, 2]
    assert Sum.of(("a", Checklist.of(("x", 1))), ("b", Checklist.of(("y", 1)))).input_kind is InputKind.PARTS
    assert Highest.of(("a", Deduction.of(1)), ("b", Deduction.of(1, 1))).min_points == 0
    assert Lowest.of(("a", Deduction.of(1)), ("b", Deduction.of(1, 1))).min_points == Decimal("-Infinity")


def test_faults_of_parts_say_which() -> None:
    gap = Ladder.of(("trên 90%", 2), ("dưới 90%", 0))
    assert [(fault.path, fault.code) for fault in Sum.of(("a", ON_TIME), ("b", gap)).check()] == [
        ("/parts/1/rule", "gap")
    ]


def test_what_left_the_maximum_in_a_part_leaves_that_of_the_whole() -> None:
    away = YesNo(yes=PLAN.yes, no=PLAN.no, not_applicable=AbsencePolicy.EXCLUDE)
    rule = Sum.of(("a", away), ("b", ON_TIME))
    outcome = rule.score((Absence.NOT_APPLICABLE, Ratio(1, 1)))
    assert (outcome.points, outcome.max_points) == (2, 2)
    assert "a: không tính điểm" in [str(clause) for clause in describe(outcome.reason)]
    all_away = Sum.of(("a", away)).score((Absence.NOT_APPLICABLE,))
    assert (all_away.state, all_away.points) == (ScoreState.EXCLUDED, None)
    assert Sum.of(("a", NotScored())).score((1,)).state is ScoreState.UNSCORED


def test_parts_see_the_cohort_and_the_period_before() -> None:
    rule = Sum.of(("a", RelativeToBest.of(10)), ("b", Improvement.of(("Hơn", 1), ("Bằng", 0), ("Kém", 0))))
    outcome = rule.score((5, 5), cohort=[(5, 5), (10, 1)], previous=(0, 4))
    assert outcome.points == 6
    assert isinstance(outcome.reason, PartsReason)


def test_a_part_that_no_body_reported_has_no_decisive_value() -> None:
    parts = Sum.of(("a", RelativeToBest.of(1)), ("b", RelativeToBest.of(1)))
    cohort: list[Measured] = [(Absence.NOT_REPORTED, 3), (Absence.NOT_REPORTED, 5)]
    assert parts.deciding_values(cohort) == [(Absence.NOT_REPORTED, 5)]


def test_limits_hold_what_goes_beyond() -> None:
    rule = Capped.of(Deduction.of(2), cap=0, floor=-5)
    assert [rule.score(count).points for count in (0, 2, 3)] == [0, -4, -5]
    reason = rule.score(3).reason
    assert isinstance(reason, LimitReason)
    assert told(rule, 3)[-1] == "trong giới hạn của quy tắc: trừ 5 điểm"
    assert Capped.of(Bonus.of(1, 9), cap=4).score(9).points == 4
    assert Capped.of(NotScored(), cap=4, floor=0).score(1).points is None
    assert rule.short_wording() == "Giới hạn tối thiểu -5 điểm, tối đa 0 điểm"


def test_exceptions_come_before_the_rule_in_their_order() -> None:
    rule = WithExceptions.of(ON_TIME, ("Bão", 2), ("Lũ", 1))
    assert [rule.score(value).points for value in ("bão", ("Lũ", "Bão"), ("lũ",), Ratio(1, 1))] == [2, 2, 1, 2]
    assert codes(rule, "Hạn hán") == ["type"]
    assert codes(rule, ("Bão", "Hạn hán")) == ["type"]
    assert rule.short_wording().splitlines() == ["Trường hợp ngoại lệ:", "- Bão: 2 điểm", "- Lũ: 1 điểm", "Còn lại"]


def test_a_survey_counts_its_ballots() -> None:
    rule = SurveyRule.of(Proportional.of(10), 30)
    assert rule.score(Ballots(100, 90, 80, 60)).points == Decimal("7.5")
    few = rule.score(Ballots(30, 29, 29, 29))
    assert few.points == 0
    assert [str(clause) for clause in describe(few.reason)] == [
        "phiếu khảo sát: phát ra 30 phiếu, thu về 29, hợp lệ 29, hài lòng 29",
        "không đủ phiếu hợp lệ (phát ra 30 phiếu, thu về 29, hợp lệ 29, hài lòng 29): tính 0 điểm",
    ]
    assert codes(rule, Ratio(1, 2)) == ["type"]


def test_what_is_not_scored_takes_anything() -> None:
    for value in (5, "x", Absence.NOT_DUE):
        assert NotScored().score(value).state is ScoreState.UNSCORED
    assert [str(clause) for clause in describe(NotScored().score(1).reason)] == ["Không tính điểm"]


def test_quotients_are_as_exact_as_twelve_places_can_be() -> None:
    for num, den in ((1, 3), (2, 3), (-2, 3), (1, 2**20), (7, 7), (0, 5), (10**15, 7), (1, 10**13)):
        value = Fraction(num, den)
        assert abs(Fraction(quotient(num, den)) - value) <= Fraction(1, 2 * 10**12)
    assert str(quotient(600, 6)) == "100"
    assert quotient(1, 2**20) == Decimal(1) / Decimal(2**20)


def test_an_outcome_can_be_built_by_anybody() -> None:
    found = ON_TIME.score(Ratio(1, 1))
    assert found != "2"
    assert repr(found).startswith("Outcome(points=Decimal('2'), exact=Fraction(2, 1)")
    assert found.parts.points_of(None) == 2


def test_what_reaches_a_limit_exactly() -> None:
    full = RelativeToBest.of(5, 10, 5)
    assert [full.score(value, cohort=[10, 20]).points for value in (5, 10, 20)] == [Decimal("2.5"), 5, 5]
    assert full.score(10, cohort=[10]).points == 5
    fixed = Capped.of(ON_TIME, cap=1, floor=1)
    assert (fixed.min_points, fixed.max_points) == (1, 1)
    assert Capped.of(ON_TIME, cap=2, floor=0).max_points == 2
    survey = SurveyRule.of(ON_TIME, 30)
    assert survey.score(Ballots(30, 30, 30, 30)).points == 2
    assert survey.score(Ballots(30, 30, 29, 29)).points == 0
    assert SurveyRule.of(ON_TIME).min_valid_ballots == 1
    assert SurveyRule.of(ON_TIME).score(Ballots(1, 1, 1, 1)).points == 2


def test_who_must_see_all_bodies() -> None:
    assert RelativeToBest.of(1).needs_cohort
    assert Sum.of(("A", PLAN), ("B", RelativeToBest.of(1))).needs_cohort
    assert not Sum.of(("A", PLAN)).needs_cohort
    assert SurveyRule(rule=ON_TIME).min_valid_ballots == 1


def test_all_of_a_rate_may_lie_outside_the_bounds() -> None:
    with pytest.raises(InvalidInput) as error:
        Goalposts.of(0, Fraction(1, 2), 0, 1, input_kind=InputKind.RATE).score(Ratio(1, 1))
    assert [fault.code for fault in error.value.faults] == ["outside"]


def test_no_best_of_all_bodies() -> None:
    outcome = RelativeToBest(max_points=Decimal(5), zero_best=AbsencePolicy.FULL_POINTS).score(0, cohort=[0, 0])
    assert [str(clause) for clause in describe(outcome.reason)] == [
        "giá trị tốt nhất của các đơn vị: 0",
        "mẫu số bằng 0 (0/0): tính điểm tối đa",
    ]
    reason = outcome.reason
    assert isinstance(reason, ContextReason)
    assert reason.value == 0


def test_one_group_of_cases_is_named_without_a_number() -> None:
    assert Bonus.of("0.5", 2).short_wording() == "Mỗi trường hợp cộng 0,5 điểm, tối đa 2 điểm"
    named = Bonus(points_per_case=Decimal("0.5"), cap=Decimal(2), case="sáng kiến")
    assert named.score(1).points == Decimal("0.5")
    assert named == Bonus.of("0.5", 2)
    assert "Mỗi 2 trường hợp" in Bonus(points_per_case=Decimal(1), cap=Decimal(2), cases_per_step=2).short_wording()


def test_faults_and_refusals_of_parts_are_numbered_from_one() -> None:
    both = Sum.of(("A", ON_TIME), ("B", PLAN))
    with pytest.raises(InvalidInput) as error:
        both.score((1, 2))
    assert [(fault.path, fault.place) for fault in error.value.faults] == [("/parts/0", "1"), ("/parts/1", "2")]
    with pytest.raises(InvalidInput) as error:
        both.score((Ratio(1, 1),))
    assert {fault.code for fault in error.value.faults} == {"parts"}


def test_a_sum_of_nothing_that_is_scored() -> None:
    assert Sum.of(("A", NotScored())).min_points == 0
    assert Sum.of(("A", NotScored())).max_points == 0
    gone = Sum.of(("A", YesNo.of(("Có", 1), ("Không", 0), not_applicable=AbsencePolicy.EXCLUDE)))
    outcome = gone.score((Absence.NOT_APPLICABLE,))
    assert outcome.state is ScoreState.EXCLUDED
    assert points_of(outcome.reason, gone.max_points) is None


def test_the_period_before_must_be_known() -> None:
    rule = Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0))
    for before, read in ((None, ""), (Absence.NOT_REPORTED, "chưa báo cáo")):
        with pytest.raises(InvalidInput) as error:
            rule.score(1, previous=before)
        assert [fault.read for fault in error.value.faults] == [read]


def test_items_worth_nothing_or_less() -> None:
    rule = Checklist.of(("A", 2), ("B", 0), ("C", -1))
    assert (rule.min_points, rule.max_points) == (-1, 2)


def test_an_outcome_equals_outcomes_alone() -> None:
    outcome = ON_TIME.score(Ratio(1, 1))
    assert outcome != outcome.parts
    assert outcome != ON_TIME.score(Ratio(0, 1))
    assert not (outcome != ON_TIME.score(Ratio(1, 1)))  # noqa: SIM202  # `!=` itself is asked
    assert repr(outcome).startswith("Outcome(points=Decimal('2'), ")


def test_intervals_are_written_as_what_they_measure() -> None:
    rate, amount = Proportional.of(2, "80%"), Proportional.of(2, 80, input_kind=InputKind.AMOUNT)
    assert [str(piece.interval) for piece in rate.pieces] == ["từ 0% đến dưới 80%", "từ 80% trở lên"]
    assert [str(piece.interval) for piece in amount.pieces] == ["từ 0 đến dưới 80", "từ 80 trở lên"]
    assert str(Goalposts.of(0, 1, 0, 1, input_kind=InputKind.RATE).domain) == "từ 0% đến 100%"
    assert str(Goalposts.of(0, 1, 0, 1).domain) == "từ 0 đến 1"


def test_steps_on_counts_keep_their_words() -> None:
    ladder = Ladder.of(("từ 3 trở lên", 1), ("dưới 3", 0), input_kind=InputKind.COUNT)
    assert not any(step.interval.integers for step in ladder.bands)
    drawn = Band(Interval(Fraction(0), integers=True), Decimal(1), "mọi số")
    assert not Ladder(bands=(drawn,), input_kind=InputKind.COUNT).bands[0].interval.integers


def test_all_of_a_rate_is_no_more_than_all() -> None:
    with pytest.raises(InvalidInput) as error:
        Ladder.of(("dưới 90%", 0), ("từ 90% trở lên", 2)).score(Ratio(-1, 2))
    assert [fault.code for fault in error.value.faults] == ["negative"]


@pytest.mark.parametrize(("input_kind", "first"), [(InputKind.COUNT, "0"), (InputKind.AMOUNT, "không quá 0")])
def test_what_lies_beyond_the_limit_is_not_scored(input_kind: InputKind, first: str) -> None:
    rule = Ladder.of(
        (first, 0), ("trên 0 đến 1", -2), input_kind=input_kind, limit=Fraction(1), rounding=PointRounding.to_places(2)
    )
    assert rule.check() == ()
    assert [rule.score(count).points for count in (0, 1)] == [0, -2]
    with pytest.raises(InvalidInput) as error:
        rule.score(2)
    assert [fault.code for fault in error.value.faults] == ["outside"]
    assert "Chỉ chấm số liệu đến 1" in write_rule(rule)
