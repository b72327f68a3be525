from datetime import UTC, date, datetime
from typing import Any

import pytest

from cchc.calendars import CalendarDay, Deadline, DeadlineState, DeadlineStatus, TimeUnit, WorkingCalendar
from cchc.errors import InvalidInput
from cchc.values import Period

TEN = Deadline.parse("10 ngày làm việc kể từ ngày 01/6/2026")
DUE = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("10 ngày làm việc kể từ ngày 01/6/2026", DUE),
        ("05 ngày làm việc kể từ ngày 24/4/2026", date(2026, 5, 6)),
        ("1 ngày kể từ ngày 01/6/2026", date(2026, 6, 2)),
        ("5 ngày kể từ ngày 01/6/2026", date(2026, 6, 8)),  # a Saturday
        ("90 ngày kể từ ngày 18/11/2025", date(2026, 2, 23)),  # the eve of Tết, then the holiday
        ("9 ngày kể từ ngày 01/01/2026", date(2026, 1, 10)),  # a Saturday that is worked
        ("2 tuần kể từ ngày 01/6/2026", DUE),
        ("1 tháng kể từ ngày 31/01/2024", date(2024, 2, 29)),
        ("06 tháng kể từ ngày 30/8/2024", date(2025, 2, 28)),
        ("3 tháng kể từ ngày 01/6/2026", date(2026, 9, 3)),
        ("1 năm kể từ ngày 29/02/2024", date(2025, 2, 28)),
        ("1 năm kể từ ngày 01/01/2025", date(2026, 1, 5)),
    ],
)
def test_the_last_day(text: str, due: date) -> None:
    assert Deadline.parse(text).due() == due


@pytest.mark.parametrize(
    "text",
    [
        "10 ngày làm việc kể từ ngày 01/6/2026",
        "Trong thời hạn 10 ngày làm việc, kể từ ngày 01 tháng 6 năm 2026",
        "trong 010 NGÀY  làm việc tính từ 1/6/2026",
        "thời hạn là 10 ngày làm việc từ ngày 01-6-2026",
    ],
)
def test_the_ways_it_is_written(text: str) -> None:
    assert Deadline.parse(text) == TEN
    assert str(TEN) == "10 ngày làm việc kể từ ngày 01/6/2026"
    assert TEN.in_language("en") == "10 working days from 01/6/2026"


@pytest.mark.parametrize(
    ("on", "done", "state", "days", "sentence"),
    [
        ((2026, 6, 20), (2026, 6, 10), DeadlineState.EARLY, -3, "trước hạn 3 ngày làm việc, hạn là ngày 15/6/2026"),
        ((2026, 6, 15), (2026, 6, 15), DeadlineState.ON_TIME, 0, "đúng hạn, hạn là ngày 15/6/2026"),
        ((2026, 6, 30), (2026, 6, 17), DeadlineState.LATE, 2, "trễ hạn 2 ngày làm việc, hạn là ngày 15/6/2026"),
        ((2026, 6, 12), None, DeadlineState.PENDING, -1, "trong hạn, còn 1 ngày làm việc, hạn là ngày 15/6/2026"),
        ((2026, 6, 15), None, DeadlineState.PENDING, 0, "trong hạn, hạn là ngày 15/6/2026"),
        ((2026, 6, 16), None, DeadlineState.OVERDUE, 1, "quá hạn 1 ngày làm việc, hạn là ngày 15/6/2026"),
        ((2026, 6, 16), (2026, 6, 17), DeadlineState.OVERDUE, 1, "quá hạn 1 ngày làm việc, hạn là ngày 15/6/2026"),
        ((2026, 5, 20), None, DeadlineState.PENDING, -18, "trong hạn, còn 18 ngày làm việc, hạn là ngày 15/6/2026"),
    ],
)
def test_where_the_work_stands(on: Any, done: Any, state: DeadlineState, days: int, sentence: str) -> None:
    standing = TEN.status(date(*on), date(*done) if done else None)
    assert standing == DeadlineStatus(state, DUE, days)
    assert standing.sentence == sentence


def test_a_day_off_after_the_last_day_is_late_by_no_working_day() -> None:
    friday = Deadline.parse("4 ngày làm việc kể từ ngày 01/6/2026")
    standing = friday.status(date(2026, 6, 7), date(2026, 6, 6))
    assert (standing.state, standing.days) == (DeadlineState.LATE, 0)


def test_calendar_days_are_counted_as_such() -> None:
    standing = Deadline.parse("5 ngày kể từ ngày 01/6/2026").status(date(2026, 6, 30), date(2026, 6, 13))
    assert (standing.state, standing.days, standing.working) == (DeadlineState.LATE, 5, False)
    assert standing.sentence.in_language("en") == "late by 5 days, due on 08/6/2026"


@pytest.mark.parametrize(
    ("text", "on", "confirmed"),
    [
        ("10 ngày làm việc kể từ ngày 09/11/2026", date(2026, 11, 20), False),  # it passes over 23/11/2026
        ("5 ngày làm việc kể từ ngày 09/11/2026", date(2026, 11, 16), True),
        ("5 ngày làm việc kể từ ngày 09/11/2026", date(2026, 11, 27), False),  # the days over do
        ("2 tháng kể từ ngày 01/9/2026", date(2026, 9, 30), True),  # ends on 02/11/2026, a Monday
        ("1 tháng kể từ ngày 28/10/2026", date(2026, 10, 30), False),  # ends on 28/11/2026
    ],
)
def test_days_without_a_notice_carry_their_flag(text: str, on: date, *, confirmed: bool) -> None:
    assert Deadline.parse(text).status(on).confirmed is confirmed


def test_the_calendar_is_the_callers_to_choose() -> None:
    off = CalendarDay(on=date(2026, 6, 2), working=False, name="nghỉ của tỉnh")
    assert TEN.due(WorkingCalendar.vietnam().announce(off)) == date(2026, 6, 16)
    assert TEN.status(DUE, DUE, WorkingCalendar(Period.year(2026), (off,))).state is DeadlineState.EARLY


@pytest.mark.parametrize(
    "text",
    [
        "", "10 ngày làm việc", "mười ngày kể từ ngày 01/6/2026", "0 ngày kể từ ngày 01/6/2026",
        "1000000 ngày kể từ ngày 01/6/2026", "10 giờ kể từ ngày 01/6/2026", "10 ngày kể từ hôm nay",
        "-5 ngày kể từ ngày 01/6/2026", "1,5 tháng kể từ ngày 01/6/2026", "10 ngày kể từ ngày 31/6/2026",
    ],
)  # fmt: skip
def test_what_is_no_deadline_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Deadline.parse(text)


@pytest.mark.parametrize("amount", [0, -1, 100_000, True, 1.0, "5", None])
def test_amounts_have_bounds(amount: Any) -> None:
    with pytest.raises(InvalidInput, match="từ 1 đến 99999|phải là số đếm nguyên") as caught:
        Deadline(amount, TimeUnit.DAY, DUE)
    assert caught.value.faults[0].path == "/amount"


def test_the_parts_are_asked_for_by_type() -> None:
    with pytest.raises(InvalidInput, match="working_day, day") as caught:
        Deadline(1, "fortnight", DUE)  # type: ignore[arg-type]  # what a caller may hand over by mistake
    assert caught.value.faults[0].path == "/unit"
    with pytest.raises(InvalidInput, match="phải là một ngày"):
        Deadline(1, TimeUnit.DAY, datetime(2026, 6, 1, 8, tzinfo=UTC))
    for on, done in ((datetime(2026, 6, 1, 8, tzinfo=UTC), None), (DUE, datetime(2026, 6, 1, 8, tzinfo=UTC))):
        with pytest.raises(InvalidInput, match="phải là một ngày"):
            TEN.status(on, done)


def test_work_is_not_done_before_it_begins() -> None:
    with pytest.raises(InvalidInput, match="không được trước ngày 01/6/2026"):
        TEN.status(DUE, date(2026, 5, 31))


@pytest.mark.parametrize("unit", [TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR])
def test_a_deadline_may_end_too_far_away(unit: TimeUnit) -> None:
    with pytest.raises(InvalidInput, match="từ 1000 đến 9999|ngoài lịch"):
        Deadline(99_999, unit, date(2090, 1, 1)).due()
    with pytest.raises(InvalidInput, match="từ 1000 đến 9999"):
        Deadline(9999, TimeUnit.YEAR, DUE).due()
