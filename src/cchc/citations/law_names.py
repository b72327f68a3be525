"""Names of laws in running text (tên luật): where a name ends, and which day or year is its own."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc.viet import DATE, alternatives

_LAW = r"(?<!\w)(?:Bộ\s{1,3}[Ll]uật|Luật|Pháp\s{1,3}lệnh|Hiến\s{1,3}pháp)(?!\w)"
_LAW_WORDS = ("Luật", "Bộ luật", "Bộ Luật", "Pháp lệnh", "Hiến pháp")
_MAX_LENGTH = 170
_STOPS = (
    "từ", "kể từ", "trước", "sau", "được", "đã", "sẽ", "đang", "phải", "này", "thì", "là", "nếu", "khi", "mà", "nhưng",
    "nêu trên", "nói trên", "quy định", "căn cứ", "hiệu lực", "thời điểm", "giai đoạn", "tháng", "vào", "hoặc", "nhằm",
    "để", "do", "như", "gồm", "ổn định", "áp dụng", "mẫu", "biểu", "phụ lục",
)  # fmt: skip
"""Words that are in no name of a law: the name ends before them."""
_JOINTS = frozenset(("đến", "tại", "ở", "của", "và", "cho", "trong", "với", "về", "hết", "theo", "các", "những", "một"))
"""Words that join a name to what follows: a day behind one is not the law's own."""
_HOUSING = "Nhà ở"
"""The one name that ends in such a word."""
_NEW_LINE = r"\n\s*(?:\n|Căn\s|Điều\s|Chương\s|Mục\s|Theo\s|Xét\s|Thực\s|[-+•*|]|[0-9]{1,2}[.)]|[a-zđ][.)])"
_END = re.compile(
    rf"(?P<own>,?(?=\s)[ \t\r]{{0,3}}\n?[ \t]{{0,3}}(?=ngày)(?P<dated>{DATE}))"
    r"|\s{1,3}(?:năm\s{1,3})?(?P<in_year>(?:19|20)[0-9]{2})(?![0-9/-])"
    rf"|(?P<law>{_LAW})"
    rf"|(?P<stop>[.;:/()]|{_NEW_LINE}|(?<!\w)(?i:{alternatives(_STOPS)}|ngày|số)(?!\w))"
)
_AMENDING = re.compile(r"sửa\s{1,3}đổi|bổ\s{1,3}sung|một\s{1,3}số\s{1,3}điều|thi\s{1,3}hành")
_COUNTED = re.compile(r"\s{1,3}điều(?!\w)")


class LawName(NamedTuple):
    """A name of a law with its day or year (tên luật), in a normalised text.

    Attributes:
        start: the offset of the first word.
        name_end: the offset after the name.
        end: the offset after the day or year.
        dated: the match of the day or year; its group `own` is None if it is a year.
    """

    start: int
    name_end: int
    end: int
    dated: re.Match[str]


def law_names(plain: str) -> Iterator[LawName]:
    """Yield the names of laws that are followed by their own day or year, in the order of the text."""
    at = 0
    for start in sorted(start for word in _LAW_WORDS for start in _occurrences(plain, word)):
        found = _name_at(plain, start) if start >= at else None
        if found:
            yield found
            at = found.end


def law_start(plain: str, first: int, end: int) -> int | None:
    """Return where the name of a law begins that ends at an offset, or None if no name ends there.

    Args:
        plain: the normalised text.
        first: the first offset at which it may begin.
        end: the offset after the name.
    """
    for law in _ANY_LAW.finditer(plain, first, end):
        at = law.end()
        while (event := _END.search(plain, at, end)) and _is_of_name(plain, law.start(), event):
            at = event.end()
        if event is None and end - law.start() <= _MAX_LENGTH:
            return law.start()
    return None


_ANY_LAW = re.compile(_LAW, re.IGNORECASE)


def _name_at(plain: str, start: int) -> LawName | None:
    """Return the name that begins at an offset, with its day or year, or None."""
    law = _WHOLE_LAW.match(plain, start)
    at, limit = law.end() if law else start, start + _MAX_LENGTH
    while law and (event := _END.search(plain, at, limit)):
        if event["own"] or event["in_year"]:
            name = plain[start : event.start()]
            own = name.endswith(_HOUSING) or name.rstrip(", ").rsplit(maxsplit=1)[-1].lower() not in _JOINTS
            return LawName(start, event.start(), event.end(), event) if own else None
        if not _is_of_name(plain, start, event):
            return None
        at = event.end()
    return None


_WHOLE_LAW = re.compile(_LAW)


def _is_of_name(plain: str, start: int, event: re.Match[str]) -> bool:
    """Return True if what `_END` found is within the name: "một số điều của Luật …" in the name of an amending law."""
    if event["law"]:
        return _AMENDING.search(plain, start, event.start()) is not None
    return event["stop"] is not None and event["stop"].lower() == "số" and bool(_COUNTED.match(plain, event.end()))


def _occurrences(plain: str, word: str) -> Iterator[int]:
    at = plain.find(word)
    while at >= 0:
        yield at
        at = plain.find(word, at + 1)
