"""Texts drawn from the JSON Schema of a value are taken by our reader; `tests/schemas/texts.py` draws a thousand."""

import sys
from pathlib import Path
from typing import Any

import pytest

from cchc.models import Value, text_format
from cchc.strategies import json_formats

sys.path.insert(0, str(Path(__file__).parents[1] / "schemas"))

from texts import KINDS, taken, text_schemas

SAMPLE = 40


def kinds_of(parent: type[Value]) -> set[type[Value]]:
    """Return all value types of ours that a text can state: those with an example of it."""
    found = {kind for below in parent.__subclasses__() for kind in (below, *kinds_of(below))}
    return {kind for kind in found if hasattr(kind, "example") and kind.__module__.startswith("cchc.")}


def test_every_value_with_a_text_has_a_format() -> None:
    assert {kind.__name__ for kind in kinds_of(Value)} == {kind.__name__ for kind in KINDS}
    assert {*json_formats()} == {text_format(kind) for kind in KINDS}


@pytest.mark.parametrize(
    ("kind", "name", "schema"),
    [pytest.param(kind, name, schema, id=name) for kind in KINDS for name, schema in text_schemas(kind)],
)
def test_texts_of_a_schema_are_taken(kind: type[Value], name: str, schema: dict[str, Any]) -> None:
    assert schema["format"] == text_format(kind)
    assert taken(kind, name, schema, SAMPLE).enough
