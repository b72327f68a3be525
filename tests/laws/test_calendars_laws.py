"""Laws of days: counting undoes adding, windows follow one another, a deadline never ends on a day off."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.calendars import (
    CalendarDay,
    Deadline,
    DeadlineState,
    ReportingScheme,
    TimeUnit,
    WorkingCalendar,
    report_period,
    report_periods,
    reporting_window,
)
from cchc.errors import InvalidInput
from cchc.values import Period

VIETNAM = WorkingCalendar.vietnam()
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
