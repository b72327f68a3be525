"""The breakpoints of pieces as integers (bảng tra): a number is looked up by binary search, in O(log pieces)."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm
from typing import Self

from cchc.rules.pieces.piece import Piece
from cchc.values import Interval


@dataclass(frozen=True, slots=True)
class BreakpointTable:
    """The upper ends of pieces that leave no gap and do not overlap, as integers, so that looking up is exact.

    This is an order-preserving encoding of half-open intervals. If no piece holds its upper end, an end E is kept as
    E·scale − 1 and a number x looked for as ⌊x·scale⌋. If some do, all is doubled: an end is kept as 2·E·scale, one
    less if its piece does not hold it, and a number is looked for as 2·⌊x·scale⌋, one more if x·scale is not whole.

    On the integers no end belongs to its piece and the scale is 1, so that a count is looked for as it is.

    Attributes:
        scale: brings all ends to integers.
        doubled: whether some piece holds its upper end.
        ends: the upper ends of all pieces but the last.
        pieces: the pieces of the domain from low to high; pieces outside it are left out.
    """

    scale: int
    doubled: bool
    ends: tuple[int, ...]
    pieces: tuple[Piece, ...]

    @classmethod
    def among(cls, pieces: Sequence[Piece], domain: Interval) -> Self | None:
        """Return the breakpoints of pieces over a domain (lập bảng tra); None if they leave a gap or overlap there."""
        held = sorted(
            ((part.interval, piece) for piece in pieces if (part := piece.within(domain))),
            key=lambda pair: pair[0].low_cut,
        )
        cuts = [domain.low_cut, *(interval.high_cut for interval, _piece in held)]
        begins = [*(interval.low_cut for interval, _piece in held), domain.high_cut]
        if cuts != begins:
            return None
        scale = lcm(*(cut[1].denominator for cut in cuts[1:-1]))
        doubled = any(cut[2] for cut in cuts[1:-1])
        ends = (int(cut[1] * scale) * (1 + doubled) - (not cut[2]) for cut in cuts[1:-1])
        return cls(scale, doubled, tuple(ends), tuple(piece for _interval, piece in held))

    def index(self, num: int, den: int) -> int:
        """Return the index of the piece that holds num/den, a number of the domain; `den` is above 0."""
        units = num * self.scale // den
        if self.doubled:
            units = 2 * units + (units * den != num * self.scale)
        return bisect_left(self.ends, units)
