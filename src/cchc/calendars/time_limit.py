"""Time limits (thời hạn giải quyết) as procedures state them: "0,25 ngày làm việc", "04 giờ làm việc", "05 (năm) ngày".

Hours and parts of a day stay exact: an amount is an `int`, a `Decimal` or a `Fraction`, as it was written.
"""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from cchc.calendars.working_hours import HOURS_PER_DAY
from cchc.errors import InvalidInput
from cchc.exact import Number, exact
from cchc.messages import LabelledEnum, Message, _
from cchc.models import FieldCodec, StructuredValue, default, frozen_dataclass, set_fields
from cchc.values import fraction, to_exact_decimal
from cchc.viet import (
    FormattedNumber,
    alternatives,
    collapse_whitespace,
    format_number,
    parse_number,
    read_number_words,
    unreadable,
)

if TYPE_CHECKING:
    from cchc.calendars.deadline import Deadline

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
_EVENT_PATTERN = r"(?:ngày|khi|thời điểm|lúc)(?: [^0-9\s]+)* [^0-9\s]*[^0-9\s.;]"
"""What begins an event, then words without digits; one word matches in one way only, so that reading is linear."""
_SHAPE = (*AMOUNT_SHAPE, rf"(?:,? (?:kể |tính )?từ (?P<event>{_EVENT_PATTERN}))?", "[.;]?")
_READ = re.compile("".join(_SHAPE), re.IGNORECASE)


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


def amount_sentence(amount: Number, unit: TimeUnit) -> Message:
    """Return an amount of time in a sentence, as a message."""
    return _("{amount} {unit}", amount=amount_text(amount), unit=unit.label)


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
_EventField = Annotated[
    str,
    FieldCodec(
        collapse_whitespace,
        str,
        (
            ("type", "string"),
            ("pattern", rf"^({_EVENT_PATTERN})?$"),
            ("description", "The event from which time counts (thời điểm bắt đầu tính)."),
        ),
    ),
]


@frozen_dataclass()
class TimeLimit(StructuredValue):
    """A time limit (thời hạn giải quyết) as a procedure states it, without a day: a `Deadline` has one.

    Attributes:
        amount: the number of units, above 0 and up to 99999; a part of a unit only of hours and days.
        unit: the unit.
        event: the event from which it counts, in words, "ngày nhận đủ hồ sơ hợp lệ"; "" if it is not stated.

    Raises:
        InvalidInput: the amount is not possible, or the event begins with other words or has digits.

    >>> limit = TimeLimit.parse("không quá 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ")
    >>> limit.amount, limit.event
    (10, 'ngày nhận đủ hồ sơ hợp lệ')
    >>> str(TimeLimit.parse("05 (năm) ngày làm việc")), str(TimeLimit.parse("nửa ngày"))
    ('5 ngày làm việc', '1/2 ngày')
    """

    example: ClassVar[str] = "10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ"

    amount: TimeAmount
    unit: TimeUnit
    event: _EventField = default("")

    def _check(self) -> None:
        set_fields(self, amount=check_amount(self.amount, self.unit))
        if self.event and re.fullmatch(_EVENT_PATTERN, self.event, re.IGNORECASE) is None:
            remedy = _("hãy ghi như “ngày nhận đủ hồ sơ hợp lệ”, không có chữ số")
            raise InvalidInput.of("event", _("không rõ thời hạn tính từ đâu"), self.event, remedy, path="/event")

    def starting(self, start: date | str) -> "Deadline":
        """Return the deadline that counts from a day or a moment (tính từ ngày, từ thời điểm).

        Args:
            start: the day, or the moment, which hours and parts of a day need; a text of either.

        Raises:
            InvalidInput: `start` is a day and the limit counts clock hours, or a moment and it counts calendar days.

        >>> str(TimeLimit.parse("04 giờ làm việc").starting("8 giờ ngày 05/01/2026"))
        '4 giờ làm việc kể từ 8 giờ ngày 05/01/2026'
        """
        from cchc.calendars.deadline import Deadline

        return Deadline(self.amount, self.unit, start)

    def working_hours(self, hours_per_day: Number = HOURS_PER_DAY) -> Fraction:
        """Return the limit in working hours (quy ra giờ làm việc), by the convention of so many hours a day.

        Args:
            hours_per_day: how many hours a working day has.

        Raises:
            InvalidInput: the limit does not count working days or working hours.

        >>> TimeLimit.parse("0,25 ngày làm việc").working_hours()
        Fraction(2, 1)
        """
        if self.unit is TimeUnit.WORKING_HOUR:
            return exact(self.amount)
        if self.unit is not TimeUnit.WORKING_DAY:
            remedy = _("chỉ ngày làm việc và giờ làm việc quy đổi được")
            raise InvalidInput.of("hours", _("không quy ra giờ làm việc được"), str(self), remedy)
        return exact(self.amount) * exact(hours_per_day)

    @property
    def sentence(self) -> Message:
        """The time limit in a sentence (lời văn), as a message; the event stays as it was written."""
        limit = amount_sentence(self.amount, self.unit)
        return _("{limit} kể từ {event}", limit=limit, event=self.event) if self.event else limit

    def __str__(self) -> str:
        return self.sentence.in_language("vi")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the time limit in a text (đọc thời hạn giải quyết).

        Reads "0,25 ngày làm việc", "04 giờ làm việc", "1/2 ngày", "nửa ngày", "05 (năm) ngày làm việc", with or without
        "trong thời hạn", "không quá" in front and "kể từ ngày nhận đủ hồ sơ hợp lệ" behind.

        Raises:
            InvalidInput: the text states no time limit, its number and the words in brackets differ, or it counts from
                a day, as a `Deadline` does.

        >>> TimeLimit.parse("trong thời hạn 05 (bốn) ngày")
        Traceback (most recent call last):
        ...
        cchc.errors.error.InvalidInput: số và chữ trong ngoặc không khớp: “05 (bốn)”; hãy ghi số và chữ giống nhau
        """
        found = _READ.fullmatch(collapse_whitespace(text))
        if found is None:
            raise unreadable("deadline", _("không đọc được thời hạn"), text, cls.example, _SHAPE)
        return cls(*amount_of_match(found, text), found["event"] or "")
