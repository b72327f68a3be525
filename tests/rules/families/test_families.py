"""Drawn wordings: of no family one is read wrongly, and most of those that can be read are."""

from collections import Counter
from fractions import Fraction

import pytest
from catalogue import FAMILIES
from judge import drawn, exact_decimal, judge
from wording_laws import broken_laws

DRAWS = 8


@pytest.mark.parametrize("name", FAMILIES)
def test_no_drawn_wording_is_read_wrongly(name: str) -> None:
    verdicts = [(draw, judge(draw)) for draw in (drawn(name, index) for index in range(DRAWS))]
    assert not [(draw.text, verdict.why) for draw, verdict in verdicts if verdict.word in ("WRONG", "MISTAKEN")]


def test_most_drawn_wordings_are_read() -> None:
    readable = [name for name, one in FAMILIES.items() if one.readable]
    words = Counter(judge(drawn(name, index)).word for name in readable for index in range(DRAWS))
    assert words["RIGHT"] >= words.total() * Fraction(85, 100)


def test_drawn_wordings_are_the_same_each_time() -> None:
    assert all(drawn(name, 3) == drawn(name, 3) for name in FAMILIES)


@pytest.mark.parametrize("name", FAMILIES)
def test_a_drawn_wording_breaks_no_law(name: str) -> None:
    draw = drawn(name, 0)
    assert not list(broken_laws(draw.text, exact_decimal(draw.max_points)))
