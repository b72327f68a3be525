"""Sums, means and alternatives, exact; a geometric mean to twelve places."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.frameworks import Aggregation

ONES = [Fraction(1), Fraction(1)]


def test_nothing_makes_nothing() -> None:
    assert {how.combine([], []) for how in Aggregation} == {Fraction(0)}


def test_the_weights_of_a_geometric_mean() -> None:
    assert Aggregation.GEOMETRIC.combine([Fraction(1), Fraction(8)], [Fraction(1, 2), Fraction(1)]) == 4
    assert Aggregation.GEOMETRIC.combine([Fraction(0), Fraction(8)], ONES) == 0
    assert Aggregation.GEOMETRIC.combine([Fraction(2), Fraction(1)], ONES) == Fraction("1.414213562373")
    assert Aggregation.GEOMETRIC.combine([Fraction(3), Fraction(1)], ONES) == Fraction("1.732050807569")


@given(st.lists(st.integers(0, 10**6).map(lambda units: Fraction(units, 100)), min_size=1, max_size=5))
def test_a_root_is_the_nearest_to_twelve_places(points: list[Fraction]) -> None:
    found = Aggregation.GEOMETRIC.combine(points, [Fraction(1)] * len(points))
    with localcontext() as context:
        context.prec = 120
        product = Decimal(1)
        for one in points:
            product *= Decimal(one.numerator) / Decimal(one.denominator)
        root = product ** (Decimal(1) / len(points)) if product else Decimal(0)
        assert abs(Decimal(found.numerator) / Decimal(found.denominator) - root) <= Decimal("0.5E-12") + Decimal(
            "1E-100"
        )


@given(st.lists(st.fractions(0, 100), min_size=1, max_size=5), st.data())
def test_means_lie_between_and_forget_the_order(points: list[Fraction], data: st.DataObject) -> None:
    weights = [data.draw(st.integers(1, 9).map(Fraction)) for _point in points]
    turned = data.draw(st.permutations(list(zip(points, weights, strict=True))))
    for how in (Aggregation.MEAN, Aggregation.HIGHEST, Aggregation.SUM):
        assert how.combine(points, weights) == how.combine(
            [one for one, _weight in turned], [weight for _one, weight in turned]
        )
    assert min(points) <= Aggregation.MEAN.combine(points, weights) <= max(points)


def test_refused() -> None:
    with pytest.raises(InvalidInput, match="âm"):
        Aggregation.GEOMETRIC.combine([Fraction(-1), Fraction(1)], ONES)
    with pytest.raises(InvalidInput, match="quá lẻ"):
        Aggregation.GEOMETRIC.combine([Fraction(1), Fraction(1)], [Fraction(1), Fraction(1001, 1000)])
    exactly = [Fraction(1), Fraction(999)]
    assert Aggregation.GEOMETRIC.combine([Fraction(1), Fraction(1)], exactly) == 1
    assert Aggregation.GEOMETRIC.combine([Fraction(2), Fraction(8)], [Fraction(600), Fraction(600)]) == 4
