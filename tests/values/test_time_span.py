from datetime import UTC, date, datetime
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.values import TimeSpan, day_of, day_or_moment, has_clock, is_later
from cchc.values.fields import moment

EIGHT, TEN = datetime(2026, 1, 5, 8), datetime(2026, 1, 5, 10)  # noqa: DTZ001  # Vietnam's
SPAN = TimeSpan(EIGHT, TEN)


@pytest.mark.parametrize(
    "text",
    [
        "từ 8 giờ ngày 05/01/2026 đến 10 giờ ngày 05/01/2026",
        "8h ngày 5/1/2026 đến 10h00 ngày 05-01-2026",
        "Từ lúc 08:00 ngày 05/01/2026 đến 10 giờ ngày 05/01/2026",
    ],
)
def test_read(text: str) -> None:
    assert TimeSpan.parse(text) == SPAN
    assert str(SPAN) == "từ 8 giờ ngày 05/01/2026 đến 10 giờ ngày 05/01/2026"
    assert SPAN.as_json() == {"start": "2026-01-05T08:00:00+07:00", "end": "2026-01-05T10:00:00+07:00"}


@pytest.mark.parametrize(
    "text", ["", "8 giờ ngày 05/01/2026", "từ ngày 05/01/2026 đến ngày 06/01/2026", "từ 8 giờ đến 10 giờ"]
)
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        TimeSpan.parse(text)


def test_the_end_comes_after_the_start() -> None:
    for start, end in ((TEN, EIGHT), (EIGHT, EIGHT)):
        with pytest.raises(InvalidInput, match="thời điểm cuối phải sau thời điểm đầu") as caught:
            TimeSpan(start, end)
        assert caught.value.faults[0].code == "span"
    some_day: Any = date(2026, 1, 5)
    with pytest.raises(InvalidInput, match="phải là một thời điểm"):
        TimeSpan(some_day, TEN)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2026-01-05T08:30", "2026-01-05T08:30:00+07:00"),
        ("2026-01-05 08:30:15", "2026-01-05T08:30:15+07:00"),
        ("2026-01-05t01:30:00.25z", "2026-01-05T08:30:00.250000+07:00"),
        ("2026-01-04T20:30:00-05:00", "2026-01-05T08:30:00+07:00"),
        ("8 giờ 30 ngày 05/01/2026", "2026-01-05T08:30:00+07:00"),
        (datetime(2026, 1, 5, 1, 30, tzinfo=UTC), "2026-01-05T08:30:00+07:00"),
    ],
)
def test_moments_of_fields(value: str | datetime, told: str) -> None:
    assert moment(value).isoformat() == day_or_moment(value).isoformat() == told


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2026-02-30T08:30", "moment"), ("2026-01-05T24:00", "moment"), ("9999-12-31T23:00Z", "moment"),
        ("0999-01-01T08:00", "year"), ("2026-01-05T08:30:00.1234567", "moment"), ("05/01/2026", "moment"),
        (date(2026, 1, 5), "moment"), (5, "moment"),
    ],
)  # fmt: skip
def test_no_moments_of_fields(value: Any, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        moment(value)
    assert caught.value.faults[0].code == code


def test_days_and_moments() -> None:
    assert day_or_moment("05/01/2026") == day_or_moment("2026-01-05") == date(2026, 1, 5)
    assert type(day_or_moment(date(2026, 1, 5))) is date
    assert all(map(has_clock, ("8h ngày 5/1/2026", "2026-01-05T08:00", "8 GIỜ")))
    assert not has_clock("ngày 05 tháng 01 năm 2026")
    assert day_of(datetime(2026, 1, 5, 17, tzinfo=UTC)) == date(2026, 1, 6)
    assert day_of(date(2026, 1, 5)) == date(2026, 1, 5)
    wrong: Any = 5
    with pytest.raises(InvalidInput):
        day_or_moment(wrong)


def test_later() -> None:
    day, next_day = date(2026, 1, 5), date(2026, 1, 6)
    assert is_later(TEN, EIGHT)
    assert not is_later(EIGHT, TEN)
    assert not is_later(EIGHT, EIGHT)
    assert is_later(datetime(2026, 1, 5, 2, tzinfo=UTC), EIGHT)
    assert not is_later(datetime(2026, 1, 5, 1, tzinfo=UTC), EIGHT)
    assert not is_later(TEN, day)
    assert not is_later(day, EIGHT)
    assert is_later(next_day, TEN)
    assert not is_later(TEN, next_day)
    assert is_later(next_day, day)
