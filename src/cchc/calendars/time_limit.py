"""Time limits (thời hạn giải quyết) as procedures state them: "0,25 ngày làm việc", "04 giờ làm việc"."""

import re
from datetime import date
from fractions import Fraction
from typing import Annotated, ClassVar, Self

from cchc.calendars.deadline import Deadline
from cchc.calendars.time_amount import (
    AMOUNT_SHAPE,
    TimeAmount,
    TimeUnit,
    amount_of_match,
    amount_text,
    check_amount,
)
from cchc.calendars.working_hours import HOURS_PER_DAY
from cchc.errors import InvalidInput
from cchc.exact import Number, exact
from cchc.messages import Message, _
from cchc.models import FieldCodec, StructuredValue, default, frozen_dataclass, set_fields
from cchc.viet import collapse_whitespace, unreadable

_EVENT_PATTERN = r"(?:ngày|khi|thời điểm|lúc)(?: [^0-9\s]+)* [^0-9\s]*[^0-9\s.;]"
"""What begins an event, then words without digits; one word matches in one way only, so that reading is linear."""
_SHAPE = (*AMOUNT_SHAPE, rf"(?:,? (?:kể |tính )?từ (?P<event>{_EVENT_PATTERN}))?", "[.;]?")
_READ = re.compile("".join(_SHAPE), re.IGNORECASE)
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

    def starting(self, start: date | str) -> Deadline:
        """Return the deadline that counts from a day or a moment (tính từ ngày, từ thời điểm).

        Args:
            start: the day, or the moment, which hours and parts of a day need; a text of either.

        Raises:
            InvalidInput: `start` is a day and the limit counts clock hours, or a moment and it counts calendar days.

        >>> str(TimeLimit.parse("04 giờ làm việc").starting("8 giờ ngày 05/01/2026"))
        '4 giờ làm việc kể từ 8 giờ ngày 05/01/2026'
        """
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
        limit = _("{amount} {unit}", amount=amount_text(self.amount), unit=self.unit.label)
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
