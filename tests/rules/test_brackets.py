# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Progressive brackets: each range of the value has a stride and points of its own."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Direction
from cchc.rules import (
    Bracket,
    Brackets,
    Increment,
    InputKind,
    PointRounding,
    Remainder,
    Rule,
    best_input,
    describe,
    read_rule,
    write_rule,
)
from cchc.rules.kinds import RULE_ADAPTER
from cchc.values import Ratio

AREA = Brackets.of(8, 20, (50, 10, 4), (None, 10, 2), cap=30, input_kind=InputKind.AMOUNT)
LATE = Brackets.of(1, "10%", ("4%", "2%", "0.5"), ("0%", "1%", "0.25"), direction=Direction.DOWN)
UNEVEN = Brackets.of(0, 0, (25, 10, 1), (40, 5, 2), input_kind=InputKind.COUNT)


def prorated(rule: Brackets) -> Brackets:
    return replace(rule, remainder=Remainder.PRORATED)


def told(rule: Rule, value: Any) -> list[str]:
    return [str(clause) for clause in describe(rule.score(value).reason)]


@pytest.mark.parametrize(
    ("km2", "whole", "shared"),
    [
        ("0", "8", "8"),
        ("20", "8", "8"),
        ("29.99", "8", "11.996"),
        ("30", "12", "12"),
        ("50", "20", "20"),
        ("59", "20", "21.8"),
        ("60", "22", "22"),
        ("99.5", "28", "29.9"),
        ("100", "30", "30"),
        ("3000", "30", "30"),
    ],
)
def test_an_area(km2: str, whole: str, shared: str) -> None:
    assert AREA.score(Decimal(km2)).points == Decimal(whole)
    assert prorated(AREA).score(Decimal(km2)).points == Decimal(shared)


@pytest.mark.parametrize(
    ("percent", "whole", "shared"),
    [
        ("100%", "1", "1"),
        ("10%", "1", "1"),
        ("9%", "1", "1.25"),
        ("8%", "1.5", "1.5"),
        ("4%", "2.5", "2.5"),
        ("3,1%", "2.5", "2.725"),
        ("3%", "2.75", "2.75"),
        ("0%", "3.5", "3.5"),
    ],
)
def test_less_is_more(percent: str, whole: str, shared: str) -> None:
    assert LATE.score(Ratio.parse(percent)).points == Decimal(whole)
    assert prorated(LATE).score(Ratio.parse(percent)).points == Decimal(shared)


def test_a_part_of_a_step_at_the_end_of_a_bracket_is_dropped_or_counts() -> None:
    assert [UNEVEN.score(count).points for count in (9, 10, 20, 25, 29, 30, 39, 40, 99)] == [0, 1, 2, 2, 2, 4, 6, 8, 8]
    assert [prorated(UNEVEN).score(count).points for count in (20, 25, 30, 40)] == [
        2,
        Decimal("2.5"),
        Decimal("4.5"),
        Decimal("8.5"),
    ]
    assert (UNEVEN.max_points, prorated(UNEVEN).max_points) == (8, Decimal("8.5"))
    assert UNEVEN.check() == prorated(UNEVEN).check() == ()


def test_the_cap_cuts_the_last_step() -> None:
    rule = replace(AREA, cap=Decimal(23))
    assert [rule.score(km2).points for km2 in (50, 60, 69, 70, 80)] == [20, 22, 22, 23, 23]
    assert [prorated(rule).score(km2).points for km2 in (64, 65, 66)] == [Decimal("22.8"), 23, 23]
    ended = replace(rule, brackets=(AREA.brackets[0], Bracket.of(90, 10, 2)))
    assert ended.piece_table == rule.piece_table


def test_one_bracket_without_end_is_an_increment() -> None:
    for remainder in Remainder:
        rising = Increment.of(1, 3, start="70%", stride="5%", points_per_step="0.75", remainder=remainder)
        one = Brackets.of(1, "70%", (None, "5%", "0.75"), cap=3, remainder=remainder)
        assert one.piece_table == rising.piece_table


def test_a_bracket_may_begin_at_zero() -> None:
    down = Brackets.of(
        0, 9, (0, 3, 1), (-4, 2, 1), input_kind=InputKind.AMOUNT, direction=Direction.DOWN, may_be_negative=True
    )
    assert [down.score(value).points for value in (9, 6, 0, -1, -2, -4, -9)] == [0, 1, 3, 3, 4, 5, 5]
    share = prorated(Brackets.of(0, "0%", ("100%", "10%", 1)))
    assert share.check() == ()
    assert [share.score(Ratio(part, 100)).points for part in (0, 5, 100)] == [0, Decimal("0.5"), 10]


@pytest.mark.parametrize("rule", [AREA, LATE, UNEVEN, prorated(AREA), prorated(LATE), prorated(UNEVEN)])
def test_the_best_value_and_the_points_above(rule: Brackets) -> None:
    assert rule.score(best_input(rule)).points == rule.max_points
    above = rule.attainable_points(Fraction(rule.max_points) - 1)
    assert above is not None
    assert above[-1][1] == Fraction(rule.max_points)


def test_every_whole_step_can_be_attained() -> None:
    points = AREA.attainable_points(Fraction(18))
    assert points == tuple((Fraction(one), Fraction(one)) for one in (20, 22, 24, 26, 28, 30))
    assert prorated(AREA).attainable_points(Fraction(18)) == ((Fraction(18), Fraction(30)),)


def test_reasons_name_the_bracket() -> None:
    assert told(AREA, 15) == [
        "số liệu: 15",
        "mức “dưới 30”: 8 điểm",
        "mất 22 điểm: cần từ 100 trở lên, còn thiếu 85",
    ]
    assert told(AREA, 75)[1] == "mức “từ 70 đến dưới 80: 20 + 2 × 2”: 24 điểm"
    assert told(AREA, 100)[1] == "mức “từ 100 trở lên: tối đa”: 30 điểm"
    assert told(prorated(AREA), 55)[1] == "công thức “20 + 2 × (số liệu - 50) ÷ 10” = 21 điểm"
    assert told(prorated(LATE), Ratio(2, 100))[1] == "công thức “2,5 + 0,25 × (4% - tỷ lệ) ÷ 1%” = 3 điểm"


def test_brackets_that_no_share_reaches_are_one_fault() -> None:
    for rule in (Brackets.of(1, "80%", ("95%", "5%", 1), ("125%", "5%", 1)),):
        for known in (rule, prorated(rule)):
            (fault,) = known.check()
            assert (fault.code, fault.read) == ("unreachable", "từ 125% trở lên: tối đa")
    beyond = prorated(Brackets.of(1, "120%", ("150%", "10%", 1)))
    assert [fault.code for fault in beyond.check()] == ["unreachable"]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            AREA,
            (
                "từ 20 trở xuống: 8 điểm; trên 20 đến 50, cứ thêm 10 được tính thêm 4 điểm; "
                "trên 50, cứ thêm 10 được tính thêm 2 điểm, tối đa 30 điểm; chỉ tính bước đủ"
            ),
        ),
        (
            prorated(LATE),
            (
                "từ 10% trở lên: 1 điểm; dưới 10% đến 4%, cứ giảm 2% được tính thêm 0,5 điểm; "
                "dưới 4% đến 0%, cứ giảm 1% được tính thêm 0,25 điểm; tính theo tỷ lệ phần chênh lệch"
            ),
        ),
    ],
)
def test_in_official_words(rule: Brackets, text: str) -> None:
    assert rule.short_wording() == text


def in_full(rule: Brackets) -> str:
    return f"{rule.full_wording(write_rule)}\n* Chấm trên một số lượng"


def test_in_full() -> None:
    text = (
        "Điểm tăng theo từng khoảng: đến mức 20 được 8 điểm, tối đa 30 điểm, chỉ tính bước đủ:\n"
        "- từ mức 20 đến mức 50, mỗi 10 tiếp theo thêm 4 điểm\n"
        "- từ mức 50, mỗi 10 tiếp theo thêm 2 điểm\n"
        "* Chấm trên một số lượng"
    )
    assert in_full(AREA) == text
    assert read_rule(text, max_points=30) == AREA
    assert write_rule(AREA) == f"{AREA.short_wording()}\n* Chấm trên một số lượng"
    rounded = replace(prorated(UNEVEN), start=Fraction(1, 3), rounding=PointRounding.to_places(2), cap=Decimal(8))
    for rule in (AREA, LATE, prorated(LATE), rounded):
        assert read_rule(write_rule(rule), max_points=rule.max_points) == rule


@pytest.mark.parametrize(
    ("line", "other"),
    [("từ mức 50,", "từ mức 60,"), ("- từ mức 50, mỗi 10", "- mỗi 10"), ("- từ mức 20", "- từ mức 10")],
)
def test_a_line_that_does_not_follow_is_not_read(line: str, other: str) -> None:
    text = in_full(AREA)
    assert line in text
    with pytest.raises(InvalidInput):
        read_rule(text.replace(line, other))


def test_a_heading_without_lines_is_not_read() -> None:
    with pytest.raises(InvalidInput):
        read_rule(in_full(AREA).splitlines()[0])


def test_json_has_a_list_of_brackets() -> None:
    written = RULE_ADAPTER.dump_python(AREA, mode="json")
    assert (written["kind"], written["start"], written["base"], written["cap"]) == ("brackets", "20", "8", "30")
    assert written["brackets"][1] == {"end": None, "stride": "10", "points_per_step": "2"}
    assert RULE_ADAPTER.validate_python(written) == AREA


def test_a_bracket_has_its_own_bounds() -> None:
    with pytest.raises(InvalidInput) as caught:
        Bracket.of(5, 0, -1)
    assert [fault.code for fault in caught.value.faults] == ["stride", "points_per_step"]
