"""Numbers and symbols of documents (số, ký hiệu văn bản) of the Party and of the State."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from cchc.documents.kind_table import STATE_CODES
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.values import Value
from cchc.viet import spaced

Family = Literal["party", "state"]

_GROUP = r"[A-ZĐƯ][A-Za-zĐđƯư0-9]*(?:[.&][A-Za-zĐđƯư0-9]+)*"
_SERIAL = r"[0-9]{1,5}[a-zđ]?"
NUMBER = (
    rf"(?P<serial>{_SERIAL})\s?(?:"
    rf"-\s?(?P<kind>{_GROUP})\s?/\s?(?P<issuer>{_GROUP}(?:\s?-\s?{_GROUP}){{0,4}})"
    rf"|/\s?(?:(?P<year_in>[12][0-9]{{3}})\s?/\s?)?(?P<symbol>{_GROUP}(?:\s?-\s?{_GROUP}){{0,5}})"
    r")(?![\w/])"
)
"""The pattern of a number inside normalised text; `DocumentNumber.parse` reads what it finds."""

_WHOLE = re.compile(rf"(?:[Ss]ố\s?:?\s?)?{NUMBER}")
_SPACES = re.compile(r"\s+")
_ETH = re.compile("[ÐƉðɖ]")
_ZEROS = re.compile(r"\A0+(?=[0-9])")
_PARTS = ("year", "kind_code", "issuer_code", "unit_code", "family")


@dataclass(frozen=True, slots=True)
class DocumentNumber(Value):
    """The number and symbol of a document (số, ký hiệu): `04-NQ/TU`, `30/2020/NĐ-CP`.

    A Party number puts a hyphen before the kind and a slash before the issuer; a State number does the
    reverse, and bears the year where the document is legal normative. The symbol never names the issuing
    body: every province has a 04-NQ/TU.

    Attributes:
        serial: the running number with its letter if it has one, of two digits at least: `04`, `30c`.
        year: the year that stands in the number, or None.
        kind_code: the abbreviation of the kind, `NQ`; None in official letters, laws and the like.
        issuer_code: the abbreviation of the issuing body or bodies, `TU`.
        unit_code: in an official letter the drafting unit or field, `CCHC&PC`; else "".
        family: "party" or "state".
        repairs: what the reader mended, each in a Vietnamese clause; () where nothing was. Equality and
            hash pass over it.

    >>> number = DocumentNumber.parse("4 – NQ/TU")
    >>> str(number), number.family, number.kind_code, number.issuer_code
    ('04-NQ/TU', 'party', 'NQ', 'TU')
    >>> number.repairs
    ('thay dấu gạch bằng “-”', 'bỏ khoảng trắng', 'thêm số 0 phía trước')

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, mục II.3 (State); Hướng dẫn 36-HD/VPTW ngày
    03/4/2018, mục 1.3 (Party).
    """

    example: ClassVar[str] = "04-NQ/TU"

    serial: str
    year: int | None = field(default=None, kw_only=True)
    kind_code: str | None = field(default=None, kw_only=True)
    issuer_code: str = field(kw_only=True)
    unit_code: str = field(default="", kw_only=True)
    family: Family = field(default="state", kw_only=True)
    repairs: tuple[str, ...] = field(default=(), compare=False, kw_only=True)

    def __post_init__(self) -> None:
        written = _serial(self.serial)
        object.__setattr__(self, "serial", written)
        parts = {name: getattr(self, name) for name in _PARTS}
        if _read(str(self)) != {"serial": written, **parts}:
            raise _unreadable(str(self))

    @property
    def symbol(self) -> str:
        """The symbol without the number (ký hiệu): `NQ/TU`, `NĐ-CP`.

        >>> DocumentNumber.parse("30/2020/NĐ-CP").symbol
        'NĐ-CP'
        """
        if self.family == "party":
            return f"{self.kind_code}/{self.issuer_code}"
        return "-".join(filter(None, (self.kind_code, self.issuer_code, self.unit_code)))

    def __str__(self) -> str:
        if self.family == "party":
            return f"{self.serial}-{self.symbol}"
        year = f"{self.year:04d}" if self.year else ""
        return "/".join(filter(None, (self.serial, year, self.symbol)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The number that a text says (đọc số, ký hiệu), with "Số" in front or not.

        Dashes, spaces around separators, an Eth typed for Đ and a missing zero are mended, and told in
        `repairs`. An issuer or kind that is not known is no fault.

        Raises:
            InvalidInput: the text is no number and symbol.

        >>> DocumentNumber.parse("30/2020/NĐ-CP").year
        2020
        """
        plain = spaced(text)
        found = _WHOLE.fullmatch(plain)
        parts = None if found is None else _of_groups(found)
        if found is None or parts is None:
            raise _unreadable(text)
        return cls(**parts, repairs=tuple(_repairs(text, plain, plain[found.start("serial") :])))

    @classmethod
    def of_match(cls, found: re.Match[str]) -> Self | None:
        """The number of a match of `NUMBER` (số của một chỗ khớp); None where it is none after all."""
        parts = _of_groups(found)
        return None if parts is None else cls(**parts)


def _read(text: str) -> dict[str, Any] | None:
    found = _WHOLE.fullmatch(text)
    return None if found is None else _of_groups(found)


def _of_groups(found: re.Match[str]) -> dict[str, Any] | None:
    """The fields of a number from the groups of `NUMBER`; None where they make none."""
    kind, issuer, symbol = (_SPACES.sub("", found[name] or "") for name in ("kind", "issuer", "symbol"))
    year = int(found["year_in"]) if found["year_in"] else None
    unit, family = "", "party"
    if symbol:
        family = "state"
        first, _dash, rest = symbol.partition("-")
        if first in STATE_CODES or (year and rest):
            kind, issuer = first, rest
        else:
            kind, issuer, unit = "", first, rest
    if not issuer or not found["serial"].strip("0abcdefghijklmnopqrstuvwxyzđ"):
        return None
    return {
        "serial": _serial(found["serial"]),
        "year": year,
        "kind_code": kind or None,
        "issuer_code": issuer,
        "unit_code": unit,
        "family": family,
    }


def _serial(text: str) -> str:
    """The serial with the zeros of the official form: two digits at least, none idle."""
    plain = _ZEROS.sub("", text, count=1) if isinstance(text, str) else ""
    return plain if plain[1:2].isdigit() else f"0{plain}"


def _repairs(text: str, plain: str, number: str) -> Iterator[str]:
    if _ETH.search(text):
        yield _("thay chữ Ð (U+00D0) bằng Đ")
    if plain.count("-") != text.count("-"):
        yield _("thay dấu gạch bằng “-”")
    if plain.count("/") != text.count("/"):
        yield _("thay dấu gạch chéo bằng “/”")
    if " " in number:
        yield _("bỏ khoảng trắng")
    if not number[1:2].isdigit():
        yield _("thêm số 0 phía trước")


def _unreadable(text: str) -> InvalidInput:
    remedy = _("hãy viết như {example}", example="04-NQ/TU, 876/QĐ-BNV, 30/2020/NĐ-CP")
    return InvalidInput.of("number", _("không đọc được số, ký hiệu văn bản"), text, remedy)
