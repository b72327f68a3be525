# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Two years: what a body gained itself, what the framework did, and what cannot be compared."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from cchc import strategies as ours
from cchc.assessments import (
    Comparison,
    CriterionComparison,
    ScoreColumn,
    ScoreEntry,
    ScoreSheet,
    assess,
    assess_all,
    compare,
)
from cchc.frameworks import Criterion, Framework, diff
from cchc.indicators import Absence, Ballots, Counts, Measured
from cchc.rules import (
    AbsencePolicy,
    Bonus,
    Capped,
    Checklist,
    Deduction,
    Ladder,
    ManualScore,
    NotScored,
    PenaltySchedule,
    PointRounding,
    Proportional,
    RelativeToBest,
    RoundingDirection,
    Rule,
    Sum,
    SurveyRule,
    YesNo,
)
from cchc.values import Ratio, Rounding


def leaf(code: str, rule: Rule | None, title: str = "") -> Criterion:
    return Criterion(code=code, title=title or f"Tiêu chí {code}", rule=rule)


PLAN = YesNo.of(("Có", 4), ("Không", 0))
OLD = Framework(
    criteria=(
        leaf("1", Proportional.of(10)),
        leaf("2", Proportional.of(10)),
        leaf("3", PLAN),
        leaf("4", PLAN),
        leaf("5", NotScored()),
        leaf("6", NotScored()),
    )
)
NEW = Framework(
    criteria=(
        leaf("1", Proportional.of(10)),
        leaf("2", Proportional.of(20)),
        leaf("3", Ladder.of(("từ 50% trở lên", 4), ("dưới 50%", 0))),
        leaf("7", PLAN, "Mới"),
        leaf("5", PLAN),
        leaf("6", NotScored()),
    ),
    not_applicable=AbsencePolicy.EXCLUDE,
)


def test_the_change_is_split() -> None:
    before = assess(OLD, {"1": Ratio(6, 10), "2": Ratio(5, 10), "3": True, "4": True})
    after = assess(NEW, {"1": Ratio(8, 10), "2": Ratio(6, 10), "3": Ratio(1, 1), "7": True, "5": False})
    found = compare(before, after, diff(OLD, NEW))
    rows = {row.key: row for row in found.rows}
    assert (rows["1"].real, rows["1"].by_framework, rows["1"].reason) == (2, 0, None)
    assert (rows["2"].real, rows["2"].by_framework) == (2, 5)
    assert {key: str(row.reason) for key, row in rows.items() if row.reason} == {
        "3": "không so sánh được: cách chấm đã đổi, số liệu kỳ trước không chấm được theo quy tắc mới "
        "(quy tắc không nhận số liệu này)",
        "7": "không so sánh được: tiêu chí mới",
        "4": "không so sánh được: tiêu chí không còn",
        "5": "không so sánh được: một kỳ không có điểm",
        "6": "không so sánh được: một kỳ không có điểm",
    }
    assert (found.change, found.real, found.by_framework, found.not_comparable) == (9, 4, 5, 0)
    assert found.change == after.points - before.points


def compared(old: Rule, new: Rule, before: Measured, after: Measured) -> CriterionComparison:
    was, now = Framework(criteria=(leaf("1", old),)), Framework(criteria=(leaf("1", new),))
    first, second = (assess_all(one, {"A": {"1": value}})["A"] for one, value in ((was, before), (now, after)))
    return compare(first, second, diff(was, now)).rows[0]


HALVES = PointRounding(Decimal("0.5"), RoundingDirection.DOWN)
LOW = Ladder.of(("từ 50% trở lên", 4), ("dưới 50%", 1))


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "restated"),
    [
        (Proportional.of(10), Proportional.of(20, "50%"), Ratio(1, 4), Ratio(1, 2), 10),
        (Proportional.of(10), Proportional.of(20, not_due=AbsencePolicy.EXCLUDE), Ratio(1, 2), Ratio(1, 2), 10),
        (LOW, Ladder.of(("từ 60% trở lên", 8), ("dưới 60%", 2)), Ratio(1, 2), Ratio(1, 2), 2),
        (PLAN, YesNo.of(("Có", 8), ("Không", 1)), False, True, 1),
        (PLAN, YesNo.of(("Đạt", 8), ("Không", 0)), True, True, 8),
        (Capped.of(PLAN, cap=2), Capped.of(PLAN, cap=3), True, True, 3),
        (Deduction.of(1, max_deduction=2), Deduction.of(2, max_deduction=3), 1, 1, -2),
        (Bonus.of(1, 2, rounding=HALVES), Bonus.of(2, 4, rounding=HALVES), 1, 1, 2),
        (Checklist.of(("A", 1), ("B", 1)), Checklist.of(("A", 3), ("B", 1)), ("A",), ("A", "B"), 3),
        (Sum.of(("A", PLAN)), Sum.of(("A", LOW), ("B", PLAN)), (True,), (Ratio(1, 1), True), None),
        (PenaltySchedule.of(2, ("A", 1)), PenaltySchedule.of(2, ("A", 2)), Counts({"A": 1}), Counts({}), 0),
        (RelativeToBest.of(10), Deduction.of(1, 5), 2, 1, 3),
        (SurveyRule.of(LOW, 3), SurveyRule.of(LOW, 9), Ballots(9, 9, 9, 9), Ballots(9, 9, 9, 9), 4),
        (PLAN, YesNo.of(("Có", 8), ("Không", 1)), Absence.NOT_REPORTED, True, 0),
    ],
)
def test_last_years_figure_is_scored_by_the_new_rule(
    old: Rule, new: Rule, before: Measured, after: Measured, restated: int | None
) -> None:
    row = compared(old, new, before, after)
    assert row.restated == restated
    assert (row.reason is None) is (restated is not None)
    if restated is not None:
        assert row.before is not None
        assert row.after is not None
        assert (row.real, row.by_framework) == (row.after - restated, restated - row.before)


def test_restated_points_are_rounded_as_the_new_framework_does() -> None:
    was = Framework(criteria=(leaf("1", Proportional.of(1)),), rounding=Rounding.each(1))
    now = Framework(criteria=(leaf("1", Proportional.of(1, "90%")),), rounding=Rounding.each(1))
    half = {"1": Ratio(1, 2)}
    row = compare(assess(was, half), assess(now, half), diff(was, now)).rows[0]
    assert (row.restated, row.real, row.by_framework) == (Decimal("0.6"), 0, Decimal("0.1"))


OTHER = "không so sánh được: cách chấm đã đổi, "


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "why"),
    [
        (Proportional.of(10), PLAN, Ratio(1, 2), True, "số liệu kỳ trước không chấm được theo quy tắc mới"),
        (PLAN, RelativeToBest.of(10), True, 1, "quy tắc mới cần số liệu kỳ trước của mọi đơn vị"),
        (ManualScore.of(0, 4), PLAN, 3, True, "số liệu kỳ trước không chấm được theo quy tắc mới"),
        (
            PLAN,
            YesNo.of(("Có", 9), ("Không", 1), not_due=AbsencePolicy.EXCLUDE),
            Absence.NOT_DUE,
            True,
            "số liệu kỳ trước không được tính điểm theo quy tắc mới",
        ),
    ],
)
def test_what_cannot_be_scored_by_the_new_rule_is_not_comparable(
    old: Rule, new: Rule, before: Measured, after: Measured, why: str
) -> None:
    was = Framework(criteria=(leaf("1", old),), not_due=AbsencePolicy.FULL_POINTS)
    now = Framework(criteria=(leaf("1", new),))
    first, second = (assess_all(one, {"A": {"1": value}})["A"] for one, value in ((was, before), (now, after)))
    row = compare(first, second, diff(was, now)).rows[0]
    assert str(row.reason).startswith(OTHER + why)
    assert (row.real, row.by_framework, row.restated) == (None, None, None)


def test_points_by_hand_and_rules_that_were_not_read() -> None:
    plan = Framework(criteria=(leaf("1", PLAN),))
    stricter = Framework(criteria=(leaf("1", YesNo.of(("Có", 8), ("Không", 1))),))
    given = ScoreSheet.of("Sở A", {}).enter(
        "1", ScoreEntry(column=ScoreColumn.SELF, points=Decimal(3)), on=date(2026, 1, 5), by="Sở A"
    )
    by_hand = assess(plan, given, column=ScoreColumn.SELF)
    row = compare(by_hand, assess(stricter, {"1": True}), diff(plan, stricter)).rows[0]
    assert str(row.reason) == OTHER + "số liệu kỳ trước không có trong kết quả"
    unread = Framework(criteria=(Criterion(code="1", title="Tiêu chí 1", max_points=4, wording="Tốt"),))
    row = compare(assess(plan, {"1": True}), assess(unread, given, column=ScoreColumn.SELF), diff(plan, unread)).rows[0]
    assert str(row.reason) == OTHER + "quy tắc mới chưa đọc được"


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "expected"),
    [
        (Proportional.of(10), Proportional.of(20), Ratio(1, 2), Ratio(3, 4), (5, 5)),
        (LOW, Ladder.of(("từ 50% trở lên", 8), ("dưới 50%", 2)), Ratio(1, 4), Ratio(3, 4), (6, 1)),
        (PLAN, YesNo.of(("Có", 8), ("Không", 0)), False, True, (8, 0)),
        (PLAN, replace(PLAN, wording="Có: 4 điểm; không: 0 điểm"), False, True, (4, 0)),
    ],
)
def test_a_rule_with_another_maximum_alone_is_comparable(
    old: Rule, new: Rule, before: Measured, after: Measured, expected: tuple[int, int]
) -> None:
    row = compared(old, new, before, after)
    assert (row.real, row.by_framework, row.reason) == (*expected, None)


@pytest.mark.parametrize(
    ("new", "is_comparable"),
    [
        (RelativeToBest.of(20, target=6, at_target=10), True),
        (RelativeToBest.of(20, target=6, at_target=8), False),
        (RelativeToBest.of(20, target=5, at_target=10), False),
    ],
)
def test_a_rule_that_compares_bodies(new: Rule, *, is_comparable: bool) -> None:
    was = Framework(criteria=(leaf("1", RelativeToBest.of(10, target=6, at_target=5)),))
    now = Framework(criteria=(leaf("1", new),))
    values = {"A": {"1": 7}, "B": {"1": 11}}
    before, after = assess_all(was, values)["A"], assess_all(now, values)["A"]
    row = compare(before, after, diff(was, now)).rows[0]
    assert (row.real, row.by_framework) == ((0, before.points) if is_comparable else (None, None))
    assert (row.reason is None) is is_comparable


def test_a_year_without_a_maximum() -> None:
    empty = Framework(criteria=(leaf("1", Proportional.of(10)),), not_applicable=AbsencePolicy.EXCLUDE)
    gone = assess(empty, {"1": Absence.NOT_APPLICABLE})
    there = assess(empty, {"1": Ratio(1, 2)})
    assert str(compare(gone, there, diff(empty, empty)).rows[0].reason) == "không so sánh được: một kỳ không có điểm"
    off, plus = (
        Framework(criteria=(Criterion(code="1", title="A", min_points=-2, max_points=most),)) for most in (0, 2)
    )
    given = ScoreSheet.of("Sở A", {}).enter(
        "1", ScoreEntry(column=ScoreColumn.SELF, points=Decimal(-1)), on=date(2026, 1, 5), by="Sở A"
    )
    before, after = (assess(one, given, column=ScoreColumn.SELF) for one in (off, plus))
    row = compare(before, after, diff(off, plus)).rows[0]
    assert str(row.reason) == "không so sánh được: một kỳ không có điểm tối đa"


@given(ours.comparisons())
def test_the_parts_make_the_whole(found: Comparison) -> None:
    assert found.change == found.real + found.by_framework + found.not_comparable
    for row in found.rows:
        assert (row.reason is None) is (row.real is not None)
