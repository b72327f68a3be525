from datetime import date, datetime
from functools import partial
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.values import Period


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("năm 2021", "năm 2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("giai đoạn từ năm 2016 đến năm 2020", "2016-2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("2026- 2031", "2026-2031", date(2026, 1, 1), date(2031, 12, 31)),
        (
            "từ ngày 15/12/2018 đến hết ngày 14/6/2019",
            "từ ngày 15/12/2018 đến ngày 14/6/2019",
            date(2018, 12, 15),
            date(2019, 6, 14),
        ),
        ("mùng 2/9/1945", "ngày 02/9/1945", date(1945, 9, 2), date(1945, 9, 2)),
        ("2021", "năm 2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2016-2020", "2016-2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("giai đoạn 2016 – 2020", "2016-2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("Giai đoạn 2026- 2031", "2026-2031", date(2026, 1, 1), date(2031, 12, 31)),
        ("2021-2021", "năm 2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("quý III/2019", "quý III/2019", date(2019, 7, 1), date(2019, 9, 30)),
        ("Quý 3 năm 2019", "quý III/2019", date(2019, 7, 1), date(2019, 9, 30)),
        ("QUÝ IV-2019", "quý IV/2019", date(2019, 10, 1), date(2019, 12, 31)),
        ("tháng 8/2025", "tháng 8/2025", date(2025, 8, 1), date(2025, 8, 31)),
        ("tháng 10-2017", "tháng 10/2017", date(2017, 10, 1), date(2017, 10, 31)),
        ("tháng 02 năm 2024", "tháng 2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("6 tháng đầu năm 2019", "6 tháng đầu năm 2019", date(2019, 1, 1), date(2019, 6, 30)),
        ("06 tháng cuối năm 2019", "6 tháng cuối năm 2019", date(2019, 7, 1), date(2019, 12, 31)),
        ("9 tháng đầu năm 2020", "9 tháng năm 2020", date(2020, 1, 1), date(2020, 9, 30)),
        ("chín tháng năm 2020", "9 tháng năm 2020", date(2020, 1, 1), date(2020, 9, 30)),
        ("10 tháng đầu năm 2025", "10 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 10, 31)),
        ("11 tháng năm 2025", "11 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 11, 30)),
        ("Mười một tháng đầu năm 2025", "11 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 11, 30)),
        ("08 tháng năm 2025", "8 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 8, 31)),
        ("02 tháng cuối năm 2025", "2 tháng cuối năm 2025", date(2025, 11, 1), date(2025, 12, 31)),
        ("hai tháng đầu của năm 2024", "2 tháng đầu năm 2024", date(2024, 1, 1), date(2024, 2, 29)),
        ("9 tháng cuối năm 2025", "9 tháng cuối năm 2025", date(2025, 4, 1), date(2025, 12, 31)),
        ("11 tháng cuối năm 2025", "11 tháng cuối năm 2025", date(2025, 2, 1), date(2025, 12, 31)),
        ("03 tháng đầu năm 2025", "quý I/2025", date(2025, 1, 1), date(2025, 3, 31)),
        ("3 tháng cuối năm 2025", "quý IV/2025", date(2025, 10, 1), date(2025, 12, 31)),
        ("1 tháng cuối năm 2025", "tháng 12/2025", date(2025, 12, 1), date(2025, 12, 31)),
        ("12 tháng năm 2025", "năm 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("quý tư năm 2025", "quý IV/2025", date(2025, 10, 1), date(2025, 12, 31)),
        ("quý II của năm 2025", "quý II/2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("ngày 21/8/2019", "ngày 21/8/2019", date(2019, 8, 21), date(2019, 8, 21)),
        ("từ ngày 15/12/2018 đến ngày 14/6/2019", "từ ngày 15/12/2018 đến ngày 14/6/2019", date(2018, 12, 15),
         date(2019, 6, 14)),
        ("từ 01/01/2019 đến 30 tháng 6 năm 2019", "6 tháng đầu năm 2019", date(2019, 1, 1), date(2019, 6, 30)),
        ("từ 01/02/2019 đến 30/4/2019", "từ ngày 01/02/2019 đến ngày 30/4/2019", date(2019, 2, 1), date(2019, 4, 30)),
    ],
)  # fmt: skip
def test_read_and_written(text: str, written: str, first: date, last: date) -> None:
    period = Period.parse(text)
    assert (period.first, period.last) == (first, last)
    assert str(period) == written
    assert Period.parse(written) == period


@pytest.mark.parametrize(
    "text",
    [
        "", "2020-2016", "năm 0000", "quý", "20-21", "2016-2020-2025", "năm 21", "quý V/2019", "quý 0/2019",
        "tháng 13/2019", "tháng 0/2019", "6 tháng năm 2019", "3 tháng năm 2019", "01 tháng năm 2019",
        "13 tháng đầu năm 2019", "0 tháng cuối năm 2019", "năm học", "tháng", "đầu năm 2019",
        "31/02/2019", "quý III/19",
        "từ ngày 2/1/2019 đến ngày 1/1/2019", "từ đến", "hôm nay",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Period.parse(text)


@pytest.mark.parametrize("year", ["2026", 2026.0, None])
def test_a_year_that_is_no_whole_number_is_refused(year: Any) -> None:
    for part in (Period.year, Period.nine_months, partial(Period.quarter, 2026), partial(Period.month, month=1)):
        with pytest.raises(InvalidInput) as caught:
            part(year)
        assert [fault.code for fault in caught.value.faults] == ["period"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("10 tháng đầu năm", "10 tháng đầu năm 2025"), ("6 tháng cuối năm", "6 tháng cuối năm 2025"),
        ("9 tháng", "9 tháng năm 2025"), ("Quý III", "quý III/2025"), ("tháng 8", "tháng 8/2025"),
    ],
)  # fmt: skip
def test_the_year_of_a_text_without_one_is_the_callers_to_state(text: str, whole: str) -> None:
    assert Period.parse(text, year=2025) == Period.parse(whole)
    assert Period.parse(whole, year=1999) == Period.parse(whole)
    with pytest.raises(InvalidInput, match="kỳ không nêu năm") as caught:
        Period.parse(text)
    assert caught.value.faults[0].code == "no_year"
    no_years: tuple[Any, ...] = ("2025", 25, 10_000, 2025.0)
    for year in no_years:
        with pytest.raises(InvalidInput, match="không có giai đoạn này"):
            Period.parse(text, year=year)


@pytest.mark.parametrize("text", ["năm học 2025-2026", "Năm học 2025 – 2026", "năm học 2025"])
def test_the_days_of_a_school_year_are_not_guessed(text: str) -> None:
    for year in (None, 2025):
        with pytest.raises(InvalidInput, match="không có ngày chung cho cả nước") as caught:
            Period.parse(text, year=year)
        assert caught.value.faults[0].code == "school_year"


@pytest.mark.parametrize("count", range(1, 13))
def test_the_first_and_the_last_months_make_the_year(count: int) -> None:
    first, last = Period.first_months(2024, count), Period.last_months(2024, 13 - count)
    assert (first.months, last.months) == (count, 13 - count)
    assert (first.first, last.last) == (date(2024, 1, 1), date(2024, 12, 31))
    assert first.last.month == last.first.month == count
    assert Period.parse(f"{count:02d} tháng đầu năm 2024") == first
    assert Period.parse(f"{14 - count - 1} tháng cuối năm 2024") == last


@pytest.mark.parametrize("count", [0, 13, "2", 2.0])
def test_there_are_twelve_months(count: Any) -> None:
    for some in (Period.first_months, Period.last_months):
        with pytest.raises(InvalidInput):
            some(2024, count)


def test_containment_and_order() -> None:
    year = Period.year(2019)
    assert date(2019, 8, 21) in year
    assert date(2020, 1, 1) not in year
    assert Period.quarter(2019, 3) in year
    assert year not in Period.quarter(2019, 3)
    assert Period.half(2019, 1) not in Period.half(2019, 2)
    assert Period.year(2015) < Period.quarter(2016, 1) < Period.years(2016, 2020) < Period.month(2016, 2)
    with pytest.raises(InvalidInput):
        assert datetime(2019, 8, 21) in year  # noqa: DTZ001  # on purpose


@pytest.mark.parametrize(
    ("period", "after", "before", "last_year"),
    [
        ("quý IV/2019", "quý I/2020", "quý III/2019", "quý IV/2018"),
        ("tháng 1/2025", "tháng 2/2025", "tháng 12/2024", "tháng 1/2024"),
        ("tháng 2/2024", "tháng 3/2024", "tháng 1/2024", "tháng 2/2023"),
        ("6 tháng cuối năm 2019", "6 tháng đầu năm 2020", "6 tháng đầu năm 2019", "6 tháng cuối năm 2018"),
        ("9 tháng năm 2020", "9 tháng năm 2021", "9 tháng năm 2019", "9 tháng năm 2019"),
        ("năm 2020", "năm 2021", "năm 2019", "năm 2019"),
        ("2 tháng đầu năm 2024", "2 tháng đầu năm 2025", "2 tháng đầu năm 2023", "2 tháng đầu năm 2023"),
        ("2 tháng cuối năm 2024", "2 tháng cuối năm 2025", "2 tháng cuối năm 2023", "2 tháng cuối năm 2023"),
        ("2016-2020", "2021-2025", "2011-2015", "2015-2019"),
        ("ngày 29/02/2024", "ngày 01/3/2024", "ngày 28/02/2024", "ngày 28/02/2023"),
        ("từ ngày 15/12/2018 đến ngày 17/12/2018", "từ ngày 18/12/2018 đến ngày 20/12/2018",
         "từ ngày 12/12/2018 đến ngày 14/12/2018", "từ ngày 15/12/2017 đến ngày 17/12/2017"),
    ],
)  # fmt: skip
def test_neighbours(period: str, after: str, before: str, last_year: str) -> None:
    here = Period.parse(period)
    assert (str(here.next()), str(here.previous())) == (after, before)
    assert str(here.same_period_last_year()) == last_year


def test_there_is_nothing_beyond_the_calendar() -> None:
    for beyond in (Period.year(9999).next, Period.year(1000).previous, Period.month(1000, 5).same_period_last_year):
        with pytest.raises(InvalidInput, match="1000 đến 9999"):
            beyond()
    with pytest.raises(InvalidInput):
        Period(date.max, date.max).next()


@pytest.mark.parametrize(
    ("period", "english"),
    [
        (Period.year(2021), "2021"),
        (Period.years(2016, 2020), "2016-2020"),
        (Period.month(2025, 8), "8/2025"),
        (Period.quarter(2019, 3), "quarter III/2019"),
        (Period.half(2019, 1), "first half of 2019"),
        (Period.half(2019, 2), "second half of 2019"),
        (Period.nine_months(2020), "nine months of 2020"),
        (Period.first_months(2025, 10), "first 10 months of 2025"),
        (Period.last_months(2025, 2), "last 2 months of 2025"),
        (Period(date(2019, 8, 21), date(2019, 8, 21)), "21/8/2019"),
        (Period(date(2019, 8, 21), date(2019, 8, 22)), "21/8/2019 to 22/8/2019"),
    ],
)
def test_in_a_sentence(period: Period, english: str) -> None:
    assert period.in_language("en") == english
    assert period.in_language("vi") == period.in_language() == str(period)


def test_refused_parts() -> None:
    for part, year, number in ((Period.quarter, 2019, 5), (Period.half, 2019, 0), (Period.month, 0, 1)):
        with pytest.raises(InvalidInput):
            part(year, number)
    for first, last in ((2020, 2016), (10000, 10000), (0, 5)):
        with pytest.raises(InvalidInput):
            Period.years(first, last)
    for start in (date(2017, 1, 1), datetime(2016, 1, 1)):  # noqa: DTZ001  # on purpose
        with pytest.raises(InvalidInput):
            Period(start, date(2016, 12, 31))


def test_months() -> None:
    assert Period.years(2016, 2020).months == 60
    kinds = ["first_months", "last_months", "days", "days"]
    spans = [(1, 2024, 10, 2024), (9, 2024, 12, 2024), (9, 2024, 10, 2024), (1, 2024, 10, 2025)]
    assert [Period(date(y, m, 1), date(z, n, 31)).kind for m, y, n, z in spans] == kinds
    assert Period(date(2019, 1, 1), date(2019, 2, 28)).months == 2
    assert Period(date(2019, 1, 1), date(2019, 2, 27)).months is None
    assert Period(date(2019, 1, 2), date(2019, 2, 28)).months is None
    assert Period.month(9999, 12).months == 1


def test_years_in_the_wrong_order_are_told() -> None:
    with pytest.raises(InvalidInput, match="không có giai đoạn này: “2020-2016”; năm đầu không được sau năm cuối"):
        Period.parse("2020-2016")
    with pytest.raises(InvalidInput, match="không có giai đoạn này"):
        Period.years(0, 2016)
