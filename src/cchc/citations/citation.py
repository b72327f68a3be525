"""One mention of a document (một viện dẫn)."""

import re
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from cchc.documents import DocumentNumber, kinds
from cchc.documents.kind import kind_of
from cchc.viet import fold

_MORE_NAMES = ("Bộ luật", "Chương trình hành động", "Công văn", "Luật", "Thông báo kết luận", "Văn bản")


class CitationKind(StrEnum):
    """In which way a document is cited (cách viện dẫn); the value is the wording."""

    FULL = "số, ký hiệu"


class Citation(NamedTuple):
    """A citation (viện dẫn): where a text mentions a document, and which.

    Attributes:
        span: start and end in the caller's own text, `text[start:end]`; from the kind word, or "số", or
            the number, to the end of the number, or of the date that follows it.
        text: the words of the span as they stand in the caller's text.
        kind: in which way the document is cited.
        number: the number and symbol.
        date: the day that the citation gives, or None.
    """

    span: tuple[int, int]
    text: str
    kind: CitationKind
    number: DocumentNumber
    date: date | None

    @property
    def document_kind(self) -> str | None:
        """The kind of the document in words (tên loại): the word in front decides, else the number's code."""
        found = re.match(kind_words(), fold(self.text), re.IGNORECASE)
        return _names()[found[0].lower()] if found else kind_of(self.number)


@cache
def _names() -> dict[str, str]:
    """Every name of a kind that may stand before a number, by its folded form, longest first."""
    names = {kind.name for kind in kinds()} | set(_MORE_NAMES)
    return {fold(name): name for name in sorted(names, key=len, reverse=True)}


@cache
def kind_words() -> str:
    """The pattern of a kind word, any case, any white space between its syllables."""
    return "(?:" + "|".join(name.replace(" ", r"\s{1,3}") for name in _names()) + r")(?!\w)"
