"""A criterion in its place in the tree (nút): its key, its depth, the source it inherits."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc.documents import Source
from cchc.errors import UnknownKey
from cchc.frameworks.criterion import Criterion
from cchc.messages import _


class Node(NamedTuple):
    """A node (nút của cây tiêu chí).

    Attributes:
        key: the code where it is the only one of its kind in the tree, else the path `II/1/1.1`, in which
            an empty code is the place among its siblings.
        depth: 1 at the top.
        criterion: the criterion itself.
        source: its own source, else its rule's, else the one above; None where there is none.
        children: the nodes under it.
    """

    key: str
    depth: int
    criterion: Criterion
    source: Source | None
    children: "tuple[Node, ...]"

    def walk(self) -> "Iterator[Node]":
        """This node and all under it (duyệt cây), in the order of the decision."""
        yield self
        for child in self.children:
            yield from child.walk()


def above(nodes: Iterable[Node]) -> dict[str, Node]:
    """The node that each hangs under (cấp trên), by key; those at the top have none."""
    return {child.key: node for node in nodes for child in node.children}


def nodes_of(criteria: Sequence[Criterion], source: Source | None) -> tuple[Node, ...]:
    """The top nodes of a tree whose framework has this source."""
    codes = Counter(_codes(criteria))
    return tuple(_nodes(criteria, source, "", 1, codes))


def unknown_key(key: object, keys: Iterable[str]) -> UnknownKey:
    """The error for a key that is none of these (không có tiêu chí này); it names the nearest."""
    return UnknownKey.near("unknown_key", _("không có tiêu chí này"), key, keys, path=str(key))


def _codes(criteria: Sequence[Criterion]) -> Iterator[str]:
    for criterion in criteria:
        yield criterion.code
        yield from _codes(criterion.children)


def _nodes(
    criteria: Sequence[Criterion], source: Source | None, above: str, depth: int, codes: Counter[str]
) -> Iterator[Node]:
    for place, criterion in enumerate(criteria, start=1):
        path = f"{above}/{criterion.code or place}".lstrip("/")
        key = criterion.code if criterion.code and codes[criterion.code] == 1 else path
        own = criterion.source or getattr(criterion.rule, "source", None) or source
        under = tuple(_nodes(criterion.children, own, path, depth + 1, codes))
        yield Node(key, depth, criterion, own, under)
