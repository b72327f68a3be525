"""Criteria that apply to some groups of bodies, and the maxima of groups."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from cchc.errors import InvalidInput, faults
from cchc.frameworks import Aggregation, BodyGroup, Criterion, CriterionRole, Framework
from cchc.frameworks.body_group import distinct_groups, memberships
from cchc.rules import ByGroup, Deduction, NotScored, Proportional, YesNo

NO_PROCEDURES = "đơn vị không có thủ tục hành chính"


def values(*each: object) -> tuple[object, ...]:
    return each


def plan(points: int | str = 4, title: str = "Kế hoạch", **fields: Any) -> Criterion:
    return Criterion(title=title, rule=YesNo.of(("Có", points), ("Không", 0)), **fields)


PROCEDURES = Criterion(
    code="1", title="Thủ tục", children=[plan(6, code="1.1"), plan(2, code="1.2")], except_for=(NO_PROCEDURES,)
)
HILLS = ByGroup.of(("xã miền núi", Proportional.of(3, "70%")), other=Proportional.of(4, "90%"))
FRAMEWORK = Framework(
    criteria=[PROCEDURES, plan(5, code="2"), Criterion(code="3", title="Đúng hạn", max_points=4, rule=HILLS)]
)


def test_a_criterion_states_its_groups() -> None:
    one = plan(applies_to=["Xã miền núi"])
    assert one.applies_in(frozenset(["xã miền núi", "x"]))
    assert not one.applies_in(frozenset(["x"]))
    other = plan(except_for=["Xã miền núi"])
    assert not other.applies_in(frozenset(["xã miền núi", "x"]))
    assert other.applies_in(frozenset())
    assert plan().applies_in(frozenset())
    assert PROCEDURES.group_names() == (NO_PROCEDURES,)
    assert FRAMEWORK.group_names == (NO_PROCEDURES, "xã miền núi")
    assert distinct_groups(["A", "b", "a ", "B"]) == ("A", "b")
    assert memberships(["b", "A", "a"]) == (frozenset(), frozenset(["a"]), frozenset(["b"]))


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"applies_to": ["A"], "except_for": ["B"]}, "vừa chỉ áp dụng, vừa không áp dụng"),
        ({"applies_to": ["A", " "]}, "nhóm đơn vị chưa có tên"),
        ({"except_for": [""]}, "nhóm đơn vị chưa có tên"),
    ],
)
def test_groups_that_no_criterion_has(fields: dict[str, Any], what: str) -> None:
    with pytest.raises(ValidationError) as caught:
        plan(**fields)
    (fault,) = faults(caught.value)
    assert (fault.code, what in fault.what) == ("groups", True)


def test_a_group_has_a_name_and_a_maximum_above_0() -> None:
    assert BodyGroup(name="A", max_points="84,5").max_points == Decimal("84.5")
    assert BodyGroup(name="A", max_points="0,1").max_points == Decimal("0.1")
    for fields, path in ({"name": " "}, "/name"), ({"name": "A", "max_points": 0}, "/max_points"):
        with pytest.raises(ValidationError) as caught:
            BodyGroup.model_validate(fields)
        assert [fault.path for fault in faults(caught.value)] == [path]


def test_the_maximum_is_that_of_the_bodies_that_can_have_most() -> None:
    assert FRAMEWORK.max_points == 17
    assert FRAMEWORK.for_groups([]).max_points == 17
    assert FRAMEWORK.for_groups([NO_PROCEDURES]).max_points == 9
    assert FRAMEWORK.for_groups(["xã miền núi"]).max_points == 16
    assert FRAMEWORK.for_groups([NO_PROCEDURES.upper(), "xã miền núi"]).max_points == 8
    assert FRAMEWORK.depends_on_groups
    assert not FRAMEWORK.for_groups([]).depends_on_groups


def test_alternatives_by_group_make_the_stated_maximum() -> None:
    parts = [plan(18, "Sở", code="1.3.1", applies_to=["sở"]), plan(18, "Xã", code="1.3.2", applies_to=["xã"])]
    heading = Criterion(code="1.3", title="Chuyển đổi số", max_points=18, children=parts)
    framework = Framework(criteria=[heading], total=18)
    assert framework.check() == ()
    assert heading.points_of_parts == heading.effective_max_points == 18
    assert framework.for_groups(["sở"]).max_points == 18
    assert [node.key for node in framework.for_groups(["sở"]).nodes()] == ["1.3", "1.3.1"]
    assert framework.for_groups([]).criteria == ()
    wrong = Framework(criteria=[heading.model_copy(update={"max_points": 36})])
    assert [(fault.code, fault.read) for fault in wrong.check()] == [("sum", "36 ≠ 18")]


def test_maxima_by_group_within_headings() -> None:
    crossed = [
        Criterion(code="1.1", title="A", rule=ByGroup.of(("x", YesNo.of(("Có", 2), ("Không", 0))), other=plan(1).rule)),
        Criterion(code="1.2", title="B", rule=ByGroup.of(("x", YesNo.of(("Có", 1), ("Không", 0))), other=plan(2).rule)),
    ]
    heading = Criterion(code="1", title="C", children=crossed)
    assert heading.effective_exact_max == 3
    mean = Criterion(
        code="2",
        title="D",
        aggregation=Aggregation.MEAN,
        children=[plan(1, code="2.1", applies_to=["x"]), plan(2, code="2.2"), plan(2, code="2.3", weight=2)],
    )
    assert values(mean.exact_max_in(frozenset()), mean.exact_max_in(frozenset("x"))) == (2, Fraction(7, 4))
    assert mean.effective_exact_max == 2
    watched = Criterion(code="3", title="E", rule=NotScored(), applies_to=["x"])
    assert Criterion(code="4", title="F", children=[watched, plan(2, code="4.2")]).effective_exact_max == 2
    strict = Criterion(code="5", title="G", rule=ByGroup.of(("x", plan(2).rule)))  # type: ignore[arg-type]  # a rule
    assert values(strict.exact_max_in(frozenset()), strict.exact_max_in(frozenset("x"))) == (None, 2)
    nested = Criterion(code="6", title="H", children=[plan(3, code="6.1")], applies_to=["x"])
    outer = Criterion(code="7", title="I", children=[nested, plan(1, code="7.2")])
    assert [outer.exact_max_in(frozenset(keys)) for keys in ("", "x")] == [1, 4]
    bonus = Criterion(
        code="9", title="L", children=[plan(5, code="9.1", applies_to=["y"]), plan(1, code="9.2", role="bonus")]
    )
    beside = Criterion(code="10", title="M", aggregation=Aggregation.MEAN, children=[bonus, plan(2, code="10.2")])
    assert [beside.exact_max_in(frozenset(keys)) for keys in ("", "y")] == [1, Fraction(7, 2)]
    silent = Criterion(code="11", title="N", children=[watched, plan(3, code="11.2", applies_to=["y"])])
    assert [silent.exact_max_in(frozenset(keys)) for keys in ("", "x", "y")] == [None, None, 3]
    assert Criterion(code="8", title="K", children=[nested]).exact_max_in(frozenset()) is None


def test_minima_are_those_of_the_bodies_that_can_have_fewest() -> None:
    late = [
        Criterion(code=f"1.{n}", title="Chậm", rule=Deduction.of(1, 0, max_deduction=n), applies_to=[group])
        for n, group in ((1, "x"), (2, "y"))
    ]
    block = Criterion(code="1", title="Điểm trừ", children=late, role=CriterionRole.DEDUCTION)
    assert block.effective_min_points == -2
    free = Criterion(code="1.3", title="Trừ", rule=Deduction.of(1), applies_to=["y"])
    assert Criterion(code="1", title="Điểm trừ", children=[*late, free]).effective_min_points == Decimal("-Infinity")
    scope = Framework(criteria=[block]).for_groups(["x"])
    assert scope.criteria[0].effective_min_points == -1


def test_the_framework_of_a_group_keeps_keys() -> None:
    same = [plan(1), plan(2, applies_to=["x"]), plan(3)]
    framework = Framework(criteria=[Criterion(code="1", title="A", children=same)], total=4)
    keys = [node.key for node in framework.nodes()]
    assert keys == ["1", "1/ke-hoach", "1/ke-hoach-2", "1/ke-hoach-3"]
    own = framework.for_groups([])
    assert [node.key for node in own.nodes()] == [keys[0], keys[1], keys[3]]
    assert own.total is None
    assert framework.for_groups(["x"]).total == 4
    assert framework.for_groups(["x"]).group_names == ()


def test_its_total_is_the_decreed_maximum() -> None:
    groups = [BodyGroup(name=NO_PROCEDURES, max_points=9), BodyGroup(name="xã miền núi", max_points=15)]
    framework = FRAMEWORK.model_copy(update={"groups": groups, "total": 17})
    (fault,) = framework.check()
    assert (fault.path, fault.code, fault.read) == ("/groups/1/max_points", "sum", "15 ≠ 16")
    assert framework.for_groups([NO_PROCEDURES]).total == 9
    assert framework.for_groups([NO_PROCEDURES]).check() == ()
    assert [fault.read for fault in framework.for_groups(["xã miền núi"]).check()] == ["15 ≠ 16"]
    with pytest.raises(InvalidInput) as caught:
        framework.for_groups([NO_PROCEDURES, "xã miền núi"])
    (fault,) = caught.value.faults
    assert (fault.path, fault.code, fault.read) == ("/groups", "two_groups", f"{NO_PROCEDURES}, xã miền núi")


def test_groups_that_are_not_known() -> None:
    with pytest.raises(InvalidInput) as caught:
        FRAMEWORK.for_groups(["xã miền núi", "xã đồi", "xã đảo"])
    assert [(fault.path, fault.code, fault.read) for fault in caught.value.faults] == [
        ("/groups", "unknown_group", "xã đồi"),
        ("/groups", "unknown_group", "xã đảo"),
    ]
    assert caught.value.faults[0].remedy == f"các nhóm của bộ tiêu chí: {NO_PROCEDURES}, xã miền núi"
    assert Framework(criteria=[plan(code="1")]).for_groups(["bất kỳ"]).max_points == 4


def test_two_groups_of_one_rule() -> None:
    two = ByGroup.of(("x", plan(1).rule), ("y", plan(2).rule))  # type: ignore[arg-type]  # rules
    framework = Framework(criteria=[plan(code="1"), Criterion(code="2", title="A", rule=two)])
    for groups, code in ((["x", "y"], "two_groups"), ([], "no_group")):
        with pytest.raises(InvalidInput) as caught:
            framework.for_groups(groups)
        assert [(fault.path, fault.code, fault.key) for fault in caught.value.faults] == [("/groups", code, "2")]


def test_check_reports_groups() -> None:
    groups = [BodyGroup(name="Xã miền núi"), BodyGroup(name="xã  miền núi")]
    framework = FRAMEWORK.model_copy(update={"groups": groups})
    assert [(fault.path, fault.code, fault.read) for fault in framework.check()] == [
        ("/criteria/0/except_for", "unknown_group", NO_PROCEDURES),
        ("/groups/1", "twice", "xã  miền núi"),
    ]
    strange = Framework(criteria=[plan(code="1", applies_to=["x"])], groups=[BodyGroup(name="y")])
    assert [(fault.path, fault.key) for fault in strange.check()] == [("/criteria/0/applies_to", "1")]
    ruled = FRAMEWORK.model_copy(update={"groups": [BodyGroup(name=NO_PROCEDURES)]})
    assert [(fault.path, fault.key) for fault in ruled.check()] == [("/criteria/2/rule", "3")]
    assert FRAMEWORK.check() == ()


def test_groups_from_a_table() -> None:
    rows: list[dict[str, Any]] = [
        {
            "code": "1",
            "title": "A",
            "max_points": "2",
            "wording": "Có: 2; không: 0",
            "applies_to": "xã miền núi; xã đảo ;",
        },
        {
            "code": "2",
            "title": "B",
            "max_points": "2",
            "wording": "Có: 2; không: 0",
            "except_for": ["phường"],
            "applies_to": "",
        },
        {"code": "3", "title": "C", "max_points": "2", "wording": "Có: 2; không: 0", "applies_to": None},
    ]
    framework = Framework.from_table(rows)
    assert [(one.applies_to, one.except_for) for one in framework.criteria] == [
        (("xã miền núi", "xã đảo"), ()),
        ((), ("phường",)),
        ((), ()),
    ]
    assert Framework.model_validate_json(framework.model_dump_json()) == framework
