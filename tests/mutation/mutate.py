"""Break the code on purpose, one place at a time, and see whether a test goes red.

    python tests/mutation/mutate.py FILE [FILE …] [--tests "SELECTION;SELECTION"] [--workers N] [--sample N]

Of each FILE of `src` comparisons, sums, products, signs, `and`/`or`, conditions, numbers and truth values are changed,
one in each mutant; docstrings, annotations, decorators and messages are not. The selections are tried in their order,
the quick ones first; one that begins with `python` is a command that fails where it notices a change. Prints every
mutant that survived all of them, with its line; what survives for good is explained in `README.md` beside this file.
"""

import argparse
import ast
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIED = ("src", "tests", "docs", "pyproject.toml", "conftest.py", "README.md", "CHANGELOG.md")
LONGEST = 180
RULES = (
    "tests/rules --deselect tests/rules/test_wordings.py "
    "--deselect tests/rules/families/test_families.py::test_a_drawn_wording_breaks_no_law;tests/laws/test_rules_laws.py"
)
SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


def places(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes that can be changed: none of a decorator, an annotation, a docstring or a call of `_`."""
    decorators = tree.decorator_list if isinstance(tree, ast.ClassDef | ast.FunctionDef) else []
    for child in ast.iter_child_nodes(tree):
        if child in decorators:
            continue
        if isinstance(tree, ast.AnnAssign) and child is tree.annotation:
            continue
        if isinstance(tree, ast.FunctionDef) and child is tree.returns:
            continue
        if isinstance(child, ast.arg):
            continue
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id == "_":
            continue
        yield from places(child)
    if changed(tree) is not None:
        yield tree


def changed(node: ast.AST) -> ast.AST | None:
    """The node changed; None where there is nothing to change."""
    match node:
        case ast.Compare(left, [operator, *more], rest) if type(operator) in SWAPPED:
            return ast.Compare(left, [SWAPPED[type(operator)](), *more], rest)  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]  # an operator for another
        case ast.BinOp(left, operator, right) if type(operator) in SWAPPED:
            return ast.BinOp(left, SWAPPED[type(operator)](), right)  # type: ignore[arg-type]  # an operator for another
        case ast.BoolOp(operator, values):
            return ast.BoolOp(SWAPPED[type(operator)](), values)  # type: ignore[arg-type]  # an operator for another
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            return operand
        case ast.IfExp(test, body, orelse):
            return ast.IfExp(test, orelse, body)
        case ast.Constant(bool(value)):
            return ast.Constant(not value)
        case ast.Constant(int(value)):
            return ast.Constant(value + 1)
        case _:
            return None


class Change(ast.NodeTransformer):
    """Puts a changed node in the place of one."""

    def __init__(self, node: ast.AST) -> None:
        self.node = node

    def visit(self, node: ast.AST) -> ast.AST:
        """The node, or what it was changed to."""
        if node is self.node:
            return changed(node) or node
        return self.generic_visit(node)


def mutants(path: Path) -> Iterator[tuple[str, str]]:
    """Every mutant of a file: what was changed, and the text of the file."""
    source = path.read_text(encoding="utf-8")
    for place in range(len([*places(ast.parse(source))])):
        tree = ast.parse(source)
        node = [*places(tree)][place]
        told = f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}: {ast.unparse(node)}"
        new = changed(node)
        text = ast.unparse(ast.fix_missing_locations(Change(node).visit(tree)))
        yield f"{told}  →  {ast.unparse(new) if new else ''}", text


def survives(folder: Path, path: Path, text: str, selections: Sequence[str]) -> bool:
    """Whether all tests stay green with this text in the place of the file."""
    target = folder / path.relative_to(ROOT)
    kept = target.read_text(encoding="utf-8")
    target.write_text(text, encoding="utf-8")
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(folder / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_PROFILE": "quick",
    }
    try:
        for selection in selections:
            pytest = ("-m", "pytest", "-x", "-q", "-p", "no:cacheprovider")
            words = selection.split()
            command = [sys.executable, *(words[1:] if words[0] == "python" else (*pytest, *words))]
            ended = subprocess.run(
                command, cwd=folder, env=surroundings, capture_output=True, timeout=LONGEST, check=False
            )
            if ended.returncode:
                return False
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_text(kept, encoding="utf-8")
    return True


def main() -> int:
    """Print the survivors, then how many there were; 1 where there is one."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a console is a text stream
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--tests", default=RULES)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--sample", type=int, default=0, help="so many mutants drawn from all, 0 for every one")
    asked = parser.parse_args()
    jobs = [(path.resolve(), *mutant) for path in asked.files for mutant in mutants(path.resolve())]
    if asked.sample:
        jobs = random.Random(0).sample(jobs, min(asked.sample, len(jobs)))  # noqa: S311  # the same draw every time
    folders: queue.Queue[Path] = queue.Queue()
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(asked.workers) as workers:
        for number in range(asked.workers):
            folder = Path(temporary) / str(number)
            for name in COPIED:
                source = ROOT / name
                copy = shutil.copytree if source.is_dir() else shutil.copy
                folder.mkdir(exist_ok=True)
                copy(source, folder / name)
            folders.put(folder)

        def run(job: tuple[Path, str, str]) -> str | None:
            folder = folders.get()
            try:
                return job[1] if survives(folder, job[0], job[2], asked.tests.split(";")) else None
            finally:
                folders.put(folder)

        survivors = 0
        for told in workers.map(run, jobs):
            if told:
                survivors += 1
                print(told, flush=True)
    print(f"{survivors} of {len(jobs)} mutants survived")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
