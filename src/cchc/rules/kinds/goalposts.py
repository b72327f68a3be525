"""Between fixed bounds (chuẩn hóa theo giá trị nhỏ nhất, lớn nhất)."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.exact import Number
from cchc.rules.families.level import ExactLevel, level_of
from cchc.rules.families.number_rule import NumberRule, NumberRuleOptions, asked_apart
from cchc.rules.families.template import written
from cchc.rules.input_kind import InputKind
from cchc.rules.pieces.piece import Piece
from cchc.values import ExactDecimal, Interval, Ratio, to_exact_decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Goalposts(NumberRule):
    """Bring values between fixed bounds to a scale of points (chuẩn hóa min-max), in a straight line.

    A value outside the bounds is refused: the bounds are those of the data, or of the scale of the question.

    Attributes:
        low: the lowest value.
        high: the highest value.
        at_low: the points of the least value.
        at_high: the points of the greatest value; fewer than `at_low` if less is better.

    >>> rule = Goalposts.of(0, 50, 1, 10)
    >>> rule.score(25).points, Goalposts.of(0, 50, 10, 1).score(50).points
    (Decimal('5.5'), Decimal('1'))
    """

    wording_form: ClassVar[str] = "Quy đổi giá trị từ {low} đến {high} thành điểm từ {at_low} đến {at_high}"

    kind: Literal["goalposts"] = "goalposts"
    input_kind: InputKind = InputKind.AMOUNT
    low: ExactLevel
    high: ExactLevel
    at_low: ExactDecimal
    at_high: ExactDecimal

    def _check(self) -> None:
        asked_apart(self.low, self.high)
        NumberRule._check(self)

    @classmethod
    def of(
        cls,
        low: Number | Ratio | str,
        high: Number | Ratio | str,
        at_low: Number | str,
        at_high: Number | str,
        **settings: Unpack[NumberRuleOptions],
    ) -> Self:
        """Return the rule between two bounds (chuẩn hóa theo ngưỡng).

        Args:
            low: the lowest value; of a rate also a percentage, "10%".
            high: the highest value, above `low`.
            at_low: the points of the lowest value.
            at_high: the points of the highest value.
            **settings: the options of a rule on a number.

        >>> from cchc.rules import InputKind
        >>> Goalposts.of("10%", "50%", 1, 10, input_kind=InputKind.RATE).score(Ratio(3, 10)).points
        Decimal('5.5')
        """
        return cls(
            low=level_of(low),
            high=level_of(high),
            at_low=to_exact_decimal(at_low),
            at_high=to_exact_decimal(at_high),
            **settings,  # type: ignore[arg-type]  # source text
        )

    @property
    def domain(self) -> Interval:
        """The values that can occur (miền giá trị): those between the bounds."""
        return Interval(
            self.low, self.high, percent=self.input_kind is InputKind.RATE, integers=self.input_kind is InputKind.COUNT
        )

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        ends = {"low": self._written(self.low), "high": self._written(self.high)}
        return self.wording_form.format(**ends, at_low=written(self.at_low), at_high=written(self.at_high))

    def _lowered(self) -> Iterator[Piece]:
        slope = (Fraction(self.at_high) - Fraction(self.at_low)) / (self.high - self.low)
        constant = Fraction(self.at_low) - slope * self.low
        yield Piece(self.domain, slope, constant, self.short_wording())
