"""Numbers on official paper (số): a dot after thousands, a decimal comma; read strictly, never guessed."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from cchc.errors import InvalidInput
from cchc.exact import ENDLESS_PLACES, HasValue, Number, exact, finite_places, to_decimal, units_and_places
from cchc.messages import _, current_language
from cchc.viet.refusal import Shape, full_pattern, unreadable
from cchc.viet.text import collapse_whitespace, fold, normalize

Convention = Literal["vi", "en"]

_SWAPPED = str.maketrans(".,", ",.")
_GROUPED = r"(?:[1-9][0-9]{{0,2}}(?:[{}][0-9]{{3}})+(?![0-9])|[0-9]+)"
_SHAPES: dict[Convention, Shape] = {
    "vi": ("-?", _GROUPED.format("."), "(?:,[0-9]+)?"),
    "en": ("-?", _GROUPED.format(","), "(?:[.][0-9]+)?"),
}
_STRICT = full_pattern(_SHAPES["vi"])
_MAX_CHARACTERS = 160
_UNREADABLE, _MISSING = _("không đọc được số"), _("thiếu số")
_SHORT_PLACES = (2, 4, 6, 8)
_ORDINARY_PLACES = 40
ORDINARY = 10**24
_PERCENT_POINTS = "điểm phần trăm"
_GROUPED_ONCE = re.compile(r"(-?[1-9][0-9]{0,2})\.([0-9]{3})(?![0-9.,])")
"""What is 1500 by the rule, and 1,5 by the habit of those who type with a point."""


class FormattedNumber(str):
    """A number as printed (con số), in Vietnamese spelling; `in_language("en")` returns it with English separators."""

    __slots__ = ()

    def in_language(self, language: str | None = None) -> str:
        """Return the figure for a reader of the language, else that of the context: only English swaps dot and comma.

        >>> FormattedNumber("1.234,5").in_language("en")
        '1,234.5'
        """
        return self.translate(_SWAPPED) if (language or current_language()) == "en" else str.__str__(self)


def format_number(x: Number | HasValue, places: int | None = None) -> str:
    """Return the number as an office writes it (viết số): `1.234.567,89`.

    Args:
        x: an exact number, or an object whose `.value` is a `Fraction`.
        places: digits after the comma, rounded half up; None writes all of them, or 12 if they never end.

    Returns:
        The number with dots between thousands and a decimal comma; `parse_number` reads it back.

    Raises:
        InvalidInput: a float, a bool, NaN, an infinity, or a number of more than 60 digits.

    >>> format_number(Decimal("1234567.89"))
    '1.234.567,89'
    >>> format_number(3, places=2)
    '3,00'
    """
    if places is None and (written := _ordinary(x)):
        return written
    units, places = units_and_places(exact(x), places)
    digits = str(abs(units)).zfill(places + 1)
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    sign = "-" if units < 0 else ""
    return f"{sign}{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def format_percent(fraction: Number | HasValue, places: int | None = None) -> str:
    """Return the share as a percentage (tỷ lệ phần trăm): 0.8525 is written `85,25%`.

    Args:
        fraction: the share of the whole, 1 being all of it, or a ratio.
        places: digits after the comma, as in `format_number`.

    Raises:
        InvalidInput: `fraction` is not an exact number, or is a ratio over 0, which has no percentage.

    >>> format_percent(Decimal("0.8525"))
    '85,25%'
    """
    return f"{_ungrouped(exact(fraction) * 100, places)}%"


def _ungrouped(x: Number | HasValue, places: int | None) -> str:
    """Return the number of a percentage: without dots, as 1.500% is often meant as 1,5%."""
    return format_number(x, places).replace(".", "")


def short_percent(share: Fraction, keeps: Callable[[Fraction], bool]) -> tuple[str, str]:
    """Return a percentage that a reader can compare with a bound (tỷ lệ rút gọn): "=" or "≈", and the figure.

    A long percentage is rounded to the fewest places, 2, 4, 6 or 8, at which it stays on its side of the bound.

    Args:
        share: the exact share of the whole.
        keeps: returns True if a rounded share is on the same side of the bound as the exact one.

    >>> short_percent(Fraction(812, 900), lambda share: share < Fraction(95, 100))
    ('≈', '90,22%')
    """
    places = finite_places(share * 100)
    if places is not None and places <= _SHORT_PLACES[-1]:
        return "=", format_percent(share)
    fit = (places for places in _SHORT_PLACES if keeps(Fraction(to_decimal(share * 100, places)) / 100))
    return "≈", format_percent(share, next(fit, ENDLESS_PLACES))


def format_points(x: Number | HasValue, places: int | None = None) -> str:
    """Return the points (điểm) as written in a decision: `0,25 điểm`.

    Args:
        x: the points, an exact number.
        places: digits after the comma, as in `format_number`.

    >>> format_points(Decimal("0.25"))
    '0,25 điểm'
    """
    return f"{format_number(x, places)} điểm"


def parse_number(text: str, convention: Convention | None = "vi") -> Decimal:
    """Return the number that a text contains (đọc số), read strictly by one convention.

    Args:
        text: digits with correctly placed separators; U+2212 is a minus too.
        convention: "vi" for `1.234.567,89`, "en" for `1,234,567.89`; None refuses a text that the two read
            differently.

    Returns:
        The number; the inverse of `format_number`.

    Raises:
        InvalidInput: the text is no number of the convention, or is ambiguous if `convention` is None.

    >>> parse_number("1.234.567,89")
    Decimal('1234567.89')
    >>> parse_number("1.500", convention=None)
    Traceback (most recent call last):
    ...
    cchc.errors.error.InvalidInput: số đọc được hai cách: “1.500”; hãy nói rõ 1500 (vi) hay 1.500 (en)
    """
    return _number(normalize(text).strip(), text, convention)


def format_percent_points(x: Number | HasValue, places: int | None = None) -> str:
    """Return the difference of two percentages (điểm phần trăm): 1.39 is written `1,39 điểm phần trăm`.

    Args:
        x: the difference, an exact number.
        places: digits after the comma, as in `format_number`.

    >>> format_percent_points(Decimal("1.39"))
    '1,39 điểm phần trăm'
    """
    return f"{_ungrouped(x, places)} {_PERCENT_POINTS}"


def parse_percent(text: str, convention: Convention | None = "vi") -> Decimal:
    """Return the share that a percentage states (đọc phần trăm): "98,5%" is 0.985.

    Args:
        text: a number followed by %.
        convention: how the number is written, as in `parse_number`.

    Raises:
        InvalidInput: the text is no percentage, its number does not follow the convention, or it has one dot before
            three digits: "98.500%" is meant as 98,5% more often than as 98500%.

    >>> parse_percent("98,5%")
    Decimal('0.985')
    """
    return to_decimal(exact(parse_percentage(text, convention)) / 100)


def parse_percentage(text: str, convention: Convention | None = "vi", unit: str = "%") -> Decimal:
    """Return the number in front of the per cent sign (số phần trăm): "98,5%" is 98.5.

    Args:
        text: a number followed by the unit.
        convention: how the number is written, as in `parse_number`.
        unit: "%", or "điểm phần trăm".

    Raises:
        InvalidInput: as `parse_percent`.
    """
    number = _before(text, unit, convention)
    if convention == "vi":
        refuse_two_readings(text)
    return number


def refuse_two_readings(percentage: str) -> None:
    """Refuse a percentage with one dot before three digits, which is read in two ways.

    Raises:
        InvalidInput: it is one, "98.500%"; the remedy names both readings.
    """
    if found := _GROUPED_ONCE.match(normalize(percentage).strip()):
        whole, part = found.groups()
        remedy = _("hãy viết {one} hoặc {other}", one=f"{whole}{part}%", other=f"{whole},{part}%")
        raise InvalidInput.of("ambiguous", _("số phần trăm đọc được hai cách"), percentage, remedy)


def parse_percent_points(text: str, convention: Convention | None = "vi") -> Decimal:
    """Return the percentage points in a text (đọc điểm phần trăm): "1,39 điểm phần trăm" is 1.39.

    Args:
        text: a number followed by "điểm phần trăm".
        convention: how the number is written, as in `parse_number`.

    Raises:
        InvalidInput: the unit is missing, or the number does not follow the convention.

    >>> parse_percent_points("1,39 điểm phần trăm")
    Decimal('1.39')
    """
    return parse_percentage(text, convention, _PERCENT_POINTS)


def parse_points(text: str, convention: Convention | None = "vi") -> Decimal:
    """Return the points in a text (đọc điểm): "0,25 điểm" is 0.25.

    Args:
        text: a number followed by "điểm".
        convention: how the number is written, as in `parse_number`.

    Raises:
        InvalidInput: the unit is missing, or the number does not follow the convention.

    >>> parse_points("0,25 điểm")
    Decimal('0.25')
    """
    return _before(text, "điểm", convention)


def parse_count(text: str, convention: Convention | None = "vi") -> int:
    """Return the count in a text (đọc số đếm): 0, 1, 2, … with correctly placed separators.

    Args:
        text: the digits.
        convention: how the number is written, as in `parse_number`.

    Raises:
        InvalidInput: the text is no number, or the number is negative or not whole.

    >>> parse_count("10.000")
    10000
    """
    number = parse_number(text, convention)
    if number != int(number):
        raise InvalidInput.of("count", _("phải là số đếm nguyên"), text, _("hãy kiểm tra lại số liệu"))
    if number < 0:
        raise InvalidInput.of("negative", _("số đếm không thể âm"), text, _("hãy kiểm tra lại số liệu"))
    return int(number)


def _ordinary(x: Number | HasValue) -> str:
    """Return an int or a Decimal of ordinary size by Python's own faster writer, or "" if it is neither."""
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
    """Return the number in front of a unit; raise InvalidInput if the unit is missing."""
    plain = collapse_whitespace(text)
    number = plain[: -len(unit)]
    if fold(plain[len(number) :]) != unit:
        remedy = _("hãy viết như {example}", example=f"1,5 {unit}")
        raise InvalidInput.of("unit", _("thiếu đơn vị “{unit}”", unit=unit), text, remedy)
    return _number(number.strip(), text, convention)


def _number(plain: str, text: str, convention: Convention | None) -> Decimal:
    """Return the number read by the convention; raise InvalidInput with the whole text otherwise."""
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
    """Return the number read by one convention, or None if the text does not follow it."""
    if len(text) > _MAX_CHARACTERS:
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
    example = FormattedNumber("1.234.567,89").in_language(convention)
    return unreadable("number", _UNREADABLE if text.strip() else _MISSING, text, example, _SHAPES[convention])
