"""Numbers in words (số bằng chữ): written as schoolbooks teach, and read back strictly."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from cchc.errors import InvalidInput, shortened
from cchc.exact import Number, exact, finite_places, half_up
from cchc.messages import _
from cchc.viet.text import fold, require_text

ZeroTens = Literal["linh", "lẻ"]
Thousand = Literal["nghìn", "ngàn"]
Billion = Literal["tỷ", "tỉ"]
Four = Literal["tư", "bốn"]

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MAX_NUMBER = 10**18
_GROUP = 1000
_TEN_THOUSAND = 10_000
_MILLION = 10**6
_BILLION = 10**9
_MAX_WORDS = 200


class _Style(NamedTuple):
    zero_tens: str
    thousand: str
    billion: str
    four: str


_CHOICES = _Style("linh lẻ", "nghìn ngàn", "tỷ tỉ", "tư bốn")
_SAME = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ"}
_VALUES = {word: value for value, word in enumerate(_DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5}
_SIZES = ("tỷ", "tỉ", "triệu", "nghìn", "ngàn", "vạn")
_WORD = re.compile(r"\S+")


def spell_number(
    x: Number,
    zero_tens: ZeroTens = "linh",
    *,
    thousand: Thousand = "nghìn",
    billion: Billion = "tỷ",
    four: Four = "tư",
) -> str:
    """Return the number in words (viết số bằng chữ): 21 is "hai mươi mốt", 105 "một trăm linh năm".

    Decimals are read digit by digit after "phẩy"; a negative number begins with "âm".

    Args:
        x: an exact number of at most 10^18 in size, with a finite decimal.
        zero_tens: the word for tens of 0: "linh" or "lẻ".
        thousand: "nghìn" or "ngàn".
        billion: "tỷ" or "tỉ".
        four: the word for 4 after "mươi": "tư" or "bốn".

    Returns:
        The words; `read_number_words` reads them back.

    Raises:
        InvalidInput: a float, NaN, a number out of bounds or without a finite decimal, or an unknown option.

    >>> spell_number(1005), spell_number(Decimal("-4.05"))
    ('một nghìn không trăm linh năm', 'âm bốn phẩy không năm')
    """
    spell = _speller(zero_tens, thousand, billion, four)
    if type(x) is int and 0 <= x <= _MAX_NUMBER:
        return spell(x)
    value = exact(x)
    places = finite_places(value)
    if places is None or abs(value) > _MAX_NUMBER:
        remedy = _("nhận số có phần thập phân hữu hạn, không quá 10^18")
        raise InvalidInput.of("number", _("không viết được số bằng chữ"), str(value), remedy)
    whole, part = divmod(abs(half_up(value, places)), 10**places)
    return " ".join(filter(None, ("âm" if value < 0 else "", spell(whole), _decimals(part, places))))


def read_number_words(text: str) -> Decimal:
    """Return the number that words spell (đọc số bằng chữ): the strict inverse of `spell_number` with any options.

    A comma behind a word of size is read too, "bảy tỷ, hai trăm triệu", and "vạn", ten thousand.

    Raises:
        InvalidInput: a word is unknown or in the wrong place; the message gives its position in the text, from 0.

    >>> read_number_words("một nghìn không trăm linh năm")
    Decimal('1005')
    >>> read_number_words("mười mươi")
    Traceback (most recent call last):
    ...
    cchc.errors.error.InvalidInput: từ “mươi” ở vị trí 5 không đúng chỗ: “mười mươi”; hãy viết như mười
    """
    spans = [(found.start(), fold(found[0])) for found in _WORD.finditer(require_text(text))]
    spans = [(at, word.removesuffix(",") if word.removesuffix(",") in _SIZES else word) for at, word in spans]
    words = [_SAME.get(word, word) for _at, word in spans]
    if words.count("vạn") == 1:
        return _with_ten_thousands(words, text)
    if not words or len(words) > _MAX_WORDS:
        example = "một trăm linh năm"
        raise InvalidInput.of(
            "words", _("không đọc được số bằng chữ"), text, _("hãy viết như {example}", example=example)
        )
    read = _loosely(words)
    written = spell_number(read).split()
    matches = [_matching(word, expected) for word, expected in zip(words, written, strict=False)]
    wrong = matches.index(False) if False in matches else min(len(words), len(written))
    if wrong == len(words) == len(written):
        return read
    at, word = spans[min(wrong, len(spans) - 1)]
    what = _("từ “{word}” ở vị trí {at} không đúng chỗ", word=shortened(word), at=at)
    raise InvalidInput.of("words", what, text, _("hãy viết như {example}", example=" ".join(written)))


def _with_ten_thousands(words: list[str], text: str) -> Decimal:
    """Return the number of words with "vạn": before it less than a thousand, behind it less than ten thousand."""
    at = words.index("vạn")
    head = read_number_words(" ".join(words[:at]))
    tail = read_number_words(" ".join(words[at + 1 :])) if words[at + 1 :] else Decimal(0)
    if not (1 <= head < _GROUP and 0 <= tail < _TEN_THOUSAND and head == int(head) and tail == int(tail)):
        remedy = _("hãy viết như {example}", example="một vạn hai nghìn")
        raise InvalidInput.of("words", _("không đọc được số bằng chữ"), text, remedy)
    return head * _TEN_THOUSAND + tail


@lru_cache(maxsize=16)
def _speller(*options: str) -> Callable[[int], str]:
    """Return the function that spells an integer from 0 up with these options, which are checked once.

    The words of 0 to 999 with their scale are tabulated, once for the head of a number and once, after a space, for
    its inside. Billions repeat: 10^18 is "một tỷ tỷ".
    """
    for option, choices in zip(options, _CHOICES, strict=True):
        if option not in choices.split():
            remedy = _("hãy chọn {choices}", choices=choices.replace(" ", ", "))
            raise InvalidInput.of("option", _("không có cách đọc này"), option, remedy)
    style = _Style(*options)
    billion = f" {style.billion}"
    head, inside = ([_group(n, style, full=full) for n in range(1, _GROUP)] for full in (False, True))
    scales = ("", f" {style.thousand}", " triệu")
    units, thousands, millions = (("", *(f"{words}{scale}" for words in head)) for scale in scales)
    more_units, more_thousands, more_millions = (("", *(f" {words}{scale}" for words in inside)) for scale in scales)

    def spell(n: int) -> str:
        if n < _GROUP:
            return units[n] or _DIGITS[0]
        if n < _MILLION:
            return thousands[n // _GROUP] + more_units[n % _GROUP]
        rest = more_thousands[n // _GROUP % _GROUP] + more_units[n % _GROUP]
        if n < _BILLION:
            return millions[n // _MILLION] + rest
        return spell(n // _BILLION) + billion + more_millions[n // _MILLION % _GROUP] + rest

    return spell


def _group(n: int, style: _Style, *, full: bool) -> str:
    """Return the words of 1 to 999; if `full`, as inside a larger number, empty hundreds are read too."""
    hundreds, rest = divmod(n, 100)
    tens, units = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        zero = [style.zero_tens] if words else []
        return " ".join([*words, *zero, _DIGITS[units]] if units else words)
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if units:
        after_ten = {5: "lăm"}
        after_tens = {1: "mốt", 4: style.four, 5: "lăm"}
        words.append((after_ten if tens == 1 else after_tens).get(units, _DIGITS[units]))
    return " ".join(words)


def _decimals(part: int, places: int) -> str:
    digits = str(part).zfill(places) if places else ""
    return " ".join(("phẩy", *(_DIGITS[int(digit)] for digit in digits))) if digits else ""


def _matching(word: str, expected: str) -> bool:
    return word == expected or (word, expected) == ("bốn", "tư")


def _loosely(words: list[str]) -> Decimal:
    """Return the number that the words spell if each is in its place; spelling it again shows which word is not."""
    sign = "-" if words[0] == "âm" else ""
    whole, _comma, part = " ".join(words).partition("phẩy")
    digits = "".join(str(_VALUES.get(word, 0)) for word in part.split())
    value = _loose_integer(whole.split())
    if value > _MAX_NUMBER:
        what = _("không đọc được số bằng chữ")
        raise InvalidInput.of("words", what, " ".join(words), _("nhận số không quá 10^18"))
    return Decimal(f"{sign}{value}.{digits}" if digits else f"{sign}{value}")


def _loose_integer(words: list[str]) -> int:
    total = group = digit = 0
    for word in words:
        if word == "tỷ":
            total, group, digit = (total + group + digit) * _BILLION, 0, 0
        elif word in ("triệu", "nghìn"):
            size = _MILLION if word == "triệu" else _GROUP
            total, group, digit = total + (group + digit) * size, 0, 0
        elif word in ("trăm", "mươi"):
            group, digit = group + digit * (100 if word == "trăm" else 10), 0
        elif word == "mười":
            group += 10
        else:
            digit = _VALUES.get(word, 0)
    return total + group + digit
