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
from cchc.plans.targets.due import Due
from cchc.plans.targets.figures import is_figure, known
from cchc.plans.targets.measure import Measure
from cchc.plans.targets.milestone import Milestone
from cchc.plans.targets.status import TargetStatus, status_of
from cchc.plans.targets.wording import sentence, sure_sentence
from cchc.values import Period
from cchc.viet import collapse_whitespace

_LONGEST = 500


class Target(Record):
    """A target (chỉ tiêu): of a subject, by a time, so much.

    `str()` writes it as an office would, and `read_target` reads that back.

    Attributes:
        key: what it is called in its plan, "CT1"; "" where nothing refers to it.
        subject: what is measured, "biên chế hành chính"; "…" stands for the figure where words follow it.
        aim: what is asked for: an `Amount`, a `Share`, a `RelativeChange`, a `Rank` or a `Completion`.
        due: by when, or None where nobody said.
        stretch: whether it is striven for and not bound (phấn đấu).
        milestones: the roadmap (lộ trình), in the order of its days; empty where none was declared.
        serves: the keys of what it carries out in the document above.
        source: where it is set, or None.

    Raises:
        ValidationError: the due period does not follow the baseline, or milestones for what is only done or not.

    >>> from cchc.plans import read_target
    >>> target = read_target("đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015")
    >>> target.subject, target.aim.direction.name
    ('biên chế', 'DECREASE')
    >>> posts = [Observation(value=200, period="năm 2015"), Observation(value=178, period="năm 2021")]
    >>> print(target.evaluate(posts, on=date(2022, 1, 31)).state)
    đạt
    """

    key: str = ""
    subject: Annotated[str, Field(max_length=_LONGEST)] = ""
    aim: AimField
    due: Due | None = None
    stretch: bool = False
    milestones: TupleField[Milestone] = default(())
    serves: TupleField[str] = default(())
    source: SourceField = default(None)

    @field_validator("due", mode="before")
    @classmethod
    def _by_the_end(cls, due: object) -> object:
        """A period alone means its end."""
        return Due(due) if isinstance(due, Period) else due

    @field_validator("subject")
    @classmethod
    def _in_one_spelling(cls, subject: str) -> str:
        return collapse_whitespace(subject)

    @field_validator("milestones")
    @classmethod
    def _in_order(cls, milestones: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
        return tuple(sorted(milestones, key=lambda milestone: milestone.at.last))

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
        """The sentence of the target, in quotes where the bare subject would be read as something else."""
        from cchc.plans.targets.read_target import read_target

        bare = self.model_copy(update={"key": "", "milestones": (), "serves": (), "source": None})
        text = self._in_front(sentence(self.aim, self.subject))
        try:
            same = read_target(text) == bare
        except InvalidInput:
            same = False
        return text if same else self._in_front(sure_sentence(self.aim, self.subject))

    def _in_front(self, text: str) -> str:
        front = ("phấn đấu" if self.stretch else "", str(self.due or ""))
        return " ".join(filter(None, (*front, text)))

    def evaluate(self, series: Iterable[Observation], *, on: date) -> TargetStatus:
        """Where the target stands on a day (đánh giá chỉ tiêu), by what was known at the end of that day.

        Looked at are the figures of the periods that had ended by then. Before the due time the latest one decides:
        it reaches the target ("met"), or it keeps to the milestone of its day ("on the way") or not ("behind");
        without milestones it is "on the way" and the reason says that none was declared. Afterwards the figure at the
        end of the due period decides; where it misses and a later one reaches, the target is "met late". What comes
        again ("hằng năm") is judged by its last period that has ended. An absence is no figure.

        Args:
            series: observations of the one thing that the target is about; of several for a period the one counts that
                became known last, on the day or before.
            on: the day; a `datetime` is refused.

        Raises:
            InvalidInput: two figures for a period known on one day, a figure of another sort, or a baseline of 0.
        """
        figures = Series(filter(is_figure, known(series, on)))
        return status_of(Measure(self.aim, self.subject or _("chỉ tiêu"), figures), self.due, self.milestones, on)
