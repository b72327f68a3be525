from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.viet import format_money, parse_money, spell_money
from cchc.viet.money import Unit


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (1_500_000_000, "tỷ đồng", "1,5 tỷ đồng"),
        (250_000, "đồng", "250.000 đồng"),
        (250_000_000, "triệu đồng", "250 triệu đồng"),
        (1_500, "nghìn đồng", "1,5 nghìn đồng"),
        (2 * 10**12, "nghìn tỷ đồng", "2 nghìn tỷ đồng"),
        (-1_500_000, "triệu đồng", "-1,5 triệu đồng"),
        (0, "đồng", "0 đồng"),
    ],
)
def test_written_and_read(amount: int, unit: Unit, text: str) -> None:
    assert format_money(amount, unit) == text
    assert parse_money(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("5.000đ", 5000),
        ("5.000 VNĐ", 5000),
        ("2 ngàn tỉ VND", 2 * 10**12),
        ("1,5  Tỷ\nĐồng", 1_500_000_000),
        ("2,34 triệu đồng", 2_340_000),
    ],
)
def test_read(text: str, amount: int) -> None:
    assert parse_money(text) == amount


def test_the_convention_is_asked_for() -> None:
    assert parse_money("1.5 triệu đồng", "en") == 1_500_000
    with pytest.raises(InvalidInput, match="hai cách"):
        parse_money("1.500 đồng", None)


@pytest.mark.parametrize("text", ["", "5", "đồng", "tỷ đồng", "5 tỷ", "5 triệu triệu đồng", "1.5 tỷ đồng", "năm đồng"])
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        parse_money(text)


def test_places_and_units() -> None:
    assert format_money(1_234_567, "triệu đồng", places=1) == "1,2 triệu đồng"
    with pytest.raises(InvalidInput, match="nghìn tỷ đồng"):
        format_money(5, "xu")  # type: ignore[arg-type]  # on purpose


def test_amounts_that_are_no_whole_number_of_dong() -> None:
    assert format_money(Decimal("1500000000.5"), unit="tỷ đồng") == "1,5000000005 tỷ đồng"
    assert format_money(Fraction(10**9, 3), unit="tỷ đồng", places=2) == "0,33 tỷ đồng"


def test_in_words() -> None:
    assert spell_money(1_500_000) == "một triệu năm trăm nghìn đồng"
    assert spell_money(1_500_000, closing=True, thousand="ngàn") == "một triệu năm trăm ngàn đồng chẵn"
    assert spell_money(Decimal("0.5"), closing=True) == "không phẩy năm đồng"
