from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.exact.number import Number
from cchc.viet import read_number_words, spell_number


@pytest.mark.parametrize(
    ("x", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (55, "năm mươi lăm"),
        (65, "sáu mươi lăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (1001, "một nghìn không trăm linh một"),
        (1005, "một nghìn không trăm linh năm"),
        (1010, "một nghìn không trăm mười"),
        (105_000, "một trăm linh năm nghìn"),
        (1_000_001, "một triệu không trăm linh một"),
        (5_025_110, "năm triệu không trăm hai mươi lăm nghìn một trăm mười"),
        (21_000_005, "hai mươi mốt triệu không trăm linh năm"),
        (10**9, "một tỷ"),
        (10**9 + 50_000, "một tỷ không trăm năm mươi nghìn"),
        (1_234 * 10**9, "một nghìn hai trăm ba mươi tư tỷ"),
        (10**15, "một triệu tỷ"),
        (10**18, "một tỷ tỷ"),
        (-5, "âm năm"),
        (-(10**18), "âm một tỷ tỷ"),
        (Decimal("3.14"), "ba phẩy một bốn"),
        (Decimal("4.05"), "bốn phẩy không năm"),
        (Decimal("-0.5"), "âm không phẩy năm"),
        (Decimal("1.50"), "một phẩy năm"),
        (Fraction(1, 4), "không phẩy hai năm"),
    ],
)
def test_spelled_and_read_back(x: Number, words: str) -> None:
    assert spell_number(x) == words
    assert read_number_words(words) == x


def test_options_and_their_reading() -> None:
    assert spell_number(2404, "lẻ", thousand="ngàn", four="bốn") == "hai ngàn bốn trăm lẻ bốn"
    assert spell_number(24 * 10**9, billion="tỉ", four="bốn") == "hai mươi bốn tỉ"
    for words, value in (
        ("hai ngàn bốn trăm lẻ bốn", 2404),
        ("Hai mươi bốn TỈ", 24 * 10**9),
        ("hai  mươi\nbốn", 24),
    ):
        assert read_number_words(words) == value


@pytest.mark.parametrize(
    ("text", "word", "at"),
    [
        ("mười mươi", "mươi", 5),
        ("hai hai hai", "hai", 4),
        ("một trăm rưỡi", "rưỡi", 9),
        ("một tỷ hai", "hai", 7),
        ("hai mươi một", "một", 9),
        ("abc", "abc", 0),
        ("  tư", "tư", 2),
        ("âm không", "âm", 0),
        ("một phẩy", "phẩy", 4),
        ("một phẩy năm không", "không", 13),
        ("một trăm linh", "linh", 9),
        ("năm mươi năm", "năm", 9),
        ("một nghìn linh năm", "linh", 10),
        ("một triệu triệu", "triệu", 10),
    ],
)
def test_a_word_out_of_place_is_told_with_its_position(text: str, word: str, at: int) -> None:
    with pytest.raises(InvalidInput, match=f"“{word}” ở vị trí {at} "):
        read_number_words(text)


@pytest.mark.parametrize("text", ["", "  ", "một " * 201, "một " + "tỷ " * 9, "hai tỷ tỷ"])
def test_refused_texts(text: str) -> None:
    with pytest.raises(InvalidInput, match="không đọc được số bằng chữ"):
        read_number_words(text)


@pytest.mark.parametrize("x", [10**18 + 1, Fraction(1, 3), 0.5, True, Decimal("NaN")])
def test_refused_numbers(x: object) -> None:
    with pytest.raises(InvalidInput):
        spell_number(x)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    "options", [{"zero_tens": "không"}, {"thousand": "k"}, {"billion": ""}, {"four": "tứ"}, {"zero_tens": "linh lẻ"}]
)
def test_refused_options(options: dict[str, str]) -> None:
    with pytest.raises(InvalidInput, match="không có cách đọc này"):
        spell_number(5, **options)  # type: ignore[arg-type]  # on purpose
