# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Measured
from cchc.rules import (
    AbsencePolicy,
    Band,
    Convention,
    InputKind,
    Ladder,
    PieceReason,
    PolicyReason,
    ScoreState,
    describe,
)
from cchc.values import Interval, Ratio

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))


@pytest.mark.parametrize(
    ("value", "points"),
    [
        (Ratio(9850, 10000), 6),
        (Ratio(95, 100), 6),
        (Ratio(9499, 10000), 3),
        (Ratio(9, 10), 3),
        (Ratio(8999, 10000), 0),
        (Ratio(0, 5), 0),
        (Ratio(5, 5), 6),
    ],
)
def test_bounds_as_written(value: Ratio, points: int) -> None:
    outcome = ON_TIME.score(value)
    assert outcome.points == points
    assert type(outcome.points) is Decimal
    assert (outcome.exact, outcome.max_points, outcome.state) == (Fraction(points), Decimal(6), ScoreState.SCORED)


def test_the_reason_is_data_and_has_words() -> None:
    reason = ON_TIME.score(Ratio(812, 900)).reason
    assert isinstance(reason, PieceReason)
    assert reason.value == Fraction(812, 900)
    assert [str(clause) for clause in describe(reason)] == [
        "số liệu: 812/900 ≈ 90,22%",
        "mức “từ 90% đến dưới 95%”: 3 điểm",
        "mất 3 điểm: cần từ 95% trở lên, còn thiếu gần 4,78 điểm phần trăm",
    ]
    assert [clause.in_language("en") for clause in describe(reason)] == [
        "measured: 812/900 ≈ 90.22%",
        "level “từ 90% đến dưới 95%”: 3 points",
        "3 points lost: 95% or more needed, almost 4.78 percentage points short",
    ]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (Decimal("98.5"), "type"),
        (98, "type"),
        (True, "type"),
        ("Đạt", "type"),
        (0.5, "float"),
        (None, "type"),
        (Decimal("NaN"), "number"),
        (Ratio(5, 4), "above_total"),
        (Ratio(5, 0), "above_total"),
        (Ratio(-1, 4), "negative"),
        (Ratio(0, 0), "zero_denominator"),
        (Absence.NOT_APPLICABLE, "absence"),
        (Absence.NOT_DUE, "absence"),
    ],
)
def test_what_a_rate_rule_refuses(value: Measured, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        ON_TIME.score(value)
    assert caught.value.faults[0].code == code


def test_a_bare_number_is_refused_with_both_readings() -> None:
    with pytest.raises(InvalidInput, match=r"'98,5%' \(Ratio.parse\).*tổng số"):
        ON_TIME.score(Decimal("98.5"))


def test_what_is_owed_and_missing_earns_nothing() -> None:
    for absence in (Absence.NOT_REPORTED, Absence.WITHHELD):
        outcome = ON_TIME.score(absence)
        assert (outcome.points, outcome.state) == (0, ScoreState.SCORED)
        assert outcome.reason == PolicyReason(cause=absence, policy=AbsencePolicy.NO_POINTS)


@pytest.mark.parametrize(
    ("policy", "points", "state"),
    [
        (AbsencePolicy.NO_POINTS, Decimal(0), ScoreState.SCORED),
        (AbsencePolicy.FULL_POINTS, Decimal(6), ScoreState.SCORED),
        (AbsencePolicy.EXCLUDE, None, ScoreState.EXCLUDED),
    ],
)
def test_stated_policies(policy: AbsencePolicy, points: Decimal | None, state: ScoreState) -> None:
    rule = Ladder(bands=ON_TIME.bands, not_applicable=policy, not_due=policy, zero_denominator=policy)
    for value in (Absence.NOT_APPLICABLE, Absence.NOT_DUE, Ratio(0, 0)):
        outcome = rule.score(value)
        assert (outcome.points, outcome.exact, outcome.state) == (points, points, state)
        assert outcome.max_points == 6


def test_a_rate_may_exceed_where_the_rule_says_so() -> None:
    rule = Ladder.of(("từ 100% trở lên", 1), ("dưới 100%", 0), may_exceed=True)
    assert rule.score(Ratio(120, 100)).points == 1
    assert rule.check() == ()


def test_counts_and_amounts() -> None:
    count = Ladder.of(("từ 2 trở lên", 2), ("1", 1), ("dưới 1", 0), input_kind=InputKind.COUNT)
    assert [count.score(n).points for n in (0, 1, 2, 5)] == [0, 1, 2, 2]
    amount = Ladder.of(("trên 0", 1), ("không quá 0", 0), input_kind=InputKind.AMOUNT)
    assert [amount.score(n).points for n in (0, Decimal("0.01"))] == [0, 1]
    growth = Ladder.of(("trên 0", 1), ("không quá 0", 0), input_kind=InputKind.AMOUNT, may_be_negative=True)
    assert [growth.score(n).points for n in (Decimal("-0.5"), 0, Decimal("0.01"))] == [0, 0, 1]
    assert (amount.domain.low, growth.domain.low, count.domain.low) == (0, None, 0)
    assert str(describe(amount.score(Decimal("0.01")).reason)[0]) == "số liệu: 0,01"
    for rule, value, code in (
        (count, Decimal(1), "type"),
        (count, -1, "negative"),
        (count, True, "type"),
        (amount, Decimal("-0.5"), "negative"),
        (amount, -1, "negative"),
        (amount, Ratio(1, 2), "type"),
        (amount, 0.5, "float"),
        (amount, "x", "type"),
    ):
        with pytest.raises(InvalidInput) as caught:
            rule.score(value)  # type: ignore[arg-type]  # on purpose
        assert caught.value.faults[0].code == code


@pytest.mark.parametrize(
    ("steps", "codes"),
    [
        ((("trên 90%", 2), ("dưới 90%", 0)), ["gap"]),
        ((("từ 80% đến 100%", 1), ("70% - 80%", "0.5"), ("dưới 70%", 0)), ["overlap"]),
        ((("từ 90 trở lên", 1), ("dưới 90", 0)), ["unreachable"]),
        ((("100%", 1), ("từ 80% đến dưới 100%", 0), ("dưới 80%", 1)), ["order"]),
        ((("100%", 0), ("từ 80% đến dưới 100%", 1), ("dưới 80%", 0)), ["order"]),
        ((("từ 90% trở lên", 0), ("dưới 90%", 2)), []),
        ((("mọi giá trị", 2),), []),
    ],
)
def test_check(steps: tuple[tuple[str, int | str], ...], codes: list[str]) -> None:
    assert [fault.code for fault in Ladder.of(*steps).check()] == codes


def test_between_counts_lies_nothing() -> None:
    meetings = Ladder.of(("từ 4 trở lên", 20), ("3", 15), ("2", 10), ("1", 5), ("0", 0), input_kind=InputKind.COUNT)
    assert meetings.check() == ()
    assert [meetings.score(n).points for n in (0, 1, 3, 9)] == [0, 5, 15, 20]
    missing = Ladder.of(("từ 4 trở lên", 20), ("2", 10), ("0", 0), input_kind=InputKind.COUNT)
    assert [fault.read for fault in missing.check()] == ["1 (số nguyên)", "3 (số nguyên)"]
    shared = Ladder.of(("trên 1,2", 1), ("dưới 1,8", 0), input_kind=InputKind.COUNT)
    assert shared.check() == ()


def test_a_gap_and_an_overlap_are_not_scored() -> None:
    gap = Ladder.of(("trên 90%", 2), ("dưới 90%", 0))
    overlap = Ladder.of(("từ 80% trở lên", 1), ("không quá 80%", 0))
    for rule, value, code in ((gap, Ratio(9, 10), "gap"), (overlap, Ratio(8, 10), "overlap")):
        with pytest.raises(InvalidInput) as caught:
            rule.score(value)
        assert caught.value.faults[0].code == code


def test_source_wording_and_conventions_play_no_part_in_comparing() -> None:
    told = Ladder(
        bands=ON_TIME.bands,
        source="Quyết định 12/QĐ-UBND",  # type: ignore[arg-type]  # a text does
        wording="…",
        conventions=("mức 0 do thư viện thêm",),  # type: ignore[arg-type]  # a text does
    )
    assert told.conventions == (Convention("own_words", "mức 0 do thư viện thêm"),)
    assert told == ON_TIME
    assert hash(told) == hash(ON_TIME)
    assert str(told.source) == "Quyết định 12/QĐ-UBND"
    assert Ladder(bands=ON_TIME.bands, may_exceed=True) != ON_TIME


def test_derived_parts_play_no_part_either() -> None:
    worded = Ladder(bands=(Band(ON_TIME.bands[0].interval, Decimal(6), "≥ 95%"), *ON_TIME.bands[1:]))
    assert worded.pieces != ON_TIME.pieces
    assert worded == ON_TIME
    assert hash(worded) == hash(ON_TIME)
    assert "pieces" not in repr(ON_TIME)
    assert "points=Decimal('6')" in repr(ON_TIME)
    assert "min_points" not in repr(ON_TIME)
    assert "max_points" not in repr(ON_TIME)


def test_what_was_read_is_told_as_it_is_written() -> None:
    for value, read in ((Ratio(5, 4), "5/4"), ("Đạt", "'Đạt'"), (Ratio(-1, 4), "-1/4")):
        with pytest.raises(InvalidInput) as caught:
            ON_TIME.score(value)
        assert caught.value.faults[0].read == read
    assert [fault.read for fault in Ladder.of(("từ 50% trở lên", 1)).check()] == ["từ 0% đến dưới 50%"]


def test_a_ladder_has_steps_on_a_number() -> None:
    with pytest.raises(InvalidInput, match="không có bậc nào"):
        Ladder(bands=())
    with pytest.raises(InvalidInput, match="RATE, AMOUNT, COUNT"):
        Ladder(bands=ON_TIME.bands, input_kind=InputKind.YES_NO)


def test_a_step_from_any_exact_parts() -> None:
    step = Band("trên 90%", 2)  # type: ignore[arg-type]  # what of() converts, the door takes too
    assert step == Band(Interval(Fraction(9, 10), low_closed=False), Decimal(2), "trên 90 phần trăm")
    assert step.text == "trên 90%"


def test_a_text_for_a_rate_is_told_how_it_is_read() -> None:
    with pytest.raises(InvalidInput) as error:
        ON_TIME.score("98,5%")
    assert str(error.value) == (
        "quy tắc không nhận số liệu này: “'98,5%'”; hãy nhập tỷ lệ, như 98,5% hay 812/900 (Ratio.parse)"
    )
    with pytest.raises(InvalidInput, match="hãy đưa tỷ lệ$"):
        ON_TIME.score(("98,5%",))
