"""Read tables of criteria from nested JSON to frameworks, and tell what is unread and what is unsound.

    python tests/goldens/score_frameworks.py FILE… [--total 100] [--bonus N] [--deduction N]

A file is an object with `nodes`, each with `code`, `title`, `max_points`, `rule_text`, `children`, and perhaps `role`.
With `--total` the maxima of the first level must sum to it; with `--bonus` and `--deduction` the blocks of these
numbers (from 1 up) are outside it. Exits 1 where a framework does not come back from its own JSON.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cchc.frameworks import Framework, diff


def nodes(told: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The nodes as `from_tree` takes them."""
    return [
        {
            **{name: node[name] for name in ("code", "title", "max_points")},
            "wording": node["rule_text"],
            "role": node.get("role"),
            "children": nodes(node["children"]),
        }
        for node in told
    ]


def report(framework: Framework) -> Iterator[str]:
    """A line for each fault and for each wording that was not read, and a tally."""
    faults = framework.check()
    worded = [node for node in framework.nodes() if node.criterion.rule is not None or node.criterion.wording_faults]
    yield from (f"FAULT   {fault}" for fault in faults if fault.code != "unread")
    yield from (f"UNREAD  {key}: {why}" for key, why in framework.unread().items())
    unread = len(framework.unread())
    yield f"TOTAL   {framework.max_points}; wordings read: {len(worded) - unread} of {len(worded)}"


def main() -> int:
    """Print the report of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--total", type=int)
    parser.add_argument("--bonus", type=int)
    parser.add_argument("--deduction", type=int)
    asked = parser.parse_args()
    broken = False
    for file in asked.files:
        tree = nodes(json.loads(file.read_text(encoding="utf-8"))["nodes"])
        for place, role in ((asked.bonus, "bonus"), (asked.deduction, "deduction")):
            if place:
                tree[place - 1]["role"] = role
        framework = Framework.from_tree(tree, total=asked.total)
        print(f"== {file.name}")
        for line in report(framework):
            print(line)
        again = Framework.model_validate_json(framework.model_dump_json())
        broken = broken or again != framework or diff(framework, again).apply(framework) != again
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
