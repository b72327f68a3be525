"""The codes of issuing bodies (ký hiệu cơ quan), as data: code, sort of body, family, level, text of the source."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class IssuerRow(NamedTuple):
    """One code of the table and the sort of body it means."""

    code: str
    name: str
    family: str
    level: str
    source: str


@cache
def issuer_rows() -> tuple[IssuerRow, ...]:
    """Return the rows of `issuers.tsv`, in its order."""
    text = files("cchc.documents").joinpath("issuers.tsv").read_text(encoding="utf-8")
    _head, *rows = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(IssuerRow(*row) for row in rows)


@cache
def issuer_codes(family: str) -> frozenset[str]:
    """Return the codes of a family, "party" or "state"."""
    return frozenset(row.code for row in issuer_rows() if row.family == family)
