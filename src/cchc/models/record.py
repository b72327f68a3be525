"""The parent of records (bản ghi): frozen pydantic models whose JSON names its format."""

from collections.abc import Callable
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from cchc.messages import describe_schema


class Record(BaseModel):
    """A record (bản ghi), which comes from people or files: frozen, without unknown fields, its JSON names its format.

    Attributes:
        format: the version of the JSON form, 1 so far.
    """

    model_config = ConfigDict(  # a schema is built when it is first used, which keeps importing quick
        defer_build=True,
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        json_schema_extra=describe_schema,
        json_schema_serialization_defaults_required=True,
    )

    format: Literal[1] = Field(default=1, repr=False)

    @classmethod
    def __pydantic_init_subclass__(cls, **_options: Any) -> None:
        """Defer the schema alone: what is made of a record, such as an adapter of FastAPI, is built at once."""
        cls.model_config["defer_build"] = False

    def __reduce__(self) -> "tuple[Callable[[object], Self], tuple[dict[str, object]]]":
        """Pickle the fields by name, so that they are validated again when the pickle is read."""
        return type(self).model_validate, (dict(self),)
