"""Deadlines (thời hạn): days, hours, weeks, months or years from a day or a moment, and the status of work against one.

A deadline in whole days ends with a day. One in hours, or in a part of a day, ends at a moment: the whole days are
counted as days are, then the part of a day as hours.
"""

from dataclasses import field
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import ClassVar, NamedTuple, Self

from dateutil.relativedelta import relativedelta

from cchc.calendars.time_amount import (
    AMOUNT_SHAPE,
    WHOLE_UNITS,
    TimeAmount,
    TimeUnit,
    amount_of_match,
    amount_text,
    check_amount,
)
from cchc.calendars.working_calendar import WorkingCalendar, not_whole
from cchc.calendars.working_hours import HOUR
from cchc.errors import InvalidInput
from cchc.exact import exact
from cchc.messages import LabelledEnum, Message, _
from cchc.models import StructuredValue, frozen_dataclass, set_fields
from cchc.values import DayOrMomentField, Period, day_or_moment
from cchc.viet import (
    VIETNAM_TIME,
    fold,
    format_date,
    full_pattern,
    moment_sentence,
    require_date,
    require_moment,
    unreadable,
)


class DeadlineState(LabelledEnum):
    """The state of work against its deadline (tình trạng thời hạn)."""

    EARLY = "early", _("trước hạn")
    """Done before the due day."""
    ON_TIME = "on_time", _("đúng hạn")
    """Done on the due day."""
    LATE = "late", _("trễ hạn")
    """Done after the due day."""
    PENDING = "pending", _("trong hạn")
    """Not done, the due day not past."""
    OVERDUE = "overdue", _("quá hạn")
    """Not done, the due day past."""


class DeadlineStatus(NamedTuple):
    """The status of work against its deadline on a day (tình trạng trên ngày xét).

    Attributes:
        state: early, on time or late if the work is done; pending or overdue if it is not.
        due: the last day of the deadline.
        days: how many days past the due day if positive, or left until it if negative.
        working: True if `days` counts working days, False if it counts calendar days.
        confirmed: False if a day that decides has no official notice yet, so that the result may change.
        due_at: the moment at which the deadline ends, in the time of Vietnam; None if it ends with the due day.
        hours: how many hours past that moment if positive, or left until it if negative; None without a moment. If
            `working` is True they are working hours.
    """

    state: DeadlineState
    due: date
    days: int
    working: bool = True
    confirmed: bool = True
    due_at: datetime | None = None
    hours: Fraction | None = None

    @property
    def sentence(self) -> Message:
        """The status in a sentence (diễn giải), as a message: `str()` is Vietnamese, `.in_language("en")` English.

        >>> DeadlineStatus(DeadlineState.LATE, date(2026, 7, 20), 3).sentence
        'trễ hạn 3 ngày làm việc, hạn là ngày 20/7/2026'
        """
        if self.due_at is not None and self.hours is not None:
            return self._in_hours(self.due_at, abs(self.hours))
        unit = TimeUnit.WORKING_DAY if self.working else TimeUnit.DAY
        due = format_date(self.due, form="short")
        state, days = self.state.label, abs(self.days)
        if not days:
            return _("{state}, hạn là ngày {due}", state=state, due=due)
        if self.state is DeadlineState.PENDING:
            return _("{state}, còn {days} {unit}, hạn là ngày {due}", state=state, days=days, unit=unit.label, due=due)
        return _("{state} {days} {unit}, hạn là ngày {due}", state=state, days=days, unit=unit.label, due=due)

    def _in_hours(self, due_at: datetime, hours: Fraction) -> Message:
        """Return the sentence of a deadline that ends at a moment; the time is cut to whole minutes."""
        state, due = self.state.label, moment_sentence(due_at)
        minutes = int(hours * 60)
        if not minutes or self.state is DeadlineState.ON_TIME:
            return _("{state}, hạn là {due} (giờ Việt Nam)", state=state, due=due)
        if minutes % 60:
            time = _("{hours} giờ {minutes} phút", hours=minutes // 60, minutes=minutes % 60)
        else:
            time = _("{hours} giờ", hours=minutes // 60)
        if self.working:
            time = _("{time} làm việc", time=time)
        if self.state is DeadlineState.LATE or self.state is DeadlineState.OVERDUE:
            return _("{state} {time}, hạn là {due} (giờ Việt Nam)", state=state, time=time, due=due)
        return _("{state}, còn {time}, hạn là {due} (giờ Việt Nam)", state=state, time=time, due=due)


@frozen_dataclass()
class Deadline(StructuredValue):
    """A deadline (thời hạn): "15 ngày làm việc kể từ ngày 01/7/2026", "4 giờ làm việc kể từ 8 giờ ngày 01/7/2026".

    The start day is not counted. A deadline in working days skips days off. One in days, weeks, months or years ends on
    the corresponding day, or the last day of a shorter month, moved to the next working day if that is a day off.

    One in working hours, or in a part of a working day, ends at a moment and needs a calendar with working hours: whole
    days are counted as days, from the end of the last of them the part of a day in hours, by the convention of eight
    hours a day. Clock hours ("24 giờ") run through nights and days off.

    Attributes:
        amount: the number of units, above 0 and up to 99999; a part of a unit only of hours and days.
        unit: the unit.
        start: the day it counts from, the day of the event, of receipt; or its moment, for working days and hours. A
            moment without an offset is meant in the time of Vietnam.

    Raises:
        InvalidInput: the amount is out of bounds, the start is a moment but the unit is counted by the calendar, or a
            day but the unit is clock hours.

    >>> deadline = Deadline.parse("15 ngày làm việc kể từ ngày 15/12/2025")
    >>> deadline.due()
    datetime.date(2026, 1, 7)
    >>> Deadline(1, TimeUnit.MONTH, date(2026, 1, 31)).due()
    datetime.date(2026, 3, 2)
    >>> calendar = WorkingCalendar.vietnam().with_hours("7:30-11:30, 13:30-17:30")
    >>> Deadline.parse("1/2 ngày làm việc kể từ 10 giờ ngày 05/01/2026").due_at(calendar).isoformat()
    '2026-01-05T16:00:00+07:00'

    Source: Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2, Điều 148.
    """

    example: ClassVar[str] = "15 ngày làm việc kể từ ngày 01/7/2026"

    amount: TimeAmount
    unit: TimeUnit
    start: DayOrMomentField = field()

    def _check(self) -> None:
        set_fields(self, amount=check_amount(self.amount, self.unit))
        if isinstance(self.start, datetime):
            if self.unit in _BY_CALENDAR:
                remedy = _("hãy nhập ngày, không kèm giờ (datetime.date)")
                raise InvalidInput.of("date", _("phải là một ngày"), self.start, remedy, path="/start")
        elif self.unit is TimeUnit.HOUR:
            remedy = _("hãy ghi giờ bắt đầu, hoặc ghi “giờ làm việc”")
            raise InvalidInput.of(
                "moment", _("thời hạn bằng giờ phải có giờ bắt đầu"), str(self.start), remedy, path="/start"
            )

    @property
    def working(self) -> bool:
        """True if it counts working days or working hours (tính theo ngày, giờ làm việc)."""
        return self.unit in (TimeUnit.WORKING_DAY, TimeUnit.WORKING_HOUR)

    @property
    def timed(self) -> bool:
        """True if it ends at a moment, not with a day (hết hạn vào một thời điểm): hours, and parts of a day."""
        return self.unit in _HOURS or exact(self.amount).denominator != 1

    def due(self, calendar: WorkingCalendar | None = None) -> date:
        """Return the last day (ngày hết hạn).

        Args:
            calendar: the calendar whose working days count; None takes that of Vietnamese civil servants. A deadline
                that ends at a moment needs one with working hours, whose cut-off a moment of receipt follows.

        Raises:
            InvalidInput: the deadline ends outside the years of the calendar, or as in `due_at`.

        >>> Deadline.parse("20 ngày kể từ ngày 12/8/2026").due()
        datetime.date(2026, 9, 3)
        """
        if self.timed:
            return self.due_at(calendar).date()
        calendar = calendar or WorkingCalendar.vietnam()
        if self.working:
            return calendar.add(self._first_day(calendar), int(self.amount))
        return calendar.on_or_after(self._nominal())

    def due_at(self, calendar: WorkingCalendar | None = None) -> datetime:
        """Return the moment at which it ends (thời điểm hết hạn), in the time of Vietnam, UTC+7.

        Args:
            calendar: the calendar with the working hours; clock hours need none.

        Raises:
            InvalidInput: it ends with a day (use `due`), its start is a day without a time, it counts a part of a
                calendar day, the calendar has no working hours, or the result lies outside its years.

        >>> calendar = WorkingCalendar.vietnam().with_hours("7:30-11:30, 13:30-17:30")
        >>> Deadline.parse("1,5 ngày làm việc kể từ 10 giờ ngày 05/01/2026").due_at(calendar).isoformat()
        '2026-01-07T11:30:00+07:00'
        """
        if not self.timed:
            remedy = _("thời hạn tính theo ngày hết vào cuối ngày: hãy dùng due")
            raise InvalidInput.of("moment", _("thời hạn không hết vào một giờ nhất định"), str(self), remedy)
        if self.unit is TimeUnit.DAY:
            remedy = _("hãy ghi rõ ngày làm việc hoặc số giờ")
            raise InvalidInput.of("hours", _("không rõ một phần của ngày là bao nhiêu giờ"), str(self), remedy)
        if not isinstance(self.start, datetime):
            remedy = _("hãy ghi giờ bắt đầu, như “kể từ 8 giờ 30 ngày 05/01/2026”")
            raise InvalidInput.of("moment", _("thời hạn bằng giờ phải có giờ bắt đầu"), str(self), remedy)
        if self.unit is TimeUnit.HOUR:
            return self._after_clock_hours(self.start)
        calendar = calendar or WorkingCalendar.vietnam()
        start = calendar.counted_from(self.start)
        if self.unit is TimeUnit.WORKING_HOUR:
            return calendar.add_hours(start, self.amount)
        return calendar.add_parts(start, exact(self.amount))

    def status(self, on: date, done: date | None = None, calendar: WorkingCalendar | None = None) -> DeadlineStatus:
        """Return the status of the work at the end of a day, or at a moment (tình trạng).

        A deadline that ends at a moment takes moments too: work done on the due day is on time until that moment and
        late after it; work done on a day before is early, as it is with days.

        Args:
            on: the day, or for a deadline that ends at a moment the moment.
            done: the day the work was done, or its moment if the deadline ends at one; None if it is not done. If it
                lies after `on` the work counts as not done.
            calendar: the calendar whose working days count; None takes that of Vietnamese civil servants.

        Raises:
            InvalidInput: the deadline ends outside the years of the calendar, the work was done before it began, or as
                in `due_at`.

        >>> deadline = Deadline.parse("15 ngày làm việc kể từ ngày 15/12/2025")
        >>> print(deadline.status(on=date(2026, 1, 31), done=date(2026, 1, 12)).sentence)
        trễ hạn 4 ngày làm việc, hạn là ngày 07/01/2026
        >>> deadline = Deadline.parse("4 giờ làm việc kể từ 8 giờ ngày 05/01/2026")
        >>> calendar = WorkingCalendar.vietnam().with_hours("7:30-11:30, 13:30-17:30")
        >>> print(deadline.status(on=datetime(2026, 1, 5, 16), calendar=calendar).sentence)
        quá hạn 2 giờ làm việc, hạn là 14 giờ ngày 05/01/2026 (giờ Việt Nam)
        """
        calendar = calendar or WorkingCalendar.vietnam()
        if self.timed:
            return self._status_at(on, done, calendar)
        due, counted_on, finished = self.due(calendar), require_date(on), False
        started = self._first_day(calendar)
        if done is not None and require_date(done) <= on:
            self._refuse_early(done, _day_of(self.start))
            counted_on, finished = done, True
        days = calendar.count(due, counted_on) if self.working else (counted_on - due).days
        first = started if self.working else self._nominal()
        confirmed = _confirmed(calendar, first, due, counted_on)
        return DeadlineStatus(_state(due, counted_on, finished=finished), due, days, self.working, confirmed)

    def _status_at(self, on: date, done: date | None, calendar: WorkingCalendar) -> DeadlineStatus:
        """Return the status against the moment at which the deadline ends."""
        due = self.due_at(calendar)
        counted_at = require_moment(on if isinstance(on, datetime) else _end_of(require_date(on)))
        finished = False
        if done is not None and (ended := require_moment(done)) <= counted_at:
            self._refuse_early(ended, self.start)
            counted_at, finished = ended, True
        hours, days = _elapsed(due, counted_at), (counted_at.date() - due.date()).days
        if self.working:
            hours = calendar.working_time_between(due, counted_at)
            days = calendar.count(due.date(), counted_at.date())
        confirmed = _confirmed(calendar, _day_of(self.start), due.date(), counted_at.date())
        state = state_at(due, counted_at, finished=finished)
        return DeadlineStatus(state, due.date(), days, self.working, confirmed, due, hours)

    def _refuse_early(self, done: date, start: date) -> None:
        """Refuse work that was done before the deadline began."""
        if done < start:
            remedy = _("ngày xong không được trước ngày {start}", start=format_date(_day_of(start), form="short"))
            raise InvalidInput.of("done", _("xong trước khi bắt đầu"), done.isoformat(), remedy, path="/done")

    def _first_day(self, calendar: WorkingCalendar) -> date:
        """Return the day that is not counted: that of the start, or the one to which the cut-off moves it."""
        if not isinstance(self.start, datetime):
            return self.start
        return (self.start if calendar.hours is None else calendar.counted_from(self.start)).date()

    def _after_clock_hours(self, start: datetime) -> datetime:
        """Return the moment after the clock hours, nights and days off included."""
        microseconds = exact(self.amount) * HOUR
        if microseconds.denominator != 1:
            raise not_whole(self.amount)
        try:
            return start + timedelta(microseconds=int(microseconds))
        except OverflowError as error:
            raise self._too_far() from error

    def _too_far(self) -> InvalidInput:
        remedy = _("chỉ có các năm từ 1000 đến 9999")
        return InvalidInput.of("deadline", _("thời hạn kết thúc quá xa"), str(self), remedy)

    def _nominal(self) -> date:
        """Return the corresponding day, whether it is worked or not."""
        try:
            return self.start + relativedelta(**{f"{self.unit.value}s": self.amount})  # type: ignore[arg-type]  # days, weeks, months, years
        except (ValueError, OverflowError) as error:
            raise self._too_far() from error

    @property
    def sentence(self) -> Message:
        """The deadline in a sentence (lời văn), as a message."""
        amount, unit = amount_text(self.amount), self.unit.label
        if isinstance(self.start, datetime):
            return _("{amount} {unit} kể từ {start}", amount=amount, unit=unit, start=moment_sentence(self.start))
        start = format_date(self.start, form="short")
        return _("{amount} {unit} kể từ ngày {start}", amount=amount, unit=unit, start=start)

    def __str__(self) -> str:
        return self.sentence.in_language("vi")

    def in_language(self, language: str | None = None) -> str:
        """Return the deadline in the language of the argument, or else of the context (trong câu).

        >>> Deadline.parse("15 ngày làm việc kể từ ngày 01/7/2026").in_language("en")
        '15 working days from 01/7/2026'
        """
        return self.sentence.in_language(language)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the deadline in a text (đọc thời hạn), as `TimeLimit.parse` reads a limit, and the day or the moment.

        Raises:
            InvalidInput: the text contains no deadline, no day that it counts from, or words in brackets that spell
                another number.

        >>> Deadline.parse("trong thời hạn 05 ngày làm việc, kể từ ngày 01 tháng 7 năm 2026").amount
        5
        >>> str(Deadline.parse("không quá 0,25 ngày làm việc kể từ 8h30 ngày 01/7/2026"))
        '0,25 ngày làm việc kể từ 8 giờ 30 ngày 01/7/2026'
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unreadable("deadline", _("không đọc được thời hạn"), text, cls.example, _SHAPE)
        return cls(*amount_of_match(found, text), day_or_moment(found["start"]))


_HOURS = (TimeUnit.WORKING_HOUR, TimeUnit.HOUR)
_BY_CALENDAR = (TimeUnit.DAY, *WHOLE_UNITS)
"""The units that are counted by the calendar alone, so that the hour of the start means nothing."""
_SHAPE = (*AMOUNT_SHAPE, r",? (?:kể |tính )?từ", r" (?P<start>.+)")
_READ = full_pattern(_SHAPE)


def _day_of(start: date) -> date:
    return start.date() if isinstance(start, datetime) else start


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time.max, VIETNAM_TIME)


def _elapsed(start: datetime, end: datetime) -> Fraction:
    """Return the hours from one moment to another."""
    return Fraction((end - start) // timedelta(microseconds=1), HOUR)


def _confirmed(calendar: WorkingCalendar, *days: date) -> bool:
    """Return True if every day between the first and the last of these has its official notice."""
    return not calendar.unconfirmed(Period(min(days), max(days)))


def state_at(due: datetime, counted_at: datetime, *, finished: bool) -> DeadlineState:
    """Return the state against a moment (tình trạng): on the due day on time until it, as with days."""
    if not finished:
        return DeadlineState.OVERDUE if counted_at > due else DeadlineState.PENDING
    if counted_at > due:
        return DeadlineState.LATE
    return DeadlineState.ON_TIME if counted_at.date() == due.date() else DeadlineState.EARLY


def _state(due: date, counted_on: date, *, finished: bool) -> DeadlineState:
    if not finished:
        return DeadlineState.OVERDUE if counted_on > due else DeadlineState.PENDING
    if counted_on == due:
        return DeadlineState.ON_TIME
    return DeadlineState.LATE if counted_on > due else DeadlineState.EARLY
