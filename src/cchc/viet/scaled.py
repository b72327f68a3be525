"""Numbers with words of size (số kèm hàng): "1 tỷ 250 triệu", "1,5 tỷ", "bảy tỷ, hai trăm triệu", "một vạn"."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.exact import exact, to_decimal
from cchc.messages import _
from cchc.viet.numerals import parse_number
from cchc.viet.spelling import read_number_words
from cchc.viet.text import fold

SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
"""Words of size, with what they multiply by."""
_DIGITS = r"[0-9]+(?:[.,][0-9]+)*"
_SCALE = rf"(?:(?:nghìn|ngàn)\s+t[ỷỉ]|{'|'.join(SCALES)})(?!\w)(?!\s+(?:lệ|trọng|số|suất|giá|phú)(?!\w))"
_UNIT = "(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)"
_TENS = (
    rf"(?:{_UNIT}\s+mươi(?:\s+(?:mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín))?(?!\w)"
    r"|mười\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín)(?!\w)|mười(?!\w))"
)
_HUNDREDS = rf"(?:(?:không|{_UNIT})\s+trăm(?!\w)(?:\s+(?:(?:linh|lẻ)\s+{_UNIT}(?!\w)|{_TENS}))?)"
_GROUP = rf"(?:{_HUNDREDS}|{_TENS}|{_UNIT}(?!\w))"
CURRENCIES = ("đồng", "đ", "₫", "vnđ", "vnd", "usd", "đô la", "euro")
"""Currencies: one word of size before them belongs to the unit, "5 tỷ đồng"."""
_COUNT = rf"(?:{_DIGITS}\s?|{_GROUP}\s+)"
_TO_MONEY = (
    rf"(?:\s*(?:đến|tới|-|–)[^\W\d]*(?:\s+[^\W\d]+){{0,2}}\s*{_COUNT}{_SCALE})?\s*(?:{'|'.join(CURRENCIES)})(?!\w)"
)
_MORE_DIGITS = rf"(?:\s+{_DIGITS}\s?{_SCALE})"
_MORE_WORDS = rf"(?:,?\s+(?:{_HUNDREDS}|(?<=vạn\s){_UNIT})\s+{_SCALE})"
_ALONE = rf"(?!\s+{_SCALE}|{_TO_MONEY})"
DIGITS_WITH_SCALES = rf"{_DIGITS}\s?{_SCALE}{_MORE_DIGITS}*"
"""The pattern of digits with words of size."""
SPELLED_NUMBER = (
    rf"(?:{_GROUP}\s+{_SCALE}{_MORE_WORDS}*(?:,?\s+{_HUNDREDS})?"
    rf"|{_UNIT}\s+trăm(?!\w)(?:\s+(?:(?:linh|lẻ)\s+{_UNIT}(?!\w)|{_TENS}))?|(?!mười(?!\s)){_TENS}(?<!mười))"
)
"""The pattern of a number in words of at least two words; a single one is a word of other sentences too."""
SCALED_NUMBER = (
    rf"(?:{_DIGITS}\s?{_SCALE}(?:{_MORE_DIGITS}+|{_ALONE})"
    rf"|{_GROUP}(?=\s+{_SCALE}(?:{_TO_MONEY})|\s+phần\s+trăm(?!\w))"
    rf"|(?!{_GROUP}\s+{_SCALE}(?:{_TO_MONEY})){SPELLED_NUMBER})"
    r"(?!\s+(?:mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín|mười|trăm|chục|tá)(?!\w))"
)
"""The pattern of a number in words, or with words of size, without the word of size that belongs to a currency."""
_PART = re.compile(rf"({_DIGITS})\s?({_SCALE})")


class _Sized(NamedTuple):
    """A part of a number: how many of which size."""

    times: Fraction
    scale: int
    places: bool


def read_sized_number(text: str, read: Callable[[str], Decimal | Fraction] = parse_number) -> Decimal:
    """Return the number that words, or digits with words of size, state (đọc số kèm hàng).

    The sizes fall from left to right, and each part fits into the one before it; only a part alone has decimals.

    Args:
        text: "1 tỷ 250 triệu", "1,5 tỷ", "bảy tỷ, hai trăm triệu".
        read: reads the digits of a part.

    Raises:
        InvalidInput: the text is no such number, or its parts do not fit: "1 tỷ 2000 triệu".

    >>> read_sized_number("1 tỷ 250 triệu"), read_sized_number("một vạn")
    (Decimal('1250000000'), Decimal('10000'))
    """
    plain = fold(text)
    if plain[:1].isalpha():
        return read_number_words(plain)
    parts = [_sized(found[1], found[2], read) for found in _PART.finditer(plain)]
    fits = all(
        one.scale > other.scale and other.times * other.scale < one.scale and not (one.places or other.places)
        for one, other in pairwise(parts)
    )
    if not parts or _PART.sub("", plain).strip() or not fits:
        remedy = _("hãy viết như {example}", example="1 tỷ 250 triệu")
        raise InvalidInput.of("number", _("không đọc được số"), text, remedy)
    return to_decimal(sum((one.times * one.scale for one in parts), Fraction(0)))


def _sized(digits: str, words: str, read: Callable[[str], Decimal | Fraction]) -> _Sized:
    scale = 1
    for word in words.split():
        scale *= SCALES[word]
    count = exact(read(digits))
    return _Sized(count, scale, count.denominator != 1 or "," in digits)
