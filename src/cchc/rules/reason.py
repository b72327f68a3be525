"""Why a value earned its points (lý do), as data; `describe` returns it in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cchc.indicators import Counts, Measured, MeasuredField
from cchc.messages import LabelledEnum, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, WithoutTags
from cchc.rules.option import Option
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.pieces.shortfall import Shortfall
from cchc.rules.policy import AbsencePolicy
from cchc.values import ExactFraction


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceReason(CheckedPickle):
    """The value fell on a piece (theo mức hoặc công thức).

    Attributes:
        measured: what was measured, as handed over.
        value: the number that the pieces are about; a rate is the share itself.
        piece: the piece that holds it.
        rounding: the rounding of points that the rule's own text states; None if it states none.
        shortfall: what the value lacks for the most points of the rule; None if it has them, or no value has.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["piece"] = "piece"
    measured: MeasuredField
    value: ExactFraction
    piece: Piece
    rounding: PointRounding | None = None
    shortfall: Shortfall | None = None

    @property
    def points(self) -> Fraction:
        """The points (điểm), rounded as the rule's text states."""
        return rounded(self.piece.points(self.value), self.rounding)


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionReason(CheckedPickle):
    """A line of the table holds (theo mức đã chọn).

    Attributes:
        measured: the `bool` or label that was handed over.
        option: the line that holds.
        shortfall: what it lacks for the most points of the rule; None if it has them, or that is not known.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["option"] = "option"
    measured: MeasuredField
    option: Option
    shortfall: Shortfall | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReason(CheckedPickle):
    """Nothing could be measured, and a named policy decides what that earns (theo cách xử lý).

    Attributes:
        cause: the absence, the ratio over zero, or the ballots that are too few.
        policy: what was done about it.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["policy"] = "policy"
    cause: MeasuredField
    policy: AbsencePolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReason(CheckedPickle):
    """A reason in its author's own words (lý do bằng lời): what a rule from outside this library gives.

    Attributes:
        text: the reason in the words of its author.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["text"] = "text"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualReason(CheckedPickle):
    """A person gave the points (chấm trực tiếp).

    Attributes:
        points: the points given.
        by: who, by title.
        reason: the reason that was given; "" if none was.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["manual"] = "manual"
    points: ExactFraction
    by: str
    reason: str = ""


class Combination(LabelledEnum):
    """How parts make one number of points (cách gộp điểm)."""

    SUM = "sum", _("cộng điểm các phần")
    """The points of all parts together (tổng)."""
    HIGHEST = "highest", _("lấy phần cao điểm nhất")
    """The part with the most points (cao nhất)."""
    LOWEST = "lowest", _("lấy phần thấp điểm nhất")
    """The part with the fewest points (thấp nhất)."""


COMBINED: dict[Combination, Callable[[Sequence[Fraction]], Fraction]] = {
    Combination.SUM: lambda points: sum(points, Fraction(0)),
    Combination.HIGHEST: max,
    Combination.LOWEST: min,
}
"""The number that each way makes of the points of the parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonPart(CheckedPickle):
    """A part of a composed reason (lý do của một phần).

    Attributes:
        text: what the part is about.
        points: its exact points; None if it does not count.
        reason: why.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    text: str
    points: ExactFraction | None
    reason: Annotated[Reason, Field(discriminator="kind"), WithoutTags]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsReason(CheckedPickle):
    """The points come from parts (theo các phần).

    Attributes:
        how: how the parts make one number.
        parts: the parts, in the order of the rule.
        initial: the points from which the parts take off; None if the parts alone make the points.
        missing: the options of a list that were not attained and would add points.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["parts"] = "parts"
    how: Combination
    parts: tuple[ReasonPart, ...]
    initial: ExactFraction | None = None
    missing: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitReason(CheckedPickle):
    """Points were held between limits (theo mức trần, mức sàn).

    Attributes:
        points: the points as limited.
        before: the points and the reason before the limits were applied.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["limit"] = "limit"
    points: ExactFraction
    before: ReasonPart


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextReason(CheckedPickle):
    """What else had to be known (đã biết thêm): the best of all bodies, the period before, the ballots.

    Attributes:
        text: what it is, in a clause.
        value: the figure.
        reason: why, once it was known.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["context"] = "context"
    text: Literal["best", "previous", "ballots"]
    value: MeasuredField
    reason: Annotated[Reason, Field(discriminator="kind"), WithoutTags]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReason(CheckedPickle):
    """A rule for a group of bodies decided (theo nhóm đơn vị).

    Attributes:
        group: the group; "" if the rule of all other bodies decided.
        reason: why, by that rule.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["group"] = "group"
    group: str
    reason: Annotated[Reason, Field(discriminator="kind"), WithoutTags]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeReason(CheckedPickle):
    """The criterion does not apply to the body (không áp dụng đối với đơn vị), so that it left the maximum.

    Attributes:
        applies_to: the groups that it applies to; () if it applies to all but some.
        except_for: the groups that it does not apply to.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["scope"] = "scope"
    applies_to: tuple[str, ...] = ()
    except_for: tuple[str, ...] = ()


Reason = (
    PieceReason
    | OptionReason
    | PolicyReason
    | TextReason
    | ManualReason
    | PartsReason
    | LimitReason
    | ContextReason
    | GroupReason
    | ScopeReason
)


def as_reason(reason: object) -> Reason:
    """Return a reason of this library unchanged, any other as text (lý do của một quy tắc bất kỳ)."""
    return reason if isinstance(reason, Reason) else TextReason(text=str(reason))


def rounded(points: Fraction, rounding: PointRounding | None) -> Fraction:
    """Return points after the rounding of a rule; unchanged if it has none."""
    return points if rounding is None else rounding.rounded(points)


def points_of(reason: Reason, max_points: Decimal) -> Fraction | None:
    """The exact points that a reason adds up to (tính lại từ lý do), worked out apart from the rule that gave it.

    None if nothing is scored, or if the reason is in its author's own words.

    >>> from cchc.indicators import Absence
    >>> points_of(PolicyReason(cause=Absence.NOT_DUE, policy=AbsencePolicy.FULL_POINTS), Decimal(2))
    Fraction(2, 1)
    """
    match reason:
        case PieceReason():
            return reason.points
        case OptionReason():
            return Fraction(reason.option.points)
        case PolicyReason():
            by_policy = {AbsencePolicy.NO_POINTS: Fraction(0), AbsencePolicy.FULL_POINTS: Fraction(max_points)}
            return by_policy.get(reason.policy)
        case PartsReason():
            counted = [part.points for part in reason.parts if part.points is not None]
            if reason.initial is not None:
                counted.append(reason.initial)
            return COMBINED[reason.how](counted) if counted else None
        case LimitReason() | ManualReason():
            return reason.points
        case ContextReason() | GroupReason():
            return points_of(reason.reason, max_points)
        case _:
            return None


def measured_of(reason: Reason) -> Measured | None:
    """Return the figure behind a reason (số liệu đã chấm); None if points were given by hand, or it is not known.

    >>> from cchc.indicators import Absence
    >>> measured_of(PolicyReason(cause=Absence.NOT_DUE, policy=AbsencePolicy.EXCLUDE))
    <Absence.NOT_DUE: 'not_due'>
    """
    match reason:
        case PieceReason() | OptionReason():
            return reason.measured
        case PolicyReason():
            return reason.cause
        case LimitReason():
            return measured_of(reason.before.reason)
        case ContextReason():
            return reason.value if reason.text == "ballots" else measured_of(reason.reason)
        case PartsReason():
            return _measured_parts(reason)
        case _:
            return None


def _measured_parts(reason: PartsReason) -> Measured | None:
    """Return the figures of the parts; of a schedule of penalties the counts by label."""
    figures = [measured_of(part.reason) for part in reason.parts]
    if reason.initial is not None:
        counts = {part.text: one for part, one in zip(reason.parts, figures, strict=True) if isinstance(one, int)}
        return Counts(counts)
    known = [one for one in figures if one is not None]
    return tuple(known) if len(known) == len(figures) else None


def without_shortfall(reason: object) -> Reason:
    """Return a reason without what its value lacks (bỏ phần còn thiếu), for a rule with another maximum."""
    own = as_reason(reason)
    match own:
        case PieceReason() | OptionReason():
            return replace(own, shortfall=None)
        case ContextReason():
            return replace(own, reason=without_shortfall(own.reason))
        case _:
            return own


def policies_of(reason: Reason) -> Iterator[AbsencePolicy]:
    """The policies that were used anywhere in a reason (các cách xử lý đã dùng)."""
    match reason:
        case PolicyReason():
            yield reason.policy
        case PartsReason():
            for part in reason.parts:
                yield from policies_of(part.reason)
        case LimitReason():
            yield from policies_of(reason.before.reason)
        case ContextReason() | GroupReason():
            yield from policies_of(reason.reason)
        case _:
            return
