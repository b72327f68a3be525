"""Another rule between limits (giới hạn điểm)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number
from cchc.indicators import Measured
from cchc.messages import _
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds.builtin_rule import BuiltinRule, RuleOptions, decisive
from cchc.rules.kinds.parts_rule import told_part
from cchc.rules.kinds.rule_field import InnerRuleField
from cchc.rules.outcome import Outcome
from cchc.rules.reason import LimitReason
from cchc.rules.rule import Rule
from cchc.values import ExactDecimal, to_exact_decimal
from cchc.viet import format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Capped(BuiltinRule):
    """Hold the points of another rule between limits (giới hạn điểm).

    Attributes:
        rule: the rule.
        most: the most points that count; None leaves them as they are.
        least: the fewest points that count; None leaves them as they are.

    >>> from cchc.rules import Deduction
    >>> rule = Capped.of(Deduction.of(2), least=-5)
    >>> rule.score(1).points, rule.score(9).points
    (Decimal('-2'), Decimal('-5'))
    """

    form: ClassVar[str] = "Giới hạn điểm[, tối thiểu {least} điểm][, tối đa {most} điểm]"

    kind: Literal["capped"] = "capped"
    rule: InnerRuleField
    most: ExactDecimal | None = None
    least: ExactDecimal | None = None

    def __post_init__(self) -> None:
        for name in ("most", "least"):
            if (limit := getattr(self, name)) is not None:
                object.__setattr__(self, name, to_exact_decimal(limit))
        if (
            (self.most is None and self.least is None)
            or self._limit(self.rule.max_points) < self._limit(self.rule.min_points)
            or (self.most is not None and self.least is not None and self.least > self.most)
        ):
            read = f"{self.least} … {self.most}"
            raise InvalidInput.of("limits", _("giới hạn điểm không hợp lệ"), read, _("hãy xem lại hai giới hạn"))
        BuiltinRule.__post_init__(self)
        object.__setattr__(self, "max_points", self._limit(self.rule.max_points))
        object.__setattr__(self, "min_points", self._limit(self.rule.min_points))

    @classmethod
    def of(
        cls,
        rule: Rule,
        most: Number | str | None = None,
        least: Number | str | None = None,
        **about: Unpack[RuleOptions],
    ) -> Self:
        """The rule between these limits (giới hạn), each any exact number."""
        limits = (None if limit is None else to_exact_decimal(limit) for limit in (most, least))
        return cls(rule=rule, **dict(zip(("most", "least"), limits, strict=True)), **about)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """What the rule inside takes (số liệu nhận)."""
        return self.rule.input_kind

    def worded(self) -> str:
        """The limits in official wording (lời văn)."""
        limits = (("tối thiểu", self.least), ("tối đa", self.most))
        return "Giới hạn " + ", ".join(
            f"{word} {format_number(limit)} điểm" for word, limit in limits if limit is not None
        )

    @property
    def inner(self) -> tuple[Rule, ...]:
        """The rules that it holds (các quy tắc bên trong)."""
        return (self.rule,)

    def decisive(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """Those values on which the points of the rule inside depend (số liệu quyết định)."""
        return decisive(self.rule, cohort)

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule inside (kiểm tra)."""
        return self.rule.check()

    def _limit(self, points: Decimal) -> Decimal:
        if self.most is not None and points > self.most:
            return self.most
        return self.least if self.least is not None and points < self.least else points

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        found = self.rule.score(value, cohort=cohort, previous=previous)
        if found.exact is None:
            return found
        least = found.exact if self.least is None else max(found.exact, Fraction(self.least))
        points = least if self.most is None else min(least, Fraction(self.most))
        if points == found.exact:
            return Outcome(found.points, found.exact, self.max_points, found.state, found.reason)
        reason = LimitReason(points=points, of=told_part("", found))
        return Outcome.scored(points, self.max_points, reason)
