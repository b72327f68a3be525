"""Read tables of criteria, and hold what was told against the faults that are known to be in them.

    python tests/goldens/score_frameworks.py FILE… [--quiet] [--total 100]

A file holds a table as JSON: an object with `rows`, or several tables by name, each a list of rows of cells; or an
object with `nodes`, each with `code`, `title`, `max_points`, `rule_text`, `children`, and perhaps `role`, of which the
rows of a table are made first. `framework_faults.json` has the true faults by file: how the line begins that must tell
each of them, and the total that the table should have. A fault that it does not have is INVENTED, a line that no one
told is MISSED. Exits 1 where there is such a line, where more than a tenth of all leaves is unread for no fault of the
table, where a cell is not accounted for, where a framework does not come back from its own JSON, or where criteria do
not have the level that the nodes have.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cchc.frameworks import FrameworkReading, diff, parse_table

HEADER = ("TT", "Tiêu chí", "Điểm tối đa", "Hướng dẫn chấm điểm")
TRUTH = json.loads(Path(__file__).with_name("framework_faults.json").read_text(encoding="utf-8"))
MOST_UNREAD = 0.1
FAULTS = ("TABLE", "FAULT")


class Score(NamedTuple):
    """What came of one table."""

    told: int
    missed: list[str]
    invented: list[str]
    leaves: int
    unread: int
    broken: list[str]


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


def lines(reading: FrameworkReading) -> Iterator[str]:
    """A line for each fault, assumption and wording that was not read."""
    framework = reading.framework
    yield from (f"TABLE   {fault}" for fault in reading.faults)
    yield from (f"ASSUMED {remark}" for remark in reading.assumptions)
    yield from (f"FAULT   {fault}" for fault in framework.check() if fault.code not in {"unread", "no_rule"})
    yield from (f"UNREAD  {key}: {why}" for key, why in framework.unread().items())


def tables(file: Path) -> Iterator[tuple[str, list[Any], list[int] | None]]:
    """The tables of a file: name, rows, and the levels of the criteria if they are known."""
    told = json.loads(file.read_text(encoding="utf-8"))
    if "nodes" in told:
        yield file.name, [HEADER, *rows_of_nodes(told["nodes"])], list(depths(told["nodes"]))
    else:
        yield from ((f"{file.name}: {name}", rows, None) for name, rows in told.items())


def broken(reading: FrameworkReading, rows: Sequence[Any], levels: list[int] | None) -> Iterator[str]:
    """What must never be: a cell without a place, a framework that does not come back, criteria at another level."""
    framework = reading.framework
    filled = [
        f"/rows/{row}/{column}"
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell and cell.strip()
    ]
    if [cell.path for cell in reading.cells] != filled:
        yield "CELLS   not all are accounted for"
    again = type(framework).model_validate_json(framework.model_dump_json())
    if again != framework or diff(framework, again).apply(framework) != again:
        yield "JSON    another framework comes back"
    if levels is not None and (found := [node.depth for node in framework.nodes()]) != levels:
        yield f"LEVELS  {found} instead of {levels}"


def scored(name: str, rows: list[Any], levels: list[int] | None, total: int | None, *, quiet: bool) -> Score:
    """Read a table, print what was told, and hold it against its true faults."""
    truth = TRUTH.get(name, {})
    total = truth.get("total", total)
    reading = parse_table(rows) if total is None else parse_table(rows, total=total)
    told, true = list(lines(reading)), truth.get("faults", [])
    missed = [one for one in true if not any(line.startswith(one) for line in told)]
    of_table = [line for line in told if any(line.startswith(one) for one in true)]
    invented = [line for line in told if line.startswith(FAULTS) and line not in of_table] if truth else []
    unread = sum(line.startswith("UNREAD") and line not in of_table for line in told)
    leaves = [node for node in reading.framework.nodes() if not node.children]
    bare = sum(node.criterion.rule is None and not node.criterion.wording_faults for node in leaves)
    wrong = list(broken(reading, rows, levels))
    if not quiet:
        print(f"== {name}", *told, sep="\n")
    for word, listed in (("MISSED ", missed), ("INVENTED", invented), ("BROKEN ", wrong)):
        print(*(f"{word} {name}: {line}" for line in listed), sep="\n", end="\n" if listed else "")
    print(
        f"{name}: total {reading.framework.max_points}; true faults told {len(true) - len(missed)} of {len(true)}, "
        f"invented {len(invented)}; leaves {len(leaves)}, unread {unread}, without a rule {bare}; "
        f"cells {len(reading.cells)}, notes {len(reading.notes)}"
    )
    return Score(len(true) - len(missed), missed, invented, len(leaves), unread, wrong)


def main() -> int:
    """Print the report of each file, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--total", type=int)
    parser.add_argument("--quiet", action="store_true", help="only the tallies and what is wrong")
    asked = parser.parse_args()
    scores = [scored(*table, asked.total, quiet=asked.quiet) for file in asked.files for table in tables(file)]
    leaves, unread = sum(one.leaves for one in scores), sum(one.unread for one in scores)
    missed, invented = sum(len(one.missed) for one in scores), sum(len(one.invented) for one in scores)
    print(
        f"all: true faults told {sum(one.told for one in scores)}, missed {missed}, invented {invented}; "
        f"unread {unread} of {leaves} leaves ({unread / max(leaves, 1):.1%})"
    )
    return int(bool(missed or invented or unread > MOST_UNREAD * leaves or any(one.broken for one in scores)))


if __name__ == "__main__":
    sys.exit(main())
