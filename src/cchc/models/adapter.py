"""The pydantic adapters of our types (bộ đọc, ghi JSON), each built once."""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@cache
def adapter_of(kind: Any) -> "TypeAdapter[Any]":
    """Return the adapter of a type, built when it is first asked for: building takes longer than reading.

    Args:
        kind: the type, a class or a generic alias.
    """
    from pydantic import TypeAdapter

    return TypeAdapter(kind)
