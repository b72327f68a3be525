from datetime import date
from decimal import Decimal

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, Measured, Observation, Series
from cchc.values import Period, Ratio


def months(*values: Measured | None, unit: str = "hồ sơ") -> Series:
    return Series(
        Observation(value=value, period=Period.month(2026, month), unit=unit)
        for month, value in enumerate(values, start=1)
        if value is not None
    )


def test_months_are_summed_from_january() -> None:
    told = months(40, 35, 0, 5).cumulative(Period.month(2026, 3))
    assert (told.value, told.period, told.missing, told.reasons) == (75, Period.quarter(2026, 1), (), ())
    assert type(told.value) is int
    assert str(told) == told.sentence == "lũy kế quý I/2026: 75 hồ sơ"
    assert told.sentence.in_language("en") == "sum for quarter I/2026: 75 hồ sơ"
    assert len(told.parts) == 3
    assert told.observation() == Observation(
        value=75, period=Period.quarter(2026, 1), known_on=date(2026, 3, 31), unit="hồ sơ"
    )


def test_other_periods_and_amounts() -> None:
    halves = Series(Observation(value=Decimal(n) / 10, period=Period.half(2026, n)) for n in (1, 2))
    assert halves.cumulative(Period.half(2026, 2)).value == Decimal("0.3")
    assert halves.cumulative(Period.half(2026, 2)).period == Period.year(2026)
    assert Series([Observation(value=7, period=Period.year(2026))]).cumulative(Period.year(2026)).value == 7


def test_a_gap_is_named_and_never_passed_over() -> None:
    told = months(40, None, Absence.NOT_DUE).cumulative(Period.month(2026, 4))
    assert told.value is Absence.NOT_REPORTED
    assert told.missing == tuple(Period.month(2026, month) for month in (2, 3, 4))
    assert str(told) == (
        "chưa lũy kế được 4 tháng đầu năm 2026: chưa có số liệu tháng 2/2026; "
        "số liệu tháng 3/2026 chưa đến hạn; chưa có số liệu tháng 4/2026"
    )
    assert told.observation().value is Absence.NOT_REPORTED
    assert told.observation().known_on == date(2026, 3, 31)


def test_an_absence_stays_what_it_is() -> None:
    for absence in Absence:
        assert months(40, absence).cumulative(Period.month(2026, 2)).value is absence
    nothing = Series().cumulative(Period.month(2026, 1))
    assert (nothing.value, nothing.unit, nothing.observation().known_on) == (Absence.NOT_REPORTED, "", None)


def test_it_is_known_once_its_last_part_is() -> None:
    corrected = [Observation(value=1, period=Period.month(2026, 1), known_on=date(2026, 9, 1)), *months(5, 6, unit="")]
    assert Series(corrected).cumulative(Period.month(2026, 2)).observation().known_from == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("series", "code"),
    [
        (months(Ratio(1, 2)), "rate"),
        (months(Ratio(0, 0)), "rate"),
        (months(Ballots(1, 1, 1, 1)), "rate"),
        (months(95, unit="%"), "rate"),
        (months("nhiều"), "figure"),
        (Series([*months(1), *months(None, 2, unit="xã")]), "unit"),
    ],
)
def test_refused_figures(series: Series, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        series.cumulative(Period.month(2026, 2))
    assert [fault.code for fault in caught.value.faults] == [code]


@pytest.mark.parametrize("period", [Period.nine_months(2026), Period.years(2025, 2026)])
def test_refused_periods(period: Period) -> None:
    with pytest.raises(InvalidInput, match="không thuộc định kỳ"):
        Series().cumulative(period)
