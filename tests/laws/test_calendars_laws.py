"""Laws of days: counting undoes adding, windows follow one another, a deadline never ends on a day off."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import pairwise

import minute_counter
from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.calendars import (
    CalendarDay,
    Deadline,
    DeadlineState,
    ReportingScheme,
    TimeLimit,
    TimeUnit,
    WorkingCalendar,
    report_period,
    report_periods,
    reporting_window,
)
from cchc.errors import InvalidInput
from cchc.exact import exact
from cchc.values import Period
from cchc.viet import require_moment

VIETNAM = WorkingCalendar.vietnam()
OFFICES = [
    VIETNAM.with_hours("07:30-11:30, 13:30-17:30"),
    VIETNAM.with_hours("07:30-11:30, 13:30-17:00; nhận sau 15:00 tính từ ngày làm việc tiếp theo"),
    VIETNAM.with_hours("08:00-12:00; 1 ngày = 4 giờ"),
]
DAYS = st.dates(date(2003, 1, 1), date(2096, 12, 31))  # two times 250 steps away from the ends
STEPS = st.integers(-250, 250)
DAY = timedelta(days=1)


@given(DAYS, STEPS)
def test_counting_undoes_adding(d: date, n: int) -> None:
    there = VIETNAM.add(d, n)
    assert VIETNAM.count(d, there) == n
    assert n == 0 or VIETNAM.is_working(there)
    assert (there > d) is (n > 0)


@given(DAYS, STEPS, STEPS)
def test_steps_of_one_direction_add_up(d: date, n: int, more: int) -> None:
    n, more = (abs(n), abs(more)) if n > 0 else (-abs(n), -abs(more))
    assert VIETNAM.add(VIETNAM.add(d, n), more) == VIETNAM.add(d, n + more)


@given(ours.working_calendars(), st.data())
def test_the_plain_way_gives_the_same(calendar: WorkingCalendar, data: st.DataObject) -> None:
    """Day by day, with nothing but what the entries and the week say."""
    years = calendar.years
    special = {day.on: day.working for day in calendar.special}

    def worked(d: date) -> bool:
        return special.get(d, d.weekday() < 5)

    first, last = sorted(data.draw(st.tuples(*[st.dates(years.first, years.last)] * 2)))
    days = [first + n * DAY for n in range((last - first).days + 1)]
    assert list(calendar.working_days(Period(first, last))) == [d for d in days if worked(d)]
    assert calendar.count(first, last) == sum(map(worked, days[1:]))
    assert calendar.count(last, first) == -sum(map(worked, days[:-1]))
    assert [calendar.is_working(d) for d in days] == [worked(d) for d in days]
    n, d = data.draw(st.integers(-30, 30)), first
    step, left = (DAY if n > 0 else -DAY), abs(n)
    while left and d in years:
        d += step
        left -= d in years and worked(d)
    try:
        assert calendar.add(first, n) == d
    except InvalidInput:
        assert d not in years


@given(ours.working_calendars(), st.data())
def test_what_is_announced_wins_and_nothing_else_changes(calendar: WorkingCalendar, data: st.DataObject) -> None:
    day = data.draw(ours.calendar_days(within=calendar.years))
    told = calendar.announce(day)
    other = data.draw(st.dates(calendar.years.first, calendar.years.last))
    assert told.day(day.on) == day
    assert other == day.on or told.day(other) == calendar.day(other)
    assert calendar.announce(fully_known=calendar.years).unconfirmed(calendar.years) == ()


@given(ours.working_calendars())
def test_what_is_not_confirmed_is_told_whole(calendar: WorkingCalendar) -> None:
    stretches = calendar.unconfirmed(calendar.years)
    days = [calendar.years.first + n * DAY for n in range((calendar.years.last - calendar.years.first).days + 1)]
    assert [d for d in days if not calendar.is_confirmed(d)] == [d for d in days if any(d in s for s in stretches)]
    assert all(after.first - before.last > DAY for before, after in pairwise(stretches))


@given(ours.calendar_days())
def test_days_survive_json(day: CalendarDay) -> None:
    assert CalendarDay.model_validate_json(day.model_dump_json()) == day


@given(ours.deadlines())
def test_a_deadline_ends_after_its_start_on_a_working_day(deadline: Deadline) -> None:
    due = deadline.due()
    assert due > deadline.start
    assert VIETNAM.is_working(due)
    if deadline.unit is TimeUnit.WORKING_DAY:
        assert VIETNAM.count(deadline.start, due) == deadline.amount
    else:
        longer = Deadline(deadline.amount + 1, deadline.unit, deadline.start)
        assert longer.due() >= due


@given(ours.deadlines(), st.integers(0, 100), st.integers(0, 100))
def test_the_standing_follows_the_days(deadline: Deadline, done_after: int, seen_after: int) -> None:
    due, done = deadline.due(), deadline.start + done_after * DAY
    on = deadline.start + seen_after * DAY
    standing = deadline.status(on, done)
    looked = min(done, on)
    finished = (DeadlineState.EARLY, DeadlineState.ON_TIME, DeadlineState.LATE)
    assert standing.due == due
    assert (standing.state in finished) is (done <= on)
    assert (standing.state in (DeadlineState.LATE, DeadlineState.OVERDUE)) is (looked > due)
    assert standing.days * (looked - due).days >= 0
    assert str(due.year) in standing.sentence


MINUTES = st.integers(0, 3 * 24 * 60)
HOURS = st.integers(-40 * 3600, 40 * 3600).map(lambda seconds: Fraction(seconds, 3600))


def opened(calendar: WorkingCalendar) -> tuple[list[tuple[time, time]], Callable[[date], bool]]:
    """The hours and the days as the counter of minutes takes them."""
    assert calendar.hours is not None
    special = {day.on: day.working for day in calendar.special}
    return [(shift.opens, shift.closes) for shift in calendar.hours.shifts], lambda d: special.get(d, d.weekday() < 5)


def naive(moment: datetime) -> datetime:
    assert moment.utcoffset() == timedelta(hours=7)
    return moment.replace(tzinfo=None)


@st.composite
def _office_days(draw: st.DrawFn) -> tuple[WorkingCalendar, datetime]:
    """A calendar of two years with hours, and a minute in its middle."""
    years = Period.years(2025, 2026)
    special = draw(st.lists(ours.calendar_days(within=Period(date(2025, 12, 1), date(2026, 2, 1))), max_size=8))
    calendar = WorkingCalendar(years, tuple(special), (), draw(ours.working_hours()))
    return calendar, datetime(2025, 12, 29) + timedelta(minutes=draw(st.integers(0, 8 * 24 * 60)))  # noqa: DTZ001  # Vietnam's


OFFICE_DAYS = _office_days()


@given(OFFICE_DAYS, st.integers(-1500, 1500), st.integers(-6000, 6000))
def test_working_time_by_counting_minutes(office: tuple[WorkingCalendar, datetime], minutes: int, away: int) -> None:
    calendar, at = office
    shifts, worked = opened(calendar)
    assert naive(calendar.add_hours(at, Fraction(minutes, 60))) == minute_counter.add(at, minutes, shifts, worked)
    other = at + timedelta(minutes=away)
    counted = minute_counter.between(at, other, shifts, worked)
    assert calendar.working_time_between(at, other) == Fraction(counted, 60)


@given(OFFICE_DAYS, HOURS, HOURS, st.integers(0, 10**9))
def test_hours_add_up_and_are_counted_back(
    office: tuple[WorkingCalendar, datetime], some: Fraction, more: Fraction, microseconds: int
) -> None:
    calendar, at = office
    at += timedelta(microseconds=microseconds)
    there = calendar.add_hours(at, some)
    assert calendar.working_time_between(at, there) == some
    assert calendar.working_time_between(there, at) == -some
    assert calendar.add_hours(calendar.add_hours(at, abs(some)), abs(more)) == calendar.add_hours(
        at, abs(some) + abs(more)
    )
    assert calendar.add_hours(calendar.add_hours(at, -abs(some)), -abs(more)) == calendar.add_hours(
        at, -abs(some) - abs(more)
    )
    assert some == 0 or (there > require_moment(at)) is (some > 0)
    assert (calendar.add_hours(at, more) <= there) or more > some
    if some:
        shifts, worked = opened(calendar)
        assert worked(there.date())
        assert any(opens <= there.time() <= closes for opens, closes in shifts)
        early, late = sorted((naive(there), at))
        assert calendar.add_hours(early, abs(some)) <= require_moment(late)


@given(
    OFFICE_DAYS,
    MINUTES,
    ours.time_limits(units=st.just(TimeUnit.WORKING_DAY)),
    ours.time_limits(units=st.just(TimeUnit.WORKING_DAY)),
)
def test_a_later_receipt_or_a_longer_limit_is_never_due_earlier(
    office: tuple[WorkingCalendar, datetime], later: int, limit: TimeLimit, other: TimeLimit
) -> None:
    calendar, at = office
    shorter, longer = sorted((limit, other), key=lambda one: exact(one.amount))
    if exact(longer.amount) > 20:
        return
    due, due_of_longer = (one.starting(at).due(calendar) for one in (shorter, longer))
    assert due <= due_of_longer
    assert calendar.is_working(due)
    assert due <= shorter.starting(at + timedelta(minutes=later)).due(calendar)
    start = shorter.starting(at)
    if start.timed:
        moment = start.due_at(calendar)
        assert moment <= shorter.starting(at + timedelta(minutes=later)).due_at(calendar)
        assert moment.date() == due
        if longer.starting(at).timed:
            assert moment <= longer.starting(at).due_at(calendar)
    counted_from = calendar.counted_from(at)
    assert counted_from >= require_moment(at)
    hours = calendar.working_time_between(counted_from, calendar.add_hours(counted_from, shorter.working_hours()))
    assert hours == shorter.working_hours() == exact(shorter.amount) * 8


@given(ours.deadlines(timed=True), st.sampled_from(OFFICES), st.integers(0, 200_000), st.integers(0, 200_000))
def test_the_status_follows_the_moments(deadline: Deadline, calendar: WorkingCalendar, done: int, seen: int) -> None:
    assert isinstance(deadline.start, datetime)
    try:
        due = deadline.due_at(calendar)
    except InvalidInput as error:
        assert {fault.code for fault in error.faults} <= {"hours", "calendar"}
        return
    ended, on = (deadline.start + timedelta(minutes=minutes) for minutes in (done, seen))
    status = deadline.status(on, ended, calendar)
    looked = min(ended, on)
    assert status.due_at == due
    assert status.due == due.date() == deadline.due(calendar)
    assert (status.state in (DeadlineState.LATE, DeadlineState.OVERDUE)) is (looked > due)
    assert (status.state in (DeadlineState.EARLY, DeadlineState.ON_TIME, DeadlineState.LATE)) is (ended <= on)
    assert status.state is not DeadlineState.EARLY or looked.date() < due.date()
    assert status.hours is not None
    assert status.hours * (looked - due).total_seconds() >= 0
    assert "giờ Việt Nam" in status.sentence
    assert "time of Vietnam" in status.sentence.in_language("en")


MONTHS = st.builds(Period.month, st.integers(1002, 9998), st.integers(1, 12))


@given(MONTHS)
def test_windows_of_months_follow_one_another(month: Period) -> None:
    assert reporting_window(month).last + DAY == reporting_window(month.next()).first


@given(st.integers(1002, 9999), st.sampled_from([3, 6, 12]))
def test_a_longer_window_is_those_of_its_months(year: int, size: int) -> None:
    for end in range(size, 13, size):
        months = [reporting_window(Period.month(year, month)) for month in range(end - size + 1, end + 1)]
        last = Period.month(year, end).last
        whole = reporting_window(Period(date(year, end - size + 1, 1), last))
        assert whole == Period(months[0].first, months[-1].last)


@given(ours.reporting_schemes(), st.integers(1002, 9990), st.integers(0, 3))
def test_the_reports_of_a_scheme_are_those_it_has_for_each_period(
    scheme: ReportingScheme, year: int, years: int
) -> None:
    within = Period.years(year, year + years)
    if scheme.kinds:
        reports = report_periods(within, scheme)
        assert all(report_period(report.period, scheme) == report for report in reports)
        assert len(reports) == sum(len(row.last_months) for row in scheme.kinds) * (years + 1)
