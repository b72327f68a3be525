"""Rules whose fewest and most points follow from their fields, without building the pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.rules import Deduction, InputKind, Ladder, Proportional
from cchc.rules.families.piece_rule import PieceRule
from cchc.strategies import deductions, ladders, proportionals


@given(st.one_of(ladders(), proportionals(), deductions()))
def test_fields_and_pieces_give_the_same_bounds(rule: PieceRule) -> None:
    by_fields = rule.min_points, rule.max_points, rule.exact_bound, rule.exact_max
    rule._check_pieces()
    assert (rule.min_points, rule.max_points, rule.exact_bound, rule.exact_max) == by_fields


@pytest.mark.parametrize(
    "rule",
    [
        Ladder.of(("từ 90% trở lên", 1), ("dưới 90%", 0)),
        Ladder.of(("từ 5 trở lên", 1), ("dưới 5", 0), input_kind=InputKind.AMOUNT),
        Proportional.of(2, "90%"),
        Deduction.of("0.5", 2),
        Deduction.of("0.5"),
    ],
)
def test_pieces_are_built_when_first_asked_for(rule: PieceRule) -> None:
    assert rule._piece_table is None
    assert rule.piece_table is rule.piece_table
    assert rule._piece_table is rule.piece_table


@pytest.mark.parametrize(
    "rule",
    [
        Ladder.of(("từ 5 trở lên", 1), ("dưới 5", 0), input_kind=InputKind.COUNT),
        Proportional.of(2, 5, input_kind=InputKind.COUNT),
        Proportional.of(2, 10**55, input_kind=InputKind.AMOUNT),
        Deduction.of("0.5", 2, cases_per_step=2),
        Deduction.of("0.5", 2, lose_all_from=3),
    ],
)
def test_pieces_that_may_have_a_fault_are_built_at_once(rule: PieceRule) -> None:
    assert rule._piece_table is not None


def test_a_band_without_a_count_is_refused() -> None:
    with pytest.raises(InvalidInput, match="khoảng không chứa số nào"):
        Ladder.of(("trên 1 đến dưới 2", 1), ("từ 2 trở lên", 0), input_kind=InputKind.COUNT)


def test_a_target_between_two_counts_is_refused() -> None:
    with pytest.raises(InvalidInput, match="khoảng không chứa số nào"):
        Proportional.of(2, "0.5", min_value="0.2", input_kind=InputKind.COUNT)
