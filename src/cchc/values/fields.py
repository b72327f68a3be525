"""Exact numbers and days as fields of records (trường số, trường ngày).

In JSON a count is an integer, a decimal the text "0.25", a fraction without a finite decimal "2/3", a day "2016-07-01".
A float is refused; no value is rounded, shifted or completed.
"""

import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, cast

from cchc.errors import InvalidInput
from cchc.exact import Number, exact, finite_places, require_number, to_decimal
from cchc.messages import Message, _
from cchc.models import NOT_BLANK, FieldCodec, JsonForm
from cchc.viet import collapse_whitespace, parse_date, parse_moment, parse_number, require_date, require_moment

if TYPE_CHECKING:
    from cchc.models import ConvertedField

_DECIMAL = re.compile(r"-?[0-9]{1,60}(?:\.[0-9]{1,60})?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ISO_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?"
)
_WITH_CLOCK = re.compile("[0-9] ?(?::|giờ|h|g)", re.IGNORECASE)
"""What a moment has and a day has not: the hour."""
_MAX_CACHED = 4_096
"""The texts that are cached with their numbers: those of one framework are read many times."""
_MAX_QUICK = 10**18
"""Integers below it are not too long: no fraction is made of them to ask."""
_FRACTION = re.compile(r"-?[0-9]{1,2000}(?:\.[0-9]{1,60}|/(?=0*[1-9])[0-9]{1,2000})?")


def to_exact_decimal(x: Number | str) -> Decimal:
    """Return the number as a `Decimal` without trailing zeros (số thập phân); it never rounds.

    A number without a finite decimal is refused; `to_decimal` rounds instead.

    Args:
        x: an exact number with a finite decimal, or its text: "0.25" as in JSON, else "0,25" as people write it. A
            text that is no number in JSON and has two readings is an error.

    Raises:
        InvalidInput: a float, NaN, a text of another form, or a number without a finite decimal.

    >>> to_exact_decimal("6.0"), to_exact_decimal(Fraction(1, 4))
    (Decimal('6'), Decimal('0.25'))
    >>> to_exact_decimal("0,5")
    Decimal('0.5')
    """
    if isinstance(x, str):
        return _decimal_of(x)
    if type(x) is Decimal and x.is_finite():
        return _shortest(x)
    return _finite_decimal(exact(x))


@lru_cache(maxsize=_MAX_CACHED)
def _shortest(x: Decimal) -> Decimal:
    return _finite_decimal(exact(x))


def _finite_decimal(value: Fraction) -> Decimal:
    written = to_decimal(value)
    if Fraction(written) != value:
        raise InvalidInput.of("decimal", _("số không viết được bằng số thập phân hữu hạn"), str(value))
    return written


@lru_cache(maxsize=_MAX_CACHED)
def _decimal_of(text: str) -> Decimal:
    if _DECIMAL.fullmatch(text) is None:
        return to_exact_decimal(_written_number("decimal", _("không đọc được số"), text, "0.25"))
    return to_exact_decimal(Decimal(text))


def _written_number(code: str, what: Message, text: str, example: str) -> Decimal:
    """Return the number of a text in the form of people, "0,5"; one that can be read in two ways is an error."""
    try:
        return parse_number(text, None)
    except InvalidInput as error:
        if error.faults[0].code == "ambiguous":
            raise
        remedy = _('hãy viết như "{example}"', example=example)
        raise InvalidInput.of(code, what, text, remedy) from None


def fraction(x: Number | str) -> Fraction:
    """Return the number as a `Fraction` (phân số); a text is read if it is like "0.25" or "2/3".

    Raises:
        InvalidInput: a float, NaN, or a text of another form.

    >>> fraction("0.25"), fraction("2/3")
    (Fraction(1, 4), Fraction(2, 3))
    """
    return _fraction_of(x) if isinstance(x, str) else exact(x)


@lru_cache(maxsize=_MAX_CACHED)
def _fraction_of(text: str) -> Fraction:
    if _FRACTION.fullmatch(text) is None:
        return Fraction(_written_number("fraction", _("không đọc được phân số"), text, "2/3"))
    return Fraction(text)


def day(value: date | str) -> date:
    """Return the day itself (ngày), or that of a text: "2016-07-01" as in JSON, or any that `parse_date` reads.

    Raises:
        InvalidInput: a `datetime`, or a text that is no day.

    >>> day("2016-07-01") == day("01/7/2016")
    True
    """
    if not isinstance(value, str):
        return require_date(value)
    return parse_date("-".join(reversed(value.split("-"))) if _ISO.fullmatch(value) else value)


def moment(value: datetime | str) -> datetime:
    """Return a moment in the time of Vietnam, UTC+7 (thời điểm); one without an offset is meant in that time.

    Raises:
        InvalidInput: a day without a time, or a text that states no moment.

    >>> moment("2026-01-05T08:30").isoformat(), moment("8 giờ 30 ngày 05/01/2026").isoformat()
    ('2026-01-05T08:30:00+07:00', '2026-01-05T08:30:00+07:00')
    """
    if not isinstance(value, str):
        return require_moment(value)
    if _ISO_MOMENT.fullmatch(value) is None:
        return parse_moment(value)
    try:
        return require_moment(datetime.fromisoformat(value.upper()))
    except ValueError as error:
        if isinstance(error, InvalidInput):
            raise
        remedy = _("hãy kiểm tra lại ngày, tháng, năm và giờ")
        raise InvalidInput.of("moment", _("không có thời điểm này"), value, remedy) from error


def day_or_moment(value: date | str) -> date:
    """Return a day, or a moment in the time of Vietnam (ngày hoặc thời điểm).

    Raises:
        InvalidInput: a text that states neither.

    >>> day_or_moment("05/01/2026"), day_or_moment(datetime(2026, 1, 5, 8)).isoformat()
    (datetime.date(2026, 1, 5), '2026-01-05T08:00:00+07:00')
    """
    if isinstance(value, datetime):
        return require_moment(value)
    return moment(value) if isinstance(value, str) and has_clock(value) else day(value)


def has_clock(text: str) -> bool:
    """Return True if a text states an hour, as a moment does and a day does not (có ghi giờ).

    >>> has_clock("8h30 ngày 05/01/2026"), has_clock("ngày 05/01/2026")
    (True, False)
    """
    return _WITH_CLOCK.search(text) is not None


def day_of(on: date) -> date:
    """Return the day itself, or the day of a moment in the time of Vietnam (ngày của thời điểm).

    >>> from datetime import UTC
    >>> day_of(datetime(2026, 1, 5, 20, tzinfo=UTC))
    datetime.date(2026, 1, 6)
    """
    return require_moment(on).date() if isinstance(on, datetime) else on


def is_later(one: date, other: date) -> bool:
    """Return True if one is later than the other (sau); unless both are moments, only their days are compared.

    >>> is_later(datetime(2026, 1, 5, 9), datetime(2026, 1, 5, 8)), is_later(datetime(2026, 1, 5, 9), date(2026, 1, 5))
    (True, False)
    """
    if isinstance(one, datetime) and isinstance(other, datetime):
        return require_moment(one) > require_moment(other)
    return day_of(one) > day_of(other)


def fraction_text(x: Fraction) -> str:
    """Return the number as JSON holds it: "0.25" if it has a finite decimal of at most 60 places, else "2/3".

    >>> fraction_text(Fraction(-5, 4)), fraction_text(Fraction(6)), fraction_text(Fraction(2, 3))
    ('-1.25', '6', '2/3')
    """
    places = finite_places(x)
    if not places:
        return str(x)
    whole, rest = divmod(abs(x.numerator) * (10**places // x.denominator), 10**places)
    return f"{'-' if x < 0 else ''}{whole}.{rest:0{places}d}"


def int_or_decimal(x: object) -> int | Decimal:
    """Return a number as it was measured: an `int`, a `Decimal`, or the `Decimal` that a text such as "98.50" states.

    Raises:
        InvalidInput: a float, a `Fraction`, NaN, or a text of another form.

    >>> int_or_decimal(3), int_or_decimal("98.50")
    (3, Decimal('98.50'))
    """
    if isinstance(x, str):
        if _DECIMAL.fullmatch(x) is None:
            raise InvalidInput.of("decimal", _("không đọc được số"), x, _('hãy viết như "{example}"', example="0.25"))
        return Decimal(x)  # the digits stay as they were measured
    check_part(x)
    return cast("int | Decimal", x)


def check_part(x: object) -> None:
    """Refuse what is no number as it is measured: an `int` or a `Decimal`.

    Raises:
        InvalidInput: a float, a `Fraction`, NaN, a text.
    """
    if type(x) is int and -_MAX_QUICK < x < _MAX_QUICK:
        return
    if isinstance(x, Fraction):
        remedy = _("hãy nhập mỗi phần một số đúng (int, Decimal)")
        raise InvalidInput.of("type", _("không đúng loại giá trị"), x, remedy)
    require_number(x)


def whole_number(x: object) -> int:
    """Return an `int` unchanged (số nguyên).

    Raises:
        InvalidInput: any other object, a `bool` and a text too.
    """
    if isinstance(x, bool) or not isinstance(x, int):
        raise InvalidInput.of("count", _("phải là số đếm nguyên"), x, _("hãy nhập số nguyên (int)"))
    return x


def check_count(x: object) -> None:
    """Refuse what is no count (số đếm): an `int` that is not negative.

    Raises:
        InvalidInput: any other object.
    """
    if whole_number(x) < 0:
        raise InvalidInput.of("negative", _("số đếm không thể âm"), str(x), _("hãy kiểm tra lại số liệu"))


def flag(x: object) -> bool:
    """Return a `bool` unchanged (đúng hoặc sai).

    Raises:
        InvalidInput: any other object, 0 and 1 too.
    """
    if not isinstance(x, bool):
        raise InvalidInput.of("bool", _("phải là đúng hoặc sai"), x, _("hãy dùng true hoặc false"))
    return x


def _digits(x: Decimal) -> str:
    """Return plain digits, never an exponent, whatever the caller's decimal context."""
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
        name="ExactDecimal",
    ),
]
"""A `Decimal` field that refuses floats and keeps no idle zeros."""

_POSITIVE = f"^(?=[0-9.]*[1-9])(?!-){_DECIMAL.pattern}$"
PositiveDecimal = Annotated[
    Decimal,
    FieldCodec(
        to_exact_decimal,
        _digits,
        (
            ("type", "string"),
            ("pattern", _POSITIVE),
            ("description", "An exact number above 0 (số dương) as a text, with a point; a float is refused."),
            ("examples", ["0.25"]),
        ),
        name="PositiveDecimal",
    ),
]
"""An `ExactDecimal` field whose class refuses what is not above 0."""

FRACTION_SCHEMA = (
    ("type", "string"),
    ("pattern", f"^{_FRACTION.pattern}$"),
    ("description", "An exact number (số đúng) as a text, a fraction if it has no finite decimal."),
    ("examples", ["0.25", "2/3"]),
)

ExactFraction = Annotated[
    Fraction, FieldCodec(fraction, fraction_text, FRACTION_SCHEMA, (Fraction,), name="ExactFraction")
]
"""A `Fraction` field, written "0.25" or "2/3"."""

FractionOfJson = Annotated[Fraction, FieldCodec(fraction, fraction_text, FRACTION_SCHEMA, constructs=False)]
"""The same in a value whose constructor takes no text: people write 1.500 for 1500, JSON does not."""

DECIMAL_PATTERN = f"^{_DECIMAL.pattern}$"
"""The pattern of a decimal as JSON holds it."""
INT_OR_DECIMAL_SCHEMA: dict[str, object] = {
    "anyOf": [{"type": "integer"}, {"type": "string", "pattern": f"^{_DECIMAL.pattern}$"}]
}
"""The JSON Schema of a number as it was measured: an integer, or a decimal as a text."""

NOT_NEGATIVE_SCHEMA: dict[str, object] = {
    "anyOf": [
        {"type": "integer", "minimum": 0},
        {"type": "string", "pattern": f"^(?!-[0.]*[1-9]){_DECIMAL.pattern}$"},
    ]
}
"""The JSON Schema of such a number from 0 up."""

IntOrDecimal = Annotated[
    int | Decimal,
    FieldCodec(
        int_or_decimal,
        lambda x: x if isinstance(x, int) else _digits(x),
        (
            *INT_OR_DECIMAL_SCHEMA.items(),
            ("description", "A count as an integer, or a decimal (số thập phân) as a text; a float is refused."),
            ("examples", [900, "98.5"]),
        ),
        constructs=False,
    ),
]
"""A number as it was measured: a count stays an `int`, a decimal a `Decimal`; the constructor takes no text."""

WholeNumber = Annotated[
    int,
    FieldCodec(
        whole_number, int, (("type", "integer"), ("description", "A count (số đếm)."), ("examples", [3])), (int,)
    ),
]
"""An `int` field that refuses texts, floats and booleans."""

CaseCount = Annotated[WholeNumber, JsonForm(minimum=1)]
"""A `WholeNumber` field whose class refuses what is not above 0."""

POSITIVE_FRACTION = JsonForm(pattern=f"^(?=[0-9.]*[1-9])(?!-){_FRACTION.pattern}$")
"""Of a fraction whose class refuses what is not above 0."""

Flag = Annotated[
    bool, FieldCodec(flag, bool, (("type", "boolean"), ("description", "True or false (đúng hoặc sai).")), (bool,))
]
"""A `bool` field that refuses texts and numbers."""

Day = Annotated[
    date,
    FieldCodec(
        day,
        date.isoformat,
        (
            ("type", "string"),
            ("format", "date"),
            ("pattern", "^[1-9]"),
            ("description", "A day (ngày)."),
            ("examples", ["2016-07-01"]),
        ),
        name="Day",
    ),
]
"""A `date` field that refuses a `datetime` and numbers."""

_MOMENT_FORM: tuple[tuple[str, object], ...] = (
    ("type", "string"),
    ("format", "date-time"),
    ("pattern", "^[1-9]"),
    ("description", "A moment (thời điểm); without an offset it is meant in the time of Vietnam, UTC+7."),
    ("examples", ["2026-01-05T08:30:00+07:00"]),
)
Moment = Annotated[datetime, FieldCodec(moment, datetime.isoformat, _MOMENT_FORM, name="Moment")]
"""A `datetime` field in the time of Vietnam, which refuses a day without a time."""

DayOrMoment = Annotated[
    date,
    FieldCodec(
        day_or_moment,
        lambda on: on.isoformat(),
        (
            (
                "anyOf",
                [
                    {"type": "string", "format": "date", "pattern": "^[1-9]"},
                    {"type": "string", "format": "date-time", "pattern": "^[1-9]"},
                ],
            ),
            ("description", "A day (ngày), or a moment (thời điểm) in the time of Vietnam, UTC+7."),
            ("examples", ["2026-07-01", "2026-01-05T08:30:00+07:00"]),
        ),
        name="DayOrMoment",
    ),
]
"""A field for a day, or for a moment, which is a `datetime` in the time of Vietnam."""

WrittenText = Annotated[str, JsonForm(pattern=NOT_BLANK)]
"""A `str` field that its class refuses if it is blank."""

CleanText = Annotated[str, FieldCodec(collapse_whitespace, str, (("type", "string"),))]
"""A `str` field whose white space is collapsed."""

if TYPE_CHECKING:
    DecimalField = ConvertedField[Decimal, Number | str]
    PositiveDecimalField = ConvertedField[Decimal, Number | str]
    OptionalDecimalField = ConvertedField[Decimal | None, Number | str | None]
    FractionField = ConvertedField[Fraction, Number | str]
    OptionalFractionField = ConvertedField[Fraction | None, Number | str | None]
    DayField = ConvertedField[date, date | str]
    DayOrMomentField = ConvertedField[date, date | str]
    MomentField = ConvertedField[datetime, datetime | str]
    OptionalDayField = ConvertedField[date | None, date | str | None]
else:
    PositiveDecimalField = PositiveDecimal
    DecimalField, OptionalDecimalField = ExactDecimal, ExactDecimal | None
    FractionField, OptionalFractionField = ExactFraction, ExactFraction | None
    DayField, OptionalDayField = Day, Day | None
    DayOrMomentField, MomentField = DayOrMoment, Moment
