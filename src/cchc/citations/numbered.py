"""Documents that are cited by number and symbol (viện dẫn đầy đủ): alone, in lists, in headings."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.search_text import SearchText
from cchc.citations.words import kind_codes, kind_word_at_end, kind_words
from cchc.documents import DocumentNumber, number_pattern
from cchc.viet import DATE, TextSpan, date_from_match

_LOOK_BACK = 200
"""How many characters before a number its words may begin; the bound keeps the cost linear."""
_LOOK_BACK_LIST = 40
_LOOK_BACK_DIGITS = 28
_LOOK_BACK_SO = 14
_MARKS = r"[*_]{0,3}"
_ISSUED = r"(?:(?:được\s)?ban\shành\s{1,3})?(?=ngày)"
_DATE_AFTER = re.compile(rf"{_MARKS}(?:\s{{0,3}}[,(]?\s{{0,3}}{_ISSUED}| )(?P<dated>{DATE})", re.IGNORECASE)
"""A date after the number: "ngày …" even on the next line; bare figures only directly after it."""
_PASSED = r"(?:đã\s)?được\s[^.;\n]{1,40}\s(?:thông\squa|ban\shành)\s"
_PLACE = r"(?![^,\n]{0,60}\d-)[^\W\d_][\w.\- ]{1,40}?(?:\s{1,3}[^\W\d_]\w*)?,\s{0,3}(?=ngày)"
_DATE_LATER = re.compile(rf"{_MARKS},?\s{{1,60}}(?:{_PASSED}|{_PLACE})(?P<dated>{DATE})", re.IGNORECASE)
"""A date that belongs to the number but is further away: in the heading's line of place and date, or after the words
that a law was passed. In a heading of two columns the second may be far to the right."""
_LATER = 160
_HEADS = re.compile(r"(?:[0-9]{1,5}[a-zđ]?\s?(?:,|;|&|và)\s{1,2})+\Z", re.IGNORECASE)
_HEAD = re.compile(r"(?<![0-9])(?=0*[1-9])[0-9]{1,5}[a-zđ]?")
_ANCHORS = (re.compile("/ ?[A-Za-zĐđƯư]"), re.compile("- ?[A-Za-zĐđƯư]"))
"""Places where a symbol may begin: every number has one, running text few; each begins with one character, which is
quick to search for."""
_DIGITS = re.compile(r"(?<![\w/.%=&-])(?<![0-9]:)[0-9]{1,5}[A-Za-zđĐ]?(?:[-/ ][0-9A-Za-zĐđ /-]{0,16})?\Z")
_BEHIND = frozenset("0123456789 ABCDEĐGHIKLMNOPQRSTUVXYabcdđeghiklmnopqrstuvxyz")
_SO = re.compile(rf"(?<!\w)số{_MARKS}\s{{0,3}}:?{_MARKS}\s{{0,4}}\Z", re.IGNORECASE)
_BETWEEN = " \t\n\r*_"
_LISTING = frozenset(",;&à")
_NAMING = ("của", "uật", "ệnh", "UẬT", "ỆNH", "CỦA")
"""One of these occurs if a body or the name of a law lies between a kind word and the number."""


def numbered(page: SearchText) -> Iterator[Citation]:
    """Yield the documents that a text cites by number and symbol, in its order."""
    plain, moved = page.plain, page.normal.origins is not None
    for found in _numbers(plain):
        number = DocumentNumber.from_match(found)
        if number is None:
            continue
        begins, ends = number_span = TextSpan(*found.span())
        listed = plain[begins - 2 : begins - 1] in _LISTING
        heads = _HEADS.search(plain, max(0, begins - _LOOK_BACK_LIST), begins) if listed else None
        start, word = citation_start(plain, heads.start() if heads else begins)
        if start is None:
            heads, start = None, begins
            if not number.is_self_evident:
                continue
        if heads:
            for head in _HEAD.finditer(plain, heads.start(), heads.end()):
                other = DocumentNumber(head[0], number.symbol, number.separator, number.year, number.year_separator)
                span, its_number = TextSpan(start, head.end()), TextSpan(*head.span())
                yield page.in_original(Citation(span, "", CitationKind.FULL, other, None, word, number_span=its_number))
                start, word = begins, ""
        end, issued_on, dated = _dated(plain, ends)
        own = _repaired(number, page, found)
        span, text = TextSpan(start, end), page.text[start:end]
        cited = Citation(span, text, CitationKind.FULL, own, issued_on, word, "", "", None, number_span, dated)
        yield page.in_original(cited) if moved else cited


def _dated(plain: str, ends: int) -> tuple[int, date | None, TextSpan | None]:
    """Return the end of a citation whose number ends at `ends`, its day, and the span of the day."""
    after = _DATE_AFTER.match(plain, ends)
    if after and (issued_on := date_from_match(after)):
        return after.end(), issued_on, TextSpan(*after.span("dated"))
    if "ngày" in plain[ends : ends + _LATER]:
        later = _DATE_LATER.match(plain, ends)
        if later and (issued_on := date_from_match(later)):
            return ends, issued_on, TextSpan(*later.span("dated"))
    return ends, None, None


def _numbers(plain: str) -> Iterator[re.Match[str]]:
    """Yield the places that look like a number, found from the places where a symbol may begin."""
    number, at = _number(), 0
    for position in sorted(anchor.start() for sign in _ANCHORS for anchor in sign.finditer(plain)):
        if position < at or plain[position - 1 : position] not in _BEHIND:
            continue
        digits = _DIGITS.search(plain, max(at, position - _LOOK_BACK_DIGITS), position)
        found = number.match(plain, digits.start()) if digits else None
        if found is not None:
            yield found
            at = found.end()


def citation_start(plain: str, begins: int) -> tuple[int | None, str]:
    """Return the start of a citation whose number begins at `begins` and its kind word; the start may be None.

    Args:
        plain: the normalised text.
        begins: the offset of the number.

    Returns:
        The offset of the first word of the citation and its kind word, "" if only "số" precedes the number; None and
            "" if neither does.
    """
    near = max(0, begins - _LOOK_BACK_SO)
    so = _SO.search(plain, near, begins) if "ố" in plain[near:begins].lower() else None
    ends = so.start() if so else begins
    window = plain[max(0, ends - _LOOK_BACK) : ends]
    rest = window.rstrip(_BETWEEN)
    if len(rest) < len(window):
        word = kind_word_at_end(rest)
        if word:
            start = ends - len(window) + len(rest) - len(word)
            return start, word
    if so is None:
        return None, ""
    if any(part in window for part in _NAMING):
        named = _before().search(plain, max(0, ends - _LOOK_BACK), ends)
        if named:
            return named.start("all"), named["word"] or named["law"]
    return so.start(), ""


def _repaired(number: DocumentNumber, page: SearchText, found: re.Match[str]) -> DocumentNumber:
    """Return the number with the repairs of the caller's own characters."""
    if page.normal.text is page.text:
        return number
    start, end = page.normal.span(*found.span())
    own = page.text[start:end]
    return number if own == found[0] else DocumentNumber.from_match(found, own) or number


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"{number_pattern()}(?![%=])")


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of words before "số" and the number: a kind word with a body, or a law with its name."""
    kind = rf"{kind_words()}|{kind_codes()}"
    of_body = rf"\s{{1,3}}của\s{{1,3}}(?!{kind_words()})[^\W\d][^\d.;:\n]{{1,60}}?"
    law = r"(?:(?:bộ\s{1,3})?luật|pháp\s{1,3}lệnh)(?!\w)(?:\s{1,3}[^.;:/]{1,150}?)?"
    return re.compile(rf"(?<!\w)(?P<all>(?P<word>{kind}){of_body}|(?P<law>{law}))[\s*_]{{1,4}}\Z", re.IGNORECASE)
