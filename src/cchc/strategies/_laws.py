"""Laws that every rule obeys (luật của quy tắc), asked of any object with the protocol."""

from decimal import Decimal, Inexact, localcontext
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Direction, Measured
from cchc.rules import Outcome, Rule, State, Takes, read_rule, sentences, write_rule
from cchc.rules.kinds import FORM
from cchc.rules.lowered import LoweredRule
from cchc.rules.parts_rule import PartsRule
from cchc.rules.reason import Reason, points_of
from cchc.strategies._rules import values_for
from cchc.values import Ratio
from cchc.viet.decimals import ENDLESS_PLACES

_FINE = Fraction(1, 2 * 10**ENDLESS_PLACES)
_NUMBERS = (Takes.RATE, Takes.AMOUNT, Takes.COUNT)


def check_rule_laws(
    rule: Rule,
    *,
    values: st.SearchStrategy[Measured] | None = None,
    cohort: tuple[Measured, ...] | None = None,
    previous: Measured | None = None,
    examples: int = 100,
) -> None:
    """Ask a rule the laws of all rules (kiểm chứng quy tắc), ours or anybody's, on drawn values.

    It is sound by its own `check()`; total on what it takes; bounded by its fewest and most points; exact, whatever
    the caller's decimal context; the same when asked again; its points run one way, its own direction where it has
    one; owed and missing earns no more than the maximum; a rule of this library is the same from JSON and from its
    own wording, and its reason adds up to its points.

    Args:
        rule: the rule.
        values: draws what it takes; told from the rule where not given.
        cohort: the values of all bodies, for a rule that compares them.
        previous: the value of the period before, for a rule that compares with it.
        examples: how many values are drawn.

    Raises:
        AssertionError: a law does not hold; the message says which, and for what value.

    >>> from cchc.rules import Proportional
    >>> check_rule_laws(Proportional.of(6, "90%"), examples=20)
    """
    faults = rule.check()
    _ask(not faults, f"check(): {'; '.join(map(str, faults))}")
    _ask(rule.min_points <= rule.max_points, "min_points > max_points")
    drawn = values_for(rule) if values is None else values
    known = {"cohort": (_figures(rule),) if cohort is None else cohort, "previous": previous or _figures(rule)}

    @settings(max_examples=examples, deadline=None, database=None)
    @given(drawn)
    def each(value: Measured) -> None:
        _ask_value(rule, value, known)

    @settings(max_examples=examples, deadline=None, database=None)
    @given(st.lists(drawn, min_size=3, max_size=8))
    def together(several: list[Measured]) -> None:
        _ask_order(rule, several, known)

    each()
    together()
    _ask_absence(rule, known)
    if isinstance(rule, LoweredRule):
        ours: Any = rule
        _ask(FORM.validate_json(FORM.dump_json(ours)) == ours, "JSON: the rule read back is another")
        _ask(read_rule(write_rule(ours), ours.max_points) == ours, "wording: the rule read back is another")


def _figures(rule: Rule) -> Measured:
    """A figure to compare with: one, or one for each part."""
    return tuple(_figures(part.rule) for part in rule.parts) if isinstance(rule, PartsRule) else 100


def _ask(holds: bool, law: str) -> None:  # noqa: FBT001  # an assertion that -O keeps
    if not holds:
        raise AssertionError(law)


def _scored(rule: Rule, value: Measured, known: dict[str, Any]) -> Outcome:
    try:
        return rule.score(value, **known)
    except InvalidInput as error:
        message = f"total: {value!r} is refused: {error}"
        raise AssertionError(message) from error


def _ask_value(rule: Rule, value: Measured, known: dict[str, Any]) -> None:
    outcome = _scored(rule, value, known)
    _ask(outcome == _scored(rule, value, known), f"the same again: {value!r}")
    with localcontext() as context:
        context.prec = 2
        context.traps[Inexact] = True
        _ask(outcome.points == _scored(rule, value, known).points, f"the caller's decimal context: {value!r}")
    if outcome.state is not State.SCORED:
        _ask(outcome.points is None and outcome.exact is None, f"no points unless scored: {value!r}")
        return
    points, exact = outcome.points, outcome.exact
    if type(points) is not Decimal or not isinstance(exact, Fraction):
        message = f"exact: {points!r}, {exact!r} of {value!r}"
        raise AssertionError(message)
    _ask(rule.min_points <= points <= rule.max_points, f"bounded: {points} of {value!r}")
    _ask(abs(Fraction(points) - exact) <= _FINE, f"exact: {points} is not {exact} of {value!r}")
    reason = outcome.reason
    if isinstance(reason, Reason):
        _ask(points_of(reason, outcome.max_points) in (exact, None), f"explanation: it does not add up for {value!r}")
        _ask(all(clause.in_language("en") for clause in sentences(reason)), f"explanation: no words for {value!r}")


def _ask_order(rule: Rule, several: list[Measured], known: dict[str, Any]) -> None:
    """Points run one way over what is measured."""
    if rule.takes not in _NUMBERS:
        return
    numbers = [value for value in several if isinstance(value, Ratio | Decimal | int)]
    ordered = sorted(numbers, key=_number)
    earned = [exact for value in ordered if (exact := _scored(rule, value, known).exact) is not None]
    rising, falling = sorted(earned), sorted(earned, reverse=True)
    direction = getattr(rule, "direction", None)
    allowed = [falling] if direction is Direction.DOWN else [rising] if direction is Direction.UP else [rising, falling]
    _ask(earned in allowed, f"one way: {list(map(str, earned))} for {ordered!r}")


def _number(value: Ratio | Decimal | int) -> Fraction:
    return value.value if isinstance(value, Ratio) else Fraction(value)


def _ask_absence(rule: Rule, known: dict[str, Any]) -> None:
    """What is owed and missing earns no more than the maximum, and no exception but ours comes of any absence."""
    for absence in Absence:
        try:
            outcome = rule.score(absence, **known)
        except InvalidInput:
            _ask(absence in (Absence.NOT_APPLICABLE, Absence.NOT_DUE), f"absence: {absence!r} is refused")
            continue
        most = max(rule.max_points, Decimal(0))
        _ask(outcome.points is None or outcome.points <= most, f"absence: {outcome.points} of {absence!r}")
