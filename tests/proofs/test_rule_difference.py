"""Two rules or wordings: equal, or a value that shows the difference."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.indicators import Absence
from cchc.proofs import dominates, equivalent, first_difference
from cchc.rules import (
    AbsencePolicy,
    Bonus,
    Capped,
    Checklist,
    Choice,
    Deduction,
    Goalposts,
    InputKind,
    Ladder,
    Option,
    PointRounding,
    Proportional,
    RelativeToBest,
    RoundingDirection,
    Rule,
    WithExceptions,
    YesNo,
)
from cchc.values import Ratio

LADDER = Ladder.of(("từ 90% trở lên", 2), ("từ 80% đến dưới 90%", 1), ("dưới 80%", 0))
HALVES = PointRounding(Decimal("0.5"), RoundingDirection.DOWN)

SAME: list[tuple[Rule | str, Rule | str]] = [
    (LADDER, Ladder(bands=LADDER.bands[::-1])),
    ("từ 90%: 2 điểm; dưới 90%: 0 điểm", "không thấp hơn 90%: 2 điểm; còn lại: 0 điểm"),
    (Deduction.of(1, 3), Deduction.of(1, 3, max_deduction=3)),
    (Capped.of(Proportional.of(10), cap=5), Capped.of(Proportional.of(10), cap=5)),
    (Capped.of(Proportional.of(10), cap=10), Proportional.of(10)),
    (YesNo.of(("Có", 1), ("Không", 0)), YesNo.of(("Không", 0), ("Có", 1))),
]
OTHER: list[tuple[Rule | str, Rule | str, object]] = [
    ("từ 90%: 2 điểm; dưới 90%: 0 điểm", "trên 90%: 2 điểm; đến 90%: 0 điểm", Ratio(9, 10)),
    (LADDER, Ladder.of(("từ 90% trở lên", 2), ("từ 80% đến dưới 90%", 1), ("dưới 80%", "0.5")), None),
    (Proportional.of(10), Capped.of(Proportional.of(10), cap=9), None),
    (Proportional.of(10), Proportional.of(10, rounding=HALVES), None),
    (
        Proportional.of(10, rounding=HALVES),
        Proportional.of(10, rounding=PointRounding(Decimal("0.5"), RoundingDirection.UP)),
        None,
    ),
    (Proportional.of(10, step=Fraction(1, 4)), Proportional.of(10, step=Fraction(1, 3)), None),
    (Deduction.of(1, 3), Deduction.of(1, 4), None),
    (Deduction.of(1), Deduction.of(2), 1),
    (Bonus.of(1, 3), LADDER, None),
    (LADDER, YesNo.of(("Có", 1), ("Không", 0)), None),
    (Proportional.of(10, zero_denominator=AbsencePolicy.FULL_POINTS), Proportional.of(10), Ratio(0, 0)),
    (
        replace(LADDER, named_options=(Option.of("Không tổ chức", 1),)),
        replace(LADDER, named_options=(Option.of("Không tổ chức", 0),)),
        "Không tổ chức",
    ),
    (Choice.of(("A", 1), ("B", 0)), Choice.of(("A", 1), ("B", "0.5")), "B"),
    (Checklist.of(("A", 1), ("B", 2)), Checklist.of(("A", 1), ("B", 1)), ("B",)),
    (WithExceptions.of(LADDER, ("Có bằng khen", 2)), WithExceptions.of(LADDER, ("Có bằng khen", 1)), "Có bằng khen"),
    (
        Proportional.of(10, not_applicable=AbsencePolicy.FULL_POINTS),
        Proportional.of(10),
        Absence.NOT_APPLICABLE,
    ),
    (
        Ladder.of(("từ 5 trở lên", 2), ("dưới 5", 0), input_kind=InputKind.AMOUNT),
        Ladder.of(("trên 5", 2), ("đến 5", 0), input_kind=InputKind.AMOUNT),
        5,
    ),
    (
        Ladder.of(("từ 5 trở lên", 2), ("dưới 5", 0), input_kind=InputKind.AMOUNT, may_be_negative=True),
        Ladder.of(("từ 5 trở lên", 2), ("dưới 5", 1), input_kind=InputKind.AMOUNT, may_be_negative=True),
        None,
    ),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_rules_that_give_the_same(old: Rule | str, new: Rule | str) -> None:
    assert equivalent(old, new)
    assert first_difference(old, new) is None


@pytest.mark.parametrize(("old", "new", "value"), OTHER)
def test_rules_that_differ(old: Rule | str, new: Rule | str, value: object) -> None:
    assert not equivalent(old, new)
    found = first_difference(old, new)
    assert found is not None
    assert value is None or found.value == value
    assert found.old.points != found.new.points
    assert str(found).startswith("số liệu ")
    assert found.sentence.in_language("en").startswith("figure ")


def test_both_spans_are_quoted() -> None:
    found = first_difference("từ 90%: 2 điểm; dưới 90%: 0 điểm", "trên 90%: 2 điểm; đến 90%: 0 điểm")
    assert found is not None
    assert (found.old.text, found.new.text) == ("từ 90%", "đến 90%")


def test_rules_that_cannot_be_compared() -> None:
    with pytest.raises(InvalidInput, match="chưa so sánh được"):
        equivalent(RelativeToBest.of(10), RelativeToBest.of(9))


BANDS = st.lists(st.tuples(st.integers(1, 19), st.integers(0, 4)), max_size=3, unique_by=lambda band: band[0])


def _ladder(bands: list[tuple[int, int]], lowest: int) -> Ladder:
    words = [(f"từ {low * 5}% trở lên", points) for low, points in sorted(bands, reverse=True)[:1]]
    ordered = sorted(bands)
    for (low, points), (high, _points) in pairwise(ordered):
        words.append((f"từ {low * 5}% đến dưới {high * 5}%", points))
    words.append((f"dưới {ordered[0][0] * 5}%" if ordered else "từ 0% trở lên", lowest))
    return Ladder.of(*words)


@given(BANDS, st.integers(0, 4), BANDS, st.integers(0, 4))
def test_ladders_against_a_scan(one: list[tuple[int, int]], low: int, other: list[tuple[int, int]], least: int) -> None:
    first, second = _ladder(one, low), _ladder(other, least)
    pairs = [(first.score(rate).exact, second.score(rate).exact) for rate in (Ratio(k, 40) for k in range(41))]
    assert equivalent(first, second) is all(a == b for a, b in pairs)
    assert dominates(first, second) is all(a is not None and b is not None and a >= b for a, b in pairs)


def test_lines_that_cross_between_breakpoints() -> None:
    steep = Capped.of(Proportional.of(10), floor="2.5")
    flat = Ladder.of(("từ 0% trở lên", 3))
    assert not dominates(steep, flat)
    assert dominates(Capped.of(Proportional.of(10), floor=3), flat)
    assert dominates(Proportional.of(10), Proportional.of(10, rounding=HALVES))
    assert not dominates(Proportional.of(10, rounding=HALVES), Proportional.of(10))


def test_all_values_are_looked_at() -> None:
    assert dominates(YesNo.of(("Có", 2), ("Không", 0)), YesNo.of(("Có", 1), ("Không", 0)))
    assert dominates(WithExceptions.of(LADDER, ("Có bằng khen", 2)), WithExceptions.of(LADDER, ("Có bằng khen", 1)))
    named = replace(LADDER, named_options=(Option.of("Không tổ chức", 1),))
    assert dominates(named, replace(LADDER, named_options=(Option.of("Không tổ chức", 0),)))
    up = PointRounding(Decimal("0.5"), RoundingDirection.UP)
    more = Proportional.of(7, 3, input_kind=InputKind.AMOUNT, limit=3, rounding=up)
    less = Proportional.of(7, 3, input_kind=InputKind.AMOUNT, limit=3, rounding=HALVES)
    assert dominates(more, less)
    assert not dominates(less, more)


def test_a_rule_that_has_no_points_for_a_value() -> None:
    found = first_difference(Deduction.of(1), Ladder.of(("từ 0% trở lên", 0)))
    assert found is not None
    assert "không có điểm" in str(found)


CENTS_UP = PointRounding(Decimal("0.01"), RoundingDirection.UP)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Proportional.of(10, step="10%"), Proportional.of(10)),
        (Proportional.of(10, step="10%"), Proportional.of(10, step="4%")),
        (Proportional.of(1, 1000, input_kind=InputKind.COUNT), Proportional.of(1, 1001, input_kind=InputKind.COUNT)),
        (
            Proportional.of(5, 10**7, input_kind=InputKind.AMOUNT, rounding=CENTS_UP, limit=10**7),
            Proportional.of(5, 10**7, input_kind=InputKind.AMOUNT, rounding=PointRounding.to_places(2), limit=10**7),
        ),
    ],
)
def test_differences_far_out_and_beside_a_grid(one: Rule, other: Rule) -> None:
    for old, new in ((one, other), (other, one)):
        found = first_difference(old, new)
        assert found is not None
        assert found.old.points != found.new.points
        assert not equivalent(old, new)


def test_dominance_on_the_numbers_that_both_take() -> None:
    tenths = Proportional.of(10, input_kind=InputKind.AMOUNT, target=1000, step="0.05", rounding=HALVES)
    sevenths = Proportional.of(10, input_kind=InputKind.AMOUNT, target=1000, step=Fraction(1, 7), limit=50)
    assert not dominates(tenths, sevenths)  # 0 points for 7, against 0.07
    assert dominates(sevenths, tenths)


def test_a_level_begins_at_the_end_of_a_stretch() -> None:
    below = Goalposts.of(-3, 5, 0, 1, rounding=PointRounding(Decimal(1), RoundingDirection.DOWN))
    above = Proportional.of(
        5, 100, input_kind=InputKind.AMOUNT, rounding=PointRounding(Decimal("0.5"), RoundingDirection.UP)
    )
    assert not dominates(below, above)


def test_limits_around_a_staircase_of_too_many_steps_are_not_decided() -> None:
    long = Proportional.of(300, 10**7, input_kind=InputKind.AMOUNT, rounding=CENTS_UP)
    with pytest.raises(InvalidInput, match="quá nhiều bước làm tròn"):
        first_difference(Capped.of(long, cap=299), Capped.of(long, cap=299, floor=0))
