"""What our own rules share (quy tắc của thư viện): policies for absence, source, and scoring over one form."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, TypedDict

from cchc.documents import Source
from cchc.errors import Fault, InvalidInput
from cchc.indicators import Absence, Measured
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.rules.outcome import Outcome
from cchc.rules.policy import AbsencePolicy
from cchc.rules.rule import Rule
from cchc.values import ExactDecimal


class RuleOptions(TypedDict, total=False):
    """What any of our rules may be told besides its points (thông tin kèm theo), as keywords."""

    not_applicable: AbsencePolicy | None
    not_due: AbsencePolicy | None
    source: Source | str | None
    wording: str
    conventions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltinRule(CheckedPickle, ABC):
    """The parent of our rules (quy tắc): each lowers to pieces or to a table, and is scored over those.

    Attributes:
        min_points: the fewest points that it gives.
        max_points: the most points that it gives.
        not_applicable: what "không phát sinh, không được giao" earns; None where the rule does not say.
        not_due: what "chưa đến hạn" earns; None where the rule does not say.
        source: the provision of the rule; a text will do; it plays no part in comparing.
        wording: the rule as printed; it plays no part in comparing.
        conventions: what the reader supplied where the wording is silent; no part in comparing.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    form: ClassVar[str]
    """The full form in official wording: a sentence with gaps for the fields, or what stands above its lines."""

    min_points: ExactDecimal = field(init=False, compare=False, repr=False)
    max_points: ExactDecimal = field(init=False, compare=False, repr=False)
    not_applicable: AbsencePolicy | None = None
    not_due: AbsencePolicy | None = None
    source: Source | None = field(default=None, compare=False)
    wording: str = field(default="", compare=False)
    conventions: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "source", None if self.source is None else Source.of(self.source))

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """The points of a value (chấm), with the reason.

        Args:
            value: what the rule takes, or an absence.
            cohort: the values of all bodies, this one among them; looked at by rules that compare them.
            previous: the value of the period before; looked at by rules that compare with it.

        Raises:
            InvalidInput: the rule does not take the value, or says nothing about it.
        """
        if isinstance(value, Absence):
            return self._score_absence(value)
        return self._score_measured(value, cohort, previous)

    @property
    def inner(self) -> "tuple[Rule, ...]":
        """The rules that it holds (các quy tắc bên trong)."""
        return ()

    @property
    def compares(self) -> bool:
        """Whether it needs the values of all bodies (cần so sánh); of a rule from outside nobody knows."""
        return any(getattr(rule, "compares", True) for rule in self.inner)

    def decisive(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """The values of all bodies on which points depend (số liệu quyết định): beside these each scores the same."""
        return cohort if self.compares else ()

    @abstractmethod
    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound."""

    @abstractmethod
    def worded(self) -> str:
        """The rule in official wording (lời văn), without its settings and the rules that it holds."""

    @abstractmethod
    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        """The points of anything but an absence."""

    def policy_for(self, absence: Absence) -> AbsencePolicy | None:
        """What the rule does with an absence (cách xử lý); None where it does not say.

        What is owed and not reported, or withheld, earns nothing.
        """
        stated = {Absence.NOT_APPLICABLE: self.not_applicable, Absence.NOT_DUE: self.not_due}
        return stated.get(absence, AbsencePolicy.NO_POINTS)

    def _score_absence(self, absence: Absence) -> Outcome:
        policy = self.policy_for(absence)
        if policy is None:
            what = _("quy tắc không nói cách tính trường hợp này")
            remedy = _("hãy khai báo cách xử lý trong quy tắc hoặc trong bộ tiêu chí")
            raise InvalidInput.of("absence", what, str(absence), remedy)
        return Outcome.by_policy(absence, policy, self.max_points)


def decisive(rule: Rule, cohort: Sequence[Measured]) -> Sequence[Measured]:
    """Those values of all bodies on which the points of a rule depend; of a rule from outside all of them."""
    return rule.decisive(cohort) if isinstance(rule, BuiltinRule) else cohort
