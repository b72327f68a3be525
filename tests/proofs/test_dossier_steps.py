"""What one dossier more costs, and what unreported dossiers gain, against a scan of all counts."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest

from cchc.errors import InvalidInput
from cchc.proofs import gaming, worst_step
from cchc.rules import (
    Bonus,
    Capped,
    Deduction,
    Goalposts,
    InputKind,
    Ladder,
    PointRounding,
    Proportional,
    RoundingDirection,
    Rule,
    WithExceptions,
    YesNo,
)
from cchc.values import Ratio

ROUNDED = PointRounding(Decimal("0.25"), RoundingDirection.DOWN)
RATES: list[Rule] = [
    Ladder.of(("từ 90% trở lên", 2), ("từ 80% đến dưới 90%", "1.5"), ("dưới 80%", 0)),
    Ladder.of(("từ 10% trở lên", 0), ("từ 5% đến dưới 10%", 1), ("dưới 5%", 3)),
    Proportional.of(10),
    Proportional.of(10, "90%"),
    Proportional.of(10, rounding=ROUNDED),
    Capped.of(Proportional.of(10), cap=6),
    Proportional.of(10, step=Fraction(1, 100)),
    Ladder.of(("từ 0% trở lên", 1)),
    Ladder.of(("từ 50% trở lên", 1), ("dưới 50%", 0), may_be_negative=True),
    WithExceptions.of(Proportional.of(10, rounding=PointRounding.to_places(0)), ("Có bằng khen", 10)),
    Proportional.of(3, "90%", rounding=PointRounding(Decimal("0.3"), RoundingDirection.UP)),
    Goalposts.of("0%", "100%", -1, 2, input_kind=InputKind.RATE, rounding=PointRounding.to_places(0)),
    Capped.of(Proportional.of(10, rounding=PointRounding.to_places(0)), cap="4.5", floor="1.5"),
    Ladder.of(("từ 50% trở lên", 1), ("từ 30% đến dưới 60%", 2), ("dưới 20%", 0)),
    Goalposts.of("0%", "100%", 2, 0, input_kind=InputKind.RATE, rounding=ROUNDED),
]
COUNTS: list[Rule] = [
    Deduction.of("0.5", 3),
    Deduction.of("0.5"),
    Bonus.of("0.25", 1),
    Deduction.of(1, 4, lose_all_from=3),
]


def _points(rule: Rule, value: object) -> Fraction | None:
    try:
        return rule.score(value).exact  # type: ignore[arg-type]  # a rate or a count
    except InvalidInput:
        return None


@pytest.mark.parametrize("of", [1, 7, 20, 100])
@pytest.mark.parametrize("rule", RATES)
def test_worst_step_of_rates(rule: Rule, of: int) -> None:
    points = [_points(rule, Ratio(count, of)) for count in range(of + 1)]
    pairs = pairwise(points)
    expected = max((abs(b - a) for a, b in pairs if a is not None and b is not None), default=Fraction(0))
    found = worst_step(rule, of=of)
    assert (Fraction(0) if found is None else found.loss) == expected
    if found is not None:
        assert (found.points_before.points or 0) - (found.points_after.points or 0) == expected
        assert "mất" in str(found)


@pytest.mark.parametrize("rule", COUNTS)
def test_worst_step_of_counts(rule: Rule) -> None:
    points = [rule.score(count).exact or Fraction(0) for count in range(31)]
    found = worst_step(rule, of=30)
    assert found is not None
    assert found.loss == max(abs(b - a) for a, b in pairwise(points))


@pytest.mark.parametrize("of", [2, 10, 23, 50])
@pytest.mark.parametrize("rule", RATES)
def test_gaming(rule: Rule, of: int) -> None:
    first, last = _points(rule, Ratio(0, 1)) or 0, _points(rule, Ratio(1, 1)) or 0
    falls = last < first
    expected = None
    for hidden in range(1, of):
        gains = [
            after - before
            for count in range(of + 1)
            if 0 <= (reported := count - hidden if falls else count) <= of - hidden
            and (before := _points(rule, Ratio(count, of))) is not None
            and (after := _points(rule, Ratio(reported, of - hidden))) is not None
        ]
        if max(gains, default=Fraction(0)) > 0:
            expected = (hidden, max(gains))
            break
    found = gaming(rule, of=of)
    assert (None if found is None else (found.unreported, found.gain)) == expected
    if found is not None:
        assert (found.points_reported.points or 0) - (found.points_actual.points or 0) == found.gain
        assert "tăng" in str(found)


def test_refusals() -> None:
    with pytest.raises(InvalidInput, match="không chấm trên số hồ sơ"):
        worst_step(YesNo.of(("Có", 1), ("Không", 0)), of=10)
    with pytest.raises(InvalidInput, match="lớn hơn 0"):
        worst_step(RATES[0], of=0)
    with pytest.raises(InvalidInput, match="không chấm trên số hồ sơ"):
        gaming(COUNTS[0], of=10)
