"""What a value lacks: the nearest values with the most points, over pieces of every shape."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, Direction, Measured
from cchc.rules import (
    AbsencePolicy,
    AnyRule,
    Capped,
    Checklist,
    Choice,
    ContextReason,
    Highest,
    Increment,
    InputKind,
    Ladder,
    NoViolation,
    Option,
    OptionReason,
    Piece,
    PieceReason,
    PieceTable,
    PointRounding,
    Proportional,
    RelativeToBest,
    RoundingDirection,
    Rule,
    SurveyRule,
    YesNo,
    describe,
)
from cchc.rules.reason_words import loss_sentence
from cchc.values import Interval, Ratio

LADDER = Ladder.of(("từ 98% trở lên", 2), ("từ 90% đến dưới 98%", 1), ("dưới 90%", 0))
ABOVE = Ladder.of(("trên 90%", 2), ("từ 90% trở xuống", 1))
MIDDLE = Ladder.of(("từ 3 đến 5", 2), ("dưới 3", 0), ("trên 5", 1), input_kind=InputKind.COUNT)
LATE, NAMED = (Option.of("không báo cáo", 0),), (Option.of("tốt", 3), Option.of("kém", 1))
FEW = Ladder.of(("không quá 2", 3), ("trên 2", 1), input_kind=InputKind.COUNT, direction=Direction.DOWN)


@pytest.mark.parametrize(
    ("rule", "value", "sentence"),
    [
        (LADDER, Ratio(951, 1000), "mất 1 điểm: cần từ 98% trở lên, còn thiếu 2,9 điểm phần trăm"),
        (ABOVE, Ratio(9, 10), "mất 1 điểm: cần trên 90%"),
        (ABOVE, Ratio(4, 5), "mất 1 điểm: cần trên 90%, còn thiếu hơn 10 điểm phần trăm"),
        (ABOVE, Ratio(1, 3), "mất 1 điểm: cần trên 90%, còn thiếu gần 56,67 điểm phần trăm"),
        (MIDDLE, 1, "mất 2 điểm: cần từ 3 đến 5, còn thiếu 2"),
        (MIDDLE, 9, "mất 1 điểm: cần từ 3 đến 5, vượt 4"),
        (FEW, 5, "mất 2 điểm: cần không quá 2, vượt 3"),
        (Proportional.of(3), Ratio(1, 2), "mất 1,5 điểm: cần 100%, còn thiếu 50 điểm phần trăm"),
        (Proportional.of(3, "75%"), Ratio(1, 2), "mất 1 điểm: cần từ 75% trở lên, còn thiếu 25 điểm phần trăm"),
        (NoViolation.of(("Không vi phạm", 2), ("Có vi phạm", 0)), 3, "mất 2 điểm: cần 0, vượt 3"),
        (YesNo.of(("Có", 4), ("Không", 1)), False, "mất 3 điểm: cần mức “Có”"),
        (Choice.of(("A", 2), ("B", 1)), "B", "mất 1 điểm: cần mức “A”"),
        (
            SurveyRule.of(LADDER, 3),
            Ballots(9, 9, 9, 8),
            "mất 2 điểm: cần từ 98% trở lên, còn thiếu gần 9,12 điểm phần trăm",
        ),
        (LADDER, Absence.NOT_REPORTED, "mất 2 điểm: chưa báo cáo"),
        (Proportional.of(2, zero_denominator=AbsencePolicy.NO_POINTS), Ratio(0, 0), "mất 2 điểm: mẫu số bằng 0 (0/0)"),
        (Capped.of(LADDER, cap=1), Ratio(1, 2), "mất 1 điểm"),
        (Capped.of(SurveyRule.of(LADDER, 3), cap=1), Ballots(9, 9, 9, 1), "mất 1 điểm"),
        (Capped.of(LADDER, floor=0), Ratio(1, 2), "mất 2 điểm: cần từ 98% trở lên, còn thiếu 48 điểm phần trăm"),
        (Capped.of(LADDER, cap=1), Absence.NOT_REPORTED, "mất 1 điểm: chưa báo cáo"),
        (Capped.of(Highest.of(("A", LADDER)), cap=1), (Ratio(1, 2),), "mất 1 điểm"),
        (Highest.of(("A", LADDER), ("B", FEW)), (Ratio(1, 2), 9), "mất 2 điểm"),
    ],
)
def test_the_sentence(rule: Rule, value: Measured, sentence: str) -> None:
    outcome = rule.score(value)
    assert outcome.exact is not None
    assert str(loss_sentence(outcome.reason, outcome.exact_max - outcome.exact)) == sentence


def test_a_named_level_lacks_a_value_or_the_best_level() -> None:
    rule = replace(Ladder.of(("từ 2 trở lên", 2), ("dưới 2", 1), input_kind=InputKind.COUNT), named_options=LATE)
    assert [str(one) for one in describe(rule.score("không báo cáo").reason)][1:] == ["mất 2 điểm: cần từ 2 trở lên"]
    best = replace(Ladder.of(("từ 2 trở lên", 1), ("dưới 2", 0), input_kind=InputKind.COUNT), named_options=NAMED)
    assert [str(one) for one in describe(best.score("kém").reason)][1:] == ["mất 2 điểm: cần mức “tốt”"]
    assert [str(one) for one in describe(best.score("tốt").reason)] == ["mức “tốt”: 3 điểm"]


def test_losses_inside_what_limits_are_not_stated() -> None:
    assert not any("mất" in clause for clause in describe(Capped.of(LADDER, cap=1).score(Ratio(1, 2)).reason))
    assert not any("mất" in clause for clause in describe(LADDER.score(Ratio(1, 2)).reason, losses=False))
    assert "chưa đạt" not in "".join(describe(Checklist.of(("A", 1), ("B", 1)).score(()).reason, losses=False))


def table(*pieces: tuple[str, int, int], domain: str = "từ 0 đến 10", **settings: object) -> PieceTable:
    drawn = tuple(
        Piece(Interval.parse(held), Fraction(slope), Fraction(constant), held) for held, slope, constant in pieces
    )
    return PieceTable(Interval.parse(domain), drawn, **settings)  # type: ignore[arg-type]  # the rest of its fields


@pytest.mark.parametrize(
    ("pieces", "value", "needed"),
    [
        (table(("từ 0 đến 10", 1, 0)), 3, "10"),
        (table(("từ 0 đến 10", -1, 10)), 3, "0"),
        (table(("từ 0 đến dưới 5", 1, 0), ("từ 5 đến 10", 0, 0)), 3, None),  # never reached
        (table(("từ 0 đến dưới 5", 1, 0), ("từ 5 đến 10", 0, 5)), 3, "từ 5 trở lên"),
        (table(("từ 0 đến 10", 1, 0), rounding=PointRounding(Decimal(1))), 3, "từ 9,5 trở lên"),
        (table(("từ 0 đến 10", 1, 0), rounding=PointRounding(Decimal(1), RoundingDirection.UP)), 3, "trên 9"),
        (table(("từ 0 đến 10", 1, 0), rounding=PointRounding(Decimal(1), RoundingDirection.DOWN)), 3, "10"),
        (table(("từ 0 đến 10", -1, 0), rounding=PointRounding(Decimal(4), RoundingDirection.UP)), 5, "dưới 4"),
        (table(("từ 0 đến dưới 2", 0, 1), ("từ 2 đến 10", 0, 0), rounding=PointRounding(Decimal(2))), 3, "dưới 2"),
        (table(("trên 9", 0, 1), ("không quá 9", 0, 0), grid=Fraction(1, 2)), 3, "từ 9,5 trở lên"),
        (table(("dưới 2", 0, 1), ("từ 2 trở lên", 0, 0), grid=Fraction(1, 2)), 3, "không quá 1,5"),
        (table(("từ 2 đến 4", 0, 1), ("dưới 2", 0, 0), ("trên 4", 0, 0), grid=Fraction(1, 2)), 5, "từ 2 đến 4"),
        (table(("trên 2 đến dưới 3", 0, 1), ("không quá 2", 0, 0), ("từ 3 trở lên", 0, 0)), 3, "trên 2 đến dưới 3"),
        (table(("trên 9,1 đến dưới 9,2", 0, 1), ("không quá 9,1", 0, 0), grid=Fraction(1, 2)), 3, None),
        (
            table(("trên 9", 0, 1), ("không quá 9", 0, 0), domain="mọi giá trị", grid=Fraction(1, 2)),
            3,
            "từ 9,5 trở lên",
        ),
        (
            table(("dưới 2", 0, 1), ("từ 2 trở lên", 0, 0), domain="mọi giá trị", grid=Fraction(1, 2)),
            3,
            "không quá 1,5",
        ),
        (table(("từ 0 đến 5", 1, 0), ("trên 5", 0, 5)), 3, "từ 5 trở lên"),
        (table(("trên 20", 0, 9), ("không quá 20", 1, 0)), 3, "10"),  # out of the domain
        (table(("mọi giá trị", 1, 0), domain="mọi giá trị"), 3, None),  # without bound
    ],
)
def test_values_with_the_most_points(pieces: PieceTable, value: int, needed: str | None) -> None:
    found = pieces.shortfall(value)
    assert (found and found.needed and found.needed.words) == needed


def test_a_value_with_the_most_points_lacks_nothing() -> None:
    assert table(("từ 0 đến 10", 1, 0)).shortfall(10) is None
    assert LADDER.piece_table.shortfall(Fraction(99, 100), percent=True) is None


@given(ours.rules(), st.data())
def test_what_is_needed_earns_the_most(rule: AnyRule, data: st.DataObject) -> None:
    pieces = rule.piece_table
    assume(pieces is not None)
    assert pieces is not None
    try:
        reason = rule.score(data.draw(ours.values_for(rule))).reason
    except InvalidInput:
        return
    while isinstance(reason, ContextReason):
        reason = reason.reason
    if (
        not isinstance(reason, PieceReason | OptionReason)
        or reason.shortfall is None
        or reason.shortfall.needed is None
    ):
        return
    needed = reason.shortfall.needed
    assert reason.shortfall.points > 0
    ends = [end for end in (needed.low, needed.high) if end is not None]
    for end in ends:
        if end in needed and end in pieces.domain and (pieces.grid is None or (end / pieces.grid).denominator == 1):
            assert pieces.points(end) == pieces.best[0]
    if isinstance(reason, PieceReason):
        assert reason.value not in needed


def test_of_a_rule_that_compares() -> None:
    reason = RelativeToBest.of(10).score(40, cohort=[80, 40]).reason
    assert str(loss_sentence(reason, Fraction(5))) == "mất 5 điểm: cần 80, còn thiếu 40"
    rising = Increment.of(1, 3, start="70%", stride="5%", points_per_step="0.5")
    assert str(describe(rising.score(Ratio(74, 100)).reason)[-1]) == (
        "mất 2 điểm: cần từ 90% trở lên, còn thiếu 16 điểm phần trăm"
    )
