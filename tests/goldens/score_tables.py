"""Score published tables by the frameworks of the catalogue, and hold the totals against the published ones.

    python tests/goldens/score_tables.py                  every table that stands here
    python tests/goldens/score_tables.py NAME FILE.csv [YEAR]     a table of one's own

The columns of a table: the body; the year, if the table has several; the figures; what else is published. Prints for
each table and year the largest difference. A criterion of which a part was not published is left out.
"""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cchc.assessments import assess
from cchc.catalog import catalog_item, load
from cchc.frameworks import Framework
from cchc.indicators import Measured
from cchc.values import Ratio

HERE = Path(__file__).parent


class Published(NamedTuple):
    """Where the published figures of a table stand.

    Attributes:
        totals: for the key of a criterion, "" for the whole, the column of its published points.
        columns: the columns of the leaves in the order of the framework, which has no leaf for an empty one; () if each
            has the key of its leaf.
        unit: what the total is divided by.
        rates: the columns of numerator and denominator by the key of the leaf, where not every leaf is in the table.
    """

    totals: dict[str, str]
    columns: Sequence[str] = ()
    unit: int = 1
    rates: Mapping[str, tuple[str, str]] = MappingProxyType({})


TABLES = {
    "pci": Published(
        {"": "pci"},
        ("entry", "land", "transparency", "time", "informal", "bias", "proactivity", "support", "labor", "legal"),
    ),
    "papi": Published({"": "total", **{str(place): f"d{place}" for place in range(1, 9)}}),
    "dti": Published(
        {"": "pdti"},
        ("nhan_thuc", "the_che", "ha_tang", "nhan_luc", "attt", "chinh_quyen_so", "kinh_te_so", "xa_hoi_so"),
        unit=1000,
    ),
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
    ("pci", HERE / "pci_2006_2019.csv", None),
    ("papi", HERE / "papi_2011_2024.csv", None),
    ("dti", HERE / "dti_2022.csv", 2022),
    ("q766", HERE.parents[1] / "docs" / "examples" / "q766_satisfaction.csv", 2026),
)
"""The tables that stand here, each with its name in the catalogue, and its year if that is no column."""


class Gap(NamedTuple):
    """A published figure and what the framework makes of the same row."""

    body: str
    key: str
    published: Decimal
    recomputed: Fraction


def gaps(name: str, file: Path, year: int | None = None) -> dict[int, list[Gap]]:
    """Every published figure of a table beside the recomputed one, by year.

    Args:
        name: the name in the catalogue.
        file: the table.
        year: the year of all rows; None if it is a column. Years that the catalogue refuses are left out.
    """
    table = TABLES[name]
    found: dict[int, list[Gap]] = {}
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            of_year = int(row.pop("year", "") or year or 0)
            if of_year in catalog_item(name).unsupported_years:
                continue
            framework = load(name, of_year)
            if not isinstance(framework, Framework):
                raise SystemExit(name)
            found.setdefault(of_year, []).extend(row_gaps(framework, table, row))
    return found


def row_gaps(framework: Framework, table: Published, row: dict[str, str]) -> Iterator[Gap]:
    """The published figures of a body, each beside the recomputed one."""
    given = sheet(framework, table, row)
    result = assess(framework, given)
    missing = [key for key, value in given.items() if value is None]
    for key, column in table.totals.items():
        whole = all(key and not part.startswith(f"{key}.") for part in missing)
        if row.get(column) and whole:
            exact = result.exact / table.unit if key == "" else shown(result.of(key).points)
            yield Gap(next(iter(row.values())), key, Decimal(row[column]), exact)


def sheet(framework: Framework, table: Published, row: dict[str, str]) -> dict[str, Measured | None]:
    """The figures of a row by leaf."""
    if table.rates:
        return {key: Ratio.of_counts(int(row[num]), int(row[den])) for key, (num, den) in table.rates.items()}
    leaves = [node.key for node in framework.nodes() if not node.children]
    if table.columns:
        figures = [row[column] for column in table.columns if row[column]]
        return {key: Decimal(text) for key, text in zip(leaves, figures, strict=True)}
    return {key: Decimal(row[key]) if row[key] else None for key in leaves}


def shown(points: Decimal | None) -> Fraction:
    """The points of a criterion; what is not scored has none."""
    return Fraction(points or 0)


def main() -> int:
    """Print the report; 2 where the arguments are wrong."""
    tables: Sequence[tuple[str, Path, int | None]] = FILES
    match sys.argv[1:]:
        case []:
            pass
        case [asked, file] if asked in TABLES:
            tables = ((asked, Path(file), None),)
        case [asked, file, given] if asked in TABLES and given.isdecimal():
            tables = ((asked, Path(file), int(given)),)
        case _:
            print(__doc__)
            return 2
    for name, path, of_year in tables:
        for year, found in gaps(name, path, of_year).items():
            furthest = max((abs(gap.recomputed - Fraction(gap.published)) for gap in found), default=Fraction(0))
            bodies = len({gap.body for gap in found})
            print(f"{name} {year}: {bodies} bodies, {len(found)} figures, furthest off {float(furthest):.7f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
