"""Where a number falls among pieces (mức nhận giá trị), and how that is looked up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm

from cchc.exact import quotient, require_number, to_decimal
from cchc.indicators import Measured
from cchc.rules.outcome import State
from cchc.rules.pieces.piece import Piece
from cchc.rules.reason import PieceReason, Reason, rounded
from cchc.values import Interval, Ratio


@dataclass(frozen=True, slots=True)
class PieceEvaluator:
    """A piece on which values fall (mức nhận giá trị), with what is the same for all of them.

    Attributes:
        piece: the piece.
        max_points: the most that the rule gives.
        places: the digits after the comma to which the rule's own text rounds, or None.
        known: the points where they do not depend on the value, else None.
        top, base, bottom: whole numbers; the points of num/den are (top·num + base·den) / (bottom·den).
        state: it has points.
    """

    piece: Piece
    max_points: Decimal
    places: int | None
    known: Decimal | None
    top: int
    base: int
    bottom: int
    state: State = State.SCORED

    @classmethod
    def on(cls, piece: Piece, max_points: Decimal, places: int | None) -> "PieceEvaluator":
        """The landing on a piece (mức nhận giá trị)."""
        known = None if piece.slope else to_decimal(rounded(piece.constant, places))
        bottom = lcm(piece.slope.denominator, piece.constant.denominator)
        top, base = (int(part * bottom) for part in (piece.slope, piece.constant))
        return cls(piece, max_points, places, known, top, base, bottom)

    def points_of(self, value: Measured) -> Decimal:
        """The points of a value."""
        if self.known is not None:
            return self.known
        if type(value) is Ratio and self.places is None:
            num, den = value.num, value.den
            if isinstance(num, int) and isinstance(den, int):
                return quotient(self.top * num + self.base * den, self.bottom * den)
        return to_decimal(self.exact_of(value))

    def exact_of(self, value: Measured) -> Fraction:
        """The exact points of a value."""
        return rounded(self.piece.points(number_of(value)), self.places)

    def reason_of(self, value: Measured) -> Reason:
        """Why a value has its points."""
        return PieceReason(measured=value, value=number_of(value), piece=self.piece, places=self.places)


@dataclass(frozen=True, slots=True)
class BreakpointTable:
    """Where each number falls (bảng tra): the upper ends of the pieces as integers, so that looking up is exact.

    Where no piece holds its upper end, an end E is kept as E·scale − 1 and a number x looked for as ⌊x·scale⌋. Where
    some do, all is doubled: an end is kept as 2·E·scale, one less where its piece does not hold it, and a number is
    looked for as 2·⌊x·scale⌋, one more where that is not all of x·scale.

    On the integers no end belongs to its piece and the scale is 1, so that a count is looked for as it is.

    Attributes:
        taken: the type of the values that are looked up; None where nothing is: where pieces leave gaps or overlap.
        scale: brings all ends to integers.
        doubled: whether some piece holds its upper end.
        ends: the upper ends of all pieces but the last.
        landings: where the numbers fall, in order.
    """

    taken: type | None
    scale: int
    doubled: bool
    ends: tuple[int, ...]
    landings: tuple[PieceEvaluator, ...]

    @classmethod
    def among(cls, landings: Sequence[PieceEvaluator], domain: Interval, taken: type | None) -> "BreakpointTable":
        """The table of these landings over a domain (lập bảng tra)."""
        held = sorted(
            ((part.interval, landing) for landing in landings if (part := landing.piece.within(domain))),
            key=lambda pair: pair[0].low_cut,
        )
        cuts = [domain.low_cut, *(interval.high_cut for interval, _landing in held)]
        begins = [*(interval.low_cut for interval, _landing in held), domain.high_cut]
        if cuts != begins:
            return cls(None, 1, False, (), ())  # noqa: FBT003  # nothing is looked up in it
        scale = lcm(*(cut[1].denominator for cut in cuts[1:-1]))
        doubled = any(cut[2] for cut in cuts[1:-1])
        ends = (int(cut[1] * scale) * (1 + doubled) - (not cut[2]) for cut in cuts[1:-1])
        return cls(taken, scale, doubled, tuple(ends), tuple(landing for _interval, landing in held))


def number_of(value: Measured) -> Fraction:
    """The number that a measured value is about: the share of a ratio, else the value itself."""
    return value.value if isinstance(value, Ratio) else require_number(value)
