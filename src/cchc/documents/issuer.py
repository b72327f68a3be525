"""Codes of issuing bodies (ký hiệu cơ quan ban hành) that were read somewhere; every other code is welcome too."""

from dataclasses import dataclass
from functools import cache

from cchc.documents.body import GovernmentLevel
from cchc.documents.issuer_table import issuer_rows
from cchc.documents.source import Source
from cchc.documents.symbol import Family
from cchc.models import CheckedPickle


@dataclass(frozen=True, slots=True)
class Issuer(CheckedPickle):
    """A code of an issuing body (ký hiệu cơ quan): what sort of body it stands for, never which one.

    Attributes:
        code: the abbreviation, `TU`.
        name: the sort of body, `Tỉnh ủy`.
        family: whose documents bear it, "party" or "state".
        level: the level it stands at; None where there are several.
        source: the guideline that fixes it, or a document that bears it beside the name.
    """

    code: str
    name: str
    family: Family
    level: GovernmentLevel | None
    source: Source


@cache
def issuers() -> dict[str, Issuer]:
    """The codes that are known (các ký hiệu đã biết), by code; an unknown code is no error.

    >>> issuers()["TU"].name, issuers()["BNV"].name
    ('Tỉnh ủy', 'Bộ Nội vụ')
    """
    return {
        row.code: Issuer(
            row.code,
            row.name,
            "party" if row.family == "party" else "state",
            GovernmentLevel[row.level] if row.level else None,
            Source.parse(row.source),
        )
        for row in issuer_rows()
    }
