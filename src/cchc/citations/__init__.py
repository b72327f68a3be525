"""Citations of documents in running text (viện dẫn): found, resolved and marked.

Lives here: the verbs over running text and their results.
May know: messages, errors, exact, models, viet, tables, values, documents.
Must never know: calendars, and what a cited document is used for.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.citations.annotation import annotate
    from cchc.citations.citation import Citation, CitationKind
    from cchc.citations.find import find_citations
    from cchc.citations.resolved import ResolvedCitation, resolve

__all__ = [
    "Citation",
    "CitationKind",
    "ResolvedCitation",
    "annotate",
    "find_citations",
    "resolve",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "annotation": "annotate",
        "citation": "Citation CitationKind",
        "find": "find_citations",
        "resolved": "ResolvedCitation resolve",
    },
)
