"""What is unsound about a whole tree is told, all of it, by key and with the figures."""

from decimal import Decimal

import pytest

from cchc.documents import GovernmentLevel
from cchc.errors import faults
from cchc.frameworks import Aggregation, ClassCap, ClassQuota, Criterion, CriterionRole, Framework, ResultClass
from cchc.rules import Capped, Deduction, ManualScore, NotScored, YesNo
from cchc.values import Interval, Ratio

LEFT_OUT_IN_PERCENT = ("/classes", "gap", "từ 0% đến dưới 50%")


def leaf(code: str, most: int | str = 4, **fields: object) -> Criterion:
    rule = YesNo.of(("Có", Decimal(most)), ("Không", 0))
    return Criterion.model_validate({"code": code, "title": code, "rule": rule, **fields})


def told(framework: Framework) -> list[tuple[str, str, str]]:
    return [(fault.key or fault.path, fault.code, fault.read) for fault in framework.check()]


def test_maxima_that_make_99_55() -> None:
    maxima = ["20.5", "10", "10", "6", "10.05", "6", "14", "9", "14"]
    parts = [leaf(str(place), most) for place, most in enumerate(maxima)]
    framework = Framework.model_validate({"criteria": parts, "total": 100})
    assert told(framework) == [("/total", "sum", "100 ≠ 99,55")]


def test_alternatives_are_told_from_sums_that_are_wrong() -> None:
    parts = [leaf("1.1", 18), leaf("1.2", 18)]
    wrong = Framework.model_validate({"criteria": [{"code": "1", "title": "A", "max_points": 18, "children": parts}]})
    assert told(wrong) == [("1", "alternatives", "18 ≠ 36")]
    right = {"code": "1", "title": "A", "max_points": 18, "children": parts, "aggregation": "highest"}
    assert Framework.model_validate({"criteria": [right]}).check() == ()
    off = {"code": "1", "title": "A", "max_points": 20, "children": parts, "aggregation": "highest"}
    assert told(Framework.model_validate({"criteria": [off]})) == [("1", "sum", "20 ≠ 18")]


def test_a_geometric_mean_has_no_part_below_zero() -> None:
    parts = (
        leaf("1.1"),
        Criterion(code="1.2", title="B", rule=Deduction(points_per_case=Decimal(1), max_deduction=Decimal(2))),
    )
    mean = Criterion(code="1", title="A", children=parts, aggregation=Aggregation.GEOMETRIC)
    assert told(Framework(criteria=(mean,))) == [("1", "negative", "A")]
    assert mean.effective_min_points == Decimal(-2)
    outside = parts[1].model_copy(update={"role": CriterionRole.DEDUCTION})
    assert Framework(criteria=(mean.model_copy(update={"children": (parts[0], outside)}),)).check() == ()


def test_what_is_only_watched_is_no_part_of_a_mean() -> None:
    parts = (leaf("1.1"), Criterion(code="1.2", title="B", rule=NotScored()))
    for how in Aggregation:
        mean = Criterion(code="1", title="A", max_points=Decimal(4), children=parts, aggregation=how)
        assert told(Framework(criteria=(mean,))) == []
    nothing = Criterion(code="1", title="A", children=parts[1:], aggregation=Aggregation.GEOMETRIC)
    assert nothing.effective_min_points == nothing.effective_max_points == Decimal(0)


def test_codes_that_belong_elsewhere() -> None:
    framework = Framework(
        criteria=(
            Criterion(code="1", title="A", children=(leaf("1.1"), leaf("2.9"))),
            Criterion(code="2", title="B", children=(leaf("2.1"),)),
            leaf("3.1"),
        )
    )
    assert told(framework) == [("1/2.9", "code", "2.9"), ("3.1", "orphan", "3.1")]
    heading = Criterion(code="1", title="A", children=(Criterion(code="1.1", title="B", children=(leaf("1.1.1"),)),))
    far = heading.model_copy(update={"children": (*heading.children, leaf("1.1.2.1"))})
    assert told(Framework(criteria=(far,))) == [("1.1.2.1", "code", "1.1.2.1")]
    assert Framework(criteria=(leaf("3.1"), leaf("3.2"))).check() == ()
    assert Framework(criteria=(leaf(""), leaf("3.2"))).check() == ()


def test_deductions_that_take_off_too_much() -> None:
    endless = Criterion(code="1", title="A", max_points=Decimal(-2), rule=Deduction.of(1))
    assert told(Framework(criteria=(endless,))) == [("1", "sum", "-2 ≠ không giới hạn")]
    parts = (endless, Criterion(code="2", title="B", max_points=Decimal(-1), rule=ManualScore.of(-1, 0)))
    block = Criterion(
        code="C", title="C", min_points=Decimal(-4), max_points=Decimal(0), role=CriterionRole.DEDUCTION, children=parts
    )
    assert told(Framework(criteria=(block,))) == [("C", "sum", "-4 ≠ -3"), ("C/1", "sum", "-2 ≠ không giới hạn")]
    bare = Criterion(code="3", title="C", rule=Deduction.of(1), role=CriterionRole.DEDUCTION)
    assert Criterion(
        code="C", title="C", role=CriterionRole.DEDUCTION, children=(bare,)
    ).effective_min_points == Decimal("-Infinity")
    assert (
        Framework(criteria=(Criterion(code="C", title="C", children=(bare,), role=CriterionRole.DEDUCTION),)).check()
        == ()
    )


def test_a_bonus_inside_a_deduction_keeps_its_role() -> None:
    inner = leaf("1", role="bonus")
    block = Criterion(code="C", title="C", role=CriterionRole.DEDUCTION, children=(inner, leaf("2", max_points=-4)))
    assert [child.role for child in block.children] == [CriterionRole.BONUS, CriterionRole.DEDUCTION]
    assert block.points_of_parts == 0


def test_what_hangs_under_a_deduction_takes_off_what_is_printed() -> None:
    parts = (Criterion(code="C.1", title="A", max_points=Decimal(2)), Criterion(code="C.2", title="B"))
    block = Criterion(code="C", title="C", role=CriterionRole.DEDUCTION, max_points=Decimal(2), children=parts)
    assert [(child.role, child.min_points, child.max_points) for child in block.children] == [
        (CriterionRole.DEDUCTION, -2, 0),
        (CriterionRole.DEDUCTION, None, None),
    ]
    assert told(Framework(criteria=(block,))) == [("C.1", "no_rule", "A"), ("C.2", "no_rule", "B")]


def test_leaves_that_nobody_can_score_by_hand() -> None:
    assert Criterion(title="A").manual_rule is None
    assert Criterion(title="A", max_points=Decimal(2)).manual_rule == ManualScore.of(0, 2)
    assert Criterion(title="A", max_points=Decimal(-2)).manual_rule == ManualScore.of(-2, 0)


def test_weights_and_depth_are_refused() -> None:
    with pytest.raises(ValueError, match="lớn hơn 0") as error:
        leaf("1", weight=0)
    assert [fault.path for fault in faults(error.value)] == ["/weight"]


def test_no_district_after_its_last_day() -> None:
    source = "Quyết định 1/QĐ-UBND ngày 01/7/2025"
    framework = Framework.model_validate({"criteria": [leaf("1")], "source": source, "level": "cấp huyện"})
    assert told(framework) == [("/level", "level", "cấp huyện")]
    before = framework.model_copy(update={"source": "Quyết định 1/QĐ-UBND ngày 30/6/2025"})
    assert Framework.model_validate(before.model_dump()).check() == ()
    assert Framework(criteria=(leaf("1"),), level=GovernmentLevel.DISTRICT).check() == ()


def of_classes(**fields: object) -> Framework:
    good = [("Tốt", Interval.parse("từ 80% trở lên")), ("Khá", Interval.parse("dưới 80%"))]
    return Framework.model_validate({"criteria": [leaf("1")], "classes": good, **fields})


def test_classes_are_pairs() -> None:
    framework = of_classes()
    assert framework.check() == ()
    for label, interval in framework.classes:
        assert isinstance(label, str)
        assert isinstance(interval, Interval)
    assert Framework.model_validate_json(framework.model_dump_json()) == framework


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"classes": [("Tốt", "từ 80% trở lên"), ("Khá", "dưới 70%")]}, [("/classes", "gap", "từ 70% đến dưới 80%")]),
        ({"classes": [("Tốt", "từ 80 trở lên"), ("Khá", "từ 0 đến 80")]}, [("/classes", "overlap", "Khá, Tốt: 80")]),
        ({"classes": [("Tốt", "từ 80 đến 90"), ("Khá", "dưới 80")]}, []),
        ({"classes": [("Tốt", "từ 80% đến 100%"), ("Khá", "từ 50% đến dưới 80%")]}, [LEFT_OUT_IN_PERCENT]),
        (
            {"classes": [("Tốt", "từ 80 đến 90"), ("Khá", "từ 50 đến dưới 80")]},
            [("/classes", "gap", "từ 0 đến dưới 50")],
        ),
        ({"classes": [("Tốt", "từ 80% đến 90%"), ("Khá", "dưới 80%")]}, [("/classes", "gap", "trên 90% đến 100%")]),
        ({"classes": [("Đạt", "từ 50 trở lên")]}, [("/classes", "gap", "từ 0 đến dưới 50")]),
        ({"classes": [("Tốt", "từ 80 trở lên"), ("Khá", "dưới 80%")]}, [("/classes", "mixed", "Tốt, Khá")]),
        (
            {"class_caps": [ClassCap(code="A", text="A", highest_class="Yếu")]},
            [("/class_caps/0/highest_class", "label", "Yếu")],
        ),
        ({"class_quotas": [ClassQuota(label="Giỏi", share=Ratio(1, 5))]}, [("/class_quotas/0/label", "label", "Giỏi")]),
        (
            {
                "class_caps": [
                    ClassCap(code="A", text="A", highest_class="Khá", key="9", interval=Interval.parse("dưới 50%"))
                ]
            },
            [("9", "unknown_key", "9")],
        ),
        (
            {
                "class_caps": [
                    ClassCap(code="A", text="A", highest_class="Khá", key="1", interval=Interval.parse("dưới 50%"))
                ]
            },
            [],
        ),
    ],
)
def test_classes_that_are_unsound(fields: dict[str, object], expected: list[tuple[str, str, str]]) -> None:
    assert told(of_classes(**fields)) == expected


def test_shares_of_bodies_are_whole_bodies() -> None:
    assert [ClassQuota(label="Tốt", share=Ratio(1, 5)).max_bodies(bodies) for bodies in (4, 5, 9, 10)] == [0, 1, 1, 2]
    assert ClassQuota(label="Tốt", share=Ratio(0, 5)).max_bodies(100) == 0


def test_half_a_condition_and_a_share_of_more_than_all() -> None:
    with pytest.raises(ValueError, match="thiếu một nửa"):
        ClassCap(code="A", text="A", highest_class="Khá", key="1")
    with pytest.raises(ValueError, match="0% đến 100%"):
        ClassQuota(label="A", share=Ratio(2, 1))
    source = "Điều 5 Quyết định 12/QĐ-UBND"
    assert str(ClassCap(code="A", text="A", highest_class="Khá", source=source).source) == source
    assert str(ClassQuota(label="A", share=Ratio(1, 5), source=source).source) == source


def test_the_rule_of_a_leaf_is_checked_against_its_bounds() -> None:
    capped = Capped.of(Deduction.of(1), floor=-2)
    assert Framework(criteria=(Criterion(code="1", title="A", max_points=Decimal(-2), rule=capped),)).check() == ()


def test_aggregations_of_maxima() -> None:
    parts = (leaf("1.1", 2), leaf("1.2", 8, weight=3))
    for how, most in ((Aggregation.MEAN, "6.5"), (Aggregation.HIGHEST, "8"), (Aggregation.SUM, "10")):
        assert Criterion(title="A", children=parts, aggregation=how).effective_max_points == Decimal(most)


def test_a_grade_is_a_pair() -> None:
    assert ResultClass("Tốt", Interval.parse("từ 80% đến dưới 90%")) == ("Tốt", Interval.parse("từ 80% đến dưới 90%"))


def test_each_fault_of_a_wording_is_told_in_the_language_asked_for() -> None:
    wording = "Từ 80% đến 100%: 5; từ 60% đến 80%: 3; từ 30% đến dưới 50%: 0"
    found = Framework.from_table([{"code": "1", "title": "A", "max_points": 5, "wording": wording}]).check()
    assert {(fault.path, fault.key, fault.code) for fault in found} == {("/criteria/0/wording", "1", "unread")}
    assert [fault.read for fault in found] == [
        "từ 0% đến dưới 30%",
        "từ 50% đến dưới 60%",
        "từ 60% đến 80% | Từ 80% đến 100%",
    ]
    assert found[0].what == "chưa đọc được quy tắc: giá trị không thuộc mức nào"
    assert found[0].translated("en").what == "the rule could not be read: these values belong to no step"
