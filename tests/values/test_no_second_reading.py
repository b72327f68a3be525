"""What is read in two ways is refused with both: percentages with one dot, years that are no year, by every reader."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from pydantic import ValidationError

from cchc.documents import Document, Source
from cchc.errors import InvalidInput, faults
from cchc.plans import read_target
from cchc.rules import Band, Proportional, read_rule
from cchc.values import Entry, Interval, Period, Quantity, Ratio, Term
from cchc.viet import format_date, parse_date, parse_percent, parse_percent_points, parse_place_date

PERCENTAGES: list[Callable[[str], object]] = [
    parse_percent,
    Ratio.parse,
    Quantity.parse,
    Interval.parse,
    lambda text: Interval.parse(f"từ 90 đến dưới {text}"),
    lambda text: Band.of(f"từ {text} trở lên", 6),
    lambda text: read_rule(f"Từ {text} trở lên: 6 điểm; dưới {text}: 0 điểm"),
    lambda text: Proportional.of(6, text, may_exceed=True),
    lambda text: read_target(f"đến năm 2025 ít nhất {text} hồ sơ được giải quyết đúng hạn"),
]
YEARS: list[Callable[[str], object]] = [
    lambda year: parse_date(f"1/7/{year}"),
    lambda year: parse_date(f"ngày 01 tháng 7 năm {year}"),
    lambda year: parse_place_date(f"Hà Nội, ngày 01 tháng 7 năm {year}"),
    lambda year: Period.parse(f"năm {year}"),
    lambda year: Period.parse(f"quý I/{year}"),
    lambda year: Term.parse(f"nhiệm kỳ {year}-{int(year) + 5:04d}"),
    lambda year: Source.parse(f"Quyết định 766/QĐ-TTg ngày 01/7/{year}"),
    lambda year: Document(number="45-KH/ĐUCS", issued_on=f"01/7/{year}"),
    lambda year: Document(number="45-KH/ĐUCS", issued_on=f"{year}-07-01"),
    lambda year: Document(number="45-KH/ĐUCS", issued_on=date(int(year), 7, 1)),
    lambda year: Period(date(int(year), 1, 1), date(2020, 1, 1)),
    lambda year: Period.year(int(year)),
    lambda year: Entry(date(int(year), 1, 1), "Chuyên viên", 1),
    lambda year: format_date(date(int(year), 1, 1)),
]


@pytest.mark.parametrize("read", PERCENTAGES)
@pytest.mark.parametrize("text", ["98.500%", "1.500%"])
def test_a_percentage_with_one_dot_is_refused_with_both_readings(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(InvalidInput, match="đọc được hai cách") as caught:
        read(text)
    assert caught.value.faults[0].remedy == f"hãy viết {text.replace('.', '')} hoặc {text.replace('.', ',')}"


@pytest.mark.parametrize("read", PERCENTAGES)
@pytest.mark.parametrize("text", ["98,500%", "98500%", "1.000.500%", "1.500,5%"])
def test_a_percentage_of_one_reading_is_read(read: Callable[[str], object], text: str) -> None:
    read(text)


def test_percentage_points_and_what_we_write() -> None:
    with pytest.raises(InvalidInput, match="đọc được hai cách"):
        parse_percent_points("1.500 điểm phần trăm")
    for value in (Interval(low=Fraction(15), percent=True), Quantity(1500, "%"), Quantity(1500, "điểm phần trăm")):
        assert type(value).parse(str(value)) == value
    assert parse_percent("1.500%", "en") == parse_percent("1,5%")


@pytest.mark.parametrize("read", YEARS)
@pytest.mark.parametrize("year", ["0016", "0216"])
def test_a_year_that_is_none_is_refused(read: Callable[[str], object], year: str) -> None:
    with pytest.raises((InvalidInput, ValidationError)) as caught:
        read(year)
    assert faults(caught.value)


def test_a_year_of_two_digits_is_told_with_both_readings() -> None:
    for text in ("1/7/16", "1/7/0016"):
        with pytest.raises(InvalidInput, match=r"năm chỉ có hai chữ số: .*: 1/7/1916, 1/7/2016"):
            parse_date(text)
    with pytest.raises(InvalidInput, match="năm không đủ bốn chữ số"):
        parse_date("1/7/0216")


@pytest.mark.parametrize("read", YEARS)
@pytest.mark.parametrize("year", ["1010", "1858", "2016"])
def test_a_year_of_history_is_read(read: Callable[[str], object], year: str) -> None:
    read(year)
