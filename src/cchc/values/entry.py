"""An entry of a history (lượt ghi): a value, who recorded it, when and why."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values.fields import Day, WrittenText

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

T = TypeVar("T")
_ARGUMENT = re.compile(r"\[(\w+):")
"""The type of the value in pydantic's reference of a class: "….Entry:1[ScoreEntry:2]"."""


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
    by: WrittenText
    value: T
    reason: str = ""

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        """Return the JSON Schema, titled by the type of the value: programs take two types of one title for twins."""
        described = handler(schema)
        if argument := _ARGUMENT.search(str(schema.get("ref", ""))):
            handler.resolve_ref_schema(described)["title"] = f"{cls.__name__}Of{argument[1]}"
        return described

    def _check(self) -> None:
        if not self.by.strip():
            raise InvalidInput.of(
                "by", _("chưa ghi ai là người ghi"), self.by, _("hãy ghi chức danh, không ghi tên người")
            )
