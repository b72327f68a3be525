"""Resolve citations (xác định văn bản được viện dẫn): which document of a register is meant, or why nobody knows."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from cchc.citations.citation import Citation, CitationKind
from cchc.documents import Document, Register
from cchc.messages import Message, _
from cchc.viet import fold, require_date

_NEAR = 12
"""How many characters may lie between a provision and the document it is of: "khoản 2 Điều 5 của Nghị định …"."""


class Resolved(NamedTuple):
    """A citation and the document it means (văn bản được xác định).

    Attributes:
        citation: the citation.
        document: the one document that it means; None where there is none or more than one.
        candidates: the documents that it may mean.
        reason: why, in words fit for any language.
    """

    citation: Citation
    document: Document | None
    candidates: tuple[Document, ...]
    reason: Message


def resolve(
    citations: Sequence[Citation], register: Register, *, on: date | None = None, this: Document | None = None
) -> tuple[Resolved, ...]:
    """The document that each citation means (xác định văn bản), in the order of the citations.

    Two candidates are refused, never chosen from: 04-NQ/TU exists in every province.

    Args:
        citations: those of one text, in its order, as `find_citations` gives them.
        register: the documents that are known.
        on: the day of the text: what was issued after it is not meant; None where nobody asks.
        this: the document that the text is of, which "Nghị quyết này" means; or None.

    >>> from cchc.citations import find_citations
    >>> register = Register(documents=(Document(number="04-NQ/TU", issued_on=date(2016, 7, 1)),))
    >>> (resolved,) = resolve(find_citations("Nghị quyết số 4-NQ/TU"), register)
    >>> resolved.document == register.get("04-NQ/TU"), str(resolved.reason)
    (True, 'có một văn bản cùng số trong sổ')
    """
    if on is not None:
        require_date(on)
    told: list[Resolved] = []
    before = _Before({}, {})
    for citation in citations:
        told.append(_resolved(citation, register, on, this, before))
        before.keep(told[-1])
    for place in range(len(told) - 2, -1, -1):
        here, after = told[place], told[place + 1]
        near = after.citation.span[0] - here.citation.span[1] <= _NEAR
        if near and here.citation.kind is CitationKind.PROVISION:
            told[place] = after._replace(citation=here.citation)
    return tuple(told)


class _Before(NamedTuple):
    """What was cited before: the documents by kind and bare number, and the last citation of each kind."""

    cited: dict[tuple[str | None, str], dict[Document, None]]
    last: dict[str | None, Resolved]

    def keep(self, resolved: Resolved) -> None:
        kind, document = resolved.citation.document_kind, resolved.document
        self.last[kind] = resolved
        if document is not None and resolved.citation.kind is CitationKind.FULL:
            self.cited.setdefault((kind, document.number.serial.lstrip("0")), {})[document] = None


def _resolved(
    citation: Citation, register: Register, on: date | None, this: Document | None, before: _Before
) -> Resolved:
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
            return Resolved(citation, None, (), _("không rõ điều khoản của văn bản nào"))
    issued = tuple(one for one in found if on is None or one.issued_on is None or one.issued_on <= on)
    if len(issued) == 1:
        return Resolved(citation, issued[0], issued, _("có một văn bản {where}", where=where))
    if not issued:
        return Resolved(citation, None, (), _("không có văn bản nào {where}", where=where))
    named = "; ".join(map(str, issued))
    return Resolved(citation, None, issued, _("có nhiều văn bản {where}: {documents}", where=where, documents=named))


def _by_name(citation: Citation, register: Register) -> tuple[Document, ...]:
    """The laws of that name, of that day where it is told."""
    name = fold(citation.name)
    return tuple(
        one
        for one in register.known
        if fold(f"{one.kind_name or ''} {one.subject}") == name
        and (citation.date is None or one.issued_on in (None, citation.date))
    )


def _by_serial(citation: Citation, register: Register, before: _Before) -> tuple[tuple[Document, ...], Message]:
    """What was cited in full before with that kind and number; else what the register has."""
    kind = citation.document_kind
    if earlier := before.cited.get((kind, citation.serial.lstrip("0"))):
        return tuple(earlier), _("đã viện dẫn đầy đủ ở trên")
    found = register.short(kind or "", citation.serial)
    same_day = tuple(one for one in found if citation.date is None or one.issued_on in (None, citation.date))
    return same_day, _("cùng loại, cùng số trong sổ")


def _back(citation: Citation, this: Document | None, before: _Before) -> Resolved:
    """The text's own document by "này", or else the last one of that kind, and nothing where that is not known."""
    kind = citation.document_kind
    if fold(citation.text).endswith("này") and this is not None and this.kind_name == kind:
        return Resolved(citation, this, (this,), _("là chính văn bản này"))
    last = before.last.get(kind)
    if last is None or last.document is None:
        return Resolved(citation, None, (), _("không rõ văn bản nào đã nêu trước đó"))
    return Resolved(citation, last.document, (last.document,), _("là văn bản cùng loại nêu ngay trước đó"))
