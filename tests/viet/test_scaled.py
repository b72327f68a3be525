"""Numbers in words and with words of size: what they are worth, and where one ends and a unit begins."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.viet import SCALED_NUMBER, format_number, parse_money, read_number_words, read_sized_number, spell_number

SIZES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9, "nghìn tỷ": 10**12}


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("1 tỷ 250 triệu", 1_250_000_000),
        ("1 tỷ 250 triệu 30 nghìn", 1_250_030_000),
        ("1,5 tỷ", 1_500_000_000),
        ("2 nghìn tỷ", 2 * 10**12),
        ("1.250 triệu", 1_250_000_000),
        ("bảy tỷ, hai trăm triệu", 7_200_000_000),
        ("một vạn", 10_000),
        ("hai vạn năm nghìn", 25_000),
        ("ba trăm linh bốn", 304),
    ],
)
def test_numbers_with_words_of_size(text: str, worth: int) -> None:
    assert read_sized_number(text) == worth
    assert re.fullmatch(SCALED_NUMBER, text)
    assert parse_money(f"{text} đồng") == parse_money(f"{text.upper()} VNĐ") == worth


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "5 5 triệu",
        "1 triệu 5 tỷ",
        "1 tỷ 2000 triệu",
        "1,5 tỷ 20 triệu",
        "1 tỷ 2,5 triệu",
        "1 tỷ 1 tỷ",
        "1.5 tỷ",
    ],
)
def test_parts_that_do_not_fit_are_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_sized_number(text)


@pytest.mark.parametrize(
    "text", ["vạn", "một vạn vạn", "một vạn mười nghìn", "một nghìn vạn", "không vạn", "một phẩy năm vạn"]
)
def test_ten_thousands_that_do_not_fit_are_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_number_words(text)


@pytest.mark.parametrize("text", ["1 tỷ 2 đồng", "1 triệu 5 tỷ đồng", "bảy đồng tỷ", "tỷ đồng", "một vạn vạn đồng"])
def test_amounts_that_do_not_fit_are_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        parse_money(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 tỷ đồng", []),
        ("1 tỷ đến 2 tỷ đồng", []),
        ("2 nghìn tỷ đồng", []),
        ("2 triệu lượt", ["2 triệu"]),
        ("bảy tỷ đồng", ["bảy"]),
        ("bảy tỷ lệ", []),
        ("năm phần trăm", ["năm"]),
        ("mười", []),
        ("ba", []),
        ("hai trăm linh năm lượt", ["hai trăm linh năm"]),
    ],
)
def test_one_word_of_size_before_a_currency_belongs_to_the_unit(text: str, found: list[str]) -> None:
    assert re.findall(rf"(?<!\w){SCALED_NUMBER}", text) == found


@given(st.integers(1, 999), st.sampled_from([*SIZES]), st.integers(0, 999))
def test_a_number_of_parts_is_their_sum(count: int, size: str, rest: int) -> None:
    text, worth = f"{count} {size}", count * SIZES[size]
    if rest and SIZES[size] > 10**6:
        text, worth = f"{text} {rest} triệu", worth + rest * 10**6
    assert read_sized_number(text) == worth


@given(st.integers(11, 10**12))
def test_a_spelled_number_is_one_number(value: int) -> None:
    words = spell_number(value)
    assert read_sized_number(words) == value
    assert read_sized_number(f"{format_number(value)} nghìn") == Decimal(value) * 1000
