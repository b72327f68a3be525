"""What can be chosen and what it earns (phương án và mức điểm): a set of points, and for each of them the figures.

Leaves, headings and rules made of parts all are choices: sums, alternatives, limits and rounding are each written once.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from enum import Enum
from fractions import Fraction

from cchc.indicators import Measured
from cchc.proofs.point_set import (
    NOTHING,
    ZERO,
    Lattice,
    PointSet,
    added,
    dense,
    ends_of_sum,
    lattice,
    some,
    split,
    united,
)
from cchc.values import Interval

Figures = tuple[tuple[Hashable, Measured], ...]
"""Pairs of a key, or the index of a part, and a figure."""


class NoFigure(Exception):
    """The points are known to be possible, but no figure for them is known.

    Attributes:
        key: the criterion.
    """

    def __init__(self, key: Hashable) -> None:
        super().__init__(key)
        self.key = key


class Choice(ABC):
    """What can be chosen.

    Attributes:
        points: all numbers of points that it can have.
    """

    points: PointSet

    @abstractmethod
    def pick(self, points: Fraction) -> Figures:
        """Return figures for one of its numbers of points."""


class Listed(Choice):
    """A few values, each with its points; of several with the same points the first."""

    def __init__(self, key: Hashable, values: Sequence[tuple[Fraction, Measured]]) -> None:
        self.key = key
        self.values = dict(reversed(values))
        self.points = lattice(self.values)

    def pick(self, points: Fraction) -> Figures:
        """Return the value."""
        return ((self.key, self.values[points]),)


class Bounded(Choice):
    """Points between bounds, of a rule whose figures are not decided."""

    def __init__(self, key: Hashable, points: PointSet) -> None:
        self.key = key
        self.points = points

    def pick(self, points: Fraction) -> Figures:  # noqa: ARG002  # no figure is known for any points
        """Raise NoFigure."""
        raise NoFigure(self.key)


class Either(Choice):
    """One of several choices."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self.choices = choices
        self.points = united([one.points for one in choices])

    def pick(self, points: Fraction) -> Figures:
        """Return figures of the first choice that has the points and figures for them."""
        *holding, last = [one for one in self.choices if points in one.points]
        for one in holding:
            with suppress(NoFigure):
                return one.pick(points)
        return last.pick(points)


class Detail(Enum):
    """What is kept of a sum."""

    ALL = "all"
    """All numbers of points; too many of them raise TooManyPoints."""
    ENDS = "ends"
    """The lowest and the highest: what is found there is found."""
    HULL = "hull"
    """All between the lowest and the highest: what is not found there does not exist."""


class Total(Choice):
    """The sum of several choices.

    Args:
        choices: the choices.
        detail: what is kept of the sum.
    """

    def __init__(self, choices: Sequence[Choice], detail: Detail = Detail.ALL) -> None:
        # ranges first: they fill the gaps between the numbers of the others
        self.choices = sorted(choices, key=lambda one: isinstance(one.points, Lattice))
        self.sums: list[PointSet] = [ZERO]
        for one in self.choices:
            self.sums.append(_sum(self.sums[-1], one.points, detail))
        self.points = self.sums[-1]

    def pick(self, points: Fraction) -> Figures:
        """Return figures of all choices."""
        found: list[Figures] = []
        left = points
        for one, before in zip(reversed(self.choices), reversed(self.sums[:-1]), strict=True):
            parts = split(left, one.points, before)
            if parts is None:  # the sum is wider than what its parts make
                raise NoFigure(None)
            own, left = parts
            found.append(one.pick(own))
        return tuple(pair for figures in found for pair in figures)


def _sum(one: PointSet, other: PointSet, detail: Detail) -> PointSet:
    """Return the sums of two sets in a certain detail."""
    if detail is Detail.ALL:
        return added(one, other)
    ends = ends_of_sum(one, other)
    if ends is None:
        return NOTHING
    if detail is Detail.HULL:
        return dense([ends])
    (low, opened), (high, closed) = ends
    return lattice(end for end, reached in ((low, not opened), (high, closed)) if reached)


class Extreme(Choice):
    """The highest, or the lowest, of several choices."""

    def __init__(self, choices: Sequence[Choice], *, highest: bool) -> None:
        self.choices = choices
        self.highest = highest
        held = [one.points for one in choices]
        ends = [one.ends for one in held]
        known = [one for one in ends if one is not None]
        if len(known) < len(ends) or not known:
            self.points: PointSet = NOTHING
            return
        side = (
            Interval(max(low for low, _high in known)[0], low_closed=not max(low for low, _high in known)[1])
            if highest
            else Interval(
                None, min(high for _low, high in known)[0], high_closed=bool(min(high for _low, high in known)[1])
            )
        )
        self.points = united([one.within(side) for one in held])

    def pick(self, points: Fraction) -> Figures:
        """Return figures of one choice with these points, and of the others with no better ones."""
        deciding = next(one for one in self.choices if points in one.points)
        side = Interval(None, points) if self.highest else Interval(points)
        found = [
            one.pick(points) if one is deciding else one.pick(_some(one.points.within(side))) for one in self.choices
        ]
        return tuple(pair for figures in found for pair in figures)


class Where(Choice):
    """A choice on condition that its points lie in one of several intervals."""

    def __init__(self, choice: Choice, intervals: Sequence[Interval]) -> None:
        self.choice = choice
        self.points = united([choice.points.within(one) for one in intervals])

    def pick(self, points: Fraction) -> Figures:
        """Return figures for the points."""
        return self.choice.pick(points)


class Times(Choice):
    """The points of a choice times a factor above 0."""

    def __init__(self, choice: Choice, factor: Fraction) -> None:
        self.choice = choice
        self.factor = factor
        self.points = choice.points.scaled(factor)

    def pick(self, points: Fraction) -> Figures:
        """Return figures for the points."""
        return self.choice.pick(points / self.factor)


class Rounded(Choice):
    """The points of a choice, rounded half up."""

    def __init__(self, choice: Choice, places: int) -> None:
        self.choice = choice
        self.half = Fraction(1, 2 * 10**places)
        self.points = choice.points.rounded(places)

    def pick(self, points: Fraction) -> Figures:
        """Return figures for points that are rounded to these."""
        before = Interval(points - self.half, points + self.half, low_closed=points > 0, high_closed=points < 0)
        exactly = points in self.choice.points
        return self.choice.pick(points if exactly else _some(self.choice.points.within(before)))


class Limited(Choice):
    """The points of a choice, held between limits."""

    def __init__(self, choice: Choice, floor: Fraction | None, cap: Fraction | None) -> None:
        self.choice = choice
        self.floor = floor
        self.cap = cap
        self.points = choice.points.limited(floor, cap)

    def pick(self, points: Fraction) -> Figures:
        """Return figures for points that are held to these."""
        if points in self.choice.points:
            return self.choice.pick(points)
        side = Interval(points) if points == self.cap else Interval(None, points)
        return self.choice.pick(_some(self.choice.points.within(side)))


class Joined(Choice):
    """One value made of the figures of a choice: the tuple that a rule with parts takes."""

    def __init__(self, key: Hashable, choice: Choice, join: Callable[[Figures], Measured]) -> None:
        self.key = key
        self.choice = choice
        self.join = join
        self.points = choice.points

    def pick(self, points: Fraction) -> Figures:
        """Return the value."""
        try:
            return ((self.key, self.join(self.choice.pick(points))),)
        except NoFigure:
            raise NoFigure(self.key) from None


def _some(points: PointSet) -> Fraction:
    found = some(points)
    assert found is not None  # noqa: S101  # the set is known to hold a number
    return found
