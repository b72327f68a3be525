"""Why a value earned its points (lý do), as data; the words are one function over it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from cchc.indicators import Absence, MeasuredField
from cchc.messages import Message, Translatable, _
from cchc.rules.line import Line
from cchc.rules.piece import Piece
from cchc.rules.policy import AbsencePolicy
from cchc.values import ExactFraction, Ratio
from cchc.viet import Figure, format_number
from cchc.viet.decimals import ENDLESS_PLACES, finite_places
from cchc.viet.numerals import short_percent


@dataclass(frozen=True, slots=True, kw_only=True)
class ByPiece:
    """The value fell on a piece (theo mức hoặc công thức).

    Attributes:
        measured: what was measured, as handed over.
        value: the number that the pieces are about; a rate is the share itself.
        piece: the piece that holds it.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    kind: Literal["piece"] = "piece"
    measured: MeasuredField
    value: ExactFraction
    piece: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class ByLine:
    """A line of the table holds (theo mức đã chọn).

    Attributes:
        measured: the `bool` or label that was handed over.
        line: the line that holds.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    kind: Literal["line"] = "line"
    measured: MeasuredField
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ByPolicy:
    """Nothing could be measured, and a named policy said what that earns (theo cách xử lý).

    Attributes:
        cause: the absence, or the ratio over zero.
        policy: what was done about it.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    kind: Literal["policy"] = "policy"
    cause: MeasuredField
    policy: AbsencePolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class ByWords:
    """A reason in its author's own words (lý do bằng lời): what a rule from outside this library gives.

    Attributes:
        text: the reason as its author says it.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    kind: Literal["words"] = "words"
    text: str


Reason = ByPiece | ByLine | ByPolicy | ByWords


def sentences(reason: Reason) -> tuple[Message, ...]:
    """The reason in words (diễn giải), a clause each, fit for any language.

    >>> for clause in sentences(ByPolicy(cause=Absence.NOT_REPORTED, policy=AbsencePolicy.NO_POINTS)):
    ...     print(clause)
    chưa báo cáo: tính 0 điểm
    """
    return tuple(_sentences(reason))


def _sentences(reason: Reason) -> Iterator[Message]:
    match reason:
        case ByPiece():
            yield _("số liệu: {value}", value=_measured(reason))
            yield from _by_piece(reason)
        case ByLine():
            points = Figure(format_number(reason.line.points))
            yield _("mức “{text}”: {points} điểm", text=reason.line.text, points=points)
        case ByPolicy():
            cause = reason.cause.sentence if isinstance(reason.cause, Absence) else _zero(reason.cause)
            yield _("{cause}: {policy}", cause=cause, policy=reason.policy.sentence)
        case _:
            yield _("{text}", text=reason.text)


def _by_piece(reason: ByPiece) -> Iterator[Message]:
    points = reason.piece.points(reason.value)
    endless = finite_places(points) is None
    number = Figure(format_number(points))
    if reason.piece.slope == 0:
        yield _("mức “{text}”: {points} điểm", text=reason.piece.text, points=number)
    elif endless:
        yield _("công thức “{text}” ≈ {points} điểm", text=reason.piece.text, points=number)
        yield _("điểm là số thập phân vô hạn, ghi đến {places} chữ số", places=ENDLESS_PLACES)
    else:
        yield _("công thức “{text}” = {points} điểm", text=reason.piece.text, points=number)


def _measured(reason: ByPiece) -> Translatable:
    if isinstance(reason.measured, Ratio):
        counts = Figure(str(reason.measured))
        sign, percent = short_percent(reason.value, reason.piece.interval.__contains__)
        return _("{counts} {sign} {percent}", counts=counts, sign=sign, percent=Figure(percent))
    return Figure(format_number(reason.value))


def _zero(ratio: object) -> Message:
    return _("mẫu số bằng 0 ({ratio})", ratio=Figure(str(ratio)))
