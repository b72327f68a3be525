"""The figures that a scan asks a rule for (số liệu để rà soát), the coarsest grid first."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import ceil, floor
from typing import NamedTuple

from cchc.indicators import Ballots, Counts, Measured
from cchc.rules import BuiltinRule, InputKind, NumberRule, OptionTable, PieceRule, Rule, number_as_measured
from cchc.strategies._constants import constants_of
from cchc.values import Ratio

NUMBERS = (InputKind.RATE, InputKind.AMOUNT, InputKind.COUNT, InputKind.NUMBER)
"""The kinds of value that have an order."""
OTHER_VALUES: tuple[Measured, ...] = (
    True,
    0,
    1,
    -1,
    10**30,
    Decimal("0.5"),
    Decimal(-1),
    Ratio(0, 0),
    Ratio(1, 2),
    Ratio(-1, 2),
    Ratio(3, 2),
    "",
    "x",
    "3",
    "Có",
    "90%",
    (),
    (1,),
    (True, "x"),
    Counts({}),
    Counts({"x": 1}),
    Ballots(0, 0, 0, 0),
    Ballots(4, 3, 2, 1),
)
"""Values of every kind: those that a rule does not take it must refuse."""
_FINE = 10**4
_FAREY = 40
_MOST_SUBSETS = 8
_STEPS = (Fraction(1), Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000), Fraction(1, 10**4))
_DIGITS = 15


class Figures(NamedTuple):
    """Figures of one grid, and whether every law is asked of each, or the points alone."""

    values: Iterable[Measured]
    thorough: bool


def grids(rule: Rule) -> Iterator[Figures]:
    """Yield the figures of a rule from outside on numbers, grid by grid, the last of thousands."""
    kind = rule.input_kind
    yield Figures((number_as_measured(number, kind) for number in _coarse(kind)), thorough=True)
    yield Figures((number_as_measured(number, kind) for number in bends(rule)), thorough=True)
    yield Figures(_hundredths(kind), thorough=True)
    yield Figures(_fine(kind), thorough=False)


def few_figures(rule: Rule) -> Iterator[Measured]:
    """Yield some figures of a rule: of numbers those that decide, for a rule from outside the least ones too."""
    kind = rule.input_kind
    if isinstance(rule, PieceRule):
        yield from (number_as_measured(number, kind) for number in ends_of(rule))
    elif not isinstance(rule, BuiltinRule) and kind in NUMBERS:
        yield from (number_as_measured(number, kind) for number in (*_coarse(kind), *bends(rule)))
    else:
        yield from labelled(rule)


def reach_of(rule: PieceRule) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest number to ask a rule with: those of its domain, or 100 beyond its pieces."""
    ends = _ends(rule)
    domain = rule.domain
    low = domain.low if domain.low is not None else min(ends, default=Fraction(0)) - 100
    return low, domain.high if domain.high is not None else max(ends, default=Fraction(0)) + 100


def grid_of(rule: PieceRule) -> Fraction:
    """Return the step between two numbers to ask a rule with: its own, that of counts, or a ten-thousandth."""
    step = rule.step if isinstance(rule, NumberRule) else None
    return Fraction(1) if rule.input_kind is InputKind.COUNT else step or Fraction(1, _FINE)


def ends_of(rule: PieceRule) -> list[Fraction]:
    """Return the ends of the pieces and of the domain, and the numbers one step beside them, that a rule takes."""
    low, high = reach_of(rule)
    grid = grid_of(rule)
    beside = {end + more * grid for end in (*_ends(rule), low, high) for more in (-1, 0, 1)}
    whole = rule.input_kind is InputKind.COUNT or (isinstance(rule, NumberRule) and rule.step is not None)
    fine = [one for one in beside if low <= one <= high and (not whole or (one / grid).denominator == 1)]
    return sorted(one for one in fine if fits(one, rule.input_kind))


def _ends(rule: PieceRule) -> list[Fraction]:
    return [end for piece in rule.pieces for end in (piece.interval.low, piece.interval.high) if end is not None]


def bends(rule: Rule) -> list[Fraction]:
    """Return the numbers where the points of a rule may change: those that it mentions, their neighbours, and ends."""
    kind = rule.input_kind
    ends = [Fraction(0), Fraction(1)] if kind is InputKind.RATE else [Fraction(0), Fraction(1), Fraction(10**9)]
    return sorted({*ends, *_near(constants_of(rule), kind)})


def past_numbers(rule: Rule) -> list[Fraction]:
    """Return numbers of the period before that a rule from outside is asked with."""
    return sorted({*_coarse(rule.input_kind), *bends(rule)})


def _coarse(kind: InputKind) -> Iterable[Fraction]:
    return (Fraction(k, 20) if kind is InputKind.RATE else Fraction(k) for k in range(21))


def _hundredths(kind: InputKind) -> Iterator[Measured]:
    """Hundredths of a whole, in two ways each; counts up to 200; amounts in tenths too."""
    if kind is InputKind.RATE:
        for k in range(101):
            yield Ratio(k, 100)
            yield Ratio(10 * k, 1000)
        return
    yield from range(201)
    if kind is InputKind.AMOUNT:
        yield from (Decimal(k).scaleb(-1) for k in range(201))


def _near(numbers: Iterable[Fraction], kind: InputKind) -> Iterator[Fraction]:
    """Numbers and those one step beside them, for steps of several sizes; of a rate their hundredths too."""
    own = [one for number in numbers for one in ((number, number / 100) if kind is InputKind.RATE else (number,))]
    steps = _STEPS if kind is not InputKind.RATE else _STEPS[2:]
    for number in own:
        if kind in (InputKind.COUNT, InputKind.NUMBER):
            near = {
                Fraction(floor(number)),
                Fraction(ceil(number)),
                Fraction(floor(number) + 1),
                Fraction(ceil(number) - 1),
            }
        else:
            near = {number, *(number + sign * step for step in steps for sign in (1, -1))}
        yield from (one for one in near if one >= 0 and (kind is not InputKind.RATE or one <= 1) and fits(one, kind))


def fits(number: Fraction, kind: InputKind) -> bool:
    """Return True if a figure of this kind can be the number: an amount has a finite decimal."""
    return kind is InputKind.RATE or 10**12 % number.denominator == 0


def _fine(kind: InputKind) -> Iterator[Measured]:
    if kind is InputKind.RATE:
        yield from (Ratio(k, _FINE) for k in range(_FINE + 1))
        yield from (Ratio(num, den) for den in range(3, _FAREY) for num in range(1, den))
        return
    yield from range(201, 2001)
    yield from (k * 10**digits for digits in range(3, _DIGITS + 1) for k in range(1, 10))
    if kind is InputKind.AMOUNT:
        yield from (Decimal(k).scaleb(-2) for k in range(2001))
        yield from (Decimal(k).scaleb(-3) for k in range(1001))


def labels_of(rule: Rule) -> list[str]:
    """Return the labels that a rule takes, ours or one from outside; [] if it has no table of options."""
    table: OptionTable | None = getattr(rule, "option_table", None)
    return [option.text for option in table.options] if table else []


def labelled(rule: Rule) -> Iterator[Measured]:
    """Yield the figures of a rule on labels, counts by label, yes or no, or ballots."""
    labels = labels_of(rule)
    match rule.input_kind:
        case InputKind.YES_NO:
            yield True
            yield False
            yield from labels
        case InputKind.LABEL:
            yield from labels
        case InputKind.LABELS:
            some = labels[:_MOST_SUBSETS]
            for size in range(len(some) + 1):
                yield from combinations(some, size)
            yield tuple(labels)
        case InputKind.COUNTS:
            yield from (Counts({label: count}) for label in labels for count in (0, 1, 2, 3, 5, 10, 100))
            yield from (Counts(dict.fromkeys(labels, count)) for count in (0, 1, 100))
        case InputKind.BALLOTS:
            yield from (Ballots(200, 180, 160, satisfied) for satisfied in range(0, 161, 8))
            yield Ballots(0, 0, 0, 0)
        case _:
            return


def simplest_between(low: Fraction, high: Fraction) -> Fraction:
    """Return the number of least denominator from `low` to `high`, 0 ≤ low < high (phân số đơn giản nhất).

    It follows their continued fractions as far as they agree: linear in the length of the numbers.

    >>> simplest_between(Fraction(8999, 10000), Fraction(9001, 10000))
    Fraction(9, 10)
    """
    whole = floor(low)
    if whole == low or whole + 1 <= high:
        return Fraction(whole if whole == low else whole + 1)
    return whole + 1 / simplest_between(1 / (high - whole), 1 / (low - whole))
