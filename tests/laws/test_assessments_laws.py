# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Laws of assessments: totals are sums, order does not matter, JSON keeps every byte."""

import pickle
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.assessments import Assessment, Explanation, ScoreSheet, assess, assess_all, rank
from cchc.assessments.scoring.cohort_values import cohorts_of
from cchc.assessments.scoring.compiled_framework import CompiledFramework
from cchc.assessments.scoring.interpreter import Interpreter
from cchc.errors import FaultCollector, InvalidInput
from cchc.frameworks import Aggregation, Criterion, Framework
from cchc.indicators import Absence, Measured
from cchc.rules import AbsencePolicy, NotScored, RelativeToBest, ScoreState
from cchc.strategies._rules import values_for
from cchc.values import Ratio, Rounding
from cchc.values.rounding import RoundingLevel


def leaves(node: Explanation) -> list[Explanation]:
    return [part for part in node.walk() if not part.children]


@given(st.data())
def test_totals_are_sums_of_leaves(data: st.DataObject) -> None:
    result = data.draw(ours.assessments())
    assume(not any(node.zeroed_by for node in result.root.walk()))
    own = [leaf for leaf in leaves(result.root) if leaf.role is None]
    beside = [leaf for leaf in leaves(result.root) if leaf.role is not None]
    scale = result.root.scale or 1
    assume(not any(node.zeroed_by for node in result.root.walk()))
    assert result.exact == scale * _exact(own) + _exact(beside)
    counted = [leaf for leaf in own if leaf.state is not ScoreState.EXCLUDED]
    if result.root.state is not ScoreState.EXCLUDED:
        assert Fraction(result.max_points) == scale * sum((Fraction(leaf.max_points) for leaf in counted), Fraction(0))


def _exact(told: list[Explanation]) -> Fraction:
    return sum((leaf.exact or Fraction(0) for leaf in told), Fraction(0))


@given(st.data())
def test_shown_points_are_sums_where_leaves_are_rounded(data: st.DataObject) -> None:
    rounding = data.draw(st.builds(Rounding, st.just(RoundingLevel.CRITERION), st.integers(0, 9)))
    framework = data.draw(ours.frameworks(rounding=st.just(rounding)))
    result = data.draw(ours.assessments(framework=framework))
    for node in result.root.walk():
        if node.children and not node.zeroed_by:
            assert Fraction(node.points or 0) == sum(
                (Fraction(part.points or 0) for part in node.children), Fraction(0)
            )


@given(st.data())
def test_the_order_of_siblings_changes_no_points(data: st.DataObject) -> None:
    framework = data.draw(ours.frameworks())
    sheet = data.draw(ours.score_sheets(framework=framework))
    shuffled = framework.model_copy(update={"criteria": tuple(data.draw(st.permutations(framework.criteria)))})
    turned = sheet.model_copy(update={"cells": tuple(data.draw(st.permutations(sheet.cells)))})
    one, other = assess(framework, sheet), assess(shuffled, turned)
    assert (one.points, one.exact, one.max_points) == (other.points, other.exact, other.max_points)
    for node in framework.nodes():
        assert one.of(node.key).points == other.of(node.key).points


@given(st.data())
def test_json_keeps_every_byte(data: st.DataObject) -> None:
    result = data.draw(ours.assessments())
    text = result.model_dump_json()
    assert Assessment.model_validate_json(text) == result
    assert Assessment.model_validate_json(text).model_dump_json() == text


@given(st.data())
def test_scored_twice_from_json_or_pickle_gives_the_same_bytes(data: st.DataObject) -> None:
    framework = data.draw(ours.frameworks())
    sheet = data.draw(ours.score_sheets(framework=framework))
    again = Framework.model_validate_json(framework.model_dump_json())
    reread = ScoreSheet.model_validate_json(sheet.model_dump_json())
    carried = pickle.loads(pickle.dumps(framework))  # noqa: S301  # our own bytes
    text = assess(framework, sheet).model_dump_json()
    assert assess(again, reread).model_dump_json() == text
    assert assess(carried, sheet).model_dump_json() == text


@given(st.data(), st.sampled_from(AbsencePolicy))
def test_policies_agree_when_nothing_is_absent(data: st.DataObject, policy: AbsencePolicy) -> None:
    framework = data.draw(ours.frameworks())
    sheet = data.draw(ours.score_sheets(framework=framework))
    other = framework.model_copy(update={"not_applicable": policy, "not_due": policy})
    assert assess(other, sheet).root == assess(framework, sheet).root


@given(st.data())
def test_excluding_everything_leaves_nothing(data: st.DataObject) -> None:
    drawn = data.draw(ours.frameworks())
    framework = drawn.model_copy(update={"not_due": AbsencePolicy.EXCLUDE})
    keys = [node.key for node in framework.nodes() if not node.children]
    result = assess(framework, dict.fromkeys(keys, Absence.NOT_DUE))
    assert (result.points, result.root.state) == (0, ScoreState.EXCLUDED)


@given(st.data())
def test_ranks_do_not_depend_on_the_order_of_names(data: st.DataObject) -> None:
    framework = data.draw(ours.frameworks())
    names = ["a", "b", "c", "d"]
    sheets = {name: data.draw(ours.score_sheets(framework=framework)) for name in names}
    results = assess_all(framework, sheets)
    turned = {name: results[name] for name in data.draw(st.permutations(names))}
    places = rank(results)
    assert {place.name: place.rank for place in places} == {place.name: place.rank for place in rank(turned)}
    assert [place.points for place in places] == sorted((place.points for place in places), reverse=True)
    for place in places:
        assert (
            place.rank == 1 + sum(other.points > place.points for other in places)
            or framework.rounding == Rounding.NONE
        )


@given(ours.frameworks())
def test_a_framework_from_json_is_the_same_framework(framework: Framework) -> None:
    again = Framework.model_validate_json(framework.model_dump_json())
    assert again == framework
    assert [fault.code for fault in again.check() if fault.code != "order"] == []


REFUSED: list[Measured] = [-1, "?", Ratio(3, 2), True, 10**70, Absence.NOT_APPLICABLE]


@st.composite
def any_sheets(draw: st.DrawFn, framework: Framework) -> dict[str, Measured | None]:
    """Plain mappings with figures, every absence that has a policy, and now and then a value that is refused."""
    absences = [one for one in Absence if one.name in ("NOT_REPORTED", "WITHHELD") or framework.policy_for(one)]
    sheet: dict[str, Measured | None] = {}
    for node in framework.nodes():
        rule = node.criterion.rule
        how = "figure" if node.children or rule is None else draw(st.sampled_from(HOW_FILLED))
        if node.children or rule is None or how == "left out":
            continue
        absent = st.sampled_from([None, *absences])
        others = absent if how == "absent" else st.sampled_from(REFUSED)
        sheet[node.key] = draw(values_for(rule) if how == "figure" else others)
    return sheet


HOW_FILLED = ["figure"] * 12 + ["absent"] * 3 + ["left out", "refused"]


def reshaped(draw: st.DrawFn, criterion: Criterion) -> Criterion:
    """The same criterion with drawn ways and weights, and rules that compare among the others."""
    parts = tuple(reshaped(draw, part) for part in criterion.children)
    weight = draw(st.sampled_from([Decimal(1), Decimal(3), Decimal("0.25")]))
    changed: dict[str, object] = {"children": parts, "weight": weight, "max_points": None}
    changed["aggregation"] = draw(st.sampled_from(Aggregation)) if parts else Aggregation.SUM
    if not parts and criterion.role is None and draw(st.integers(0, 9)) == 0:
        changed["rule"] = draw(st.sampled_from([RelativeToBest.of(2), NotScored(), None]))
    return criterion.model_copy(update=changed)


@st.composite
def any_frameworks(draw: st.DrawFn) -> Framework:
    """Frameworks with every way of putting parts together, role and rounding."""
    drawn = draw(ours.frameworks(depth=3))
    return drawn.model_copy(update={"criteria": tuple(reshaped(draw, top) for top in drawn.criteria)})


@given(st.data())
def test_what_is_worked_out_over_integers_is_what_the_interpreter_finds(data: st.DataObject) -> None:
    framework = data.draw(any_frameworks())
    sheets = {name: data.draw(any_sheets(framework)) for name in ("a", "b")}
    roots = framework.roots()
    cohorts = cohorts_of(CompiledFramework(framework), sheets.values())
    collectors = {name: FaultCollector() for name in sheets}
    trees = {
        name: Interpreter(framework, sheet, {}, cohorts, collector=collectors[name]).explain_whole(roots)
        for name, sheet in sheets.items()
    }
    faults = [fault.under(name) for name in sheets for fault in collectors[name].faults]
    try:
        results = assess_all(framework, sheets)
    except InvalidInput as error:
        assert [fault.as_dict() for fault in error.faults] == [fault.as_dict() for fault in faults]
        return
    assert faults == []
    for name, tree in trees.items():
        result, leaves = results[name], [node for node in tree.walk() if node.key and not node.children]
        assert result.leaf_points == {leaf.key: leaf.points for leaf in leaves}
        assert str(result.points) == str(tree.points or 0)
        assert (result.exact, result.max_points) == (tree.exact or 0, tree.max_points)
        assert result.root == tree
        assert [result.of(node.key) for node in tree.walk() if node.key] == [node for node in tree.walk() if node.key]
        assert Assessment.model_validate_json(result.model_dump_json()) == result
