import time
from datetime import date, datetime

import pytest

from cchc.errors import InvalidInput
from cchc.plans import Recurrence
from cchc.values import Period

START = date(2026, 1, 14)


@pytest.mark.parametrize(
    ("text", "within", "days"),
    [
        ("FREQ=MONTHLY;INTERVAL=3", "năm 2026", ["2026-01-14", "2026-04-14", "2026-07-14", "2026-10-14"]),
        ("rrule:byday=fr;freq=weekly", "từ ngày 20/01/2026 đến ngày 31/01/2026", ["2026-01-23", "2026-01-30"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "quý I/2026", ["2026-01-30", "2026-02-27", "2026-03-31"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "năm 2026", ["2026-01-30", "2026-02-27"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-2030", ["2028-02-29"]),
        ("FREQ=DAILY;UNTIL=20260116", "năm 2026", ["2026-01-14", "2026-01-15", "2026-01-16"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "quý II/2026", ["2026-05-31"]),
        ("FREQ=MONTHLY", "năm 2025", []),
    ],
)  # fmt: skip
def test_days(text: str, within: str, days: list[str]) -> None:
    recurrence = Recurrence.parse(text)
    assert [str(day) for day in recurrence.days(START, Period.parse(within))] == days
    assert Recurrence.parse(str(recurrence)) == recurrence


def test_the_parts_have_one_order() -> None:
    assert Recurrence("BYMONTHDAY=5;INTERVAL=2;FREQ=MONTHLY") == Recurrence("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", [""]),
        ("hằng tháng", ["HẰNG THÁNG"]),
        ("FREQ=HOURLY", ["FREQ=HOURLY"]),
        ("FREQ=DAILY;FREQ=DAILY;INTERVAL=0", ["FREQ=DAILY", "INTERVAL=0"]),
        ("FREQ=DAILY;BYEASTER=1", ["BYEASTER=1"]),
        ("FREQ=MONTHLY;BYMONTHDAY=32", ["BYMONTHDAY=32"]),
        ("FREQ=MONTHLY;BYDAY=" + "MO," * 100 + "MO", ["FREQ=MONTHLY;BYDAY=" + "MO," * 100 + "MO"]),
    ],
)
def test_unreadable(text: str, read: list[str]) -> None:
    with pytest.raises(InvalidInput, match="không đọc được chu kỳ") as caught:
        Recurrence.parse(text)
    assert [fault.read for fault in caught.value.faults] == read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("INTERVAL=2", ["FREQ"]),
        ("FREQ=DAILY;COUNT=2;UNTIL=20260101", ["COUNT"]),
        ("FREQ=DAILY;UNTIL=20260231", ["UNTIL"]),
        ("FREQ=DAILY;BYMONTHDAY=2;BYSETPOS=1", ["BYMONTHDAY", "BYSETPOS", "BYSETPOS"]),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", ["INTERVAL"]),
        ("FREQ=DAILY;INTERVAL=7;BYMONTH=1", ["INTERVAL"]),
        ("FREQ=WEEKLY;BYDAY=1MO;BYMONTH=3", ["BYMONTH", "BYDAY"]),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", ["BYMONTHDAY"]),
        ("FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=3", ["BYMONTHDAY"]),
        ("FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=2", ["BYDAY"]),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5", ["BYSETPOS"]),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTH=3", ["INTERVAL"]),
        ("FREQ=YEARLY;BYMONTHDAY=3", ["BYMONTH"]),
        ("FREQ=YEARLY;BYDAY=1MO", ["BYMONTH"]),
    ],
)
def test_parts_that_do_not_fit(text: str, places: list[str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Recurrence.parse(text)
    assert [fault.place for fault in caught.value.faults] == places


def test_a_period_too_far_away_and_a_day_that_is_none() -> None:
    daily = Recurrence("FREQ=DAILY")
    with pytest.raises(InvalidInput, match="quá dài"):
        daily.days(START, Period.year(2127))
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        daily.days(datetime(2026, 1, 1), Period.year(2026))  # noqa: DTZ001  # on purpose


@pytest.mark.parametrize(
    "text", ["FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", "FREQ=DAILY"]
)
def test_what_never_comes_ends_soon(text: str) -> None:
    start = time.process_time()
    Recurrence(text).days(date(2026, 2, 1), Period.years(2026, 2126))
    assert time.process_time() - start < 2
