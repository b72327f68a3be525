"""The parent of small values (giá trị): read by `parse`, written by `str`, usable as a field of any pydantic model."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _, summary, type_label
from cchc.models.checked_pickle import CheckedPickle
from cchc.models.json_form import NOT_BLANK, text_format

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
    text_field: ClassVar[bool] = False
    """Whether the one field of the constructor is the text that `parse` reads."""
    text_limits: ClassVar[Mapping[str, object]] = {"pattern": NOT_BLANK}
    """The keywords of a JSON Schema that hold of every text which `str` writes."""

    def __new__(cls, *args: Any, **fields: Any) -> Self:
        """Return the new object; a lone text that `parse` reads is an error which names `parse`."""
        if len(args) == 1 and not fields and isinstance(args[0], str) and not cls.text_field:
            cls._refuse_text(args[0])
        return super().__new__(cls)

    @classmethod
    def _refuse_text(cls, text: str) -> None:
        try:
            cls.parse(text)
        except InvalidInput:
            return  # the constructor knows better what is wrong
        remedy = _("hãy dùng {kind}.parse(…)", kind=cls.__name__)
        raise InvalidInput.of("parse", _("hàm tạo không đọc văn bản"), text, remedy)

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
        return core_schema.no_info_plain_validator_function(
            cls.of,
            serialization=written,
            json_schema_input_schema=core_schema.str_schema(),
            ref=f"{cls.__module__}.{cls.__qualname__}",
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        described = handler(schema)
        form: dict[str, object] = {
            "type": "string",
            "format": text_format(cls),
            "title": cls.__name__,
            "description": summary(cls),
            "examples": [cls.example],
        }
        limits = cls.text_limits if handler.mode == "serialization" else {"pattern": NOT_BLANK}
        handler.resolve_ref_schema(described).update(form | type_label(cls) | {**limits})
        return described
