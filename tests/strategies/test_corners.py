"""Corners are drawn on request, all of them soon: days, periods, ratios, texts and measured values."""

from datetime import date, time
from typing import Any
from unicodedata import is_normalized

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.calendars import WorkingCalendar
from cchc.indicators import Absence
from cchc.values import Period, Ratio


def drawn(strategy: st.SearchStrategy[Any]) -> list[Any]:
    found: list[Any] = []

    @settings(
        max_examples=300,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(strategy)
    def draw(value: object) -> None:
        found.append(value)

    draw()
    return found


def test_days() -> None:
    first, last = date(2024, 1, 1), date(2025, 6, 15)
    days = drawn(ours.days(min_value=first, max_value=last, corners=True))
    assert {first, last, date(2024, 2, 29), date(2025, 2, 28), date(2024, 12, 31), date(2024, 9, 2)} <= {*days}
    holidays = [day.on for day in WorkingCalendar.vietnam().special if not day.working and first <= day.on <= last]
    assert {*holidays} <= {*days}
    assert all(first <= day <= last for day in days)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(1000, 1, 1), date.max),
        (date(1000, 1, 1), date(1000, 2, 1)),
        (date(9999, 12, 30), date.max),
        (date(2026, 11, 29), date(2026, 11, 29)),
        (date(1900, 1, 1), date(1995, 1, 1)),
    ],
)
def test_days_of_any_bounds(first: date, last: date) -> None:
    assert {first, last} <= {*drawn(ours.days(min_value=first, max_value=last, corners=True))} or last == date.max
    assert all(first <= day <= last for day in drawn(ours.days(min_value=first, max_value=last, corners=True)))


def test_moments() -> None:
    first, last = date(2026, 1, 1), date(2026, 1, 12)
    moments = drawn(ours.moments(min_value=first, max_value=last, corners=True))
    assert {moment.time() for moment in moments} == {
        time.min, time(7, 30), time(11, 30), time(13, 30), time(15), time(17), time.max,
    }  # fmt: skip
    assert {first, last, date(2026, 1, 10)} <= {moment.date() for moment in moments}


def test_time_limits() -> None:
    limits = {str(limit) for limit in drawn(ours.time_limits(corners=True))}
    assert {"0,25 ngày làm việc", "1/2 ngày làm việc", "4 giờ làm việc", "1/2 ngày", "99999 năm"} <= limits
    assert all(isinstance(limit.amount, int) for limit in drawn(ours.time_limits(parts=False)))


def test_periods() -> None:
    periods = drawn(ours.periods(min_year=2023, max_year=2025, corners=True))
    assert {Period.month(2024, 2), Period(date(2024, 2, 29), date(2024, 2, 29)), Period.years(2023, 2025)} <= {*periods}
    assert Period(date(2024, 12, 31), date(2025, 1, 1)) in periods
    assert all(2023 <= period.first.year <= period.last.year <= 2025 for period in periods)
    assert all(period.first.year == 2023 for period in drawn(ours.periods(min_year=2023, max_year=2023, corners=True)))


def test_ratios() -> None:
    ratios = drawn(ours.ratios(corners=True))
    assert any(ratio.num == ratio.den == 0 for ratio in ratios)
    assert Ratio(1, 3) in ratios
    assert any(ratio.den and ratio.value > 1 for ratio in ratios)


def test_texts() -> None:
    texts = drawn(ours.texts(corners=True))
    assert "" in texts
    assert any(not is_normalized("NFC", text) for text in texts)
    assert any("\N{NO-BREAK SPACE}" in text for text in texts)
    assert all(1 <= len(text) <= 5 for text in drawn(ours.texts(min_size=1, max_size=5, corners=True)))


def test_measured_values() -> None:
    values = drawn(ours.measured_values(corners=True))
    assert {*Absence} <= {value for value in values if isinstance(value, Absence)}
    assert any(isinstance(value, Ratio) and not value.den for value in values)
    assert any(isinstance(value, str) and not is_normalized("NFC", value) for value in values)
    assert () in values
