from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.viet import format_clock, moment_sentence, parse_clock, parse_moment, require_moment
from cchc.viet.moments import VIETNAM_TIME

MORNING = datetime(2026, 1, 5, 8, 30, tzinfo=VIETNAM_TIME)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("8 giờ 30", time(8, 30)), ("08 giờ 30 phút", time(8, 30)), ("8h30", time(8, 30)), ("8g30", time(8, 30)),
        ("08:30", time(8, 30)), ("8:30", time(8, 30)), ("15 giờ", time(15)), ("15h", time(15)), ("0 giờ", time()),
        ("15 giờ 00", time(15)), ("8 giờ 5 phút", time(8, 5)), ("23 giờ 59", time(23, 59)),
        ("8 giờ 30 phút 15 giây", time(8, 30, 15)), ("08:30:15", time(8, 30, 15)),
        ("8 giờ 30 phút 15,25 giây", time(8, 30, 15, 250_000)), ("8:30:5.000001", time(8, 30, 5, 1)),
    ],
)  # fmt: skip
def test_times_of_the_day(text: str, read: time) -> None:
    assert parse_clock(text) == read
    assert parse_clock(format_clock(read)) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8",
        "24 giờ",
        "8:60",
        "8:",
        "8 giờ 5",
        "8h5",
        "30 phút",
        "8 giờ 30 phút 60 giây",
        "8:30:15,1234567",
        "-8 giờ",
    ],
)
def test_what_is_no_time_of_the_day(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_clock(text)
    assert caught.value.faults[0].code == "clock"


@pytest.mark.parametrize(
    ("t", "written"),
    [
        (time(7), "7 giờ"), (time(7, 5), "7 giờ 05"), (time(7, 0, 9), "7 giờ 00 phút 09 giây"),
        (time(7, 5, 0, 120_000), "7 giờ 05 phút 00,12 giây"), (time(0), "0 giờ"),
    ],
)  # fmt: skip
def test_times_as_they_are_written(t: time, written: str) -> None:
    assert format_clock(t) == written


@pytest.mark.parametrize(
    "text",
    [
        "8 giờ 30 ngày 05/01/2026", "lúc 8h30, ngày 5 tháng 01 năm 2026", "vào lúc 08:30 ngày 05-01-2026",
        "ngày 05/01/2026, lúc 8 giờ 30", "05/01/2026 8:30", "Từ 8 giờ 30 ngày 05/01/2026 (giờ Việt Nam)",
    ],
)  # fmt: skip
def test_moments(text: str) -> None:
    assert parse_moment(text) == MORNING
    assert parse_moment(text).utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "moment"), ("8 giờ 30", "moment"), ("05/01/2026", "moment"), ("8 giờ 30 ngày 31/02/2026", "day"),
        ("25 giờ ngày 05/01/2026", "clock"), ("8 giờ 30 05/01/2026", "moment"),
    ],
)  # fmt: skip
def test_what_is_no_moment(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_moment(text)
    assert caught.value.faults[0].code == code


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        (datetime(2026, 1, 5, 8, 30), MORNING),  # noqa: DTZ001  # Vietnam's
        (datetime(2026, 1, 5, 1, 30, tzinfo=UTC), MORNING),
        (datetime(2026, 1, 4, 20, tzinfo=timezone(timedelta(hours=-5, minutes=-30))), MORNING),
        (datetime(2026, 1, 5, 8, 30, fold=1), MORNING),  # noqa: DTZ001  # Vietnam's
        (MORNING, MORNING),
        (MORNING.replace(fold=1), MORNING),
    ],
)
def test_every_moment_is_in_the_time_of_vietnam(given: datetime, moment: datetime) -> None:
    told = require_moment(given)
    assert told.isoformat() == moment.isoformat()
    assert told.fold == 0


@pytest.mark.parametrize(
    "value",
    [
        date(2026, 1, 5), "8 giờ 30 ngày 05/01/2026", None, 5,
        datetime(9999, 12, 31, 23, tzinfo=UTC), datetime(999, 12, 31, 16, tzinfo=UTC), datetime(1, 1, 1),  # noqa: DTZ001  # on purpose
        MORNING.replace(year=999), datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
    ],
)  # fmt: skip
def test_other_things_are_no_moments(value: Any) -> None:
    with pytest.raises(InvalidInput):
        require_moment(value)


def test_in_a_sentence() -> None:
    for moment, vietnamese, english in (
        (MORNING, "8 giờ 30 ngày 05/01/2026", "8:30 on 05/01/2026"),
        (MORNING.replace(minute=0), "8 giờ ngày 05/01/2026", "8:00 on 05/01/2026"),
        (MORNING.replace(second=7), "8 giờ 30 phút 07 giây ngày 05/01/2026", "8:30:07 on 05/01/2026"),
    ):
        assert moment_sentence(moment) == vietnamese
        assert moment_sentence(moment).in_language("en") == english
        assert parse_moment(vietnamese) == moment
