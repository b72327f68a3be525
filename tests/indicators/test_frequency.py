from datetime import date

import pytest

from cchc.indicators import Frequency
from cchc.values import Period


@pytest.mark.parametrize(
    ("frequency", "count", "first"),
    [
        (Frequency.MONTH, 24, Period.month(2025, 1)),
        (Frequency.QUARTER, 8, Period.quarter(2025, 1)),
        (Frequency.HALF, 4, Period.half(2025, 1)),
        (Frequency.YEAR, 2, Period.year(2025)),
    ],
)
def test_the_periods_of_two_years(frequency: Frequency, count: int, first: Period) -> None:
    periods = frequency.periods(Period.years(2025, 2026))
    assert (len(periods), periods[0]) == (count, first)
    assert {period.kind for period in periods} == {frequency.value}


def test_a_period_that_begins_before_or_ends_after_is_none() -> None:
    within = Period(date(2026, 1, 2), date(2026, 4, 29))
    assert Frequency.MONTH.periods(within) == (Period.month(2026, 2), Period.month(2026, 3))
    assert Frequency.YEAR.periods(within) == ()


def test_words() -> None:
    assert [str(frequency) for frequency in Frequency] == ["hằng tháng", "hằng quý", "6 tháng một lần", "hằng năm"]
