"""Documents that are cited by number and symbol (viện dẫn đầy đủ): alone, in lists, in headings."""

import re
from collections.abc import Iterator
from functools import cache

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.page import Page
from cchc.citations.words import kind_codes, kind_words
from cchc.documents import DocumentNumber
from cchc.documents.number import number_pattern
from cchc.viet.dates import DATE, date_of

_LOOK_BACK = 200
"""How many characters before a number its words may begin: a bound, so that the cost stays linear."""
_LOOK_BACK_LIST = 40
_MARKS = r"[*_]{0,3}"
_SAID = r"(?:(?:được\s)?ban\shành\s{1,3})?(?=ngày)"
_DATE_AFTER = re.compile(rf"{_MARKS}(?:\s{{0,3}}[,(]?\s{{0,3}}{_SAID}| )(?P<dated>{DATE})", re.IGNORECASE)
"""A date after the number: "ngày …" even on the next line; bare figures only right behind it."""
_PASSED = r"(?:đã\s)?được\s[^.;\n]{1,40}\s(?:thông\squa|ban\shành)\s"
_PLACE = r"[^\W\d_][\w.\- ]{1,40}?(?:\s{1,3}[^\W\d_]\w*)?,\s{0,3}(?=ngày)"
_DATE_LATER = re.compile(rf"{_MARKS},?\s{{1,3}}(?:{_PASSED}|{_PLACE})(?P<dated>{DATE})", re.IGNORECASE)
"""A date that belongs to the number and stands further off: in the heading's line of place and date, or where the
text tells when a law was passed."""
_HEADS = re.compile(r"(?:[0-9]{1,5}[a-zđ]?\s?(?:,|;|&|và)\s{1,2})+\Z", re.IGNORECASE)
_HEAD = re.compile(r"[0-9]{1,5}[a-zđ]?")


def numbered(page: Page) -> Iterator[Citation]:
    """The documents that a text cites by number and symbol, in its order."""
    plain = page.plain
    for found in _number().finditer(plain):
        number = DocumentNumber.of_match(found)
        if number is None:
            continue
        begins = found.start()
        heads = _HEADS.search(plain, max(0, begins - _LOOK_BACK_LIST), begins)
        before = _before().search(plain, max(0, begins - _LOOK_BACK), heads.start() if heads else begins)
        if before is None:
            heads = None
            if not number.is_plain:
                continue
        start = before.start("all") if before else begins
        word = (before["word"] or before["plain"] or before["law"] or "") if before else ""
        if heads:
            for head in _HEAD.finditer(plain, heads.start(), heads.end()):
                other = DocumentNumber(head[0], number.symbol, number.mark, number.year, number.year_mark)
                span = (start, head.end())
                yield page.own(Citation(span, "", CitationKind.FULL, other, None, word, number_span=head.span()))
                start, word = begins, ""
        after = _DATE_AFTER.match(plain, found.end())
        issued_on = date_of(after) if after else None
        end = after.end() if after and issued_on else found.end()
        if not issued_on:
            after = _DATE_LATER.match(plain, found.end())
            issued_on = date_of(after) if after else None
        dated = after.span("dated") if after and issued_on else None
        own = _repaired(number, page, found)
        span = (start, end)
        yield page.own(
            Citation(span, "", CitationKind.FULL, own, issued_on, word, number_span=found.span(), date_span=dated)
        )


def _repaired(number: DocumentNumber, page: Page, found: re.Match[str]) -> DocumentNumber:
    """The number with the repairs of the caller's own characters."""
    start, end = page.normal.span(*found.span())
    own = page.text[start:end]
    return number if own == found[0] else DocumentNumber.of_match(found, own) or number


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.%=&-])(?<![0-9]:){number_pattern()}(?![%=])")


@cache
def _before() -> re.Pattern[str]:
    """What may stand right before a number: a kind word with a body or a name, "số", or both."""
    number_word = rf"số{_MARKS}\s{{0,3}}:?{_MARKS}\s{{0,4}}"
    kind = rf"{kind_words()}|{kind_codes()}"
    of_body = rf"(?:\s{{1,3}}của\s{{1,3}}(?!{kind_words()})[^\W\d][^\d.;:\n]{{1,60}}?)?"
    law = r"(?:(?:bộ\s{1,3})?luật|pháp\s{1,3}lệnh)(?!\w)(?:\s{1,3}[^.;:/]{1,150}?)?"
    return re.compile(
        rf"(?<!\w)(?P<all>(?:(?P<word>{kind}){of_body}|(?P<law>{law}))[\s*_]{{1,4}}(?:{number_word})|"
        rf"(?P<plain>{kind})[\s*_]{{1,4}}|{number_word})\Z",
        re.IGNORECASE,
    )
