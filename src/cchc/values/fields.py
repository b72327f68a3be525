"""Exact numbers and days as fields of records (trường số, trường ngày): in JSON a text, never a float.

In JSON a number is "0.25" and a day "2016-07-01"; nothing is rounded, shifted or filled in on the way.
"""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from cchc.errors import InvalidInput
from cchc.exact import Number, exact, to_decimal
from cchc.messages import _
from cchc.models import FieldCodec
from cchc.viet import collapse_whitespace, parse_date, require_date

if TYPE_CHECKING:
    from cchc.models import ConvertedField

_DECIMAL = re.compile(r"-?[0-9]{1,60}(?:\.[0-9]{1,60})?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KEPT = 4_096
"""How many texts are remembered with what they say: those of one framework come again and again."""
_FRACTION = re.compile(r"-?[0-9]{1,2000}(?:/[0-9]{1,2000})?")


def to_exact_decimal(x: Number | str) -> Decimal:
    """The number as a `Decimal` without idle zeros (số thập phân): points and maxima are kept so.

    Args:
        x: an exact number with a finite decimal, or its text in machine form ("0.25").

    Raises:
        InvalidInput: a float, NaN, a text of another form, or a number without a finite decimal.

    >>> to_exact_decimal("6.0"), to_exact_decimal(Fraction(1, 4))
    (Decimal('6'), Decimal('0.25'))
    """
    if isinstance(x, str):
        return _decimal_of(x)
    if type(x) is Decimal and x.is_finite():
        return _shortest(x)
    return _finite_decimal(exact(x))


@lru_cache(maxsize=_KEPT)
def _shortest(x: Decimal) -> Decimal:
    return _finite_decimal(exact(x))


def _finite_decimal(value: Fraction) -> Decimal:
    written = to_decimal(value)
    if Fraction(written) != value:
        raise InvalidInput.of("decimal", _("số không viết được bằng số thập phân hữu hạn"), str(value))
    return written


@lru_cache(maxsize=_KEPT)
def _decimal_of(text: str) -> Decimal:
    if _DECIMAL.fullmatch(text) is None:
        raise InvalidInput.of("decimal", _("không đọc được số"), text, _('hãy viết như "0.25"'))
    return to_exact_decimal(Decimal(text))


def fraction(x: Number | str) -> Fraction:
    """The number as a `Fraction` (phân số), or the one that a text such as "2/3" says."""
    return _fraction_of(x) if isinstance(x, str) else exact(x)


@lru_cache(maxsize=_KEPT)
def _fraction_of(text: str) -> Fraction:
    if _FRACTION.fullmatch(text) is None or text.endswith("/0"):
        raise InvalidInput.of("fraction", _("không đọc được phân số"), text, _('hãy viết như "2/3"'))
    return Fraction(text)


def day(value: date | str) -> date:
    """The day itself (ngày), or the one that a text says: "2016-07-01" as in JSON, or as `parse_date` reads.

    Raises:
        InvalidInput: a `datetime`, or a text that says no day.

    >>> day("2016-07-01") == day("01/7/2016")
    True
    """
    if not isinstance(value, str):
        return require_date(value)
    return parse_date("-".join(reversed(value.split("-"))) if _ISO.fullmatch(value) else value)


def _digits(x: Decimal) -> str:
    """Plain digits whatever the caller's decimal context: never an exponent."""
    return f"{x:f}"


ExactDecimal = Annotated[
    Decimal,
    FieldCodec(
        to_exact_decimal,
        _digits,
        (
            ("type", "string"),
            ("pattern", f"^{_DECIMAL.pattern}$"),
            ("description", "An exact number (số thập phân) as a text, with a point; a float is refused."),
            ("examples", ["0.25"]),
        ),
    ),
]
"""A `Decimal` field that refuses floats and keeps no idle zeros."""

ExactFraction = Annotated[
    Fraction,
    FieldCodec(
        fraction,
        str,
        (
            ("type", "string"),
            ("pattern", f"^{_FRACTION.pattern}$"),
            ("description", "An exact fraction (phân số) as a text; a float is refused."),
            ("examples", ["2/3"]),
        ),
    ),
]
"""A `Fraction` field, written `2/3`."""

Day = Annotated[
    date,
    FieldCodec(
        day,
        date.isoformat,
        (
            ("type", "string"),
            ("format", "date"),
            ("description", "A day (ngày)."),
            ("examples", ["2016-07-01"]),
        ),
    ),
]
"""A `date` field that refuses a `datetime` and numbers."""

CleanText = Annotated[str, FieldCodec(collapse_whitespace, str, (("type", "string"),))]
"""A `str` field whose white space is collapsed."""

if TYPE_CHECKING:
    DecimalField = ConvertedField[Decimal, Number | str]
    OptionalDecimalField = ConvertedField[Decimal | None, Number | str | None]
    FractionField = ConvertedField[Fraction, Number | str]
    OptionalFractionField = ConvertedField[Fraction | None, Number | str | None]
    DayField = ConvertedField[date, date | str]
    OptionalDayField = ConvertedField[date | None, date | str | None]
else:
    DecimalField, OptionalDecimalField = ExactDecimal, ExactDecimal | None
    FractionField, OptionalFractionField = ExactFraction, ExactFraction | None
    DayField, OptionalDayField = Day, Day | None
