"""Dates on official paper (ngày tháng năm): written by the rule, read in the forms that occur."""

import re
from datetime import date, datetime
from typing import Literal

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.viet.text import normalize, spaced

_LAST_ZERO_DAY = 9
_LAST_ZERO_MONTH = 2
DATE = (
    r"(?:ngày\s+)?(?:"
    r"(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s*,?\s+năm\s+(?P<year>[0-9]{4}|[0-9]{2})"
    r"|(?P<d>[0-9]{1,2})\s?(?P<sep>[/.-])\s?(?P<m>[0-9]{1,2})\s?(?P=sep){1,2}\s?(?P<y>[0-9]{4}|[0-9]{2})"
    r")(?![0-9])"
)
"""The pattern of a date, for use inside larger patterns; `date_of` reads a match of it."""
_WHOLE = re.compile(DATE, re.IGNORECASE)


def format_date(d: date, form: Literal["official", "short"] = "official", *, sep: str = "/") -> str:
    """The date as an office writes it (ngày, tháng, năm ban hành).

    A zero stands before days under 10 and before months 1 and 2 only, in the short form too.

    Args:
        d: the day; a `datetime` is refused, because a date is meant.
        form: "official" in words, or "short" in figures.
        sep: what stands between the figures of the short form.

    Raises:
        InvalidInput: `d` is no date, or `form` is none of the two.

    >>> format_date(date(2016, 7, 1))
    'ngày 01 tháng 7 năm 2016'
    >>> format_date(date(2016, 7, 1), form="short", sep="-")
    '01-7-2016'

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, Phần I, mục II.4.b.
    """
    asked_date(d)
    day = f"{d.day:02d}" if d.day <= _LAST_ZERO_DAY else str(d.day)
    month = f"{d.month:02d}" if d.month <= _LAST_ZERO_MONTH else str(d.month)
    if form == "official":
        return f"ngày {day} tháng {month} năm {d.year:04d}"
    if form == "short":
        return f"{day}{sep}{month}{sep}{d.year:04d}"
    raise InvalidInput.of("form", _("không có cách viết ngày này"), form, _("hãy chọn official hoặc short"))


def format_place_date(place: str, d: date) -> str:
    """The line of place and date (địa danh và thời gian ban hành): `Hà Nội, ngày 05 tháng 01 năm 2020`.

    Raises:
        InvalidInput: `d` is no date.

    >>> format_place_date("Ninh Thuận", date(2016, 7, 1))
    'Ninh Thuận, ngày 01 tháng 7 năm 2016'

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, Phần I, mục II.4.
    """
    return f"{place}, {format_date(d)}"


def parse_place_date(text: str) -> tuple[str, date]:
    """The place and the date of such a line (đọc địa danh và ngày).

    Raises:
        InvalidInput: there is no place with a comma behind it, or no date after it.

    >>> parse_place_date("Hà Nội, ngày 05 tháng 01 năm 2020")
    ('Hà Nội', datetime.date(2020, 1, 5))
    """
    plain = spaced(text)
    place, comma, day = plain.partition(", ")
    if not comma or not place or place[0].isdigit():
        remedy = _("hãy viết như {example}", example="Hà Nội, ngày 05 tháng 01 năm 2020")
        raise InvalidInput.of("place", _("không đọc được địa danh và ngày"), text, remedy)
    return place, parse_date(day)


def parse_date(text: str) -> date:
    """The date that a text says (đọc ngày), whatever zeros, dashes, dots or spaces it was typed with.

    Reads "ngày 01 tháng 7 năm 2016", "01/7/2016", "01-7-2016", "1.7.2016", with "ngày" in front or not.
    The order is day, month, year. Nothing is filled in: a year of two digits is refused with its readings.

    Raises:
        InvalidInput: the text says no date, or one that does not exist.

    >>> parse_date("ngày 01 tháng 7 năm 2016")
    datetime.date(2016, 7, 1)
    >>> parse_date("25-10-2017")
    datetime.date(2017, 10, 25)
    """
    found = _WHOLE.fullmatch(normalize(text).strip())
    if found is None:
        remedy = _("hãy viết như {example}", example="ngày 01 tháng 7 năm 2016")
        raise InvalidInput.of("date", _("không đọc được ngày"), text, remedy)
    if (read := date_of(found)) is None:
        raise _refusal(text, found)
    return read


def date_of(found: re.Match[str]) -> date | None:
    """The date of a match of `DATE`; None where the year is short or there is no such day."""
    day, month, year = _parts(found)
    if len(year) != len("2016"):
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def asked_date(value: object) -> date:
    """The date itself, or a refusal of what is none; a `datetime` is refused too."""
    if isinstance(value, datetime) or not isinstance(value, date):
        raise InvalidInput.of("date", _("phải là một ngày"), value, _("hãy đưa vào datetime.date, không kèm giờ"))
    return value


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    names = ("day", "month", "year") if found["day"] else ("d", "m", "y")
    return found[names[0]], found[names[1]], found[names[2]]


def _refusal(text: str, found: re.Match[str]) -> InvalidInput:
    day, month, year = _parts(found)
    if len(year) == len("16"):
        readings = ", ".join(f"{day}/{month}/{century}{year}" for century in ("19", "20"))
        remedy = _("hãy viết đủ bốn chữ số: {readings}", readings=readings)
        return InvalidInput.of("year", _("năm chỉ có hai chữ số"), text, remedy)
    return InvalidInput.of("day", _("không có ngày này"), text, _("hãy kiểm tra lại ngày, tháng, năm"))
