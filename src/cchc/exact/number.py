"""Exact numbers and their digits (số thập phân): converting to fractions and rounding half up.

The caller's decimal context is never used: digits are counted on integers.
"""

from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Protocol

from cchc.errors import InvalidInput
from cchc.messages import _

ENDLESS_PLACES = 12
"""The number of places to which a number without a finite decimal is rounded, half up."""

_MAX_DIGITS = 60
_UNIT = 10**ENDLESS_PLACES
_FINEST = 10**_MAX_DIGITS
_WIDE = Context(prec=4 * _MAX_DIGITS)

Number = int | Decimal | Fraction


class HasValue(Protocol):
    """An object whose value is an exact number (có giá trị), for example a ratio."""

    @property
    def value(self) -> Fraction:
        """The exact number."""
        ...


def exact(x: Number | HasValue) -> Fraction:
    """Return the number as a `Fraction` (số đúng).

    Raises:
        InvalidInput: a float, a bool, NaN, an infinity, or more than 60 digits before or after the comma.

    >>> exact(Decimal("0.25"))
    Fraction(1, 4)
    """
    return require_number(x)


def require_number(x: object) -> Fraction:
    """Return `x` as a `Fraction` if it is an exact number (nhận số); raise InvalidInput otherwise, for a float too."""
    if isinstance(x, Fraction):
        return x
    if isinstance(x, Decimal):
        return _of_decimal(x)
    if isinstance(x, int) and not isinstance(x, bool):
        return _sized(Fraction(x), x)
    if isinstance(x, float):
        remedy = _('hãy nhập số đúng, như "0.1" trong dấu ngoặc kép (int, Decimal, Fraction)')
        raise InvalidInput.of("float", _("không nhận số thực dấu phẩy động"), x, remedy)
    if isinstance(value := getattr(x, "value", None), Fraction):
        return value
    raise InvalidInput.of(
        "number",
        _("phải là một số"),
        x,
        _("hãy nhập số đúng, không phải số thực dấu phẩy động (int, Decimal, Fraction)"),
    )


def finite_places(x: Fraction) -> int | None:
    """Return how many places the number has after the comma, or None if they never end or are more than 60.

    >>> finite_places(Fraction(1, 8)), finite_places(Fraction(1, 3))
    (3, None)
    """
    return _places_of(x.denominator)


@lru_cache(maxsize=256)
def _places_of(denominator: int) -> int | None:
    """Return how many places fractions of a denominator have; the same few denominators occur again and again."""
    rest, twos = _divided(denominator, 2)
    rest, fives = _divided(rest, 5)
    places = max(twos, fives)
    return places if rest == 1 and places <= _MAX_DIGITS else None


def half_up(x: Fraction, places: int) -> int:
    """Return the number in units of its last place (làm tròn), halves rounded away from zero.

    Args:
        x: the number.
        places: how many digits after the comma are kept.

    >>> half_up(Fraction(125, 1000), 2), half_up(Fraction(-125, 1000), 2)
    (13, -13)
    """
    scaled = abs(x.numerator) * 10**places
    units: int = (2 * scaled + x.denominator) // (2 * x.denominator)
    return -units if x < 0 else units


def to_decimal(x: Fraction, places: int | None = None) -> Decimal:
    """Return the number as a `Decimal`, rounded half up to `places`; `to_exact_decimal` never rounds.

    Args:
        x: the number.
        places: digits after the comma, rounded half up; None keeps all of them, or 12 if they never end.

    >>> to_decimal(Fraction(3, 2)), to_decimal(Fraction(2, 3), 2)
    (Decimal('1.5'), Decimal('0.67'))
    """
    units, places = units_and_places(x, places)
    while places and units % 10 == 0:
        units, places = units // 10, places - 1
    return Decimal(f"{units}E-{places}")


def quotient(num: int, den: int) -> Decimal:
    """Return the `Decimal` of a quotient of two integers (thương), as `to_decimal` does but faster.

    Args:
        num: the numerator.
        den: the denominator, positive.

    >>> quotient(9, 6), quotient(2, 3), quotient(600, 6)
    (Decimal('1.5'), Decimal('0.666666666667'), Decimal('100'))
    """
    units, rest = divmod(num * _UNIT, den)
    if rest:
        if num < 0 or num * _FINEST % den == 0:  # it may end, further than 12 places off
            return to_decimal(Fraction(num, den))
        units += 2 * rest >= den
    whole, part = divmod(units, _UNIT)
    return Decimal(whole) if part == 0 else _WIDE.normalize(_WIDE.scaleb(Decimal(units), -ENDLESS_PLACES))


def scaled(units: int, places: int) -> Decimal:
    """Return the `Decimal` of a count of units of the last place (số theo đơn vị nhỏ nhất): units · 10^-places.

    Args:
        units: the count.
        places: how many digits follow the comma.

    >>> scaled(150, 2), scaled(-5, 0)
    (Decimal('1.5'), Decimal('-5'))
    """
    return _WIDE.divide(Decimal(units), Decimal(10**places))


def units_and_places(x: Fraction, places: int | None) -> tuple[int, int]:
    """Return the number as an integer count of units of its last place, and how many places that is.

    Args:
        x: the number.
        places: digits after the comma, rounded half up; None keeps all of them, or 12 if they never end.
    """
    if places is None:
        finite = finite_places(x)
        places = ENDLESS_PLACES if finite is None else finite
    return half_up(_sized(x, x), places), places


def _of_decimal(x: Decimal) -> Fraction:
    if not x.is_finite():
        raise InvalidInput.of("number", _("phải là một số hữu hạn"), str(x), _("hãy kiểm tra lại phép tính"))
    _sign, digits, exponent = x.as_tuple()
    if len(digits) > 2 * _MAX_DIGITS or abs(int(exponent)) > _MAX_DIGITS:
        raise _too_long(x)
    return _sized(Fraction(x), x)


def _sized(x: Fraction, read: object) -> Fraction:
    if abs(x.numerator) >= x.denominator * 10**_MAX_DIGITS:
        raise _too_long(read)
    return x


def _too_long(read: object) -> InvalidInput:
    what = _("số có quá nhiều chữ số")
    remedy = _("nhận tối đa {digits} chữ số ở mỗi bên dấu phẩy", digits=_MAX_DIGITS)
    return InvalidInput.of("digits", what, read, remedy)


def _divided(n: int, by: int) -> tuple[int, int]:
    times = 0
    while times <= _MAX_DIGITS and n % by == 0:
        n, times = n // by, times + 1
    return n, times
