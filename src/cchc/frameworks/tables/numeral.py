"""The numerals of codes (số thứ tự): their kinds, which tell the levels of a table, and their order."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import NamedTuple

from cchc.viet import POINT_LETTERS, fold, format_roman

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_MAX_DIGITS = 4
_MAX_ROMAN = 99
_MAX_CODE = 24
_WORDS = ("điều", "mục", "nhóm", "phần", "khoản", "chương", "tiêu chí", "nội dung")
_BULLETS = frozenset("-+*•–—·○●▪")
_PUNCTUATION = " ().):;/-"
_ROMAN_FIRST = frozenset({"I", "V", "X"})
"""Letters that are Roman numerals unless the letters before them are in the table."""
_WORDED = re.compile(rf"({'|'.join(_WORDS)})\s+([0-9]{{1,4}}|[^\W_]{{1,8}})", re.IGNORECASE)
_NUMERAL = r"[0-9]{1,3}|[IVXLC]{1,8}|[A-ZĐ]|[a-zđ]"
_LEADING = re.compile(
    rf"\s*(?:(?P<worded>(?:Điều|Mục|Nhóm|Phần|Chương|ĐIỀU|MỤC|NHÓM|PHẦN|CHƯƠNG)\s+(?:{_NUMERAL}))\s*[.:)–-]"
    rf"|(?P<dotted>(?:{_NUMERAL})(?:\.(?:[0-9]{{1,3}}|[a-zđ](?![^\W_])))+)(?:[.:)]|(?=\s))"
    rf"|(?P<plain>{_NUMERAL})\s*[.):])\s*(?=[^\s0-9])"
)


class NumeralKind(Enum):
    """The kind of a numeral (loại số thứ tự), from the highest level to the lowest as most tables use them."""

    WORDED = 0
    CAPITAL = 1
    ROMAN = 2
    ARABIC = 3
    SMALL = 4
    SMALL_ROMAN = 5
    BULLET = 6
    OTHER = 7


class Numeral(NamedTuple):
    """A part of a code (một phần của mã).

    Attributes:
        kind: its kind.
        value: its place in the order of its kind; 0 if it has none.
        text: the part as printed.
    """

    kind: NumeralKind
    value: int
    text: str

    def follows(self, before: "Numeral") -> bool:
        """Return True if it comes next after another of its kind (liền sau), by Vietnamese or Latin letters."""
        if self.kind is not before.kind:
            return False
        if self.value and before.value and self.value == before.value + 1:
            return True
        letters = before.text.lower(), self.text.lower()
        return len(letters[0]) == len(letters[1]) == 1 and "".join(letters) in _LATIN

    def is_after(self, before: "Numeral") -> bool:
        """Return True if it comes somewhere after another of its kind (sau): numbering goes on, perhaps with a gap."""
        return self.follows(before) or (self.kind is before.kind and self.value > before.value > 0)


def numeral(part: str, before: Iterable[Numeral] = ()) -> Numeral:
    """Return how a part of a code is read (đọc số thứ tự).

    A letter that is a Roman numeral too is read by what it follows.

    Args:
        part: the part, without punctuation.
        before: the last numeral of each level that is open.

    >>> numeral("12").kind.name, numeral("I").kind.name, numeral("C").kind.name
    ('ARABIC', 'ROMAN', 'CAPITAL')
    >>> numeral("I", [numeral("H")]).kind.name
    'CAPITAL'
    """
    if part.isascii() and part.isdigit():
        return Numeral(NumeralKind.ARABIC, int(part) if len(part) <= _MAX_DIGITS else 0, part)
    found = [one for one in (_roman(part), _letter(part)) if one is not None]
    if len(found) > 1:
        if part not in _ROMAN_FIRST:
            found.reverse()
        open_levels = list(before)
        return next((one for one in found for last in open_levels if one.follows(last)), found[0])
    if found:
        return found[0]
    worded = _WORDED.fullmatch(part)
    if worded:
        return Numeral(NumeralKind.WORDED, numeral(worded[2]).value, fold(worded[1]))
    return Numeral(NumeralKind.OTHER, 0, part)


@cache
def _romans() -> dict[str, int]:
    return {format_roman(value): value for value in range(1, _MAX_ROMAN + 1)}


def _roman(part: str) -> Numeral | None:
    value = _romans().get(part.upper()) if part.isascii() and (part.isupper() or part.islower()) else None
    return Numeral(NumeralKind.ROMAN if part.isupper() else NumeralKind.SMALL_ROMAN, value, part) if value else None


def _letter(part: str) -> Numeral | None:
    if len(part) != 1 or not part.isalpha():
        return None
    kind = NumeralKind.CAPITAL if part.isupper() else NumeralKind.SMALL
    return Numeral(kind, POINT_LETTERS.find(part.lower()) + 1, part)


def is_bullet(code: str) -> bool:
    """Return True if a code is a dash or a dot of a list (gạch đầu dòng)."""
    return bool(code) and all(letter in _BULLETS for letter in code)


def is_code(text: str) -> bool:
    """Return True if a cell can be a code (là số thứ tự, mã), and not a sentence in the column of the codes.

    >>> is_code("II.1"), is_code("Điều 4"), is_code("Tổng cộng"), is_code("I. Về chỉ đạo, điều hành")
    (True, True, False, False)
    """
    plain = text.strip(_PUNCTUATION)
    if not plain:
        return bool(text.strip())
    if len(plain) > _MAX_CODE:
        return False
    if _WORDED.fullmatch(plain):
        return True
    return " " not in plain and (len(plain) <= _MAX_DIGITS or any(letter.isdigit() for letter in plain) or "." in plain)


def split_numeral(text: str) -> tuple[str, str]:
    """Return the numeral that a title begins with and the rest of it (tách số thứ tự); "" if it begins with none.

    >>> split_numeral("II. Kết quả"), split_numeral("1.2 Kế hoạch"), split_numeral("Điều 4. Học tập")
    (('II', 'Kết quả'), ('1.2', 'Kế hoạch'), ('Điều 4', 'Học tập'))
    >>> split_numeral("100% đúng hạn"), split_numeral("- Có kế hoạch")
    (('', '100% đúng hạn'), ('-', 'Có kế hoạch'))
    """
    stripped = text.strip()
    if stripped[:1] in _BULLETS and stripped[1:2].isspace():
        return stripped[0], stripped[1:].strip()
    found = _LEADING.match(text)
    if found is None:
        return "", text
    code = found["worded"] or found["dotted"] or found["plain"]
    return code, text[found.end() :].strip()
