"""How deep things may be nested (số cấp lồng nhau): one bound and one error for criteria, rules, figures and JSON."""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import TypeVar

from cchc.errors.error import InvalidInput
from cchc.messages import Message, _

V = TypeVar("V")
T = TypeVar("T")

MAX_DEPTH = 30
"""The levels of criteria in a framework, of rules in a rule, of figures in a figure.

JSON of all of these together still fits into the 200 levels of objects and lists that pydantic reads.
"""


def depth_sentence() -> tuple[Message, Message]:
    """Return what is wrong and the remedy, if something is nested too deep."""
    return _("lồng nhau quá nhiều cấp"), _("nhận tối đa {levels} cấp", levels=MAX_DEPTH)


def too_deep(path: str = "", place: str | None = None) -> InvalidInput:
    """Return the error about what is nested deeper than `MAX_DEPTH` (lồng quá sâu).

    Args:
        path: the JSON pointer to the first level too many.
        place: how the sentence names it, as in `Fault`.
    """
    what, remedy = depth_sentence()
    return InvalidInput.of("deep", what, "", remedy, path=path, place=place)


def is_deeper(top: T, below: Callable[[T], Iterable[T]], levels: int = MAX_DEPTH) -> bool:
    """Return whether a tree has more levels than these (quá số cấp), in time linear in its size.

    Args:
        top: the top of the tree, level 1.
        below: returns what lies directly below a node. A node below several others is looked at once a level.
        levels: the levels that it may have.

    >>> is_deeper([[[]]], iter, 2), is_deeper([[[]]], iter, 3)
    (True, False)
    """
    level = [top]
    for _level in range(levels):
        level = [*{id(node): node for above in level for node in below(above)}.values()]
        if not level:
            return False
    return True


class DepthGuard:
    """Counts how deep readers of one kind of thing are inside each other, and stops them in time (chặn lồng sâu)."""

    def __init__(self, name: str, levels: int = MAX_DEPTH) -> None:
        self._depth: ContextVar[int] = ContextVar(name, default=0)
        self._levels = levels

    def read(self, read: Callable[[V], T], value: V) -> T:
        """Return `read(value)`, which may come here again for what lies inside.

        Raises:
            InvalidInput: it is nested too deep; raised before it is read.
        """
        depth = self._depth.get()
        if depth == self._levels:
            raise too_deep()
        token = self._depth.set(depth + 1)
        try:
            return read(value)
        finally:
            self._depth.reset(token)
