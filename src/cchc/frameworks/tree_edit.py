"""Changing one criterion of a tree (sửa dự thảo): the tree around it is built anew, and checked."""

from collections.abc import Callable, Sequence

from cchc.frameworks.criterion import Criterion
from cchc.frameworks.node import Node

Edit = Callable[[Criterion], tuple[Criterion, ...]]
"""What takes the place of a criterion: nothing, itself changed, or itself with others beside it."""


def edited_tree(nodes: Sequence[Node], key: str, edit: Edit) -> tuple[Criterion, ...]:
    """Return the criteria of the nodes with `edit` in place of the criterion with this key, in linear time.

    Args:
        nodes: siblings.
        key: the key of the criterion.
        edit: returns what takes its place.
    """
    criteria: list[Criterion] = []
    for node in nodes:
        if node.key == key:
            criteria += edit(node.criterion)
        elif any(part.key == key for child in node.children for part in child.walk()):
            criteria.append(node.criterion.model_copy(update={"children": edited_tree(node.children, key, edit)}))
        else:
            criteria.append(node.criterion)
    return tuple(criteria)
