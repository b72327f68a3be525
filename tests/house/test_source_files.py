"""What every source file keeps to: names that say something, no clock, no float, encodings stated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
EVERYTHING = [*SOURCES, *(ROOT / "docs").rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "hatch_build.py"]
FLOATS_ALLOWED = ("analysis", "edges")
SAY_NOTHING = {"utils", "helpers", "common", "misc", "base", "core"}
CLOCKS = {"today", "now", "utcnow", "time", "localtime", "gmtime"}
OPENERS = {"open", "read_text", "write_text"}

each = pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
all_files = pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: str(path.relative_to(ROOT)))


def parsed(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def annotations(nodes: list[ast.AST]) -> Iterator[ast.expr]:
    for node in nodes:
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            yield node.annotation
        if isinstance(node, ast.FunctionDef) and node.returns:
            yield node.returns


def test_names_of_files_say_something_and_tests_are_unique() -> None:
    assert not {path.stem for path in SOURCES} & SAY_NOTHING
    tests = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert len(tests) == len(set(tests))


@each
def test_no_float_in_what_must_be_exact(path: Path) -> None:
    if not set(FLOATS_ALLOWED) & set(path.parts):
        nodes = parsed(path)
        assert not [n for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, float)]
        assert not [n for n in nodes if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "float"]
        assert not [a for a in annotations(nodes) if re.search(r"\bfloat\b", ast.unparse(a))]


@each
def test_nothing_reads_the_clock_or_the_locale(path: Path) -> None:
    calls = [n.func for n in parsed(path) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    # `moment.time()` is the hour of a datetime, `time.time()` reads the clock
    called = {f.attr for f in calls if f.attr != "time" or getattr(f.value, "id", "") == "time"}
    assert not called & CLOCKS
    assert not [n for n in parsed(path) if isinstance(n, ast.Import) and "locale" in {a.name for a in n.names}]


@all_files
def test_every_open_states_its_encoding(path: Path) -> None:
    for call in (node for node in parsed(path) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        modes = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
        binary = any(isinstance(mode, str) and "b" in mode for mode in modes)
        os_open = isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "os"
        if name in OPENERS and not binary and not os_open:
            assert any(keyword.arg == "encoding" for keyword in call.keywords), f"{path.name}:{call.lineno}"


@all_files
def test_no_check_is_switched_off_without_a_reason(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        switched = re.search(r"# (?:type: ignore|noqa|pyright: ignore)\b[^#]*(?:# *)?$", line)
        assert not switched or path == Path(__file__), line
    assert "pragma: no " + "cover" not in path.read_text(encoding="utf-8")
