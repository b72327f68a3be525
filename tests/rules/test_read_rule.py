"""Single wordings: what is refused with which word, and what is read as what."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Direction
from cchc.rules import (
    AbsencePolicy,
    Band,
    Choice,
    Deduction,
    Increment,
    InputKind,
    Ladder,
    ManualScore,
    NotScored,
    NoViolation,
    Option,
    PointRounding,
    Proportional,
    RelativeToBest,
    Remainder,
    Rule,
    Sum,
    WithExceptions,
    YesNo,
    read_rule,
    write_rule,
)
from cchc.rules.wording.kinds.reading import CAP_UNSAID, REMAINDER_UNSAID, ZERO_UNSAID
from cchc.values import Interval, Ratio

REFUSED = [
    ("Đạt: 1/2 điểm tối đa; không đạt: 0 điểm", None, "maximum"),
    ("Từ 90% trở lên: 2; dưới 90%: 0. Trường hợp không phát sinh thì được 1 điểm", 2, "except"),
    ("Đơn vị có 02 phòng trở lên:\n- Từ 90% trở lên: 2 điểm\n- Dưới 90%: 0 điểm", 2, "unread"),
    ("Loại A: 1 điểm; Loại B: 1 điểm", None, "order"),
    (": 1 điểm; : 2 điểm", None, "label"),
    ("Vượt dự toán: trừ 1 điểm/1%", 5, "each"),
    ("Vượt 10% kế hoạch: 2 điểm; không vượt: 0 điểm", 2, "unread"),
    ("Mỗi lỗi trừ 0 điểm", 2, "points"),
    ("Mỗi sáng kiến cộng 0 điểm", 2, "points"),
    ("Mỗi sáng kiến cộng 1 điểm", None, "cap"),
    ("Chậm báo cáo: trừ 1 điểm; có sáng kiến: cộng 1 điểm", 5, "cases"),
    ("Chậm 02 lần: trừ 1 điểm; thiếu số liệu: trừ 2 điểm", 5, "cases"),
    (": trừ 1 điểm", 5, "label"),
    ("Chậm: trừ 1 điểm; sai: trừ 2 điểm", 5, "cases"),
    ("Có vi phạm: trừ 50% điểm tối đa", None, "maximum"),
    ("Vắng 02 buổi trong 03 tuần: trừ 1 điểm; vắng 04 buổi: trừ 2 điểm", 5, "cases"),
    ("Vắng 02 buổi: trừ 1 điểm; có lý do: 3 điểm; không có lý do: 1 điểm", 3, "cases"),
    ("Chậm báo cáo: trừ 1 điểm/", 5, "unread"),
    ("Mỗi lần chậm trừ 1 điểm, không quá 50% điểm tối đa", 5, "unread"),
    ("Từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm; quá 01 ngày thì không tiếp nhận", 2, "limit"),
    ("Nộp chậm: trừ 1 điểm; từ 02 ngày trở lên thì không tiếp nhận", 2, "unread"),
    ("Nộp chậm: trừ 1 điểm; trước 02 ngày thì không tiếp nhận", 2, "unread"),
    ("Điểm = tỷ lệ / 0", 5, "formula"),
    ("Điểm = " + "(" * 30 + "tỷ lệ", 5, "formula"),
    ("Điểm = (tỷ lệ x 5", 5, "formula"),
    ("Điểm = x 5", 5, "formula"),
    ("Điểm =", 5, "formula"),
    ("Điểm = ; đạt: 1 điểm", 5, "formula"),
    ("Điểm = tỷ lệ x 5 + số lỗi", 5, "formula"),
    ("Điểm = tỷ lệ x tỷ lệ", 5, "formula"),
    ("Điểm = (số liệu / giá trị lớn nhất) / tổng số", 5, "formula"),
    ("Điểm = tỷ lệ / tổng số", 5, "formula"),
    ("Từ 90% trở lên, trên 50% số xã: 2 điểm; dưới 90%: 0 điểm", 2, "unread"),
    ("Từ 90% trở lên: 2; từ 50 đến dưới 90: 1; dưới 50%: 0", 2, "mixed"),
    ("Từ 90% đến 80%: 1 điểm; dưới 80%: 0 điểm", 1, "unread"),
    ("Từ 2 lần trở lên: 1 điểm; từ 4 lần trở lên: 1 điểm", 1, "gap"),
    ("Từ 50% đến dưới 80%: 1 điểm; từ 80% đến 90%: 2 điểm", 2, "gap"),
    ("2 điểm nếu đạt; bổ sung thêm", 2, "unread"),
    ("Từ 50% trở lên: Điểm = tỷ lệ x 10; dưới 50%: Điểm = tỷ lệ x 5", 10, "contradiction"),
    ("Điểm = tỷ lệ x điểm tối đa", None, "maximum"),
    ("Điểm = tỷ lệ x 0", 5, "formula"),
    ("Điểm = (số liệu/giá trị lớn nhất) x 10; dưới 5: 0 điểm", 10, "formula"),
    ("Điểm = số cuộc họp x 2", None, "maximum"),
    ("Điểm = (tỷ lệ/50%) x 5; dưới 60%: 0 điểm", 5, "contradiction"),
    ("Điểm = tỷ lệ x 5; từ 90% trở lên và dưới 95%, trên 3 xã: 4 điểm", 5, "unread"),
    ("Đạt: 1,5 điểm; không đạt: 0 điểm", 1, "bounds"),
    ("Đạt tối đa 3 điểm", 3, "range"),
    ("Mỗi lỗi trừ 1 - 2 điểm", 3, "range"),
    ("Hoàn thành: điểm theo mức độ; không hoàn thành: 0 điểm", 3, "vague"),
    ("Đến 500 người được 4 điểm; trên 500 người thêm 2 điểm", 9, "unread"),
    ("Cứ thêm 5% được tính thêm 0,5 điểm, tối đa 3 điểm", 3, "start"),
    ("Từ 70% trở xuống: 1 điểm; cứ thêm 5% được thêm 1 điểm; cứ thêm 9% được thêm 2 điểm, tối đa 5 điểm", 5, "start"),
    ("Từ 70% trở xuống: 1 điểm; có sáng kiến được tính thêm 2 điểm", 5, "second"),
    ("Từ 70% trở xuống: 1 điểm; trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm", None, "cap"),
    ("Từ 70% trở xuống: 1 điểm; trên 75% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 2 điểm", 2, "start"),
    ("Dưới 70%: 1 điểm; trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 2 điểm", 2, "start"),
    ("Từ 70% trở xuống: 1 điểm; dưới 70% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 2 điểm", 2, "start"),
    ("Từ 70% trở xuống: 1 điểm; cứ giảm 5% được tính thêm 0,5 điểm, tối đa 2 điểm; trên 80%: 0 điểm", 2, "cases"),
    ("Trên 20% đến 30%: 1 điểm; trên 30% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 2 điểm", 2, "start"),
    ("Trên 20%: 1 điểm; trên 20% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 2 điểm", 2, "start"),
    ("Từ mức bình quân trở xuống: 1 điểm; trên mức đó thì cứ thêm 5% được thêm 1 điểm, tối đa 2 điểm", 2, "each"),
    ("Từ 70% của 9 xã trở xuống, trên 5%: 1 điểm; trên 70% cứ thêm 5% được thêm 1 điểm, tối đa 2 điểm", 2, "unread"),
    ("Từ 70% trở xuống và có báo cáo: 1 điểm; trên 70% cứ thêm 5% được thêm 1 điểm, tối đa 2 điểm", 2, "unread"),
    ("Từ 70% trở xuống: 1 điểm; trên 70% cứ thêm 5% số xã, 3 hộ được thêm 1 điểm, tối đa 2 điểm", 2, "unread"),
    ("Từ 70% trở xuống: 1 điểm; trên 70% thì cứ thêm 5 xã được tính thêm 1 điểm, tối đa 2 điểm", 2, "mixed"),
    ("Từ 70 xã trở xuống: 1 điểm; trên 70 xã thì cứ thêm 5 hộ được tính thêm 1 điểm, tối đa 2 điểm", 2, "mixed"),
    (
        "Từ 70% trở xuống: 1 điểm; cứ thêm đủ 5% được thêm 1 điểm, tối đa 2 điểm; phần lẻ tính theo tỷ lệ",
        2,
        "contradiction",
    ),
    ("Từ 70% trở xuống: 1 điểm; trên 70% cứ thêm 5% được thêm 1 điểm, tối đa 2 điểm; còn lại: 0 điểm", 2, "cases"),
    ("Từ 9% đến 70%: 1 điểm; trên 70% cứ thêm 5% được thêm 1 điểm, tối đa 3 điểm; dưới 8%: 0 điểm", 3, "cases"),
    ("Từ 9% đến 70%: 2 điểm; trên 70% cứ thêm 5% được thêm 1 điểm, tối đa 3 điểm; dưới 9%: 1 điểm", 3, "cases"),
    ("Phòng 5 người:\n- Từ 70% trở xuống: 1 điểm\n- Cứ thêm 5% được thêm 1 điểm, tối đa 3 điểm", 3, "unread"),
    ("Từ 90% trở xuống: 1 điểm; trên 90% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 3 điểm", 3, "unreachable"),
    ("Từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm; chỉ tính bước đủ", 2, "unread"),
    ("Từ 9% trở xuống: 1; cứ thêm 5% được thêm 1 điểm; chỉ tính bước đủ; phần lẻ tính theo tỷ lệ", 3, "contradiction"),
    ("Cộng theo trường hợp: mỗi tính 0 điểm trường hợp cộng 1 điểm, tối đa 2 điểm", 2, "unread"),
    ("Không bố trí thì bị 0 điểm và bị trừ 0,25 điểm", 1, "unread"),
    ("Đạt 60% ≤: 1 điểm; dưới 60%: 0 điểm", 1, "unread"),
    ("60% < < 80%: 1 điểm; dưới 60%: 0 điểm", 1, "unread"),
    ("Điểm = tỷ lệ x ;", 5, "formula"),
    ("Điểm = tỷ lệ, 5 điểm", 5, "contradiction"),
    ("Điểm = tỷ lệ, hồ sơ", 1, "unread"),
    ("Điểm = tỷ lệ, tối đa 5 điểm", 5, "formula"),
    ("Đạt: 1 điểm; không đạt: 0 điểm; lưu ý:", 1, "unread"),
    ("Từ 3 đến hạn: 1 điểm; dưới 3: 0 điểm", 1, "second"),
    ("Từ 2 đến 3 lần trong 5 ngày: 1 điểm; từ 4 lần: 2 điểm; không: 0 điểm", 2, "second"),
    ("x" * 20_001, None, "long"),
    ("", None, "points"),
]


@pytest.mark.parametrize(("text", "most", "code"), REFUSED, ids=[row[0][:40] for row in REFUSED])
def test_what_is_refused(text: str, most: int | None, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule(text, most)
    assert caught.value.faults[0].code == code
    assert all(fault.what and fault.remedy for fault in caught.value.faults)


def test_the_words_that_stopped_the_reader_are_the_callers_own() -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule("Đạt từ 90% trở lên và có  báo cáo: 2 điểm; dưới 90%: 0 điểm", 2)
    assert caught.value.faults[0].read == "Đạt từ 90% trở lên và có  báo cáo: 2 điểm"


READ: list[tuple[str, int | None, Rule]] = [
    ("Không tính điểm", None, NotScored()),
    ("Không chấm điểm.", None, NotScored()),
    (
        "Đoàn kết thì được tính đạt điểm tỷ lệ bằng 100%; mất đoàn kết thì được tính đạt điểm tỷ lệ bằng 50% (5 điểm)",
        10,
        Choice.of(("Đoàn kết", 10), ("mất đoàn kết", 5)),
    ),
    (
        "- Có hồ sơ: 1 điểm\n- Có hồ sơ; có tiêu chuẩn: 3 điểm\n- Không có: 0 điểm",
        3,
        Choice.of(("Có hồ sơ", 1), ("Có hồ sơ; có tiêu chuẩn", 3), ("Không có", 0)),
    ),
    (
        "Có tăng trưởng: 1 điểm; có tăng trưởng từ 10% trở lên: 3 điểm",
        3,
        Ladder.of(
            ("từ 10% trở lên", 3),
            ("trên 0% đến dưới 10%", 1),
            ("không quá 0%", 0),
            may_exceed=True,
            may_be_negative=True,
        ),
    ),
    (
        "Không quá 50%: 0 điểm; trên 50%: Điểm = tỷ lệ x 5",
        5,
        Ladder(
            bands=(
                Band.of("không quá 50%", 0),
                Band(Interval(Fraction(1, 2), None, low_closed=False, percent=True), Decimal(0), "", Fraction(5)),
            )
        ),
    ),
    (
        "Có báo cáo: 2 điểm; không báo cáo: không tính điểm",
        2,
        YesNo.of(("Có báo cáo", 2), ("không báo cáo", 0)),
    ),
    (
        "Chậm báo cáo (trừ 2 điểm)",
        5,
        NoViolation.of(("Không vi phạm", 5), ("Chậm báo cáo", 3)),
    ),
    (
        "Hoàn thành tốt: 100% (10 điểm); hoàn thành: 50% (5 điểm)",
        10,
        Choice.of(("Hoàn thành tốt", 10), ("hoàn thành", 5)),
    ),
    (
        "Trừ 1 điểm đối với mỗi lần chậm; tối đa 3 điểm",
        5,
        Deduction(points_per_case=Decimal(1), initial=Decimal(5), max_deduction=Decimal(3)),
    ),
    ("Vi phạm 01 lần bị trừ 2 điểm", 10, Deduction.of(2, 10)),
    (
        "Báo cáo đầy đủ: 2 điểm; mỗi lần chậm trừ 0,5 điểm; không báo cáo: 0 điểm",
        2,
        WithExceptions.of(Deduction.of("0.5", 2), ("không báo cáo", 0)),
    ),
    ("Đầy đủ: 5 điểm; chậm: trừ 2 điểm", 5, NoViolation.of(("Đầy đủ", 5), ("chậm", 3))),
    ("Đầy đủ: 5 điểm; chậm: trừ 2 điểm; sai: trừ 3 điểm", 5, Choice.of(("Đầy đủ", 5), ("chậm", 3), ("sai", 2))),
    ("Tốt, (chậm: trừ 1 điểm; sai: trừ 2 điểm)", 5, Choice.of(("Tốt", 5), ("chậm", 4), ("sai", 3))),
    (
        "Có tham gia hội nghị (không tham gia hội nghị bị trừ 3 điểm)",
        3,
        YesNo.of(("Có tham gia hội nghị", 3), ("không tham gia hội nghị", 0)),
    ),
    ("Điểm = (Số hồ sơ, văn bản đúng hạn/Tổng số hồ sơ, văn bản) x 5 điểm", 5, Proportional.of(5)),
    ("Điểm = tỷ lệ x 5 điểm", None, Proportional.of(5)),
    ("Điểm = tỷ lệ x 10; làm tròn đến hàng đơn vị; dưới 60%: 0 điểm", 10,
     Proportional(max_points=Decimal(10), min_value=Fraction(3, 5), rounding=PointRounding.to_places(0))),
    ("Điểm = tỷ lệ : 90% x 5", 5, Proportional.of(5, "90%")),
    ("Điểm = tỷ lệ x 10; làm tròn 02 chữ số thập phân; dưới 60%: 0 điểm", 10,
     Proportional(max_points=Decimal(10), min_value=Fraction(3, 5), rounding=PointRounding.to_places(2))),
    ("Điểm = (số cuộc họp/4) x 2", 2, Proportional.of(2, 4, input_kind=InputKind.AMOUNT)),
    ("Điểm = (số liệu/giá trị lớn nhất) x điểm tối đa", 10, RelativeToBest.of(10)),
    (
        "Từ 80% trở lên: 5 điểm; dưới 80%: Điểm = tỷ lệ x 4",
        5,
        Ladder(
            bands=(
                Band.of("từ 80% trở lên", 5),
                Band(Interval.parse("từ 0% đến dưới 80%"), Decimal(0), "", Fraction(4)),
            )
        ),
    ),
    (
        "Có 2 sáng kiến: 2 điểm; có 1 giải pháp: 1 điểm; không có: 0 điểm",
        2,
        Choice.of(("Có 2 sáng kiến", 2), ("có 1 giải pháp", 1), ("không có", 0)),
    ),
    (
        "Có giải thưởng: 1 điểm; từ 03 giải thưởng trở lên: 3 điểm",
        3,
        Ladder.of(("từ 3 trở lên", 3), ("từ 1 đến 2", 1), ("0", 0), input_kind=InputKind.COUNT),
    ),
    (
        "Đạt từ 80% trở lên: 2; đạt từ 50% đến dưới 80%: 1; không đạt: 0",
        2,
        Ladder.of(("từ 80% trở lên", 2), ("từ 50% đến dưới 80%", 1), ("từ 0% đến dưới 50%", 0)),
    ),
    (
        "Từ 3 đến không quá 5 lỗi: 1 điểm; dưới 3 lỗi: 2 điểm; trên 5 lỗi: 0 điểm",
        2,
        Ladder.of(("từ 3 đến 5", 1), ("dưới 3", 2), ("trên 5", 0), input_kind=InputKind.COUNT),
    ),
    (
        "Từ 2 lỗi trở lên: 1 điểm; dưới 2 lỗi: 1 điểm",
        1,
        Ladder.of(("từ 2 trở lên", 1), ("dưới 2", 1), input_kind=InputKind.COUNT),
    ),
    (
        "Từ 90% trở lên: 2; dưới 90%: 0. Trường hợp không phát sinh thì được 0 điểm",
        2,
        Ladder.of(
            ("từ 90% trở lên", 2), ("dưới 90%", 0),
            not_applicable=AbsencePolicy.NO_POINTS, zero_denominator=AbsencePolicy.NO_POINTS,
        ),
    ),
    (
        "dưới 1%: 0 điểm\nđạt từ 1% trở lên: 0,25 điểm",
        None,
        Ladder.of(("dưới 1%", 0), ("từ 1% trở lên", "0.25")),
    ),
    ("Tốt: 2 điểm; kém: trừ 1/2 điểm tối đa", 2, Choice.of(("Tốt", 2), ("kém", 1))),
    ("Đạt được 2 điểm;\nKhông đạt được 0 điểm.", 2, YesNo.of(("Đạt", 2), ("Không đạt", 0))),
    (
        "Vắng 01 buổi: trừ 1 điểm; vắng 02 buổi: trừ 2 điểm; từ 03 buổi trở lên: trừ hết số điểm",
        5,
        Ladder.of(("0", 5), ("1", 4), ("2", 3), ("từ 3 trở lên", 0), input_kind=InputKind.COUNT),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "most", "rule"), READ, ids=[row[0][:40] for row in READ])
def test_what_is_read(text: str, most: int | None, rule: Rule) -> None:
    assert read_rule(text, most) == rule


def test_what_was_left_unsaid_is_told() -> None:
    assert read_rule("Từ 90% trở lên: 2 điểm").conventions == (
        "lời văn không ghi mức 0 điểm: phần còn lại được 0 điểm",
    )
    assert read_rule("Mỗi lỗi trừ 1 điểm", 3).conventions == (
        "lời văn không ghi giới hạn trừ: trừ đến hết điểm của tiêu chí thì thôi",
    )
    assert read_rule("Mỗi sáng kiến cộng 1 điểm", 3).conventions == (
        "lời văn không ghi mức cộng tối đa: cộng đến hết điểm tối đa của tiêu chí thì thôi",
    )
    assert read_rule("Chậm báo cáo: trừ 1 điểm", 3).conventions == (
        "lời văn không ghi mức không vi phạm: được điểm tối đa của tiêu chí",
    )


def test_what_the_caller_knows_is_kept() -> None:
    text = "Từ 10% trở lên: 0 điểm; dưới 10%: 2 điểm"
    rule = read_rule(text, "2", direction="down", source="Quyết định 12/QĐ-UBND ngày 05/01/2026")
    assert isinstance(rule, Ladder)
    assert (rule.direction, rule.wording, str(rule.source)) == (
        Direction.DOWN,
        text,
        "Quyết định 12/QĐ-UBND ngày 05/01/2026",
    )
    with pytest.raises(InvalidInput, match="kết quả cao hơn"):
        read_rule(text, direction=Direction.UP)
    graded = read_rule("Từ 3,2 trở lên: 4; từ 2,0 đến 3,19: 2; dưới 2,0: 0", 4, step="0.01")
    assert graded.score(Decimal("3.19")).points == 2
    assert read_rule("Đạt: 1 điểm", -1).max_points == 1


def test_decreasing_rates_are_read_where_nothing_says_that_more_is_good() -> None:
    assert read_rule("Từ 10% trở lên: 0 điểm; dưới 10%: 2 điểm", 2).score(Ratio(1, 20)).points == 2
    with pytest.raises(InvalidInput) as caught:
        read_rule("Hoàn thành từ 90% trở lên: 1 điểm; hoàn thành dưới 90%: 2 điểm", 2)
    assert caught.value.faults[0].code == "order"
    stated = read_rule("Hoàn thành từ 90% trở lên: 1 điểm; hoàn thành dưới 90%: 2 điểm", 2, direction="down")
    assert stated.check() == ()


INCREMENTS: list[tuple[str, int | None, Increment, list[str]]] = [
    (
        "Từ 2.000.000 người trở xuống: 10 điểm; trên 2.000.000 người thì cứ thêm 60.000 người được thêm 0,5 điểm",
        25,
        Increment.of(10, 25, start=2_000_000, stride=60_000, points_per_step="0.5", input_kind=InputKind.COUNT),
        ["cap", "remainder"],
    ),
    (
        "Diện tích từ 5,5 km2 trở xuống được 10 điểm, trên 5,5 km2 cứ thêm 1 km2 được thêm 0,5 điểm, không quá 25 điểm",
        25,
        Increment.of(10, 25, start=Fraction(11, 2), stride=1, points_per_step="0.5", input_kind=InputKind.AMOUNT),
        ["remainder"],
    ),
    (
        "Diện tích không quá 20 km²: 8 điểm; trên 20 km², cứ 10 km² tăng thêm được tính thêm 0,5 điểm, tối đa 10 điểm",
        None,
        Increment.of(8, 10, start=20, stride=10, points_per_step="0.5", input_kind=InputKind.AMOUNT),
        ["remainder"],
    ),
    (
        "Từ 4% trở lên: 3 điểm; dưới 4% thì cứ giảm 0,5% được thêm 0,5 điểm, tối đa 5 điểm; phần lẻ tính theo tỷ lệ",
        5,
        Increment.of(
            3,
            5,
            start="4%",
            stride="0,5%",
            points_per_step="0.5",
            direction=Direction.DOWN,
            remainder=Remainder.PRORATED,
        ),
        [],
    ),
    (
        "Tốc độ tăng trưởng từ 7% trở xuống: 1 điểm; trên 7%, cứ tăng 0,5% được thêm 0,25 điểm, tối đa 3 điểm",
        3,
        Increment.of(1, 3, start="7%", stride="0,5%", points_per_step="0.25", may_exceed=True, may_be_negative=True),
        ["remainder"],
    ),
    (
        "Từ 20% đến 30% số hộ: 1 điểm; trên 30% thì cứ thêm đủ 5% được tính thêm 0,25 điểm, tối đa 2 điểm",
        2,
        Increment.of(1, 2, start="30%", stride="5%", points_per_step="0.25", min_value="20%"),
        ["zero"],
    ),
    (
        "Dưới 20%: 0 điểm; từ 20% đến 30%: 1 điểm; trên 30% cứ thêm đủ 5% được thêm 0,25 điểm, tối đa 2 điểm",
        2,
        Increment.of(1, 2, start="30%", stride="5%", points_per_step="0.25", min_value="20%"),
        [],
    ),
    (
        "Từ 4% đến 9%: 1 điểm; cứ giảm đủ 1% được thêm 0,5 điểm, cho đến khi hết số điểm tối đa; trên 9%: 0 điểm",
        2,
        Increment.of(1, 2, start="4%", stride="1%", points_per_step="0.5", min_value="9%", direction=Direction.DOWN),
        [],
    ),
    (
        "Đạt 300% kế hoạch: 5 điểm; trên 300% thì cứ thêm 50% được cộng thêm 0,5 điểm, tối đa 10 điểm; còn lại: 0 điểm",
        10,
        Increment.of(5, 10, start="300%", stride="50%", points_per_step="0.5", min_value="300%", may_exceed=True),
        ["remainder"],
    ),
    (
        "Từ 0% đến 70%: 1 điểm; cứ thêm 5% được tính thêm 0,5 điểm, tối đa 2 điểm",
        2,
        Increment.of(1, 2, start="70%", stride="5%", points_per_step="0.5"),
        ["remainder"],
    ),
    (
        "Từ 4% đến 100%: 1 điểm; dưới 4% thì cứ giảm 1% được tính thêm 0,5 điểm, tối đa 2 điểm",
        2,
        Increment.of(1, 2, start="4%", stride="1%", points_per_step="0.5", direction=Direction.DOWN),
        ["remainder"],
    ),
    (
        "Từ 20% đến 30%: 0 điểm; trên 30% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 2 điểm; làm tròn 1 chữ số",
        2,
        Increment.of(0, 2, start="30%", stride="5%", points_per_step="0.5", rounding=PointRounding.to_places(1)),
        ["remainder"],
    ),
]
UNSAID = {"cap": CAP_UNSAID, "remainder": REMAINDER_UNSAID, "zero": ZERO_UNSAID}


@pytest.mark.parametrize(("text", "most", "rule", "unsaid"), INCREMENTS, ids=[row[0][:40] for row in INCREMENTS])
def test_points_that_rise_step_by_step(text: str, most: int | None, rule: Increment, unsaid: list[str]) -> None:
    read = read_rule(text, most)
    assert read == rule
    assert read.conventions == tuple(UNSAID[name] for name in unsaid)


def test_the_way_of_an_increment_is_that_of_its_words() -> None:
    text = "Từ 70% trở xuống: 1 điểm; trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm, tối đa 3 điểm"
    assert read_rule(text, direction="up") == Increment.of(
        1, 3, start="70%", stride="5%", points_per_step="0.5", direction=Direction.UP
    )
    for worded, direction in ((text, "down"), (f"{text}\n* Chiều đánh giá: càng thấp càng tốt", None)):
        with pytest.raises(InvalidInput) as caught:
            read_rule(worded, direction=direction)
        assert caught.value.faults[0].code == "order"


FORMS: list[tuple[Any, str]] = [
    (
        Ladder(
            bands=(Band(Interval.parse("dưới 50%"), Decimal(1), "", Fraction(1, 3)), Band.of("từ 50% trở lên", 4)),
            named_options=(Option.of("Không làm", 0),),
        ),
        "Chấm theo bậc:\n- dưới 50%: Điểm = 1/3 × số liệu + 1\n- từ 50% trở lên: 4 điểm\n- “Không làm”: 0 điểm",
    ),
    (ManualScore.of(0, 10, step=Fraction(1, 3)), "Chấm trực tiếp từ 0 đến 10 điểm\n* Số liệu theo bước 1/3"),
    (Choice.of(("Có “ngoặc”: 2 điểm", 1), ("b", 0)), "Chọn một mức:\n- Có “ngoặc”: 2 điểm: 1 điểm\n- b: 0 điểm"),
    (Proportional.of(6), "Điểm = tỷ lệ × 6, tối đa 6 điểm"),
]


@pytest.mark.parametrize(("rule", "text"), FORMS, ids=lambda value: type(value).__name__)
def test_full_forms_are_written_and_read(rule: Any, text: str) -> None:
    assert write_rule(rule) == text
    assert read_rule(text, rule.max_points) == rule


@pytest.mark.parametrize(
    "text",
    [
        "Chọn một mức:\n- A: 1 điểm\nthêm một dòng",
        "Chấm theo có hoặc không (có, không):\n- A: 1 điểm",
        "Chấm theo bậc:\n- từ 1 trở lên 2",
        "Cộng điểm các phần sau:\nkhông có phần nào",
        "Khảo sát có ít nhất 30 phiếu hợp lệ, nếu không đủ thì tính 0 điểm",
        "Trường hợp ngoại lệ:\n- A: 1 điểm",
        "Chấm trực tiếp từ 0 đến 10 điểm\nthêm một dòng",
    ],
)
def test_a_broken_full_form_is_no_full_form(text: str) -> None:
    try:
        rule = read_rule(text)
    except InvalidInput:
        return
    assert isinstance(rule, Choice | YesNo)


def test_what_cannot_be_written() -> None:
    with pytest.raises(InvalidInput) as caught:
        write_rule(Choice.of(("hai\ndòng", 1), ("b", 0)))
    assert caught.value.faults[0].code == "wording"
    with pytest.raises(InvalidInput) as caught:
        write_rule(Ladder.of(("trên 90%", 1), ("dưới 90%", 0)))
    assert caught.value.faults[0].code == "gap"

    class Foreign:
        pass

    with pytest.raises(InvalidInput) as caught:
        write_rule(Foreign())  # type: ignore[arg-type]  # on purpose
    assert caught.value.faults[0].code == "foreign_rule"


def test_rules_inside_rules_end_somewhere() -> None:
    rule: Any = YesNo.of(("Có", 1), ("Không", 0))
    for _depth in range(5):
        rule = Sum.of(("phần", rule))
    assert read_rule(write_rule(rule), 1) == rule
    text = "Có: 1 điểm; không: 0 điểm"
    for _depth in range(40):
        inner = "\n".join(f"   {line}" for line in text.splitlines())
        text = f"Cộng điểm các phần sau:\n1) a (tối đa 1 điểm):\n{inner}"
    with pytest.raises(InvalidInput) as caught:
        read_rule(text)
    assert caught.value.faults[0].code == "deep"


def test_what_is_late_beyond_a_day_is_not_accepted() -> None:
    rule = read_rule(
        "Gửi muộn nhưng chưa quá 02 ngày: trừ 1,5 điểm; quá 02 ngày thì không tiếp nhận, trừ trường hợp bất khả kháng",
        -2,
    )
    assert [rule.score(days).points for days in (0, 1, 2)] == [Decimal(0), Decimal("-1.5"), Decimal("-1.5")]
    assert rule.conventions == ("quá giới hạn thì không tiếp nhận: ngoài quy tắc chấm điểm",)
    with pytest.raises(InvalidInput, match="từ 0 đến 2"):
        rule.score(3)


@pytest.mark.parametrize(
    ("wording", "label"),
    [
        ("Kiểm tra từ 30% số đơn vị: 2 điểm; dưới 30%: 1 điểm; không kiểm tra: 0 điểm", "không kiểm tra"),
        ("Từ 3 sáng kiến: 2 điểm; dưới 3 sáng kiến: 1 điểm; không có sáng kiến: 0 điểm", "không có sáng kiến"),
    ],
)
def test_a_level_that_denies_beside_one_that_holds_zero_is_told(wording: str, label: str) -> None:
    rule = read_rule(wording, 2)
    assert rule.conventions == (f"số liệu 0 tính theo mức “{label}”",)
    none, few = (0, 1) if rule.input_kind is InputKind.COUNT else (Ratio(0, 20), Ratio(1, 20))
    assert [rule.score(value).points for value in (none, few)] == [0, 1]


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        ("Từ 30% số đơn vị: 2 điểm; dưới 30%: 1 điểm; gửi muộn: 0 điểm", "second"),
        ("Từ 10 ngày: 2 điểm; từ 5 đến dưới 10 ngày: 1 điểm; không báo cáo: 0 điểm", "gap"),
    ],
)
def test_a_level_of_another_event_beside_numbers_is_refused(wording: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule(wording, 2)
    assert caught.value.faults[0].code == code
