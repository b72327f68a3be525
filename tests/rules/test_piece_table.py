# mypy: disable-error-code="comparison-overlap"
# points are compared with whole numbers, which equal them
"""Piece tables: equal points, checks, attainable points and looking up, each once for all kinds of rule."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.errors import InvalidInput
from cchc.indicators import Direction
from cchc.rules import (
    Deduction,
    Ladder,
    OptionTable,
    Piece,
    PieceTable,
    PointRounding,
    Proportional,
    RoundingDirection,
    Sum,
    YesNo,
    read_rule,
)
from cchc.values import Interval

F = Fraction
DOWN, UP, HALF_UP = RoundingDirection.DOWN, RoundingDirection.UP, RoundingDirection.HALF_UP


def to_step(step: str, direction: RoundingDirection = HALF_UP) -> PointRounding:
    return PointRounding(Decimal(step), direction)


def piece(words: str, slope: Fraction | int, constant: Fraction | int) -> Piece:
    return Piece(Interval.parse(words), F(slope), F(constant), words)


def table(
    domain: str, *pieces: Piece, grid: Fraction | None = None, rounding: PointRounding | None = None
) -> PieceTable:
    return PieceTable(Interval.parse(domain), pieces, grid, rounding)


RISING = table("0 - 10", piece("0 - 10", 1, 0))
NEARLY = F(10**6 - 1, 10**6)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (RISING, table("0 - 10", piece("từ 0 đến dưới 4", 1, 0), piece("4 - 10", 1, 0)), True),
        (RISING, table("0 - 10", piece("4 - 10", 1, 0), piece("từ 0 đến dưới 4", 1, 0)), True),
        (RISING, table("0 - 10", piece("0 - 4", 1, 0), piece("trên 4 đến 10", 1, 0)), True),
        (RISING, table("0 - 10", piece("0 - 4", 1, 0), piece("4 - 10", 1, 0)), False),  # an overlap has no points
        (RISING, table("0 - 10", piece("0 - 4", 1, 0), piece("trên 4 đến 10", 1, 1)), False),
        (RISING, table("0 - 9", piece("0 - 9", 1, 0)), False),
        (RISING, table("0 - 10", piece("0 - 10", 1, 0), piece("trên 12", 0, 3)), True),  # beyond the domain
        (RISING, table("0 - 10", piece("từ 0 đến dưới 10", 1, 0)), False),
        (
            table("0 - 10", piece("từ 0 đến dưới 10", 1, 0)),
            table("0 - 10", piece("từ 0 đến dưới 10", 1, 0)),
            True,
        ),
        # on a grid only its values count
        (
            table("0 - 10", piece("0 - 4", 0, 1), piece("trên 4 đến 10", 0, 2), grid=F(1)),
            table("0 - 10", piece("từ 0 đến dưới 4,5", 0, 1), piece("4,5 - 10", 0, 2), grid=F(1)),
            True,
        ),
        (
            table("0 - 10", piece("0 - 10", 1, 0), grid=F(5)),
            table("0 - 10", piece("từ 0 đến dưới 5", 0, 0), piece("5 - 10", 1, 0), grid=F(5)),
            True,
        ),
        (
            table("0 - 10", piece("0 - 10", 1, 0), grid=F(5)),
            table("0 - 10", piece("từ 0 đến 5", 0, 0), piece("trên 5 đến 10", 1, 0), grid=F(5)),
            False,
        ),
        (replace(RISING, grid=F(1)), replace(RISING, grid=F(2)), False),
        (replace(RISING, grid=F(1)), RISING, False),
        # rounding: equal if it gives equal points
        (
            table("0 - 10", piece("0 - 10", 0, 2), rounding=to_step("1")),
            table("0 - 10", piece("0 - 10", 0, 2)),
            True,
        ),
        (replace(RISING, rounding=to_step("1")), RISING, False),
        (
            replace(RISING, rounding=to_step("1")),
            table("0 - 10", piece("0 - 10", 1, F(1, 2)), rounding=to_step("1", DOWN)),
            True,
        ),
        (
            replace(RISING, rounding=to_step("1", UP)),
            table("0 - 10", piece("0 - 10", 1, 1), rounding=to_step("1", DOWN)),
            False,  # at whole numbers they differ
        ),
        (
            table("0 - 2", piece("0 - 2", F(1, 4), 0), rounding=to_step("1", DOWN)),
            table("0 - 2", piece("0 - 2", 0, 0)),
            True,
        ),
        (
            table("0 - 2", piece("0 - 2", F(1, 2), 0), rounding=to_step("1", DOWN)),
            table("0 - 2", piece("từ 0 đến dưới 2", 0, 0), piece("2", 0, 1)),
            True,
        ),
        (
            table("0 - 2", piece("0 - 2", 1, -1), rounding=to_step("1")),
            table("0 - 2", piece("từ 0 đến 0,5", 0, -1), piece("trên 0,5 đến dưới 1,5", 0, 0), piece("1,5 - 2", 0, 1)),
            True,
        ),
        (
            table("0 - 10", piece("0 - 10", -1, 10), rounding=to_step("1", DOWN)),
            table("0 - 10", piece("0 - 10", -1, 11), rounding=to_step("1", DOWN)),
            False,
        ),
        (
            table("từ 0 trở lên", piece("từ 0 trở lên", -1, 0), rounding=to_step("1", DOWN)),
            table("từ 0 trở lên", piece("từ 0 trở lên", -1, F(1, 2)), rounding=to_step("1")),
            False,
        ),
        (
            table("không quá 0", piece("không quá 0", 1, 0), rounding=to_step("1", UP)),
            table("không quá 0", piece("không quá 0", 1, F(-1, 2)), rounding=to_step("1")),
            False,
        ),
        (
            table("mọi giá trị", piece("mọi giá trị", 1, 0), rounding=to_step("1", UP)),
            table("mọi giá trị", piece("mọi giá trị", 1, 0), rounding=to_step("1", UP)),
            True,
        ),
        (
            table("mọi giá trị", piece("mọi giá trị", 1, 0), rounding=to_step("1", UP)),
            table("mọi giá trị", piece("mọi giá trị", NEARLY, 0), rounding=to_step("1", UP)),
            False,
        ),
        # rounding on a grid
        (
            table("từ 0 trở lên", piece("từ 0 trở lên", F(1, 3), 0), grid=F(1), rounding=to_step("1", DOWN)),
            table("từ 0 trở lên", piece("từ 0 trở lên", F(1, 3), F(1, 4)), grid=F(1), rounding=to_step("1", DOWN)),
            True,
        ),
        (
            table("không quá 0", piece("không quá 0", F(1, 3), 0), grid=F(1), rounding=to_step("1", DOWN)),
            table("không quá 0", piece("không quá 0", F(1, 3), F(1, 3)), grid=F(1), rounding=to_step("1", DOWN)),
            False,
        ),
        (
            table("từ 0 trở lên", piece("từ 0 trở lên", F(1, 3), 0), grid=F(1), rounding=to_step("1", DOWN)),
            table("từ 0 trở lên", piece("từ 0 trở lên", F(1, 4), 0), grid=F(1), rounding=to_step("1", DOWN)),
            False,
        ),
        (
            table("0 - 6", piece("0 - 6", F(1, 3), -1), grid=F(3), rounding=to_step("1")),
            table("0 - 6", piece("0 - 6", F(1, 3), -1), grid=F(3)),
            True,
        ),
    ],
)
def test_tables_are_equal_if_they_give_equal_points(one: PieceTable, other: PieceTable, *, same: bool) -> None:
    assert (one == other) is (other == one) is same
    assert not same or hash(one) == hash(other)


def test_a_table_equals_no_other_thing() -> None:
    assert RISING.pieces != RISING


@given(ours.piece_tables(), st.data())
def test_a_table_equals_itself_however_it_is_cut(drawn: PieceTable, data: st.DataObject) -> None:
    cut = data.draw(st.fractions(0, 100, max_denominator=1 if drawn.domain.integers else 6))
    low, high = Interval(None, cut, high_closed=False), Interval(cut)
    parts = (part for one in drawn.pieces for half in (low, high) if (part := replace(one, text="").within(half)))
    again = replace(drawn, pieces=tuple(reversed([*parts])))
    assert again == drawn
    assert hash(again) == hash(drawn)


def by_hand(one: PieceTable, other: PieceTable) -> bool:
    """Whether two tables on a short grid are equal, value by value."""
    assert one.grid is not None
    values = [units * one.grid for units in range(int(100 / one.grid) + 1) if units * one.grid in one.domain]
    return [one.points(value) for value in values] == [other.points(value) for value in values]


@given(ours.piece_tables().filter(lambda drawn: drawn.grid is not None), ours.point_roundings(), ours.point_roundings())
def test_on_a_grid_equality_is_that_of_all_values(drawn: PieceTable, one: PointRounding, other: PointRounding) -> None:
    tables = [replace(drawn, rounding=rounding) for rounding in (None, one, other)]
    for first, second in pairwise(tables):
        assert (first == second) is by_hand(first, second)


@given(
    st.fractions(-3, 3, max_denominator=4),
    st.fractions(-3, 3, max_denominator=4),
    st.builds(
        PointRounding, st.integers(1, 8).map(lambda quarters: Decimal(quarters) / 4), st.sampled_from(RoundingDirection)
    ),
)
def test_a_rounded_line_equals_its_steps(slope: Fraction, constant: Fraction, rounding: PointRounding) -> None:
    line = PieceTable(Interval(F(0), F(4)), (Piece(Interval(F(0), F(4)), slope, constant, ""),), None, rounding)
    half = F(rounding.step) / 2
    turns = {(units * half - constant) / slope for units in range(-130, 130)} if slope else set[Fraction]()
    ends = sorted({F(0), F(4), *(turn for turn in turns if 0 < turn < 4)})
    stretches = [
        *(Interval(end, end) for end in ends),
        *(Interval(low, high, low_closed=False, high_closed=False) for low, high in pairwise(ends)),
    ]
    middles = ((held, ((held.low or F(0)) + (held.high or F(0))) / 2) for held in stretches)
    steps = (Piece(held, F(0), line.points(middle), "") for held, middle in middles)
    assert PieceTable(line.domain, tuple(steps)) == line


def test_rules_have_one_table_or_none() -> None:
    plan = YesNo.of(("Có", 1), ("Không", 0))
    assert plan.piece_table is None
    assert plan.option_table == OptionTable((plan.yes, plan.no))
    assert Proportional.of(1).option_table is None
    assert Sum.of(("A", plan)).option_table is None
    with pytest.raises(InvalidInput):
        OptionTable(())


def test_a_full_wording_may_have_blank_lines() -> None:
    read = read_rule("Chấm theo có hoặc không (có, không):\n- Đạt: 1 điểm\n\n- Không đạt: 0 điểm", 1)
    assert read == YesNo.of(("Đạt", 1), ("Không đạt", 0))


def test_rules_lower_to_tables() -> None:
    ladder = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
    split = Ladder.of(("từ 95% trở lên", 2), ("từ 90% đến dưới 95%", 2), ("dưới 90%", 0))
    assert ladder.piece_table == split.piece_table
    assert ladder != split
    assert Deduction.of(1, 3).piece_table.grid == 1
    assert Ladder.of(("từ 50% trở lên", 1), ("dưới 50%", 0), step=F(1, 10)).piece_table.grid == F(1, 10)
    assert Proportional.of(1, rounding=PointRounding.to_places(2)).piece_table.points(F(1, 3)) == F(33, 100)


@pytest.mark.parametrize(
    ("code", "work"),
    [
        ("gap", lambda: table("0 - 10", piece("từ 0 đến dưới 10", 1, 0)).points(10)),
        ("overlap", lambda: table("0 - 10", piece("0 - 10", 1, 0), piece("3 - 4", 0, 0)).points(3)),
        ("negative", lambda: RISING.points(-1)),
        ("outside", lambda: RISING.points(11)),
        ("outside", lambda: table("1 - 2", piece("1 - 2", 0, 0)).points(-1)),
        ("step", lambda: replace(RISING, grid=F(1)).points(F(1, 2))),
        ("step", lambda: replace(RISING, grid=F(0))),
        ("pieces", lambda: replace(RISING, pieces=())),
        ("rounding", lambda: PointRounding(Decimal(0))),
        ("rounding", lambda: PointRounding(Decimal("1e-10"))),
        ("choice", lambda: PointRounding(Decimal(1), "sideways")),  # type: ignore[arg-type]  # on purpose
        ("rounding", lambda: PointRounding.parse("làm tròn xuống")),
        ("rounding", lambda: Proportional.of("0.25", rounding=to_step("0.5"))),
    ],
)
def test_refused(code: str, work: Callable[[], object]) -> None:
    with pytest.raises(InvalidInput) as caught:
        work()
    assert [fault.code for fault in caught.value.faults] == [code]


def test_check_on_a_grid() -> None:
    apart = table("0 - 10", piece("0 - 4", 0, 1), piece("5 - 10", 0, 2))
    assert [fault.code for fault in apart.check()] == ["gap"]
    assert replace(apart, grid=F(1)).check() == ()
    assert [fault.code for fault in replace(apart, grid=F(1)).check(Direction.DOWN)] == ["order"]
    between = table("0 - 10", piece("0 - 4", 0, 1), piece("trên 4 đến dưới 5", 0, 1), piece("5 - 10", 0, 2), grid=F(1))
    assert [(fault.code, fault.read) for fault in between.check()] == [("unreachable", "trên 4 đến dưới 5")]


def test_bounds_are_those_of_rounded_points() -> None:
    assert RISING.bounds == (0, 10)
    assert replace(RISING, rounding=to_step("4")).bounds == (0, 12)
    assert table("từ 0 trở lên", piece("từ 0 trở lên", 1, 0)).bounds is None


@pytest.mark.parametrize(
    ("drawn", "above", "expected"),
    [
        (replace(RISING, rounding=to_step("4")), 0, [4, 8, 12]),
        (replace(RISING, rounding=to_step("4", DOWN)), 1, [4, 8]),
        (table("0 - 10", piece("từ 0 đến dưới 8", 1, 0), piece("8 - 10", 0, 0), rounding=to_step("4", DOWN)), 0, [4]),
        (table("0 - 10", piece("0 - 10", -1, 8), rounding=to_step("4", UP)), -9, [0, 4, 8]),
        (table("0 - 10", piece("0 - 10", 0, F(5, 2)), rounding=to_step("1")), 2, [3]),
        (table("từ 0 trở lên", piece("từ 0 trở lên", -1, 8), rounding=to_step("4")), 0, [4, 8]),
        (table("0 - 10", piece("0 - 10", F(1, 2), 0), grid=F(1), rounding=to_step("2", DOWN)), 0, [2, 4]),
        (table("0 - 10", piece("0 - 10", F(-1, 2), 5), grid=F(1), rounding=to_step("2", DOWN)), 0, [2, 4]),
        (table("từ 0 trở lên", piece("từ 0 trở lên", -1, 3), grid=F(1)), 0, [1, 2, 3]),
    ],
)
def test_attainable_points(drawn: PieceTable, above: int, expected: list[int]) -> None:
    assert drawn.attainable_points(F(above)) == tuple((one, one) for one in expected)


def test_attainable_points_without_end() -> None:
    assert table("từ 0 trở lên", piece("từ 0 trở lên", 1, 0)).attainable_points(F(0)) is None
    assert table("từ 0 trở lên", piece("từ 0 trở lên", -1, 8)).attainable_points(F(3)) == ((3, 8),)
    assert table("không quá 0", piece("không quá 0", 1, 8)).attainable_points(F(3)) == ((3, 8),)
    assert replace(RISING, rounding=to_step("0.001")).attainable_points(F(0)) is None


@given(ours.point_roundings(), st.fractions(-1000, 1000, max_denominator=1000))
def test_rounding_keeps_its_direction(rounding: PointRounding, points: Fraction) -> None:
    rounded = rounding.rounded(points)
    away = (rounded - points) / F(rounding.step)
    assert (rounded / F(rounding.step)).denominator == 1
    assert {DOWN: -1 < away <= 0, UP: 0 <= away < 1, HALF_UP: abs(away) <= F(1, 2)}[rounding.direction]
    assert PointRounding.parse(str(rounding)) == rounding


def test_a_table_is_pickled() -> None:
    assert RISING.points(3) == 3
    assert pickle.loads(pickle.dumps(RISING)) == RISING  # noqa: S301  # our own bytes
