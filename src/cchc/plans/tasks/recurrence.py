"""The recurrence of a task (nhiệm vụ định kỳ): a rule of RFC 5545, checked, and its days."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import takewhile
from typing import ClassVar, Self

from dateutil.rrule import rrulestr

from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.messages import Message, _
from cchc.models import Value, set_fields
from cchc.values import Period
from cchc.viet import normalize, require_date

_MAX_CHARACTERS = 200
_MAX_YEARS = 100
_MIN_WEEKDAYS = 4
"""How often each day of the week occurs in a month at least."""
_MAX_DAYS_OF_MONTH = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def _list_of(part: str) -> str:
    return f"{part}(?:,{part})*"


_PARTS = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": "[1-9][0-9]{0,2}",
    "COUNT": "[1-9][0-9]{0,3}",
    "UNTIL": "[0-9]{8}",
    "BYMONTH": _list_of("(?:1[0-2]|[1-9])"),
    "BYMONTHDAY": _list_of("-?(?:[12][0-9]|3[01]|[1-9])"),
    "BYDAY": _list_of("(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)"),
    "BYSETPOS": _list_of("-?[1-9][0-9]?"),
}
"""The parts that are read, in the order in which they are written, each with the pattern of its value."""
_NOT_WITH = {
    "DAILY": ("BYMONTHDAY", "BYSETPOS"),
    "WEEKLY": ("BYMONTH", "BYMONTHDAY", "BYSETPOS"),
    "MONTHLY": (),
    "YEARLY": ("BYSETPOS",),
}
"""The parts that have no meaning with a frequency, or one that no office needs."""


@dataclass(frozen=True, slots=True)
class Recurrence(Value):
    """A rule by which a task recurs (chu kỳ của nhiệm vụ), in the text of RFC 5545.

    Days are whole days: the finest frequency is DAILY. The parts FREQ, INTERVAL, COUNT or UNTIL, BYMONTH, BYMONTHDAY
    or BYDAY, and BYSETPOS are read, if they fit together and name at least one day.

    Attributes:
        rule: the rule, its parts in one order.

    Raises:
        InvalidInput: a part is unknown, repeated, or does not fit the others; all such parts are reported.

    >>> quarterly = Recurrence.parse("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=14")
    >>> [str(day) for day in quarterly.days(date(2026, 3, 14), Period.year(2026))]
    ['2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14']

    Source: RFC 5545, mục 3.3.10.
    """

    text_field = True
    example: ClassVar[str] = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=14"

    rule: str

    def _check(self) -> None:
        parts = _parts(self.rule)
        faults = tuple(_unfit(parts))
        if faults:
            raise InvalidInput(*faults)
        set_fields(self, rule=";".join(f"{name}={parts[name]}" for name in _PARTS if name in parts))

    def days(self, start: date, within: Period) -> tuple[date, ...]:
        """Return the days of the rule in a period (các ngày đến hạn), counted from its first day.

        Args:
            start: the day that the rule counts from; it is included if it fits the rule.
            within: the period, which ends at most 100 years after the start.

        Raises:
            InvalidInput: `start` is a `datetime`, or the period ends too far away.
        """
        if within.last.year - require_date(start).year > _MAX_YEARS:
            remedy = _("kỳ không được kết thúc sau ngày bắt đầu quá {years} năm", years=_MAX_YEARS)
            raise InvalidInput.of("recurrence", _("kỳ quá dài để tính các lần lặp lại"), str(within), remedy)
        every = rrulestr(self.rule, dtstart=datetime.combine(start, time.min))
        upto = takewhile(lambda day: day <= within.last, (moment.date() for moment in every))
        return tuple(day for day in upto if day >= within.first)

    def __str__(self) -> str:
        return self.rule

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the rule in a text (đọc chu kỳ), with or without "RRULE:" in front.

        Raises:
            InvalidInput: the text contains no rule.

        >>> str(Recurrence.parse("RRULE:BYDAY=FR;FREQ=WEEKLY"))
        'FREQ=WEEKLY;BYDAY=FR'
        """
        return cls(text)


def _parts(text: str) -> dict[str, str]:
    """Return the parts of a rule by name; raise InvalidInput for an unknown part."""
    plain = normalize(text).strip().upper().removeprefix("RRULE:")
    parts = dict[str, str]()
    with FaultCollector() as faults:
        for part in plain.split(";") if len(plain) <= _MAX_CHARACTERS else [""]:
            name, _equals, value = part.partition("=")
            with faults.at():
                if name in parts or re.fullmatch(_PARTS.get(name, "(?!)"), value) is None:
                    remedy = _("hãy viết như {example}", example=Recurrence.example)
                    raise InvalidInput.of("recurrence", _("không đọc được chu kỳ"), part or text, remedy)
            parts[name] = value
    return parts


def _unfit(parts: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the faults of parts that do not fit together."""
    frequency, interval = parts.get("FREQ", ""), parts.get("INTERVAL", "1")
    days, months = parts.get("BYDAY", ""), parts.get("BYMONTH", "")
    of_month = [abs(int(day)) for day in parts.get("BYMONTHDAY", "").split(",") if day]
    longest = max((_MAX_DAYS_OF_MONTH.get(int(month), 31) for month in months.split(",") if month), default=31)
    positions = [abs(int(position)) for position in parts.get("BYSETPOS", "").split(",") if position]
    by = [name for name in parts if name.startswith("BY")]
    if not frequency:
        yield _fault("FREQ", "", _("hãy thêm FREQ=…"))
    for name in ("COUNT",) * ("UNTIL" in parts) + _NOT_WITH.get(frequency, ()):
        if name in parts:
            yield _fault(name, parts[name], _("hãy bỏ phần này"))
    if "UNTIL" in parts and not _is_day(parts["UNTIL"]):
        yield _fault("UNTIL", parts["UNTIL"], _("hãy kiểm tra lại ngày, tháng, năm"))
    if of_month and (days or min(of_month) > longest):
        yield _fault("BYMONTHDAY", parts["BYMONTHDAY"], _("hãy chọn ngày có trong tháng, và không dùng cùng BYDAY"))
    if any(digit in days for digit in "12345") and (frequency in ("DAILY", "WEEKLY") or positions):
        yield _fault("BYDAY", days, _("hãy bỏ số thứ tự trước ngày trong tuần"))
    if positions and max(positions) > _MIN_WEEKDAYS * len(days.split(",")) * bool(days):
        yield _fault("BYSETPOS", parts["BYSETPOS"], _("hãy chọn thứ tự có trong mọi tháng, cùng với BYDAY"))
    if frequency == "YEARLY" and (days or of_month) and not months:
        yield _fault("BYMONTH", months, _("hãy thêm BYMONTH=…"))
    if frequency in ("DAILY", "MONTHLY") and interval != "1" and (months or (by and frequency == "DAILY")):
        yield _fault("INTERVAL", interval, _("hãy bỏ phần này"))


def _fault(name: str, read: str, remedy: Message) -> Fault:
    return Fault("", "recurrence", _("phần này của chu kỳ không khớp các phần khác"), read, remedy, place=name)


def _is_day(digits: str) -> bool:
    try:
        return bool(date(int(digits[:4]), int(digits[4:6]), int(digits[6:])))
    except ValueError:
        return False
