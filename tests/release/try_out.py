"""Try out what is released: built twice to the same bytes, installed by strangers, with the oldest libraries.

    python tests/release/try_out.py [--lowest] [INTERPRETER …]

The wheel and the sdist are built in a temporary folder. Each interpreter (this one, unless others are named) gets a
clean environment for each of them; there the README's first block runs, `import cchc` brings no library that it does
not need, and a caller's file that uses our types passes mypy and basedpyright. `--lowest` installs the oldest versions
that `pyproject.toml` allows and runs the tests of five modules with them. Exits 1 where something fails.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[2]
NOT_NEEDED = ("hypothesis", "pytest", "fastapi", "sqlalchemy", "django", "pandas", "polars", "babel", "holidays")
LIGHT = f"""
import sys
import cchc
brought = [name for name in {NOT_NEEDED!r} if name in sys.modules]
assert not brought, brought
"""
CALLER = """
from decimal import Decimal
from cchc import Framework, Ratio, assess

framework = Framework.from_table([{"code": "1", "title": "A", "max_points": 2, "wording": "Có: 2 điểm; không: 0 điểm"}])
points: Decimal = assess(framework, {"1": True}).points
part: Ratio = Ratio(9, 10)
"""
TESTS = ("tests/values", "tests/rules", "tests/frameworks", "tests/assessments", "tests/plans")


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """What a command prints; what it says where it fails."""
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False
    )
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr)[-4000:])
    return done.stdout


def built(folder: Path) -> tuple[Path, Path]:
    """A wheel and an sdist, each built twice; they are the same to the byte."""
    sums: list[list[str]] = []
    for name in ("one", "two"):
        place = folder / name
        run(sys.executable, "-m", "hatchling", "build", "-d", place, cwd=HOUSE)
        sums.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(place.iterdir())])
    if sums[0] != sums[1]:
        message = f"two builds differ: {sums}"
        raise RuntimeError(message)
    (wheel,), (sdist,) = ([*(folder / "one").glob(kind)] for kind in ("*.whl", "*.tar.gz"))
    return wheel, sdist


def environment(interpreter: str, folder: Path, *wanted: str) -> Path:
    """The interpreter of a clean environment in which these are installed."""
    run(interpreter, "-m", "venv", folder)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted)
    return python


def first_block() -> str:
    """The first block of Python of the README."""
    found = re.search(r"```python\n(.*?)```", (HOUSE / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def lowest() -> list[str]:
    """The requirements of the project, each at the oldest version that it allows."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [requirement.replace(">=", "==") for requirement in project["dependencies"]]


def tried(interpreters: list[str], *, oldest: bool) -> Iterator[str]:
    """A line for each environment that passed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel, sdist = built(folder)
        yield f"built twice to the same bytes: {wheel.name}, {sdist.name}"
        caller = folder / "caller.py"
        caller.write_text(CALLER, encoding="utf-8")
        for place, interpreter in enumerate(interpreters):
            for what in (wheel, sdist):
                python = environment(interpreter, folder / f"{place}{what.suffix}", str(what))
                run(python, "-X", "utf8", "-W", "error", "-c", first_block(), cwd=folder)
                run(python, "-c", LIGHT, cwd=folder)
                yield f"{run(python, '--version').strip()}: {what.name} runs the README's first block"
            python = environment(interpreter, folder / f"{place}types", str(wheel), "mypy", "basedpyright")
            run(python, "-m", "mypy", "--strict", caller, cwd=folder)
            run(python, "-m", "basedpyright", "--pythonpath", python, caller, cwd=folder)
            yield f"{run(python, '--version').strip()}: a caller's file passes mypy --strict and basedpyright"
        if oldest:
            python = environment(interpreters[0], folder / "lowest", f"{wheel}[test]", *lowest())
            run(python, "-m", "pytest", *TESTS, "-p", "no:cacheprovider", cwd=HOUSE)
            yield f"{run(python, '--version').strip()}: {', '.join(lowest())} pass {len(TESTS)} folders of tests"


def main() -> int:
    """Run the command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("interpreters", nargs="*", default=[sys.executable], metavar="INTERPRETER")
    asked.add_argument("--lowest", action="store_true")
    given = asked.parse_args()
    try:
        for line in tried(given.interpreters, oldest=given.lowest):
            print(line, flush=True)
    except RuntimeError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
