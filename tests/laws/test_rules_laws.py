"""Laws of rules: what `check_rule_laws` asks, of every kind; and what is particular to some."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger import Line, remaining

from cchc import strategies as ours
from cchc.assessments.scoring.compiled_rule import compiled
from cchc.assessments.scoring.point_form import RoundedForm, exact_form
from cchc.indicators import Absence, Counts, Direction, Measured
from cchc.rules import (
    AbsencePolicy,
    Brackets,
    ByGroup,
    Capped,
    Deduction,
    Increment,
    InputKind,
    NotScored,
    Outcome,
    Penalty,
    PenaltySchedule,
    Proportional,
    Reason,
    RelativeToBest,
    Remainder,
    Rule,
    Sum,
    WithExceptions,
    YesNo,
    describe,
    read_rule,
)
from cchc.rules.cell_value import read_value
from cchc.rules.kinds import RULE_ADAPTER, AnyRule
from cchc.rules.reason import rounded
from cchc.strategies._wordings import KINDS as WORDED
from cchc.values import Ratio, to_exact_decimal
from cchc.viet import format_number

KINDS: tuple[Callable[[], st.SearchStrategy[AnyRule]], ...] = (
    ours.relative_to_bests,
    ours.bonuses,
    ours.progressive_brackets,
    ours.capped_rules,
    ours.checklists,
    ours.choices,
    ours.deductions,
    ours.manual_scores,
    ours.highest_rules,
    ours.improvements,
    ours.increments,
    ours.ladders,
    ours.lowest_rules,
    ours.goalposts,
    ours.no_violations,
    ours.not_scored_rules,
    ours.penalty_schedules,
    ours.group_rules,
    ours.proportionals,
    ours.sums,
    ours.survey_rules,
    ours.rules_with_exceptions,
    ours.yes_nos,
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.nested_given])
@given(data=st.data())
def test_every_kind_obeys_the_laws(kind: Callable[[], st.SearchStrategy[AnyRule]], data: st.DataObject) -> None:
    ours.check_rule_laws(data.draw(kind()), examples=5)


@given(ours.rules())
def test_drawn_rules_are_sound_rules(rule: AnyRule) -> None:
    assert isinstance(rule, Rule)
    assert rule.check() == ()


@given(ours.proportionals(input_kind=InputKind.RATE), ours.ratios(of_counts=True))
def test_proportional_is_its_formula(rule: Proportional, ratio: Ratio) -> None:
    share = Fraction(ratio.num) / Fraction(ratio.den)
    exact = min(Fraction(rule.max_points), Fraction(rule.max_points) * share / rule.target)
    below = rule.min_value is not None and share < rule.min_value
    assert rule.score(ratio).exact == rounded(Fraction(0) if below else exact, rule.rounding)


@given(st.data())
def test_a_rule_by_group_takes_what_its_parts_take(data: st.DataObject) -> None:
    rule = data.draw(ours.ladders())
    value = data.draw(ours.values_for(ByGroup.of(("xã", rule), other=rule)))
    assert rule.score(value).points is not None


@given(st.data())
def test_a_ladder_is_its_steps(data: st.DataObject) -> None:
    rule = data.draw(ours.ladders())
    value = data.draw(ours.values_for(rule).filter(lambda drawn: not isinstance(drawn, str)))
    number = value.value if isinstance(value, Ratio) else Fraction(str(value))
    (step,) = [step for step in rule.bands if number in step.interval]
    assert rule.score(value).points == step.points


@given(st.data())
def test_an_increment_adds_so_much_for_each_step_and_no_more(data: st.DataObject) -> None:
    rule: Increment = data.draw(ours.increments())
    value = data.draw(ours.values_for(rule))
    number = value.value if isinstance(value, Ratio) else Fraction(str(value))
    sign = -1 if rule.direction is Direction.DOWN else 1
    steps = max(sign * (number - rule.start) / rule.stride, Fraction(0))
    counted = steps if rule.remainder is Remainder.PRORATED else Fraction(int(steps))
    exact = min(Fraction(rule.base) + counted * Fraction(rule.points_per_step), Fraction(rule.cap))
    short = rule.min_value is not None and sign * (number - rule.min_value) < 0
    assert rule.score(value).exact == rounded(Fraction(0) if short else exact, rule.rounding)


@given(st.data())
def test_brackets_add_so_much_for_each_step_of_each_bracket(data: st.DataObject) -> None:
    rule: Brackets = data.draw(ours.progressive_brackets())
    value = data.draw(ours.values_for(rule))
    number = value.value if isinstance(value, Ratio) else Fraction(str(value))
    sign = -1 if rule.direction is Direction.DOWN else 1
    past, start, exact = sign * (number - rule.start), rule.start, Fraction(rule.base)
    for bracket in rule.brackets:
        held = past if bracket.end is None else min(past, sign * (bracket.end - start))
        steps = max(held / bracket.stride, Fraction(0))
        counted = steps if rule.remainder is Remainder.PRORATED else Fraction(int(steps))
        exact += counted * Fraction(bracket.points_per_step)
        past, start = past - held, start if bracket.end is None else bracket.end
    most = exact if rule.cap is None else min(exact, Fraction(rule.cap))
    assert rule.score(value).exact == rounded(most, rule.rounding)


@given(ours.deductions(), st.integers(0, 300))
def test_a_deduction_takes_so_much_for_each_case_and_no_more(rule: Deduction, count: int) -> None:
    counted = max(count - (rule.free_cases or 0), 0)
    taken = Fraction(rule.points_per_case) * (counted // rule.cases_per_step)
    if rule.max_deduction is not None:
        taken = min(taken, Fraction(rule.max_deduction))
    left = Fraction(rule.initial) - taken
    if rule.initial:
        left = max(left, Fraction(0))
    if rule.lose_all_from is not None and count >= rule.lose_all_from:
        left = Fraction(0)
    assert rule.score(count).exact == left


def taken_off(penalty: Penalty, count: int) -> Fraction:
    """What a fault takes off by its rate: so much for so many cases before all is lost, up to its own limit."""
    before = count if penalty.lose_all_from is None else min(count, penalty.lose_all_from - 1)
    taken = Fraction(penalty.points_per_case or 0) * (before // penalty.cases_per_step)
    return taken if penalty.max_deduction is None else min(taken, Fraction(penalty.max_deduction))


@given(st.data())
def test_a_schedule_of_penalties_is_what_is_left_of_its_points(data: st.DataObject) -> None:
    rule: PenaltySchedule = data.draw(ours.penalty_schedules())
    counts = data.draw(ours.values_for(rule))
    assert isinstance(counts, Counts)
    cases = [(penalty, counts.count(penalty.text)) for penalty in rule.penalties]
    all_lost = [one.lose_all_from is not None and count >= one.lose_all_from for one, count in cases]
    taken = sum(taken_off(*case) for case in cases)
    left = Fraction(rule.initial) - taken
    left = left if rule.floor is None else max(left, Fraction(rule.floor))
    assert rule.score(counts).exact == (min(left, Fraction(0)) if any(all_lost) else left)


@given(st.data(), st.integers(0, 300))
def test_each_fault_alone_is_a_deduction(data: st.DataObject, count: int) -> None:
    rule: PenaltySchedule = data.draw(ours.penalty_schedules())
    penalty = data.draw(st.sampled_from(rule.penalties).filter(lambda one: one.points_per_case is not None))
    if rule.initial and (rule.floor is None or rule.floor < 0):
        return  # a deduction that starts full ends at 0
    room = None if rule.floor is None else Fraction(rule.initial) - Fraction(rule.floor)
    limits = [Fraction(one) for one in (room, penalty.max_deduction) if one is not None]
    alone = Deduction(
        points_per_case=penalty.points_per_case or Decimal(0),
        initial=rule.initial,
        max_deduction=to_exact_decimal(min(limits)) if limits else None,
        cases_per_step=penalty.cases_per_step,
        lose_all_from=penalty.lose_all_from,
    )
    assert rule.score(Counts({penalty.text: count})).exact == alone.score(count).exact


@given(st.data())
def test_a_schedule_agrees_with_a_book_kept_case_by_case(data: st.DataObject) -> None:
    rule: PenaltySchedule = data.draw(ours.penalty_schedules())
    counts = data.draw(ours.values_for(rule))
    assert isinstance(counts, Counts)
    few = Counts({label: min(count, 300) for label, count in counts.by_label})

    def hundredths(points: Decimal | None) -> int | None:
        return None if points is None else int(Fraction(points) * 100)

    book = [
        (
            Line(hundredths(one.points_per_case), hundredths(one.max_deduction), one.cases_per_step, one.lose_all_from),
            few.count(one.text),
        )
        for one in rule.penalties
    ]
    left = Fraction(remaining(hundredths(rule.initial) or 0, hundredths(rule.floor), book), 100)
    assert rule.score(few).exact == left
    for form in (exact_form, RoundedForm(2)):
        function: Any = compiled(rule, form)
        points: Any = function(few)
        assert (Fraction(points, 100) if isinstance(points, int) else Fraction(*points)) == left


@given(st.data(), st.integers(0, 50))
def test_more_cases_of_a_fault_never_earn_more(data: st.DataObject, more: int) -> None:
    rule: PenaltySchedule = data.draw(ours.penalty_schedules())
    counts = data.draw(ours.values_for(rule))
    assert isinstance(counts, Counts)
    label = data.draw(st.sampled_from(rule.penalties)).text
    worse = Counts({**counts.as_json(), label: counts.count(label) + more})
    before, after = rule.score(counts).exact, rule.score(worse).exact
    assert before is not None
    assert after is not None
    assert after <= before


@settings(max_examples=50)
@given(st.data())
def test_attainable_points_of_penalties_are_those_of_all_counts(data: st.DataObject) -> None:
    one = ours.penalties(may_take_all=True)
    drawn = [replace(data.draw(one), text=name) for name in ("a", "b")[: data.draw(st.integers(1, 2))]]
    floor = data.draw(st.sampled_from([Decimal(-1), Decimal(0), Decimal("0.5")]))
    rule = PenaltySchedule(penalties=tuple(drawn), initial=Decimal(1), floor=floor)
    above = data.draw(st.sampled_from([Fraction(-2), Fraction(0), Fraction(1, 2), Fraction(1)]))
    most = [3 * (1 + int(2 / (one.points_per_case or 1))) + (one.lose_all_from or 0) for one in drawn]
    if max(most) > 60:
        return
    points = {
        rule.score(Counts(dict(zip("ab", times, strict=False)))).exact or Fraction(0)
        for times in product(*(range(count + 1) for count in most))
    }
    assert rule.attainable_points(above) == tuple((one, one) for one in sorted(points) if one > above)
    assert min(points) == rule.min_points


def excepted(rule: RelativeToBest) -> AnyRule:
    return WithExceptions.of(rule, ("Có bằng khen", 5), ("Bị phê bình", 0))


def capped(rule: RelativeToBest) -> AnyRule:
    return Capped.of(rule, cap=3)


def comparing_rules() -> st.SearchStrategy[AnyRule]:
    """Rules that compare bodies, and those that hold one."""
    best = ours.relative_to_bests().filter(lambda rule: rule.zero_best is not None or rule.target is not None)
    one = st.one_of(best, best.map(capped), best.map(excepted))
    return st.one_of(one, st.builds(lambda *rules: Sum.of(*zip("ABC", rules, strict=True)), one, ours.yes_nos(), one))


@given(st.data())
def test_against_the_decisive_values_alone_every_body_scores_the_same(data: st.DataObject) -> None:
    rule = data.draw(comparing_rules())
    value = st.one_of(ours.values_for(rule), st.just(Absence.NOT_REPORTED))
    cohort = data.draw(st.lists(value, min_size=1, max_size=6))
    decisive = rule.deciding_values(cohort)
    assert len(decisive) <= 1
    assert [rule.score(one, cohort=decisive) for one in cohort] == [rule.score(one, cohort=cohort) for one in cohort]


def written(value: Measured) -> str:
    """How officials write a value."""
    if isinstance(value, tuple):
        return "; ".join(map(written, value))
    return format_number(value) if isinstance(value, int | Decimal) else str(value)


@given(st.data(), ours.rules())
def test_a_value_is_read_as_it_is_written(data: st.DataObject, rule: AnyRule) -> None:
    value: Measured = data.draw(st.one_of(ours.values_for(rule), st.sampled_from(Absence)))
    if isinstance(value, tuple) and (rule.input_kind is not InputKind.LABELS or not value):
        return  # parts are several texts, and no text says that nothing was reached
    if isinstance(value, bool):
        return  # yes or no is said by its label
    text = written(value)
    assert read_value(rule, text) == (text if rule.input_kind is InputKind.ANYTHING else value)


@given(ours.rules())
def test_a_rule_from_json_is_the_same_rule(rule: AnyRule) -> None:
    again = RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(rule))
    assert again == rule
    assert hash(again) == hash(rule)
    assert RULE_ADAPTER.dump_json(again) == RULE_ADAPTER.dump_json(rule)


@given(ours.rules().filter(lambda rule: not isinstance(rule, NotScored)), st.sampled_from(AbsencePolicy))
def test_policies_earn_nothing_everything_or_leave(rule: AnyRule, policy: AbsencePolicy) -> None:
    outcome = Outcome.by_policy(Absence.NOT_DUE, policy, rule.max_points)
    expected = {AbsencePolicy.NO_POINTS: Decimal(0), AbsencePolicy.FULL_POINTS: rule.max_points}
    assert outcome.points == expected.get(policy)


@given(ours.reasons())
def test_every_reason_has_words_in_both_languages(reason: Reason) -> None:
    assert all(clause.in_language("en") for clause in describe(reason))


@given(ours.outcomes())
def test_an_outcome_is_its_five_parts(outcome: Outcome) -> None:
    again = Outcome(outcome.points, outcome.exact, outcome.max_points, outcome.state, outcome.reason)
    assert again == outcome
    assert hash(again) == hash(outcome)
    assert repr(again) == repr(outcome)


@given(ours.yes_nos())
def test_of_two_lines_true_is_the_one_that_is_affirmed(rule: YesNo) -> None:
    assert rule.score(True).points == rule.yes.points  # noqa: FBT003  # what is measured
    assert rule.score(False).points == rule.no.points  # noqa: FBT003  # what is measured


@pytest.mark.parametrize("kind", WORDED, ids=lambda kind: kind.__name__)
@settings(max_examples=40)
@given(data=st.data())
def test_wordings_in_every_spelling_say_their_rule(
    kind: Callable[[], st.SearchStrategy[tuple[str, AnyRule]]], data: st.DataObject
) -> None:
    text, rule = data.draw(kind())
    assert read_rule(text, rule.max_points) == rule


@given(ours.rule_wordings())
def test_any_wording_says_its_rule(drawn: tuple[str, AnyRule]) -> None:
    assert read_rule(drawn[0], drawn[1].max_points) == drawn[1]
