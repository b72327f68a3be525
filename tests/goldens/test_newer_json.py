"""JSON of a newer version: unknown fields and later formats are told and left out, all else is as strict as ever."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from write_format_1 import KINDS, stored

from cchc.assessments import Assessment, ScoreSheet
from cchc.errors import Fault, InvalidInput, iter_faults, pointer
from cchc.frameworks import Framework
from cchc.indicators import Indicator, Observation
from cchc.models import NewerReading, read_newer
from cchc.values import Interval, Ratio

MAPS = {"codes", "counts", "unsupported_years"}
"""The objects whose names are free: what is added to them is no unknown field."""
UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}
ADDED = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=3), st.lists, max_leaves=3) | (
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2)
)
NAMES = st.sampled_from(["new_field", "trường mới", "a/b", "m~n", "kind_2", ""])


def objects(form: Any, *path: Any) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Every object of a JSON whose fields have names of ours, with the way to it."""
    if isinstance(form, dict):
        if not path or path[-1] not in MAPS:
            yield path, form  # pyright: ignore[reportUnknownVariableType]  # JSON
        for name, inner in form.items():  # pyright: ignore[reportUnknownVariableType]  # JSON
            yield from objects(inner, *path, name)
    elif isinstance(form, list):
        for index, inner in enumerate(form):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]  # JSON
            yield from objects(inner, *path, index)


def strictly(kind: Any, text: str) -> list[Fault]:
    try:
        kind.model_validate_json(text)
    except ValueError as error:
        return list(iter_faults(error))
    return []


def holds(kind: Any, record: Any, data: st.DataObject) -> None:
    """Unknown fields anywhere in the JSON of a record: the record is read, and exactly they are told."""
    form = json.loads(record.model_dump_json())
    places = list(objects(form))
    expected = dict[str, Any]()
    for _time in range(data.draw(st.integers(0, 4))):
        path, inner = data.draw(st.sampled_from(places))
        name = data.draw(NAMES)
        inner[name] = expected[pointer(*path, name)] = data.draw(ADDED)
    for path, inner in places:
        if inner.get("format") == 1 and "format" in inner and data.draw(st.integers(0, 9)) == 0:
            inner["format"] = expected[pointer(*path, "format")] = data.draw(st.integers(2, 10**20))
    text = json.dumps(form, ensure_ascii=data.draw(st.booleans()))
    reading = read_newer(kind, text if data.draw(st.booleans()) else text.encode())
    assert reading.value == record
    assert {fault.path: json.loads(fault.read) for fault in reading.unknown} == expected
    assert [fault.path for fault in reading.unknown] == [path for path in in_order(form) if path in expected]
    refused = strictly(kind, text)
    assert {fault.path for fault in refused} <= {*expected}
    assert bool(refused) == bool(expected)
    assert {fault.code for fault in refused} <= {*UNKNOWN, "format"}


def in_order(form: Any, *path: Any) -> Iterator[str]:
    """The pointers to all values of a JSON, in the order of its text."""
    yield pointer(*path)
    inside = isinstance(form, dict | list)
    names: list[Any] = list(form if isinstance(form, dict) else range(len(form))) if inside else []  # pyright: ignore[reportUnknownArgumentType]  # JSON
    for name in names:
        yield from in_order(form[name], *path, name)


STORED = {name: form for name, form in stored().items() if name.partition(":")[0] in KINDS}
KIND_OF = {name: KINDS[name.partition(":")[0]] for name in STORED}


@given(st.sampled_from([*KINDS.values()]), st.data())
def test_a_drawn_record_of_a_newer_version_is_read_and_told(kind: Any, data: st.DataObject) -> None:
    holds(kind, data.draw(st.from_type(kind)), data)


@given(st.sampled_from([*STORED]), st.data())
def test_a_stored_record_of_a_newer_version_is_read_and_told(name: str, data: st.DataObject) -> None:
    holds(KIND_OF[name], KIND_OF[name].model_validate(STORED[name]), data)


@pytest.mark.parametrize("name", STORED)
def test_one_unknown_field_is_refused_strictly_with_the_same_pointer(name: str) -> None:
    kind, form = KIND_OF[name], stored()[name]
    places = list(objects(form))
    for path, inner in places[:: len(places) // 10 + 1]:
        inner["new"] = {"a": 1}
        (fault,) = strictly(kind, json.dumps(form))
        (told,) = read_newer(kind, json.dumps(form)).unknown
        assert (fault.path, fault.code) == (told.path, told.code) == (pointer(*path, "new"), fault.code)
        assert fault.code in UNKNOWN
        del inner["new"]


RULE = {"kind": "yes_no", "yes": {"text": "Có", "points": "4"}, "no": {"text": "Không", "points": "0"}}


def with_rule(**fields: Any) -> str:
    rule = RULE | fields
    return json.dumps({"title": "A", "criteria": [{"code": "1", "title": "B", "rule": rule, "new": 1}], "later": 2})


def test_what_changes_the_meaning_is_refused() -> None:
    assert [fault.path for fault in read_newer(Framework, with_rule()).unknown] == ["/criteria/0/new", "/later"]
    for text, path in (
        (with_rule(kind="from_2030"), "/criteria/0/rule"),
        (with_rule(not_applicable="a_new_policy"), "/criteria/0/rule/not_applicable"),
        (with_rule(yes={"text": "Có"}), "/criteria/0/rule/yes/points"),
        (with_rule(yes={"text": "Có", "points": 0.5, "x": 1}), "/criteria/0/rule/yes/points"),
    ):
        with pytest.raises(InvalidInput) as error:
            read_newer(Framework, text)
        assert [fault.path for fault in error.value.faults] == [path]


@pytest.mark.parametrize("form", [0, -1, "2", True, 1.0, 2.0, None])
def test_only_a_later_number_is_a_later_format(form: object) -> None:
    text = json.dumps({"name": "PCI", "format": form, "new": 1})
    with pytest.raises(InvalidInput) as error:
        read_newer(Indicator, text)
    assert [(fault.path, fault.code) for fault in error.value.faults] == [("/format", "format")]


@pytest.mark.parametrize("text", ["", "{", "[]", "1", '{"name": 1}', b"\xff", "[" * 10_000])
def test_what_is_no_such_json_is_refused_as_strictly(text: str | bytes) -> None:
    with pytest.raises(InvalidInput) as error:
        read_newer(Indicator, text)
    with pytest.raises(ValueError) as strict:  # noqa: PT011  # pydantic's own
        Indicator.model_validate_json(text)
    assert error.value.faults == tuple(iter_faults(strict.value))


def test_any_type_is_read_by_the_one_door() -> None:
    assert read_newer(Ratio, '{"num": 9, "den": 10}') == NewerReading(Ratio(9, 10))
    both = read_newer(list[Ratio], '[{"num": 9, "den": 10, "x": null}, "3/4"]')
    assert both.value == [Ratio(9, 10), Ratio(3, 4)]
    (fault,) = both.unknown
    assert str(fault) == ("0/x: trường mà phiên bản này không có, đã bỏ qua: “null”; hãy nâng cấp thư viện để đọc đủ")
    (later,) = read_newer(Indicator, '{"format": 2, "name": "PCI"}').unknown
    assert str(later) == "format: định dạng mới hơn phiên bản này: “2”; hãy nâng cấp thư viện để đọc đủ"


def test_a_figure_states_one_kind() -> None:
    texts = {
        '{"ratio": {"num": 9, "den": 10}, "unit": "%"}': ["/value/unit"],
        '{"ratio": {"num": 9, "den": 10, "x": 1}, "y": 2}': ["/value/ratio/x", "/value/y"],
        '{"decimal": "0.5", "x": 1}': ["/value/x"],
        '{"counts": {"x": 1}, "y": 2}': ["/value/y"],
        '{"absence": "not_due", "why": "…"}': ["/value/why"],
        '{"label": 2, "x": 1}': [],
    }
    for value, paths in texts.items():
        reading = read_newer(Observation, f'{{"value": {value}, "period": "năm 2026"}}')
        assert [fault.path for fault in reading.unknown] == paths
    for wrong in ('{"label": "a", "decimal": "1"}', '{"x": "a"}', '{"x": "a", "y": "b"}'):
        with pytest.raises(InvalidInput):
            read_newer(Observation, f'{{"value": {wrong}, "period": "năm 2026"}}')


def test_a_newer_sheet_scores_as_the_same_sheet_of_today() -> None:
    sheet = ScoreSheet.of("Sở A", {"1": Decimal("0.5")})
    form = json.loads(sheet.model_dump_json())
    form["cells"][0]["value"]["precision"] = 2
    reading = read_newer(ScoreSheet, json.dumps(form))
    assert (reading.value, [fault.key for fault in reading.unknown]) == (sheet, ["1"])
    assert read_newer(Assessment, json.dumps(STORED["Assessment"])).unknown == ()


def test_a_union_without_a_kind_is_refused_and_never_pruned() -> None:
    for text in ('[{"num": 9, "den": 10, "x": 1}]', '[{"low": "1", "high": "2", "x": 1}]'):
        with pytest.raises(InvalidInput) as error:
            read_newer(list[Ratio | Interval], text)
        assert UNKNOWN & {fault.code for fault in error.value.faults}
    owned = '[{"name": "PCI", "owner": {"name": "Sở A", "x": 1}}]'
    with pytest.raises(InvalidInput, match="trường không có trong mẫu"):
        read_newer(list[Indicator | Observation], owned)
    assert read_newer(list[Indicator], owned).unknown[0].path == "/0/owner/x"
