# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Two years: what a body gained itself, what the framework did, and what cannot be compared."""

from hypothesis import given

from cchc import strategies as ours
from cchc.assessments import Comparison, assess, compare
from cchc.frameworks import Criterion, Framework, diff
from cchc.indicators import Absence
from cchc.rules import AbsencePolicy, Ladder, NotScored, Proportional, Rule, YesNo
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
    assert (rows["1"].real, rows["1"].by_framework, rows["1"].why) == (2, 0, None)
    assert (rows["2"].real, rows["2"].by_framework) == (2, 5)
    assert {key: str(row.why) for key, row in rows.items() if row.why} == {
        "3": "không so sánh được: cách chấm đã đổi",
        "7": "không so sánh được: tiêu chí mới",
        "4": "không so sánh được: tiêu chí không còn",
        "5": "không so sánh được: một kỳ không có điểm",
        "6": "không so sánh được: một kỳ không có điểm",
    }
    assert (found.change, found.real, found.by_framework, found.not_comparable) == (9, 4, 5, 0)
    assert found.change == after.points - before.points


def test_a_year_without_a_maximum() -> None:
    empty = Framework(criteria=(leaf("1", Proportional.of(10)),), not_applicable=AbsencePolicy.EXCLUDE)
    gone = assess(empty, {"1": Absence.NOT_APPLICABLE})
    there = assess(empty, {"1": Ratio(1, 2)})
    assert str(compare(gone, there, diff(empty, empty)).rows[0].why) == "không so sánh được: một kỳ không có điểm"
    off = Framework.from_table([{"code": "1", "title": "A", "max_points": -1, "wording": "Mỗi lỗi trừ 1 điểm"}])
    plus = Framework.from_table([{"code": "1", "title": "A", "max_points": 1, "wording": "Mỗi lỗi trừ 1 điểm"}])
    row = compare(assess(off, {"1": 1}), assess(plus, {"1": 1}), diff(off, plus)).rows[0]
    assert str(row.why) == "không so sánh được: một kỳ không có điểm tối đa"


@given(ours.comparisons())
def test_the_parts_make_the_whole(found: Comparison) -> None:
    assert found.change == found.real + found.by_framework + found.not_comparable
    for row in found.rows:
        assert (row.why is None) is (row.real is not None)
