"""Go through a JSON Schema or an OpenAPI description: each example and each default must fit where it stands."""

from collections.abc import Iterator
from typing import Any, cast

from jsonschema import Draft202012Validator


def schemas(node: object) -> Iterator[dict[str, Any]]:
    """Every schema inside one."""
    if isinstance(node, dict):
        told = cast("dict[str, Any]", node)
        yield told
        node = [*told.values()]
    for inner in cast("list[object]", node) if isinstance(node, list) else ():
        yield from schemas(inner)


def shown(told: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Each example and each default, with the schema that it stands in."""
    for schema in schemas(told):
        values = [*schema.get("examples", ()), *([schema["default"]] if "default" in schema else ())]
        yield from ((schema, value) for value in values)


def misfits(told: dict[str, Any]) -> list[str]:
    """What does not fit."""
    named = {key: told[key] for key in ("$defs", "components") if key in told}
    return [
        f"{value!r}: {error.message}"
        for schema, value in shown(told)
        for error in Draft202012Validator({**schema, **named}).iter_errors(value)  # pyright: ignore[reportUnknownMemberType]  # of jsonschema
    ]
