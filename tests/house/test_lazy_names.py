"""A module imports its names when they are first used; type checkers and the run see the same ones."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import cchc
from cchc._lazy import lazy_names

FRONTS = [Path(cchc.__file__), *sorted(Path(cchc.__file__).parent.glob("*/__init__.py"))]
LAZY = [front for front in FRONTS if "lazy_names(" in front.read_text(encoding="utf-8")]


def module_of(front: Path) -> str:
    """Return the name of the module that an `__init__` belongs to."""
    name = front.parent.name
    return name if name == "cchc" else f"cchc.{name}"


def names_for_checkers(front: Path) -> dict[str, str]:
    """Return the file of each name that a type checker sees."""
    (block,) = (node for node in ast.parse(front.read_text(encoding="utf-8")).body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name: node.module or "" for node in imports for alias in node.names}


def names_at_run_time(front: Path) -> dict[str, str]:
    """Return the file of each name that is looked up at run time."""
    module = module_of(front)
    calls = [node for node in ast.walk(ast.parse(front.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    (call,) = (node for node in calls if getattr(node.func, "id", "") == "lazy_names")
    files: dict[str, str] = ast.literal_eval(call.args[1])
    return {name: f"{module}.{file}" for file, names in files.items() for name in names.split()}


def test_every_module_but_messages_and_strategies_is_lazy() -> None:
    assert {front.parent.name for front in FRONTS} - {front.parent.name for front in LAZY} == {"messages", "strategies"}


@pytest.mark.parametrize("front", LAZY, ids=lambda front: front.parent.name)
def test_type_checkers_see_what_is_there_at_run_time(front: Path) -> None:
    seen = names_for_checkers(front)
    if front.parent.name == "models":
        del seen["ConvertedField"]  # a descriptor for type checkers alone
    assert names_at_run_time(front) == seen
    module = importlib.import_module(module_of(front))
    for name, file in seen.items():
        assert getattr(module, name) is getattr(importlib.import_module(file), name)
    assert set(seen) <= set(dir(module))


@pytest.mark.parametrize("front", LAZY, ids=lambda front: front.parent.name)
def test_no_file_hides_a_name_of_its_module(front: Path) -> None:
    files = {path.stem for path in front.parent.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert files & names_at_run_time(front).keys() == set()


def test_an_unknown_name_is_an_attribute_error() -> None:
    look_up, _names = lazy_names("cchc.exact", {"number": "exact"})
    with pytest.raises(AttributeError, match="'nothing'"):
        look_up("nothing")


@pytest.mark.parametrize("name", ["Framework", "assess", "Ratio", "find_citations"])
def test_what_is_not_needed_is_not_loaded(name: str) -> None:
    code = f"import sys; from cchc import {name}; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], text=True, encoding="utf-8").split()
    assert "cchc.rules.kinds" not in loaded
    assert "cchc.rules.wording.read" not in loaded
    assert "holidays" not in loaded
