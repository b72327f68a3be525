from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.exact.number import Number
from cchc.values import Ratio
from cchc.viet import (
    FormattedNumber,
    format_number,
    format_percent,
    format_percent_points,
    format_points,
    parse_count,
    parse_number,
    parse_percent,
    parse_percent_points,
    parse_points,
)
from cchc.viet.numerals import Convention, short_percent


@pytest.mark.parametrize(
    ("x", "places", "text"),
    [
        (Decimal("1234567.89"), None, "1.234.567,89"),
        (1000, None, "1.000"),
        (999, None, "999"),
        (0, None, "0"),
        (-1234, None, "-1.234"),
        (Decimal("-0.00"), None, "0"),
        (Decimal("-0.004"), 2, "0,00"),
        (Decimal("-0.005"), 2, "-0,01"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("0.50"), None, "0,5"),
        (3, 2, "3,00"),
        (Decimal("0.125"), 2, "0,13"),
        (Fraction(2, 3), None, "0,666666666667"),
        (Fraction(1, 3), 2, "0,33"),
    ],
)
def test_format_number(x: Number, places: int | None, text: str) -> None:
    assert format_number(x, places) == text


def test_long_numbers_are_written_whole_or_refused() -> None:
    assert format_number(Decimal(f"1.{'1' * 50}")) == f"1,{'1' * 50}"
    assert format_number(10**59) == f"100{'.000' * 19}"
    for too_long in (Decimal(f"1.{'0' * 130}"), Decimal("1e61"), Decimal("NaN"), 10**60):
        with pytest.raises(InvalidInput):
            format_number(too_long)


def test_format_percent_and_points() -> None:
    assert format_percent(Decimal("0.8525")) == "85,25%"
    assert format_percent(Ratio(17, 20)) == "85%"
    assert format_percent(Fraction(1, 3), 2) == "33,33%"
    assert format_points(Decimal("0.25")) == "0,25 điểm"
    with pytest.raises(InvalidInput, match="0/0"):
        format_percent(Ratio(0, 0))


@pytest.mark.parametrize(
    ("text", "convention", "number"),
    [
        ("1.234.567,89", "vi", "1234567.89"),
        ("1500", "vi", "1500"),
        ("1.500", "vi", "1500"),
        (" 0,25 ", "vi", "0.25"),
        ("−5", "vi", "-5"),
        ("03", "vi", "3"),
        ("1,234,567.89", "en", "1234567.89"),
        ("1.500", "en", "1.500"),
        ("1.5", None, "1.5"),
        ("1,5", None, "1.5"),
        ("1.234,5", None, "1234.5"),
        ("1,234.5", None, "1234.5"),
        ("0.500", None, "0.5"),
        ("12", None, "12"),
    ],
)
def test_parse_number(text: str, convention: Convention | None, number: str) -> None:
    assert parse_number(text, convention) == Decimal(number)


@pytest.mark.parametrize("convention", ["vi", "en", None])
@pytest.mark.parametrize(
    "text",
    [
        "", "-", "x", "1.2.3", "12.34.567", "1,2,3", "NaN", "Infinity", "1e5", "٣", "１", "1 234", "+5", "- 5", "1.",
        ",5", "0x10", "1_000", "85%", "1.234.56", "0.123.456", "01.234.567", "9" * 61, "9" * 100_000, "5\x00",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text: str, convention: Convention | None) -> None:
    with pytest.raises(InvalidInput):
        parse_number(text, convention)


def test_the_other_convention_is_not_guessed() -> None:
    with pytest.raises(InvalidInput, match="1.234.567,89"):
        parse_number("1.5")
    with pytest.raises(InvalidInput, match="1,234,567.89"):
        parse_number("1,5", "en")
    with pytest.raises(InvalidInput, match=r"1500 \(vi\) hay 1.500 \(en\)"):
        parse_number("1.500", None)


def test_parse_count() -> None:
    assert parse_count("10.000") == 10000
    assert parse_count("0") == 0
    for text, code in (("1,5", "count"), ("-1", "negative"), ("", "number")):
        with pytest.raises(InvalidInput) as caught:
            parse_count(text)
        assert caught.value.faults[0].code == code


def test_a_figure_swaps_separators_for_english_only() -> None:
    figure = FormattedNumber("1.234,5")
    assert (figure.in_language(), figure.in_language("vi"), figure.in_language("en")) == (
        "1.234,5",
        "1.234,5",
        "1,234.5",
    )


def test_a_short_percentage_never_crosses_its_bound() -> None:
    def below(share: Fraction) -> bool:
        return share < Fraction(95, 100)

    assert short_percent(Fraction(9, 10), below) == ("=", "90%")
    assert short_percent(Fraction(812, 900), below) == ("≈", "90,22%")
    assert short_percent(Fraction(95, 100) - Fraction(1, 3 * 10**6), below) == ("≈", "94,999967%")
    assert short_percent(Fraction(95, 100) - Fraction(1, 3 * 10**12), below) == ("≈", "94,999999999967%")


@pytest.mark.parametrize(
    ("read", "text", "number"),
    [
        (parse_percent, "98,5%", "0.985"),
        (parse_percent, "98,5 %", "0.985"),
        (parse_percent, "-1000%", "-10"),
        (parse_percent, "1.500,0%", "15"),
        (parse_percent, "1.000.000%", "10000"),
        (parse_percent_points, "1,39 điểm phần trăm", "1.39"),
        (parse_points, "0,25 ĐIỂM", "0.25"),
    ],
)
def test_numbers_with_units(read: Callable[[str], Decimal], text: str, number: str) -> None:
    assert read(text) == Decimal(number)


@pytest.mark.parametrize("read", [parse_percent, parse_percent_points, parse_points])
@pytest.mark.parametrize("text", ["", "5", "%", "điểm", "điểm phần trăm", "x%", "1.5 điểm", "5 điểm %"])
def test_refused_units(read: Callable[[str], Decimal], text: str) -> None:
    with pytest.raises(InvalidInput):
        read(text)


def test_percentage_points() -> None:
    assert format_percent_points(Decimal("1.39")) == "1,39 điểm phần trăm"
    assert parse_percent_points(format_percent_points(Fraction(-1, 4))) == Decimal("-0.25")
