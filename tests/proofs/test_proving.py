"""Claims on frameworks: proved, refuted with clauses that can be pasted, or unknown for a stated reason."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.assessments import assess
from cchc.errors import Fault, InvalidInput, UnknownKey
from cchc.frameworks import Aggregation, BodyGroup, ClassCap, ClassQuota, Criterion, Framework
from cchc.indicators import Absence, Ballots, Measured
from cchc.proofs import (
    Claim,
    ClassAtLeast,
    ClassAtMost,
    NoGaming,
    Proved,
    Refuted,
    StepAtMost,
    TotalWithin,
    Unknown,
    bounds,
    prove,
    reachable,
)
from cchc.proofs.sheet_search import SheetSearch
from cchc.rules import (
    AbsencePolicy,
    Capped,
    Choice,
    Deduction,
    Goalposts,
    Highest,
    Improvement,
    InputKind,
    Ladder,
    NotScored,
    Outcome,
    Penalty,
    PenaltySchedule,
    Proportional,
    RelativeToBest,
    Rule,
    ScoreState,
    SurveyRule,
    TextReason,
    WithExceptions,
    YesNo,
)
from cchc.values import Interval, Ratio, Rounding

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
PLAN = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
CLASSES = [("Tốt", Interval.parse("từ 80% trở lên")), ("Khá", Interval.parse("dưới 80%"))]


class Halves:
    """A rule from outside the library."""

    input_kind = InputKind.RATE
    min_points = Decimal(0)
    max_points = Decimal(5)
    conventions = ()
    notes = ()

    def score(self, value: Measured, *, cohort: object = None, previous: object = None) -> Outcome:  # noqa: ARG002  # of the protocol
        """Half the points, whatever is measured."""
        reason = TextReason(text="một nửa")
        points = Decimal(0) if value is Absence.NOT_REPORTED else Decimal("2.5")
        return Outcome(points, Fraction(points), self.max_points, ScoreState.SCORED, reason)

    def check(self) -> tuple[Fault, ...]:
        """No faults."""
        return ()


def framework(*rules: Rule | None, **options: Any) -> Framework:
    """A framework of leaves 1, 2, … under a decision."""
    leaves = [
        Criterion(code=str(index), title=f"Tiêu chí {index}", rule=rule, max_points=None if rule else 5)
        for index, rule in enumerate(rules, start=1)
    ]
    fields: dict[str, Any] = {"criteria": leaves, "classes": CLASSES, "source": "Quyết định 12/QĐ-UBND"}
    return Framework(**(fields | options))


def test_a_claim_that_holds() -> None:
    verdict = prove(framework(ON_TIME, PLAN), ClassAtMost.of("Khá", where={"1": 0}))
    assert isinstance(verdict, Proved)
    assert verdict.sentence.in_language("en").startswith("true of every sheet: a body with criterion 1 at 0 points")


def test_a_counterexample_is_scored_cited_and_can_be_pasted() -> None:
    draft = framework(ON_TIME, PLAN)
    verdict = prove(draft, ClassAtMost.of("Khá"))
    assert isinstance(verdict, Refuted)
    assert verdict.label == "Tốt"
    assert eval(verdict.code, {"assess": assess, "framework": draft, "Ratio": Ratio}) == verdict.result  # noqa: S307  # the line that is pasted
    assert [str(one) for one in verdict.clauses] == [
        "1 Tiêu chí 1: 6 điểm (“từ 95% trở lên”; Quyết định 12/QĐ-UBND)",
        "2 Tiêu chí 2: 4 điểm (“Có ban hành kế hoạch”; Quyết định 12/QĐ-UBND)",
    ]
    assert "xếp mức “Tốt”" in str(verdict)
    total = prove(draft, TotalWithin.of("từ 1 trở lên"))
    assert isinstance(total, Refuted)
    assert "0/10 điểm" in str(total)


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        (StepAtMost.of("1", 3, of=200), True),
        (StepAtMost.of("1", "0.5", of=200), False),
        (StepAtMost.of("3", 1, of=10), True),
        (NoGaming.of("1", of=200, unreported=2), False),
        (NoGaming.of("1", of=5, unreported=0), True),
        (ClassAtLeast.of("Tốt", where={"1": 6}), False),
        (ClassAtLeast.of("Khá"), True),
        (TotalWithin.of("từ 0% đến 100%"), True),
        (TotalWithin.of(10), False),
        (TotalWithin.of("từ 0 đến 12", where={"1": 0}), True),
        (TotalWithin.of("từ 0 đến 1", where={"1": 0}), False),
        (ClassAtMost.of("Khá", where={"1": "dưới 50%"}), True),
        (ClassAtMost.of("Khá", where={"1": Interval(Fraction(3))}), False),
    ],
)
def test_verdicts(claim: Claim, *, holds: bool) -> None:
    draft = framework(ON_TIME, PLAN, Deduction.of(1, 2))
    verdict = prove(draft, claim)
    assert isinstance(verdict, Proved if holds else Refuted), verdict
    assert str(claim) in str(verdict)
    assert str(claim.sentence.in_language("en"))
    assert isinstance(verdict.sentence.in_language("en"), str)


def test_conditions_on_classes() -> None:
    low = ClassCap(code="A", text="A", highest_class="Khá", key="1", interval=Interval.parse("dưới 50%"))
    said = ClassCap(code="B", text="B", highest_class="Khá")
    draft = framework(ON_TIME, YesNo.of(("Có", 100), ("Không", 0)), class_caps=[low])
    assert isinstance(prove(draft, ClassAtMost.of("Khá", where={"1": 0})), Proved)
    assert isinstance(prove(draft, ClassAtMost.of("Khá")), Refuted)
    verdict = prove(draft, ClassAtLeast.of("Tốt", where={"2": 100}))
    assert isinstance(verdict, Refuted)
    assert verdict.label == "Khá"
    assert isinstance(prove(draft, ClassAtLeast.of("Tốt", where={"1": 6, "2": 100})), Proved)
    reported = draft.with_options(class_caps=[said])
    why = prove(reported, ClassAtLeast.of("Tốt", where={"2": 100}))
    assert isinstance(why, Unknown)
    assert "do người chấm ghi nhận" in str(why)
    limited = draft.with_options(class_caps=[], class_quotas=[ClassQuota(label="Tốt", share=Ratio(1, 5))])
    assert "giới hạn tỷ lệ" in str(prove(limited, ClassAtLeast.of("Tốt", where={"2": 100})))
    assert isinstance(prove(limited, ClassAtMost.of("Khá", where={"2": 0})), Proved)
    by_hand = framework(None, PLAN, class_caps=[low])
    assert "chưa có quy tắc" in str(prove(by_hand, ClassAtMost.of("Khá")))


def test_a_condition_on_a_criterion_without_maximum_never_applies() -> None:
    cap = ClassCap(code="A", text="A", highest_class="Khá", key="2", interval=Interval.parse("dưới 50%"))
    draft = framework(PLAN, Deduction.of(1, max_deduction=2), class_caps=[cap])
    assert isinstance(prove(draft, ClassAtMost.of("Khá")), Refuted)
    unscored = framework(PLAN, NotScored(), class_caps=[cap])
    assert isinstance(prove(unscored, ClassAtMost.of("Khá")), Refuted)
    assert isinstance(prove(unscored, ClassAtMost.of("Khá", where={"2": 0})), Proved)
    assert bounds(unscored, where={"2": 0}) is None


def test_no_maximum_at_all() -> None:
    nothing = framework(NotScored())
    assert isinstance(prove(nothing, ClassAtMost.of("Khá")), Proved)
    assert isinstance(prove(nothing, ClassAtLeast.of("Khá")), Proved)
    assert isinstance(prove(nothing, ClassAtLeast.of("Tốt")), Refuted)


COMPARED = "điểm tiêu chí 1 phụ thuộc số liệu của các đơn vị khác"


@pytest.mark.parametrize(
    ("rule", "most", "why"),
    [
        (Capped.of(RelativeToBest.of(5), cap=4), 4, COMPARED),
        (RelativeToBest.of(5), 5, COMPARED),
        (Goalposts.of_cohort(0, 5), 5, COMPARED),
        (Highest.of(("A", RelativeToBest.of(5)), ("B", PLAN)), 5, COMPARED),
        (Highest.of(("A", NotScored()), ("B", PLAN)), 4, "chưa xác định được số liệu của tiêu chí 1"),
        (WithExceptions.of(RelativeToBest.of(5), ("Có bằng khen", 5)), 5, COMPARED),
        (SurveyRule.of(Capped.of(Proportional.of(5), cap=4)), 4, "chưa xác định được số liệu của tiêu chí 1"),
        (
            Highest.of(("A", Improvement.of(("Tăng", 5), ("Giữ nguyên", 3), ("Giảm", 0))), ("B", NotScored())),
            5,
            "điểm tiêu chí 1 phụ thuộc số liệu kỳ trước",
        ),
        (Halves(), 5, "quy tắc của tiêu chí 1 là quy tắc ngoài thư viện"),
    ],
)
def test_rules_of_which_only_the_bounds_are_known(rule: Rule, most: int, why: str) -> None:
    draft = framework(rule, YesNo.of(("Có", 100), ("Không", 0)))
    assert isinstance(prove(draft, ClassAtMost.of("Khá", where={"2": 0})), Proved)
    assert isinstance(prove(draft, TotalWithin.of(f"từ 0 đến {100 + most}")), Proved)
    odd = Fraction(100 + most) - Fraction(1, 7)
    verdict = prove(draft, TotalWithin.of(0, where={"1": Interval(odd - 100, odd - 100)}))
    assert isinstance(verdict, Unknown)
    assert why in str(verdict)
    assert isinstance(prove(draft, TotalWithin.of("từ 1 trở lên")), Refuted)


def test_penalties() -> None:
    late, wrong = Penalty.of("Báo cáo chậm", "0.25", 1), Penalty.of("Sai thể thức", "0.5", lose_all_from=3)
    rule = PenaltySchedule.of(3, late, wrong, ("Không báo cáo", None), floor=1)
    draft = framework(rule, PLAN)
    assert isinstance(prove(draft, TotalWithin.of("từ 0 đến 7")), Proved)
    assert isinstance(prove(draft, TotalWithin.of("từ 1 trở lên", where={"1": "trên 0"})), Proved)
    found = reachable(draft, total="2,25", where={"2": 0})
    assert found is not None
    assert found.result.points == Decimal("2.25")
    none = reachable(draft, total=4, where={"1": 0})
    assert none is not None
    assert reachable(draft, total="0,5", where={"2": 0}) is None
    below = framework(PenaltySchedule.of(0, ("Báo cáo chậm", "0.25"), floor=None), PLAN)
    assert reachable(below, total=-1) is not None
    assert reachable(below, total=Fraction(-9, 8)) is None
    ends = bounds(draft)
    assert ends is not None
    assert [ends.low, ends.high] == [0, 7]
    with pytest.raises(InvalidInput, match="so sánh các đơn vị"):
        bounds(framework(RelativeToBest.of(5)))


def test_surveys() -> None:
    rule = SurveyRule.of(Proportional.of(10), 30, AbsencePolicy.NO_POINTS)
    found = reachable(framework(rule), total="7,5")
    assert found is not None
    ballots = found.sheet["1"]
    assert isinstance(ballots, Ballots)
    assert ballots.valid >= 30
    full = SurveyRule.of(Capped.of(Proportional.of(10), cap=5).rule, 30, AbsencePolicy.FULL_POINTS)
    assert reachable(framework(full), total=10) is not None
    left = SurveyRule.of(Proportional.of(10), 30, AbsencePolicy.EXCLUDE)
    found = reachable(framework(left, PLAN), total="100%", where={"2": 4})
    assert found is not None
    assert found.result.exact_max in (4, 14)


def test_figures_that_are_no_finite_decimals() -> None:
    rule = Proportional.of(10, 30, input_kind=InputKind.AMOUNT, limit=30)
    assert reachable(framework(rule), total=5) is not None
    with pytest.raises(InvalidInput, match="chưa xác định được số liệu của tiêu chí 1"):
        reachable(framework(rule), total=Fraction(1, 9) * 10)


def test_what_is_not_decided() -> None:
    parts = [Criterion(code=f"1.{index}", title="A", rule=PLAN) for index in (1, 2)]
    mean = Framework(criteria=[Criterion(code="1", title="A", aggregation=Aggregation.GEOMETRIC, children=parts)])
    assert "trung bình nhân" in str(prove(mean, TotalWithin.of(0)))
    groups = framework(ON_TIME, groups=[BodyGroup(name="xã miền núi", max_points=5)])
    assert "theo nhóm đơn vị" in str(prove(groups, TotalWithin.of(0)))
    leaving = framework(*[Proportional.of(1, zero_denominator=AbsencePolicy.EXCLUDE)] * 7)
    assert "7 tiêu chí có thể ra ngoài" in str(prove(leaving, TotalWithin.of(0)))
    with pytest.raises(InvalidInput, match="7 tiêu chí"):
        bounds(leaving)
    twice = framework(Choice.of(("A", 1), ("a", 0)))
    assert "nội dung cần sửa" in str(prove(twice, TotalWithin.of(0)))
    step = framework(ON_TIME, Choice.of(("A", 1), ("a", 0)))
    assert isinstance(prove(step, StepAtMost.of("1", 1, of=10)), Refuted)
    many = framework(*(Choice.of(("A", 0), ("B", Fraction(3**place, 10**9))) for place in range(17)))
    with pytest.raises(InvalidInput, match="quá nhiều mức điểm"):
        reachable(many, total=Fraction(2, 10**9))
    with pytest.raises(InvalidInput, match="quá nhiều mức điểm"):
        bounds(many)


def test_a_step_is_refuted_on_a_sheet_that_can_be_scored() -> None:
    excluded = framework(ON_TIME, PLAN, class_caps=[])
    verdict = prove(excluded, StepAtMost.of("1", 1, of=20))
    assert isinstance(verdict, Refuted)
    assert [one.points for one in verdict.clauses] == [3, 0] or [one.points for one in verdict.clauses] == [6, 3]
    assert verdict.sheet.keys() == {"1"}


def test_unknown_names() -> None:
    draft = framework(ON_TIME, None)
    with pytest.raises(UnknownKey):
        prove(draft, ClassAtMost.of("Khá", where={"7": 0}))
    with pytest.raises(InvalidInput, match="không có mức xếp loại này"):
        prove(draft, ClassAtMost.of("Giỏi"))
    with pytest.raises(UnknownKey, match="chưa có quy tắc"):
        prove(draft, StepAtMost.of("2", 1, of=10))


def test_bounds() -> None:
    draft = framework(Ladder.of(("từ 90% trở lên", 6), ("dưới 90%", 0)), Proportional.of(4, "90%"), None)
    found = bounds(draft, where={"2": Interval(Fraction(1), Fraction(2), low_closed=False, high_closed=False)})
    assert found is not None
    assert [found.low, found.high, found.reaches_low, found.reaches_high] == [1, 13, False, False]
    endless = framework(Deduction.of(1), PLAN)
    with pytest.raises(InvalidInput, match="không có giới hạn"):
        bounds(endless)
    assert bounds(endless, where={"1": -3}) is not None
    assert bounds(draft, where={"1": 5}) is None


def test_reachable_without_a_total() -> None:
    found = reachable(framework(ON_TIME, PLAN), where={"1": 3})
    assert found is not None
    assert found.code == "assess(framework, {'1': Ratio(9, 10), '2': 'Có ban hành kế hoạch'})"


@pytest.mark.parametrize("rounding", [Rounding.each(1), Rounding.group(1), Rounding.total(1)])
@pytest.mark.parametrize("total", [Fraction(1, 10), Fraction(7, 2), Fraction(5), Fraction(-3, 2), Fraction(0)])
def test_rounding_of_lines(rounding: Rounding, total: Fraction) -> None:
    low = Ladder.of(("từ 0% trở lên", "-1.55"))
    draft = framework(Proportional.of(5), Capped.of(low, floor="-1.45"), rounding=rounding)
    found = reachable(draft, total=total)
    assert found is not None
    assert found.result.counted == total
    assert reachable(draft, total=total + Fraction(1, 30)) is None


def test_headings_that_take_all_points() -> None:
    parts = [
        Criterion(code="1.1", title="A", zeroes_parent=True, rule=PLAN),
        Criterion(code="1.2", title="B", rule=PLAN),
    ]
    heading = Criterion(code="1", title="A", children=parts)
    ends = bounds(Framework(criteria=[heading]), where={"1.1": 0})
    assert ends is not None
    assert [ends.low, ends.high] == [0, 0]
    rounded = Framework(criteria=[heading], rounding=Rounding.each(1))
    assert reachable(rounded, total=4, where={"1.1": 4}) is not None
    assert reachable(rounded, total=4, where={"1.1": 0}) is None
    inner = heading.model_copy(update={"zeroes_parent": True})
    outer = Criterion(code="", key="0", title="C", children=[inner, Criterion(code="2", title="D", rule=PLAN)])
    deep = Framework(criteria=[outer], rounding=Rounding.each(1))
    assert "điểm liệt" in str(prove(deep, TotalWithin.of(0)))


def test_a_criterion_still_to_be_scored_by_hand_takes_no_points_from_its_heading() -> None:
    parts = [
        Criterion(code="1.1", title="A", zeroes_parent=True, max_points=5),
        Criterion(code="1.2", title="B", rule=PLAN),
    ]
    draft = Framework(criteria=[Criterion(code="1", title="A", children=parts)])
    verdict = prove(draft, TotalWithin.of(0, where={"1.1": 0}))
    assert isinstance(verdict, Refuted)
    assert verdict.sheet == {"1.2": "Có ban hành kế hoạch"}
    found = reachable(draft, total=9, where={"1.1": 5})
    assert found is not None
    assert isinstance(prove(draft, TotalWithin.of("không quá 0", where={"1.1": "dưới 0"})), Proved)


def test_limits_around_a_rule_that_is_not_scored() -> None:
    """Without a figure the criterion has no points, with one it leaves the maximum."""
    watched = Criterion(code="1.2", title="B", rule=Capped.of(NotScored(), cap=3, floor="0.5"), weight=3)
    scored = Criterion(code="1.1", title="A", rule=PLAN)
    mean = Criterion(code="1", title="A", aggregation=Aggregation.MEAN, children=[scored, watched])
    draft = Framework(criteria=[mean])
    for total in (4, 1, 0):
        found = reachable(draft, total=total)
        assert found is not None
        assert found.result.points == total
    assert isinstance(prove(draft, TotalWithin.of("từ 0 đến 4")), Proved)
    assert reachable(draft, total=2) is None


def test_a_sheet_that_is_scored_otherwise_is_no_counterexample(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(_self: SheetSearch) -> dict[str, Ratio]:
        return {"1": Ratio(1, 1)}

    monkeypatch.setattr(SheetSearch, "sheet", wrong)
    verdict = prove(framework(ON_TIME, PLAN), TotalWithin.of("không quá 9"))
    assert isinstance(verdict, Unknown)
    assert "khi chấm lại" in str(verdict)


def test_criteria_that_earn_nothing() -> None:
    watched = Criterion(code="1", title="A", children=[Criterion(code="1.1", title="B", rule=NotScored())])
    empty = Criterion(code="2", title="C")
    draft = Framework(criteria=[watched, empty, Criterion(code="3", title="D", rule=PLAN)])
    assert isinstance(prove(draft, TotalWithin.of("từ 0 đến 4")), Proved)
    verdict = prove(draft, TotalWithin.of("từ 0 đến 3"))
    assert isinstance(verdict, Refuted)
    assert str(verdict.clauses[0]) == "1.1 B: không tính điểm (“Không tính điểm”)"


def test_a_label_is_enough_for_a_rule_that_compares_with_the_period_before() -> None:
    draft = framework(Improvement.of(("Tăng", 5), ("Giữ nguyên", 3), ("Giảm", 0)), PLAN)
    assert isinstance(prove(draft, TotalWithin.of("từ 0 đến 9")), Proved)
    verdict = prove(draft, TotalWithin.of("từ 0 đến 8"))
    assert isinstance(verdict, Refuted)
    assert verdict.sheet["1"] == "Tăng"


INTEGERS = Interval(Fraction(3), Fraction(4)).on_integers()


def reaches_total(draft: Framework) -> object:
    return reachable(draft, total=INTEGERS)


def reaches_where(draft: Framework) -> object:
    return reachable(draft, where={"1": INTEGERS})


def claims_total(_draft: Framework) -> object:
    return TotalWithin(INTEGERS)


def claims_class(_draft: Framework) -> object:
    return ClassAtMost.of("Khá", where={"1": INTEGERS})


@pytest.mark.parametrize("ask", [reaches_total, reaches_where, claims_total, claims_class])
def test_an_interval_of_integers_is_refused(ask: Callable[[Framework], object]) -> None:
    """Points of 3,5 would count as if they were in "từ 3 đến 4 (số nguyên)"."""
    draft = Framework(criteria=[Criterion(code="1", title="A", rule=YesNo.of(("Có", "3.5"), ("Không", 0)))])
    with pytest.raises(InvalidInput) as caught:
        ask(draft)
    assert [fault.code for fault in caught.value.faults] == ["mixed"]
