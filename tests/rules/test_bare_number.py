"""A number alone is no rate: the advice names every reading, and each advice can be followed."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.rules import Ladder
from cchc.values import Ratio

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("dưới 95%", 0), may_exceed=True)


@pytest.mark.parametrize(
    ("number", "readings"),
    [
        (Decimal("0.95"), [Fraction(95, 100), Fraction(95, 10_000)]),
        (Decimal("0.00125"), [Fraction(125, 100_000), Fraction(125, 10_000_000)]),
        (1, [Fraction(1), Fraction(1, 100)]),
        (0, [Fraction(0)]),
        (Decimal("98.5"), [Fraction(985, 1000)]),
        (1500, [Fraction(15)]),
        (Decimal("-0.5"), [Fraction(-1, 2), Fraction(-5, 1000)]),
    ],
)
def test_the_advice_names_every_reading(number: int | Decimal, readings: list[Fraction]) -> None:
    with pytest.raises(InvalidInput, match="một con số chưa phải là tỷ lệ") as caught:
        ON_TIME.score(number)
    advised = re.findall(r"hãy nhập '([^']+)'", str(caught.value))
    assert [Ratio.parse(text).value for text in advised] == readings
