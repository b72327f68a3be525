"""A finished assessment (kết quả chấm đầy đủ): what JSON, pickles and comparisons are made of."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from pydantic import ConfigDict, Field

from cchc.assessments.results.assumption import ScoringAssumption
from cchc.assessments.results.explanation import Explanation
from cchc.documents import GovernmentLevel, Source
from cchc.frameworks import unknown_key
from cchc.models import Record, without_default
from cchc.values import Period, Rounding, RoundingLevel


class FinishedAssessment(Record):
    """An assessment (kết quả chấm điểm): the points of one sheet, each with its reason.

    Attributes:
        name: whose sheet it was, or "".
        period: what the sheet was for, or None.
        groups: the groups that the body is in; None if they are not stated.
        framework_title: the title of the framework.
        source: the decision of the framework, or None.
        level: the level that the framework is for, or None.
        rounding: the rounding policy.
        root: the tree of results, the whole framework at its root.
    """

    model_config = ConfigDict(title="Assessment")

    name: str = ""
    period: Period | None = None
    groups: tuple[str, ...] | None = None
    framework_title: str = ""
    source: Source | None = None
    level: GovernmentLevel | None = None
    rounding: Rounding = Field(default=Rounding.NONE, json_schema_extra=without_default)
    root: Explanation

    @property
    def assumptions(self) -> tuple[ScoringAssumption, ...]:
        """What the score takes for granted (nội dung tạm hiểu, cần xác nhận)."""
        return self.root.assumptions

    @property
    def points(self) -> Decimal:
        """The points of the whole (tổng điểm), as shown after rounding."""
        return self.root.points or Decimal(0)

    @property
    def exact(self) -> Fraction:
        """The points of the whole before any rounding (tổng điểm đúng)."""
        return self.root.exact or Fraction(0)

    @property
    def counted(self) -> Fraction:
        """The points that are ranked and classed (điểm để xếp hạng, xếp loại): after the rounding of the framework."""
        whole, scale = self.root, self.root.scale or Fraction(1)
        match self.rounding.level:
            case None:
                return self.exact
            case RoundingLevel.TOTAL:
                return Fraction(self.points)
            case _:  # what is added was rounded, so that its decimals are exact
                inside = sum((Fraction(part.points or 0) for part in whole.children if part.role is None), Fraction(0))
                beside = sum((Fraction(part.points or 0) for part in whole.children if part.role), Fraction(0))
                return inside * scale + beside

    @property
    def exact_max(self) -> Fraction:
        """The maximum of the whole as a fraction (tổng điểm tối đa đúng)."""
        return self.root.exact_max

    @property
    def max_points(self) -> Decimal:
        """The maximum of the whole (tổng điểm tối đa), without what left it."""
        return self.root.max_points

    @property
    def leaf_points(self) -> dict[str, Decimal | None]:
        """The points of every leaf by key (điểm từng tiêu chí); None if it is not scored."""
        return {leaf.key: leaf.points for leaf in self.leaves()}

    def finished(self) -> "FinishedAssessment":
        """Return itself (kết quả đầy đủ)."""
        return self

    def of(self, key: str) -> Explanation:
        """Return the result of one criterion (kết quả của tiêu chí).

        Raises:
            UnknownKey: the framework has no such criterion; the message names the nearest keys.
        """
        for node in self.root.walk():
            if node.key == key:
                return node
        raise unknown_key(key, [node.key for node in self.root.walk() if node.key])

    def leaves(self) -> Iterator[Explanation]:
        """Yield the results of the leaves (các tiêu chí chấm điểm), in the framework's order."""
        return (node for node in self.root.walk() if node.key and not node.children)
