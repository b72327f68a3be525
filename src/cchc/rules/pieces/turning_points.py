"""Where two lines over a stretch may turn against each other (điểm đổi chiều): what decides which gives more points.

Two lines without rounding turn where they cross. A rounded line is a staircase, at most one step away from its line,
so that two of them turn only where their lines are within two steps of each other: between two values, or, if the lines
are parallel, anywhere, but then all is repeated after one period. Cost: O(jumps there), however long the stretch is.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise, permutations
from math import ceil, floor, lcm

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules.pieces.equal_points import Line, Stretch
from cchc.rules.pieces.point_rounding import RoundingDirection

MAX_JUMPS = 20_000
"""The most values of one stretch that are looked at."""
_Ends = tuple[Fraction | None, Fraction | None]


def turning_points(stretch: Stretch, *, everywhere: bool = False) -> list[Fraction]:
    """Return the values inside a stretch at which either line may begin to give more points, from low to high.

    Between two neighbours of them, and of the ends, one line gives more points all the way, or both give equal ones;
    of a value on a grid the index is returned, and of neighbours more than one index apart one index is enough.

    Args:
        stretch: a stretch of two sets of pieces.
        everywhere: True if every jump counts, because limits are around a line.

    Raises:
        InvalidInput: there are too many.
    """
    lines = [line for line in (stretch.first, stretch.second) if line is not None]
    ends = _ends(stretch)
    found: set[Fraction] = set()
    for one, other in pairwise(lines):
        held = _close(one, other, ends)
        if one.slope != other.slope:
            found.add((other.constant - one.constant) / (one.slope - other.slope))
        if held is not None:
            found |= {end for end in held if end is not None}
    if any(line.rounding is not None for line in lines) and (everywhere or len(lines) > 1):
        region = ends if everywhere else _close(lines[0], lines[1], ends)
        found |= {value for line in lines for value in _jumps(line, region)}
        found |= {value for line, other in permutations(lines, 2) for value in _levels_met(line, other, region)}
    low, high = ends
    return sorted(one for one in found if (low is None or low < one) and (high is None or one < high))


def indices_of(stretch: Stretch, turns: Iterable[Fraction]) -> list[int]:
    """Return the indices of a stretch of a grid that decide, from low to high: its ends, and those beside each turn.

    Args:
        stretch: a stretch over indices.
        turns: the values at which lines may turn.
    """
    low, high = _ends(stretch)
    near = {floor(turn) + one for turn in turns for one in (-1, 0, 1, 2)}
    first = None if low is None else int(low)
    last = None if high is None else int(high) - 1
    near |= {end for end in (first, last) if end is not None}
    near |= {min(near) - 1 if first is None else min(near), max(near) + 1 if last is None else max(near)}
    return sorted(one for one in near if (first is None or first <= one) and (last is None or one <= last))


def _ends(stretch: Stretch) -> _Ends:
    low, high = (None if cut[0] else cut[1] for cut in (stretch.low, stretch.high))
    return low, high


def _close(one: Line, other: Line, ends: _Ends) -> _Ends | None:
    """Return the values between which rounding may make up for the distance of two lines; None if it never does."""
    (less, more), (other_less, other_more) = _errors(one), _errors(other)
    apart, tilt = one.constant - other.constant, one.slope - other.slope
    room = (other_less - more, other_more - less)
    if tilt:
        first, last = sorted((most - apart) / tilt for most in room)
        return first, last
    if not room[0] <= apart <= room[1]:
        return None
    low, high = ends
    period = _period(one, other)
    if period is None:
        return None
    if low is not None:
        return low, low + period if high is None else min(low + period, high)
    return None if high is None else (high - period, high)


def _period(one: Line, other: Line) -> Fraction | None:
    """Return after how much of the value the jumps of parallel lines are repeated; None if there are no jumps."""
    spacings = [abs(step / line.slope) for line in (one, other) if line.slope and (step := _step(line))]
    if not spacings:
        return None
    bottom = lcm(*(one.denominator for one in spacings))
    return Fraction(lcm(*(int(one * bottom) for one in spacings)), bottom)


def _errors(line: Line) -> tuple[Fraction, Fraction]:
    """Return how far rounding takes the points of a line down and up at most."""
    step = _step(line)
    match line.rounding and line.rounding.direction:
        case RoundingDirection.DOWN:
            return -step, Fraction(0)
        case RoundingDirection.UP:
            return Fraction(0), step
        case _:
            return -step / 2, step / 2


def _step(line: Line) -> Fraction:
    return Fraction(0) if line.rounding is None else Fraction(line.rounding.step)


def _jumps(line: Line, region: _Ends | None) -> Iterator[Fraction]:
    """Yield the values of a region at which the points of a rounded line jump."""
    halves = line.rounding is not None and line.rounding.direction is RoundingDirection.HALF_UP
    shift = _step(line) / 2 if halves else Fraction(0)
    for unit in _units(line, line, region):
        yield (unit * _step(line) + shift - line.constant) / line.slope


def _levels_met(line: Line, other: Line, region: _Ends | None) -> Iterator[Fraction]:
    """Yield the values of a region at which a line that is not rounded meets the levels of a rounded one."""
    if other.rounding is None:
        for unit in _units(line, other, region):
            yield (unit * _step(line) - other.constant) / other.slope


def _units(rounded: Line, line: Line, region: _Ends | None) -> Iterable[int]:
    """Return the levels of a rounded line, as steps, that another line passes in a region, and one more at each end."""
    step = _step(rounded)
    if region is None or not step or not rounded.slope or not line.slope:
        return ()
    low, high = region
    if low is None or high is None:
        raise _too_many()
    units = sorted((line.slope * end + line.constant) / step for end in (low, high))
    first, last = floor(units[0]) - 1, ceil(units[1]) + 1
    if last - first > MAX_JUMPS:
        raise _too_many()
    return range(first, last + 1)


def _too_many() -> InvalidInput:
    remedy = _("hãy so sánh hai quy tắc trên một khoảng số liệu hẹp hơn")
    return InvalidInput.of("undecided", _("có quá nhiều bước làm tròn điểm để so sánh"), "", remedy)
