# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Rows and cells of tables in rarer shapes: each one is read, kept as a note, or told."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.errors import MAX_DEPTH, InvalidInput
from cchc.frameworks import CellUse, CriterionRole, Framework, FrameworkReading, parse_table
from cchc.rules import Choice, PenaltySchedule, YesNo

Row = Sequence[Any]
HEADER = ("TT", "Tiêu chí", "Điểm tối đa", "Cách chấm điểm")
PLAN = "Có ban hành kế hoạch: 2 điểm; không ban hành: 0 điểm"


def parse(*rows: Row, header: Row = HEADER) -> FrameworkReading:
    return parse_table([header, *rows])


def keys(reading: FrameworkReading) -> list[str]:
    return [node.key for node in reading.framework.nodes()]


def said(remarks: Sequence[object]) -> list[str]:
    return [str(remark) for remark in remarks]


def faults(reading: FrameworkReading) -> list[tuple[str, str]]:
    return [(fault.path, fault.code) for fault in reading.faults]


def uses(reading: FrameworkReading, use: CellUse) -> list[str]:
    return [cell.text for cell in reading.cells if cell.use is use]


def test_a_header_on_three_rows_and_survey_points_that_were_given() -> None:
    rows = [
        ("TT", "Tiêu chí", "Điểm", None, "Tự chấm", None),
        (None, None, "Điểm tối đa", "ĐTXHH", "Điểm", "ĐTXHH"),
        (None, None, "Điểm tối đa", "Điểm ĐTXHH", "Số điểm", None),
        ("1", "Kế hoạch", "2", None, "1", "3"),
    ]
    reading = parse_table(rows)
    assert (reading.faults, reading.framework.max_points) == ((), 2)
    assert uses(reading, CellUse.NOTE) == ["1", "3"]
    assert "điều tra" not in " ".join(said(reading.assumptions))


def test_criteria_above_the_header_are_a_fault() -> None:
    reading = parse_table([("1", "Kế hoạch", "2 điểm"), ("Năm", "2026", "mười"), HEADER, ("2", "Báo cáo", "2", None)])
    assert faults(reading) == [("/rows/0", "header")]
    assert reading.faults[0].read == "1 | Kế hoạch | 2 điểm"


def test_a_header_with_punctuation() -> None:
    reading = parse(("1", "Kế hoạch", "2", PLAN), header=("TT", "Tiêu chí :", "Điểm tối đa (*)", "Cách chấm"))
    assert keys(reading) == ["1"]


def test_merged_cells_that_are_given_once_for_each_column() -> None:
    header = ("TT", "Tiêu chí", "Tiêu chí", "Điểm tối đa", "Điểm tối đa")
    reading = parse(("1", "Kế hoạch", "Kế hoạch", "2", "2"), ("2", "Báo cáo", "quý", "2", "3"), header=header)
    assert [one.title for one in reading.framework.criteria] == ["Kế hoạch", "Báo cáo\nquý"]
    assert faults(reading) == [("/rows/2/4", "unplaced")]


def test_a_criterion_given_once_for_each_row_of_its_rule() -> None:
    header = (*HEADER, "Minh chứng", "Cấp", "ĐTXHH")
    named = ("1", "Kế hoạch", "2")
    reading = parse(
        (*named, "Đúng hạn: 2 điểm", "Kế hoạch", "1", None),
        (*named, "Chậm: 1 điểm", "Kế hoạch", "1", "3"),
        (*named, "Không: 0 điểm", "Công văn", "1", "4"),
        header=header,
    )
    (leaf,) = reading.framework.criteria
    assert isinstance(leaf.rule, Choice)
    assert (leaf.max_points, leaf.evidence) == (5, ("Kế hoạch", "Công văn"))
    assert faults(reading) == [("/rows/3/6", "unplaced")]


def test_what_continues_a_criterion() -> None:
    header = (*HEADER, "Hướng dẫn", "Đơn vị chủ trì", "Cấp")
    reading = parse(
        ("1", "Kế hoạch", "2", "Có ban hành: 2 điểm;", None, "Sở A", None),
        (None, None, None, "không ban hành: 0 điểm", "Xem công văn", "Sở B", "2"),
        (None, None, None, None, None, "Sở C", None),
        (None, None, None, None, None, None, None),
        ("2", "Báo cáo", "2", None, None, None, None),
        ("-", "Nộp đúng hạn: 2 điểm", None, None, None, None, None),
        ("-", "Nộp chậm: 0 điểm", None, None, None, None, None),
        ("3", "Trật tự", None, None, None, None, None),
        (None, None, "1 điểm/lần", None, None, None, None),
        ("4", "Văn bản", "3", None, None, None, None),
        (None, None, "3", None, None, None, None),
        ("5", "Hồ sơ", "1", None, None, None, None),
        header=header,
    )
    first, second, third, fourth, _fifth = reading.framework.criteria
    assert isinstance(first.rule, YesNo)
    assert isinstance(second.rule, YesNo | Choice)
    assert (str(first.owner), third.wording or third.rule) == ("Sở A", third.rule or third.wording)
    assert fourth.max_points == 3
    assert faults(reading) == [("/rows/2/6", "unplaced"), ("/rows/11/2", "unplaced")]
    assert [note for note in said(reading.notes) if "dòng 3" in note] == [
        "dòng 3, cột E: hướng dẫn chấm điểm: “Xem công văn”",
        "dòng 3, cột F: đơn vị chủ trì: “Sở B”",
    ]
    assert "dòng 4, cột F: đơn vị chủ trì: “Sở C”" in said(reading.notes)


def test_levels_above_the_maximum_are_left_for_check() -> None:
    header = ("TT", "Tiêu chí", "Điểm", "Cách chấm")
    reading = parse(
        ("1", "Kế hoạch", "2", None),
        (None, None, "3", "Đúng hạn"),
        (None, None, "0", "Chậm"),
        header=header,
    )
    assert reading.framework.criteria[0].max_points == 2
    assert [fault.code for fault in reading.framework.check()] == ["unread"]
    one = parse(("1", "Kế hoạch", None, None), (None, None, "3", "Đúng hạn: 3 điểm; chậm: 0 điểm"), header=header)
    assert one.framework.criteria[0].max_points == 3
    assert "dòng 2: lấy mức điểm cao nhất làm điểm tối đa: “3”" in said(one.assumptions)


def test_levels_that_are_one_text_have_no_names() -> None:
    rows = [("1", "Kế hoạch", "Tốt", "2"), (None, None, "Tốt", "1")]
    reading = parse(*rows, header=("TT", "Tiêu chí", "Mức đánh giá", "Điểm"))
    assert reading.framework.unread()


def test_deduction_rows_with_rates() -> None:
    reading = parse(
        ("1", "Kỷ luật", "5", None),
        ("-", "Đi muộn", "-1 điểm/lần", None),
        ("-", "Nghỉ không phép", "- 2 điểm/lần", None),
        ("2", "Kế hoạch", "2", None),
        ("2.1", "Mỗi lần chậm trừ 1 điểm", "-1", None),
    )
    first, second = reading.framework.criteria
    assert isinstance(first.rule, PenaltySchedule)
    assert [one.text for one in first.rule.penalties] == ["Đi muộn", "Nghỉ không phép"]
    assert second.children == ()
    assert second.rule is not None
    mixed = parse(("1", "Kỷ luật", "5", None), ("1.1", "Đi muộn", "1 điểm/lần", None), ("1.2", "Nghỉ", "-1", None))
    assert keys(mixed) == ["1", "1.1", "1.2"]


def test_level_rows_that_state_their_points_in_words() -> None:
    reading = parse(
        ("1", "Tỷ lệ (tối đa 2 điểm)\nTỷ lệ = a/b", "2", None),
        (None, "Đúng hạn: 2 điểm", "2", None),
        (None, "Chậm (1 điểm)", "1", None),
        (None, "Không", "0", None),
    )
    (leaf,) = reading.framework.criteria
    assert leaf.title == "Tỷ lệ (tối đa 2 điểm)"
    assert said(reading.assumptions)[0].startswith("dòng 2: các dòng dưới tiêu chí được hiểu là các mức điểm")


def test_the_rule_of_a_heading_that_does_not_fit_its_parts_stays() -> None:
    for wording, most in ((PLAN, "3"), ("Theo mức độ: 2 điểm hoặc 1 điểm tùy trường hợp", "2")):
        reading = parse(("1", "Báo cáo", "6", wording), ("1.1", "Quý", most, None), ("1.2", "Năm", most, None))
        assert "heading_rule" in {fault.code for fault in reading.framework.check()}
    reading = parse(("C", "Điểm trừ", None, "Mỗi lần trừ 1 điểm"), ("1", "Chậm", "-1", None), ("2", "Sai", "-1", None))
    assert [node.criterion.rule is not None for node in reading.framework.nodes()] == [False, True, True]
    long = parse(("1", "Báo cáo", "4", PLAN + " " * 9 + "x" * 1000), ("1.1", "Quý", "2", None))
    assert "heading_rule" in {fault.code for fault in long.framework.check()}


@pytest.mark.parametrize("title", ["Nộp: tùy mức được 2 điểm hoặc hơn", "được cộng 2 điểm hoặc hơn\ntùy"])
def test_a_title_whose_points_cannot_be_read_is_unread(title: str) -> None:
    reading = parse(("1", title, "2", None))
    assert list(reading.framework.unread()) == ["1"]
    assert reading.framework.criteria[0].title == title


def test_totals_and_notes_among_rows_of_fields() -> None:
    def row(code: str, title: str, most: object, wording: str = "", **more: object) -> dict[str, Any]:
        return {"code": code, "title": title, "max_points": most, "wording": wording, **more}

    rows = [
        row("1", "Kế hoạch", "2 điểm", PLAN, stt=1, extra=" "),
        row("2", "Trật tự", "1 điểm/lần"),
        row("", "Lưu ý: chỉ tính một lần", None, owner="Sở A"),
        row("", "Tổng cộng", "2"),
        {"code": "x"},
        row("", "Tổng cộng", 3),
    ]
    reading = parse_table(rows)
    assert keys(reading) == ["1", "2"]
    assert faults(reading) == [("/4/title", "missing"), ("/4/max_points", "missing"), ("/4/wording", "missing")]
    assert said(reading.notes) == [
        "cột “stt”: cột không dùng trong bộ tiêu chí: “1: 1”",
        "3: ghi chú của bảng: “Lưu ý: chỉ tính một lần | Sở A”",
        "4: dòng tổng: “Tổng cộng | 2”",
        "6: dòng tổng: “Tổng cộng | 3”",
    ]
    assert reading.framework.total == 3
    assert uses(reading, CellUse.TOTAL) == ["Tổng cộng", "2", "Tổng cộng", "3"]
    assert uses(reading, CellUse.FAULT) == ["x"]
    assert "2: ô điểm không ghi một số điểm" in "\n".join(said(reading.assumptions))
    assert parse_table([*rows[:4], row("3", "Báo cáo", 2)]).framework.total is None


def test_cells_that_are_no_text() -> None:
    rows: list[Row] = [
        (1, "Kế hoạch", 2, PLAN),
        (Decimal("2.0"), "Báo cáo", Fraction(1, 2), None),
        (3, "Văn bản", Decimal("1.125"), None),
        (4, "Hồ sơ", True, None),
        (5, "Sách", ["x"], None),
    ]
    reading = parse(*rows)
    assert [one.max_points for one in reading.framework.criteria] == [2, Decimal("0.5"), Decimal("1.125"), None, None]
    assert faults(reading) == [("/rows/4/2", "text"), ("/rows/5/2", "text")]
    assert [one.code for one in reading.framework.criteria] == ["1", "2", "3", "4", "5"]
    mixed = parse_table([HEADER, "x", {"TT": 1}])
    assert ("/1", "type") in faults(mixed) or ("/rows/1", "type") in faults(mixed)


def test_a_tree_that_is_none() -> None:
    for nodes in ("x", [{"code": "1", "title": "A", "max_points": 1, "children": "B"}]):
        with pytest.raises(InvalidInput):
            Framework.from_tree(nodes)  # type: ignore[arg-type]  # on purpose


def test_codes_of_rarer_kinds() -> None:
    rows = [(code, f"Tiêu chí {code}", None, None) for code in ["g", "h", "i", "k", "TC1", "TC2"]]
    assert keys(parse(*rows)) == ["g", "h", "i", "k", "k/TC1", "k/TC2"]
    later = parse(*((code, f"Tiêu chí {code}", "1", None) for code in ["1", "2", "1.1", "3.1"]))
    assert [(node.key, node.depth) for node in later.framework.nodes()] == [("1", 1), ("1.1", 2), ("2", 1), ("3.1", 1)]
    none = parse((None, "Kế hoạch", "1", None), ("1", "Báo cáo", "1", None), (None, "Văn bản", "1", None))
    assert len(keys(none)) == 3


def test_a_heading_without_a_code_before_numbers_that_begin_anew() -> None:
    reading = parse(
        ("1", "Kế hoạch", "2", PLAN),
        ("2", "Báo cáo", "2", PLAN),
        (None, "Nhóm tiêu chí khác", None, None),
        ("1", "Văn bản", "2", PLAN),
        (None, "ĐIỂM CỘNG", None, None),
        ("2", "Sáng kiến", "2", PLAN),
    )
    assert keys(reading) == ["1", "2", "nhom-tieu-chi-khac", "nhom-tieu-chi-khac/1", "diem-cong", "diem-cong/2"]
    words = parse(("1", "A", "2", PLAN), (None, "Chia theo hai loại", None, None), ("2", "B", "2", PLAN))
    assert keys(words) == ["1", "2"]
    assert "dòng 3: ghi chú của bảng: “Chia theo hai loại”" in said(words.notes)
    under = parse(("1", "A", None, None), (None, "Nhóm một", None, None), ("1.1", "B", "2", PLAN))
    assert len(keys(under)) == 3


def test_titles_that_repeat_a_numeral_keep_it() -> None:
    reading = parse((None, "1. Kế hoạch", "1", None), (None, "1. Báo cáo", "1", None))
    assert [one.title for one in reading.framework.criteria] == ["1. Kế hoạch", "1. Báo cáo"]


def test_keys_that_are_taken_get_an_ordinal() -> None:
    reading = parse(*((code, "Kế hoạch", "2", PLAN) for code in ("1", "1", "1")))
    assert keys(reading) == ["1", "1-2", "1-3"]
    assert [fault.code for fault in reading.faults] == ["twice", "twice"]
    with pytest.raises(InvalidInput, match="hoặc sửa mã"):
        Framework.from_table([HEADER, ("1", "A", "2", None), ("1", "B", "2", None)])


def test_a_tree_that_cannot_be_made_uses_no_cell() -> None:
    reading = parse(*(("1" + ".1" * depth, "A", "1", None) for depth in range(MAX_DEPTH + 1)))
    assert (reading.framework.criteria, {fault.code for fault in reading.faults}) == ((), {"deep"})
    assert uses(reading, CellUse.CRITERION) == []


def test_totals_of_parts_of_the_table() -> None:
    reading = parse(
        (None, "Tổng cộng", None, None),
        (None, "Tổng cộng", "5", None),
        ("I", "Chỉ đạo", None, None),
        ("1", "Kế hoạch", "2", PLAN),
        (None, "Cộng (I)", "2", None),
        (None, "Tổng", "3", None),
        (None, "Tổng", "2", None),
        ("II", "Báo cáo", "2", PLAN),
        (None, "Tổng (I + II)", "4", None),
        (None, "Tổng (1)", "2", None),
    )
    assert [text for text in said(reading.assumptions) if "dòng tổng" in text] == [
        "dòng 3: dòng tổng khác tổng các tiêu chí (0): “5”",
        "dòng 7: dòng tổng khác tổng các tiêu chí (2): “3”",
    ]
    framework = Framework.from_table([HEADER, ("1", "A", "2", PLAN), (None, "Tổng", "2", None)])
    assert (framework.total, framework.check()) == (2, ())


def test_fields_of_criteria_that_cannot_be_read() -> None:
    header = (*HEADER, "Trọng số", "Cấp")
    reading = parse(("1", "Kế hoạch", "2", PLAN, "nặng", "hai"), ("2", "Báo cáo", "2", PLAN, "30%", "1"), header=header)
    assert faults(reading) == [("/rows/1/4", "number"), ("/rows/1/5", "level")]
    assert reading.framework.criteria[1].weight == Decimal("0.3")


def test_notes_with_points_are_criteria() -> None:
    reading = parse(("1", "A", "2", PLAN), (None, "Căn cứ pháp lý được cập nhật", "2", PLAN), ("2", "B", "2", PLAN))
    assert len(keys(reading)) == 3
    named = parse(("1", "Căn cứ pháp lý", None, None), ("1.1", "A", "2", PLAN), (None, "Đại diện", None, PLAN))
    assert keys(named) == ["1", "1.1", "1/dai-dien"]
    listed = parse(
        ("1", "A", "2", PLAN), ("*", "Ghi chú: x", None, None), ("2", "B", None, None), ("-", "Lưu ý: x", None)
    )
    assert keys(listed) == ["1", "2"]
    merged = parse(("1", "A", "2", PLAN), ("Lưu ý: 1 điểm/lần",) * 4, ("2", "B", "2", PLAN))
    assert keys(merged) == ["1", "2"]


def test_headings_without_points_are_told_once() -> None:
    reading = parse(
        ("I", "Chỉ đạo", None, None), ("1", "A", "2", PLAN), ("II", "Báo cáo", None, None), ("1", "B", "2", PLAN)
    )
    assert said(reading.assumptions) == [
        "dòng 2: không ghi điểm tối đa: lấy tổng điểm của các tiêu chí thành phần: “I; II”"
    ]
    assert {node.criterion.role for node in reading.framework.nodes()} == {None}
    assert CriterionRole.BONUS not in {node.criterion.role for node in reading.framework.nodes()}


def test_numbers_of_columns() -> None:
    numbered = parse(("A", "B", "1", "2=1x2"), ("1", "A", "2", PLAN))
    assert uses(numbered, CellUse.HEADER)[4:] == ["A", "B", "1", "2=1x2"]
    assert keys(numbered) == ["1"]
    assert keys(parse(("2", "1", "2", None), ("3", "B", "A", None))) == ["2", "3"]


def test_bullets_of_two_kinds_and_headings_that_have_all_their_points() -> None:
    reading = parse(("1", "A", "3", None), ("-", "B", "1", PLAN), ("+", "C", "2", PLAN))
    assert [node.depth for node in reading.framework.nodes()] == [1, 2, 2]
    blocks = parse(
        *((None, "Nhóm một", "4", None), ("1", "A", "2", PLAN), ("2", "B", "2", PLAN)),
        *((None, "Nhóm hai", "2", None), ("3", "C", "2", PLAN)),
    )
    assert keys(blocks) == ["nhom-mot", "nhom-mot/1", "nhom-mot/2", "nhom-hai", "nhom-hai/3"]


@pytest.mark.parametrize("points", ["5 - 10 điểm", "8-10", "từ 0 đến 5 điểm", "- 2 - 5 điểm", "3 - 7 điểm/lần"])
def test_points_that_are_a_range_make_no_rule(points: str) -> None:
    readings = [
        parse(("1", "Kế hoạch", points, None), ("2", "Báo cáo", "2", PLAN)),
        parse(("1", "Kế hoạch", "10", None), (None, None, points, "Tốt"), ("2", "Báo cáo", "2", PLAN)),
        parse_table([{"code": "1", "title": "Kế hoạch", "max_points": points, "wording": ""}]),
    ]
    for reading in readings:
        assert reading.framework.criteria[0].rule is None
        assert list(reading.framework.unread()) == ["1"]
        assert [fault.code for fault in reading.framework.criteria[0].wording_faults] == ["range"]
    part = parse(("1", "Trật tự", "10", None), ("-", "Sai", points, None), ("2", "Báo cáo", "2", PLAN))
    assert all(node.criterion.rule is None for node in part.framework.nodes() if node.key.startswith("1"))


def test_a_rule_beside_a_range_of_points_is_read() -> None:
    reading = parse(("1", "Kế hoạch", "0 - 2", PLAN))
    assert isinstance(reading.framework.criteria[0].rule, YesNo)
    assert "dòng 2, cột C: ô điểm không ghi một số điểm" in said(reading.assumptions)[0]


def test_levels_give_the_maximum_that_is_not_stated() -> None:
    reading = parse(("1", "A", None, None), ("a", "Tốt", "2", None), ("b", "Kém", "0", None), ("2", "B", "2", PLAN))
    assert reading.framework.criteria[0].max_points == 2
    assert "dòng 2: lấy mức điểm cao nhất làm điểm tối đa: “2”" in said(reading.assumptions)
