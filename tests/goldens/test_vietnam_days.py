"""Every day of civil servants from 2019 to 2026 against the list made by hand; the package against us elsewhere."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays
from vietnam_days import OFF, WORKED, is_worked

from cchc.calendars import CalendarDay, WorkingCalendar
from cchc.calendars.vietnam import ANNOUNCED, CORRECTIONS, YEARS, packaged
from cchc.values import Period

FLAGGED = {date(2026, 11, 23), date(2026, 11, 28)}


def every_day(within: Period) -> list[date]:
    return [within.first + timedelta(days=n) for n in range((within.last - within.first).days + 1)]


def test_the_lists_say_what_they_are() -> None:
    assert all(d.weekday() < 5 for d in OFF)
    assert all(d.weekday() == 5 for d in WORKED)


def test_the_years_that_are_known_and_announced() -> None:
    assert WorkingCalendar.vietnam().years == YEARS == Period.years(2000, 2099)
    assert Period.years(2019, 2026) == ANNOUNCED


def test_every_day_of_the_announced_years() -> None:
    calendar = WorkingCalendar.vietnam()
    assert [d for d in every_day(ANNOUNCED) if calendar.is_working(d) != is_worked(d)] == []
    assert {d for d in every_day(ANNOUNCED) if not calendar.is_confirmed(d)} == FLAGGED


def test_no_day_after_the_last_notice_passes_as_confirmed() -> None:
    calendar = WorkingCalendar.vietnam()
    assert calendar.unconfirmed(Period.year(2027)) == (Period.year(2027),)
    assert calendar.unconfirmed(Period.year(2018)) == (Period.year(2018),)


def test_the_package_agrees_on_every_other_day() -> None:
    """A peer that counts for itself; what we correct is told apart by name."""
    calendar, peer = WorkingCalendar.vietnam(), country_holidays("VN", years=range(1999, 2101))
    unlike = {d for d in every_day(YEARS) if calendar.is_working(d) != peer.is_working_day(d)}
    assert unlike <= {day.on for day in CORRECTIONS}


@pytest.mark.parametrize("ours", CORRECTIONS, ids=lambda day: day.on.isoformat())
def test_the_correction_is_still_needed(ours: CalendarDay) -> None:
    theirs = WorkingCalendar(YEARS, tuple(packaged()))
    if theirs.is_working(ours.on) == ours.working:
        pytest.skip(f"the package has {ours.on} now: the correction may go")
    assert ours.source is not None
    assert WorkingCalendar.vietnam().day(ours.on) == ours
