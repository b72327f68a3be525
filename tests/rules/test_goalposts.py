"""Rescaling between bounds: fixed, of the cohort, and carried over the periods."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.assessments import assess_all
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Absence, Direction, Measured
from cchc.rules import (
    AbsencePolicy,
    BoundPolicy,
    Goalposts,
    InputKind,
    PointRounding,
    attainable_points,
    best_input,
    describe,
    read_rule,
    write_rule,
)
from cchc.rules.kinds import RULE_ADAPTER
from cchc.values import Ratio

FIXED = Goalposts.of("0.3065", "0.3524", 1, 10)
COHORT = Goalposts.of_cohort(1, 10, equal_values=AbsencePolicy.NO_POINTS)
CARRIED = FIXED.carry([Decimal("0.3771")], since=2017)
NUMBERS = st.lists(st.integers(-1000, 1000), min_size=2, max_size=12)


@pytest.mark.parametrize("rule", [FIXED, COHORT, CARRIED], ids=["fixed", "cohort", "carried"])
def test_written_and_read_back(rule: Goalposts) -> None:
    assert read_rule(write_rule(rule), rule.max_points) == rule
    assert RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(rule)) == rule
    assert rule.check() == ()


def test_the_official_wording_names_the_bounds() -> None:
    assert [rule.short_wording() for rule in (FIXED, COHORT, CARRIED)] == [
        "Quy đổi giá trị từ 0,3065 đến 0,3524 thành điểm từ 1 đến 10",
        "Quy đổi giá trị từ nhỏ nhất đến lớn nhất của các đơn vị thành điểm từ 1 đến 10",
        "Quy đổi giá trị từ 0,3065 đến 0,3771 thành điểm từ 1 đến 10 (ngưỡng từ năm 2017)",
    ]
    assert write_rule(CARRIED).endswith("ngưỡng lũy kế qua các kỳ từ năm 2017")
    outcome = CARRIED.score(Decimal("0.3771"))
    assert outcome.reason is not None
    assert "ngưỡng từ năm 2017" in " ".join(map(str, describe(outcome.reason)))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"low": Fraction(0)},
        {"low": Fraction(0), "high": Fraction(1), "bounds": BoundPolicy.COHORT},
        {"low": Fraction(0), "high": Fraction(1), "equal_values": AbsencePolicy.NO_POINTS},
        {"low": Fraction(0), "high": Fraction(1), "since": 2017},
        {"bounds": BoundPolicy.CARRIED},
        {"bounds": BoundPolicy.COHORT, "since": 2017},
    ],
)
def test_bounds_that_do_not_fit_their_policy(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as error:
        Goalposts(at_low=Decimal(1), at_high=Decimal(10), **fields)
    assert error.value.faults[0].code == "bounds"


@given(numbers=NUMBERS, turned=st.booleans())
def test_a_cohort_is_rescaled_between_its_least_and_greatest_value(numbers: list[int], *, turned: bool) -> None:
    at_low, at_high = (10, 1) if turned else (1, 10)
    rule = Goalposts.of_cohort(at_low, at_high, equal_values=AbsencePolicy.EXCLUDE)
    low, high = min(numbers), max(numbers)
    cohort: list[Measured] = [Absence.NOT_REPORTED, *numbers]
    for number in numbers:
        expected = at_low + Fraction(number - low, high - low) * (at_high - at_low) if low < high else None
        assert rule.score(number, cohort=cohort).exact == expected
    assert rule.score(low, cohort=rule.deciding_values(cohort)) == rule.score(low, cohort=cohort)


@given(before=NUMBERS, later=NUMBERS)
def test_carried_bounds_only_widen(before: list[int], later: list[int]) -> None:
    first = Goalposts.of(min(before), max(before) + 1, 1, 10)
    second = first.carry([*later, Absence.WITHHELD])
    assert second.low == Fraction(min(*before, *later))
    assert second.high == Fraction(max(*later, max(before) + 1))
    assert second.carry([]) == second.carry(before) == second
    assert [first.score(number).exact for number in before] == [first.score(number).exact for number in before]
    assert all(second.score(number).points is not None for number in (*before, *later))


def test_rates_and_0_of_0() -> None:
    rule = Goalposts.of_cohort(0, 10, input_kind=InputKind.RATE, zero_denominator=AbsencePolicy.NO_POINTS)
    cohort = [Ratio(0, 0), Ratio(1, 2), Ratio(3, 4), Ratio(1, 1)]
    assert [rule.score(value, cohort=cohort).points for value in cohort] == [0, 0, 5, 10]
    assert rule.carry(cohort).low == Fraction(1, 2)
    assert rule.carry(cohort).equal_values is None


@pytest.mark.parametrize(
    ("score", "code"),
    [
        (lambda: COHORT.score(1), "cohort"),
        (lambda: Goalposts.of_cohort(1, 10).score(5, cohort=[5, 5]), "equal_values"),
        (lambda: COHORT.carry([Absence.NOT_REPORTED]), "bounds"),
        (lambda: COHORT.carry([3, 3]), "empty"),
        (lambda: CARRIED.score(Decimal("0.4")), "outside"),
        (lambda: COHORT.score("5", cohort=[1, 2]), "type"),
    ],
)
def test_what_cannot_be_scored_is_refused(score: Any, code: str) -> None:
    with pytest.raises(InvalidInput) as error:
        score()
    assert error.value.faults[0].code == code


def test_best_values_and_attainable_points() -> None:
    assert (best_input(COHORT), best_input(Goalposts.of_cohort(10, 1))) == (1, 0)
    assert best_input(FIXED) == Decimal("0.3524")
    assert attainable_points(COHORT, Fraction(0)) is None
    assert attainable_points(FIXED, Fraction(0)) is not None
    assert COHORT.deciding_values([]) == []
    assert FIXED.deciding_values([1, 2]) == []
    assert COHORT.score(7, cohort=[7]).points == 0
    assert Goalposts.of_cohort(9, 0, direction=Direction.UP).check()[0].code == "order"


def test_a_framework_scores_all_bodies_together() -> None:
    rounded = Goalposts.of_cohort(1, 10, rounding=PointRounding.to_places(1))
    framework = Framework(criteria=[Criterion(code="1", title="A", rule=rounded)])
    results = assess_all(framework, {"Sở A": {"1": 10}, "Sở B": {"1": 20}, "Sở C": {"1": 40}})
    assert [str(result.points) for result in results.values()] == ["1", "4", "10"]
