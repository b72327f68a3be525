"""Numbers on official paper (số): a dot after thousands, a decimal comma; read strictly, never guessed."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from cchc.errors import InvalidInput
from cchc.exact import ENDLESS_PLACES, HasValue, Number, exact, finite_places, to_decimal, units_and_places
from cchc.messages import _
from cchc.viet.refusal import Shape, unread, whole
from cchc.viet.text import collapse_whitespace, fold, normalize

Convention = Literal["vi", "en"]

_SWAPPED = str.maketrans(".,", ",.")
_GROUPED = r"(?:[1-9][0-9]{{0,2}}(?:[{}][0-9]{{3}})+(?![0-9])|[0-9]+)"
_SHAPES: dict[Convention, Shape] = {
    "vi": ("-?", _GROUPED.format("."), "(?:,[0-9]+)?"),
    "en": ("-?", _GROUPED.format(","), "(?:[.][0-9]+)?"),
}
_STRICT = whole(_SHAPES["vi"])
_MOST_CHARACTERS = 160
_UNREADABLE, _MISSING = _("không đọc được số"), _("thiếu số")
_SHORT_PLACES = (2, 4, 6, 8)
_ORDINARY_PLACES = 40
ORDINARY = 10**24
_PERCENT_POINTS = "điểm phần trăm"


class Figure(str):
    """A number as written (con số): Vietnamese itself, with the separators of English on request."""

    __slots__ = ()

    def in_language(self, language: str | None = None) -> str:
        """The figure for a reader of the language: only English swaps dot and comma.

        >>> Figure("1.234,5").in_language("en")
        '1,234.5'
        """
        return self.translate(_SWAPPED) if language == "en" else str.__str__(self)


def format_number(x: Number | HasValue, places: int | None = None) -> str:
    """The number as an office writes it (viết số): `1.234.567,89`.

    Args:
        x: an exact number, or anything whose `.value` is a `Fraction`.
        places: digits after the comma, rounded half up; None writes all there are, and 12 where they
            never end.

    Raises:
        InvalidInput: a float, a bool, NaN, an infinity, or a number of more than 60 digits.

    >>> format_number(Decimal("1234567.89"))
    '1.234.567,89'
    >>> format_number(3, places=2)
    '3,00'
    """
    if places is None and (written := _plainly(x)):
        return written
    units, places = units_and_places(exact(x), places)
    digits = str(abs(units)).zfill(places + 1)
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    sign = "-" if units < 0 else ""
    return f"{sign}{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def format_percent(fraction: Number | HasValue, places: int | None = None) -> str:
    """The share as a percentage (tỷ lệ phần trăm): 0.8525 is written `85,25%`.

    Args:
        fraction: the share of the whole, 1 being all of it, or a ratio.
        places: as in `format_number`.

    Raises:
        InvalidInput: as in `format_number`; a ratio over 0 has no percentage.

    >>> format_percent(Decimal("0.8525"))
    '85,25%'
    """
    return f"{format_number(exact(fraction) * 100, places)}%"


def short_percent(share: Fraction, keeps: Callable[[Fraction], bool]) -> tuple[str, str]:
    """A percentage that a reader can hold against a bound (tỷ lệ rút gọn): "=" or "≈", and the figure.

    A long one is rounded, never so far that it would seem to lie on the other side of the bound.

    Args:
        share: the exact share of the whole.
        keeps: whether a share lies on the same side as the exact one.

    >>> short_percent(Fraction(812, 900), lambda share: share < Fraction(95, 100))
    ('≈', '90,22%')
    """
    places = finite_places(share * 100)
    if places is not None and places <= _SHORT_PLACES[-1]:
        return "=", format_percent(share)
    fit = (places for places in _SHORT_PLACES if keeps(Fraction(to_decimal(share * 100, places)) / 100))
    return "≈", format_percent(share, next(fit, ENDLESS_PLACES))


def format_points(x: Number | HasValue, places: int | None = None) -> str:
    """The points (điểm) as written in a decision: `0,25 điểm`.

    >>> format_points(Decimal("0.25"))
    '0,25 điểm'
    """
    return f"{format_number(x, places)} điểm"


def parse_number(text: str, convention: Convention | None = "vi") -> Decimal:
    """The number that a text says (đọc số), strictly by one convention.

    Args:
        text: digits with separators where they belong; U+2212 is a minus too.
        convention: "vi" for `1.234.567,89`, "en" for `1,234,567.89`, None to refuse what the two read
            differently.

    Raises:
        InvalidInput: the text is no number of the convention, or is ambiguous where none was named.

    >>> parse_number("1.234.567,89")
    Decimal('1234567.89')
    >>> parse_number("1.500", convention=None)
    Traceback (most recent call last):
    ...
    cchc.errors.error.InvalidInput: số đọc được hai cách: “1.500”; hãy nói rõ 1500 (vi) hay 1.500 (en)
    """
    return _number(normalize(text).strip(), text, convention)


def format_percent_points(x: Number | HasValue, places: int | None = None) -> str:
    """The difference of two percentages (điểm phần trăm): 1.39 is written `1,39 điểm phần trăm`.

    >>> format_percent_points(Decimal("1.39"))
    '1,39 điểm phần trăm'
    """
    return f"{format_number(x, places)} {_PERCENT_POINTS}"


def parse_percent(text: str, convention: Convention | None = "vi") -> Decimal:
    """The share that a percentage says (đọc phần trăm): "98,5%" is 0.985.

    Raises:
        InvalidInput: the text is no percentage, or its number is none of the convention.

    >>> parse_percent("98,5%")
    Decimal('0.985')
    """
    return to_decimal(exact(_before(text, "%", convention)) / 100)


def parse_percent_points(text: str, convention: Convention | None = "vi") -> Decimal:
    """The difference that a text says in percentage points (đọc điểm phần trăm).

    Raises:
        InvalidInput: as in `parse_percent`.

    >>> parse_percent_points("1,39 điểm phần trăm")
    Decimal('1.39')
    """
    return _before(text, _PERCENT_POINTS, convention)


def parse_points(text: str, convention: Convention | None = "vi") -> Decimal:
    """The points that a text says (đọc điểm): "0,25 điểm" is 0.25.

    Raises:
        InvalidInput: as in `parse_percent`.

    >>> parse_points("0,25 điểm")
    Decimal('0.25')
    """
    return _before(text, "điểm", convention)


def parse_count(text: str, convention: Convention | None = "vi") -> int:
    """The count that a text says (đọc số đếm): 0, 1, 2, … with separators where they belong.

    Raises:
        InvalidInput: as in `parse_number`, and for a negative number or one with a part after the comma.

    >>> parse_count("10.000")
    10000
    """
    number = parse_number(text, convention)
    if number != int(number):
        raise InvalidInput.of("count", _("phải là số đếm nguyên"), text, _("hãy kiểm tra lại số liệu"))
    if number < 0:
        raise InvalidInput.of("negative", _("số đếm không thể âm"), text, _("hãy kiểm tra lại số liệu"))
    return int(number)


def _plainly(x: Number | HasValue) -> str:
    """An int or a Decimal of ordinary size by Python's own writer, which is quicker; "" where that will not do."""
    if type(x) is int:
        written = f"{x:,}" if -ORDINARY < x < ORDINARY else ""
    elif type(x) is Decimal and x.is_finite() and abs(x.adjusted()) < _ORDINARY_PLACES:
        written = f"{x:,f}"
    else:
        return ""
    if len(written) > _ORDINARY_PLACES:
        return ""
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written.translate(_SWAPPED)


def _before(text: str, unit: str, convention: Convention | None) -> Decimal:
    """The number in front of a unit; a text without the unit is refused."""
    plain = collapse_whitespace(text)
    number = plain[: -len(unit)]
    if fold(plain[len(number) :]) != unit:
        remedy = _("hãy viết như {example}", example=f"1,5 {unit}")
        raise InvalidInput.of("unit", _("thiếu đơn vị “{unit}”", unit=unit), text, remedy)
    return _number(number.strip(), text, convention)


def _number(plain: str, text: str, convention: Convention | None) -> Decimal:
    """The number by the convention, or a refusal of the whole text."""
    if convention is not None:
        read = _read(plain, convention)
        if read is None:
            raise _refusal(text, convention)
        return read
    vi, en = _read(plain, "vi"), _read(plain, "en")
    if vi is not None and en is not None and vi != en:
        remedy = _("hãy nói rõ {vi} (vi) hay {en} (en)", vi=vi, en=en)
        raise InvalidInput.of("ambiguous", _("số đọc được hai cách"), text, remedy)
    if (either := en if vi is None else vi) is None:
        raise _refusal(text, "vi")
    return either


def _read(text: str, convention: Convention) -> Decimal | None:
    """The number by one convention; None where the text is none."""
    if len(text) > _MOST_CHARACTERS:
        return None
    if convention == "en":
        text = text.translate(_SWAPPED)
    if _STRICT.fullmatch(text) is None:
        return None
    read = Decimal(text.replace(".", "").replace(",", "."))
    if len(text) > _ORDINARY_PLACES:
        exact(read)  # refuses what has too many digits
    return read


def _refusal(text: str, convention: Convention) -> InvalidInput:
    example = Figure("1.234.567,89").in_language(convention)
    return unread("number", _UNREADABLE if text.strip() else _MISSING, text, example, _SHAPES[convention])
