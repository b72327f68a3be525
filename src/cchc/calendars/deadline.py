"""Deadlines (thời hạn): so many days, working days, weeks, months or years from a day, and where one stands."""

from dataclasses import field
from datetime import date
from typing import ClassVar, NamedTuple, Self

from dateutil.relativedelta import relativedelta

from cchc.calendars.working_calendar import WorkingCalendar
from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, Message, _
from cchc.models import StructuredValue, frozen_dataclass
from cchc.values import DayField, Period, WholeNumber
from cchc.viet import fold, format_date, parse_date, require_date, unread, whole

_MOST = 99999


class TimeUnit(LabelledEnum):
    """What a deadline is counted in (đơn vị thời hạn)."""

    WORKING_DAY = "working_day", _("ngày làm việc")
    DAY = "day", _("ngày")
    WEEK = "week", _("tuần")
    MONTH = "month", _("tháng")
    YEAR = "year", _("năm")


class DeadlineState(LabelledEnum):
    """Where work stands against its deadline (tình trạng thời hạn)."""

    EARLY = "early", _("trước hạn")
    ON_TIME = "on_time", _("đúng hạn")
    LATE = "late", _("trễ hạn")
    PENDING = "pending", _("trong hạn")
    OVERDUE = "overdue", _("quá hạn")


class DeadlineStatus(NamedTuple):
    """Where work stands on a day (tình trạng trên ngày xét).

    Attributes:
        state: early, on time or late where it is done; pending or overdue where it is not.
        due: the last day of the deadline.
        days: the days over where positive, the days to spare where negative, in the deadline's own count:
            working days, or days of the calendar.
        working: whether `days` are working days.
        confirmed: whether the official notice of every day that decides is known.
    """

    state: DeadlineState
    due: date
    days: int
    working: bool = True
    confirmed: bool = True

    @property
    def sentence(self) -> Message:
        """The standing in a sentence (diễn giải), fit for any language.

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

    The day it counts from is not counted. Working days pass over the days off. A deadline in days, weeks,
    months or years ends on the corresponding day, in a shorter month on its last day, and where that is a day
    off, on the next working day.

    Attributes:
        amount: how many, 1 to 99999.
        unit: of what.
        start: the day it counts from: the day of the event, of receipt.

    Raises:
        InvalidInput: an amount out of bounds, or a `datetime`.

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
        if type(self.amount) is not int or not 1 <= self.amount <= _MOST:
            remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=_MOST)
            raise InvalidInput.of("amount", _("không có thời hạn này"), self.amount, remedy, path="/amount")

    @property
    def working(self) -> bool:
        """Whether it counts working days (tính theo ngày làm việc)."""
        return self.unit is TimeUnit.WORKING_DAY

    def due(self, calendar: WorkingCalendar | None = None) -> date:
        """The last day (ngày hết hạn).

        Args:
            calendar: whose working days count; None takes those of Vietnamese civil servants.

        Raises:
            InvalidInput: it ends outside the years that the calendar knows.

        >>> Deadline.parse("20 ngày kể từ ngày 12/8/2026").due()
        datetime.date(2026, 9, 3)
        """
        calendar = calendar or WorkingCalendar.vietnam()
        if self.working:
            return calendar.add(self.start, self.amount)
        return calendar.on_or_after(self._nominal())

    def standing(self, on: date, done: date | None = None, calendar: WorkingCalendar | None = None) -> DeadlineStatus:
        """Where the work stands at the end of a day (tình trạng).

        Args:
            on: the day that is asked about.
            done: the day the work was done, None where it is not; a day after `on` is not yet known then.
            calendar: as in `due`.

        Raises:
            InvalidInput: as in `due`, or work done before the deadline began.

        >>> deadline = Deadline.parse("15 ngày làm việc kể từ ngày 15/12/2025")
        >>> print(deadline.standing(on=date(2026, 1, 31), done=date(2026, 1, 12)).sentence)
        trễ hạn 4 ngày làm việc, hạn là ngày 07/01/2026
        """
        calendar = calendar or WorkingCalendar.vietnam()
        due, looked, finished = self.due(calendar), require_date(on), False
        if done is not None and require_date(done) <= on:
            if done < self.start:
                remedy = _("ngày xong không được trước ngày {start}", start=format_date(self.start, form="short"))
                raise InvalidInput.of("done", _("xong trước khi bắt đầu"), done.isoformat(), remedy, path="/done")
            looked, finished = done, True
        days = calendar.count(due, looked) if self.working else (looked - due).days
        first = self.start if self.working else self._nominal()
        decisive = Period(min(first, due, looked), max(due, looked))
        confirmed = not calendar.unconfirmed(decisive)
        return DeadlineStatus(_state(due, looked, finished=finished), due, days, self.working, confirmed)

    def _nominal(self) -> date:
        """The corresponding day, whether it is worked or not."""
        try:
            return self.start + relativedelta(**{f"{self.unit.value}s": self.amount})  # type: ignore[arg-type]  # days, weeks, months, years
        except (ValueError, OverflowError) as error:
            remedy = _("chỉ có các năm từ 1 đến 9999")
            raise InvalidInput.of("deadline", _("thời hạn kết thúc quá xa"), str(self), remedy) from error

    @property
    def sentence(self) -> Message:
        """The deadline as it is written (lời văn), fit for any language."""
        start = format_date(self.start, form="short")
        return _("{amount} {unit} kể từ ngày {start}", amount=self.amount, unit=self.unit.label, start=start)

    def __str__(self) -> str:
        return self.sentence

    def in_language(self, language: str | None = None) -> str:
        """The deadline inside a sentence (trong câu), in the argument's language, else the context's.

        >>> Deadline.parse("15 ngày làm việc kể từ ngày 01/7/2026").in_language("en")
        '15 working day(s) from 01/7/2026'
        """
        return self.sentence.in_language(language)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The deadline that a text says (đọc thời hạn), with "trong thời hạn" in front or not.

        Raises:
            InvalidInput: the text says no deadline, or no day that it counts from.

        >>> Deadline.parse("trong thời hạn 05 ngày làm việc, kể từ ngày 01 tháng 7 năm 2026").amount
        5
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unread("deadline", _("không đọc được thời hạn"), text, cls.example, _SHAPE)
        return cls(int(found["amount"]), _UNITS[found["unit"]], parse_date(found["start"]))


_UNITS = {str(unit): unit for unit in TimeUnit}
_SHAPE = (
    r"(?:trong )?(?:thời hạn )?(?:là )?",
    r"(?P<amount>[0-9]{1,6})",
    rf" (?P<unit>{'|'.join(_UNITS)})",
    r",? (?:kể |tính )?từ",
    r" (?P<start>.+)",
)
_READ = whole(_SHAPE)


def _state(due: date, looked: date, *, finished: bool) -> DeadlineState:
    if not finished:
        return DeadlineState.OVERDUE if looked > due else DeadlineState.PENDING
    if looked == due:
        return DeadlineState.ON_TIME
    return DeadlineState.LATE if looked > due else DeadlineState.EARLY
