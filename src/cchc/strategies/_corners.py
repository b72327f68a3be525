"""Corners (trường hợp biên), on which calculations of days, rates and texts go wrong most often."""

from datetime import date, time, timedelta
from functools import lru_cache
from unicodedata import normalize

from cchc.calendars import WorkingCalendar
from cchc.values import Period, Ratio

_YEARS = 110
"""How many years of corner days are drawn."""
_FIRST_YEAR = 1990
_ENDS = ((1, 1), (2, 28), (3, 1), (3, 31), (4, 1), (6, 30), (7, 1), (9, 30), (10, 1), (12, 31))
"""First and last days of years, halves and quarters, and those around a leap day."""
_CONFUSABLE = ("Thủy lợi", "Hoà Bình", "Đắk Lắk", "Nguyễn Thị Uỷ", "tỷ lệ ≥ 95 %")
CORNER_TEXTS = (
    "",
    " ",
    "\N{ZERO WIDTH SPACE}",
    "\N{BYTE ORDER MARK}Kế hoạch",
    "Kế hoạch\r\nnăm\t2026",
    "“Có”",
    *_CONFUSABLE,
    *(normalize("NFD", text) for text in _CONFUSABLE),
    *(text.upper() for text in _CONFUSABLE),
    *(text.replace(" ", "\N{NO-BREAK SPACE}") for text in _CONFUSABLE),
)
"""Texts that look like others: in NFD, with the tone placed in the old way, in capitals, without plain spaces."""
CORNER_TIMES = (time.min, time(7, 30), time(11, 30), time(13, 30), time(15), time(17), time.max)
"""Midnight, usual openings, closings and cut-offs of offices, the last microsecond of a day."""
CORNER_RATIOS = (
    Ratio(0, 0),
    Ratio(1, 0),
    Ratio(0, 1),
    Ratio(0, 101),
    Ratio(1, 1),
    Ratio(101, 101),
    Ratio(1, 3),
    Ratio(2, 3),
    Ratio(90, 101),
    Ratio(999_999, 1_000_000),
    Ratio(1, 1_000_000),
    Ratio(101, 100),
    Ratio(-1, 100),
)
"""0/0 and what no whole has, none and all of a whole, shares without a finite decimal, those just beyond an end."""


@lru_cache(maxsize=64)
def corner_days(first: date, last: date) -> tuple[date, ...]:
    """Return the corner days inside the bounds, at most those of 110 years, with the bounds themselves."""
    begin = min(max(first.year, _FIRST_YEAR), last.year)
    years = range(begin, min(begin + _YEARS, last.year + 1))
    days = {date(year, month, day) for year in years for month, day in _ENDS}
    days |= {date(year, 3, 1) - timedelta(days=1) for year in years}
    days |= {day.on for day in WorkingCalendar.vietnam().special if day.on.year in years}
    return tuple(sorted({first, last, *(day for day in days if first <= day <= last)}))


def corner_periods(first_year: int, last_year: int) -> tuple[Period, ...]:
    """Return corner periods of the first and the last year and a leap year: a day, a year's end, months and years."""
    leap = next((year for year in range(first_year, last_year + 1) if _is_leap(year)), first_year)
    found = [Period.years(first_year, last_year)]
    for year in sorted({first_year, leap, last_year}):
        found += [Period.year(year), Period.nine_months(year), Period.month(year, 2), Period.month(year, 12)]
        found += [Period.quarter(year, 1), Period.quarter(year, 4), Period.half(year, 1), Period.half(year, 2)]
        found += [Period.first_months(year, 2), Period.first_months(year, 11), Period.last_months(year, 11)]
        last_of_february = date(year, 3, 1) - timedelta(days=1)
        found += [Period(last_of_february, last_of_february), Period(date(year, 12, 31), date(year, 12, 31))]
        if year < last_year:
            found.append(Period(date(year, 12, 31), date(year + 1, 1, 1)))
    return tuple(dict.fromkeys(found))


def _is_leap(year: int) -> bool:
    return (date(year, 3, 1) - timedelta(days=1)).day == 29  # noqa: PLR2004  # the leap day
