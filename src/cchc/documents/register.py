"""A register of documents (sổ văn bản), in memory: looked up by number, by relation and by day."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from cchc.documents.body import Body
from cchc.documents.document import Document
from cchc.documents.number import DocumentNumber
from cchc.documents.relation import DocumentRelation, RelationKind
from cchc.errors import Fault, UnknownKey
from cchc.messages import LabelledEnum, Message, _
from cchc.models import Record
from cchc.viet import fold, format_date, require_date

_DOWNWARDS = (RelationKind.CARRIES_OUT, RelationKind.GUIDES)


class LegalState(LabelledEnum):
    """Whether a document is in force (hiệu lực): yes, no or unknown."""

    YES = "yes", _("còn hiệu lực")
    NO = "no", _("không có hiệu lực")
    UNKNOWN = "unknown", _("không rõ hiệu lực")


class LegalStatus(NamedTuple):
    """Whether a document is in force on a day (hiệu lực vào một ngày), and why.

    Attributes:
        state: yes, no or unknown.
        reason: the reason, as a message: `str()` is Vietnamese, `.in_language("en")` English.
        links: the relations by which other documents end or change it.
    """

    state: LegalState
    reason: Message
    links: tuple[DocumentRelation, ...] = ()


class Register(Record):
    """A register (sổ văn bản): documents, and their relations to each other.

    Two documents are equal if their number, issuing body and day are: two provinces have a 04-NQ/TU.

    Attributes:
        documents: the documents; those that occur in links need not be repeated.
        links: the relations.

    >>> resolution = Document(number="04-NQ/TU", issued_on=date(2016, 7, 1))
    >>> plan = Document(number="45-KH/ĐUCS", issued_on=date(2016, 11, 1))
    >>> link = DocumentRelation(acting=plan, kind=RelationKind.CARRIES_OUT, affected=resolution)
    >>> register = Register(links=(link,))
    >>> [document.short_citation for document in register.carrying_out(resolution)]
    ['Kế hoạch số 45-KH/ĐUCS']
    >>> [document.short_citation for document in register.carried_out_by(plan)]
    ['Nghị quyết số 04-NQ/TU']
    """

    documents: tuple[Document, ...] = ()
    links: tuple[DocumentRelation, ...] = ()

    @cached_property
    def all_documents(self) -> tuple[Document, ...]:
        """Every document of the register (mọi văn bản trong sổ), those of the links too, each once."""
        linked = (document for link in self.links for document in (link.acting, link.affected))
        return tuple(dict.fromkeys((*self.documents, *linked)))

    @cached_property
    def _by_number(self) -> dict[DocumentNumber, tuple[Document, ...]]:
        by_number: dict[DocumentNumber, list[Document]] = {}
        for document in self.all_documents:
            by_number.setdefault(document.number, []).append(document)
        return {number: tuple(documents) for number, documents in by_number.items()}

    def find(
        self, number: DocumentNumber | str, *, issuer: Body | str | None = None, issued_on: date | None = None
    ) -> tuple[Document, ...]:
        """Return the documents with a number (tra theo số), of one body or day if these are given.

        A document whose own body or day is open is included, because it may be the one.

        Args:
            number: the number, or a text of it.
            issuer: the issuing body or its name; None accepts any.
            issued_on: the day of issue; None accepts any.

        >>> register = Register(documents=(Document(number="04-NQ/TU"),))
        >>> len(register.find("4-NQ/TU")), len(register.find("05-NQ/TU"))
        (1, 0)
        """
        wanted = DocumentNumber.of(number)
        name = fold(str(issuer)) if issuer else None
        return tuple(
            document
            for document in self._by_number.get(wanted, ())
            if (name is None or document.issuer is None or fold(document.issuer.name) == name)
            and (issued_on is None or document.issued_on in (None, issued_on))
        )

    def get(
        self, number: DocumentNumber | str, *, issuer: Body | str | None = None, issued_on: date | None = None
    ) -> Document:
        """Return the one document with a number (lấy văn bản).

        Args:
            number: the number, or a text of it.
            issuer: the issuing body or its name; None accepts any.
            issued_on: the day of issue; None accepts any.

        Raises:
            UnknownKey: there is no such document, or there are several; then the message names them.
        """
        found = self.find(number, issuer=issuer, issued_on=issued_on)
        if len(found) == 1:
            return found[0]
        if not found:
            raise UnknownKey.of("unknown", _("sổ không có văn bản này"), str(number), _("hãy thêm văn bản vào sổ"))
        remedy = _("hãy nói rõ cơ quan hoặc ngày: {documents}", documents="; ".join(map(str, found)))
        raise UnknownKey.of("ambiguous", _("có nhiều văn bản cùng số"), str(number), remedy)

    def find_by_serial(self, kind: str, serial: str) -> tuple[Document, ...]:
        """Return the documents of a short reference (viện dẫn rút gọn), "Nghị quyết 04": by kind and bare number.

        Args:
            kind: the kind in words.
            serial: the number without symbol; leading zeros are ignored.
        """
        return tuple(
            document
            for document in self.all_documents
            if fold(document.kind_name or "") == fold(kind) and document.number.serial.lstrip("0") == serial.lstrip("0")
        )

    def relations_to(self, document: Document, *relations: RelationKind) -> tuple[DocumentRelation, ...]:
        """Return the relations in which a document is acted on by others (văn bản tác động), of given kinds or of all.

        Args:
            document: the document acted on.
            *relations: the kinds of relation to include; all of them if none is given.
        """
        return tuple(
            link
            for link in self.links
            if link.affected.identity == document.identity and link.kind in (relations or RelationKind)
        )

    def carrying_out(self, document: Document) -> tuple[Document, ...]:
        """Return every document that carries a document out (văn bản thực hiện), also indirectly.

        The nearest document comes first.
        """
        return self._reached(document, downwards=True)

    def carried_out_by(self, document: Document) -> tuple[Document, ...]:
        """Return every document that a document carries out (văn bản được thực hiện), also indirectly.

        The nearest document comes first.
        """
        return self._reached(document, downwards=False)

    def _reached(self, document: Document, *, downwards: bool) -> tuple[Document, ...]:
        """Return the documents reached by breadth-first search, one pass over all links for each level."""
        reached = {document.identity: document}
        wave = [document]
        while wave:
            pairs = [
                (link.affected, link.acting) if downwards else (link.acting, link.affected) for link in self._down()
            ]
            here = {known.identity for known in wave}
            wave = [there for start, there in pairs if start.identity in here and there.identity not in reached]
            reached |= {found.identity: found for found in wave}
        return tuple(found for identity, found in reached.items() if identity != document.identity)

    def _down(self) -> Iterator[DocumentRelation]:
        return (link for link in self.links if link.kind in _DOWNWARDS)

    def legal_status(self, document: Document, on: date) -> LegalStatus:
        """Return whether a document is in force on a day (hiệu lực vào ngày): yes, no or unknown, with the reason.

        Compare `.state`; the result itself is always true. The state is UNKNOWN if a day that decides is not known.

        Args:
            document: the document.
            on: the day.

        >>> old = Document(number="1149/QĐ-BNV", issued_on=date(2020, 12, 30))
        >>> new = Document(number="876/QĐ-BNV", issued_on=date(2022, 11, 10), effective_on=date(2022, 11, 10))
        >>> register = Register(links=(DocumentRelation(acting=new, kind=RelationKind.REPLACES, affected=old),))
        >>> force = register.legal_status(old, date(2023, 3, 1))
        >>> str(force.state), str(force.reason)
        ('không có hiệu lực', 'từ ngày 10/11/2022 bị thay thế bởi Quyết định số 876/QĐ-BNV')
        """
        require_date(on)
        return self._ended(document, on) or self._not_begun(document, on) or self._current_status(document)

    def _ended(self, document: Document, on: date) -> LegalStatus | None:
        for link, since in self._endings(document).items():
            if since is not None and since <= on:
                day, other = format_date(since, form="short"), link.acting.short_citation
                reason = _("từ ngày {day} bị {relation} bởi {other}", day=day, relation=link.kind.label, other=other)
                return LegalStatus(LegalState.NO, reason, (link,))
        if document.expires_on is not None and document.expires_on < on:
            return LegalStatus(
                LegalState.NO, _("hết hiệu lực sau ngày {day}", day=format_date(document.expires_on, form="short"))
            )
        return None

    def _not_begun(self, document: Document, on: date) -> LegalStatus | None:
        if document.effective_on is None:
            return LegalStatus(LegalState.UNKNOWN, _("không rõ ngày có hiệu lực"))
        if on < document.effective_on:
            day = format_date(document.effective_on, form="short")
            return LegalStatus(LegalState.NO, _("chưa có hiệu lực, từ ngày {day}", day=day))
        return None

    def _current_status(self, document: Document) -> LegalStatus:
        """Return the status of a document that has begun and not ended: unknown if an ending has no known day."""
        open_ends = tuple(link for link, since in self._endings(document).items() if since is None)
        if open_ends:
            return LegalStatus(
                LegalState.UNKNOWN, _("không rõ ngày {documents} có hiệu lực", documents=_named(open_ends)), open_ends
            )
        passing = (RelationKind.BASED_ON, *_DOWNWARDS)
        changed = tuple(
            link
            for link in self.relations_to(document)
            if link.kind not in passing and (link.provisions or not link.kind.ends)
        )
        if changed:
            return LegalStatus(
                LegalState.YES, _("còn hiệu lực, đã thay đổi bởi {documents}", documents=_named(changed)), changed
            )
        return LegalStatus(LegalState.YES, _("còn hiệu lực, không thấy văn bản nào làm thay đổi"))

    def _endings(self, document: Document) -> dict[DocumentRelation, date | None]:
        """Return the relations that end the whole document, each with the day from which it does."""
        ending = (link for link in self.relations_to(document) if link.kind.ends and not link.provisions)
        return {link: link.since or link.acting.effective_on for link in ending}

    def check(self) -> tuple[Fault, ...]:
        """Return the faults of the register (kiểm tra sổ): circles, and documents older than what they act on."""
        return (*self._before_their_time(), *self._circles())

    def _before_their_time(self) -> Iterator[Fault]:
        for index, link in enumerate(self.links):
            day, other_day = link.acting.issued_on, link.affected.issued_on
            if day is not None and other_day is not None and day < other_day:
                remedy = _("hãy kiểm tra ngày ban hành của hai văn bản")
                yield Fault(f"/links/{index}", "order", _("văn bản có trước văn bản mà nó tác động"), str(link), remedy)

    def _circles(self) -> Iterator[Fault]:
        for index, link in enumerate(self.links):
            if link.kind in _DOWNWARDS and link.affected in self.carrying_out(link.acting):
                remedy = _("hãy bỏ một trong các quan hệ")
                what = _("văn bản thực hiện chính nó qua một vòng")
                yield Fault(f"/links/{index}", "circle", what, str(link), remedy)


def _named(links: tuple[DocumentRelation, ...]) -> str:
    return ", ".join(link.acting.short_citation for link in links)
