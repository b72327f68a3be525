"""Laws that every rule obeys (luật của quy tắc), asked of any object with the protocol."""

from collections.abc import Callable, Sequence
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction
from functools import partial
from typing import Any, NamedTuple, TypeGuard

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.exact import ENDLESS_PLACES
from cchc.indicators import Absence, Direction, Measured
from cchc.rules import (
    RULE_ADAPTER,
    AnyRule,
    InputKind,
    Outcome,
    PartsRule,
    Reason,
    Rule,
    State,
    WrappingRule,
    describe,
    foreign_rules,
    points_of,
    read_rule,
    write_rule,
)
from cchc.strategies._indicators import measured_values
from cchc.strategies._law import Law, ask, broken
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
    """Ask a rule the laws of all rules (kiểm chứng quy tắc), ours or anybody's, on drawn values.

    It has all that the protocol names, and is sound by its own `check()`. What it takes it scores, whatever the others
    and the period before have, one of them "chưa báo cáo"; what it does not take it refuses with `InvalidInput`, floats
    among it. Points lie between its fewest and its most, agree with their exact fraction, with the reason and with a
    second scoring, and depend neither on the caller's decimal context nor on the order of the bodies. They run one way
    over the value, its own direction where it has one, and the other way over the period before. Owed and missing
    earns no more than the maximum. A rule of this library is the same from JSON and from its own wording.

    Args:
        rule: the rule.
        values: draws what it takes; told from the rule where not given.
        cohort: the values of all bodies, for a rule that compares them; drawn where not given.
        previous: the value of the period before, for a rule that compares with it; drawn where not given.
        examples: how many values are drawn.

    Raises:
        AssertionError: a law does not hold; the message names the law, the value and the points, in the language of
            the context.

    >>> from cchc.rules import Proportional
    >>> check_rule_laws(Proportional.of(6, "90%"), examples=20)
    """
    _ask_protocol(rule)
    faults = rule.check()
    ask(Law.SOUND, *faults, holds=not faults)
    drawn, told = (values_for(rule), _figures_for(rule)) if values is None else (values, values)
    before = told if previous is None else st.just(previous)
    others = st.lists(told, max_size=3).map(tuple) if cohort is None else st.just(cohort)

    def beside(own: Sequence[Measured], drawn_others: tuple[Measured, ...]) -> tuple[Measured, ...]:
        return (*own, *drawn_others, figure(rule), Absence.NOT_REPORTED) if cohort is None else cohort

    def asked(law: Callable[[Measured, _Known], None], kind: st.SearchStrategy[Measured]) -> None:
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

    asked(partial(_ask_value, rule), drawn)
    together()
    asked(partial(_ask_refusal, rule), st.one_of(measured_values(), st.just(Ratio(0, 0))))
    _ask_absence(rule, _Known(beside((), ()), Absence.NOT_REPORTED))
    if rule.input_kind in _NUMBERS:
        _ask_floats_refused(rule)
    if _is_ours(rule):
        again = RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(rule))
        ask(Law.JSON, again, holds=again == rule and RULE_ADAPTER.dump_json(again) == RULE_ADAPTER.dump_json(rule))
        ask(Law.HASH, rule, holds=hash(again) == hash(rule))
        text = write_rule(rule)
        ask(Law.WORDING, text, holds=read_rule(text, rule.max_points) == rule)


class _Known(NamedTuple):
    """What a rule is shown besides the value."""

    cohort: Sequence[Measured]
    previous: Measured


def _is_ours(rule: Rule) -> TypeGuard[AnyRule]:
    """Whether a rule is of this library, and so is all that it holds."""
    return not foreign_rules(rule)


def _figures_for(rule: Rule) -> st.SearchStrategy[Measured]:
    """What another body may have, or the same one had before: figures, no exception that takes their place."""
    match rule:
        case WrappingRule():
            return _figures_for(rule.rule)
        case PartsRule():
            return st.tuples(*(_figures_for(part.rule) for part in rule.parts))
        case _:
            return values_for(rule)


def figure(rule: Rule) -> Measured:
    """A figure above nothing to compare with, one for each part; where no figures are taken, none."""
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
    ask(Law.PROTOCOL, ", ".join(missing), holds=not missing)
    told = (rule.input_kind, rule.min_points, rule.max_points, rule.conventions)
    kinds = (InputKind, Decimal, Decimal, tuple)
    ask(Law.PROTOCOL, *map(repr, told), holds=all(map(isinstance, told, kinds)))
    ask(Law.BOUNDS, f"{rule.min_points} … {rule.max_points}", holds=rule.min_points <= rule.max_points)


def _scored(rule: Rule, value: Measured, known: _Known) -> Outcome:
    try:
        return rule.score(value, cohort=known.cohort, previous=known.previous)
    except InvalidInput as error:
        raise broken(Law.TOTAL, known, *error.faults, value=value) from error


def _ask_value(rule: Rule, value: Measured, known: _Known) -> None:
    outcome = _scored(rule, value, known)
    _ask_outcome(rule, value, outcome, least=rule.min_points)
    again = _scored(rule, value, known)
    ask(Law.AGAIN, again, holds=outcome == again, value=value, outcome=outcome)
    ask(Law.HASH, outcome, holds=hash(outcome) == hash(again), value=value)
    with localcontext() as context:
        context.prec = 2
        context.traps[Inexact] = True
        points = _scored(rule, value, known).points
    ask(Law.CONTEXT, points, holds=points == outcome.points, value=value, outcome=outcome)


def _ask_outcome(rule: Rule, value: Measured, outcome: Outcome, *, least: Decimal) -> None:
    points, exact = outcome.points, outcome.exact
    scored = outcome.state is State.SCORED
    ask(Law.STATE, points, exact, holds=(points is not None, exact is not None) == (scored, scored), value=value)
    if points is None or exact is None:
        return
    right = type(points) is Decimal and isinstance(exact, Fraction) and type(outcome.max_points) is Decimal
    ask(Law.EXACT, repr(outcome), holds=right, value=value)
    ask(Law.EXACT, points, holds=abs(Fraction(points) - exact) <= _FINE, value=value, outcome=outcome)
    bounds = f"{rule.min_points} … {rule.max_points}"
    ask(Law.BOUNDS, bounds, holds=least <= points <= rule.max_points, value=value, outcome=outcome)
    reason = outcome.reason
    if isinstance(reason, Reason):
        adds_up = points_of(reason, outcome.max_points) in (exact, None)
        ask(Law.REASON, reason, holds=adds_up, value=value, outcome=outcome)
        worded = all(clause.in_language("en") for clause in describe(reason))
        ask(Law.REASON, reason, holds=worded, value=value, outcome=outcome)


def _ask_cohort(rule: Rule, value: Measured, known: _Known) -> None:
    """Who stands first among the bodies makes no difference."""
    outcome = _scored(rule, value, known)
    turned = _scored(rule, value, known._replace(cohort=known.cohort[::-1]))
    ask(Law.COHORT, known.cohort, holds=turned.exact == outcome.exact, value=value, outcome=outcome)


def _ask_order(rule: Rule, several: Sequence[Measured], known: _Known) -> None:
    """Points run one way over what is measured."""
    ordered = _ordered(several)
    _ask_one_way(rule, ordered, [_scored(rule, value, known).exact for value in ordered], 1)


def _ask_history(rule: Rule, value: Measured, cohort: Sequence[Measured], before: Sequence[Measured]) -> None:
    """Points run the other way over the period before."""
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
    ask(Law.ONE_WAY, f"{[*ordered]!r} → {[*map(str, earned)]}", holds=earned in allowed)


def _ask_refusal(rule: Rule, value: Measured, known: _Known) -> None:
    """What it does not take it refuses in our words; what it takes all the same earns sound points.

    A ratio over zero among them is no figure: a policy may give it fewer points than any figure earns.
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
    """What is owed and missing earns no more than the maximum, and is never refused; no other error comes of any."""
    for absence in Absence:
        try:
            outcome = rule.score(absence, cohort=known.cohort, previous=known.previous)
        except InvalidInput as error:
            may_refuse = absence in (Absence.NOT_APPLICABLE, Absence.NOT_DUE)
            ask(Law.ABSENCE, *error.faults, holds=may_refuse, value=absence)
            continue
        most = max(rule.max_points, Decimal(0))
        within = outcome.points is None or outcome.points <= most
        ask(Law.ABSENCE, holds=within, value=absence, outcome=outcome)
