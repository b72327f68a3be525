"""Numbers of documents as they are written in a text (số, ký hiệu như được viết), read from a place in it.

Reading a number alone and finding numbers in a text both use `scan_number`. It takes the longest number that begins at
the place; where that one is not complete, for example because a hyphen at the end of a line leads nowhere, it takes
none: a number is never cut short.
"""

import re
from functools import cache
from typing import NamedTuple

from cchc.documents.kind_table import PARTY_CODES, STATE_CODES
from cchc.documents.symbol import RepairedSymbol, is_group, is_known_code, official_symbol
from cchc.viet import alternatives, is_syllable

_S = r"\s{0,40}+"
_LETTER = "A-Za-zĐđƯư"
_CAPITALS = "[A-ZĐƯ][A-ZĐƯ0-9]*+"
_RAISED = "¹²³⁰⁴-⁹"
_END = rf"(?![^\W_{_RAISED}])"
"""The end of a group: a raised digit behind it is the mark of a footnote."""
_PARTS = rf"(?:(?i:(?:UBTV)?QH)\s?[0-9]{{1,2}}+|[{_LETTER}][{_LETTER}0-9]*+){_END}"
_DOTTED = rf"[.]{_CAPITALS}{_END}|[.][0-9]{{2}}(?=-[A-ZĐƯ])|(?<=KV)[.][0-9]{{2}}{_END}"
"""Groups behind a point: a word of the next sentence begins with a capital too, but goes on in small letters."""
_OPEN_BODIES = ("BCH", "BCĐ", "BQL")
"""Bodies whose code is completed by a second one behind a space, 90/TB-BCH PCTT-TKCN, or by digits in brackets."""
_OPEN = rf"(?:{'|'.join(f'(?<={body})' for body in _OPEN_BODIES)})"
_COMPLETED = rf"{_OPEN} [A-ZĐƯ]{{2,}}+(?=-[A-ZĐƯ]|\s|[,.;:)]|\Z){_END}"
_SYMBOL = rf"{_PARTS}(?:{_S}[-/_&]{_S}{_PARTS}|{_DOTTED}|{_COMPLETED}){{0,8}}+"
_DECIMAL = rf"[.][0-9]{{1,3}}+(?={_S}[-/]{_S}[12][0-9]{{3}})"
_SERIAL = rf"[0-9]{{1,5}}+(?:{_DECIMAL}|-[0-9]{{1,3}}(?=/)|[A-Za-zđĐ]{_END})?+(?![.,][0-9])"
_BRACKET = re.compile(rf"(?P<space>\s?)\((?:(?P<code>{_CAPITALS})|(?P<digits>[0-9]{{1,4}}))\)")
_FOOTNOTE = re.compile(rf"[{_RAISED}]+|\s?\([0-9]{{1,2}}\)|\[[0-9]{{1,3}}\]")
_PART = re.compile(rf"(?P<left>\s*)(?P<sign>[-/_&.]?)(?P<right>\s*)(?P<group>{_PARTS}|[0-9]{{2}})")
_UNIT_CODE = re.compile("[A-ZĐ]{1,4}[0-9]{1,2}")
_UNCERTAIN = re.compile("[lIOo]")
"""Letters that a scan gives for the digits 1 and 0."""
_NEXT_IN_CAPITALS = re.compile(r"\s+[A-ZĐƯÀ-Ỹ]{2}")
_AFTER_NUMBER = re.compile(
    r"\s*(?:[,.;:)\]\"'(]|\Z)|\s+(?:ngày|của|về|do|và|hoặc|năm|tại|thì|là|đã|có|được|gửi|đề|hướng|quy|nêu|ban|v/v)(?!\w)"
    r"|[ \t]*\n[ \t]*\n",
    re.IGNORECASE,
)
"""What follows a number that is complete."""
_GOES_ON = re.compile(r"[/%=@\\]|[-&](?:\w|[ \t]*(?:[\r\n]|\Z))|_[^\W_]|[.](?:pdf|docx?|xlsx?|signed)(?!\w)")
_STOPS = frozenset(("", *" ,;:)\n\"'*|"))
"""What most often follows a number, and is neither more of it nor a footnote."""
_SPACE = re.compile(r"\s")
_JOINTS = ("-", "/", "&")
_JOINT_KINDS = ("TTLT", "NQLT")


class WrittenNumber(NamedTuple):
    """A number of a document as it is written in a text (số, ký hiệu như được viết).

    Attributes:
        start: the offset of its first digit.
        end: the offset after its last character.
        follow: the offset after the mark of a footnote behind it; `end` if there is none.
        symbol: the symbol in the official form, with the repairs of its letters and separators.
        parts: its serial, the character before its year, its year, the character before its symbol, and its symbol, as
            written; "" for what it has not.
    """

    start: int
    end: int
    follow: int
    symbol: RepairedSymbol
    parts: tuple[str, ...]

    @property
    def serial(self) -> str:
        """The running number, as written."""
        return self.parts[0]

    @property
    def year(self) -> str:
        """The year in the number, "" if there is none."""
        return self.parts[2]

    @property
    def mark(self) -> str:
        """The character before the symbol, "" if it is missing."""
        return self.parts[3]

    @property
    def is_uncertain(self) -> bool:
        """True if a letter behind the digits may be a digit that a scan misread (8l, 10O)."""
        return _UNCERTAIN.search(self.serial) is not None


def scan_number(text: str, at: int) -> WrittenNumber | None:
    r"""Return the number that begins at an offset (đọc số từ một chỗ), or None if none does or it is not complete.

    Args:
        text: a normalised text.
        at: the offset of the first digit.

    >>> scan_number("số 12/2020/TT-\nBNV ngày", 3).symbol.text
    'TT-BNV'
    >>> scan_number("số 12/2020/TT-\n", 3)
    """
    found = _number().match(text, at)
    if found is None:
        return None
    parts = found.groups("")
    _serial, _year_mark, year, mark, typed = parts
    end, dated = found.end(), year != ""
    if not typed.isalnum() and _SPACE.search(typed):
        typed, end = _joined(text, found, mark, dated=dated)
        if not typed:
            return None
    after = text[end : end + 2]
    if "(" in after and (bracket := _BRACKET.match(text, end)) and _belongs(bracket, typed):
        typed += bracket[0].lstrip()
        end = bracket.end()
        after = text[end : end + 2]
    symbol = official_symbol(mark, typed, dated)
    if symbol is None or (mark == "-" and text[found.start(5) - 1] != "-" and _is_item(found)):
        return None
    follow = end
    if after[:1] not in _STOPS or after == " (":
        noted = _FOOTNOTE.match(text, end)
        follow = noted.end() if noted else end
        if _GOES_ON.match(text, follow):
            return None
    return WrittenNumber(at, end - len(symbol.footnote), follow, symbol, parts)


@cache
def _number() -> re.Pattern[str]:
    kinds = alternatives(PARTY_CODES | STATE_CODES)
    year = rf"(?:{_S}([-/]){_S}([12][0-9]{{3}}+)(?={_S}[-/]| [{_LETTER}]))?+"
    return re.compile(rf"({_SERIAL}){year}(?:{_S}([-/]){_S}| (?=(?:{kinds})[-/][A-ZĐ]))({_SYMBOL})")


def _joined(text: str, found: re.Match[str], mark: str, *, dated: bool) -> tuple[str, int]:
    """Return the symbol without the white space around its separators, and its end.

    A group behind white space may be the next word of the text: then the symbol ends before it. A symbol that is not
    complete is returned as "".
    """
    symbol, end = "", found.start(5)
    for part in _PART.finditer(text, end, found.end()):
        left, sign, right, group = part.groups()
        if symbol and (left or right):
            goes_on = _goes_on(text, part, complete=official_symbol(mark, symbol, dated) is not None, symbol=symbol)
            if goes_on is None:
                return "", end
            if not goes_on:
                break
        symbol += f"{sign or left}{''.join(group.split())}"
        end = part.end()
    return symbol, end


def _goes_on(text: str, part: re.Match[str], *, complete: bool, symbol: str) -> bool | None:
    """Return True if a group behind white space belongs to the symbol, False if not, None if that cannot be known."""
    left, sign, right, group = part.groups()
    dangling = None if not left and "\n" in right else False
    heading = complete and is_syllable(group) and _NEXT_IN_CAPITALS.match(text, part.end()) is not None
    if not is_group(group) or (heading and not is_known_code(group)):
        return dangling
    if not left:
        return True
    ended = text[part.end() : part.end() + 1] in _JOINTS or _AFTER_NUMBER.match(text, part.end()) is not None
    if not sign:
        return ended or (False if is_known_code(group) else None)
    if "\n" not in left:
        return not complete or ended or (symbol.isalnum() and sign != "&")
    if right:  # an item of a list: "- UBND"
        return False if complete else ended or None
    if not complete or ended or symbol.isalnum() or symbol.startswith(_JOINT_KINDS):
        return True
    return False if is_known_code(group) else None


def _belongs(bracket: re.Match[str], symbol: str) -> bool:
    """Return True if what is in brackets belongs to the symbol: BCĐ(138), CAT(PA05), not a year or a footnote."""
    if bracket["digits"]:
        return symbol.endswith(_OPEN_BODIES) and len(bracket["digits"]) > 1
    return not bracket["space"] or _UNIT_CODE.fullmatch(bracket["code"]) is not None


def _is_item(found: re.Match[str]) -> bool:
    """Return True if a hyphen with a space behind it begins the line of the symbol: it is an item of a list."""
    before, _hyphen, _behind = found.string[found.end(3 if found[3] else 1) : found.start(5)].partition("-")
    return "\n" in before
