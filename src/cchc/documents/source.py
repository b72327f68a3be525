"""Sources of rules and figures (nguồn): document, provision, and where and when it was read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import ClassVar, Self, TypedDict

from cchc.documents.number import DocumentNumber
from cchc.documents.provision import Provision
from cchc.documents.written_number import scan_number
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import NOT_BLANK, OptionalValueField, Value, default
from cchc.values import CleanText, OptionalDayField
from cchc.viet import DATE, collapse_whitespace, date_from_match, format_date

_READ = re.compile(rf"(?P<source>.+) \(đọc tại (?P<url>\S+)(?: (?P<on>{DATE}))?\)")
_TITLE = re.compile(r"(?:(?P<title>[^\W\d][^\d/]*?) )??(?:[Ss]ố ?:? ?)?(?=[0-9])")
_BEHIND = re.compile(rf"(?:,? (?P<dated>{DATE}))?(?: của (?P<body>.+))?")
_DATED = re.compile(rf"(?P<title>.+?),? (?=ngày )(?P<dated>{DATE})(?: của (?P<body>.+))?")
_LIKE_A_NUMBER = re.compile(r"[0-9][a-zđ]? ?(?:/ ?[A-ZĐ]|- ?[A-ZĐ]\w* ?/)")
_PART = re.compile(r"(?P<document>.+?), (?P<part>(?:phụ lục|biểu|mẫu|bảng|danh mục)(?: [^,]+)?)", re.IGNORECASE)
_MAX_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Source(Value):
    """A source (nguồn, căn cứ): the document and the place in it that a rule or a figure was taken from.

    Attributes:
        title: the kind in front of a number ("Quyết định"), or the whole name of a document that is cited without a
            number ("Bộ luật Dân sự 2015"); "" if there is only a number.
        number: the number and symbol, or None.
        issued_on: the day of the document, or None.
        issuer_name: the issuing body in words, or "".
        provision: the place in the document, or None for all of it.
        read_at: the address at which it was read, or "".
        read_on: the day it was read there, or None.

    Raises:
        InvalidInput: there is neither number nor title, or the parts do not fit together.

    >>> source = Source.parse("điểm b khoản 2 Điều 5 Quyết định 766/QĐ-TTg ngày 23/6/2022")
    >>> str(source.number), source.issued_on, str(source.provision)
    ('766/QĐ-TTg', datetime.date(2022, 6, 23), 'điểm b khoản 2 Điều 5')
    """

    example: ClassVar[str] = "điểm b khoản 2 Điều 5 Quyết định 766/QĐ-TTg ngày 23/6/2022"

    text_limits: ClassVar[Mapping[str, object]] = {"pattern": NOT_BLANK, "maxLength": _MAX_CHARACTERS}

    title: CleanText = ""
    number: OptionalValueField[DocumentNumber] = default(None)
    issued_on: OptionalDayField = default(None)
    issuer_name: CleanText = ""
    provision: OptionalValueField[Provision] = default(None)
    read_at: CleanText = ""
    read_on: OptionalDayField = default(None)

    def _check(self) -> None:
        if _fields(str(self)) != {name: getattr(self, name) for name in _FIELDS}:
            raise _unreadable(str(self))

    def __str__(self) -> str:
        parts = [str(self.provision or ""), self.title, str(self.number or "")]
        if self.issued_on:
            parts.append(f"ngày {format_date(self.issued_on, form='short')}")
        if self.issuer_name:
            parts.append(f"của {self.issuer_name}")
        if self.read_at:
            when = f" ngày {format_date(self.read_on, form='short')}" if self.read_on else ""
            parts.append(f"(đọc tại {self.read_at}{when})")
        return " ".join(filter(None, parts))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the source in a text (đọc nguồn): provision, document, "(đọc tại … ngày …)".

        The provision and the address may be left out. A document without a number is kept by its title, and words for
        a part of it (", phụ lục") come in front of it.

        Raises:
            InvalidInput: the text is empty or over 500 characters, or contains a number that cannot be read.

        >>> Source.parse("Điều 147 Bộ luật Dân sự 2015").title
        'Bộ luật Dân sự 2015'
        """
        found = _fields(text)
        if found is None:
            raise _unreadable(text)
        return cls(**found)


_FIELDS = tuple(field.name for field in fields(Source))


class _DocumentFields(TypedDict):
    title: str
    number: DocumentNumber | None
    issued_on: date | None
    issuer_name: str


class _SourceFields(_DocumentFields):
    provision: Provision | None
    read_at: str
    read_on: date | None


def _fields(text: str) -> _SourceFields | None:
    """Return the fields of the source in a text, or None if it contains no source."""
    plain = collapse_whitespace(text)
    if len(plain) > _MAX_CHARACTERS:
        return None
    read_at, read_on = "", None
    if read := _READ.fullmatch(plain):
        plain, read_at = read["source"], read["url"]
        read_on = date_from_match(read) if read["on"] else None
        if read["on"] and not read_on:
            return None
    if part := _PART.fullmatch(plain):
        plain = f"{part['part']} {part['document']}"
    provision, rest = Provision.parse_prefix(plain)
    document = _document(rest.removeprefix("của "))
    if document is None:
        return None
    return {**document, "provision": provision, "read_at": read_at, "read_on": read_on}


def _numbered(text: str) -> tuple[str, DocumentNumber, re.Match[str]] | None:
    """Return title, number, and the match of what follows the number, if the text is a numbered document."""
    front = _TITLE.match(text)
    written = scan_number(text, front.end()) if front else None
    number = DocumentNumber.from_written(written, text[written.start : written.follow]) if written else None
    rest = _BEHIND.fullmatch(text, written.follow) if written else None
    return (front["title"] or "", number, rest) if front and number and rest else None


def _document(text: str) -> _DocumentFields | None:
    """Return title, number, day and issuer of a document, or None if there is no document or an incomplete number."""
    numbered = _numbered(text)
    number = numbered[1] if numbered else None
    found = numbered[2] if numbered else _DATED.fullmatch(text)
    issued_on = date_from_match(found) if found and found["dated"] else None
    half = bool(found and found["dated"]) is not bool(issued_on)
    title = numbered[0] if numbered else (found["title"] or "") if found else text
    if half or not (title or number) or (not number and _LIKE_A_NUMBER.search(text)):
        return None
    return {
        "title": title,
        "number": number,
        "issued_on": issued_on,
        "issuer_name": (found["body"] or "") if found else "",
    }


def _unreadable(text: str) -> InvalidInput:
    remedy = _("hãy viết như {example}", example=Source.example)
    return InvalidInput.of("source", _("không đọc được nguồn"), text, remedy)


SourceField = OptionalValueField[Source]
"""A source, its text, or None, as a field."""
