"""Dossiers of the one-stop shop (hồ sơ một cửa): received, due, ended, and their state on a day."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple, Self

from cchc.calendars import DeadlineState, WorkingCalendar
from cchc.errors import Fault, FaultCollector, InvalidInput, input_text
from cchc.indicators.channel import Channel
from cchc.messages import LabelledEnum, Message, _
from cchc.values import DayOrMoment, Period, TimeSpan, day_of, day_or_moment, has_clock, is_later
from cchc.viet import format_date, moment_sentence, require_date, require_moment

_DAY = timedelta(1)
_ENDINGS = ("resolved", "refused", "withdrawn")


class DossierState(LabelledEnum):
    """The state of a dossier on a day (tình trạng hồ sơ).

    >>> str(DossierState.LATE), str(DossierState.OVERDUE)
    ('trễ hạn', 'quá hạn')
    """

    EARLY = "early", DeadlineState.EARLY.label
    """Resolved before its due day (trước hạn)."""
    ON_TIME = "on_time", DeadlineState.ON_TIME.label
    """Resolved on its due day, not after the due moment if there is one (đúng hạn)."""
    LATE = "late", DeadlineState.LATE.label
    """Resolved after its due day, or after the due moment (trễ hạn)."""
    PENDING = "pending", DeadlineState.PENDING.label
    """Not ended, its due day or moment not past (đang giải quyết, trong hạn)."""
    OVERDUE = "overdue", DeadlineState.OVERDUE.label
    """Not ended, its due day or moment past (đang giải quyết, quá hạn)."""
    REFUSED = "refused", _("từ chối, trả lại")
    """Ended without a result: refused or sent back (từ chối, trả lại)."""
    WITHDRAWN = "withdrawn", _("rút hồ sơ")
    """Ended without a result: taken back by the applicant (rút hồ sơ)."""


class Dossier(NamedTuple):
    """A dossier of the one-stop shop (hồ sơ một cửa).

    The constructor checks nothing, for speed with millions of them: build with `Dossier.of`, or call `check`.

    If it is due on a day, days count, not hours: resolved on the due day it is on time, whatever the hour. If it is due
    at a moment, as terms in hours are, it is on time on that day until that moment and late after it, so that the end
    must be a moment too. Moments without an offset are meant in the time of Vietnam.

    Attributes:
        code: its code (mã hồ sơ).
        received: the day or the moment it was received.
        due: the last day or the last moment for its result (hạn trả), as the office has fixed it.
        resolved: the day or the moment its result was ready (có kết quả), or None.
        refused: when it was refused or returned, or None.
        withdrawn: when it was withdrawn, or None.
        channel: the channel by which it came in.
        body_name: the name of the body that resolves it.
        procedure: the code of the administrative procedure (mã thủ tục hành chính).
        suspended: the periods, or the spans of time if it is due at a moment, in which processing was suspended (tạm
            dừng, chờ bổ sung).

    >>> from cchc.calendars import WorkingCalendar
    >>> received = date(2026, 4, 24)
    >>> due = WorkingCalendar.vietnam().add(received, 3)
    >>> dossier = Dossier("H01-1", received, due, resolved=date(2026, 5, 5), channel=Channel.ONLINE)
    >>> print(dossier.due, dossier.state_on(date(2026, 5, 4)), dossier.state_on(date(2026, 5, 31)), sep="; ")
    2026-05-04; trong hạn; trễ hạn
    """

    code: str
    received: DayOrMoment
    due: DayOrMoment
    resolved: DayOrMoment | None = None
    refused: DayOrMoment | None = None
    withdrawn: DayOrMoment | None = None
    channel: Channel = Channel.COUNTER
    body_name: str = ""
    procedure: str = ""
    suspended: tuple[Period | TimeSpan, ...] = ()

    @classmethod
    def of(  # noqa: PLR0913  # a dossier has ten fields
        cls,
        code: str,
        received: date | str,
        due: date | str,
        *,
        resolved: date | str | None = None,
        refused: date | str | None = None,
        withdrawn: date | str | None = None,
        channel: Channel | str = Channel.COUNTER,
        body_name: str = "",
        procedure: str = "",
        suspended: Iterable[Period | TimeSpan | str] = (),
    ) -> Self:
        """Return a checked dossier (nhận hồ sơ); days, moments, channel and suspensions may be given as texts.

        Args:
            code: its code.
            received: the day or the moment it was received.
            due: the last day or the last moment for its result.
            resolved: when its result was ready, or None.
            refused: when it was refused or returned, or None.
            withdrawn: when it was withdrawn, or None.
            channel: the channel by which it came in.
            body_name: the name of the body that resolves it.
            procedure: the code of the administrative procedure.
            suspended: the periods or spans of time in which processing was suspended.

        Raises:
            InvalidInput: the dossier has faults; all are reported, under its code.

        >>> Dossier.of("H01-1", "05/01/2026", "2026-01-12", channel="online").channel
        <Channel.ONLINE: 'online'>
        >>> try:
        ...     Dossier.of("H01-2", "05/01/2026", "02/01/2026", resolved="04/01/2026", withdrawn="06/01/2026")
        ... except InvalidInput as error:
        ...     print(error)
        H01-2/due: hạn trả trước ngày tiếp nhận: “02/01/2026”; hãy xem lại hai ngày
        H01-2/resolved: hồ sơ kết thúc trước ngày tiếp nhận: “04/01/2026”; hãy xem lại hai ngày
        H01-2: hồ sơ kết thúc hai lần: “resolved, withdrawn”; hãy giữ một ngày kết thúc
        """
        received_on, due_on, came_by = date.min, date.max, Channel.COUNTER
        ended: dict[str, date | None] = {"resolved": None, "refused": None, "withdrawn": None}
        spans: list[Period | TimeSpan] = []
        with FaultCollector() as faults:
            with faults.at("received", place=f"{code}/received"):
                received_on = day_or_moment(received)
            with faults.at("due", place=f"{code}/due"):
                due_on = _due(day_or_moment(due))
            for name, given in zip(_ENDINGS, (resolved, refused, withdrawn), strict=True):
                with faults.at(name, place=f"{code}/{name}"):
                    ended[name] = None if given is None else day_or_moment(given)
            with faults.at("channel", place=f"{code}/channel"):
                came_by = Channel.coerce(channel)
            for index, span in enumerate(suspended):
                with faults.at("suspended", index, place=f"{code}/suspended"):
                    spans.append(_suspension(span))
            dossier = cls(
                code,
                received_on,
                due_on,
                **ended,
                channel=came_by,
                body_name=body_name,
                procedure=procedure,
                suspended=tuple(spans),
            )
            if not faults.faults:
                faults.add(*dossier.check())
        return dossier

    @property
    def ended(self) -> date | None:
        """When it ended (kết thúc), with or without a result; None if it has not ended."""
        return next((on for on in (self.resolved, self.refused, self.withdrawn) if on is not None), None)

    def state_on(self, on: date) -> DossierState | None:
        """Return its state at the end of a day, or at a moment (tình trạng); None if it was not received yet.

        What happened later is ignored: a dossier resolved later is still pending.

        Args:
            on: the day; or the moment, of a dossier that is due at a moment.

        Raises:
            InvalidInput: `on` is no date, a `datetime` though the dossier is due on a day, or it is due at a moment and
                was resolved on that day at an unknown time.

        >>> dossier = Dossier("H01-1", datetime(2026, 1, 5, 8), datetime(2026, 1, 5, 14))
        >>> str(dossier.state_on(datetime(2026, 1, 5, 12))), str(dossier.state_on(date(2026, 1, 5)))
        ('trong hạn', 'quá hạn')
        """
        if on.__class__ is not date and isinstance(on, datetime) and isinstance(self.due, datetime):
            return self._state(on)
        require_date(on)
        try:
            if self.received > on:
                return None
            if self.ended is None or self.ended > on:
                return DossierState.OVERDUE if on > self.due else DossierState.PENDING
            if self.resolved is None:
                return DossierState.WITHDRAWN if self.refused is None else DossierState.REFUSED
            if self.resolved == self.due:
                return DossierState.ON_TIME
            return DossierState.LATE if self.resolved > self.due else DossierState.EARLY  # noqa: TRY300  # a call would cost a tenth
        except TypeError:  # Python compares no day with a moment
            return self._state(on)

    def _state(self, on: date) -> DossierState | None:
        """Return its state on a day or at a moment if some of its times are moments."""
        if is_later(self.received, on):
            return None
        ended = self.ended
        if ended is None or is_later(ended, on):
            past = is_later(on, self.last_day) if not isinstance(on, datetime) else is_later(on, self.due)
            return DossierState.OVERDUE if past else DossierState.PENDING
        if self.resolved is None:
            return DossierState.WITHDRAWN if self.refused is None else DossierState.REFUSED
        if fault := self._untimed(self.resolved):
            raise InvalidInput(fault)
        if is_later(self.resolved, self.due):
            return DossierState.LATE
        return DossierState.ON_TIME if day_of(self.resolved) == day_of(self.due) else DossierState.EARLY

    @property
    def last_day(self) -> date:
        """The last day at whose end it may be open without being overdue (ngày cuối còn trong hạn).

        >>> Dossier("H01-1", date(2026, 1, 5), datetime(2026, 1, 5, 14)).last_day
        datetime.date(2026, 1, 4)
        """
        return day_of(self.due) - _DAY if isinstance(self.due, datetime) else self.due

    def due_with_suspensions(self, calendar: WorkingCalendar) -> date:
        """Return the due day or moment moved by its suspensions (hạn trả tính cả thời gian tạm dừng).

        This is a convention that the caller chooses, and no rule of law: a suspension moves the due day by its working
        days, including its first and last, and a due moment by its working time, if it began on or before the due day
        or moment as moved so far. `state_on` uses `due`; `dossier._replace(due=…)` takes the moved one.

        Args:
            calendar: the calendar whose working days count, with working hours if the dossier is due at a moment.

        Raises:
            InvalidInput: a day lies outside the years of the calendar, it has no working hours, or processing was
                suspended for spans of time though the dossier is due on a day.

        >>> from cchc.calendars import WorkingCalendar
        >>> stood = (Period.parse("từ ngày 08/01/2026 đến ngày 12/01/2026"),)
        >>> dossier = Dossier("H01-1", date(2026, 1, 5), date(2026, 1, 14), suspended=stood)
        >>> dossier.due_with_suspensions(WorkingCalendar.vietnam())  # Saturday 10 January is worked, Sunday is not
        datetime.date(2026, 1, 20)
        """
        due = self.due
        for span in sorted(self.suspended, key=_start):
            if is_later(_start(span), due):
                continue
            if isinstance(due, datetime):
                due = calendar.add_hours(due, calendar.working_time_between(_start(span), _end(span)))
            elif isinstance(span, Period):
                due = calendar.add(due, len(calendar.working_days(span)))
            else:
                raise InvalidInput(self._timed_suspension(span))
        return due

    def check(self) -> tuple[Fault, ...]:
        """Return its faults (kiểm tra hồ sơ), each under its code; () if it has none.

        >>> Dossier("H01-1", date(2026, 1, 5), date(2026, 1, 12)).check()
        ()
        """
        return tuple(self._kinds()) or tuple(self._times())

    def _kinds(self) -> Iterator[Fault]:
        """Yield the faults of fields of the wrong type, which would make the comparisons of `_times` fail."""
        if not isinstance(self.code, str) or not self.code.strip():
            yield self._fault(
                "code", "code", _("hồ sơ không có mã"), input_text(self.code), _("hãy ghi mã hồ sơ"), place=""
            )
        for name in ("body_name", "procedure"):
            if not isinstance(text := getattr(self, name), str):
                what, remedy = _("phải là văn bản"), _("hãy dùng chuỗi ký tự (str)")
                yield self._fault(name, "type", what, input_text(text), remedy)
        for name in ("received", "due", *_ENDINGS):
            given = getattr(self, name)
            if name in _ENDINGS and given is None:
                continue
            try:
                checked = require_moment(given) if isinstance(given, datetime) else require_date(given)
                if name == "due":
                    _due(checked)
            except InvalidInput as error:
                yield from (fault.under(name, place=self._place(name)) for fault in error.faults)
        if not isinstance(self.channel, Channel):
            remedy = _("hãy chọn {choices}", choices=", ".join(channel.value for channel in Channel))
            what = _("không có hình thức tiếp nhận này")
            yield self._fault("channel", "channel", what, input_text(self.channel), remedy)
        if not all(isinstance(span, Period | TimeSpan) for span in self.suspended):
            what, remedy = _("không đúng loại giá trị"), _("hãy dùng Period hoặc TimeSpan")
            yield self._fault("suspended", "type", what, input_text(self.suspended), remedy)

    def _times(self) -> Iterator[Fault]:
        """Yield the faults of days and moments that cannot be in this order."""
        look = _("hãy xem lại hai ngày")
        if is_later(self.received, self.due):
            yield self._fault("due", "due", _("hạn trả trước ngày tiếp nhận"), _short(self.due), look)
        ended = {name: on for name in _ENDINGS if (on := getattr(self, name)) is not None}
        for name, on in ended.items():
            if is_later(self.received, on):
                what = _("hồ sơ kết thúc trước ngày tiếp nhận")
                yield self._fault(name, "before_received", what, _short(on), look)
        if self.resolved is not None and (fault := self._untimed(self.resolved)):
            yield fault
        if len(ended) > 1:
            remedy = _("hãy giữ một ngày kết thúc")
            yield self._fault("", "endings", _("hồ sơ kết thúc hai lần"), ", ".join(ended), remedy)
        yield from self._suspensions(min(ended.values(), key=_moment_of, default=date.max))

    def _suspensions(self, last: date) -> Iterator[Fault]:
        """Yield the faults of suspensions that lie outside the time from receipt to the end, or overlap."""
        spans = sorted(self.suspended, key=_start)
        for span in spans:
            first, until = (span.first, span.last) if isinstance(span, Period) else (span.start, span.end)
            if is_later(self.received, first) or is_later(until, last):
                what = _("tạm dừng ngoài thời gian giải quyết")
                yield self._fault("suspended", "outside", what, str(span), _("hãy xem lại thời gian tạm dừng"))
            if isinstance(span, TimeSpan) and not isinstance(self.due, datetime):
                yield self._timed_suspension(span)
        for before, after in pairwise(spans):
            if _start(after) < _end(before):
                what = _("hai lần tạm dừng chồng nhau")
                read, remedy = f"{before} … {after}", _("hãy xem lại thời gian tạm dừng")
                yield self._fault("suspended", "overlap", what, read, remedy)

    def _untimed(self, resolved: date) -> Fault | None:
        """Return the fault of a dossier that is due at a moment of the very day on which it was resolved."""
        if isinstance(resolved, datetime) or not isinstance(self.due, datetime) or day_of(self.due) != resolved:
            return None
        remedy = _("hạn trả có giờ thì ghi cả giờ có kết quả")
        return self._fault("resolved", "moment", _("không rõ đúng hạn hay trễ hạn"), _short(resolved), remedy)

    def _timed_suspension(self, span: TimeSpan) -> Fault:
        remedy = _("hạn trả theo ngày thì ghi các ngày tạm dừng (Period)")
        return self._fault("suspended", "moment", _("tạm dừng tính theo giờ"), str(span), remedy)

    def _fault(  # noqa: PLR0913  # the fields of a fault
        self, name: str, code: str, what: Message, read: str, remedy: Message, *, place: str | None = None
    ) -> Fault:
        path = f"/{name}" if name else ""
        return Fault(path, code, what, read, remedy, place=self._place(name) if place is None else place)

    def _place(self, name: str) -> str:
        return "/".join(filter(None, (str(self.code), name)))


def _due(due: date) -> date:
    """Return the due day or moment; a moment at midnight is a day whose hour was added by a program, and is refused."""
    if isinstance(due, datetime) and require_moment(due).time() == time.min:
        remedy = _("hãy nhập ngày, không kèm giờ (datetime.date)")
        raise InvalidInput.of("date", _("hạn trả lúc 0 giờ: không rõ là cả ngày hay trước ngày đó"), due, remedy)
    return due


def _suspension(span: Period | TimeSpan | str) -> Period | TimeSpan:
    if isinstance(span, TimeSpan):
        return span
    return TimeSpan.parse(span) if isinstance(span, str) and has_clock(span) else Period.of(span)


def _moment_of(on: date) -> datetime:
    """Return the moment, or the end of a day."""
    return require_moment(on if isinstance(on, datetime) else datetime.combine(on, time.max))


def _start(span: Period | TimeSpan) -> datetime:
    return require_moment(datetime.combine(span.first, time.min)) if isinstance(span, Period) else span.start


def _end(span: Period | TimeSpan) -> datetime:
    return _moment_of(span.last) if isinstance(span, Period) else span.end


def _short(on: date) -> str:
    if isinstance(on, datetime):
        return str(moment_sentence(require_moment(on)))
    return format_date(on, form="short")
