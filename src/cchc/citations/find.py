"""Find the documents that a text cites (tìm viện dẫn)."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.numbered import numbered
from cchc.citations.page import Page
from cchc.citations.unnumbered import back_references, named_laws, provisions, short_references
from cchc.viet import align

_FINDERS: tuple[tuple[CitationKind, Callable[[Page], Iterator[Citation]]], ...] = (
    (CitationKind.FULL, numbered),
    (CitationKind.NAMED, named_laws),
    (CitationKind.SHORT, short_references),
    (CitationKind.BACK, back_references),
    (CitationKind.PROVISION, provisions),
)
"""In the order in which they take their words: what stands in a fuller citation is no citation of its own."""


def find_citations(text: str, kinds: Collection[CitationKind] = tuple(CitationKind)) -> tuple[Citation, ...]:
    """The documents that a text cites (tìm viện dẫn), in the order of the text.

    Spans are offsets into the text as it was handed over, whatever was normalised to read it. What only
    looks like a number is left alone. A citation that stands inside a fuller one is no citation of its own.

    Args:
        text: running text of any length and encoding trouble.
        kinds: which kinds of citation to look for.

    Raises:
        InvalidInput: what was handed over is no text, or one in a code before Unicode.

    >>> found = find_citations("Thực hiện khoản 2 Điều 5 Nghị quyết số 04-NQ/TU ngày 01/7/2016 của Tỉnh ủy")
    >>> [(citation.text, str(citation.kind)) for citation in found]
    [('khoản 2 Điều 5', 'điều khoản'), ('Nghị quyết số 04-NQ/TU ngày 01/7/2016', 'số, ký hiệu')]
    >>> str(found[1].number), found[1].date
    ('04-NQ/TU', datetime.date(2016, 7, 1))
    """
    page = Page(align(text), text)
    taken: list[Citation] = []
    for kind, finder in _FINDERS:
        if kind in kinds:
            taken = _merged(taken, finder(page))
    return tuple(taken)


def _merged(taken: list[Citation], found: Iterable[Citation]) -> list[Citation]:
    """Those taken and those found that overlap none of them, in the order of the text."""
    if not taken:
        return sorted(found, key=lambda citation: citation.span)
    starts = [citation.span[0] for citation in taken]
    free: list[Citation] = []
    for citation in found:
        start, end = citation.span
        place = bisect_left(starts, start)
        after = place < len(taken) and starts[place] < end
        before = place > 0 and taken[place - 1].span[1] > start
        if not (before or after):
            free.append(citation)
    return sorted((*taken, *free), key=lambda citation: citation.span) if free else taken
