"""The parent of the rules of this library (quy tắc của thư viện): policies for absences, source, and scoring."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, ClassVar, NamedTuple, Self, TypedDict, cast

from cchc.documents import Source
from cchc.errors import Fault, InvalidInput
from cchc.indicators import Absence, Measured
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.rules.convention import Convention, ConventionField
from cchc.rules.families.full_wording import FullWording, WriteRule
from cchc.rules.families.template import filled
from cchc.rules.note import WordingNote
from cchc.rules.option_table import OptionTable
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.piece_table import PieceTable
from cchc.rules.pieces.point_range import PointRange
from cchc.rules.policy import AbsencePolicy
from cchc.rules.rule import Rule
from cchc.values import ExactDecimal


class RuleOptions(TypedDict, total=False):
    """Options that every rule of this library accepts, as keywords of `of` (thông tin kèm theo).

    Attributes:
        not_applicable: what "không phát sinh, không được giao" earns; None leaves it to the framework.
        not_due: what "chưa đến hạn" earns; None leaves it to the framework.
        source: the provision of the rule, or a text of it.
        wording: the rule as the decision prints it.
        conventions: what was assumed because the wording does not state it; sentences will do.
        notes: what the wording states besides and moves no points.
    """

    not_applicable: AbsencePolicy | None
    not_due: AbsencePolicy | None
    source: Source | str | None
    wording: str
    conventions: tuple[Convention, ...]
    notes: tuple[WordingNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltinRule(CheckedPickle, ABC):
    """The parent of the rules of this library (quy tắc): each lowers to pieces or to a table, and is scored over those.

    Attributes:
        min_points: the fewest points that it gives.
        max_points: the most points that it gives.
        not_applicable: what "không phát sinh, không được giao" earns; None if the rule states none.
        not_due: what "chưa đến hạn" earns; None if the rule states none.
        source: the provision of the rule; a text will do; it plays no part in comparing.
        wording: the rule as printed; it plays no part in comparing.
        conventions: what was assumed because the wording does not state it; ignored in comparisons.
        notes: what the wording states besides and moves no points; ignored in comparisons.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    wording_form: ClassVar[str]
    """The full wording: a sentence with gaps for the fields, or the heading above the lines of the levels."""

    min_points: ExactDecimal = field(init=False, compare=False, repr=False)
    max_points: ExactDecimal = field(init=False, compare=False, repr=False)
    not_applicable: AbsencePolicy | None = None
    not_due: AbsencePolicy | None = None
    source: Source | None = field(default=None, compare=False)
    wording: str = field(default="", compare=False)
    conventions: tuple[ConventionField, ...] = field(default=(), compare=False)
    notes: tuple[WordingNote, ...] = field(default=(), compare=False)

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """Return the outcome of a value (chấm điểm): the points and the reason.

        Args:
            value: a value of the rule's `input_kind`, or an `Absence`.
            cohort: the values of all bodies, including this one; required if `needs_cohort`, otherwise ignored.
            previous: the value of the previous period; required by rules that compare with it, otherwise ignored.

        Raises:
            InvalidInput: the rule does not take the value, or has no points for it.
        """
        if isinstance(value, Absence):
            return self._score_absence(value)
        return self._score_measured(value, cohort, previous)

    @property
    def exact_max(self) -> Fraction:
        """The most points that it gives as a fraction (điểm tối đa đúng)."""
        return Fraction(self.max_points)

    @property
    def piece_table(self) -> PieceTable | None:
        """The pieces of a rule on one number (bảng đoạn); None for other rules."""
        return None

    @property
    def option_table(self) -> OptionTable | None:
        """The options that it takes by their label (bảng mức); None if it takes no label."""
        return None

    @property
    def figure_kind(self) -> Hashable:
        """What a figure for the rule means (ý nghĩa số liệu): figures move between rules that are equal in it."""
        return cast("Rule", self).input_kind  # a field in some kinds, a property in others

    @property
    def inner_rules(self) -> "tuple[Rule, ...]":
        """The rules inside (các quy tắc bên trong)."""
        return ()

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of bodies that have a rule of their own (nhóm đơn vị); () if it is the same for all bodies."""
        return ()

    def find(self, groups: Iterable[str]) -> "GroupRule":
        """Return the rule for a body in these groups, and the group that it is for (quy tắc của nhóm đơn vị).

        Args:
            groups: the names of all groups that the body is in.

        Raises:
            InvalidInput: groups differ, and the body is in none of them or in two.
        """
        return GroupRule("", cast("Rule", self))

    @property
    def needs_cohort(self) -> bool:
        """True if scoring requires the values of all bodies (cần so sánh); assumed of rules of other libraries."""
        return any(getattr(rule, "needs_cohort", True) for rule in self.inner_rules)

    def deciding_values(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """Return the values of `cohort` that influence points (số liệu quyết định); the others may be left out.

        For `RelativeToBest` this is the best value; () if the rule compares no bodies.
        """
        return cohort if self.needs_cohort else ()

    @abstractmethod
    def check(self) -> tuple[Fault, ...]:
        """Return the faults of the rule (kiểm tra), without scoring anything; () if there are none."""

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that it can give (các mức điểm cao hơn), from low to high.

        Args:
            above: the points that are to be passed.
            previous: the value of the period before, for rules that compare with it.

        Returns:
            Ranges of points; None if they are not known: of rules that compare bodies, and of combined rules.
        """
        return None

    @abstractmethod
    def best_input(self) -> Measured:
        """Return a value that earns the most points (số liệu tốt nhất); of rules that compare, that of the leader."""

    @abstractmethod
    def short_wording(self) -> str:
        """Return the rule in official wording (lời văn), without its settings and the rules that it holds."""

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ), which names the kind, without settings.

        Args:
            write: writes a rule that it holds.
        """
        return filled(self.wording_form, self)

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind.

        Args:
            wording: the wording taken apart.
            settings: the fields that remarks set.
        """
        gaps = wording.gaps(cls)
        return None if gaps is None or wording.lines or wording.inner else cls(**gaps, **settings)

    @abstractmethod
    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        """The points of anything but an absence."""

    def policy_for(self, absence: Absence) -> AbsencePolicy | None:
        """What the rule does with an absence (cách xử lý); None if it states none.

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
        return Outcome.by_policy(absence, policy, self.max_points, self.exact_max)


class GroupRule(NamedTuple):
    """The rule for a body (quy tắc của nhóm), and the group that it is for; "" if it is that of all other bodies."""

    group: str
    rule: Rule


def groups_of(rule: Rule | None) -> tuple[str, ...]:
    """Return the groups of bodies for which a rule differs (nhóm đơn vị); () of none, and of a rule from outside."""
    return rule.groups if isinstance(rule, BuiltinRule) else ()


def notes_of(rule: Rule) -> tuple[WordingNote, ...]:
    """Return the notes of a rule and of the rules inside (ghi chú), each once; of a rule from outside those it has."""
    own: tuple[WordingNote, ...] = getattr(rule, "notes", ())
    inner = rule.inner_rules if isinstance(rule, BuiltinRule) else ()
    return tuple(dict.fromkeys((*own, *(note for one in inner for note in notes_of(one)))))


def exact_max(rule: Rule) -> Fraction:
    """Return the most points of a rule as a fraction (điểm tối đa đúng); of a rule from outside its `max_points`."""
    return rule.exact_max if isinstance(rule, BuiltinRule) else Fraction(rule.max_points)


def figure_kind(rule: Rule) -> Hashable:
    """Return what a figure for a rule means (ý nghĩa số liệu); of a rule from outside its input kind."""
    return rule.figure_kind if isinstance(rule, BuiltinRule) else rule.input_kind


def deciding_values(rule: Rule, cohort: Sequence[Measured]) -> Sequence[Measured]:
    """Those values of all bodies on which the points of a rule depend; of a rule from outside all of them."""
    return rule.deciding_values(cohort) if isinstance(rule, BuiltinRule) else cohort


def attainable_points(
    rule: Rule, above: Fraction, *, previous: Measured | None = None
) -> tuple[PointRange, ...] | None:
    """Return the points above a number that a rule can give (các mức điểm cao hơn); None if they are not known.

    They are not known of rules that compare bodies, of combined rules, and of rules from outside.

    >>> from cchc.rules import Ladder
    >>> rule = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
    >>> [str(low) for low, _high in attainable_points(rule, Fraction(0)) or ()]
    ['3', '6']
    """
    return rule.attainable_points(above, previous=previous) if isinstance(rule, BuiltinRule) else None
