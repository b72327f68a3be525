# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Rules as fields: of records and of other rules, in JSON by their kind, and no deeper than is sane."""

import pickle
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc.assessments import assess
from cchc.errors import Fault, InvalidInput, faults
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Absence, Ballots, Measured
from cchc.rules import (
    AbsencePolicy,
    Capped,
    ContextReason,
    InputKind,
    Outcome,
    Part,
    Proportional,
    Rule,
    ScoreState,
    Sum,
    SurveyRule,
    TextReason,
    WithExceptions,
    YesNo,
)
from cchc.rules.families.builtin_rule import notes_of
from cchc.rules.families.rule_field import foreign_rules
from cchc.rules.kinds import RULE_ADAPTER
from cchc.rules.reason import points_of

PLAN = YesNo.of(("Có", 1), ("Không", 0))


class Stranger:
    """A rule from outside: one point for any count."""

    input_kind = InputKind.COUNT
    min_points = max_points = Decimal(1)
    conventions = ()
    notes = ()

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del value, cohort, previous
        return Outcome.scored(1, Decimal(1), TextReason(text="ai cũng được 1 điểm"))  # type: ignore[arg-type]  # as some do

    def check(self) -> tuple[Fault, ...]:
        return ()


class BesideTheRest(Stranger):
    """A rule from outside that compares shares: it tells which it was shown."""

    input_kind = InputKind.RATE

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        told = f"{value} beside {', '.join(map(str, cohort or ()))}; {previous}"
        return Outcome.scored(Fraction(0), Decimal(1), TextReason(text=told))


def test_a_stranger_in_a_survey_sees_the_shares_of_all() -> None:
    rule = SurveyRule.of(BesideTheRest(), 10)
    ballots = (Ballots(10, 10, 10, 9), Ballots(10, 10, 8, 8), Absence.NOT_APPLICABLE)
    assert rule.deciding_values(ballots) == ballots
    seen = rule.score(ballots[0], cohort=ballots, previous=Ballots(20, 20, 20, 5)).reason
    assert isinstance(seen, ContextReason)
    assert seen.reason == TextReason(text=f"9/10 beside 9/10, chưa báo cáo, {Absence.NOT_APPLICABLE}; 5/20")


def test_a_stranger_is_a_part_like_any_other() -> None:
    stranger: Rule = Stranger()
    both = Sum.of(("a", PLAN), ("b", stranger))
    assert both.score((True, 5)).points == 2
    rules = (Capped.of(both, cap=1), WithExceptions.of(both, ("x", 1)))
    framework = Framework(criteria=tuple(Criterion(title="x", rule=rule) for rule in rules))
    with pytest.raises(InvalidInput) as caught:
        framework.model_dump_json()
    assert [(fault.path, fault.read) for fault in caught.value.faults] == [
        ("/criteria/0/rule", "Stranger"),
        ("/criteria/1/rule", "Stranger"),
    ]
    assert foreign_rules(SurveyRule.of(Proportional.of(1))) == ()


def test_a_stranger_may_lack_notes() -> None:
    class Unnoted:
        input_kind, min_points, max_points, conventions = InputKind.COUNT, Decimal(0), Decimal(1), ()
        score, check = Stranger.score, Stranger.check

    stranger: Any = Unnoted()
    assert notes_of(Sum.of(("a", stranger), ("b", PLAN))) == ()
    result = assess(Framework(criteria=(Criterion(code="1", title="x", rule=stranger),)), {"1": 5})
    assert (result.points, result.explain("1").notes) == (1, ())


def test_a_stranger_with_a_reason_of_another_kind_keeps_his_words() -> None:
    class Terse(Stranger):
        def score(
            self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
        ) -> Outcome:
            del value, cohort, previous
            return Outcome(Decimal(1), None, Decimal(1), ScoreState.UNREAD, "vì thế")  # type: ignore[arg-type]  # on purpose

    outcome = Sum.of(("a", Terse()), ("b", PLAN)).score((1, True))
    assert outcome.points == 1
    assert points_of(TextReason(text="vì thế"), Decimal(1)) is None


def test_parts_come_from_json_by_their_kind() -> None:
    whole = Sum.of(("a", PLAN), ("b", Sum.of(("c", PLAN))))
    again = RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(whole))
    assert again == whole
    assert Criterion.model_validate_json(Criterion(title="x", rule=whole).model_dump_json()).rule == whole
    assert "Sum" in Criterion.model_json_schema()["$defs"]
    inner = TypeAdapter(Part).json_schema()["$defs"]
    assert inner["Part"]["properties"]["rule"]["allOf"] == [{"$ref": "#/$defs/Rule"}]
    assert inner["Rule"]["discriminator"]["mapping"]["sum"] == "#/$defs/Sum"


def test_a_fault_inside_tells_its_path() -> None:
    with pytest.raises(ValidationError) as caught:
        RULE_ADAPTER.validate_python({"kind": "sum", "parts": [{"text": "a", "rule": {"kind": "yes_no"}}]})
    assert [fault.path for fault in faults(caught.value)] == ["/parts/0/rule/yes", "/parts/0/rule/no"]


def test_rules_nest_only_so_deep() -> None:
    rule: dict[str, Any] = {
        "kind": "yes_no",
        "yes": {"text": "Có", "points": "1"},
        "no": {"text": "Không", "points": "0"},
    }
    for _depth in range(1000):
        rule = {"kind": "sum", "parts": [{"text": "a", "rule": rule}]}
    with pytest.raises(ValidationError) as caught:
        Criterion.model_validate({"title": "x", "rule": rule})
    assert [fault.code for fault in faults(caught.value)] == ["deep"]


def test_an_outcome_is_pickled_with_everything_worked_out() -> None:
    outcome = PLAN.score(True)  # noqa: FBT003  # what is measured
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301  # our own bytes


YES_NO = {"kind": "yes_no", "yes": {"text": "Có", "points": "1"}, "no": {"text": "Không", "points": "0"}}


def test_a_rule_that_is_read_again_is_equal() -> None:
    first, second = (Criterion.model_validate({"title": "A", "rule": YES_NO}).rule for _time in range(2))
    assert first == second == YesNo.of(("Có", 1), ("Không", 0))


def test_lists_in_lists_are_refused_too() -> None:
    deep: list[Any] = []
    for _level in range(1000):
        deep = [deep]
    with pytest.raises(ValidationError) as error:
        Criterion.model_validate({"title": "A", "rule": deep})
    assert [fault.path for fault in faults(error.value)] == ["/rule"]


def test_values_of_ours_inside_a_dict_are_read_as_they_are() -> None:
    about = {**YES_NO, "not_due": AbsencePolicy.EXCLUDE}
    rule = Criterion.model_validate({"title": "A", "rule": about}).rule
    assert isinstance(rule, YesNo)
    assert rule.not_due is AbsencePolicy.EXCLUDE
