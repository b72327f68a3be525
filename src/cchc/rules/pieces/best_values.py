"""The values with which pieces give their most points (số liệu tốt nhất)."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from cchc.rules.pieces.piece import Piece
from cchc.values import Interval


def values_by_points(pieces: Sequence[Piece], domain: Interval, grid: Fraction | None) -> Iterator[Fraction]:
    """Yield values at the ends of pieces, beside them and between them, those with the most points first.

    Args:
        pieces: the pieces, without gap or overlap.
        domain: the values that can occur.
        grid: the step of the values; None on the real line.
    """
    held = [part for piece in pieces if (part := piece.within(domain))]
    found = [(piece.points(value), value) for piece in held for value in _values_of(piece.interval, grid)]
    yield from (value for _points, value in sorted(found, key=lambda pair: pair[0], reverse=True))


def _values_of(interval: Interval, grid: Fraction | None) -> Iterator[Fraction]:
    """Values of an interval, in ascending order."""
    step = grid or Fraction(1)
    ends = [end for end in (interval.low, interval.high) if end is not None] or [Fraction(0)]
    beside = {end + more * step for end in ends for more in (-1, 0, 1)}
    found = {turn(value / step) * step for value in beside for turn in (floor, ceil)}
    if grid is None:
        found |= beside | {sum(ends, Fraction(0)) / len(ends)}
    yield from sorted(value for value in found if value in interval)
