"""Sets of points (tập mức điểm): every number of points that a criterion, a heading or the whole can have, exactly.

A finite set is kept as runs of multiples of one unit, a set with intervals as ranges between cuts; so sums of a hundred
criteria stay a few runs or ranges. Sums are Minkowski sums, at most 20,000 pairs of runs or ranges each.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, gcd

from cchc.exact import half_up
from cchc.values import Interval

MAX_LISTED = 50_000
"""The most numbers of points that are listed one by one."""
MAX_SUMS = 20_000
"""The most pairs of runs or ranges that one sum looks at."""

Cut = tuple[Fraction, int]
"""A cut between numbers: (x, 0) just before x, (x, 1) just after x."""
Range = tuple[Cut, Cut]
"""All numbers from one cut to the next."""
Run = tuple[int, int]
"""All integers from the first to the last."""


class TooManyPoints(Exception):
    """A set would have too many runs or ranges to decide anything about it in time."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """Finitely many numbers of points: runs of multiples of a unit, from low to high."""

    unit: Fraction
    runs: tuple[Run, ...]

    def __contains__(self, points: Fraction) -> bool:
        index = points / self.unit
        if index.denominator != 1:
            return False
        place = bisect_right(self.runs, int(index), key=lambda run: run[0]) - 1
        return place >= 0 and index <= self.runs[place][1]

    def __iter__(self) -> Iterator[Fraction]:
        return (index * self.unit for index in self.indices())

    def indices(self) -> Iterator[int]:
        """Return its numbers as multiples of its unit, one by one.

        Raises:
            TooManyPoints: there are too many.
        """
        if self.count > MAX_LISTED:
            raise TooManyPoints
        return (index for first, last in self.runs for index in range(first, last + 1))

    @property
    def count(self) -> int:
        """How many numbers it holds."""
        return sum(last - first + 1 for first, last in self.runs)

    @property
    def ends(self) -> Range | None:
        """The cuts below the lowest and above the highest; None if it is empty."""
        return ((self.runs[0][0] * self.unit, 0), (self.runs[-1][1] * self.unit, 1)) if self.runs else None

    def scaled(self, factor: Fraction) -> "Lattice":
        """Return all numbers times a factor above 0."""
        return Lattice(self.unit * factor, self.runs)

    def within(self, interval: Interval) -> "Lattice":
        """Return the numbers that lie in an interval."""
        low = None if interval.low is None else _first(interval.low / self.unit, closed=interval.low_closed)
        high = None if interval.high is None else -_first(-interval.high / self.unit, closed=interval.high_closed)
        runs = (
            (first if low is None else max(first, low), last if high is None else min(last, high))
            for first, last in self.runs
        )
        return Lattice(self.unit, tuple(run for run in runs if run[0] <= run[1]))

    def on_unit(self, unit: Fraction) -> tuple[Run, ...]:
        """Return its runs as multiples of a finer unit."""
        factor = int(self.unit / unit)
        if factor == 1:
            return self.runs
        return tuple((factor * index, factor * index) for index in self.indices())

    def rounded(self, places: int) -> "Lattice":
        """Return its numbers rounded half up to so many places."""
        unit = 10**places
        if (self.unit * unit).denominator == 1:
            return self
        return lattice(Fraction(half_up(points, places), unit) for points in self)

    def limited(self, floor_: Fraction | None, cap: Fraction | None) -> "Lattice":
        """Return its numbers held between limits."""
        return lattice(held_between(points, floor_, cap) for points in self)


@dataclass(frozen=True, slots=True)
class Dense:
    """Ranges of points, from low to high; a single number of points is a range of its own."""

    ranges: tuple[Range, ...]

    def __contains__(self, points: Fraction) -> bool:
        place = bisect_right(self.ranges, (points, 0), key=lambda one: one[0]) - 1
        return place >= 0 and (points, 1) <= self.ranges[place][1]

    @property
    def ends(self) -> Range | None:
        """The cuts at the lowest and the highest end; None if it is empty."""
        return (self.ranges[0][0], self.ranges[-1][1]) if self.ranges else None

    def scaled(self, factor: Fraction) -> "Dense":
        """Return all numbers times a factor above 0."""
        return Dense(tuple(((low * factor, i), (high * factor, j)) for (low, i), (high, j) in self.ranges))

    def within(self, interval: Interval) -> "Dense":
        """Return the numbers that lie in an interval."""
        low = None if interval.low is None else (interval.low, int(not interval.low_closed))
        high = None if interval.high is None else (interval.high, int(interval.high_closed))
        found = (
            (first if low is None else max(first, low), last if high is None else min(last, high))
            for first, last in self.ranges
        )
        return Dense(tuple(one for one in found if one[0] < one[1]))

    def rounded(self, places: int) -> Lattice:
        """Return its numbers rounded half up to so many places."""
        unit = 10**places
        runs: list[Run] = []
        for (low, low_open), (high, high_closed) in self.ranges:
            first, last = half_up(low, places), half_up(high, places)
            if low_open and low < 0 and abs(low * unit - first) == Fraction(1, 2):
                first += 1  # just above a negative half, which is rounded down
            if not high_closed and high > 0 and abs(high * unit - last) == Fraction(1, 2):
                last -= 1  # just below a positive half, which is rounded up
            runs.append((first, last))
        return Lattice(Fraction(1, unit), _merged_runs(runs))

    def limited(self, floor_: Fraction | None, cap: Fraction | None) -> "Dense":
        """Return its numbers held between limits."""
        found: list[Range] = []
        for low, high in self.ranges:
            bottom, top = low, high
            if floor_ is not None and bottom < (floor_, 0):
                bottom, top = (floor_, 0), max(top, (floor_, 1))
            if cap is not None and top > (cap, 1):
                bottom, top = min(bottom, (cap, 0)), (cap, 1)
            found.append((bottom, top))
        return dense(found)


PointSet = Lattice | Dense
"""A set of points."""

NOTHING = Lattice(Fraction(1), ())
"""No number of points."""
ZERO = Lattice(Fraction(1), ((0, 0),))
"""No points, and nothing else."""


def held_between(points: Fraction, floor_: Fraction | None, cap: Fraction | None) -> Fraction:
    """Return points held between limits."""
    held = points if floor_ is None else max(points, floor_)
    return held if cap is None else min(held, cap)


def single(points: Fraction) -> Range:
    """Return the range of one number of points."""
    return (points, 0), (points, 1)


def lattice(points: Iterable[Fraction]) -> Lattice:
    """Return finitely many numbers as runs of the greatest unit of which all are multiples."""
    found = sorted(set(points))
    unit = Fraction(0)
    for one in found:
        unit = common_unit(unit, one)
    unit = unit or Fraction(1)
    return Lattice(unit, _merged_runs((index, index) for index in (int(one / unit) for one in found)))


def progression(one: Fraction, other: Fraction, step: Fraction) -> Lattice:
    """Return the numbers from one end to the other in even steps."""
    low, high = min(one, other), max(one, other)
    unit = common_unit(step, low)
    factor, first, last = int(step / unit), int(low / unit), int(high / unit)
    if factor == 1:
        return Lattice(unit, ((first, last),))
    return Lattice(unit, tuple((index, index) for index in up_to(first, last, factor)))


def up_to(first: int, last: int, step: int = 1) -> range:
    """Return the integers from one to another.

    Raises:
        TooManyPoints: there are too many.
    """
    found = range(first, last + 1, step)
    if len(found) > MAX_LISTED:
        raise TooManyPoints
    return found


def dense(ranges: Iterable[Range]) -> Dense:
    """Return ranges as few as possible."""
    found: list[Range] = []
    for low, high in sorted(ranges):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return Dense(tuple(found))


def common_unit(one: Fraction, other: Fraction) -> Fraction:
    """Return the greatest number of which both are multiples."""
    bottom = one.denominator * other.denominator
    return Fraction(gcd(one.numerator * other.denominator, other.numerator * one.denominator), bottom)


def united(sets: Sequence[PointSet]) -> PointSet:
    """Return all numbers that one of the sets holds."""
    held = [one for one in sets if one.ends is not None]
    if all(isinstance(one, Lattice) for one in held):
        lattices = [one for one in held if isinstance(one, Lattice)]
        if not lattices:
            return NOTHING
        unit = lattices[0].unit
        for one in lattices:
            unit = common_unit(unit, one.unit)
        return Lattice(unit, _merged_runs([run for one in lattices for run in one.on_unit(unit)]))
    return dense(part for one in held for part in _ranges_of(one))


def added(one: PointSet, other: PointSet) -> PointSet:
    """Return all sums of a number of one set and a number of the other."""
    if one.ends is None or other.ends is None:
        return NOTHING
    if isinstance(one, Lattice) and isinstance(other, Lattice):
        unit = common_unit(one.unit, other.unit)
        first, second = one.on_unit(unit), other.on_unit(unit)
        _refuse_many(len(first) * len(second))
        return Lattice(unit, _merged_runs([(a + c, b + d) for a, b in first for c, d in second]))
    if isinstance(one, Lattice):
        one, other = other, one
    assert isinstance(one, Dense)  # noqa: S101  # one of the two is
    parts = [*_steps(other, one)] if isinstance(other, Lattice) else [*other.ranges]
    _refuse_many(len(one.ranges) * len(parts))
    return dense(
        ((low[0] + start[0], max(low[1], start[1])), (high[0] + end[0], min(high[1], end[1])))
        for low, high in one.ranges
        for start, end in parts
    )


def ends_of_sum(one: PointSet, other: PointSet) -> Range | None:
    """Return the cuts at the ends of all sums of two sets; None if one of them is empty."""
    if one.ends is None or other.ends is None:
        return None
    (low, high), (start, end) = one.ends, other.ends
    return (low[0] + start[0], max(low[1], start[1])), (high[0] + end[0], min(high[1], end[1]))


def split(total: Fraction, one: PointSet, other: PointSet) -> tuple[Fraction, Fraction] | None:
    """Return a number of each of two sets that make a total; None if there are none."""
    if isinstance(one, Lattice) and isinstance(other, Lattice):
        found = _split_lattices(total, *((one, other) if one.count <= other.count else (other, one)))
        return found if one.count <= other.count or found is None else (found[1], found[0])
    if isinstance(one, Lattice):
        return next(((x, total - x) for x in one if total - x in other), None)
    if isinstance(other, Lattice):
        return next(((total - x, x) for x in other if total - x in one), None)
    assert isinstance(one, Dense)  # noqa: S101  # and so is the other
    for low, high in one.ranges:
        for start, end in other.ranges:
            bottom = max(low, (total - end[0], 1 - end[1]))
            top = min(high, (total - start[0], 1 - start[1]))
            if bottom < top:
                points = between(bottom, top)
                return points, total - points
    return None


def _split_lattices(total: Fraction, few: Lattice, many: Lattice) -> tuple[Fraction, Fraction] | None:
    """Return a number of each of two finite sets that make a total, in integers; the first is listed."""
    unit = common_unit(few.unit, many.unit)
    units = total / unit
    if units.denominator != 1:
        return None
    factor, other = int(few.unit / unit), int(many.unit / unit)
    for first, last in few.runs:
        for index in range(first, last + 1):
            rest, odd = divmod(int(units) - index * factor, other)
            if odd:
                continue
            place = bisect_right(many.runs, rest, key=lambda run: run[0]) - 1
            if place >= 0 and rest <= many.runs[place][1]:
                return index * few.unit, rest * many.unit
    return None


def between(low: Cut, high: Cut) -> Fraction:
    """Return a plain number between two cuts: an end that belongs to them, or else the shortest decimal inside."""
    if low[1] == 0:
        return low[0]
    if high[1] == 1:
        return high[0]
    scale = 1
    while True:
        number = Fraction(floor(low[0] * scale) + 1, scale)
        if number < high[0]:
            return number
        scale *= 10


def some(points: PointSet) -> Fraction | None:
    """Return one number of a set, the highest where it is reached; None of an empty set."""
    if points.ends is None:
        return None
    if isinstance(points, Lattice):
        return points.ends[1][0]
    low, high = points.ranges[-1]
    return high[0] if high[1] else between(low, high)


def _steps(lattice_: Lattice, beside: Dense) -> Iterator[Range]:
    """Yield a lattice as ranges to which the ranges of a dense set are added, together where those fill its gaps."""
    thin = min((high[0] - low[0], high[1] - low[1]) for low, high in beside.ranges)
    filled = thin[0] > lattice_.unit or (thin[0] == lattice_.unit and thin[1] >= 0)
    if not filled:
        yield from map(single, lattice_)
        return
    yield from (((first * lattice_.unit, 0), (last * lattice_.unit, 1)) for first, last in lattice_.runs)


def _ranges_of(points: PointSet) -> Iterator[Range]:
    yield from points.ranges if isinstance(points, Dense) else map(single, points)


def _refuse_many(pairs: int) -> None:
    if pairs > MAX_SUMS:
        raise TooManyPoints


def _merged_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    found: list[Run] = []
    for first, last in sorted(runs):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def _first(units: Fraction, *, closed: bool) -> int:
    """Return the first integer from a number on, or above it."""
    return ceil(units) if closed else floor(units) + 1
