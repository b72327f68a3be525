"""One mention of a document (một viện dẫn)."""

from datetime import date
from typing import NamedTuple

from cchc.citations.words import kind_named
from cchc.documents import DocumentNumber, Provision, kind_of
from cchc.messages import LabelledEnum, _

Span = tuple[int, int]


class CitationKind(LabelledEnum):
    """How a document is cited (cách viện dẫn)."""

    FULL = "full", _("số, ký hiệu")
    """By number and symbol (số, ký hiệu)."""
    SHORT = "short", _("số không có ký hiệu")
    """By a number without a symbol (số không có ký hiệu)."""
    NAMED = "named", _("tên luật")
    """By the name of a law (tên luật)."""
    PROVISION = "provision", _("điều khoản")
    """By a provision alone (điều khoản)."""
    BACK = "back", _("văn bản đã nêu")
    """By a reference to a document named before (văn bản đã nêu)."""


class Citation(NamedTuple):
    """A citation (viện dẫn): where a text mentions a document, and which.

    Attributes:
        span: start and end in the caller's own text, `text[start:end]`; from the kind word, or "số", or
            the number, to the end of the number, or of the date that follows it.
        text: the words of the span as they stand in the caller's text.
        kind: in which way the document is cited.
        number: the number and symbol; None where the citation has none, or no symbol.
        date: the day that the citation or its heading gives, or None.
        word: the kind word in front as it stands there, "" where there is none.
        serial: the bare number of a short citation, "04" in "Nghị quyết 04"; else "".
        name: the name of a law that is cited by name, "Luật Đất đai"; else "".
        provision: the place that is cited, or None.
        number_span: where the number stands, or the bare number; None where there is none.
        date_span: where the day stands, inside the span or in the heading; None where there is none.
    """

    span: Span
    text: str
    kind: CitationKind
    number: DocumentNumber | None
    date: date | None
    word: str = ""
    serial: str = ""
    name: str = ""
    provision: Provision | None = None
    number_span: Span | None = None
    date_span: Span | None = None

    @property
    def document_kind(self) -> str | None:
        """The kind of the document in words (tên loại): the word in front decides, else the number's code."""
        return kind_named(self.word) or (kind_of(self.number) if self.number else None)
