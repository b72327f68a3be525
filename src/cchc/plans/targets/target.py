"""Targets (chỉ tiêu): a measurable aim with the time by which it is to be reached, and its state on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import Field, field_validator, model_validator

from cchc.documents import SourceField
from cchc.errors import InvalidInput
from cchc.indicators import Observation, Series
from cchc.messages import _
from cchc.models import Record, TupleField, default
from cchc.plans.targets.aim import AimField, Completion, RelativeChange
from cchc.plans.targets.figures import is_figure, known_figures
from cchc.plans.targets.measure import Measure
from cchc.plans.targets.milestone import Milestone
from cchc.plans.targets.status import TargetStatus, status_of
from cchc.plans.targets.target_due import TargetDue
from cchc.plans.targets.wording import quoted_sentence, sentence
from cchc.values import Period
from cchc.viet import collapse_whitespace

_MAX_LENGTH = 500


class Target(Record):
    """A target (chỉ tiêu): a level that a subject is to reach by a time.

    `str()` writes it as an office would, and `read_target` reads that back.

    Attributes:
        key: its name in its plan, "CT1"; "" if no other item refers to it.
        subject: what is measured, "biên chế hành chính"; "…" marks the place of the figure if words follow it.
        aim: the level asked for: an `Amount`, a `Share`, a `RelativeChange`, a `Rank` or a `Completion`.
        due: the time by which it is to be reached, or None if not stated.
        stretch: True if it is striven for and not binding (phấn đấu).
        milestones: the roadmap (lộ trình), in the order of its days; empty if there is none.
        serves: the keys of the items that it carries out in the document above.
        source: the provision that sets it, or None.

    Raises:
        ValidationError: the due period does not follow the baseline, or a `Completion` has milestones.

    >>> from cchc.plans import read_target
    >>> target = read_target("đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015")
    >>> target.subject, target.aim.direction.name
    ('biên chế', 'DECREASE')
    >>> posts = [Observation(value=200, period="năm 2015"), Observation(value=178, period="năm 2021")]
    >>> print(target.evaluate(posts, on=date(2022, 1, 31)).state)
    đạt
    """

    key: str = ""
    subject: Annotated[str, Field(max_length=_MAX_LENGTH)] = ""
    aim: AimField
    due: TargetDue | None = None
    stretch: bool = False
    milestones: TupleField[Milestone] = default(())
    serves: TupleField[str] = default(())
    source: SourceField = default(None)

    @field_validator("due", mode="before")
    @classmethod
    def _by_the_end(cls, due: object) -> object:
        """Return a `TargetDue` for a period alone, which means its end."""
        return TargetDue(due) if isinstance(due, Period) else due

    @field_validator("subject")
    @classmethod
    def _in_one_spelling(cls, subject: str) -> str:
        return collapse_whitespace(subject)

    @field_validator("milestones")
    @classmethod
    def _in_order(cls, milestones: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
        return tuple(sorted(milestones, key=lambda milestone: milestone.by.last))

    @model_validator(mode="after")
    def _fits(self) -> "Target":
        period = None if self.due is None else self.due.period
        if (
            isinstance(self.aim, RelativeChange)
            and self.aim.baseline
            and period
            and period.first <= self.aim.baseline.last
        ):
            what = _("kỳ phải đạt phải sau kỳ gốc")
            raise InvalidInput.of("due", what, f"{period} ≤ {self.aim.baseline}", _("hãy xem lại hai kỳ"))
        if isinstance(self.aim, Completion) and self.milestones:
            remedy = _("hãy chia thành các chỉ tiêu, mỗi chỉ tiêu một việc")
            raise InvalidInput.of("milestones", _("việc chỉ có xong hoặc chưa thì không có mốc"), str(self), remedy)
        return self

    def __str__(self) -> str:
        """Return the sentence of the target, its subject in quotes if it would otherwise be misread."""
        from cchc.plans.targets.read_target import read_target

        bare = self.model_copy(update={"key": "", "milestones": (), "serves": (), "source": None})
        text = self._in_front(sentence(self.aim, self.subject))
        try:
            same = read_target(text) == bare
        except InvalidInput:
            same = False
        return text if same else self._in_front(quoted_sentence(self.aim, self.subject))

    def _in_front(self, text: str) -> str:
        front = ("phấn đấu" if self.stretch else "", str(self.due or ""))
        return " ".join(filter(None, (*front, text)))

    def evaluate(self, series: Iterable[Observation], *, on: date) -> TargetStatus:
        """Return the state of the target on a day (đánh giá chỉ tiêu), from what was known at the end of that day.

        Only figures of periods that had ended by then are used. Before the due time the latest one decides: it reaches
        the target ("met"), or it keeps to the milestone of its day ("on the way") or not ("behind"); without
        milestones it is "on the way" and the reason mentions that. Afterwards the figure at the end of the due period
        decides; if it misses and a later one reaches, the target is "met late". A repeated target ("hằng năm") is
        judged by its last period that has ended. An absence is no figure.

        Args:
            series: observations of the subject; of several for a period the one that became known last, on the day or
                before, counts.
            on: the day; a `datetime` is refused.

        Raises:
            InvalidInput: two figures for a period became known on one day, a figure is of the wrong type, or a
                baseline is 0.
        """
        figures = Series(filter(is_figure, known_figures(series, on)))
        return status_of(Measure(self.aim, self.subject or _("chỉ tiêu"), figures), self.due, self.milestones, on)
