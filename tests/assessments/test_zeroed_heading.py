"""A part without points that costs its heading all points."""

from fractions import Fraction
from typing import Any

import pytest

from cchc.assessments import Assessment, assess, class_gap
from cchc.errors import InvalidInput
from cchc.frameworks import Aggregation, Criterion, CriterionRole, Framework, diff
from cchc.indicators import Absence
from cchc.rules import AbsencePolicy, Deduction, Goalposts, Proportional, YesNo, read_rule
from cchc.values import Interval, Ratio, Rounding, RoundingLevel


def plan(points: int, code: str, **fields: object) -> Criterion:
    rule = YesNo.of(("Có", points), ("Không", 0), not_due=AbsencePolicy.EXCLUDE)
    return Criterion.model_validate({"code": code, "title": f"Kế hoạch {code}", "rule": rule, **fields})


HEADING = Criterion(code="1", title="A", children=[plan(2, "1.1", zeroes_parent=True), plan(3, "1.2")])
FRAMEWORK = Framework(criteria=[HEADING, plan(5, "2")])


def test_the_other_parts_earn_nothing_then() -> None:
    sheet = {"1.1": False, "1.2": True, "2": True}
    result = assess(FRAMEWORK, sheet)
    assert [result.points, result.exact, result.max_points] == [5, 5, 10]
    assert [result.of("1").points, result.of("1.2").points] == [0, 3]
    assert result.of("1").zeroed_by == ("1.1",)
    assert assess(FRAMEWORK, sheet | {"1.1": True}).points == 10
    assert result.of("2").zeroed_by == ()
    assert Assessment.model_validate_json(result.model_dump_json()) == result


def test_the_explanation_names_it() -> None:
    result = assess(FRAMEWORK, {"1.1": False, "1.2": True, "2": True})
    assert str(result.of("1")).splitlines()[:2] == [
        "1 A: 0/5 điểm",
        "  “1.1 Kế hoạch 1.1” không có điểm: cả tiêu chí không có điểm",
    ]
    assert result.of("1").text("en").splitlines()[1] == (
        "  “1.1 Kế hoạch 1.1” has no points: the whole criterion has none"
    )
    bare = Criterion(title="A", children=[plan(2, "", title="B", zeroes_parent=True)])
    assert "“B” không có điểm" in str(assess(Framework(criteria=[bare]), {}).root)


def test_what_is_not_reported_has_no_points_and_what_left_the_maximum_does_not_fail() -> None:
    assert assess(FRAMEWORK, {"1.2": True}).points == 0
    assert assess(FRAMEWORK, {"1.1": Absence.NOT_DUE, "1.2": True}).points == 3


def test_a_deduction_beside_it_stays() -> None:
    late = Criterion(code="1.3", title="Chậm", rule=Deduction.of(1), role=CriterionRole.DEDUCTION)
    framework = Framework(criteria=[HEADING.model_copy(update={"children": (*HEADING.children, late)})])
    assert assess(framework, {"1.1": False, "1.2": True, "1.3": 1}).points == 0
    assert assess(framework, {"1.1": False, "1.2": True, "1.3": 4}).points == -1


def test_it_goes_up_from_heading_to_heading() -> None:
    inner = HEADING.model_copy(update={"zeroes_parent": True})
    outer = Criterion(code="", key="A", title="B", children=[inner, plan(4, "x", key="x")])
    result = assess(Framework(criteria=[outer]), {"1.1": False, "1.2": True, "x": True})
    assert result.points == 0
    assert (result.of("A").zeroed_by, result.of("A/1").zeroed_by) == (("A/1",), ("1.1",))


@pytest.mark.parametrize("level", list(RoundingLevel))
def test_exact_points_decide_and_not_the_rounded(level: RoundingLevel) -> None:
    part = Criterion(code="1.1", title="B", rule=Proportional.of(1), zeroes_parent=True)
    framework = Framework(
        criteria=[Criterion(code="1", title="A", children=[part, plan(3, "1.2")])], rounding=Rounding(level, 1)
    )
    assert assess(framework, {"1.1": Ratio(1, 1000), "1.2": True}).points == 3
    assert assess(framework, {"1.1": Ratio(0, 1000), "1.2": True}).points == 0


def test_points_below_0_fail_too() -> None:
    part = Criterion(code="1.1", title="B", zeroes_parent=True, rule=Goalposts.of(0, 10, -2, 2))
    framework = Framework(criteria=[Criterion(code="1", title="A", children=[part, plan(3, "1.2")])])
    assert assess(framework, {"1.1": 5, "1.2": True}).points == 0
    assert assess(framework, {"1.1": 0, "1.2": False}).points == -2
    assert assess(framework, {"1.1": 6, "1.2": True}).exact == Fraction(17, 5)


def test_the_gap_to_a_class_does_not_count_on_a_heading_without_points() -> None:
    classes = [("Tốt", Interval.parse("từ 8 trở lên")), ("Khá", Interval.parse("dưới 8"))]
    framework = FRAMEWORK.model_copy(update={"classes": tuple(classes)})
    assert class_gap(framework, assess(framework, {"1.1": False, "1.2": False, "2": True})) is None
    gap = class_gap(framework, assess(framework, {"1.1": True, "1.2": True, "2": False}))
    assert gap is not None
    assert [[gain.key for gain in way] for way in gap.ways] == [["2"]]


def test_the_minimum_of_the_heading_is_0_at_most() -> None:
    part = plan(2, "1.2", rule=YesNo.of(("Có", 2), ("Không", 1)))
    assert Criterion(title="A", children=[part, part]).min_points_of_parts == 2
    zeroing = plan(2, "1.1", zeroes_parent=True, rule=YesNo.of(("Có", 3), ("Không", 0)))
    assert Criterion(title="A", children=[zeroing, part]).min_points_of_parts == 0


def test_a_wording_sets_it() -> None:
    rows: list[dict[str, Any]] = [
        {"code": "1", "title": "A", "max_points": "3", "wording": None},
        {"code": "1.1", "title": "B", "max_points": "2", "wording": "Có kế hoạch: 2 điểm; không có: 0đ toàn tiêu chí"},
        {"code": "1.2", "title": "C", "max_points": "1", "wording": "Có: 1 điểm; không: 0 điểm", "zeroes_parent": None},
    ]
    framework = Framework.from_table(rows)
    assert [node.criterion.zeroes_parent for node in framework.nodes()] == [False, True, False]
    assert framework.check() == ()
    assert assess(framework, {"1.1": False, "1.2": True}).points == 0
    again = Framework.model_validate_json(framework.model_dump_json())
    assert again == framework
    rows[2]["zeroes_parent"] = True
    other = Framework.from_table(rows)
    assert [node.criterion.zeroes_parent for node in other.nodes()] == [False, True, True]
    assert diff(framework, other).reweighted == ("1.2",)
    assert "không có điểm thì cả tiêu chí cấp trên không có điểm" in other._repr_html_()


@pytest.mark.parametrize(
    ("criteria", "what"),
    [
        ([plan(2, "1", zeroes_parent=True)], "không có tiêu chí cấp trên cùng loại để chấm 0 điểm"),
        (
            [Criterion(code="1", title="A", children=[plan(2, "1.1", zeroes_parent=True, role="bonus")])],
            "không có tiêu chí cấp trên cùng loại để chấm 0 điểm",
        ),
        (
            [Criterion(code="1", title="A", children=[plan(0, "1.1", zeroes_parent=True)])],
            "tiêu chí không có điểm tối đa lại khống chế điểm của tiêu chí cấp trên",
        ),
        (
            [
                Criterion(
                    code="1",
                    title="A",
                    children=[
                        Criterion(
                            code="1.1",
                            title="B",
                            rule=read_rule("Đạt: 2; không đạt: 0. Không đạt thì tiêu chí 3 chấm 0 điểm", 2),
                        )
                    ],
                )
            ],
            "lời văn nêu tiêu chí khác với tiêu chí cấp trên",
        ),
    ],
)
def test_where_it_cannot_work_is_a_fault(criteria: list[Criterion], what: str) -> None:
    faults = [fault for fault in Framework(criteria=criteria).check() if fault.code == "zeroes_parent"]
    assert [str(fault.what) for fault in faults] == [what]


def test_a_wording_that_names_the_heading_is_sound() -> None:
    rule = read_rule("Đạt: 2 điểm; không đạt: 0. Không đạt nội dung này thì tiêu chí 1 chấm 0 điểm", 2)
    leaf = Criterion(code="1.1", title="B", rule=rule)
    assert leaf.zeroes_parent
    assert Framework(criteria=[Criterion(code="1", title="A", children=[leaf])]).check() == ()


def test_a_bonus_beside_a_heading_takes_nothing() -> None:
    extra = plan(2, "1.3", zeroes_parent=True, role="bonus")
    heading = HEADING.model_copy(update={"children": (plan(3, "1.2"), extra), "aggregation": Aggregation.HIGHEST})
    assert assess(Framework(criteria=[heading]), {"1.2": True, "1.3": False}).points == 3


def test_a_value_that_is_refused_is_told() -> None:
    with pytest.raises(InvalidInput):
        assess(FRAMEWORK, {"1.1": 5, "1.2": True})
