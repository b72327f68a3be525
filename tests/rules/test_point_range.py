# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Which points a rule can still give."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.rules import (
    Band,
    Capped,
    Checklist,
    Deduction,
    Improvement,
    Increment,
    InputKind,
    Ladder,
    ManualScore,
    PenaltySchedule,
    Proportional,
    RelativeToBest,
    Remainder,
    Rule,
    Sum,
    SurveyRule,
    WithExceptions,
    YesNo,
    attainable_points,
    merged,
)
from cchc.values import Interval

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
PLAN = YesNo.of(("Có", 4), ("Không", 0))
RISING = Increment.of(1, 3, start="70%", stride="5%", points_per_step=1)
NAMED = Ladder.of(("từ 3 trở lên", 2), ("dưới 3", 1), input_kind=InputKind.COUNT)
FINE = Proportional.of(10, input_kind=InputKind.RATE, step=Fraction(1, 10_000))


def whole(*points: int) -> tuple[tuple[int, int], ...]:
    return tuple((one, one) for one in points)


@pytest.mark.parametrize(
    ("rule", "now", "expected"),
    [
        (ON_TIME, 0, whole(3, 6)),
        (ON_TIME, 3, whole(6)),
        (ON_TIME, 6, ()),
        (PLAN, 0, whole(4)),
        (SurveyRule.of(ON_TIME), 3, whole(6)),
        (WithExceptions.of(ON_TIME, ("Bất khả kháng", 0)), 3, whole(6)),
        (Capped.of(ON_TIME, cap=5), 0, whole(3, 5)),
        (Capped.of(ON_TIME, cap=5), 5, ()),
        (Capped.of(ON_TIME, floor=1), 1, whole(3, 6)),
        (Capped.of(RelativeToBest.of(5), cap=4), 1, None),
        (Checklist.of(("A", 1), ("B", 2), ("C", -1)), 1, whole(2, 3)),
        (Checklist.of(*((f"mục {place}", 1) for place in range(13))), 1, None),
        (PenaltySchedule.of(3, ("A", 1), ("B", 2, 2)), 0, whole(1, 2, 3)),
        (Proportional.of(6), 2, ((2, 6),)),
        (Proportional.of(6), 6, ()),
        (RISING, 1, whole(2, 3)),
        (replace(RISING, remainder=Remainder.PRORATED), 1, ((1, 3),)),
        (ManualScore.of(0, 2), 0, ((0, 2),)),
        (ManualScore.of(0, 2, step=Fraction(1)), 0, whole(1, 2)),
        (Deduction.of(1, 3), 1, whole(2, 3)),
        (Deduction.of(1), -2, whole(-1, 0)),
        (FINE, 0, None),
        (NAMED, 1, whole(2)),
        (Improvement.of(("Cao hơn", 1), ("Bằng", 0), ("Thấp hơn", -1)), 0, None),
        (Sum.of(("A", PLAN)), 0, None),
    ],
)
def test_points_above(rule: Rule, now: int, expected: object) -> None:
    assert attainable_points(rule, Fraction(now)) == expected


def test_named_levels_and_steps_beyond_the_domain() -> None:
    named = Ladder(bands=ON_TIME.bands, named_options=(YesNo.of(("Miễn", 5), ("Không", 0)).yes,))
    assert attainable_points(named, Fraction(4)) == whole(5, 6)
    assert attainable_points(named, Fraction(5)) == whole(6)
    beyond = Band(Interval(Fraction(2)), Decimal(9), "từ 200% trở lên")
    assert attainable_points(Ladder(bands=(*ON_TIME.bands, beyond)), Fraction(3)) == whole(6)


def test_merged() -> None:
    assert merged([(Fraction(2), Fraction(3)), (Fraction(0), Fraction(2)), (Fraction(5), Fraction(5))]) == (
        (0, 3),
        (5, 5),
    )


def test_fine_grids_are_counted_from_where_a_body_stands() -> None:
    found = attainable_points(FINE, Fraction("9.999"))
    assert found == ((Fraction(10), Fraction(10)),)
    assert len(attainable_points(FINE, Fraction(9)) or ()) == 1000
    assert attainable_points(FINE, Fraction("8.999")) is None
