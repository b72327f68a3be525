"""The state of a target on a day (tình trạng chỉ tiêu), judged only by the figures known on that day."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from cchc.indicators import Observation
from cchc.messages import LabelledEnum, Message, _
from cchc.plans.targets.aim import Completion, RelativeChange
from cchc.plans.targets.measure import Measure
from cchc.plans.targets.milestone import Milestone
from cchc.plans.targets.target_due import TargetDue
from cchc.plans.targets.wording import bound_words
from cchc.values import Period


class TargetState(LabelledEnum):
    """The state of a target on a day (tình trạng chỉ tiêu)."""

    MET = "met", _("đạt")
    MET_LATE = "met_late", _("đạt muộn")
    IN_PROGRESS = "in_progress", _("đang thực hiện")
    BEHIND = "behind", _("chậm so với lộ trình")
    MISSED = "missed", _("không đạt")
    NO_DATA = "no_data", _("chưa có số liệu")


class TargetStatus(NamedTuple):
    """The state of a target on a day (tình trạng của chỉ tiêu), and why.

    Attributes:
        state: met, met late, on the way, behind, missed, or no data.
        reason: the reason, as a message: `str()` is Vietnamese, `.in_language("en")` English.
        change: for a `RelativeChange`, the latest figure minus that of the baseline, as a share of it if the unit is
            "%": -1/10 for 10 % fewer; None without data, and for other aims.
        latest: the observation that decided; None without data.
    """

    state: TargetState
    reason: Message
    change: Fraction | None = None
    latest: Observation | None = None


def status_of(measure: Measure, due: TargetDue | None, milestones: Sequence[Milestone], on: date) -> TargetStatus:
    """Return the state of a target on a day (đánh giá chỉ tiêu), by the rules of `Target.evaluate`.

    Args:
        measure: the aim with the figures known on the day.
        due: the time of the target, or None.
        milestones: its roadmap.
        on: the day.
    """
    aim = measure.aim
    if isinstance(aim, RelativeChange) and not aim.on_last_year:
        if aim.baseline is None:
            return TargetStatus(TargetState.NO_DATA, _("chưa nêu kỳ gốc để so sánh"))
        if measure.figures.at(aim.baseline) is None:
            return _no_data(aim.baseline)
    figures = measure.candidates()
    if due is None:
        return _underway(measure, figures, milestones)
    period = due.last_period(on)
    if period is None:
        return TargetStatus(TargetState.IN_PROGRESS, _("chưa hết kỳ đầu tiên"))
    if due.frequency is not None:
        return _once_over(measure, measure.figures.at(period), period)
    if due.within and not isinstance(aim, Completion):
        figures = [figure for figure in figures if figure.period in period]
    if on < period.last:
        return _underway(measure, figures, milestones)
    return _over(measure, figures, due, period)


def _underway(measure: Measure, figures: Sequence[Observation], milestones: Sequence[Milestone]) -> TargetStatus:
    """Return the state before the due time: the latest figure, compared with the aim and then with the roadmap."""
    latest = max(figures, key=lambda figure: figure.period.last, default=None)
    if latest is None:
        since = _("chưa có số liệu sau kỳ gốc") if isinstance(measure.aim, RelativeChange) else _("chưa có số liệu")
        return TargetStatus(TargetState.NO_DATA, since)
    if measure.reached(latest):
        return _status(measure, TargetState.MET, latest)
    figure = measure.sentence(latest)
    passed = [milestone for milestone in milestones if milestone.by.last <= latest.period.last]
    if not milestones:
        return _status(measure, TargetState.IN_PROGRESS, latest, _("{figure}; chưa khai báo lộ trình", figure=figure))
    if not passed:
        first = milestones[0].by
        reason = _("{figure}; chưa đến mốc đầu tiên, {period}", figure=figure, period=first)
        return _status(measure, TargetState.IN_PROGRESS, latest, reason)
    at, bound = passed[-1].by, bound_words(passed[-1].bound)
    if measure.reached(latest, passed[-1].bound):
        reason = _("{figure}; kịp mốc {period}: {bound}", figure=figure, period=at, bound=bound)
        return _status(measure, TargetState.IN_PROGRESS, latest, reason)
    reason = _("{figure}; chậm so với mốc {period}: {bound}", figure=figure, period=at, bound=bound)
    return _status(measure, TargetState.BEHIND, latest, reason)


def _over(measure: Measure, figures: Sequence[Observation], due: TargetDue, period: Period) -> TargetStatus:
    """Return the state after the due time: the figure at its end decides; what missed may be reached later."""
    if isinstance(measure.aim, Completion):
        return _done_or_not(measure, figures, period)
    at_end = (figure for figure in figures if figure.period.last == period.last)
    deciding = measure.figures.at(period) if due.within else next(at_end, None)
    status = _once_over(measure, deciding, period)
    if status.state is TargetState.MISSED:
        later = _first(figure for figure in figures if figure.period.last > period.last and measure.reached(figure))
        return status if later is None else _late(measure, later, due)
    return status


def _done_or_not(measure: Measure, figures: Sequence[Observation], period: Period) -> TargetStatus:
    """Return the state of a completion: done by the end of the first period that reports it.

    A later period that reports it as not done proves that it was not done before.
    """
    finished = _first(figure for figure in figures if measure.reached(figure))
    if finished is not None and finished.period.last <= period.last:
        return _status(measure, TargetState.MET, finished)
    if finished is not None:
        return _late(measure, finished, TargetDue(period))
    return _once_over(measure, _first(figure for figure in figures if figure.period.last >= period.last), period)


def _once_over(measure: Measure, deciding: Observation | None, period: Period) -> TargetStatus:
    if deciding is None:
        return _no_data(period)
    return _status(measure, TargetState.MET if measure.reached(deciding) else TargetState.MISSED, deciding)


def _late(measure: Measure, latest: Observation, due: TargetDue) -> TargetStatus:
    reason = _("{figure}; thời hạn là {due}", figure=measure.sentence(latest), due=str(due))
    return _status(measure, TargetState.MET_LATE, latest, reason)


def _status(measure: Measure, state: TargetState, latest: Observation, reason: Message | None = None) -> TargetStatus:
    """Return the status that a figure decides, or no data if there is no baseline to compare it with."""
    base = measure.base(latest)
    if base is not None and measure.figures.at(base) is None:
        return _no_data(base)
    return TargetStatus(state, reason or measure.sentence(latest), measure.change(latest), latest)


def _first(figures: Iterable[Observation]) -> Observation | None:
    return min(figures, key=lambda figure: figure.period.last, default=None)


def _no_data(period: Period) -> TargetStatus:
    return TargetStatus(TargetState.NO_DATA, _("chưa có số liệu {period}", period=period))
