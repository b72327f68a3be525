"""The points of numbers (mức điểm của số liệu): what the pieces of a rule give, and a number for each of them."""

from collections.abc import Hashable, Iterator
from fractions import Fraction
from math import ceil, floor

from cchc.exact import finite_places
from cchc.proofs.choice import Choice, Figures, NoFigure
from cchc.proofs.point_set import (
    Cut,
    Lattice,
    Range,
    between,
    dense,
    lattice,
    progression,
    single,
    united,
    up_to,
)
from cchc.rules import InputKind, Piece, PieceTable, PointRounding, RoundingDirection, level, number_as_measured
from cchc.values import Interval


class Numbers(Choice):
    """The numbers that a rule on a number takes.

    Args:
        key: the key of the figure.
        table: the pieces.
        input_kind: the kind of number.
        depth: points further from 0 than this play no part, if points have no bound.
    """

    def __init__(self, key: Hashable, table: PieceTable, input_kind: InputKind, depth: Fraction) -> None:
        self.key = key
        self.table = table
        self.input_kind = input_kind
        held = [part for piece in table.pieces if (part := _in_domain(piece, table.domain))]
        self.pieces = [_cut_off(piece, depth, table.grid) for piece in held]
        progressions = [one for piece in self.pieces if (one := self._progression(piece)) is not None]
        ranges = [one for piece in self.pieces for one in self._ranges(piece)]
        finite = all(low[0] == high[0] for low, high in ranges)
        rest = lattice(low[0] for low, _high in ranges) if finite else dense(ranges)
        self.points = united([*progressions, rest])

    def pick(self, points: Fraction) -> Figures:
        """Return a number that earns the points."""
        for piece in self.pieces:
            for interval in self._preimage(piece, points):
                value = number_in(interval, self.table.grid, decimals=self.input_kind is not InputKind.RATE)
                if value is not None:
                    return ((self.key, number_as_measured(value, self.input_kind)),)
        raise NoFigure(self.key)

    def _progression(self, piece: Piece) -> Lattice | None:
        """Return the points of a line over the values of a grid, without rounding; None of any other piece."""
        grid = self.table.grid
        if grid is None or piece.slope == 0 or self.table.rounding is not None:
            return None
        first, last = indices(piece.interval, grid)
        if first > last:
            return None
        return progression(piece.points(first * grid), piece.points(last * grid), abs(piece.slope) * grid)

    def _ranges(self, piece: Piece) -> Iterator[Range]:
        """Yield the points over a piece."""
        grid, rounding = self.table.grid, self.table.rounding
        decimals = self.input_kind is not InputKind.RATE
        if piece.slope == 0:
            if number_in(piece.interval, grid, decimals=decimals) is not None:
                yield single(self.table.rounded(piece.constant))
        elif grid is not None:
            inside = up_to(*indices(piece.interval, grid)) if rounding is not None else ()
            yield from (single(self.table.rounded(piece.points(index * grid))) for index in inside)
        elif rounding is None:
            yield _points_between(piece)
        else:
            found = up_to(*levels(*_points_between(piece), rounding))
            yield from (single(index * Fraction(rounding.step)) for index in found)

    def _preimage(self, piece: Piece, points: Fraction) -> Iterator[Interval]:
        """Yield the part of a piece that earns the points."""
        if piece.slope == 0:
            if self.table.rounded(piece.constant) == points:
                yield piece.interval
            return
        low, high = (points, 0), (points, 1)
        if self.table.rounding is not None:
            low, high = before_rounding(points, self.table.rounding)
        ends = [((x - piece.constant) / piece.slope, side) for x, side in (low, high)]
        if piece.slope < 0:
            ends = [(x, 1 - side) for x, side in reversed(ends)]
        (bottom, opened), (top, closed) = ends
        held = piece.interval
        found = Interval.between(
            max(held.low_cut, (0, bottom, opened)),
            min(held.high_cut, (0, top, closed)),
            percent=held.percent,
        )
        if found is not None:
            yield found


def number_in(interval: Interval, grid: Fraction | None, *, decimals: bool) -> Fraction | None:
    """Return a plain number of an interval; None if there is none.

    Args:
        interval: the interval.
        grid: the step of the numbers; None on the real line.
        decimals: True if only finite decimals can be written.
    """
    if grid is not None:
        first, last = indices(interval, grid)
        return first * grid if first <= last else None
    low, high = interval.low, interval.high
    for end, closed in ((low, interval.low_closed), (high, interval.high_closed)):
        if end is not None and closed and (not decimals or finite_places(end) is not None):
            return end
    if low is None and high is None:
        return Fraction(0)
    if low is None or high is None:
        return Fraction(floor(low) + 1) if low is not None else Fraction(ceil(high or 0) - 1)
    return None if low == high else between((low, 1), (high, 0))


def indices(interval: Interval, grid: Fraction) -> tuple[int, int]:
    """Return the first and the last multiple of a grid in an interval; an absent end is ten steps from the other."""
    low, high = interval.low, interval.high
    first = last = None
    if low is not None:
        first = ceil(low / grid) if interval.low_closed else floor(low / grid) + 1
    if high is not None:
        last = floor(high / grid) if interval.high_closed else ceil(high / grid) - 1
    if first is None:
        first = 0 if last is None else last - 10
    return first, first + 10 if last is None else last


def levels(low: Cut, high: Cut, rounding: PointRounding) -> tuple[int, int]:
    """Return the first and the last step to which points between two cuts are rounded."""
    (bottom, opened), (top, closed) = low, high
    step = Fraction(rounding.step)
    return level(bottom / step, rounding.direction, opened), level(top / step, rounding.direction, closed - 1)


def before_rounding(points: Fraction, rounding: PointRounding) -> Range:
    """Return the cuts between which all points are rounded to these."""
    step = Fraction(rounding.step)
    match rounding.direction:
        case RoundingDirection.DOWN:
            return (points, 0), (points + step, 0)
        case RoundingDirection.UP:
            return (points - step, 1), (points, 1)
        case _:
            return (points - step / 2, int(points <= 0)), (points + step / 2, int(points < 0))


def _points_between(piece: Piece) -> Range:
    """Return the cuts at both ends of the points over a piece, from low to high."""
    interval = piece.interval
    assert interval.low is not None  # noqa: S101  # points have bounds here
    assert interval.high is not None  # noqa: S101  # likewise
    ends = (piece.points(interval.low), interval.low_closed), (piece.points(interval.high), interval.high_closed)
    (low, low_closed), (high, high_closed) = ends if piece.slope > 0 else ends[::-1]
    return (low, int(not low_closed)), (high, int(high_closed))


def _in_domain(piece: Piece, domain: Interval) -> Piece | None:
    """Return the part of a piece in a domain; the piece itself, which costs less, if all of it is."""
    held = piece.interval
    inside = domain.low_cut <= held.low_cut and held.high_cut <= domain.high_cut
    return piece if inside else piece.within(domain)


def _cut_off(piece: Piece, depth: Fraction, grid: Fraction | None) -> Piece:
    """Return a piece without the values whose points are further from 0 than a depth, if points have no bound."""
    low, high = piece.interval.low, piece.interval.high
    if piece.slope == 0 or (low is not None and high is not None):
        return piece
    reach = depth + abs(piece.slope) * 2 * (grid or 1) + abs(piece.constant)
    ends = sorted((side * reach - piece.constant) / piece.slope for side in (-1, 1))
    return piece.within(Interval(ends[0], ends[1])) or piece
