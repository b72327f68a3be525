"""Numbers and symbols of documents (số, ký hiệu văn bản) of the Party and of the State."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import ClassVar, Self

from cchc.documents.kind_table import PARTY_CODES, STATE_CODES
from cchc.documents.symbol import (
    Family,
    Mark,
    RepairedSymbol,
    Symbol,
    is_whole_symbol,
    read_symbol,
    repair_symbol,
    typed_codes,
)
from cchc.errors import Fault, InvalidInput
from cchc.messages import Message, _
from cchc.models import Value, set_fields
from cchc.viet import DASHES, SLASHES, TYPED_FOR_STROKED_D, alternatives, collapse_whitespace, require_text

_CAPITALS = r"[A-ZĐƯ][A-ZĐƯ0-9]*"
_MIXED = r"[A-ZĐƯ][A-Za-zĐđƯư0-9]*[A-ZĐƯ0-9][A-Za-zĐđƯư0-9]*"
_SERIAL = r"[0-9]{1,5}(?:[A-Za-zđĐ]|-[0-9]{1,3}(?=/))?"
_YEAR = r"(?: ?/ ?(?P<in_year>[12][0-9]{3})(?= ?[/ ])| ?(?P<dash>-) ?(?P<dashed>[12][0-9]{3})(?= ?/))?"
_PART = rf"(?:{_MIXED}|[A-ZĐ])(?![A-Za-zĐđƯư0-9])"
_MORE = rf"(?:[-/]{_PART}|[.&]{_CAPITALS}(?![a-zđư]))"
_WRITTEN = (
    r"(?:0[1-9]|[1-9][0-9]{1,4})(?:[A-Za-zđĐ]|-[0-9]{1,3}(?=/))?(?:[/-][12][0-9]{3}(?=/))?"
    rf"(?:/|-(?=[^-/.&]+/(?!nb$)|[A-ZĐ]{{2,4}}$)){_PART}(?:_{_PART}|{_MORE})?{_MORE}{{0,6}}"
    rf"(?:\({_CAPITALS}\)|\([0-9]{{1,4}}\))?(?:/nb)?"
)
"""What `str` writes of every number, for the JSON Schema: the official form without what a reader repairs."""
_ZEROS = re.compile(r"\A0+(?=[0-9])")
_NOT_ZERO = re.compile("[1-9]")
_GROUPS = ("serial", "in_year", "dash", "dashed", "mark", "symbol")
_ODD, _DASHES, _SLASHES = (re.compile(f"[{signs}]") for signs in (TYPED_FOR_STROKED_D, DASHES, SLASHES))
_SPACES = re.compile(r" ?([-/_]) ?| (?=\()|(?<=QH) (?=[0-9])")
_EXAMPLES = "04-NQ/TU, 876/QĐ-BNV, 30/2020/NĐ-CP"
_UNREADABLE = _("không đọc được số, ký hiệu văn bản")
_MAX_LENGTH = 200


@cache
def number_pattern(*, loose: bool = False) -> str:
    """Return the pattern of a document number inside normalised text; `DocumentNumber.from_match` reads a match of it.

    Its groups are serial, in_year, dash, dashed, mark, symbol.

    Args:
        loose: if True, groups of the symbol may have a space between them; in running text such a group cannot be
            distinguished from the next word.
    """
    known, kinds = alternatives(typed_codes()), alternatives(PARTY_CODES | STATE_CODES)
    group = rf"(?:(?:UBTV)?QH [0-9]{{1,2}}|{_MIXED}|(?i:{known})|[A-ZĐ])(?![^\W_])"
    more = rf"(?: {_CAPITALS}(?=[- ]|\Z))*" if loose else ""
    symbol = (
        rf"{group}(?: ?[-/_] ?{group}{more}|[.&]{_CAPITALS}(?!\w))?"
        rf"(?:[-/_]{group}|[.&]{_CAPITALS}(?!\w)){{0,6}}(?: ?\({_CAPITALS}\)| ?\([0-9]{{1,4}}\))?(?:/nb(?!\w))?"
    )
    gap = rf" (?=(?:{kinds})[-/][A-ZĐ])"
    return rf"(?P<serial>{_SERIAL}){_YEAR}(?: ?(?P<mark>[-/]) ?|{gap})(?P<symbol>{symbol})(?![\w/])"


@cache
def _whole(*, loose: bool) -> re.Pattern[str]:
    words = r"(?:(?:[^\W\d_]+ ){0,6}?(?:số ?:? ?)?)"
    return re.compile(rf"(?i:{words}){number_pattern(loose=loose)}")


@dataclass(frozen=True, slots=True)
class DocumentNumber(Value):
    """The number and symbol of a document (số, ký hiệu): `04-NQ/TU`, `30/2020/NĐ-CP`.

    A Party number puts a hyphen before the kind and a slash before the issuer; a State number does the reverse, and
    contains the year if the document is legal normative. Old documents do neither. The symbol never names the issuing
    body: every province has a 04-NQ/TU.

    Attributes:
        serial: the running number with its letter if it has one, of two digits at least: `04`, `30c`.
        symbol: the symbol: `NQ/TU`, `NĐ-CP`.
        separator: the character before the symbol, "-" or "/".
        year: the year in the number, or None.
        year_separator: the character before the year, "/" or, in a few numbers, "-".
        repairs: what the reader repaired, each in a Vietnamese clause; () if it repaired no part. Equality and hash
            ignore it.

    Raises:
        InvalidInput: the parts make no number in the official form.

    >>> number = DocumentNumber.parse("4 – NQ/TU")
    >>> str(number), number.family, number.kind_code, number.issuer_code
    ('04-NQ/TU', 'party', 'NQ', 'TU')
    >>> number.repairs
    ('thay dấu gạch bằng “-”', 'bỏ khoảng trắng', 'thêm số 0 phía trước')
    >>> str(DocumentNumber.parse("18/NQ-TW")), str(DocumentNumber.parse("15/2012/QD-UBND"))
    ('18-NQ/TW', '15/2012/QĐ-UBND')

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, mục II.3 (State); Hướng dẫn 36-HD/VPTW ngày
    03/4/2018, mục 1.3 (Party).
    """

    example: ClassVar[str] = "04-NQ/TU"
    text_limits: ClassVar[Mapping[str, object]] = {"pattern": f"^{_WRITTEN}$"}

    serial: str
    symbol: str
    separator: Mark = "/"
    year: int | None = None
    year_separator: Mark = "/"
    repairs: tuple[str, ...] = field(default=(), compare=False)

    def _check(self) -> None:
        set_fields(self, serial=_serial(self.serial))
        if self.year is None:
            set_fields(self, year_separator="/")
        typed = self.year is None or isinstance(self.year, int)
        found = _whole(loose=True).fullmatch(str(self)) if typed else None
        read = type(self).from_match(found) if found else None
        if read is None or read != self or read.repairs:
            remedy = _("hãy viết như {example}", example=_EXAMPLES)
            raise InvalidInput.of("number", _UNREADABLE, f"{self.serial}{self.separator}{self.symbol}", remedy)

    @property
    def kind_code(self) -> str | None:
        """The abbreviation of the kind (ký hiệu tên loại), `NQ`; None in official letters, laws and the like."""
        return self._read().kind

    @property
    def issuer_code(self) -> str:
        """The abbreviation of the issuing body or bodies (ký hiệu cơ quan), `TU`; "" in a few old numbers."""
        return self._read().issuer

    @property
    def unit_code(self) -> str:
        """The group after the issuer (ký hiệu đơn vị, lĩnh vực): the drafting unit, `CCHC&PC`, or ""."""
        return self._read().unit

    @property
    def family(self) -> Family:
        """The family of documents it belongs to, "party" or "state" (hệ thống văn bản)."""
        return self._read().family

    @property
    def is_self_evident(self) -> bool:
        """True if the text alone is clearly a document number (tự nó đủ rõ); False if it needs a kind word before.

        >>> DocumentNumber.parse("46-CP").is_self_evident, DocumentNumber.parse("3418/BVNTW").is_self_evident
        (True, False)
        """
        return self.year is not None or not self.symbol.isalnum() or is_whole_symbol(self.separator, self.symbol)

    def _read(self) -> Symbol:
        return read_symbol(self.separator, self.symbol, dated=self.year is not None) or Symbol(None, "", "", "state")

    def __str__(self) -> str:
        year = f"{self.year_separator}{self.year:04d}" if self.year else ""
        return f"{self.serial}{year}{self.separator}{self.symbol}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the number that a text contains (đọc số, ký hiệu), with or without the kind word and "số" in front.

        Dashes, spaces around separators, an Eth or a D typed for Đ, case, a missing zero, TƯ for TW, and exchanged
        hyphen and slash are repaired and listed in `repairs`. An unknown issuer or kind is no fault.

        Raises:
            InvalidInput: the text is no number and symbol; the message states what is missing.

        >>> DocumentNumber.parse("30/2020/NĐ-CP").year
        2020
        """
        plain = collapse_whitespace(require_text(text))
        for loose in (False, True):
            found = _whole(loose=loose).fullmatch(plain) if len(plain) <= _MAX_LENGTH else None
            read = cls.from_match(found, text) if found else None
            if read is not None:
                return read
        raise InvalidInput.deferred(lambda: _fault(text, plain))

    @classmethod
    def from_match(cls, found: re.Match[str], text: str = "") -> Self | None:
        """Return the number of a match of `number_pattern` (số của một chỗ khớp), or None if the match is no number.

        Args:
            found: the match in normalised text.
            text: the caller's own words of it, in which repaired characters are found.
        """
        typed, in_year, dash, dashed, mark, symbol = found.group(*_GROUPS)
        year = in_year or dashed
        official = _official_symbol(mark, symbol, year is None)
        serial = typed if typed[0] != "0" and typed[1:2].isdigit() else _serial(typed)
        if official is None or not _NOT_ZERO.search(serial):
            return None
        repaired = text or official.repairs or serial != typed or " " in found[0]
        self = object.__new__(cls)  # the match is the check, so the constructor's would only repeat it
        set_fields(
            self,
            serial=serial,
            symbol=official.text,
            separator=official.mark,
            year=int(year) if year else None,
            year_separator="-" if dash else "/",
            repairs=tuple(_repairs(found, text or found[0], official)) if repaired else (),
        )
        return self


@lru_cache(maxsize=8192)
def _official_symbol(mark: str | None, symbol: str, undated: bool) -> RepairedSymbol | None:  # noqa: FBT001  # a keyword costs the cache twice
    """Return the symbol in the official form, or None if it names no issuer."""
    official = repair_symbol(mark or "", _SPACES.sub(r"\1", symbol))
    return official if read_symbol(official.mark, official.text, dated=not undated) else None


def _serial(text: object) -> str:
    """Return the serial with the zeros of the official form: two digits at least, no others in front."""
    plain = _ZEROS.sub("", text, count=1) if isinstance(text, str) else ""
    return plain if plain[1:2].isdigit() else f"0{plain}"


def _repairs(found: re.Match[str], text: str, official: RepairedSymbol) -> Iterator[Message]:
    if _ODD.search(text):
        yield _("thay chữ Ð (U+00D0) bằng Đ")
    if _DASHES.search(text):
        yield _("thay dấu gạch bằng “-”")
    if _SLASHES.search(text):
        yield _("thay dấu gạch chéo bằng “/”")
    typed = found[0][found.start("serial") - found.start() :]
    if typed.count(" ") > (found["mark"] is None) + official.text.count(" "):
        yield _("bỏ khoảng trắng")
    yield from official.repairs
    if not found["serial"][1:2].isdigit():
        yield _("thêm số 0 phía trước")


def _fault(text: str, plain: str) -> Fault:
    """Return the fault for what is missing: the number, the symbol, or the body after the kind."""
    begun = re.search(r"[0-9]", plain)
    kind = re.search(r"[-/ ]([A-ZĐ]\w*)\Z", plain)
    if not begun:
        what = _("thiếu số của văn bản")
    elif not re.search(r"[^\W\d_]", plain[begun.start() :]):
        what = _("thiếu ký hiệu của văn bản")
    elif kind and kind[1] in STATE_CODES | PARTY_CODES:
        what = _("thiếu ký hiệu cơ quan ban hành")
    else:
        what = _UNREADABLE
    return Fault("", "number", what, text, _("hãy viết như {example}", example=_EXAMPLES))
