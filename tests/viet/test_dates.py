from datetime import date, datetime

import pytest

from cchc.errors import InvalidInput
from cchc.viet import format_date, format_place_date, parse_date, parse_place_date


@pytest.mark.parametrize(
    ("d", "official", "short"),
    [
        (date(2016, 7, 1), "ngày 01 tháng 7 năm 2016", "01/7/2016"),
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020"),
        (date(2018, 2, 3), "ngày 03 tháng 02 năm 2018", "03/02/2018"),
        (date(2010, 6, 8), "ngày 08 tháng 6 năm 2010", "08/6/2010"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026", "31/12/2026"),
        (date(2026, 3, 10), "ngày 10 tháng 3 năm 2026", "10/3/2026"),
    ],
)
def test_format(d: date, official: str, short: str) -> None:
    assert format_date(d) == official
    assert format_date(d, form="short") == short
    assert format_date(d, form="short", sep="-") == short.replace("/", "-")


@pytest.mark.parametrize(
    ("text", "d"),
    [
        ("ngày 01 tháng 7 năm 2016", date(2016, 7, 1)),
        ("Ngày 1 tháng 07 năm 2016", date(2016, 7, 1)),
        ("10 tháng 3 năm 2023", date(2023, 3, 10)),
        ("ngày  10\ntháng 03, năm 2023", date(2023, 3, 10)),
        ("01/7/2016", date(2016, 7, 1)),
        ("18/04/2025", date(2025, 4, 18)),
        ("ngày 7/6/2012", date(2012, 6, 7)),
        ("25-10-2017", date(2017, 10, 25)),
        ("25–10–2017", date(2017, 10, 25)),
        ("22.05.2018", date(2018, 5, 22)),
        ("10/11//2025", date(2025, 11, 10)),
        ("1 / 2 / 2019", date(2019, 2, 1)),
    ],
)
def test_parse(text: str, d: date) -> None:
    assert parse_date(text) == d


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("01/7/16", "year"),
        ("ngày 1 tháng 7 năm 16", "year"),
        ("31/02/2019", "day"),
        ("00/7/2016", "day"),
        ("29/02/2023", "day"),
        ("2016-07-01", "date"),
        ("tháng 7 năm 2016", "date"),
        ("01/7-2016", "date"),
        ("01/7/20166", "date"),
        ("٠١/٧/٢٠١٦", "date"),
        ("", "date"),
    ],
)
def test_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_date(text)
    (fault,) = caught.value.faults
    assert fault.code == code
    assert fault.read == text
    assert fault.remedy


def test_a_short_year_is_refused_with_its_readings() -> None:
    with pytest.raises(InvalidInput, match="01/7/1916, 01/7/2016"):
        parse_date("01/7/16")


@pytest.mark.parametrize("value", [datetime(2016, 7, 1), "01/7/2016", None])  # noqa: DTZ001  # any will do
def test_only_a_date_is_written(value: object) -> None:
    with pytest.raises(InvalidInput, match="phải là một ngày"):
        format_date(value)  # type: ignore[arg-type]  # on purpose


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(InvalidInput, match="“official” hoặc “short”"):
        format_date(date(2016, 7, 1), form="long")  # type: ignore[arg-type]  # on purpose


def test_place_and_date() -> None:
    line = format_place_date("Hà Nội", date(2020, 1, 5))
    assert line == "Hà Nội, ngày 05 tháng 01 năm 2020"
    assert parse_place_date(line) == ("Hà Nội", date(2020, 1, 5))
    assert parse_place_date("Bà Rịa - Vũng Tàu,\n ngày 1/7/2016") == ("Bà Rịa - Vũng Tàu", date(2016, 7, 1))
    for text in ("ngày 05 tháng 01 năm 2020", ", ngày 05 tháng 01 năm 2020", "Hà Nội, năm 2020", "5, 5/5/2020", ""):
        with pytest.raises(InvalidInput):
            parse_place_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mùng 2 tháng 9 năm 1945", date(1945, 9, 2)),
        ("ngày mồng 3 tháng 02 năm 1930", date(1930, 2, 3)),
        ("Mùng 10 tháng 10 năm 1954", date(1954, 10, 10)),
        ("mồng 01/5/1975", date(1975, 5, 1)),
        ("NGÀY MÙNG 1 THÁNG 5 NĂM 1975", date(1975, 5, 1)),
    ],
)
def test_the_first_ten_days_have_a_word_of_their_own(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text", ["mùng 11 tháng 9 năm 1945", "mồng 30/4/1975", "mùng tháng 9 năm 1945", "mùng 0/1/1945"]
)
def test_no_other_day_has(text: str) -> None:
    with pytest.raises(InvalidInput, match="không đọc được ngày"):
        parse_date(text)
