"""Laws of rules: bounded, exact, monotone in one direction, the same from JSON."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from cchc import strategies as ours
from cchc.frameworks.rule_field import OurRule
from cchc.indicators import Absence
from cchc.rules import AbsencePolicy, Ladder, Outcome, Proportional, Reason, Rule, State, Takes, YesNo, sentences
from cchc.values import Ratio

FORM: TypeAdapter[YesNo | Ladder | Proportional] = TypeAdapter(OurRule)


@given(st.data())
def test_points_are_bounded_and_told(data: st.DataObject) -> None:
    rule = data.draw(ours.rules())
    outcome = rule.score(data.draw(ours.values_for(rule)))
    assert outcome.state is State.SCORED
    assert outcome.points is not None
    assert outcome.exact is not None
    assert rule.min_points <= outcome.points <= rule.max_points == outcome.max_points
    assert abs(Fraction(outcome.points) - outcome.exact) <= Fraction(1, 2 * 10**12)
    assert sentences(outcome.reason)


@given(ours.rules())
def test_drawn_rules_are_sound_rules(rule: YesNo | Ladder | Proportional) -> None:
    assert isinstance(rule, Rule)
    assert [fault for fault in rule.check() if fault.code != "order"] == []


@given(st.data())
def test_points_run_one_way(data: st.DataObject) -> None:
    rule = data.draw(st.one_of(ours.ladders(takes=Takes.RATE), ours.proportionals(takes=Takes.RATE)))
    drawn = data.draw(st.lists(ours.ratios(of_counts=True), min_size=2, max_size=8))
    earned = [rule.score(ratio).exact or Fraction(0) for ratio in sorted(drawn, key=lambda ratio: ratio.value)]
    assert earned in (sorted(earned), sorted(earned, reverse=True))
    if isinstance(rule, Proportional):
        assert earned == sorted(earned)


@given(ours.proportionals(takes=Takes.RATE), ours.ratios(of_counts=True))
def test_proportional_is_its_formula(rule: Proportional, ratio: Ratio) -> None:
    share = Fraction(ratio.num) / Fraction(ratio.den)
    assert rule.score(ratio).exact == min(Fraction(rule.max_points), Fraction(rule.max_points) * share / rule.target)


@given(st.data())
def test_a_ladder_is_its_steps(data: st.DataObject) -> None:
    rule = data.draw(ours.ladders(takes=Takes.COUNT))
    count = data.draw(st.integers(0, 1001))
    (step,) = [step for step in rule.steps if count in step.interval]
    assert rule.score(count).points == step.points


@given(ours.rules())
def test_a_rule_from_json_is_the_same_rule(rule: YesNo | Ladder | Proportional) -> None:
    again = FORM.validate_json(FORM.dump_json(rule))
    assert again == rule
    assert hash(again) == hash(rule)
    assert FORM.dump_json(again) == FORM.dump_json(rule)


@given(ours.rules(), st.sampled_from(AbsencePolicy))
def test_policies_earn_nothing_everything_or_leave(rule: YesNo | Ladder | Proportional, policy: AbsencePolicy) -> None:
    outcome = Outcome.by_policy(Absence.NOT_DUE, policy, rule.max_points)
    expected = {AbsencePolicy.NO_POINTS: Decimal(0), AbsencePolicy.FULL_POINTS: rule.max_points}
    assert outcome.points == expected.get(policy)


@given(ours.reasons())
def test_every_reason_has_words_in_both_languages(reason: Reason) -> None:
    assert all(clause and clause.in_language("en") for clause in sentences(reason))
