"""Deadlines (thời hạn): days, working days, weeks, months or years from a day, and the status of work against one."""

from dataclasses import field
from datetime import date
from typing import ClassVar, NamedTuple, Self

from dateutil.relativedelta import relativedelta

from cchc.calendars.working_calendar import WorkingCalendar
from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, Message, _
from cchc.models import StructuredValue, frozen_dataclass
from cchc.values import DayField, Period, WholeNumber
from cchc.viet import fold, format_date, full_pattern, parse_date, require_date, unreadable

_MAX_AMOUNT = 99999


class TimeUnit(LabelledEnum):
    """The unit of a deadline (đơn vị thời hạn)."""

    WORKING_DAY = "working_day", _("ngày làm việc")
    DAY = "day", _("ngày")
    WEEK = "week", _("tuần")
    MONTH = "month", _("tháng")
    YEAR = "year", _("năm")


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
    """

    state: DeadlineState
    due: date
    days: int
    working: bool = True
    confirmed: bool = True

    @property
    def sentence(self) -> Message:
        """The status in a sentence (diễn giải), as a message: `str()` is Vietnamese, `.in_language("en")` English.

        >>> DeadlineStatus(DeadlineState.LATE, date(2026, 7, 20), 3).sentence
        'trễ hạn 3 ngày làm việc, hạn là ngày 20/7/2026'
        """
        unit = TimeUnit.WORKING_DAY if self.working else TimeUnit.DAY
        due = format_date(self.due, form="short")
        state, days = self.state.label, abs(self.days)
        if not days:
            return _("{state}, hạn là ngày {due}", state=state, due=due)
        if self.state is DeadlineState.PENDING:
            return _("{state}, còn {days} {unit}, hạn là ngày {due}", state=state, days=days, unit=unit.label, due=due)
        return _("{state} {days} {unit}, hạn là ngày {due}", state=state, days=days, unit=unit.label, due=due)


@frozen_dataclass()
class Deadline(StructuredValue):
    """A deadline (thời hạn): "15 ngày làm việc kể từ ngày 01/7/2026".

    The start day is not counted. A deadline in working days skips days off. Any other deadline ends on the
    corresponding day, or the last day of a shorter month, moved to the next working day if that is a day off.

    Attributes:
        amount: the number of units, 1 to 99999.
        unit: the unit.
        start: the day it counts from: the day of the event, of receipt.

    Raises:
        InvalidInput: the amount is out of bounds, or the start is a `datetime`.

    >>> deadline = Deadline.parse("15 ngày làm việc kể từ ngày 15/12/2025")
    >>> deadline.due()
    datetime.date(2026, 1, 7)
    >>> Deadline(1, TimeUnit.MONTH, date(2026, 1, 31)).due()
    datetime.date(2026, 3, 2)

    Source: Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2, Điều 148.
    """

    example: ClassVar[str] = "15 ngày làm việc kể từ ngày 01/7/2026"

    amount: WholeNumber
    unit: TimeUnit
    start: DayField = field()

    def _check(self) -> None:
        if type(self.amount) is not int or not 1 <= self.amount <= _MAX_AMOUNT:
            remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=_MAX_AMOUNT)
            raise InvalidInput.of("amount", _("không có thời hạn này"), self.amount, remedy, path="/amount")

    @property
    def working(self) -> bool:
        """True if it counts working days (tính theo ngày làm việc)."""
        return self.unit is TimeUnit.WORKING_DAY

    def due(self, calendar: WorkingCalendar | None = None) -> date:
        """Return the last day (ngày hết hạn).

        Args:
            calendar: the calendar whose working days count; None takes that of Vietnamese civil servants.

        Raises:
            InvalidInput: the deadline ends outside the years of the calendar.

        >>> Deadline.parse("20 ngày kể từ ngày 12/8/2026").due()
        datetime.date(2026, 9, 3)
        """
        calendar = calendar or WorkingCalendar.vietnam()
        if self.working:
            return calendar.add(self.start, self.amount)
        return calendar.on_or_after(self._nominal())

    def status(self, on: date, done: date | None = None, calendar: WorkingCalendar | None = None) -> DeadlineStatus:
        """Return the status of the work at the end of a day (tình trạng).

        Args:
            on: the day.
            done: the day the work was done, or None if it is not done; a day after `on` counts as not done.
            calendar: the calendar whose working days count; None takes that of Vietnamese civil servants.

        Raises:
            InvalidInput: the deadline ends outside the years of the calendar, or the work was done before it began.

        >>> deadline = Deadline.parse("15 ngày làm việc kể từ ngày 15/12/2025")
        >>> print(deadline.status(on=date(2026, 1, 31), done=date(2026, 1, 12)).sentence)
        trễ hạn 4 ngày làm việc, hạn là ngày 07/01/2026
        """
        calendar = calendar or WorkingCalendar.vietnam()
        due, counted_on, finished = self.due(calendar), require_date(on), False
        if done is not None and require_date(done) <= on:
            if done < self.start:
                remedy = _("ngày xong không được trước ngày {start}", start=format_date(self.start, form="short"))
                raise InvalidInput.of("done", _("xong trước khi bắt đầu"), done.isoformat(), remedy, path="/done")
            counted_on, finished = done, True
        days = calendar.count(due, counted_on) if self.working else (counted_on - due).days
        first = self.start if self.working else self._nominal()
        decisive = Period(min(first, due, counted_on), max(due, counted_on))
        confirmed = not calendar.unconfirmed(decisive)
        return DeadlineStatus(_state(due, counted_on, finished=finished), due, days, self.working, confirmed)

    def _nominal(self) -> date:
        """Return the corresponding day, whether it is worked or not."""
        try:
            return self.start + relativedelta(**{f"{self.unit.value}s": self.amount})  # type: ignore[arg-type]  # days, weeks, months, years
        except (ValueError, OverflowError) as error:
            remedy = _("chỉ có các năm từ 1000 đến 9999")
            raise InvalidInput.of("deadline", _("thời hạn kết thúc quá xa"), str(self), remedy) from error

    @property
    def sentence(self) -> Message:
        """The deadline in a sentence (lời văn), as a message."""
        start = format_date(self.start, form="short")
        return _("{amount} {unit} kể từ ngày {start}", amount=self.amount, unit=self.unit.label, start=start)

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
        """Return the deadline in a text (đọc thời hạn), with or without "trong thời hạn" in front.

        Raises:
            InvalidInput: the text contains no deadline, or no day that it counts from.

        >>> Deadline.parse("trong thời hạn 05 ngày làm việc, kể từ ngày 01 tháng 7 năm 2026").amount
        5
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unreadable("deadline", _("không đọc được thời hạn"), text, cls.example, _SHAPE)
        return cls(int(found["amount"]), _UNITS[found["unit"]], parse_date(found["start"]))


_UNITS: dict[str, TimeUnit] = {unit.label: unit for unit in TimeUnit}
_SHAPE = (
    r"(?:trong )?(?:thời hạn )?(?:là )?",
    r"(?P<amount>[0-9]{1,6})",
    rf" (?P<unit>{'|'.join(_UNITS)})",
    r",? (?:kể |tính )?từ",
    r" (?P<start>.+)",
)
_READ = full_pattern(_SHAPE)


def _state(due: date, counted_on: date, *, finished: bool) -> DeadlineState:
    if not finished:
        return DeadlineState.OVERDUE if counted_on > due else DeadlineState.PENDING
    if counted_on == due:
        return DeadlineState.ON_TIME
    return DeadlineState.LATE if counted_on > due else DeadlineState.EARLY
