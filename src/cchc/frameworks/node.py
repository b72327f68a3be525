"""A criterion in its place in the tree (nút): its key, its depth, the source it inherits."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc.documents import Source
from cchc.errors import UnknownKey, input_text, pointer
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.keys import Key, keys_under
from cchc.messages import _


class Node(NamedTuple):
    """A node (nút của cây tiêu chí).

    Attributes:
        key: the key by which sheets and results name the criterion (see `Framework`).
        depth: 1 for the first level.
        criterion: the criterion itself.
        source: its own source, else that of its rule, else that of the heading; None if there is none.
        children: the nodes under it.
        is_stable: False if the key depends on the order of siblings with the same title and no code.
    """

    key: str
    depth: int
    criterion: Criterion
    source: Source | None
    children: "tuple[Node, ...]"
    is_stable: bool = True

    def walk(self) -> "Iterator[Node]":
        """Yield this node and all under it (duyệt cây), in the order of the decision."""
        yield self
        for child in self.children:
            yield from child.walk()


def headings_of(nodes: Iterable[Node]) -> dict[str, Node]:
    """Return the heading of each node (cấp trên) by the key of the node; the first level has none."""
    return {child.key: node for node in nodes for child in node.children}


def nodes_of(criteria: Sequence[Criterion], source: Source | None) -> tuple[Node, ...]:
    """Return the first level of a tree as nodes (các nút gốc).

    Args:
        criteria: the first level of the tree.
        source: the source of the framework.
    """
    return tuple(_nodes(criteria, None, source, 1))


def repeated_keys(nodes: Iterable[Node]) -> list[tuple[str, list[int]]]:
    """Return each key that several of the nodes have (khóa trùng), with the indices of these nodes."""
    found: dict[str, list[int]] = {}
    for index, node in enumerate(nodes):
        found.setdefault(node.key, []).append(index)
    return [(key, indices) for key, indices in found.items() if len(indices) > 1]


def pointers_of(roots: Sequence[Node]) -> tuple[str, ...]:
    """Return the JSON pointer to each node in its framework (con trỏ JSON), in the order of the decision."""
    found: list[str] = []
    waiting = [(f"/criteria/{index}", root) for index, root in enumerate(roots)][::-1]
    while waiting:
        path, node = waiting.pop()
        found.append(path)
        waiting += [(f"{path}/children/{index}", child) for index, child in enumerate(node.children)][::-1]
    return tuple(found)


def unknown_key(key: object, keys: Iterable[str]) -> UnknownKey:
    """Return the error for a key that is not one of these (không có tiêu chí này); it names the nearest.

    A key that is no text, 1 for "1", is an error of its own.
    """
    if not isinstance(key, str):
        remedy = _("hãy viết mã tiêu chí trong dấu ngoặc kép: {key}", key=f'"{input_text(key)}"')
        what = _("mã tiêu chí phải là văn bản")
        return UnknownKey.of("key", what, key, remedy, path=pointer(input_text(key)), place="")
    return UnknownKey.with_suggestions(
        "unknown_key", _("không có tiêu chí này"), key, keys, path=pointer(key), key=str(key)
    )


def _nodes(criteria: Sequence[Criterion], heading: Key | None, source: Source | None, depth: int) -> Iterator[Node]:
    for criterion, key in zip(criteria, keys_under(heading, criteria), strict=True):
        own = criterion.source or getattr(criterion.rule, "source", None) or source
        children = tuple(_nodes(criterion.children, key, own, depth + 1)) if criterion.children else ()
        yield Node(key.text, depth, criterion, own, children, key.is_stable)
