"""The points of parts together (cộng điểm các phần)."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from cchc.rules.families.parts_rule import PartsRule
from cchc.rules.reason import Combination


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(PartsRule):
    """Add the points of all parts (cộng điểm các phần). What left the maximum in a part leaves that of the whole.

    >>> from cchc.rules import YesNo
    >>> plan, report = YesNo.of(("Có", 1), ("Không", 0)), YesNo.of(("Đã nộp", 2), ("Chưa nộp", 0))
    >>> rule = Sum.of(("Kế hoạch", plan), ("Báo cáo", report))
    >>> rule.score((True, True)).points, rule.score((True, False)).points
    (Decimal('3'), Decimal('1'))
    """

    how: ClassVar[Combination] = Combination.SUM

    wording_form: ClassVar[str] = "Cộng điểm các phần sau"

    kind: Literal["sum"] = "sum"
