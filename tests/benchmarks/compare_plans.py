"""Progress of many tasks against a loop written by hand, and against holidays with dateutil."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from compare import Gate, Goal, Row
from dateutil.relativedelta import relativedelta
from holidays import country_holidays

from cchc.calendars import WorkingCalendar
from cchc.documents import Body, Source
from cchc.plans import Extension, Progress, Task, TaskEvent, TaskState, progress
from cchc.values import Entry

TASKS, BODIES, WORKING_DAYS = 10_000, 500, 15
ON = date(2026, 6, 30)
CALENDAR = WorkingCalendar.vietnam()
LETTER = Source.parse("Công văn 12/UBND-NC ngày 05/6/2026")
STATES = tuple(state.value for state in TaskState)
Counts = dict[str, Counter[str]]


def made(number: int) -> Task:
    """One task: every third done, every seventh given more time, some not begun, some without a deadline."""
    start = date(2026, 1, 5) + timedelta(days=number % 200)
    due = CALENDAR.add(start, WORKING_DAYS)
    done = (Entry(start + timedelta(days=number % 40), "Chuyên viên", TaskEvent.DONE),) if number % 3 == 0 else ()
    more = (
        (Extension(due=due + timedelta(days=30), on=due - timedelta(days=2), source=LETTER),) if number % 7 == 0 else ()
    )
    return Task(
        code=str(number),
        title="Việc",
        lead=Body(f"Sở {number % BODIES}"),
        start=start,
        due=None if number % 11 == 0 else due,
        history=done,
        extensions=() if number % 11 == 0 else more,
    )


WORK = [made(number) for number in range(TASKS)]
PAIRS = [(task, task.due) for task in WORK]
DAYS, ONE_DAY = country_holidays("VN", years=range(2025, 2028)), relativedelta(days=1)


def by_hand(tasks: Iterable[tuple[Task, date | None]]) -> Counts:
    """The loop that an office would write over the same records, each with its first due day."""
    counts: Counts = {}
    for task, first in tasks:
        due, extended, done = first, False, None
        for extension in task.extensions:
            if extension.on <= ON:
                due, extended = extension.due, True
        for entry in task.history:
            if entry.on <= ON and entry.value is TaskEvent.DONE and done is None:
                done = entry.on
        if done is not None:
            state = "done_on_time" if due is None or done <= due else "done_late"
        elif due is not None and due < ON:
            state = "overdue"
        elif task.start is not None and task.start > ON:
            state = "not_started"
        else:
            state = "without_deadline" if due is None else "pending"
        name = task.lead.name if task.lead else ""
        if name not in counts:
            counts[name] = Counter()
        counts[name][state] += 1
        counts[name]["extended"] += extended
    return counts


def due_by_steps(task: Task) -> tuple[Task, date | None]:
    """A task with its due day worked out: day by day with dateutil, each asked of holidays."""
    if task.due is None or task.start is None:
        return task, None
    due = task.start
    for _step in range(WORKING_DAYS):
        due += ONE_DAY
        while not DAYS.is_working_day(due):
            due += ONE_DAY
    return task, due


def due_and_progress() -> Progress:
    """Our way with the due days worked out too."""
    for task in WORK:
        if task.start is not None:
            CALENDAR.add(task.start, WORKING_DAYS)
    return progress(WORK, on=ON)


def every_cell() -> Gate:
    """Each count of each body by the loop written by hand, and each state by the task asked alone."""
    found, expected = progress(WORK, on=ON), by_hand(PAIRS)
    names = (*STATES, "extended")
    cells = [(tally.name, name, getattr(tally, name)) for tally in found.counts for name in names]
    wrong: list[Any] = [cell for cell in cells if expected[cell[0]][cell[1]] != cell[2]]
    alone = Counter(task.status(ON).state.value for task in WORK)
    wrong += [name for name in STATES if getattr(found.total, name) != alone[name]]
    wrong += [] if len(found.counts) == len(expected) == BODIES else ["bodies"]
    return Gate(f"counts of {BODIES} bodies, and the states of {TASKS:,} tasks", len(cells) + len(STATES), wrong)


def rows() -> list[Row]:
    """The rows of the module."""
    name = f"progress of {TASKS:,} tasks"
    hand = Goal("a loop written by hand", lambda: by_hand(PAIRS), most=3)
    peers = Goal("holidays and dateutil", lambda: by_hand(map(due_by_steps, WORK)), least=50)
    return [
        Row(name, lambda: progress(WORK, on=ON), every_cell, (hand,)),
        Row(f"{name} with their due days", due_and_progress, every_cell, (peers,)),
    ]
