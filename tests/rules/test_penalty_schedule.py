# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Schedules of penalties: named faults, each with its rate and its cap, under one maximum."""

import pickle
from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest

from cchc.assessments import Scorer, ScoreSheet, assess, assess_all, read_values
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Absence, Counts
from cchc.rules import (
    AbsencePolicy,
    Capped,
    Deduction,
    InputKind,
    Outcome,
    Penalty,
    PenaltySchedule,
    Rule,
    Sum,
    WithExceptions,
    YesNo,
    attainable_points,
    best_input,
    describe,
    read_rule,
    write_rule,
)
from cchc.rules.kinds import RULE_ADAPTER
from cchc.values import Rounding

REPORTS = PenaltySchedule.of(
    2,
    Penalty.of("Báo cáo chậm", "0.25", 1, case="lần"),
    Penalty.of("Sai thể thức", "0.5", case="văn bản"),
    ("Không báo cáo", None),
)
LETTERS = PenaltySchedule.of(
    0, ("Đơn thư vượt cấp", "0.5", 2), Penalty.of("Đơn thư quá hạn", 1, cases_per_step=2), floor=-5
)
KEPT = PenaltySchedule.of(3, ("A", 1), Penalty.of("B", "0.5", lose_all_from=3), floor=1)
ENDLESS = PenaltySchedule.of(0, ("A", "0.1"), floor=None)


def clauses(outcome: Outcome, language: str = "vi") -> list[str]:
    return [str(clause.in_language(language)) for clause in describe(outcome.reason)]


@pytest.mark.parametrize(
    ("rule", "cases", "points"),
    [
        (REPORTS, {}, "2"),
        (REPORTS, {"Báo cáo chậm": 0}, "2"),
        (REPORTS, {"Báo cáo chậm": 1}, "1.75"),
        (REPORTS, {"Báo cáo chậm": 4}, "1"),
        (REPORTS, {"Báo cáo chậm": 5}, "1"),
        (REPORTS, {"báo cáo  chậm;": 2, "“Sai thể thức”": 1}, "1"),
        (REPORTS, {"Báo cáo chậm": 9, "Sai thể thức": 2}, "0"),
        (REPORTS, {"Báo cáo chậm": 9, "Sai thể thức": 3}, "0"),
        (REPORTS, {"Sai thể thức": 10**59}, "0"),
        (REPORTS, {"Không báo cáo": 1}, "0"),
        (REPORTS, {"Không báo cáo": 0}, "2"),
        (REPORTS, {"Không báo cáo": 7, "Báo cáo chậm": 1}, "0"),
        (LETTERS, {}, "0"),
        (LETTERS, {"Đơn thư vượt cấp": 3}, "-1.5"),
        (LETTERS, {"Đơn thư vượt cấp": 5, "Đơn thư quá hạn": 3}, "-3"),
        (LETTERS, {"Đơn thư quá hạn": 100}, "-5"),
        (LETTERS, {"Đơn thư vượt cấp": 5, "Đơn thư quá hạn": 100}, "-5"),
        (KEPT, {"A": 1, "B": 1}, "1.5"),
        (KEPT, {"A": 9}, "1"),
        (KEPT, {"B": 2}, "2"),
        (KEPT, {"B": 3}, "0"),
        (KEPT, {"A": 9, "B": 9}, "0"),
        (ENDLESS, {"A": 10**9}, "-1E+8"),
    ],
)
def test_points(rule: PenaltySchedule, cases: dict[str, int], points: str) -> None:
    assert rule.score(cases).points == Decimal(points)
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
    for rounding in (Rounding.NONE, Rounding.each(2)):
        same = framework.model_copy(update={"rounding": rounding})
        for value in (cases, Counts(cases)):
            result = assess(same, {"1": value})
            assert result.points == result.of("1").points == Decimal(points)
            assert result.of("1").exact == rule.score(cases).exact


def test_bounds() -> None:
    bounds = [(rule.min_points, rule.max_points) for rule in (REPORTS, LETTERS, KEPT, ENDLESS)]
    assert bounds == [(0, 2), (-5, 0), (0, 3), (Decimal("-Infinity"), 0)]
    assert PenaltySchedule.of(2, ("A", "0.25", 1)).min_points == 1
    assert PenaltySchedule.of(0, ("A", 1, 2), ("B", 1, 3), floor=None).min_points == -5
    assert PenaltySchedule.of(2, Penalty.of("A", "0.25", lose_all_from=5), floor=None).min_points == 0
    assert PenaltySchedule.of(2, Penalty.of("A", 1, 3, lose_all_from=5), floor=-4).min_points == -1
    assert PenaltySchedule.of(2, Penalty.of("A", "0.25", lose_all_from=3, cases_per_step=2)).min_points == 0
    assert PenaltySchedule.of(2, ("A", 1), floor="1.5").min_points == Decimal("1.5")


def test_a_fault_that_takes_all_takes_no_more_than_there_is() -> None:
    rule = PenaltySchedule.of(2, ("A", 1), ("B", None), floor=-3)
    assert [rule.score({"A": count, "B": 1}).points for count in (0, 2, 4, 9)] == [0, 0, -2, -3]
    assert clauses(rule.score({"A": 4, "B": 1}))[-2:] == ["số liệu: 1", "mức “từ 1 trở lên: trừ hết số điểm”: 0 điểm"]


def test_losing_all_never_gives_points_back() -> None:
    rule = PenaltySchedule.of(1, ("A", 1), Penalty.of("B", "0.5", lose_all_from=3), floor=None)
    assert [rule.score({"A": 2, "B": count}).points for count in range(5)] == [-1, Decimal("-1.5"), -2, -2, -2]
    assert clauses(rule.score({"A": 2, "B": 9}))[-3:] == [
        "B: trừ 1 điểm",
        "số liệu: 9",
        "mức “từ 3 trở lên: trừ hết số điểm”: trừ 1 điểm",
    ]
    assert [rule.score({"B": count}).points for count in (2, 3, 9)] == [0, 0, 0]


def test_steps_are_counted_whole_up_to_the_cap() -> None:
    rule = PenaltySchedule.of(2, Penalty.of("A", "0.75", 1, cases_per_step=3))
    assert [rule.score({"A": count}).points for count in (2, 3, 5, 6, 99)] == [
        2,
        Decimal("1.25"),
        Decimal("1.25"),
        1,
        1,
    ]


def test_what_is_not_named_is_refused_with_every_name() -> None:
    with pytest.raises(InvalidInput) as caught:
        REPORTS.score(Counts({"Báo cáo": 1, "Báo cáo chậm trễ": 0, "Báo cáo chậm": 1, "chậm": 2}))
    found = [(fault.path, fault.code, fault.read) for fault in caught.value.faults]
    assert found == [
        ("/counts/Báo cáo", "label", "Báo cáo"),
        ("/counts/Báo cáo chậm trễ", "label", "Báo cáo chậm trễ"),
        ("/counts/chậm", "label", "chậm"),
    ]
    names = "“Báo cáo chậm”; “Sai thể thức”; “Không báo cáo”"
    assert str(caught.value.faults[2]) == (
        f"danh mục mức trừ điểm không có lỗi này: “chậm”; hãy chọn một trong: {names}"
    )


WRONG: dict[Any, Any] = {"chậm": 1, "Báo cáo chậm": True, "báo cáo chậm ": -2, "Sai thể thức": 1.5, None: 1}
FOUND = [
    ("/chậm", "label"),
    ("/Báo cáo chậm", "count"),
    ("/báo cáo chậm ", "twice"),
    ("/báo cáo chậm ", "negative"),
    ("/Sai thể thức", "count"),
    ("/None", "text"),
]


def test_all_faults_of_a_mapping_are_reported_together() -> None:
    for rule in (REPORTS, Capped.of(REPORTS, cap=1), WithExceptions.of(REPORTS, ("Thiên tai", 2))):
        with pytest.raises(InvalidInput) as caught:
            rule.score(WRONG)  # type: ignore[arg-type]  # on purpose
        assert [(fault.path, fault.code) for fault in caught.value.faults] == FOUND
        framework = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
        with pytest.raises(InvalidInput) as caught:
            assess(framework, {"1": WRONG})
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            (f"/1{path}", code) for path, code in FOUND
        ]
        assert {fault.key for fault in caught.value.faults} == {"1"}


def test_a_pointer_leads_into_the_sheet() -> None:
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=REPORTS),))
    sheet = ScoreSheet.of("Sở A", {"1": {"chậm": 1}})
    with pytest.raises(InvalidInput) as caught:
        assess(framework, sheet)
    assert caught.value.faults[0].path == "/cells/0/value/counts/chậm"
    assert sheet.model_dump(mode="json")["cells"][0]["value"] == {"counts": {"chậm": 1}}
    assert ScoreSheet.model_validate_json(sheet.model_dump_json()) == sheet


@pytest.mark.parametrize(
    "value", ["chậm: 1", 3, True, (), ("Báo cáo chậm",), Decimal(1), {"ratio": {"num": 1, "den": 2}}, {"label": "A"}]
)
def test_what_is_no_count_by_label_is_refused(value: Any) -> None:
    with pytest.raises(InvalidInput, match="hãy đưa số trường hợp theo tên"):
        REPORTS.score(value)


def test_a_mapping_may_state_an_absence() -> None:
    assert REPORTS.score({"absence": "not_reported"}) == REPORTS.score(Absence.NOT_REPORTED)  # type: ignore[dict-item]  # JSON
    assert REPORTS.score(Absence.NOT_REPORTED).points == 0
    with pytest.raises(InvalidInput, match="quy tắc không nói cách tính"):
        REPORTS.score(Absence.NOT_APPLICABLE)
    kind = replace(REPORTS, not_applicable=AbsencePolicy.FULL_POINTS)
    assert kind.score(Absence.NOT_APPLICABLE).points == 2


def test_names_that_are_one_when_folded_are_both_refused() -> None:
    rule = PenaltySchedule.of(2, ("Chậm", 1), ("chậm.", "0.5"), ("Sai", 1))
    assert [fault.code for fault in rule.check()] == ["label"]
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
    for label in ("Chậm", "chậm."):
        with pytest.raises(InvalidInput, match="không có lỗi này"):
            rule.score({label: 1})
        with pytest.raises(InvalidInput, match="không có lỗi này"):
            assess(framework, {"1": Counts({label: 1})})
    assert rule.score({"Sai": 1}).points == 1


def test_the_mapping_of_a_sheet_is_copied() -> None:
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=REPORTS),))
    cases = {"Báo cáo chậm": 1}
    result = assess(framework, {"1": cases})
    cases["Báo cáo chậm"] = 4
    assert result.points == result.of("1").points == Decimal("1.75")


def test_the_callers_decimal_context_changes_nothing() -> None:
    rule = PenaltySchedule.of("123456.789", ("A", "0.001"))
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
    with localcontext() as context:
        context.prec = 2
        assert Scorer(framework).assess({"1": Counts({"A": 1})}).points == Decimal("123456.788")


def test_bodies_and_periods_beside_it_make_no_difference() -> None:
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=REPORTS),))
    sheets = {"Sở A": {"1": Counts({"Báo cáo chậm": 2})}, "Sở B": {"1": Counts({})}}
    results = assess_all(framework, sheets, previous={"Sở A": {"1": Counts({"Sai thể thức": 1})}})
    assert {name: str(result.points) for name, result in results.items()} == {"Sở A": "1.5", "Sở B": "2"}


def test_reasons_name_the_faults_that_occurred() -> None:
    assert clauses(REPORTS.score({})) == ["có sẵn 2 điểm", "không có trường hợp nào bị trừ điểm"]
    outcome = REPORTS.score({"Sai thể thức": 1, "Báo cáo chậm": 5, "Không báo cáo": 0})
    assert clauses(outcome) == [
        "có sẵn 2 điểm",
        "Báo cáo chậm: trừ 1 điểm",
        "số liệu: 5",
        "mức “từ 4 trở lên: đến giới hạn”: trừ 1 điểm",
        "Sai thể thức: trừ 0,5 điểm",
        "số liệu: 1",
        "công thức “mỗi văn bản trừ 0,5 điểm”: trừ 0,5 điểm",
    ]
    assert clauses(outcome, "en")[:2] == ["2 points to begin with", "Báo cáo chậm: 1 point off"]
    below = REPORTS.score({"Báo cáo chậm": 9, "Sai thể thức": 4})
    assert clauses(below)[-1] == "trong giới hạn của quy tắc: 0 điểm"
    spared = PenaltySchedule.of(2, Penalty.of("A", None, lose_all_from=3)).score({"A": 2})
    assert clauses(spared) == ["có sẵn 2 điểm", "A: trừ 0 điểm", "số liệu: 2", "mức “chưa trừ điểm”: 0 điểm"]


def test_no_case_earns_the_most() -> None:
    assert best_input(REPORTS) == Counts({})
    assert REPORTS.score(best_input(REPORTS)).points == REPORTS.max_points


@pytest.mark.parametrize(
    ("rule", "above", "points"),
    [
        (REPORTS, "1.25", ["1.5", "1.75", "2"]),
        (REPORTS, "2", []),
        (PenaltySchedule.of(2, ("A", "0.75", 1)), "-1", ["1", "1.25", "2"]),
        (PenaltySchedule.of(2, ("A", "0.75", 1), ("B", None)), "-1", ["0", "1", "1.25", "2"]),
        (PenaltySchedule.of(2, Penalty.of("A", "0.75", lose_all_from=3)), "-1", ["0", "0.5", "1.25", "2"]),
        (PenaltySchedule.of(2, Penalty.of("A", "0.75", 1, lose_all_from=2)), "-1", ["0", "1.25", "2"]),
        (LETTERS, "-2", ["-1.5", "-1", "-0.5", "0"]),
        (PenaltySchedule.of(1, ("A", "0.0009"), ("B", "0.5")), "0", None),
        (PenaltySchedule.of(1, ("A", "0.5"), ("B", "0.0001")), "0.5", None),
    ],
)
def test_attainable_points(rule: Rule, above: str, points: list[str] | None) -> None:
    found = attainable_points(rule, Fraction(above))
    expected = None if points is None else [(Fraction(one), Fraction(one)) for one in points]
    assert (None if found is None else [*found]) == expected


def test_in_official_words() -> None:
    assert REPORTS.short_wording() == (
        "Báo cáo chậm: trừ 0,25 điểm/lần, tối đa 1 điểm; Sai thể thức: trừ 0,5 điểm/văn bản; Không báo cáo: trừ hết"
    )
    penalty = Penalty.of("A", "0.5", cases_per_step=2, lose_all_from=6, case="lần")
    assert penalty.short_wording() == "A: trừ 0,5 điểm/2 lần, từ 6 lần trở lên trừ hết"
    assert Penalty.of("A", None, lose_all_from=3, case="lần").short_wording() == "A: từ 3 lần trở lên trừ hết"
    assert (
        Penalty.of("A", 1, lose_all_from=1).short_wording()
        == "A: trừ 1 điểm/trường hợp, từ 1 trường hợp trở lên trừ hết"
    )


def test_in_full() -> None:
    text = (
        "Danh mục mức trừ điểm: có sẵn 2 điểm, còn ít nhất 0 điểm:\n"
        "- Báo cáo chậm: trừ 0,25 điểm cho mỗi 1 trường hợp, tối đa 1 điểm\n"
        "- Sai thể thức: trừ 0,5 điểm cho mỗi 1 trường hợp\n"
        "- Không báo cáo: từ 1 trường hợp trừ hết"
    )
    assert REPORTS.full_wording(write_rule) == text
    assert read_rule(text, max_points=2) == REPORTS
    assert write_rule(REPORTS) == (
        "Báo cáo chậm: trừ 0,25 điểm/lần, tối đa 1 điểm; Sai thể thức: trừ 0,5 điểm/văn bản; Không báo cáo: trừ hết"
    )


@pytest.mark.parametrize(
    "rule",
    [
        *(REPORTS, LETTERS, KEPT, ENDLESS, replace(REPORTS, not_due=AbsencePolicy.EXCLUDE)),
        PenaltySchedule.of(2, Penalty.of("Mục I: nhóm 1: trễ", "0.5", 1, cases_per_step=2, lose_all_from=7)),
        Sum.of(("a", REPORTS), ("b", YesNo.of(("Có kế hoạch", 1), ("Không có kế hoạch", 0)))),
        Capped.of(LETTERS, floor=-3),
    ],
)
def test_read_back(rule: Any) -> None:
    assert read_rule(write_rule(rule), max_points=rule.max_points) == rule
    assert RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(rule)) == rule
    again = pickle.loads(pickle.dumps(rule))  # noqa: S301  # our own
    assert again == rule
    assert hash(again) == hash(rule)


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("- Sai thể thức: trừ 0,5", "- Sai thể thức trừ 0,5"),
        ("cho mỗi 1 trường hợp, tối đa", "cho mỗi 1,5 trường hợp, tối đa"),
        ("từ 1 trường hợp trừ hết", "từ 0 trường hợp trừ hết"),
        ("từ 1 trường hợp trừ hết", "từ vài trường hợp trừ hết"),
        ("còn ít nhất 0 điểm", "còn ít nhất 2 điểm"),
    ],
)
def test_another_line_is_not_read(part: str, other: str) -> None:
    text = REPORTS.full_wording(write_rule)
    assert part in text
    with pytest.raises(InvalidInput):
        read_rule(text.replace(part, other), max_points=2)


def test_a_heading_without_lines_is_not_read() -> None:
    heading = REPORTS.full_wording(write_rule).splitlines()[0]
    with pytest.raises(InvalidInput):
        read_rule(heading)
    with pytest.raises(InvalidInput):
        read_rule(f"{heading}\n1) A (tối đa 1 điểm):\n   Có: 1; Không: 0")


def test_json_has_a_list_of_penalties() -> None:
    written = RULE_ADAPTER.dump_python(REPORTS, mode="json")
    assert (written["kind"], written["initial"], written["floor"]) == ("penalty_schedule", "2", "0")
    assert written["penalties"][0] == {
        "text": "Báo cáo chậm",
        "points_per_case": "0.25",
        "max_deduction": "1",
        "cases_per_step": 1,
        "lose_all_from": None,
        "case": "lần",
    }


def test_a_cell_is_read() -> None:
    framework = Framework(criteria=(Criterion(code="1", title="A", rule=REPORTS),))
    values = read_values(framework, {"1": "Báo cáo chậm: 2; sai thể thức: 1"})
    assert values == {"1": Counts({"Báo cáo chậm": 2, "sai thể thức": 1})}
    assert assess(framework, values).points == 1
    assert read_values(framework, {"1": str(values["1"])}) == values
    assert read_values(framework, {"1": {"chậm": 1}}) == {"1": Counts({"chậm": 1})}
    assert read_values(framework, {"1": "không có trường hợp nào"}) == {"1": Counts({})}
    assert read_values(framework, {"1": "không phát sinh"}) == {"1": Absence.NOT_APPLICABLE}


def test_a_sum_of_schedules_takes_counts_for_each() -> None:
    both = Sum.of(("a", REPORTS), ("b", KEPT))
    assert both.input_kind is InputKind.COUNTS
    assert both.score((Counts({"Báo cáo chậm": 2}), Counts({"A": 1}))).points == Decimal("3.5")
    with pytest.raises(InvalidInput):
        both.score(Counts({"A": 1}))


def test_one_penalty_is_a_deduction() -> None:
    one = PenaltySchedule.of(3, Penalty.of("A", "0.5", 2, cases_per_step=2, lose_all_from=9))
    alone = Deduction(
        points_per_case=Decimal("0.5"), initial=Decimal(3), max_deduction=Decimal(2), cases_per_step=2, lose_all_from=9
    )
    assert [one.score({"A": count}).exact for count in range(20)] == [alone.score(count).exact for count in range(20)]


@pytest.mark.parametrize(
    ("build", "faults"),
    [
        (lambda: PenaltySchedule.of(2), [("", "penalties")]),
        (lambda: PenaltySchedule.of(-1, ("A", 1), floor=-2), [("", "initial")]),
        (lambda: PenaltySchedule.of(0, ("A", 1)), [("", "floor")]),
        (lambda: PenaltySchedule.of(2, ("A", 1), floor=2), [("", "floor")]),
        (
            lambda: PenaltySchedule.of(0, ("A", None), Penalty.of("B", 1, lose_all_from=2), floor=-1),
            [("/penalties/0", "lose_all_from"), ("/penalties/1", "lose_all_from")],
        ),
        (
            lambda: PenaltySchedule.of(0, Penalty.of("A", 1, cases_per_step=2), floor=None),
            [("/penalties/0", "cases_per_step")],
        ),
        (
            lambda: PenaltySchedule.of(10**6, Penalty.of("A", "0.5", cases_per_step=2)),
            [("/penalties/0", "steps")],
        ),
        (lambda: Penalty.of("A", 0, -1, cases_per_step=0, lose_all_from=0), None),
        (lambda: Penalty.of("A", 1, lose_all_from=10**5000), [("", "digits")]),
        (lambda: Penalty.of("A", 1, cases_per_step=-(10**5000)), [("", "digits")]),
        (lambda: Penalty("A", None), [("", "points_per_case")]),
        (lambda: Penalty("A", None, Decimal(1), lose_all_from=1), [("", "points_per_case")]),
        (lambda: Penalty("A", None, cases_per_step=2, lose_all_from=1), [("", "points_per_case")]),
        (lambda: Penalty.of("A", 1, cases_per_step=True), [("/cases_per_step", "count")]),
        (lambda: Penalty.of("A", 1, lose_all_from=1.5), [("/lose_all_from", "count")]),  # type: ignore[arg-type]  # on purpose
        (lambda: Penalty.of("A", 0.5), [("", "float")]),  # type: ignore[arg-type]  # on purpose
    ],
)
def test_refused(build: Any, faults: list[tuple[str, str]] | None) -> None:
    with pytest.raises(InvalidInput) as caught:
        build()
    found = [(fault.path, fault.code) for fault in caught.value.faults]
    names = ("points_per_case", "max_deduction", "cases_per_step", "lose_all_from")
    assert found == ([("", name) for name in names] if faults is None else faults)


@pytest.mark.parametrize(
    ("rule", "faults"),
    [
        (PenaltySchedule.of(2, ("A", 1), ("a;", "0.5")), [("", "label")]),
        (PenaltySchedule.of(2, (" ", 1)), [("", "label")]),
        (PenaltySchedule.of(2, ("A; B", 1)), [("/penalties/0/text", "label")]),
        (PenaltySchedule.of(2, ("B", 1), ("Lỗi: 1", 1)), [("/penalties/1/text", "label")]),
        (PenaltySchedule.of(2, ("A", "0.5", "0.25")), [("/penalties/0/max_deduction", "cap")]),
        (
            PenaltySchedule.of(2, Penalty.of("A", "0.5", lose_all_from=1)),
            [("/penalties/0/points_per_case", "unreachable")],
        ),
        (
            PenaltySchedule.of(2, Penalty.of("A", "0.5", cases_per_step=3, lose_all_from=3)),
            [("/penalties/0/points_per_case", "unreachable")],
        ),
        (REPORTS, []),
        (KEPT, []),
        (ENDLESS, []),
    ],
)
def test_check(rule: PenaltySchedule, faults: list[tuple[str, str]]) -> None:
    assert [(fault.path, fault.code) for fault in rule.check()] == faults
    if faults:
        with pytest.raises(InvalidInput):
            write_rule(rule)
