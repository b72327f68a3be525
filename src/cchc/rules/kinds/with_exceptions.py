"""A rule with exceptions (trường hợp ngoại lệ), looked at before it and in their order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number
from cchc.indicators import Measured
from cchc.messages import _
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds.builtin_rule import BuiltinRule, RuleOptions, decisive
from cchc.rules.kinds.rule_field import InnerRuleField
from cchc.rules.kinds.table_rule import faults_of_labels, outcome_of_line
from cchc.rules.option import Option, label_key
from cchc.rules.outcome import Outcome
from cchc.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class WithExceptions(BuiltinRule):
    """A rule with exceptions (trường hợp ngoại lệ): where one holds it decides, else the rule does.

    It takes what the rule takes, or the label of the exception that holds; where several hold, a tuple of their
    labels, and the first in the order of the decision counts. Where bodies or periods are compared, one that an
    exception decided is not among them: it has no figure.

    Attributes:
        rule: the rule.
        exceptions: the exceptions, each a label and its points, the first that holds counts.

    >>> from cchc.rules import Ladder
    >>> from cchc.values import Ratio
    >>> on_time = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
    >>> rule = WithExceptions.of(on_time, ("Có bằng khen", 2))
    >>> rule.score(Ratio(1, 2)).points, rule.score("Có bằng khen").points
    (Decimal('0'), Decimal('2'))
    """

    form: ClassVar[str] = "Trường hợp ngoại lệ"

    kind: Literal["with_exceptions"] = "with_exceptions"
    rule: InnerRuleField
    exceptions: tuple[Option, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "exceptions", tuple(self.exceptions))
        if not self.exceptions:
            raise InvalidInput.of("exceptions", _("không có ngoại lệ nào"), "", _("hãy bổ sung ngoại lệ"))
        BuiltinRule.__post_init__(self)
        earned = [line.points for line in self.exceptions]
        object.__setattr__(self, "min_points", min(self.rule.min_points, *earned))
        object.__setattr__(self, "max_points", max(self.rule.max_points, *earned))

    @classmethod
    def of(cls, rule: Rule, *exceptions: tuple[str, Number | str], **about: Unpack[RuleOptions]) -> Self:
        """The rule with these exceptions (ngoại lệ), each a label and its points."""
        return cls(rule=rule, exceptions=tuple(Option.of(*line) for line in exceptions), **about)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """What the rule inside takes (số liệu nhận)."""
        return self.rule.input_kind

    def worded(self) -> str:
        """The exceptions in official wording (lời văn), each on a line."""
        return "\n".join((f"{self.form}:", *(f"- {line.worded()}" for line in self.exceptions), "Còn lại"))

    @property
    def inner(self) -> tuple[Rule, ...]:
        """The rules that it holds (các quy tắc bên trong)."""
        return (self.rule,)

    def decisive(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """Those values on which the points of the rule inside depend (số liệu quyết định), where no exception holds."""
        return decisive(self.rule, [one for one in cohort if self._held(one) is None])

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule inside (kiểm tra), and labels of exceptions that stand twice."""
        return (*self.rule.check(), *faults_of_labels(self.exceptions))

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        held = self._held(value)
        if held is None:
            others = None if cohort is None else self.decisive(cohort)
            before = None if previous is None or self._held(previous) else previous
            found = self.rule.score(value, cohort=others, previous=before)
            return Outcome(found.points, found.exact, self.max_points, found.state, found.reason)
        return outcome_of_line(value, held, self.max_points)

    def _held(self, value: Measured) -> Option | None:
        """The first exception that holds; None where none does."""
        labels = value if isinstance(value, tuple) else (value,)
        keys = {label_key(label) for label in labels if isinstance(label, str)}
        if len(keys) < len(labels):
            return None
        held = [line for line in self.exceptions if line.key in keys]
        return held[0] if len(held) == len(keys) and held else None
