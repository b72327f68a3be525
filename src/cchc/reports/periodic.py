"""The periodic report of a day (báo cáo định kỳ): targets, tasks and conclusions, under the headings of an office."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cchc.documents import Document
from cchc.indicators import Indicator, Observation, Series, figure_text, missing_reason
from cchc.inspections import FindingKind, FollowUp, Inspection, RecommendationDirection, follow_up
from cchc.messages import Message, _
from cchc.models import CheckedPickle
from cchc.plans import Plan, Resolution, Target, TargetState, TargetStatus, Task, TaskStatus, progress
from cchc.viet import format_date, format_list, format_roman, require_date

_BULLET = "- "
_FELL_SHORT = (TargetState.BEHIND, TargetState.MISSED)


class Section(NamedTuple):
    """A section of a report (mục của báo cáo).

    Attributes:
        title: its heading.
        lines: its lines; () prints "không có".
    """

    title: Message
    lines: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class ProgressReport(CheckedPickle):
    """A report (báo cáo) of a day.

    `str()` is the text in the language of the context, `text("en")` the English one.

    Attributes:
        title: the title.
        on: the day.
        sections: situation, results, shortcomings, causes, the work ahead, proposals.
    """

    title: Message
    on: date
    sections: tuple[Section, ...]

    def text(self, language: str | None = None) -> str:
        """Return the report in the language of the argument, or else of the context (toàn văn).

        Raises:
            LookupError: there is no catalogue for the language.
        """
        no_lines = (_("không có"),)
        lines = [self.title.in_language(language)]
        for number, section in enumerate(self.sections, start=1):
            lines += ["", f"{format_roman(number)}. {section.title.in_language(language).upper()}"]
            texts = (line.in_language(language) for line in section.lines or no_lines)
            lines += [f"{_BULLET}{line[:1].upper()}{line[1:]}" for line in texts]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text()


def progress_report(  # noqa: PLR0913  # a report is built from six things
    programmes: Iterable[Resolution | Plan],
    inspections: Iterable[Inspection] = (),
    tasks: Iterable[Task] = (),
    figures: Mapping[str, Iterable[Observation]] | None = None,
    *,
    indicators: Iterable[Indicator] = (),
    on: date,
) -> ProgressReport:
    """Return the periodic report of a day (báo cáo định kỳ), from what was known at its end.

    Documents, inspections and conclusions of later days are left out, and figures that became known later.

    Args:
        programmes: the resolution, and the plans that carry it out, with their targets and tasks.
        inspections: the inspections of how they are carried out.
        tasks: the tasks that serve conclusions, as they are followed.
        figures: the observations of each target, by its key, or its subject if it has none; of each indicator, by its
            code, or its name if it has none.
        indicators: the indicators observed besides the targets.
        on: the day; a `datetime` is refused.

    Raises:
        InvalidInput: `on` is no date, or a figure cannot be compared with its target.

    >>> resolution = Resolution(document={"number": "04-NQ/TU", "issued_on": "2016-07-01"})
    >>> print(progress_report([resolution], on=date(2019, 8, 21)).title)
    Báo cáo tình hình thực hiện Nghị quyết số 04-NQ/TU ngày 01/7/2016, đến ngày 21/8/2019
    """
    require_date(on)
    issued = [programme for programme in programmes if (programme.document.issued_on or on) <= on]
    held = [inspection for inspection in inspections if inspection.on <= on]
    assigned = [task for task in tasks if _is_set(task, on)]
    known = _Known(issued, held, assigned, follow_up(held, assigned, on=on), figures or {}, tuple(indicators), on)
    sections = (
        Section(_("tình hình"), tuple(known.situation())),
        Section(_("kết quả"), tuple(known.results())),
        Section(_("hạn chế"), tuple(known.shortcomings())),
        Section(_("nguyên nhân"), tuple(known.causes())),
        Section(_("nhiệm vụ kỳ tới"), tuple(known.ahead())),
        Section(_("kiến nghị"), tuple(known.recommended(RecommendationDirection.UP))),
    )
    return ProgressReport(_title(issued[0].document if issued else None, on), on, sections)


def _title(about: Document | None, on: date) -> Message:
    day = format_date(on, form="short")
    if about is None:
        return _("Báo cáo đến ngày {day}", day=day)
    return _("Báo cáo tình hình thực hiện {document}, đến ngày {day}", document=about, day=day)


@dataclass(frozen=True, slots=True)
class _Known:
    """What was known at the end of the day."""

    programmes: Sequence[Resolution | Plan]
    inspections: Sequence[Inspection]
    assigned: Sequence[Task]
    followed: FollowUp
    figures: Mapping[str, Iterable[Observation]]
    indicators: Sequence[Indicator]
    on: date

    def tasks(self) -> Iterator[tuple[Task, TaskStatus]]:
        """Yield every task with its state: those of the documents, then those of the conclusions."""
        of_documents = (task for programme in self.programmes for task in programme.tasks if _is_set(task, self.on))
        for task in (*of_documents, *self.assigned):
            yield task, task.status(self.on)

    def targets(self) -> Iterator[tuple[Target, TargetStatus]]:
        """Yield every target with its state: those of the documents, then those of the conclusions."""
        of_documents = (target for programme in self.programmes for target in programme.targets)
        of_conclusions = (target for row in self.followed.rows for target in row.recommendation.targets)
        for target in (target for target in (*of_documents, *of_conclusions) if _is_set(target, self.on)):
            yield target, target.evaluate(self.figures.get(target.key or target.subject, ()), on=self.on)

    def situation(self) -> Iterator[Message]:
        for programme in self.programmes:
            if isinstance(programme, Plan):
                above = programme.carries_out.document.short_citation
                yield _("{document} thực hiện {above}", document=programme.document, above=above)
            else:
                yield _("{text}", text=programme.document)
            if programme.areas:
                yield _("lĩnh vực: {areas}", areas=format_list(programme.areas))
        yield from (_("{text}", text=inspection) for inspection in self.inspections)

    def results(self) -> Iterator[Message]:
        yield from (_target_sentence(*row) for row in self.targets() if row[1].state not in _FELL_SHORT)
        yield from map(self._latest_figure, self.indicators)
        if tasks := [task for task, _status in self.tasks()]:
            yield progress(tasks, on=self.on).total.sentence
        if self.followed.rows:
            share = self.followed.share
            yield _("kết luận kiểm tra: đã thực hiện {done}/{all} đề nghị", done=share.num, all=share.den)
        yield from self._found(FindingKind.RESULT)

    def shortcomings(self) -> Iterator[Message]:
        yield from (_target_sentence(*row) for row in self.targets() if row[1].state in _FELL_SHORT)
        yield from (_task_sentence(*row) for row in self.tasks() if row[1].state.is_late)
        yield from self._found(FindingKind.SHORTCOMING)

    def causes(self) -> Iterator[Message]:
        for cause in (cause for inspection in self.inspections for cause in inspection.causes):
            if cause.origin is None:
                yield _("{text}", text=cause.text)
            else:
                yield _("{text} ({origin})", text=cause.text, origin=cause.origin.label)

    def ahead(self) -> Iterator[Message]:
        keys = {row.key for row in self.followed.rows}
        for task, status in self.tasks():
            if not status.state.is_done and keys.isdisjoint(task.serves):
                yield _task_sentence(task, status)
        yield from self.recommended(RecommendationDirection.DOWN)

    def recommended(self, direction: RecommendationDirection) -> Iterator[Message]:
        """Return the recommendations that are not carried out yet."""
        return (row.sentence for row in self.followed.open if row.recommendation.direction is direction)

    def _latest_figure(self, indicator: Indicator) -> Message:
        """Return the latest figure of an indicator, or a sentence that there is none."""
        known = Series(self.figures.get(indicator.code or indicator.name, ())).as_of(self.on)
        latest = max(known, key=lambda seen: seen.period.last, default=None)
        if latest is None:
            return _("{name}: chưa có số liệu", name=indicator.name)
        missing = missing_reason(latest, latest.period)
        if missing is not None:
            return _("{name}: {state}", name=indicator.name, state=missing)
        return _("{name}: {figure} ({period})", name=indicator.name, figure=figure_text(latest), period=latest.period)

    def _found(self, kind: FindingKind) -> Iterator[Message]:
        for inspection in self.inspections:
            day = format_date(inspection.on, form="short")
            for finding in inspection.findings_of_kind(kind):
                yield _("{text} (kiểm tra ngày {day})", text=finding.text, day=day)


def _is_set(item: Target | Task, on: date) -> bool:
    """Return True if a target or a task had been set by a day, as far as its source states its day."""
    return item.source is None or item.source.issued_on is None or item.source.issued_on <= on


def _target_sentence(target: Target, status: TargetStatus) -> Message:
    return _("{target}: {state} ({reason})", target=target, state=status.state.label, reason=status.reason)


def _task_sentence(task: Task, status: TaskStatus) -> Message:
    return _("{code}. {title}: {state}", code=task.code, title=task.title, state=status.reason)
