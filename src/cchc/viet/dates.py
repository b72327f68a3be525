"""Dates on official paper (ngày tháng năm): written by the rule, read in the forms that occur."""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from cchc.errors import Fault, InvalidInput
from cchc.messages import _
from cchc.viet.refusal import unreadable
from cchc.viet.text import collapse_whitespace, normalize, require_text

_LAST_ZERO_MONTH = 2
_DAY = r"(?:ngày\s+)?(?:m[ùồ]ng\s+(?=0?[1-9][^0-9]|10[^0-9]))?"
_WORDS = (
    _DAY,
    r"(?P<day>[0-9]{1,2})",
    r"\s+tháng",
    r"\s+(?P<month>[0-9]{1,2})",
    r"\s*,?\s+năm",
    r"\s+(?P<year>[0-9]{4}|[0-9]{2})(?![0-9])",
)
_FIGURES = (
    _DAY,
    r"(?P<d>[0-9]{1,2})",
    r"\s?(?P<sep>[/.-])",
    r"\s?(?P<m>[0-9]{1,2})",
    r"\s?(?P=sep){1,2}",
    r"\s?(?P<y>[0-9]{4}|[0-9]{2})(?![0-9])",
)
DATE = f"{_DAY}(?:{''.join(_WORDS[1:])}|{''.join(_FIGURES[1:])})"
"""The pattern of a date, for use inside larger patterns; `date_from_match` reads a match of it."""
_WHOLE = re.compile(rf"\s*{DATE}\s*", re.IGNORECASE)
MIN_DAY = date(1000, 1, 1)
"""The first day. A year before it is a slip: 0016 was meant as 16."""
_CENTURY = 100
_UNREADABLE = _("không đọc được ngày")


def format_date(d: date, form: Literal["official", "short"] = "official", *, sep: str = "/") -> str:
    """Return the date as an office writes it (ngày, tháng, năm ban hành).

    Days under 10 and the months 1 and 2 get a leading zero, other months none; this holds for the short form too.

    Args:
        d: the day; a `datetime` is refused, because a date is meant.
        form: "official" in words, or "short" in figures.
        sep: the separator between the figures of the short form.

    Returns:
        The date; `parse_date` reads both forms back.

    Raises:
        InvalidInput: `d` is no date, or `form` is neither "official" nor "short".

    >>> format_date(date(2016, 7, 1))
    'ngày 01 tháng 7 năm 2016'
    >>> format_date(date(2016, 7, 1), form="short", sep="-")
    '01-7-2016'

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, Phần I, mục II.4.b.
    """
    require_date(d)
    day = f"{d.day:02d}"
    month = f"{d.month:02d}" if d.month <= _LAST_ZERO_MONTH else str(d.month)
    if form == "official":
        return f"ngày {day} tháng {month} năm {d.year:04d}"
    if form == "short":
        return f"{day}{sep}{month}{sep}{d.year:04d}"
    raise InvalidInput.of("form", _("không có cách viết ngày này"), form, _("hãy chọn “official” hoặc “short”"))


def format_place_date(place: str, d: date) -> str:
    """Return the line of place and date (địa danh và thời gian ban hành): `Hà Nội, ngày 05 tháng 01 năm 2020`.

    Args:
        place: the name of the place.
        d: the day.

    Raises:
        InvalidInput: `d` is no date.

    >>> format_place_date("Ninh Thuận", date(2016, 7, 1))
    'Ninh Thuận, ngày 01 tháng 7 năm 2016'

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, Phần I, mục II.4.
    """
    return f"{place}, {format_date(d)}"


def parse_place_date(text: str) -> tuple[str, date]:
    """Return the place and the date of a line such as "Hà Nội, ngày 05 tháng 01 năm 2020" (đọc địa danh và ngày).

    Raises:
        InvalidInput: the text has no place followed by a comma, or no date after it.

    >>> parse_place_date("Hà Nội, ngày 05 tháng 01 năm 2020")
    ('Hà Nội', datetime.date(2020, 1, 5))
    """
    plain = collapse_whitespace(text)
    place, comma, day = plain.partition(", ")
    if not comma or not place or place[0].isdigit():
        example = "Hà Nội, ngày 05 tháng 01 năm 2020"
        raise unreadable("place", _("không đọc được địa danh và ngày"), text, example, (r"[^\W\d][^,]*", ", "))
    return place, parse_date(day)


def parse_date(text: str) -> date:
    """Return the date that a text contains (đọc ngày), whatever zeros, dashes, dots or spaces it was typed with.

    Reads "ngày 01 tháng 7 năm 2016", "01/7/2016", "01-7-2016", "1.7.2016", "mùng 2 tháng 9 năm 1945", with or without
    "ngày" in front; mùng or mồng may precede the days 1 to 10. The order is day, month, year. If the year has two
    digits, or is written 0016, the text is refused with both readings.

    Raises:
        InvalidInput: the text is no date (the message gives the position at which reading stopped), or the date does
            not exist.

    >>> parse_date("ngày 01 tháng 7 năm 2016")
    datetime.date(2016, 7, 1)
    >>> parse_date("25-10-2017")
    datetime.date(2017, 10, 25)
    """
    found = _WHOLE.fullmatch(require_text(text))
    if found is None and (plain := normalize(text)) != text:
        found = _WHOLE.fullmatch(plain)
    if found is None:
        raise unreadable("date", _UNREADABLE, text, "ngày 01 tháng 7 năm 2016", _WORDS, _FIGURES)
    day, month, year, d, _sep, m, y = found.groups()
    read = _date(year or y, month or m, day or d)
    if read is None:
        raise InvalidInput.deferred(lambda: _no_such_day(text, found))
    return read


def date_from_match(found: re.Match[str]) -> date | None:
    """Return the date of a match of `DATE`, or None if the year is not one of four digits or the day does not exist."""
    return _date(*_parts(found))


def require_date(value: object) -> date:
    """Return `value` if it is a date; raise InvalidInput otherwise, for a `datetime` and a year before 1000 too."""
    if isinstance(value, datetime) or not isinstance(value, date):
        raise InvalidInput.of("date", _("phải là một ngày"), value, _("hãy nhập ngày, không kèm giờ (datetime.date)"))
    if value < MIN_DAY:
        raise InvalidInput(_incomplete_year(str(value), value.day, value.month, value.year))
    return value


@lru_cache(maxsize=16384)
def _date(year: str, month: str, day: str) -> date | None:
    """Return the day of these figures, or None; cached, because a table of dossiers repeats a few thousand days."""
    if int(year) >= MIN_DAY.year:
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            pass
    return None


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    year, y, month, m, day, d = found.group("year", "y", "month", "m", "day", "d")
    return year or y, month or m, day or d


def _no_such_day(text: str, found: re.Match[str]) -> Fault:
    year, month, day = _parts(found)
    if int(year) >= MIN_DAY.year:
        return Fault("", "day", _("không có ngày này"), text, _("hãy kiểm tra lại ngày, tháng, năm"))
    return _incomplete_year(text, day, month, int(year))


def _incomplete_year(read: str, day: object, month: object, year: int) -> Fault:
    if year >= _CENTURY:
        return Fault("", "year", _("năm không đủ bốn chữ số"), read, _("hãy kiểm tra lại ngày, tháng, năm"))
    readings = ", ".join(f"{day}/{month}/{century}{year:02d}" for century in ("19", "20"))
    remedy = _("hãy viết đủ bốn chữ số: {readings}", readings=readings)
    return Fault("", "year", _("năm chỉ có hai chữ số"), read, remedy)
