"""Points as officers write them (ô điểm): "20 điểm", "10đ", "- 2 điểm", "05", "(10)", "-" for none."""

import re
from fractions import Fraction
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.viet import collapse_whitespace, parse_number

_NONE = frozenset({"-", "--", "---", "/", ".", "…", "..."})
_SIGNED = re.compile(
    r"\(?\s*(?:(?P<lead>tối đa|tổng|cộng|thưởng|trừ|tối đa trừ|trừ tối đa|không quá|≤|<=)\s*:?\s*)?"
    r"(?P<sign>[-+])?\s*(?P<number>[0-9][0-9.,]*)\s*(?:điểm|đ|d)?\s*\.?\s*(?:\(?\s*tối đa\s*\)?)?\s*\)?",
    re.IGNORECASE,
)
_TAKES = frozenset({"trừ", "tối đa trừ", "trừ tối đa"})
_STATED = re.compile(
    r"\(?\s*(?:tối đa|tổng điểm|tổng cộng|tổng số)\s*:?\s*\+?\s*([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(?:điểm|đ)\b\)?"
    r"|\(\s*\+?([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(?:điểm|đ)\s*\)",
    re.IGNORECASE,
)
_AWARD = re.compile(
    r"(?:[:(]|\b(?:được|cộng|trừ|đạt|tính|chấm|cho|thưởng|ghi|còn))\s*(?:thêm\s+)?[-+]?\s*[0-9]+(?:[.,][0-9]+)?\s*(?:điểm|đ)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"[0-9]\s*(?:điểm|đ)\b|\A[-+(]?\s*[0-9][0-9.,]*\s*[-–÷]\s*[0-9][0-9.,]*\)?\Z|[0-9]\s*/\s*[^\W\d]", re.IGNORECASE
)

_RANGE = re.compile(r"[0-9]\)?\s*(?:điểm|đ)?\s*(?:[-–−÷~]|đến|tới)\s*\(?[0-9]", re.IGNORECASE)


class CellPoints(NamedTuple):
    """What a cell of points states (điểm ghi trong ô).

    Attributes:
        points: the points; None if the cell is blank, or states no one number.
        wording: the words of a cell that states a rate or a range, "1 điểm/lần"; "" if it does not.
    """

    points: Fraction | None = None
    wording: str = ""


def read_points(text: str) -> CellPoints:
    """Return what a cell of points states (đọc ô điểm).

    Raises:
        InvalidInput: the cell is not blank and no points can be read in it.

    >>> read_points("- 2 điểm").points, read_points("05").points, read_points("-").points
    (Fraction(-2, 1), Fraction(5, 1), None)
    >>> read_points("3 - 7 điểm/lần").wording
    '3 - 7 điểm/lần'
    """
    plain = collapse_whitespace(text)
    if not plain or plain.lower() in _NONE:
        return CellPoints()
    found = _SIGNED.fullmatch(plain)
    if found:
        takes = found["sign"] == "-" or (found["lead"] or "").lower() in _TAKES
        points = Fraction(parse_number(found["number"], convention=None))
        return CellPoints(-points if takes else points)
    try:
        return CellPoints(Fraction(parse_number(plain, convention=None)))
    except InvalidInput:
        if _RATE.search(plain):
            return CellPoints(wording=text.strip())
        raise


def is_range(text: str) -> bool:
    """Return True if points are written as a range (khoảng điểm), of which no rule can be made.

    >>> is_range("3 - 7 điểm/lần"), is_range("từ 0 đến 5 điểm"), is_range("- 1 điểm/2 lần")
    (True, True, False)
    """
    return _RANGE.search(collapse_whitespace(text)) is not None


def has_award(text: str) -> bool:
    """Return True if a text gives or takes points (có ghi điểm): "…: 2 điểm", "trừ 0,5đ".

    A maximum in brackets is none: "Nhiệm vụ (35đ)".

    >>> has_award("Có kế hoạch: 2 điểm; không: 0 điểm"), has_award("IELTS từ 5,0 trở lên"), has_award("Nhiệm vụ (35đ)")
    (True, False, False)
    """
    plain = collapse_whitespace(text)
    if len(stated := list(_STATED.finditer(plain))) == 1:
        plain = plain[: stated[0].start()] + plain[stated[0].end() :]
    return _AWARD.search(plain) is not None


def stated_maximum(title: str) -> Fraction | None:
    """Return the maximum that a title states in brackets (điểm tối đa ghi trong tên), None if it states none or two.

    >>> stated_maximum("Điểm thưởng (Tối đa +15 điểm)"), stated_maximum("Nhiệm vụ (35đ)"), stated_maximum("Kế hoạch")
    (Fraction(15, 1), Fraction(35, 1), None)
    """
    found = [one[1] or one[2] for one in _STATED.finditer(collapse_whitespace(title))]
    return Fraction(found[0].replace(",", ".")) if len(found) == 1 else None
