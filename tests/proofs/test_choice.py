"""Choices beside the usual: no figure, empty parts, numbers without bounds."""

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.proofs.choice import Bounded, Either, Extreme, Joined, Listed, NoFigure
from cchc.proofs.number_inputs import Numbers, number_in
from cchc.proofs.point_set import Lattice, dense, lattice
from cchc.rules import InputKind, Piece, PieceTable, PointRounding, RoundingDirection
from cchc.values import Interval

BETWEEN = Bounded("1", dense([((Fraction(0), 0), (Fraction(5), 1))]))


def test_a_known_figure_comes_before_none() -> None:
    listed = Listed("1", [(Fraction(3), "A"), (Fraction(3), "B")])
    assert Either([BETWEEN, listed]).pick(Fraction(3)) == (("1", "A"),)
    with pytest.raises(NoFigure):
        Either([BETWEEN, listed]).pick(Fraction(2))
    with pytest.raises(NoFigure):
        Joined("1", BETWEEN, lambda _figures: 1).pick(Fraction(2))


def test_the_highest_of_nothing_is_nothing() -> None:
    assert Extreme([BETWEEN, Bounded("2", lattice(()))], highest=True).points.ends is None
    assert Extreme([], highest=True).points.ends is None


@pytest.mark.parametrize(
    ("interval", "grid", "decimals", "expected"),
    [
        (Interval(), None, True, Fraction(0)),
        (Interval(None, Fraction(3), high_closed=False), None, True, Fraction(2)),
        (Interval(Fraction(1, 3)), None, True, Fraction(1)),
        (Interval(Fraction(1, 3), Fraction(1, 3)), None, True, None),
        (Interval(Fraction(1, 3), Fraction(1, 3)), None, False, Fraction(1, 3)),
        (Interval(), Fraction(1), True, Fraction(0)),
        (Interval(None, Fraction(3)), Fraction(1), True, Fraction(-7)),
        (Interval(Fraction(1, 4), Fraction(3, 4)), Fraction(1), True, None),
    ],
)
def test_numbers_of_an_interval(
    interval: Interval,
    grid: Fraction | None,
    *,
    decimals: bool,
    expected: Fraction | None,  # a case
) -> None:
    assert number_in(interval, grid, decimals=decimals) == expected


@pytest.mark.parametrize(
    ("direction", "closed", "expected"),
    [
        (RoundingDirection.UP, True, [2]),
        (RoundingDirection.DOWN, True, [1, 2]),
        (RoundingDirection.DOWN, False, [1]),
        (RoundingDirection.HALF_UP, False, [1, 2]),
    ],
)
def test_lines_that_are_rounded(direction: RoundingDirection, *, closed: bool, expected: list[int]) -> None:
    held = Interval(Fraction(1), Fraction(2), low_closed=False, high_closed=closed)
    piece = Piece(held, Fraction(1), Fraction(0), "")
    table = PieceTable(held, (piece,), None, PointRounding(Decimal(1), direction))
    assert [*lattice_of(Numbers("1", table, InputKind.RATE, Fraction(0)))] == expected


def lattice_of(numbers: Numbers) -> Lattice:
    """The finite set of points of a choice."""
    assert isinstance(numbers.points, Lattice)
    return numbers.points


def test_pieces_between_the_values_of_a_grid() -> None:
    low, high = Interval(Fraction(1, 4), Fraction(1, 2)), Interval(Fraction(1, 2), Fraction(3, 4), low_closed=False)
    pieces = (Piece(low, Fraction(1), Fraction(0), ""), Piece(high, Fraction(0), Fraction(1), ""))
    table = PieceTable(Interval(Fraction(0), Fraction(1)), pieces, Fraction(1))
    assert Numbers("1", table, InputKind.AMOUNT, Fraction(0)).points.ends is None
