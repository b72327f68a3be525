"""One citation of a document (một viện dẫn)."""

from datetime import date
from typing import NamedTuple

from cchc.citations.words import kind_named
from cchc.documents import DocumentNumber, Provision, kind_of
from cchc.messages import LabelledEnum, _
from cchc.viet import TextSpan


class CitationKind(LabelledEnum):
    """How a document is cited (cách viện dẫn)."""

    FULL = "full", _("số, ký hiệu")
    """Number and symbol (số, ký hiệu): "Nghị quyết số 04-NQ/TU"."""
    SHORT = "short", _("số không có ký hiệu")
    """Kind and bare number (số không có ký hiệu): "Nghị quyết 04"."""
    NAMED = "named", _("tên luật")
    """Name of a law with its day or year (tên luật): "Luật Đất đai năm 2013"."""
    PROVISION = "provision", _("điều khoản")
    """A place in a document (điều khoản): "khoản 2 Điều 5"."""
    BACK = "back", _("văn bản đã nêu")
    """A reference to a document named before (văn bản đã nêu): "Nghị quyết này", "Kế hoạch nêu trên"."""


class Citation(NamedTuple):
    """A citation (viện dẫn): a place in a text that mentions a document.

    Attributes:
        span: the place in the caller's own text; from the kind word, or "số", or the number, to
            the end of the number, or of the date that follows it.
        text: the words of the span as written in the caller's text.
        kind: how the document is cited.
        number: the number and symbol; None if the citation has none, or no symbol.
        date: the day in the citation or its heading, or None.
        word: the kind word in front as written, "" if there is none.
        serial: the bare number of a short citation, "04" in "Nghị quyết 04"; otherwise "".
        name: the name of a law that is cited by name, "Luật Đất đai"; otherwise "".
        provision: the place that is cited, or None.
        number_span: the span of the number, or of the bare number; None if there is none.
        date_span: the span of the day, inside `span` or in the heading; None if there is none.
    """

    span: TextSpan
    text: str
    kind: CitationKind
    number: DocumentNumber | None
    date: date | None
    word: str = ""
    serial: str = ""
    name: str = ""
    provision: Provision | None = None
    number_span: TextSpan | None = None
    date_span: TextSpan | None = None

    @property
    def document_kind(self) -> str | None:
        """The kind of the document in words (tên loại): of the word in front, or else of the number's code."""
        return kind_named(self.word) or (kind_of(self.number) if self.number else None)
