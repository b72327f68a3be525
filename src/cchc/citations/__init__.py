"""Mentions of documents in running text (viện dẫn): found with span, number and date.

Lives here: the verbs over running text and what they return.
May know: messages, errors, viet, values, documents.
Must never know: calendars, and what a cited document is used for.
"""

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.find import find_citations

__all__ = ["Citation", "CitationKind", "find_citations"]
