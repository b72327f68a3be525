"""Laws of frameworks: JSON and back, changes apply, sound ones have no faults, rows make the same tree."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.frameworks import Aggregation, Framework, FrameworkChange, Role, diff
from cchc.frameworks.node import Node
from cchc.rules import write_rule


@given(st.one_of(ours.frameworks(depth=3), *(ours.frameworks(aggregation=how) for how in Aggregation)))
def test_drawn_frameworks_are_sound_and_come_back_from_json(framework: Framework) -> None:
    assert [fault for fault in framework.check() if fault.code != "sum"] == []
    text = framework.model_dump_json()
    again = Framework.model_validate_json(text)
    assert again == framework
    assert again.model_dump_json() == text


@given(ours.frameworks(), ours.frameworks())
def test_a_change_applied_gives_the_new_version(old: Framework, new: Framework) -> None:
    change = diff(old, new)
    assert change.apply(old) == new
    assert FrameworkChange.model_validate_json(change.model_dump_json()).apply(old) == new
    assert diff(old, old).apply(old) == old
    assert set(change.crosswalk) | set(change.removed) == {node.key for node in old.nodes()}
    assert {*change.crosswalk.values(), *change.added} == {node.key for node in new.nodes()}


@given(ours.frameworks(), st.data())
def test_rows_make_the_tree_that_they_were_made_of(framework: Framework, data: st.DataObject) -> None:
    by_level = data.draw(st.booleans())

    def row(node: Node) -> dict[str, Any]:
        criterion = node.criterion
        told: dict[str, Any] = {
            "code": criterion.code,
            "title": criterion.title,
            "max_points": criterion.points_at_least if criterion.role is Role.DEDUCTION else criterion.points_at_most,
            "wording": None if criterion.rule is None else write_rule(criterion.rule),
            "role": criterion.role,
        }
        return told | {"level": node.depth} if by_level else told

    nodes = list(framework.nodes())
    read = Framework.from_table([row(node) for node in nodes])
    assert [(node.key, node.depth) for node in read.nodes()] == [(node.key, node.depth) for node in nodes]
    for one, other in zip(read.nodes(), nodes, strict=True):
        if one.key not in read.unread():
            assert one.criterion.points_at_most == other.criterion.points_at_most
