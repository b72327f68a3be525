from datetime import date, datetime

import pytest
from pydantic import ValidationError

from cchc.calendars import TimeUnit
from cchc.documents import Source
from cchc.errors import InvalidInput, faults
from cchc.plans import Recurrence, Task, TaskState
from cchc.values import Period

BY = "Chuyên viên Sở A"
LETTER = Source.parse("Công văn 12/UBND-NC ngày 05/6/2026")


def task(**fields: object) -> Task:
    told = {"code": "1", "title": "Ban hành Đề án", "start": "2026-02-01", "due": "2026-06-30"}
    return Task.model_validate(told | fields)


@pytest.mark.parametrize(
    ("on", "state", "reason"),
    [
        (date(2026, 1, 31), TaskState.NOT_STARTED, "chưa bắt đầu: còn 150 ngày, hạn là ngày 30/6/2026"),
        (date(2026, 2, 1), TaskState.PENDING, "đang thực hiện, còn hạn: còn 149 ngày, hạn là ngày 30/6/2026"),
        (date(2026, 6, 30), TaskState.PENDING, "đang thực hiện, còn hạn: hạn là ngày 30/6/2026"),
        (date(2026, 7, 1), TaskState.OVERDUE, "quá hạn, chưa hoàn thành: quá 1 ngày, hạn là ngày 30/6/2026"),
    ],
)
def test_what_is_not_done(on: date, state: TaskState, reason: str) -> None:
    status = task().status(on)
    assert (status.state, status.reason, status.due, status.is_extended, status.done_on) == (
        state,
        reason,
        date(2026, 6, 30),
        False,
        None,
    )


@pytest.mark.parametrize(
    ("done", "state", "reason"),
    [
        (date(2026, 6, 29), TaskState.DONE_ON_TIME, "hoàn thành đúng hạn: hạn là ngày 30/6/2026"),
        (date(2026, 6, 30), TaskState.DONE_ON_TIME, "hoàn thành đúng hạn: hạn là ngày 30/6/2026"),
        (date(2026, 7, 3), TaskState.DONE_LATE, "hoàn thành quá hạn: quá 3 ngày, hạn là ngày 30/6/2026"),
    ],
)
def test_what_is_done(done: date, state: TaskState, reason: str) -> None:
    status = task().finished(done, by=BY).status(date(2026, 12, 31))
    assert (status.state, status.reason, status.done_on) == (state, reason, done)
    assert status.state.is_done
    assert status.state.is_late is (state is TaskState.DONE_LATE)


def test_without_a_deadline_nothing_is_late() -> None:
    free = task(start=None, due=None)
    assert free.status(date(2099, 1, 1)).reason == "đang thực hiện, không có thời hạn"
    done = free.finished(date(2099, 1, 1), by=BY).status(date(2099, 1, 1))
    assert (done.state, done.reason) == (TaskState.DONE_ON_TIME, "hoàn thành đúng hạn: không có thời hạn")


def test_started_before_its_day() -> None:
    early = task().started(date(2026, 1, 10), by=BY)
    assert early.state(date(2026, 1, 9)) is TaskState.NOT_STARTED
    assert early.state(date(2026, 1, 10)) is TaskState.PENDING


def test_reopened_and_done_again() -> None:
    again = task().finished(date(2026, 6, 1), by=BY).reopened(date(2026, 6, 5), by="Sở B", reason="Chưa đạt yêu cầu")
    assert again.completion_day(date(2026, 6, 4)) == date(2026, 6, 1)
    assert again.state(date(2026, 6, 5)) is TaskState.PENDING
    late = again.finished(date(2026, 7, 1), by=BY).finished(date(2026, 7, 9), by=BY)
    assert late.completion_day(date(2026, 12, 31)) == date(2026, 7, 1)
    assert [entry.reason for entry in late.history] == ["", "Chưa đạt yêu cầu", "", ""]


def test_an_extension_counts_from_its_own_day_on() -> None:
    done = task().finished(date(2026, 7, 10), by=BY)
    extended = done.extended(date(2026, 7, 31), on=date(2026, 7, 15), source=LETTER)
    before, after = extended.status(date(2026, 7, 14)), extended.status(date(2026, 7, 15))
    assert (before.state, before.due, before.is_extended) == (TaskState.DONE_LATE, date(2026, 6, 30), False)
    assert (after.state, after.due, after.is_extended) == (TaskState.DONE_ON_TIME, date(2026, 7, 31), True)
    twice = extended.extended(date(2026, 7, 5), on=date(2026, 8, 1), source=LETTER)
    assert twice.state(date(2026, 8, 1)) is TaskState.DONE_LATE
    assert twice.due_on(date(2026, 7, 31)) == date(2026, 7, 31)


def test_working_days_from_its_start() -> None:
    begun = task(start="2025-12-15", due=None)
    assert begun.due_in(15).due == date(2026, 1, 7)
    assert begun.due_in(1, TimeUnit.MONTH).due == date(2026, 1, 15)
    with pytest.raises(InvalidInput, match="không có ngày để tính"):
        task(start=None).due_in(15)


def test_entries_are_only_added() -> None:
    done = task().finished(date(2026, 6, 1), by=BY)
    with pytest.raises(ValidationError) as caught:
        done.started(date(2026, 5, 1), by=BY)
    assert [(fault.path, fault.code) for fault in faults(caught.value)] == [("/history/1", "order")]
    told = done.model_dump() | {
        "extensions": [{"due": "2026-08-01", "on": day, "source": LETTER} for day in ("2026-06-02", "2026-06-01")],
        "history": done.history * 2 + task().finished(date(2026, 1, 1), by=BY).history,
    }
    with pytest.raises(ValidationError) as caught:
        Task.model_validate(told)
    assert [fault.path for fault in faults(caught.value)] == ["/extensions/1", "/history/2"]


def test_what_comes_again_is_followed_one_by_one() -> None:
    report = task(due=None, recurrence="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=14", area="Cải cách thể chế")
    each = report.occurrences(Period.year(2026))
    assert [(one.code, str(one.due)) for one in each] == [
        (f"1/2026-{month}-14", f"2026-{month}-14") for month in ("02", "05", "08", "11")
    ]
    assert {one.area for one in each} == {"Cải cách thể chế"}
    assert each[0].finished(date(2026, 2, 20), by=BY).state(date(2026, 3, 1)) is TaskState.DONE_LATE
    assert task().occurrences(Period.year(2026)) == (task(),)


@pytest.mark.parametrize("fields", [{"start": None, "due": None}, {"due": "2026-06-30"}])
def test_what_comes_again_has_its_first_day_and_no_more(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as caught:
        task(recurrence=Recurrence("FREQ=DAILY"), **fields)
    assert [(fault.path, fault.code) for fault in faults(caught.value)] == [("/recurrence", "recurrence")]


def test_a_day_is_asked_for_a_task_too() -> None:
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        task().state(datetime(2026, 1, 1))  # noqa: DTZ001  # on purpose


def test_json() -> None:
    full = (
        task()
        .finished(date(2026, 7, 10), by=BY, reason="Quyết định")
        .extended(date(2026, 7, 31), on=date(2026, 7, 15), source=LETTER)
    )
    assert Task.model_validate_json(full.model_dump_json()) == full
    with pytest.raises(ValidationError):
        Task(code="", title="x")
