# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Two years: what a body gained itself, what the framework did, and what cannot be compared."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from cchc import strategies as ours
from cchc.assessments import Comparison, CriterionComparison, assess, assess_all, compare
from cchc.frameworks import Criterion, Framework, diff
from cchc.indicators import Absence, Measured
from cchc.rules import (
    AbsencePolicy,
    Bonus,
    Capped,
    Deduction,
    Ladder,
    NotScored,
    PointRounding,
    Proportional,
    RelativeToBest,
    RoundingDirection,
    Rule,
    YesNo,
)
from cchc.values import Ratio


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
        "3": "không so sánh được: cách chấm đã đổi",
        "7": "không so sánh được: tiêu chí mới",
        "4": "không so sánh được: tiêu chí không còn",
        "5": "không so sánh được: một kỳ không có điểm",
        "6": "không so sánh được: một kỳ không có điểm",
    }
    assert (found.change, found.real, found.by_framework, found.not_comparable) == (9, 4, 5, 0)
    assert found.change == after.points - before.points


def compared(old: Rule, new: Rule, before: Measured, after: Measured) -> CriterionComparison:
    was, now = Framework(criteria=(leaf("1", old),)), Framework(criteria=(leaf("1", new),))
    return compare(assess(was, {"1": before}), assess(now, {"1": after}), diff(was, now)).rows[0]


HALVES = PointRounding(Decimal("0.5"), RoundingDirection.DOWN)
LOW = Ladder.of(("từ 50% trở lên", 4), ("dưới 50%", 1))


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        (Proportional.of(10), YesNo.of(("Có", 4), ("Không", 0)), Ratio(1, 2), True),  # was a gain that nobody made
        (Proportional.of(10), Proportional.of(20, "90%"), Ratio(1, 2), Ratio(1, 2)),
        (Proportional.of(10), Proportional.of(20, not_due=AbsencePolicy.EXCLUDE), Ratio(1, 2), Ratio(1, 2)),
        (LOW, Ladder.of(("từ 60% trở lên", 8), ("dưới 60%", 2)), Ratio(1, 2), Ratio(1, 2)),
        (PLAN, YesNo.of(("Có", 8), ("Không", 1)), True, True),
        (PLAN, YesNo.of(("Đạt", 8), ("Không", 0)), True, True),
        (Capped.of(PLAN, cap=2), Capped.of(PLAN, cap=3), True, True),
        (Deduction.of(1, max_deduction=2), Deduction.of(2, max_deduction=3), 1, 1),
        (Bonus.of(1, 2, rounding=HALVES), Bonus.of(2, 4, rounding=HALVES), 1, 1),
    ],
)
def test_another_rule_is_not_comparable_whatever_its_maximum(
    old: Rule, new: Rule, before: Measured, after: Measured
) -> None:
    row = compared(old, new, before, after)
    assert str(row.reason) == "không so sánh được: cách chấm đã đổi"
    assert (row.real, row.by_framework) == (None, None)


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


def test_a_year_without_a_maximum() -> None:
    empty = Framework(criteria=(leaf("1", Proportional.of(10)),), not_applicable=AbsencePolicy.EXCLUDE)
    gone = assess(empty, {"1": Absence.NOT_APPLICABLE})
    there = assess(empty, {"1": Ratio(1, 2)})
    assert str(compare(gone, there, diff(empty, empty)).rows[0].reason) == "không so sánh được: một kỳ không có điểm"
    off = Framework.from_table([{"code": "1", "title": "A", "max_points": -1, "wording": "Mỗi lỗi trừ 1 điểm"}])
    plus = Framework.from_table([{"code": "1", "title": "A", "max_points": 1, "wording": "Mỗi lỗi trừ 1 điểm"}])
    row = compare(assess(off, {"1": 1}), assess(plus, {"1": 1}), diff(off, plus)).rows[0]
    assert str(row.reason) == "không so sánh được: một kỳ không có điểm tối đa"


@given(ours.comparisons())
def test_the_parts_make_the_whole(found: Comparison) -> None:
    assert found.change == found.real + found.by_framework + found.not_comparable
    for row in found.rows:
        assert (row.reason is None) is (row.real is not None)
