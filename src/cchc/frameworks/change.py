"""What a new version changes (thay đổi giữa hai phiên bản): criterion by criterion, with a crosswalk."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cchc.errors import FaultCollector, InvalidInput
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.framework import Framework
from cchc.frameworks.node import Node, above
from cchc.messages import _
from cchc.models import Record
from cchc.viet import match_key

_WEIGHT = ("max_points", "min_points", "weight", "aggregation", "role")
_RULE = ("rule", "wording", "unread")


class CriterionChange(Record):
    """A criterion of the new version, and where it comes from (một bước thay đổi).

    Attributes:
        key: its key in the new version.
        depth: 1 at the top.
        was: its key in the old version; None where it is new.
        changed: the names of its fields that changed; () where none did.
        moved: whether it hangs under another criterion than before.
        now: the criterion without its parts; None where nothing of it changed.
    """

    key: str
    depth: int
    was: str | None = None
    changed: tuple[str, ...] = ()
    moved: bool = False
    now: Criterion | None = None


class FrameworkChange(Record):
    """What a new version changes (thay đổi): applied to the old version it gives the new one.

    Attributes:
        criteria: the criteria of the new version, in its order, each with where it comes from.
        removed: the keys of the old criteria that are gone.
        fields: the new version without criteria; what it says besides.
    """

    criteria: tuple[CriterionChange, ...]
    removed: tuple[str, ...] = ()
    fields: Framework

    @property
    def crosswalk(self) -> dict[str, str]:
        """Old key to new key (bảng đối chiếu mã), for every criterion that goes on."""
        return {step.was: step.key for step in self.criteria if step.was is not None}

    @property
    def added(self) -> tuple[str, ...]:
        """The keys of the new criteria (bổ sung)."""
        return tuple(step.key for step in self.criteria if step.was is None)

    @property
    def moved(self) -> dict[str, str]:
        """Old key to new key of the criteria that hang elsewhere or have another code (chuyển chỗ)."""
        return {
            step.was: step.key
            for step in self.criteria
            if step.was is not None and (step.moved or step.was != step.key)
        }

    @property
    def renamed(self) -> tuple[str, ...]:
        """The new keys of the criteria with another title (đổi tên)."""
        return self._with("title")

    @property
    def reweighted(self) -> tuple[str, ...]:
        """The new keys of the criteria with another maximum, weight or aggregation (đổi điểm tối đa)."""
        return self._with(*_WEIGHT)

    @property
    def reruled(self) -> tuple[str, ...]:
        """The new keys of the criteria that are scored by another rule (đổi cách chấm)."""
        return self._with(*_RULE)

    def _with(self, *names: str) -> tuple[str, ...]:
        went_on = (step for step in self.criteria if step.was is not None)
        return tuple(step.key for step in went_on if any(name in step.changed for name in names))

    def apply(self, old: Framework) -> Framework:
        """The new version, from the old one (áp dụng thay đổi).

        Raises:
            InvalidInput: the framework lacks a criterion that goes on.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 1), ("Không", 0)))
        >>> old = Framework(title="A", criteria=[plan])
        >>> new = Framework(title="B", criteria=[plan.model_copy(update={"code": "2"})])
        >>> diff(old, new).apply(old) == new
        True
        """
        before = {node.key: node.criterion for node in old.nodes()}
        with FaultCollector() as gather:
            for step in self.criteria:
                with gather.at(step.key):
                    if step.now is None and step.was not in before:
                        remedy = _("hãy áp dụng vào đúng phiên bản cũ")
                        raise InvalidInput.of("unknown_key", _("không có tiêu chí này"), str(step.was), remedy)
        bare = [step.now or before[str(step.was)] for step in self.criteria]
        return self.fields.model_copy(update={"criteria": _nested(bare, [step.depth for step in self.criteria])})


def _nested(bare: Sequence[Criterion], depths: Sequence[int]) -> tuple[Criterion, ...]:
    """The tree of criteria in their order, each with its depth."""
    below: dict[int, list[Criterion]] = {}
    for criterion, depth in zip(reversed(bare), reversed(depths), strict=True):
        children = tuple(reversed(below.pop(depth + 1, [])))
        below.setdefault(depth, []).append(criterion.model_copy(update={"children": children}))
    return tuple(reversed(below.get(1, [])))


def diff(old: Framework, new: Framework, crosswalk: Mapping[str, str] | None = None) -> FrameworkChange:
    """What the new version of a framework changes (so sánh hai phiên bản).

    Criteria are paired as the crosswalk says; then those with the same code and title, the same title, the same code.

    Args:
        old: the version before.
        new: the version after.
        crosswalk: old key to new key, where people know better.

    Raises:
        InvalidInput: a key of the crosswalk that is in neither version.
    """
    before, after = {node.key: node for node in old.nodes()}, {node.key: node for node in new.nodes()}
    pairs = _pairs(before, after, crosswalk or {})
    above_before, above_after = above(before.values()), above(after.values())
    steps: list[CriterionChange] = []
    for key, node in after.items():
        was = pairs.get(key)
        bare = _bare(node.criterion)
        if was is None:
            steps.append(CriterionChange(key=key, depth=node.depth, changed=(), now=bare))
            continue
        changed = _changed(_bare(before[was].criterion), bare)
        moved = _key(above_before.get(was)) != pairs.get(held := _key(above_after.get(key)), held)
        now = bare if changed else None
        steps.append(CriterionChange(key=key, depth=node.depth, was=was, changed=changed, moved=moved, now=now))
    gone = set(before) - set(pairs.values())
    removed = tuple(key for key in before if key in gone)
    return FrameworkChange(criteria=tuple(steps), removed=removed, fields=new.model_copy(update={"criteria": ()}))


def _bare(criterion: Criterion) -> Criterion:
    return criterion.model_copy(update={"children": ()})


def _key(node: Node | None) -> str:
    return "" if node is None else node.key


def _changed(one: Criterion, other: Criterion) -> tuple[str, ...]:
    return tuple(name for name in Criterion.model_fields if getattr(one, name) != getattr(other, name))


def _pairs(before: Mapping[str, Node], after: Mapping[str, Node], crosswalk: Mapping[str, str]) -> dict[str, str]:
    """New key to old key of the criteria that go on."""
    with FaultCollector() as gather:
        for was, now in crosswalk.items():
            for key, keys in ((was, before), (now, after)):
                with gather.at(was):
                    if key not in keys:
                        remedy = _("hãy xem lại mã tiêu chí")
                        raise InvalidInput.of("unknown_key", _("không có tiêu chí này"), key, remedy)
    pairs = {now: was for was, now in crosswalk.items()}
    for told in (_code_and_title, _title, _code):
        taken = set(pairs.values())
        open_before = _told_once((node for key, node in before.items() if key not in taken), told)
        open_after = _told_once((node for key, node in after.items() if key not in pairs), told)
        pairs |= {node.key: open_before[name].key for name, node in open_after.items() if name in open_before}
    return pairs


def _told_once(nodes: Iterator[Node], told: Any) -> dict[Any, Node]:
    """The nodes by a name that no other of them has."""
    named = [(told(node), node) for node in nodes]
    times = Counter(name for name, _node in named)
    return {name: node for name, node in named if times[name] == 1 and name}


def _code_and_title(node: Node) -> tuple[str, str]:
    return node.key, match_key(node.criterion.title)


def _title(node: Node) -> str:
    return match_key(node.criterion.title)


def _code(node: Node) -> str:
    return node.key
