import time
from datetime import date

from cchc.documents import Body, Document, DocumentNumber
from cchc.plans import Milestone, Objective, Plan, Resolution, Target, Task, read_target
from cchc.values import Interval, Period


def document(number: str, issued_on: date | None = None) -> Document:
    return Document(number=DocumentNumber.parse(number), issued_on=issued_on)


def told(programme: Resolution | Plan) -> list[tuple[str, str, str]]:
    return [(fault.path, fault.code, fault.read) for fault in programme.check()]


def target(text: str, **fields: object) -> Target:
    return Target.model_validate({**dict(read_target(text)), **fields})


def test_a_sound_plan() -> None:
    upper = Resolution(
        document=document("04-NQ/TU", date(2016, 7, 1)),
        period=Period.years(2016, 2020),
        objectives=(Objective(key="MT1", text="Bộ máy tinh gọn"),),
    )
    plan = Plan(
        document=document("45-KH/ĐUCS", date(2016, 11, 1)),
        carries_out=upper,
        targets=(target("đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015", key="CT1", serves=("MT1",)),),
        tasks=(
            Task(code="1", title="Rà soát", serves=("CT1",)),
            Task(code="2", title="Sắp xếp", serves=("MT1",), depends_on=("1",), due=date(2018, 1, 1)),
        ),
    )
    assert upper.check() == plan.check() == ()


def test_all_faults_at_once() -> None:
    upper = Resolution(document=document("04-NQ/TU", date(2016, 7, 1)))
    gone = Body("Sở A", first_day="01/01/2000", last_day="31/12/2017", successors=("Sở B", "Sở C"))
    milestones = tuple(Milestone(Period.year(year), Interval.parse("ít nhất 5%")) for year in (2019, 2020))
    plan = Plan(
        document=document("45-KH/ĐUCS", date(2016, 1, 11)),
        carries_out=upper,
        period=Period.years(2016, 2020),
        objectives=(Objective(key="MT1", text="A"), Objective(key="MT1", text="B", serves=("X",))),
        targets=(
            target("đạt 95%"),
            target("đến năm 2021 giảm 5% biên chế", key="CT1"),
            target("đến năm 2020 đạt 95% hồ sơ", milestones=milestones),
            target("hằng năm giảm 5% biên chế so với cùng kỳ năm trước"),
        ),
        tasks=(
            Task(code="1", title="Một", start=date(2017, 2, 1), due=date(2017, 1, 1)),
            Task(
                code="2",
                title="Hai",
                due=date(2025, 1, 1),
                lead=Body("Sở D", first_day="01/01/2010", last_day="31/12/2020"),
            ),
            Task(code="3", title="Ba", due=date(2018, 5, 1), lead=gone, coordinating=(Body("Sở B"), gone)),
            Task(code="3", title="Bốn", serves=("MT1", "CT9"), depends_on=("9",)),
            Task(code="5", title="Năm", depends_on=("6",)),
            Task(code="6", title="Sáu", depends_on=("5",)),
            Task(code="7", title="Bảy", depends_on=("7", "5")),
        ),
    )
    assert told(plan) == [
        ("/document/issued_on", "before_above", "11/01/2016 < 01/7/2016"),
        ("/objectives/0", "twice", "MT1"),
        ("/tasks/2", "twice", "3"),
        ("/targets/0/subject", "missing", "ít nhất 95%"),
        ("/targets/0/due", "missing", "ít nhất 95%"),
        ("/targets/1/aim/baseline", "missing", "đến năm 2021 giảm ít nhất 5% biên chế"),
        ("/targets/1/due", "outside", "đến năm 2021"),
        ("/targets/2/milestones/1", "order", "năm 2020"),
        ("/tasks/0/due", "order", "01/02/2017 > 01/01/2017"),
        ("/tasks/1/due", "outside", "01/01/2025"),
        ("/tasks/1/lead", "body", "Sở D"),
        ("/tasks/2/lead", "body", "Sở A"),
        ("/tasks/2/coordinating/1", "body", "Sở A"),
        ("/tasks/3/depends_on/0", "unknown", "9"),
        ("/objectives/1/serves/0", "unknown", "X"),
        ("/tasks/3/serves/1", "unknown", "CT9"),
        ("/tasks/4", "circle", "5, 6"),
        ("/tasks/6", "circle", "7"),
    ]
    places = [str(fault).partition(":")[0] for fault in plan.check()]
    assert places[:3] == ["45-KH/ĐUCS", "45-KH/ĐUCS/objectives/MT1", "45-KH/ĐUCS/tasks/3"]
    assert places[5:8] == [
        "45-KH/ĐUCS/targets/CT1/baseline",
        "45-KH/ĐUCS/targets/CT1/due",
        "45-KH/ĐUCS/targets/2/milestones",
    ]
    assert "hãy giao cho Sở B và Sở C" in str(plan.check()[11])
    assert all(fault.translated("en") != fault for fault in plan.check())


def test_an_aim_serves_only_what_stands_above() -> None:
    own = Resolution(
        document=document("04-NQ/TU"),
        objectives=(Objective(key="MT1", text="A"),),
        targets=(target("đến năm 2021 đạt 95% hồ sơ", serves=("MT1",)),),
    )
    assert told(own) == [("/targets/0/serves/0", "unknown", "MT1")]


def test_circles_cost_linear_time() -> None:
    many = 20_000
    tasks = [Task(code=str(n), title="x", depends_on=(str(n + 1), "0", str(n))) for n in range(many)]
    tasks.append(Task(code=str(many), title="x", depends_on=("5", "0")))
    start = time.process_time()
    found = Resolution(document=document("04-NQ/TU"), tasks=tuple(tasks)).check()
    assert time.process_time() - start < 10
    assert [fault.code for fault in found] == ["circle"]
