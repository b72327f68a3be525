"""How often a figure is due (định kỳ): every month, quarter, half-year or year."""

from calendar import monthrange
from datetime import date

from cchc.calendars import PERIOD_MONTHS
from cchc.messages import LabelledEnum, _
from cchc.values import Period


class Frequency(LabelledEnum):
    """A frequency (định kỳ); its code is the kind of its periods.

    >>> str(Frequency.QUARTER), Frequency("half") is Frequency.HALF
    ('hằng quý', True)
    """

    MONTH = "month", _("hằng tháng")
    QUARTER = "quarter", _("hằng quý")
    HALF = "half", _("6 tháng một lần")
    YEAR = "year", _("hằng năm")

    def periods(self, within: Period) -> tuple[Period, ...]:
        """Return the periods of this frequency that lie wholly within another (các kỳ), in order.

        >>> [str(quarter) for quarter in Frequency.QUARTER.periods(Period.half(2026, 1))]
        ['quý I/2026', 'quý II/2026']
        """
        size = _SIZES[self.value]
        years = range(within.first.year, within.last.year + 1)
        candidates = (_ending(year, month, size) for year in years for month in range(size, 13, size))
        return tuple(period for period in candidates if period in within)


_SIZES = {str(kind): months for kind, months in PERIOD_MONTHS.items()}


def _ending(year: int, month: int, size: int) -> Period:
    return Period(date(year, month - size + 1, 1), date(year, month, monthrange(year, month)[1]))
