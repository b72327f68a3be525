"""Who said what, when and why (bút tích): the one record that every history is a tuple of."""

from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values.fields import Day

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry(CheckedPickle, Generic[T]):
    """An entry of a history (bút tích): a value, who gave it by position, on which day, and why.

    Attributes:
        on: the day; a `datetime` is refused.
        by: who, by title and never by name: "Chuyên viên Sở Nội vụ".
        value: what was said.
        why: the reason; "" where none is asked for.

    Raises:
        InvalidInput: no day, or nobody.

    >>> from datetime import date
    >>> Entry(date(2026, 1, 5), "Chuyên viên Sở Nội vụ", 6).value
    6
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    on: Day
    by: str
    value: T
    why: str = ""

    def _check(self) -> None:
        if not (isinstance(self.by, str) and self.by.strip()):
            raise InvalidInput.of(
                "by", _("chưa ghi ai là người ghi"), self.by, _("hãy ghi chức danh, không ghi tên người")
            )
