"""What of a framework applies to a body (phạm vi áp dụng theo nhóm đơn vị), by the groups that it is in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc.errors import FaultCollector
from cchc.frameworks.body_group import GroupKeys
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.node import Node
from cchc.rules import BuiltinRule, ScopeReason


class GroupScope(NamedTuple):
    """What of a framework applies to the bodies in certain groups.

    Attributes:
        roots: the first level of its tree, with the rules for these bodies.
        groups: by key of a leaf whose rule depends on groups, the group whose rule it is; "" for all other bodies.
        left_out: by key of a leaf that does not apply, why.
    """

    roots: tuple[Node, ...]
    groups: Mapping[str, str]
    left_out: Mapping[str, ScopeReason]

    def criteria(self) -> tuple[Criterion, ...]:
        """Return the criteria that apply, by themselves: without limits to groups, under their keys."""
        return tuple(self._applying(self.roots))

    def _applying(self, nodes: Sequence[Node]) -> Iterator[Criterion]:
        for node in nodes:
            if node.key in self.left_out:
                continue
            children = tuple(self._applying(node.children))
            if node.children and not children:
                continue
            one = node.criterion
            update: dict[str, object] = {"children": children, "applies_to": (), "except_for": ()}
            if not node.is_stable:
                update["key"] = node.key
            if any(child.group_names() for child in one.children):
                update |= {"max_points": None, "min_points": None}
            yield one.model_copy(update=update)


def scope_of(roots: Sequence[Node], keys: GroupKeys) -> GroupScope:
    """Return what applies to the bodies in certain groups.

    Args:
        roots: the first level of the tree of a framework.
        keys: the groups, as they are compared.

    Raises:
        InvalidInput: of a rule by groups the bodies are in no group or in two; all such rules, each with its key.
    """
    groups: dict[str, str] = {}
    left_out: dict[str, ScopeReason] = {}

    def scoped(node: Node, reason: ScopeReason | None) -> Node:
        one = node.criterion
        if reason is None and not one.applies_in(keys):
            reason = ScopeReason(applies_to=one.applies_to, except_for=one.except_for)
        if node.children:
            return node._replace(children=tuple(scoped(child, reason) for child in node.children))
        if reason is not None:
            left_out[node.key] = reason
        elif isinstance(one.rule, BuiltinRule) and one.rule.groups:
            with collector.at("groups", key=node.key, place=""):
                found = one.rule.find(keys)
                groups[node.key] = found.group
                own = one.model_copy(update={"rule": found.rule, "max_points": None})
                source = one.source or getattr(found.rule, "source", None) or node.source
                return node._replace(criterion=own, source=source)
        return node

    with FaultCollector() as collector:
        scoped_roots = tuple(scoped(root, None) for root in roots)
    return GroupScope(scoped_roots, groups, left_out)
