"""The form that every rule on one number takes (bảng đoạn): pieces over a domain, with a grid and a rounding."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import chain
from typing import ClassVar

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number, exact
from cchc.indicators import Direction
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, set_fields
from cchc.rules.pieces.attainable import MAX_LEVELS, ranges_above
from cchc.rules.pieces.best_values import values_by_points
from cchc.rules.pieces.breakpoint_table import BreakpointTable
from cchc.rules.pieces.equal_points import cut_on_grid, equal_points
from cchc.rules.pieces.piece import Piece, interval_on_grid
from cchc.rules.pieces.piece_faults import piece_faults, unreachable
from cchc.rules.pieces.point_range import PointRange, merged
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.pieces.shortfall import Shortfall, shortfall_of, values_with_most
from cchc.values import ExactFraction, Interval


@dataclass(frozen=True, slots=True, eq=False)
class PieceTable(CheckedPickle):
    """The points of every value of a domain (bảng đoạn): what each rule on one number lowers to.

    Two tables are equal if they give equal points on the same domain and grid; how the pieces are cut and the words
    that they came from play no part.

    Attributes:
        domain: the values that can occur; a rate is the share itself, 0.9 for 90 %.
        pieces: the pieces, in the order of the decision; at least one.
        grid: the step of the values, 0.01 for two places after the comma; 1 on the integers; None on the real line.
        rounding: the rounding of points that the rule's own text states; None if it states none.

    >>> low = Piece(Interval.parse("từ 0 đến dưới 90%"), Fraction(0), Fraction(1), "dưới 90%")
    >>> high = Piece(Interval.parse("90% - 100%"), Fraction(10), Fraction(-7), "từ 90% trở lên")
    >>> table = PieceTable(Interval.parse("0 - 100%"), (low, high))
    >>> table.points(Fraction(1, 2)), table.points(Fraction(95, 100))
    (Fraction(1, 1), Fraction(5, 2))
    >>> table.check()
    ()
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    domain: Interval
    pieces: tuple[Piece, ...]
    grid: ExactFraction | None = None
    rounding: PointRounding | None = None
    prepared: "tuple[BreakpointTable | None] | None" = field(init=False, compare=False, repr=False)
    kept_best: "tuple[Fraction, tuple[Interval, ...]] | None" = field(init=False, compare=False, repr=False)

    def _check(self) -> None:
        grid, pieces = self.grid, self.pieces
        if grid is not None and grid <= 0:
            raise InvalidInput.of("step", _("không có bước này"), str(grid), _("bước phải lớn hơn 0"))
        if not pieces:
            raise InvalidInput.of("pieces", _("bảng đoạn không có đoạn nào"), "", _("hãy cho ít nhất một đoạn"))
        if self.domain.integers:
            pieces = tuple(
                piece if piece.interval.integers else replace(piece, interval=piece.interval.on_integers())
                for piece in pieces
            )
            grid = Fraction(1 if grid is None else grid.numerator)  # the integers that lie on the grid
        set_fields(self, grid=grid, pieces=pieces, prepared=None, kept_best=None)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PieceTable):
            return NotImplemented
        return self._span == other._span and equal_points(
            self.domain, self.grid, (self.pieces, self.rounding), (other.pieces, other.rounding)
        )

    def __hash__(self) -> int:
        return hash(self._span)

    @property
    def _span(self) -> tuple[object, ...]:
        """The values for which points are compared."""
        cuts = (cut_on_grid(cut, self.grid) for cut in (self.domain.low_cut, self.domain.high_cut))
        return (self.grid, *cuts)

    @property
    def breakpoints(self) -> BreakpointTable | None:
        """The pieces prepared for looking up (bảng tra), when first asked for; None if they leave a gap or overlap."""
        if self.prepared is None:
            set_fields(self, prepared=(BreakpointTable.among(self.pieces, self.domain),))
        return self.prepared and self.prepared[0]

    @property
    def bounds(self) -> tuple[Fraction, Fraction] | None:
        """The fewest and the most points (điểm thấp nhất, cao nhất); None if points have no bound.

        The points towards an end count as if they were reached.
        """
        shown = ((piece.within(self.domain) or piece) if piece.slope else piece for piece in self.pieces)
        ends = [*chain.from_iterable(piece.extremes for piece in shown)]
        finite = [self.rounded(end) for end in ends if end is not None]
        return (min(finite), max(finite)) if len(finite) == len(ends) else None

    def piece_of(self, value: Number, read: object = None) -> Piece:
        """Return the piece that holds a value (đoạn chứa giá trị).

        Args:
            value: the value; a rate is the share itself.
            read: the value as it was handed over, for the fault; None for the value itself.

        Raises:
            InvalidInput: the value is not of the domain or not on the grid, or no piece holds it, or several do.
        """
        number, shown = exact(value), str(value if read is None else read)
        if number not in self.domain:
            raise self._outside(number, shown)
        if self.grid is not None and (number / self.grid).denominator != 1:
            remedy = _("hãy làm tròn số liệu đến bước {step} trước khi chấm", step=str(self.grid))
            raise InvalidInput.of("step", _("số liệu không đúng bước của quy tắc"), shown, remedy)
        if (breakpoints := self.breakpoints) is not None:
            return breakpoints.pieces[breakpoints.index(number.numerator, number.denominator)]
        holding = [piece for piece in self.pieces if number in piece.interval]
        if len(holding) != 1:
            code, what = (
                ("overlap", _("nhiều mức cùng nhận giá trị này"))
                if holding
                else ("gap", _("không có mức nào cho giá trị này"))
            )
            raise InvalidInput.of(code, what, shown, _("hãy chạy check() và sửa quy tắc"))
        return holding[0]

    def points(self, value: Number) -> Fraction:
        """Return the exact points of a value (điểm), rounded as the rule's text states.

        Raises:
            InvalidInput: the table has no points for the value.
        """
        return self.rounded(self.piece_of(value).points(exact(value)))

    def rounded(self, points: Fraction) -> Fraction:
        """Return points after the rounding of the table (điểm đã làm tròn)."""
        return points if self.rounding is None else self.rounding.rounded(points)

    def check(self, direction: Direction | None = None) -> tuple[Fault, ...]:
        """Return what is unsound (kiểm tra): gaps, overlaps, pieces out of reach, better values that earn less.

        On a grid only its values count.

        Args:
            direction: the direction that is better; None takes that of the first change of points.
        """
        if self.grid is None or self.domain.integers:
            return tuple(piece_faults(self.pieces, self.domain, direction))
        on_grid = [piece.on_grid(self.grid) for piece in self.pieces]
        held = [piece for piece in on_grid if piece is not None]
        remedy = _("số liệu chỉ nhận các giá trị cách nhau {step}", step=str(self.grid))
        missed = (piece for piece, there in zip(self.pieces, on_grid, strict=True) if there is None)
        domain = interval_on_grid(self.domain, self.grid) or self.domain
        return (*(unreachable(piece, remedy) for piece in missed), *piece_faults(held, domain, direction))

    def attainable_points(self, above: Fraction) -> tuple[PointRange, ...] | None:
        """Return the points above a number that some value gives (các mức điểm cao hơn), from low to high.

        Returns:
            The ranges of points; None if there are more than 1,000 numbers, or if points have no upper bound.
        """
        held = [part for piece in self.pieces if (part := piece.within(self.domain))]
        if any(piece.slope and piece.extremes[piece.slope > 0] is None for piece in held):
            return None
        found = [one for piece in held for one in ranges_above(piece, above, self.grid, self.rounding)]
        return None if len(found) > MAX_LEVELS else merged(found)

    def shortfall(self, value: Number, *, percent: bool = False) -> Shortfall | None:
        """Return what a value lacks for the most points (phần còn thiếu).

        Args:
            value: a value of the domain.
            percent: True if values are written as percentages.

        Returns:
            None if the value earns the most points, or no value does.

        >>> low, high = Interval.parse("từ 0 đến dưới 90%"), Interval.parse("90% - 100%")
        >>> pieces = (Piece(low, Fraction(0), Fraction(1), ""), Piece(high, Fraction(0), Fraction(3), ""))
        >>> found = PieceTable(Interval.parse("0 - 100%"), pieces).shortfall(Fraction(4, 5), percent=True)
        >>> found.points, str(found.needed)
        (Fraction(2, 1), 'từ 90% trở lên')
        """
        most, best = self.best
        number = exact(value)
        lost = most - self.points(number)
        return shortfall_of(number, lost, best, self.domain, percent=percent) if lost > 0 else None

    @property
    def best(self) -> tuple[Fraction, tuple[Interval, ...]]:
        """The most points and the values that earn them (số liệu đạt điểm tối đa), worked out when first asked for.

        There are no values if points only come near to the most, or have no bound.
        """
        if self.kept_best is None:
            bounds = self.bounds
            most = Fraction(0) if bounds is None else bounds[1]
            values = values_with_most(self.pieces, self.domain, self.grid, self.rounding, most) if bounds else ()
            set_fields(self, kept_best=(most, values))
            return most, values
        return self.kept_best

    def values_by_points(self) -> Iterator[Fraction]:
        """Yield values at the ends of the pieces and beside them (số liệu tốt nhất trước), the best first."""
        yield from values_by_points(self.pieces, self.domain, self.grid)

    def _outside(self, value: Fraction, shown: str) -> InvalidInput:
        if value < 0 and self.domain.low == 0:
            return InvalidInput.of("negative", _("số liệu không thể âm"), shown, _("hãy kiểm tra lại số liệu"))
        remedy = _("giá trị chỉ thuộc khoảng: {domain}", domain=str(self.domain))
        return InvalidInput.of("outside", _("số liệu ngoài khoảng có thể có"), shown, remedy)
