from fractions import Fraction

from cchc.errors import Fault
from cchc.rules import Piece, PieceTable
from cchc.values import Interval

SHARE = Interval(Fraction(0), Fraction(1))


def piece(low: int | None, high: int | None, slope: int, constant: int, *, closed: bool = False) -> Piece:
    first, last = (None if end is None else Fraction(end, 100) for end in (low, high))
    return Piece(Interval(first, last, high_closed=closed), Fraction(slope), Fraction(constant), f"{low}-{high}")


def checked(pieces: list[Piece]) -> list[Fault]:
    return list(PieceTable(SHARE, tuple(pieces)).check())


def test_extremes() -> None:
    assert piece(0, 50, 2, 1).extremes == (Fraction(1), Fraction(2))
    assert piece(None, 50, 2, 1).extremes == (None, Fraction(2))
    assert piece(None, None, 0, 1).extremes == (Fraction(1), Fraction(1))


def test_a_slope_that_turns_is_a_fault() -> None:
    rising_then_falling = [piece(0, 50, 2, 0), piece(50, 100, -2, 2, closed=True)]
    assert [fault.code for fault in checked(rising_then_falling)] == ["order"]
    rising = [piece(0, 50, 2, 0), piece(50, 100, 4, 0, closed=True)]
    assert checked(rising) == []


def test_a_gap_without_an_integer_is_one_on_the_reals() -> None:
    apart = [piece(0, 50, 0, 1), piece(60, 100, 0, 1, closed=True)]
    assert [(fault.code, fault.read) for fault in checked(apart)] == [("gap", "từ 0,5 đến dưới 0,6")]


def test_level_pieces_after_a_rise_may_go_on_rising_only() -> None:
    level = [piece(0, 20, 0, 1), piece(20, 40, 0, 1), piece(40, 60, 0, 2), piece(60, 100, 0, 1, closed=True)]
    assert [(fault.code, fault.read) for fault in checked(level)] == [("order", "60-100")]


def test_level_pieces_have_no_direction_yet() -> None:
    falling = [piece(0, 20, 0, 1), piece(20, 40, 0, 1), piece(40, 100, 0, 0, closed=True)]
    assert checked(falling) == []


def test_a_gentle_slope_is_a_slope() -> None:
    gentle = Piece(Interval(Fraction(0), Fraction(1, 2)), Fraction(1, 2), Fraction(0), "½ × tỷ lệ")
    down = Piece(Interval(Fraction(1, 2), Fraction(1), low_closed=False), Fraction(-1, 2), Fraction(1, 2), "giảm")
    assert [fault.read for fault in checked([gentle, down])] == ["giảm"]


def test_a_drop_between_rising_pieces_is_a_fault() -> None:
    dropping = [piece(0, 50, 4, 0), piece(50, 100, 2, 0, closed=True)]
    assert [fault.code for fault in checked(dropping)] == ["order"]


def test_an_unbounded_end_is_compared_with_nothing() -> None:
    unbounded = [piece(None, 50, 2, 0), piece(50, None, 2, 0)]
    assert checked(unbounded) == []
