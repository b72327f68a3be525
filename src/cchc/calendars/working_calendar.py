"""The calendar of working days (lịch làm việc): which days offices work, and arithmetic on those days and hours.

The count of working days up to each day is tabulated once, so that adding and counting cost O(1). Working time is one
line of microseconds: the working days before a moment, each as long as the shifts together, and the open time of its
own day.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from itertools import groupby

from cchc.calendars.calendar_day import CalendarDay
from cchc.calendars.working_hours import HOUR, ShiftTable, WorkingHours
from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import Number, exact
from cchc.messages import _
from cchc.models import CheckedPickle, OptionalValueField, default, set_fields
from cchc.values import Period
from cchc.viet import VIETNAM_TIME, format_date, require_date, require_moment

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingCalendar(CheckedPickle):
    """A working calendar (lịch làm việc): Monday to Friday, without the days off, with the Saturdays made up.

    Attributes:
        years: the years that it covers; a day outside is refused, never guessed.
        special: the days that the weekday does not decide; of two entries for a day the later wins.
        announced: the periods whose official notices are known. On a day outside them, and on a special day that is
            not confirmed, `is_confirmed` is False.
        hours: the working hours of a working day; None if they are not known, so that only days can be counted.

    Raises:
        InvalidInput: a special day lies outside the years.

    >>> calendar = WorkingCalendar.vietnam()
    >>> calendar.add(date(2025, 12, 31), 2)
    datetime.date(2026, 1, 6)
    >>> print(calendar.day(date(2026, 1, 10)))
    10/01/2026: làm việc (làm bù cho ngày 02/01/2026)
    """

    years: Period
    special: tuple[CalendarDay, ...] = ()
    announced: tuple[Period, ...] = ()
    hours: OptionalValueField[WorkingHours] = default(None)
    _special: Mapping[date, CalendarDay] = field(init=False, repr=False, compare=False)
    _upto: Mapping[date, int] = field(init=False, repr=False, compare=False)
    _days: Sequence[date] = field(init=False, repr=False, compare=False)
    _shifts: ShiftTable | None = field(init=False, repr=False, compare=False)

    def _check(self) -> None:
        given = [day.on for day in self.special]
        special = {day.on: day for day in self.special}
        upto, days = _counted(self.years, special)
        set_fields(
            self,
            special=tuple(special[on] for on in sorted(special)),
            announced=tuple(sorted(self.announced)),
            _special=special,
            _upto=upto,
            _days=days,
            _shifts=None if self.hours is None else ShiftTable(self.hours.shifts),
        )
        with FaultCollector() as faults:
            for index, on in enumerate(given):
                with faults.at("special", index, place="special"):
                    self._up_to(on)

    @classmethod
    def vietnam(cls) -> "WorkingCalendar":
        """Return the calendar of Vietnamese civil servants (cán bộ, công chức, viên chức), 2000 to 2099.

        The days come from the package `holidays`, corrected by notices that it lacks, each with its source. The
        notices of 2019 to 2026 are known; later years follow the law and are not confirmed.

        >>> calendar = WorkingCalendar.vietnam()
        >>> calendar.is_working(date(2026, 1, 2)), calendar.is_working(date(2026, 1, 10))
        (False, True)
        >>> calendar.is_confirmed(date(2027, 2, 4))
        False
        """
        from cchc.calendars.vietnam import calendar

        return calendar()

    def announce(self, *days: CalendarDay, fully_known: Period | None = None) -> "WorkingCalendar":
        """Return the calendar with days from official notices that the caller knows (ngày được thông báo); they win.

        Args:
            *days: the days off and the days made up.
            fully_known: a period all of whose official notices are now known; all its days become confirmed.

        Raises:
            InvalidInput: a day lies outside the years of the calendar.

        >>> day = CalendarDay(on="2027-02-11", working=False, name="nghỉ theo thông báo của tỉnh")
        >>> WorkingCalendar.vietnam().announce(day).is_working(date(2027, 2, 11))
        False
        """
        known = tuple(
            day.model_copy(update={"confirmed": True}) if fully_known and day.on in fully_known else day
            for day in self.special
        )
        announced = (*self.announced, fully_known) if fully_known else self.announced
        return WorkingCalendar(self.years, (*known, *days), announced, self.hours)

    def with_hours(self, hours: WorkingHours | str) -> "WorkingCalendar":
        """Return the calendar with working hours (giờ làm việc), so that it can count hours and parts of a day.

        Args:
            hours: the working hours, or a text of them.

        Raises:
            InvalidInput: the text cannot be read.

        >>> calendar = WorkingCalendar.vietnam().with_hours("7:30-11:30, 13:30-17:30")
        >>> calendar.add_hours(datetime(2026, 1, 5, 10), 4).isoformat()
        '2026-01-05T16:00:00+07:00'
        """
        return WorkingCalendar(self.years, self.special, self.announced, WorkingHours.of(hours))

    def is_working(self, d: date) -> bool:
        """Return True if offices work on the day (ngày làm việc).

        Raises:
            InvalidInput: `d` is no date, or lies outside the years of the calendar.

        >>> WorkingCalendar.vietnam().is_working(date(2026, 11, 24))
        False
        """
        self._up_to(d)
        return _is_working(d, self._special)

    def is_confirmed(self, d: date) -> bool:
        """Return True if the official notice that decides the day is known (đã có thông báo chính thức).

        Raises:
            InvalidInput: `d` is no date, or lies outside the years of the calendar.

        >>> WorkingCalendar.vietnam().is_confirmed(date(2026, 11, 23))
        False
        """
        self._up_to(d)
        special = self._special.get(d)
        return special.confirmed if special else any(d in period for period in self.announced)

    def day(self, d: date) -> CalendarDay:
        """Return the entry of the calendar for the day (tra ngày): worked or not, why, by which notice.

        Raises:
            InvalidInput: `d` is no date, or lies outside the years of the calendar.

        >>> print(WorkingCalendar.vietnam().day(date(2026, 4, 27)))
        27/4/2026: nghỉ (Ngày Giỗ Tổ Hùng Vương (nghỉ bù))
        """
        working = self.is_working(d)
        return self._special.get(d) or CalendarDay(on=d, working=working, confirmed=self.is_confirmed(d))

    def unconfirmed(self, within: Period) -> tuple[Period, ...]:
        """Return the runs of days whose notices are not known (những ngày chưa có thông báo), in order.

        Raises:
            InvalidInput: the period reaches outside the years of the calendar.

        >>> calendar = WorkingCalendar.vietnam()
        >>> [str(period) for period in calendar.unconfirmed(Period.year(2026))]
        ['ngày 23/11/2026', 'ngày 28/11/2026']
        """
        self.working_days(within)  # refuses what is not known
        runs = groupby(_days(within), self.is_confirmed)
        unknown = [list(run) for known, run in runs if not known]
        return tuple(Period(run[0], run[-1]) for run in unknown)

    def add(self, d: date, n: int) -> date:
        """Return the n-th working day after the day (cộng ngày làm việc), or before it if `n` is negative.

        The day itself is never counted, whether it is worked or not.

        Args:
            d: the day.
            n: how many working days; 0 returns the day itself.

        Raises:
            InvalidInput: `d` is no date, `n` is no int, or the result lies outside the years of the calendar.

        >>> WorkingCalendar.vietnam().add(date(2026, 4, 24), 1)
        datetime.date(2026, 4, 28)
        """
        if type(n) is int and n > 0:
            try:
                return self._days[self._upto[d] + n]
            except (LookupError, TypeError):
                pass
        return self._added(d, n)

    def count(self, after: date, through: date) -> int:
        """Return the number of working days after one day, up to and including another (đếm ngày làm việc).

        If `through` is before `after` the result is negative. It is the inverse of `add`:
        `count(d, add(d, n)) == n` for every n.

        Args:
            after: the day before the first day that may count.
            through: the last day that may count.

        Raises:
            InvalidInput: a day is no date, or lies outside the years of the calendar.

        >>> calendar = WorkingCalendar.vietnam()
        >>> calendar.count(date(2025, 12, 31), date(2026, 1, 10))
        6
        """
        between = self._up_to(through) - self._up_to(after)
        return between if after <= through else between + self.is_working(after) - self.is_working(through)

    def next(self, d: date) -> date:
        """Return the first working day after the day (ngày làm việc tiếp theo).

        Raises:
            InvalidInput: `d` is no date, or the result lies outside the years of the calendar.

        >>> WorkingCalendar.vietnam().next(date(2025, 12, 31))
        datetime.date(2026, 1, 5)
        """
        return self.add(d, 1)

    def previous(self, d: date) -> date:
        """Return the last working day before the day (ngày làm việc liền trước).

        Raises:
            InvalidInput: `d` is no date, or the result lies outside the years of the calendar.

        >>> WorkingCalendar.vietnam().previous(date(2026, 1, 5))
        datetime.date(2025, 12, 31)
        """
        return self.add(d, -1)

    def on_or_after(self, d: date) -> date:
        """Return the day itself if it is worked, or else the next working day (dời sang ngày làm việc).

        Raises:
            InvalidInput: `d` is no date, or the result lies outside the years of the calendar.

        >>> WorkingCalendar.vietnam().on_or_after(date(2026, 9, 1))
        datetime.date(2026, 9, 3)
        """
        return d if self.is_working(d) else self.next(d)

    def working_days(self, within: Period) -> tuple[date, ...]:
        """Return the working days of a period (các ngày làm việc trong kỳ), in order.

        Raises:
            InvalidInput: the period reaches outside the years of the calendar.

        >>> len(WorkingCalendar.vietnam().working_days(Period.month(2026, 2)))
        15
        """
        start, end = self._up_to(within.first), self._up_to(within.last)
        return tuple(self._days[start + (not self.is_working(within.first)) : end + 1])

    def counted_from(self, received: datetime) -> datetime:
        """Return the moment from which a term in hours runs (thời điểm bắt đầu tính) if it came in at `received`.

        What comes after the cut-off, or on a day off, counts as received at the opening of the next working day; if the
        office has no cut-off, the term runs from the moment itself.

        Args:
            received: the moment; without an offset it is meant in the time of Vietnam.

        Raises:
            InvalidInput: `received` is no `datetime`, the calendar has no hours, or the result lies outside its years.

        >>> hours = "7:30-11:30, 13:30-17:00; nhận sau 15 giờ tính từ ngày làm việc tiếp theo"
        >>> calendar = WorkingCalendar.vietnam().with_hours(hours)
        >>> calendar.counted_from(datetime(2026, 1, 9, 15, 30)).isoformat()  # Saturday 10 January is worked
        '2026-01-10T07:30:00+07:00'
        """
        received, (hours, _shifts) = require_moment(received), self._open()
        day = received.date()
        if hours.cut_off is None or (self.is_working(day) and received.time() <= hours.cut_off):
            return received
        return datetime.combine(self.next(day), hours.shifts[0].opens, VIETNAM_TIME)

    def add_hours(self, moment: datetime, hours: Number) -> datetime:
        """Return the moment when so many working hours have passed (cộng giờ làm việc), or before if negative.

        The result lies inside a shift of a working day: at its end rather than at the opening of the next, or at its
        opening rather than at the end of the one before if `hours` is negative. The cut-off plays no part here.

        Args:
            moment: the moment; without an offset it is meant in the time of Vietnam.
            hours: how many working hours, exact; 0 returns the moment itself.

        Returns:
            The moment, in the time of Vietnam, UTC+7.

        Raises:
            InvalidInput: `moment` is no `datetime`, `hours` is no exact number or no whole number of microseconds, the
                calendar has no hours, or the result lies outside its years.

        >>> calendar = WorkingCalendar.vietnam().with_hours("7:30-11:30, 13:30-17:30")
        >>> calendar.add_hours(datetime(2026, 1, 5, 16), Fraction(5, 2)).isoformat()
        '2026-01-06T08:30:00+07:00'
        """
        moment, (_hours, shifts) = require_moment(moment), self._open()
        steps = exact(hours) * HOUR
        if steps.denominator != 1:
            raise not_whole(hours)
        if not steps:
            return moment
        late = steps > 0
        days, rest = divmod(self._passed(moment) + int(steps) - late, shifts.total)
        if not 0 <= days < len(self._days) - 1:
            raise self._unknown(moment.date())
        at = shifts.closing(rest + 1) if late else shifts.opening(rest)
        return datetime.combine(self._days[days + 1], at, VIETNAM_TIME)

    def add_parts(self, moment: datetime, days: Fraction) -> datetime:
        """Return the moment after working days and a part of one (cộng ngày làm việc có phần lẻ).

        Whole days are counted as days, the day of the moment not counted, so that they end with a working day; then the
        part of a day follows in hours, by the hours a day of `WorkingHours.hours_per_day`, at most one day's shifts.

        Args:
            moment: the moment; without an offset it is meant in the time of Vietnam.
            days: the working days, above 0.

        Raises:
            InvalidInput: as in `add_hours`.

        >>> calendar = WorkingCalendar.vietnam().with_hours("7:30-11:30, 13:30-17:30")
        >>> calendar.add_parts(datetime(2026, 1, 5, 10), Fraction(3, 2)).isoformat()
        '2026-01-07T11:30:00+07:00'
        """
        hours, shifts = self._open()
        whole, part = divmod(days, 1)
        if whole:
            closing = hours.shifts[-1].closes
            moment = datetime.combine(self.add(require_moment(moment).date(), int(whole)), closing, VIETNAM_TIME)
        return self.add_hours(moment, min(part * hours.hours_per_day, Fraction(shifts.total, HOUR)))

    def working_time_between(self, start: datetime, end: datetime) -> Fraction:
        """Return the working hours from one moment to another (số giờ làm việc); negative if `end` is before `start`.

        It is the inverse of `add_hours`: `working_time_between(m, add_hours(m, n)) == n` for every n.

        Args:
            start: the moment from which time counts; without an offset it is meant in the time of Vietnam.
            end: the moment to which it counts.

        Raises:
            InvalidInput: one is no `datetime` or lies outside the years of the calendar, or the calendar has no hours.

        >>> calendar = WorkingCalendar.vietnam().with_hours("7:30-11:30, 13:30-17:30")
        >>> calendar.working_time_between(datetime(2026, 1, 5, 16), datetime(2026, 1, 6, 8, 30))
        Fraction(5, 2)
        """
        return Fraction(self._passed(require_moment(end)) - self._passed(require_moment(start)), HOUR)

    def _passed(self, moment: datetime) -> int:
        """Return the microseconds of working time from the start of the calendar to a moment."""
        _hours, shifts = self._open()
        day = moment.date()
        worked = self.is_working(day)
        return (self._upto[day] - worked) * shifts.total + (shifts.elapsed(moment.time()) if worked else 0)

    def _open(self) -> tuple[WorkingHours, ShiftTable]:
        """Return the hours and their table; raise InvalidInput if the calendar has none."""
        if self.hours is None or self._shifts is None:
            remedy = _("hãy dùng lịch có giờ làm việc (with_hours)")
            raise InvalidInput.of("hours", _("lịch chưa có giờ làm việc"), "", remedy)
        return self.hours, self._shifts

    def _added(self, d: date, n: int) -> date:
        """Return the result of `add` in the cases that its fast path leaves: `n` ≤ 0, faults, outside the calendar."""
        upto = self._up_to(d)
        if isinstance(n, bool) or not isinstance(n, int):
            raise InvalidInput.of("days", _("phải là số ngày nguyên"), n, _("hãy nhập số nguyên (int)"))
        if n == 0:
            return d
        to = upto + n + (n < 0 and not self.is_working(d))
        if 0 < to < len(self._days):
            return self._days[to]
        raise self._unknown(d, n)

    def _up_to(self, d: date) -> int:
        """Return how many working days of the calendar there are up to and including the day."""
        upto = self._upto.get(require_date(d))
        if upto is None:
            raise self._unknown(d)
        return upto

    def _unknown(self, d: date, steps: int = 0) -> InvalidInput:
        read = format_date(d, form="short") + (f" {steps:+d}" if steps else "")
        remedy = _("lịch này chỉ biết {years}", years=self.years)
        return InvalidInput.of("calendar", _("ngày nằm ngoài lịch"), read, remedy)


def not_whole(hours: Number) -> InvalidInput:
    """Return the error for hours that are no whole number of microseconds, the step of `datetime`."""
    remedy = _("hãy dùng số giờ chia hết đến phần triệu giây")
    return InvalidInput.of("hours", _("số giờ không tính được chính xác"), str(hours), remedy)


def _counted(years: Period, special: Mapping[date, CalendarDay]) -> tuple[dict[date, int], tuple[date, ...]]:
    """Return, for each day, the count of working days up to and including it, and the working days, numbered from 1."""
    upto, days = dict[date, int](), [date.min]
    for d in _days(years):
        if _is_working(d, special):
            days.append(d)
        upto[d] = len(days) - 1
    return upto, tuple(days)


def _is_working(d: date, special: Mapping[date, CalendarDay]) -> bool:
    return special[d].working if d in special else d.weekday() < _SATURDAY


def _days(period: Period) -> Iterator[date]:
    return map(date.fromordinal, range(period.first.toordinal(), period.last.toordinal() + 1))
