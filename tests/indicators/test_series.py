import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Observation, Series
from cchc.values import Period


def test_a_tuple_in_the_order_of_the_periods() -> None:
    late, early = (Observation(value=1, period=Period.year(year)) for year in (2019, 2015))
    series = Series([late, early])
    assert series.at(Period.year(2019)) is late
    assert series.at(Period.year(2018)) is None
    assert series == (early, late)
    assert Series() == ()


def test_a_period_told_twice_is_refused() -> None:
    twice = [Observation(value=value, period=Period.year(2015)) for value in (1, 2)]
    with pytest.raises(InvalidInput) as caught:
        Series([*twice, Observation(value=3, period=Period.year(2016))])
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("năm 2015", "twice")]
