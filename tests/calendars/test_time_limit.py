from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.calendars import Deadline, TimeLimit, TimeUnit
from cchc.errors import InvalidInput

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("text", "amount", "unit", "written"),
    [
        ("0,25 ngày làm việc", Decimal("0.25"), TimeUnit.WORKING_DAY, "0,25 ngày làm việc"),
        ("0.25 ngày làm việc", Decimal("0.25"), TimeUnit.WORKING_DAY, "0,25 ngày làm việc"),
        ("0,50 ngày làm việc", Decimal("0.5"), TimeUnit.WORKING_DAY, "0,5 ngày làm việc"),
        ("1,5 ngày làm việc", Decimal("1.5"), TimeUnit.WORKING_DAY, "1,5 ngày làm việc"),
        ("04 giờ làm việc", 4, TimeUnit.WORKING_HOUR, "4 giờ làm việc"),
        ("4h làm việc", 4, TimeUnit.WORKING_HOUR, "4 giờ làm việc"),
        ("24 giờ", 24, TimeUnit.HOUR, "24 giờ"),
        ("24h", 24, TimeUnit.HOUR, "24 giờ"),
        ("1/2 ngày", HALF, TimeUnit.DAY, "1/2 ngày"),
        ("1/2 ngày làm việc", HALF, TimeUnit.WORKING_DAY, "1/2 ngày làm việc"),
        ("01 / 02 ngày làm việc", HALF, TimeUnit.WORKING_DAY, "1/2 ngày làm việc"),
        ("¾ ngày làm việc", Fraction(3, 4), TimeUnit.WORKING_DAY, "3/4 ngày làm việc"),
        ("nửa ngày", HALF, TimeUnit.DAY, "1/2 ngày"),
        ("Một nửa ngày làm việc", HALF, TimeUnit.WORKING_DAY, "1/2 ngày làm việc"),
        ("05 (năm) ngày làm việc", 5, TimeUnit.WORKING_DAY, "5 ngày làm việc"),
        ("trong thời hạn mười (10) ngày", 10, TimeUnit.DAY, "10 ngày"),
        ("nửa (0,5) ngày làm việc", Decimal("0.5"), TimeUnit.WORKING_DAY, "0,5 ngày làm việc"),
        ("15(mười lăm) ngày", 15, TimeUnit.DAY, "15 ngày"),
        ("21 (hai mươi mốt) ngày", 21, TimeUnit.DAY, "21 ngày"),
        ("1/2 (nửa) ngày làm việc", HALF, TimeUnit.WORKING_DAY, "1/2 ngày làm việc"),
        ("0,25 (một phần tư) ngày làm việc", Decimal("0.25"), TimeUnit.WORKING_DAY, "0,25 ngày làm việc"),
        ("1/10 (một phần mười) ngày làm việc", Fraction(1, 10), TimeUnit.WORKING_DAY, "1/10 ngày làm việc"),
        ("1,5 (một phẩy năm) ngày làm việc", Decimal("1.5"), TimeUnit.WORKING_DAY, "1,5 ngày làm việc"),
        ("không quá 10 ngày làm việc", 10, TimeUnit.WORKING_DAY, "10 ngày làm việc"),
        ("Trong thời hạn không quá 10 ngày làm việc.", 10, TimeUnit.WORKING_DAY, "10 ngày làm việc"),
        ("tối đa không quá 03 ngày;", 3, TimeUnit.DAY, "3 ngày"),
        ("chậm nhất là 07 ngày làm việc", 7, TimeUnit.WORKING_DAY, "7 ngày làm việc"),
        ("chậm nhất sau 07 ngày làm việc", 7, TimeUnit.WORKING_DAY, "7 ngày làm việc"),
        ("muộn nhất trong 07 ngày làm việc", 7, TimeUnit.WORKING_DAY, "7 ngày làm việc"),
        ("trong vòng 2 tuần", 2, TimeUnit.WEEK, "2 tuần"),
        ("thời gian là 3 tháng", 3, TimeUnit.MONTH, "3 tháng"),
        ("10/5 ngày làm việc", 2, TimeUnit.WORKING_DAY, "2 ngày làm việc"),
    ],
)  # fmt: skip
def test_the_ways_it_is_written(text: str, amount: Decimal | Fraction | int, unit: TimeUnit, written: str) -> None:
    limit = TimeLimit.parse(text)
    assert (limit.amount, limit.unit, limit.event) == (amount, unit, "")
    assert type(limit.amount) is type(amount)
    assert str(limit) == written
    assert TimeLimit.parse(written) == limit
    start = "8 giờ ngày 05/01/2026" if unit is TimeUnit.HOUR else "ngày 05/01/2026"
    assert Deadline.parse(f"{text.rstrip('.;')} kể từ {start}") == limit.starting(start)


@pytest.mark.parametrize(
    "text",
    [
        "", "ngày làm việc", "năm ngày", "0 ngày", "0,0 giờ làm việc", "1/0 ngày", "0/2 ngày", "1000000 ngày",
        "100000 ngày", "1,5 tháng", "1/2 tuần", "nửa năm", "-5 ngày", "5 phút", "5 ngày và 4 giờ", "1.500 ngày",
        "1,500 ngày",
        "5 () ngày", "5 ngày kể từ", "5 ngày kể từ hôm qua", "5 ngày kể từ ngày 05/01/2026", "không dưới 5 ngày",
        "5 (năm ngày)", "1/99999 ngày", "5 ngày kể từ khi .",
    ],
)  # fmt: skip
def test_what_is_no_time_limit(text: str) -> None:
    with pytest.raises(InvalidInput):
        TimeLimit.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "05 (bốn) ngày", "chín (10) ngày", "4 (bốn mươi) giờ làm việc", "1/2 (một) ngày", "0,25 (một phần hai) ngày",
        "5 (nửa) ngày", "1 (không phẩy một) ngày",
    ],
)  # fmt: skip
def test_the_words_in_brackets_agree(text: str) -> None:
    for reader, whole in ((TimeLimit, text), (Deadline, f"{text} kể từ ngày 05/01/2026")):
        with pytest.raises(InvalidInput, match="số và chữ trong ngoặc không khớp") as caught:
            reader.parse(whole)
        assert caught.value.faults[0].code == "words"
        assert set(caught.value.faults[0].read) <= set(text)


@pytest.mark.parametrize(
    "text",
    ["5 (nam) ngày", "5 (một phần không) ngày", "5 (gà phần hai) ngày", "5 (năm năm) ngày", "không dưới năm (5) ngày"],
)
def test_words_that_are_no_number_are_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        TimeLimit.parse(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", "ngày nhận đủ hồ sơ hợp lệ"),
        ("trong thời hạn 10 ngày làm việc, tính từ khi Sở Tài chính nhận hồ sơ.", "khi Sở Tài chính nhận hồ sơ"),
        ("10 ngày làm việc từ thời điểm niêm yết", "thời điểm niêm yết"),
    ],
)
def test_what_it_counts_from_is_kept(text: str, event: str) -> None:
    limit = TimeLimit.parse(text)
    assert limit == TimeLimit(10, TimeUnit.WORKING_DAY, event)
    assert str(limit) == f"10 ngày làm việc kể từ {event}"
    assert TimeLimit.parse(str(limit)) == limit
    assert limit.as_json() == {"amount": 10, "unit": "working_day", "event": event}


@pytest.mark.parametrize("event", ["hôm nay", "ngày 05/01/2026", "ngày", "khi có.", "ngàynhận"])
def test_an_event_is_no_day(event: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        TimeLimit(5, TimeUnit.DAY, event)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/event", "event")]


@pytest.mark.parametrize(
    ("limit", "form"),
    [
        (TimeLimit(Decimal("0.25"), TimeUnit.WORKING_DAY), "0.25"),
        (TimeLimit(Decimal("0.250"), TimeUnit.WORKING_DAY), "0.25"),
        (TimeLimit(HALF, TimeUnit.WORKING_DAY), "1/2"),
        (TimeLimit(Fraction(1, 3), TimeUnit.WORKING_HOUR), "1/3"),
        (TimeLimit(Decimal("5.0"), TimeUnit.DAY), 5),
        (TimeLimit(Fraction(4, 2), TimeUnit.WEEK), 2),
    ],
)
def test_parts_stay_exact_in_json(limit: TimeLimit, form: object) -> None:
    assert limit.as_json()["amount"] == form
    again = TimeLimit.of(limit.as_json())
    assert again == limit
    assert type(again.amount) is type(limit.amount)
    assert str(again) == str(limit)


def test_equal_amounts_are_equal_however_they_are_written() -> None:
    one, other = TimeLimit.parse("0,5 ngày làm việc"), TimeLimit.parse("nửa ngày làm việc")
    assert one == other
    assert hash(one) == hash(other)
    assert (str(one), str(other)) == ("0,5 ngày làm việc", "1/2 ngày làm việc")


@pytest.mark.parametrize("amount", ["0", "0.0", "-1", "x", 0.5, True, None, "1e3", "100000"])
def test_json_amounts_are_checked(amount: Any) -> None:
    with pytest.raises(InvalidInput):
        TimeLimit.of({"amount": amount, "unit": "working_day", "event": ""})


@pytest.mark.parametrize(
    ("text", "hours"),
    [("0,25 ngày làm việc", 2), ("1/2 ngày làm việc", 4), ("1,5 ngày làm việc", 12), ("4 giờ làm việc", 4),
     ("1/3 ngày làm việc", Fraction(8, 3))],
)  # fmt: skip
def test_in_working_hours(text: str, hours: Fraction | int) -> None:
    limit = TimeLimit.parse(text)
    assert limit.working_hours() == hours
    assert limit.working_hours(Fraction(15, 2)) == (4 if "giờ" in text else Fraction(hours) * 15 / 16)


@pytest.mark.parametrize("text", ["1 ngày", "24 giờ", "1 tuần", "1/2 ngày"])
def test_other_units_have_no_working_hours(text: str) -> None:
    with pytest.raises(InvalidInput, match="không quy ra giờ làm việc được"):
        TimeLimit.parse(text).working_hours()


def test_a_limit_starts_on_a_day_or_at_a_moment() -> None:
    days, hours = TimeLimit.parse("10 ngày kể từ ngày nhận đủ hồ sơ"), TimeLimit.parse("4 giờ làm việc")
    assert days.starting("05/01/2026") == Deadline(10, TimeUnit.DAY, date(2026, 1, 5))
    start = datetime(2026, 1, 5, 1, tzinfo=UTC)
    assert hours.starting(start) == Deadline(4, TimeUnit.WORKING_HOUR, "8 giờ ngày 05/01/2026")
    assert hours.sentence.in_language("en") == "4 working hours"
    assert TimeLimit.parse("0,25 ngày làm việc").sentence.in_language("en") == "0.25 working days"
    assert days.sentence.in_language("en") == "10 days from ngày nhận đủ hồ sơ"
