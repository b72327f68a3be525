"""Find the documents that a text cites (tìm viện dẫn)."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from cchc.citations.citation import Citation, CitationKind, kind_words
from cchc.documents.number import NUMBER, DocumentNumber
from cchc.viet import tracked
from cchc.viet.dates import DATE, date_of

_NUMBER = re.compile(rf"(?<![\w/.-]){NUMBER}")
_DATE_AFTER = re.compile(rf"(?:\s{{0,3}},?\s{{0,3}}(?=ngày)| )(?P<dated>{DATE})", re.IGNORECASE)
"""A date after the number: "ngày …" even on the next line; bare figures only right behind it."""
_LOOK_BACK = 60
"""How many characters before a number the kind word may begin: a bound, so that the cost stays linear."""


def find_citations(text: str, kinds: Collection[CitationKind] = tuple(CitationKind)) -> tuple[Citation, ...]:
    """The documents that a text cites (tìm viện dẫn), in the order of the text.

    Spans are offsets into the text as it was handed over, whatever was normalised to read it. What only
    looks like a number is left alone.

    Args:
        text: running text of any length and encoding trouble.
        kinds: which kinds of citation to look for.

    Raises:
        InvalidInput: what was handed over is no text.

    >>> found = find_citations("Thực hiện Nghị quyết số 04-NQ/TU ngày 01/7/2016 của Tỉnh ủy")
    >>> found[0].span, str(found[0].number), found[0].date
    ((10, 47), '04-NQ/TU', datetime.date(2016, 7, 1))
    """
    return tuple(_full(text)) if CitationKind.FULL in kinds else ()


def _full(text: str) -> Iterator[Citation]:
    normal = tracked(text)
    for found in _NUMBER.finditer(normal.text):
        if DocumentNumber.of_match(found) is None:
            continue
        before = _words_before().search(normal.text, max(0, found.start() - _LOOK_BACK), found.start())
        after = _DATE_AFTER.match(normal.text, found.end())
        issued_on = date_of(after) if after else None
        start = before.start() if before else found.start()
        end = after.end() if after and issued_on else found.end()
        span = normal.span(start, end)
        number_from, number_to = normal.span(found.start(), found.end())
        number = DocumentNumber.parse(text[number_from:number_to])
        yield Citation(span, text[span[0] : span[1]], CitationKind.FULL, number, issued_on)


@cache
def _words_before() -> re.Pattern[str]:
    """What may stand right before a number: a kind word, "số", or both."""
    number_word = r"số\s{0,3}:?\s{0,3}"
    return re.compile(rf"(?<!\w)(?:{kind_words()}\s{{1,3}}(?:{number_word})?|{number_word})\Z", re.IGNORECASE)
