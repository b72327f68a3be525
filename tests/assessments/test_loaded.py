# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Loaded sheets give what the interpreter gives, cell by cell, whatever the rules, values and policies."""

import pickle
import threading
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.assessments import Assessment, LoadedAssessment, LoadedSheet, ScoreSheet, assess, assess_all, rank
from cchc.assessments.scoring.compiled_framework import lane_of, program_of
from cchc.errors import InvalidInput, UnknownKey
from cchc.frameworks import Aggregation, Criterion, Framework
from cchc.indicators import Absence, Ballots, Direction, Measured
from cchc.rules import (
    AbsencePolicy,
    Checklist,
    Choice,
    Deduction,
    Goalposts,
    Improvement,
    Increment,
    InputKind,
    Ladder,
    ManualScore,
    Option,
    Proportional,
    RelativeToBest,
    Remainder,
    Rule,
    State,
    SurveyRule,
    YesNo,
)
from cchc.values import Ratio, Rounding

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
PLAN = YesNo.of(("Có", 4), ("Không", 0))


def same(loaded: LoadedAssessment, plain: Assessment) -> None:
    assert (loaded.points, loaded.exact, loaded.max_points) == (plain.points, plain.exact, plain.max_points)
    assert str(loaded.points) == str(plain.points)
    assert (loaded.share, loaded.rounding, loaded.version) == (plain.share, plain.rounding, plain.version)
    assert (loaded.name, loaded.period) == (plain.name, plain.period)
    assert loaded.leaf_points == {leaf.key: leaf.points for leaf in plain.leaves()}
    assert [loaded.of(leaf.key) for leaf in plain.leaves()] == list(plain.leaves())
    assert loaded.full == plain
    assert loaded.explain() == plain.explain()
    assert list(loaded.leaves()) == list(plain.leaves())


@given(st.data())
def test_as_the_interpreter(data: st.DataObject) -> None:
    how = data.draw(st.sampled_from([None, None, Aggregation.MEAN]))
    framework = data.draw(ours.frameworks(aggregation=how))
    sheet = data.draw(ours.score_sheets(framework=framework))
    loaded = LoadedSheet.of(framework, sheet)
    same(assess(framework, loaded), assess(framework, sheet))
    again: LoadedSheet = pickle.loads(pickle.dumps(loaded))  # noqa: S301  # our own bytes
    assert assess(framework, again).points == assess(framework, sheet).points


def one(rule: Rule | None, value: Measured | None, rounding: Rounding, **fields: Any) -> None:
    """One criterion with this rule and value, both ways."""
    leaf = Criterion(code="1", title="A", rule=rule, max_points=Decimal(2) if rule is None else None)
    framework = Framework(criteria=(leaf, Criterion(code="2", title="B", rule=PLAN)), rounding=rounding, **fields)
    sheet = {"1": value, "2": True}
    same(assess(framework, LoadedSheet.of(framework, sheet)), assess(framework, sheet))


NAMED = Ladder(bands=ON_TIME.bands, named=(Option.of("Miễn", 1),), may_exceed=True, may_be_negative=True)
POOR = Increment.of(2, 3, start="4%", stride="0,5%", per="0.25", floor="10%", direction=Direction.DOWN)
CASES: list[tuple[Rule | None, Measured | None]] = [
    (POOR, Ratio(35, 1000)),
    (POOR, Ratio(11, 100)),
    (replace(POOR, remainder=Remainder.PRORATED), Ratio(33, 1000)),
    (Increment.of(10, 25, start=16_000, stride=1_000, per="0.5", input_kind=InputKind.COUNT), 17_000),
    (ON_TIME, Ratio(19, 20)),
    (ON_TIME, Ratio(949999, 1000000)),
    (ON_TIME, Ratio(Decimal("93.5"), 100)),
    (ON_TIME, None),
    (NAMED, "miễn"),
    (NAMED, Ratio(3, 2)),
    (NAMED, Ratio(-1, 2)),
    (Proportional.of(2, "80%"), Ratio(1, 3)),
    (Proportional.of(2, "80%", places=1), Ratio(1, 3)),
    (Proportional.of(2, "80%", zero_denominator=AbsencePolicy.NO_POINTS), Ratio(0, 0)),
    (Proportional.of(10, input_kind=InputKind.RATE, step=Fraction(1, 4)), Ratio(1, 4)),
    (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal("12.5")),
    (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), 12),
    (Proportional.of(2, 30, input_kind=InputKind.COUNT), 7),
    (Proportional.of(1, 3, input_kind=InputKind.COUNT), 2),
    (Proportional.of(2, 3, input_kind=InputKind.AMOUNT), Decimal("1E-31")),
    (Ladder.of(("trên 2", 1), ("không quá 2", 0), input_kind=InputKind.AMOUNT), Decimal("2.00")),
    (Ladder.of(("trên 2", 1), ("không quá 2", 0), input_kind=InputKind.AMOUNT), Decimal("2.01")),
    (Ladder.of(("trên 90%", 1), ("không quá 90%", 0)), Ratio(9, 10)),
    (Goalposts.of(0, 50, 1, 10), Decimal("12.5")),
    (Goalposts.of(-3, 3, -1, 1), -2),
    (Goalposts.of(0, 7, 0, -1), 3),
    (Goalposts.of(0, 7, 0, 1, places=1), 2),
    (Goalposts.of(0, 7, 0, -1, input_kind=InputKind.COUNT), 3),
    (Goalposts.of(0, 3, 1, 4, input_kind=InputKind.COUNT), 1),
    (Goalposts.of(0, 3, Decimal("0.5"), Decimal("3.5"), input_kind=InputKind.COUNT), 1),
    (ManualScore.of(-2, 0), Decimal("-0.125")),
    (Deduction.of("0.25", 1), 3),
    (Deduction.of("0.75", 10), 3),
    (Deduction.of("0.25"), 9),
    (Deduction.of(Decimal("0.0625"), 1), 3),
    (PLAN, False),
    (PLAN, "không"),
    (PLAN, None),
    (Choice.of(("Không", 0), ("Có", 4)), False),
    (Choice.of(("A", 1), ("B", "0.5"), ("C", -1)), "“c”"),
    (Checklist.of(("A", 1), ("B", 1)), ("A",)),
    (SurveyRule.of(Proportional.of(2), 10), Ballots(30, 20, 15, 11)),
    (SurveyRule.of(Proportional.of(2), 20), Ballots(30, 20, 15, 11)),
    (SurveyRule.of(Proportional.of(2), 20, AbsencePolicy.EXCLUDE), Ballots(30, 20, 15, 11)),
    (SurveyRule.of(Proportional.of(2), 20, AbsencePolicy.RESCALE), Ballots(30, 20, 15, 11)),
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
        (ON_TIME, Decimal("98.5")),
        (ON_TIME, 0.5),
        (PLAN, "có lẽ"),
        (PLAN, 1),
        (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal("NaN")),
        (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal(-1)),
        (Proportional.of(2, 30, input_kind=InputKind.AMOUNT), Decimal("1E+999")),
        (Proportional.of(2, 30, input_kind=InputKind.COUNT), True),
        (Proportional.of(2, 30, input_kind=InputKind.COUNT), Decimal("7.5")),
        (Goalposts.of(0, 50, 1, 10), 51),
        (Goalposts.of(Decimal("0.5"), Decimal("2.5"), 1, 10), Decimal("0.4")),
        (Goalposts.of(Decimal("0.5"), Decimal("2.5"), 1, 10), Decimal("2.6")),
        (Goalposts.of(Decimal("-0.5"), Decimal("2.5"), 1, 10), Decimal("-0.6")),
        (SurveyRule.of(ON_TIME), Ratio(1, 1)),
        (PLAN, Absence.NOT_APPLICABLE),
    ],
)
def test_what_is_refused_is_refused_alike(rule: Rule, value: Any) -> None:
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
    with pytest.raises(InvalidInput) as plain:
        assess(framework, {"1": value})
    with pytest.raises(InvalidInput) as loaded:
        LoadedSheet.of(framework, {"1": value})
    assert loaded.value.faults == plain.value.faults


def test_keys_and_versions_are_asked_at_once() -> None:
    framework = Framework(
        criteria=(Criterion(code="1", title="A", children=(Criterion(code="1.1", title="B", rule=PLAN),)),)
    )
    for sheet, count in (({"9": True, "1.1": 5}, 2), ({"1": True, "1.1": 5}, 2), ({"9": True, "1.1": True}, 1)):
        with pytest.raises(InvalidInput) as loaded_error:
            LoadedSheet.of(framework, sheet)
        with pytest.raises(InvalidInput) as plain_error:
            assess(framework, sheet)
        assert loaded_error.value.faults == plain_error.value.faults
        assert len(plain_error.value.faults) == count
    loaded = LoadedSheet.of(framework, ScoreSheet.of("Sở A", {"1.1": True}, period="năm 2026"))
    same(assess(framework, loaded), assess(framework, loaded.sheet))
    copy = Framework.model_validate_json(framework.model_dump_json())
    assert assess(copy, loaded).points == 4
    with pytest.raises(InvalidInput, match="bộ tiêu chí khác"):
        assess(framework.model_copy(update={"title": "B"}), loaded)
    with pytest.raises(UnknownKey):
        assess(framework, loaded).of("9")
    assert assess(framework, loaded).explain("1").points == 4


def test_many_loaded_sheets() -> None:
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=Proportional.of(10)),))
    sheets = {name: LoadedSheet.of(framework, {"1": Ratio(num, 10)}) for name, num in (("A", 5), ("B", 9))}
    results = assess_all(framework, sheets)
    assert [(place.rank, place.name) for place in rank(results)] == [(1, "B"), (2, "A")]
    assert {result.name for result in results.values()} == {"A", "B"}
    assert results["A"].full.name == "A"
    assert assess_all(framework, {}) == {}


def test_rules_that_compare_go_the_long_way_round() -> None:
    leaves = (Criterion(code="1", title="A", rule=RelativeToBest.of(10)), Criterion(code="2", title="B", rule=PLAN))
    framework = Framework(criteria=leaves)
    sheets = {name: LoadedSheet.of(framework, {"1": count, "2": True}) for name, count in (("A", 4), ("B", 8))}
    results = assess_all(framework, sheets)
    assert [result.points for result in results.values()] == [9, 14]
    with pytest.raises(InvalidInput, match="mọi đơn vị"):
        _ = assess(framework, sheets["A"]).points


def test_where_every_figure_fell() -> None:
    framework = Framework(
        criteria=(
            Criterion(code="1", title="A", rule=ON_TIME),
            Criterion(code="2", title="B", rule=PLAN),
            Criterion(code="3", title="C", rule=PLAN),
        )
    )
    result = assess(framework, LoadedSheet.of(framework, {"1": Ratio(93, 100), "2": False}))
    assert result.trace == {"1": 1, "2": 1, "3": None}
    assert result.of("3").state is State.SCORED


def test_threads_share_a_program() -> None:
    framework = Framework(criteria=tuple(Criterion(code=str(one), title="A", rule=ON_TIME) for one in range(40)))
    sheets = [
        LoadedSheet.of(framework, {str(one): Ratio(one * place % 101, 101) for one in range(40)}) for place in range(20)
    ]
    assert program_of(framework) is program_of(framework)
    expected = [assess(framework, sheet.sheet).points for sheet in sheets]
    found: list[list[Decimal]] = []
    threads = [
        threading.Thread(target=lambda: found.append([assess(framework, sheet).points for sheet in sheets]))
        for _thread in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4


def test_what_only_the_interpreter_scores() -> None:
    gap = Ladder.of(("từ 95% trở lên", 6), ("dưới 90%", 0))
    for rule in (gap, RelativeToBest.of(1), Improvement.of(("A", 1), ("B", 0), ("C", -1)), SurveyRule.of(gap), None):
        assert lane_of(rule) is None
    twice = Choice.of(("A", 1), ("a", 2), ("B", 3))
    lane = lane_of(twice)
    assert lane is not None
    assert lane.cells("A") is None
    assert lane.cells("B") == (2, 0, 1)


def test_nothing_but_points_that_people_give() -> None:
    framework = Framework(criteria=(Criterion(code="1", title="A", max_points=Decimal(2)),))
    assert assess(framework, LoadedSheet.of(framework, {"1": Decimal("1.5")})).points == Decimal("1.5")
