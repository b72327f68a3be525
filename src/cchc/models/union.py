"""Fields of several types (trường nhiều loại), with faults that point into what was handed over."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from cchc.errors import Fault, InvalidInput, iter_faults, pointer, pointer_parts

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")


class WithoutTags:
    """The annotation of a union (trường nhiều loại), after its discriminator.

    pydantic puts the tag of the type into the address of a fault, where what was handed over has no such name; here
    it is taken out.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_wrap_validator_function(_read, handler(source))


def _read(value: object, read: Callable[[Any], T]) -> T:
    try:
        return read(value)
    except ValueError as error:  # pydantic's: it is handed every other error as one of its lines
        raise InvalidInput(*map(_without_tag, iter_faults(error))) from error


def _without_tag(fault: Fault) -> Fault:
    """Return the fault without the first part of its path, which pydantic made of the tag; a field may be named so."""
    _tag, *rest = pointer_parts(fault.path) or ("",)
    return replace(fault, path=pointer(*rest))
