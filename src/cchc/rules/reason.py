"""Why a value earned its points (lý do), as data; the words are one function over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cchc.exact import ENDLESS_PLACES, finite_places
from cchc.indicators import Absence, Ballots, Measured, MeasuredField
from cchc.messages import LabelledEnum, Message, Translatable, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, WithoutTags
from cchc.rules.option import Option
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy
from cchc.values import ExactFraction, Ratio
from cchc.viet import FormattedNumber, format_number, short_percent


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceReason(CheckedPickle):
    """The value fell on a piece (theo mức hoặc công thức).

    Attributes:
        measured: what was measured, as handed over.
        value: the number that the pieces are about; a rate is the share itself.
        piece: the piece that holds it.
        rounding: the rounding of points that the rule's own text states; None if it states none.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["piece"] = "piece"
    measured: MeasuredField
    value: ExactFraction
    piece: Piece
    rounding: PointRounding | None = None

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
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["option"] = "option"
    measured: MeasuredField
    option: Option


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
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["parts"] = "parts"
    how: Combination
    parts: tuple[ReasonPart, ...]
    initial: ExactFraction | None = None


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

_GIVEN = {
    "best": _("giá trị tốt nhất của các đơn vị"),
    "previous": _("số liệu kỳ trước"),
    "ballots": _("phiếu khảo sát"),
}


def as_reason(reason: object) -> Reason:
    """Return a reason of this library unchanged, any other as text (lý do của một quy tắc bất kỳ)."""
    return reason if isinstance(reason, Reason) else TextReason(text=str(reason))


def rounded(points: Fraction, rounding: PointRounding | None) -> Fraction:
    """Return points after the rounding of a rule; unchanged if it has none."""
    return points if rounding is None else rounding.rounded(points)


def points_of(reason: Reason, max_points: Decimal) -> Fraction | None:
    """The exact points that a reason adds up to (tính lại từ lý do), worked out apart from the rule that gave it.

    None if nothing is scored, or if the reason is in its author's own words.

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


def describe(reason: Reason) -> tuple[Message, ...]:
    """The reason in words (diễn giải), a message for each clause.

    >>> for clause in describe(PolicyReason(cause=Absence.NOT_REPORTED, policy=AbsencePolicy.NO_POINTS)):
    ...     print(clause)
    chưa báo cáo: tính 0 điểm
    """
    return tuple(_sentences(reason))


def _sentences(reason: Reason) -> Iterator[Message]:
    match reason:
        case PieceReason():
            yield _("số liệu: {value}", value=_measured(reason))
            yield from _by_piece(reason)
        case OptionReason():
            yield _(
                "mức “{text}”: {points} điểm", text=reason.option.text, points=_number(Fraction(reason.option.points))
            )
        case PolicyReason():
            yield _("{cause}: {policy}", cause=_cause(reason.cause), policy=reason.policy.label)
        case PartsReason():
            yield from _by_parts(reason)
        case LimitReason():
            yield from _part(reason.before)
            yield _("trong giới hạn của quy tắc: {points} điểm", points=_number(reason.points))
        case ManualReason():
            yield _("{by} chấm {points} điểm", by=reason.by, points=_number(reason.points))
            if reason.reason:
                yield _("lý do: {why}", why=reason.reason)
        case ContextReason():
            yield _("{what}: {value}", what=_GIVEN[reason.text], value=_figure(reason.value))
            yield from _sentences(reason.reason)
        case GroupReason():
            yield _("áp dụng mức riêng đối với {group}", group=reason.group) if reason.group else _("áp dụng mức chung")
            yield from _sentences(reason.reason)
        case ScopeReason():
            yield from _by_scope(reason)
        case _:
            yield _("{text}", text=reason.text)


def _by_scope(reason: ScopeReason) -> Iterator[Message]:
    if reason.applies_to:
        yield _("tiêu chí chỉ áp dụng đối với {groups}", groups=", ".join(reason.applies_to))
    if reason.except_for:
        yield _("tiêu chí không áp dụng đối với {groups}", groups=", ".join(reason.except_for))


def _by_parts(reason: PartsReason) -> Iterator[Message]:
    if reason.initial is None:
        yield reason.how.label
        for part in reason.parts:
            yield from _part(part)
        return
    yield _("có sẵn {points} điểm", points=_number(reason.initial))
    for part in reason.parts:
        taken = -(part.points or Fraction(0))
        yield _("{text}: trừ {points} điểm", text=part.text, points=_number(taken))
        yield from describe(part.reason)
    if not reason.parts:
        yield _("không có trường hợp nào bị trừ điểm")


def _part(part: ReasonPart) -> Iterator[Message]:
    clauses = describe(part.reason)
    if part.points is None:
        yield _("{text}: không tính điểm", text=part.text) if part.text else _("không tính điểm")
    elif part.text:
        yield _("{text}: {points} điểm", text=part.text, points=_number(part.points))
    yield from clauses


def _by_piece(reason: PieceReason) -> Iterator[Message]:
    points = reason.piece.points(reason.value)
    endless = finite_places(points) is None
    text, number = reason.piece.text, _number(points)
    if reason.piece.slope == 0:
        yield _("mức “{text}”: {points} điểm", text=text, points=number)
    elif endless:
        yield _("công thức “{text}” ≈ {points} điểm", text=text, points=number)
        if reason.rounding is None:
            yield _("điểm là số thập phân vô hạn, ghi đến {places} chữ số", places=ENDLESS_PLACES)
    else:
        yield _("công thức “{text}” = {points} điểm", text=text, points=number)
    if reason.rounding is not None and reason.points != points:
        shown = _number(reason.points)
        yield _("quy tắc {rounding}: {points} điểm", rounding=reason.rounding.sentence, points=shown)


def _measured(reason: PieceReason) -> Translatable:
    if isinstance(reason.measured, Ratio):
        counts = FormattedNumber(str(reason.measured))
        sign, percent = short_percent(reason.value, reason.piece.interval.__contains__)
        return _("{counts} {sign} {percent}", counts=counts, sign=sign, percent=FormattedNumber(percent))
    return _number(reason.value)


def _cause(cause: object) -> Message:
    match cause:
        case Absence():
            return cause.label
        case Ballots():
            return _("không đủ phiếu hợp lệ ({ballots})", ballots=str(cause))
        case _:
            return _("mẫu số bằng 0 ({ratio})", ratio=FormattedNumber(str(cause)))


def _figure(value: Measured) -> FormattedNumber:
    return FormattedNumber(format_number(value) if isinstance(value, int | Decimal) else str(value))


def _number(points: Fraction) -> FormattedNumber:
    return FormattedNumber(format_number(points))
