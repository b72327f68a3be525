"""What `parse_wording` shows beside the rule: the part of each stretch of text, notes and conventions."""

import pytest

from cchc.errors import InvalidInput
from cchc.rules import Deduction, NoteKind, Span, SpanRole, WordingNote, parse_wording, read_rule, write_rule

BANDS = "Từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm"


def roles(text: str, most: int | None = 2) -> list[tuple[str, str]]:
    return [(span.role.value, span.text) for span in parse_wording(text, most).spans]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            f"Hồ sơ đúng hạn:\n- {BANDS}",
            [
                ("heading", "Hồ sơ đúng hạn"),
                ("connective", ":\n-"),
                ("bound", "Từ 95% trở lên"),
                ("connective", ":"),
                ("points", "2 điểm"),
                ("connective", ";"),
                ("bound", "dưới 95%"),
                ("connective", ":"),
                ("points", "0 điểm"),
            ],
        ),
        (
            "Mỗi hồ sơ trễ hạn trừ 0,5 điểm, tối đa 1 điểm (chỉ tính 01 lần)",
            [
                ("stride", "Mỗi"),
                ("label", "hồ sơ trễ hạn"),
                ("points", "trừ 0,5 điểm"),
                ("connective", ","),
                ("cap", "tối đa 1 điểm"),
                ("note", "(chỉ tính 01 lần)"),
            ],
        ),
        (
            "Có kế hoạch: 2 điểm; không có kế hoạch: 0 điểm",
            [
                ("label", "Có kế hoạch"),
                ("connective", ":"),
                ("points", "2 điểm"),
                ("connective", ";"),
                ("label", "không có kế hoạch"),
                ("connective", ":"),
                ("points", "0 điểm"),
            ],
        ),
        ("Không chấm điểm.", [("points", "Không chấm điểm.")]),
    ],
)
def test_each_stretch_of_text_has_its_part(text: str, spans: list[tuple[str, str]]) -> None:
    assert roles(text) == spans


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("Điểm = tỷ lệ x 2; làm tròn xuống đến 0,5 điểm", SpanRole.ROUNDING, "làm tròn xuống đến 0,5 điểm"),
        (f"{BANDS}\n* Số liệu theo bước 0,01", SpanRole.POLICY, "* Số liệu theo bước 0,01"),
        ("Điểm = tỷ lệ x 2", SpanRole.FORMULA, "Điểm = tỷ lệ x 2"),
        ("Chấm trực tiếp từ 0 đến 2 điểm", SpanRole.FORMULA, "Chấm trực tiếp từ 0 đến 2 điểm"),
    ],
)
def test_parts_that_are_rare(text: str, role: SpanRole, words: str) -> None:
    assert (role.value, words) in roles(text)


def test_spans_quote_the_callers_own_text() -> None:
    text = "  Từ 95% trở lên  :\u00a02 điểm;\r\n dưới  95%: 0 điểm "
    spans = parse_wording(text, 2).spans
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert spans[0] == Span(2, 16, SpanRole.BOUND, "Từ 95% trở lên")
    assert "".join("".join(span.text.split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "kind", "note"),
    [
        (f"{BANDS}. Số liệu lấy từ phần mềm một cửa", NoteKind.EVIDENCE, "Số liệu lấy từ phần mềm một cửa"),
        (f"{BANDS} (đồng thời bị trừ điểm tại nhóm IX)", NoteKind.ELSEWHERE, "đồng thời bị trừ điểm tại nhóm IX"),
        ("Mỗi hồ sơ trễ hạn trừ 0,5 điểm (chỉ tính 01 lần)", NoteKind.SCOPE, "chỉ tính 01 lần"),
        ("Mỗi hồ sơ trễ hạn trừ 0,5 điểm (chỉ tính 01 lần.)", NoteKind.SCOPE, "chỉ tính 01 lần"),
        (
            "Điểm = a/b x 2 (trong đó a là số hồ sơ đúng hạn; b là tổng số hồ sơ)",
            NoteKind.SCOPE,
            "trong đó a là số hồ sơ đúng hạn; b là tổng số hồ sơ",
        ),
        (
            "Đúng hạn: 2 điểm; trễ hạn: 0 điểm (minh chứng: quyết định; báo cáo)",
            NoteKind.EVIDENCE,
            "minh chứng: quyết định; báo cáo",
        ),
    ],
)
def test_notes_are_kept_and_move_no_points(text: str, kind: NoteKind, note: str) -> None:
    read = parse_wording(text, 2)
    assert read.notes == (WordingNote(kind, note),)
    assert read.rule == read_rule(text, 2)
    assert read.rule == read_rule(text.partition("(" if "(" in text else ". ")[0].rstrip(), 2)


def test_conventions_are_those_of_the_rule() -> None:
    read = parse_wording("Từ 95% trở lên: 2 điểm", 2)
    assert read.conventions == read.rule.conventions == ("lời văn không ghi mức 0 điểm: phần còn lại được 0 điểm",)
    assert parse_wording(BANDS, 2).conventions == ()


def test_a_text_that_is_too_long() -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_wording(f"{BANDS} {'x' * 20_000}")
    assert caught.value.faults[0].code == "long"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Không trừ 2 lần đầu; mỗi lần chậm trừ 0,5 điểm", {2: "3", 3: "2.5"}),
        ("Từ lần thứ 2, mỗi lần chậm trừ 0,5 điểm", {1: "3", 2: "2.5"}),
        ("Trừ 0,5 điểm cho mỗi hồ sơ vượt quá 10", {10: "3", 11: "2.5"}),
    ],
)
def test_first_cases_that_cost_nothing(text: str, counts: dict[int, str]) -> None:
    rule = read_rule(text, 3)
    assert {count: str(rule.score(count).points) for count in counts} == counts
    assert read_rule(write_rule(rule), 3) == rule


def test_all_may_be_lost_among_the_first_cases_or_behind_them() -> None:
    rule = Deduction.of("0.5", 3, free_cases=2, lose_all_from=4)
    assert [str(rule.score(count).points) for count in range(6)] == ["3", "3", "3", "2.5", "0", "0"]
    assert read_rule(write_rule(rule), 3) == rule
    assert Deduction.of(1, free_cases=3).score(5).points == -2
    with pytest.raises(InvalidInput) as caught:
        Deduction.of(1, 2, free_cases=0)
    assert [fault.code for fault in caught.value.faults] == ["free_cases"]


def test_points_that_are_not_given_have_one_part_in_each_form() -> None:
    read = [parse_wording(text).spans for text in ("Không tính điểm", "Không chấm điểm.")]
    assert [{span.role for span in spans} for spans in read] == [{SpanRole.POINTS}, {SpanRole.POINTS}]


def test_first_cases_that_are_free_have_their_part() -> None:
    spans = parse_wording("Từ lần thứ 3, mỗi lần chậm trừ 0,5 điểm", 5).spans
    assert [(span.role, span.text) for span in spans[:2]] == [
        (SpanRole.FIRST_CASES, "Từ lần thứ 3"),
        (SpanRole.CONNECTIVE, ","),
    ]


@pytest.mark.parametrize(("period", "stated"), [("tháng", True), ("năm", False), ("kỳ", False)])
def test_the_period_of_a_limit_is_told_unless_it_is_the_one_that_is_scored(period: str, stated: bool) -> None:  # noqa: FBT001  # a case
    read = parse_wording(f"Đi muộn: -0,5đ/lần (tối đa -2đ/{period})", 5)
    told = "mức giới hạn ghi cho mỗi tháng: kỳ chấm điểm là một tháng"
    assert (told in map(str, read.conventions)) is stated
    assert read.rule.score(9).points == 3
