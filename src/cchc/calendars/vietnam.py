"""The days of Vietnamese civil servants (ngày nghỉ, ngày làm bù): the package `holidays`, corrected with sources."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from cchc.calendars.calendar_day import CalendarDay
from cchc.calendars.working_calendar import WorkingCalendar
from cchc.documents import Source
from cchc.values import Period
from cchc.viet import DATE, format_date, parse_date

YEARS = Period.years(2000, 2099)
"""The years that the package knows and with a five-day week (Quyết định 188/1999/QĐ-TTg ngày 17/9/1999, Điều 1)."""

ANNOUNCED = Period.years(2019, 2026)
"""The years in which every day of the calendar was compared with the notices."""

_DATE = re.compile(DATE)
_SWAPPED, _MADE_UP = "hoán đổi với ngày {}", "làm bù cho ngày {}"
_PACKAGE = Source.parse(
    "Gói Python holidays, lịch Việt Nam (đọc tại https://github.com/vacanza/holidays ngày 23/11/2026)"
)
_NEW_YEAR_2026 = Source.parse(
    "Công văn 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ"
    " (đọc tại https://baohiemxahoi.gov.vn ngày 23/11/2026)"
)
_CULTURE_DAY_2026 = Source.parse(
    "Đề xuất hoán đổi ngày làm việc dịp Ngày Văn hóa Việt Nam 2026 (đọc tại https://xaydungchinhsach.chinhphu.vn/"
    "ngay-24-11-hang-nam-la-ngay-van-hoa-viet-nam-nguoi-lao-dong-duoc-nghi-huong-nguyen-luong-119260113152642414.htm"
    " ngày 29/11/2026)"
)

CORRECTIONS = (
    CalendarDay(on=date(2026, 1, 2), working=False, name="hoán đổi với ngày 10/01/2026", source=_NEW_YEAR_2026),
    CalendarDay(on=date(2026, 1, 10), working=True, name="làm bù cho ngày 02/01/2026", source=_NEW_YEAR_2026),
)
"""Days that the package lacks or has wrong; once it has them, these rows change no day."""

PROPOSED_DAYS = (
    CalendarDay(
        on=date(2026, 11, 23),
        working=True,
        name="đề xuất nghỉ, làm bù ngày 28/11/2026",
        confirmed=False,
        source=_CULTURE_DAY_2026,
    ),
    CalendarDay(
        on=date(2026, 11, 28),
        working=False,
        name="đề xuất làm bù cho ngày 23/11/2026",
        confirmed=False,
        source=_CULTURE_DAY_2026,
    ),
)
"""Days that are only proposed: worked as the weekday decides, and not confirmed."""


@cache
def calendar() -> WorkingCalendar:
    """Return the calendar of Vietnam (lịch Việt Nam), built once."""
    return WorkingCalendar(YEARS, (*packaged(), *CORRECTIONS, *PROPOSED_DAYS), (ANNOUNCED,))


def packaged() -> Iterator[CalendarDay]:
    """Yield the days off and the days made up that the package knows (theo gói holidays)."""
    from holidays import country_holidays

    years = range(YEARS.first.year - 1, YEARS.last.year + 2)  # a day may be made up in the year before or after
    days = country_holidays("VN", years=years, language="vi")
    swapped = {parse_date(found[0]): on for on, name in days.items() if (found := _DATE.search(name))}
    made_up_for = {on: swapped[on] for on in days.weekend_workdays if on in swapped}
    off = {on: _SWAPPED.format(_short(made_up)) for made_up, on in swapped.items()}
    for on, name in days.items():
        yield from _day(on, working=False, name=off.get(on, name))
    for on in days.weekend_workdays:
        yield from _day(on, working=True, name=_MADE_UP.format(_short(made_up_for[on])))


def _day(on: date, *, working: bool, name: str) -> Iterator[CalendarDay]:
    """Yield the day if it lies in the years of the calendar."""
    if on in YEARS:
        yield CalendarDay(on=on, working=working, name=name, confirmed=on in ANNOUNCED, source=_PACKAGE)


def _short(d: date) -> str:
    return format_date(d, form="short")
