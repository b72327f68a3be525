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
    """A document (văn bản). It is the same as another when number, issuing body and day are.

    Attributes:
        number: the number and symbol.
        issuer: who issued it, None where the text does not say: the symbol never names the body.
        issued_on: the day it was issued, or None.
        kind: the kind in words; "" takes what the number's code stands for.
        subject: what it is about, without "về"; "" where nobody asks.
        term: the term of the committee that issued it, as the caller tells it; None where nobody asks. Party numbers
            begin anew with every term, and no year tells which it is.
        place: where it was issued, "Ninh Thuận"; "" where nobody asks.
        signer: the title of who signed it, "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", never a name; "" where nobody asks.
        effective_on: the day from which it is in force, or None where that is not known.
        expires_on: the last day on which it is, None where it has none or that is not known.

    >>> plan = Document(number="45-KH/ĐUCS", issued_on=date(2016, 11, 1))
    >>> print(plan)
    Kế hoạch số 45-KH/ĐUCS ngày 01/11/2016
    >>> plan.short
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
        """Number, issuing body and day (căn cước văn bản); what is None is open, not equal to all."""
        return self.number, self.issuer, self.issued_on

    @property
    def short(self) -> str:
        """The document as it is cited the second time (viện dẫn rút gọn): kind and number.

        Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, mục II.6.b.
        """
        return f"{self.kind_name or 'Văn bản'} số {self.number}"

    @property
    def kind_name(self) -> str | None:
        """The kind in words (tên loại): the one given, else the one that the number's code stands for."""
        return self.kind or kind_of(self.number)

    def __str__(self) -> str:
        dated = f" ngày {format_date(self.issued_on, form='short')}" if self.issued_on else ""
        issuer = f" của {self.issuer}" if self.issuer else ""
        subject = f" về {self.subject}" if self.subject else ""
        return f"{self.short}{dated}{issuer}{subject}"
