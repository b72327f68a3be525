"""Descriptions in a JSON Schema (mô tả trong lược đồ), taken from the docstrings of our classes."""

import re
from inspect import cleandoc
from typing import Any

_SECTION = re.compile(r"\n\n(?=[A-Z][A-Za-z ]*:\n|Source\b|>>> )")
_ATTRIBUTES = re.compile(r"(?:^|\n\n)Attributes:\n(?P<lines>(?: {4}.+\n?)+)")
_ATTRIBUTE = re.compile(r"^ {4}(?P<name>\w+): (?P<text>.+(?:\n {5,}.+)*)", re.MULTILINE)


def summary(kind: type[object]) -> str:
    """Return the docstring of a class up to its first section or example (mô tả); "" if it has no docstring.

    >>> from cchc.values import Quantity
    >>> summary(Quantity).partition(":")[0]
    'A quantity (số lượng)'
    """
    return _SECTION.split(cleandoc(kind.__doc__ or ""))[0]


def attributes(kind: type[object]) -> dict[str, str]:
    """Return what the docstrings of a class and its parents write of each attribute (mô tả thuộc tính).

    The text of the class itself goes before that of a parent.

    >>> from cchc.values import Ratio
    >>> attributes(Ratio)["num"]
    'the numerator, an int or a Decimal; negative for a change.'
    """
    texts: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if found := _ATTRIBUTES.search(cleandoc(one.__doc__ or "")):
            lines = _ATTRIBUTE.finditer(found["lines"])
            texts |= {line["name"]: " ".join(line["text"].split()) for line in lines}
    return texts


def describe(schema: dict[str, Any], kind: type[object]) -> None:
    """Write the docstring of a class into its schema (ghi mô tả): the summary, and the text of each property.

    Args:
        schema: the JSON Schema of the class, which is changed.
        kind: the class.
    """
    if text := summary(kind):
        schema["description"] = text
    texts = attributes(kind)
    for name, field in schema.get("properties", {}).items():
        if name in texts:
            field["description"] = texts[name]


def without_default(schema: dict[str, Any]) -> None:
    """Take the default out of the schema of a field: OpenAPI drops the nulls inside it, and then it does not fit."""
    schema.pop("default", None)


DATACLASS_CONFIG: dict[str, object] = {"extra": "forbid", "json_schema_extra": describe}
"""The pydantic configuration of our dataclasses: unknown fields are refused, the schema is described."""
