"""Kinds of documents (loại văn bản) and the codes that stand for them in numbers."""

from dataclasses import dataclass
from functools import cache

from cchc.documents.kind_table import KIND_ROWS
from cchc.documents.number import DocumentNumber, Family
from cchc.documents.source import Source


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document (loại văn bản) as a family of documents abbreviates it.

    Attributes:
        code: the abbreviation in the number, `NQ`.
        name: the kind in full, `Nghị quyết`.
        family: "party" or "state".
        source: the provision that fixes the code, or a document that bears it.
    """

    code: str
    name: str
    family: Family
    source: Source


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds that are known (các loại văn bản đã biết); an unknown code is no error.

    >>> [kind.name for kind in kinds() if kind.code == "CTr"]
    ['Chương trình', 'Chương trình']
    """
    return tuple(
        Kind(code, name, "party" if family == "party" else "state", Source.parse(source))
        for code, name, family, source in KIND_ROWS
    )


@cache
def _names() -> dict[tuple[str, Family], str]:
    return {(kind.code, kind.family): kind.name for kind in kinds()}


def kind_of(number: DocumentNumber) -> str | None:
    """The kind that a number's code stands for (tên loại theo ký hiệu); None where the code is not known.

    A State number without a kind code is an official letter only where it has no year: laws have none too.

    >>> kind_of(DocumentNumber.parse("04-NQ/TU")), kind_of(DocumentNumber.parse("2231/SNV-CCHC&PC"))
    ('Nghị quyết', 'Công văn')
    """
    if number.kind_code is not None:
        return _names().get((number.kind_code, number.family))
    return None if number.year else "Công văn"
