from cchc.documents import Document, DocumentNumber
from cchc.plans import Objective, Plan, PlanItem, PlanItemKind, Resolution, Target, Task, check_cascade, read_target

UPPER = Resolution(
    document=Document(number=DocumentNumber.parse("04-NQ/TU")),
    objectives=(Objective(key="MT1", text="Bộ máy tinh gọn"), Objective(text="Phục vụ tốt hơn")),
    targets=(read_target("đến năm 2021 đạt 95% hồ sơ đúng hạn", key="CT1"),),
    tasks=(Task(code="1", title="Sắp xếp bộ máy"), Task(code="2", title="Số hóa hồ sơ")),
)


def lower(*tasks: Task, targets: tuple[Target, ...] = ()) -> Plan:
    document = Document(number=DocumentNumber.parse("45-KH/ĐUCS"))
    return Plan(document=document, carries_out=UPPER, targets=targets, tasks=tasks)


def keys(items: tuple[PlanItem, ...]) -> list[str]:
    return [f"{item.kind.value}/{item.key}" for item in items]


def test_what_nobody_carries() -> None:
    found = check_cascade(UPPER)
    assert keys(found.not_carried_out) == ["objectives/MT1", "objectives/", "targets/CT1", "tasks/1", "tasks/2"]
    assert found.without_aim == ()


def test_what_each_carries() -> None:
    own = Target.model_validate({**dict(read_target("đạt 97% hồ sơ", key="CT5")), "serves": ("CT1",)})
    first = lower(
        Task(code="1", title="A", serves=("CT5",)), Task(code="2", title="B", serves=("1", "MT1")), targets=(own,)
    )
    second = lower(Task(code="1", title="C", serves=("2",)), Task(code="2", title="D", serves=("CT5",)))
    found = check_cascade(UPPER, first, second)
    assert keys(found.not_carried_out) == ["objectives/"]
    assert keys(found.without_aim) == ["tasks/2"]
    assert str(found) == (
        "04-NQ/TU, mục tiêu 2: Phục vụ tốt hơn: chưa có kế hoạch nào cụ thể hóa\n"
        "45-KH/ĐUCS, nhiệm vụ 2: D: không phục vụ mục tiêu, chỉ tiêu nào"
    )
    assert found.sentences[0].in_language("en") == "04-NQ/TU, objective 2: Phục vụ tốt hơn: no plan carries it out"


def test_a_key_of_the_own_plan_comes_first() -> None:
    own = read_target("đạt 97% hồ sơ", key="CT1")
    found = check_cascade(UPPER, lower(Task(code="1", title="A", serves=("CT1",)), targets=(own,)))
    assert "targets/CT1" in keys(found.not_carried_out)
    assert found.without_aim == ()


def test_nothing_is_left_over() -> None:
    upper = UPPER.model_copy(update={"objectives": UPPER.objectives[:1], "targets": (), "tasks": ()})
    found = check_cascade(upper, lower(Task(code="1", title="A", serves=("MT1",))))
    assert (found.not_carried_out, found.without_aim) == ((), ())
    assert str(found) == "mọi mục đều được cụ thể hóa và mọi nhiệm vụ đều có mục tiêu"


def test_an_item_is_named_by_its_place_where_it_has_no_key() -> None:
    assert PlanItem("04-NQ/TU", PlanItemKind.TARGET, 0, "", "A").path == "/targets/0"
