"""Codes of issuing bodies (ký hiệu cơ quan ban hành), each found in a source; unknown codes are accepted too."""

from dataclasses import dataclass
from functools import cache

from cchc.documents.body import GovernmentLevel
from cchc.documents.issuer_table import issuer_rows
from cchc.documents.source import Source
from cchc.documents.symbol import Family
from cchc.models import CheckedPickle


@dataclass(frozen=True, slots=True)
class IssuerCode(CheckedPickle):
    """A code of issuing bodies (ký hiệu cơ quan ban hành), as in 04-NQ/`TU`: it means a kind of body, not one body.

    Attributes:
        code: the abbreviation, `TU`.
        name: the sort of body, `Tỉnh ủy`.
        family: the documents that use it, "party" or "state".
        level: the level of the body; None if there are several.
        source: the guideline that fixes it, or a document that has it beside the name.
    """

    code: str
    name: str
    family: Family
    level: GovernmentLevel | None
    source: Source


@cache
def issuers() -> dict[str, IssuerCode]:
    """Return the known codes (các ký hiệu đã biết), each with its issuer; an unknown code is no error.

    >>> issuers()["TU"].name, issuers()["BNV"].name
    ('Tỉnh ủy', 'Bộ Nội vụ')
    """
    return {
        row.code: IssuerCode(
            row.code,
            row.name,
            "party" if row.family == "party" else "state",
            GovernmentLevel[row.level] if row.level else None,
            Source.parse(row.source),
        )
        for row in issuer_rows()
    }
