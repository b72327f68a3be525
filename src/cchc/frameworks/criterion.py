"""One criterion of a framework (tiêu chí), with what hangs under it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from pydantic import model_validator

from cchc.documents import Source
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules.rule_field import RuleField
from cchc.values import ExactDecimal
from cchc.values.record import Record
from cchc.viet import to_decimal

_MOST_LEVELS = 50


class Criterion(Record):
    """A criterion (lĩnh vực, tiêu chí, tiêu chí thành phần): a heading with parts, or a leaf with a rule.

    Attributes:
        code: the code as printed, "1.1"; "" where the decision prints none.
        title: what is judged.
        max_points: the most it earns; None takes the sum of its parts, or the maximum of its rule.
        rule: how a leaf is scored; None on a heading.
        children: the parts of a heading, in the order of the decision.
        source: its provision, a text will do; None takes that of the heading or framework above.

    >>> from cchc.rules import YesNo
    >>> plan = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
    >>> Criterion(code="1.2", title="Kế hoạch", rule=plan).points_at_most
    Decimal('4')
    """

    code: str = ""
    title: str
    max_points: ExactDecimal | None = None
    rule: RuleField | None = None
    children: tuple[Criterion, ...] = ()
    source: Source | None = None

    @model_validator(mode="after")
    def _not_too_deep(self) -> Criterion:
        level = self.children
        for _depth in range(_MOST_LEVELS):
            if not level:
                return self
            level = tuple(part for criterion in level for part in criterion.children)
        remedy = _("nhận tối đa {levels} cấp", levels=_MOST_LEVELS)
        raise InvalidInput.of("deep", _("cây tiêu chí quá sâu"), self.title, remedy)

    @property
    def points_at_most(self) -> Decimal:
        """The most that the criterion earns (điểm tối đa): as stated, else by its parts or its rule; else 0."""
        if self.max_points is not None:
            return self.max_points
        if self.children:
            return self.points_of_parts
        return self.rule.max_points if self.rule else Decimal(0)

    @property
    def points_of_parts(self) -> Decimal:
        """The maxima of the parts together (tổng điểm tối đa các thành phần)."""
        return to_decimal(sum((Fraction(child.points_at_most) for child in self.children), Fraction(0)))
