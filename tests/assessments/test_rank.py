from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from cchc.assessments import Assessment, Place, assess, assess_all, classify, rank, rank_changes
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Absence, Measured
from cchc.rules import AbsencePolicy, Proportional
from cchc.values import Ratio, Rounding

TREE = Framework(criteria=(Criterion(code="1", title="A", rule=Proportional.of(10)),))


def results(shares: dict[str, Ratio], rounding: Rounding = Rounding.NONE) -> dict[str, Assessment]:
    tree = TREE.model_copy(update={"rounding": rounding})
    return assess_all(tree, {name: {"1": share} for name, share in shares.items()})


def test_ties_1224_and_1223() -> None:
    scored = results({"a": Ratio(1, 2), "b": Ratio(9, 10), "c": Ratio(1, 2), "d": Ratio(1, 10)})
    assert rank(scored) == (
        Place(1, "b", Decimal(9), Decimal(10), Ratio(9, 10)),
        Place(2, "a", Decimal(5), Decimal(10), Ratio(5, 10)),
        Place(2, "c", Decimal(5), Decimal(10), Ratio(5, 10)),
        Place(4, "d", Decimal(1), Decimal(10), Ratio(1, 10)),
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
    with pytest.raises(InvalidInput, match="points, share"):
        rank({}, by="total")  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize("ask", [rank, partial(classify, TREE), partial(assess_all, TREE)])
def test_what_is_not_told_by_name_is_refused(ask: Callable[[Any], object]) -> None:
    for told in (None, [results({"a": Ratio(1, 2)})["a"]], "Sở A"):
        with pytest.raises(InvalidInput, match="theo tên đơn vị"):
            ask(told)


@pytest.mark.parametrize("ask", [rank, partial(classify, TREE)])
def test_what_is_no_result_is_refused_under_its_name(ask: Callable[[Any], object]) -> None:
    with pytest.raises(InvalidInput) as caught:
        ask({"Sở A": 5, **results({"Sở B": Ratio(1, 2)}), "Sở C": {"1": Ratio(1, 2)}})
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/Sở A", "type"), ("/Sở C", "type")]


def by_share(**shares: tuple[int, int]) -> dict[str, Assessment]:
    """Results with these points and maxima."""
    parts = [Criterion(code=code, title=code, rule=Proportional.of(10)) for code in "12"]
    tree = Framework(criteria=tuple(parts), not_applicable=AbsencePolicy.EXCLUDE)
    told: dict[str, Assessment] = {}
    for name, (points, most) in shares.items():
        second: Measured = Ratio(max(points - 10, 0), 10) if most == 20 else Absence.NOT_APPLICABLE
        first: Measured = Ratio(min(points, 10), 10) if most else Absence.NOT_APPLICABLE
        told[name] = assess(tree, {"1": first, "2": second})
    return told


def test_shares_are_compared_where_maxima_differ() -> None:
    results = by_share(A=(15, 20), B=(9, 10), C=(0, 0))
    places = rank(results, by="share")
    assert [(place.rank, place.name) for place in places] == [(1, "B"), (2, "A"), (3, "C")]
    assert [str(place.share) for place in places] == ["9/10", "15/20", "0/20"]
    assert [place.name for place in rank(results)] == ["A", "B", "C"]
    same = rank(by_share(A=(15, 20), B=(9, 20)), by="share")
    assert [(place.rank, place.name) for place in same] == [(1, "A"), (2, "B")]


def test_groups_are_ranked_each_by_itself() -> None:
    results = by_share(A=(15, 20), X=(9, 10), B=(16, 20), Y=(8, 10), Z=(1, 10))
    groups = {"A": "Sở", "B": "Sở", "X": "Xã", "Y": "Xã"}
    places = rank(results, groups=groups, unranked=["Z"])
    assert [(place.rank, place.name) for place in places] == [(1, "B"), (2, "A"), (1, "X"), (2, "Y")]
    with pytest.raises(InvalidInput) as error:
        rank(results, groups=groups)
    assert [(fault.code, fault.read) for fault in error.value.faults] == [("group", "Z")]


def test_moves_since_last_year() -> None:
    now, before = rank(by_share(A=(15, 20), B=(9, 20))), rank(by_share(B=(15, 20), A=(9, 20)))
    assert rank_changes(now, before) == {"A": 1, "B": -1}
