"""Where a number falls among pieces (mức nhận giá trị), and how that is looked up."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import lcm

from cchc.exact import quotient, require_number, to_decimal
from cchc.indicators import Measured
from cchc.rules.outcome import ScoreState
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.piece_table import PieceTable
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.reason import PieceReason, Reason, rounded
from cchc.values import Ratio


@dataclass(frozen=True, slots=True)
class PieceEvaluator:
    """A piece on which values fall (mức nhận giá trị), with what is the same for all of them.

    Attributes:
        piece: the piece.
        max_points: the most that the rule gives.
        exact_max: the same as a fraction, if `max_points` is rounded.
        rounding: the rounding of points that the rule's own text states, or None.
        known: the points if they do not depend on the value, else None.
        top, base, bottom: whole numbers; the points of num/den are (top·num + base·den) / (bottom·den).
        state: it has points.
        table: the pieces of the rule, or None.
    """

    piece: Piece
    max_points: Decimal
    rounding: PointRounding | None
    known: Decimal | None
    top: int
    base: int
    bottom: int
    exact_max: Fraction | None = None
    state: ScoreState = ScoreState.SCORED
    table: PieceTable | None = field(default=None, compare=False, repr=False)

    @classmethod
    def on(  # the fields of a rule
        cls,
        piece: Piece,
        max_points: Decimal,
        rounding: PointRounding | None,
        exact_max: Fraction | None = None,
        table: PieceTable | None = None,
    ) -> "PieceEvaluator":
        """Return the evaluator of a piece (mức nhận giá trị).

        Args:
            piece: the piece.
            max_points: the most that the rule gives.
            rounding: the rounding of points that the rule's own text states, or None.
            exact_max: the most as a fraction, if `max_points` is rounded.
            table: the pieces of the rule, from which follows what a value lacks; None leaves that out.
        """
        known = None if piece.slope else to_decimal(rounded(piece.constant, rounding))
        bottom = lcm(piece.slope.denominator, piece.constant.denominator)
        top, base = (int(part * bottom) for part in (piece.slope, piece.constant))
        finer = None if exact_max == max_points else exact_max
        return cls(piece, max_points, rounding, known, top, base, bottom, finer, table=table)

    def points_of(self, value: Measured) -> Decimal:
        """The points of a value."""
        if self.known is not None:
            return self.known
        if type(value) is Ratio and self.rounding is None:
            num, den = value.num, value.den
            if isinstance(num, int) and isinstance(den, int):
                return quotient(self.top * num + self.base * den, self.bottom * den)
        return to_decimal(self.exact_of(value))

    def exact_of(self, value: Measured) -> Fraction:
        """The exact points of a value."""
        return rounded(self.piece.points(number_of(value)), self.rounding)

    def reason_of(self, value: Measured) -> Reason:
        """Why a value has its points."""
        number = number_of(value)
        percent = isinstance(value, Ratio)
        lacks = None if self.table is None else self.table.shortfall(number, percent=percent)
        return PieceReason(measured=value, value=number, piece=self.piece, rounding=self.rounding, shortfall=lacks)


@dataclass(frozen=True, slots=True)
class PieceLookup:
    """The evaluators of a rule, looked up by value (tra mức theo số liệu): on the common path of `score`.

    Attributes:
        value_type: the type of the values that are looked up; None if no value is.
        scale, doubled, ends: as in `BreakpointTable`.
        evaluators: the evaluator of each piece, from low to high.
    """

    value_type: type | None
    scale: int
    doubled: bool
    ends: tuple[int, ...]
    evaluators: tuple[PieceEvaluator, ...]

    @classmethod
    def of(
        cls, table: PieceTable, max_points: Decimal, value_type: type | None, exact_max: Fraction | None = None
    ) -> "PieceLookup":
        """Return the lookup of a table (lập bảng tra); an empty one if its pieces leave a gap or overlap."""
        found = table.breakpoints
        if found is None:
            return cls(None, 1, doubled=False, ends=(), evaluators=())
        evaluators = tuple(
            PieceEvaluator.on(piece, max_points, table.rounding, exact_max, table) for piece in found.pieces
        )
        return cls(value_type, found.scale, found.doubled, found.ends, evaluators)


def number_of(value: Measured) -> Fraction:
    """The number that a measured value is about: the share of a ratio, else the value itself."""
    return value.value if isinstance(value, Ratio) else require_number(value)
