"""What is known while a wording is read (đang đọc): the levels with their points, and the settings."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypedDict

from cchc.documents import Source
from cchc.indicators import Direction
from cchc.rules.convention import Convention
from cchc.rules.input_kind import InputKind
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy
from cchc.rules.remainder import Remainder
from cchc.rules.wording.award import Award, Way
from cchc.rules.wording.conditions import Condition
from cchc.rules.wording.refused import Refused

UNSAID = "Trường hợp còn lại"
"""The label of the level that a wording leaves unsaid."""
ZERO_UNSAID = Convention("zero_unsaid")
FLOOR_UNSAID = Convention("floor_unsaid")
CAP_UNSAID = Convention("cap_unsaid")
HIGHEST_COUNTS = Convention("highest_counts")
NOT_ACCEPTED = Convention("not_accepted")
REMAINDER_UNSAID = Convention("remainder_unsaid")
FULL_UNSAID = Convention("full_unsaid")


class Told(TypedDict):
    """What any rule is told besides its points."""

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
    input_kind: InputKind | None = None
    source: Source | None = None
    wording: str = ""

    @property
    def most(self) -> Fraction | None:
        """The maximum as an exact number."""
        return None if self.max_points is None else Fraction(self.max_points)

    @property
    def told(self) -> Told:
        """What any rule is told besides its points (thông tin kèm theo)."""
        return Told(not_applicable=self.not_applicable, not_due=self.not_due, source=self.source, wording=self.wording)


@dataclass(frozen=True, slots=True)
class Entry:
    """A level on its way into a rule: its condition and its award."""

    condition: Condition
    award: Award

    def points(self, settings: Settings) -> Fraction:
        """The points of the level, a share taken of the maximum.

        Raises:
            Refused: there is no maximum to take a share of.
        """
        if self.award.way is Way.TAKES_ALL:
            return Fraction(0)
        points = self.award.of(settings.most)
        if points is None:
            raise Refused("maximum")
        return points
