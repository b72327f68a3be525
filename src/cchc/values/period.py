"""Periods that offices report on (kỳ, giai đoạn): days, months, quarters, first or last months of a year, years."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date
from functools import lru_cache
from typing import ClassVar, Literal, Self

from dateutil.relativedelta import relativedelta

from cchc.errors import Fault, InvalidInput
from cchc.messages import _, current_language
from cchc.models import StructuredValue
from cchc.values.fields import Day
from cchc.viet import (
    MIN_DAY,
    alternatives,
    fold,
    format_date,
    format_roman,
    full_pattern,
    parse_date,
    parse_roman,
    require_date,
    require_text,
    spell_number,
    unreadable,
)

PeriodKind = Literal["days", "month", "quarter", "half", "nine_months", "first_months", "last_months", "year", "years"]

_YEAR_MONTHS, _NINE, _HALF, _QUARTER = 12, 9, 6, 3
_KINDS: dict[int, tuple[PeriodKind, int]] = {
    1: ("month", 1),
    _QUARTER: ("quarter", _QUARTER),
    _HALF: ("half", _HALF),
    _NINE: ("nine_months", _YEAR_MONTHS),
    _YEAR_MONTHS: ("year", _YEAR_MONTHS),
}
"""By the number of months: the kind of such a period, and the multiple of months on which it must begin."""
_PART_OF_YEAR: tuple[PeriodKind, ...] = ("nine_months", "first_months", "last_months")
"""The kinds whose next period is that of the next year."""
_COUNTS = {spell_number(count): count for count in range(1, _YEAR_MONTHS + 1)}
"""The numbers of months as words."""
_CLEAR = alternatives(word for word, count in _COUNTS.items() if count not in (1, _QUARTER, _HALF))
"""Those that are the first months without "đầu": 6 and 3 months are as often the last, and "1 tháng năm" is a day."""
_QUARTERS = {"một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
_IN = r"(?:(?: của)? năm |\s?/\s?|\s?-\s?|, ?năm )"
_YEAR = "[1-9][0-9]{3}(?![0-9])"
_QUARTER_NUMBER = rf"[1-4]|IV|I{{1,3}}|iv|i{{1,3}}|{'|'.join(_QUARTERS)}"
_MONTH_COUNT = rf"1[0-2]|0?[1-9]|{alternatives(_COUNTS)}"
_CLEAR_COUNT = rf"1[0-2]|0?[245789]|{_CLEAR}"
MONTHS_OF_YEAR = rf"(?:(?:{_MONTH_COUNT}) tháng (?:đầu|cuối)|(?:{_CLEAR_COUNT}) tháng)(?: của)? năm {_YEAR}"
"""The pattern of the first or last months of a year, for use inside larger patterns."""
_SHAPES = (
    (
        r"(?:(?:giai đoạn|thời kỳ) )?",
        r"(?:từ )?(?:năm )?",
        rf"(?P<first>{_YEAR})",
        r"(?:\s?-\s?| đến (?:năm )?)",
        rf"(?P<years>{_YEAR})",
    ),
    (r"(?:năm )?", rf"(?P<year>{_YEAR})"),
    (r"quý", rf" (?P<quarter>{_QUARTER_NUMBER})", _IN, rf"(?P<of_quarter>{_YEAR})"),
    (r"tháng", r" (?P<month>1[0-2]|0?[1-9])", _IN, rf"(?P<of_month>{_YEAR})"),
    (rf"(?P<first_count>{_MONTH_COUNT}) tháng", r" đầu", r"(?: của)? năm", rf" (?P<of_first>{_YEAR})"),
    (rf"(?P<last_count>{_MONTH_COUNT}) tháng", r" cuối", r"(?: của)? năm", rf" (?P<of_last>{_YEAR})"),
    (rf"(?P<count>{_CLEAR_COUNT}) tháng", r"(?: của)? năm", rf" (?P<of_months>{_YEAR})"),
)
_NAMED = full_pattern(*_SHAPES)
_SCHOOL_YEAR = re.compile(rf"năm học {_YEAR}(?:\s?-\s?{_YEAR})?")
_UNREADABLE = _("không đọc được kỳ")
_DAYS = re.compile(r"(?:từ )?(?P<first>(?:ngày|m[ùồ]ng) \S.*?|[0-9]\S*)(?: đến (?:hết )?(?P<last>\S.*))?")


@dataclass(frozen=True, slots=True, order=True)
class Period(StructuredValue):
    """A period (kỳ, giai đoạn): the days from one to another, both included, with the name that offices use.

    Periods are ordered by their first day, then by their last. In JSON a period is its days:
    `{"first": "2019-07-01", "last": "2019-09-30"}`.

    Attributes:
        first: the first day.
        last: the last day.

    Raises:
        InvalidInput: a `datetime`, or days in the wrong order.

    >>> Period.parse("quý III/2019").last
    datetime.date(2019, 9, 30)
    >>> str(Period.half(2019, 1)), str(Period.years(2016, 2020))
    ('6 tháng đầu năm 2019', '2016-2020')
    """

    example: ClassVar[str] = "quý III/2019"

    first: Day
    last: Day

    def _check(self) -> None:
        if self.first > self.last:
            remedy = _("ngày đầu không được sau ngày cuối")
            raise InvalidInput.of("period", _("không có kỳ này"), f"{self.first} … {self.last}", remedy)

    @classmethod
    def year(cls, year: int) -> Self:
        """Return one calendar year (năm).

        Args:
            year: the year, 1 to 9999.

        Raises:
            InvalidInput: there is no such year.

        >>> Period.year(2015).first
        datetime.date(2015, 1, 1)
        """
        return cls.years(year, year)

    @classmethod
    def years(cls, first: int, last: int) -> Self:
        """Return the calendar years from one to another (giai đoạn), both included.

        Args:
            first: the first year.
            last: the last year.

        Raises:
            InvalidInput: a year outside 1000 to 9999, or the last before the first.

        >>> str(Period.years(2016, 2020))
        '2016-2020'
        """
        if not (isinstance(first, int) and isinstance(last, int) and MIN_DAY.year <= first <= last <= MAXYEAR):
            raise InvalidInput.deferred(lambda: _no_such_years(first, last))
        return cls(date(first, 1, 1), date(last, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Return one calendar month (tháng).

        Args:
            year: the year, 1 to 9999.
            month: 1 to 12.

        Raises:
            InvalidInput: there is no such month or year.

        >>> str(Period.month(2025, 8))
        'tháng 8/2025'
        """
        return cls._months(year, month, 1, _YEAR_MONTHS)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """Return one quarter of a year (quý).

        Args:
            year: the year, 1 to 9999.
            quarter: 1 to 4.

        Raises:
            InvalidInput: there is no such quarter or year.

        >>> str(Period.quarter(2019, 3))
        'quý III/2019'
        """
        return cls._months(year, quarter, _QUARTER, 4)

    @classmethod
    def half(cls, year: int, half: int) -> Self:
        """Return six months (6 tháng đầu năm, 6 tháng cuối năm).

        Args:
            year: the year, 1 to 9999.
            half: 1 or 2.

        Raises:
            InvalidInput: there is no such half or year.

        >>> str(Period.half(2019, 2))
        '6 tháng cuối năm 2019'
        """
        return cls._months(year, half, _HALF, 2)

    @classmethod
    def nine_months(cls, year: int) -> Self:
        """Return the first nine months of a year (9 tháng).

        Args:
            year: the year, 1 to 9999.

        Raises:
            InvalidInput: there is no such year.

        >>> str(Period.nine_months(2020))
        '9 tháng năm 2020'
        """
        return cls._months(year, 1, _NINE, 1)

    @classmethod
    def first_months(cls, year: int, count: int) -> Self:
        """Return the first months of a year (10 tháng đầu năm).

        Args:
            year: the year, 1 to 9999.
            count: how many months, 1 to 12.

        Raises:
            InvalidInput: there is no such number of months or year.

        >>> str(Period.first_months(2025, 10)), str(Period.first_months(2025, 3))
        ('10 tháng đầu năm 2025', 'quý I/2025')
        """
        last = cls._months(year, count, 1, _YEAR_MONTHS).last
        return cls(date(year, 1, 1), last)

    @classmethod
    def last_months(cls, year: int, count: int) -> Self:
        """Return the last months of a year (2 tháng cuối năm).

        Args:
            year: the year, 1 to 9999.
            count: how many months, 1 to 12.

        Raises:
            InvalidInput: there is no such number of months or year.

        >>> str(Period.last_months(2025, 2)), str(Period.last_months(2025, 12))
        ('2 tháng cuối năm 2025', 'năm 2025')
        """
        last = cls._months(year, count, 1, _YEAR_MONTHS).last
        return cls(date(year, _YEAR_MONTHS - last.month + 1, 1), date(year, _YEAR_MONTHS, 31))

    @classmethod
    def _months(cls, year: int, part: int, size: int, parts: int) -> Self:
        """Return the part-th of the equal parts of a year, each `size` months long."""
        if not (
            isinstance(year, int) and isinstance(part, int) and 1 <= part <= parts and MIN_DAY.year <= year <= MAXYEAR
        ):
            remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=parts)
            raise InvalidInput.of("period", _("không có kỳ này"), f"{part} … {year}", remedy)
        end = part * size
        return cls(date(year, end - size + 1, 1), date(year, end, monthrange(year, end)[1]))

    @property
    def months(self) -> int | None:
        """The number of whole calendar months (số tháng); None if it begins or ends inside a month.

        >>> Period.quarter(2019, 3).months, Period(date(2019, 1, 1), date(2019, 1, 15)).months
        (3, None)
        """
        if self.first.day != 1 or self.last.day != monthrange(self.last.year, self.last.month)[1]:
            return None
        return (self.last.year - self.first.year) * _YEAR_MONTHS + self.last.month - self.first.month + 1

    def __contains__(self, other: "date | Period") -> bool:
        if isinstance(other, Period):
            return self.first <= other.first and other.last <= self.last
        return self.first <= require_date(other) <= self.last

    def next(self) -> Self:
        """Return the next period of the same kind (kỳ sau).

        The first or last months of a year are followed by those of the next year, as are nine months.

        Raises:
            InvalidInput: it would lie after the year 9999.

        >>> str(Period.quarter(2019, 4).next()), str(Period.years(2016, 2020).next())
        ('quý I/2020', '2021-2025')
        """
        return self._moved(1)

    def previous(self) -> Self:
        """Return the previous period of the same kind (kỳ trước).

        Raises:
            InvalidInput: it would lie before the year 1.

        >>> str(Period.month(2025, 1).previous())
        'tháng 12/2024'
        """
        return self._moved(-1)

    def same_period_last_year(self) -> Self:
        """Return the same days a year before (cùng kỳ năm trước); 29 February becomes 28.

        Raises:
            InvalidInput: it would lie before the year 1.

        >>> str(Period.quarter(2019, 3).same_period_last_year())
        'quý III/2018'
        """
        return self._shifted(relativedelta(years=-1))

    def _moved(self, steps: int) -> Self:
        months = self.months
        if months is None:
            return self._shifted(relativedelta(days=steps * ((self.last - self.first).days + 1)))
        return self._shifted(relativedelta(months=steps * (_YEAR_MONTHS if self.kind in _PART_OF_YEAR else months)))

    def _shifted(self, by: relativedelta) -> Self:
        """Return the period moved by a distance; if it ended with a month, it does so again."""
        try:
            first, last = self.first + by, self.last + by
            if self.months is not None:
                last = last.replace(day=monthrange(last.year, last.month)[1])
            return type(self)(first, last)
        except (ValueError, OverflowError) as error:
            remedy = _("chỉ có các năm từ 1000 đến 9999")
            raise InvalidInput.of("period", _("không có kỳ này"), f"{self} {by}", remedy) from error

    @property
    def kind(self) -> PeriodKind:
        """The kind of period (loại kỳ).

        It is "days" if it is no month, quarter or half, no first or last months of a year, and no years.

        >>> Period.quarter(2019, 3).kind, Period.years(2016, 2020).kind, Period.last_months(2025, 2).kind
        ('quarter', 'years', 'last_months')
        """
        months = self.months
        if months is None:
            return "days"
        kind, step = _KINDS.get(months, ("years", _YEAR_MONTHS))
        if (self.first.month - 1) % step == 0 and (kind != "years" or months % _YEAR_MONTHS == 0):
            return kind
        if months > _YEAR_MONTHS:
            return "days"
        return "first_months" if self.first.month == 1 else "last_months" if self.last.month == _YEAR_MONTHS else "days"

    def __str__(self) -> str:
        return self._written("vi")

    def in_language(self, language: str | None = None) -> str:
        """Return the period for a sentence (trong câu), in the argument's language, else the context's.

        >>> Period.half(2019, 1).in_language("en"), Period.year(2021).in_language("en")
        ('first half of 2019', '2021')
        """
        return self._written(language or current_language())

    def _written(self, language: str) -> str:
        kind, vietnamese = self.kind, language == "vi"
        first, last = f"{self.first.year:04d}", f"{self.last.year:04d}"
        if kind == "days":
            days = [format_date(day, form="short") for day in (self.first, self.last)]
            if days[0] == days[1]:
                return f"ngày {days[0]}" if vietnamese else days[0]
            return f"từ ngày {days[0]} đến ngày {days[1]}" if vietnamese else f"{days[0]} to {days[1]}"
        if kind == "years":
            return f"{first}-{last}"
        number = str(self.first.month) if kind == "month" else format_roman((self.first.month + 2) // _QUARTER)
        half = ("đầu", "first") if self.first.month == 1 else ("cuối", "second")
        names = {
            "year": (f"năm {first}", first),
            "month": (f"tháng {number}/{first}", f"{number}/{first}"),
            "quarter": (f"quý {number}/{first}", f"quarter {number}/{first}"),
            "half": (f"6 tháng {half[0]} năm {first}", f"{half[1]} half of {first}"),
            "nine_months": (f"9 tháng năm {first}", f"nine months of {first}"),
            "first_months": (f"{self.months} tháng đầu năm {first}", f"first {self.months} months of {first}"),
            "last_months": (f"{self.months} tháng cuối năm {first}", f"last {self.months} months of {first}"),
        }
        return names[kind][not vietnamese]

    @classmethod
    def parse(cls, text: str, *, year: int | None = None) -> Self:
        """Return the period that a text states (đọc kỳ).

        Reads "năm 2021", "giai đoạn 2016 - 2020", "quý III/2019", "quý 3 năm 2019", "tháng 8/2025",
        "6 tháng đầu năm 2019", "10 tháng đầu năm 2025", "11 tháng năm 2025", "02 tháng cuối năm 2025",
        "ngày 21/8/2019", "từ ngày 15/12/2018 đến ngày 14/6/2019". "6 tháng năm 2019" is refused: it may be the first or
        the last six, and so are 1 and 3 months without "đầu" or "cuối".

        Args:
            text: the text.
            year: the year of a text that states no year, "6 tháng đầu năm", "quý III"; the year of the text wins.

        Raises:
            InvalidInput: the text is no period, its last day comes before its first, it states no year and `year` is
                None, or it names a school year, whose days each province sets.

        >>> Period.parse("6 tháng đầu năm 2019") == Period.half(2019, 1)
        True
        >>> str(Period.parse("10 tháng đầu năm", year=2025))
        '10 tháng đầu năm 2025'
        """
        found = _NAMED.fullmatch(require_text(text))
        if found is None and (plain := fold(text)) != text:
            found = _NAMED.fullmatch(plain)
        if found is None and _completed(fold(text), MIN_DAY.year):
            if year is None:
                remedy = _("hãy ghi năm, hoặc nêu năm khi đọc (year=…)")
                raise InvalidInput.of("no_year", _("kỳ không nêu năm"), text, remedy)
            found = _completed(fold(text), cls.year(year).first.year)
        if found:
            at = found.lastindex or 0
            return cls._of_match(found.lastgroup, found[at], found[at - 1])
        if days := _DAYS.fullmatch(fold(text)):
            first = parse_date(days["first"])
            return cls(first, parse_date(days["last"]) if days["last"] else first)
        if _SCHOOL_YEAR.fullmatch(fold(text)):
            remedy = _("hãy nêu ngày đầu và ngày cuối theo kế hoạch thời gian năm học của địa phương")
            raise InvalidInput.of("school_year", _("năm học không có ngày chung cho cả nước"), text, remedy)
        example = "quý III/2019, 6 tháng đầu năm 2019, 2016-2020"
        raise unreadable("period", _UNREADABLE, text, example, *_SHAPES)

    @classmethod
    @lru_cache(maxsize=4096)
    def _of_match(cls, kind: str | None, last: str, part: str) -> Self:
        """Return the period of a match, cached because a column of a table repeats the same few periods.

        Args:
            kind: the name of the last group of the match.
            last: the text of the last group.
            part: the text of the group before it.
        """
        year = int(last)
        match kind:
            case "years":
                return cls.years(int(part), year)
            case "of_quarter":
                return cls.quarter(year, _QUARTERS.get(part) or (int(part) if part.isdigit() else parse_roman(part)))
            case "of_month":
                return cls.month(year, int(part))
            case "of_first" | "of_months":
                return cls.first_months(year, _COUNTS.get(part) or int(part))
            case "of_last":
                return cls.last_months(year, _COUNTS.get(part) or int(part))
            case _:
                return cls.year(year)


def _completed(plain: str, year: int) -> re.Match[str] | None:
    """Return the match of a folded text to which the year was added; None if it is still no period."""
    return _NAMED.fullmatch(f"{plain.removesuffix(' năm')} năm {year:04d}")


def _no_such_years(first: int, last: int) -> Fault:
    remedy = _("năm đầu không được sau năm cuối")
    return Fault("", "period", _("không có giai đoạn này"), f"{first}-{last}", remedy)
