# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""What a scorer works out over integers is what the tree of explanations holds, whatever the rules and policies."""

import copy
import pickle
import threading
from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest

from cchc.assessments import Assessment, Scorer, ScoreSheet, Sheet, assess, assess_all, rank
from cchc.errors import Fault, InvalidInput, UnknownKey
from cchc.frameworks import Aggregation, Criterion, CriterionRole, Framework
from cchc.indicators import Absence, Ballots, Counts, Direction, Measured
from cchc.rules import (
    AbsencePolicy,
    Bonus,
    Capped,
    Checklist,
    Choice,
    Deduction,
    Goalposts,
    Improvement,
    Increment,
    InputKind,
    Ladder,
    ManualScore,
    NotScored,
    Option,
    Outcome,
    Penalty,
    PenaltySchedule,
    PointRounding,
    Proportional,
    RelativeToBest,
    Remainder,
    Rule,
    Sum,
    SurveyRule,
    TextReason,
    YesNo,
)
from cchc.values import Ratio, Rounding

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
PLAN = YesNo.of(("Có", 4), ("Không", 0))
REPORTS = PenaltySchedule.of(
    2,
    ("Chậm", "0.25", 1),
    Penalty.of("Sai", "0.5", cases_per_step=2),
    ("Không báo cáo", None),
    Penalty.of("Đọc", None, lose_all_from=9),
    floor="-0.125",
)


def same(result: Assessment) -> None:
    """Hold what was worked out quickly against the finished tree."""
    tree = Assessment.model_validate_json(result.model_dump_json())
    for name in ("points", "exact", "max_points", "exact_max", "share", "leaf_points", "rounding", "version", "name"):
        assert getattr(result, name) == getattr(tree, name), name
    assert (str(result.points), str(result.max_points)) == (str(tree.points), str(tree.max_points))
    assert {key: str(points) for key, points in result.leaf_points.items()} == {
        key: str(points) for key, points in tree.leaf_points.items()
    }
    for node in tree.root.walk():
        if node.key:
            assert result.of(node.key) == result.explain(node.key) == node
    assert list(result.leaves()) == list(tree.leaves())
    assert result == tree
    assert result.explain() == tree.explain()


def one(rule: Rule | None, value: Measured | None, rounding: Rounding, **fields: Any) -> None:
    """One criterion with this rule and value, beside another one."""
    leaf = Criterion(code="1", title="A", rule=rule, max_points=Decimal(2) if rule is None else None)
    framework = Framework(criteria=(leaf, Criterion(code="2", title="B", rule=PLAN)), rounding=rounding, **fields)
    same(assess(framework, {"1": value, "2": True}))


NAMED = Ladder(bands=ON_TIME.bands, named_options=(Option.of("Miễn", 1),), may_exceed=True, may_be_negative=True)
POOR = Increment.of(2, 3, start="4%", stride="0,5%", points_per_step="0.25", min_value="10%", direction=Direction.DOWN)
FINE = Ladder.of(("từ 33,333% trở lên", 1), ("dưới 33,333%", 0))
CASES: list[tuple[Rule | None, Measured | None]] = [
    (POOR, Ratio(35, 1000)),
    (POOR, Ratio(11, 100)),
    (replace(POOR, remainder=Remainder.PRORATED), Ratio(33, 1000)),
    (Increment.of(10, 25, start=16_000, stride=1_000, points_per_step="0.5", input_kind=InputKind.COUNT), 17_000),
    (ON_TIME, Ratio(19, 20)),
    (ON_TIME, Ratio(949999, 1000000)),
    (ON_TIME, Ratio(Decimal("93.5"), 100)),
    (ON_TIME, None),
    (FINE, Ratio(1, 3)),
    (FINE, Ratio(33333, 100000)),
    (FINE, Ratio(Decimal("33.3"), 100)),
    (NAMED, "miễn"),
    (NAMED, Ratio(3, 2)),
    (NAMED, Ratio(-1, 2)),
    (Proportional.of(2, "33,333%"), Ratio(1, 4)),
    (Proportional.of(2, "80%"), Ratio(1, 3)),
    (Proportional.of(2, "80%", rounding=PointRounding.to_places(1)), Ratio(1, 3)),
    (Proportional.of(2, "80%", rounding=PointRounding.parse("làm tròn xuống đến 0,25")), Ratio(1, 3)),
    (Goalposts.of(0, 7, 0, -1, rounding=PointRounding.parse("làm tròn lên đến 0,3")), 2),
    (Proportional.of(2, "80%", zero_denominator=AbsencePolicy.NO_POINTS), Ratio(0, 0)),
    (Proportional.of(10, input_kind=InputKind.RATE, step=Fraction(1, 4)), Ratio(1, 4)),
    (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal("12.5")),
    (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), 12),
    (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), 10**20),
    (Proportional.of(2, 30, input_kind=InputKind.COUNT), 7),
    (Proportional.of(2, 30, input_kind=InputKind.COUNT), 70),
    (Proportional.of(2, 30_000, input_kind=InputKind.COUNT), 7),
    (Proportional.of(2, 30_000, input_kind=InputKind.COUNT), 10**20),
    (Proportional.of(1, 3, input_kind=InputKind.COUNT), 2),
    (Proportional.of(2, 3, input_kind=InputKind.AMOUNT), Decimal("1E-31")),
    (Ladder.of(("trên 2", 1), ("không quá 2", 0), input_kind=InputKind.AMOUNT), Decimal("2.00")),
    (Ladder.of(("trên 2", 1), ("không quá 2", 0), input_kind=InputKind.AMOUNT), Decimal("2.01")),
    (Ladder.of(("trên 90%", 1), ("không quá 90%", 0)), Ratio(9, 10)),
    (Goalposts.of(0, 50, 1, 10), Decimal("12.5")),
    (Goalposts.of(-3, 3, -1, 1), -2),
    (Goalposts.of(-3, 3, 0, 1), Decimal("-2.98")),
    (Goalposts.of(0, 7, 0, -1), 3),
    (Goalposts.of(0, 7, 0, 1, rounding=PointRounding.to_places(1)), 2),
    (Goalposts.of(0, 7, 0, -1, input_kind=InputKind.COUNT), 3),
    (Goalposts.of(0, 3, 1, 4, input_kind=InputKind.COUNT), 1),
    (Goalposts.of(0, 3, Decimal("0.5"), Decimal("3.5"), input_kind=InputKind.COUNT), 1),
    (Goalposts.of(Fraction(1, 5), Fraction(4, 5), 0, 1, input_kind=InputKind.RATE), Ratio(1, 3)),
    (ManualScore.of(-2, 0), Decimal("-0.125")),
    (Deduction.of("0.25", 1), 3),
    (Deduction.of("0.75", 10), 3),
    (Deduction.of("0.25"), 9),
    (Deduction.of(Decimal("0.0625"), 1), 3),
    (PLAN, False),
    (PLAN, "không"),
    (PLAN, "Không"),
    (PLAN, None),
    (Choice.of(("Không", 0), ("Có", 4)), False),
    (Choice.of(("A", 1), ("B", "0.5"), ("C", -1)), "“c”"),
    (Choice.of(("A", 1), ("a", 2), ("B", 3)), "B"),
    (Checklist.of(("A", 1), ("B", 1)), ("A",)),
    (Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0)), "Bằng"),
    (SurveyRule.of(Proportional.of(2), 10), Ballots(30, 20, 15, 11)),
    (SurveyRule.of(Proportional.of(2), 20), Ballots(30, 20, 15, 11)),
    (SurveyRule.of(Proportional.of(2), 20, AbsencePolicy.EXCLUDE), Ballots(30, 20, 15, 11)),
    (SurveyRule.of(Proportional.of(2), 20, AbsencePolicy.RESCALE), Ballots(30, 20, 15, 11)),
    (SurveyRule.of(Proportional.of(2, step=Fraction(1, 4))), Ballots(30, 20, 16, 4)),
    (Capped.of(Deduction.of(2), floor=-5), 9),
    (REPORTS, Counts({"Chậm": 3, "sai.": 2})),
    (REPORTS, Counts({"“chậm”": 3, "Không báo cáo": 1})),
    (REPORTS, Counts({"Sai": 10**20})),
    (REPORTS, Counts({"Đọc": 5})),
    (REPORTS, {"Chậm": 3}),  # type: ignore[list-item]  # a plain mapping will do
    (REPORTS, {}),  # type: ignore[list-item]  # likewise
    (Capped.of(REPORTS, cap=1), Counts({"Sai": 1})),
    (NotScored(), 3),
    (PLAN, Absence.NOT_DUE),
    (None, Decimal("1.5")),
    (None, None),
]
POLICIES = [Rounding.NONE, Rounding.each(2), Rounding.each(0), Rounding.group(1), Rounding.total(1)]


@pytest.mark.parametrize("rounding", POLICIES, ids=str)
@pytest.mark.parametrize(("rule", "value"), CASES)
def test_every_kind_and_every_policy(rule: Rule | None, value: Measured | None, rounding: Rounding) -> None:
    one(rule, value, rounding, not_due=AbsencePolicy.EXCLUDE)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (ON_TIME, Ratio(3, 2)),
        (ON_TIME, Ratio(0, 0)),
        (Proportional.of(2), 1),
        (Proportional.of(2), Ratio(3, 2)),
        (FINE, 1),
        (FINE, Ratio(3, 2)),
        (ON_TIME, Decimal("98.5")),
        (ON_TIME, 0.5),
        (PLAN, "có lẽ"),
        (PLAN, 1),
        (Choice.of(("A", 1), ("B", "0.5"), ("C", -1)), True),
        (Choice.of(("A", 1), ("a", 2), ("B", 3)), "A"),
        (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal("NaN")),
        (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal(-1)),
        (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal("1E+999")),
        (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal(f"1.{'1' * 200}")),
        (Proportional.of(2, 30, input_kind=InputKind.COUNT), True),
        (Proportional.of(2, 30, input_kind=InputKind.COUNT), Decimal("7.5")),
        (Proportional.of(2, 30, input_kind=InputKind.COUNT), 10**70),
        (Goalposts.of(0, 50, 1, 10), 51),
        (Goalposts.of(5, 50, 1, 10, input_kind=InputKind.COUNT), 4),
        (Goalposts.of(-5, 50, 1, 10, input_kind=InputKind.COUNT), -6),
        (Goalposts.of(0, 500, 1, 10, input_kind=InputKind.COUNT), 501),
        (Goalposts.of(Decimal("0.5"), Decimal("2.5"), 1, 10), Decimal("0.4")),
        (Goalposts.of(Decimal("0.5"), Decimal("2.5"), 1, 10), Decimal("2.6")),
        (Goalposts.of(Decimal("-0.5"), Decimal("2.5"), 1, 10), Decimal("-0.6")),
        (SurveyRule.of(ON_TIME), Ratio(1, 1)),
        (PLAN, Absence.NOT_APPLICABLE),
        (REPORTS, "Chậm: 1"),
        (REPORTS, 2),
    ],
)
@pytest.mark.parametrize("rounding", [Rounding.NONE, Rounding.each(2)], ids=str)
def test_what_is_refused_is_refused_under_its_key(rule: Rule, value: Any, rounding: Rounding) -> None:
    framework = Framework(
        criteria=(Criterion(code="1", title="A", rule=rule), Criterion(code="2", title="B", rule=PLAN)),
        rounding=rounding,
    )
    with pytest.raises(InvalidInput) as error:
        assess(framework, {"1": value, "2": True})
    assert [fault.path for fault in error.value.faults] == ["/1"]


GAP = Ladder.of(("từ 95% trở lên", 6), ("dưới 90%", 0))


@pytest.mark.parametrize("rule", [GAP, SurveyRule.of(GAP)], ids=["ladder", "survey"])
def test_rules_with_a_gap_are_asked_themselves(rule: Rule) -> None:
    value = Ratio(96, 100) if rule is GAP else Ballots(100, 100, 100, 96)
    one(rule, value, Rounding.each(1))


HOW = [*Aggregation]


def heading(code: str, how: Aggregation, *children: Criterion, **fields: Any) -> Criterion:
    return Criterion(code=code, title="H", aggregation=how, children=children, **fields)


def leaf(code: str, rule: Rule, **fields: Any) -> Criterion:
    return Criterion(code=code, title="L", rule=rule, **fields)


def branched(how: Aggregation, rounding: Rounding, **fields: Any) -> Framework:
    """Headings in headings, of leaves alone and of both, with blocks beside them."""
    thirds = Proportional.of(1)
    inner = heading("1.2", how, leaf("1.2.1", thirds, weight=2), leaf("1.2.2", PLAN), weight=Decimal("0.5"))
    bonus = leaf("1.3", Bonus.of(1, 2), role=CriterionRole.BONUS)
    return Framework(
        criteria=(
            heading("1", how, leaf("1.1", thirds, weight=3), inner, bonus),
            heading("2", how, leaf("2.1", thirds, weight=3), leaf("2.2", PLAN), leaf("2.3", ON_TIME)),
            heading("3", Aggregation.SUM, heading("3.1", how, leaf("3.1.1", thirds)), leaf("3.2", thirds)),
            heading("4", how, leaf("4.1", Bonus.of(1, 3), role=CriterionRole.BONUS)),
            leaf("5", thirds),
            leaf("6", Deduction.of("0.5"), role=CriterionRole.DEDUCTION),
        ),
        rounding=rounding,
        **fields,
    )


BRANCHED: dict[str, Measured | None] = {
    "1.1": Ratio(1, 3),
    "1.2.1": Ratio(2, 7),
    "1.2.2": True,
    "1.3": 1,
    "2.1": Ratio(6, 7),
    "2.2": False,
    "2.3": Ratio(93, 100),
    "3.1.1": Ratio(1, 6),
    "3.2": Ratio(1, 9),
    "4.1": 2,
    "5": Ratio(2, 3),
    "6": 3,
}


@pytest.mark.parametrize("rounding", [*POLICIES, Rounding.each(9)], ids=str)
@pytest.mark.parametrize("how", HOW, ids=lambda how: how.name)
@pytest.mark.parametrize("policy", [None, *AbsencePolicy])
def test_every_way_of_putting_parts_together(
    how: Aggregation, rounding: Rounding, policy: AbsencePolicy | None
) -> None:
    framework = branched(how, rounding, not_applicable=policy)
    same(assess(framework, BRANCHED))
    absent: list[list[str]] = [["2.1"], ["1.3", "3.2"], ["2.1", "2.2", "2.3"], [*BRANCHED]]
    for keys in absent if policy else []:
        same(assess(framework, BRANCHED | dict.fromkeys(keys, Absence.NOT_APPLICABLE)))


def test_a_mean_finer_than_what_is_carried() -> None:
    weights = (Decimal(2) ** -14, Decimal(1))
    parts = [leaf(f"1.{place}", PLAN, weight=weight) for place, weight in enumerate(weights)]
    framework = Framework(criteria=(heading("1", Aggregation.MEAN, *parts),), rounding=Rounding.each(0))
    same(assess(framework, {"1.0": True, "1.1": False}))
    many = [leaf(f"1.{place}", PLAN, weight=1) for place in range(2**14)]
    framework = Framework(criteria=(heading("1", Aggregation.MEAN, *many),), rounding=Rounding.each(0))
    result = assess(framework, {"1.0": True})
    assert (result.points, result.exact) == (result.root.points, Fraction(4, 2**14))


def test_a_geometric_mean_of_negative_points_is_refused_with_all_else() -> None:
    parts = (leaf("1.1", Goalposts.of(-1, 1, -1, 1)), leaf("1.2", PLAN))
    framework = Framework(criteria=(heading("1", Aggregation.GEOMETRIC, *parts), leaf("2", PLAN)))
    with pytest.raises(InvalidInput) as error:
        assess(framework, {"1.1": -1, "1.2": True, "2": True})
    assert [(fault.path, fault.code) for fault in error.value.faults] == [("/1", "negative")]
    with pytest.raises(InvalidInput) as error:
        assess(framework, {"1.1": -1, "1.2": 5, "2": 3, "9": 1})
    assert {fault.path for fault in error.value.faults} == {"/9", "/1.2", "/2", "/1"}


def test_a_geometric_mean_looks_at_points_before_they_are_rounded() -> None:
    parts = (leaf("1.1", Deduction.of("0.01")), leaf("1.2", PLAN))
    framework = Framework(criteria=(heading("1", Aggregation.GEOMETRIC, *parts),), rounding=Rounding.each(0))
    with pytest.raises(InvalidInput, match="điểm âm"):
        assess(framework, {"1.1": 1, "1.2": True})
    same(assess(framework, {"1.1": 0, "1.2": True}))


class Moody:
    """A rule of somebody else that answers now so and now so."""

    input_kind = InputKind.COUNT
    min_points, max_points = Decimal(0), Decimal(9)
    conventions: tuple[str, ...] = ()
    notes = ()

    def __init__(self, *moods: int | None) -> None:
        self.moods = [*moods]

    def score(self, value: Measured, **_known: object) -> Outcome:
        mood = self.moods.pop(0)
        if mood is None:
            raise InvalidInput.of("mood", "hôm nay không chấm", value)
        return Outcome.scored(Fraction(mood), self.max_points, TextReason(text=str(mood)))

    def check(self) -> tuple[Fault, ...]:
        return ()


def test_a_rule_from_outside_is_asked_once_and_explained_as_it_answered() -> None:
    framework = Framework(criteria=(leaf("1", Moody(5)), leaf("2", PLAN)))
    same(assess(framework, {"1": 3, "2": True}))
    with pytest.raises(InvalidInput, match="hôm nay không chấm"):
        assess(Framework(criteria=(leaf("1", Moody(None, 5)),)), {"1": 3})


def test_only_so_many_decimals_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.assessments.scoring.sheet_totals._MAX_KEPT", 1)
    for rounding in POLICIES:
        framework = Framework(criteria=(leaf("1", Proportional.of(9)), leaf("2", ON_TIME)), rounding=rounding)
        for num in range(9):
            same(assess(framework, {"1": Ratio(num, 9), "2": Ratio(19, 20)}))


def test_keys_and_versions_are_asked_at_once() -> None:
    framework = Framework(criteria=(heading("1", Aggregation.SUM, leaf("1.1", PLAN), leaf("1.2", PLAN)),))
    sheets: list[tuple[dict[str, Any], list[str]]] = [
        ({"9": True, "1.1": 5}, ["9", "1.1"]),
        ({"1": True, "1.1": 5}, ["1", "1.1"]),
        ({"9": True, "1.1": True}, ["9"]),
        ({"9": True, "1.1": True, "1.2": True}, ["9"]),
    ]
    for sheet, keys in sheets:
        with pytest.raises(InvalidInput) as error:
            assess(framework, sheet)
        assert [fault.key for fault in error.value.faults] == keys
    no_text: Any = {5: True, "1.1": True, "1.2": True}
    with pytest.raises(InvalidInput, match=r'mã tiêu chí phải là văn bản: “5”; .*: "5"'):
        assess(framework, no_text)
    result = assess(framework, ScoreSheet.of("Sở A", {"1.1": True}, period="năm 2026"))
    same(result)
    assert (result.name, str(result.period), result.explain("1").points) == ("Sở A", "năm 2026", 4)
    with pytest.raises(UnknownKey):
        result.of("9")


def test_a_framework_of_nothing() -> None:
    for rounding in POLICIES:
        same(assess(Framework(criteria=(), rounding=rounding), {}))


def test_a_mapping_that_is_no_dict() -> None:
    class Filled(dict[str, Measured | None]):
        def __missing__(self, key: str) -> Measured:
            raise AssertionError(key)

    framework = Framework(criteria=(leaf("1", PLAN), leaf("2", PLAN)))
    same(assess(framework, Filled({"1": True})))
    with pytest.raises(InvalidInput):
        assess(framework, Filled({"1": True, "9": True}))
    assert assess(framework, copy.copy(Filled({"1": True, "2": True}))).points == 8
    from types import MappingProxyType

    assert assess(framework, MappingProxyType({"1": True})).points == 4
    not_one: Any = [("1", True)]
    with pytest.raises(InvalidInput, match="không phải phiếu chấm"):
        assess(framework, not_one)
    with pytest.raises(InvalidInput) as error:
        assess_all(framework, {"A": not_one, "B": {"1": True}, "C": ScoreSheet.of("C", {})})
    assert [fault.path for fault in error.value.faults] == ["/A"]


def test_the_callers_decimal_context_changes_nothing() -> None:
    framework = branched(Aggregation.MEAN, Rounding.each(2))
    expected = assess(framework, BRANCHED)
    with localcontext() as context:
        context.prec = 1
        for signal in context.traps:
            context.traps[signal] = True
        result = assess(framework.model_copy(), BRANCHED)
        assert (result.points, result.leaf_points) == (expected.points, expected.leaf_points)
        one(ON_TIME, Ratio(Decimal("93.5"), 100), Rounding.each(2))


def test_editing_the_sheet_after_scoring_changes_nothing() -> None:
    framework = Framework(criteria=(leaf("1", PLAN), leaf("2", ON_TIME), leaf("3", RelativeToBest.of(10))))
    ratio: Any = {"ratio": "96/100"}
    sheets: dict[str, dict[str, Measured | None]] = {"A": {"1": True, "2": ratio, "3": 4}, "B": {"3": 8}}
    before: dict[str, dict[str, Measured | None]] = {"A": {"1": True}}
    result = assess_all(framework, sheets, previous=before)["A"]
    text = str(assess_all(framework, sheets)["A"].explain())
    sheets["A"]["1"] = False
    sheets["B"]["3"] = 400
    ratio["ratio"] = "1/100"
    before["A"]["1"] = "?"
    assert (result.points, result.leaf_points["2"]) == (15, 6)
    assert str(result.explain()) == text
    same(result)


def test_the_period_before_is_asked_too() -> None:
    trend = Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0))
    framework = Framework(criteria=(leaf("1", trend), leaf("2", PLAN), Criterion(code="3", title="C")))
    before: dict[str, Any] = {"1": 10, "3": 0.5, "9": 0.5}
    result = assess(framework, {"1": 12, "2": True}, previous=before)
    assert result.points == 5
    same(result)
    before["2"] = 0.5
    with pytest.raises(InvalidInput) as error:
        assess(framework, {"1": 12, "2": 5}, previous=before)
    assert [(fault.path, fault.code) for fault in error.value.faults] == [("/2", "float")]


def test_rules_that_compare_and_rules_that_combine() -> None:
    both = Sum.of(("Sáng kiến", RelativeToBest.of(10)), ("Kế hoạch", PLAN))
    framework = Framework(criteria=(leaf("1", RelativeToBest.of(10)), leaf("2", both)), rounding=Rounding.each(2))
    sheets: dict[str, Sheet] = {"A": {"1": 4, "2": (3, True)}, "B": {"1": 7, "2": (9, False)}, "C": {}}
    for result in assess_all(framework, sheets).values():
        same(result)


def test_a_scorer_is_kept_with_its_framework_and_is_no_part_of_it() -> None:
    framework = Framework(criteria=(leaf("1", PLAN),))
    text = framework.model_dump_json()
    assert framework.cached(Scorer) is framework.cached(Scorer)
    assert framework.cached(Scorer).assess({"1": True}) == assess(framework, {"1": True})
    assert framework.model_dump_json() == text
    carried: Framework = pickle.loads(pickle.dumps(framework))  # noqa: S301  # our own bytes
    others = (framework.model_copy(), copy.copy(framework), copy.deepcopy(framework), carried)
    for other in others:
        assert other == framework
        assert other.cached(Scorer) is not framework.cached(Scorer)
    changed = framework.model_copy(update={"criteria": (leaf("1", YesNo.of(("Có", 9), ("Không", 0))),)})
    assert assess(changed, {"1": True}).points == 9
    assert framework.cached(str) == str(framework)


def test_a_scorer_goes_to_another_process() -> None:
    scorer = Scorer(branched(Aggregation.HIGHEST, Rounding.each(2)))
    again: Scorer = pickle.loads(pickle.dumps(scorer))  # noqa: S301  # our own bytes
    assert again == scorer
    assert hash(again) == hash(scorer)
    assert again.assess(BRANCHED) == scorer.assess(BRANCHED)


def test_another_rule_for_one_leaf() -> None:
    for rounding in POLICIES:
        scorer = Scorer(branched(Aggregation.MEAN, rounding))
        before = scorer.assess(BRANCHED)
        other = scorer.with_rule("1.2.2", YesNo.of(("Có", 8), ("Không", 0)))
        result = other.assess(BRANCHED)
        same(result)
        assert result.leaf_points == before.leaf_points | {"1.2.2": 8}
        assert result == assess(other.framework, BRANCHED)
        assert scorer.assess(BRANCHED) == before
    unread = Framework(criteria=(Criterion(code="1", title="A", max_points=Decimal(5)),))
    read = Scorer(unread).with_rule("1", PLAN)
    assert (read.assess({"1": True}).points, read.framework.node("1").criterion.rule) == (4, PLAN)
    with pytest.raises(UnknownKey, match="có phải: 1"):
        read.with_rule("1.1", PLAN)
    with pytest.raises(InvalidInput, match="lại có quy tắc"):
        Scorer(branched(Aggregation.SUM, Rounding.NONE)).with_rule("1", PLAN)


def test_threads_share_a_scorer() -> None:
    framework = Framework(criteria=tuple(leaf(str(place), ON_TIME) for place in range(40)), rounding=Rounding.each(1))
    sheets: list[dict[str, Measured | None]] = [
        {str(place): Ratio(place * times % 101, 101) for place in range(40)} for times in range(20)
    ]
    expected = [assess(framework.model_copy(), sheet).points for sheet in sheets]
    scorer = Scorer(framework)
    found: list[list[Decimal]] = []
    threads = [
        threading.Thread(target=lambda: found.append([scorer.assess(sheet).points for sheet in sheets]))
        for _thread in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4


def test_many_sheets() -> None:
    framework = Framework(criteria=(leaf("1", Proportional.of(10)),))
    results = assess_all(framework, {name: {"1": Ratio(num, 10)} for name, num in (("A", 5), ("B", 9))})
    assert [(place.rank, place.name) for place in rank(results)] == [(1, "B"), (2, "A")]
    assert {result.name for result in results.values()} == {"A", "B"}
    assert assess_all(framework, {}) == {}
