"""Hostile text for every reader: refused in our own words, or read; never another error, never a crash."""

import json
from typing import Any

import entries
import pytest
from entries import ENTRIES, FAMILIES, RECORDS, refused
from hostile import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.errors import faults

N = 20_000
READERS = [name for name in ENTRIES if name not in FAMILIES["records"]]
DRAWN = {name: ours.rules() if name == "rule" else st.from_type(kind) for name, kind in entries.KINDS.items()}
HOSTILE = texts(N)
JSON = {
    "deep lists": "[" * N,
    "deep records": '{"criteria":' * N,
    "not a number": '{"num":NaN,"den":1}',
    "infinity": '{"num":1e999,"den":-1e999}',
    "digits": '{"num":' + "9" * N + "}",
    "twice": '{"format":1,"format":2}',
    "another format": '{"format":2}',
    "stranger": '{"format":1,"kind":"ladder","stranger":true}',
    "surrogate": '{"title":"\\ud800"}',
    "list": "[]",
    "text": '"04-NQ/TU"',
    "nothing": "null",
}
HOSTILE_VALUES: list[Any] = [None, True, -1, 10**400, 0.5, float("nan"), float("inf"), "", "\ud800", "x" * 5000, [], {}]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_read_or_refused_in_our_words(reader: str, hostile: str) -> None:
    if error := refused(ENTRIES[reader], HOSTILE[hostile]):
        assert all(len(str(fault)) < 1000 for fault in faults(error))


@pytest.mark.parametrize("reader", READERS)
@given(text=st.text(st.characters(codec=None) | st.sampled_from("0123456789-/.,% ")))
def test_any_text_is_read_or_refused_in_our_words(reader: str, text: str) -> None:
    error = refused(ENTRIES[reader], text)
    assert error is None or isinstance(error, ValueError)


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("hostile", JSON)
def test_hostile_json_is_read_or_refused_in_our_words(record: str, hostile: str) -> None:
    refused(ENTRIES[f"JSON of {record}"], JSON[hostile])


@pytest.mark.parametrize("record", RECORDS)
@settings(max_examples=max(settings.default.max_examples // 4, 1))  # type: ignore[union-attr]  # a profile is loaded
@given(data=st.data())
def test_a_record_with_one_hostile_value_is_read_or_refused_in_our_words(record: str, data: st.DataObject) -> None:
    adapter = RECORDS[record]
    told = adapter.dump_python(data.draw(DRAWN[record]), mode="json")
    place = data.draw(st.sampled_from(places(told)))
    hostile = put(told, place, data.draw(st.sampled_from(HOSTILE_VALUES)))
    refused(adapter.validate_python, hostile)
    refused(adapter.validate_json, json.dumps(hostile))


def places(told: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in some JSON."""
    inner: Any = told
    pairs = inner.items() if isinstance(told, dict) else enumerate(inner) if isinstance(told, list) else ()
    return [path, *(place for key, value in pairs for place in places(value, (*path, key)))]


def put(told: Any, path: tuple[Any, ...], value: object) -> Any:
    """The JSON with another value at a place."""
    if not path:
        return value
    inner = told.copy()
    inner[path[0]] = put(told[path[0]], path[1:], value)
    return inner
