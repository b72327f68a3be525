"""Amounts of time (số lượng thời gian): a number, whole or in parts, and its unit, as procedures write them.

Hours and parts of a day stay exact: an amount is an `int`, a `Decimal` or a `Fraction`, as it was written.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from cchc.errors import InvalidInput
from cchc.exact import Number, exact
from cchc.messages import LabelledEnum, _
from cchc.models import FieldCodec
from cchc.values import fraction, to_exact_decimal
from cchc.viet import (
    FormattedNumber,
    alternatives,
    format_number,
    parse_number,
    read_number_words,
)

MAX_AMOUNT = 99999
_NAMED_PARTS = {
    "nửa": Fraction(1, 2),
    "một nửa": Fraction(1, 2),
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}
_PART_OF = re.compile(r"(?P<part>\w+(?: \w+)?) phần (?P<whole>\w+(?: \w+)?)")


class TimeUnit(LabelledEnum):
    """The unit of a time limit (đơn vị thời hạn)."""

    WORKING_DAY = "working_day", _("ngày làm việc")
    DAY = "day", _("ngày")
    WEEK = "week", _("tuần")
    MONTH = "month", _("tháng")
    YEAR = "year", _("năm")
    WORKING_HOUR = "working_hour", _("giờ làm việc")
    HOUR = "hour", _("giờ")


WHOLE_UNITS = (TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR)
"""The units of which there are no parts."""
_UNITS: dict[str, TimeUnit] = {unit.label: unit for unit in TimeUnit} | {
    "h làm việc": TimeUnit.WORKING_HOUR,
    "h": TimeUnit.HOUR,
}
_FIGURES = r"[0-9]{1,6}(?:[.,][0-9]{1,6}| ?/ ?[0-9]{1,4})?"
_WORDS = r"[^\W\d_]+(?: [^\W\d_]+)*"
_SPELT = rf"(?P<spelt>{_WORDS}) ?\((?P<figures>{_FIGURES})\)"
_WRITTEN = rf"(?P<amount>{_FIGURES}|(?:một )?nửa|[½¼¾])(?: ?\((?P<words>{_WORDS})\))?"
AMOUNT_SHAPE = (
    r"(?:trong )?(?:(?:thời hạn|thời gian|vòng) )?(?:là )?",
    r"(?:(?:(?:chậm|muộn) nhất|tối đa)(?: (?:là|sau|trong))? )?(?:không quá )?",
    rf"(?:{_SPELT}|{_WRITTEN})",
    rf" ?(?P<unit>{alternatives(_UNITS)})",
)
"""The shape of an amount and its unit, with what stands in front of it."""


def time_amount(x: object) -> int | Decimal | Fraction:
    """Return an amount of time unchanged, or the number of a text in JSON: "0.25", "1/3".

    Raises:
        InvalidInput: a float, or a text of another form.
    """
    if isinstance(x, str):
        read = fraction(x)
        return read if "/" in x else to_exact_decimal(read)
    exact(x)  # type: ignore[arg-type]  # it refuses what is no exact number
    return x  # type: ignore[return-value]  # as above


def check_amount(amount: object, unit: TimeUnit) -> int | Decimal | Fraction:
    """Return the amount of a time limit, an `int` if it is whole (số lượng).

    Raises:
        InvalidInput: it is no exact number above 0 and up to 99999, or a part of a week, month or year.
    """
    if isinstance(amount, bool) or not isinstance(amount, int | Decimal | Fraction):
        raise InvalidInput.of(
            "count", _("phải là số đếm nguyên"), amount, _("hãy nhập số nguyên (int)"), path="/amount"
        )
    value = exact(amount)
    if not 0 < value <= MAX_AMOUNT:
        remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=MAX_AMOUNT)
        raise InvalidInput.of("amount", _("không có thời hạn này"), amount, remedy, path="/amount")
    if value.denominator == 1:
        return int(value)
    if unit in WHOLE_UNITS:
        remedy = _("chỉ giờ và ngày có phần lẻ")
        raise InvalidInput.of("amount", _("không có thời hạn này"), amount_text(value), remedy, path="/amount")
    return value if isinstance(amount, Fraction) else to_exact_decimal(amount)


def amount_text(amount: Number) -> FormattedNumber:
    """Return an amount as people write it: "5", "0,25", "1/2".

    >>> amount_text(Decimal("0.25")), amount_text(Fraction(1, 2))
    ('0,25', '1/2')
    """
    if isinstance(amount, Decimal):
        return FormattedNumber(format_number(amount).replace(".", ""))
    return FormattedNumber(str(amount))


def amount_of_match(found: re.Match[str], text: str) -> tuple[int | Decimal | Fraction, TimeUnit]:
    """Return the amount and the unit of a match of `AMOUNT_SHAPE`.

    Raises:
        InvalidInput: a denominator is 0, or the words beside the number, one of them in brackets, spell another.
    """
    written = (found["amount"] or found["figures"]).lower()
    amount = _NAMED_PARTS.get(written) or _figures(written, text)
    if (words := found["words"] or found["spelt"]) is not None and _spelt(words.lower()) != amount:
        remedy = _("hãy ghi số và chữ giống nhau")
        raise InvalidInput.of("words", _("số và chữ trong ngoặc không khớp"), f"{written} ({words})", remedy)
    return amount, _UNITS[found["unit"].lower()]


def _figures(written: str, text: str) -> int | Decimal | Fraction:
    """Return the number of digits with a comma, a point or a slash; one that can be read in two ways is refused."""
    part, slash, whole = written.partition("/")
    if not slash:
        return int(written) if written.isdigit() else parse_number(written, None)
    if not int(whole):
        raise InvalidInput.of("amount", _("không có thời hạn này"), text, _("mẫu số phải khác 0"))
    return Fraction(int(part), int(whole))


def _spelt(words: str) -> Decimal | Fraction:
    """Return the number that words in brackets spell: "năm", "nửa", "một phần tư"."""
    if words in _NAMED_PARTS:
        return _NAMED_PARTS[words]
    if found := _PART_OF.fullmatch(words):
        part, whole = (read_number_words("bốn" if word == "tư" else word) for word in found.group("part", "whole"))
        if whole:
            return exact(part) / exact(whole)
    return read_number_words(words)


def _json_amount(x: int | Decimal | Fraction) -> int | str:
    return x if isinstance(x, int) else f"{x:f}" if isinstance(x, Decimal) else str(x)


TimeAmount = Annotated[
    int | Decimal | Fraction,
    FieldCodec(
        time_amount,
        _json_amount,
        (
            (
                "anyOf",
                [
                    {"type": "integer", "minimum": 1, "maximum": MAX_AMOUNT},
                    {"type": "string", "pattern": r"^(?=[0-9.]*[1-9])[0-9]{1,4}(\.[0-9]{1,50}|/[1-9][0-9]{0,50})$"},
                ],
            ),
            ("description", "An amount of time (số lượng): an integer, or a part of a day or an hour as a text."),
            ("examples", [5, "0.25", "1/3"]),
        ),
        constructs=False,
    ),
]
