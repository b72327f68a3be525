from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.rules import AbsencePolicy, InputKind, Proportional, describe
from cchc.values import Ratio


@pytest.mark.parametrize(
    ("value", "points"),
    [(Ratio(0, 7), "0"), (Ratio(45, 100), "3"), (Ratio(9, 10), "6"), (Ratio(95, 100), "6"), (Ratio(1, 1), "6")],
)
def test_min_of_maximum_and_share_of_target(value: Ratio, points: str) -> None:
    outcome = Proportional.of(6, "90%").score(value)
    assert outcome.points == Decimal(points)
    assert outcome.max_points == 6


def test_endless_points_are_carried_to_twelve_places_and_said_to_be() -> None:
    outcome = Proportional.of(6, "90%").score(Ratio(528464, 597918))
    assert outcome.points == Decimal("5.892268393548")
    assert outcome.exact == Fraction(6 * 528464 * 10, 597918 * 9)
    assert [str(clause) for clause in describe(outcome.reason)] == [
        "số liệu: 528.464/597.918 ≈ 88,38%",
        "công thức “6 × tỷ lệ ÷ 90%” ≈ 5,892268393548 điểm",
        "điểm là số thập phân vô hạn, ghi đến 12 chữ số",
        "mất khoảng 0,11 điểm: cần từ 90% trở lên, còn thiếu gần 1,62 điểm phần trăm",
    ]


def test_finite_points_are_told_as_they_are() -> None:
    assert [str(clause) for clause in describe(Proportional.of(6).score(Ratio(1, 4)).reason)] == [
        "số liệu: 1/4 = 25%",
        "công thức “6 × tỷ lệ” = 1,5 điểm",
        "mất 4,5 điểm: cần 100%, còn thiếu 75 điểm phần trăm",
    ]


def test_targets_in_every_form() -> None:
    for target in ("90%", Decimal("0.9"), Ratio(9, 10), Fraction(9, 10), "9/10"):
        assert Proportional.of(6, target).target == Fraction(9, 10)
    third = Proportional.of(6, Fraction(1, 3))
    assert third.pieces[0].text == "6 × tỷ lệ ÷ 1/3"
    assert third.score(Ratio(1, 6)).points == 3


def test_the_target_is_all_of_it_unless_said() -> None:
    assert Proportional(max_points=Decimal(6)) == Proportional.of(6)
    assert Proportional.of(6).target == 1


def test_numbers_other_than_rates() -> None:
    rule = Proportional.of(10, 200, input_kind=InputKind.COUNT)
    assert rule.score(50).points == Decimal("2.5")
    assert rule.score(1000).points == 10
    assert [piece.text for piece in rule.pieces] == ["10 × số liệu ÷ 200", "từ 200 trở lên"]
    with pytest.raises(InvalidInput, match="không thể âm"):
        rule.score(-1)


def test_zero_denominator_policies() -> None:
    assert Proportional.of(6, zero_denominator=AbsencePolicy.FULL_POINTS).score(Ratio(0, 0)).points == 6
    outcome = Proportional.of(6, zero_denominator=AbsencePolicy.NO_POINTS).score(Ratio(0, 0))
    assert outcome.points == 0
    assert [str(clause) for clause in describe(outcome.reason)] == ["mẫu số bằng 0 (0/0): tính 0 điểm"]
    with pytest.raises(InvalidInput, match="zero_denominator"):
        Proportional.of(6).score(Ratio(0, 0))


@pytest.mark.parametrize(
    ("most", "target", "code"), [(0, 1, "max_points"), (-1, 1, "max_points"), (1, 0, "target"), (1, "-5%", "target")]
)
def test_refused(most: int, target: int | str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Proportional.of(most, target)
    assert caught.value.faults[0].code == code


def test_it_is_sound_and_knows_its_bounds() -> None:
    rule = Proportional.of("2.50", "80%")
    assert rule.check() == ()
    assert (rule.min_points, rule.max_points) == (Decimal(0), Decimal("2.5"))


def test_an_unreachable_target_is_a_fault() -> None:
    assert [fault.code for fault in Proportional.of(6, "120%").check()] == ["unreachable"]
    assert Proportional.of(6, "120%", may_exceed=True).check() == ()
