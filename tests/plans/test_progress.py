from datetime import date, datetime

import pytest

from cchc.documents import Body, Document, DocumentNumber, Source
from cchc.errors import InvalidInput, UnknownKey
from cchc.plans import Plan, Resolution, Task, TaskCounts, TaskGrouping, progress
from cchc.values import Period, Ratio

ON = date(2026, 7, 1)
BY = "Chuyên viên"
A, B = Body("Sở A"), Body("Sở B")
LETTER = Source.parse("Công văn 12/UBND-NC ngày 05/6/2026")


def task(code: str, lead: Body | None, due: date | None, *, area: str = "", start: date | None = None) -> Task:
    return Task(code=code, title=f"Việc {code}", lead=lead, due=due, area=area, start=start)


JUNE, DECEMBER = date(2026, 6, 30), date(2026, 12, 31)
TASKS = (
    task("1", A, JUNE, area="Thể chế").finished(date(2026, 6, 1), by=BY),
    task("2", A, JUNE, area="Thể chế").finished(date(2026, 7, 1), by=BY),
    task("3", A, JUNE, area="Bộ máy"),
    task("4", B, DECEMBER),
    task("5", B, DECEMBER, start=date(2026, 9, 1)),
    task("6", B, None),
    task("7", None, JUNE).extended(DECEMBER, on=date(2026, 6, 5), source=LETTER),
    task("8", B, JUNE).extended(DECEMBER, on=date(2026, 7, 2), source=LETTER),
)


def test_by_body() -> None:
    found = progress(TASKS, on=ON)
    assert [tuple(tally) for tally in found.counts] == [
        ("Sở A", 1, 1, 0, 1, 0, 0, 0),
        ("Sở B", 0, 0, 1, 1, 1, 1, 0),
        ("", 0, 0, 1, 0, 0, 0, 1),
    ]
    assert tuple(found.total) == ("", 1, 1, 2, 2, 1, 1, 1)
    total = found.total
    assert (total.total, total.done, total.open_in_time, total.overdue) == (8, 2, 4, 2)
    assert (found.get("Sở A").share, found.get("Sở A").on_time_share) == (Ratio(2, 3), Ratio(1, 2))
    assert str(found).splitlines()[0] == "Sở A: hoàn thành 2/3 nhiệm vụ ≈ 66,67%; quá hạn: đã xong 1, chưa xong 1"
    assert str(found).splitlines()[-1] == "tổng số: hoàn thành 2/8 nhiệm vụ = 25%; quá hạn: đã xong 1, chưa xong 2"
    with pytest.raises(UnknownKey, match="Sở C"):
        found.get("Sở C")


def test_by_area_and_by_plan() -> None:
    above = Resolution(document=Document(number=DocumentNumber.parse("04-NQ/TU")), tasks=TASKS[:1])
    plan = Plan(document=Document(number=DocumentNumber.parse("45-KH/ĐUCS")), carries_out=above, tasks=TASKS[1:3])
    by_plan = progress([above, plan, TASKS[3]], on=ON, by=TaskGrouping.PLAN)
    assert [(tally.name, tally.total) for tally in by_plan.counts] == [("04-NQ/TU", 1), ("45-KH/ĐUCS", 2), ("", 1)]
    by_area = progress([plan], on=ON, by=TaskGrouping.AREA)
    assert [(tally.name, tally.total) for tally in by_area.counts] == [("Thể chế", 1), ("Bộ máy", 1)]


def test_no_task_has_no_share() -> None:
    none = progress([], on=ON)
    assert none.total.share == none.total.on_time_share == Ratio(0, 0)
    assert str(none) == "tổng số: hoàn thành 0/0 nhiệm vụ; quá hạn: đã xong 0, chưa xong 0"


def test_progress_is_a_figure() -> None:
    observation = progress(TASKS, on=ON).get("Sở A").observation(Period.half(2026, 1))
    assert (observation.value, observation.period) == (Ratio(2, 3), Period.half(2026, 1))
    assert (observation.source, observation.known_on) == (None, None)
    reported = TaskCounts("Sở A", 1).observation(
        Period.year(2026), source="Báo cáo 12/BC-SNV ngày 05/01/2027", known_on=date(2027, 1, 5)
    )
    assert str(reported.source) == "Báo cáo 12/BC-SNV ngày 05/01/2027"
    assert reported.known_from == date(2027, 1, 5)


def test_a_day_is_asked_for_progress_too() -> None:
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        progress([], on=datetime(2026, 1, 1))  # noqa: DTZ001  # on purpose
