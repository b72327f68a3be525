"""A draft is edited by methods: one criterion changed by its key, all else kept, checked as a new framework."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.errors import InvalidInput, UnknownKey
from cchc.frameworks import Criterion, CriterionRole, Framework
from cchc.rules import Rule, YesNo

PLAN, REPORT = YesNo.of(("Có", 4), ("Không", 0)), YesNo.of(("Có", 6), ("Không", 0))


def leaf(code: str, title: str, rule: YesNo | None = PLAN, **fields: Any) -> Criterion:
    return Criterion(code=code, title=title, rule=rule, **fields)


DRAFT = Framework(
    title="Dự thảo",
    criteria=[
        Criterion(
            code="1", title="Chỉ đạo", children=[leaf("1.1", "Kế hoạch", wording="Có: 4"), leaf("1.2", "Báo cáo")]
        ),
        leaf("2", "Kiểm tra"),
        Criterion(code="3", title="Điểm trừ", max_points="-2", children=[leaf("3.1", "Chậm", None, max_points=-2)]),
    ],
)


def keys(framework: Framework) -> list[str]:
    return [node.key for node in framework.nodes()]


def faults_of(call: Any, *args: Any, **fields: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(InvalidInput) as error:
        call(*args, **fields)
    return [(fault.path, fault.code, fault.key) for fault in error.value.faults]


def test_one_criterion_changes_and_no_other() -> None:
    edited = DRAFT.with_rule("1.1", REPORT)
    assert edited.node("1.1").criterion == leaf("1.1", "Kế hoạch", REPORT)
    assert edited.node("1").criterion.effective_max_points == 10
    assert DRAFT.node("1.1").criterion.rule == PLAN
    assert edited.with_rule("1.1", PLAN).with_fields("1.1", wording="Có: 4") == DRAFT
    assert DRAFT.with_fields("2", title="Thanh tra", max_points="4,5").node("2").criterion == leaf(
        "2", "Thanh tra", max_points="4.5"
    )
    assert DRAFT.with_fields("2", key="kt", code="4").node("kt").criterion.code == "4"
    assert DRAFT.with_options(total=8, rounding=DRAFT.rounding).total == 8


def test_the_maximum_of_a_deduction_is_its_minimum() -> None:
    for printed in (-3, 3):
        part = DRAFT.with_max_points("3.1", printed).node("3.1").criterion
        assert (part.min_points, part.max_points, part.role) == (Decimal(-3), Decimal(0), CriterionRole.DEDUCTION)


def test_criteria_are_added_and_removed() -> None:
    new = leaf("1.3", "Mới")
    assert keys(DRAFT.with_criterion(new, under="1")) == ["1", "1.1", "1.2", "1.3", "2", "3", "3.1"]
    assert keys(DRAFT.with_criterion(new, before="1.1")) == ["1", "1.3", "1.1", "1.2", "2", "3", "3.1"]
    assert keys(DRAFT.with_criterion(new, under="1", before="1.2")) == ["1", "1.1", "1.3", "1.2", "2", "3", "3.1"]
    assert keys(DRAFT.with_criterion(leaf("4", "Mới"))) == ["1", "1.1", "1.2", "2", "3", "3.1", "4"]
    assert keys(DRAFT.with_criterion(leaf("0", "Mới"), before="1"))[0] == "0"
    assert keys(DRAFT.without("1")) == ["2", "3", "3.1"]
    assert keys(DRAFT.without("1.2")) == ["1", "1.1", "2", "3", "3.1"]
    assert DRAFT.with_criterion(leaf("3.2", "Sai", None), under="3").node("3.2").criterion.role is (
        CriterionRole.DEDUCTION
    )


def test_what_does_not_fit_is_refused_where_it_is() -> None:
    wrong: Any = {"weight": 0, "titel": "A"}
    assert faults_of(DRAFT.with_fields, "1.1", **wrong) == [
        ("/criteria/0/children/0/weight", "weight", "1.1"),
        ("/criteria/0/children/0/titel", "extra_forbidden", "1.1"),
    ]
    assert faults_of(DRAFT.with_max_points, "2", 0.5) == [("/criteria/1/max_points", "float", "2")]
    assert faults_of(DRAFT.with_fields, "1.2", code="1.1") == [("/criteria/0/children/1", "twice", "1.1")]
    assert faults_of(DRAFT.with_criterion, leaf("2", "Lại")) == [("/criteria/3", "twice", "2")]
    assert faults_of(DRAFT.with_rule, "1", PLAN) == [("/key", "heading_rule", "1")]
    assert faults_of(DRAFT.with_criterion, leaf("2.1", "A"), under="2") == [("/under", "heading_rule", "2")]
    assert faults_of(DRAFT.with_options, rounding="no") == [("/rounding", "rounding", "")]


@pytest.mark.parametrize(
    "call", [DRAFT.without, DRAFT.with_max_points, DRAFT.with_rule], ids=lambda call: call.__name__
)
def test_an_unknown_key_names_the_nearest(call: Any) -> None:
    with pytest.raises(UnknownKey, match=r"1\.1"):
        call(*("1.10", PLAN)[: 1 if call == DRAFT.without else 2])


def test_a_criterion_goes_before_one_under_its_heading() -> None:
    for under, before in (("2", "1.1"), (None, "9"), ("9", None)):
        with pytest.raises(UnknownKey):
            DRAFT.with_criterion(leaf("5", "Mới"), under=under, before=before)


@given(ours.frameworks(depth=3), st.data())
def test_a_leaf_taken_out_and_put_back_is_the_same_framework(framework: Framework, data: st.DataObject) -> None:
    node = data.draw(st.sampled_from(list(framework.nodes())))
    rule: Rule | None = node.criterion.rule
    if rule is not None:
        bare = node.criterion.model_copy(update={"wording": "", "wording_faults": ()})
        assert framework.with_rule(node.key, rule).node(node.key).criterion == bare
    assert framework.with_fields(node.key, title=node.criterion.title) == framework
    gone = framework.without(node.key)
    assert keys(gone) == [key for key in keys(framework) if key not in {part.key for part in node.walk()}]
    top = node.depth == 1
    heading = None if top else next(one for one in framework.nodes() if node in one.children)
    siblings = framework.roots() if heading is None else heading.children
    following = siblings[siblings.index(node) + 1 :]
    under = None if heading is None else heading.key
    again = gone.with_criterion(node.criterion, under=under, before=following[0].key if following else None)
    assert again == framework
