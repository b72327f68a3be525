"""Numbers and symbols of documents (số, ký hiệu văn bản) of the Party and of the State."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Self

from cchc.documents.kind_table import PARTY_CODES, STATE_CODES
from cchc.documents.symbol import Family, Mark, Symbol, is_all_known, is_evident, read_symbol
from cchc.documents.written_number import WrittenNumber, scan_number
from cchc.errors import Fault, InvalidInput
from cchc.messages import Message, _
from cchc.models import Value, set_fields
from cchc.viet import (
    DASHES,
    SLASHES,
    TYPED_FOR_STROKED_D,
    is_partly_latin,
    latin_letters,
    normalize,
    require_text,
)

_CAPITALS = r"[A-ZĐƯ][A-ZĐƯ0-9]*"
_MIXED = r"[A-ZĐƯ][A-Za-zĐđƯư0-9]*[A-ZĐƯ0-9][A-Za-zĐđƯư0-9]*"
_PART = rf"(?:{_MIXED}|[A-ZĐ])(?![A-Za-zĐđƯư0-9])"
_MORE = rf"(?:[-/]{_PART}|[.&]{_CAPITALS}(?![a-zđư])|[.][0-9]{{2}}(?=-[A-ZĐƯ]))"
_WRITTEN = (
    r"(?:0[1-9]|[1-9][0-9]{1,4})(?:[A-HJ-NP-Za-kmnp-zđĐ]|-[0-9]{1,3}(?=/)|\.[0-9]{1,3}(?=/[12][0-9]{3}/NQ-CP$))?"
    r"(?:/[12][0-9]{3}(?=/)|-[12][0-9]{3}(?=/NQ-CP$))?"
    rf"(?:/|-(?=[^-/.&]+/(?!nb$)|[A-ZĐ]{{2,4}}$)){_PART}(?:_{_PART}|{_MORE})?{_MORE}{{0,6}}"
    rf"(?:\({_CAPITALS}\)|\([0-9]{{1,4}}\))?(?:/nb)?"
)
"""What `str` writes of every number, for the JSON Schema: the official form without what a reader repairs."""
_ZEROS = re.compile(r"\A0+(?=[0-9])")
_NOT_ZERO = re.compile("[1-9]")
_ODD, _DASHES, _SLASHES = (re.compile(f"[{signs}]") for signs in (TYPED_FOR_STROKED_D, DASHES, SLASHES))
_HYPHENED_YEAR = "NQ-CP"
"""The one symbol whose numbers have a hyphen before the year, 19-2016/NQ-CP, or a decimal serial, 66.2/2025/NQ-CP."""
_BOLD = "**"
_YEAR = re.compile("(?:19|20)[0-9]{2}")
"""Before a hyphen and a year: both are a span of years, 2016-2020, and no number."""
_EXAMPLES = "04-NQ/TU, 876/QĐ-BNV, 30/2020/NĐ-CP"
_UNREADABLE = _("không đọc được số, ký hiệu văn bản")
_MAX_LENGTH = 200


_FIRST_DIGIT = re.compile("(?=[0-9])")
_SPACES = re.compile(r"\s+")
_IN_FRONT = re.compile(r"\s*(?:[^\W\d_]+\s+){0,6}(?:số\s*:?\s*)?(?=[0-9])", re.IGNORECASE)
_DOUBTFUL = re.compile(r"(?<!\w)[0-9lIOo]*[0-9][0-9lIOo]*(?=\s*[-/])")
_LETTER_FOR_DIGIT = str.maketrans("lIOo", "1100")


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
        written = scan_number(str(self), 0) if typed else None
        read = type(self).from_written(written, str(self)) if written and written.follow == len(str(self)) else None
        if read is None or read != self or read.repairs or str(read) != str(self):
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

        It is clear if the kind or the body is known.

        >>> DocumentNumber.parse("46-CP").is_self_evident, DocumentNumber.parse("3418/BVNTW").is_self_evident
        (True, False)
        """
        return is_evident(self.separator, self.symbol, dated=self.year is not None)

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
        plain = latin_letters(normalize(require_text(text)).strip().replace(_BOLD, ""))
        front = _IN_FRONT.match(plain) if len(plain) <= _MAX_LENGTH else None
        written = scan_number(plain, front.end()) if front else None
        if written is not None and written.follow == len(plain):
            *_words, own = _FIRST_DIGIT.split(text.strip(), maxsplit=1)
            read = cls.from_written(written, own)
            if read is not None:
                return read
        raise InvalidInput.deferred(lambda: _fault(text, plain))

    @classmethod
    def from_written(cls, written: WrittenNumber, own: str) -> Self | None:
        """Return the number that a scan read (số đã đọc được), or None if it is no number, or an uncertain one.

        Args:
            written: what `scan_number` returned.
            own: the caller's own words of it, with the mark of a footnote, in which repaired characters are found.
        """
        symbol = written.symbol
        serial, year_mark, year, _mark, _typed = written.parts
        if not (len(serial) > 1 and serial.isdigit() and serial[0] != "0"):
            serial = _serial(serial)
            if written.is_uncertain or not _is_serial(serial, symbol.text if year else ""):
                return None
        hyphened = year_mark == "-" and symbol.text == _HYPHENED_YEAR
        if year_mark == "-" and _YEAR.fullmatch(serial):
            return None
        dated = f"{'-' if hyphened else '/'}{year}" if year else ""
        repairs: tuple[Message, ...] = ()
        if own != f"{serial}{dated}{symbol.mark}{symbol.text}":
            if not (is_partly_latin(own) or is_all_known(symbol.text)):
                return None
            repairs = tuple(_repairs(written, own, hyphened=hyphened))
        self = object.__new__(cls)  # the scan is the check, so the constructor's would only repeat it
        put = object.__setattr__  # `set_fields` costs twice as much, and every number of a text comes by here
        put(self, "serial", serial)
        put(self, "symbol", symbol.text)
        put(self, "separator", symbol.mark)
        put(self, "year", int(year) if year else None)
        put(self, "year_separator", "-" if hyphened else "/")
        put(self, "repairs", repairs)
        return self


def _serial(text: object) -> str:
    """Return the serial with the zeros of the official form: two digits at least, no others in front."""
    plain = _ZEROS.sub("", text, count=1) if isinstance(text, str) else ""
    return plain if plain[1:2].isdigit() else f"0{plain}"


def _is_serial(serial: str, symbol: str) -> bool:
    """Return True if a serial that has more than digits, or may be zero, is one of this symbol."""
    return _NOT_ZERO.search(serial) is not None and ("." not in serial or symbol == _HYPHENED_YEAR)


def _repairs(written: WrittenNumber, own: str, *, hyphened: bool) -> Iterator[Message]:
    """Yield what was repaired of a number, whose own words are given, in the order of the characters' meaning."""
    if _BOLD in own:
        yield _("bỏ dấu in đậm “**”")
    if latin_letters(own) != own:
        yield _("thay chữ cái giống chữ Latin bằng chữ Latin")
    if _ODD.search(own):
        yield _("thay chữ Ð (U+00D0) bằng Đ")
    if _DASHES.search(own):
        yield _("thay dấu gạch bằng “-”")
    if _SLASHES.search(own):
        yield _("thay dấu gạch chéo bằng “/”")
    if "\n" in own:
        yield _("nối chỗ xuống dòng")
    elif len(_SPACES.findall(own)) > (not written.mark) + written.symbol.text.count(" "):
        yield _("bỏ khoảng trắng")
    yield from written.symbol.repairs
    if written.parts[1] == "-" and not hyphened:
        yield _("thay dấu trước năm bằng “/”")
    if not written.serial[1:2].isdigit():
        yield _("thêm số 0 phía trước")
    if written.follow > written.end:
        yield _("bỏ dấu chú thích “{mark}”", mark=own[written.end - written.follow :].lstrip())


def _fault(text: str, plain: str) -> Fault:
    """Return the fault for what is missing: the number, the symbol, or the body after the kind; or both readings."""
    begun = re.search(r"[0-9]", plain)
    kind = re.search(r"[-/ ]([A-ZĐ]\w*)\Z", plain)
    if readings := _readings(plain):
        remedy = _("hãy viết rõ một trong các số: {readings}", readings=", ".join(readings))
        return Fault("", "number", _("không rõ chữ cái hay chữ số trong số của văn bản"), text, remedy)
    if not begun:
        what = _("thiếu số của văn bản")
    elif not re.search(r"[^\W\d_]", plain[begun.start() :]):
        what = _("thiếu ký hiệu của văn bản")
    elif kind and kind[1] in STATE_CODES | PARTY_CODES:
        what = _("thiếu ký hiệu cơ quan ban hành")
    else:
        what = _UNREADABLE
    return Fault("", "number", what, text, _("hãy viết như {example}", example=_EXAMPLES))


def _readings(plain: str) -> tuple[str, ...]:
    """Return the numbers that a text may mean in which a scan mistook a digit for a letter (8l, 10O), or ()."""
    if len(plain) > _MAX_LENGTH:
        return ()
    clear = _DOUBTFUL.sub(lambda found: found[0].translate(_LETTER_FOR_DIGIT), plain)
    front = _IN_FRONT.match(clear)
    meant = scan_number(clear, front.end()) if front and clear != plain else None
    if meant is None or meant.follow != len(clear):
        return ()
    front = _IN_FRONT.match(plain)
    written = scan_number(plain, front.end()) if front else None
    number = DocumentNumber.from_written(meant, clear[meant.start :])
    letter = f"{_serial(written.serial)}{str(number)[len(number.serial) :]}" if written and number else ""
    return tuple(filter(None, (str(number or ""), letter)))
