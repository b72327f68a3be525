"""Look for names of people in the tree: titles are shipped, names are not.

    python tests/house/people.py --names FILE [--tree FOLDER]

FILE has a name a line and stays outside the tree. Prints every place, exits 1 where there is one.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from cchc.errors import InvalidInput
from cchc.viet import fold

ROOT = Path(__file__).parents[2]


def files(tree: Path) -> Iterator[Path]:
    """The files of a tree: what git would keep, or everything where there is no git."""
    command = [
        "git",
        "-C",
        str(tree),
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    listed = subprocess.run(command, capture_output=True, check=False)
    names = listed.stdout.decode("utf-8").split("\0") if listed.returncode == 0 else []
    found = [tree / name for name in names if name] or sorted(tree.rglob("*"))
    return (path for path in found if path.is_file())


def folded(text: str) -> str:
    """The text for comparing; what is in a code before Unicode, as it stands."""
    try:
        return fold(text)
    except InvalidInput:
        return " ".join(text.lower().split())


def places(tree: Path, names: Sequence[str]) -> list[str]:
    """Where a name stands: `file:line: name`, whatever case, spaces or spelling of tones it has."""
    wanted = [fold(name) for name in names if name.strip()]
    found: list[str] = []
    for path in files(tree):
        for line, text in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            found.extend(f"{path.relative_to(tree)}:{line}: {name}" for name in wanted if name in folded(text))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the places; 1 where there is one, 2 where no names were given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--tree", type=Path, default=ROOT)
    asked = parser.parse_args(arguments)
    names = asked.names.read_text(encoding="utf-8").splitlines()
    if not any(name.strip() for name in names):
        print("no names were given", file=sys.stderr)
        return 2
    found = places(asked.tree, names)
    print("\n".join(found) or "no name of a person")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
