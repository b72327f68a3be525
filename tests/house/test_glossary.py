"""The glossary has every public type of the modules, in both languages, and no name that is not there."""

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest
from public_names import public

DOCS = Path(__file__).parents[2] / "docs"
MODULES = {module: names for module, names in public().items() if module not in ("cchc", "cchc.strategies")}
TYPES = {
    name for module, names in MODULES.items() for name in names if inspect.isclass(getattr(import_module(module), name))
}
NAMES = {name for names in MODULES.values() for name in names}
pages = pytest.mark.parametrize("page", ["glossary.md", "glossary.en.md"])


def heads(page: str) -> set[str]:
    """The names at the head of each paragraph, without the module before or the member after."""
    lines = (line for line in (DOCS / page).read_text(encoding="utf-8").splitlines() if line.startswith("**"))
    named = (re.findall(r"`([\w.]+)`", line.partition(": ")[2].partition(". ")[0]) for line in lines)
    return {re.sub(r"^[a-z]+\.", "", name) for names in named for name in names}


@pages
def test_every_type_has_its_paragraph(page: str) -> None:
    assert TYPES - heads(page) == set()


@pages
def test_every_name_is_public(page: str) -> None:
    assert {name.partition(".")[0] for name in heads(page)} - NAMES == set()
