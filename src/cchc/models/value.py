"""The parent of small values (giá trị): read by `parse`, written by `str`, usable as a field of any pydantic model."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models.checked_pickle import CheckedPickle
from cchc.models.schema import summary

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Value(CheckedPickle):
    """A value (giá trị): `T.parse(str(x)) == x`, and its JSON form is that text.

    pydantic is imported only when a model asks for the schema.

    Attributes:
        example: a text that `parse` reads, for JSON Schema and for messages.
    """

    __slots__ = ()
    example: ClassVar[str]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the value that a text states (đọc)."""
        raise NotImplementedError

    @classmethod
    def of(cls, value: Self | str) -> Self:
        """Return `value` unchanged if it is of this type, or else the value that the text states (nhận giá trị).

        Fields convert what they are given by it; to build a value from its parts, call the class.

        Args:
            value: a value of this type, or a text for `parse`.

        Raises:
            InvalidInput: it is of another type, or the text cannot be read.
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        remedy = _("hãy đưa vào {kind} hoặc văn bản như “{example}”", kind=cls.__name__, example=cls.example)
        raise InvalidInput.of("type", _("không đúng loại giá trị"), value, remedy)

    @classmethod
    def __field_converter__(cls) -> Callable[[Any], Self]:
        """Return what converts the text of a value to the value."""
        return cls.of

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        written = core_schema.to_string_ser_schema(when_used="json")
        return core_schema.no_info_plain_validator_function(cls.of, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return {"type": "string", "title": cls.__name__, "description": summary(cls), "examples": [cls.example]}
