"""Resolving citations (xác định văn bản): each to one document of a register, or a stated reason why not."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from cchc.citations.citation import Citation, CitationKind
from cchc.documents import Document, Register
from cchc.messages import Message, _
from cchc.viet import fold, require_date

_NEAR = 12
"""How many characters may lie between a provision and its document: "khoản 2 Điều 5 của Nghị định …"."""


class ResolvedCitation(NamedTuple):
    """A citation and the document it means (văn bản được xác định).

    Attributes:
        citation: the citation.
        document: the one document that it means; None if there is none or more than one.
        candidates: the documents that it may mean.
        reason: the reason, as a message: `str()` is Vietnamese, `.in_language("en")` English.
    """

    citation: Citation
    document: Document | None
    candidates: tuple[Document, ...]
    reason: Message


def resolve(
    citations: Sequence[Citation], register: Register, *, on: date | None = None, containing: Document | None = None
) -> tuple[ResolvedCitation, ...]:
    """Return the document that each citation means (xác định văn bản), in the order of the citations.

    If there are two candidates, no document is chosen: 04-NQ/TU exists in every province.

    Args:
        citations: those of one text, in its order, as `find_citations` returns them.
        register: the known documents.
        on: the day of the text; documents issued after it are excluded. None excludes no document.
        containing: the document that contains the text: what "Nghị quyết này" refers to; None leaves such citations
            unresolved.

    >>> from cchc.citations import find_citations
    >>> register = Register(documents=(Document(number="04-NQ/TU", issued_on=date(2016, 7, 1)),))
    >>> (resolved,) = resolve(find_citations("Nghị quyết số 4-NQ/TU"), register)
    >>> resolved.document == register.get("04-NQ/TU"), str(resolved.reason)
    (True, 'có một văn bản cùng số trong sổ')
    """
    if on is not None:
        require_date(on)
    result: list[ResolvedCitation] = []
    before = _Before({}, {})
    for citation in citations:
        result.append(_resolved(citation, register, on, containing, before))
        before.keep(result[-1])
    for index in range(len(result) - 2, -1, -1):
        here, after = result[index], result[index + 1]
        near = after.citation.span.start - here.citation.span.end <= _NEAR
        if near and here.citation.kind is CitationKind.PROVISION:
            result[index] = after._replace(citation=here.citation)
    return tuple(result)


class _Before(NamedTuple):
    """The earlier citations: the documents by kind and bare number, and the last citation of each kind."""

    cited: dict[tuple[str | None, str], dict[Document, None]]
    last: dict[str | None, ResolvedCitation]

    def keep(self, resolved: ResolvedCitation) -> None:
        kind, document = resolved.citation.document_kind, resolved.document
        self.last[kind] = resolved
        if document is not None and resolved.citation.kind is CitationKind.FULL:
            self.cited.setdefault((kind, document.number.serial.lstrip("0")), {})[document] = None


def _resolved(
    citation: Citation, register: Register, on: date | None, this: Document | None, before: _Before
) -> ResolvedCitation:
    match citation.kind:
        case CitationKind.FULL if citation.number:
            found, where = register.find(citation.number, issued_on=citation.date), _("cùng số trong sổ")
        case CitationKind.NAMED:
            found, where = _by_name(citation, register), _("cùng tên trong sổ")
        case CitationKind.SHORT:
            found, where = _by_serial(citation, register, before)
        case CitationKind.BACK:
            return _back(citation, this, before)
        case _:
            return ResolvedCitation(citation, None, (), _("không rõ điều khoản của văn bản nào"))
    issued = tuple(document for document in found if on is None or (document.issued_on or on) <= on)
    if len(issued) == 1:
        return ResolvedCitation(citation, issued[0], issued, _("có một văn bản {where}", where=where))
    if not issued:
        return ResolvedCitation(citation, None, (), _("không có văn bản nào {where}", where=where))
    named = "; ".join(map(str, issued))
    return ResolvedCitation(
        citation, None, issued, _("có nhiều văn bản {where}: {documents}", where=where, documents=named)
    )


def _by_name(citation: Citation, register: Register) -> tuple[Document, ...]:
    """Return the laws with that name, and with that day if the citation has one."""
    name = fold(citation.name)
    return tuple(
        document
        for document in register.all_documents
        if fold(f"{document.kind_name or ''} {document.subject}") == name
        and (citation.date is None or document.issued_on in (None, citation.date))
    )


def _by_serial(citation: Citation, register: Register, before: _Before) -> tuple[tuple[Document, ...], Message]:
    """Return the documents cited in full before with that kind and number, or else those of the register."""
    kind = citation.document_kind
    if earlier := before.cited.get((kind, citation.serial.lstrip("0"))):
        return tuple(earlier), _("đã viện dẫn đầy đủ ở trên")
    found = register.find_by_serial(kind or "", citation.serial)
    same_day = tuple(
        document for document in found if citation.date is None or document.issued_on in (None, citation.date)
    )
    return same_day, _("cùng loại, cùng số trong sổ")


def _back(citation: Citation, this: Document | None, before: _Before) -> ResolvedCitation:
    """Return the text's own document for "này", or else the last one of that kind, unresolved if it is not known."""
    kind = citation.document_kind
    if fold(citation.text).endswith("này") and this is not None and this.kind_name == kind:
        return ResolvedCitation(citation, this, (this,), _("là chính văn bản này"))
    last = before.last.get(kind)
    if last is None or last.document is None:
        return ResolvedCitation(citation, None, (), _("không rõ văn bản nào đã nêu trước đó"))
    return ResolvedCitation(citation, last.document, (last.document,), _("là văn bản cùng loại nêu ngay trước đó"))
