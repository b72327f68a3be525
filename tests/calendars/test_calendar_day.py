from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from cchc.calendars import CalendarDay
from cchc.documents import Source


def test_json_there_and_back() -> None:
    day = CalendarDay(on=date(2026, 1, 2), working=False, name="nghỉ", source=Source.parse("12729/VPCP-KGVX"))
    assert '"on":"2026-01-02"' in day.model_dump_json()
    assert CalendarDay.model_validate_json(day.model_dump_json()) == day


def test_a_day_has_no_hour() -> None:
    with pytest.raises(ValidationError, match="phải là một ngày"):
        CalendarDay(on=datetime(2026, 1, 2, tzinfo=UTC), working=False)


def test_the_sentence() -> None:
    day = CalendarDay(on=date(2026, 3, 4), working=True)
    assert str(day) == "04/3/2026: làm việc"
    assert day.sentence.in_language("en") == "04/3/2026: working day"
