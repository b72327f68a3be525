"""Rules made of other rules (quy tắc gộp): the points of parts, put together."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import zip_longest
from typing import Annotated, Any, ClassVar, Self, Unpack

from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.exact import to_decimal
from cchc.indicators import Absence, Measured
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, JsonForm, set_fields
from cchc.rules.families.best_input import best_input
from cchc.rules.families.builtin_rule import BuiltinRule, RuleOptions, deciding_values, exact_max, figure_kind
from cchc.rules.families.full_wording import FullWording, WriteRule, write_inner
from cchc.rules.families.rule_field import InnerRuleField
from cchc.rules.input_kind import InputKind, not_taken
from cchc.rules.outcome import Outcome, ScoreState
from cchc.rules.reason import COMBINED, Combination, PartsReason, ReasonPart, as_reason
from cchc.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Part(CheckedPickle):
    """A part of a rule (phần): what it is about, and how it is scored.

    >>> from cchc.rules import YesNo
    >>> Part("Kế hoạch", YesNo.of(("Có", 1), ("Không", 0))).text
    'Kế hoạch'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    text: str
    rule: InnerRuleField


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsRule(BuiltinRule):
    """The parent of rules made of parts (quy tắc gộp).

    It takes a tuple, one value for each part in their order; if all parts take the same kind of value, one
    value for all of them will do.

    Attributes:
        parts: the parts, in the order of the decision; at least one.
    """

    how: ClassVar[Combination]

    parts: Annotated[tuple[Part, ...], JsonForm(minItems=1)]
    _input_kind: InputKind = field(init=False, compare=False, repr=False)
    _exact_max: Fraction = field(init=False, compare=False, repr=False)
    _needs_cohort: bool = field(init=False, compare=False, repr=False)

    def _check(self) -> None:
        if not self.parts:
            raise InvalidInput.of("parts", _("quy tắc gộp không có phần nào"), "", _("hãy bổ sung các phần"))
        least = [rule.min_points for rule in self._counted] or [Decimal(0)]
        most = COMBINED[self.how]([*map(exact_max, self._counted)] or [Fraction(0)])
        kinds = {part.rule.input_kind for part in self.parts}
        kind = kinds.pop() if len(kinds) == 1 and InputKind.LABELS not in kinds else InputKind.PARTS
        # kept, because a rule may hold one part many times: asked of the parts again, 30 levels would take 2^30 steps
        compares = any(getattr(part.rule, "needs_cohort", True) for part in self.parts)
        set_fields(self, _input_kind=kind, _exact_max=most, _needs_cohort=compares)
        set_fields(self, min_points=_together(self.how, least), max_points=to_decimal(most))

    @property
    def _counted(self) -> list[Rule]:
        return [part.rule for part in self.parts if part.rule.input_kind is not InputKind.ANYTHING]

    @property
    def exact_max(self) -> Fraction:
        """The most points that it gives as a fraction (điểm tối đa đúng)."""
        return self._exact_max

    @property
    def needs_cohort(self) -> bool:
        """True if scoring a part requires the values of all bodies (cần so sánh)."""
        return self._needs_cohort

    @classmethod
    def of(cls, *parts: tuple[str, Rule], **settings: Unpack[RuleOptions]) -> Self:
        """Return the rule of these parts (các phần).

        Args:
            *parts: for each part what it is about, and its rule.
            **settings: the options of every rule.
        """
        return cls(parts=tuple(Part(*part) for part in parts), **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """What all parts take, or a tuple of values (số liệu nhận)."""
        return self._input_kind

    @property
    def figure_kind(self) -> Hashable:
        """What the figures of all parts mean, in their order (ý nghĩa số liệu)."""
        return (InputKind.PARTS, *(figure_kind(part.rule) for part in self.parts))

    def short_wording(self) -> str:
        """The heading of the parts in official wording (lời văn)."""
        return self.wording_form

    def best_input(self) -> Measured:
        """Return the best value of each part (số liệu tốt nhất)."""
        return tuple(best_input(part.rule) for part in self.parts)

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): below the heading each part with its own wording."""
        lines = [f"{self.wording_form}:"]
        for index, part in enumerate(self.parts, start=1):
            lines += write_inner(f"{index}) {part.text} ", part.rule, write)
        return "\n".join(lines)

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        if wording.head != cls.wording_form or wording.lines or not wording.inner:
            return None
        return cls(parts=tuple(Part(inner.text, wording.read(inner)) for inner in wording.inner), **settings)

    @property
    def inner_rules(self) -> tuple[Rule, ...]:
        """The rules that it holds (các quy tắc bên trong)."""
        return tuple(part.rule for part in self.parts)

    def deciding_values(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """For each part the values on which its points depend (số liệu quyết định), side by side."""
        columns = [deciding_values(part.rule, self._column(place, cohort)) for place, part in enumerate(self.parts)]
        return [*zip_longest(*columns, fillvalue=Absence.NOT_REPORTED)]

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the parts (kiểm tra), each fault under the number of its part."""
        held = {id(part.rule): part.rule for part in self.parts}  # a rule that several parts hold is checked once
        found = {key: rule.check() for key, rule in held.items()}
        return tuple(
            fault.under("parts", index, "rule", place=str(index + 1))
            for index, part in enumerate(self.parts)
            for fault in found[id(part.rule)]
        )

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        outcomes: list[Outcome] = []
        with FaultCollector() as gather:
            for place, part in enumerate(self.parts):
                with gather.at("parts", place, place=str(place + 1)):
                    others = None if cohort is None else self._column(place, cohort)
                    before = None if previous is None else self._value_of(place, previous)
                    own = self._value_of(place, value)
                    outcomes.append(part.rule.score(own, cohort=others, previous=before))
        return self._outcome(outcomes)

    def _column(self, place: int, cohort: Sequence[Measured]) -> list[Measured]:
        """The values of all bodies for one part."""
        return [self._value_of(place, one) for one in cohort]

    def _value_of(self, place: int, value: Measured) -> Measured:
        """The value of one part; a body or a period without figures has none for any part."""
        if isinstance(value, Absence):
            return value
        if not isinstance(value, tuple):
            if self.input_kind is InputKind.PARTS:
                raise not_taken(value, self.input_kind)
            return value
        if len(value) != len(self.parts):
            what = _("số giá trị khác số phần của quy tắc")
            remedy = _("hãy cho đúng {count} giá trị", count=len(self.parts))
            raise InvalidInput.of("parts", what, str(len(value)), remedy)
        return value[place]

    def _outcome(self, outcomes: Sequence[Outcome]) -> Outcome:
        pairs = zip(self.parts, outcomes, strict=True)
        reason = PartsReason(how=self.how, parts=tuple(reason_part(part.text, outcome) for part, outcome in pairs))
        scored = [(outcome.exact, outcome.exact_max) for outcome in outcomes if outcome.exact is not None]
        if not scored:
            excluded = any(outcome.state is ScoreState.EXCLUDED for outcome in outcomes)
            state = ScoreState.EXCLUDED if excluded else ScoreState.UNSCORED
            return Outcome(None, None, self.max_points, state, reason, self.exact_max)
        points, maxima = zip(*scored, strict=True)
        most = COMBINED[self.how](maxima)
        return Outcome.scored(COMBINED[self.how](points), to_decimal(most), reason, most)


def _together(how: Combination, bounds: Sequence[Decimal]) -> Decimal:
    """The bound of the whole from those of its parts; one of them may have none."""
    if all(bound.is_finite() for bound in bounds):
        return to_decimal(COMBINED[how]([Fraction(bound) for bound in bounds]))
    return max(bounds) if how is Combination.HIGHEST else min(bounds)


def reason_part(text: str, outcome: Outcome) -> ReasonPart:
    """Return the reason of one part, from its outcome."""
    return ReasonPart(text=text, points=outcome.exact, reason=as_reason(outcome.reason))
