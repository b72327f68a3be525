"""What became of each recommendation on a day."""

from datetime import date, datetime

import pytest

from cchc.errors import InvalidInput
from cchc.inspections import Inspection, follow_up
from cchc.plans import Task
from cchc.values import Period, Ratio

SESSION = date(2019, 8, 21)


def held(code: str, on: str, *asked: dict[str, object]) -> Inspection:
    return Inspection.model_validate(
        {
            "code": code,
            "document": {"number": "04-NQ/TU"},
            "body": {"name": "Sở A"},
            "on": on,
            "conclusion": {"on": on, "recommendations": list(asked)},
        }
    )


FIRST = held(
    "KT1",
    "2019-08-21",
    {"code": "1", "text": "Kiện toàn bộ máy", "due": "2019-12-31"},
    {"code": "2", "text": "Tập huấn"},
)
AGAIN = held("KT2", "2020-08-20", {"code": "1", "text": "Kiện toàn bộ máy", "repeats_key": "KT1/1"})


def test_before_the_session_nothing_was_asked_for() -> None:
    told = follow_up([FIRST, AGAIN], on=date(2019, 8, 20))
    assert told.rows == ()
    assert told.share == Ratio(0, 0)
    assert follow_up([FIRST.model_copy(update={"conclusion": None})], on=SESSION).rows == ()


def test_at_the_session_nobody_was_given_a_task_yet() -> None:
    told = follow_up([FIRST], on=SESSION)
    assert [str(row.state_label) for row in told.rows] == ["chưa giao nhiệm vụ"] * 2
    assert told.open == told.rows
    assert told.overdue == told.done == told.repeated == ()


def test_what_is_late_and_what_is_asked_for_again() -> None:
    told = follow_up([FIRST, AGAIN], FIRST.tasks(), on=date(2020, 8, 20))
    assert [row.key for row in told.overdue] == ["KT1/1"]
    assert [row.key for row in told.repeated] == ["KT1/1"]
    assert told.rows[0].repeated_by == ("KT2/1",)
    assert str(told.rows[0].sentence) == (
        "KT1/1: Kiện toàn bộ máy: quá hạn, chưa hoàn thành: quá 233 ngày, hạn là ngày 31/12/2019; nhắc lại tại KT2/1"
    )
    assert str(told).splitlines()[2] == "KT2/1: Kiện toàn bộ máy: chưa giao nhiệm vụ"


def test_it_is_done_once_all_its_tasks_are() -> None:
    one = FIRST.tasks()[0].finished(date(2019, 12, 1), by="Chuyên viên Sở A")
    more = Task(code="9", title="Phương án sắp xếp", serves=("KT1/1",), due=date(2019, 11, 30))
    (row, _other) = follow_up([FIRST], [one, more], on=date(2019, 12, 31)).rows
    assert (row.is_done, row.is_overdue) == (False, True)
    assert str(row.state_label).startswith("quá hạn, chưa hoàn thành")
    finished = more.finished(date(2019, 12, 5), by="Chuyên viên Sở A")
    told = follow_up([FIRST], [one, finished], on=date(2019, 12, 31))
    assert [row.key for row in told.done] == ["KT1/1"]
    assert str(told.rows[0].state_label).startswith("hoàn thành quá hạn")
    assert told.observation(Period.year(2019)).value == Ratio(1, 2)


def test_a_day_is_asked_for() -> None:
    with pytest.raises(InvalidInput):
        follow_up([FIRST], on=datetime(2019, 8, 21, 8, 0))  # noqa: DTZ001  # refused for being a datetime
