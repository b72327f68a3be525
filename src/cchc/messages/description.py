"""What a JSON Schema writes of a class (mô tả trong lược đồ): its docstring, and what people call it and its fields."""

import re
from inspect import cleandoc
from typing import Any

from cchc.messages.field_label import field_label

_SECTION = re.compile(r"\n\n(?=[A-Z][A-Za-z ]*:\n|Source\b|>>> )")
_TERMS = re.compile(r"\((?P<terms>[^()]+)\)")
"""The Vietnamese terms of a class: the first words in parentheses."""
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")
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


def type_label(kind: type[object]) -> dict[str, dict[str, str]]:
    """Return the name of a class in each language (tên loại) for a schema; empty if there is no Vietnamese one.

    >>> from cchc.values import Period
    >>> type_label(Period)
    {'x-labels': {'vi': 'kỳ, giai đoạn', 'en': 'period'}}
    """
    terms = _TERMS.search(summary(kind))
    return {"x-labels": {"vi": terms["terms"], "en": _WORD.sub(" ", kind.__name__).lower()}} if terms else {}


def describe_schema(schema: dict[str, Any], kind: type[object]) -> None:
    """Write the docstring of a class into its schema (ghi mô tả), and what people call the class and its properties.

    Args:
        schema: the JSON Schema of the class, which is changed.
        kind: the class.
    """
    if text := summary(kind):
        schema["description"] = text
    schema.update(type_label(kind))
    texts = attributes(kind)
    for name, field in schema.get("properties", {}).items():
        if field.get("title") == name.title().replace("_", " "):
            del field["title"]  # it repeats the name, and programs that write types would make an alias of it
        if name in texts:
            field["description"] = texts[name]
        if label := field_label(name, kind.__name__):
            field["x-labels"] = label
        if "$ref" in field and len(field) > 1:
            field["allOf"] = [{"$ref": field.pop("$ref")}]  # beside a reference these would make another type
