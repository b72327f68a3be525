"""The public API is what the snapshot says; each name is documented, sorted and drawable."""

import importlib
import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass
from pathlib import Path

import public_names
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.values.record import Record

NAMES = [(room, name) for room, names in public_names.public().items() for name in names]
TYPES: list[type[object]] = [
    getattr(importlib.import_module(room), name)
    for room, name in NAMES
    if room not in ("cchc", "cchc.strategies") and inspect.isclass(getattr(importlib.import_module(room), name))
]
NOT_DRAWN = {"Gather", "Message", "Translatable", "Value", "Worded"}
"""A tool, parents of values and enumerations, and words: there is nothing in them to draw."""


def test_the_snapshot() -> None:
    stored = Path(__file__).with_name("public_api.txt").read_text(encoding="utf-8")
    assert public_names.snapshot() == stored, "python tests/house/public_names.py > tests/house/public_api.txt"


@pytest.mark.parametrize("room", public_names.public())
def test_names_are_sorted_and_exist(room: str) -> None:
    names = public_names.public()[room]
    assert sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name)) == list(names)
    module = importlib.import_module(room)
    for name in names:
        assert hasattr(module, name)


@pytest.mark.parametrize(("room", "name"), [name for name in NAMES if name[0] != "cchc"])
def test_every_name_says_what_it_is_with_its_vietnamese_term(room: str, name: str) -> None:
    thing = getattr(importlib.import_module(room), name)
    if not callable(thing) or not getattr(thing, "__module__", "").startswith("cchc"):
        return  # an alias of types, told in the line below it
    first_line = (inspect.getdoc(thing) or "").partition("\n")[0]
    assert first_line
    if room not in ("cchc.messages", "cchc.errors"):
        assert "(" in first_line or not inspect.isclass(thing)


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind.__name__ not in NOT_DRAWN], ids=lambda k: k.__name__)
def test_every_type_is_drawable(kind: type[object]) -> None:
    if issubclass(kind, BaseException):
        assert issubclass(kind, Exception)
        return

    @settings(max_examples=15, database=None)
    @given(st.from_type(kind))
    def drawn(value: object) -> None:
        assert isinstance(value, kind)

    drawn()


@pytest.mark.parametrize("kind", [kind for kind in TYPES if is_dataclass(kind)], ids=lambda kind: kind.__name__)
def test_every_value_is_frozen_and_slotted(kind: type[object]) -> None:
    assert "__setattr__" in vars(kind)
    assert "__slots__" in vars(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(object.__new__(kind), fields(kind)[0].name, None)  # type: ignore[arg-type]  # a dataclass


@pytest.mark.parametrize("kind", [kind for kind in TYPES if issubclass(kind, Record)], ids=lambda kind: kind.__name__)
def test_every_record_is_frozen_and_refuses_strangers(kind: type[Record]) -> None:
    assert kind.model_config.get("frozen")
    assert kind.model_config.get("extra") == "forbid"
    assert kind.model_fields["format"].default == 1


@pytest.mark.parametrize("room", public_names.ROOMS)
def test_a_room_says_what_it_may_know(room: str) -> None:
    doc = importlib.import_module(f"cchc.{room}").__doc__ or ""
    for promise in ("Lives here:", "May know:", "Must never"):
        assert promise in doc
