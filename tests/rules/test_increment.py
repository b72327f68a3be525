# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Points that rise step by step, upwards and downwards."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Direction
from cchc.rules import Increment, InputKind, Remainder, Rule, describe, read_rule, write_rule
from cchc.rules.kinds import RULE_ADAPTER
from cchc.values import Ratio

PEOPLE = Increment.of(10, 25, start=2_000_000, stride=60_000, points_per_step="0.5", input_kind=InputKind.COUNT)
POOR = Increment.of(2, 3, start="4%", stride="0,5%", points_per_step="0.25", min_value="10%", direction=Direction.DOWN)
SHARE = Increment.of(1, 3, start="70%", stride="5%", points_per_step="0.5")


def prorated(rule: Increment) -> Increment:
    return replace(rule, remainder=Remainder.PRORATED)


def told(rule: Rule, value: Any) -> list[str]:
    return [str(clause) for clause in describe(rule.score(value).reason)]


@pytest.mark.parametrize(
    ("people", "whole", "shared"),
    [
        (0, "10", "10"),
        (2_000_000, "10", "10"),
        (2_059_999, "10", "10.499991666667"),
        (2_060_000, "10.5", "10.5"),
        (3_799_999, "24.5", "24.999991666667"),
        (3_800_000, "25", "25"),
        (9_000_000, "25", "25"),
    ],
)
def test_people_above_two_million(people: int, whole: str, shared: str) -> None:
    assert PEOPLE.score(people).points == Decimal(whole)
    assert prorated(PEOPLE).score(people).points == Decimal(shared)


@pytest.mark.parametrize(
    ("percent", "whole", "shared"),
    [
        ("10,1%", "0", "0"),
        ("10%", "2", "2"),
        ("4%", "2", "2"),
        ("3,6%", "2", "2.2"),
        ("3,5%", "2.25", "2.25"),
        ("2,1%", "2.75", "2.95"),
        ("2%", "3", "3"),
        ("0%", "3", "3"),
    ],
)
def test_less_is_more(percent: str, whole: str, shared: str) -> None:
    assert POOR.score(Ratio.parse(percent)).points == Decimal(whole)
    assert prorated(POOR).score(Ratio.parse(percent)).points == Decimal(shared)


def test_the_base_may_be_earned_at_the_start_alone() -> None:
    rule = Increment.of(5, 10, start="300%", stride="50%", points_per_step="0.5", min_value="300%", may_exceed=True)
    assert [rule.score(Ratio(share, 100)).points for share in (299, 300, 349, 350, 800)] == [
        0,
        5,
        5,
        Decimal("5.5"),
        10,
    ]
    assert prorated(rule).score(Ratio(325, 100)).points == Decimal("5.25")
    assert (rule.min_points, rule.max_points) == (0, 10)
    assert rule.check() == prorated(rule).check() == ()


def test_the_last_step_is_cut_by_the_most() -> None:
    rule = Increment.of(0, 1, start=0, stride=10, points_per_step="0.75", input_kind=InputKind.AMOUNT)
    assert [rule.score(Decimal(x)).points for x in (0, 9, 10, 20, 30)] == [0, 0, Decimal("0.75"), 1, 1]
    assert [prorated(rule).score(x).points for x in (0, 5, 13, 14)] == [0, Decimal("0.375"), Decimal("0.975"), 1]


def test_as_many_pieces_as_steps_or_one_slope() -> None:
    assert [len(rule.pieces) for rule in (PEOPLE, prorated(PEOPLE), POOR, prorated(POOR))] == [31, 3, 6, 4]
    assert (
        len(Increment.of(0, 10, start=0, stride=1, points_per_step="0.01", input_kind=InputKind.AMOUNT).pieces) == 1001
    )
    with pytest.raises(InvalidInput, match="quá nhiều bậc điểm") as caught:
        Increment.of(0, "10.01", start=0, stride=1, points_per_step="0.01", input_kind=InputKind.AMOUNT)
    assert caught.value.faults[0].code == "steps"
    many = Increment.of(
        0, "10.01", start=0, stride=1, points_per_step="0.01", input_kind=InputKind.AMOUNT, remainder=Remainder.PRORATED
    )
    assert many.score(1000).points == 10


def test_reasons_say_how_the_points_rose() -> None:
    assert told(SHARE, Ratio(74, 100)) == [
        "số liệu: 74/100 = 74%",
        "mức “dưới 75%”: 1 điểm",
        "mất 2 điểm: cần từ 90% trở lên, còn thiếu 16 điểm phần trăm",
    ]
    assert told(SHARE, Ratio(82, 100))[1] == "mức “từ 80% đến dưới 85%: 1 + 2 × 0,5”: 2 điểm"
    assert told(SHARE, Ratio(9, 10))[1] == "mức “từ 90% trở lên: tối đa”: 3 điểm"
    assert told(prorated(SHARE), Ratio(74, 100))[1] == "công thức “1 + 0,5 × (tỷ lệ - 70%) ÷ 5%” = 1,4 điểm"
    assert told(prorated(POOR), Ratio(34, 1000))[1] == "công thức “2 + 0,25 × (4% - tỷ lệ) ÷ 0,5%” = 2,3 điểm"
    assert told(prorated(PEOPLE), 2_030_000)[1] == "công thức “10 + 0,5 × (số liệu - 2.000.000) ÷ 60.000” = 10,25 điểm"
    assert told(POOR, Ratio(11, 100))[1] == "mức “trên 10%”: 0 điểm"


@pytest.mark.parametrize("rule", [SHARE, prorated(SHARE)], ids=["whole", "prorated"])
def test_a_most_that_no_share_reaches_is_one_fault(rule: Increment) -> None:
    assert rule.check() == ()
    (fault,) = replace(rule, start=Fraction(9, 10)).check()
    assert (fault.code, fault.read) == ("unreachable", "từ 110% trở lên: tối đa")


WORDED: list[tuple[Increment, str, str]] = [
    (SHARE, "từ 70% trở xuống: 1 điểm; trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 3 điểm", ""),
    (
        POOR,
        "từ 4% đến 10%: 2 điểm; dưới 4% thì cứ giảm 0,5% được tính thêm 0,25 điểm, tối đa 3 điểm; trên 10%: 0 điểm",
        "",
    ),
    (
        Increment.of(1, 2, start="4%", stride="2%", points_per_step=1, min_value="4%", direction=Direction.DOWN),
        "từ 4% trở xuống: 1 điểm; dưới 4% thì cứ giảm 2% được tính thêm 1 điểm, tối đa 2 điểm; trên 4%: 0 điểm",
        "",
    ),
    (
        Increment.of(1, 2, start="20%", stride="5%", points_per_step="0.25", min_value="10%"),
        "từ 10% đến 20%: 1 điểm; trên 20% thì cứ thêm 5% được tính thêm 0,25 điểm, tối đa 2 điểm; dưới 10%: 0 điểm",
        "",
    ),
    (
        Increment.of(1, 2, start="80%", stride="5%", points_per_step="0.25", min_value="80%", direction=Direction.UP),
        "từ 80% trở lên: 1 điểm; trên 80% thì cứ thêm 5% được tính thêm 0,25 điểm, tối đa 2 điểm; dưới 80%: 0 điểm",
        "\n* Chiều đánh giá: càng cao càng tốt",
    ),
]
HOW = {Remainder.DROPPED: "chỉ tính bước đủ", Remainder.PRORATED: "tính theo tỷ lệ phần chênh lệch"}


@pytest.mark.parametrize("remainder", Remainder)
@pytest.mark.parametrize(("rule", "text", "remark"), WORDED, ids=[row[1][:30] for row in WORDED])
def test_in_official_words(rule: Increment, text: str, remark: str, remainder: Remainder) -> None:
    known = replace(rule, remainder=remainder)
    assert write_rule(known) == f"{text}; {HOW[remainder]}{remark}"
    again = read_rule(write_rule(known), rule.max_points)
    assert again == known
    assert again.conventions == ()


def test_in_full_where_a_value_has_no_finite_decimal() -> None:
    rule = prorated(
        Increment.of(
            1,
            2,
            start=Fraction(1, 3),
            stride=5,
            points_per_step="0.25",
            min_value=0,
            input_kind=InputKind.AMOUNT,
            may_be_negative=True,
        )
    )
    text = (
        "Điểm tăng thêm: ở mức 1/3 được 1 điểm, mỗi 5 tiếp theo thêm 0,25 điểm, tối đa 2 điểm, "
        "chưa đạt 0 không có điểm, tính theo tỷ lệ phần chênh lệch\n* Số liệu có thể âm\n* Chấm trên một số lượng"
    )
    assert write_rule(rule) == text
    assert read_rule(text, 2) == rule


def test_json_tells_its_kind_and_what_a_part_of_a_step_adds() -> None:
    told = RULE_ADAPTER.dump_python(prorated(POOR), mode="json")
    assert (told["kind"], told["remainder"], told["start"], told["stride"]) == (
        "increment",
        "prorated",
        "0.04",
        "0.005",
    )
    assert RULE_ADAPTER.validate_python(told) == prorated(POOR)
    assert RULE_ADAPTER.validate_python({name: told[name] for name in told if name != "remainder"}) == POOR


def test_a_direction_may_be_named() -> None:
    down: Any = "down"
    assert (
        Increment.of(2, 3, start="4%", stride="0,5%", points_per_step="0.25", min_value="10%", direction=down) == POOR
    )
