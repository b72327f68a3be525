"""What is known besides the levels while a wording is read (thông tin kèm theo), and the conventions that fill gaps."""

from collections.abc import Sequence
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
from cchc.rules.wording.clauses.clause import Level, Way

UNSAID = "Trường hợp còn lại"
"""The label of the level that a wording leaves unsaid."""
CLEAN = "Không vi phạm"
"""The label of the level without a fault, if a wording leaves it unsaid."""
ZERO_UNSAID = Convention("zero_unsaid")
FLOOR_UNSAID = Convention("floor_unsaid")
CAP_UNSAID = Convention("cap_unsaid")
HIGHEST_COUNTS = Convention("highest_counts")
NOT_ACCEPTED = Convention("not_accepted")
REMAINDER_UNSAID = Convention("remainder_unsaid")
FULL_UNSAID = Convention("full_unsaid")
RATE_UNSAID = Convention("rate_unsaid")
LAST_HOLDS = Convention("last_holds")
BELOW_TARGET = Convention("below_target")
HUNDREDTHS = Convention("hundredths")


class RuleFields(TypedDict):
    """The fields that every rule takes besides its points."""

    not_applicable: AbsencePolicy | None
    not_due: AbsencePolicy | None
    source: Source | None
    wording: str


class NumberFields(RuleFields):
    """The fields that rules on a number take besides."""

    input_kind: InputKind
    direction: Direction | None
    step: Fraction | None
    rounding: PointRounding | None
    zero_denominator: AbsencePolicy | None
    conventions: tuple[Convention, ...]


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

    def number_fields(self, input_kind: InputKind, conventions: Sequence[Convention]) -> NumberFields:
        """Return the fields that rules on a number take (thông tin kèm theo).

        Args:
            input_kind: the kind of number; only a rate has a denominator that may be 0.
            conventions: what is assumed because the wording does not state it.
        """
        return NumberFields(
            input_kind=input_kind,
            direction=self.direction,
            step=self.step,
            rounding=self.rounding,
            zero_denominator=self.zero_denominator if input_kind is InputKind.RATE else None,
            conventions=tuple(conventions),
            **self.fields,
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
        raise level.refused("maximum")
    share = None if award.share is None or most is None else award.share * most
    if share not in (None, points) or (award.way is Way.OFF and start and points > start):
        raise level.refused("contradiction")
    match award.way:
        case Way.MINUS:
            return -points
        case Way.OFF:
            return start - points if start else -points
        case _:
            return points
