"""The time of a target (thời hạn của chỉ tiêu): by the end of a period, within it, or again every year."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, _
from cchc.models import OptionalValueField, StructuredValue, default, set_fields
from cchc.values import MONTHS_OF_YEAR, Flag, Period
from cchc.viet import MIN_DAY, fold, unreadable


class DueFrequency(LabelledEnum):
    """How often a target is due again (chu kỳ của chỉ tiêu); `Frequency` without half-years, for which none is due."""

    MONTH = "month", _("hằng tháng")
    QUARTER = "quarter", _("hằng quý")
    YEAR = "year", _("hằng năm")

    def around(self, day: date) -> Period:
        """Return the month, quarter or year that contains a day (kỳ chứa ngày).

        >>> print(DueFrequency.QUARTER.around(date(2026, 8, 21)))
        quý III/2026
        """
        match self:
            case DueFrequency.MONTH:
                return Period.month(day.year, day.month)
            case DueFrequency.QUARTER:
                return Period.quarter(day.year, (day.month + 2) // 3)
            case _:
                return Period.year(day.year)


@dataclass(frozen=True, slots=True)
class TargetDue(StructuredValue):
    """The time of a target (thời hạn của chỉ tiêu).

    "Đến năm 2021" means by the end of 2021, and so for every period; "trước ngày 30/6/2026" means by the end of the
    day before. "Trong năm 2026" asks for the figure of that very year; "hằng năm" asks for it every year.

    Attributes:
        period: the period by whose end it is due, or within which; None if it repeats without end.
        within: True if only what happens inside the period counts.
        frequency: how often it repeats, None if it is due once.

    Raises:
        InvalidInput: there is neither a period nor a repetition.

    >>> due = TargetDue.parse("đến hết quý II/2026")
    >>> due.period.last
    datetime.date(2026, 6, 30)
    >>> str(due), str(TargetDue.parse("trước ngày 30/6/2026")), str(TargetDue.parse("hàng năm"))
    ('đến quý II/2026', 'đến ngày 29/6/2026', 'hằng năm')
    """

    example: ClassVar[str] = "đến năm 2021"

    period: OptionalValueField[Period] = default(None)
    within: Flag = False
    frequency: DueFrequency | None = None

    def _check(self) -> None:
        if self.period is None and self.frequency is None:
            raise InvalidInput.of("due", _("thời hạn phải có kỳ hoặc chu kỳ"), "", _("hãy ghi như “đến năm 2021”"))
        set_fields(self, within=self.within and self.frequency is None)

    def last_period(self, on: date) -> Period | None:
        """Return the last period that had ended by a day (kỳ gần nhất đã hết), or None before the first.

        If the target is not repeated, the result is its period.

        >>> print(TargetDue.parse("hằng quý trong năm 2026").last_period(date(2026, 8, 21)))
        quý II/2026
        """
        if self.frequency is None:
            return self.period
        latest = on if self.period is None else min(on, self.period.last)
        found = self.frequency.around(latest)
        if found.last > latest:
            if found.first == MIN_DAY:
                return None
            found = self.frequency.around(found.first - timedelta(days=1))
        return found if self.period is None or found in self.period else None

    def __str__(self) -> str:
        named = "" if self.period is None else _named(self.period)
        if self.frequency is not None:
            every = self.frequency.in_language("vi")
            return f"{every} trong {named}" if named else every
        if self.within:
            return f"trong {named}"
        return f"đến hết {named}" if named.startswith("giai đoạn") else f"đến {named}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the time in a text (đọc thời hạn của chỉ tiêu).

        Reads "đến năm 2021", "đến hết quý II/2026", "trước ngày 30/6/2026", "chậm nhất ngày 30/6/2026", "trong năm
        2026", "giai đoạn 2021-2025", "hằng năm"; a period alone means its end.

        Raises:
            InvalidInput: the text contains no time, or one that does not exist.

        >>> TargetDue.parse("trong giai đoạn 2021-2025").within
        True
        """
        plain = fold(text)
        if _ALONE.fullmatch(plain):
            return cls(Period.parse(plain))
        found = _WHOLE.fullmatch(plain)
        if found is None:
            raise unreadable("due", _("không đọc được thời hạn"), text, cls.example, (_BY, PERIOD))
        return cls.from_match(found)

    @classmethod
    def from_match(cls, found: re.Match[str]) -> Self:
        """Return the time of a match of `DUE` (từ chỗ khớp).

        Raises:
            InvalidInput: a day or a period does not exist.
        """
        groups = {name: text for name, text in found.groupdict().items() if text}
        if "every" in groups:
            return cls(_period(groups["span"]) if "span" in groups else None, frequency=_EVERY[groups["every"].lower()])
        if "before" in groups:
            return cls(_day_before(_period(groups["before"]), found[0]))
        if "by" in groups:
            return cls(_period(groups["by"]))
        return cls(_period(groups["within"] if "within" in groups else groups["stretch"]), within=True)


_YEAR = "[1-9][0-9]{3}(?![0-9])"
_IN = rf"(?: năm |\s?/\s?|\s?-\s?|, ?năm ){_YEAR}"
_DAY = (
    rf"(?:ngày )?[0-9]{{1,2}}(?:\s?(?P<sep>[/.-])\s?[0-9]{{1,2}}\s?(?P=sep)\s?{_YEAR}"
    rf"| tháng [0-9]{{1,2}},? năm {_YEAR})"
)


def _days(name: str) -> str:
    return _DAY.replace("sep", name)


_YEARS = rf"(?:từ )?(?:năm )?{_YEAR}(?:\s?-\s?| đến (?:hết )?(?:năm )?){_YEAR}"
_EVERY = {"năm": DueFrequency.YEAR, "quý": DueFrequency.QUARTER, "tháng": DueFrequency.MONTH}
_BY = (
    r"(?:(?:chậm nhất|muộn nhất) (?:là |vào |trong )?(?:đến |tới )?|(?:cho )?(?:đến|tới) |vào )"
    r"(?:hết |cuối |thời điểm ){0,2}"
)


def _period_pattern(name: str) -> str:
    """Return the pattern of a period inside a sentence; `name` makes its group names unique."""
    return "|".join(
        (
            rf"(?:(?:giai đoạn|thời kỳ) )?{_YEARS}",
            rf"(?:(?:giai đoạn|thời kỳ) )?từ {_days(f'{name}1')} đến (?:hết )?{_days(f'{name}2')}",
            rf"quý (?:[1-4]|iv|i{{1,3}}){_IN}",
            rf"tháng (?:1[0-2]|0?[1-9]){_IN}",
            MONTHS_OF_YEAR,
            rf"năm {_YEAR}",
            _days(f"{name}3"),
        )
    )


PERIOD = _period_pattern("p")
"""The pattern of a period, for use inside larger patterns."""
_ANEW = r"(?:hằng|hàng|mỗi) (?P<every>năm|quý|tháng)(?!\w)(?! [0-9])"
_SPANS = rf"(?:giai đoạn|thời kỳ) {_YEARS}|từ năm {_YEAR} đến (?:hết )?năm {_YEAR}"
DUE = "|".join(
    (
        rf"{_ANEW}(?:,? (?:trong )?(?P<span>{_period_pattern('s')}))?",
        rf"trước (?P<before>{_period_pattern('b')})",
        rf"{_BY}(?P<by>{_period_pattern('y')})",
        rf"(?:(?<!bên )trong |(?<=bên trong ))(?P<within>{_period_pattern('w')})",
        rf"(?P<stretch>{_SPANS}|từ {_days('t1')} đến (?:hết )?{_days('t2')})",
    )
)
"""The pattern of the time of a target, for use inside larger patterns; `TargetDue.from_match` reads a match of it."""
_WHOLE = re.compile(DUE)
_ALONE = re.compile(rf"(?!giai đoạn|thời kỳ|từ năm)(?:{PERIOD})|{_YEAR}")


def _named(period: Period) -> str:
    """Return the period as written after "đến" or "trong"."""
    return f"giai đoạn {period}" if period.kind in ("years", "days") and period.first != period.last else str(period)


def _period(text: str) -> Period:
    plain = re.sub(r"^(?:giai đoạn|thời kỳ) |(?<=đến )hết ", "", fold(text))
    return Period.parse(plain)


def _day_before(period: Period, read: str) -> Period:
    if period.first == MIN_DAY:
        raise InvalidInput.of("due", _("không có ngày nào trước thời hạn này"), read, _("hãy xem lại thời hạn"))
    day = period.first - timedelta(days=1)
    return Period(day, day)
