"""What a sheet earned by a framework (kết quả chấm điểm)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from pydantic import Field

from cchc.assessments.results.explanation import Explanation
from cchc.documents import GovernmentLevel, Source
from cchc.frameworks import Version, unknown_key
from cchc.models import Record
from cchc.values import Period, Ratio, Rounding


class Assessment(Record):
    """An assessment (kết quả chấm điểm): the points of one sheet, each with its reason.

    It keeps which framework scored it and how points were rounded; the same sheet scored twice gives the
    same bytes.

    Attributes:
        name: whose sheet it was, or "".
        period: what the sheet was for, or None.
        framework: the title of the framework.
        source: the decision of the framework, or None.
        level: the level that the framework is for, or None.
        rounding: the rounding policy.
        whole: the tree of results, the whole framework at its root.
    """

    name: str = ""
    period: Period | None = None
    framework: str = ""
    source: Source | None = None
    level: GovernmentLevel | None = None
    rounding: Rounding = Field(default=Rounding.NONE, json_schema_extra={"default": str(Rounding.NONE)})
    whole: Explanation

    @property
    def version(self) -> Version:
        """The version of the framework that scored it (phiên bản bộ tiêu chí)."""
        return Version.of(self.source, self.level)

    @property
    def points(self) -> Decimal:
        """The points of the whole (tổng điểm), as shown after rounding."""
        return self.whole.points or Decimal(0)

    @property
    def exact(self) -> Fraction:
        """The points of the whole before any rounding (tổng điểm đúng)."""
        return self.whole.exact or Fraction(0)

    @property
    def max_points(self) -> Decimal:
        """The maximum of the whole (tổng điểm tối đa), without what left it."""
        return self.whole.max_points

    @property
    def share(self) -> Ratio:
        """Points out of the maximum (tỷ lệ điểm, chỉ số): 0/0 where there is no maximum."""
        return self.whole.share

    def of(self, key: str) -> Explanation:
        """The result of one criterion (kết quả của tiêu chí), with its points, share, reason and parts.

        Raises:
            UnknownKey: the framework has no such criterion; the message names the nearest keys.
        """
        for node in self.whole.walk():
            if node.key == key:
                return node
        raise unknown_key(key, [node.key for node in self.whole.walk() if node.key])

    def leaves(self) -> Iterator[Explanation]:
        """The results of the criteria that nothing hangs under (các tiêu chí chấm điểm), in the framework's order."""
        return (node for node in self.whole.walk() if node.key and not node.children)

    def explain(self, key: str | None = None) -> Explanation:
        """Why the points are what they are (giải thích): of one criterion, or of the whole.

        `str()` of it is the Vietnamese text, `.text("en")` the English one.

        Raises:
            UnknownKey: the framework has no such criterion.
        """
        return self.whole if key is None else self.of(key)

    def _repr_html_(self) -> str:
        period = "" if self.period is None else str(self.period)
        return self.whole.table(", ".join(filter(None, (self.name, period, self.framework)))).html()
