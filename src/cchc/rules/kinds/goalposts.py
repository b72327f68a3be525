"""Rescaling between a least and a greatest value (chuẩn hóa theo giá trị nhỏ nhất, lớn nhất)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.indicators import Absence, Measured
from cchc.messages import _
from cchc.rules.bound_policy import BoundPolicy
from cchc.rules.families.best_input import as_input
from cchc.rules.families.full_wording import WriteRule
from cchc.rules.families.level import ExactLevel, level_of
from cchc.rules.families.number_rule import NumberRule, NumberRuleOptions, asked_apart
from cchc.rules.families.piece_rule import PieceRule
from cchc.rules.families.template import written
from cchc.rules.input_kind import InputKind, taken_number
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_range import PointRange
from cchc.rules.policy import AbsencePolicy
from cchc.values import ExactDecimal, Interval, Ratio, to_exact_decimal


class GoalpostsOptions(NumberRuleOptions, total=False):
    """The optional fields of `Goalposts`, as keywords of `of` and `of_cohort` (thông tin kèm theo)."""

    equal_values: AbsencePolicy | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goalposts(NumberRule):
    """Bring values between two bounds to a scale of points (chuẩn hóa min-max), in a straight line.

    The bounds are fixed, those of all bodies in the period, or those since the indicator was introduced. A value
    outside fixed or carried bounds is refused: `carry` first widens the bounds by the values of the period.

    Attributes:
        low: the lowest value; None if the bounds are those of the cohort.
        high: the highest value; None if the bounds are those of the cohort.
        at_low: the points of the least value.
        at_high: the points of the greatest value; fewer than `at_low` if less is better.
        bounds: where the bounds come from.
        since: the first year of carried bounds; None if it is not stated.
        equal_values: what every body earns if all bodies of the cohort have one value; None refuses it.

    >>> rule = Goalposts.of(0, 50, 1, 10)
    >>> rule.score(25).points, Goalposts.of(0, 50, 10, 1).score(50).points
    (Decimal('5.5'), Decimal('1'))
    >>> Goalposts.of_cohort(1, 10).score(30, cohort=[20, 30, 60]).points
    Decimal('3.25')
    """

    wording_form: ClassVar[str] = (
        "Quy đổi giá trị[ từ {low} đến {high}] thành điểm từ {at_low} đến {at_high}[, {bounds}][ từ năm {since}]"
        "[, mọi đơn vị cùng giá trị thì {equal_values}]"
    )

    kind: Literal["goalposts"] = "goalposts"
    input_kind: InputKind = InputKind.AMOUNT
    low: ExactLevel | None = None
    high: ExactLevel | None = None
    at_low: ExactDecimal
    at_high: ExactDecimal
    bounds: BoundPolicy = BoundPolicy.FIXED
    since: int | None = None
    equal_values: AbsencePolicy | None = None

    def _check(self) -> None:
        if self.bounds is BoundPolicy.COHORT:
            stated = self.low is not None or self.high is not None
        else:
            stated = self.low is None or self.high is None or self.equal_values is not None
        if stated or (self.since is not None and self.bounds is not BoundPolicy.CARRIED):
            read = f"{self.bounds}: {self.low} … {self.high}"
            remedy = _("hãy ghi hai ngưỡng, hoặc lấy ngưỡng theo các đơn vị trong kỳ")
            raise InvalidInput.of("bounds", _("ngưỡng không hợp với cách xác định ngưỡng"), read, remedy)
        asked_apart(*self._ends)
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
        """Return the rule between two fixed bounds (chuẩn hóa theo ngưỡng cố định).

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

    @classmethod
    def of_cohort(cls, at_low: Number | str, at_high: Number | str, **settings: Unpack[GoalpostsOptions]) -> Self:
        """Return the rule between the least and the greatest value of all bodies (theo các đơn vị trong kỳ).

        Args:
            at_low: the points of the least value.
            at_high: the points of the greatest value.
            **settings: `equal_values` and the options of a rule on a number.

        >>> Goalposts.of_cohort(10, 1).score(20, cohort=[20, 30, 60]).points
        Decimal('10')
        """
        points = {"at_low": to_exact_decimal(at_low), "at_high": to_exact_decimal(at_high)}
        return cls(bounds=BoundPolicy.COHORT, **points, **settings)  # type: ignore[arg-type]  # source text

    def carry(self, cohort: Sequence[Measured], *, since: int | None = None) -> Self:
        """Return the rule with its bounds widened by the values of a period (ngưỡng của kỳ sau).

        The rule itself does not change, so that the scores of earlier periods stay what they were. A rule whose bounds
        were those of a cohort carries the bounds of this one.

        Args:
            cohort: the values of all bodies in the period; absences and 0/0 have no part.
            since: the first year of the bounds; None keeps the one of the rule.

        Raises:
            InvalidInput: no body has a value, or all have one value and there were no bounds before.

        >>> from decimal import Decimal
        >>> of_2018 = Goalposts.of("0.3065", "0.3524", 1, 10).carry([Decimal("0.32"), Decimal("0.3771")], since=2017)
        >>> print(of_2018.short_wording())
        Quy đổi giá trị từ 0,3065 đến 0,3771 thành điểm từ 1 đến 10 (ngưỡng từ năm 2017)
        """
        numbers = [self._number(value) for value in self._reported(cohort)]
        known = [] if self.low is None or self.high is None else [self.low, self.high]
        if not (numbers or known):
            raise InvalidInput.of("bounds", _("không có số liệu để xác định ngưỡng"), "", _("hãy nhập số liệu"))
        return replace(
            self,
            low=min(numbers + known),
            high=max(numbers + known),
            bounds=BoundPolicy.CARRIED,
            since=self.since if since is None else since,
            equal_values=None,
        )

    @property
    def needs_cohort(self) -> bool:
        """True if the bounds are those of all bodies (cần so sánh)."""
        return self.bounds is BoundPolicy.COHORT

    def deciding_values(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """Return the least and the greatest value (số liệu quyết định); () if the bounds are known."""
        reported = self._reported(cohort) if self.needs_cohort else []
        return [min(reported, key=self._number), max(reported, key=self._number)] if reported else []

    @property
    def _ends(self) -> tuple[Fraction, Fraction]:
        """The bounds; 0 and 1, as shares of the range, if they are those of a cohort."""
        return (Fraction(0), Fraction(1)) if self.low is None or self.high is None else (self.low, self.high)

    @property
    def domain(self) -> Interval:
        """The values that can occur (miền giá trị): those between the bounds."""
        low, high = self._ends
        percent, integers = self.input_kind is InputKind.RATE, self.input_kind is InputKind.COUNT
        return Interval(low, high, percent=percent, integers=integers)

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that it can give (các mức điểm cao hơn); None if bodies are compared.

        Args:
            above: the points that are to be passed.
            previous: not looked at.
        """
        return None if self.needs_cohort else NumberRule.attainable_points(self, above)

    def best_input(self) -> Measured:
        """Return a value that earns the most points (số liệu tốt nhất); of a cohort that of the leader."""
        if not self.needs_cohort:
            return PieceRule.best_input(self)
        return next(as_input(iter([Fraction(self.at_high > self.at_low)]), self.input_kind))

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        points = f"thành điểm từ {written(self.at_low)} đến {written(self.at_high)}"
        if self.needs_cohort:
            return f"Quy đổi giá trị từ nhỏ nhất đến lớn nhất của các đơn vị {points}"
        since = f" (ngưỡng từ năm {self.since})" if self.since else ""
        low, high = map(self._written, self._ends)
        return f"Quy đổi giá trị từ {low} đến {high} {points}{since}"

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ); fixed bounds are not named, since the two numbers show them.

        Args:
            write: not used: it holds no rule.
        """
        text = NumberRule.full_wording(self, write)
        return text.replace(f", {written(BoundPolicy.FIXED)}", "") if self.bounds is BoundPolicy.FIXED else text

    def _lowered(self) -> Iterator[Piece]:
        low, high = self._ends
        slope = (Fraction(self.at_high) - Fraction(self.at_low)) / (high - low)
        yield Piece(self.domain, slope, Fraction(self.at_low) - slope * low, self.short_wording())

    def _value_type(self) -> type | None:
        return None if self.needs_cohort else NumberRule._value_type(self)

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if not self.needs_cohort:
            return NumberRule._score_measured(self, value, cohort, previous)
        if cohort is None:
            remedy = _("hãy chấm mọi đơn vị cùng một lần (assess_all), hoặc cho số liệu của mọi đơn vị (cohort)")
            raise InvalidInput.of("cohort", _("quy tắc cần số liệu của mọi đơn vị"), "", remedy)
        if isinstance(value, Ratio) and value.den == 0:
            return self._score_zero(value)
        numbers = [self._number(one) for one in (value, *self._reported(cohort))]
        if min(numbers) < max(numbers):
            known = replace(self, low=min(numbers), high=max(numbers), bounds=BoundPolicy.CARRIED, equal_values=None)
            return known._score_value(value)
        if self.equal_values is None:
            remedy = _("hãy khai báo trong quy tắc cách tính trường hợp này (equal_values)")
            raise InvalidInput.of("equal_values", _("mọi đơn vị có cùng một giá trị"), str(value), remedy)
        return Outcome.by_policy(Ratio(0, 0), self.equal_values, self.max_points, self.exact_max)

    def _reported(self, cohort: Sequence[Measured]) -> list[Measured]:
        """Return the values of a cohort that have a number."""
        return [one for one in cohort if not isinstance(one, Absence) and not (isinstance(one, Ratio) and one.den == 0)]

    def _number(self, value: Measured) -> Fraction:
        return taken_number(value, self.input_kind)
