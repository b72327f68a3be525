"""Spans of time from one moment to another (khoảng thời gian), in the time of Vietnam."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import StructuredValue
from cchc.values.fields import Moment
from cchc.viet import fold, moment_sentence, parse_moment, unreadable

_SHAPE = ("(?:từ )?", r"(?P<start>\S.*?)", " đến ", r"(?P<end>\S.*)")
_READ = re.compile("".join(_SHAPE))


@dataclass(frozen=True, slots=True, order=True)
class TimeSpan(StructuredValue):
    """A span of time (khoảng thời gian) from one moment to another; whole days are a `Period`.

    Attributes:
        start: the first moment; without an offset it is meant in the time of Vietnam.
        end: the last moment.

    Raises:
        InvalidInput: a day without a time, or the end does not come after the start.

    >>> span = TimeSpan.parse("từ 8 giờ 30 ngày 05/01/2026 đến 16 giờ ngày 06/01/2026")
    >>> (span.end - span.start).total_seconds() / 3600
    31.5
    """

    example: ClassVar[str] = "từ 8 giờ 30 ngày 05/01/2026 đến 16 giờ ngày 06/01/2026"

    start: Moment
    end: Moment

    def _check(self) -> None:
        if self.end <= self.start:
            remedy = _("thời điểm cuối phải sau thời điểm đầu")
            raise InvalidInput.of("span", _("không có khoảng thời gian này"), str(self), remedy)

    def __str__(self) -> str:
        start, end = (moment_sentence(moment).in_language("vi") for moment in (self.start, self.end))
        return f"từ {start} đến {end}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the span of time in a text (đọc khoảng thời gian).

        Raises:
            InvalidInput: the text states no two moments, or the second does not come after the first.

        >>> TimeSpan.parse("8h ngày 05/01/2026 đến 10h ngày 05/01/2026").end.hour
        10
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unreadable("span", _("không đọc được khoảng thời gian"), text, cls.example, _SHAPE)
        return cls(parse_moment(found["start"]), parse_moment(found["end"]))
