from datetime import date, datetime

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Measured, Observation, Series
from cchc.values import Period

YEAR = Period.year(2015)


def seen(value: Measured, period: Period = YEAR, known_on: date | None = None) -> Observation:
    return Observation(value=value, period=period, known_on=known_on)


def test_a_tuple_in_the_order_of_the_periods() -> None:
    late, early = (seen(1, Period.year(year)) for year in (2019, 2015))
    series = Series([late, early])
    assert series.at(Period.year(2019)) is late
    assert series.at(Period.year(2018)) is None
    assert series == (early, late)
    assert Series() == ()


def test_a_period_told_twice_on_one_day_is_refused() -> None:
    said_or_not = [seen(1), seen(2, known_on=date(2015, 12, 31))]
    with pytest.raises(InvalidInput) as caught:
        Series([*said_or_not, seen(3, Period.year(2016)), seen(4, Period.year(2016))])
    assert [(fault.place, fault.code) for fault in caught.value.faults] == [
        ("năm 2015", "twice"),
        ("năm 2016", "twice"),
    ]


def test_a_correction_counts_from_the_day_it_is_known() -> None:
    sent, corrected = seen(100), seen(98, known_on=date(2016, 3, 5))
    series = Series([corrected, sent])
    assert list(series) == [sent, corrected]
    assert series.at(YEAR) is corrected
    for day, counts in ((date(2015, 12, 30), None), (date(2015, 12, 31), sent), (date(2016, 3, 5), corrected)):
        assert series.at(YEAR, day) is counts
        assert list(series.as_of(day)) == ([] if counts is None else [counts])
    assert type(series.as_of(date(2016, 1, 1))) is Series


def test_what_is_taken_back_is_absent_again() -> None:
    series = Series([seen(100), seen(Absence.WITHHELD, known_on=date(2016, 3, 5))])
    found = series.at(YEAR)
    assert found is not None
    assert found.value is Absence.WITHHELD


def test_a_day_is_meant() -> None:
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        Series().as_of(datetime(2016, 3, 5))  # noqa: DTZ001  # on purpose


def test_gaps_are_the_periods_without_an_observation() -> None:
    quarters = [Period.quarter(2025, 3), Period.quarter(2026, 2)]
    series = Series([seen(1, quarters[0]), seen(Absence.NOT_DUE, Period.quarter(2025, 4)), seen(2, quarters[1])])
    assert series.missing_periods() == (Period.quarter(2026, 1),)
    assert series.missing_periods([quarters[0], YEAR, Period.quarter(2026, 1)]) == (YEAR, Period.quarter(2026, 1))
    assert Series().missing_periods() == ()


@pytest.mark.parametrize(
    ("periods", "read"),
    [
        ([Period.nine_months(2025), Period.nine_months(2026)], "9 tháng năm 2025"),
        ([Period.quarter(2025, 1), Period.year(2025)], "quý I/2025 … năm 2025"),
    ],
)
def test_gaps_of_no_frequency_are_refused(periods: list[Period], read: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Series(seen(1, period) for period in periods).missing_periods()
    assert [(fault.code, fault.read) for fault in caught.value.faults] == [("frequency", read)]
