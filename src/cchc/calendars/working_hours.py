"""Working hours (giờ làm việc): the shifts of a working day, the cut-off of receipt, and arithmetic inside one day.

Times inside a day are whole microseconds of open time, so that hours are exact.
"""

import re
from dataclasses import dataclass
from datetime import time
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Annotated, ClassVar, Self

from cchc.errors import InvalidInput
from cchc.exact import finite_places
from cchc.messages import Message, _
from cchc.models import FieldCodec, StructuredValue, TupleField, Value, default, frozen_dataclass, set_fields
from cchc.values import FractionField, fraction
from cchc.viet import fold, format_number, full_pattern, parse_clock, unreadable

HOURS_PER_DAY = 8
"""Eight hours a day (8 giờ làm việc một ngày): the week of 40 hours in five days.

Source: Quyết định 188/1999/QĐ-TTg ngày 17/9/1999, Điều 1.
"""
_FORTY_HOURS = "Điều 1 Quyết định 188/1999/QĐ-TTg ngày 17/9/1999"
HOUR = 3_600_000_000
"""An hour in microseconds, the step of `datetime`."""
_MAX_HOURS = 24
_TIMES = re.compile(r"([0-9][^-]*?) ?- ?([0-9].*)")
_SHAPE = (
    r"(?P<shifts>[0-9][^;]*)",
    r"(?:; nhận sau (?P<cut_off>[0-9][^;]*?),? tính từ ngày làm việc tiếp theo)?",
    r"(?:; (?:1|một) ngày (?:=|là) (?P<hours>[0-9][0-9,/]*) giờ)?",
)
_READ = full_pattern(_SHAPE)


def clock(value: time | str) -> time:
    """Return a time of the day in whole minutes (giờ trong ngày), or that of a text.

    Raises:
        InvalidInput: it has seconds or an offset, or is no time of the day.

    >>> clock("8 giờ 30") == clock(time(8, 30))
    True
    """
    if isinstance(value, str):
        value = parse_clock(value)
    if not isinstance(value, time):
        raise InvalidInput.of("clock", _("phải là giờ trong ngày"), value, _("hãy dùng datetime.time"))
    if value.tzinfo is not None or value.second or value.microsecond:
        raise InvalidInput.of("clock", _("giờ làm việc tính đến phút"), str(value), _("hãy ghi giờ và phút"))
    return value


def _written(t: time) -> str:
    return f"{t:%H:%M}"


Clock = Annotated[
    time,
    FieldCodec(
        clock,
        _written,
        (
            ("type", "string"),
            ("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$"),
            ("description", "A time of the day (giờ trong ngày), in the time of Vietnam."),
            ("examples", ["07:30"]),
        ),
        name="Clock",
    ),
]


@dataclass(frozen=True, slots=True, order=True)
class Shift(Value):
    """A shift of a working day (buổi làm việc), from its opening to its closing; in JSON the text "07:30-11:30".

    Attributes:
        opens: when it begins, in whole minutes.
        closes: when it ends, on the same day.

    Raises:
        InvalidInput: it does not end after it begins.

    >>> str(Shift.parse("7 giờ 30 - 11 giờ 30"))
    '07:30-11:30'
    """

    example: ClassVar[str] = "07:30-11:30"

    opens: Clock
    closes: Clock

    def _check(self) -> None:
        if self.closes <= self.opens:
            remedy = _("giờ nghỉ phải sau giờ bắt đầu, trong cùng ngày")
            raise InvalidInput.of("shift", _("không có buổi làm việc này"), str(self), remedy)

    def __str__(self) -> str:
        return f"{_written(self.opens)}-{_written(self.closes)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the shift in a text (đọc buổi làm việc).

        Raises:
            InvalidInput: the text has no two times of the day.

        >>> Shift.parse("13h30 – 17h").closes
        datetime.time(17, 0)
        """
        plain = re.sub(" đến ", "-", fold(text).removeprefix("từ "))
        found = _TIMES.fullmatch(plain)
        if found is None:
            raise unreadable("shift", _("không đọc được buổi làm việc"), text, cls.example, ("[0-9][^-]*", "-"))
        return cls(parse_clock(found[1]), parse_clock(found[2]))


@frozen_dataclass()
class WorkingHours(StructuredValue):
    """The working hours of an office (giờ làm việc), for terms in hours and in parts of a day.

    The shifts and the cut-off come from the office's own rules: no law that we have read sets them for all. Half a day
    is four hours by the convention of eight hours a day, from the week of 40 hours in five days.

    Attributes:
        shifts: the shifts of a working day, in order; they do not overlap.
        cut_off: what is received later than this, or on a day off, counts as received at the opening of the next
            working day; None if there is no such rule.
        hours_per_day: how many hours "1 ngày làm việc" has in terms of parts of a day.

    Raises:
        InvalidInput: there is no shift, shifts overlap, the cut-off lies outside them, or a day has no or more than 24
            hours.

    >>> hours = WorkingHours.parse("7:30-11:30, 13:30-17:00; nhận sau 15 giờ tính từ ngày làm việc tiếp theo")
    >>> hours.cut_off, hours.open_hours
    (datetime.time(15, 0), Fraction(15, 2))
    >>> print(hours)
    07:30-11:30, 13:30-17:00; nhận sau 15:00 tính từ ngày làm việc tiếp theo

    Source: Quyết định 188/1999/QĐ-TTg ngày 17/9/1999, Điều 1.
    """

    example: ClassVar[str] = "07:30-11:30, 13:30-17:00"

    shifts: TupleField[Shift]
    cut_off: Clock | None = None
    hours_per_day: FractionField = default(Fraction(HOURS_PER_DAY))

    def _check(self) -> None:
        set_fields(self, shifts=tuple(sorted(self.shifts)))
        if not self.shifts:
            raise InvalidInput.of(
                "shift", _("chưa có buổi làm việc nào"), "", _("hãy ghi như 07:30-11:30, 13:30-17:00")
            )
        for before, after in pairwise(self.shifts):
            if after.opens < before.closes:
                remedy = _("hãy xem lại giờ làm việc")
                raise InvalidInput.of("overlap", _("hai buổi làm việc chồng nhau"), f"{before}, {after}", remedy)
        if self.cut_off is not None and not self.shifts[0].opens <= self.cut_off <= self.shifts[-1].closes:
            remedy = _("giờ chốt nhận hồ sơ phải trong giờ làm việc")
            raise InvalidInput.of(
                "clock", _("giờ chốt ngoài giờ làm việc"), _written(self.cut_off), remedy, path="/cut_off"
            )
        if not 0 < self.hours_per_day <= _MAX_HOURS:
            what, remedy = _("số giờ một ngày không hợp lệ"), _("hãy dùng số trên 0 đến 24")
            raise InvalidInput.of("amount", what, str(self.hours_per_day), remedy, path="/hours_per_day")

    @property
    def open_hours(self) -> Fraction:
        """How many hours the office is open on a working day (số giờ mở cửa).

        >>> WorkingHours.parse("7:30-11:30, 13:30-17:00").open_hours
        Fraction(15, 2)
        """
        return Fraction(ShiftTable(self.shifts).total, HOUR)

    @property
    def conventions(self) -> tuple[Message, ...]:
        """What is counted by convention (quy ước áp dụng): hours of a day, time zone, cut-off.

        >>> print(WorkingHours.parse("7:30-11:30, 13:30-17:00").conventions[1])
        thời điểm không ghi múi giờ là giờ Việt Nam (UTC+7)
        """
        if self.hours_per_day == HOURS_PER_DAY:
            day = _("1 ngày làm việc là 8 giờ làm việc (tuần làm việc 40 giờ, 5 ngày: {source})", source=_FORTY_HOURS)
        else:
            day = _("1 ngày làm việc là {hours} giờ làm việc, do đơn vị quy định", hours=_number(self.hours_per_day))
        zone = _("thời điểm không ghi múi giờ là giờ Việt Nam (UTC+7)")
        if self.cut_off is None:
            return day, zone
        cut_off = _written(self.cut_off)
        return (
            day,
            zone,
            _("hồ sơ nhận sau {cut_off} hoặc vào ngày nghỉ: tính từ ngày làm việc tiếp theo", cut_off=cut_off),
        )

    def __str__(self) -> str:
        parts = [", ".join(map(str, self.shifts))]
        if self.cut_off is not None:
            parts.append(f"nhận sau {_written(self.cut_off)} tính từ ngày làm việc tiếp theo")
        if self.hours_per_day != HOURS_PER_DAY:
            parts.append(f"1 ngày = {_number(self.hours_per_day)} giờ")
        return "; ".join(parts)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the working hours in a text (đọc giờ làm việc).

        Reads shifts between commas, "7:30-11:30, 13:30-17:00" or "từ 7 giờ 30 đến 11 giờ 30, từ 13 giờ 30 đến 17 giờ",
        then after semicolons "nhận sau 15 giờ tính từ ngày làm việc tiếp theo" and "1 ngày = 7,5 giờ".

        Raises:
            InvalidInput: the text contains no shifts, or other words.

        >>> WorkingHours.parse("từ 7 giờ 30 đến 11 giờ 30, từ 13 giờ đến 17 giờ").open_hours
        Fraction(8, 1)
        """
        found = _READ.fullmatch(fold(text).removeprefix("từ "))
        if found is None:
            raise unreadable("hours", _("không đọc được giờ làm việc"), text, cls.example, _SHAPE)
        shifts = tuple(Shift.parse(part) for part in re.split(", ?| và ", found["shifts"]))
        hours = fraction(found["hours"].replace(",", ".")) if found["hours"] else Fraction(HOURS_PER_DAY)
        return cls(shifts, parse_clock(found["cut_off"]) if found["cut_off"] else None, hours)


class ShiftTable:
    """The shifts of a working day as microseconds from midnight (bảng buổi làm việc): O(number of shifts) a question.

    Attributes:
        total: the open time of a day.
    """

    __slots__ = ("_spans", "_starts", "total")

    def __init__(self, shifts: tuple[Shift, ...]) -> None:
        self._spans = tuple((_microseconds(shift.opens), _microseconds(shift.closes)) for shift in shifts)
        passed = [0, *accumulate(closes - opens for opens, closes in self._spans)]
        self._starts = tuple(zip((opens for opens, _closes in self._spans), passed, strict=False))
        self.total = passed[-1]

    def elapsed(self, t: time) -> int:
        """Return the open time from midnight to a time of the day."""
        at = _microseconds(t)
        return sum(min(at, closes) - opens for opens, closes in self._spans if opens < at)

    def closing(self, elapsed: int) -> time:
        """Return the first time of the day by which so much open time, above 0, has passed."""
        opens, before = next(found for found in reversed(self._starts) if found[1] < elapsed)
        return _time(opens + elapsed - before)

    def opening(self, elapsed: int) -> time:
        """Return the last time of the day before which no more than so much open time, below the total, has passed."""
        opens, before = next(found for found in reversed(self._starts) if found[1] <= elapsed)
        return _time(opens + elapsed - before)


def _microseconds(t: time) -> int:
    return ((t.hour * 60 + t.minute) * 60 + t.second) * 1_000_000 + t.microsecond


def _time(microseconds: int) -> time:
    seconds, micro = divmod(microseconds, 1_000_000)
    minutes, second = divmod(seconds, 60)
    return time(minutes // 60, minutes % 60, second, micro)


def _number(hours: Fraction) -> str:
    """Return a number of hours as people write it: "7,5", or "22/3" if it has no finite decimal."""
    return str(hours) if finite_places(hours) is None else format_number(hours)
