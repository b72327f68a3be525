"""Figures over time (chuỗi số liệu): as known on a day, their gaps, and how they changed."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Self

from cchc.errors import FaultCollector, InvalidInput
from cchc.indicators.cumulative import Cumulative, cumulative, require_frequency
from cchc.indicators.figure_comparison import ComparisonBase, FigureComparison, compare_figures
from cchc.indicators.observation import Observation
from cchc.messages import _
from cchc.values import Period
from cchc.viet import require_date


class Series(tuple[Observation, ...]):
    """A series (chuỗi số liệu): a tuple of observations in the order of their periods, then of the days known.

    A correction (đính chính) is another observation for the same period that became known later; the one known last
    counts.

    Raises:
        InvalidInput: two observations for the same period became known on the same day.

    >>> posts = Series([Observation(value=91, period="năm 2019"), Observation(value=100, period="năm 2015")])
    >>> [observation.value for observation in posts]
    [100, 91]
    >>> corrected = Series([*posts, Observation(value=92, period="năm 2019", known_on="2020-03-05")])
    >>> [corrected.as_of(date(2020, 3, day)).at(Period.year(2019)).value for day in (4, 5)]
    [91, 92]
    """

    __slots__ = ()

    def __new__(cls, observations: Iterable[Observation] = ()) -> Self:
        """Sort the observations and refuse two for one period that became known on the same day."""
        numbered = sorted(enumerate(observations), key=lambda pair: (pair[1].period, pair[1].known_from))
        with FaultCollector() as faults:
            for (_index, before), (index, after) in pairwise(numbered):
                if before.period == after.period and before.known_from == after.known_from:
                    remedy = _("hãy giữ lại một số liệu, hoặc ghi ngày biết (known_on) của bản đính chính")
                    with faults.at(index, place=str(after.period)):
                        raise InvalidInput.of("twice", _("hai số liệu cho cùng một kỳ"), after.value, remedy)
        return super().__new__(cls, (observation for _place, observation in numbered))

    def as_of(self, on: date) -> Self:
        """Return the series as it was known at the end of a day (số liệu đã biết đến ngày), a figure for each period.

        What becomes known later never changes the result.

        Raises:
            InvalidInput: `on` is no date, or a `datetime`.
        """
        require_date(on)
        return type(self)({seen.period: seen for seen in self if seen.known_from <= on}.values())

    def at(self, period: Period, on: date | None = None) -> Observation | None:
        """Return the observation that counts for exactly this period (số liệu của kỳ), or None.

        Args:
            period: the period.
            on: if given, only what was known at the end of this day counts.

        Raises:
            InvalidInput: `on` is a `datetime`.

        >>> Series([Observation(value=100, period="năm 2015")]).at(Period.year(2016)) is None
        True
        """
        known = self if on is None else self.as_of(on)
        return next((seen for seen in reversed(known) if seen.period == period), None)

    def missing_periods(self, periods: Iterable[Period] | None = None) -> tuple[Period, ...]:
        """Return the periods without any observation (kỳ chưa có số liệu), in order; an `Absence` is an observation.

        Args:
            periods: those that should have one; None takes all from the first to the last of the series.

        Raises:
            InvalidInput: `periods` is None and those of the series are not all months, quarters, halves or years.

        >>> from cchc.indicators import Frequency
        >>> received = Series(Observation(value=n, period=f"tháng {m}/2026") for m, n in ((1, 40), (3, 35)))
        >>> [str(month) for month in received.missing_periods()]
        ['tháng 2/2026']
        >>> [str(month) for month in received.missing_periods(Frequency.MONTH.periods(Period.parse("quý II/2026")))]
        ['tháng 4/2026', 'tháng 5/2026', 'tháng 6/2026']
        """
        observed = {seen.period for seen in self}
        return tuple(period for period in (self._between() if periods is None else periods) if period not in observed)

    def _between(self) -> tuple[Period, ...]:
        """Return all periods from the first to the last of the series."""
        if not self:
            return ()
        frequency = require_frequency(self[0].period)
        for seen in self:
            if seen.period.kind != frequency.value:
                remedy = _("hãy nêu các kỳ phải có số liệu")
                what = _("chuỗi có nhiều loại kỳ")
                raise InvalidInput.of("frequency", what, f"{self[0].period} … {seen.period}", remedy)
        return frequency.periods(Period(self[0].period.first, self[-1].period.last))

    def against_previous(self, period: Period) -> FigureComparison:
        """Return the figure of a period compared with the period before (so với kỳ trước).

        Raises:
            InvalidInput: a figure is no number, the units differ, or one is a rate and the other an amount.

        >>> months = (("tháng 1/2026", 100), ("tháng 2/2026", 120))
        >>> received = Series(Observation(value=n, period=month, unit="hồ sơ") for month, n in months)
        >>> print(received.against_previous(Period.month(2026, 2)))
        tháng 2/2026: 120 hồ sơ, tăng 20 hồ sơ so với kỳ trước (100 hồ sơ), tỷ lệ = 120%
        >>> print(received.against_previous(Period.month(2026, 1)))
        tháng 1/2026: chưa so sánh được với kỳ trước: chưa có số liệu tháng 12/2025
        """
        return self._against(ComparisonBase.PREVIOUS, period, self, period.previous())

    def against_last_year(self, period: Period) -> FigureComparison:
        """Return the figure of a period compared with the same period last year (so với cùng kỳ năm trước).

        Raises:
            InvalidInput: a figure is no number, the units differ, or one is a rate and the other an amount.

        >>> from cchc.values import Ratio
        >>> rates = (("quý I/2025", Ratio(93, 100)), ("quý I/2026", Ratio(285, 300)))
        >>> on_time = Series(Observation(value=rate, period=quarter) for quarter, rate in rates)
        >>> print(on_time.against_last_year(Period.quarter(2026, 1)))
        quý I/2026: 285/300 = 95%, tăng 2 điểm phần trăm so với cùng kỳ năm trước (93/100 = 93%)
        """
        return self._against(ComparisonBase.LAST_YEAR, period, self, period.same_period_last_year())

    def against_plan(self, period: Period, plan: Iterable[Observation]) -> FigureComparison:
        """Return the figure of a period compared with that of a plan (so với kế hoạch).

        Args:
            period: the period.
            plan: the observations of the plan.

        Raises:
            InvalidInput: the figures cannot be compared, or the plan has two for one period.

        >>> done, plan = (Series([Observation(value=n, period="năm 2026", unit="xã")]) for n in (45, 50))
        >>> print(done.against_plan(Period.year(2026), plan))
        năm 2026: 45 xã, thấp hơn kế hoạch (50 xã) 5 xã, tỷ lệ = 90%
        """
        return self._against(ComparisonBase.PLAN, period, Series(plan), period)

    def _against(self, basis: ComparisonBase, period: Period, other: "Series", of: Period) -> FigureComparison:
        return compare_figures(basis, period, self.at(period), other.at(of), of)

    def cumulative(self, period: Period) -> Cumulative:
        """Return the sum of a year's figures up to a period (lũy kế từ đầu năm): months, quarters, halves or the year.

        If a period has no figure there is no sum: the period is named, and no figure is filled in. Each figure must be
        that of its period alone, not summed already.

        Raises:
            InvalidInput: the period is no month, quarter, half or year; a figure is a rate or no number; units differ.

        >>> months = (("tháng 1/2026", 40), ("tháng 2/2026", 35))
        >>> received = Series(Observation(value=n, period=month, unit="hồ sơ") for month, n in months)
        >>> print(received.cumulative(Period.month(2026, 2)))
        lũy kế 2 tháng đầu năm 2026: 75 hồ sơ
        >>> print(received.cumulative(Period.month(2026, 3)))
        chưa lũy kế được quý I/2026: chưa có số liệu tháng 3/2026
        """
        return cumulative(self.at, period)
