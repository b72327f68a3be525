"""Another rule for a group of bodies."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Direction, Measured
from cchc.rules import (
    RULE_ADAPTER,
    AbsencePolicy,
    ByGroup,
    Choice,
    Deduction,
    GroupReason,
    InputKind,
    Ladder,
    Outcome,
    Proportional,
    ScopeReason,
    Sum,
    TextReason,
    YesNo,
    attainable_points,
    best_input,
    deciding_values,
    describe,
    points_of,
    policies_of,
    read_rule,
    read_value,
    write_rule,
)
from cchc.rules.reason import PolicyReason
from cchc.values import Ratio

PLAIN = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
HILLS = Ladder.of(("từ 70% trở lên", "1.5"), ("dưới 70%", 0))
ISLES = Ladder.of(("từ 50% trở lên", 2), ("dưới 50%", -1))
RULE = ByGroup.of(("xã miền núi", HILLS), ("xã đảo", ISLES), other=PLAIN)
STRICT = ByGroup.of(("xã miền núi", HILLS), ("xã đảo", ISLES))


def refused(caught: pytest.ExceptionInfo[InvalidInput]) -> tuple[str, str, str]:
    (fault,) = caught.value.faults
    return fault.code, str(fault.what), fault.read


def test_the_rule_of_each_group() -> None:
    assert RULE.for_groups(["Xã  miền núi"]) == HILLS
    assert RULE.for_groups(("phường", "“xã đảo”")) == ISLES
    assert RULE.for_groups([]) == RULE.for_groups(["phường"]) == PLAIN
    assert (RULE.find(["xã đảo"]).group, RULE.find([]).group) == ("xã đảo", "")
    assert STRICT.find(iter(["xã đảo"])).rule == ISLES
    assert RULE.groups == ("xã miền núi", "xã đảo")
    assert (PLAIN.groups, PLAIN.find(["xã đảo"])) == ((), ("", PLAIN))


def test_its_bounds_are_those_of_any_group() -> None:
    assert [RULE.min_points, RULE.max_points, RULE.exact_max] == [-1, 2, 2]
    assert ByGroup.of(("A", HILLS)).max_points == Decimal("1.5")
    thirds = Sum.of(("một", Proportional(max_points=Decimal(1))), ("hai", Proportional(max_points=Decimal(1))))
    assert ByGroup.of(("A", thirds), other=thirds).exact_max == 2
    assert RULE.input_kind is InputKind.RATE
    assert RULE.inner_rules == (HILLS, ISLES, PLAIN)
    assert STRICT.inner_rules == (HILLS, ISLES)
    assert not RULE.needs_cohort
    assert attainable_points(RULE, Fraction(0)) is None
    assert deciding_values(RULE, [1, 2]) == ()
    assert best_input(RULE) in {Ratio(1, 2), Ratio(9, 10), Ratio(1, 1)}


def test_none_of_its_groups_or_two() -> None:
    with pytest.raises(InvalidInput) as caught:
        STRICT.for_groups(["phường"])
    assert refused(caught) == ("no_group", "chưa rõ đơn vị thuộc nhóm nào", "phường")
    assert caught.value.faults[0].remedy == "hãy ghi trên phiếu nhóm của đơn vị: xã miền núi, xã đảo"
    for rule in (RULE, STRICT):
        with pytest.raises(InvalidInput) as caught:
            rule.for_groups(["xã đảo", "xã miền núi"])
        assert refused(caught) == ("two_groups", "đơn vị thuộc hai nhóm có quy tắc riêng", "xã miền núi, xã đảo")


@pytest.mark.parametrize("value", [Ratio(1, 2), True, Absence.NOT_REPORTED, Absence.NOT_DUE])
def test_by_itself_it_scores_no_value(value: Measured) -> None:
    with pytest.raises(InvalidInput) as caught:
        RULE.score(value)
    assert refused(caught)[0] == "no_group"
    with pytest.raises(InvalidInput) as caught:
        RULE._score_measured(value, None, None)
    assert refused(caught)[0] == "no_group"


@pytest.mark.parametrize(
    ("parts", "code", "path"),
    [
        ((), "parts", ""),
        ((("A", PLAIN), ("a ", HILLS)), "group", "/parts/1/text"),
        ((("A", PLAIN), (" ", HILLS)), "group", "/parts/1/text"),
        ((("A", PLAIN), ("B", Deduction.of(1, 2))), "input_kind", ""),
        ((("A", PLAIN), ("B", RULE)), "by_group", "/rule"),
    ],
)
def test_what_it_cannot_be(parts: tuple[Any, ...], code: str, path: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        ByGroup.of(*parts)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_groups_twice_or_without_a_name_are_told_apart() -> None:
    for name, what in (("a", "hai quy tắc cho một nhóm đơn vị"), ("", "nhóm đơn vị chưa có tên")):
        with pytest.raises(InvalidInput) as caught:
            ByGroup.of(("A", PLAIN), (name, PLAIN))
        assert refused(caught)[1] == what


def test_no_other_rule_holds_it() -> None:
    with pytest.raises(InvalidInput) as caught:
        Sum.of(("một", RULE))
    assert refused(caught) == ("by_group", "quy tắc theo nhóm đơn vị nằm trong quy tắc khác", "xã miền núi, xã đảo")
    with pytest.raises(InvalidInput):
        ByGroup.of(("A", PLAIN), other=RULE)


def test_policies_are_those_of_the_group_first() -> None:
    own = YesNo.of(("Có", 1), ("Không", 0), not_due=AbsencePolicy.FULL_POINTS)
    rule = ByGroup.of(
        ("A", own),
        other=YesNo.of(("Có", 2), ("Không", 0)),
        not_due=AbsencePolicy.EXCLUDE,
        not_applicable=AbsencePolicy.EXCLUDE,
    )
    assert rule.for_groups(["A"]).score(Absence.NOT_DUE).points == 1
    assert rule.for_groups(["A"]).score(Absence.NOT_APPLICABLE).points is None
    assert rule.for_groups([]).score(Absence.NOT_DUE).max_points == 2
    assert rule.for_groups([]).score(Absence.NOT_DUE).points is None
    assert RULE.for_groups([]) is PLAIN


class Foreign:
    input_kind = InputKind.RATE
    min_points = Decimal(0)
    max_points = Decimal(3)
    conventions = ()
    notes = ()

    def score(self, value: Measured, *, cohort: object = None, previous: object = None) -> Outcome:  # noqa: ARG002  # the protocol
        return PLAIN.score(value)

    def check(self) -> tuple[Any, ...]:
        return ()


def test_a_rule_from_outside_decides_by_itself() -> None:
    foreign = Foreign()
    rule = ByGroup.of(("A", foreign), other=PLAIN, not_due=AbsencePolicy.EXCLUDE)
    assert rule.for_groups(["A"]) is foreign
    assert rule.max_points == 3
    assert rule.short_wording().endswith("riêng A: tỷ lệ")


def test_faults_are_under_the_number_of_the_group() -> None:
    gap = Ladder.of(("từ 90% trở lên", 2), ("dưới 80%", 0))
    rule = ByGroup.of(("A", PLAIN), ("B", gap), other=gap)
    assert [(fault.path, fault.code, fault.place) for fault in rule.check()] == [
        ("/parts/1/rule", "gap", "2"),
        ("/other", "gap", ""),
    ]
    assert RULE.check() == STRICT.check() == ()


def test_in_words() -> None:
    assert RULE.short_wording() == (
        "từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm\n"
        "riêng xã miền núi: từ 70% trở lên: 1,5 điểm; dưới 70%: 0 điểm\n"
        "riêng xã đảo: từ 50% trở lên: 2 điểm; dưới 50%: -1 điểm"
    )
    assert write_rule(RULE) == RULE.short_wording()
    assert read_rule(RULE.short_wording(), 2) == RULE
    assert read_rule(write_rule(STRICT), 2) == STRICT


def test_groups_of_other_names_are_written_in_full() -> None:
    own, other = ByGroup.of(("đơn vị A", HILLS), ("B", PLAIN)), ByGroup.of(("đơn vị A", HILLS), other=PLAIN)
    text = write_rule(other)
    assert text.splitlines()[:4] == [
        "Mức áp dụng chung và theo nhóm đơn vị:",
        "Quy tắc chung (tối đa 2 điểm):",
        "   từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm",
        "Riêng đơn vị A (tối đa 1,5 điểm):",
    ]
    assert read_rule(text, 2) == other
    strict = write_rule(own)
    assert strict.splitlines()[:2] == ["Mức áp dụng theo nhóm đơn vị:", "Riêng đơn vị A (tối đa 1,5 điểm):"]
    assert read_rule(strict, 2) == own
    settled = ByGroup.of(("A", PLAIN), other=HILLS, not_due=AbsencePolicy.EXCLUDE)
    assert read_rule(write_rule(settled), 2) == settled


@pytest.mark.parametrize("head", ["Mức áp dụng theo nhóm đơn vị:", "Mức áp dụng chung và theo nhóm đơn vị:"])
def test_a_heading_alone_is_no_rule(head: str) -> None:
    for text in (head, f"{head}\n- Có: 1 điểm\nRiêng A (tối đa 2 điểm):\n   Có: 2 điểm; không: 0 điểm"):
        with pytest.raises(InvalidInput):
            read_rule(text, 2)


def test_json_names_the_groups() -> None:
    told = RULE_ADAPTER.dump_python(RULE, mode="json")
    assert (told["kind"], [part["text"] for part in told["parts"]]) == ("by_group", ["xã miền núi", "xã đảo"])
    assert told["other"]["kind"] == "ladder"
    assert RULE_ADAPTER.validate_python(told) == RULE
    assert RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(STRICT)) == STRICT
    assert RULE_ADAPTER.dump_python(STRICT, mode="json")["other"] is None


def test_a_text_is_read_as_any_of_its_rules_takes_it() -> None:
    assert read_value(RULE, "812/900") == Ratio(812, 900)
    one, other = Choice.of(("Tốt", 1), ("Kém", 0)), Choice.of(("Đạt", 1), ("Chưa đạt", 0))
    rule = ByGroup.of(("A", one), other=other)
    assert [read_value(rule, text) for text in ("Kém", "Đạt", "chưa đến hạn")] == ["Kém", "Đạt", Absence.NOT_DUE]
    with pytest.raises(InvalidInput):
        read_value(rule, "Giỏi")


def test_reasons_of_groups() -> None:
    policy = PolicyReason(cause=Absence.NOT_DUE, policy=AbsencePolicy.FULL_POINTS)
    reason = GroupReason(group="xã đảo", reason=policy)
    assert [*map(str, describe(reason))] == ["áp dụng mức riêng đối với xã đảo", "chưa đến hạn: tính điểm tối đa"]
    assert str(describe(GroupReason(group="", reason=TextReason(text="x")))[0]) == "áp dụng mức chung"
    assert points_of(reason, Decimal(2)) == 2
    assert [*policies_of(reason)] == [AbsencePolicy.FULL_POINTS]
    scope = ScopeReason(applies_to=("xã đảo", "xã miền núi"), except_for=("phường",))
    assert [*map(str, describe(scope))] == [
        "tiêu chí chỉ áp dụng đối với xã đảo, xã miền núi",
        "tiêu chí không áp dụng đối với phường",
    ]
    assert points_of(scope, Decimal(2)) is None
    assert [*policies_of(scope)] == []


@pytest.mark.parametrize(
    ("text", "groups", "common"),
    [
        ("Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm. Riêng xã đảo từ 70%;", {"xã đảo": 70}, 80),
        (
            "Nếu là xã: từ 80%: 2 điểm; dưới 80%: 0. Nếu là phường: từ 90%: 2; dưới 90%: 0",
            {"xã": 80, "phường": 90},
            None,
        ),
        ("Từ 80% trở lên (riêng các xã miền núi từ 70%): 2 điểm; còn lại: 0 điểm", {"xã miền núi": 70}, 80),
        ("Từ 80% trở lên, riêng miền núi từ 70% trở lên: 2 điểm; còn lại: 0", {"miền núi": 70}, 80),
        ("Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm. Riêng UBND cấp xã đạt từ 70%", {"UBND cấp xã": 70}, 80),
        ("Dưới 80%: 0 điểm, riêng xã đảo dưới 70%; từ 80% trở lên: 2 điểm", {"xã đảo": 70}, 80),
        ("Từ 80% trở lên: 2 điểm; dưới 80%: 0; riêng xã: từ 70%: 2 điểm; dưới 70%: 0", {"xã": 70}, 80),
        (
            "Các xã đồng bằng: từ 80%: 2 điểm; dưới 80%: 0. Các xã còn lại: từ 70%: 2 điểm; dưới 70%: 0",
            {"xã đồng bằng": 80},
            70,
        ),
        ("Xã: từ 80%: 2 điểm; dưới 80%: 0; phường: từ 90%: 2; dưới 90%: 0", {"xã": 80, "phường": 90}, None),
        ("Riêng xã biên giới: từ 60%: 2 điểm; dưới 60%: 0", {"xã biên giới": 60}, None),
    ],
)
def test_wordings_of_groups_are_read(text: str, groups: dict[str, int], common: int | None) -> None:
    rule = read_rule(text, 2)
    assert isinstance(rule, ByGroup)
    assert rule.groups == tuple(groups)
    for group, bound in groups.items():
        earned = [str(rule.for_groups([group]).score(Ratio(bound - less, 100)).points) for less in (0, 1)]
        assert earned == ["2", "0"]
    if common is None:
        with pytest.raises(InvalidInput):
            rule.for_groups([])
    else:
        earned = [str(rule.for_groups([]).score(Ratio(common - less, 100)).points) for less in (0, 1)]
        assert earned == ["2", "0"]
    assert read_rule(write_rule(rule), rule.max_points) == rule


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Từ 80%: 2 điểm; dưới 80%: 0, riêng miền núi từ 70%", ", riêng miền núi từ 70%"),
        ("Từ 80%: 2 điểm; từ 60% đến dưới 80%: 1; còn lại: 0; riêng miền núi từ 70%", "từ 70%"),
        ("Từ 80%: 2 điểm; còn lại: 0; riêng miền núi từ 7 hồ sơ trở lên", "từ 7 hồ sơ trở lên"),
        ("Từ 80%: 2 điểm; còn lại: 0; riêng miền núi khác 70%", "riêng miền núi khác 70%"),
        ("Từ 80%: 2 điểm; còn lại: 0; riêng miền núi trên 70%", "trên 70%"),
        ("Từ 80%: 2 điểm; còn lại: 0; riêng miền núi từ 70%: 1 điểm", "từ 70%: 1 điểm"),
        ("Từ 80%: 2 điểm; riêng xã đảo từ 70%: 2 điểm; còn lại: 1 điểm", "từ 70%: 2 điểm; còn lại: 1 điểm"),
        ("Các xã còn lại: từ 80%: 2 điểm; dưới 80%: 0; các xã khác: từ 70%: 2; dưới 70%: 0", "các xã khác:"),
        ("Xã: từ 80%: 2 điểm; dưới 80%: 0; phường: từ 5 hồ sơ trở lên: 2; dưới 5 hồ sơ: 0", None),
        ("Xã: từ 80%: 2 điểm; dưới 80%: 0; xã: từ 70%: 2; dưới 70%: 0", None),
        ("Riêng các xã còn lại: từ 80%: 2 điểm; dưới 80%: 0", None),
        (
            "Từ 80% (riêng miền núi từ 70%): 2 điểm; dưới 80%: 0; riêng xã đảo: từ 50%: 2 điểm; dưới 50%: 0",
            None,
        ),
    ],
)
def test_wordings_that_do_not_settle_groups_are_refused(text: str, read: str | None) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule(text, 2)
    assert read in (None, caught.value.faults[0].read)


@pytest.mark.parametrize(
    "text",
    [
        "Xã đồng bằng: 2 điểm; xã miền núi: 1 điểm",
        "Đối với các xã miền núi: từ 70% trở lên: 2 điểm; dưới 70%: 0 điểm",
        "Có báo cáo (đối với cấp xã): 2 điểm; không có báo cáo: 0 điểm",
    ],
)
def test_names_of_groups_in_labels_and_headings_are_no_rules_of_groups(text: str) -> None:
    assert not isinstance(read_rule(text, 2), ByGroup)


def test_settings_and_notes_of_a_wording_of_groups() -> None:
    text = (
        "Từ 80%: 2 điểm; dưới 80%: 0 (chỉ tính hồ sơ đã đến hạn). Riêng xã đảo từ 70%\n"
        "* Mẫu số bằng 0: tính điểm tối đa\n* Chưa đến hạn: tính điểm tối đa"
    )
    rule = read_rule(text, 2, direction="up", source="Quyết định 12/QĐ-UBND")
    assert isinstance(rule, ByGroup)
    assert (rule.not_due, rule.wording, [note.text for note in rule.notes]) == (
        AbsencePolicy.FULL_POINTS,
        text,
        ["chỉ tính hồ sơ đã đến hạn"],
    )
    own = rule.for_groups(["xã đảo"])
    assert isinstance(own, Ladder)
    assert (own.zero_denominator, str(own.direction)) == (AbsencePolicy.FULL_POINTS, str(Direction.UP))
    assert own.score(Ratio(0, 0)).points == 2


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Từ 80% trở lên (riêng xã đảo từ 60%): 2 điểm; còn lại: 0. Riêng xã biên giới: từ 50%: 2 điểm; dưới 50%: 0",
            "(riêng xã đảo từ 60%)",
        ),
        ("Từ 80% trở lên: 2 điểm; từ 50% đến dưới 80%: 0 điểm. Riêng xã đảo từ 40%", "từ 40%"),
        ("Xã: khoảng 80% là được; phường: 1 điểm", "Xã: khoảng 80% là được"),
        ("Từ 5 hồ sơ: 2 điểm; từ 0 đến dưới 5 hồ sơ: 0 điểm. Riêng xã đảo từ 0 hồ sơ", "từ 0 hồ sơ"),
    ],
)
def test_groups_that_are_not_certain_are_refused(text: str, read: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule(text, 2)
    assert refused(caught)[2] == read
