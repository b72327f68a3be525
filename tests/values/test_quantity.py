from decimal import Decimal

import pytest

from cchc.errors import InvalidInput
from cchc.values import Quantity


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("1.250 hồ sơ", "1250", "hồ sơ"),
        ("1.250  hồ\nsơ", "1250", "hồ sơ"),
        ("98,5%", "98.5", "%"),
        ("98,5 %", "98.5", "%"),
        ("-3 biên chế", "-3", "biên chế"),
        ("5km2", "5", "km2"),
    ],
)
def test_read_and_written(text: str, amount: str, unit: str) -> None:
    quantity = Quantity.parse(text)
    assert (quantity.amount, quantity.unit) == (Decimal(amount), unit)
    assert Quantity.parse(str(quantity)) == quantity


@pytest.mark.parametrize("text", ["", "5", "hồ sơ", "1.5 hồ sơ", "5 6", "5 !"])
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Quantity.parse(text)


def test_refused_parts() -> None:
    for amount, unit in ((0.5, "hồ sơ"), (Decimal("NaN"), "hồ sơ"), (5, ""), (5, "5 hồ sơ")):
        with pytest.raises(InvalidInput):
            Quantity(amount, unit)  # type: ignore[arg-type]  # on purpose
    assert Quantity(Decimal("5.00"), " hồ  sơ ") == Quantity(Decimal(5), "hồ sơ")
