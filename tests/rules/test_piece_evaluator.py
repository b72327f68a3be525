"""Common values take the short road: what they fall on is the very evaluator of the table, not one made anew."""

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.indicators import Measured
from cchc.rules import Bonus, Deduction, Goalposts, InputKind, Ladder, ManualScore, NoViolation, Proportional
from cchc.rules.families.piece_evaluator import PieceLookup
from cchc.rules.families.piece_rule import PieceRule
from cchc.values import Ratio

RATE = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
CLOSED = Ladder.of(("trên 90%", 2), ("không quá 90%", 0))
COUNT = Ladder.of(("từ 2 trở lên", 2), ("dưới 2", 0), input_kind=InputKind.COUNT)


def table_of(rule: PieceRule) -> PieceLookup:
    asked: dict[InputKind, Measured] = {
        InputKind.RATE: Ratio(1, 2),
        InputKind.COUNT: 1,
        InputKind.AMOUNT: Decimal("0.5"),
    }
    rule.score(asked[rule.input_kind])
    assert rule.lookup is not None
    return rule.lookup


@pytest.mark.parametrize(
    ("rule", "value", "place"),
    [
        (RATE, Ratio(0, 5), 0),
        (RATE, Ratio(0, 1), 0),
        (RATE, Ratio(899, 1000), 0),
        (RATE, Ratio(9, 10), 1),
        (RATE, Ratio(1, 1), 1),
        (CLOSED, Ratio(9, 10), 0),
        (CLOSED, Ratio(901, 1000), 1),
        (CLOSED, Ratio(0, 3), 0),
        (Proportional.of(6, "90%"), Ratio(1, 2), 0),
        (COUNT, 0, 0),
        (COUNT, 1, 0),
        (COUNT, 2, 1),
        (Deduction.of(1, 3), 3, 1),
        (Bonus.of(1, 3), 2, 0),
        (NoViolation.of(("a", 1), ("b", 0)), 1, 1),
    ],
)
def test_common_values_are_looked_up(rule: PieceRule, value: Measured, place: int) -> None:
    assert rule.score(value)[0] is table_of(rule).evaluators[place]


@pytest.mark.parametrize(
    ("rule", "value_type"),
    [
        (RATE, Ratio),
        (COUNT, int),
        (Goalposts.of(0, 1, 0, 5, input_kind=InputKind.RATE), Ratio),
        (Goalposts.of(0, Fraction(1, 2), 0, 5, input_kind=InputKind.RATE), None),
        (Goalposts.of(Fraction(1, 2), 1, 0, 5, input_kind=InputKind.RATE), None),
        (Goalposts.of(0, 3, 0, 5, input_kind=InputKind.COUNT), None),
        (ManualScore.of(0, 1), None),
        (Ladder.of(("từ 1 trở lên", 1), ("dưới 1", 0), input_kind=InputKind.AMOUNT), None),
        (Ladder.of(("từ 50% trở lên", 1), ("dưới 50%", 0), step=Fraction(1, 10)), None),
    ],
)
def test_what_is_looked_up(rule: PieceRule, value_type: type | None) -> None:
    assert table_of(rule).value_type is value_type


def test_a_table_with_a_gap_is_none() -> None:
    gap = Ladder.of(("trên 90%", 2), ("dưới 90%", 0))
    assert gap.score(Ratio(1, 2)).points == 0
    assert table_of(gap).value_type is None


def test_ends_are_whole_numbers_of_the_least_scale() -> None:
    assert (table_of(RATE).scale, table_of(RATE).doubled, table_of(RATE).ends) == (10, False, (8,))
    assert (table_of(CLOSED).scale, table_of(CLOSED).doubled, table_of(CLOSED).ends) == (10, True, (18,))
