"""Score published tables by the frameworks of the catalogue, and hold the totals against the published ones.

    python tests/goldens/score_tables.py                        every table that stands here
    python tests/goldens/score_tables.py NAME YEAR FILE.csv     a table of one's own

The columns of a table: the body; the leaves in the order of the framework, of a rate its numerator and its denominator;
what else is published. Prints for each table the largest difference.
"""

import csv
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cchc.assessments import assess
from cchc.catalog import load
from cchc.frameworks import Framework
from cchc.indicators import Measured
from cchc.values import Ratio

HERE = Path(__file__).parent


class Published(NamedTuple):
    """Where the published figures of a table stand.

    Attributes:
        totals: for the key of a criterion, "" for the whole, the column of its published points.
        unit: what the total is divided by.
        rates: the columns of numerator and denominator by the key of the leaf, where not every leaf is in the table.
    """

    totals: dict[str, str]
    unit: int = 1
    rates: Mapping[str, tuple[str, str]] = MappingProxyType({})


TABLES = {
    "pci": Published({"": "pci"}),
    "papi": Published({"": "total", **{str(place): f"d{place}" for place in range(1, 9)}}),
    "dti": Published({"": "pdti"}, unit=1000),
    "q766": Published(
        {
            "5": "published_total",
            "5.1": "dossier_score",
            "5.2": "petition_ontime_score",
            "5.3": "petition_satisf_score",
        },
        rates={
            key: (f"{name}_num", f"{name}_den")
            for key, name in (("5.1", "dossier"), ("5.2", "petition_ontime"), ("5.3", "petition_satisf"))
        },
    ),
}
FILES = (
    ("pci", 2010, HERE / "pci_2010.csv"),
    ("pci", 2012, HERE / "pci_2012.csv"),
    ("pci", 2019, HERE / "pci_2019.csv"),
    ("papi", 2018, HERE / "papi_2018.csv"),
    ("dti", 2022, HERE / "dti_2022.csv"),
    ("q766", 2026, HERE.parents[1] / "docs" / "examples" / "q766_satisfaction.csv"),
)
"""The tables that stand here, each with its name and year in the catalogue."""


class Gap(NamedTuple):
    """A published figure and what the framework makes of the same row."""

    body: str
    key: str
    published: Decimal
    recomputed: Fraction


def gaps(name: str, year: int, file: Path) -> list[Gap]:
    """Every published figure of a table beside the recomputed one."""
    framework = load(name, year)
    if not isinstance(framework, Framework):
        raise SystemExit(name)
    table = TABLES[name]
    found: list[Gap] = []
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            body = next(iter(row.values()))
            result = assess(framework, sheet(framework, table, row))
            for key, column in table.totals.items():
                if column in row:
                    told = result.exact / table.unit if key == "" else shown(result.of(key).points)
                    found.append(Gap(body, key, Decimal(row[column]), told))
    return found


def sheet(framework: Framework, table: Published, row: dict[str, str]) -> dict[str, Measured | None]:
    """The figures of a row by leaf."""
    if table.rates:
        return {key: Ratio.of_counts(int(row[num]), int(row[den])) for key, (num, den) in table.rates.items()}
    leaves = [node.key for node in framework.nodes() if not node.children]
    figures = [*row.values()][1 : len(leaves) + 1]
    return {key: Decimal(text) for key, text in zip(leaves, figures, strict=True)}


def shown(points: Decimal | None) -> Fraction:
    """The points of a criterion; what is not scored has none."""
    return Fraction(points or 0)


def main() -> int:
    """Print the report; 2 where the arguments are wrong."""
    tables: Sequence[tuple[str, int, Path]] = FILES
    match sys.argv[1:]:
        case []:
            pass
        case [asked, year, file] if asked in TABLES and year.isdecimal():
            tables = ((asked, int(year), Path(file)),)
        case _:
            print(__doc__)
            return 2
    for name, of_year, path in tables:
        told = gaps(name, of_year, path)
        furthest = max(abs(gap.recomputed - Fraction(gap.published)) for gap in told)
        bodies = len({gap.body for gap in told})
        print(f"{name} {of_year}: {bodies} bodies, {len(told)} figures, furthest off {float(furthest):.7f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
