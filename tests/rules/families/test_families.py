"""Drawn wordings: none of a family is read wrongly, most of those that can be read are, and none breaks a law."""

from collections import Counter
from fractions import Fraction

import pytest
from catalogue import FAMILIES
from judge import drawn, exact_decimal
from table import BETWEEN, GUIDES, PAGES, table, verdicts_of

from cchc.strategies import check_wording_laws

READABLE = [name for name, one in FAMILIES.items() if one.readable]


@pytest.mark.parametrize("name", FAMILIES)
def test_no_drawn_wording_is_read_wrongly(name: str) -> None:
    assert not [(text, one.why) for text, one in verdicts_of(name) if one.word in ("WRONG", "MISTAKEN")]


def test_most_drawn_wordings_are_read() -> None:
    words = Counter(one.word for name in READABLE for _text, one in verdicts_of(name))
    assert words["RIGHT"] >= words.total() * Fraction(85, 100)


@pytest.mark.parametrize("name", READABLE)
def test_a_drawn_wording_breaks_no_law(name: str) -> None:
    draw = drawn(name, 0)
    check_wording_laws(draw.text, exact_decimal(draw.max_points))


def test_a_drawn_wording_is_the_same_each_time() -> None:
    assert all(drawn(name, 3) == drawn(name, 3) for name in FAMILIES)


@pytest.mark.parametrize("page", PAGES)
def test_the_guide_has_the_families_as_they_are_read(page: str) -> None:
    (written,) = BETWEEN.findall((GUIDES / page).read_text(encoding="utf-8"))
    assert written == table(PAGES.index(page)), "python tests/rules/families/table.py writes it anew"
