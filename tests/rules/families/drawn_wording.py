"""A drawn wording (lời văn được sinh): its text, its maximum, and what it means, known from how it was made."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from random import Random
from typing import Final

Number = Fraction | Decimal | int


@dataclass(frozen=True)
class Sample:
    """One way of handing over a figure: `kind` is percent, ratio, count, amount, label, bool, counts, best or previous."""

    kind: str
    value: object


@dataclass(frozen=True)
class Case:
    """A figure, in one or more forms, and the points that it earns; None if the words do not settle them.

    `group` is the group of the body, if rules differ by groups.
    """

    samples: tuple[Sample, ...]
    points: Fraction | None
    group: str = ""


@dataclass(frozen=True)
class Draw:
    """A drawn wording with its meaning: cases, or the reason why it must be refused or reported.

    `others` are further meanings that are right as a whole: the figure in another unit, for instance. `asked` are words
    that may be asked for as a whole, in a label: a level with a second condition. `zeroes_parent` is whether failing
    costs the points of the whole heading.
    """

    text: str
    max_points: Fraction
    cases: tuple[Case, ...] = ()
    must_refuse: str = ""
    asked: str = ""
    others: tuple[tuple[Case, ...], ...] = ()
    zeroes_parent: bool = False


@dataclass(frozen=True)
class Family:
    """A family of wordings (nhóm lời văn)."""

    name: str
    draw: Callable[[Random], Draw]
    readable: bool


FAMILIES: Final[dict[str, Family]] = {}


def family(*, readable: bool = True) -> Callable[[Callable[[Random], Draw]], Callable[[Random], Draw]]:
    """Register a function that draws wordings as a family of its name."""

    def register(draw: Callable[[Random], Draw]) -> Callable[[Random], Draw]:
        FAMILIES[draw.__name__] = Family(draw.__name__, draw, readable)
        return draw

    return register


def percent(value: Number, points: Number | None) -> Case:
    """A rate in percent, and its points."""
    return Case((Sample("percent", Fraction(value)),), None if points is None else Fraction(points))


def count(value: int, points: Number | None) -> Case:
    """A count, and its points."""
    return Case((Sample("count", value),), None if points is None else Fraction(points))


def amount(value: Number, points: Number | None) -> Case:
    """An amount, and its points."""
    return Case((Sample("amount", Fraction(value)),), None if points is None else Fraction(points))


def label(points: Number | None, *labels: str) -> Case:
    """A label, in one or more forms, and its points."""
    return Case(tuple(Sample("label", one) for one in labels), None if points is None else Fraction(points))


def either(points: Number | None, *samples: tuple[str, object]) -> Case:
    """A figure in forms of several kinds, and its points."""
    return Case(tuple(Sample(*one) for one in samples), None if points is None else Fraction(points))


class End(Enum):
    """The end that a level contains."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True)
class Level:
    """Values from `low` to `high`, of which it contains one, and their points; None is no end."""

    low: Fraction | None
    high: Fraction | None
    contains: End
    points: Fraction

    def __contains__(self, value: Fraction) -> bool:
        above = self.low is None or value > self.low or (self.contains is End.LOW and value == self.low)
        below = self.high is None or value < self.high or (self.contains is End.HIGH and value == self.high)
        return above and below


def points_at(levels: Iterable[Level], value: Fraction) -> Fraction | None:
    """Return the points of the highest level that contains `value`; None if there is none."""
    return max((level.points for level in levels if value in level), default=None)


def around(bounds: Iterable[Number], step: Number, low: Number, high: Number) -> list[Fraction]:
    """Return each bound with its neighbours at `step`, and the ends, sorted."""
    values = {Fraction(low), Fraction(high)}
    for bound in bounds:
        values |= {Fraction(bound) - Fraction(step), Fraction(bound), Fraction(bound) + Fraction(step)}
    return sorted(value for value in values if Fraction(low) <= value <= Fraction(high))


def table_of(points: Mapping[str, Number]) -> tuple[Case, ...]:
    """Cases of labels with their points."""
    return tuple(label(points, one) for one, points in points.items())
