"""Terms of office (nhiệm kỳ): from congress to congress, not from January to December."""

from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import StructuredValue
from cchc.values.fields import Day, WholeNumber
from cchc.viet import MIN_DAY, fold, format_date, full_pattern, parse_date, require_date, unreadable

_SHAPE = (
    r"(?:nhiệm kỳ )?",
    r"(?P<begins>[1-9][0-9]{3})",
    r" ?- ?",
    r"(?P<ends>[1-9][0-9]{3})",
    r"(?: \((?:từ (?P<first>ngày [0-9/.-]+))?(?: ?đến (?P<last>ngày [0-9/.-]+))?\))?",
)
_READ = full_pattern(_SHAPE)


@dataclass(frozen=True, slots=True)
class Term(StructuredValue):
    """A term (nhiệm kỳ): it shares its boundary years with the terms before and after it.

    The years identify it; its first and last day are known only if they are given. In JSON it is an object with
    these four fields.

    Attributes:
        begins: the year in which it begins.
        ends: the year in which it ends.
        first: its first day, None if it is not known.
        last: its last day, None if it is not known.

    Raises:
        InvalidInput: years in the wrong order, or a day outside its year.

    >>> term = Term.parse("nhiệm kỳ 2020-2025")
    >>> term.covers(date(2022, 1, 1)), term.covers(date(2026, 1, 1)), term.covers(date(2020, 6, 1))
    (True, False, None)
    """

    example: ClassVar[str] = "nhiệm kỳ 2020-2025"

    begins: WholeNumber
    ends: WholeNumber
    first: Day | None = None
    last: Day | None = None

    def _check(self) -> None:
        if not MIN_DAY.year <= self.begins < self.ends <= MAXYEAR:
            read = f"{self.begins}-{self.ends}"
            raise InvalidInput.of("term", _("không có nhiệm kỳ này"), read, _("năm cuối phải sau năm đầu"))
        for day, year in ((self.first, self.begins), (self.last, self.ends)):
            if day is not None and day.year != year:
                remedy = _("ngày phải thuộc năm {year}", year=year)
                raise InvalidInput.of("term", _("ngày không thuộc năm của nhiệm kỳ"), str(day), remedy)

    def covers(self, day: date) -> bool | None:
        """Return whether a day lies in the term (thuộc nhiệm kỳ); None if the day that decides is not known.

        >>> Term(2020, 2025, first=date(2020, 10, 20)).covers(date(2020, 6, 1))
        False
        """
        year = require_date(day).year
        if not self.begins <= year <= self.ends:
            return False
        if year == self.begins:
            return None if self.first is None else day >= self.first
        if year == self.ends:
            return None if self.last is None else day <= self.last
        return True

    def __str__(self) -> str:
        name = f"nhiệm kỳ {self.begins:04d}-{self.ends:04d}"
        first = f"từ ngày {format_date(self.first, form='short')}" if self.first else ""
        last = f"đến ngày {format_date(self.last, form='short')}" if self.last else ""
        days = " ".join(filter(None, (first, last)))
        return f"{name} ({days})" if days else name

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the term that a text states (đọc nhiệm kỳ), its known days in brackets.

        Raises:
            InvalidInput: the text is no term.

        >>> Term.parse("2020 – 2025").ends
        2025
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unreadable("term", _("không đọc được nhiệm kỳ"), text, cls.example, _SHAPE)
        first, last = (parse_date(found[name]) if found[name] else None for name in ("first", "last"))
        return cls(int(found["begins"]), int(found["ends"]), first, last)
