"""Unions that JSON tells apart by the field `kind` (hợp theo loại), with faults that point into that JSON."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from cchc.errors import Fault, FaultCollector, InvalidInput, pointer, pointer_parts

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")


class ByKind:
    """The annotation of a union with `Field(discriminator="kind")` (hợp theo loại).

    pydantic puts the kind into the address of a fault, where JSON has no such name; here it is taken out.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_wrap_validator_function(read_by_kind, handler(source))


def read_by_kind(value: object, read: Callable[[Any], T]) -> T:
    """Return what `read` makes of a value, whose faults then point into the value itself.

    Raises:
        InvalidInput: the faults that `read` raised.
    """
    try:
        with FaultCollector():
            return read(value)
    except InvalidInput as error:
        kind = cast("Mapping[str, object]", value).get("kind") if isinstance(value, Mapping) else None
        raise InvalidInput(*(_without_kind(fault, kind) for fault in error.faults)) from error


def _without_kind(fault: Fault, kind: object) -> Fault:
    first, *rest = pointer_parts(fault.path) or ("",)
    return replace(fault, path=pointer(*rest)) if first == kind else fault
