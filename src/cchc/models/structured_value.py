"""Values that are an object in JSON (giá trị có cấu trúc): their fields by name, for programs in any language."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast, get_type_hints

from cchc.errors import InvalidInput, iter_faults
from cchc.messages import describe_schema
from cchc.models.adapter import adapter_of
from cchc.models.conversion import checked_schema
from cchc.models.json_form import text_format
from cchc.models.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class StructuredValue(Value):
    """A value whose JSON is an object with its fields (giá trị có cấu trúc); fields of models also take its text.

    A subclass is a frozen slotted dataclass whose annotations define how each field is read and written. JSON must have
    every field, whatever its default in Python.
    """

    __slots__ = ()
    optional: ClassVar[tuple[str, ...]] = ()
    """Fields that JSON may lack, and does if they are False."""

    @classmethod
    def of(cls, value: Self | str | Mapping[str, object]) -> Self:  # pyright: ignore[reportIncompatibleMethodOverride]  # Self is narrower here
        """Return the value itself, or the one that a text or a JSON object states (nhận giá trị, văn bản hoặc JSON).

        Raises:
            InvalidInput: any other object, or a text or an object that states no such value.
        """
        if isinstance(value, Mapping):
            adapter: TypeAdapter[Self] = adapter_of(cast("Any", cls))
            try:
                return adapter.validate_python(value)
            except ValueError as error:
                raise InvalidInput(*iter_faults(error)) from error
        return super().of(value)

    def as_json(self) -> dict[str, Any]:
        """Return the value as JSON holds it (dạng JSON): a dict of integers, texts, booleans and None."""
        written: dict[str, Any] = adapter_of(cast("Any", type(self))).dump_python(self, mode="json")
        return written

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        def read(value: object, read_fields: "Callable[[object], object]") -> object:
            if value.__class__ is dict:  # asked first: to ask for an abstract class costs as much as to read an integer
                return read_fields(value)
            if isinstance(value, Mapping):
                return read_fields(dict(cast("Mapping[str, object]", value)))
            return super(StructuredValue, cls).of(value)  # type: ignore[arg-type]  # it refuses any other object

        def write(value: Self, write_fields: "Callable[[Self], dict[str, Any]]") -> dict[str, Any]:
            return {name: one for name, one in write_fields(value).items() if one or name not in cls.optional}

        inner = cls._fields_schema(handler)
        return core_schema.no_info_wrap_validator_function(
            read,
            inner,
            serialization=core_schema.wrap_serializer_function_ser_schema(write, schema=inner)
            if cls.optional
            else None,
            ref=f"{cls.__module__}.{cls.__qualname__}:{id(cls)}",
        )

    @classmethod
    def _fields_schema(cls, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return the schema of the object: every field that is not optional is required."""
        from pydantic_core import core_schema

        hints = get_type_hints(cls, include_extras=True)
        by_name = {one.name: handler.generate_schema(hints[one.name]) for one in fields(cls)}
        for one in fields(cls):
            if one.name in cls.optional and one.default is not MISSING:
                by_name[one.name] = core_schema.with_default_schema(by_name[one.name], default=one.default)
        args = [core_schema.dataclass_field(name, schema, kw_only=True) for name, schema in by_name.items()]
        return checked_schema(
            core_schema.dataclass_schema(
                cls,
                core_schema.dataclass_args_schema(cls.__name__, args, extra_behavior="forbid"),
                [*by_name],
                frozen=True,
                slots=True,
            )
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        described = handler(schema)
        written = handler.resolve_ref_schema(described)
        describe_schema(written, cls)
        written |= {
            "title": cls.__name__,
            "additionalProperties": False,
            "required": [name for name in written["properties"] if name not in cls.optional],
            "examples": [cls.parse(cls.example).as_json()],
        }
        if handler.mode == "validation":
            form = {name: written.pop(name) for name in [*written] if name not in ("title", "description")}
            written["anyOf"] = [form, {"type": "string", "format": text_format(cls), "examples": [cls.example]}]
        return described
