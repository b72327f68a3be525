"""Counts of tasks (số nhiệm vụ theo tình trạng): how many are in each state, of one body, area or plan."""

from datetime import date
from typing import NamedTuple

from cchc.documents import Source
from cchc.indicators import Observation
from cchc.messages import LabelledEnum, Message, _
from cchc.values import Period, Ratio
from cchc.viet import FormattedNumber, short_percent


class TaskGrouping(LabelledEnum):
    """The grouping of tasks in counts (thống kê theo)."""

    BODY = "body", _("cơ quan chủ trì")
    AREA = "area", _("lĩnh vực")
    PLAN = "plan", _("kế hoạch")


class TaskCounts(NamedTuple):
    """How many tasks are in each state (số nhiệm vụ theo tình trạng), of one body, area or plan, or of all.

    Attributes:
        name: the body, area or plan; "" for all, and for tasks without one.
        done_on_time: done in time (hoàn thành đúng hạn), including those without a deadline.
        done_late: done after the due day (hoàn thành quá hạn).
        pending: in progress, not yet due (còn hạn).
        overdue: not done, the due day past (quá hạn, chưa hoàn thành).
        not_started: before their first day (chưa bắt đầu).
        without_deadline: not done, never late (không có thời hạn).
        extended: of all of them, those with an extension (được gia hạn).

    >>> tally = TaskCounts("Sở A", done_on_time=3, done_late=1, pending=1, overdue=3)
    >>> print(tally.sentence)
    Sở A: hoàn thành 4/8 nhiệm vụ = 50%; quá hạn: đã xong 1, chưa xong 3
    >>> tally.share
    Ratio(num=4, den=8)
    """

    name: str
    done_on_time: int = 0
    done_late: int = 0
    pending: int = 0
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
        """The tasks that are neither done nor late (chưa hoàn thành, trong hạn), including those without a deadline."""
        return self.pending + self.not_started + self.without_deadline

    @property
    def share(self) -> Ratio:
        """The share of all tasks that are done (tỷ lệ hoàn thành); 0/0 if there is no task."""
        return Ratio(self.done, self.total)

    @property
    def on_time_share(self) -> Ratio:
        """The share of the done tasks that were done in time (tỷ lệ hoàn thành đúng hạn); 0/0 if no task is done."""
        return Ratio(self.done_on_time, self.done)

    def observation(
        self, period: Period, *, source: Source | str | None = None, known_on: date | None = None
    ) -> Observation:
        """Return the share of done tasks as the figure of a period (số liệu tiến độ), which a criterion can take.

        Args:
            period: the period.
            source: the document that reports it, such as that of the plan, or a text of it; None if there is none.
            known_on: the day on which it became known; None takes the last day of the period.

        >>> TaskCounts("Sở A", done_on_time=3, pending=1).observation(Period.year(2026)).value
        Ratio(num=3, den=4)
        """
        return Observation(value=self.share, period=period, source=source, known_on=known_on)

    @property
    def sentence(self) -> Message:
        """The counts in a sentence (diễn giải), as a message: `str()` is Vietnamese."""
        percent = " {} {}".format(*short_percent(self.share.value, lambda _other: True)) if self.total else ""
        return _(
            "{name}: hoàn thành {done}/{total} nhiệm vụ{percent}; quá hạn: đã xong {late}, chưa xong {overdue}",
            name=self.name or _("tổng số"),
            done=self.done,
            total=self.total,
            percent=FormattedNumber(percent),
            late=self.done_late,
            overdue=self.overdue,
        )
