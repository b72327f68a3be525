"""Published tables reproduced by the frameworks of the catalogue.

Sources of the figures: PCI 2019 of 22 provinces, https://pcivietnam.vn (sub-indices and totals, rounded to two places);
PCI 2010 and 2012 of two provinces, http://www.pcivietnam.org/tien-giang and http://pcivietnam.vn/tra-vinh;
PAPI 2018 of eight provinces, tables of UNDP and CECODES (sub-dimensions, dimensions, totals); DTI 2022 of five
provinces, the ranking of 2022 at https://dti.gov.vn. The command `tests/goldens/score_tables.py` does
the same with longer tables.
"""

from fractions import Fraction
from pathlib import Path

import pytest
import score_tables

from cchc.exact import to_decimal

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("name", "year", "most", "rows"),
    [
        ("pci", 2010, "0.03", 2),
        ("pci", 2012, "0.03", 2),
        ("pci", 2019, "0.03", 22),
        ("papi", 2018, "0.000003", 8),
        ("dti", 2022, "0.00005", 5),
    ],
)
def test_published_totals(name: str, year: int, most: str, rows: int) -> None:
    gaps = score_tables.gaps(name, year, HERE / f"{name}_{year}.csv")
    assert len({gap.body for gap in gaps}) == rows
    assert max(abs(gap.recomputed - Fraction(gap.published)) for gap in gaps) <= Fraction(most) + Fraction(1, 10**5)


def test_every_cell_of_decision_766() -> None:
    gaps = score_tables.gaps("q766", 2026, score_tables.FILES[-1][-1])
    assert len(gaps) == 48
    assert all(gap.recomputed == gap.published for gap in gaps)


def test_four_of_five_are_exact_and_the_fifth_is_inside_the_rounding_of_its_inputs() -> None:
    gaps = score_tables.gaps("dti", 2022, HERE / "dti_2022.csv")
    exact = [gap for gap in gaps if to_decimal(gap.recomputed, 4) == gap.published]
    assert len(exact) == 4
    assert max(abs(gap.recomputed - Fraction(gap.published)) for gap in gaps) <= Fraction(1, 10**4)
