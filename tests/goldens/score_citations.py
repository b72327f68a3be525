"""Score `find_citations` on annotated passages: precision, recall, canonical form and date, whole spans.

    python tests/goldens/score_citations.py FILE.jsonl [--show]

A line of the file is an object with `text` and `citations`, each with `span`, `canonical` and `date`. Found means that
the spans overlap, one for one. Only citations with a number are counted.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from cchc.citations import Citation, find_citations


def paired(found: list[Citation], asked: list[dict[str, Any]]) -> list[tuple[Citation, dict[str, Any]]]:
    """Each annotated citation with the first one found that overlaps it and is not taken."""
    left, pairs = list(found), list[tuple[Citation, dict[str, Any]]]()
    for row in asked:
        start, end = row["span"]
        match = next((one for one in left if one.span[0] < end and start < one.span[1]), None)
        if match:
            left.remove(match)
            pairs.append((match, row))
    return pairs


def main() -> int:
    """Print the figures; 1 where one is below what the project promises."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", action="store_true", help="print what differs")
    asked = parser.parse_args()
    counts = dict.fromkeys(("asked", "found", "paired", "right", "whole"), 0)
    for line in asked.file.read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        found = [one for one in find_citations(passage["text"]) if one.number is not None]
        pairs = paired(found, passage["citations"])
        right = [
            (one, row)
            for one, row in pairs
            if str(one.number) == row["canonical"] and (one.date.isoformat() if one.date else None) == row["date"]
        ]
        whole = [one for one, row in pairs if list(one.span) == row["span"]]
        for name, rows in zip(counts, (passage["citations"], found, pairs, right, whole), strict=True):
            counts[name] += len(rows)
        if asked.show:
            show(passage, found, pairs, right)
    shares = {
        "precision": (counts["paired"], counts["found"], 0.98),
        "recall": (counts["paired"], counts["asked"], 0.97),
        "canonical form and date": (counts["right"], counts["paired"], 0.98),
        "whole span": (counts["whole"], counts["paired"], 0.97),
    }
    for name, (part, whole_count, least) in shares.items():
        verdict = "PASS" if part >= least * whole_count else "FAIL"
        print(f"{verdict}  {name}: {part}/{whole_count} = {part / whole_count:.4f}, at least {least}")
    return 1 if any(part < least * whole_count for part, whole_count, least in shares.values()) else 0


def show(
    passage: dict[str, Any],
    found: list[Citation],
    pairs: list[tuple[Citation, dict[str, Any]]],
    right: list[tuple[Citation, dict[str, Any]]],
) -> None:
    """Print what was missed, what was found too much, and what was read otherwise."""
    name = passage.get("id", "")
    for row in passage["citations"]:
        if all(row is not other for _one, other in pairs):
            print(name, "missed", repr(row["raw"]))
    for one in found:
        if all(one is not other for other, _row in pairs):
            print(name, "too much", repr(one.text))
    for one, row in pairs:
        if (one, row) not in right:
            print(name, "read", one.number, one.date, "for", row["canonical"], row["date"], repr(one.text))
        if list(one.span) != row["span"]:
            print(name, "span", repr(one.text), "for", repr(passage["text"][slice(*row["span"])]))


if __name__ == "__main__":
    sys.exit(main())
