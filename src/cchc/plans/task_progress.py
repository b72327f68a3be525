"""Progress (tiến độ): how many tasks are in each state on a day, by body, by area or by plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cchc.errors import UnknownKey
from cchc.messages import _
from cchc.models import CheckedPickle
from cchc.plans.programme import Programme
from cchc.plans.tasks.task import Task, TaskState, state_of
from cchc.plans.tasks.task_counts import TaskCounts, TaskGrouping
from cchc.viet import require_date


@dataclass(frozen=True, slots=True)
class Progress(CheckedPickle):
    """The progress of tasks on a day (tiến độ nhiệm vụ).

    Attributes:
        on: the day.
        counts: the counts of each body, area or plan, in the order in which their tasks came.
    """

    on: date
    counts: tuple[TaskCounts, ...]

    @property
    def total(self) -> TaskCounts:
        """The counts of all tasks (tổng số): the sums of the others."""
        return TaskCounts("", *(sum(column) for column in zip(*(count[1:] for count in self.counts), strict=True)))

    def get(self, name: str) -> TaskCounts:
        """Return the counts of one body, area or plan (của một đơn vị).

        Raises:
            UnknownKey: there is no task under that name.
        """
        for count in self.counts:
            if count.name == name:
                return count
        remedy = _("hãy xem các tên có trong counts")
        raise UnknownKey.of("unknown", _("không có nhiệm vụ nào dưới tên này"), name, remedy)

    def __str__(self) -> str:
        return "\n".join(str(count.sentence) for count in (*self.counts, self.total))


def progress(work: Iterable[Task | Programme], *, on: date, by: TaskGrouping = TaskGrouping.BODY) -> Progress:
    """Return how many tasks are in each state on a day (tiến độ nhiệm vụ vào ngày), as known at its end.

    A recurring task counts as one without a deadline; pass its `occurrences` instead.

    Args:
        work: tasks, or resolutions and plans with theirs.
        on: the day; a `datetime` is refused.
        by: the grouping of the tasks: the lead body, the area, or their document.

    Raises:
        InvalidInput: `on` is no date.

    >>> from cchc.documents import Body
    >>> task = Task(code="1", title="Đề án", due="30/6/2026", lead=Body("Sở A"))
    >>> print(progress([task], on=date(2026, 7, 1)).get("Sở A").sentence)
    Sở A: hoàn thành 0/1 nhiệm vụ = 0%; quá hạn: đã xong 0, chưa xong 1
    """
    require_date(on)
    by_body, by_area = by is TaskGrouping.BODY, by is TaskGrouping.AREA
    counts = dict[str, list[int]]()
    for document, tasks in _bundles(work):
        for task in tasks:
            lead = task.lead
            name = (lead.name if lead else "") if by_body else task.area if by_area else document
            row = counts.get(name)
            if row is None:
                row = counts[name] = [0] * (_EXTENDED + 1)
            row[_COLUMNS[state_of(task, on)]] += 1
            extensions = task.extensions
            if extensions and extensions[0].on <= on:
                row[_EXTENDED] += 1
    return Progress(on, tuple(TaskCounts(name, *row) for name, row in counts.items()))


def _bundles(work: Iterable[Task | Programme]) -> Iterator[tuple[str, tuple[Task, ...]]]:
    """Yield the tasks with the number of their document."""
    for item in work:
        yield ("", (item,)) if isinstance(item, Task) else (str(item.document.number), item.tasks)


_COLUMNS = {state: TaskCounts._fields.index(state.value) - 1 for state in TaskState}
_EXTENDED = TaskCounts._fields.index("extended") - 1
