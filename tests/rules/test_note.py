"""Notes of rules: kept in JSON and in the wording, shown in the explanation, never counted."""

import json
import pickle
from dataclasses import replace

import pytest

from cchc.assessments import Assessment, assess
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.rules import (
    RULE_ADAPTER,
    ByGroup,
    Ladder,
    NoteKind,
    NotScored,
    Sum,
    WordingNote,
    YesNo,
    has_same_shares,
    notes_of,
    parse_wording,
    read_rule,
    write_rule,
)
from cchc.values import Ratio

DUE = WordingNote(NoteKind.SCOPE, "chỉ tính hồ sơ đã đến hạn")
BANDS = "Từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm"
RULE = read_rule(f"{BANDS} (chỉ tính hồ sơ đã đến hạn)", 2)
PLAN = YesNo.of(("Có", 1), ("Không", 0))


def test_a_rule_keeps_the_notes_of_its_wording() -> None:
    assert RULE.notes == (DUE,)
    assert read_rule(BANDS, 2).notes == PLAN.notes == ()
    assert read_rule(BANDS, 2) == RULE


def test_json_and_pickles_keep_them() -> None:
    text = RULE_ADAPTER.dump_json(RULE)
    assert json.loads(text)["notes"] == [{"kind": "scope", "text": "chỉ tính hồ sơ đã đến hạn"}]
    assert RULE_ADAPTER.validate_json(text).notes == (DUE,)
    assert pickle.loads(pickle.dumps(RULE)).notes == (DUE,)  # noqa: S301  # our own bytes


def test_a_note_has_words_on_one_line() -> None:
    assert WordingNote(NoteKind.EVIDENCE, " báo cáo\n của  xã ").text == "báo cáo của xã"
    with pytest.raises(InvalidInput) as caught:
        WordingNote(NoteKind.SCOPE, " \n")
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/text", "missing")]


def test_notes_are_written_as_officials_write_them_or_as_remarks() -> None:
    assert write_rule(RULE) == "từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm (chỉ tính hồ sơ đã đến hạn)"
    other = replace(RULE, notes=(DUE, WordingNote(NoteKind.ELSEWHERE, "trừ 1 điểm thi đua. Như trên.")))
    text = write_rule(other)
    assert text.splitlines()[1:] == [
        "* Ghi chú (phạm vi tính): chỉ tính hồ sơ đã đến hạn",
        "* Ghi chú (liên quan tiêu chí khác): trừ 1 điểm thi đua. Như trên.",
    ]
    read = parse_wording(text, 2)
    assert read.rule == other
    assert read.notes == read.rule.notes == other.notes
    assert read.spans[-1].role.value == "note"


def test_notes_inside_and_outside_are_told_apart() -> None:
    whole = WordingNote(NoteKind.EVIDENCE, "báo cáo của xã")
    rule = Sum.of(("Đúng hạn", RULE), ("Kế hoạch", PLAN), notes=(whole,))
    text = write_rule(rule)
    read = parse_wording(text, 3)
    assert isinstance(read.rule, Sum)
    assert read.rule == rule
    assert read.rule.notes == read.notes == (whole,)
    assert [part.rule.notes for part in read.rule.parts] == [(DUE,), ()]
    assert [span.role.value for span in read.spans] == ["formula", "note"]
    assert notes_of(read.rule) == (whole, DUE)


def test_a_rule_that_gives_no_points_has_notes_too() -> None:
    rule = NotScored(notes=(DUE,))
    read = parse_wording(write_rule(rule))
    assert (read.rule, read.rule.notes, read.notes) == (rule, (DUE,), (DUE,))


def test_notes_do_not_count_when_rules_are_compared() -> None:
    half = replace(Ladder.of(("từ 95% trở lên", 1), ("dưới 95%", 0)), input_kind=RULE.input_kind)
    doubled = Ladder.of(("từ 95% trở lên", 2), ("dưới 95%", 0), notes=(DUE,))
    assert has_same_shares(half, doubled)
    assert hash(doubled) == hash(replace(doubled, notes=()))


def test_the_explanation_shows_them() -> None:
    framework = Framework(criteria=(Criterion(code="1", title="Đúng hạn", rule=RULE),))
    result = assess(framework, {"1": Ratio(1, 1)})
    assert result.explain("1").notes == (DUE,)
    assert str(result.explain("1")).splitlines()[-1] == "  ghi chú: chỉ tính hồ sơ đã đến hạn"
    assert result.explain("1").text("en").splitlines()[-1] == "  note: chỉ tính hồ sơ đã đến hạn"
    assert Assessment.model_validate_json(result.model_dump_json()) == result


def test_the_rule_of_a_group_takes_over_the_notes() -> None:
    whole = WordingNote(NoteKind.EVIDENCE, "báo cáo của xã")
    rule = ByGroup.of(("xã miền núi", RULE), other=read_rule(BANDS, 2), notes=(whole,))
    assert rule.for_groups(["xã miền núi"]).notes == (whole, DUE)
    assert rule.for_groups([]).notes == (whole,)
