"""What comes from people or files (bản ghi): frozen, every field named, old formats read for ever."""

from collections.abc import Callable
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from cchc.models.schema import describe


class Record(BaseModel):
    """The parent of all records (bản ghi): frozen, no unknown fields, its JSON carries the format.

    Attributes:
        format: the version of the JSON form, 1 so far.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, json_schema_extra=describe)

    format: Literal[1] = Field(default=1, repr=False)

    def __reduce__(self) -> "tuple[Callable[[object], Self], tuple[dict[str, object]]]":
        """Pickle as the fields by name, so that what comes back is validated, whichever version wrote it."""
        return type(self).model_validate, (dict(self),)
