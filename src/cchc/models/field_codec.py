"""How a field is converted (chuyển đổi trường): on construction, and to JSON."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


OWN_FORM: dict[str, object] = {"$ref": "#"}
"""In the schema of a named form: the form itself, which a value of it may hold."""


@dataclass(frozen=True, slots=True, eq=False)
class FieldCodec:
    """The converter of a field (bộ chuyển đổi trường), in its `Annotated` type; records and dataclasses both use it.

    Attributes:
        read: returns what the field holds, from what was handed over; raises InvalidInput if it cannot.
        write: returns the JSON form of what the field holds.
        schema: the JSON Schema of that form, pairs of name and value.
        kept: the types whose instances `read` returns as they are; a dataclass does not call it for these.
        json_only: whether `model_dump()` in Python mode keeps what the field holds.
        constructs: whether the constructor of a dataclass converts too; else only JSON is read so.
        name: the name under which a JSON Schema defines the form once; "" if it is written out at each field.
    """

    read: Callable[[Any], object]
    write: Callable[[Any], object]
    schema: tuple[tuple[str, object], ...]
    kept: tuple[type, ...] = ()
    json_only: bool = True
    constructs: bool = True
    name: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        return handler.generate_schema(_NamedForm(self)) if self.name else self.core_schema()

    def __get_pydantic_json_schema__(self, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return handler(schema) if self.name else dict(self.schema)

    def core_schema(self) -> "CoreSchema":
        """Return the pydantic schema of a field, with the name as its reference."""
        from pydantic_core import core_schema

        form = core_schema.any_schema()
        written = core_schema.plain_serializer_function_ser_schema(
            self.write, when_used="json" if self.json_only else "always", return_schema=form
        )
        return core_schema.no_info_plain_validator_function(
            self.read, serialization=written, json_schema_input_schema=form, ref=self.name or None
        )


class _NamedForm:
    """A form that a JSON Schema defines once, as pydantic does for a type but not for an annotation."""

    def __init__(self, codec: FieldCodec) -> None:
        self.codec = codec

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        return self.codec.core_schema()

    def __get_pydantic_json_schema__(self, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        from pydantic_core import core_schema

        described = handler(schema)
        reference = handler(core_schema.definition_reference_schema(self.codec.name))
        form = {name: _with_reference(part, reference) for name, part in self.codec.schema}
        handler.resolve_ref_schema(described).update(form)
        return described


def _with_reference(part: object, reference: "JsonSchemaValue") -> object:
    """Return a part of a schema with the reference of the form for `OWN_FORM`."""
    if part is OWN_FORM:
        return dict(reference)
    if isinstance(part, dict):
        return {name: _with_reference(inner, reference) for name, inner in cast("dict[str, object]", part).items()}
    if isinstance(part, list):
        return [_with_reference(inner, reference) for inner in cast("list[object]", part)]
    return part
