"""Sets of points: sums, limits, rounding beside halves, and the numbers that are picked."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.proofs.point_set import (
    NOTHING,
    Dense,
    Lattice,
    PointSet,
    TooManyPoints,
    added,
    between,
    dense,
    ends_of_sum,
    lattice,
    some,
    split,
    united,
    up_to,
)
from cchc.values import Interval

HALVES = st.integers(-6, 6).map(lambda number: Fraction(number, 2))
RANGES = st.tuples(HALVES, st.integers(0, 1), HALVES, st.integers(0, 1)).map(
    lambda drawn: ((drawn[0], drawn[1]), (drawn[2], drawn[3]))
)
SETS: st.SearchStrategy[PointSet] = st.lists(HALVES, max_size=4).map(lattice) | st.lists(
    RANGES.filter(lambda one: one[0] < one[1]), max_size=3
).map(dense)
PROBES = [Fraction(number, 8) for number in range(-100, 101)]


@given(SETS, SETS)
def test_sums_and_unions(one: PointSet, other: PointSet) -> None:
    first, second = ([probe for probe in PROBES if probe in held] for held in (one, other))
    sums = {a + b for a, b in product(first, second)}
    total = added(one, other)
    assert sums <= {probe for probe in map(Fraction, sums) if probe in total}
    both = united([one, other])
    assert [probe for probe in PROBES if probe in both] == sorted({*first, *second})
    ends = ends_of_sum(one, other)
    assert (ends is None) is (total.ends is None)
    for probe in PROBES[::7]:
        parts = split(probe, one, other)
        assert (parts is not None) is (probe in total)
        if parts is not None:
            assert parts[0] in one
            assert parts[1] in other
            assert sum(parts) == probe


@given(SETS, st.sampled_from([0, 1]), HALVES, HALVES)
def test_rounding_and_limits(one: PointSet, places: int, low: Fraction, high: Fraction) -> None:
    found = one.rounded(places)
    step = Fraction(1, 10**places)
    for probe in (index * step for index in range(-40, 41)):
        near = [probe + Fraction(part, 16) * step for part in range(-8, 9)]
        rounds = [x for x in near if x in one and _half_up(x / step) * step == probe]
        assert not rounds or probe in found
    floor, cap = min(low, high), max(low, high)
    limited = one.limited(floor, cap)
    assert all(min(max(probe, floor), cap) in limited for probe in PROBES if probe in one)
    assert limited.ends is None or (limited.ends[0][0] >= floor and limited.ends[1][0] <= cap)
    within = one.within(Interval(floor, cap, high_closed=False) if floor < cap else Interval(floor, cap))
    assert all(probe in one for probe in PROBES if probe in within)


def _half_up(units: Fraction) -> int:
    whole = int(abs(units) + Fraction(1, 2))
    return whole if units >= 0 else -whole


def test_open_ends_beside_halves() -> None:
    half = Fraction(1, 2)
    assert dense([((-half, 1), (half, 0))]).rounded(0) == Lattice(Fraction(1), ((0, 0),))
    assert dense([((-half, 0), (half, 1))]).rounded(0) == Lattice(Fraction(1), ((-1, 1),))


def test_some_and_split() -> None:
    assert some(NOTHING) is None
    assert some(dense([((Fraction(1), 1), (Fraction(2), 0))])) == Fraction(11, 10)
    assert split(Fraction(9), dense([((Fraction(0), 0), (Fraction(1), 1))]), Dense(())) is None
    assert split(Fraction(1, 3), lattice([Fraction(1)]), lattice([Fraction(0)])) is None
    assert added(NOTHING, dense([((Fraction(0), 0), (Fraction(1), 1))])) is NOTHING


def test_too_many() -> None:
    with pytest.raises(TooManyPoints):
        up_to(0, 10**9)
    with pytest.raises(TooManyPoints):
        Lattice(Fraction(1, 3), ((0, 10**9),)).rounded(0)


@pytest.mark.parametrize(
    ("low", "high", "number"),
    [((0, 0), (5, 1), 0), ((0, 1), (5, 1), 5), ((0, 1), (1, 0), Fraction(1, 10)), ((2, 1), (9, 0), 3)],
)
def test_a_plain_number_between_two_cuts(low: tuple[int, int], high: tuple[int, int], number: Fraction) -> None:
    assert between((Fraction(low[0]), low[1]), (Fraction(high[0]), high[1])) == number
