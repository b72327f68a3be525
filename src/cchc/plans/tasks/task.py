"""Tasks (nhiệm vụ): a piece of work that a body is responsible for, and its state on a day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import Field, model_validator

from cchc.calendars import Deadline, TimeUnit, WorkingCalendar
from cchc.documents import Body, Source, SourceField
from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.messages import LabelledEnum, Message, _
from cchc.models import NOT_BLANK, JsonForm, OptionalValueField, Record, TupleField, default
from cchc.plans.tasks.recurrence import Recurrence
from cchc.values import DayField, Entry, OptionalDayField, Period
from cchc.viet import format_date, require_date


class TaskEvent(LabelledEnum):
    """What happens to a task (diễn biến của nhiệm vụ)."""

    STARTED = "started", _("bắt đầu")
    DONE = "done", _("hoàn thành")
    REOPENED = "reopened", _("mở lại")
    """The result was not accepted (chưa đạt yêu cầu, phải làm tiếp)."""


class TaskState(LabelledEnum):
    """The state of a task on a day (tình trạng nhiệm vụ)."""

    DONE_ON_TIME = "done_on_time", _("hoàn thành đúng hạn")
    """Done on its due day or before; a task without a deadline is never late."""
    DONE_LATE = "done_late", _("hoàn thành quá hạn")
    """Done after its due day."""
    PENDING = "pending", _("đang thực hiện, còn hạn")
    """Not done, the due day not past."""
    OVERDUE = "overdue", _("quá hạn, chưa hoàn thành")
    """Not done, the due day past."""
    NOT_STARTED = "not_started", _("chưa bắt đầu")
    """The first day is still to come."""
    WITHOUT_DEADLINE = "without_deadline", _("đang thực hiện, không có thời hạn")
    """Not done, and without a due day."""

    @property
    def is_done(self) -> bool:
        """True if it is finished (đã hoàn thành)."""
        return self in (TaskState.DONE_ON_TIME, TaskState.DONE_LATE)

    @property
    def is_late(self) -> bool:
        """True if the due day has passed, or had passed when it was done (quá hạn)."""
        return self in (TaskState.DONE_LATE, TaskState.OVERDUE)


class TaskStatus(NamedTuple):
    """The state of a task on a day (tình trạng của nhiệm vụ), and why.

    Attributes:
        state: the state.
        reason: the reason, as a message: `str()` is Vietnamese, `.in_language("en")` English.
        due: the due day that applied on that day, or None.
        is_extended: True if a document had given it more time by then (được gia hạn).
        done_on: the day on which it was done, None if it was not.
    """

    state: TaskState
    reason: Message
    due: date | None
    is_extended: bool
    done_on: date | None


class Extension(Record):
    """An extension (gia hạn, điều chỉnh thời hạn): a new due day set by a document.

    Attributes:
        due: the new due day.
        on: the day from which it counts: that of the document.
        source: the document.

    >>> Extension(due="30/9/2026", on="05/6/2026", source="Công văn 12/UBND-NC ngày 05/6/2026").due
    datetime.date(2026, 9, 30)
    """

    due: DayField = Field()
    on: DayField = Field()
    source: Source


class Task(Record):
    """A task (nhiệm vụ): what is to be delivered, by whom, by when.

    Extensions and history are only appended to, in the order of their days, so the status on a past day never changes.
    An extension counts from its own day on: on an earlier day the older due day applies.

    Attributes:
        code: its key in its plan: what `depends_on` names, and what `key` is in `Objective` and `Target`.
        title: what is to be done.
        deliverables: the results that show it is done (sản phẩm).
        lead: the body responsible for it (cơ quan chủ trì), or None.
        coordinating: the bodies that help (cơ quan phối hợp).
        start: the day on which it begins, or None.
        due: the day by which it is due, or None (không có thời hạn).
        area: the area of reform, or "".
        serves: the keys of the objectives and targets that it serves.
        depends_on: the codes of the tasks that it waits for.
        recurrence: how it recurs, or None; a recurring task is a pattern, and its `occurrences` are followed.
        extensions: the later due days set by documents.
        history: what happened to it, each with the day, who reports it, and why.
        source: the provision that sets it, or None.

    Raises:
        ValidationError: extensions or history run backwards, or a recurring task has no first day or is itself
            followed.

    >>> task = Task(code="1", title="Ban hành Đề án vị trí việc làm", due="30/6/2026")
    >>> print(task.status(date(2026, 7, 10)).reason)
    quá hạn, chưa hoàn thành: quá 10 ngày, hạn là ngày 30/6/2026
    >>> task.finished(date(2026, 7, 15), by="Chuyên viên Sở A").state(date(2026, 7, 31)).name
    'DONE_LATE'
    """

    code: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    title: str
    deliverables: TupleField[str] = default(())
    lead: Body | None = None
    coordinating: TupleField[Body] = default(())
    start: OptionalDayField = default(None)
    due: OptionalDayField = default(None)
    area: str = ""
    serves: TupleField[str] = default(())
    depends_on: TupleField[str] = default(())
    recurrence: OptionalValueField[Recurrence] = default(None)
    extensions: TupleField[Extension] = default(())
    history: TupleField[Entry[TaskEvent]] = default(())
    source: SourceField = default(None)

    @model_validator(mode="after")
    def _fits(self) -> "Task":
        with FaultCollector() as faults:
            faults.add(*_backwards("extensions", [extension.on for extension in self.extensions]))
            faults.add(*_backwards("history", [entry.on for entry in self.history]))
            with faults.at("recurrence"):
                if self.recurrence is not None and (self.start is None or self.due or self.extensions or self.history):
                    remedy = _("hãy ghi ngày bắt đầu, và theo dõi từng lần bằng occurrences()")
                    what = _("nhiệm vụ định kỳ chỉ có ngày bắt đầu")
                    raise InvalidInput.of("recurrence", what, str(self.recurrence), remedy)
        return self

    def due_in(
        self, amount: int, unit: TimeUnit = TimeUnit.WORKING_DAY, calendar: WorkingCalendar | None = None
    ) -> "Task":
        """Return the task with a due day counted from its start (trong … ngày làm việc).

        Args:
            amount: the number of units.
            unit: the unit.
            calendar: the calendar whose working days count; None takes that of Vietnamese civil servants.

        Raises:
            InvalidInput: the task has no first day, or `Deadline` refuses the amount.

        >>> Task(code="1", title="Báo cáo", start="15/12/2025").due_in(15).due
        datetime.date(2026, 1, 7)
        """
        if self.start is None:
            remedy = _("hãy ghi ngày bắt đầu (start)")
            raise InvalidInput.of("start", _("nhiệm vụ không có ngày để tính thời hạn"), self.code, remedy)
        return self.model_copy(update={"due": Deadline(amount, unit, self.start).due(calendar)})

    def extended(self, due: date, *, on: date, source: Source) -> "Task":
        """Return the task with a new due day (gia hạn), set by a document.

        Args:
            due: the new due day.
            on: the day of the document.
            source: the document.

        Raises:
            ValidationError: the day lies before that of an earlier extension, or is a `datetime`.
        """
        extension = Extension(due=due, on=on, source=source)
        return self._with("extensions", (*self.extensions, extension))

    def started(self, on: date, *, by: str, reason: str = "") -> "Task":
        """Return the task with its beginning recorded (bắt đầu).

        Args:
            on: the day.
            by: who reports it.
            reason: the reason, or "".
        """
        return self._noted(TaskEvent.STARTED, on, by, reason)

    def finished(self, on: date, *, by: str, reason: str = "") -> "Task":
        """Return the task with its completion recorded (hoàn thành).

        Args:
            on: the day.
            by: who reports it.
            reason: the reason, or "".
        """
        return self._noted(TaskEvent.DONE, on, by, reason)

    def reopened(self, on: date, *, by: str, reason: str) -> "Task":
        """Return the task with its reopening recorded (mở lại): it has to be worked on again.

        Args:
            on: the day.
            by: who reports it.
            reason: the reason.
        """
        return self._noted(TaskEvent.REOPENED, on, by, reason)

    def due_on(self, on: date) -> date | None:
        """Return the due day that applied on a day (thời hạn vào ngày)."""
        due = self.due
        for extension in self.extensions:
            if extension.on > on:
                break
            due = extension.due
        return due

    def completion_day(self, on: date) -> date | None:
        """Return the day on which the task was completed (ngày hoàn thành), as known on a day; None if it was not."""
        done = None
        for entry in self.history:
            if entry.on > on:
                break
            if entry.value is TaskEvent.DONE:
                done = done or entry.on
            elif entry.value is TaskEvent.REOPENED:
                done = None
        return done

    def state(self, on: date) -> TaskState:
        """Return its state at the end of a day (tình trạng vào ngày).

        Raises:
            InvalidInput: `on` is no date.
        """
        return state_of(self, require_date(on))

    def status(self, on: date) -> TaskStatus:
        """Return its state at the end of a day with the reason (tình trạng và lý do).

        Raises:
            InvalidInput: `on` is no date.
        """
        state, due, done = self.state(on), self.due_on(on), self.completion_day(on)
        extended = bool(self.extensions) and self.extensions[0].on <= on
        return TaskStatus(state, _reason(state, due, done or on), due, extended, done)

    def occurrences(self, within: Period) -> tuple["Task", ...]:
        """Return the tasks of a period (các lần của nhiệm vụ định kỳ), each due on its day, or itself alone.

        A task that does not recur is returned itself. Otherwise each has its day after its code; they are tasks of
        their own, to be stored and followed.

        Raises:
            InvalidInput: the period ends more than 100 years after the start.

        >>> report = Task(code="2", title="Báo cáo", start="2026-03-14", recurrence="FREQ=MONTHLY;INTERVAL=3")
        >>> [task.code for task in report.occurrences(Period.half(2026, 1))]
        ['2/2026-03-14', '2/2026-06-14']
        """
        if self.recurrence is None or self.start is None:
            return (self,)
        once = {"recurrence": None, "start": None}
        days = self.recurrence.days(self.start, within)
        return tuple(self.model_copy(update=once | {"code": f"{self.code}/{day}", "due": day}) for day in days)

    def _noted(self, event: TaskEvent, on: date, by: str, why: str) -> "Task":
        return self._with("history", (*self.history, Entry(on, by, event, why)))

    def _with(self, name: str, entries: tuple[object, ...]) -> "Task":
        fields = {field: getattr(self, field) for field in type(self).model_fields}
        return type(self).model_validate(fields | {name: entries})


def _backwards(name: str, days: Sequence[date]) -> Iterator[Fault]:
    """Yield the faults of entries dated before the one in front of them."""
    for index, (before, after) in enumerate(pairwise(days), start=1):
        if after < before:
            what, remedy = _("mục ghi sau lại có ngày trước"), _("hãy ghi nối tiếp theo thứ tự ngày")
            yield Fault(f"/{name}/{index}", "order", what, format_date(after, form="short"), remedy)


def state_of(task: Task, on: date) -> TaskState:
    """Return the state of a task on a day that was validated already (tình trạng); the one place that decides it.

    Args:
        task: the task.
        on: the day.
    """
    due = task.due_on(on) if task.extensions else task.due
    done = task.completion_day(on) if task.history else None
    if done is not None:
        return TaskState.DONE_ON_TIME if due is None or done <= due else TaskState.DONE_LATE
    if due is not None and due < on:
        return TaskState.OVERDUE
    if task.start is not None and on < task.start and not (task.history and task.history[0].on <= on):
        return TaskState.NOT_STARTED
    return TaskState.WITHOUT_DEADLINE if due is None else TaskState.PENDING


def _reason(state: TaskState, due: date | None, day: date) -> Message:
    """Return the state in a sentence, compared with the day it was done, or else with the day in question."""
    label = state.label
    if due is None:
        return _("{state}: không có thời hạn", state=label) if state.is_done else label
    over, short = (day - due).days, format_date(due, form="short")
    if over > 0:
        return _("{state}: quá {days} ngày, hạn là ngày {due}", state=label, days=over, due=short)
    if over < 0 and not state.is_done:
        return _("{state}: còn {days} ngày, hạn là ngày {due}", state=label, days=-over, due=short)
    return _("{state}: hạn là ngày {due}", state=label, due=short)
