"""Every fault points into what was handed over, whatever is wrong and wherever."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import cchc.strategies as ours
from cchc import Framework, Plan, ScoreSheet, assess
from cchc.errors import Fault, InvalidInput, faults, pointer, pointer_parts
from cchc.indicators import Absence
from cchc.models import Record

WRONG = st.sampled_from([0.5, "x", "", -1, None, True, [], {}, [0.5], {"kind": "x"}, {"ratio": {"num": 1}}])


def resolve(form: Any, path: str) -> Any:
    """Return what a JSON pointer leads to; LookupError if it leads nowhere."""
    for part in pointer_parts(path):
        form = form[int(part)] if isinstance(form, list) else form[part]  # pyright: ignore[reportUnknownVariableType]  # JSON
    return form  # pyright: ignore[reportUnknownVariableType]  # JSON


def leads(form: Any, fault: Fault) -> bool:
    """Whether the pointer of a fault leads somewhere, or to where a missing value belongs."""
    path = pointer(*pointer_parts(fault.path)[:-1]) if fault.code == "missing" else fault.path
    try:
        resolve(form, path)
    except (LookupError, TypeError, ValueError):
        return False
    return True


def places(form: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of everything inside a JSON form."""
    inner: Any = ()
    if isinstance(form, dict):
        inner = form.items()  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # JSON
    elif isinstance(form, list):
        inner = enumerate(form)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]  # JSON
    for name, value in inner:
        yield (*path, name)
        yield from places(value, (*path, name))


@st.composite
def planted(draw: st.DrawFn, records: st.SearchStrategy[Record]) -> tuple[type[Record], Any]:
    """A kind of record, and the JSON of one with a few wrong values, unknown fields and missing ones."""
    record = draw(records)
    form = json.loads(record.model_dump_json())
    for _error in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from([*places(form)]))
        held = resolve(form, pointer(*path[:-1]))
        how = draw(st.sampled_from(["wrong", "unknown", "missing"]))
        if how == "unknown" and isinstance(held, dict):
            held[draw(st.sampled_from(["màu", "a/b", "~"]))] = 1
        elif how == "missing" and isinstance(held, dict):
            del held[path[-1]]
        else:
            held[path[-1]] = draw(WRONG)
    return type(record), form


@given(planted(st.one_of(ours.frameworks(), ours.score_sheets(), ours.plans(), ours.observations())))
def test_what_is_wrong_in_json_is_pointed_at(told: tuple[type[Record], Any]) -> None:
    kind, form = told
    try:
        kind.model_validate(form)
    except ValidationError as error:
        found = faults(error)
        assert found
        assert [fault for fault in found if not leads(form, fault)] == []


@given(ours.frameworks())
def test_what_is_unsound_in_a_framework_is_pointed_at(framework: Framework) -> None:
    form = json.loads(framework.model_dump_json())
    for fault in framework.check():
        assert leads(form, fault)
        if fault.key:
            nodes = dict(zip((node.key for node in framework.nodes()), framework.nodes(), strict=True))
            *heading, _index, _field = pointer_parts(fault.path)[: 2 * nodes[fault.key].depth + 1]
            assert heading[0] == "criteria"
            assert fault.key in nodes


@given(ours.plans())
def test_what_is_unsound_in_a_plan_is_pointed_at(plan: Plan) -> None:
    form = json.loads(plan.model_dump_json())
    assert all(leads(form, fault) for fault in plan.check())


@given(ours.frameworks(), st.data())
def test_what_a_sheet_gets_wrong_is_pointed_at_with_its_key(framework: Framework, data: st.DataObject) -> None:
    keys = [node.key for node in framework.nodes()]
    values = st.sampled_from([True, 3, "x", (1, "x"), Absence.NOT_DUE, Absence.NOT_APPLICABLE])
    filled: dict[str, Any] = data.draw(st.dictionaries(st.sampled_from([*keys, "không/có"]), values))
    sheet = ScoreSheet.of("Sở A", filled)
    forms = json.loads(sheet.model_dump_json())
    by_key = {cell["key"]: cell["value"] for cell in forms["cells"]}
    told: list[tuple[Any, Any]] = [(filled, by_key), (sheet, forms)]
    for given_sheet, form in told:
        try:
            assess(framework, given_sheet)
        except InvalidInput as error:
            found = error.faults
        else:
            found = ()
        for fault in found:
            assert fault.key
            missing = fault.key not in filled
            assert leads(form, fault) or (missing and fault.path == pointer(fault.key))
