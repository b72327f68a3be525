"""The value with which a rule gives its most points (số liệu tốt nhất)."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from fractions import Fraction
from math import ceil, floor, lcm

from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.indicators import Absence, Ballots, Measured
from cchc.rules import (
    Capped,
    Checklist,
    InputKind,
    Ladder,
    NumberRule,
    PartsRule,
    PieceRule,
    RelativeToBest,
    Rule,
    SurveyRule,
    TableRule,
    WithExceptions,
)
from cchc.values import Interval, Ratio


def best_value(rule: Rule) -> Measured:
    """Return a value that earns the most (số liệu tốt nhất); if bodies are compared, that of the best body.

    For a rule from outside the library a few values of its input kind are tried.

    >>> from cchc.rules import Ladder
    >>> best_value(Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0)))
    Ratio(num=9, den=10)
    """
    match rule:
        case WithExceptions():
            best = max(rule.exceptions, key=lambda line: line.points)
            return best.text if best.points > rule.rule.max_points else best_value(rule.rule)
        case Capped():
            return best_value(rule.rule)
        case PartsRule():
            return tuple(best_value(part.rule) for part in rule.parts)
        case Checklist():
            return tuple(item.text for item in rule.items if item.points > 0)
        case SurveyRule():
            return _ballots(best_value(rule.rule), rule.least_valid)
        case RelativeToBest():
            return 1 if rule.target is None else floor(rule.target) + 1
        case _:
            tried = _labels(rule) if isinstance(rule, TableRule) else _tried(rule)
            return max(tried, key=lambda value: _earned(rule, value), default=Absence.NOT_REPORTED)


def _earned(rule: Rule, value: Measured) -> tuple[bool, Fraction]:
    """Return the points to compare; a value without points is less than any."""
    with suppress(InvalidInput):
        exact = rule.score(value, cohort=(value,)).exact
        return exact is not None, exact or Fraction(0)
    return False, Fraction(0)


def _ballots(share: Measured, least_valid: int) -> Ballots:
    """Return as many ballots as are valid, with this share of them satisfied."""
    value = share.value if isinstance(share, Ratio) else Fraction(1)
    valid = lcm(value.denominator, least_valid)
    return Ballots(valid, valid, valid, int(valid * value))


def _labels(rule: Rule) -> Iterator[Measured]:
    yield from (line.text for line in getattr(rule, "table", ()))


def _tried(rule: Rule) -> Iterator[Measured]:
    """Return values that may earn the most: the ends of the pieces and their neighbours, or round values."""
    if not isinstance(rule, PieceRule):
        yield from (
            *_labels(rule),
            True,
            False,
            *_in_kind(map(Fraction, (0, 1, 100)), rule.input_kind),
            Ratio(0, 1),
            Ratio(1, 1),
        )
        return
    if isinstance(rule, Ladder):
        yield from (line.text for line in rule.named)
    grid = rule.step if isinstance(rule, NumberRule) else None
    for piece in rule.pieces:
        held = piece.within(rule.domain) or piece
        yield from _in_kind(_inside(held.interval, grid or Fraction(1)), rule.input_kind)


def _inside(interval: Interval, grid: Fraction) -> Iterator[Fraction]:
    """Return numbers of an interval: its ends, neighbours of them on the grid, and numbers between."""
    ends = [end for end in (interval.low, interval.high) if end is not None] or [Fraction(0)]
    beside = {end + more * grid for end in ends for more in (-1, 0, 1)}
    on_grid = {turn(one / grid) * grid for one in beside for turn in (floor, ceil)}
    yield from sorted(one for one in beside | on_grid | {sum(ends, Fraction(0)) / len(ends)} if one in interval)


def _in_kind(numbers: Iterable[Fraction], input_kind: InputKind) -> Iterator[Measured]:
    """Yield the numbers as a rule takes them, leaving out those that cannot be amounts."""
    for number in numbers:
        if input_kind is InputKind.RATE:
            yield Ratio(number.numerator, number.denominator)
        elif input_kind is InputKind.COUNT:
            yield int(number)
        elif Fraction(amount := to_decimal(number)) == number:
            yield amount
