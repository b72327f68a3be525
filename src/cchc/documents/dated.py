"""Values that hold for a time (giá trị theo thời gian): each from one day until before another, with its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from cchc.documents.source import SourceField
from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models import CheckedPickle, default, set_fields
from cchc.values import OptionalDayField
from cchc.viet import format_date, require_date

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class DatedValue(CheckedPickle, Generic[T_co]):
    """A value and the time for which it holds (giá trị có thời hạn): from one day until just before another.

    Attributes:
        value: the value.
        since: the first day; None if there is no first day.
        until: the first day on which the value no longer applies (the day itself is excluded); None if it still
            applies.
        source: the document that states it, or None.

    Raises:
        InvalidInput: a day is a `datetime`, or `until` is not after `since`.

    >>> DatedValue("QĐi", date(2018, 4, 3), date(2026, 5, 27)).holds(date(2026, 5, 27))
    False
    """

    value: T_co
    since: OptionalDayField = default(None)
    until: OptionalDayField = default(None)
    source: SourceField = default(None)

    def _check(self) -> None:
        days = [day for day in (self.since, self.until) if day is not None]
        if days != sorted(set(days)):
            read = " … ".join(format_date(day, form="short") for day in days)
            raise InvalidInput.of(
                "span", _("khoảng thời gian không có ngày nào"), read, _("ngày đầu phải trước ngày hết")
            )

    def holds(self, on: date) -> bool:
        """Return True if the value holds on a day (có giá trị vào ngày)."""
        require_date(on)
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Dated(CheckedPickle, Generic[T_co]):
    """A value that changes with time (giá trị theo thời gian): on every day one value holds, or none.

    Attributes:
        values: the values in the order of their times, which do not overlap.

    Raises:
        InvalidInput: times overlap; every overlap is reported.

    >>> old = DatedValue("1149/QĐ-BNV", date(2020, 12, 30), date(2022, 11, 10))
    >>> rules = Dated((old, DatedValue("876/QĐ-BNV", date(2022, 11, 10))))
    >>> rules.at(date(2022, 11, 9)).value, rules.at(date(2020, 1, 1))
    ('1149/QĐ-BNV', None)
    """

    values: tuple[DatedValue[T_co], ...]

    def _check(self) -> None:
        ordered = tuple(sorted(self.values, key=lambda value: value.since or date.min))
        set_fields(self, values=ordered)
        with FaultCollector() as faults:
            for index, (before, after) in enumerate(pairwise(ordered), start=1):
                if before.until is None or after.since is None or after.since < before.until:
                    remedy = _("ngày hết của giá trị trước không được sau ngày đầu của giá trị sau")
                    read = f"{before.value} … {after.value}"
                    what = _("hai giá trị cùng có hiệu lực")
                    faults.add(*InvalidInput.of("overlap", what, read, remedy, path=f"/values/{index}").faults)

    def at(self, on: date) -> DatedValue[T_co] | None:
        """Return the value that holds on a day (giá trị vào ngày), with its time and source, or None."""
        return next((value for value in self.values if value.holds(on)), None)

    def __iter__(self) -> Iterator[DatedValue[T_co]]:
        return iter(self.values)

    def __len__(self) -> int:
        return len(self.values)
