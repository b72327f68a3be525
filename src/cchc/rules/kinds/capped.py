"""Another rule between limits (giới hạn điểm)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.indicators import Measured
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.families.best_input import best_input
from cchc.rules.families.builtin_rule import RuleOptions, attainable_points, deciding_values, exact_max
from cchc.rules.families.full_wording import FullWording, WriteRule, write_inner
from cchc.rules.families.parts_rule import reason_part
from cchc.rules.families.template import filled
from cchc.rules.families.wrapping_rule import WrappingRule
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.point_range import PointRange, merged
from cchc.rules.reason import LimitReason, without_shortfall
from cchc.rules.rule import Rule
from cchc.values import ExactDecimal, to_exact_decimal
from cchc.viet import format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Capped(WrappingRule):
    """Hold the points of another rule between limits (giới hạn điểm).

    Attributes:
        cap: the most points that count; None leaves them as they are.
        floor: the fewest points that count; None leaves them as they are.

    >>> from cchc.rules import Deduction
    >>> rule = Capped.of(Deduction.of(2), floor=-5)
    >>> rule.score(1).points, rule.score(9).points
    (Decimal('-2'), Decimal('-5'))
    """

    wording_form: ClassVar[str] = "Giới hạn điểm[, tối thiểu {floor} điểm][, tối đa {cap} điểm]"

    kind: Literal["capped"] = "capped"
    cap: ExactDecimal | None = None
    floor: ExactDecimal | None = None

    def _check(self) -> None:
        if (
            (self.cap is None and self.floor is None)
            or self._limit(self.rule.max_points) < self._limit(self.rule.min_points)
            or (self.cap is not None and self.floor is not None and self.floor > self.cap)
        ):
            read = f"{self.floor} … {self.cap}"
            raise InvalidInput.of(
                "limits", _("giới hạn điểm không hợp lệ"), read, _("mức sàn không được cao hơn mức trần")
            )
        set_fields(self, min_points=self._limit(self.rule.min_points), max_points=self._limit(self.rule.max_points))

    @classmethod
    def of(
        cls,
        rule: Rule,
        *,
        floor: Number | str | None = None,
        cap: Number | str | None = None,
        **settings: Unpack[RuleOptions],
    ) -> Self:
        """Return the rule with its points limited (giới hạn điểm).

        Args:
            rule: the rule inside.
            floor: the fewest points that count; None sets no lower limit.
            cap: the most points that count; None sets no upper limit.
            **settings: the options of every rule.
        """
        limits = (None if limit is None else to_exact_decimal(limit) for limit in (cap, floor))
        return cls(rule=rule, **dict(zip(("cap", "floor"), limits, strict=True)), **settings)  # type: ignore[arg-type]  # source text

    def short_wording(self) -> str:
        """The limits in official wording (lời văn)."""
        limits = (("tối thiểu", self.floor), ("tối đa", self.cap))
        return "Giới hạn " + ", ".join(
            f"{word} {format_number(limit)} điểm" for word, limit in limits if limit is not None
        )

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ), with that of the rule inside."""
        return "\n".join((f"{filled(self.wording_form, self)}:", *write_inner("Quy tắc ", self.rule, write)))

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        gaps = wording.gaps(cls)
        if gaps is None or wording.lines or len(wording.inner) != 1:
            return None
        return cls(rule=wording.read(wording.inner[0]), **gaps, **settings)

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that it can give (các mức điểm cao hơn), within its limits."""
        inside = attainable_points(self.rule, above, previous=previous)
        if inside is None or self.cap is None:
            return inside
        most = Fraction(self.cap)
        return merged((min(low, most), min(high, most)) for low, high in inside if above < most)

    def best_input(self) -> Measured:
        """Return the best value of the rule inside (số liệu tốt nhất)."""
        return best_input(self.rule)

    def deciding_values(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """Those values on which the points of the rule inside depend (số liệu quyết định)."""
        return deciding_values(self.rule, cohort)

    def _limit(self, points: Decimal) -> Decimal:
        if self.cap is not None and points > self.cap:
            return self.cap
        return self.floor if self.floor is not None and points < self.floor else points

    @property
    def exact_max(self) -> Fraction:
        """The most points that it gives as a fraction (điểm tối đa đúng)."""
        most = exact_max(self.rule)
        return most if self.max_points == self.rule.max_points else Fraction(self.max_points)

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        found = self.rule.score(value, cohort=cohort, previous=previous)
        if found.exact is None:
            return found
        least = found.exact if self.floor is None else max(found.exact, Fraction(self.floor))
        points = least if self.cap is None else min(least, Fraction(self.cap))
        if points == found.exact:
            is_same = self.exact_max == found.exact_max
            reason = found.reason if is_same else without_shortfall(found.reason)  # what it lacks for another maximum
            return Outcome(found.points, found.exact, self.max_points, found.state, reason, self.exact_max)
        limited = LimitReason(points=points, before=reason_part("", found))
        return Outcome.scored(points, self.max_points, limited, self.exact_max)
