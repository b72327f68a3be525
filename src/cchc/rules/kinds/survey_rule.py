"""Points from a survey (khảo sát, điều tra xã hội học)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Any, ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.indicators import Absence, Ballots, Measured
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.families.best_input import best_input
from cchc.rules.families.builtin_rule import BuiltinRule, RuleOptions, attainable_points, exact_max
from cchc.rules.families.full_wording import FullWording, WriteRule, write_inner
from cchc.rules.families.rule_field import InnerRuleField
from cchc.rules.families.template import filled
from cchc.rules.input_kind import InputKind, not_taken
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.point_range import PointRange
from cchc.rules.policy import AbsencePolicy
from cchc.rules.reason import ContextReason, as_reason
from cchc.rules.rule import Rule
from cchc.values import Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRule(BuiltinRule):
    """Score a survey (khảo sát): the share of the satisfied among the valid ballots, by a rule on a rate.

    Attributes:
        rule: how the share is scored.
        min_valid_ballots: the least number of valid ballots for a result.
        too_few_ballots: what a survey with fewer earns.

    >>> from cchc.rules import AbsencePolicy, Proportional
    >>> rule = SurveyRule.of(Proportional.of(10), 30, AbsencePolicy.EXCLUDE)
    >>> rule.score(Ballots(300, 280, 270, 243)).points, rule.score(Ballots(30, 30, 29, 29)).points
    (Decimal('9'), None)
    """

    wording_form: ClassVar[str] = (
        "Khảo sát có ít nhất {min_valid_ballots} phiếu hợp lệ, nếu không đủ thì {too_few_ballots}"
    )

    kind: Literal["survey"] = "survey"
    rule: InnerRuleField
    min_valid_ballots: int = 1
    too_few_ballots: AbsencePolicy = AbsencePolicy.NO_POINTS

    def _check(self) -> None:
        if self.rule.input_kind is not InputKind.RATE:
            what = _("quy tắc này không chấm trên loại số liệu đó")
            raise InvalidInput.of(
                "input_kind", what, self.rule.input_kind.name, _("hãy chọn {choices}", choices="RATE")
            )
        if self.min_valid_ballots < 1:
            remedy = _("hãy xem lại quy tắc")
            raise InvalidInput.of("min_valid_ballots", _("phải lớn hơn 0"), str(self.min_valid_ballots), remedy)
        nothing = Decimal(0) if self.too_few_ballots is AbsencePolicy.NO_POINTS else self.rule.max_points
        lowest, highest = min(self.rule.min_points, nothing), max(self.rule.max_points, nothing)
        set_fields(self, min_points=lowest, max_points=highest)

    @classmethod
    def of(
        cls,
        rule: Rule,
        min_valid_ballots: int = 1,
        too_few_ballots: AbsencePolicy = AbsencePolicy.NO_POINTS,
        **settings: Unpack[RuleOptions],
    ) -> Self:
        """Return the rule of a survey (khảo sát).

        Args:
            rule: the rule on the rate of satisfied ballots; it takes `InputKind.RATE`.
            min_valid_ballots: the fewest valid ballots for a result, at least 1.
            too_few_ballots: what a survey with fewer valid ballots earns.
            **settings: the options of every rule.
        """
        return cls(rule=rule, min_valid_ballots=min_valid_ballots, too_few_ballots=too_few_ballots, **settings)  # type: ignore[arg-type]  # source text

    @property
    def exact_max(self) -> Fraction:
        """The most points that it gives as a fraction (điểm tối đa đúng)."""
        most = exact_max(self.rule)
        return most if self.max_points == self.rule.max_points else Fraction(self.max_points)

    @property
    def input_kind(self) -> InputKind:
        """It takes the ballots (số phiếu)."""
        return InputKind.BALLOTS

    def short_wording(self) -> str:
        """What a valid survey is, in official wording (lời văn)."""
        return filled(self.wording_form, self)

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ), with that of the rule on the share."""
        return "\n".join((f"{filled(self.wording_form, self)}:", *write_inner("Quy tắc ", self.rule, write)))

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        gaps = wording.gaps(cls)
        if gaps is None or wording.lines or len(wording.inner) != 1:
            return None
        return cls(rule=wording.read(wording.inner[0]), **gaps, **settings)

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that the rule on the share can give (các mức điểm cao hơn)."""
        return attainable_points(self.rule, above, previous=previous)

    def best_input(self) -> Measured:
        """Return so many ballots as are valid, with the best share of them satisfied (số phiếu tốt nhất)."""
        best = best_input(self.rule)
        share = best.value if isinstance(best, Ratio) else Fraction(1)
        valid = lcm(share.denominator, self.min_valid_ballots)
        return Ballots(valid, valid, valid, int(valid * share))

    @property
    def inner_rules(self) -> tuple[Rule, ...]:
        """The rules that it holds (các quy tắc bên trong)."""
        return (self.rule,)

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule on the share (kiểm tra)."""
        return self.rule.check()

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if not isinstance(value, Ballots):
            raise not_taken(value, self.input_kind)
        if value.valid < self.min_valid_ballots:
            outcome = Outcome.by_policy(value, self.too_few_ballots, self.max_points, self.exact_max)
        else:
            others = None if cohort is None else [self._share(one) for one in cohort]
            before = None if previous is None else self._share(previous)
            outcome = self.rule.score(value.share, cohort=others, previous=before)
        reason = ContextReason(text="ballots", value=value, reason=as_reason(outcome.reason))
        return Outcome(outcome.points, outcome.exact, self.max_points, outcome.state, reason, self.exact_max)

    def _share(self, value: Measured) -> Measured:
        """What the rule inside compares: the share of a valid survey; one that is not valid has none."""
        if isinstance(value, Absence):
            return value
        return (
            value.share
            if isinstance(value, Ballots) and value.valid >= self.min_valid_ballots
            else Absence.NOT_REPORTED
        )
