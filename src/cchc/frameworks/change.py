"""What a new version changes (thay đổi giữa hai phiên bản): criterion by criterion, with a crosswalk of keys."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Protocol, Self, TypeVar, overload

from cchc.errors import FaultCollector, InvalidInput
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.framework import Framework
from cchc.frameworks.node import Node, headings_of, unknown_key
from cchc.messages import _
from cchc.models import Record
from cchc.rules import has_same_shares
from cchc.viet import match_key

_WEIGHT = ("max_points", "min_points", "weight", "aggregation", "role")
_RULE = ("rule", "wording", "wording_faults")

ValueT = TypeVar("ValueT")
TraitT = TypeVar("TraitT", bound=Hashable)


class RenumberedSheet(Protocol):
    """A sheet that moves its own cells to new keys (phiếu chuyển mã được), as `ScoreSheet` does."""

    def renumbered(self, change: "FrameworkChange", /) -> Self:
        """Return the sheet under the keys of the new version."""
        ...


SheetT = TypeVar("SheetT", bound=RenumberedSheet)


class CriterionChange(Record):
    """A criterion of the new version, and the old one that it continues (một bước thay đổi).

    Attributes:
        key: its key in the new version.
        depth: 1 for the first level.
        old_key: its key in the old version; None if it is new.
        changed: the names of the fields that changed.
        moved: True if it is under another heading than before.
        keeps_shares: False if some value earns another share of the maximum than before, so that two years cannot be
            compared.
        criterion: the new criterion, without its parts; None if no field changed.
    """

    key: str
    depth: int
    old_key: str | None = None
    changed: tuple[str, ...] = ()
    moved: bool = False
    keeps_shares: bool = True
    criterion: Criterion | None = None


class FrameworkChange(Record):
    """What a new version changes (thay đổi): `change.apply(old)` is the new version.

    Attributes:
        criteria: the criteria of the new version, in its order, each with the old one that it continues.
        removed: the keys of the old criteria that the new version no longer has.
        new_framework: the new framework without its criteria.
    """

    criteria: tuple[CriterionChange, ...]
    removed: tuple[str, ...] = ()
    new_framework: Framework

    @property
    def crosswalk(self) -> dict[str, str]:
        """The new key by old key (bảng đối chiếu mã), for every criterion that continues."""
        return {step.old_key: step.key for step in self.criteria if step.old_key is not None}

    @property
    def added(self) -> tuple[str, ...]:
        """The keys of the new criteria (tiêu chí bổ sung)."""
        return tuple(step.key for step in self.criteria if step.old_key is None)

    @property
    def moved(self) -> dict[str, str]:
        """Old key to new key of the criteria that have another heading or another key (chuyển chỗ)."""
        return {
            step.old_key: step.key
            for step in self.criteria
            if step.old_key is not None and (step.moved or step.old_key != step.key)
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

    @property
    def not_comparable(self) -> tuple[str, ...]:
        """The new keys of the criteria whose rule changed in more than its maximum (không so sánh được)."""
        return tuple(step.key for step in self.criteria if not step.keeps_shares)

    def _with(self, *names: str) -> tuple[str, ...]:
        went_on = (step for step in self.criteria if step.old_key is not None)
        return tuple(step.key for step in went_on if any(name in step.changed for name in names))

    def apply(self, old: Framework) -> Framework:
        """Return the new version (áp dụng thay đổi).

        Args:
            old: the version from which the change was computed.

        Raises:
            InvalidInput: the framework lacks a criterion that continues.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 1), ("Không", 0)))
        >>> old = Framework(title="A", criteria=[plan])
        >>> new = Framework(title="B", criteria=[plan.model_copy(update={"code": "2"})])
        >>> diff(old, new).apply(old) == new
        True
        """
        before = {node.key: node.criterion for node in old.nodes()}
        with FaultCollector() as collector:
            for index, step in enumerate(self.criteria):
                with collector.at("criteria", index, "old_key", key=step.key):
                    if step.criterion is None and step.old_key not in before:
                        remedy = _("hãy áp dụng vào đúng phiên bản cũ")
                        raise InvalidInput.of("unknown_key", _("không có tiêu chí này"), str(step.old_key), remedy)
        bare = [step.criterion or before[str(step.old_key)] for step in self.criteria]
        return self.new_framework.model_copy(update={"criteria": _nested(bare, [step.depth for step in self.criteria])})

    @overload
    def carry(self, sheet: Mapping[str, ValueT]) -> dict[str, ValueT]: ...
    @overload
    def carry(self, sheet: SheetT) -> SheetT: ...
    def carry(self, sheet: Mapping[str, ValueT] | SheetT) -> dict[str, ValueT] | SheetT:
        """Return a sheet of the old version under the keys of the new one (chuyển phiếu sang mã mới).

        What was filled in for a criterion that the new version no longer has (`removed`) is left out. Nothing else is
        changed: whether the new rule takes the old value is checked by `assess`.

        Args:
            sheet: values by key, or a `ScoreSheet`; it is not changed itself.

        Raises:
            InvalidInput: keys that the old version does not have, all of them, with the nearest keys.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 1), ("Không", 0)))
        >>> old = Framework(title="A", criteria=[plan])
        >>> new = Framework(title="B", criteria=[plan.model_copy(update={"code": "2"})])
        >>> diff(old, new).carry({"1": True})
        {'2': True}
        """
        if isinstance(sheet, Mapping):
            keys = self.carried_keys(sheet)
            return {keys[key]: value for key, value in sheet.items() if key in keys}
        return sheet.renumbered(self)

    def carried_keys(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the new key of each of `keys` (chuyển mã) that continues in the new version.

        Raises:
            InvalidInput: keys that the old version does not have, all of them, with the nearest keys.
        """
        known, removed = self.crosswalk, set(self.removed)
        carried: dict[str, str] = {}
        with FaultCollector() as collector:
            for key in keys:
                with collector.at():
                    if key in known:
                        carried[key] = known[key]
                    elif key not in removed:
                        raise unknown_key(key, [*known, *self.removed])
        return carried


def _nested(bare: Sequence[Criterion], depths: Sequence[int]) -> tuple[Criterion, ...]:
    """Return the tree of criteria that are given in their order, each with its depth."""
    below: dict[int, list[Criterion]] = {}
    for criterion, depth in zip(reversed(bare), reversed(depths), strict=True):
        children = tuple(reversed(below.pop(depth + 1, [])))
        below.setdefault(depth, []).append(criterion.model_copy(update={"children": children}))
    return tuple(reversed(below.get(1, [])))


def diff(old: Framework, new: Framework, crosswalk: Mapping[str, str] | None = None) -> FrameworkChange:
    """Return what the new version of a framework changes (so sánh hai phiên bản).

    Criteria are paired by the crosswalk; then by equal key and title, by equal title, and by equal key, each if only
    one unpaired criterion of either version has it.

    Args:
        old: the version before.
        new: the version after.
        crosswalk: old key to new key, of pairs that are known.

    Raises:
        InvalidInput: a key of the crosswalk that its version does not have.
    """
    before, after = {node.key: node for node in old.nodes()}, {node.key: node for node in new.nodes()}
    pairs = _pairs(before, after, crosswalk or {})
    headings_before, headings_after = headings_of(before.values()), headings_of(after.values())
    steps: list[CriterionChange] = []
    for key, node in after.items():
        was = pairs.get(key)
        bare = _bare(node.criterion)
        if was is None:
            steps.append(CriterionChange(key=key, depth=node.depth, changed=(), criterion=bare))
            continue
        changed = _changed(_bare(before[was].criterion), bare)
        heading = _key(headings_after.get(key))
        moved = _key(headings_before.get(was)) != pairs.get(heading, heading)
        criterion = bare if changed else None
        step = CriterionChange(
            key=key,
            depth=node.depth,
            old_key=was,
            changed=changed,
            moved=moved,
            keeps_shares=_keeps_shares(before[was].criterion, node.criterion),
            criterion=criterion,
        )
        steps.append(step)
    gone = set(before) - set(pairs.values())
    removed = tuple(key for key in before if key in gone)
    return FrameworkChange(
        criteria=tuple(steps), removed=removed, new_framework=new.model_copy(update={"criteria": ()})
    )


def _bare(criterion: Criterion) -> Criterion:
    return criterion.model_copy(update={"children": ()})


def _keeps_shares(old: Criterion, new: Criterion) -> bool:
    """Return True if every value earns the same share of the maximum by both criteria, as far as can be shown."""
    if old.rule is None or new.rule is None:
        return all(getattr(old, name) == getattr(new, name) for name in _RULE)
    return has_same_shares(old.rule, new.rule)


def _key(node: Node | None) -> str:
    return "" if node is None else node.key


def _changed(one: Criterion, other: Criterion) -> tuple[str, ...]:
    return tuple(name for name in Criterion.model_fields if getattr(one, name) != getattr(other, name))


def _pairs(before: Mapping[str, Node], after: Mapping[str, Node], crosswalk: Mapping[str, str]) -> dict[str, str]:
    """Return new key to old key of the criteria that continue."""
    with FaultCollector() as collector:
        for was, now in crosswalk.items():
            for key, keys in ((was, before), (now, after)):
                with collector.at(was, key=key):
                    if key not in keys:
                        remedy = _("hãy xem lại mã tiêu chí")
                        raise InvalidInput.of("unknown_key", _("không có tiêu chí này"), key, remedy)
    pairs = {now: was for was, now in crosswalk.items()}
    traits: tuple[Callable[[Node], Hashable], ...] = (_key_and_title, _title, _key)
    for trait in traits:
        paired = set(pairs.values())
        unpaired_before = _unique_by(trait, (node for key, node in before.items() if key not in paired))
        unpaired_after = _unique_by(trait, (node for key, node in after.items() if key not in pairs))
        pairs |= {
            node.key: unpaired_before[shared].key
            for shared, node in unpaired_after.items()
            if shared in unpaired_before
        }
    return pairs


def _unique_by(trait: Callable[[Node], TraitT], nodes: Iterable[Node]) -> dict[TraitT, Node]:
    """Return the nodes by a trait that no other of them has; a blank trait is left out."""
    traits = [(trait(node), node) for node in nodes]
    times = Counter(one for one, _node in traits)
    return {one: node for one, node in traits if times[one] == 1 and one}


def _key_and_title(node: Node) -> tuple[str, str]:
    return node.key, match_key(node.criterion.title)


def _title(node: Node) -> str:
    return match_key(node.criterion.title)
