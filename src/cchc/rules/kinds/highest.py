"""The part with the most points counts (lấy phần cao nhất)."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from cchc.rules.families.parts_rule import PartsRule
from cchc.rules.reason import Combination


@dataclass(frozen=True, slots=True, kw_only=True)
class Highest(PartsRule):
    """Take the part with the most points (lấy phần cao điểm nhất). Of alternatives the best counts.

    >>> from cchc.rules import YesNo
    >>> plan, report = YesNo.of(("Có", 1), ("Không", 0)), YesNo.of(("Đã nộp", 2), ("Chưa nộp", 0))
    >>> rule = Highest.of(("Kế hoạch", plan), ("Báo cáo", report))
    >>> rule.score((True, True)).points, rule.score((True, False)).points
    (Decimal('2'), Decimal('1'))
    """

    how: ClassVar[Combination] = Combination.HIGHEST

    wording_form: ClassVar[str] = "Lấy điểm cao nhất trong các phần sau"

    kind: Literal["highest"] = "highest"
