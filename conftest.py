"""Run every Python block of the README and of the docs as a test, each page in a namespace of its own.

Where a block prints and has lines of comment from its margin, they are what it prints, line by line.
"""

import io
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout
from typing import TYPE_CHECKING, Any

import pytest
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import PythonCodeBlockParser

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import LoadScopeScheduling

collect_ignore = ["docs/hooks"]
"""They need the extra `docs`, and are asked by `tests/house/test_site.py`."""

_RUN = PythonEvaluator()


class _PrintingParser(PythonCodeBlockParser):
    def __call__(self, document: Document) -> Iterable[Region]:
        for region in super().__call__(document):
            region.evaluator = run_and_compare
            yield region


def run_and_compare(example: Example) -> None:
    """Run a block; what it prints is what its comments show."""
    with redirect_stdout(io.StringIO()) as out:
        _RUN(example)
    printed, shown = out.getvalue(), "".join(line[2:] for line in comments(str(example.parsed)))
    if printed and shown and printed != shown:
        message = f"{example.path}, line {example.line}: printed\n{printed}but the page shows\n{shown}"
        raise AssertionError(message)


def comments(block: str) -> Iterable[str]:
    """The lines of comment from the margin."""
    return (line for line in block.splitlines(keepends=True) if line.startswith("# "))


def forget_models(_namespace: dict[str, Any]) -> None:
    """Django keeps a model for the life of a process; the same page in the other language defines it anew."""
    registry = sys.modules.get("django.apps")
    if registry is not None:
        registry.apps.all_models["cchc_guide"].clear()


def unit_of(nodeid: str) -> str:
    """What one worker runs from beginning to end: a page, whose blocks share a namespace, or all cases of a test."""
    path = nodeid.partition("::")[0]
    return path if path.endswith((".md", "test_site.py", "test_from_outside.py")) else nodeid.partition("[")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> "LoadScopeScheduling":
    """With `-n`: hand out units, those of most cases first, so that workers end at about the same time."""
    from xdist.scheduler import LoadScopeScheduling

    class Units(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return unit_of(nodeid)

    return Units(config, log)


pytest_collect_file = Sybil(parsers=[_PrintingParser()], patterns=["*.md"], teardown=forget_models).pytest()
