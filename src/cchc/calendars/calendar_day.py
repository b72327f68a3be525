"""Days that the weekday does not decide (ngày nghỉ, ngày làm bù), and the answer of a calendar about any day."""

from pydantic import Field

from cchc.documents import SourceField
from cchc.messages import Message, _
from cchc.models import Record, default
from cchc.values import DayField
from cchc.viet import format_date


class CalendarDay(Record):
    """One day of a calendar (ngày trong lịch): whether it is worked, why, and by which notice.

    Attributes:
        on: the day.
        working: True if offices work on it.
        name: the name of the day, "Quốc khánh", "làm bù cho ngày 02/01/2026"; "" for an ordinary day.
        confirmed: True if its official notice is known; False marks a day that may still change.
        source: the notice or the provision, or None.

    >>> day = CalendarDay(on="2026-01-02", working=False, name="hoán đổi với ngày 10/01/2026")
    >>> print(day)
    02/01/2026: nghỉ (hoán đổi với ngày 10/01/2026)
    """

    on: DayField = Field()
    working: bool
    name: str = ""
    confirmed: bool = True
    source: SourceField = default(None)

    @property
    def sentence(self) -> Message:
        """The day in a sentence (diễn giải), as a message: `str()` is Vietnamese."""
        work = _("làm việc") if self.working else _("nghỉ")
        name = f" ({self.name})" if self.name else ""
        on = format_date(self.on, form="short")
        if self.confirmed:
            return _("{on}: {work}{name}", on=on, work=work, name=name)
        return _("{on}: {work}{name}, chưa có thông báo chính thức", on=on, work=work, name=name)

    def __str__(self) -> str:
        return str(self.sentence)
