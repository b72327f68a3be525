"""One criterion of a framework (tiêu chí), with its parts."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pydantic import ValidatorFunctionWrapHandler, field_validator, model_validator

from cchc.documents import Body, SourceField
from cchc.errors import MAX_DEPTH, DepthGuard, Fault, InvalidInput, is_deeper, too_deep
from cchc.exact import to_decimal
from cchc.frameworks.aggregation import Aggregation
from cchc.frameworks.body_group import GroupKeys, distinct_groups, group_keys, memberships
from cchc.frameworks.role import CriterionRole
from cchc.indicators import Indicator
from cchc.messages import _
from cchc.models import Record, TupleField, default, set_fields
from cchc.rules import BuiltinRule, InputKind, NoteKind, RuleField, exact_max, groups_of
from cchc.values import OptionalDecimalField, PositiveDecimalField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cchc.rules import ManualScore

_PARTS = DepthGuard("parts", MAX_DEPTH - 1)


def _parts_of(criterion: Criterion) -> tuple[Criterion, ...]:
    return criterion.children


class Criterion(Record):
    """A criterion (lĩnh vực, tiêu chí, tiêu chí thành phần): a heading with parts, or a leaf with a rule.

    A negative maximum means a deduction: the number becomes `min_points`, and `max_points` is 0. The parts of a bonus
    or a deduction have its role.

    Attributes:
        code: the code as printed, "1.1", as a `str` (not a `Code`); "" if the decision prints no code.
        key: the key, used as given; "" derives it from the code (see `Framework`).
        title: what is judged.
        max_points: the maximum as stated; None if not stated, see `effective_max_points`.
        min_points: the minimum, for a deduction; None takes that of its parts or of its rule.
        applies_to: the groups of bodies to which it applies (chỉ áp dụng đối với); () if it applies to all, or to all
            but some. For all other bodies it is out of the maximum.
        except_for: the groups of bodies to which it does not apply (không áp dụng đối với).
        rule: how a leaf is scored; None on a heading, and if the wording could not be read.
        children: the parts of a heading, in the order of the decision.
        aggregation: how the points of the parts become the points of a heading.
        weight: its weight in a mean, above 0.
        role: bonus or deduction, outside the total; None for any other criterion.
        zeroes_parent: whether its heading has no points if it has none itself (không đạt thì cả tiêu chí 0 điểm); set
            too if the notes of its rule state so.
        wording: the rule as printed; "" if there is no wording, or if the rule keeps it itself.
        wording_faults: why `read_rule` could not read the wording; () if it could. The leaf is then scored by hand.
        indicator: what it measures, or None.
        owner: the body that is responsible for it, or None.
        verifier: the body that verifies it, or None.
        evidence: the evidence that is required.
        source: its provision, also as text; None inherits that of the heading or the framework.

    >>> from cchc.rules import YesNo
    >>> plan = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
    >>> Criterion(code="1.2", title="Kế hoạch", rule=plan).effective_max_points
    Decimal('4')
    >>> late = Criterion(code="V.1", title="Nộp trễ hạn", max_points="-0.5")
    >>> late.max_points, late.min_points, late.role
    (Decimal('0'), Decimal('-0.5'), <CriterionRole.DEDUCTION: 'deduction'>)
    """

    code: str = ""
    key: str = ""
    title: str
    max_points: OptionalDecimalField = default(None)
    min_points: OptionalDecimalField = default(None)
    applies_to: TupleField[str] = default(())
    except_for: TupleField[str] = default(())
    rule: RuleField | None = None
    children: TupleField[Criterion] = default(())
    aggregation: Aggregation = Aggregation.SUM
    weight: PositiveDecimalField = default(Decimal(1))
    role: CriterionRole | None = None
    zeroes_parent: bool = False
    wording: str = ""
    wording_faults: TupleField[Fault] = default(())
    indicator: Indicator | None = None
    owner: Body | None = None
    verifier: Body | None = None
    evidence: TupleField[str] = default(())
    source: SourceField = default(None)

    @field_validator("weight")
    @classmethod
    def _above_zero(cls, weight: Decimal) -> Decimal:
        if weight <= 0:
            raise InvalidInput.of("weight", _("phải lớn hơn 0"), str(weight), _("hãy xem lại trọng số"))
        return weight

    @field_validator("children", mode="wrap")
    @classmethod
    def _read_children(cls, value: object, read: ValidatorFunctionWrapHandler) -> object:
        return _PARTS.read(read, value) if value else read(value)

    @model_validator(mode="after")
    def _sound(self) -> Criterion:
        if is_deeper(self, _parts_of):
            raise too_deep()
        self._check_groups()
        if any(note.kind is NoteKind.ZEROES_PARENT for note in getattr(self.rule, "notes", ())):
            set_fields(self, zeroes_parent=True)
        if self.max_points is not None and self.max_points < 0:
            set_fields(self, role=self.role or CriterionRole.DEDUCTION)
        if self.role is not None:
            self._apply_role(self.role)
        return self

    def _check_groups(self) -> None:
        """Refuse groups without a name, and groups of both sorts."""
        if self.applies_to and self.except_for:
            what = _("tiêu chí vừa chỉ áp dụng, vừa không áp dụng đối với một số nhóm đơn vị")
            read = f"{', '.join(self.applies_to)} | {', '.join(self.except_for)}"
            raise InvalidInput.of("groups", what, read, _("hãy chỉ khai báo applies_to hoặc except_for"))
        if "" in group_keys((*self.applies_to, *self.except_for)):
            raise InvalidInput.of("groups", _("nhóm đơn vị chưa có tên"), "", _("hãy ghi tên nhóm đơn vị"))

    def _apply_role(self, role: CriterionRole) -> None:
        """Give the parts this role; the maximum of a deduction becomes its minimum, whether printed with "-" or not."""
        if role is CriterionRole.DEDUCTION and self.max_points:
            set_fields(self, min_points=to_decimal(-abs(Fraction(self.max_points))), max_points=Decimal(0))
        if any(child.role is None for child in self.children):
            set_fields(self, children=tuple(child.with_role(role) for child in self.children))

    def with_role(self, role: CriterionRole) -> Criterion:
        """Return the criterion with a role (điểm thưởng, điểm trừ); a role of its own is kept."""
        return self if self.role else Criterion.model_validate({**dict(self), "role": role})

    def group_names(self) -> tuple[str, ...]:
        """Return the groups of bodies that it, its parts and their rules name (các nhóm đơn vị), each once."""
        inside = (name for child in self.children for name in child.group_names())
        return distinct_groups((*self.applies_to, *self.except_for, *groups_of(self.rule), *inside))

    def applies_in(self, keys: GroupKeys) -> bool:
        """Return True if it applies to bodies in certain groups (áp dụng đối với đơn vị), as far as it states itself.

        Args:
            keys: the groups, as they are compared.
        """
        if self.applies_to:
            return not keys.isdisjoint(group_keys(self.applies_to))
        return keys.isdisjoint(group_keys(self.except_for))

    def exact_max_in(self, keys: GroupKeys) -> Fraction | None:
        """Return the maximum for bodies in certain groups (điểm tối đa của nhóm); None if it does not apply to them.

        Args:
            keys: the groups, as they are compared.
        """
        if not self.applies_in(keys):
            return None
        if self.children:
            return self._exact_of_parts_in(keys) if self._differs_inside else self.effective_exact_max
        if isinstance(self.rule, BuiltinRule) and self.rule.groups:
            with suppress(InvalidInput):
                return exact_max(self.rule.find(keys).rule)
            return None
        return self.effective_exact_max

    @property
    def _differs_inside(self) -> bool:
        return any(child.group_names() for child in self.children)

    def _exact_of_parts_in(self, keys: GroupKeys) -> Fraction | None:
        """Return the maxima of the parts aggregated for bodies in certain groups; None if no part applies to them."""
        scored = (child for child in self.children if not child.is_not_scored)
        found = [(child, most) for child in scored if (most := child.exact_max_in(keys)) is not None]
        own = [(child, most) for child, most in found if child.role is self.role]
        return self.combine_points([most for _child, most in own], [child for child, _most in own]) if found else None

    @property
    def effective_max_points(self) -> Decimal:
        """The maximum of the criterion (điểm tối đa): as stated, else of its parts or its rule, else 0."""
        return to_decimal(self.effective_exact_max)

    @property
    def effective_exact_max(self) -> Fraction:
        """The maximum of the criterion as a fraction (điểm tối đa đúng).

        If the stated maximum is what that of the parts or of the rule is printed as, it is theirs: 1,666666666667
        beside parts of 5/3 is 5/3.
        """
        stated = self.max_points
        if self.children:
            found = self.exact_of_parts
        elif self.rule is not None:
            found = exact_max(self.rule)
        else:
            found = Fraction(0)
        return found if stated is None or stated == to_decimal(found) else Fraction(stated)

    @property
    def effective_min_points(self) -> Decimal:
        """The minimum of the criterion (điểm thấp nhất): as stated, else of its parts or its rule, else 0."""
        return _bound(self._effective_exact_min)

    @property
    def points_of_parts(self) -> Decimal:
        """The maxima of the parts aggregated (điểm tối đa các thành phần), without blocks outside the total.

        Parts that are only reported are left out of a mean.
        """
        return to_decimal(self.exact_of_parts)

    @property
    def exact_of_parts(self) -> Fraction:
        """The maxima of the parts aggregated, as a fraction (điểm tối đa đúng các thành phần).

        If parts apply to some groups of bodies only, it is the maximum of the bodies that can have most: those of one
        group, or of none.
        """
        if self._differs_inside:
            return max(self._exact_of_parts_in(keys) or Fraction(0) for keys in memberships(self.group_names()))
        counted = [child for child in self.children if child.role is self.role and not child.is_not_scored]
        return self.combine_points((child.effective_exact_max for child in counted), counted)

    @property
    def min_points_of_parts(self) -> Decimal:
        """The minima of the parts aggregated (điểm thấp nhất các thành phần); -Infinity if a part has no lower bound.

        A geometric mean takes no negative points: if a part can have them, the lowest minimum of a part is returned.
        """
        return _bound(self._exact_least_of_parts)

    @property
    def _effective_exact_min(self) -> Fraction | None:
        """The minimum as a fraction; None if it has no lower bound."""
        if self.min_points is not None:
            return _fraction(self.min_points)
        if self.children:
            return self._exact_least_of_parts
        return _fraction(self.rule.min_points) if self.rule else Fraction(0)

    @property
    def _exact_least_of_parts(self) -> Fraction | None:
        if self._differs_inside:
            return self._least_of_groups()
        counted = [child for child in self.children if not child.is_not_scored]
        return self._exact_least_of(counted)

    def _least_of_groups(self) -> Fraction | None:
        """Return the minimum of the bodies that can have fewest: those of one group, or of none."""
        least: list[Fraction] = []
        for keys in memberships(self.group_names()):
            parts = [child for child in self.children if not child.is_not_scored and child.applies_in(keys)]
            if (one := self._exact_least_of(parts)) is None:
                return None
            least.append(one)
        return min(least)

    def _exact_least_of(self, counted: Sequence[Criterion]) -> Fraction | None:
        least: list[Fraction] = []
        for child in counted:
            if (one := child._effective_exact_min) is None:  # noqa: SLF001  # of one class
                return None
            least.append(one)
        if self.aggregation is Aggregation.GEOMETRIC and min(least, default=Fraction(0)) < 0:
            return min(least)
        found = self.combine_points(least, counted)
        return min(found, Fraction(0)) if any(child.zeroes_parent for child in counted) else found

    @property
    def has_negative_geometric_mean(self) -> bool:
        """Whether it is a geometric mean with a part that can have negative points (trung bình nhân có điểm âm)."""
        own = (child for child in self.children if child.role is self.role)
        return self.aggregation is Aggregation.GEOMETRIC and any(child.effective_min_points < 0 for child in own)

    def combine_points(self, points: Iterable[Fraction], parts: Iterable[Criterion]) -> Fraction:
        """Return the points of a heading (tổng hợp) from the points of its parts, in the order of `parts`."""
        return self.aggregation.combine([*points], [Fraction(part.weight) for part in parts])

    @property
    def is_not_scored(self) -> bool:
        """Whether the criterion, or each of its parts, is watched and never scored (không tính điểm)."""
        if self.children:
            return all(child.is_not_scored for child in self.children)
        return self.rule is not None and self.rule.input_kind is InputKind.ANYTHING

    @property
    def is_surveyed(self) -> bool:
        """Whether its points come from a survey (điều tra xã hội học): its rule counts ballots."""
        return self.rule is not None and self.rule.input_kind is InputKind.BALLOTS

    @property
    def manual_rule(self) -> ManualScore | None:
        """The rule for points entered by hand (chấm trực tiếp), if a leaf has no rule; None if it has no bounds."""
        from cchc.rules import ManualScore

        low, high = self.effective_min_points, self.effective_max_points
        return ManualScore.of(low, high) if low < high else None


def _bound(lowest: Fraction | None) -> Decimal:
    return Decimal("-Infinity") if lowest is None else to_decimal(lowest)


def _fraction(lowest: Decimal) -> Fraction | None:
    return Fraction(lowest) if lowest.is_finite() else None
