"""Hostile text for every reader: refused in our own words, or read; never another error, never a crash."""

import json
from typing import Any

import entries
import pytest
from entries import ENTRIES, FAMILIES, RECORDS, Entry, refused
from hostile import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.errors import InvalidInput, faults

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
def test_hostile_texts_are_read_or_refused_in_our_words(reader: str) -> None:
    assert failures(ENTRIES[reader], HOSTILE) == []


@pytest.mark.parametrize("reader", READERS)
@given(text=st.text(st.characters(codec=None) | st.sampled_from("0123456789-/.,% ")))
def test_any_text_is_read_or_refused_in_our_words(reader: str, text: str) -> None:
    error = refused(ENTRIES[reader], text)
    assert error is None or isinstance(error, ValueError)


@pytest.mark.parametrize("record", RECORDS)
def test_hostile_json_is_read_or_refused_in_our_words(record: str) -> None:
    assert failures(ENTRIES[f"JSON of {record}"], JSON, longest=None) == []


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


def test_every_text_that_fails_is_reported() -> None:
    def entry(text: str) -> None:
        if text.startswith("{"):
            raise ValueError(text)
        raise InvalidInput.of("format", "x" * len(text))

    assert failures(entry, {"short": "a", "long": "b" * 5000, "crash": "{}"}) == [
        "long: too long",
        "crash: ValueError('{}')",
    ]


def failures(entry: Entry, asked: dict[str, str], longest: int | None = 1000) -> list[str]:
    """The texts that are neither read nor refused in our words and in few of them, each with what became of it."""
    ended = ((name, failure(entry, text, longest)) for name, text in asked.items())
    return [f"{name}: {why}" for name, why in ended if why]


def failure(entry: Entry, text: str, longest: int | None) -> str:
    try:
        error = refused(entry, text)
    except Exception as crash:  # noqa: BLE001  # every text is tried, whatever another one did
        return repr(crash)
    told = faults(error) if error else ()
    return "too long" if longest and any(len(str(fault)) >= longest for fault in told) else ""


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
