"""Run every Python block of the README and of the docs as a test, each page in a namespace of its own."""

import sys
from typing import Any

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

collect_ignore = ["docs/hooks"]
"""They need the extra `docs`, and are asked by `tests/house/test_site.py`."""


def forget_models(_namespace: dict[str, Any]) -> None:
    """Django keeps a model for the life of a process; the same page in the other language defines it anew."""
    registry = sys.modules.get("django.apps")
    if registry is not None:
        registry.apps.all_models["cchc_guide"].clear()


pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], patterns=["*.md"], teardown=forget_models).pytest()
