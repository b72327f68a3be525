"""Counts by label: read, written, compared, and refused with every fault under its label."""

import json
import pickle
from collections import OrderedDict
from enum import IntEnum
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from cchc.errors import InvalidInput
from cchc.indicators import Counts, Observation, measured
from cchc.indicators.figure import missing_reason
from cchc.values import Period

LATE = Counts({"Báo cáo chậm": 2, "Sai thể thức": 1_200})


class Many(IntEnum):
    TWO = 2


def codes(error: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(fault.path, fault.code) for fault in error.value.faults]


def test_they_are_read_as_they_are_written() -> None:
    assert str(LATE) == "Báo cáo chậm: 2; Sai thể thức: 1.200"
    assert Counts.parse(" Báo  cáo chậm: 02;\nSai thể thức :1200. ") == LATE
    assert Counts.parse("Báo cáo chậm: 2\r\n\r\nSai thể thức: 1.200;") == LATE
    assert str(Counts.parse("Tiêu chí 1: trễ: 3")) == "Tiêu chí 1: trễ: 3"


def test_no_cases_are_written_in_words() -> None:
    none = Counts({})
    assert str(none) == "không có trường hợp nào"
    assert Counts.parse("Không có  trường hợp nào.") == none
    assert Counts.parse(str(Counts({"không có trường hợp nào": 0}))).by_label == (("không có trường hợp nào", 0),)


def test_the_order_of_labels_is_kept_and_not_compared() -> None:
    other = Counts([("Sai thể thức", 1200), ("Báo cáo chậm", 2)])
    assert other == LATE
    assert hash(other) == hash(LATE)
    assert [label for label, _count in other.by_label] == ["Sai thể thức", "Báo cáo chậm"]
    assert Counts({"a": 1}) != Counts({"a": 2})
    assert Counts({"a": 1}) != {"a": 1}


def test_any_mapping_and_any_pairs_are_taken() -> None:
    pairs: list[Any] = [OrderedDict(a=2), MappingProxyType({"a": 2}), [("a", 2)], (["a", Many.TWO],)]
    for one in pairs:
        counts = Counts(one)
        assert counts == Counts({"a": 2})
        assert type(counts.by_label[0][1]) is int


def test_a_count_is_found_by_its_folded_label() -> None:
    assert LATE.count("“báo cáo\nchậm”;") == 2
    assert LATE.count("chậm") == LATE.count("Báo cáo chậm trễ") == 0


def test_every_fault_is_reported_under_its_label() -> None:
    values: dict[Any, Any] = {"a": True, "A;": 1, "b/c": -1, " ": 0, "d": 1.5, None: 2, "e; f": "3", "g: 1": 1, "h": 2}
    with pytest.raises(InvalidInput) as caught:
        Counts(values)
    assert codes(caught) == [
        ("/a", "count"),
        ("/A;", "twice"),
        ("/b~1c", "negative"),
        ("/ ", "label"),
        ("/d", "count"),
        ("/None", "text"),
        ("/e; f", "label"),
        ("/e; f", "count"),
        ("/g: 1", "label"),
    ]
    assert all(fault.translated("en") != fault for fault in caught.value.faults)


@pytest.mark.parametrize("value", [5, None, "a", ["a"], [("a",)], [("a", 1, 2)], {"a"}, b"ab"])
def test_what_is_no_pairs_is_refused(value: Any) -> None:
    with pytest.raises(InvalidInput, match="không phải số trường hợp theo tên"):
        Counts(value)


def test_a_count_has_no_more_digits_than_can_be_written() -> None:
    assert Counts.parse(str(Counts({"a": 10**60 - 1}))).count("a") == 10**60 - 1
    with pytest.raises(InvalidInput) as caught:
        Counts({"a": 10**60})
    assert codes(caught) == [("/a", "digits")]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [("", "counts")]),
        (" ; ", [("", "counts")]),
        ("chậm", [("", "counts")]),
        ("chậm; sai: 1; thiếu", [("", "counts"), ("", "counts")]),
        ("chậm: 2, sai: 1", [("", "label")]),
        ("chậm: 2 lần", [("", "number")]),
        ("chậm: 2,5; sai: -1", [("", "count"), ("", "negative")]),
        ("chậm: 1; Chậm: 2", [("", "twice")]),
        ("không có trường hợp nào; chậm: 1", [("", "counts")]),
        (": 1", [("", "label")]),
    ],
)
def test_texts_refused(text: str, faults: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Counts.parse(text)
    assert codes(caught) == faults


def test_a_fault_of_a_text_names_its_label() -> None:
    with pytest.raises(InvalidInput, match="^Báo cáo chậm: phải là số đếm nguyên: “2,5”"):
        Counts.parse("Báo cáo chậm: 2,5; Sai: 1")


@given(st.dictionaries(st.text(max_size=6), st.integers(0, 10**6), max_size=3))
def test_whatever_can_be_built_can_be_read(counts: dict[str, int]) -> None:
    try:
        built = Counts(counts)
    except InvalidInput:
        return
    assert Counts.parse(str(built)) == built
    assert Counts.of(json.loads(json.dumps(built.as_json()))) == built


def test_a_field_of_counts_holds_an_object() -> None:
    adapter = TypeAdapter(Counts)
    assert adapter.dump_json(Counts({"a": 1})) == b'{"a":1}'
    assert adapter.validate_json('{"a": 1}') == adapter.validate_python("a: 1") == Counts({"a": 1})
    assert adapter.validate_python(LATE) is LATE
    (form, text) = adapter.json_schema()["anyOf"]
    assert form["additionalProperties"] == {"type": "integer", "minimum": 0}
    assert text["type"] == "string"
    assert adapter.json_schema(mode="serialization")["type"] == "object"
    assert pickle.loads(pickle.dumps(LATE)) == LATE  # noqa: S301  # our own


def test_a_mapping_with_numbers_states_counts() -> None:
    assert measured({"chậm": 2, "sai": 0}) == Counts({"chậm": 2, "sai": 0})
    assert measured({}) == Counts({})
    assert measured({"counts": {}}) == measured({"counts": "không có trường hợp nào"}) == Counts({})
    assert measured(({"chậm": 2}, 1)) == (Counts({"chậm": 2}), 1)
    assert measured({"ratio": 1, "label": 2}) == Counts({"ratio": 1, "label": 2})


@pytest.mark.parametrize(
    ("value", "faults"),
    [
        ({"chậm": True, "sai": "x"}, [("/chậm", "count"), ("/sai", "count")]),
        ({"chậm": 0.5}, [("/chậm", "count")]),
        ({"counts": {"chậm": -1}}, [("/counts/chậm", "negative")]),
        ({"counts": 2}, [("", "type")]),
        ({"label": 2}, [("", "type")]),
        ({"chậm": "2"}, [("", "type")]),
        (({"chậm": None, "sai": 1},), [("/parts/0/chậm", "count")]),
    ],
)
def test_mappings_refused(value: Any, faults: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as caught:
        measured(value)
    assert codes(caught) == faults


def test_an_observation_of_counts_is_no_figure() -> None:
    year = Period.year(2026)
    seen = Observation(value={"chậm": 2}, period=year)  # type: ignore[arg-type]  # a mapping will do
    assert Observation.model_validate_json(seen.model_dump_json()) == seen
    with pytest.raises(InvalidInput, match="số liệu không phải là số"):
        missing_reason(seen, year)
