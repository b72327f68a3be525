"""Install the wheel with each extra alone, with all of them and with none, and import every module.

    python tests/release/extras.py [INTERPRETER]

The wheel is built in a temporary folder. Each extra for users gets a clean environment. There every module of `cchc`
is imported: one whose extra is installed, or which needs none, must import without a warning; one whose extra is
missing must raise an ImportError that names the pip command. A library of an extra that is not installed must not be
there at all, so that a hidden need of it cannot pass. Exits 1 if something fails.

When an extra is added to `pyproject.toml`, add it to `LIBRARIES`, and the modules that need it to `NEEDS`.
"""

import argparse
import json
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from try_out import HOUSE, environment, run

FOR_DEVELOPMENT = {"test", "lint", "docs", "bench"}
"""The extras that are of no use to a user of the library."""

LIBRARIES = {"hypothesis": ("hypothesis",), "prove": ("z3",)}
"""The libraries, by the name that is imported, that each extra for users brings."""

NEEDS = {"cchc.strategies": "hypothesis"}
"""The extra that each of these modules and everything inside it needs."""

IMPORT_EVERYTHING = """
import importlib
import importlib.util
import json
import sys
from pathlib import Path

wanted = json.loads(sys.argv[1])
present = set(wanted["present"])
for extra, libraries in wanted["libraries"].items():
    for library in libraries:
        found = importlib.util.find_spec(library) is not None
        assert found == (extra in present), f"{library} of the extra {extra}: installed is {found}"

package = Path(importlib.util.find_spec("cchc").origin).parent
assert "site-packages" in package.parts, package
files = sorted(package.rglob("*.py"))
names = [".".join(["cchc", *file.relative_to(package).with_suffix("").parts]) for file in files]
imported = refused = 0
for name in [name.removesuffix(".__init__") for name in names]:
    if name.rpartition(".")[2] == "__main__":
        continue
    extra = next((e for top, e in wanted["needs"].items() if f"{name}.".startswith(f"{top}.")), None)
    if extra is None or extra in present:
        importlib.import_module(name)
        imported += 1
        continue
    try:
        importlib.import_module(name)
    except ImportError as error:
        assert f"pip install 'cchc[{extra}]'" in str(error), f"{name}: {error}"
        refused += 1
    else:
        raise AssertionError(f"{name} was imported without the extra {extra}")
print(f"{imported} modules imported, {refused} name the command that installs what they need")
"""


def extras() -> dict[str, set[str]]:
    """Return, by extra for users, all the extras that it installs: itself and those that it names."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared: dict[str, list[str]] = project["optional-dependencies"]
    named = {
        extra: {
            name.strip() for line in lines for part in re.findall(r"^cchc\[(.+?)\]", line) for name in part.split(",")
        }
        for extra, lines in declared.items()
        if extra not in FOR_DEVELOPMENT
    }
    return {extra: {extra} | others for extra, others in named.items()}


def check_tables(installed: dict[str, set[str]]) -> None:
    """Check that the tables above know every extra, and that `all` brings every one.

    Raises:
        RuntimeError: if an extra is unknown here, or missing from `all`.
    """
    single = installed.keys() - {"all"}
    if single != LIBRARIES.keys():
        message = f"LIBRARIES and pyproject.toml name different extras: {sorted(single ^ LIBRARIES.keys())}"
        raise RuntimeError(message)
    if installed["all"] - {"all"} != single:
        message = f"the extra `all` leaves out {sorted(single - installed['all'])}"
        raise RuntimeError(message)


def imported(interpreter: str) -> Iterator[str]:
    """Yield a line for each environment that passed."""
    installed = extras()
    check_tables(installed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist", cwd=HOUSE)
        (wheel,) = (folder / "dist").glob("*.whl")
        for extra, present in ({"": set[str]()} | installed).items():
            python = environment(interpreter, folder / f"env-{extra}", f"{wheel}[{extra}]" if extra else str(wheel))
            asked = json.dumps({"present": sorted(present), "libraries": LIBRARIES, "needs": NEEDS})
            told = run(python, "-I", "-X", "utf8", "-W", "error", "-c", IMPORT_EVERYTHING, asked, cwd=folder)
            yield f"{f'extra {extra}' if extra else 'no extra'}: {told.strip()}"


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("interpreter", nargs="?", default=sys.executable, metavar="INTERPRETER")
    options = parser.parse_args()
    try:
        for line in imported(options.interpreter):
            print(line, flush=True)
    except RuntimeError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
