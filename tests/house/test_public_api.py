"""The public API is what the snapshot says; each name is documented, sorted and drawable."""

import copy
import importlib
import inspect
import pickle
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, fields, is_dataclass
from pathlib import Path
from typing import Any

import public_names
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.statistics import collector

import cchc
from cchc import strategies
from cchc.models import CheckedPickle, Record

NAMES = [(module, name) for module, names in public_names.public().items() for name in names]
TYPES: list[type[object]] = [
    getattr(importlib.import_module(module), name)
    for module, name in NAMES
    if module not in ("cchc", "cchc.strategies") and inspect.isclass(getattr(importlib.import_module(module), name))
]
NOT_DRAWN = {"FaultCollector", "LabelledEnum", "Message", "Record", "Translatable", "Value"}
"""A tool, parents of values, records and enumerations, and words: there is nothing in them to draw."""
DRAWN = [kind for kind in TYPES if kind.__name__ not in NOT_DRAWN and not issubclass(kind, BaseException)]
OF_NO_TYPE = (
    "citing_sentences",
    "days",
    "document_cases",
    "document_headings",
    "measured_values",
    "numbers",
    "points",
    "rule_wordings",
    "target_wordings",
    "texts",
    "vietnamese_words",
)
"""Strategies of dates, numbers and texts; all others draw a type of ours."""
MOST_SECONDS = 0.5
"""A draw takes a few hundredths of a second; a busy machine is forgiven much."""


def test_the_snapshot() -> None:
    stored = Path(__file__).with_name("public_api.txt").read_text(encoding="utf-8")
    assert public_names.snapshot() == stored, "python tests/house/public_names.py > tests/house/public_api.txt"


@pytest.mark.parametrize("module", public_names.public())
def test_names_are_sorted_and_exist(module: str) -> None:
    names = public_names.public()[module]
    assert sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name)) == list(names)
    package = importlib.import_module(module)
    for name in names:
        assert hasattr(package, name)


@pytest.mark.parametrize(("module", "name"), [name for name in NAMES if name[0] != "cchc"])
def test_every_name_says_what_it_is_with_its_vietnamese_term(module: str, name: str) -> None:
    thing = getattr(importlib.import_module(module), name)
    if not callable(thing) or not getattr(thing, "__module__", "").startswith("cchc"):
        return  # an alias of types, told in the line below it
    first_line = (inspect.getdoc(thing) or "").partition("\n")[0]
    assert first_line
    if module not in ("cchc.messages", "cchc.errors"):
        assert "(" in first_line or not inspect.isclass(thing)


def test_every_error_is_an_exception() -> None:
    errors = [kind for kind in TYPES if issubclass(kind, BaseException)]
    assert errors
    assert all(issubclass(kind, Exception) for kind in errors)


def thrown_away(strategy: st.SearchStrategy[object], holds: Callable[[Any], None]) -> list[str]:
    """Draw, ask each value, and tell what was thrown away, by `filter` or `assume`.

    A unique list that tries again is no matter.
    """
    told: list[Mapping[str, Any]] = []

    @settings(max_examples=max(settings.default.max_examples // 3, 15), database=None)  # type: ignore[union-attr]  # a profile is loaded
    @given(strategy)
    def drawn(value: object) -> None:
        holds(value)

    started = time.process_time()
    with collector.with_value(told.append):  # type: ignore[arg-type]  # it takes whatever can be called
        drawn()
    phases = [phase for stats in told for name, phase in stats.items() if name.endswith("phase")]
    cases = [case for phase in phases for case in phase["test-cases"]]
    assert time.process_time() - started < MOST_SECONDS * len(cases)
    events = [event for case in cases for event in case["events"] if "not_yet_in_unique_list" not in event]
    return events + [case["status"] for case in cases if case["status"] == "invalid"]


@pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)
def test_every_type_is_drawn_as_it_is_shown_and_survives_pickle_and_copy(kind: type[object]) -> None:
    """No draw is thrown away; what is shown as the strategy draws the same type."""

    def holds(value: object) -> None:
        assert isinstance(value, kind)
        for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301  # our own bytes
            assert type(again) is type(value)
            assert again == value
            assert str(again) == str(value)

    @settings(max_examples=2, database=None)
    @given(eval(repr(st.from_type(kind)), {"cchc": cchc, **vars(st)}))  # noqa: S307  # what we show ourselves
    def shown(value: object) -> None:
        assert isinstance(value, kind)

    assert thrown_away(st.from_type(kind), holds) == []
    shown()


@pytest.mark.parametrize("name", OF_NO_TYPE)
def test_no_draw_of_what_has_no_type_of_ours_is_thrown_away(name: str) -> None:
    assert thrown_away(getattr(strategies, name)(), lambda _value: None) == []


def test_a_draw_that_is_thrown_away_is_told() -> None:
    assert thrown_away(st.integers().filter(lambda number: number % 7 == 0), lambda _value: None)


@pytest.mark.parametrize("kind", [kind for kind in TYPES if is_dataclass(kind)], ids=lambda kind: kind.__name__)
def test_every_value_is_frozen_and_slotted(kind: type[object]) -> None:
    assert "__setattr__" in vars(kind)
    assert "__slots__" in vars(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(object.__new__(kind), fields(kind)[0].name, None)  # type: ignore[arg-type]  # a dataclass


@pytest.mark.parametrize("kind", [kind for kind in TYPES if is_dataclass(kind)], ids=lambda kind: kind.__name__)
def test_every_value_that_checks_itself_comes_back_from_a_pickle_through_its_checks(kind: type[object]) -> None:
    assert issubclass(kind, CheckedPickle) or not hasattr(kind, "__post_init__")


@pytest.mark.parametrize("kind", [kind for kind in TYPES if issubclass(kind, Record)], ids=lambda kind: kind.__name__)
def test_every_record_is_frozen_and_refuses_strangers(kind: type[Record]) -> None:
    assert kind.model_config.get("frozen")
    assert kind.model_config.get("extra") == "forbid"
    assert kind.model_fields["format"].default == 1


@pytest.mark.parametrize("module", public_names.MODULES)
def test_a_module_says_what_it_may_know(module: str) -> None:
    doc = importlib.import_module(f"cchc.{module}").__doc__ or ""
    for promise in ("Lives here:", "May know:", "Must never"):
        assert promise in doc


@pytest.mark.parametrize(("module", "name"), [name for name in NAMES if name[0] not in ("cchc", "cchc.strategies")])
def test_every_public_reader_is_fed_hostile_texts(module: str, name: str) -> None:
    """What `tests/wicked/entries.py` names is read by the tests of hostile texts and by the fuzz command."""
    told = Path(__file__).parents[1].joinpath("wicked", "entries.py").read_text(encoding="utf-8")
    thing = getattr(importlib.import_module(module), name)
    readers = [method for method in ("parse", "parse_list", "from_table", "from_tree") if hasattr(thing, method)]
    if name != "Value":
        assert [reader for reader in readers if f"{name}.{reader}" not in told] == []
    assert name in told or not name.startswith(("parse_", "read_", "find_"))


def test_the_changelog_lists_every_public_name_that_came_or_went() -> None:
    house = Path(__file__).parent
    names = ("public_api_0_1_0.txt", "public_api.txt")
    before, now = (set((house / name).read_text(encoding="utf-8").split()) for name in names)
    changelog = house.parents[1].joinpath("CHANGELOG.md").read_text(encoding="utf-8")
    rows = changelog.partition("### Public names")[2].partition("\n## ")[0].splitlines()
    gone, came = set[str](), set[str]()
    for row in rows:
        if not row.startswith("| `"):
            continue
        module, renamed, new, removed = (re.findall("`([^`]+)`", cell) for cell in row.split("|")[1:5])
        here = "cchc" if module == ["cchc"] else f"cchc.{module[0]}"
        gone |= {f"{here}.{name}" for name in (*renamed[::2], *removed)}
        came |= {f"cchc.{name}" if "." in name else f"{here}.{name}" for name in (*renamed[1::2], *new)}
    assert gone == before - now
    assert came == now - before
