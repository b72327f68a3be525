"""The part with the fewest points counts (lấy phần thấp nhất)."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from cchc.rules.families.parts_rule import PartsRule
from cchc.rules.reason import Combination


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowest(PartsRule):
    """Take the part with the fewest points (lấy phần thấp điểm nhất). The weakest part decides.

    >>> from cchc.rules import YesNo
    >>> plan, report = YesNo.of(("Có", 1), ("Không", 0)), YesNo.of(("Đã nộp", 2), ("Chưa nộp", 0))
    >>> rule = Lowest.of(("Kế hoạch", plan), ("Báo cáo", report))
    >>> rule.score((True, True)).points, rule.score((True, False)).points
    (Decimal('1'), Decimal('0'))
    """

    how: ClassVar[Combination] = Combination.LOWEST

    wording_form: ClassVar[str] = "Lấy điểm thấp nhất trong các phần sau"

    kind: Literal["lowest"] = "lowest"
