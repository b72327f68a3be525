"""The proactivity sub-index of PCI, 2017 to 2019, of all provinces from its nine indicators.

Figures: workbooks of VCCI kept in https://github.com/mdtrinh/vietnam_elections (Data/PCI), read on 29/11/2026. The
sub-index is the mean of nine indicators, each rescaled to 1 to 10 between the least and the greatest value since it was
introduced. Three were introduced in 2017; the bounds of the others up to 2016 are those of the workbooks of 2009 to
2016, to four places as VCCI keeps them, or what the published sub-indices leave (the greatest value of the first two).
"""

import csv
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.rules import BoundPolicy, Goalposts

FILE = Path(__file__).with_name("pci_proactivity_2017_2019.csv")
BEFORE = (
    ("0.3448", "0.9348", 1, 10),
    ("0.1935", "0.8864", 1, 10),
    ("0.209877", "0.8289", 1, 10),
    ("0.3271", "0.914286", 10, 1),
    ("0.2430", "0.7700", 10, 1),
    ("0.1129", "0.5816", 10, 1),
)
"""Up to 2016: the least and the greatest value of each older indicator, and the points of the two."""


class Year(NamedTuple):
    """The rules of a year, and of each province the indicators and the published sub-index."""

    rules: tuple[Goalposts, ...]
    rows: list[tuple[list[Decimal], Decimal]]


def years() -> Iterator[Year]:
    with FILE.open(encoding="utf-8", newline="") as stream:
        table = [*csv.reader(stream)][1:]
    rules: tuple[Goalposts, ...] = (
        *(
            Goalposts(
                low=Fraction(low),
                high=Fraction(high),
                at_low=Decimal(at_low),
                at_high=Decimal(at_high),
                bounds=BoundPolicy.CARRIED,
            )
            for low, high, at_low, at_high in BEFORE
        ),
        *(Goalposts.of_cohort(1, 10) for _new in range(3)),
    )
    for year in ("2017", "2018", "2019"):
        rows = [([Decimal(cell) for cell in row[3:]], Decimal(row[2])) for row in table if row[0] == year]
        columns = zip(*(figures for figures, _published in rows), strict=True)
        rules = tuple(rule.carry(column) for rule, column in zip(rules, columns, strict=True))
        yield Year(rules, rows)


YEARS = [*years()]


def sub_index(rules: tuple[Goalposts, ...], figures: list[Decimal]) -> Fraction:
    points = [rule.score(figure).exact for rule, figure in zip(rules, figures, strict=True)]
    return sum((one for one in points if one is not None), Fraction(0)) / 9


@pytest.mark.parametrize("year", YEARS, ids=["2017", "2018", "2019"])
def test_every_province(year: Year) -> None:
    assert len(year.rows) == 63
    gaps = [abs(sub_index(year.rules, figures) - Fraction(published)) for figures, published in year.rows]
    assert max(gaps) <= Fraction(1, 10**6)


def test_bounds_only_widen_and_old_years_stay() -> None:
    before = [[sub_index(year.rules, figures) for figures, _published in year.rows] for year in YEARS]
    for earlier, later in pairwise(YEARS):
        for old, new in zip(earlier.rules, later.rules, strict=True):
            bounds = (new.low, old.low, old.high, new.high)
            known = [bound for bound in bounds if bound is not None]
            assert len(known) == len(bounds)
            assert known == sorted(known)
    assert [[sub_index(year.rules, figures) for figures, _published in year.rows] for year in YEARS] == before
    widened = [sum(old != new for old, new in zip(YEARS[i].rules, YEARS[i + 1].rules, strict=True)) for i in (0, 1)]
    assert widened == [4, 2]
