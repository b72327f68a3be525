# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Tables in the shapes of officers' files become frameworks; each cell is used, noted or told."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cchc.errors import InvalidInput
from cchc.frameworks import CriterionRole, Framework, FrameworkReading, TableRemark, parse_table
from cchc.rules import Choice, Deduction, Ladder, PenaltySchedule, YesNo
from cchc.values import Ratio

Row = Sequence[str | None]
HEADER = ("TT", "Tiêu chí", "Điểm tối đa", "Cách chấm điểm")
PLAN = "Có ban hành kế hoạch: 2 điểm; không ban hành: 0 điểm"


def keys(reading: FrameworkReading) -> list[str]:
    return [node.key for node in reading.framework.nodes()]


def maxima(reading: FrameworkReading) -> dict[str, Decimal]:
    return {node.key: node.criterion.effective_max_points for node in reading.framework.nodes()}


def said(remarks: Sequence[TableRemark]) -> list[str]:
    return [str(remark) for remark in remarks]


def parse(*rows: Row, header: Row = HEADER) -> FrameworkReading:
    return parse_table([header, *rows])


def test_a_letterhead_a_header_on_two_rows_and_what_stands_after() -> None:
    rows: list[Row] = [
        ("ỦY BAN NHÂN DÂN TỈNH A", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None, None),
        (None, None, None, None, None, None),
        ("BẢNG TIÊU CHÍ CHẤM ĐIỂM", None, None, None, None, None),
        ("(Kèm theo Quyết định 12/QĐ-UBND)", None, None, None, None, None),
        ("STT", "Lĩnh vực, tiêu chí", "Điểm", None, "Tự chấm", "Ghi chú"),
        (None, None, "Điểm tối đa", "Điểm ĐTXHH", None, None),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        ("1", "Chỉ đạo, điều hành", "6", None, None, None),
        ("1.1", "Kế hoạch", "2", None, "2", "Nộp trước 15/01"),
        ("1.2", "Đánh giá của người dân", None, "4", None, None),
        (None, "Tổng cộng", "6", None, None, None),
        (None, None, None, None, None, None),
        (None, "Người lập biểu", "Ngày … tháng … năm 2026", None, None, None),
        (None, "(Ký, ghi rõ họ tên)", None, None, "Thủ trưởng", None),
    ]
    reading = parse_table(rows, source="Kế hoạch 157/KH-UBND, phụ lục")
    assert reading.faults == ()
    assert maxima(reading) == {"1": 6, "1.1": 2, "1.2": 4}
    assert reading.framework.total == 6
    assert str(reading.framework.source) == "phụ lục Kế hoạch 157/KH-UBND"
    told = said(reading.notes)
    assert told[0] == "dòng 1: phần trước bảng: “ỦY BAN NHÂN DÂN TỈNH A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”"
    assert "dòng 5: dòng tên cột: “STT | Lĩnh vực, tiêu chí | Điểm | Tự chấm | Ghi chú”" in told
    assert "cột E: điểm tự chấm: không thuộc bộ tiêu chí: “9: 2”" in told
    assert "cột F: ghi chú: không thuộc bộ tiêu chí: “9: Nộp trước 15/01”" in told
    assert "dòng 10: điểm điều tra xã hội học: “4”" in told
    assert told[-1] == "dòng 14: phần sau bảng: “(Ký, ghi rõ họ tên) | Thủ trưởng”"
    assert reading.notes[0].path == "/rows/0"


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Thang điểm tối đa",
            "Điểm chuẩn",
            "Điểm quy định",
            "Mức điểm theo yêu cầu",
            "Tỷ trọng (Điểm)",
            "ĐIỂM TỐI ĐA",
        ),
        *("Điểm\ntối đa", "Điểm"),
    ],
)
def test_points_columns_by_their_names(name: str) -> None:
    reading = parse(("1", "Kế hoạch", "2", PLAN), header=("Mã", "Nội dung", name, "Hướng dẫn chấm"))
    assert (maxima(reading), reading.faults, reading.framework.check()) == ({"1": 2}, (), ())


def test_levels_by_the_kind_of_numeral_with_codes_that_repeat() -> None:
    codes = "A I 1 a b 2 II 1 B 1 a b 2 C"
    reading = parse(*((code, f"Tiêu chí {place}", None, None) for place, code in enumerate(codes.split())))
    assert keys(reading) == [
        *("A", "A/I", "A/I/1", "A/I/1/a", "A/I/1/b", "A/I/2", "A/II", "A/II/1"),
        *("B", "B/1", "B/1/a", "B/1/b", "B/2", "C"),
    ]


def test_an_own_order_of_levels_and_slips_of_numbers() -> None:
    codes = "I 1 2 II 1 1.1 1.2 3 19 24"
    reading = parse(*((code, f"Tiêu chí {place}", "1", None) for place, code in enumerate(codes.split())))
    assert keys(reading) == ["I", "I/1", "I/2", "II", "II/1", "1.1", "1.2", "II/3", "II/19", "II/24"]
    assert [text for text in said(reading.assumptions) if "liên tục" in text] == [
        "dòng 9: số thứ tự không liên tục, sau “1”: “3”",
        "dòng 10: số thứ tự không liên tục, sau “3”: “19”",
        "dòng 11: số thứ tự không liên tục, sau “19”: “24”",
    ]


def test_letters_that_are_roman_numerals_too() -> None:
    reading = parse(*((code, f"Tiêu chí {code}", "1", None) for code in ["A", "B", "C", "D", "E", "G", "H", "I", "K"]))
    assert keys(reading) == ["A", "B", "C", "D", "E", "G", "H", "I", "K"]
    reading = parse(*((code, f"Tiêu chí {code}", "1", None) for code in ["e", "ê", "g"]))
    assert said(reading.assumptions) == ["dòng 3: số thứ tự không liên tục, sau “e”: “ê”"]


def test_a_code_whose_heading_is_missing_hangs_under_nobody() -> None:
    rows = [
        ("A", "Chung", None, None),
        ("A.1", "Một", "2", PLAN),
        ("C.I", "Cộng", None, None),
        ("C.I.1", "Hai", "2", PLAN),
    ]
    reading = parse(*rows)
    assert keys(reading) == ["A", "A.1", "C.I", "C.I.1"]
    assert [(fault.key, fault.code) for fault in reading.framework.check()] == [("C.I", "orphan")]


def test_numerals_in_the_titles() -> None:
    rows: list[Row] = [
        ("I. Chỉ đạo, điều hành", None, None),
        ("1. Kế hoạch", "2 điểm", PLAN),
        ("2) Báo cáo", "2 điểm", PLAN),
        ("II. Kết quả", None, None),
        ("1. Tuyên truyền", "2 điểm", PLAN),
    ]
    reading = parse(*rows, header=("Tiêu chí", "Điểm chuẩn", "Cách chấm"))
    assert keys(reading) == ["I", "I/1", "I/2", "II", "II/1"]
    assert reading.framework.node("II/1").criterion.title == "Tuyên truyền"
    merged = parse(
        ("I. Chỉ đạo", None, None, None),
        ("1", "Kế hoạch", "2", PLAN),
        ("II. Kết quả", None, None, None),
        ("1", "Báo cáo", "2", PLAN),
    )
    assert keys(merged) == ["I", "I/1", "II", "II/1"]


def test_level_rows_become_lines_of_the_rule() -> None:
    reading = parse(
        ("1", "Tỷ lệ hồ sơ đúng hạn", "20", None),
        ("a", "Từ 95% trở lên", "20", None),
        ("b", "Từ 80% đến dưới 95%", "15", None),
        ("c", "Dưới 80%", "0", None),
        ("2", "Ban hành kế hoạch", "2", None),
        ("-", "Đúng hạn", "2", None),
        ("-", "Chậm", "1", None),
        ("-", "Không ban hành", "0", None),
    )
    assert maxima(reading) == {"1": 20, "2": 2}
    assert reading.framework.check() == ()
    first, second = (node.criterion.rule for node in reading.framework.nodes())
    assert isinstance(first, Ladder)
    assert first.score(Ratio(90, 100)).points == 15
    assert second is not None
    assert second.score("Chậm").points == 1
    assert said(reading.assumptions)[0].startswith(
        "dòng 2: các dòng dưới tiêu chí được hiểu là các mức điểm của tiêu chí: “a Từ 95% trở lên: 20 điểm"
    )


def test_level_rows_that_rise_or_hold_two_conditions_are_chosen_by_name() -> None:
    reading = parse(
        ("1.1", "Bao bì", "3", None),
        (None, "Bao bì đơn giản, dưới 50% thông tin và không có mã vạch", "0", None),
        (None, "Bao bì đủ thông tin, từ 50% trở lên và có mã vạch", "1", None),
        (None, "Bao bì đẹp", "3", None),
    )
    assert maxima(reading) == {"1.1": 3}
    rule = reading.framework.node("1.1").criterion.rule
    assert rule is not None
    assert rule.score("Bao bì đẹp").points == 3


def test_parts_that_only_look_like_levels_stay_parts() -> None:
    reading = parse(("1", "Chung", "5", None), ("1.1", "Một", "3", PLAN), ("1.2", "Hai", "2", PLAN))
    assert keys(reading) == ["1", "1.1", "1.2"]
    alike = parse(("1", "Chung", "18", None), ("1.1", "Đối với sở", "18", None), ("1.2", "Đối với xã", "18", None))
    assert keys(alike) == ["1", "1.1", "1.2"]
    assert "alternatives" in {fault.code for fault in alike.framework.check()}


def test_negative_rows_under_a_criterion_are_its_deductions() -> None:
    reading = parse(
        ("1", "Chế độ báo cáo", "5", None),
        ("-", "Mỗi báo cáo chậm", "-0,5", None),
        ("-", "Mỗi báo cáo thiếu", "- 1 điểm", None),
    )
    assert maxima(reading) == {"1": 5}
    assert isinstance(reading.framework.node("1").criterion.rule, PenaltySchedule)
    assert "mức trừ" in said(reading.assumptions)[0]


def test_total_rows_are_checked_and_are_no_criteria() -> None:
    rows: list[Row] = [
        ("A", "Chung", "30", None),
        ("1", "Một", "30", None),
        (None, "Cộng mục A", "31", None),
        ("B", "Riêng", "70", None),
        ("1", "Hai", "70", None),
        (None, "Tổng điểm (A+B)", "100", None),
        (None, "TỔNG CỘNG", "110", None),
    ]
    reading = parse(*rows)
    assert keys(reading) == ["A", "A/1", "B", "B/1"]
    assert [text for text in said(reading.assumptions) if "tổng" in text] == [
        "dòng 4: dòng tổng khác tổng các tiêu chí (30): “31”"
    ]
    assert reading.framework.total == 110
    (fault,) = [fault for fault in reading.framework.check() if fault.code == "sum"]
    assert (fault.path, fault.read) == ("/total", "110 ≠ 100")
    assert "100" not in fault.remedy
    assert parse_table([HEADER, *rows], total=100).framework.total == 100


def test_bonus_and_deduction_blocks() -> None:
    reading = parse(
        ("I", "Nhiệm vụ", "2", None),
        ("1", "Kế hoạch", "2", PLAN),
        ("II", "ĐIỂM THƯỞNG (Tối đa +2 điểm)", None, None),
        ("1", "Sáng kiến", "2", "Mỗi sáng kiến cộng 1 điểm, tối đa 2 điểm"),
        ("III", "Điểm trừ", None, None),
        ("1", "Nộp trễ hạn: trừ 1 điểm", "1", None),
        ("2", "Không báo cáo", "-0,5", "Không báo cáo: trừ 0,5 điểm"),
    )
    nodes = {node.key: node.criterion for node in reading.framework.nodes()}
    assert {key for key, one in nodes.items() if one.role is CriterionRole.BONUS} == {"II", "II/1"}
    assert {key for key, one in nodes.items() if one.role is CriterionRole.DEDUCTION} == {"III", "III/1", "III/2"}
    assert (nodes["II"].max_points, nodes["III/1"].min_points, nodes["III/2"].min_points) == (2, -1, Decimal("-0.5"))
    assert reading.framework.max_points == 2
    assert reading.framework.check() == ()
    assert "dòng 7: số dương trong phần điểm trừ: hiểu là số điểm bị trừ: “1”" in said(reading.assumptions)


def test_a_block_with_both_has_no_role_itself() -> None:
    reading = parse(
        ("C", "ĐIỂM CỘNG, ĐIỂM TRỪ", None, None),
        ("I", "Điểm cộng", None, None),
        ("1", "Sáng kiến", "1", None),
        ("II", "Điểm trừ", None, None),
        ("1", "Đi muộn", None, "Mỗi lần trừ 1 điểm"),
    )
    assert [node.criterion.role for node in reading.framework.roots()] == [None]
    assert isinstance(reading.framework.node("C/II/1").criterion.rule, Deduction)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *(("20 điểm", 20), ("10đ", 10), ("10 đ", 10), ("05", 5), ("(10)", 10), ("0.5", Decimal("0.5"))),
        *(("0,75 điểm", Decimal("0.75")), ("Tối đa 10 điểm", 10), ("-", None), ("", None)),
    ],
)
def test_points_as_they_are_written(written: str, read: object) -> None:
    reading = parse(("1", "Kế hoạch", written, "Theo quy định"))
    assert (reading.faults, reading.framework.criteria[0].max_points) == ((), read)


def test_points_that_are_a_range_or_a_rate() -> None:
    reading = parse(("1", "Tham gia hoạt động", "3 - 7 điểm/lần", None), ("2", "Đi muộn", "trừ 1 điểm/lần", None))
    assert reading.framework.criteria[0].max_points is None
    assert list(reading.framework.unread()) == ["1"]
    assert said(reading.assumptions) == [
        "dòng 2, cột C: ô điểm không ghi một số điểm: hiểu là cách chấm, không phải điểm tối đa: “3 - 7 điểm/lần”",
        "dòng 3, cột C: ô điểm không ghi một số điểm: hiểu là cách chấm, không phải điểm tối đa: “trừ 1 điểm/lần”",
    ]
    assert isinstance(reading.framework.criteria[1].rule, Deduction)


def test_a_maximum_that_is_no_number_is_a_fault_of_the_table() -> None:
    reading = parse(("1", "Kế hoạch", "mười", None), ("2", "Báo cáo", "1.500", None))
    assert [(fault.path, fault.code) for fault in reading.faults] == [
        ("/rows/1/2", "number"),
        ("/rows/2/2", "ambiguous"),
    ]
    assert str(reading.faults[0]).startswith("dòng 2, cột C: không đọc được số")
    with pytest.raises(InvalidInput) as error:
        Framework.from_table([HEADER, ("1", "Kế hoạch", "mười", None)])
    assert [fault.path for fault in error.value.faults] == ["/rows/1/2"]


def test_notes_among_the_criteria() -> None:
    reading = parse(
        ("1", "Kế hoạch", "2", PLAN),
        (None, "Lưu ý: chỉ tính kế hoạch còn hiệu lực", None, None),
        ("2", "Báo cáo", "2", PLAN),
        ("Ghi chú: nộp bản điện tử", None, None, None),
    )
    assert keys(reading) == ["1", "2"]
    assert "dòng 3: ghi chú của bảng: “Lưu ý: chỉ tính kế hoạch còn hiệu lực”" in said(reading.notes)
    assert any("nộp bản điện tử" in text for text in said(reading.notes))


def test_the_rule_in_the_cell_of_the_title() -> None:
    reading = parse(("1", f"Công tác chỉ đạo: {PLAN}", "2", None), header=HEADER)
    (leaf,) = reading.framework.criteria
    assert (leaf.title, reading.framework.check()) == ("Công tác chỉ đạo", ())
    assert isinstance(leaf.rule, YesNo)
    lines = parse(("1", "Ban hành kế hoạch\n- Có ban hành: 2 điểm\n- Không ban hành: 0 điểm", "2", None))
    assert (lines.framework.criteria[0].title, lines.framework.check()) == ("Ban hành kế hoạch", ())


def test_a_maximum_in_the_title_is_no_rule() -> None:
    reading = parse(("1", "Kế hoạch (tối đa 2 điểm)", None, None), ("2", "Báo cáo (3 điểm)", "2", None))
    assert [one.max_points for one in reading.framework.criteria] == [2, 2]
    assert said(reading.assumptions) == [
        "dòng 2: lấy điểm tối đa ghi trong tên: 2: “Kế hoạch (tối đa 2 điểm)”",
        "dòng 3: tên ghi 3 điểm, khác ô điểm: “Báo cáo (3 điểm)”",
    ]
    assert reading.framework.unread() == {}


def test_the_rule_of_all_parts_in_the_heading() -> None:
    reading = parse(
        ("1", "Chế độ báo cáo", "4", "Có ban hành: 2 điểm; không ban hành: 0 điểm"),
        ("1.1", "Báo cáo quý", "2", None),
        ("1.2", "Báo cáo năm", "2", None),
    )
    assert reading.framework.check() == ()
    assert all(isinstance(node.criterion.rule, YesNo) for node in reading.framework.nodes() if not node.children)
    assert "áp dụng cho từng tiêu chí thành phần" in said(reading.assumptions)[0]


def test_a_guide_beside_a_rule_is_noted_and_a_guide_alone_is_the_rule() -> None:
    header = (
        "TT",
        "Tiêu chí",
        "Điểm",
        "Cách tính điểm",
        "Hướng dẫn chấm điểm",
        "Minh chứng",
        "Đơn vị chủ trì",
        "Trọng số",
    )
    reading = parse(
        ("1", "Kế hoạch", "2", PLAN, "Xem kế hoạch", "Kế hoạch số …", "Sở A", "2"),
        ("2", "Báo cáo", "2", None, PLAN, "Báo cáo năm", None, "50%"),
        ("3", "Thái độ phục vụ", "2", None, "Phục vụ tận tụy, minh bạch", None, None, None),
        header=header,
    )
    first, second, third = reading.framework.criteria
    assert "dòng 2, cột E: hướng dẫn chấm điểm: “Xem kế hoạch”" in said(reading.notes)
    assert (first.evidence, str(first.owner), first.weight, second.weight) == (
        ("Kế hoạch số …",),
        "Sở A",
        2,
        Decimal("0.5"),
    )
    assert isinstance(second.rule, YesNo)
    assert (third.rule, third.wording, third.wording_faults) == (None, "Phục vụ tận tụy, minh bạch", ())
    assert [(fault.key, fault.code) for fault in reading.framework.check()] == [("3", "no_rule")]


def test_a_criterion_that_goes_on_in_the_rows_below() -> None:
    header = ("TT", "Tiêu chí", "Mức đánh giá", "Điểm")
    blank = parse(
        ("1", "Nguồn nguyên liệu", "Dưới 50%", "1"),
        (None, None, "Từ 50% đến dưới 75%", "2"),
        (None, None, "Từ 75% trở lên", "3"),
        ("2", "Kế hoạch", "Có ban hành: 2 điểm;", "2"),
        (None, None, "không ban hành: 0 điểm", None),
        header=header,
    )
    assert (maxima(blank), blank.framework.check()) == ({"1": 3, "2": 2}, ())
    repeated = parse(
        ("1", "Nguồn nguyên liệu", "Dưới 50%", "1"),
        ("1", "Nguồn nguyên liệu", "Từ 50% trở lên", "2"),
        header=header,
    )
    assert (maxima(repeated), repeated.framework.check()) == ({"1": 2}, ())


def test_titles_in_several_columns() -> None:
    header = ("Lĩnh vực", "Tiêu chí", "Điểm tối đa", "Cách chấm điểm")
    reading = parse(
        ("Chỉ đạo", "Kế hoạch", "2", PLAN),
        (None, "Báo cáo", "2", PLAN),
        ("Thể chế", "Văn bản", "2", PLAN),
        header=header,
    )
    assert [(node.depth, node.criterion.title) for node in reading.framework.nodes()] == [
        *((1, "Chỉ đạo"), (2, "Kế hoạch"), (2, "Báo cáo"), (1, "Thể chế"), (2, "Văn bản")),
    ]


def test_columns_that_are_not_known_are_told() -> None:
    header = (*HEADER, "Thời hạn", "")
    reading = parse(("1", "Kế hoạch", "2", PLAN, "15/01", None), ("2", "Báo cáo", "2", PLAN, None, "?"), header=header)
    assert "cột E: cột không dùng trong bộ tiêu chí: “Thời hạn”" in said(reading.assumptions)
    assert "cột E: cột không dùng trong bộ tiêu chí: “2: 15/01”" in said(reading.notes)
    (fault,) = reading.faults
    assert (fault.path, fault.code, fault.read) == ("/rows/2/5", "unplaced", "?")
    assert str(fault) == "dòng 3, cột F: ô không thuộc cột nào của bảng: “?”; hãy ghi tên cột, hoặc bỏ ô này"


def test_rows_by_the_names_of_their_columns() -> None:
    rows = [
        {"TT": "1", "Tiêu chí": "Kế hoạch", "Điểm chuẩn": "02 điểm", "Ghi chú": "x"},
        {"TT": "2", "Tiêu chí": "Báo cáo"},
    ]
    reading = parse_table(rows)
    assert maxima(reading) == {"1": 2, "2": 0}
    bad = parse_table([{"TT": "1", "Tiêu chí": "Kế hoạch", "Điểm chuẩn": "hai"}])
    assert [(fault.path, fault.code) for fault in bad.faults] == [("/0/Điểm chuẩn", "number")]
    assert str(bad.faults[0]).startswith("dòng 1, cột “Điểm chuẩn”: ")


def test_no_table() -> None:
    assert parse_table([]).faults == ()
    (fault,) = parse_table([("Kính gửi", "Sở Nội vụ")]).faults
    assert (fault.path, fault.code) == ("/rows", "header")
    (fault,) = parse_table([("TT", "Nội dung", "Ghi chú"), ("1", "A", None)]).faults
    assert (fault.path, fault.code) == ("/rows/0", "missing")
    (fault,) = parse_table([HEADER, ("1", "A", 0.5, None)]).faults  # type: ignore[list-item]  # on purpose
    assert (fault.path, fault.code) == ("/rows/1/2", "float")
    for rows in ("TT", {"TT": "1"}, 7):
        with pytest.raises(InvalidInput):
            parse_table(rows)  # type: ignore[arg-type]  # on purpose


def test_choices_keep_the_names_of_their_levels() -> None:
    reading = parse(
        ("1", "Sản phẩm", "5", None),
        ("-", "Có trên 50% lao động địa phương hoặc có thu nhập khá", "5", None),
        ("-", "Trường hợp khác", "0", None),
    )
    rule = reading.framework.criteria[0].rule
    assert isinstance(rule, Choice | YesNo)
