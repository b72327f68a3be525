"""Published tables reproduced by the frameworks of the catalogue.

Sources of the figures: PCI of all provinces, 2006 to 2013 and 2019, unrounded, workbooks of VCCI kept in
https://github.com/mdtrinh/vietnam_elections (Data/PCI); PAPI of all provinces, 2011 and 2017 to 2019, workbooks of
UNDP and CECODES kept there (Data/PAPI), sub-dimensions of 2020 and 2024, https://github.com/hnks-gh/ml-mcdm
(data/csv), all read on 29/11/2026; PCI 2019 of 22 provinces as rounded at https://pcivietnam.vn; DTI 2022 of five
provinces, the ranking of 2022 at https://dti.gov.vn. The command `tests/goldens/score_tables.py` does the same with
other tables.
"""

from fractions import Fraction
from pathlib import Path

import pytest
import score_tables

from cchc.exact import to_decimal

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("name", "file", "furthest", "bodies"),
    [
        (
            "pci",
            "pci_2006_2019.csv",
            "0.00001",
            {2006: 64, 2007: 64, 2008: 64, **dict.fromkeys((2009, 2010, 2012, 2013, 2019), 63)},
        ),
        ("papi", "papi_2011_2024.csv", "0.000003", {2011: 63, 2017: 63, 2018: 63, 2019: 63, 2020: 0, 2024: 0}),
    ],
)
def test_published_totals_of_all_provinces(name: str, file: str, furthest: str, bodies: dict[int, int]) -> None:
    found = score_tables.gaps(name, HERE / file)
    assert {year: len({gap.body for gap in gaps}) for year, gaps in found.items()} == bodies
    for year, gaps in found.items():
        assert all(abs(gap.recomputed - Fraction(gap.published)) <= Fraction(furthest) for gap in gaps), year


@pytest.mark.parametrize(
    ("name", "year", "furthest", "bodies"), [("pci", 2019, "0.03", 22), ("dti", 2022, "0.00005", 5)]
)
def test_published_totals_of_rounded_figures(name: str, year: int, furthest: str, bodies: int) -> None:
    gaps = score_tables.gaps(name, HERE / f"{name}_{year}.csv", year)[year]
    assert len({gap.body for gap in gaps}) == bodies
    assert max(abs(gap.recomputed - Fraction(gap.published)) for gap in gaps) <= Fraction(furthest) + Fraction(1, 10**5)


def test_every_cell_of_decision_766() -> None:
    gaps = score_tables.gaps("q766", score_tables.FILES[-1][1], 2026)[2026]
    assert len(gaps) == 48
    assert all(gap.recomputed == gap.published for gap in gaps)


def test_four_of_five_are_exact_and_the_fifth_is_inside_the_rounding_of_its_inputs() -> None:
    gaps = score_tables.gaps("dti", HERE / "dti_2022.csv", 2022)[2022]
    exact = [gap for gap in gaps if to_decimal(gap.recomputed, 4) == gap.published]
    assert len(exact) == 4
    assert max(abs(gap.recomputed - Fraction(gap.published)) for gap in gaps) <= Fraction(1, 10**4)
