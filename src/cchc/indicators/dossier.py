"""Dossiers of the one-stop shop (hồ sơ một cửa): received, due, ended, and their state on a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple, Self

from cchc.calendars import DeadlineState, WorkingCalendar
from cchc.errors import Fault, FaultCollector, InvalidInput, input_text
from cchc.indicators.channel import Channel
from cchc.messages import LabelledEnum, Message, _
from cchc.values import Period, day
from cchc.viet import format_date, require_date

_ENDINGS = ("resolved", "refused", "withdrawn")


class DossierState(LabelledEnum):
    """The state of a dossier on a day (tình trạng hồ sơ).

    >>> str(DossierState.LATE), str(DossierState.OVERDUE)
    ('trễ hạn', 'quá hạn')
    """

    EARLY = "early", DeadlineState.EARLY.label
    """ResolvedCitation before its due day (trước hạn)."""
    ON_TIME = "on_time", DeadlineState.ON_TIME.label
    """ResolvedCitation on its due day (đúng hạn)."""
    LATE = "late", DeadlineState.LATE.label
    """ResolvedCitation after its due day (trễ hạn)."""
    PENDING = "pending", DeadlineState.PENDING.label
    """Not ended, its due day not over (đang giải quyết, trong hạn)."""
    OVERDUE = "overdue", DeadlineState.OVERDUE.label
    """Not ended, its due day over (đang giải quyết, quá hạn)."""
    REFUSED = "refused", _("từ chối, trả lại")
    """Ended without a result: refused or sent back (từ chối, trả lại)."""
    WITHDRAWN = "withdrawn", _("rút hồ sơ")
    """Ended without a result: taken back by the applicant (rút hồ sơ)."""


class Dossier(NamedTuple):
    """A dossier of the one-stop shop (hồ sơ một cửa).

    The constructor checks nothing, for speed with millions of them: build with `Dossier.of`, or call `check`.

    Days count, not hours: a dossier resolved on the due day is on time, whatever the hour.

    Attributes:
        code: its code (mã hồ sơ).
        received: the day it was received.
        due: the last day for its result (ngày hẹn trả), as the office has fixed it.
        resolved: the day its result was ready (ngày có kết quả), or None.
        refused: the day it was refused or returned, or None.
        withdrawn: the day it was withdrawn, or None.
        channel: the channel by which it came in.
        body_name: the name of the body that resolves it.
        procedure: the code of the administrative procedure (mã thủ tục hành chính).
        suspended: the periods in which processing was suspended (tạm dừng, chờ bổ sung).

    >>> from cchc.calendars import WorkingCalendar
    >>> received = date(2026, 4, 24)
    >>> due = WorkingCalendar.vietnam().add(received, 3)
    >>> dossier = Dossier("H01-1", received, due, resolved=date(2026, 5, 5), channel=Channel.ONLINE)
    >>> print(dossier.due, dossier.state_on(date(2026, 5, 4)), dossier.state_on(date(2026, 5, 31)), sep="; ")
    2026-05-04; trong hạn; trễ hạn
    """

    code: str
    received: date
    due: date
    resolved: date | None = None
    refused: date | None = None
    withdrawn: date | None = None
    channel: Channel = Channel.COUNTER
    body_name: str = ""
    procedure: str = ""
    suspended: tuple[Period, ...] = ()

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
        suspended: Iterable[Period | str] = (),
    ) -> Self:
        """Return a checked dossier (nhận hồ sơ); days, channel and suspensions may be given as texts.

        Args:
            code: its code.
            received: the day it was received.
            due: the last day for its result.
            resolved: the day its result was ready, or None.
            refused: the day it was refused or returned, or None.
            withdrawn: the day it was withdrawn, or None.
            channel: the channel by which it came in.
            body_name: the name of the body that resolves it.
            procedure: the code of the administrative procedure.
            suspended: the periods in which processing was suspended.

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
        spans: list[Period] = []
        with FaultCollector() as faults:
            with faults.at("received", place=f"{code}/received"):
                received_on = day(received)
            with faults.at("due", place=f"{code}/due"):
                due_on = day(due)
            for name, given in zip(_ENDINGS, (resolved, refused, withdrawn), strict=True):
                with faults.at(name, place=f"{code}/{name}"):
                    ended[name] = None if given is None else day(given)
            with faults.at("channel", place=f"{code}/channel"):
                came_by = Channel.coerce(channel)
            for index, span in enumerate(suspended):
                with faults.at("suspended", index, place=f"{code}/suspended"):
                    spans.append(Period.of(span))
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
        """The day it ended (ngày kết thúc), with or without a result; None if it has not ended."""
        return next((day for day in (self.resolved, self.refused, self.withdrawn) if day is not None), None)

    def state_on(self, on: date) -> DossierState | None:
        """Return its state at the end of a day (tình trạng), or None if it was not received yet.

        What happened after the day is ignored: a dossier resolved later is still pending.

        Raises:
            InvalidInput: `on` is no date, or a `datetime`.
        """
        require_date(on)
        if self.received > on:
            return None
        if self.ended is None or self.ended > on:
            return DossierState.OVERDUE if on > self.due else DossierState.PENDING
        if self.resolved is None:
            return DossierState.WITHDRAWN if self.refused is None else DossierState.REFUSED
        if self.resolved == self.due:
            return DossierState.ON_TIME
        return DossierState.LATE if self.resolved > self.due else DossierState.EARLY

    def due_with_suspensions(self, calendar: WorkingCalendar) -> date:
        """Return the due day moved by the working days of its suspensions (hạn trả tính cả thời gian tạm dừng).

        This is a convention that the caller chooses, and no rule of law: a suspension moves the due day by its working
        days, including its first and last, if it began on or before the due day as moved so far. `state` uses `due`;
        `dossier._replace(due=…)` takes the moved one.

        Raises:
            InvalidInput: a day lies outside the years of the calendar.

        >>> from cchc.calendars import WorkingCalendar
        >>> stood = (Period.parse("từ ngày 08/01/2026 đến ngày 12/01/2026"),)
        >>> dossier = Dossier("H01-1", date(2026, 1, 5), date(2026, 1, 14), suspended=stood)
        >>> dossier.due_with_suspensions(WorkingCalendar.vietnam())  # Saturday 10 January is worked, Sunday is not
        datetime.date(2026, 1, 20)
        """
        due = self.due
        for span in sorted(self.suspended):
            if span.first <= due:
                due = calendar.add(due, len(calendar.working_days(span)))
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
                require_date(given)
            except InvalidInput as error:
                yield from (fault.under(name, place=self._place(name)) for fault in error.faults)
        if not isinstance(self.channel, Channel):
            remedy = _("hãy chọn {choices}", choices=", ".join(channel.value for channel in Channel))
            what = _("không có hình thức tiếp nhận này")
            yield self._fault("channel", "channel", what, input_text(self.channel), remedy)
        if not all(isinstance(span, Period) for span in self.suspended):
            what, remedy = _("không đúng loại giá trị"), _("hãy dùng Period")
            yield self._fault("suspended", "type", what, input_text(self.suspended), remedy)

    def _times(self) -> Iterator[Fault]:
        """Yield the faults of days that cannot be in this order."""
        look = _("hãy xem lại hai ngày")
        if self.due < self.received:
            yield self._fault("due", "due", _("hạn trả trước ngày tiếp nhận"), _short(self.due), look)
        ended = {name: on for name in _ENDINGS if (on := getattr(self, name)) is not None}
        for name, on in ended.items():
            if on < self.received:
                what = _("hồ sơ kết thúc trước ngày tiếp nhận")
                yield self._fault(name, "before_received", what, _short(on), look)
        if len(ended) > 1:
            remedy = _("hãy giữ một ngày kết thúc")
            yield self._fault("", "endings", _("hồ sơ kết thúc hai lần"), ", ".join(ended), remedy)
        last = min(ended.values(), default=date.max)
        spans = sorted(self.suspended)
        for span in spans:
            if span.first < self.received or span.last > last:
                what = _("tạm dừng ngoài thời gian giải quyết")
                yield self._fault("suspended", "outside", what, str(span), _("hãy xem lại thời gian tạm dừng"))
        for before, after in pairwise(spans):
            if after.first <= before.last:
                what = _("hai lần tạm dừng chồng nhau")
                read, remedy = f"{before} … {after}", _("hãy xem lại thời gian tạm dừng")
                yield self._fault("suspended", "overlap", what, read, remedy)

    def _fault(  # noqa: PLR0913  # the fields of a fault
        self, name: str, code: str, what: Message, read: str, remedy: Message, *, place: str | None = None
    ) -> Fault:
        path = f"/{name}" if name else ""
        return Fault(path, code, what, read, remedy, place=self._place(name) if place is None else place)

    def _place(self, name: str) -> str:
        return "/".join(filter(None, (str(self.code), name)))


def _short(on: date) -> str:
    return format_date(on, form="short")
