"""Points given by hand (chấm trực tiếp), between bounds and in steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.exact import Number
from cchc.rules.input_kind import Takes
from cchc.rules.kinds.number_rule import AboutNumber, NumberRule, asked_apart
from cchc.rules.kinds.template import filled
from cchc.rules.pieces.piece import Piece
from cchc.values import ExactDecimal, Interval, decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class HandScore(NumberRule):
    """Take the points that a person or a council gives (chấm trực tiếp), and refuse those out of bounds.

    Attributes:
        low: the fewest points that may be given.
        high: the most points that may be given.
        step: the step between points, 0.5 where halves may be given; None leaves it free.

    >>> from decimal import Decimal
    >>> HandScore.of(0, 10, step=Fraction(1, 2)).score(Decimal("7.5")).points
    Decimal('7.5')
    """

    kinds: ClassVar[tuple[Takes, ...]] = (Takes.AMOUNT,)

    form: ClassVar[str] = "Chấm trực tiếp từ {low} đến {high} điểm"

    kind: Literal["hand_score"] = "hand_score"
    takes: Takes = Takes.AMOUNT
    low: ExactDecimal
    high: ExactDecimal

    def __post_init__(self) -> None:
        for name in ("low", "high"):
            object.__setattr__(self, name, decimal(getattr(self, name)))
        asked_apart(self.low, self.high)
        NumberRule.__post_init__(self)

    @classmethod
    def of(cls, low: Number | str, high: Number | str, **about: Unpack[AboutNumber]) -> Self:
        """The rule from any exact numbers (chấm trực tiếp): the fewest and the most points."""
        return cls(low=decimal(low), high=decimal(high), **about)  # type: ignore[arg-type]  # source text

    @property
    def domain(self) -> Interval:
        """The points that may be given (khoảng điểm)."""
        return Interval(Fraction(self.low), Fraction(self.high))

    def worded(self) -> str:
        """The rule in official wording (lời văn)."""
        return filled(self.form, self)

    def _lowered(self) -> Iterator[Piece]:
        yield Piece(self.domain, Fraction(1), Fraction(0), self.worded())
