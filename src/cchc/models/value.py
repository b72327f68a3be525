"""One face for every small value (giá trị): read by `parse`, written by `str`, a field of any pydantic model."""

from typing import TYPE_CHECKING, Any, ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models.rebuilt import CheckedPickle
from cchc.models.schema import summary

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Value(CheckedPickle):
    """What every value type shares (giá trị): `T.parse(str(x)) == x`, and in JSON it is its own text.

    pydantic is imported only when a model asks for the schema, so that the ground stays light.
    """

    __slots__ = ()
    example: ClassVar[str]
    """A text of the kind, for JSON Schema."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value that a text says (đọc)."""
        raise NotImplementedError

    @classmethod
    def of(cls, value: Self | str) -> Self:
        """The value itself, or the one that a text says (nhận giá trị hoặc văn bản).

        Raises:
            InvalidInput: neither, or the text says none.
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        remedy = _("hãy đưa vào {kind} hoặc văn bản như “{example}”", kind=cls.__name__, example=cls.example)
        raise InvalidInput.of("type", _("không đúng loại giá trị"), value, remedy)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        written = core_schema.to_string_ser_schema(when_used="json")
        return core_schema.no_info_plain_validator_function(cls.of, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return {"type": "string", "title": cls.__name__, "description": summary(cls), "examples": [cls.example]}
