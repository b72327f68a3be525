"""The JSON of format 1: what was once written must be read for ever, and every field of it written the same."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args

import pytest
from write_format_1 import KINDS, VALUES, assessments, read, stored, written

import cchc
from cchc.assessments import Assessment
from cchc.models import Record
from cchc.rules import Reason
from cchc.rules.kinds import AnyRule

STORED = stored()
WORDS = {
    *(
        "applies_to",
        "area",
        "option",
        "areas",
        "by",
        "case",
        "deliverables",
        "event",
        "evidence",
        "except_for",
        "framework_title",
        "group",
        "groups",
        "head",
        "kind",
    ),
    *(
        "label",
        "method",
        "name",
        "place",
        "source",
        "subject",
        "text",
        "title",
        "unit",
        "viewpoints",
        "reason",
        "wording",
        "what",
    ),
    *("decision", "number", "provisions"),
}
"""The fields that hold words of people, or a number, a provision or a source as a document prints it."""


def without_new_fields(now: Any, then: Any) -> Any:
    """Return what is written now, less the fields that were not there when it was stored."""
    if isinstance(then, dict) and isinstance(now, dict):
        return {name: without_new_fields(now[name], value) for name, value in then.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # JSON
    if isinstance(then, list) and isinstance(now, list):
        return [without_new_fields(*pair) for pair in zip(now, then, strict=True)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # JSON
    return now


@pytest.mark.parametrize("name", STORED)
def test_what_was_written_is_read_and_written_the_same(name: str) -> None:
    record = read(name, STORED[name])
    form = written(record)
    assert without_new_fields(form, STORED[name]) == STORED[name]
    assert read(name, form) == record


def leaves(form: Any, name: str = "") -> Iterator[tuple[str, object]]:
    """Yield what a JSON form holds, each with the name of its field."""
    if isinstance(form, dict):
        for inner, value in form.items():  # pyright: ignore[reportUnknownVariableType]  # JSON
            yield from leaves(value, str(inner))  # pyright: ignore[reportUnknownArgumentType]  # JSON
    elif isinstance(form, list):
        for value in form:  # pyright: ignore[reportUnknownVariableType]  # JSON
            yield from leaves(value, name)
    else:
        yield name, form


def test_vietnamese_stands_only_in_words_and_no_number_is_a_float() -> None:
    found = [*leaves(STORED)]
    assert {name for name, value in found if isinstance(value, str) and not value.isascii()} <= WORDS
    assert not any(isinstance(value, float) for _name, value in found)


def test_the_stored_frameworks_and_sheets_score_as_they_did() -> None:
    records = {name: read(name, told) for name, told in STORED.items() if not name.startswith("Assessment")}
    scored = {name: written(result) for name, result in assessments(records).items()}
    assert scored.keys() == {name for name in STORED if name.startswith("Assessment")}
    for name, told in scored.items():
        assert without_new_fields(told, STORED[name]) == STORED[name]


def test_every_kind_of_record_is_stored() -> None:
    assert {*KINDS, *VALUES} == {name.partition(":")[0] for name in STORED}


def inside(value: object) -> Iterator[object]:
    """What is stored, and all that it holds."""
    if isinstance(value, tuple):
        held: list[object] = [*value]  # pyright: ignore[reportUnknownArgumentType]  # of anything
    elif isinstance(value, Record):
        held = [*dict(value).values()]
    elif isinstance(value, Assessment):
        held = [value.period, value.source, value.rounding, value.root]
    elif is_dataclass(value):
        held = [getattr(value, field.name) for field in fields(value)]
    else:
        held = []
    yield value
    for one in held:
        yield from inside(one)


def test_every_record_every_rule_and_every_reason_is_stored_somewhere() -> None:
    records = [read(name, told) for name, told in STORED.items()]
    found = {type(one) for record in records for one in inside(record)}
    modules = [importlib.import_module(f"cchc.{module.name}") for module in pkgutil.iter_modules(cchc.__path__)]
    public = {getattr(module, name) for module in modules for name in getattr(module, "__all__", ())}
    ours = {kind for kind in public if inspect.isclass(kind) and issubclass(kind, Record) and kind is not Record}
    assert ours | {*get_args(AnyRule)} | {*get_args(Reason)} <= found
