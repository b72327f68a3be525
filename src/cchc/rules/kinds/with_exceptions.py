"""A rule with exceptions (trường hợp ngoại lệ), looked at before it and in their order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number
from cchc.indicators import Measured
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.families.best_input import best_input
from cchc.rules.families.builtin_rule import RuleOptions, attainable_points, deciding_values, exact_max
from cchc.rules.families.full_wording import FullWording, WriteRule, write_inner, write_options
from cchc.rules.families.wrapping_rule import WrappingRule
from cchc.rules.option import Option
from cchc.rules.option_table import OptionTable
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.point_range import PointRange
from cchc.rules.rule import Rule
from cchc.viet import label_key


@dataclass(frozen=True, slots=True, kw_only=True)
class WithExceptions(WrappingRule):
    """A rule with exceptions (trường hợp ngoại lệ): if one holds it decides, else the rule does.

    It takes what the rule takes, or the label of the exception that holds; if several hold, a tuple of their
    labels, and the first in the order of the decision counts. Where bodies or periods are compared, one that an
    exception decided is not among them: it has no figure.

    Attributes:
        exceptions: the exceptions, each a label and its points, the first that holds counts.

    >>> from cchc.rules import Ladder
    >>> from cchc.values import Ratio
    >>> on_time = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
    >>> rule = WithExceptions.of(on_time, ("Có bằng khen", 2))
    >>> rule.score(Ratio(1, 2)).points, rule.score("Có bằng khen").points
    (Decimal('0'), Decimal('2'))
    """

    wording_form: ClassVar[str] = "Trường hợp ngoại lệ"

    kind: Literal["with_exceptions"] = "with_exceptions"
    exceptions: tuple[Option, ...]

    def _check(self) -> None:
        if not self.exceptions:
            raise InvalidInput.of("exceptions", _("không có ngoại lệ nào"), "", _("hãy bổ sung ngoại lệ"))
        earned = [line.points for line in self.exceptions]
        set_fields(self, min_points=min(self.rule.min_points, *earned), max_points=max(self.rule.max_points, *earned))

    @classmethod
    def of(cls, rule: Rule, *exceptions: tuple[str, Number | str], **settings: Unpack[RuleOptions]) -> Self:
        """Return the rule with these exceptions (trường hợp ngoại lệ).

        Args:
            rule: the rule that applies if no exception does.
            *exceptions: for each exception its label and its points; the first that applies counts.
            **settings: the options of every rule.
        """
        return cls(rule=rule, exceptions=tuple(Option.of(*line) for line in exceptions), **settings)  # type: ignore[arg-type]  # source text

    @property
    def exact_max(self) -> Fraction:
        """The most points that it gives as a fraction (điểm tối đa đúng)."""
        return max(exact_max(self.rule), *(Fraction(line.points) for line in self.exceptions))

    def short_wording(self) -> str:
        """The exceptions in official wording (lời văn), each on a line."""
        return "\n".join(
            (f"{self.wording_form}:", *(f"- {line.short_wording()}" for line in self.exceptions), "Còn lại")
        )

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): a line for each exception, then the rule inside."""
        return "\n".join((write_options(type(self), self.exceptions), *write_inner("Quy tắc ", self.rule, write)))

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        exceptions = wording.options(cls)
        if exceptions is None or len(wording.inner) != 1:
            return None
        return cls(rule=wording.read(wording.inner[0]), exceptions=exceptions, **settings)

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that the rule inside can give (các mức điểm cao hơn): exceptions happen."""
        return attainable_points(self.rule, above, previous=previous)

    def best_input(self) -> Measured:
        """Return the best value of the rule inside, or the label of an exception that earns more (số liệu tốt nhất)."""
        best = OptionTable(self.exceptions).best
        return best.text if best.points > self.rule.max_points else best_input(self.rule)

    def deciding_values(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """Those values on which the points of the rule inside depend (số liệu quyết định), if no exception holds."""
        return deciding_values(self.rule, [one for one in cohort if self._held(one) is None])

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule inside (kiểm tra), and labels of exceptions that occur twice."""
        return (*self.rule.check(), *OptionTable(self.exceptions).check())

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        held = self._held(value)
        if held is None:
            others = None if cohort is None else self.deciding_values(cohort)
            before = None if previous is None or self._held(previous) else previous
            found = self.rule.score(value, cohort=others, previous=before)
            return Outcome(found.points, found.exact, self.max_points, found.state, found.reason, self.exact_max)
        return Outcome.by_option(value, held, self.max_points, self.exact_max)

    def _held(self, value: Measured) -> Option | None:
        """The first exception that holds; None if none does."""
        labels = value if isinstance(value, tuple) else (value,)
        keys = {label_key(label) for label in labels if isinstance(label, str)}
        if len(keys) < len(labels):
            return None
        held = [line for line in self.exceptions if line.key in keys]
        return held[0] if len(held) == len(keys) and held else None
