"""Wordings by which failing costs the points of the whole heading."""

import pytest

from cchc.errors import InvalidInput
from cchc.rules import NoteKind, parse_wording, read_rule, write_rule

PAIR = "Đạt: 2 điểm; không đạt: 0 điểm"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Có kế hoạch: 2 điểm; không có: 0đ toàn tiêu chí", "không có: 0đ toàn tiêu chí"),
        ("Có kế hoạch: 2 điểm; không có: không tính điểm cả tiêu chí", "không có: không tính điểm cả tiêu chí"),
        ("Đạt: 2 điểm; không đạt: 0 điểm (toàn nhóm)", "không đạt: 0 điểm (toàn nhóm)"),
        ("Đạt: 2 điểm; không đạt: 0 điểm cho cả tiêu chí", "không đạt: 0 điểm cho cả tiêu chí"),
        ("Từ 80%: 2 điểm; còn lại: 0 điểm toàn tiêu chí", "còn lại: 0 điểm toàn tiêu chí"),
        (f"{PAIR}. Không đạt thì toàn bộ nhóm 0 điểm", "Không đạt thì toàn bộ nhóm 0 điểm"),
        (f"{PAIR} (chưa đạt yêu cầu này thì 0 điểm cho cả mục)", "chưa đạt yêu cầu này thì 0 điểm cho cả mục"),
        (f"{PAIR}; nếu bị 0 điểm thì tiêu chí cha cũng bị 0 điểm", "nếu bị 0 điểm thì tiêu chí cha cũng bị 0 điểm"),
    ],
)  # fmt: skip
def test_it_is_a_note_of_its_kind(text: str, note: str) -> None:
    read = parse_wording(text, 2)
    assert [(one.kind, one.text) for one in read.notes] == [(NoteKind.ZEROES_PARENT, note)]
    assert {span.role.value for span in read.spans if "toàn" in span.text or "cả" in span.text} <= {"note"}
    again = read_rule(write_rule(read.rule), 2)
    assert (again, again.notes) == (read.rule, read.rule.notes)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Đúng hạn: 2; chậm: 0; không nộp: 0 điểm toàn tiêu chí", "chậm: 0"),
        ("Đúng hạn: 2 điểm toàn tiêu chí; chậm: 0", "Đúng hạn: 2 điểm"),
        ("Toàn tiêu chí; đúng hạn: 2 điểm; chậm: 0", "Toàn tiêu chí"),
        ("Từ 80%: 2 điểm; không nộp: 0đ toàn tiêu chí", "không nộp: 0đ"),
        ("Mỗi lần chậm trừ 1 điểm; không báo cáo: 0đ toàn tiêu chí", "Mỗi lần chậm trừ 1 điểm"),
        ("Điểm = tỷ lệ x 2; dưới 50%: 0đ toàn tiêu chí", "Điểm = tỷ lệ x 2"),
        (f"{PAIR}. Nếu không nộp thì tiêu chí 1 chấm 0 điểm", "Nếu không nộp thì tiêu chí 1 chấm 0 điểm"),
        (f"{PAIR}; không nộp: 0 điểm cho tiêu chí 2", "không nộp: 0 điểm cho tiêu chí 2"),
    ],
)
def test_it_is_refused_where_it_is_not_failing_as_such(text: str, read: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule(text, 2)
    assert [(fault.code, fault.read) for fault in caught.value.faults] == [("unread", read)]
