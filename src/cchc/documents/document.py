"""A document as it is cited (văn bản): kind, number, issuer, day and subject."""

from datetime import date

from pydantic import Field

from cchc.documents.body import Body
from cchc.documents.kind import kind_of
from cchc.documents.number import DocumentNumber
from cchc.models import OptionalValueField, Record, ValueField, default
from cchc.values import OptionalDayField, Term
from cchc.viet import format_date


class Document(Record):
    """A document (văn bản), identified by its number, issuing body and day.

    Attributes:
        number: the number and symbol.
        issuer: the issuing body; None if the text does not state it, because the symbol never names the body.
        issued_on: the day it was issued, or None.
        kind: the kind in words; "" takes the kind of the number's code.
        subject: what it is about, without "về"; "" if not stated.
        term: the term of the committee that issued it; None if not stated. Party numbers restart with every term,
            which cannot be inferred from the year.
        place: the place of issue, "Ninh Thuận"; "" if not stated.
        signer: the title of the signer, "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", never a name; "" if not stated.
        effective_on: the day from which it is in force, or None if it is not known.
        expires_on: the last day on which it is in force; None if there is none or it is not known.

    >>> plan = Document(number="45-KH/ĐUCS", issued_on=date(2016, 11, 1))
    >>> print(plan)
    Kế hoạch số 45-KH/ĐUCS ngày 01/11/2016
    >>> plan.short_citation
    'Kế hoạch số 45-KH/ĐUCS'
    """

    number: ValueField[DocumentNumber] = Field()
    issuer: Body | None = None
    issued_on: OptionalDayField = default(None)
    kind: str = ""
    subject: str = ""
    term: OptionalValueField[Term] = default(None)
    place: str = ""
    signer: str = ""
    effective_on: OptionalDayField = default(None)
    expires_on: OptionalDayField = default(None)

    @property
    def identity(self) -> tuple[DocumentNumber, Body | None, date | None]:
        """The number, issuing body and day that identify the document (văn bản được xác định bởi).

        A part that is None is open; it does not equal every value.
        """
        return self.number, self.issuer, self.issued_on

    @property
    def short_citation(self) -> str:
        """The document as it is cited the second time (viện dẫn rút gọn): kind and number.

        Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, mục II.6.b.
        """
        return f"{self.kind_name or 'Văn bản'} số {self.number}"

    @property
    def kind_name(self) -> str | None:
        """The kind in words (tên loại): the one given, otherwise the one that the number's code means."""
        return self.kind or kind_of(self.number)

    def __str__(self) -> str:
        dated = f" ngày {format_date(self.issued_on, form='short')}" if self.issued_on else ""
        issuer = f" của {self.issuer}" if self.issuer else ""
        subject = f" về {self.subject}" if self.subject else ""
        return f"{self.short_citation}{dated}{issuer}{subject}"
