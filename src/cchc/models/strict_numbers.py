"""Integers and booleans are read as they are (số nguyên, đúng sai): "5", 5.0 and True are no 5, 1 is no true."""

from typing import Any, cast


def strict_numbers(schema: object) -> None:
    """Make the integers and booleans of a pydantic schema strict, in place.

    Keys of an object are texts in JSON, so that an integer as a key is read from one.

    Args:
        schema: the schema of a record or of a dataclass; what it refers to has been made strict by itself.
    """
    if isinstance(schema, dict):
        described = cast("dict[str, Any]", schema)
        if described.get("type") in ("int", "bool"):
            described["strict"] = True
        for name, inner in described.items():
            if name != "keys_schema":
                strict_numbers(inner)
    elif isinstance(schema, list | tuple):
        for inner in cast("list[object]", schema):
            strict_numbers(inner)
