"""An entry of a history (lượt ghi): a value, who recorded it, when and why."""

from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values.fields import Day

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry(CheckedPickle, Generic[T]):
    """An entry of a history (lượt ghi): a value, who recorded it, on which day, and why.

    Attributes:
        on: the day; a `datetime` is refused.
        by: who recorded it, by title and never by name: "Chuyên viên Sở Nội vụ".
        value: what was recorded.
        reason: why; "" if no reason is required.

    Raises:
        InvalidInput: no day, or no title.

    >>> from datetime import date
    >>> Entry(date(2026, 1, 5), "Chuyên viên Sở Nội vụ", 6).value
    6
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    on: Day
    by: str
    value: T
    reason: str = ""

    def _check(self) -> None:
        if not (isinstance(self.by, str) and self.by.strip()):
            raise InvalidInput.of(
                "by", _("chưa ghi ai là người ghi"), self.by, _("hãy ghi chức danh, không ghi tên người")
            )
