"""The points of counts of dossiers (điểm theo số hồ sơ): a rule on a rate or a count, prepared for so many dossiers.

Over the counts that one piece holds points are a line, or a staircase if the rule rounds them, in integers. Counts are
parted where pieces end, where a limit begins to hold and where rounding half up changes its way, so that in each part
points are level, a line or an even staircase: its ends and the places where its steps change decide.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice, pairwise
from typing import NamedTuple

from cchc.proofs.point_set import held_between
from cchc.rules import Piece, PieceTable, PointRounding, RoundingDirection

Limits = Sequence[tuple[Fraction | None, Fraction | None]]
"""The limits around a rule, from the inside: the floor and the cap of each."""


class CountPart(NamedTuple):
    """Counts from the first to the last, and their points: (rise · count + start) / units.

    Attributes:
        first: the first count.
        last: the last count.
        rise: how much one count more adds.
        start: the points of 0 counts.
        units: what both are divided by; if points are rounded, in steps.
        level: the points of all of them, if they are equal; else None.
    """

    first: int
    last: int
    rise: int
    start: int
    units: int
    level: Fraction | None


@dataclass(frozen=True, slots=True)
class CountRule:
    """A rule on a rate or a count, as far as points of counts go.

    Attributes:
        pieces: the pieces within the domain.
        grid: the step of the values, or None.
        rounding: the rounding of points; None if they are not rounded.
        limits: the limits around the rule.
    """

    pieces: tuple[Piece, ...]
    grid: Fraction | None
    rounding: PointRounding | None
    limits: Limits

    @classmethod
    def of(cls, table: PieceTable, limits: Limits) -> "CountRule":
        """Return the rule of pieces with limits around it."""
        held = (piece.within(table.domain) for piece in table.pieces)
        return cls(tuple(one for one in held if one is not None), table.grid, table.rounding, limits)

    def counts(self, of: int, unit: int) -> "DossierCounts":
        """Return the points of all counts up to a number of dossiers.

        Args:
            of: how many dossiers there are.
            unit: how many counts make 1 in the value: all dossiers in a rate, 1 in a count.
        """
        found = sorted(one for piece in self.pieces if (one := self._part(piece, of, unit)) is not None)
        if any(before.last >= after.first for before, after in pairwise(found)):
            found = [*_held_once(found)]
        every = 1 if self.grid is None else (Fraction(1, unit) / self.grid).denominator
        return DossierCounts(tuple(part for one in found for part in self._parted(one)), self, every)

    def points(self, part: CountPart, count: int) -> Fraction:
        """Return the points of a count of a part."""
        return self.limited(self.unlimited(part, count)) if part.level is None else part.level

    def unlimited(self, part: CountPart, count: int) -> Fraction:
        """Return the points of a count of a part, without the limits around the rule."""
        if self.rounding is None:
            return Fraction(part.rise * count + part.start, part.units)
        return self.steps(part, count) * Fraction(self.rounding.step)

    def steps(self, part: CountPart, count: int) -> int:
        """Return the rounded points of a count of a part, in steps."""
        top, units = part.rise * count + part.start, part.units
        match self.rounding and self.rounding.direction:
            case RoundingDirection.DOWN:
                return top // units
            case RoundingDirection.UP:
                return -(-top // units)
            case _:
                return (2 * top + units) // (2 * units) if top >= 0 else -((units - 2 * top) // (2 * units))

    def limited(self, points: Fraction) -> Fraction:
        """Return points held between all limits around the rule."""
        for least, most in self.limits:
            points = held_between(points, least, most)
        return points

    def _part(self, piece: Piece, of: int, unit: int) -> CountPart | None:
        """Return the counts that a piece holds; None if it holds none."""
        interval = piece.interval
        first, last = 0, of
        if (low := interval.low) is not None:
            top = low.numerator * unit
            first = max(first, -(-top // low.denominator) if interval.low_closed else top // low.denominator + 1)
        if (high := interval.high) is not None:
            top = high.numerator * unit
            last = min(last, top // high.denominator if interval.high_closed else -(-top // high.denominator) - 1)
        if first > last:
            return None
        if not piece.slope:
            level = piece.constant if self.rounding is None else self.rounding.rounded(piece.constant)
            return CountPart(first, last, 0, 0, 1, self.limited(level))
        step = Fraction(1) if self.rounding is None else Fraction(self.rounding.step)
        rise, start = piece.slope / unit / step, piece.constant / step
        units = rise.denominator * start.denominator
        return CountPart(first, last, int(rise * units), int(start * units), units, None)

    def _parted(self, part: CountPart) -> Iterator[CountPart]:
        """Yield the parts of a line: cut where a limit begins to hold, and where rounding changes its way."""
        if part.level is not None:
            yield part
            return
        cuts = {part.first, part.last + 1}
        marks = {one for limit in self.limits for one in limit if one is not None}
        for mark in marks:
            cuts.add(_first_change(part, lambda count, mark=mark: self.unlimited(part, count) >= mark))  # type: ignore[misc]  # a default of its own
        if self.rounding is not None and self.rounding.direction is RoundingDirection.HALF_UP:
            cuts.add(_first_change(part, lambda count: part.rise * count + part.start >= 0))
        for first, end in pairwise(sorted(cuts)):
            yield part._replace(first=first, last=end - 1)


@dataclass(frozen=True, slots=True)
class DossierCounts:
    """The points of all counts of dossiers.

    Attributes:
        parts: the parts, from low to high.
        rule: the rule.
        every: the counts on the grid of the rule are the multiples of it.
    """

    parts: tuple[CountPart, ...]
    rule: CountRule
    every: int

    def points(self, count: int) -> Fraction | None:
        """Return the points of a count; None if the rule refuses it."""
        place = bisect_right(self.parts, count, key=_first) - 1
        if place < 0 or count > self.parts[place].last or count % self.every:
            return None
        return self.rule.points(self.parts[place], count)

    def step_starts(self) -> Iterator[int]:
        """Yield counts, of which one has the greatest change of points to the next count."""
        if self.every > 1:
            return
        for part in self.parts:
            yield part.first - 1
            yield part.first
            if self.rule.rounding is not None and part.level is None and part.last > part.first:
                yield self._uneven(part)
            yield part.last

    def _uneven(self, part: CountPart) -> int:
        """Return the first count whose step to the next differs from that of the first; the last count if none does."""
        begin = self.rule.points(part, part.first)
        rise = self.rule.points(part, part.first + 1) - begin

        def departs(count: int) -> bool:
            return self.rule.points(part, count) != begin + (count - part.first) * rise

        return _first_change(part, departs) - 1


def best_gain(actual: DossierCounts, reported: DossierCounts, hidden: int) -> tuple[Fraction, int] | None:
    """Return the most points gained by a report, and the true count; None if no report can be made.

    Args:
        actual: the points of the true counts.
        reported: the points of the reported counts.
        hidden: how many counted dossiers are left out of the report.
    """
    best: tuple[Fraction, int] | None = None
    index = 0
    for true in actual.parts:
        while index < len(reported.parts) and reported.parts[index].last + hidden < true.first:
            index += 1
        for told in islice(reported.parts, index, None):
            if told.first + hidden > true.last:
                break
            found = _best_of_parts(actual, reported, (true, told), hidden)
            best = found if best is None or (found is not None and found > best) else best
    return None if best is None else (best[0], -best[1])


def _best_of_parts(
    actual: DossierCounts, reported: DossierCounts, parts: tuple[CountPart, CountPart], hidden: int
) -> tuple[Fraction, int] | None:
    """Return the most points gained between two parts that share counts, and minus the true count; None if none is.

    Where both are staircases, the ends of the levels of the reported points are looked at, from the side on which the
    lines are farther apart, as long as one step more than was found may be gained.
    """
    true, told = parts
    rule = actual.rule
    low, high = max(true.first, told.first + hidden), min(true.last, told.last + hidden)

    def gain(count: int) -> tuple[Fraction, int]:
        return rule.points(told, count - hidden) - rule.points(true, count), -count

    if actual.every > 1 or reported.every > 1:
        on_grid = (one for one in range(low, high + 1) if one % actual.every == 0 == (one - hidden) % reported.every)
        return max(map(gain, on_grid), default=None)
    best = max(gain(low), gain(high))
    if rule.rounding is None or told.level is not None or true.level is not None:
        return best
    step = Fraction(rule.rounding.step)
    rise = told.rise * true.units - true.rise * told.units
    start = (told.start - told.rise * hidden) * true.units - true.start * told.units
    way = -1 if rise >= 0 else 1
    counts = range(low, high + 1)[::way]
    place = 0
    while place < len(counts) and best[0] < ((rise * counts[place] + start) // (told.units * true.units) + 1) * step:
        level = rule.steps(told, counts[place] - hidden)

        def is_past(count: int, level: int = level) -> bool:
            return rule.steps(told, count - hidden) != level

        end = bisect_left(counts, x=True, lo=place, key=is_past)
        best = max(best, gain(counts[place]), gain(counts[end - 1]))
        place = end
    return best


def _first(part: CountPart) -> int:
    return part.first


def _first_change(part: CountPart, holds: Callable[[int], bool]) -> int:
    """Return the first count of a part at which a condition changes; the one after the last if it never does.

    A binary search: the condition changes at most once.
    """
    before = holds(part.first)
    counts = range(part.first, part.last + 1)
    return part.first + bisect_left(counts, x=True, key=lambda count: holds(count) is not before)


def _held_once(parts: Sequence[CountPart]) -> Iterator[CountPart]:
    """Yield the counts that one part holds and no other: a rule with faults refuses the others."""
    cuts = sorted({cut for part in parts for cut in (part.first, part.last + 1)})
    for first, end in pairwise(cuts):
        holding = [part for part in parts if part.first <= first and end - 1 <= part.last]
        if len(holding) == 1:
            yield holding[0]._replace(first=first, last=end - 1)
