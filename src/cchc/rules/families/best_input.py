"""The value with which any rule gives its most points (số liệu tốt nhất)."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.indicators import Absence, Measured
from cchc.rules.families.builtin_rule import BuiltinRule
from cchc.rules.input_kind import InputKind, number_as_measured
from cchc.rules.rule import Rule
from cchc.values import Ratio


def best_input(rule: Rule) -> Measured:
    """Return a value that earns the most points (số liệu tốt nhất); of rules that compare, that of the leader.

    For a rule from outside the library a few values of the kind that it takes are tried.

    >>> from cchc.rules import Ladder
    >>> best_input(Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0)))
    Ratio(num=9, den=10)
    """
    if isinstance(rule, BuiltinRule):
        return rule.best_input()
    return max(_candidates(rule), key=lambda value: _earned(rule, value), default=Absence.NOT_REPORTED)


def _candidates(rule: Rule) -> Iterator[Measured]:
    table = getattr(rule, "option_table", None)
    yield from (option.text for option in (table.options if table else ()))
    yield from (True, False)
    yield from as_input(map(Fraction, (0, 1, 100)), rule.input_kind)
    yield from (Ratio(0, 1), Ratio(1, 1))


def _earned(rule: Rule, value: Measured) -> tuple[int, Fraction]:
    """How a value is taken, refused, not scored or scored, and its points: for comparing."""
    with suppress(InvalidInput):
        points = rule.score(value, cohort=(value,)).exact
        return 1 + (points is not None), points or Fraction(0)
    return 0, Fraction(0)


def as_input(numbers: Iterable[Fraction], input_kind: InputKind) -> Iterator[Ratio | int | Decimal]:
    """Yield numbers as a rule takes them; those that no amount can be are left out."""
    for number in numbers:
        if input_kind in (InputKind.RATE, InputKind.COUNT) or Fraction(to_decimal(number)) == number:
            yield number_as_measured(number, input_kind)
