"""Laws that every rule obeys (luật của quy tắc), checked on any object with the protocol."""

from collections.abc import Callable, Sequence
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction
from functools import partial
from typing import Any, NamedTuple, TypeGuard

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.exact import ENDLESS_PLACES
from cchc.indicators import Absence, Counts, Direction, Measured
from cchc.rules import (
    RULE_ADAPTER,
    AnyRule,
    ByGroup,
    InputKind,
    Outcome,
    PartsRule,
    Reason,
    Rule,
    ScoreState,
    WrappingRule,
    describe,
    foreign_rules,
    points_of,
    read_rule,
    write_rule,
)
from cchc.strategies._indicators import measured_values
from cchc.strategies._law import Law, broken, check
from cchc.strategies._rules import values_for
from cchc.values import Ratio

_FINE = Fraction(1, 2 * 10**ENDLESS_PLACES)
_NUMBERS = (InputKind.RATE, InputKind.AMOUNT, InputKind.COUNT, InputKind.NUMBER)
_MEMBERS = ("input_kind", "min_points", "max_points", "conventions", "score", "check")


def check_rule_laws(
    rule: Rule,
    *,
    values: st.SearchStrategy[Measured] | None = None,
    cohort: tuple[Measured, ...] | None = None,
    previous: Measured | None = None,
    examples: int = 100,
) -> None:
    """Check the laws of all rules (kiểm chứng quy tắc), ours or a user's own, on drawn values.

    The rule has all members of the protocol, and no fault by its own `check()`. Whatever it takes it scores, whatever
    the others and the period before have, one of them "chưa báo cáo"; whatever it does not take, including floats, it
    refuses with `InvalidInput`. Points lie between its fewest and its most, agree with their exact fraction, with the
    reason and with a second scoring, and depend neither on the caller's decimal context nor on the order of the
    bodies. They are monotone in the value, in its own direction if it has one, and in the opposite direction in the
    value of the period before; of counts by label they are monotone in each count. A value that is not reported earns
    no more than the maximum. A rule of this library is equal when read back from JSON and from its own wording. Of a
    rule by groups of bodies, the laws are those of the rule of each group.

    Args:
        rule: the rule.
        values: draws the values it takes; derived from the rule if not given.
        cohort: the values of all bodies, for a rule that compares them; drawn if not given.
        previous: the value of the period before, for a rule that compares with it; drawn if not given.
        examples: how many values are drawn.

    Raises:
        AssertionError: a law does not hold; the message names the law, the value and the points, in the language of
            the context.

    >>> from cchc.rules import Proportional
    >>> check_rule_laws(Proportional.of(6, "90%"), examples=20)
    """
    _ask_protocol(rule)
    faults = rule.check()
    check(Law.SOUND, *faults, holds=not faults)
    if isinstance(rule, ByGroup):
        for inner in rule.inner_rules:
            check_rule_laws(inner, values=values, cohort=cohort, previous=previous, examples=examples)
        _ask_written(rule)
        return
    drawn, figures = (values_for(rule), _figures_for(rule)) if values is None else (values, values)
    before = figures if previous is None else st.just(previous)
    others = st.lists(figures, max_size=3).map(tuple) if cohort is None else st.just(cohort)

    def beside(own: Sequence[Measured], drawn_others: tuple[Measured, ...]) -> tuple[Measured, ...]:
        return (*own, *drawn_others, figure(rule), Absence.NOT_REPORTED) if cohort is None else cohort

    def check_each(law: Callable[[Measured, _Known], None], kind: st.SearchStrategy[Measured]) -> None:
        @settings(max_examples=examples, deadline=None, database=None)
        @given(kind, others, before)
        def each(value: Measured, around: tuple[Measured, ...], last: Measured) -> None:
            law(value, _Known(beside((value,), around), last))

        each()

    @settings(max_examples=examples, deadline=None, database=None)
    @given(st.lists(drawn, min_size=3, max_size=8), others, st.lists(before, min_size=1, max_size=4))
    def together(several: list[Measured], around: tuple[Measured, ...], last: list[Measured]) -> None:
        cohort_of_all = beside(several, around)
        _ask_cohort(rule, several[0], _Known(cohort_of_all, last[0]))
        if rule.input_kind in _NUMBERS:
            _ask_order(rule, several, _Known(cohort_of_all, last[0]))
            _ask_history(rule, several[0], cohort_of_all, last)
        elif rule.input_kind is InputKind.COUNTS:
            _ask_counts(rule, several, _Known(cohort_of_all, last[0]))

    check_each(partial(_ask_value, rule), drawn)
    together()
    check_each(partial(_ask_refusal, rule), st.one_of(measured_values(), st.just(Ratio(0, 0))))
    _ask_absence(rule, _Known(beside((), ()), Absence.NOT_REPORTED))
    if rule.input_kind in _NUMBERS:
        _ask_floats_refused(rule)
    _ask_written(rule)


class _Known(NamedTuple):
    """The cohort and the previous value that a rule is given besides the value."""

    cohort: Sequence[Measured]
    previous: Measured


def _ask_written(rule: Rule) -> None:
    """Check that a rule of this library is equal when read back from JSON and from its own wording."""
    if not _is_ours(rule):
        return
    again = RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(rule))
    check(Law.JSON, again, holds=again == rule and RULE_ADAPTER.dump_json(again) == RULE_ADAPTER.dump_json(rule))
    check(Law.HASH, rule, holds=hash(again) == hash(rule))
    text = write_rule(rule)
    read = read_rule(text, rule.max_points)
    check(Law.WORDING, text, holds=read == rule and read.notes == rule.notes)


def _is_ours(rule: Rule) -> TypeGuard[AnyRule]:
    """Return True if a rule is of this library, and so are all rules inside it."""
    return not foreign_rules(rule)


def _figures_for(rule: Rule) -> st.SearchStrategy[Measured]:
    """Draw figures of another body or of the period before, without exceptions that replace a figure."""
    match rule:
        case WrappingRule():
            return _figures_for(rule.rule)
        case PartsRule():
            return st.tuples(*(_figures_for(part.rule) for part in rule.parts))
        case _:
            return values_for(rule)


def figure(rule: Rule) -> Measured:
    """Return a figure above 0, one for each part, or a value without figures if the rule takes none."""
    match rule:
        case WrappingRule():
            return figure(rule.rule)
        case PartsRule():
            return tuple(figure(part.rule) for part in rule.parts)
        case _ if rule.input_kind is InputKind.RATE:
            return Ratio(1, 1)
        case _:
            return 100 if rule.input_kind in _NUMBERS else Absence.NOT_REPORTED


def _ask_protocol(rule: Rule) -> None:
    missing = [name for name in _MEMBERS if not hasattr(rule, name)]
    check(Law.PROTOCOL, ", ".join(missing), holds=not missing)
    members = (rule.input_kind, rule.min_points, rule.max_points, rule.conventions)
    kinds = (InputKind, Decimal, Decimal, tuple)
    check(Law.PROTOCOL, *map(repr, members), holds=all(map(isinstance, members, kinds)))
    check(Law.BOUNDS, f"{rule.min_points} … {rule.max_points}", holds=rule.min_points <= rule.max_points)


def _scored(rule: Rule, value: Measured, known: _Known) -> Outcome:
    try:
        return rule.score(value, cohort=known.cohort, previous=known.previous)
    except InvalidInput as error:
        raise broken(Law.TOTAL, known, *error.faults, value=value) from error


def _ask_value(rule: Rule, value: Measured, known: _Known) -> None:
    outcome = _scored(rule, value, known)
    _ask_outcome(rule, value, outcome, least=rule.min_points)
    again = _scored(rule, value, known)
    check(Law.AGAIN, again, holds=outcome == again, value=value, outcome=outcome)
    check(Law.HASH, outcome, holds=hash(outcome) == hash(again), value=value)
    with localcontext() as context:
        context.prec = 2
        context.traps[Inexact] = True
        points = _scored(rule, value, known).points
    check(Law.CONTEXT, points, holds=points == outcome.points, value=value, outcome=outcome)


def _ask_outcome(rule: Rule, value: Measured, outcome: Outcome, *, least: Decimal) -> None:
    points, exact = outcome.points, outcome.exact
    scored = outcome.state is ScoreState.SCORED
    check(Law.STATE, points, exact, holds=(points is not None, exact is not None) == (scored, scored), value=value)
    if points is None or exact is None:
        return
    right = type(points) is Decimal and isinstance(exact, Fraction) and type(outcome.max_points) is Decimal
    check(Law.EXACT, repr(outcome), holds=right, value=value)
    check(Law.EXACT, points, holds=abs(Fraction(points) - exact) <= _FINE, value=value, outcome=outcome)
    bounds = f"{rule.min_points} … {rule.max_points}"
    check(Law.BOUNDS, bounds, holds=least <= points <= rule.max_points, value=value, outcome=outcome)
    reason = outcome.reason
    if isinstance(reason, Reason):
        adds_up = points_of(reason, outcome.max_points) in (exact, None)
        check(Law.REASON, reason, holds=adds_up, value=value, outcome=outcome)
        worded = all(clause.in_language("en") for clause in describe(reason))
        check(Law.REASON, reason, holds=worded, value=value, outcome=outcome)


def _ask_cohort(rule: Rule, value: Measured, known: _Known) -> None:
    """Check that the order of the bodies makes no difference."""
    outcome = _scored(rule, value, known)
    turned = _scored(rule, value, known._replace(cohort=known.cohort[::-1]))
    check(Law.COHORT, known.cohort, holds=turned.exact == outcome.exact, value=value, outcome=outcome)


def _ask_order(rule: Rule, several: Sequence[Measured], known: _Known) -> None:
    """Check that points are monotone in the measured value."""
    ordered = _ordered(several)
    _ask_one_way(rule, ordered, [_scored(rule, value, known).exact for value in ordered], 1)


def _ask_counts(rule: Rule, several: Sequence[Measured], known: _Known) -> None:
    """Check that points are monotone in each count of the first value, the counts of all values in turn."""
    drawn = [value for value in several if isinstance(value, Counts)]
    times = sorted({count for value in drawn for _label, count in value.by_label})
    for first in drawn[:1]:
        for label, _count in first.by_label:
            ordered = [Counts({**first.as_json(), label: count}) for count in times]
            _ask_one_way(rule, ordered, [_scored(rule, value, known).exact for value in ordered], 1)


def _ask_history(rule: Rule, value: Measured, cohort: Sequence[Measured], before: Sequence[Measured]) -> None:
    """Check that points are monotone in the opposite direction in the value of the period before."""
    ordered = _ordered(before)
    _ask_one_way(rule, ordered, [_scored(rule, value, _Known(cohort, last)).exact for last in ordered], -1)


def _ordered(values: Sequence[Measured]) -> list[Ratio | Decimal | int]:
    return sorted((value for value in values if isinstance(value, Ratio | Decimal | int)), key=_number)


def _number(value: Ratio | Decimal | int) -> Fraction:
    return value.value if isinstance(value, Ratio) else Fraction(value)


def _ask_one_way(rule: Rule, ordered: Sequence[Measured], points: Sequence[Fraction | None], way: int) -> None:
    earned = [exact for exact in points if exact is not None]
    rising, falling = sorted(earned), sorted(earned, reverse=True)
    direction: Direction | None = getattr(rule, "direction", None)
    allowed = {0: [rising, falling], 1: [rising], -1: [falling]}[direction.sign * way if direction else 0]
    check(Law.ONE_WAY, f"{[*ordered]!r} → {[*map(str, earned)]}", holds=earned in allowed)


def _ask_refusal(rule: Rule, value: Measured, known: _Known) -> None:
    """Check that a value it does not take is refused with InvalidInput, or else earns points within bounds.

    A ratio over 0 is no figure: a policy may give it fewer points than any figure earns.
    """
    if isinstance(value, Absence):
        return
    try:
        outcome = rule.score(value, cohort=known.cohort, previous=known.previous)
    except InvalidInput:
        return
    except Exception as error:
        raise broken(Law.REFUSAL, repr(error), value=value) from error
    _ask_outcome(rule, value, outcome, least=Decimal("-Infinity"))


def _ask_floats_refused(rule: Rule) -> None:
    value: Any = 1 / 2
    try:
        outcome = rule.score(value)
    except InvalidInput:
        return
    raise broken(Law.REFUSAL, value=value, outcome=outcome)


def _ask_absence(rule: Rule, known: _Known) -> None:
    """Check that a value that is not reported is never refused and earns no more than the maximum.

    No error but InvalidInput comes of any other absence.
    """
    for absence in Absence:
        try:
            outcome = rule.score(absence, cohort=known.cohort, previous=known.previous)
        except InvalidInput as error:
            may_refuse = absence in (Absence.NOT_APPLICABLE, Absence.NOT_DUE)
            check(Law.ABSENCE, *error.faults, holds=may_refuse, value=absence)
            continue
        most = max(rule.max_points, Decimal(0))
        within = outcome.points is None or outcome.points <= most
        check(Law.ABSENCE, holds=within, value=absence, outcome=outcome)
