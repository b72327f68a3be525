from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.exact import exact, to_decimal
from cchc.exact.number import finite_places, half_up
from cchc.values import Ratio


def test_exact_takes_what_is_exact() -> None:
    assert exact(3) == 3
    assert exact(Decimal("0.1")) == Fraction(1, 10)
    assert exact(Fraction(1, 3)) == Fraction(1, 3)
    assert exact(Ratio(1, 4)) == Fraction(1, 4)
    assert exact(Decimal("-0")) == 0


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0.5, "float"),
        (True, "number"),
        ("5", "number"),
        (None, "number"),
        (Decimal("NaN"), "number"),
        (Decimal("sNaN"), "number"),
        (Decimal("-Infinity"), "number"),
        (Decimal("1e999"), "digits"),
        (Decimal("1e-61"), "digits"),
        (Decimal("1" * 121), "digits"),
        (10**60, "digits"),
        pytest.param(10**5000, "digits", id="5000 digits"),
    ],
)
def test_exact_refuses(value: object, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        exact(value)  # type: ignore[arg-type]  # on purpose
    assert caught.value.faults[0].code == code


@pytest.mark.parametrize(
    ("x", "places"), [(Fraction(1, 8), 3), (Fraction(7), 0), (Fraction(1, 5), 1), (Fraction(1, 3), None)]
)
def test_finite_places(x: Fraction, places: int | None) -> None:
    assert finite_places(x) == places
    assert finite_places(Fraction(1, 2**61)) is None


@pytest.mark.parametrize(
    ("x", "places", "units"),
    [("0.125", 2, 13), ("-0.125", 2, -13), ("0.124", 2, 12), ("0.5", 0, 1), ("-0.5", 0, -1), ("2", 2, 200)],
)
def test_half_up(x: str, places: int, units: int) -> None:
    assert half_up(Fraction(x), places) == units


def test_to_decimal() -> None:
    assert str(to_decimal(Fraction(3, 2))) == "1.5"
    assert str(to_decimal(Fraction(100))) == "100"
    assert str(to_decimal(Fraction(2, 3))) == "0.666666666667"
    assert str(to_decimal(Fraction(1, 2), 3)) == "0.5"
    assert str(to_decimal(Fraction(0), 3)) == "0"
    with pytest.raises(InvalidInput, match="quá nhiều chữ số"):
        to_decimal(Fraction(10**60))


def test_sixty_places_are_the_last() -> None:
    assert exact(Decimal("1E-60")) == Fraction(1, 10**60)
    assert finite_places(Fraction(1, 10**60)) == 60
    assert to_decimal(Fraction(1, 10**60)) == Decimal("1E-60")
    assert exact(10**60 - 1) == 10**60 - 1
