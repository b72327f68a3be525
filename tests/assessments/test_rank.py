from decimal import Decimal

import pytest

from cchc.assessments import Assessment, Place, assess_all, rank
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.rules import Proportional
from cchc.values import Ratio, Rounding


def results(shares: dict[str, Ratio], rounding: Rounding = Rounding.NONE) -> dict[str, Assessment]:
    tree = Framework(criteria=(Criterion(code="1", title="A", rule=Proportional.of(10)),), rounding=rounding)
    return assess_all(tree, {name: {"1": share} for name, share in shares.items()})


def test_ties_1224_and_1223() -> None:
    scored = results({"a": Ratio(1, 2), "b": Ratio(9, 10), "c": Ratio(1, 2), "d": Ratio(1, 10)})
    assert rank(scored) == (
        Place(1, "b", Decimal(9)),
        Place(2, "a", Decimal(5)),
        Place(2, "c", Decimal(5)),
        Place(4, "d", Decimal(1)),
    )
    assert [place.rank for place in rank(scored, ties="1223")] == [1, 2, 2, 3]
    assert rank({}) == ()


def test_without_rounding_points_are_compared_exactly() -> None:
    near = {"a": Ratio(10**15, 3 * 10**15 + 1), "b": Ratio(1, 3)}
    scored = results(near)
    assert scored["a"].points == scored["b"].points
    assert [(place.rank, place.name) for place in rank(scored)] == [(1, "b"), (2, "a")]


def test_with_rounding_points_are_compared_as_shown() -> None:
    scored = results({"a": Ratio(501, 1000), "b": Ratio(502, 1000)}, Rounding.total(1))
    assert [place.rank for place in rank(scored)] == [1, 1]


def test_another_word_for_ties_is_refused() -> None:
    with pytest.raises(InvalidInput, match="1224, 1223"):
        rank({}, ties="1234")  # type: ignore[arg-type]  # on purpose
