"""Spans of time that offices report on (kỳ, giai đoạn): for now whole years."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _, current_language
from cchc.values.value import Value
from cchc.viet import fold
from cchc.viet.dates import asked_date

_YEAR = re.compile(r"(?:năm )?([0-9]{4})")
_YEARS = re.compile(r"(?:(?:giai đoạn|thời kỳ) )?([0-9]{4}) ?- ?([0-9]{4})")


@dataclass(frozen=True, slots=True, order=True)
class Period(Value):
    """A period (kỳ, giai đoạn): one calendar year, or several running ones, both ends included.

    Periods are ordered by their first day, then by their last.

    Attributes:
        first: the first day, a 1 January.
        last: the last day, a 31 December.

    Raises:
        InvalidInput: days that do not bound whole years, or in the wrong order.

    >>> Period.parse("giai đoạn 2016 – 2020").last
    datetime.date(2020, 12, 31)
    >>> str(Period.year(2021)), str(Period.years(2016, 2020))
    ('năm 2021', '2016-2020')
    """

    example: ClassVar[str] = "2016-2020"

    first: date
    last: date

    def __post_init__(self) -> None:
        first, last = asked_date(self.first), asked_date(self.last)
        whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        if not whole_years or first > last:
            remedy = _("hãy dùng Period.year hoặc Period.years")
            raise InvalidInput.of("period", _("không phải kỳ tròn năm"), f"{first} … {last}", remedy)

    @classmethod
    def year(cls, year: int) -> Self:
        """One calendar year (năm).

        >>> Period.year(2015).first
        datetime.date(2015, 1, 1)
        """
        return cls.years(year, year)

    @classmethod
    def years(cls, first: int, last: int) -> Self:
        """The calendar years from one to another (giai đoạn), both included.

        Raises:
            InvalidInput: a year outside 1 to 9999, or the last before the first.

        >>> str(Period.years(2016, 2020))
        '2016-2020'
        """
        if not 1 <= first <= last <= MAXYEAR:
            remedy = _("năm đầu không được sau năm cuối")
            raise InvalidInput.of("period", _("không có giai đoạn này"), f"{first}-{last}", remedy)
        return cls(date(first, 1, 1), date(last, 12, 31))

    def __contains__(self, day: date) -> bool:
        return self.first <= asked_date(day) <= self.last

    def __str__(self) -> str:
        first, last = f"{self.first.year:04d}", f"{self.last.year:04d}"
        return f"năm {first}" if first == last else f"{first}-{last}"

    def in_language(self, language: str | None = None) -> str:
        """The period inside a sentence (trong câu): outside Vietnamese the bare years.

        >>> Period.year(2021).in_language("en")
        '2021'
        """
        said = str(self)
        return said if (language or current_language()) == "vi" else said.removeprefix("năm ")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The period that a text says (đọc kỳ): "năm 2021", "2021", "2016-2020", "giai đoạn 2016 - 2020".

        Raises:
            InvalidInput: the text says no period, or the last year comes before the first.

        >>> Period.parse("2016-2020") == Period.years(2016, 2020)
        True
        """
        plain = fold(text)
        if found := _YEAR.fullmatch(plain):
            return cls.year(int(found[1]))
        if found := _YEARS.fullmatch(plain):
            return cls.years(int(found[1]), int(found[2]))
        remedy = _("hãy viết như {example}", example="năm 2021 hoặc 2016-2020")
        raise InvalidInput.of("period", _("không đọc được kỳ"), text, remedy)
