"""Whether two sets of pieces give equal points (cùng điểm trên mọi giá trị).

Both are cut at all their breakpoints together; on each stretch between two cuts there is one line on either side, and
two lines are compared exactly: on the real line by their jumps, on a grid value by value over one period.
Cost: O(pieces · log pieces), and on a grid one period of rounding more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor, lcm
from typing import NamedTuple

from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_rounding import PointRounding, RoundingDirection, level
from cchc.values import Cut, Interval


@dataclass(frozen=True, slots=True)
class Line:
    """Points over a stretch: slope · value + constant, rounded.

    Attributes:
        slope: the points for each unit of the value, or for each index on a grid.
        constant: the points at 0.
        rounding: the rounding of points; None if they are not rounded.
    """

    slope: Fraction
    constant: Fraction
    rounding: PointRounding | None

    @classmethod
    def of(cls, piece: Piece, rounding: PointRounding | None, grid: Fraction | None) -> "Line":
        """The line of a piece, over the value or over its index on a grid; a level one is rounded at once."""
        if piece.slope == 0:
            constant = piece.constant if rounding is None else rounding.rounded(piece.constant)
            return cls(Fraction(0), constant, None)
        return cls(piece.slope * (grid or 1), piece.constant, rounding)

    def at(self, value: Fraction | int) -> Fraction:
        """The points at a value."""
        points = self.slope * value + self.constant
        return points if self.rounding is None else self.rounding.rounded(points)

    @property
    def zero(self) -> Fraction | None:
        """The value at which rounding half up changes its way."""
        turns = self.rounding is not None and self.rounding.direction is RoundingDirection.HALF_UP
        return -self.constant / self.slope if turns else None

    @property
    def period(self) -> int:
        """So many indices further the points have risen by a fixed number."""
        return 1 if self.rounding is None else (self.slope / Fraction(self.rounding.step)).denominator


class Stretch(NamedTuple):
    """A stretch between two cuts with the line of each of two sets of pieces; None if no piece holds, or several."""

    low: Cut
    high: Cut
    first: Line | None
    second: Line | None


Run = tuple[Cut, Cut, Line | None]
"""From one cut to the next: the line that holds there; None if no piece holds there, or several."""


def equal_points(
    domain: Interval,
    grid: Fraction | None,
    one: tuple[Sequence[Piece], PointRounding | None],
    other: tuple[Sequence[Piece], PointRounding | None],
) -> bool:
    """Return whether two sets of pieces, each with its rounding, give equal points on a domain and grid.

    Values without points have to be the same ones too.
    """
    same = _same_on_grid if grid is not None else _same_on_reals
    return all(
        same(each.first, each.second, each.low, each.high) if each.first and each.second else each.first is each.second
        for each in stretches(domain, grid, one, other)
    )


def stretches(
    domain: Interval,
    grid: Fraction | None,
    one: tuple[Sequence[Piece], PointRounding | None],
    other: tuple[Sequence[Piece], PointRounding | None],
) -> Iterator[Stretch]:
    """Yield the stretches of a domain, from low to high, over each of which two sets of pieces have one line each.

    Args:
        domain: the values.
        grid: the step of the values; if there is one, cuts and lines are over the index of a value on it.
        one: pieces and their rounding.
        other: the other ones.
    """
    runs = [_runs(pieces, rounding, domain, grid) for pieces, rounding in (one, other)]
    cuts = {cut for run in runs for low, high, _line in run for cut in (low, high)}
    zeros = {zero for run in runs for _low, _high, line in run if line and (zero := line.zero) is not None}
    ends = (min(cuts), max(cuts))
    for zero in zeros | {Fraction(0)}:  # 0, so that no stretch is endless on both sides
        cuts |= {cut for cut in _cuts_at(zero, on_grid=grid is not None) if ends[0] < cut < ends[1]}
    ordered = sorted(cuts)
    lines = zip(*(_lines(run, ordered) for run in runs), strict=True)
    for (first, second), (low, high) in zip(lines, pairwise(ordered), strict=True):
        yield Stretch(low, high, first, second)


def _cuts_at(value: Fraction, *, on_grid: bool) -> tuple[Cut, ...]:
    if on_grid:
        return ((0, Fraction(ceil(value)), 0), (0, Fraction(floor(value) + 1), 0))
    return ((0, value, 0), (0, value, 1))


def cut_on_grid(cut: Cut, grid: Fraction | None) -> Cut:
    """Return a cut as that before the first index of a grid past it; the cut itself without a grid."""
    if grid is None or cut[0]:
        return cut
    units = cut[1] / grid
    return (0, Fraction(floor(units) + 1 if cut[2] else ceil(units)), 0)


def _runs(
    pieces: Sequence[Piece], rounding: PointRounding | None, domain: Interval, grid: Fraction | None
) -> list[Run]:
    """The stretches of a domain, each with its line, by a sweep over the ends of all pieces."""
    ends = (cut_on_grid(domain.low_cut, grid), cut_on_grid(domain.high_cut, grid))
    held: list[Run] = []
    for piece in pieces:
        low, high = (cut_on_grid(cut, grid) for cut in (piece.interval.low_cut, piece.interval.high_cut))
        low, high = max(low, ends[0]), min(high, ends[1])
        if low < high:
            held.append((low, high, Line.of(piece, rounding, grid)))
    held.sort(key=lambda run: run[0])
    cuts = sorted({*ends, *(cut for low, high, _line in held for cut in (low, high))})
    found: list[Run] = []
    holding: list[Run] = []
    following = iter(held)
    coming = next(following, None)
    for low, high in pairwise(cuts):
        holding = [run for run in holding if run[1] > low]
        while coming is not None and coming[0] <= low:
            holding.append(coming)
            coming = next(following, None)
        found.append((low, high, holding[0][2] if len(holding) == 1 else None))
    return found


def _lines(runs: Sequence[Run], cuts: Sequence[Cut]) -> Iterator[Line | None]:
    """The line of each stretch between finer cuts."""
    following = iter(runs)
    run = next(following)
    for cut in cuts[:-1]:
        while run[1] <= cut:
            run = next(following)
        yield run[2]


def _same_on_grid(one: Line, other: Line, low: Cut, high: Cut) -> bool:
    if one == other:
        return True
    count = int(high[1] - low[1]) if low[0] == high[0] == 0 else None
    if count is None and one.slope != other.slope:
        return False
    period = lcm(one.period, other.period) + 1
    first, way = (int(low[1]), 1) if low[0] == 0 else (int(high[1]) - 1, -1)
    indices = range(period if count is None else min(count, period))
    return all(one.at(first + way * index) == other.at(first + way * index) for index in indices)


def _same_on_reals(one: Line, other: Line, low: Cut, high: Cut) -> bool:
    return one == other or _shape(one, low, high) == _shape(other, low, high)


def _shape(line: Line, low: Cut, high: Cut) -> tuple[object, ...]:
    """What distinguishes points over an interval of reals: their line, or how many jumps, the first and the last.

    The jumps of a rounded line are equally far apart and equally high, so that these few determine all of them.
    """
    single = (low[0], high[0]) == (0, 0) and low[1] == high[1]
    if line.slope == 0 or single:
        return ("level", line.at(low[1] if low[0] == 0 else high[1]))
    if line.rounding is None:
        return ("line", line.slope, line.constant)
    step, rising = Fraction(line.rounding.step), 1 if line.slope > 0 else -1
    # the levels at both ends, where an end that does not belong to the stretch is approached from inside
    begins = None if low[0] else level(_units(line, low), line.rounding.direction, rising * low[2])
    ends = None if high[0] else level(_units(line, high), line.rounding.direction, -rising * (1 - high[2]))
    if begins is not None and begins == ends:
        return ("level", begins * step)
    jumps = (
        None if begins is None else _jump(line, begins, rising),
        None if ends is None else _jump(line, ends - rising, rising),
    )
    levels = tuple(None if one is None else one * step for one in (begins, ends))
    spacing = abs(step / line.slope) if None in jumps else None  # an endless stretch has one known jump at most
    return ("jumps", *levels, step, spacing, *jumps)


def _units(line: Line, cut: Cut) -> Fraction:
    assert line.rounding is not None  # noqa: S101  # a rounded line
    return (line.slope * cut[1] + line.constant) / Fraction(line.rounding.step)


def _jump(line: Line, before: int, rising: int) -> tuple[Fraction, Fraction]:
    """The value at which a line jumps from one level to the next, and the points there."""
    assert line.rounding is not None  # noqa: S101  # a rounded line
    lower, step = min(before, before + rising), Fraction(line.rounding.step)
    match line.rounding.direction:
        case RoundingDirection.DOWN:
            units = Fraction(lower + 1)
        case RoundingDirection.UP:
            units = Fraction(lower)
        case _:
            units = lower + Fraction(1, 2)
    value = (units * step - line.constant) / line.slope
    return value, line.at(value)
