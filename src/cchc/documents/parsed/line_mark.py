"""The marks with which a line begins a unit (dấu hiệu đầu dòng): one table of forms and one scanner."""

import re
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from cchc.viet import POINT_LETTERS, format_roman, parse_roman


class MarkForm(IntEnum):
    """The form of a mark (dạng dấu hiệu); a smaller number is a larger unit."""

    PART = 10
    CHAPTER = 20
    SECTION = 30
    SUBSECTION = 40
    ARTICLE = 50
    CAPITAL = 52
    ROMAN = 54
    ARABIC = 60
    DOTTED = 61
    LETTER = 70
    BRACKETED = 75
    DASH = 80
    PLUS = 81
    BULLET = 82


class LineMark(NamedTuple):
    """The mark that a line begins with (dấu hiệu đầu dòng).

    Attributes:
        form: its form.
        label: the number or letter as it is cited; "" for a dash, a plus or a bullet.
        end: the offset after the mark, its punctuation and the blanks behind it.
    """

    form: MarkForm
    label: str
    end: int


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_BOLD = r"[*_]{0,6}"
_ROMAN = r"[IVXLCDM]{1,8}"
_LARGE = rf"{_ROMAN}|[0-9]{{1,3}}|[A-ZĐ]"
_UPPER = "A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ"
_ENDS = (
    rf"(?={_BOLD}\s?{_BOLD}\\?[.:)/-]|{_BOLD}[^\S\n]*(?:\n|\Z)"
    rf"|{_BOLD}(?:\s+|[*_]{{2,6}}){_BOLD}(?:[{_UPPER}]{{2}}|[{_UPPER}]\s))"
)
"""A worded unit ends with punctuation or the line, or a title in capitals follows."""
_AFTER = rf"(?=\s|{_BOLD}[^\W\d_]|{_BOLD}\s|{_BOLD}\Z|\")"
_FORMS: tuple[tuple[MarkForm, str], ...] = (
    (MarkForm.PART, rf"(?i:phần)\s+(?i:thứ\s+)?(?P<part>{_LARGE}|(?i:{'|'.join(_ORDINALS)})(?!\w)){_ENDS}"),
    (MarkForm.CHAPTER, rf"(?i:chương)\s+(?P<chapter>{_LARGE}){_ENDS}"),
    (MarkForm.SUBSECTION, rf"(?i:tiểu\s+mục)\s+(?P<subsection>{_LARGE}){_ENDS}"),
    (MarkForm.SECTION, rf"(?i:mục)\s+(?P<section>{_LARGE}){_ENDS}"),
    (
        MarkForm.ARTICLE,
        rf"(?i:điều)\s+(?P<article>[0-9]{{1,6}}[a-zđ]?){_BOLD}(?=\s?{_BOLD}\\?[.:]|\s?-\s|[^\S\n]*(?:\n|\Z))",
    ),
    (
        MarkForm.DOTTED,
        rf"(?P<dotted>[0-9]{{1,3}}(?:\.[0-9]{{1,2}}){{1,4}}){_BOLD}(?=\\?[.)/]?{_BOLD}(?:\s|\Z)|\s?\\?-{_BOLD}\s)",
    ),
    (MarkForm.ARABIC, rf"(?P<arabic>[0-9]{{1,3}}[a-zđ]?){_BOLD}(?=\\?[.)]{_AFTER}|\s?\\?[/-]{_BOLD}\s)"),
    (MarkForm.ROMAN, rf"(?P<roman>{_ROMAN}){_BOLD}(?=\s?\\?[.)]{_AFTER}|\s?\\?[/-]{_BOLD}\s)"),
    (MarkForm.CAPITAL, rf"(?P<capital>[A-ZĐ]){_BOLD}(?=\\?[.)]{_AFTER}|\s?\\?[/-]{_BOLD}\s)"),
    (
        MarkForm.LETTER,
        rf"(?P<letter>(?:[a-zđ][0-9]{{0,2}}|(?P<twin>[a-zđ])(?P=twin))(?={_BOLD}\s?\\?\))|[a-zđ](?=\\?[./]\s))",
    ),
    (MarkForm.BRACKETED, r"\((?P<bracketed>[ivx]{1,5}|[0-9]{1,2}|[a-zđ])(?=\))"),
    (MarkForm.DASH, r"(?P<dash>\\?-)(?=[\s\w\"*])"),
    (MarkForm.PLUS, r"(?P<plus>\\?\+)(?=[\s\w\"*])"),
    (MarkForm.BULLET, r"(?P<bullet>[•●▪◦*·])(?=\s)"),
)
"""The forms in the order in which they are tried; the group of each holds the label."""
_SIGNS = (MarkForm.DASH, MarkForm.PLUS, MarkForm.BULLET)
_CAPITALS = (MarkForm.PART, MarkForm.CHAPTER, MarkForm.SECTION, MarkForm.SUBSECTION, MarkForm.CAPITAL, MarkForm.ROMAN)
_BY_GROUP = {form.name.lower(): form for form, _pattern in _FORMS}
_PUNCTUATION = re.compile(rf"{_BOLD}\s?{_BOLD}(?:\\?[.:)/-]{{1,2}})?{_BOLD}[^\S\n]*{_BOLD}")
_FIRST = re.compile(r"[0-9A-ZĐa-zđ(\\+•●▪◦*·-]")


@cache
def _scanner() -> re.Pattern[str]:
    return re.compile("|".join(pattern for _form, pattern in _FORMS))


def line_mark(text: str, start: int, end: int) -> LineMark | None:
    """Return the mark that a line begins with (dấu hiệu đầu dòng), or None.

    Args:
        text: the normalised text.
        start: the offset of the first character of the line that is not white space.
        end: the offset after the line.

    >>> line_mark("Điều 5. Phạm vi", 0, 15)
    LineMark(form=<MarkForm.ARTICLE: 50>, label='5', end=8)
    >>> line_mark("2020. Theo đó", 0, 13)
    """
    if start >= end or not _FIRST.match(text, start):
        return None
    found = _scanner().match(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    form = _BY_GROUP[found.lastgroup]
    if form in _SIGNS:
        return LineMark(form, "", _end_of_blanks(text, found.end(), end))
    label = found[found.lastgroup]
    after = _PUNCTUATION.match(text, found.end(), end)
    finish = after.end() if after else found.end()
    if form is MarkForm.DOTTED and not _begins_heading(text, found.end(), finish):
        return None
    return LineMark(form, _written(form, label), finish)


def _begins_heading(text: str, ends: int, finish: int) -> bool:
    """Return True unless "2.5" begins a sentence as a number: it ends with a point, or a capital follows."""
    return any(sign in text[ends:finish] for sign in ".)/-") or not text[finish : finish + 1].islower()


def _end_of_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " \t*":
        start += 1
    return start


def _written(form: MarkForm, label: str) -> str:
    """Return a label as it is cited: "thứ nhất" is I, small letters for articles and below, capitals above."""
    if form is MarkForm.PART and (word := label.lower()) in _ORDINALS:
        return format_roman(_ORDINALS.index(word) + 1)
    return label.upper() if form in _CAPITALS else label.lower()


_SERIAL = re.compile(r"([0-9]+)([a-zđ]?)\Z")
Position = tuple[int, int]
"""The place of a label in its sequence: of "5a" the number 5 and the first letter after it."""


def position(form: MarkForm, label: str) -> Position | None:
    """Return the place of a label in its sequence (thứ tự), or None if it has none.

    >>> position(MarkForm.ROMAN, "IV"), position(MarkForm.ARTICLE, "5a"), position(MarkForm.LETTER, "đ")
    ((4, 0), (5, 1), (5, 0))
    """
    last = label.rpartition(".")[2]
    if found := _SERIAL.match(last):
        return int(found[1]), _letter(found[2])
    if form is MarkForm.LETTER:
        place = _letter(label[:1])
        if label[1:].isalpha():
            return len(POINT_LETTERS) + place, 0
        return (place, int(label[1:] or 0)) if place else None
    if form is MarkForm.CAPITAL:
        return _letter(label.lower()), 0
    return (parse_roman(label), 0) if _is_roman(label) else None


def is_next(form: MarkForm, before: str, label: str) -> bool:
    """Return True if a label follows another (liền sau): 6, 5a or 5b after 5a, b or a1 after a.

    Args:
        form: the form of both.
        before: the label before.
        label: the label.
    """
    old, new = position(form, before), position(form, label)
    if old is None or new is None:
        return False
    return new in ((old[0] + 1, 0), (old[0], old[1] + 1))


def is_first(form: MarkForm, label: str) -> bool:
    """Return True if a label begins a sequence (đầu dãy): 1, I, a, A."""
    return position(form, label) in ((1, 0), (0, 0))


@cache
def _is_roman(label: str) -> bool:
    return re.fullmatch("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", label.upper()) is not None


def _letter(letter: str) -> int:
    return POINT_LETTERS.find(letter) + 1 if letter else 0
