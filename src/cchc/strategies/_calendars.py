"""Draw days, calendars, deadlines and reports (lịch, thời hạn, báo cáo định kỳ)."""

from datetime import date

from hypothesis import strategies as st

from cchc.calendars import (
    PERIOD_MONTHS,
    CalendarDay,
    Deadline,
    DeadlineState,
    DeadlineStatus,
    ReportingScheme,
    ReportKind,
    ReportPeriod,
    TimeUnit,
    WorkingCalendar,
    report_period,
    reporting_scheme,
)
from cchc.strategies._documents import sources
from cchc.strategies._kept import kept, seldom
from cchc.strategies._values import periods
from cchc.strategies._viet import vietnamese_words
from cchc.values import Period

_MAX_AMOUNTS = {TimeUnit.WORKING_DAY: 500, TimeUnit.DAY: 999, TimeUnit.WEEK: 99, TimeUnit.MONTH: 36, TimeUnit.YEAR: 5}


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
    return WorkingCalendar(years, tuple(special), tuple(announced))


@kept
@st.composite
def deadlines(draw: st.DrawFn, *, units: st.SearchStrategy[TimeUnit] | None = None) -> Deadline:
    """Draw deadlines (thời hạn) that end inside the years of the calendar of Vietnam."""
    unit = draw(units or st.sampled_from(TimeUnit))
    start = st.dates(date(2000, 1, 1), date(2090, 12, 31))
    return Deadline(draw(st.integers(1, _MAX_AMOUNTS[unit])), unit, draw(start))


@kept
def deadline_statuses() -> st.SearchStrategy[DeadlineStatus]:
    """Draw statuses against a deadline (tình trạng thời hạn), whose days have the sign that their state requires."""

    def days(state: DeadlineState) -> st.SearchStrategy[int]:
        if state in (DeadlineState.LATE, DeadlineState.OVERDUE):
            return st.integers(0, 999)
        return st.just(0) if state is DeadlineState.ON_TIME else st.integers(-999, 0)

    def of(state: DeadlineState) -> st.SearchStrategy[DeadlineStatus]:
        return st.builds(
            DeadlineStatus, st.just(state), st.dates(date(1000, 1, 1)), days(state), st.booleans(), st.booleans()
        )

    return st.one_of([of(state) for state in DeadlineState])


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
