"""The faults of a resolution or a plan (kiểm tra kế hoạch), all at once, by document and item."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from cchc.documents import Body
from cchc.errors import Fault
from cchc.messages import _
from cchc.plans.item import PlanItemKind, aims_of, items
from cchc.plans.programme import Programme
from cchc.plans.targets.aim import RelativeChange
from cchc.plans.targets.target import Target
from cchc.plans.tasks.task import Task
from cchc.viet import format_date, format_list


def faults_of(programme: Programme, above: Programme | None) -> Iterator[Fault]:
    """Yield the faults of a resolution or a plan (các lỗi), their sentences beginning with its number.

    Args:
        programme: the resolution or plan.
        above: the document above it, or None.
    """
    for found in (
        _dated_before(programme, above),
        _named_twice(programme),
        _targets(programme),
        _tasks(programme),
        _serves(programme, above),
        _circles(programme.tasks),
    ):
        for fault in found:
            yield fault.under(place=str(programme.document.number))


def _dated_before(programme: Programme, above: Programme | None) -> Iterator[Fault]:
    issued_on, first = programme.document.issued_on, above.document.issued_on if above else None
    if issued_on and first and issued_on < first:
        read = f"{_short(issued_on)} < {_short(first)}"
        what = _("kế hoạch có ngày trước văn bản cấp trên")
        remedy = _("hãy xem lại ngày của hai văn bản")
        yield Fault("/document/issued_on", "before_above", what, read, remedy, place="")


def _named_twice(programme: Programme) -> Iterator[Fault]:
    times = Counter(item.key for item in items(programme))
    for item in items(programme):
        if item.key and times[item.key] > 1:
            times[item.key] = 0
            remedy = _("hãy đặt cho mỗi mục một mã riêng")
            yield Fault(item.path, "twice", _("nhiều mục có cùng một mã"), item.key, remedy, place=item.name)


def _targets(programme: Programme) -> Iterator[Fault]:
    for index, target in enumerate(programme.targets):
        for fault in _target(target, programme):
            yield fault.under("targets", index, place=f"targets/{target.key or index}")


def _target(target: Target, programme: Programme) -> Iterator[Fault]:
    due = target.due.period if target.due else None
    if not target.subject:
        yield Fault("/subject", "missing", _("chưa nêu chỉ tiêu của việc gì"), str(target), _("hãy ghi nội dung"))
    if target.due is None:
        yield Fault("/due", "missing", _("chỉ tiêu chưa có thời hạn"), str(target), _("hãy ghi như “đến năm 2021”"))
    if isinstance(target.aim, RelativeChange) and not target.aim.on_last_year and target.aim.baseline is None:
        what, remedy = _("chỉ tiêu thiếu năm gốc"), _("hãy ghi như “so với năm 2015”")
        yield Fault("/aim/baseline", "missing", what, str(target), remedy, place="baseline")
    if due and programme.period and not programme.period.first <= due.last <= programme.period.last:
        yield _outside("/due", str(target.due), programme)
    for place, milestone in enumerate(target.milestones):
        if due and due.last <= milestone.by.last:
            remedy = _("mốc phải trước thời hạn của chỉ tiêu")
            what, path = _("mốc không nằm trước thời hạn"), f"/milestones/{place}"
            yield Fault(path, "order", what, str(milestone.by), remedy, place="milestones")


def _tasks(programme: Programme) -> Iterator[Fault]:
    codes = {task.code for task in programme.tasks}
    for place, task in enumerate(programme.tasks):
        waits = (
            _unknown(f"/depends_on/{index}", code, "depends_on")
            for index, code in enumerate(task.depends_on)
            if code not in codes
        )
        for fault in (*_task(task, programme), *waits, *_bodies(task, programme)):
            yield fault.under("tasks", place, place=f"tasks/{task.code}")


def _serves(programme: Programme, above: Programme | None) -> Iterator[Fault]:
    """Yield the keys that no item has: an aim may serve the document above, a task its own document too."""
    upper = set[str]() if above is None else {item.key for item in items(above)}
    own = aims_of(programme)
    for item in items(programme):
        for index, key in enumerate(item.serves):
            if key not in upper and (item.kind is not PlanItemKind.TASK or key not in own):
                yield _unknown(f"{item.path}/serves/{index}", key, f"{item.name}/serves")


def _task(task: Task, programme: Programme) -> Iterator[Fault]:
    if task.due and task.start and task.due < task.start:
        read = f"{_short(task.start)} > {_short(task.due)}"
        yield Fault("/due", "order", _("thời hạn trước ngày bắt đầu"), read, _("hãy xem lại hai ngày"))
    if task.due and programme.period and task.due not in programme.period:
        yield _outside("/due", _short(task.due), programme)


def _bodies(task: Task, programme: Programme) -> Iterator[Fault]:
    """Yield the bodies that did not exist when the task was given to them, or when it is due."""
    days = [day for day in (task.start or programme.document.issued_on, task.due) if day]
    coordinating = ((f"/coordinating/{index}", body) for index, body in enumerate(task.coordinating))
    for path, body in (("/lead", task.lead), *coordinating):
        day = None if body is None else _missing_on(body, days)
        if body is not None and day is not None:
            what = _("cơ quan không tồn tại vào ngày {day}", day=_short(day))
            successors = _("hãy giao cho {bodies}", bodies=format_list(body.successors))
            remedy = successors if body.successors else _("hãy giao cho cơ quan khác")
            yield Fault(path, "body", what, body.name, remedy, place=path.split("/")[1])


def _missing_on(body: Body, days: Sequence[date]) -> date | None:
    return next((day for day in days if not body.exists_on(day)), None)


def _circles(tasks: Sequence[Task]) -> Iterator[Fault]:
    """Yield the tasks that wait for themselves, one fault for each circle.

    Kosaraju's algorithm: the strongly connected components of the graph of waiting tasks, from two depth-first
    searches, in O(tasks + dependencies).
    """
    waits = {task.code: task.depends_on for task in tasks}
    waited: dict[str, list[str]] = {code: [] for code in waits}
    for code, others in waits.items():
        for other in others:
            waited.setdefault(other, []).append(code)
    positions = {task.code: index for index, task in reversed([*enumerate(tasks)])}
    order = {code: index for index, code in enumerate(waited)}
    finished = [code for group in _reached(waits, waits) for code in group]
    groups = (sorted(group, key=order.__getitem__) for group in _reached(waited, reversed(finished)))
    for codes in sorted(groups, key=lambda codes: order[codes[0]]):
        if len(codes) > 1 or codes[0] in waits.get(codes[0], ()):
            remedy = _("hãy bỏ một trong các quan hệ phụ thuộc")
            path, what = f"/tasks/{positions[codes[0]]}", _("nhiệm vụ chờ chính nó")
            yield Fault(path, "circle", what, ", ".join(codes), remedy, place=f"tasks/{codes[0]}")


def _reached(graph: Mapping[str, Sequence[str]], starts: Iterable[str]) -> Iterator[list[str]]:
    """Yield the nodes newly reached from each start by depth-first search, in the order in which they are finished."""
    seen = set[str]()
    for start in starts:
        path = [] if start in seen else [(start, iter(graph.get(start, ())))]
        finished = list[str]()
        seen.add(start)
        while path:
            code, successors = path[-1]
            further = next((other for other in successors if other not in seen), None)
            if further is None:
                finished.append(code)
                path.pop()
            else:
                seen.add(further)
                path.append((further, iter(graph.get(further, ()))))
        if finished:
            yield finished


def _outside(path: str, read: str, programme: Programme) -> Fault:
    what = _("thời hạn nằm ngoài giai đoạn {period}", period=programme.period)
    return Fault(path, "outside", what, read, _("hãy xem lại thời hạn hoặc giai đoạn"))


def _unknown(path: str, key: str, place: str) -> Fault:
    remedy = _("hãy dùng mã có trong văn bản này hoặc văn bản cấp trên")
    return Fault(path, "unknown", _("không có mục nào mang mã này"), key, remedy, place=place)


def _short(day: date) -> str:
    return format_date(day, form="short")
