from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
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
        "1000000 ngày kể từ ngày 01/6/2026", "10 giờ kể từ ngày 01/6/2026",
        "10 ngày kể từ 8 giờ ngày 01/6/2026", "10 ngày kể từ hôm nay",
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


OFFICE = WorkingCalendar.vietnam().with_hours("07:30-11:30, 13:30-17:30")
CUT_OFF = WorkingCalendar.vietnam().with_hours(
    "07:30-11:30, 13:30-17:30; nhận sau 15:00 tính từ ngày làm việc tiếp theo"
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+07:00")


@pytest.mark.parametrize(
    ("text", "due", "late"),
    [
        ("4 giờ làm việc kể từ 8 giờ ngày 05/01/2026", "2026-01-05T14:00", "2026-01-05T14:00"),
        ("4 giờ làm việc kể từ 15 giờ 30 ngày 05/01/2026", "2026-01-06T09:30", "2026-01-06T11:30"),
        ("1/2 ngày làm việc kể từ 10 giờ ngày 09/01/2026", "2026-01-09T16:00", "2026-01-09T16:00"),
        ("0,25 ngày làm việc kể từ 17 giờ ngày 09/01/2026", "2026-01-10T09:00", "2026-01-10T09:30"),
        ("1,5 ngày làm việc kể từ 10 giờ ngày 05/01/2026", "2026-01-07T11:30", "2026-01-07T11:30"),
        ("1,5 ngày làm việc kể từ 16 giờ ngày 05/01/2026", "2026-01-07T11:30", "2026-01-08T11:30"),
        ("24 giờ kể từ 16 giờ ngày 09/01/2026", "2026-01-10T16:00", "2026-01-10T16:00"),
        ("1,5 giờ kể từ 23 giờ ngày 09/01/2026", "2026-01-10T00:30", "2026-01-10T00:30"),
    ],
)
def test_the_moment_at_which_it_ends(text: str, due: str, late: str) -> None:
    deadline = Deadline.parse(text)
    assert deadline.timed
    for calendar, moment in ((OFFICE, due), (CUT_OFF, late)):
        assert deadline.due_at(calendar).isoformat() == at(moment).isoformat()
        assert deadline.due(calendar) == at(moment).date()
        assert type(deadline.due(calendar)) is date
    assert str(deadline) == text


def test_whole_days_end_with_a_day_whatever_the_hour() -> None:
    morning, evening = (Deadline.parse(f"2 ngày làm việc kể từ {hour} giờ ngày 09/01/2026") for hour in (8, 16))
    for deadline in (morning, evening):
        assert not deadline.timed
        assert deadline.due() == deadline.due(OFFICE) == date(2026, 1, 12)  # Saturday 10 January is worked
        with pytest.raises(InvalidInput, match="hãy dùng due"):
            deadline.due_at(OFFICE)
    assert morning.due(CUT_OFF) == date(2026, 1, 12)
    assert evening.due(CUT_OFF) == date(2026, 1, 13)
    assert evening.status(date(2026, 1, 13), calendar=CUT_OFF).state is DeadlineState.PENDING
    assert evening.status(date(2026, 1, 13), date(2026, 1, 9), OFFICE).state is DeadlineState.EARLY
    assert evening.status(date(2026, 1, 13), calendar=OFFICE).days == 1
    with pytest.raises(InvalidInput, match="không được trước ngày 09/01/2026"):
        evening.status(date(2026, 1, 13), date(2026, 1, 8), CUT_OFF)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("4 giờ làm việc kể từ ngày 05/01/2026", "thời hạn bằng giờ phải có giờ bắt đầu"),
        ("1/2 ngày làm việc kể từ ngày 05/01/2026", "thời hạn bằng giờ phải có giờ bắt đầu"),
        ("1/2 ngày kể từ ngày 05/01/2026", "không rõ một phần của ngày là bao nhiêu giờ"),
        ("1/7 giờ làm việc kể từ 8 giờ ngày 05/01/2026", "không tính được chính xác"),
        ("1/7 giờ kể từ 8 giờ ngày 05/01/2026", "không tính được chính xác"),
        ("99999 giờ kể từ 8 giờ ngày 05/01/9999", "thời hạn kết thúc quá xa"),
    ],
)
def test_what_cannot_be_counted_is_refused(text: str, told: str) -> None:
    deadline = Deadline.parse(text)
    for ask in (deadline.due, deadline.due_at):
        with pytest.raises(InvalidInput, match=told):
            ask(OFFICE)


def test_hours_need_a_calendar_with_hours() -> None:
    deadline = Deadline.parse("4 giờ làm việc kể từ 8 giờ ngày 05/01/2026")
    for ask in (deadline.due, deadline.due_at):
        with pytest.raises(InvalidInput, match="lịch chưa có giờ làm việc"):
            ask()
    assert Deadline.parse("24 giờ kể từ 8 giờ ngày 05/01/2026").due_at() == at("2026-01-06T08:00")


@pytest.mark.parametrize(
    ("amount", "unit", "start", "path", "code"),
    [
        (10, TimeUnit.HOUR, date(2026, 1, 5), "/start", "moment"),
        (10, TimeUnit.DAY, datetime(2026, 1, 5, 8), "/start", "date"),  # noqa: DTZ001  # Vietnam's
        (10, TimeUnit.WEEK, datetime(2026, 1, 5, 8), "/start", "date"),  # noqa: DTZ001  # Vietnam's
        (Fraction(1, 2), TimeUnit.MONTH, date(2026, 1, 5), "/amount", "amount"),
        (Decimal("0.5"), TimeUnit.YEAR, date(2026, 1, 5), "/amount", "amount"),
        (Fraction(-1, 2), TimeUnit.DAY, date(2026, 1, 5), "/amount", "amount"),
        (Decimal("99999.5"), TimeUnit.DAY, date(2026, 1, 5), "/amount", "amount"),
    ],
)
def test_parts_that_do_not_fit(amount: Any, unit: TimeUnit, start: date, path: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Deadline(amount, unit, start)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [(path, code)]


def test_half_a_calendar_day_is_read_but_not_counted() -> None:
    half = Deadline.parse("nửa ngày kể từ ngày 05/01/2026")
    assert str(half) == "1/2 ngày kể từ ngày 05/01/2026"
    with pytest.raises(InvalidInput, match="không rõ một phần của ngày là bao nhiêu giờ"):
        half.due_at()
    with pytest.raises(InvalidInput):
        Deadline.parse("nửa ngày kể từ 8 giờ ngày 05/01/2026")


@pytest.mark.parametrize(
    ("on", "done", "state", "hours", "sentence"),
    [
        ("2026-01-05T09:00", None, DeadlineState.PENDING, -4, "trong hạn, còn 4 giờ làm việc"),
        ("2026-01-05T14:59:30", None, DeadlineState.PENDING, Fraction(-1, 120), "trong hạn, hạn là 15 giờ"),
        ("2026-01-05T15:00", None, DeadlineState.PENDING, 0, "trong hạn, hạn là 15 giờ"),
        ("2026-01-05T15:20", None, DeadlineState.OVERDUE, Fraction(1, 3), "quá hạn 0 giờ 20 phút làm việc"),
        ("2026-01-06T08:00", None, DeadlineState.OVERDUE, 3, "quá hạn 3 giờ làm việc"),
        ("2026-01-06T08:00", "2026-01-05T15:00", DeadlineState.ON_TIME, 0, "đúng hạn, hạn là 15 giờ"),
        ("2026-01-06T08:00", "2026-01-05T13:30", DeadlineState.ON_TIME, Fraction(-3, 2), "đúng hạn, hạn là 15 giờ"),
        ("2026-01-06T08:00", "2026-01-05T17:00", DeadlineState.LATE, 2, "trễ hạn 2 giờ làm việc, hạn là 15 giờ"),
        ("2026-01-05T16:00", "2026-01-06T09:00", DeadlineState.OVERDUE, 1, "quá hạn 1 giờ làm việc"),
    ],
)
def test_the_status_at_a_moment(
    on: str, done: str | None, state: DeadlineState, hours: Fraction, sentence: str
) -> None:
    deadline = Deadline.parse("1/2 ngày làm việc kể từ 9 giờ ngày 05/01/2026")
    status = deadline.status(at(on), at(done) if done else None, OFFICE)
    assert (status.state, status.hours, status.due, status.due_at) == (
        state, hours, date(2026, 1, 5), at("2026-01-05T15:00"),
    )  # fmt: skip
    assert status.working
    assert status.confirmed
    assert status.sentence.startswith(sentence)
    assert status.sentence.endswith("hạn là 15 giờ ngày 05/01/2026 (giờ Việt Nam)")


def test_a_day_before_is_early_and_a_day_counts_to_its_end() -> None:
    deadline = Deadline.parse("8 giờ làm việc kể từ 16 giờ ngày 05/01/2026")  # to 16:00 on the 6th
    early = deadline.status(date(2026, 1, 10), at("2026-01-05T17:00"), OFFICE)
    assert (early.state, early.hours, early.days) == (DeadlineState.EARLY, Fraction(-7), -1)
    assert deadline.status(date(2026, 1, 5), calendar=OFFICE).state is DeadlineState.PENDING
    over = deadline.status(date(2026, 1, 6), calendar=OFFICE)
    assert (over.state, over.hours, over.days) == (DeadlineState.OVERDUE, Fraction(3, 2), 0)
    clock = Deadline.parse("24 giờ kể từ 8 giờ ngày 09/01/2026")
    status = clock.status(at("2026-01-12T09:30"))
    assert (status.hours, status.days, status.working) == (Fraction(99, 2), 2, False)
    assert status.sentence == "quá hạn 49 giờ 30 phút, hạn là 8 giờ ngày 10/01/2026 (giờ Việt Nam)"


def test_work_in_hours_is_done_at_a_moment_after_the_start() -> None:
    deadline = Deadline.parse("4 giờ làm việc kể từ 8 giờ ngày 05/01/2026")
    day: Any = date(2026, 1, 5)
    with pytest.raises(InvalidInput, match="phải là một thời điểm"):
        deadline.status(day, day, OFFICE)
    with pytest.raises(InvalidInput, match="xong trước khi bắt đầu"):
        deadline.status(day, at("2026-01-05T07:59"), OFFICE)
    assert deadline.status(day, at("2026-01-05T08:00"), OFFICE).state is DeadlineState.ON_TIME
    unsure = Deadline.parse("1 giờ làm việc kể từ 17 giờ ngày 20/11/2026")
    assert not unsure.status(at("2026-11-24T08:00"), calendar=OFFICE).confirmed


def test_moments_in_json() -> None:
    deadline = Deadline.parse("0,25 ngày làm việc kể từ 8 giờ 30 ngày 05/01/2026")
    form = {"amount": "0.25", "unit": "working_day", "start": "2026-01-05T08:30:00+07:00"}
    assert deadline.as_json() == form
    assert Deadline.of(form) == deadline
    assert Deadline.of(form | {"start": "2026-01-05T01:30:00Z"}) == deadline
    assert Deadline(Fraction(1, 4), TimeUnit.WORKING_DAY, datetime(2026, 1, 5, 8, 30)) == deadline  # noqa: DTZ001  # Vietnam's
    assert deadline.in_language("en") == "0.25 working days from 8:30 on 05/01/2026"
