"""`check_wording_laws` passes what is accounted for, and finds each sort of fault that is planted in the reader."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.rules import Bonus, Deduction, ParsedWording, Span, SpanRole, parse_wording
from cchc.strategies import _wording_laws as ours
from cchc.strategies import check_wording_laws
from cchc.strategies._law import Law

BANDS = "Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm"
CASES = "Mỗi hồ sơ trễ hạn trừ 0,5 điểm"
DAYS = "Gửi muộn nhưng chưa quá 02 ngày: trừ 1,5 điểm; quá 02 ngày thì không tiếp nhận"
Parse = Callable[[str, Decimal | None], ParsedWording]
Spans = tuple[Span, ...]


def broken(law: Law, text: str, max_points: int | None = 2) -> list[str]:
    found = list(ours.WORDING_LAWS[law](text, None if max_points is None else Decimal(max_points)))
    assert all(one.law is law for one in found)
    return [one.why.in_language("en") for one in found]


@pytest.fixture
def reads_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Parse], None]:
    def plant(parse: Parse) -> None:
        monkeypatch.setattr(ours, "parse_wording", parse)

    return plant


def always(text: str, role: SpanRole = SpanRole.POINTS, **changes: Any) -> Parse:
    """A reader that reads every text as this one, all of it with one role."""
    known = parse_wording(text, 2)

    def parse(text: str, _most: Decimal | None) -> ParsedWording:
        return replace(known, spans=(Span(0, len(text), role, text),), **changes)

    return parse


def refused(_text: str, _most: Decimal | None) -> ParsedWording:
    raise InvalidInput.of("unread", "x", "x", "x")


@pytest.mark.parametrize(
    "text",
    [
        BANDS,
        CASES,
        "Mỗi lần chậm trừ 1 điểm, tối đa 2 điểm",
        "Có kế hoạch: 2 điểm; không có kế hoạch: 0 điểm",
        "Điểm = tỷ lệ x 2; dưới 50%: 0 điểm",
        "Từ 20 hộ trở lên: 2 điểm; dưới 20 hộ: 0 điểm. Số liệu lấy từ phần mềm một cửa",
        "100% hồ sơ đúng hạn: 2 điểm; có hồ sơ trễ hạn: 0 điểm",
        "1. Có quy chế: 2 điểm\n2. Không có quy chế: 0 điểm",
        "(1) Từ 80% trở lên: 2; (2) dưới 80%: 0",
    ],
)
def test_a_wording_that_is_accounted_for(text: str) -> None:
    check_wording_laws(text, 2)


@pytest.mark.parametrize("most", [None, 2, "2"])
def test_a_wording_that_is_refused_breaks_no_law(most: int | str | None) -> None:
    check_wording_laws("Khoảng 80%: 2 điểm, tùy mức độ", most)


def test_the_first_law_that_is_broken_is_named(reads_as: Callable[[Parse], None]) -> None:
    reads_as(always(CASES))
    with pytest.raises(AssertionError, match="luật “đổi số” không đúng: đổi một số thì quy tắc đổi; thay 0,5 bằng 0,6"):
        check_wording_laws(CASES, 2)


@pytest.mark.parametrize("law", [Law.NUMBER, Law.APPEND, Law.INSERT])
@pytest.mark.parametrize("role", SpanRole)
def test_what_changes_nothing_lies_in_a_label_a_heading_or_a_note(
    law: Law, role: SpanRole, reads_as: Callable[[Parse], None]
) -> None:
    reads_as(always(CASES, role))
    moves_no_points = role in (SpanRole.LABEL, SpanRole.HEADING, SpanRole.NOTE)
    assert (broken(law, CASES) == []) == moves_no_points


def test_both_ends_of_a_number_are_altered(reads_as: Callable[[Parse], None]) -> None:
    reads_as(always(BANDS))
    assert broken(Law.NUMBER, "trừ 19 điểm/lần; 9") == [
        "with 10 for 19 the rule does not change",
        "with 29 for 19 the rule does not change",
        "with 0 for 9 the rule does not change",
    ]


def test_a_number_is_altered_where_the_rule_is_read(reads_as: Callable[[Parse], None]) -> None:
    known = always(CASES)

    def at_two(text: str, most: Decimal | None) -> ParsedWording:
        return known(text, most) if most == 2 else refused(text, most)

    reads_as(at_two)
    assert broken(Law.NUMBER, CASES) != []
    assert broken(Law.NUMBER, CASES, None) == []


def test_a_name_of_what_is_counted_may_change(reads_as: Callable[[Parse], None]) -> None:
    def names_all(text: str, most: Decimal | None) -> ParsedWording:
        known = always(CASES)(text, most)
        return replace(known, rule=Deduction.of(1, 2, case=text))

    reads_as(names_all)
    assert broken(Law.INSERT, CASES) == []
    kept = broken(Law.APPEND, CASES)
    assert "with “trở lên” added the rule does not change" in kept
    assert "with “và có báo cáo” added the rule does not change" not in kept


def test_turning_words_are_left_out(reads_as: Callable[[Parse], None]) -> None:
    text = "dưới 80% và không chậm"
    reads_as(always(BANDS))
    assert broken(Law.DELETE, text) == [
        "without “dưới” the rule does not change",
        "without “không” the rule does not change",
    ]
    for role in (SpanRole.LABEL, SpanRole.FORMULA):
        reads_as(always(BANDS, role))
        assert broken(Law.DELETE, text) == []
    reads_as(refused)
    assert broken(Law.DELETE, text) == []


def without_first(spans: Spans) -> Spans:
    return spans[1:]


def without_last(spans: Spans) -> Spans:
    return spans[:-1]


def first_twice(spans: Spans) -> Spans:
    return (spans[0], *spans)


def first_misquoted(spans: Spans) -> Spans:
    return (spans[0]._replace(text="Từ 8% trở lên"), *spans[1:])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (without_first, "“Từ 80% trở lên” lies in no span"),
        (without_last, "“ 0 điểm” lies in no span"),
        (first_twice, "the span “Từ 80% trở lên” overlaps the one before it"),
        (first_misquoted, "the span “Từ 8% trở lên” is not what the wording contains"),
    ],
)
def test_spans_cover_the_text_once(
    change: Callable[[Spans], Spans], why: str, reads_as: Callable[[Parse], None]
) -> None:
    reads_as(lambda text, most: replace(known := parse_wording(text, most), spans=change(known.spans)))
    assert broken(Law.SPANS, BANDS) == [why]


def test_more_cases_never_earn_more(reads_as: Callable[[Parse], None]) -> None:
    known = parse_wording(CASES, 2)
    reads_as(lambda _text, _most: replace(known, rule=Bonus.of(1, 2)))
    assert broken(Law.TAKE_OFF, CASES) == [
        "0 cases earn 0 points, 1 cases earn 1 points",
        "1 cases earn 1 points, 2 cases earn 2 points",
    ]
    assert broken(Law.TAKE_OFF, "Mỗi hồ sơ đúng hạn cộng 1 điểm, trừ 1 điểm") == []
    late = parse_wording(DAYS, 2)
    reads_as(lambda _text, _most: late)
    assert broken(Law.TAKE_OFF, CASES) == []


def test_another_spelling_is_the_same_wording(reads_as: Callable[[Parse], None]) -> None:
    def as_written(text: str, most: Decimal | None) -> ParsedWording:
        return parse_wording(text if text == BANDS else BANDS.replace("2 điểm", "1 điểm"), most)

    reads_as(as_written)
    assert set(broken(Law.SPELLING, BANDS)) == {"read as another rule if it is spelt otherwise"}
    reads_as(lambda text, most: parse_wording(text, most) if text == BANDS else refused(text, most))
    assert set(broken(Law.SPELLING, BANDS)) == {"refused if it is spelt otherwise"}


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (CASES, "what write_rule writes is read as another rule"),
        ("x", "what write_rule writes is refused"),
    ],
)
def test_what_is_written_is_read_back(written: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(_rule: object) -> str:
        return written

    monkeypatch.setattr(ours, "write_rule", write)
    assert broken(Law.WORDING, BANDS) == [why]
