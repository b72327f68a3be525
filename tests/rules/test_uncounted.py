"""Levels that only state which cases are not counted, and the first cases that cost nothing."""

import pytest

from cchc.errors import InvalidInput
from cchc.rules import Deduction, NoteKind, read_rule

CASES = "Mỗi lần chậm trừ 0,5 điểm"
BONUS = "Cộng 1 điểm/bài báo, tối đa 3 điểm"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (f"{BONUS}. Bài đăng lại không tính điểm", ["Bài đăng lại không tính điểm"]),
        (f"{BONUS}; không có bài báo: không tính điểm", []),
        (f"{CASES}; có lý do chính đáng không trừ", ["có lý do chính đáng không trừ"]),
        (f"{CASES}; trường hợp bất khả kháng không bị trừ điểm", ["trường hợp bất khả kháng không bị trừ điểm"]),
        (f"{CASES}; đúng hạn: không trừ điểm", []),
        (f"{CASES}; hoàn thành tốt: không trừ điểm", []),
        (f"{CASES}; không chậm: không trừ điểm", []),
    ],
)
def test_they_are_notes(text: str, notes: list[str]) -> None:
    rule = read_rule(text, 3)
    assert [(note.kind, note.text) for note in rule.notes] == [(NoteKind.SCOPE, note) for note in notes]
    assert rule == read_rule(BONUS if "bài" in text else CASES, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{BONUS}. Bài thứ 2 không tính điểm", "cases"),
        (f"{CASES}; hết quý I không trừ", "cases"),
        (f"{CASES}; trường hợp chậm 1 ngày không trừ điểm", "cases"),
        (f"{CASES}; dưới 3 lần không trừ điểm", "cases"),
        (f"{CASES}; không trừ 2 hồ sơ đầu", "cases"),
        (f"{CASES}; không được 2 lần đầu", "unread"),
    ],
)
def test_what_would_limit_the_cases_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule(text, 3)
    assert [fault.code for fault in caught.value.faults] == [code]


@pytest.mark.parametrize(
    ("text", "free"),
    [
        (f"{CASES}; lần đầu không trừ", 1),
        (f"{CASES} (không tính lần đầu tiên)", 1),
        (f"{CASES}, không tính 5 lần đầu", 5),
        ("Mỗi ngày chậm trừ 0,5 điểm; không trừ 2 ngày đầu", 2),
        ("Mỗi hồ sơ thứ 11 trở đi trừ 0,5 điểm", 10),
        ("Trừ 0,5 điểm/hồ sơ kể từ hồ sơ thứ 11", 10),
        ("Trừ 0,5 điểm/hồ sơ kể từ lần thứ 3", 2),
    ],
)
def test_first_cases_are_free(text: str, free: int) -> None:
    rule = read_rule(text, 3)
    assert isinstance(rule, Deduction)
    assert (rule.free_cases, rule.points_per_case.as_tuple().exponent, rule.notes) == (free, -1, ())
