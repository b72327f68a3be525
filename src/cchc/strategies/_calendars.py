"""Draw days, calendars, deadlines and reports (lịch, thời hạn, báo cáo định kỳ)."""

import operator
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from hypothesis import strategies as st

from cchc.calendars import (
    PERIOD_MONTHS,
    WHOLE_UNITS,
    CalendarDay,
    Deadline,
    DeadlineState,
    DeadlineStatus,
    ReportingScheme,
    ReportKind,
    ReportPeriod,
    Shift,
    TimeLimit,
    TimeUnit,
    WorkingCalendar,
    WorkingHours,
    report_period,
    reporting_scheme,
)
from cchc.strategies._documents import sources
from cchc.strategies._kept import kept, optional, seldom
from cchc.strategies._values import days, moments, periods
from cchc.strategies._viet import vietnamese_words
from cchc.values import Period

_MAX_AMOUNTS = {
    TimeUnit.WORKING_DAY: 500,
    TimeUnit.DAY: 999,
    TimeUnit.WEEK: 99,
    TimeUnit.MONTH: 36,
    TimeUnit.YEAR: 5,
    TimeUnit.WORKING_HOUR: 4000,
    TimeUnit.HOUR: 9999,
}
_PARTS = st.sampled_from(
    [Fraction(1, 2), Fraction(1, 3), Fraction(3, 4), Decimal("0.5"), Decimal("0.25"), Decimal("0.75"), Decimal("0.1")]
)
_EVENTS = st.sampled_from(
    ["ngày nhận đủ hồ sơ hợp lệ", "khi nhận được văn bản lấy ý kiến", "ngày có kết quả thẩm định"]
)
_LAST_DAY = date(2090, 12, 31)


@kept
def calendar_days(*, within: Period | None = None) -> st.SearchStrategy[CalendarDay]:
    """Draw days of a calendar (ngày trong lịch), worked or not, confirmed or not."""
    days = st.dates(within.first, within.last) if within else st.dates(date(1000, 1, 1))
    name = st.one_of(st.just(""), vietnamese_words())
    source = seldom(sources())
    return st.builds(CalendarDay, on=days, working=st.booleans(), name=name, confirmed=st.booleans(), source=source)


@kept
@st.composite
def working_calendars(draw: st.DrawFn) -> WorkingCalendar:
    """Draw working calendars (lịch làm việc) of one to three years, with days off, days made up and unknown ones."""
    first = draw(st.integers(1990, 2090))
    years = Period.years(first, first + draw(st.integers(0, 2)))
    special = draw(st.lists(calendar_days(within=years), max_size=30))
    announced = draw(st.lists(periods(min_year=first, max_year=first + 1), max_size=2))
    return WorkingCalendar(years, tuple(special), tuple(announced), draw(seldom(working_hours())))


@kept
@st.composite
def working_hours(draw: st.DrawFn) -> WorkingHours:
    """Draw working hours (giờ làm việc) of one to three shifts, with or without a cut-off, eight hours a day or not."""
    ends = list(accumulate(draw(_LENGTHS)))
    shifts = [Shift(_clock(opens), _clock(closes)) for opens, closes in zip(ends[::2], ends[1::2], strict=True)]
    first, last = shifts[0].opens, shifts[-1].closes
    minute = st.integers(first.hour * 60 + first.minute, last.hour * 60 + last.minute)
    cut_off = minute.map(_clock)
    per_day = st.sampled_from([Fraction(8), Fraction(8), Fraction(15, 2), Fraction(22, 3), Fraction(24)])
    return WorkingHours(shifts, draw(optional(cut_off)), draw(per_day))


_BREAKS, _OPEN = st.integers(0, 90), st.integers(60, 240)
_LENGTHS = st.one_of([st.tuples(st.integers(0, 480), _OPEN, *[_BREAKS, _OPEN] * more) for more in range(3)])
"""The minutes from midnight to the first opening, then in turn those of a shift and of the break after it."""


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)


@kept
def shifts() -> st.SearchStrategy[Shift]:
    """Draw shifts of a working day (buổi làm việc)."""
    return working_hours().map(lambda hours: hours.shifts[0])


@kept
def time_limits(
    *, units: st.SearchStrategy[TimeUnit] | None = None, parts: bool = True, corners: bool = False
) -> st.SearchStrategy[TimeLimit]:
    """Draw time limits (thời hạn giải quyết): whole amounts and parts of days and hours, from an event or not.

    Args:
        units: draws the units; None draws any.
        parts: draws parts of days and hours too.
        corners: draws corners only (trường hợp biên): the smallest and the largest amounts, halves, quarters, thirds,
            a day and its eight hours.
    """
    if corners:
        return st.sampled_from(_CORNER_LIMITS)

    def of(unit: TimeUnit) -> st.SearchStrategy[TimeLimit]:
        whole = st.integers(1, _MAX_AMOUNTS[unit])
        small = st.one_of(_PARTS, st.builds(operator.add, st.integers(0, 20), _PARTS))
        amount = whole if unit in WHOLE_UNITS or not parts else st.one_of(whole, small)
        return st.builds(TimeLimit, amount, st.just(unit), st.one_of(st.just(""), _EVENTS))

    return st.one_of([of(unit) for unit in TimeUnit]) if units is None else units.flatmap(of)


_CORNER_LIMITS = [
    TimeLimit.parse(text)
    for text in (
        "0,25 ngày làm việc", "1/2 ngày làm việc", "0,5 ngày làm việc", "3/4 ngày làm việc", "1/3 ngày làm việc",
        "1 ngày làm việc", "1,5 ngày làm việc", "0,1 giờ làm việc", "4 giờ làm việc", "8 giờ làm việc",
        "8,1 giờ làm việc", "24 giờ", "nửa ngày", "1 ngày", "1 tháng", "99999 năm",
    )
]  # fmt: skip


@kept
@st.composite
def deadlines(  # noqa: D417  # Hypothesis hands `draw` over
    draw: st.DrawFn, *, units: st.SearchStrategy[TimeUnit] | None = None, timed: bool | None = False
) -> Deadline:
    """Draw deadlines (thời hạn) that end inside the years of the calendar of Vietnam.

    Args:
        units: draws the units; None draws any.
        timed: False draws deadlines that end with a day, True those that start and end at a moment, for which the
            calendar needs working hours; None both.
    """
    ends_at_moment = draw(_EITHER) if timed is None else timed
    if units is None:
        units = st.sampled_from(_TIMED_UNITS if ends_at_moment else _DAY_UNITS)
    limit = draw(time_limits(units=units, parts=ends_at_moment))
    if ends_at_moment and limit.unit is TimeUnit.WORKING_DAY and isinstance(limit.amount, int):
        limit = TimeLimit(limit.amount + Fraction(1, 2), limit.unit)
    from_moment = ends_at_moment or (timed is None and limit.unit is TimeUnit.WORKING_DAY and draw(_EITHER))
    start = moments if from_moment else days
    return limit.starting(draw(start(min_value=date(2000, 1, 1), max_value=_LAST_DAY)))


_HOUR_UNITS = (TimeUnit.WORKING_HOUR, TimeUnit.HOUR)
_TIMED_UNITS = (TimeUnit.WORKING_DAY, *_HOUR_UNITS)
_DAY_UNITS = tuple(unit for unit in TimeUnit if unit not in _HOUR_UNITS)
_EITHER = st.booleans()


@kept
def deadline_statuses() -> st.SearchStrategy[DeadlineStatus]:
    """Draw statuses against a deadline (tình trạng thời hạn), whose days have the sign that their state requires."""

    def past_days(state: DeadlineState) -> st.SearchStrategy[int]:
        if state in (DeadlineState.LATE, DeadlineState.OVERDUE):
            return st.integers(0, 999)
        return st.just(0) if state is DeadlineState.ON_TIME else st.integers(-999, 0)

    def of(state: DeadlineState) -> st.SearchStrategy[DeadlineStatus]:
        return st.builds(
            DeadlineStatus, st.just(state), st.dates(date(1000, 1, 1)), past_days(state), st.booleans(), st.booleans()
        )

    def at(state: DeadlineState) -> st.SearchStrategy[DeadlineStatus]:
        past = state in (DeadlineState.LATE, DeadlineState.OVERDUE)
        hours = st.fractions(0, 9999, max_denominator=60).map(lambda hours: hours if past else -hours)

        def of_moment(due: datetime, days: int, hours: Fraction, working: bool, confirmed: bool) -> DeadlineStatus:  # noqa: FBT001  # drawn
            return DeadlineStatus(state, due.date(), days, working, confirmed, due, hours)

        return st.builds(of_moment, moments(), past_days(state), hours, st.booleans(), st.booleans())

    return st.one_of([one for state in DeadlineState for one in (of(state), at(state))])


@kept
def report_kinds() -> st.SearchStrategy[ReportKind]:
    """Draw kinds of report (loại báo cáo), each with months in which its periods may end."""

    def of(kind: str) -> st.SearchStrategy[ReportKind]:
        size = PERIOD_MONTHS[kind]  # type: ignore[index]  # drawn from its keys
        months = st.sets(st.sampled_from(range(size, 13, size)), min_size=1).map(sorted).map(tuple)
        return st.builds(ReportKind, st.just(kind), months, seldom(sources()))

    return st.one_of([of(kind) for kind in sorted(PERIOD_MONTHS)])


@kept
def reporting_schemes() -> st.SearchStrategy[ReportingScheme]:
    """Draw reporting schemes (chế độ báo cáo), both supplied ones and others."""
    day = st.one_of(st.none(), st.integers(1, 28))
    kinds = st.lists(report_kinds(), min_size=1, max_size=3).map(tuple)
    words = vietnamese_words()
    others = st.builds(ReportingScheme, words, words, kinds, day, day, seldom(sources()))
    return st.one_of(st.sampled_from(["nd09", "bnv-cchc", "calendar"]).map(reporting_scheme), others)


@kept
def report_periods() -> st.SearchStrategy[ReportPeriod]:
    """Draw periodic reports (báo cáo định kỳ) of Decree 09/2019/NĐ-CP."""
    year = st.integers(1001, 9999)
    period = st.one_of(
        year.map(Period.year),
        st.builds(Period.quarter, year, st.integers(1, 4)),
        st.builds(Period.month, year, st.integers(1, 12)),
        st.builds(Period.half, year, st.integers(1, 2)),
    )
    return period.map(report_period)
