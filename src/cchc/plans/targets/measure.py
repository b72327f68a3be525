"""Comparing an aim with figures (đối chiếu số liệu): whether a figure reaches it, and the sentence about it."""

from fractions import Fraction
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.indicators import Observation, Series
from cchc.messages import Message, _
from cchc.plans.targets.aim import (
    PERCENT,
    PERCENT_POINTS,
    RANK_UNITS,
    Aim,
    Amount,
    Completion,
    Rank,
    RelativeChange,
    Share,
)
from cchc.plans.targets.figures import amount, done, number, place, share
from cchc.values import Interval, Period
from cchc.viet import FormattedNumber, format_number, short_percent


class Measure(NamedTuple):
    """An aim, the name of its subject, and the figures known for it (thước đo)."""

    aim: Aim
    name: str
    figures: Series

    def base(self, latest: Observation) -> Period | None:
        """Return the period that a figure is compared with (kỳ gốc), or None if there is none."""
        return self.aim.base_of(latest.period) if isinstance(self.aim, RelativeChange) else None

    def candidates(self) -> list[Observation]:
        """Return the figures that may decide (số liệu xét); for a change, those of periods after the baseline."""
        since = self.aim.baseline if isinstance(self.aim, RelativeChange) else None
        return [figure for figure in self.figures if since is None or since.last < figure.period.last]

    def reached(self, latest: Observation, bound: Interval | None = None) -> bool:
        """Return True if a figure reaches the aim (đạt mức), or the bound of a milestone; False without its baseline.

        Args:
            latest: the figure.
            bound: the bound of a milestone; None takes that of the aim.
        """
        value = self.value(latest)
        return value is not None and value in (bound or self.aim.bound)

    def value(self, latest: Observation) -> Fraction | None:
        """Return the value compared with the bound (trị số xét), or None if a change has no baseline figure."""
        aim = self.aim
        match aim:
            case Amount():
                return amount(latest)
            case Share():
                return share(latest).value
            case Rank():
                return Fraction(place(latest))
            case Completion():
                return Fraction(done(latest))
            case _:
                change = self.change(latest)
                return None if change is None else change * aim.direction.sign * (-1 if aim.unit in RANK_UNITS else 1)

    def change(self, latest: Observation) -> Fraction | None:
        """Return the figure minus that of the baseline (mức thay đổi), in the unit of the aim, or None.

        Raises:
            InvalidInput: the baseline is 0 and the change is asked for in per cent.
        """
        period = self.base(latest)
        base = None if period is None else self.figures.at(period)
        if base is None or not isinstance(self.aim, RelativeChange):
            return None
        if self.aim.unit == PERCENT_POINTS:
            return (share(latest).value - share(base).value) * 100
        before, after = number(base), number(latest)
        if self.aim.unit != PERCENT:
            return after - before
        if before == 0:
            remedy = _("không tính được tỷ lệ thay đổi; hãy đặt chỉ tiêu theo số tuyệt đối")
            raise InvalidInput.of("baseline", _("số liệu kỳ gốc bằng 0"), str(period), remedy)
        return (after - before) / before

    def sentence(self, latest: Observation) -> Message:
        """Return a figure in a sentence (nêu số liệu), as a message: `str()` is Vietnamese."""
        subject, period, aim = self.name, latest.period, self.aim
        match aim:
            case Rank():
                return _("{subject}: {period} xếp hạng {place}", subject=subject, period=period, place=place(latest))
            case Completion() if done(latest):
                return _("{subject}: {period} đã hoàn thành", subject=subject, period=period)
            case Completion():
                return _("{subject}: {period} chưa hoàn thành", subject=subject, period=period)
            case Amount():
                figure = _counted(amount(latest), aim.unit)
            case Share():
                figure = f"{share(latest)} {' '.join(self._percent(share(latest).value))}"
            case _:
                base, change = self.base(latest), self.change(latest)
                if base is not None and change is not None:
                    return self._change_sentence(latest, base, aim.unit, change)
                figure = _counted(number(latest), "")
        return _("{subject}: {period} là {figure}", subject=subject, period=period, figure=FormattedNumber(figure))

    def _change_sentence(self, latest: Observation, base: Period, unit: str, change: Fraction) -> Message:
        sign, change_text = self._percent(change) if unit == PERCENT else ("=", _counted(change, unit))
        before = [number(figure) for figure in self.figures if figure.period == base]
        return _(
            "{subject}: {period} là {after}, {base} là {before}, thay đổi {sign} {change}",
            subject=self.name,
            period=latest.period,
            after=FormattedNumber(format_number(number(latest))),
            base=base,
            before=FormattedNumber(format_number(before[0])),
            sign=sign,
            change=FormattedNumber(change_text),
        )

    def _percent(self, value: Fraction) -> tuple[str, str]:
        """Return the value in per cent, with as many places as needed to stay on its side of the bound."""
        direction = self.aim.direction.sign if isinstance(self.aim, RelativeChange) else 1
        bound = self.aim.bound
        return short_percent(value, lambda other: (other * direction in bound) is (value * direction in bound))


def _counted(value: Fraction, unit: str) -> str:
    return f"{format_number(value)} {unit}".rstrip()
