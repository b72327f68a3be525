from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.values import Rounding
from cchc.values.rounding import RoundingLevel


def test_policies_are_named() -> None:
    assert str(Rounding.NONE) == "không làm tròn"
    assert str(Rounding.each(2)) == "làm tròn từng tiêu chí đến 2 chữ số thập phân"
    assert str(Rounding.group(1)) == "làm tròn từng nhóm đến 1 chữ số thập phân"
    assert str(Rounding.total(0)) == "làm tròn tổng điểm đến 0 chữ số thập phân"


def test_it_rounds_at_its_own_level_only() -> None:
    third = Fraction(2, 3)
    assert Rounding.group(2).apply(third, RoundingLevel.CRITERION, RoundingLevel.GROUP) == Decimal("0.67")
    assert Rounding.group(2).apply(third, RoundingLevel.TOTAL) == Decimal("0.666666666667")
    assert Rounding.NONE.apply(third) == Decimal("0.666666666667")


@pytest.mark.parametrize("text", ["", "làm tròn", "làm tròn tất cả đến 2 chữ số thập phân", "round"])
def test_refused_texts(text: str) -> None:
    with pytest.raises(InvalidInput):
        Rounding.parse(text)


@pytest.mark.parametrize(
    ("level", "places"), [(RoundingLevel.TOTAL, 10), (RoundingLevel.TOTAL, -1), (None, 2), (RoundingLevel.TOTAL, "2")]
)
def test_refused_policies(level: RoundingLevel | None, places: object) -> None:
    with pytest.raises(InvalidInput):
        Rounding(level, places)  # type: ignore[arg-type]  # on purpose
