"""Moments on official paper (giờ, ngày): "8 giờ 30 ngày 05/01/2026", always in the time of Vietnam.

Vietnam keeps UTC+7 without summer time, so that a fixed offset is exact and no time zone data is needed. A moment
without an offset is meant in that time.
"""

import re
from datetime import datetime, time, timedelta, timezone

from cchc.errors import InvalidInput
from cchc.messages import Message, _
from cchc.viet.dates import DATE, MIN_DAY, format_date, parse_date, require_date
from cchc.viet.refusal import unreadable
from cchc.viet.text import fold

VIETNAM_TIME = timezone(timedelta(hours=7))
"""The offset of the time of Vietnam (giờ Việt Nam), UTC+7."""
_MINUTES = r"[: ]?(?P<minute>[0-5][0-9]|[0-9](?= phút))(?: ?phút|(?=$|[: ,-]))"
_SECONDS = r"(?:[: ](?P<second>[0-5]?[0-9](?:[.,][0-9]{1,6})?)(?: giây)?)"
_CLOCK = (
    r"(?P<hour>2[0-3]|[01]?[0-9])",
    r"(?: ?(?:giờ|h|g)|(?=:))",
    rf"(?:{_MINUTES}{_SECONDS}?)?",
)
_CLOCK_PATTERN = re.compile("".join(_CLOCK))
_LAST = r"(?: \(giờ việt nam\))?"
_CLOCK_FIRST = (r"(?:(?:lúc|vào lúc|từ) )?", r"(?P<clock>[0-9][^/]*?)", r",? (?=ngày )", rf"(?P<on>{DATE})", _LAST)
_DAY_FIRST = (rf"(?P<on>{DATE})", r",? (?:(?:lúc|vào lúc) )?", r"(?P<clock>[0-9].*?)", _LAST)
_MOMENTS = tuple(re.compile("".join(shape)) for shape in (_CLOCK_FIRST, _DAY_FIRST))
_EXAMPLE = "8 giờ 30 ngày 05/01/2026"


def require_moment(value: object) -> datetime:
    """Return a moment in the time of Vietnam, UTC+7; one without an offset is meant in that time.

    Raises:
        InvalidInput: `value` is no `datetime`, or its day lies outside the years 1000 to 9999.

    >>> from datetime import UTC
    >>> require_moment(datetime(2026, 1, 5, 8, 30)).isoformat()
    '2026-01-05T08:30:00+07:00'
    >>> require_moment(datetime(2026, 1, 5, 20, tzinfo=UTC)).isoformat()
    '2026-01-06T03:00:00+07:00'
    """
    if not isinstance(value, datetime):
        remedy = _("hãy nhập cả ngày và giờ (datetime.datetime)")
        raise InvalidInput.of("moment", _("phải là một thời điểm"), value, remedy)
    if value.tzinfo is VIETNAM_TIME and value.year >= MIN_DAY.year and not value.fold:
        return value
    try:
        moment = value.replace(tzinfo=VIETNAM_TIME) if value.tzinfo is None else value.astimezone(VIETNAM_TIME)
    except (OverflowError, ValueError) as error:
        remedy = _("chỉ có các năm từ 1000 đến 9999")
        raise InvalidInput.of("moment", _("không có thời điểm này"), str(value), remedy) from error
    require_date(moment.date())
    return moment.replace(fold=0)


def format_clock(t: time) -> str:
    """Return a time of the day as an office writes it: "8 giờ 30", with minutes and seconds if there are any.

    >>> format_clock(time(15)), format_clock(time(8, 5)), format_clock(time(8, 30, 15))
    ('15 giờ', '8 giờ 05', '8 giờ 30 phút 15 giây')
    """
    if second := _seconds(t):
        return f"{t.hour} giờ {t.minute:02d} phút {second} giây"
    return f"{t.hour} giờ {t.minute:02d}" if t.minute else f"{t.hour} giờ"


def parse_clock(text: str) -> time:
    """Return the time of the day in a text: "8 giờ 30", "8h30", "08:30", "15 giờ", "8 giờ 30 phút 15 giây".

    Raises:
        InvalidInput: the text is no time of the day.

    >>> parse_clock("8h30") == parse_clock("08 giờ 30 phút") == time(8, 30)
    True
    """
    found = _CLOCK_PATTERN.fullmatch(fold(text))
    if found is None:
        raise unreadable("clock", _("không đọc được giờ"), text, "8 giờ 30", _CLOCK)
    second, _point, part = (found["second"] or "0").replace(",", ".").partition(".")
    return time(int(found["hour"]), int(found["minute"] or 0), int(second), int(part.ljust(6, "0")))


def moment_sentence(moment: datetime) -> Message:
    """Return a moment in a sentence, as a message; its offset is not written.

    >>> moment_sentence(datetime(2026, 1, 5, 8, 30)).in_language("en")
    '8:30 on 05/01/2026'
    """
    day = format_date(moment.date(), form="short")
    hour, minute = moment.hour, f"{moment.minute:02d}"
    if second := _seconds(moment.time()):
        return _("{hour} giờ {minute} phút {second} giây ngày {day}", hour=hour, minute=minute, second=second, day=day)
    if moment.minute:
        return _("{hour} giờ {minute} ngày {day}", hour=hour, minute=minute, day=day)
    return _("{hour} giờ ngày {day}", hour=hour, day=day)


def parse_moment(text: str) -> datetime:
    """Return the moment in a text, in the time of Vietnam: "8 giờ 30 ngày 05/01/2026", "lúc 14h ngày 05/01/2026".

    Raises:
        InvalidInput: the text states no time and day.

    >>> parse_moment("8 giờ 30 ngày 05/01/2026").isoformat()
    '2026-01-05T08:30:00+07:00'
    """
    plain = fold(text)
    found = next((found for shape in _MOMENTS if (found := shape.fullmatch(plain))), None)
    if found is None:
        raise unreadable("moment", _("không đọc được thời điểm"), text, _EXAMPLE, _CLOCK_FIRST)
    return datetime.combine(parse_date(found["on"]), parse_clock(found["clock"]), VIETNAM_TIME)


def _seconds(t: time) -> str:
    """Return the seconds of a time of the day, "" if it has none."""
    if not (t.second or t.microsecond):
        return ""
    return f"{t.second:02d}" + (f",{t.microsecond:06d}".rstrip("0") if t.microsecond else "")
