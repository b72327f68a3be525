from fractions import Fraction

from cchc.rules import Piece
from cchc.rules.piece import faults_of
from cchc.values import Interval

SHARE = Interval(Fraction(0), Fraction(1))


def piece(low: int | None, high: int | None, slope: int, constant: int, *, closed: bool = False) -> Piece:
    first, last = (None if end is None else Fraction(end, 100) for end in (low, high))
    return Piece(Interval(first, last, high_closed=closed), Fraction(slope), Fraction(constant), f"{low}-{high}")


def test_extremes() -> None:
    assert piece(0, 50, 2, 1).extremes == (Fraction(1), Fraction(2))
    assert piece(None, 50, 2, 1).extremes == (None, Fraction(2))
    assert piece(None, None, 0, 1).extremes == (Fraction(1), Fraction(1))


def test_a_slope_that_turns_is_a_fault() -> None:
    rising_then_falling = [piece(0, 50, 2, 0), piece(50, 100, -2, 2, closed=True)]
    assert [fault.code for fault in faults_of(rising_then_falling, SHARE)] == ["order"]
    rising = [piece(0, 50, 2, 0), piece(50, 100, 4, 0, closed=True)]
    assert list(faults_of(rising, SHARE)) == []


def test_a_drop_between_rising_pieces_is_a_fault() -> None:
    dropping = [piece(0, 50, 4, 0), piece(50, 100, 2, 0, closed=True)]
    assert [fault.code for fault in faults_of(dropping, SHARE)] == ["order"]


def test_an_unbounded_end_is_compared_with_nothing() -> None:
    unbounded = [piece(None, 50, 2, 0), piece(50, None, 2, 0)]
    assert list(faults_of(unbounded, SHARE)) == []
