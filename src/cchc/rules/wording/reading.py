"""What is known besides the levels while a wording is read (thông tin kèm theo), and the conventions that fill gaps."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypedDict

from cchc.documents import Source
from cchc.indicators import Direction
from cchc.messages import _
from cchc.rules.input_kind import InputKind
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy
from cchc.rules.remainder import Remainder
from cchc.rules.wording.clause import Level, Way
from cchc.rules.wording.refused import Refused

UNSAID = "Trường hợp còn lại"
"""The label of the level that a wording leaves unsaid."""
CLEAN = "Không vi phạm"
"""The label of the level without a fault, if a wording leaves it unsaid."""
ZERO_UNSAID = _("lời văn không ghi mức 0 điểm: phần còn lại được 0 điểm")
FLOOR_UNSAID = _("lời văn không ghi giới hạn trừ: trừ đến hết điểm của tiêu chí thì thôi")
CAP_UNSAID = _("lời văn không ghi mức cộng tối đa: cộng đến hết điểm tối đa của tiêu chí thì thôi")
HIGHEST_COUNTS = _("các mức lồng nhau: tính mức cao nhất đạt được")
NOT_ACCEPTED = _("quá giới hạn thì không tiếp nhận: ngoài quy tắc chấm điểm")
REMAINDER_UNSAID = _("lời văn không ghi cách tính phần chưa đủ bước: chỉ tính bước đủ")
FULL_UNSAID = _("lời văn không ghi mức không vi phạm: được điểm tối đa của tiêu chí")
RATE_UNSAID = _("lời văn ghi mức trừ của 1 trường hợp: mỗi trường hợp trừ như vậy")
LAST_HOLDS = _("lời văn không ghi số lần nhiều hơn: tính như mức cuối")
BELOW_TARGET = _("lời văn ghi một mức: đạt mức đó trở lên được điểm tối đa")
HUNDREDTHS = _("các mức ghi đến 2 chữ số thập phân: số liệu tính đến 0,01")


class RuleFields(TypedDict):
    """The fields that every rule takes besides its points."""

    not_applicable: AbsencePolicy | None
    not_due: AbsencePolicy | None
    source: Source | None
    wording: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What is known besides the levels (thông tin kèm theo)."""

    max_points: Decimal | None = None
    direction: Direction | None = None
    step: Fraction | None = None
    rounding: PointRounding | None = None
    limit: Fraction | None = None
    remainder: Remainder | None = None
    not_applicable: AbsencePolicy | None = None
    not_due: AbsencePolicy | None = None
    zero_denominator: AbsencePolicy | None = None
    input_kind: InputKind | None = None
    source: Source | None = None
    wording: str = ""

    @property
    def most(self) -> Fraction | None:
        """The maximum as an exact number."""
        return None if self.max_points is None else Fraction(self.max_points)

    @property
    def fields(self) -> RuleFields:
        """The fields that every rule takes besides its points (thông tin kèm theo)."""
        return RuleFields(
            not_applicable=self.not_applicable, not_due=self.not_due, source=self.source, wording=self.wording
        )


def points_of(level: Level, settings: Settings, full: Fraction | None = None) -> Fraction:
    """Return the points of a level that is no rate, a share taken of the maximum.

    Args:
        level: the level.
        settings: what is known besides.
        full: the points before anything is taken off; None takes the maximum.

    Raises:
        Refused: there is no maximum to take a share or a deduction of.
    """
    award, most = level.award, settings.most
    start = most if full is None else full
    if award.way is Way.ALL:
        return Fraction(0)
    points = start if award.way is Way.FULL else award.of(most)
    if points is None:
        raise Refused("maximum", level.start, level.end)
    share = None if award.share is None or most is None else award.share * most
    if share not in (None, points) or (award.way is Way.OFF and start and points > start):
        raise Refused("contradiction", level.start, level.end)
    match award.way:
        case Way.MINUS:
            return -points
        case Way.OFF:
            return start - points if start else -points
        case _:
            return points
