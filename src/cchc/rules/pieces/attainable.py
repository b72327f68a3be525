"""The points that pieces can give above some points (các mức điểm còn đạt được)."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from math import ceil, floor

from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_range import PointRange
from cchc.rules.pieces.point_rounding import PointRounding, level

MAX_LEVELS = 1_000
"""The most numbers of points that are listed."""


def ranges_above(
    piece: Piece, above: Fraction, grid: Fraction | None, rounding: PointRounding | None
) -> Iterator[PointRange]:
    """Yield the points above a number that one piece gives; at most one more than can be listed.

    Args:
        piece: the piece within the domain; its points have an upper bound.
        above: the points that are to be passed.
        grid: the step of the values; None on the real line.
        rounding: the rounding of points.
    """
    if piece.slope == 0:
        points = piece.constant if rounding is None else rounding.rounded(piece.constant)
        yield from [(points, points)] if points > above else []
    elif grid is not None:
        levels = (one for one in _on_grid(piece, above, grid, rounding) if one > above)
        yield from ((one, one) for one in islice(levels, MAX_LEVELS + 1))
    elif rounding is not None:
        yield from ((one, one) for one in islice(_rounded(piece, above, rounding), MAX_LEVELS + 1))
    else:
        bottom, top = piece.extremes if piece.slope > 0 else piece.extremes[::-1]
        if top is not None and top > above:
            yield (above if bottom is None else max(bottom, above)), top


def _on_grid(piece: Piece, above: Fraction, grid: Fraction, rounding: PointRounding | None) -> Iterator[Fraction]:
    """Points at the values of a grid, each once; some of those below the number are left out already."""
    begins = above if rounding is None else above - Fraction(rounding.step)
    limit, low, high = (begins - piece.constant) / piece.slope, piece.interval.low, piece.interval.high
    if piece.slope > 0:
        low = limit if low is None else max(low, limit)
    else:
        high = limit if high is None else min(high, limit)
    assert low is not None  # noqa: S101  # points have an upper bound, so values have one where points rise to it
    assert high is not None  # noqa: S101  # likewise
    last: Fraction | None = None
    for index in range(ceil(low / grid), floor(high / grid) + 1):
        points = piece.points(index * grid) if rounding is None else rounding.rounded(piece.points(index * grid))
        if index * grid in piece.interval and points != last:
            yield (last := points)


def _rounded(piece: Piece, above: Fraction, rounding: PointRounding) -> Iterator[Fraction]:
    """The steps from the points at one end of a piece on the real line to those at the other."""
    step, rising = Fraction(rounding.step), 1 if piece.slope > 0 else -1
    held = ((piece.interval.low_closed, rising), (piece.interval.high_closed, -rising))
    ends = [
        None if end is None else level(end / step, rounding.direction, 0 if closed else inwards)
        for end, (closed, inwards) in zip(piece.extremes, held, strict=True)
    ]
    bottom, top = ends[::rising]
    first = floor(above / step) + 1
    for units in range(first if bottom is None else max(first, bottom), (first if top is None else top + 1)):
        yield units * step
