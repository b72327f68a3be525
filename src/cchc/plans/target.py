"""Targets (chỉ tiêu): a measurable aim against a baseline, and its state on a day."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from pydantic import model_validator

from cchc.documents import Source
from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, Observation, Series
from cchc.messages import Message, Worded, _
from cchc.values import Period, Ratio
from cchc.values.record import Record
from cchc.viet import Figure, exact, format_number, format_percent
from cchc.viet.dates import asked_date
from cchc.viet.numerals import short_percent


class Direction(StrEnum):
    """Which way a target goes (hướng); the value is the wording."""

    DECREASE = "giảm"
    INCREASE = "tăng"


class TargetState(Worded):
    """Where a target stands on a day (tình trạng chỉ tiêu)."""

    MET = "met", _("đạt")
    MISSED = "missed", _("không đạt")
    ON_THE_WAY = "on_the_way", _("đang thực hiện")
    NO_DATA = "no_data", _("chưa có số liệu")


class TargetStatus(NamedTuple):
    """The state of a target on a day (tình trạng của chỉ tiêu), and why.

    Attributes:
        state: met, missed, on the way, or no data.
        reason: why, in words fit for any language.
        change: the change against the baseline as a share of it, -1/10 for 10 % fewer; None without data.
        latest: the observation that was looked at; None without data.
    """

    state: TargetState
    reason: Message
    change: Fraction | None = None
    latest: Observation | None = None


class Target(Record):
    """A target (chỉ tiêu): by the end of a period, so much more or less than in the baseline period.

    Attributes:
        subject: what is to change, "biên chế hành chính".
        direction: whether it is to fall or to rise.
        at_least: by how much of the baseline at the least, `10%`.
        baseline: the period that it is compared with (năm gốc).
        due: the period by whose end it is to be reached: "đến năm 2021" means to the end of 2021.
        source: where it is set, or None.

    Raises:
        ValidationError: the due period does not follow the baseline, or a change that is not positive.

    >>> target = Target(subject="biên chế", direction="giảm", at_least="10%", baseline="năm 2015", due="năm 2021")
    >>> print(target)
    đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015
    >>> posts = [Observation(value=200, period="năm 2015"), Observation(value=178, period="năm 2021")]
    >>> print(target.evaluate(posts, on=date(2022, 1, 31)).state)
    đạt
    """

    subject: str
    direction: Direction
    at_least: Ratio
    baseline: Period
    due: Period
    source: Source | None = None

    @model_validator(mode="after")
    def _fits(self) -> "Target":
        if self.due.first <= self.baseline.last:
            what = _("kỳ phải đạt phải sau kỳ gốc")
            raise InvalidInput.of("due", what, f"{self.due} ≤ {self.baseline}", _("hãy xem lại hai kỳ"))
        if self.at_least.value <= 0:
            what = _("mức thay đổi phải lớn hơn 0")
            raise InvalidInput.of("at_least", what, str(self.at_least), _("hãy xem lại mức thay đổi"))
        return self

    def __str__(self) -> str:
        much = format_percent(self.at_least)
        return f"đến {self.due} {self.direction} ít nhất {much} {self.subject} so với {self.baseline}"

    def evaluate(self, series: Iterable[Observation], *, on: date) -> TargetStatus:
        """Where the target stands on a day (đánh giá chỉ tiêu), by what had been observed until then.

        Looked at are the baseline and the latest figure of a period that ended on or before the day and no
        later than the due period. Before the due period has ended, a figure that reaches the target is
        "met", any other "on the way". Afterwards only the figure at its end decides; without one there is
        no data. An absence is no figure.

        Args:
            series: observations of the one thing that the target is about; of several for a period the one counts that
                became known last, on the day or before.
            on: the day; a `datetime` is refused.

        Raises:
            InvalidInput: two figures for a period known on one day, a figure that is no number, or a baseline of 0.
        """
        asked_date(on)
        figures = {
            observation.period: observation
            for observation in Series(series).known(on)
            if not isinstance(observation.value, Absence)
        }
        baseline = figures.get(self.baseline)
        if baseline is None:
            return _no_data(self.baseline)
        known = [o for p, o in figures.items() if self.baseline.last < p.last <= min(on, self.due.last)]
        due_over = on >= self.due.last
        latest = max(known, key=lambda observation: observation.period.last, default=None)
        if latest is None or (due_over and latest.period.last != self.due.last):
            return _no_data(self.due if due_over else None)
        change = self._change(baseline, latest)
        reached = self._reached(change)
        late = TargetState.MISSED if due_over else TargetState.ON_THE_WAY
        return TargetStatus(TargetState.MET if reached else late, self._told(baseline, latest, change), change, latest)

    def _reached(self, change: Fraction) -> bool:
        aim = self.at_least.value
        return change <= -aim if self.direction is Direction.DECREASE else change >= aim

    def _change(self, baseline: Observation, latest: Observation) -> Fraction:
        before, after = _figure(baseline), _figure(latest)
        if before == 0:
            remedy = _("không tính được tỷ lệ thay đổi; hãy đặt chỉ tiêu theo số tuyệt đối")
            raise InvalidInput.of("baseline", _("số liệu kỳ gốc bằng 0"), str(baseline.period), remedy)
        return (after - before) / before

    def _told(self, baseline: Observation, latest: Observation, change: Fraction) -> Message:
        sign, percent = short_percent(change, lambda other: self._reached(other) is self._reached(change))
        return _(
            "{subject}: {period} là {after}, {base} là {before}, thay đổi {sign} {change}",
            subject=self.subject,
            period=latest.period,
            after=Figure(format_number(_figure(latest))),
            base=baseline.period,
            before=Figure(format_number(_figure(baseline))),
            sign=sign,
            change=Figure(percent),
        )


def _no_data(period: Period | None) -> TargetStatus:
    reason = _("chưa có số liệu sau kỳ gốc") if period is None else _("chưa có số liệu {period}", period=period)
    return TargetStatus(TargetState.NO_DATA, reason)


def _figure(observation: Observation) -> Fraction:
    value = observation.value
    if isinstance(value, bool | str | Absence | Ballots | tuple):
        remedy = _("hãy dùng int, Decimal hoặc Ratio")
        raise InvalidInput.of("figure", _("số liệu không phải là số"), str(value), remedy, path=str(observation.period))
    return exact(value)
