"""Progress (tiến độ): how many tasks stand where on a day, by body, by area or by plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cchc.errors import UnknownKey
from cchc.indicators import Observation
from cchc.messages import Message, Worded, _
from cchc.plans.programme import Programme
from cchc.plans.task import Task, TaskState, state_of
from cchc.values import Period, Ratio
from cchc.viet import Figure
from cchc.viet.dates import asked_date
from cchc.viet.numerals import short_percent


class By(Worded):
    """What tasks are counted by (thống kê theo)."""

    BODY = "body", _("cơ quan chủ trì")
    AREA = "area", _("lĩnh vực")
    PLAN = "plan", _("kế hoạch")


class Tally(NamedTuple):
    """How many tasks stand where (số nhiệm vụ theo tình trạng), of one body, area or plan, or of all.

    Attributes:
        name: whose they are; "" for all, and for those of nobody.
        done_on_time: done in time (hoàn thành đúng hạn), those without a deadline among them.
        done_late: done after the due day (hoàn thành quá hạn).
        in_time: being worked on, the due day ahead (còn hạn).
        overdue: not done, the due day past (quá hạn, chưa hoàn thành).
        not_started: before their first day (chưa bắt đầu).
        without_deadline: not done, never late (không có thời hạn).
        extended: of all of them, those that a document had given more time (được gia hạn).

    >>> tally = Tally("Sở A", done_on_time=3, done_late=1, in_time=1, overdue=3)
    >>> print(tally.sentence)
    Sở A: hoàn thành 4/8 nhiệm vụ = 50%; quá hạn: đã xong 1, chưa xong 3
    >>> tally.share
    Ratio(num=4, den=8)
    """

    name: str
    done_on_time: int = 0
    done_late: int = 0
    in_time: int = 0
    overdue: int = 0
    not_started: int = 0
    without_deadline: int = 0
    extended: int = 0

    @property
    def total(self) -> int:
        """All tasks (tổng số)."""
        return self.done + self.open_in_time + self.overdue

    @property
    def done(self) -> int:
        """The tasks that are done (đã hoàn thành), in time or late."""
        return self.done_on_time + self.done_late

    @property
    def open_in_time(self) -> int:
        """The tasks that are neither done nor late (chưa hoàn thành, trong hạn), some without a deadline."""
        return self.in_time + self.not_started + self.without_deadline

    @property
    def share(self) -> Ratio:
        """The done out of all (tỷ lệ hoàn thành); 0/0 where there is no task."""
        return Ratio(self.done, self.total)

    @property
    def on_time_share(self) -> Ratio:
        """The done in time out of the done (tỷ lệ hoàn thành đúng hạn); 0/0 where none is done."""
        return Ratio(self.done_on_time, self.done)

    def observation(self, period: Period) -> Observation:
        """The share of what is done as the figure of a period (số liệu tiến độ), which a criterion can take.

        >>> Tally("Sở A", done_on_time=3, in_time=1).observation(Period.year(2026)).value
        Ratio(num=3, den=4)
        """
        return Observation(value=self.share, period=period)

    @property
    def sentence(self) -> Message:
        """The counts in a sentence (diễn giải), fit for any language."""
        percent = " {} {}".format(*short_percent(self.share.value, lambda _other: True)) if self.total else ""
        return _(
            "{name}: hoàn thành {done}/{total} nhiệm vụ{percent}; quá hạn: đã xong {late}, chưa xong {overdue}",
            name=self.name or _("tổng số"),
            done=self.done,
            total=self.total,
            percent=Figure(percent),
            late=self.done_late,
            overdue=self.overdue,
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of tasks on a day (tiến độ nhiệm vụ).

    Attributes:
        on: the day.
        tallies: the counts of each body, area or plan, in the order in which their tasks came.
    """

    on: date
    tallies: tuple[Tally, ...]

    @property
    def total(self) -> Tally:
        """The counts of all together (tổng số): the sums of the others."""
        return Tally("", *(sum(column) for column in zip(*(tally[1:] for tally in self.tallies), strict=True)))

    def of(self, name: str) -> Tally:
        """The counts of one body, area or plan (của một đơn vị).

        Raises:
            UnknownKey: it has no task here.
        """
        for tally in self.tallies:
            if tally.name == name:
                return tally
        remedy = _("hãy xem các tên có trong tallies")
        raise UnknownKey.of("unknown", _("không có nhiệm vụ nào dưới tên này"), name, remedy)

    def __str__(self) -> str:
        return "\n".join(tally.sentence for tally in (*self.tallies, self.total))


def progress(work: Iterable[Task | Programme], *, on: date, by: By = By.BODY) -> Progress:
    """How many tasks stand where on a day (tiến độ nhiệm vụ vào ngày), by what was known at its end.

    A task that comes again counts as one without a deadline: hand over its `occurrences`.

    Args:
        work: tasks, or resolutions and plans with theirs.
        on: the day; a `datetime` is refused.
        by: what the tasks are counted by: the lead body, the area, or the document that they stand in.

    Raises:
        InvalidInput: the day is none.

    >>> from cchc.documents import Body
    >>> task = Task(code="1", title="Đề án", due="30/6/2026", lead=Body("Sở A"))
    >>> print(progress([task], on=date(2026, 7, 1)).of("Sở A").sentence)
    Sở A: hoàn thành 0/1 nhiệm vụ = 0%; quá hạn: đã xong 0, chưa xong 1
    """
    asked_date(on)
    by_body, by_area = by is By.BODY, by is By.AREA
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
    return Progress(on, tuple(Tally(name, *row) for name, row in counts.items()))


def _bundles(work: Iterable[Task | Programme]) -> Iterator[tuple[str, tuple[Task, ...]]]:
    """Tasks with the number of the document that they stand in."""
    for one in work:
        yield ("", (one,)) if isinstance(one, Task) else (str(one.document.number), one.tasks)


_COLUMNS = {state: Tally._fields.index(state.value) - 1 for state in TaskState}
_EXTENDED = Tally._fields.index("extended") - 1
