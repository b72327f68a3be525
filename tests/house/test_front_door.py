"""The front door costs next to nothing and is small."""

import importlib.metadata
import subprocess
import sys

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


def test_the_version_is_that_of_the_package() -> None:
    assert cchc.__version__ == importlib.metadata.version("cchc")
    assert "__version__" in dir(cchc)
    code = "import sys, cchc; assert 'importlib.metadata' not in sys.modules; print(cchc.__version__)"
    told = subprocess.check_output([sys.executable, "-I", "-c", code], text=True, encoding="utf-8")
    assert told.strip() == cchc.__version__


def test_it_is_small_and_sorted() -> None:
    assert len(cchc.__all__) <= 40
    assert sorted(cchc.__all__) == cchc.__all__
    assert set(cchc.__all__) <= set(dir(cchc))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Nothing"):
        _ = cchc.Nothing
