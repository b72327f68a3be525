"""Finding the documents that a text cites (tìm viện dẫn).

The cost is linear in the length of the text: every search is anchored and its look-back bounded.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.numbered import numbered
from cchc.citations.search_text import SearchText
from cchc.citations.unnumbered import back_references, named_laws, provisions, short_references

_FINDERS: tuple[tuple[CitationKind, Callable[[SearchText], Iterator[Citation]]], ...] = (
    (CitationKind.FULL, numbered),
    (CitationKind.NAMED, named_laws),
    (CitationKind.SHORT, short_references),
    (CitationKind.BACK, back_references),
    (CitationKind.PROVISION, provisions),
)
"""In order of precedence: a citation inside one of an earlier kind is dropped."""


def find_citations(text: str, kinds: Collection[CitationKind] = tuple(CitationKind)) -> tuple[Citation, ...]:
    """Return the documents that a text cites (tìm viện dẫn), in the order of the text.

    Spans are offsets into the text as it was given, whatever was normalised to read it. A sequence that only resembles
    a number is ignored. A citation inside a longer one is not returned separately.

    Args:
        text: running text of any length.
        kinds: the kinds of citation to find.

    Raises:
        InvalidInput: `text` is not a string, or is in a code before Unicode.

    >>> found = find_citations("Thực hiện khoản 2 Điều 5 Nghị quyết số 04-NQ/TU ngày 01/7/2016 của Tỉnh ủy")
    >>> [(citation.text, str(citation.kind)) for citation in found]
    [('khoản 2 Điều 5', 'điều khoản'), ('Nghị quyết số 04-NQ/TU ngày 01/7/2016', 'số, ký hiệu')]
    >>> str(found[1].number), found[1].date
    ('04-NQ/TU', datetime.date(2016, 7, 1))
    """
    page = SearchText(text)
    accepted: list[Citation] = []
    for kind, finder in _FINDERS:
        if kind in kinds:
            accepted = _merged(accepted, finder(page))
    return tuple(accepted)


def _merged(accepted: list[Citation], found: Iterable[Citation]) -> list[Citation]:
    """Return the accepted citations and those found that overlap none of them, in the order of the text.

    Args:
        accepted: citations of earlier kinds, in the order of the text.
        found: citations of one kind, in the order of the text.
    """
    if not accepted:
        return list(found)
    starts = [citation.span.start for citation in accepted]
    free: list[Citation] = []
    for citation in found:
        start, end = citation.span
        index = bisect_left(starts, start)
        after = index < len(accepted) and starts[index] < end
        before = index > 0 and accepted[index - 1].span.end > start
        if not (before or after):
            free.append(citation)
    return sorted((*accepted, *free), key=lambda citation: citation.span) if free else accepted
