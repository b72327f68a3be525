"""The JSON Schema of every public class: what it shows as an example or a default is valid by itself."""

import importlib
import inspect
import pkgutil
from dataclasses import is_dataclass
from functools import cache
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from schema_walk import misfits, schemas

import cchc
from cchc.assessments import Assessment, ScoreColumn
from cchc.errors import InvalidInput
from cchc.indicators import Counts
from cchc.messages import field_labels, summary
from cchc.models import Record, StructuredValue, Value

MODULES = [
    module.name for module in pkgutil.iter_modules(cchc.__path__) if module.ispkg and module.name != "strategies"
]
CLASSES: list[type[object]] = [
    thing
    for package in (importlib.import_module(f"cchc.{name}") for name in MODULES)
    for thing in (getattr(package, name) for name in package.__all__)
    if inspect.isclass(thing)
    and (issubclass(thing, Record | Value) or is_dataclass(thing))
    and not (thing is Record or thing is Value)
]
OUR_FORMS = [kind for kind in CLASSES if issubclass(kind, Record | Value) or hasattr(kind, "__pydantic_config__")]
TEXTS = [kind for kind in CLASSES if issubclass(kind, Value) and not issubclass(kind, StructuredValue | Counts)]
"""`Counts` is an object too, whose properties are labels: `tests/indicators/test_counts.py`."""
OBJECTS = [kind for kind in CLASSES if issubclass(kind, StructuredValue)]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_examples_and_defaults_are_valid(kind: type[object], mode: Literal["validation", "serialization"]) -> None:
    assert misfits(TypeAdapter(kind).json_schema(mode=mode)) == []


def test_what_does_not_fit_is_found() -> None:
    part = {"type": "string", "examples": [1], "default": 2}
    assert misfits({"$defs": {"A": part}, "properties": {"a": [part, {"$ref": "#/$defs/A", "default": 3}]}}) == [
        "1: 1 is not of type 'string'",
        "2: 2 is not of type 'string'",
        "1: 1 is not of type 'string'",
        "2: 2 is not of type 'string'",
        "3: 3 is not of type 'string'",
    ]


@pytest.mark.parametrize("kind", OUR_FORMS, ids=lambda kind: kind.__name__)
def test_a_class_says_what_it_is_without_its_examples(kind: type[object]) -> None:
    told = TypeAdapter(kind).json_schema()
    told = told["$defs"][kind.__name__] if "$ref" in told else told
    assert told["description"] == summary(kind)
    assert "(" in told["description"]
    assert not any(word in told["description"] for word in (">>>", "Attributes:", "Raises:", "Source:"))


@pytest.mark.parametrize("kind", TEXTS, ids=lambda kind: kind.__name__)
def test_an_official_text_is_a_text_like_its_example(kind: type[Value]) -> None:
    told = TypeAdapter(kind).json_schema()
    assert (told["type"], told["title"], told["examples"]) == ("string", kind.__name__, [kind.example])
    assert str(kind.parse(kind.example)) == kind.example


@pytest.mark.parametrize("kind", OBJECTS, ids=lambda kind: kind.__name__)
def test_a_structured_value_is_an_object_like_its_example(kind: type[StructuredValue]) -> None:
    value, adapter = kind.parse(kind.example), TypeAdapter(kind)
    assert str(value) == kind.example
    written = adapter.json_schema(mode="serialization")
    assert (written["type"], written["title"], written["examples"]) == ("object", kind.__name__, [value.as_json()])
    assert {*written["required"]} == {*written["properties"]} - {*kind.optional}
    form, text = adapter.json_schema()["anyOf"]
    assert {**written, **form} == written
    assert (text["type"], text["examples"]) == ("string", [kind.example])
    assert kind.of(value.as_json()) == kind.of(kind.example) == value
    with pytest.raises(InvalidInput):
        kind.of({})


def objects_in(kind: type[object]) -> dict[str, dict[str, Any]]:
    """Return the objects that the schema of a class defines, by title."""
    schema = TypeAdapter(kind).json_schema(mode="serialization")
    found = [schema, *schema.get("$defs", {}).values()]
    return {form["title"]: form for form in found if "properties" in form}


@pytest.mark.parametrize("kind", OUR_FORMS, ids=lambda kind: kind.__name__)
def test_programs_that_write_types_find_each_type_once(kind: type[object]) -> None:
    """A title of a property becomes an alias, and words beside a reference a numbered twin of its type."""
    schema = TypeAdapter(kind).json_schema(mode="serialization")
    titles = [form["title"] for form in schema.get("$defs", {}).values() if "title" in form]
    assert len(titles) == len(set(titles))
    assert [form for form in schemas(schema) if "$ref" in form and "$defs" not in form and len(form) > 1] == []
    fields = [field for form in objects_in(kind).values() for field in form["properties"].values()]
    assert [field for field in fields if "title" in field] == []


def test_every_field_is_called_something_in_vietnamese_and_every_label_is_used() -> None:
    fields = {
        (title, name): field.get("x-labels")
        for kind in (*OUR_FORMS, Assessment)
        for title, form in objects_in(kind).items()
        for name, field in form["properties"].items()
    }
    assert [place for place, label in fields.items() if not label or {*label} != {"vi", "en"}] == []
    named = {name for _title, name in fields} | {f"{title}.{name}" for title, name in fields}
    assert {*field_labels()} <= named


def test_a_code_has_its_label_in_each_language() -> None:
    schema = TypeAdapter(ScoreColumn).json_schema()
    assert schema["x-labels"]["vi"]["self"] == "điểm tự chấm"
    assert {*schema["x-labels"]["en"]} == {*schema["enum"]}
    assert ">>>" not in schema["description"]


@cache
def validators(kind: Any) -> list[Draft202012Validator]:
    """Return the validators of both schemas of a class, made once: they cost more than a draw."""
    adapter = TypeAdapter(kind)
    return [Draft202012Validator(adapter.json_schema(mode=mode)) for mode in ("serialization", "validation")]


@pytest.mark.parametrize("kind", OUR_FORMS, ids=lambda kind: kind.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_what_is_written_fits_the_schema(kind: type[object], data: st.DataObject) -> None:
    written = TypeAdapter(kind).dump_python(data.draw(st.from_type(kind)), mode="json")
    for validator in validators(kind):  # type: ignore[arg-type]  # a class can be hashed
        validator.validate(written)  # pyright: ignore[reportUnknownMemberType]  # of jsonschema
