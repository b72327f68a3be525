"""Score the rows of a published table by a framework of the catalogue, and hold the totals against the published ones.

    python tests/goldens/score_tables.py NAME YEAR FILE.csv

The columns of the table: the body; the leaves in the order of the framework; then, for PAPI, the dimensions; the total.
Prints every total that differs from the published one, and the largest difference.
"""

import argparse
import csv
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from cchc.assessments import assess
from cchc.catalog import load
from cchc.indicators import Measured

TOTALS = {"pci": ("pci", 1), "papi": ("total", 1), "dti": ("pdti", 1000)}
"""For each name the column of its total, and what the total is divided by."""


class Gap(NamedTuple):
    """A published figure and what the framework makes of the same row."""

    body: str
    key: str
    published: Decimal
    recomputed: Fraction


def gaps(name: str, year: int, file: Path) -> list[Gap]:
    """Every published figure of a table beside the recomputed one."""
    framework = load(name, year)
    leaves = [node.key for node in framework.nodes() if not node.children]
    column, unit = TOTALS[name]
    found: list[Gap] = []
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            body, *figures = row.values()
            sheet: dict[str, Measured | None] = {
                key: Decimal(text) for key, text in zip(leaves, figures[: len(leaves)], strict=True)
            }
            result = assess(framework, sheet)
            found.append(Gap(body, "", Decimal(row[column]), result.exact / unit))
            keys = [node.key for node in framework.roots() if f"d{node.key}" in row]
            found += [Gap(body, key, Decimal(row[f"d{key}"]), result.of(key).exact or Fraction(0)) for key in keys]
    return found


def main() -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=TOTALS)
    parser.add_argument("year", type=int)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args()
    told = gaps(asked.name, asked.year, asked.file)
    furthest = max(abs(gap.recomputed - Fraction(gap.published)) for gap in told)
    print(f"{len({gap.body for gap in told})} bodies, {len(told)} figures, furthest off {float(furthest):.7f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
