"""Every rule that can be built is written so that it is read back, its notes too, whatever its labels look like.

Only labels that no line can hold are refused: with white space other than single spaces inside.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.rules import (
    Bonus,
    ByGroup,
    Checklist,
    Choice,
    Deduction,
    Ladder,
    NoteKind,
    NotScored,
    NoViolation,
    Option,
    Penalty,
    PenaltySchedule,
    Rule,
    Sum,
    WithExceptions,
    WordingNote,
    YesNo,
    parse_wording,
    write_rule,
)
from cchc.strategies import group_rules, rules

BITS = (
    "Từ 80% trở lên", "không", "có", "2 điểm", "trừ 1 điểm", "* Ghi chú (phạm vi tính): a", "còn lại", "- a", "1)",
    "a)", "(b)", ":", "tối đa 2 điểm", ";", ".", "riêng xã miền núi", "đối với", "mỗi", "lần", "/lần",
    "Trường hợp ngoại lệ:",
    "Quy tắc (tối đa 2 điểm):", "Mức áp dụng theo nhóm đơn vị:", "x 2", "Điểm = tỷ lệ x 2", "80%",
    "5", "làm tròn", "→",
    "* Chưa đến hạn: tính điểm tối đa", "“", "0 điểm toàn tiêu chí", "=", "+", "trừ hết", "hạn²", "½", "%", "5đ",
    "1.000",
)  # fmt: skip
"""What wordings are made of, as labels."""
BANDS = Ladder.of(("từ 80% trở lên", 2), ("dưới 80%", 0))
PAIR = YesNo.of(("Đạt", 1), ("Không đạt", 0))


def on_one_line(text: str) -> str:
    return " ".join(text.split())


ODD = st.one_of(
    st.text(max_size=8),
    st.lists(st.sampled_from(BITS), min_size=1, max_size=4).map(" ".join),
    st.lists(st.sampled_from(BITS), min_size=1, max_size=3).map("".join),
)
LABELS = ODD.map(on_one_line).filter(bool)
POINTS = st.integers(1, 20).map(lambda quarters: Decimal(quarters) / 4)
OPTIONS = st.lists(st.builds(Option, LABELS, POINTS), min_size=2, max_size=4).map(tuple)
PENALTIES = st.lists(st.builds(Penalty, LABELS, POINTS, st.none(), st.integers(1, 3)), min_size=1, max_size=3)
NOTES = st.lists(st.builds(WordingNote, st.sampled_from(NoteKind), LABELS), max_size=3).map(tuple)
INNER: tuple[Rule, ...] = (BANDS, PAIR, NotScored())
NAMED = st.lists(st.tuples(LABELS, st.sampled_from(INNER)), min_size=1, max_size=3)
KINDS: dict[str, st.SearchStrategy[Callable[[], Rule]]] = {
    "yes or no": OPTIONS.map(lambda own: lambda: YesNo(yes=own[0], no=own[1])),
    "no violation": OPTIONS.map(lambda own: lambda: NoViolation(clean=own[0], violated=own[1])),
    "choice": OPTIONS.map(lambda own: lambda: Choice(options=own)),
    "checklist": OPTIONS.map(lambda own: lambda: Checklist(items=own)),
    "named levels": OPTIONS.map(lambda own: lambda: replace(BANDS, named_options=own)),
    "exceptions": OPTIONS.map(lambda own: lambda: WithExceptions(rule=BANDS, exceptions=own)),
    "penalties": PENALTIES.map(
        lambda own: lambda: PenaltySchedule(penalties=tuple(own), initial=Decimal(5), floor=Decimal(0))
    ),
    "deduction": st.tuples(POINTS, LABELS).map(lambda own: lambda: Deduction.of(own[0], 5, case=own[1])),
    "bonus": st.tuples(POINTS, LABELS).map(lambda own: lambda: Bonus.of(own[0], 5, case=own[1])),
    "parts": NAMED.map(lambda own: lambda: Sum.of(*own)),
    "groups": LABELS.map(lambda own: lambda: ByGroup.of((own, PAIR), other=PAIR)),
    "bands": st.tuples(LABELS, LABELS).map(
        lambda own: (
            lambda: replace(
                BANDS, bands=tuple(replace(band, text=text) for band, text in zip(BANDS.bands, own, strict=True))
            )
        )
    ),
}


def notes_inside(rule: Any) -> tuple[object, ...]:
    return (*rule.notes, tuple(map(notes_inside, rule.inner_rules)))


def ask_written(rule: Any) -> None:
    read = parse_wording(write_rule(rule), rule.max_points).rule
    assert read == rule
    assert notes_inside(read) == notes_inside(rule)


@given(st.one_of(rules(), group_rules()))
def test_every_rule_of_ours(rule: Rule) -> None:
    ask_written(rule)


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_every_label_on_one_line(kind: str, data: st.DataObject) -> None:
    build: Callable[[], Any] = data.draw(KINDS[kind])
    try:
        rule = replace(build(), notes=data.draw(NOTES))
    except InvalidInput:
        return
    assume(not rule.check())
    ask_written(rule)


@given(ODD, st.sampled_from(["\n", "\t", "  ", "\u00a0", "\x1c", "\x85", "\u2028", " "]))
def test_a_label_with_other_white_space_is_written_or_refused(label: str, space: str) -> None:
    label = f"{label}{space}"
    rule = Choice.of((label, 2), ("Khác", 1), ("Không", 0))
    assume(not rule.check())
    try:
        ask_written(rule)
    except InvalidInput as error:
        assert [fault.code for fault in error.faults] == ["wording"]


def test_a_case_that_is_no_name_is_written_in_full() -> None:
    rule = Deduction.of(3, 5, case="1.000", free_cases=2, lose_all_from=4)
    assert write_rule(rule) == (
        "Trừ theo trường hợp: có sẵn 5 điểm, mỗi 1 trường hợp trừ 3 điểm, từ 4 trường hợp trừ hết, "
        "2 trường hợp đầu không trừ"
    )
