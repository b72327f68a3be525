"""Each sort of fault planted in each kind that can hold it: `check()` finds it, and nothing else."""

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.indicators import Direction
from cchc.rules import (
    Band,
    Capped,
    Checklist,
    Choice,
    Goalposts,
    Highest,
    Improvement,
    Increment,
    InputKind,
    Ladder,
    Lowest,
    ManualScore,
    Option,
    PenaltySchedule,
    Proportional,
    Rule,
    Sum,
    SurveyRule,
    WithExceptions,
    YesNo,
)
from cchc.values import Interval

GAP = Ladder.of(("trên 90%", 2), ("dưới 90%", 0))
OVERLAP = Ladder.of(("từ 80% trở lên", 2), ("không quá 80%", 0))
FINE = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
SLOPED = Band(Interval.parse("dưới 50%"), Decimal(0), "", Fraction(4))
PLANTED: list[tuple[str, Rule, list[str]]] = [
    ("gap at a bound of a rate", GAP, ["gap"]),
    ("gap among counts", Ladder.of(("từ 4 trở lên", 2), ("2", 1), ("dưới 2", 0), input_kind=InputKind.COUNT), ["gap"]),
    ("gap of an amount", Ladder.of(("từ 4 trở lên", 2), ("dưới 3,9", 0), input_kind=InputKind.AMOUNT), ["gap"]),
    (
        "gap on a grid",
        Ladder.of(("từ 4 trở lên", 2), ("dưới 3,9", 0), input_kind=InputKind.AMOUNT, step=Fraction(1, 20)),
        ["gap"],
    ),
    ("overlap at a bound of a rate", OVERLAP, ["overlap"]),
    ("two counts", Ladder.of(("từ 2 trở lên", 2), ("không quá 2", 0), input_kind=InputKind.COUNT), ["overlap"]),
    ("two amounts", Ladder.of(("từ 2 trở lên", 2), ("dưới 2,5", 0), input_kind=InputKind.AMOUNT), ["overlap"]),
    ("a level that no share reaches", Ladder.of(("trên 100%", 3), ("không quá 100%", 2)), ["unreachable"]),
    ("a target that no share reaches", Proportional.of(6, "120%"), ["unreachable"]),
    (
        "a most that no share reaches",
        Increment.of(1, 3, start="90%", stride="5%", points_per_step="0.5"),
        ["unreachable"],
    ),
    ("up and down", Ladder.of(("từ 90% trở lên", 1), ("từ 50% đến dưới 90%", 2), ("dưới 50%", 0)), ["order"]),
    ("better for less", Ladder.of(("từ 90% trở lên", 0), ("dưới 90%", 2), direction=Direction.UP), ["order"]),
    ("better for less, in proportion", Proportional.of(6, direction=Direction.DOWN), ["order"]),
    ("better for less, between bounds", Goalposts.of(0, 9, 9, 0, direction=Direction.UP), ["order"]),
    ("better for less, by hand", ManualScore.of(0, 9, direction=Direction.DOWN), ["order"]),
    (
        "better for less than before",
        Improvement.of(("Hơn", 0), ("Bằng", 1), ("Kém", 2), direction=Direction.UP),
        ["order", "order"],
    ),
    ("a slope that turns", Ladder(bands=(Band.of("từ 50% trở lên", 0), SLOPED)), ["order"]),
    ("all levels alike", Choice.of(("A", 1), ("B", 1)), ["order"]),
    ("a level twice in a choice", Choice.of(("A", 2), ("a.", 1), ("b", 0)), ["label"]),
    ("a level twice in a yes/no", YesNo.of(("A", 2), ("“a”", 1)), ["label"]),
    ("an item twice", Checklist.of(("A", 2), ("a", 1)), ["label"]),
    ("an item without a name", Checklist.of((" ", 2), ("a", 1)), ["label"]),
    ("a fault twice", PenaltySchedule.of(2, ("A", 1), ("“a”", "0.5")), ["label"]),
    ("a limit below one case", PenaltySchedule.of(2, ("A", 1, "0.5")), ["cap"]),
    ("a named level twice", Ladder(bands=FINE.bands, named_options=(Option.of("a", 0), Option.of("A", 0))), ["label"]),
    ("an exception twice", WithExceptions.of(FINE, ("a", 1), ("A", 2)), ["label"]),
    ("in a part of a sum", Sum.of(("a", FINE), ("b", GAP)), ["gap"]),
    ("in the best part", Highest.of(("a", OVERLAP)), ["overlap"]),
    ("in the weakest part", Lowest.of(("a", OVERLAP), ("b", GAP)), ["overlap", "gap"]),
    ("under a cap", Capped.of(GAP, cap=1), ["gap"]),
    ("in a survey", SurveyRule.of(GAP), ["gap"]),
    ("beside exceptions", WithExceptions.of(GAP, ("a", 1)), ["gap"]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "codes"), [row[1:] for row in PLANTED], ids=[row[0] for row in PLANTED])
def test_it_is_found_and_told(rule: Rule, codes: list[str]) -> None:
    found = rule.check()
    assert [fault.code for fault in found] == codes
    assert all(fault.what and fault.remedy for fault in found)
