"""The follow-up of conclusions (theo dõi thực hiện kết luận), recommendation by recommendation."""

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


class FollowedRecommendation(NamedTuple):
    """A recommendation and its progress (theo dõi một đề nghị).

    Attributes:
        key: its key, "KT-2019/1".
        inspection: the inspection that gave it.
        recommendation: the recommendation.
        tasks: the tasks that serve it, each with its state on the day; () if no task was assigned.
        repeated_by: the keys of later recommendations that repeat it.
    """

    key: str
    inspection: Inspection
    recommendation: Recommendation
    tasks: tuple[tuple[Task, TaskStatus], ...] = ()
    repeated_by: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """True if it is carried out (đã thực hiện): it has tasks, and all of them are done."""
        return bool(self.tasks) and all(status.state.is_done for _task, status in self.tasks)

    @property
    def is_overdue(self) -> bool:
        """True if one of its tasks is past its due day and not done (quá hạn)."""
        return any(status.state is TaskState.OVERDUE for _task, status in self.tasks)

    @property
    def state_label(self) -> Message:
        """The progress in words (tình trạng); if there are several tasks, that of the least advanced one."""
        if not self.tasks:
            return _("chưa giao nhiệm vụ")
        states = sorted(
            (status for _task, status in self.tasks), key=lambda status: _LEAST_ADVANCED_FIRST.index(status.state)
        )
        return states[0].reason

    @property
    def sentence(self) -> Message:
        """The recommendation with its state (diễn giải), as a message: `str()` is Vietnamese."""
        reason = _("{key}: {text}: {state}", key=self.key, text=self.recommendation.text, state=self.state_label)
        if not self.repeated_by:
            return reason
        return _("{reason}; nhắc lại tại {keys}", reason=reason, keys=", ".join(self.repeated_by))


_LEAST_ADVANCED_FIRST = (
    TaskState.OVERDUE,
    TaskState.NOT_STARTED,
    TaskState.WITHOUT_DEADLINE,
    TaskState.PENDING,
    TaskState.DONE_LATE,
    TaskState.DONE_ON_TIME,
)


@dataclass(frozen=True, slots=True)
class FollowUp(CheckedPickle):
    """The follow-up of conclusions on a day (theo dõi thực hiện kết luận).

    Attributes:
        on: the day.
        rows: every recommendation of the conclusions of that day or before, once.
    """

    on: date
    rows: tuple[FollowedRecommendation, ...]

    @property
    def done(self) -> tuple[FollowedRecommendation, ...]:
        """The recommendations that are carried out (đã thực hiện)."""
        return tuple(row for row in self.rows if row.is_done)

    @property
    def open(self) -> tuple[FollowedRecommendation, ...]:
        """The recommendations that are not carried out yet (chưa thực hiện xong)."""
        return tuple(row for row in self.rows if not row.is_done)

    @property
    def overdue(self) -> tuple[FollowedRecommendation, ...]:
        """The recommendations that are overdue (quá hạn)."""
        return tuple(row for row in self.rows if row.is_overdue)

    @property
    def repeated(self) -> tuple[FollowedRecommendation, ...]:
        """The recommendations that a later inspection repeated (bị nhắc lại)."""
        return tuple(row for row in self.rows if row.repeated_by)

    @property
    def share(self) -> Ratio:
        """The share of all recommendations that is carried out (tỷ lệ thực hiện kết luận); 0/0 if there is none."""
        return Ratio(len(self.done), len(self.rows))

    def observation(self, period: Period) -> Observation:
        """Return the share as the figure of a period (số liệu), which a criterion can take."""
        return Observation(value=self.share, period=period)

    def __str__(self) -> str:
        return "\n".join(str(row.sentence) for row in self.rows)


def follow_up(inspections: Iterable[Inspection], tasks: Iterable[Task] = (), *, on: date) -> FollowUp:
    """Return which recommendations are done, overdue or repeated on a day (theo dõi thực hiện kết luận).

    A task serves a recommendation if it names its key, `Inspection.key(code)`. Conclusions of later days and what they
    repeat are ignored, so that the follow-up of a past day never changes.

    Args:
        inspections: the inspections.
        tasks: the tasks as they are followed, including those of other plans.
        on: the day; a `datetime` is refused.

    Raises:
        InvalidInput: `on` is no date.

    >>> document, body = {"number": "04-NQ/TU"}, {"name": "Sở A"}
    >>> conclusion = {"on": "21/8/2019", "recommendations": [{"code": "1", "text": "Kiện toàn bộ máy"}]}
    >>> inspection = Inspection(code="KT", document=document, body=body, on="21/8/2019", conclusion=conclusion)
    >>> print(follow_up([inspection], on=date(2019, 9, 1)))
    KT/1: Kiện toàn bộ máy: chưa giao nhiệm vụ
    >>> print(follow_up([inspection], inspection.tasks(), on=date(2019, 9, 1)))
    KT/1: Kiện toàn bộ máy: đang thực hiện, không có thời hạn
    """
    require_date(on)
    concluded = [
        inspection for inspection in inspections if inspection.conclusion is not None and inspection.conclusion.on <= on
    ]
    serving: dict[str, list[Task]] = {}
    for task in tasks:
        for key in task.serves:
            serving.setdefault(key, []).append(task)
    repeated: dict[str, list[str]] = {}
    for inspection, recommendation in _recommendations(concluded):
        if recommendation.repeats_key:
            repeated.setdefault(recommendation.repeats_key, []).append(inspection.key(recommendation.code))
    rows = (
        FollowedRecommendation(
            key=(key := inspection.key(recommendation.code)),
            inspection=inspection,
            recommendation=recommendation,
            tasks=tuple((task, task.status(on)) for task in serving.get(key, ())),
            repeated_by=tuple(repeated.get(key, ())),
        )
        for inspection, recommendation in _recommendations(concluded)
    )
    return FollowUp(on, tuple(rows))


def _recommendations(inspections: Sequence[Inspection]) -> Iterator[tuple[Inspection, Recommendation]]:
    for inspection in inspections:
        for recommendation in inspection.conclusion.recommendations if inspection.conclusion else ():
            yield inspection, recommendation
