"""The blocks of every page of the docs, one after the other, are what a strict type checker takes.

All pages are one run of each checker.
"""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
_BLOCKS = {
    str(page.relative_to(ROOT)): "\n".join(BLOCK.findall(page.read_text(encoding="utf-8")))
    for page in (ROOT / "README.md", *sorted(ROOT.joinpath("docs").rglob("*.md")))
    if not page.is_relative_to(ROOT / "docs" / "decisions")
}
PAGES = {name: code for name, code in _BLOCKS.items() if code}
FILES = {re.sub(r"\W", "_", name.removesuffix(".md")): name for name in PAGES}


@pytest.fixture(scope="module", params=["mypy", "basedpyright"])
def checked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the checker says of each page; skipped where it is not installed."""
    checker: str = request.param
    if find_spec(checker) is None:
        pytest.skip(f"{checker} comes with the extra `lint`")
    folder = tmp_path_factory.mktemp(checker)
    for name, page in FILES.items():
        (folder / f"{name}.py").write_text(PAGES[page], encoding="utf-8")
    # Django and pandas have no types of their own.
    untyped = "".join(f"[mypy-{name}.*]\nignore_missing_imports = True\n" for name in ("django", "pandas"))
    (folder / "mypy.ini").write_text(
        f"[mypy]\nstrict = True\ndisallow_subclassing_any = False\n{untyped}", encoding="utf-8"
    )
    strict = {
        "mypy": ["--cache-dir", str(folder)],
        "basedpyright": ["--level", "error", "--pythonpath", sys.executable],
    }
    command = [sys.executable, "-m", checker, *strict[checker], *(f"{name}.py" for name in FILES)]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, encoding="utf-8")
    errors = [line for line in done.stdout.splitlines() if re.search(r"\berror:", line)]
    found = {page: [line for line in errors if f"{name}.py:" in line] for name, page in FILES.items()}
    assert sum(map(len, found.values())) == len(errors), done.stdout
    assert done.returncode == bool(errors), done.stdout + done.stderr
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_typed(page: str, checked: dict[str, list[str]]) -> None:
    assert checked[page] == []
