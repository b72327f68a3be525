"""What a JSON Schema says of our classes (mô tả trong lược đồ): what their docstrings say, without the examples."""

import re
from inspect import cleandoc
from typing import Any

_SECTION = re.compile(r"\n\n(?=[A-Z][A-Za-z ]*:\n|Source\b|>>> )")
_ATTRIBUTES = re.compile(r"(?:^|\n\n)Attributes:\n(?P<lines>(?: {4}.+\n?)+)")
_ATTRIBUTE = re.compile(r"^ {4}(?P<name>\w+): (?P<text>.+(?:\n {5,}.+)*)", re.MULTILINE)


def summary(kind: type[object]) -> str:
    """What a class is (mô tả): its docstring up to the first section or example; "" where it has none.

    >>> from cchc.values import Ratio
    >>> summary(Ratio).partition(".")[0]
    'A ratio (tỷ lệ): so many out of so many, such as 9'
    """
    return _SECTION.split(cleandoc(kind.__doc__ or ""))[0]


def attributes(kind: type[object]) -> dict[str, str]:
    """What each attribute is (mô tả thuộc tính), as the class and its parents say; its own word before theirs.

    >>> from cchc.values import Ratio
    >>> attributes(Ratio)["num"]
    'the part, an int or a Decimal; it may be negative where a change is meant.'
    """
    told: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if found := _ATTRIBUTES.search(cleandoc(one.__doc__ or "")):
            lines = _ATTRIBUTE.finditer(found["lines"])
            told |= {line["name"]: " ".join(line["text"].split()) for line in lines}
    return told


def describe(schema: dict[str, Any], kind: type[object]) -> None:
    """Write into the schema of a class what its docstring says (ghi mô tả), of it and of each property."""
    if text := summary(kind):
        schema["description"] = text
    told = attributes(kind)
    for name, field in schema.get("properties", {}).items():
        if name in told:
            field["description"] = told[name]


DATACLASS_CONFIG: dict[str, object] = {"extra": "forbid", "json_schema_extra": describe}
"""What pydantic is told of our dataclasses: no field beside theirs, and a schema that says what they are."""
