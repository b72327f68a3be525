"""Figures summed from the start of the year (lũy kế từ đầu năm), period by period, with every gap reported."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.indicators.absence import Absence
from cchc.indicators.figure import amount_text, exact_value, is_rate, missing_reason, require_comparable
from cchc.indicators.figure_comparison import join_reasons
from cchc.indicators.frequency import Frequency
from cchc.indicators.observation import Observation
from cchc.messages import Message, _
from cchc.values import Period

_FREQUENCIES = {frequency.value: frequency for frequency in Frequency}


class Cumulative(NamedTuple):
    """A sum from the start of the year (lũy kế từ đầu năm), or the periods that it needs and lacks.

    Attributes:
        period: from 1 January to the end of the last period summed.
        value: the sum; if a period has no figure, the `Absence` of the first such period, `Absence.NOT_REPORTED` if
            that has no observation at all.
        unit: the unit of the sum.
        parts: the observations of the periods, as far as there are any.
        missing: the periods without a figure; () exactly if there is a sum.
        reasons: the reason for each of them.
    """

    period: Period
    value: int | Decimal | Absence
    unit: str
    parts: tuple[Observation, ...]
    missing: tuple[Period, ...]
    reasons: tuple[Message, ...]

    def observation(self, period: Period | None = None) -> Observation:
        """Return the sum as an observation (số liệu lũy kế), known from the day its last part was.

        Args:
            period: the period of the observation; None takes that of the sum.
        """
        known = max((part.known_from for part in self.parts), default=None)
        return Observation(value=self.value, period=period or self.period, known_on=known, unit=self.unit)

    @property
    def sentence(self) -> Message:
        """The sum in a sentence (diễn giải), as a message: `str()` is Vietnamese."""
        if isinstance(self.value, Absence):
            return _("chưa lũy kế được {period}: {why}", period=self.period, why=join_reasons(self.reasons))
        return _("lũy kế {period}: {amount}", period=self.period, amount=amount_text(self.value, self.unit))

    def __str__(self) -> str:
        return str(self.sentence)


def cumulative(at: Callable[[Period], Observation | None], period: Period) -> Cumulative:
    """Return the sum of the periods of a year up to one of them (lũy kế).

    Args:
        at: returns the observation of a period, or None.
        period: the last period of the sum.

    Raises:
        InvalidInput: the period is no month, quarter, half or year; a figure is a rate or no number; units differ.
    """
    frequency = require_frequency(period)
    whole = Period(date(period.first.year, 1, 1), period.last)
    periods = frequency.periods(whole)
    found = {each: at(each) for each in periods}
    why = {each: reason for each in periods if (reason := missing_reason(found[each], each)) is not None}
    parts = tuple(part for part in found.values() if part is not None)
    for part in parts:
        if is_rate(part):
            remedy = _("hãy lũy kế riêng tử số và mẫu số")
            what, place = _("tỷ lệ không cộng lũy kế được"), str(part.period)
            raise InvalidInput.of("rate", what, str(part.value), remedy, path="/value", place=place)
    figures = [part for part in parts if part.period not in why]
    for part in figures:
        require_comparable(figures[0], part)
    unit = figures[0].unit if figures else ""
    return Cumulative(whole, _sum(figures, found, why), unit, parts, tuple(why), tuple(why.values()))


def require_frequency(period: Period) -> Frequency:
    """Return the frequency that a period belongs to (định kỳ); raise InvalidInput if it belongs to none."""
    frequency = _FREQUENCIES.get(period.kind)
    if frequency is None:
        remedy = _("hãy dùng tháng, quý, 6 tháng hoặc năm")
        raise InvalidInput.of("frequency", _("kỳ không thuộc định kỳ nào"), str(period), remedy)
    return frequency


def _sum(
    figures: list[Observation], found: dict[Period, Observation | None], why: dict[Period, Message]
) -> int | Decimal | Absence:
    for each in why:
        part = found[each]
        return part.value if part is not None and isinstance(part.value, Absence) else Absence.NOT_REPORTED
    total = sum(map(exact_value, figures), Fraction(0))
    return int(total) if all(isinstance(part.value, int) for part in figures) else to_decimal(total)
