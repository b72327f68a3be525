from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.calendars import CalendarDay, Shift, WorkingCalendar, WorkingHours
from cchc.errors import InvalidInput
from cchc.values import Period

OFFICE = "07:30-11:30, 13:30-17:00"
CUT_OFF = f"{OFFICE}; nhận sau 15:00 tính từ ngày làm việc tiếp theo"
VIETNAM = WorkingCalendar.vietnam()
CALENDAR = VIETNAM.with_hours(OFFICE)
LATE = VIETNAM.with_hours(CUT_OFF)
AWAY = VIETNAM.with_hours(WorkingHours([Shift(time(8), time(12)), Shift(time(13), time(17))]))


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+07:00")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (OFFICE, OFFICE),
        ("7:30–11:30, 13:30–17:00", OFFICE),
        ("Từ 7 giờ 30 đến 11 giờ 30, từ 13 giờ 30 đến 17 giờ", OFFICE),
        ("7h30-11h30 và 13h30-17h", OFFICE),
        ("13:30-17:00, 7:30-11:30", OFFICE),
        ("7:30 - 11:30,13:30 - 17:00; nhận sau 15 giờ, tính từ ngày làm việc tiếp theo", CUT_OFF),
        ("08:00-16:00; 1 ngày = 8 giờ", "08:00-16:00"),
        ("08:00-15:30; một ngày là 7,5 giờ", "08:00-15:30; 1 ngày = 7,5 giờ"),
        ("08:00-15:30; 1 ngày = 22/3 giờ", "08:00-15:30; 1 ngày = 22/3 giờ"),
        ("08:00-12:00, 12:00-16:00", "08:00-12:00, 12:00-16:00"),
    ],
)
def test_the_ways_they_are_written(text: str, written: str) -> None:
    hours = WorkingHours.parse(text)
    assert str(hours) == written
    assert WorkingHours.parse(written) == hours


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "hours"), ("giờ hành chính", "hours"), ("07:30", "shift"), ("11:30-07:30", "shift"),
        ("07:30-07:30", "shift"), ("07:30-11:30, 11:00-17:00", "overlap"), ("07:30-24:00", "clock"),
        (f"{OFFICE}; nghỉ thứ bảy", "hours"),
        (f"{OFFICE}; nhận sau 18:00 tính từ ngày làm việc tiếp theo", "clock"),
        (f"{OFFICE}; nhận sau 7:29 tính từ ngày làm việc tiếp theo", "clock"),
        (f"{OFFICE}; 1 ngày = 25 giờ", "amount"), (f"{OFFICE}; 1 ngày = 0 giờ", "amount"), ("07:30:15-11:30", "clock"),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        WorkingHours.parse(text)
    assert caught.value.faults[0].code == code


def test_the_parts_are_checked() -> None:
    shift = Shift.parse("07:30-11:30")
    late: Any = [time(7, 30, 1), time(7, 30, tzinfo=UTC), 450, None, time(7, 30, 0, 1)]
    for opens in late:
        with pytest.raises(InvalidInput) as caught:
            Shift(opens, time(17))
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/opens", "clock")]
    assert Shift("7 giờ 30", "11:30") == shift  # type: ignore[arg-type]  # texts are read
    assert WorkingHours(("07:30-11:30",)) == WorkingHours([shift])  # type: ignore[arg-type]  # texts are read
    for given in ([], [shift, shift]):
        with pytest.raises(InvalidInput):
            WorkingHours(given)
    assert WorkingHours([shift], cut_off=time(7, 30)).cut_off == time(7, 30)
    assert WorkingHours([shift], cut_off=time(11, 30)).cut_off == time(11, 30)
    assert WorkingHours([shift], None, "7.5").hours_per_day == Fraction(15, 2)
    assert WorkingHours([shift], None, 24).hours_per_day == 24


def test_the_conventions_are_stated() -> None:
    told = [str(line) for line in WorkingHours.parse(f"{CUT_OFF}; 1 ngày = 7,5 giờ").conventions]
    assert told == [
        "1 ngày làm việc là 7,5 giờ làm việc, do đơn vị quy định",
        "thời điểm không ghi múi giờ là giờ Việt Nam (UTC+7)",
        "hồ sơ nhận sau 15:00 hoặc vào ngày nghỉ: tính từ ngày làm việc tiếp theo",
    ]
    eight, zone = WorkingHours.parse(OFFICE).conventions
    assert "40 giờ" in eight
    assert "188/1999/QĐ-TTg" in eight
    assert zone.in_language("en") == "a moment without an offset is in the time of Vietnam (UTC+7)"
    assert WorkingHours.parse(OFFICE).hours_per_day == 8
    assert WorkingHours.parse(OFFICE).open_hours == Fraction(15, 2)


@pytest.mark.parametrize(
    ("start", "hours", "there"),
    [
        ("2026-01-05T08:00", 1, "2026-01-05T09:00"),
        ("2026-01-05T10:30", 1, "2026-01-05T11:30"),  # the end of the morning, not the opening of the afternoon
        ("2026-01-05T11:30", 1, "2026-01-05T14:30"),
        ("2026-01-05T12:00", 1, "2026-01-05T14:30"),
        ("2026-01-05T07:00", "7.5", "2026-01-05T17:00"),
        ("2026-01-05T16:00", "1", "2026-01-05T17:00"),
        ("2026-01-05T16:00", "1.25", "2026-01-06T07:45"),
        ("2026-01-05T20:00", "0.25", "2026-01-06T07:45"),
        ("2026-01-09T16:30", 1, "2026-01-10T08:00"),  # a Saturday that is worked
        ("2026-01-10T16:30", 1, "2026-01-12T08:00"),
        ("2025-12-31T17:00", 8, "2026-01-06T08:00"),  # 1 and 2 January are off
        ("2026-01-11T09:00", "7.5", "2026-01-12T17:00"),  # a Sunday
        ("2026-01-05T14:30", -1, "2026-01-05T13:30"),
        ("2026-01-05T14:30", -2, "2026-01-05T10:30"),
        ("2026-01-05T11:30", -4, "2026-01-05T07:30"),  # the opening, not the end of the day before
        ("2026-01-05T07:30", "-0.5", "2025-12-31T16:30"),
        ("2026-01-04T12:00", "-7.5", "2025-12-31T07:30"),
        ("2026-01-05T07:30", "-7.5", "2025-12-31T07:30"),
    ],
)
def test_hours_later_and_earlier(start: str, hours: str | int, there: str) -> None:
    exact = Decimal(hours)
    assert CALENDAR.add_hours(at(start), exact) == at(there)
    assert CALENDAR.working_time_between(at(start), at(there)) == Fraction(exact)
    assert CALENDAR.add_hours(at(start).replace(tzinfo=None), exact).isoformat() == at(there).isoformat()
    assert CALENDAR.add_hours(at(start).astimezone(UTC), exact).isoformat() == at(there).isoformat()


def test_no_hours_leave_the_moment_where_it_is() -> None:
    for moment in (at("2026-01-11T09:00"), at("2026-01-05T12:00:00.5")):
        assert CALENDAR.add_hours(moment, 0) == moment
        assert CALENDAR.working_time_between(moment, moment) == 0


def test_hours_go_to_the_microsecond_and_no_further() -> None:
    step = Fraction(1, 3_600_000_000)
    assert CALENDAR.add_hours(at("2026-01-05T08:00"), step) == at("2026-01-05T08:00:00.000001")
    assert CALENDAR.add_hours(at("2026-01-05T08:00"), Fraction(1, 3)) == at("2026-01-05T08:20")
    for hours in (step / 2, Fraction(1, 7)):
        with pytest.raises(InvalidInput, match="không tính được chính xác") as caught:
            CALENDAR.add_hours(at("2026-01-05T08:00"), hours)
        assert caught.value.faults[0].code == "hours"


@pytest.mark.parametrize(
    ("received", "counted_from"),
    [
        ("2026-01-05T14:59", "2026-01-05T14:59"),
        ("2026-01-05T15:00", "2026-01-05T15:00"),
        ("2026-01-05T15:00:00.000001", "2026-01-06T07:30"),
        ("2026-01-05T03:00", "2026-01-05T03:00"),
        ("2026-01-09T15:30", "2026-01-10T07:30"),
        ("2026-01-10T15:30", "2026-01-12T07:30"),
        ("2026-01-11T09:00", "2026-01-12T07:30"),  # a Sunday
    ],
)
def test_what_comes_late_counts_from_the_next_working_day(received: str, counted_from: str) -> None:
    assert LATE.counted_from(at(received)) == at(counted_from)
    assert LATE.counted_from(at(received).astimezone(UTC)).isoformat() == at(counted_from).isoformat()
    assert CALENDAR.counted_from(at(received)) == at(received)
    assert LATE.add_hours(at(received), 0) == at(received)


@pytest.mark.parametrize(
    ("days", "there"),
    [
        (Fraction(1, 4), "2026-01-05T14:00"),
        (Fraction(1, 2), "2026-01-05T16:00"),
        (Fraction(1), "2026-01-06T17:00"),
        (Fraction(3, 2), "2026-01-07T12:00"),
        (Fraction(99, 100), "2026-01-06T10:55:12"),
    ],
)
def test_days_and_a_part_of_one(days: Fraction, there: str) -> None:
    assert AWAY.add_parts(at("2026-01-05T11:00"), days) == at(there)


def test_a_part_of_a_day_is_never_longer_than_the_office_is_open() -> None:
    short = VIETNAM.with_hours("08:00-12:00")
    assert short.add_parts(at("2026-01-05T09:00"), Fraction(1, 2)) == at("2026-01-06T09:00")
    assert short.add_parts(at("2026-01-05T09:00"), Fraction(1)) == at("2026-01-06T12:00")
    half = VIETNAM.with_hours("08:00-12:00; 1 ngày = 4 giờ")
    assert half.add_parts(at("2026-01-05T09:00"), Fraction(1, 2)) == at("2026-01-05T11:00")


ASKING: list[Callable[[WorkingCalendar], object]] = [
    lambda calendar: calendar.add_hours(at("2026-01-05T08:00"), 1),
    lambda calendar: calendar.working_time_between(at("2026-01-05T08:00"), at("2026-01-05T09:00")),
    lambda calendar: calendar.counted_from(at("2026-01-05T08:00")),
    lambda calendar: calendar.add_parts(at("2026-01-05T08:00"), Fraction(1, 2)),
]


@pytest.mark.parametrize("ask", ASKING)
def test_a_calendar_without_hours_counts_none(ask: Callable[[WorkingCalendar], object]) -> None:
    ask(CALENDAR)
    with pytest.raises(InvalidInput, match="lịch chưa có giờ làm việc; hãy dùng lịch có giờ làm việc") as caught:
        ask(VIETNAM)
    assert caught.value.faults[0].code == "hours"


def test_outside_the_years_nothing_is_known() -> None:
    year = WorkingCalendar(Period.year(2026), (), (), WorkingHours.parse(OFFICE))
    assert year.add_hours(at("2026-12-31T16:00"), 1) == at("2026-12-31T17:00")
    assert year.add_hours(at("2026-01-01T08:30"), -1) == at("2026-01-01T07:30")
    for moment, hours in (("2026-12-31T16:00", 2), ("2026-01-01T08:00", -1), ("2025-12-31T08:00", 1)):
        with pytest.raises(InvalidInput, match="ngoài lịch"):
            year.add_hours(at(moment), hours)


@pytest.mark.parametrize("moment", [date(2026, 1, 5), "2026-01-05T08:00", None])
def test_moments_are_asked_for(moment: Any) -> None:
    for ask in (
        lambda: CALENDAR.add_hours(moment, 1),
        lambda: CALENDAR.counted_from(moment),
        lambda: CALENDAR.working_time_between(moment, at("2026-01-05T08:00")),
        lambda: CALENDAR.working_time_between(at("2026-01-05T08:00"), moment),
    ):
        with pytest.raises(InvalidInput, match="phải là một thời điểm"):
            ask()


def test_floats_are_refused() -> None:
    hours: Any = 0.5
    with pytest.raises(InvalidInput):
        CALENDAR.add_hours(at("2026-01-05T08:00"), hours)


def test_days_are_counted_as_before() -> None:
    assert CALENDAR.add(date(2026, 1, 9), 1) == VIETNAM.add(date(2026, 1, 9), 1) == date(2026, 1, 10)
    off = CalendarDay(on=date(2026, 1, 6), working=False, name="nghỉ của tỉnh")
    assert CALENDAR.announce(off).add_hours(at("2026-01-05T16:00"), 2) == at("2026-01-07T08:30")
    assert CALENDAR != VIETNAM
    assert WorkingCalendar(Period.year(2026), hours=OFFICE).hours == WorkingHours.parse(OFFICE)
