"""Kinds of documents (loại văn bản) and their codes in numbers."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from cchc.documents.kind_table import KIND_ROWS
from cchc.documents.number import DocumentNumber
from cchc.documents.source import Source
from cchc.documents.symbol import Family
from cchc.models import CheckedPickle

_LETTER = "Công văn"


@dataclass(frozen=True, slots=True)
class DocumentKind(CheckedPickle):
    """A kind of document (loại văn bản) as a family of documents abbreviates it.

    Attributes:
        code: the abbreviation in the number, `NQ`.
        name: the kind in full, `Nghị quyết`.
        family: "party" or "state".
        source: the provision that fixes the code, or a document that has it.
        since: the first day on which the guideline fixes it; None if it is not known.
        last_day: the last day on which the code has this meaning, included; None if it still has, or the day is not
            known.
    """

    code: str
    name: str
    family: Family
    source: Source
    since: date | None = None
    last_day: date | None = None

    def holds(self, on: date) -> bool:
        """Return True if the code means the kind on a day (có hiệu lực vào ngày).

        >>> [kind.name for kind in kinds() if kind.code == "QĐi" and kind.holds(date(2026, 6, 1))]
        []
        """
        return (self.since is None or self.since <= on) and (self.last_day is None or on <= self.last_day)


@cache
def kinds() -> tuple[DocumentKind, ...]:
    """Return all known kinds as a tuple (các loại văn bản đã biết); `issuers()` is a dict by code.

    One code may have several kinds; an unknown code is no error.

    >>> sorted({kind.name for kind in kinds() if kind.code == "TT"})
    ['Thông tri', 'Thông tư']
    """
    return tuple(
        DocumentKind(code, name, "party" if family == "party" else "state", Source.parse(source), since, until)
        for code, name, family, source, since, until in KIND_ROWS
    )


@cache
def _names() -> dict[tuple[str, Family], tuple[str, ...]]:
    names: dict[tuple[str, Family], dict[str, None]] = {}
    for kind in kinds():
        names.setdefault((kind.code, kind.family), {})[kind.name] = None
    return {key: tuple(unique) for key, unique in names.items()}


def possible_kinds(number: DocumentNumber) -> tuple[str, ...]:
    """Return the kinds that a number's code may mean (tên loại theo ký hiệu), () if the code is not known.

    A Party `QĐ` is a Quyết định or a Quy định: only the word in front of the number decides. A State number without a
    kind code is an official letter if it has no year; laws have no kind code either, but a year.

    >>> possible_kinds(DocumentNumber.parse("215-QĐ/TW")), possible_kinds(DocumentNumber.parse("2231/SNV-CCHC&PC"))
    (('Quyết định', 'Quy định'), ('Công văn',))
    """
    if number.kind_code is not None:
        return _names().get((number.kind_code, number.family), ())
    return (_LETTER,) if number.year is None and number.separator == "/" and number.unit_code else ()


def kind_of(number: DocumentNumber) -> str | None:
    """Return the one kind that a number's code means (tên loại), or None if it is unknown or ambiguous.

    If the others are narrower names of the first (Chương trình hành động, Thông báo kết luận), it is the first.

    >>> kind_of(DocumentNumber.parse("04-NQ/TU")), kind_of(DocumentNumber.parse("181-CTr/TU"))
    ('Nghị quyết', 'Chương trình')
    >>> kind_of(DocumentNumber.parse("215-QĐ/TW"))
    """
    first, *others = possible_kinds(number) or (None,)
    return first if first and all(name.startswith(first) for name in others) else None
