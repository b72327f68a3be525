"""Reasons in words (lời diễn giải): a message for each clause, in any language, with as many places as wanted."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

from cchc.exact import ENDLESS_PLACES, finite_places, to_decimal
from cchc.indicators import Absence, Ballots, Measured
from cchc.messages import Message, Translatable, _
from cchc.rules.pieces.shortfall import Shortfall
from cchc.rules.reason import (
    Combination,
    ContextReason,
    GroupReason,
    LimitReason,
    ManualReason,
    OptionReason,
    PartsReason,
    PieceReason,
    PolicyReason,
    Reason,
    ReasonPart,
    ScopeReason,
)
from cchc.values import Interval, Ratio
from cchc.viet import FormattedNumber, format_number, short_percent

_GIVEN = {
    "best": _("giá trị tốt nhất của các đơn vị"),
    "previous": _("số liệu kỳ trước"),
    "ballots": _("phiếu khảo sát"),
}
_NOT_SCORED = _("Không tính điểm")
"""The one reason in words that is ours; those of other rules are in the words of their authors."""
_GAP_PLACES = 2
"""The places of a gap whose decimal is long; it is rounded up, so that whoever closes it has enough."""

_LOSS_PLACES = 4
"""The places with which lost points are printed as they are."""


def describe(reason: Reason, *, places: int | None = None, losses: bool = True) -> tuple[Message, ...]:
    """Return a reason in words (diễn giải), a message for each clause.

    Args:
        reason: the reason.
        places: the most digits after the comma that are printed of points; None prints all of them.
        losses: True to state what was lost and what was needed.

    >>> from cchc.rules.policy import AbsencePolicy
    >>> for clause in describe(PolicyReason(cause=Absence.NOT_REPORTED, policy=AbsencePolicy.NO_POINTS)):
    ...     print(clause)
    chưa báo cáo: tính 0 điểm
    """
    return tuple(_Words(places, losses=losses).of(reason))


def loss_sentence(reason: Reason, lost: Fraction, places: int | None = None) -> Message:
    """Return what was lost and, if the reason states it, what was needed (điểm mất và mức cần đạt).

    Args:
        reason: the reason of a criterion.
        lost: the points that it lost.
        places: the most digits after the comma that are printed of points; None prints all of them.

    >>> from cchc.rules import Ladder
    >>> from cchc.values import Ratio
    >>> ladder = Ladder.of(("từ 98% trở lên", 2), ("dưới 98%", 0))
    >>> print(loss_sentence(ladder.score(Ratio(951, 1000)).reason, Fraction(2)))
    mất 2 điểm: cần từ 98% trở lên, còn thiếu 2,9 điểm phần trăm
    """
    inner = reason
    while isinstance(inner, ContextReason | GroupReason):
        inner = inner.reason
    if isinstance(inner, PieceReason | OptionReason) and inner.shortfall is not None:
        value = inner.value if isinstance(inner, PieceReason) else None
        return _shortfall_sentence(inner.shortfall, value, places)
    if isinstance(inner, PolicyReason):
        return _("mất {points} điểm: {cause}", points=_lost_figure(lost, places), cause=_cause(inner.cause))
    return loss_in_words(lost, places)


def describes_loss(reason: Reason) -> bool:
    """Return True if `describe` states what was lost (đã nêu điểm mất), so that it need not be stated beside it."""
    match reason:
        case PieceReason() | OptionReason():
            return reason.shortfall is not None
        case ContextReason() | GroupReason():
            return describes_loss(reason.reason)
        case _:
            return False


def points_in_words(points: Fraction | Decimal, places: int | None = None) -> Message:
    """Return points with their unit (số điểm): "0,5 điểm"; a negative number is "trừ 0,5 điểm".

    Args:
        points: the points.
        places: the most digits after the comma; None prints all of them.

    >>> str(points_in_words(Decimal("-0.5"))), points_in_words(Decimal(1)).in_language("en")
    ('trừ 0,5 điểm', '1 point')
    """
    if points < 0:
        return _("trừ {points} điểm", points=points_figure(-points, places))
    return _("{points} điểm", points=points_figure(points, places))


def points_figure(points: Fraction | Decimal | int, places: int | None = None) -> FormattedNumber:
    """Return points as a figure (con số), with at most so many digits after the comma; None prints all of them."""
    shown = points if places is None else to_decimal(Fraction(points), places)
    return FormattedNumber(format_number(shown))


def loss_in_words(points: Fraction, places: int | None = None) -> Message:
    """Return the points that were lost (điểm mất), if what was needed is not known.

    >>> str(loss_in_words(Fraction(1, 2)))
    'mất 0,5 điểm'
    """
    return _("mất {points} điểm", points=_lost_figure(points, places))


def _lost_figure(points: Fraction, places: int | None) -> Translatable:
    """Return lost points, shortened if their decimal is long."""
    exact_places = finite_places(points)
    if places is None and (exact_places is None or exact_places > _LOSS_PLACES):
        return _("khoảng {number}", number=points_figure(points, _GAP_PLACES))
    return points_figure(points, places)


def _by_scope(reason: ScopeReason) -> Iterator[Message]:
    if reason.applies_to:
        yield _("tiêu chí chỉ áp dụng đối với {groups}", groups=", ".join(reason.applies_to))
    if reason.except_for:
        yield _("tiêu chí không áp dụng đối với {groups}", groups=", ".join(reason.except_for))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of reasons for one reader."""

    places: int | None
    losses: bool

    def of(self, reason: Reason) -> Iterator[Message]:
        """Yield the clauses of a reason."""
        match reason:
            case PieceReason():
                yield _("số liệu: {value}", value=_measured(reason))
                yield from self._by_piece(reason)
                yield from self._lost(reason.shortfall, reason.value)
            case OptionReason():
                points = self._points(Fraction(reason.option.points))
                yield _("mức “{text}”: {points}", text=reason.option.text, points=points)
                yield from self._lost(reason.shortfall, None)
            case PolicyReason():
                yield _("{cause}: {policy}", cause=_cause(reason.cause), policy=reason.policy.label)
            case PartsReason():
                yield from self._by_parts(reason)
            case LimitReason():
                yield from self._without_losses()._part(reason.before)
                yield _("trong giới hạn của quy tắc: {points}", points=self._points(reason.points))
            case ManualReason():
                yield _("{by} chấm {points} điểm", by=reason.by, points=self._figure(reason.points))
                if reason.reason:
                    yield _("lý do: {why}", why=reason.reason)
            case ContextReason():
                yield _("{what}: {value}", what=_GIVEN[reason.text], value=_value_figure(reason.value))
                yield from self.of(reason.reason)
            case GroupReason():
                named = _("áp dụng mức riêng đối với {group}", group=reason.group)
                yield named if reason.group else _("áp dụng mức chung")
                yield from self.of(reason.reason)
            case ScopeReason():
                yield from _by_scope(reason)
            case _:
                yield _NOT_SCORED if reason.text == _NOT_SCORED else _("{text}", text=reason.text)

    def _without_losses(self) -> "_Words":
        """Return the words inside what limits or chooses: what a part lacks is not what the whole lost."""
        return _Words(self.places, losses=False)

    def _points(self, points: Fraction) -> Message:
        return points_in_words(points, self.places)

    def _figure(self, points: Fraction) -> FormattedNumber:
        return points_figure(points, self.places)

    def _by_parts(self, reason: PartsReason) -> Iterator[Message]:
        if reason.initial is None:
            yield reason.how.label
            inside = self if reason.how is Combination.SUM else self._without_losses()
            for part in reason.parts:
                yield from inside._part(part)
            if reason.missing and self.losses:
                items = (
                    _("“{text}” ({points})", text=one.text, points=self._points(Fraction(one.points)))
                    for one in reason.missing
                )
                yield _("chưa đạt: {items}", items=Message.joined(", ", items))
            return
        yield _("có sẵn {points} điểm", points=self._figure(reason.initial))
        for part in reason.parts:
            taken = -(part.points or Fraction(0))
            yield _("{text}: trừ {points} điểm", text=part.text, points=self._figure(taken))
            yield from self._without_losses().of(part.reason)
        if not reason.parts:
            yield _("không có trường hợp nào bị trừ điểm")

    def _part(self, part: ReasonPart) -> Iterator[Message]:
        if part.points is None:
            yield _("{text}: không tính điểm", text=part.text) if part.text else _("không tính điểm")
        elif part.text:
            yield _("{text}: {points}", text=part.text, points=self._points(part.points))
        yield from self.of(part.reason)

    def _by_piece(self, reason: PieceReason) -> Iterator[Message]:
        exact = reason.piece.points(reason.value)
        text, points, places = reason.piece.text, self._points(exact), finite_places(exact)
        if reason.piece.slope == 0:
            yield _("mức “{text}”: {points}", text=text, points=points)
        elif exact < 0:
            yield _("công thức “{text}”: {points}", text=text, points=points)
        elif places is None or (self.places is not None and places > self.places):
            yield _("công thức “{text}” ≈ {points}", text=text, points=points)
            if reason.rounding is None and places is None and self.places is None:
                yield _("điểm là số thập phân vô hạn, ghi đến {places} chữ số", places=ENDLESS_PLACES)
        else:
            yield _("công thức “{text}” = {points}", text=text, points=points)
        if reason.rounding is not None and reason.points != exact:
            rounding = reason.rounding.sentence
            yield _("quy tắc {rounding}: {points}", rounding=rounding, points=self._points(reason.points))

    def _lost(self, shortfall: Shortfall | None, value: Fraction | None) -> Iterator[Message]:
        if shortfall is not None and self.losses:
            yield _shortfall_sentence(shortfall, value, self.places)


def _shortfall_sentence(shortfall: Shortfall, value: Fraction | None, places: int | None) -> Message:
    points = _lost_figure(shortfall.points, places)
    if shortfall.needed is None:
        return _("mất {points} điểm: cần mức “{text}”", points=points, text=shortfall.option)
    gap = None if value is None else _gap(value, shortfall.needed)
    if gap is None:
        return _("mất {points} điểm: cần {needed}", points=points, needed=shortfall.needed)
    return _("mất {points} điểm: cần {needed}, {gap}", points=points, needed=shortfall.needed, gap=gap)


def _gap(value: Fraction, needed: Interval) -> Message | None:
    """Return how far a value is from what was needed; None if it lies at the very end, which does not belong to it."""
    below = needed.low is not None and value <= needed.low
    end, closed = (needed.low, needed.low_closed) if below else (needed.high, needed.high_closed)
    distance = abs(Fraction(end or 0) - value) * (100 if needed.percent else 1)
    if distance == 0:
        return None
    places = finite_places(distance)
    is_short = places is not None and places <= _GAP_PLACES
    shown = distance if is_short else Fraction(ceil(distance * 10**_GAP_PLACES), 10**_GAP_PLACES)
    figure = FormattedNumber(format_number(shown))
    amount = _("{number} điểm phần trăm", number=figure) if needed.percent else _("{number}", number=figure)
    if not is_short:
        amount = _("gần {amount}", amount=amount)
    elif not closed:
        amount = _("hơn {amount}", amount=amount)
    return _("còn thiếu {amount}", amount=amount) if below else _("vượt {amount}", amount=amount)


def _measured(reason: PieceReason) -> Translatable:
    if isinstance(reason.measured, Ratio):
        counts = FormattedNumber(str(reason.measured))
        sign, percent = short_percent(reason.value, reason.piece.interval.__contains__)
        return _("{counts} {sign} {percent}", counts=counts, sign=sign, percent=FormattedNumber(percent))
    return FormattedNumber(format_number(reason.value))


def _cause(cause: object) -> Message:
    match cause:
        case Absence():
            return cause.label
        case Ballots():
            return _("không đủ phiếu hợp lệ ({ballots})", ballots=cause)
        case _:
            return _("mẫu số bằng 0 ({ratio})", ratio=FormattedNumber(str(cause)))


def _value_figure(value: Measured) -> Translatable | str:
    match value:
        case int() | Decimal():
            return FormattedNumber(format_number(value))
        case Absence() | Ballots():
            return value
        case _:
            return FormattedNumber(str(value))
