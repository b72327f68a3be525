"""The guides on embedding: short, the same in both languages, and nothing of theirs is known to the library."""

import ast
from pathlib import Path

import guide
import pytest

import cchc

HOSTS = {"fastapi", "starlette", "httpx2", "sqlalchemy", "django", "pandas", "polars"}


def test_there_are_guides() -> None:
    assert guide.EMBEDDINGS


@pytest.mark.parametrize("name", guide.EMBEDDINGS)
def test_both_languages_have_the_same_code(name: str) -> None:
    assert guide.code(name) == guide.code(f"{name}.en")


@pytest.mark.parametrize("name", guide.EMBEDDINGS)
def test_what_a_reader_copies_is_short(name: str) -> None:
    assert len(guide.blocks(name)[0].splitlines()) < 60


def test_the_library_knows_no_host() -> None:
    for path in Path(cchc.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            told = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            told += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not HOSTS & {name.partition(".")[0] for name in told}, path
