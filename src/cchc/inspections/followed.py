"""What became of what was asked for (theo dõi thực hiện kết luận), recommendation by recommendation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cchc.indicators import Observation
from cchc.inspections.inspection import Inspection
from cchc.inspections.recommendation import Recommendation
from cchc.messages import Message, _
from cchc.models import CheckedPickle
from cchc.plans import Task, TaskState, TaskStatus
from cchc.values import Period, Ratio
from cchc.viet import require_date


class Followed(NamedTuple):
    """A recommendation and how far it has come (theo dõi một đề nghị).

    Attributes:
        key: its key, "KT-2019/1".
        inspection: the inspection that asked for it.
        recommendation: what was asked for.
        tasks: the tasks that serve it, each with its state on the day; () where nobody was given one.
        repeated_by: the keys of later recommendations that ask for the same again.
    """

    key: str
    inspection: Inspection
    recommendation: Recommendation
    tasks: tuple[tuple[Task, TaskStatus], ...] = ()
    repeated_by: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether it is carried out (đã thực hiện): it has tasks, and all of them are done."""
        return bool(self.tasks) and all(status.state.is_done for _task, status in self.tasks)

    @property
    def is_overdue(self) -> bool:
        """Whether one of its tasks is past its day and not done (quá hạn)."""
        return any(status.state is TaskState.OVERDUE for _task, status in self.tasks)

    @property
    def state(self) -> Message:
        """How far it has come in words (tình trạng): of several tasks the first that is not done decides."""
        if not self.tasks:
            return _("chưa giao nhiệm vụ")
        worst = sorted((status for _task, status in self.tasks), key=lambda status: _WORST.index(status.state))
        return worst[0].reason

    @property
    def sentence(self) -> Message:
        """The recommendation with its state (diễn giải), fit for any language."""
        told = _("{key}: {text}: {state}", key=self.key, text=self.recommendation.text, state=self.state)
        if not self.repeated_by:
            return told
        return _("{told}; nhắc lại tại {keys}", told=told, keys=", ".join(self.repeated_by))


_WORST = (
    TaskState.OVERDUE,
    TaskState.NOT_STARTED,
    TaskState.WITHOUT_DEADLINE,
    TaskState.IN_TIME,
    TaskState.DONE_LATE,
    TaskState.DONE_ON_TIME,
)


@dataclass(frozen=True, slots=True)
class FollowUp(CheckedPickle):
    """The following up of conclusions on a day (theo dõi thực hiện kết luận).

    Attributes:
        on: the day.
        rows: every recommendation of the conclusions of that day or before, once.
    """

    on: date
    rows: tuple[Followed, ...]

    @property
    def done(self) -> tuple[Followed, ...]:
        """What is carried out (đã thực hiện)."""
        return tuple(row for row in self.rows if row.is_done)

    @property
    def open(self) -> tuple[Followed, ...]:
        """What is not carried out yet (chưa thực hiện xong)."""
        return tuple(row for row in self.rows if not row.is_done)

    @property
    def overdue(self) -> tuple[Followed, ...]:
        """What is past its day (quá hạn)."""
        return tuple(row for row in self.rows if row.is_overdue)

    @property
    def repeated(self) -> tuple[Followed, ...]:
        """What a later inspection asked for again (bị nhắc lại)."""
        return tuple(row for row in self.rows if row.repeated_by)

    @property
    def share(self) -> Ratio:
        """The carried out of all (tỷ lệ thực hiện kết luận); 0/0 where nothing was asked for."""
        return Ratio(len(self.done), len(self.rows))

    def observation(self, period: Period) -> Observation:
        """The share as the figure of a period (số liệu), which a criterion can take."""
        return Observation(value=self.share, period=period)

    def __str__(self) -> str:
        return "\n".join(row.sentence for row in self.rows)


def follow_up(inspections: Iterable[Inspection], tasks: Iterable[Task] = (), *, on: date) -> FollowUp:
    """What of each conclusion is done, overdue or repeated on a day (theo dõi thực hiện kết luận).

    A task serves a recommendation where it names its key, `Inspection.key(code)`. Conclusions of later days are not
    looked at, nor what they repeat, so that a report of a day stays what it was.

    Args:
        inspections: the inspections.
        tasks: the tasks as they are followed, those of other plans among them.
        on: the day; a `datetime` is refused.

    Raises:
        InvalidInput: the day is none.

    >>> of, body = {"number": "04-NQ/TU"}, {"name": "Sở A"}
    >>> conclusion = {"on": "21/8/2019", "recommendations": [{"code": "1", "text": "Kiện toàn bộ máy"}]}
    >>> inspection = Inspection(code="KT", of=of, body=body, on="21/8/2019", conclusion=conclusion)
    >>> print(follow_up([inspection], on=date(2019, 9, 1)))
    KT/1: Kiện toàn bộ máy: chưa giao nhiệm vụ
    >>> print(follow_up([inspection], inspection.tasks(), on=date(2019, 9, 1)))
    KT/1: Kiện toàn bộ máy: đang thực hiện, không có thời hạn
    """
    require_date(on)
    told = [one for one in inspections if one.conclusion is not None and one.conclusion.on <= on]
    serving: dict[str, list[Task]] = {}
    for task in tasks:
        for key in task.serves:
            serving.setdefault(key, []).append(task)
    repeated: dict[str, list[str]] = {}
    for inspection, asked in _asked(told):
        if asked.repeats:
            repeated.setdefault(asked.repeats, []).append(inspection.key(asked.code))
    rows = (
        Followed(
            key=(key := inspection.key(asked.code)),
            inspection=inspection,
            recommendation=asked,
            tasks=tuple((task, task.status(on)) for task in serving.get(key, ())),
            repeated_by=tuple(repeated.get(key, ())),
        )
        for inspection, asked in _asked(told)
    )
    return FollowUp(on, tuple(rows))


def _asked(inspections: Sequence[Inspection]) -> Iterator[tuple[Inspection, Recommendation]]:
    for inspection in inspections:
        for asked in inspection.conclusion.recommendations if inspection.conclusion else ():
            yield inspection, asked
