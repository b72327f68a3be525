"""Read tables of criteria, and tell what was assumed, what is unread and what is unsound.

    python tests/goldens/score_frameworks.py FILE… [--total 100]

A file holds a table as JSON: an object with `rows`, or several tables by name, each a list of rows of cells; or an
object with `nodes`, each with `code`, `title`, `max_points`, `rule_text`, `children`, and perhaps `role`, of which the
rows of a table are made first. With `--total` the maxima of the first level must sum to it. Exits 1 where a framework
does not come back from its own JSON, or where criteria do not have the level that the nodes have.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cchc.frameworks import FrameworkReading, diff, parse_table

HEADER = ("TT", "Tiêu chí", "Điểm tối đa", "Hướng dẫn chấm điểm")


def rows_of_nodes(nodes: Sequence[Mapping[str, Any]], above: str = "") -> Iterator[tuple[str | None, ...]]:
    """The rows of a table with these criteria; a node without a title has its text where the titles are."""
    for node in nodes:
        title, rule = node["title"], node["rule_text"]
        choices = node.get("choices", ())
        if choices and rule.count("\n") == len(choices) - 1:  # kept in two columns by the source
            yield node["code"] or f"{above}.1", title or "(không tên)", node["max_points"], ""
            yield from ((None, one["label"], one["points"], "") for one in choices)
        else:
            yield node["code"], title or rule, node["max_points"], rule if title else ""
        yield from rows_of_nodes(node["children"], node["code"])


def depths(nodes: Sequence[Mapping[str, Any]], depth: int = 1) -> Iterator[int]:
    """The level of each node."""
    for node in nodes:
        yield depth
        yield from depths(node["children"], depth + 1)


def report(reading: FrameworkReading) -> Iterator[str]:
    """A line for each fault, assumption and wording that was not read, and a tally."""
    framework = reading.framework
    yield from (f"TABLE   {fault}" for fault in reading.faults)
    yield from (f"ASSUMED {remark}" for remark in reading.assumptions)
    found = framework.check()
    yield from (f"FAULT   {fault}" for fault in found if fault.code not in {"unread", "no_rule"})
    yield from (f"UNREAD  {key}: {why}" for key, why in framework.unread().items())
    leaves = [node for node in framework.nodes() if not node.children]
    bare = sum(fault.code == "no_rule" for fault in found)
    yield (
        f"TOTAL   {framework.max_points}; leaves: {len(leaves)}, unread {len(framework.unread())}, "
        f"without a rule {bare}; notes: {len(reading.notes)}"
    )


def tables(file: Path) -> Iterator[tuple[str, list[Any], list[int] | None]]:
    """The tables of a file: name, rows, and the levels of the criteria if they are known."""
    told = json.loads(file.read_text(encoding="utf-8"))
    if "nodes" in told:
        yield file.name, [HEADER, *rows_of_nodes(told["nodes"])], list(depths(told["nodes"]))
    else:
        yield from ((f"{file.name}: {name}", rows, None) for name, rows in told.items())


def main() -> int:
    """Print the report of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--total", type=int)
    asked = parser.parse_args()
    broken = False
    for name, rows, levels in (table for file in asked.files for table in tables(file)):
        reading = parse_table(rows, **({} if asked.total is None else {"total": asked.total}))
        framework = reading.framework
        print(f"== {name}")
        for line in report(reading):
            print(line)
        again = type(framework).model_validate_json(framework.model_dump_json())
        broken = broken or again != framework or diff(framework, again).apply(framework) != again
        if levels is not None and (found := [node.depth for node in framework.nodes()]) != levels:
            print(f"LEVELS  {found} instead of {levels}")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
