import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from cchc.calendars import CalendarDay, WorkingCalendar
from cchc.errors import InvalidInput
from cchc.values import Period

VIETNAM = WorkingCalendar.vietnam()
WEEK = WorkingCalendar(Period.year(2026))


def test_a_plain_week_is_monday_to_friday() -> None:
    days = WEEK.working_days(Period(date(2026, 1, 3), date(2026, 1, 12)))
    assert [d.day for d in days] == [5, 6, 7, 8, 9, 12]
    assert not WEEK.is_working(date(2026, 1, 4))


def test_the_day_itself_is_not_counted_whether_worked_or_not() -> None:
    friday, saturday, sunday = date(2026, 1, 9), date(2026, 1, 10), date(2026, 1, 11)
    monday = date(2026, 1, 12)
    assert [WEEK.add(d, 1) for d in (friday, saturday, sunday)] == [monday] * 3
    assert [WEEK.add(d, -1) for d in (monday, sunday, saturday)] == [friday] * 3
    assert WEEK.add(sunday, 0) == sunday
    assert WEEK.next(friday) == WEEK.on_or_after(saturday) == WEEK.on_or_after(monday) == monday
    assert WEEK.previous(monday) == friday
    assert WEEK.count(friday, monday) == WEEK.count(sunday, monday) == 1
    assert WEEK.count(monday, friday) == WEEK.count(monday, saturday) - 1 == -1
    assert WEEK.count(monday, sunday) == WEEK.count(sunday, saturday) == 0


def test_the_ends_of_the_calendar_can_be_reached() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert WEEK.previous(date(2026, 1, 2)) == WEEK.add(last, -len(WEEK.working_days(WEEK.years)) + 1) == first
    assert WEEK.next(date(2026, 12, 30)) == WEEK.add(first, len(WEEK.working_days(WEEK.years)) - 1) == last


def test_saturdays_that_are_made_up_count() -> None:
    assert VIETNAM.add(date(2026, 1, 9), 1) == date(2026, 1, 10)
    assert VIETNAM.add(date(2025, 12, 31), 15) == date(2026, 1, 22)
    assert VIETNAM.count(date(2018, 12, 28), date(2019, 1, 5)) == 4


def test_every_shipped_day_has_a_source_and_a_name() -> None:
    assert all(day.source and day.name for day in VIETNAM.special)
    assert VIETNAM.day(date(2019, 5, 4)).name == "làm bù cho ngày 29/4/2019"
    assert VIETNAM.day(date(2019, 4, 29)).name == "hoán đổi với ngày 04/5/2019"
    assert str(VIETNAM.day(date(2026, 1, 2)).source).startswith("Công văn 12729/VPCP-KGVX ngày 25/12/2025")


def test_days_that_are_only_proposed_follow_the_week_and_say_so() -> None:
    monday, saturday = VIETNAM.day(date(2026, 11, 23)), VIETNAM.day(date(2026, 11, 28))
    assert (monday.working, saturday.working) == (True, False)
    assert str(monday).endswith("chưa có thông báo chính thức")
    assert monday.sentence.in_language("en").endswith("not officially announced yet")


def test_an_ordinary_day_needs_no_entry() -> None:
    assert VIETNAM.day(date(2026, 3, 4)) == CalendarDay(on=date(2026, 3, 4), working=True)
    assert VIETNAM.day(date(2027, 3, 6)) == CalendarDay(on=date(2027, 3, 6), working=False, confirmed=False)


def test_what_the_caller_announces_wins() -> None:
    off = CalendarDay(on=date(2026, 11, 23), working=False, name="nghỉ hoán đổi")
    worked = CalendarDay(on=date(2026, 11, 28), working=True, name="làm bù")
    told = VIETNAM.announce(off, worked)
    assert told.unconfirmed(Period.year(2026)) == ()
    assert told.add(date(2026, 11, 20), 1) == date(2026, 11, 25)
    assert VIETNAM.add(date(2026, 11, 20), 1) == date(2026, 11, 23)
    assert told.day(off.on) == off
    assert told != VIETNAM
    assert VIETNAM.announce() == VIETNAM


def test_a_whole_year_can_be_told_to_be_announced() -> None:
    told = VIETNAM.announce(fully_known=Period.year(2027))
    assert told.unconfirmed(Period.years(2027, 2028)) == (Period.year(2028),)
    assert told.is_confirmed(date(2027, 2, 4))


def test_the_later_of_two_entries_for_a_day_wins() -> None:
    first, last = (CalendarDay(on=date(2026, 1, 5), working=working, name="x") for working in (True, False))
    assert WorkingCalendar(Period.year(2026), (first, last)).special == (last,)


ASKED: list[Callable[[WorkingCalendar], object]] = [
    lambda c: c.is_working(date(2027, 1, 1)),
    lambda c: c.is_confirmed(date(2025, 12, 31)),
    lambda c: c.day(date(2027, 1, 1)),
    lambda c: c.count(date(2025, 12, 31), date(2026, 1, 1)),
    lambda c: c.working_days(Period.years(2026, 2027)),
    lambda c: c.unconfirmed(Period.years(2025, 2026)),
    lambda c: c.add(date(2025, 12, 31), 1),
    lambda c: c.add(date(2026, 12, 31), 1),
    lambda c: c.add(date(2026, 1, 1), -1),
    lambda c: c.add(date(2026, 1, 1), 10**30),
    lambda c: c.add(date(2026, 1, 1), -(10**30)),
    lambda c: c.previous(date(2026, 1, 1)),
    lambda c: c.announce(CalendarDay(on=date(2027, 1, 1), working=False)),
]


@pytest.mark.parametrize("ask", ASKED)
def test_outside_its_years_a_calendar_refuses(ask: Callable[[WorkingCalendar], object]) -> None:
    with pytest.raises(InvalidInput) as caught:
        ask(WEEK)
    [fault] = caught.value.faults
    assert (fault.code, fault.what) == ("calendar", "ngày nằm ngoài lịch")
    assert fault.remedy == "lịch này chỉ biết năm 2026"


def test_the_refusal_tells_the_way_that_was_asked_for() -> None:
    with pytest.raises(InvalidInput, match=r"31/12/2026 \+1"):
        WEEK.add(date(2026, 12, 31), 1)
    with pytest.raises(InvalidInput, match="01/01/2026 -1"):
        WEEK.previous(date(2026, 1, 1))


def test_all_special_days_outside_the_years_are_told_together() -> None:
    days = tuple(CalendarDay(on=date(year, 1, 1), working=False) for year in (2025, 2026, 2027))
    with pytest.raises(InvalidInput) as caught:
        WorkingCalendar(Period.year(2026), days)
    assert [fault.read for fault in caught.value.faults] == ["01/01/2025", "01/01/2027"]


@pytest.mark.parametrize("d", [datetime(2026, 1, 5, 8, tzinfo=UTC), "05/01/2026", None, 20260105, []])
def test_what_is_no_plain_date_is_refused(d: Any) -> None:
    for ask in (VIETNAM.is_working, VIETNAM.is_confirmed, VIETNAM.day, VIETNAM.next, VIETNAM.on_or_after):
        with pytest.raises(InvalidInput, match="phải là một ngày"):
            ask(d)


@pytest.mark.parametrize("n", [1.0, True, False, "1", None])
def test_a_number_of_days_is_an_int(n: Any) -> None:
    with pytest.raises(InvalidInput, match="phải là số ngày nguyên"):
        VIETNAM.add(date(2026, 1, 5), n)


def test_pickles_compare_and_hash() -> None:
    again = pickle.loads(pickle.dumps(VIETNAM))  # noqa: S301  # our own bytes
    assert again == VIETNAM
    assert hash(again) == hash(VIETNAM)
    assert again.add(date(2026, 1, 9), 1) == date(2026, 1, 10)
    assert repr(WEEK) == f"WorkingCalendar(years={WEEK.years!r}, special=(), announced=(), hours=None)"
