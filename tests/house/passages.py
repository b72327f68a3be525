"""Look for running text of others in the tree: figures and numbers may be shipped, passages are not.

    python tests/house/passages.py FILE [FILE …] [--tree FOLDER] [--words N]

A FILE stays outside the tree. Of a .jsonl the field `text` of every line is taken, of any other file the whole. Twenty-
five words that stand one after another in both are a passage; shorter runs are official names and lists of numbers. Of
short texts, such as wordings of rules, ten words are one. Prints every file with one, exits 1 where there is one.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from people import ROOT, files

LONG = 25
_WORD = re.compile(r"\w+")


def runs(text: str, long: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words, whatever stands between them."""
    words = _WORD.findall(text.lower())
    return (tuple(words[place : place + long]) for place in range(len(words) - long + 1))


def texts(path: Path) -> Iterator[str]:
    """The passages of a file."""
    whole = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return (json.loads(line)["text"] for line in whole.splitlines())
    return iter((whole,))


def places(tree: Path, passages: Sequence[Path], long: int = LONG) -> list[str]:
    """The files of the tree that have a run of a passage, each with the first."""
    wanted = {run for path in passages for text in texts(path) for run in runs(text, long)}
    found: list[str] = []
    for path in files(tree):
        text = path.read_text(encoding="utf-8", errors="replace")
        common = next((run for run in runs(text, long) if run in wanted), None)
        if common:
            found.append(f"{path.relative_to(tree)}: {' '.join(common)}")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the places; 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--tree", type=Path, default=ROOT)
    parser.add_argument("--words", type=int, default=LONG)
    asked = parser.parse_args(arguments)
    found = places(asked.tree, asked.files, asked.words)
    print("\n".join(found) or "no passage")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
