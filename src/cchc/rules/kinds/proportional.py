"""Points in proportion (tính theo tỷ lệ): so much of the maximum as of the target was reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.families.level import ExactLevel, level_of
from cchc.rules.families.number_rule import NumberRule, NumberRuleOptions
from cchc.rules.input_kind import InputKind
from cchc.rules.pieces.piece import Piece
from cchc.values import POSITIVE_FRACTION, Interval, PositiveDecimal, Ratio, to_exact_decimal
from cchc.viet import format_number

_MAX_PLAIN = 10**50
"""Targets below it can be written out in the words of a piece."""


class ProportionalOptions(NumberRuleOptions, total=False):
    """The optional fields of a `Proportional`, as keywords of `of` (thông tin kèm theo)."""

    min_value: Number | Ratio | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportional(NumberRule):
    """Score in proportion (tính theo tỷ lệ): min(maximum, maximum × value ÷ target).

    Attributes:
        max_points: what the target earns; more than the target earns no more.
        target: the value that earns the maximum; 1 is 100 % of a rate.
        min_value: below this value nothing is earned; None if there is no such value.

    >>> from cchc.rules import AbsencePolicy
    >>> rule = Proportional.of(6, target="90%", zero_denominator=AbsencePolicy.NO_POINTS)
    >>> rule.score(Ratio(45, 100)).points, rule.score(Ratio(95, 100)).points
    (Decimal('3'), Decimal('6'))
    """

    wording_form: ClassVar[str] = (
        "Tính theo tỷ lệ: tối đa {max_points} điểm khi đạt {target}[, không điểm khi dưới {min_value}]"
    )

    kind: Literal["proportional"] = "proportional"
    least: ClassVar[Fraction | None] = Fraction(0)

    max_points: PositiveDecimal
    target: Annotated[ExactLevel, POSITIVE_FRACTION] = Fraction(1)
    min_value: Annotated[ExactLevel, POSITIVE_FRACTION] | None = None

    def _check(self) -> None:
        for name in ("max_points", "target"):
            if getattr(self, name) <= 0:
                what = _("điểm tối đa và mức phải đạt phải lớn hơn 0")
                raise InvalidInput.of(name, what, str(getattr(self, name)), _("hãy xem lại quy tắc"))
        if self.min_value is not None and not 0 < self.min_value < self.target:
            what = _("mức sàn phải nằm giữa 0 và mức phải đạt")
            raise InvalidInput.of("min_value", what, str(self.min_value), _("hãy xem lại mức sàn"))
        NumberRule._check(self)

    @classmethod
    def of(
        cls, max_points: Number | str, target: Number | Ratio | str = 1, **settings: Unpack[ProportionalOptions]
    ) -> Self:
        """Return a proportional rule from exact numbers (tính theo tỷ lệ).

        Args:
            max_points: what the target earns, above 0.
            target: the value that earns it, above 0: 1 or "100%" for a rate.
            **settings: `min_value` and the options of a rule on a number.

        >>> Proportional.of(2, "80%").target
        Fraction(4, 5)
        """
        return cls(max_points=to_exact_decimal(max_points), target=level_of(target), **settings)  # type: ignore[arg-type]  # source text

    def short_wording(self) -> str:
        """The formula in official wording (lời văn), with its target and floor."""
        points, rate = format_number(self.max_points), self.input_kind is InputKind.RATE
        of = "tỷ lệ" if rate else "số liệu"
        if self.target == 1:
            formula = f"Điểm = {of} × {points}"
        else:
            formula = f"Điểm = ({of} ÷ {self._written(self.target)}) × {points}"
        below = "" if self.min_value is None else f"; dưới {self._written(self.min_value)}: 0 điểm"
        return f"{formula}, tối đa {points} điểm{below}"

    def _plain_bounds(self) -> tuple[Decimal, Decimal] | None:
        may_hold_no_count = self.input_kind is InputKind.COUNT
        return None if may_hold_no_count or self.target >= _MAX_PLAIN else (Decimal(0), self.max_points)

    def _set_bounds(self) -> None:
        set_fields(self, min_points=Decimal(0))

    def _lowered(self) -> Iterator[Piece]:
        slope = Fraction(self.max_points) / self.target
        rate = self.input_kind is InputKind.RATE
        begins = self.min_value or Fraction(0)
        if self.min_value is not None:
            below = f"dưới {self._written(self.min_value)}"
            yield Piece(Interval(Fraction(0), begins, high_closed=False, percent=rate), Fraction(0), Fraction(0), below)
        yield Piece(Interval(begins, self.target, high_closed=False, percent=rate), slope, Fraction(0), self._formula())
        full = f"từ {self._written(self.target)} trở lên"
        yield Piece(Interval(self.target, percent=rate), Fraction(0), Fraction(self.max_points), full)

    def _formula(self) -> str:
        of = "tỷ lệ" if self.input_kind is InputKind.RATE else "số liệu"
        over = "" if self.target == 1 else f" ÷ {self._written(self.target)}"
        return f"{format_number(self.max_points)} × {of}{over}"
