"""Points given by hand (chấm trực tiếp), between bounds and in steps."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.exact import Number
from cchc.rules.families.number_rule import NumberRule, NumberRuleOptions, asked_apart
from cchc.rules.families.template import filled
from cchc.rules.input_kind import InputKind
from cchc.rules.pieces.piece import Piece
from cchc.values import ExactDecimal, Interval, to_exact_decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualScore(NumberRule):
    """Take the points that a person or a council gives (chấm trực tiếp), and refuse those out of bounds.

    Attributes:
        floor: the fewest points that may be given.
        cap: the most points that may be given.
        step: the step between points, 0.5 if halves may be given; None leaves it free.

    >>> from decimal import Decimal
    >>> ManualScore.of(0, 10, step=Fraction(1, 2)).score(Decimal("7.5")).points
    Decimal('7.5')
    """

    kinds: ClassVar[tuple[InputKind, ...]] = (InputKind.AMOUNT,)

    wording_form: ClassVar[str] = "Chấm trực tiếp từ {floor} đến {cap} điểm"

    kind: Literal["manual_score"] = "manual_score"
    input_kind: InputKind = InputKind.AMOUNT
    floor: ExactDecimal
    cap: ExactDecimal

    def _check(self) -> None:
        asked_apart(self.floor, self.cap)
        NumberRule._check(self)

    @classmethod
    def of(cls, floor: Number | str, cap: Number | str, **settings: Unpack[NumberRuleOptions]) -> Self:
        """Return the rule from exact numbers (chấm trực tiếp).

        Args:
            floor: the fewest points that may be given.
            cap: the most points that may be given.
            **settings: `step`, the spacing of the points, and the other options of a rule on a number.
        """
        return cls(floor=to_exact_decimal(floor), cap=to_exact_decimal(cap), **settings)  # type: ignore[arg-type]  # source text

    @property
    def figure_kind(self) -> Hashable:
        """Points between these bounds (ý nghĩa số liệu): points out of another maximum mean something else."""
        return (type(self), self.floor, self.cap)

    @property
    def domain(self) -> Interval:
        """The points that may be given (khoảng điểm)."""
        return Interval(Fraction(self.floor), Fraction(self.cap))

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        return filled(self.wording_form, self)

    def _lowered(self) -> Iterator[Piece]:
        yield Piece(self.domain, Fraction(1), Fraction(0), self.short_wording())
