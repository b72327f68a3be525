"""Where two lines may turn against each other."""

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.rules import PointRounding, RoundingDirection, Stretch, indices_of, turning_points
from cchc.rules.pieces.equal_points import Line

DOWN = PointRounding(Decimal(1), RoundingDirection.DOWN)
UP = PointRounding(Decimal(1), RoundingDirection.UP)
BEGIN, END = (0, Fraction(0), 0), (0, Fraction(100), 0)
BEFORE_ALL, AFTER_ALL = (-1, Fraction(0), 0), (1, Fraction(0), 0)


def line(slope: object, constant: object, rounding: PointRounding | None = None) -> Line:
    """A line."""
    return Line(Fraction(str(slope)), Fraction(str(constant)), rounding)


def test_plain_lines_turn_where_they_cross() -> None:
    assert turning_points(Stretch(BEGIN, END, line(1, 0), line(0, 5))) == [5]
    assert turning_points(Stretch(BEGIN, END, line(1, 0), line(1, 5))) == []
    assert turning_points(Stretch(BEGIN, END, line(1, 0), None)) == []


def test_parallel_staircases_are_looked_at_for_one_period() -> None:
    pair = (line("0.5", 0, DOWN), line("0.5", "0.25", DOWN))
    assert max(turning_points(Stretch(BEGIN, END, *pair))) < 6
    assert max(turning_points(Stretch(BEGIN, AFTER_ALL, *pair))) < 6
    assert min(turning_points(Stretch(BEFORE_ALL, END, *pair))) > 94
    assert turning_points(Stretch(BEFORE_ALL, AFTER_ALL, *pair)) == []
    assert turning_points(Stretch(BEGIN, END, pair[0], line("0.5", 9, DOWN))) == []


def test_staircases_apart_are_not_looked_at() -> None:
    turns = turning_points(Stretch(BEGIN, END, line(1, 0, DOWN), line(2, 0, UP)))
    assert turns
    assert max(turns) <= 4


def test_every_jump_on_request() -> None:
    stretch = Stretch(BEGIN, END, line(1, 0, DOWN), None)
    assert turning_points(stretch, everywhere=True) == [*range(1, 100)]
    with pytest.raises(InvalidInput, match="quá nhiều bước làm tròn"):
        turning_points(Stretch(BEGIN, END, line(1_000, 0, DOWN), line(0, 1)), everywhere=True)
    with pytest.raises(InvalidInput, match="quá nhiều bước làm tròn"):
        turning_points(Stretch(BEGIN, AFTER_ALL, line(1, 0, DOWN), None), everywhere=True)


def test_indices_beside_turns() -> None:
    assert indices_of(Stretch(BEGIN, END, None, None), [Fraction(21, 2)]) == [0, 9, 10, 11, 12, 99]
    assert indices_of(Stretch(BEGIN, AFTER_ALL, None, None), []) == [0, 1]
    assert indices_of(Stretch(BEFORE_ALL, END, None, None), []) == [98, 99]
