"""Laws of Vietnamese on paper: words and numbers there and back, the dictionary order against another method."""

import unicodedata
from decimal import Decimal
from functools import cmp_to_key

from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.viet import exact, read_number_words, sort_key, spell_number

DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()  # noqa: SIM905  # a line of words
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
MARKS = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def three(n: str, *, first: bool) -> str:
    """Three digits by the schoolbook, from their text: another method than the library's."""
    a, b, c = tuple(n)
    words = "" if first and a == "0" else f"{DIGITS[int(a)]} trăm "
    if b == "0":
        if c != "0":
            words += DIGITS[int(c)] if first and a == "0" else f"linh {DIGITS[int(c)]}"
        return words.strip()
    words += "mười " if b == "1" else f"{DIGITS[int(b)]} mươi "
    special = {"1": "mốt", "4": "tư", "5": "lăm"} if b != "1" else {"5": "lăm"}
    words += special.get(c, "" if c == "0" else DIGITS[int(c)])
    return words.strip()


def schoolbook(n: int) -> str:
    digits = str(n).zfill(21)
    groups = [digits[i : i + 3] for i in range(0, 21, 3)]
    said: list[str] = []
    scales = ["", "triệu", "nghìn", "", "triệu", "nghìn", ""]
    for place, group in enumerate(groups):
        if group != "000":
            said += [three(group, first=not said), scales[place]]
        if place == 0 and said:
            said.append("tỷ")
        if place == 3 and said:
            said.append("tỷ")
    return " ".join(word for word in said if word) or "không"


@given(st.integers(0, 10**18))
def test_words_of_integers_by_another_method(n: int) -> None:
    assert spell_number(n) == schoolbook(n)


def test_words_of_the_first_ten_thousand_by_another_method() -> None:
    assert [spell_number(n) for n in range(10_000)] == [schoolbook(n) for n in range(10_000)]


@given(
    ours.numbers(min_value=-(10**18), max_value=10**18, places=6),
    st.sampled_from(["linh", "lẻ"]),
    st.sampled_from(["nghìn", "ngàn"]),
    st.sampled_from(["tỷ", "tỉ"]),
    st.sampled_from(["tư", "bốn"]),
)
def test_numbers_in_words_and_back(x: int | Decimal, zero: str, thousand: str, billion: str, four: str) -> None:
    words = spell_number(x, zero, thousand=thousand, billion=billion, four=four)  # type: ignore[arg-type]  # drawn
    assert exact(read_number_words(words)) == exact(x)


def compared(one: str, other: str) -> int:
    """Syllable by syllable, letters then tone: another method than the library's key."""
    first, second = one.lower().split(), other.lower().split()
    for left, right in zip(first, second, strict=False):
        here, there = (letters(left), tones(left)), (letters(right), tones(right))
        if here != there:
            return -1 if here < there else 1
    return (len(first) > len(second)) - (len(first) < len(second))


def letters(syllable: str) -> list[int]:
    plain = "".join(c for c in unicodedata.normalize("NFD", syllable) if c not in MARKS[1:])
    return [ALPHABET.index(c) for c in unicodedata.normalize("NFC", plain)]


def tones(syllable: str) -> int:
    return max(MARKS.index(c) if c in MARKS else 0 for c in unicodedata.normalize("NFD", syllable))


WORDS = st.lists(
    st.sampled_from("an ân ăn hà hạ hải hòa hoà hoan tuân tuần đà dà đá má mà ma mạ mã mả đồng đông mưa mua".split()),  # noqa: SIM905  # a line of words
    min_size=1,
    max_size=3,
).map(" ".join)


@given(st.lists(WORDS, max_size=12))
def test_dictionary_order_by_another_method(names: list[str]) -> None:
    for one, other in zip(sorted(names, key=sort_key), sorted(names, key=cmp_to_key(compared)), strict=True):
        assert compared(one, other) == 0
