"""The front door costs next to nothing and leads where it says."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import cchc

HEAVY = {
    "pydantic",
    "pydantic_core",
    "babel",
    "dateutil",
    "holidays",
    "hypothesis",
    "decimal",
    "re",
    "typing",
    "cchc.values",
}


def test_it_imports_nothing_of_weight() -> None:
    code = "import sys; before = set(sys.modules); import cchc; print(*sorted(set(sys.modules) - before))"
    told = subprocess.check_output([sys.executable, "-I", "-c", code], text=True, encoding="utf-8").split()
    assert "cchc" in told
    assert not HEAVY.intersection(told)


@pytest.mark.parametrize("name", cchc.__all__)
def test_every_name_is_the_one_of_its_module(name: str) -> None:
    home = cchc._HOME[name]
    assert getattr(cchc, name) is getattr(importlib.import_module(f"cchc.{home}"), name)


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(cchc.__file__).read_text(encoding="utf-8"))
    told = {
        f"{node.module}.{alias.name}"
        for block in tree.body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert told == {f"cchc.{cchc._HOME[name]}.{name}" for name in cchc.__all__}


def test_it_is_small_and_sorted() -> None:
    assert len(cchc.__all__) <= 40
    assert sorted(cchc.__all__) == cchc.__all__
    assert set(cchc.__all__) <= set(dir(cchc))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Nothing"):
        _ = cchc.Nothing
