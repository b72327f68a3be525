"""Rules on a rate, an amount or a count (quy tắc trên tỷ lệ, số lượng, số đếm), with what their text may add."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number, finite_places
from cchc.indicators import Direction, Measured
from cchc.messages import _
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.level import ExactLevel
from cchc.rules.families.piece_rule import COUNTS, PieceRule
from cchc.rules.families.template import written
from cchc.rules.input_kind import InputKind, taken_number
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy
from cchc.values import POSITIVE_FRACTION, Interval, Ratio
from cchc.viet import format_percent


class NumberRuleOptions(RuleOptions, total=False):
    """Options of every rule on a number, as keywords of `of` (thông tin kèm theo)."""

    input_kind: InputKind
    rounding: PointRounding | None
    zero_denominator: AbsencePolicy | None
    may_exceed: bool
    may_be_negative: bool
    direction: Direction | None
    step: Number | str | None
    limit: Number | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRule(PieceRule):
    """The parent of rules on a rate, an amount or a count (quy tắc trên một số liệu).

    Attributes:
        zero_denominator: what the ratio 0/0 earns; None refuses it.
        may_exceed: whether a rate may pass 100 % ("vượt kế hoạch"); else such a ratio is refused.
        may_be_negative: whether a rate or an amount may fall under 0 ("tăng trưởng"); else such a value is refused. A
            count never does.
        direction: which way is better, if it is stated; None takes the way in which points rise.
        step: the spacing of the values, 0.01 for two decimal places; None if any value may occur.
        limit: the greatest amount or count that is accepted; None accepts any. A rate is bounded by `may_exceed`
            instead.
    """

    kinds: ClassVar[tuple[InputKind, ...]] = (InputKind.RATE, InputKind.AMOUNT, InputKind.COUNT)
    least: ClassVar[Fraction | None] = None
    """The least amount that can be measured; rates and counts begin at 0 anyway."""

    input_kind: InputKind = InputKind.RATE
    zero_denominator: AbsencePolicy | None = None
    may_exceed: bool = False
    may_be_negative: bool = False
    direction: Direction | None = None
    step: Annotated[ExactLevel, POSITIVE_FRACTION] | None = None
    limit: Annotated[ExactLevel, POSITIVE_FRACTION] | None = None

    def _check(self) -> None:
        if self.step is not None and self.step <= 0:
            raise InvalidInput.of("step", _("không có bước này"), str(self.step), _("bước phải lớn hơn 0"))
        if self.limit is not None and (self.input_kind is InputKind.RATE or self.limit <= (self.least or 0)):
            remedy = _("hãy cho phép tỷ lệ vượt 100% (may_exceed), hoặc cho giới hạn lớn hơn")
            raise InvalidInput.of("limit", _("không có giới hạn số liệu này"), str(self.limit), remedy)
        PieceRule._check(self)

    def _value_type(self) -> type | None:
        """As of any rule on a number; none on a grid, since each value must be held against it first."""
        return PieceRule._value_type(self) if self.step is None else None

    @property
    def _grid(self) -> Fraction | None:
        return self.step

    @property
    def domain(self) -> Interval:
        """The values that can occur (miền giá trị)."""
        match self.input_kind:
            case InputKind.AMOUNT:
                low = None if self.may_be_negative else Fraction(0)
                return Interval(low if self.least is None else self.least, self.limit)
            case InputKind.COUNT:
                return COUNTS if self.limit is None else Interval(Fraction(0), self.limit, integers=True)
            case _:
                low = None if self.may_be_negative and self.least is None else Fraction(0)
                return Interval(low, None if self.may_exceed else Fraction(1), percent=True)

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound.

        Found are gaps, overlaps, steps that nothing can reach, and doing better for fewer points: on the real
        line, on the integers for counts, and on the grid if a step is stated.
        """
        return self.piece_table.check(self.direction)

    def _score_value(self, value: Measured) -> Outcome:
        if self.input_kind is InputKind.RATE and isinstance(value, Ratio) and value.den == 0:
            return self._score_zero(value)
        number = taken_number(value, self.input_kind)
        if self.input_kind is InputKind.RATE and number > 1 and number not in self.domain:
            raise _above_total(value)
        return self._score_number(value, number)

    def _score_zero(self, ratio: Ratio) -> Outcome:
        if ratio.num != 0:
            raise _above_total(ratio)
        if self.zero_denominator is None:
            remedy = _("hãy khai báo trong quy tắc cách tính trường hợp này (zero_denominator)")
            raise InvalidInput.of("zero_denominator", _("tỷ lệ có mẫu số bằng 0"), str(ratio), remedy)
        return Outcome.by_policy(ratio, self.zero_denominator, self.max_points, self.exact_max)

    def _written(self, bound: Fraction) -> str:
        """A value of the domain as its sentences write it: 0.9 of a rate is "90%", 1/3 stays "1/3"."""
        in_percent = self.input_kind is InputKind.RATE and finite_places(bound) is not None
        return format_percent(bound) if in_percent else written(bound)


def _above_total(measured: Measured) -> InvalidInput:
    what, remedy = _("số đếm được lớn hơn tổng số"), _("hãy kiểm tra lại hai số")
    return InvalidInput.of("above_total", what, str(measured), remedy)


def asked_apart(low: Decimal | Fraction, high: Decimal | Fraction) -> None:
    """Refuse two ends of which the lower is not below the upper (đầu dưới phải nhỏ hơn đầu trên)."""
    if low >= high:
        read = f"{low} … {high}"
        raise InvalidInput.of("empty", _("khoảng không chứa số nào"), read, _("đầu dưới phải nhỏ hơn đầu trên"))
