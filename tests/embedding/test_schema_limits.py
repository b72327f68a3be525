"""Limits of single fields are in the JSON Schema as in the model: a value at the limit is taken or refused by both."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from cchc.assessments import Justification
from cchc.documents import Body, DocumentNumber, Source
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion
from cchc.indicators import Ballots, Counts, MeasuredField
from cchc.plans import Task
from cchc.rules import Checklist, Choice, Deduction, Increment, Ladder, PenaltySchedule, Proportional, Sum
from cchc.strategies import document_numbers, sources
from cchc.values import Day, Entry, Ratio, Rounding

TEXTS = ("", " ", "\t\n", "\u00a0", "a", " a ", "Sở A")
COUNTS = (-1, 0, 1, 2, 10, "1", 1.5, True)
NUMBERS = ("-1", "-0", "0", "0.0", "00", "0.001", "1", "-0.5", "x", "1/3", "0/3", "-1/3", "1/0", "1/00", 1)
OPTIONS = [{"text": "a", "points": "1"}, {"text": "b", "points": "0"}]
PLAN = {"kind": "yes_no", "yes": {"text": "Có", "points": "1"}, "no": {"text": "Không", "points": "0"}}
BAND = {"interval": {"low": None, "high": None, "low_closed": False, "high_closed": False}, "points": "1"}
Adapter = TypeAdapter[Any]


def field(kind: Any, name: str, valid: Mapping[str, object], values: Any) -> Any:
    """The objects of a class that differ in one field."""
    return TypeAdapter(kind), [{**valid, name: value} for value in values]


LIMITS: dict[str, tuple[Adapter, list[Any]]] = {
    "a name": field(Body, "name", {}, TEXTS),
    "a title of a task": field(Task, "code", {"title": "Việc"}, TEXTS),
    "a justification": field(Justification, "text", {}, TEXTS),
    "who made an entry": field(Entry[int], "by", {"on": "2026-01-01", "value": 1}, TEXTS),
    "a year": (TypeAdapter(Day), ["0999-12-31", "1000-01-01", "9999-12-31", "0001-01-01"]),
    "a source": (TypeAdapter(Source), [*TEXTS, "a" * 500]),
    "the denominator": field(Ratio, "den", {"num": 1}, [-1, 0, 1, "-0.5", "-0", "-0.0", "0", "0.5"]),
    "a ratio in a figure": (
        TypeAdapter(MeasuredField),
        [{"ratio": {"num": 1, "den": den}} for den in (-1, 0, "-0.5", "-0", "0.5")],
    ),
    "a decimal in a figure": (
        TypeAdapter(MeasuredField),
        [{"decimal": text} for text in ("", "x", "1", "-1.50", "1,5", "1e3")],
    ),
    "ballots": field(Ballots, "satisfied", {"sent": 20, "returned": 20, "valid": 20}, COUNTS),
    "labels": (
        TypeAdapter(Counts),
        [{label: 1} for label in ("", " ", ".", "«»", "“”", "a", "a; b", "a: 1", "a:b", "a : b", "(*)", "a.")],
    ),
    "counts": field(Counts, "a", {}, (-1, 0, 1)),
    "a weight": field(Criterion, "weight", {"title": "a"}, [text for text in NUMBERS if "/" not in str(text)][:-1]),
    "places": field(Rounding, "places", {"level": "total"}, (-1, 0, 9, 10, True)),
    "cases": field(Deduction, "cases_per_step", {"points_per_case": "1", "initial": "9"}, COUNTS),
    "a maximum": field(Proportional, "max_points", {}, [text for text in NUMBERS if "/" not in str(text)][:-1]),
    "a target": field(Proportional, "target", {"max_points": "1"}, NUMBERS[:-1]),
    "a step": field(Proportional, "step", {"max_points": "1"}, NUMBERS[:-1]),
    "a stride": field(
        Increment, "stride", {"base": "1", "start": "0.5", "points_per_step": "1", "cap": "9"}, NUMBERS[:-1]
    ),
    "bands": field(Ladder, "bands", {}, ([], [BAND])),
    "options": field(Choice, "options", {}, ([], OPTIONS[:1], OPTIONS)),
    "items": field(Checklist, "items", {}, ([], OPTIONS)),
    "parts": field(Sum, "parts", {}, ([], [{"text": "a", "rule": PLAN}])),
    "penalties": field(PenaltySchedule, "penalties", {"initial": "1"}, ([], [{"text": "a", "points_per_case": "1"}])),
    "the kind of number": field(
        Deduction, "input_kind", {"points_per_case": "1"}, ("count", "rate", "amount", "yes_no", "x")
    ),
    "a whole number as it is": field(Deduction, "lose_all_from", {"points_per_case": "1", "initial": "9"}, COUNTS),
}


def takes(adapter: Adapter, value: object) -> bool:
    try:
        adapter.validate_python(value)
    except ValueError:
        return False
    return True


def is_valid(adapter: Adapter, value: Any) -> bool:
    """Whether the schema of what is written takes the value; fields with a default may be left out here."""
    schema = adapter.json_schema(mode="serialization")
    for form in (schema, *schema.get("$defs", {}).values()):
        form.pop("required", None)
    return Draft202012Validator(schema).is_valid(value)  # pyright: ignore[reportUnknownMemberType]  # of jsonschema


@pytest.mark.parametrize("limit", LIMITS)
def test_a_value_at_a_limit_is_taken_or_refused_by_both(limit: str) -> None:
    adapter, values = LIMITS[limit]
    by_model, by_schema = ([asked(adapter, value) for value in values] for asked in (takes, is_valid))
    assert by_schema == by_model, values
    assert len({*by_model}) == 2, "the values lie on both sides of the limit"


@given(st.text(max_size=8))
def test_a_text_is_blank_for_both(text: str) -> None:
    adapter = TypeAdapter(Body)
    assert is_valid(adapter, {"name": text}) == takes(adapter, {"name": text})


@given(st.one_of(document_numbers(), sources()))
def test_what_is_written_is_valid(value: DocumentNumber | Source) -> None:
    assert is_valid(TypeAdapter(type(value)), str(value))


@pytest.mark.parametrize("text", ["4 – NQ/TU", "18/NQ-TW/x", "NQ/TU", "04NQTU", "0-NQ/TU"])
def test_what_is_no_official_number_is_not_valid(text: str) -> None:
    assert not is_valid(TypeAdapter(DocumentNumber), text)


@pytest.mark.parametrize("value", ["5", 5.0, True, None])
def test_a_whole_number_is_read_as_it_is(value: object) -> None:
    with pytest.raises(InvalidInput):
        Deduction(points_per_case="1", initial="9", cases_per_step=value)  # type: ignore[arg-type]  # on purpose
    assert not takes(TypeAdapter(Deduction), {"points_per_case": "1", "initial": "9", "cases_per_step": value})
