"""What a value lacks for the most points (phần còn thiếu): worked out over the pieces, whatever the kind of rule."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import ClassVar

from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_rounding import PointRounding, RoundingDirection
from cchc.values import ExactFraction, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall(CheckedPickle):
    """What a value lacks for the most points of its rule (phần còn thiếu).

    Attributes:
        points: the points that are lost, above 0.
        needed: the nearest values that earn the most points, without an end that no value passes; None if a level by
            its label is needed.
        option: the label that earns the most points; "" if a value is needed.

    >>> Shortfall(points=Fraction(2), needed=Interval.parse("từ 98% trở lên")).needed.words
    'từ 98% trở lên'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    points: ExactFraction
    needed: Interval | None = None
    option: str = ""


def values_with_most(
    pieces: Sequence[Piece], domain: Interval, grid: Fraction | None, rounding: PointRounding | None, most: Fraction
) -> tuple[Interval, ...]:
    """Return the values that earn the most points (số liệu đạt điểm tối đa), from low to high, in O(n log n).

    Args:
        pieces: the pieces, without gap or overlap.
        domain: the values that can occur.
        grid: the step of the values; None on the real line.
        rounding: the rounding of points, or None.
        most: the most points.
    """
    found: list[Interval] = []
    for interval in sorted(_parts(pieces, domain, rounding, most), key=lambda one: one.low_cut):
        if found and interval.low_cut <= found[-1].high_cut:
            low, high = found[-1].low_cut, max(found[-1].high_cut, interval.high_cut)
            found[-1] = Interval.between(low, high, percent=interval.percent, integers=domain.integers) or interval
        else:
            found.append(interval)
    if grid is None or domain.integers:
        return tuple(found)
    return tuple(held for one in found if (held := _on_grid(one, grid)))


def shortfall_of(
    value: Fraction | None, lost: Fraction, best: Sequence[Interval], domain: Interval, *, percent: bool
) -> Shortfall | None:
    """Return what a value lacks (phần còn thiếu); None if no value earns the most points.

    Args:
        value: the value; None if there is none, because a label was given.
        lost: the points that are lost.
        best: the values that earn the most points.
        domain: the values that can occur.
        percent: True if values are written as percentages.
    """
    if not best:
        return None
    nearest = best[0] if value is None else min(best, key=lambda one: _distance(value, one))
    if nearest.low != nearest.high:
        low = None if nearest.low_cut <= domain.low_cut and nearest.high is not None else nearest.low
        high = None if nearest.high_cut >= domain.high_cut and low is not None else nearest.high
        nearest = replace(nearest, low=low, high=high)
    return Shortfall(points=lost, needed=replace(nearest, percent=percent))


def _parts(
    pieces: Sequence[Piece], domain: Interval, rounding: PointRounding | None, most: Fraction
) -> Iterator[Interval]:
    """Yield, for each piece that earns the most points, the values at which it does."""
    threshold, closed = _threshold(most, rounding)
    for piece in pieces:
        held = piece.within(domain)
        if held is None:
            continue
        low, high = held.interval.low_cut, held.interval.high_cut
        if piece.slope == 0:
            if piece.constant < threshold or (piece.constant == threshold and not closed):
                continue
        else:
            end = (threshold - piece.constant) / piece.slope
            if piece.slope > 0:
                low = max(low, (0, end, int(not closed)))
            else:
                high = min(high, (0, end, int(closed)))
            if domain.integers:
                low, high = _integer_cuts(low, high)
        if part := Interval.between(low, high, percent=held.interval.percent, integers=domain.integers):
            yield part


def _threshold(most: Fraction, rounding: PointRounding | None) -> tuple[Fraction, bool]:
    """Return the fewest points that are rounded to the most, and whether these points themselves are."""
    if rounding is None or rounding.direction is RoundingDirection.DOWN:
        return most, True
    half = 2 if rounding.direction is RoundingDirection.HALF_UP else 1
    fewest = most - Fraction(rounding.step) / half
    return fewest, rounding.rounded(fewest) == most


Cut = tuple[int, Fraction, int]


def _integer_cuts(low: Cut, high: Cut) -> tuple[Cut, Cut]:
    """Return the cuts around the integers between two finite cuts: from the first to before the one after the last."""
    first, after = (Fraction(floor(cut[1]) + 1 if cut[2] else ceil(cut[1])) for cut in (low, high))
    return (0, first, 0), (0, after, 0)


def _on_grid(interval: Interval, grid: Fraction) -> Interval | None:
    """Return the interval between the first and the last value of a grid that it holds; None if it holds none."""
    low, high = interval.low, interval.high
    if low is not None:
        low = grid * (ceil(low / grid) if interval.low_closed else floor(low / grid) + 1)
    if high is not None:
        high = grid * (floor(high / grid) if interval.high_closed else ceil(high / grid) - 1)
    if low is not None and high is not None and low > high:
        return None
    return replace(interval, low=low, high=high, low_closed=True, high_closed=True)


def _distance(value: Fraction, interval: Interval) -> Fraction:
    if interval.low is not None and value <= interval.low:
        return interval.low - value
    return Fraction(0) if interval.high is None else abs(value - interval.high)
