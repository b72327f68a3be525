"""The Python blocks of a guide, run in a namespace of their own: tests ask the very code that readers copy."""

import ast
import re
from pathlib import Path
from typing import Any

GUIDES = Path(__file__).parents[2] / "docs" / "guides"
EMBEDDINGS = sorted(
    path.name.removesuffix(".md") for path in GUIDES.glob("embed_*.md") if not path.stem.endswith(".en")
)
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(name: str) -> list[str]:
    """The blocks of a page, `embed_fastapi` or `embed_fastapi.en`."""
    return _BLOCK.findall((GUIDES / f"{name}.md").read_text(encoding="utf-8"))


def run(name: str) -> dict[str, Any]:
    """What a page defines."""
    namespace: dict[str, Any] = {}
    for block in blocks(name):
        exec(compile(block, name, "exec"), namespace)  # noqa: S102  # our own page
    return namespace


def code(name: str) -> list[str]:
    """The code of a page without comments and docstrings: what both languages must share."""
    return [ast.dump(_bare(ast.parse(block))) for block in blocks(name)]


def _bare(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node) is not None:
            node.body = [ast.Pass(), *node.body[1:]]
    return tree
