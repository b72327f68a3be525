"""One criterion of a framework (tiêu chí), with its parts."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pydantic import field_validator, model_validator

from cchc.documents import Body, SourceField
from cchc.errors import Fault, InvalidInput
from cchc.exact import to_decimal
from cchc.frameworks.aggregation import Aggregation
from cchc.frameworks.role import CriterionRole
from cchc.indicators import Indicator
from cchc.messages import _
from cchc.models import Record, TupleField, default, set_fields
from cchc.rules import InputKind, RuleField
from cchc.values import DecimalField, OptionalDecimalField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cchc.rules import ManualScore

MAX_LEVELS = 50


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
        rule: how a leaf is scored; None on a heading, and if the wording could not be read.
        children: the parts of a heading, in the order of the decision.
        aggregation: how the points of the parts become the points of a heading.
        weight: its weight in a mean, above 0.
        role: bonus or deduction, outside the total; None for any other criterion.
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
    rule: RuleField | None = None
    children: TupleField[Criterion] = default(())
    aggregation: Aggregation = Aggregation.SUM
    weight: DecimalField = default(Decimal(1))
    role: CriterionRole | None = None
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

    @model_validator(mode="after")
    def _sound(self) -> Criterion:
        self._refuse_depth()
        if self.max_points is not None and self.max_points < 0:
            set_fields(self, role=self.role or CriterionRole.DEDUCTION)
        if self.role is not None:
            self._apply_role(self.role)
        return self

    def _refuse_depth(self) -> None:
        level = self.children
        for _depth in range(MAX_LEVELS):
            if not level:
                return
            level = tuple(part for criterion in level for part in criterion.children)
        remedy = _("nhận tối đa {levels} cấp", levels=MAX_LEVELS)
        raise InvalidInput.of("deep", _("cây tiêu chí quá sâu"), self.title, remedy)

    def _apply_role(self, role: CriterionRole) -> None:
        """Give the parts this role; the maximum of a deduction becomes its minimum, whether printed with "-" or not."""
        if role is CriterionRole.DEDUCTION and self.max_points:
            set_fields(self, min_points=to_decimal(-abs(Fraction(self.max_points))), max_points=Decimal(0))
        if any(child.role is None for child in self.children):
            set_fields(self, children=tuple(child.with_role(role) for child in self.children))

    def with_role(self, role: CriterionRole) -> Criterion:
        """Return the criterion with a role (điểm thưởng, điểm trừ); a role of its own is kept."""
        return self if self.role else Criterion.model_validate({**dict(self), "role": role})

    @property
    def effective_max_points(self) -> Decimal:
        """The maximum (điểm tối đa): as stated, or else that of the parts or of the rule, or else 0."""
        if self.max_points is not None:
            return self.max_points
        if self.children:
            return self.points_of_parts
        return self.rule.max_points if self.rule else Decimal(0)

    @property
    def effective_min_points(self) -> Decimal:
        """The minimum (điểm thấp nhất): as stated, or else that of the parts or of the rule, or else 0."""
        if self.min_points is not None:
            return self.min_points
        if self.children:
            return self.min_points_of_parts
        return self.rule.min_points if self.rule else Decimal(0)

    @property
    def points_of_parts(self) -> Decimal:
        """The maxima of the parts aggregated (điểm tối đa các thành phần), without blocks outside the total.

        Parts that are only reported are left out of a mean.
        """
        counted = [child for child in self.children if child.role is self.role and not child.is_not_scored]
        return self.combine_points((Fraction(child.effective_max_points) for child in counted), counted)

    @property
    def min_points_of_parts(self) -> Decimal:
        """The minima of the parts aggregated (điểm thấp nhất các thành phần); -Infinity if a part has no lower bound.

        A geometric mean takes no negative points: if a part can have them, the lowest minimum of a part is returned.
        """
        counted = [child for child in self.children if not child.is_not_scored]
        least = [child.effective_min_points for child in counted]
        rootless = self.aggregation is Aggregation.GEOMETRIC and min(least, default=Decimal(0)) < 0
        if rootless or not all(one.is_finite() for one in least):
            return min(least)
        return self.combine_points(map(Fraction, least), counted)

    @property
    def has_negative_geometric_mean(self) -> bool:
        """Whether it is a geometric mean with a part that can have negative points (trung bình nhân có điểm âm)."""
        own = (child for child in self.children if child.role is self.role)
        return self.aggregation is Aggregation.GEOMETRIC and any(child.effective_min_points < 0 for child in own)

    def combine_points(self, points: Iterable[Fraction], parts: Iterable[Criterion]) -> Decimal:
        """Return the points of a heading from those of its parts (tổng hợp điểm), in the order of `parts`."""
        return to_decimal(self.aggregation.combine([*points], [Fraction(part.weight) for part in parts]))

    @property
    def is_not_scored(self) -> bool:
        """Whether the criterion is reported but never scored (không tính điểm)."""
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
