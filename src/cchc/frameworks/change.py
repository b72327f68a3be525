"""What a new version changes (thay đổi giữa hai phiên bản): criterion by criterion, with a crosswalk of keys."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Protocol, Self, TypeVar, overload

from cchc.errors import FaultCollector, InvalidInput
from cchc.frameworks.carried_sheet import CarriedSheet, KeyMove, MergePolicy, SplitPolicy, carry_figures
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.framework import Framework
from cchc.frameworks.node import Node, headings_of, unknown_key
from cchc.frameworks.pairing import Crosswalk, PairedBy, Pairing, paired
from cchc.frameworks.version import FrameworkVersion
from cchc.indicators import Measurable
from cchc.messages import _
from cchc.models import Record, TupleField, default
from cchc.rules import figure_kind, has_same_shares

_WEIGHT = ("max_points", "min_points", "weight", "aggregation", "role", "zeroes_parent")
_RULE = ("rule", "wording", "wording_faults")


class CarriableSheet(Protocol):
    """A sheet that moves its own cells to new keys (phiếu chuyển mã được), as `ScoreSheet` does."""

    def carried(self, change: "FrameworkChange", split: SplitPolicy, merge: MergePolicy, /) -> CarriedSheet[Self]:
        """Return the sheet under the keys of the new version."""
        ...


SheetT = TypeVar("SheetT", bound=CarriableSheet)


class CriterionChange(Record):
    """A criterion of the new version, and the old one that it continues (một bước thay đổi).

    Attributes:
        key: its key in the new version.
        depth: 1 for the first level.
        old_key: its key in the old version; None if it is new, a part of a criterion that was split, or merged.
        paired_by: by what the two were paired; None without an old key.
        changed: the names of the fields that changed.
        moved: True if it is under another heading than before.
        keeps_shares: False if some value earns another share of the maximum than before, so that two years cannot be
            compared.
        keeps_figures: False if a figure means something else than before: another kind or unit, a heading for a leaf.
        keeps_points: False if points that people gave mean something else than before: another rule or maximum.
        criterion: the new criterion, without its parts; None if no field changed.
    """

    key: str
    depth: int
    old_key: str | None = None
    paired_by: PairedBy | None = None
    changed: tuple[str, ...] = ()
    moved: bool = False
    keeps_shares: bool = True
    keeps_figures: bool = True
    keeps_points: bool = True
    criterion: Criterion | None = None


class CriterionRegrouping(Record):
    """A criterion that was split into several, or several that were merged into one (tách, ghép tiêu chí).

    Attributes:
        old_keys: the criteria of the old version; one if it was split.
        new_keys: those of the new version; one if they were merged.
        keeps_figures: the new ones in which a figure means the same as in all old ones.
    """

    old_keys: TupleField[str] = default(())
    new_keys: TupleField[str] = default(())
    keeps_figures: TupleField[str] = default(())


class FrameworkChange(Record):
    """What a new version changes (thay đổi): `change.apply(old)` is the new version.

    Attributes:
        old_version: the version before.
        criteria: the criteria of the new version, in its order, each with the old one that it continues.
        regroupings: the criteria that were split or merged, as the crosswalk states.
        removed: the keys of the old criteria that the new version no longer has.
        kept_conditions: the codes of the `ClassCap`s that have the same words in both versions.
        new_framework: the new framework without its criteria.
    """

    old_version: FrameworkVersion
    criteria: tuple[CriterionChange, ...]
    regroupings: TupleField[CriterionRegrouping] = default(())
    removed: tuple[str, ...] = ()
    kept_conditions: tuple[str, ...] = ()
    new_framework: Framework

    @property
    def new_version(self) -> FrameworkVersion:
        """The version after (phiên bản mới)."""
        return self.new_framework.version

    @property
    def crosswalk(self) -> dict[str, tuple[str, ...]]:
        """The new keys by old key (bảng đối chiếu mã): one, several of a criterion that was split, () if it ended.

        Handed to `diff` again it gives the same change, and no pair is a guess.
        """
        regrouped = {key: group.new_keys for group in self.regroupings for key in group.old_keys}
        return {was: (now,) for was, now in self.continued.items()} | regrouped | dict.fromkeys(self.removed, ())

    @property
    def continued(self) -> dict[str, str]:
        """The new key by old key (tiêu chí nối tiếp), of the criteria that were neither split nor merged."""
        return {step.old_key: step.key for step in self.criteria if step.old_key is not None}

    @property
    def guessed(self) -> dict[str, str]:
        """Old key to new key of the pairs with an equal title or an equal key alone (tạm hiểu): please confirm them."""
        guesses = (PairedBy.TITLE, PairedBy.KEY)
        return {step.old_key: step.key for step in self.criteria if step.old_key and step.paired_by in guesses}

    @property
    def splits(self) -> dict[str, tuple[str, ...]]:
        """The keys of the parts by old key, of criteria that were split (tách)."""
        return {group.old_keys[0]: group.new_keys for group in self.regroupings if len(group.new_keys) > 1}

    @property
    def merges(self) -> dict[str, tuple[str, ...]]:
        """The old keys by new key, of criteria that were merged (ghép)."""
        return {group.new_keys[0]: group.old_keys for group in self.regroupings if len(group.old_keys) > 1}

    @property
    def added(self) -> tuple[str, ...]:
        """The keys of the new criteria (tiêu chí bổ sung)."""
        regrouped = {key for group in self.regroupings for key in group.new_keys}
        return tuple(step.key for step in self.criteria if step.old_key is None and step.key not in regrouped)

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
    def carry(
        self,
        sheet: Mapping[str, Measurable],
        *,
        split: SplitPolicy = SplitPolicy.LEAVE,
        merge: MergePolicy = MergePolicy.LEAVE,
    ) -> CarriedSheet[dict[str, Measurable]]: ...
    @overload
    def carry(
        self, sheet: SheetT, *, split: SplitPolicy = SplitPolicy.LEAVE, merge: MergePolicy = MergePolicy.LEAVE
    ) -> CarriedSheet[SheetT]: ...
    def carry(
        self,
        sheet: Mapping[str, Measurable] | SheetT,
        *,
        split: SplitPolicy = SplitPolicy.LEAVE,
        merge: MergePolicy = MergePolicy.LEAVE,
    ) -> CarriedSheet[dict[str, Measurable]] | CarriedSheet[SheetT]:
        """Return a sheet of the old version under the keys of the new one (chuyển phiếu), and what could not be moved.

        Figures follow their criteria, also if these were renumbered. A figure is not moved if its criterion ended, or
        takes another kind of figure in the new version; points that people gave are not moved if the rule or the
        maximum changed. What is not moved is listed, and so is what was paired by title or by key alone. Whether the
        new rule has an option for a label is checked by `assess`.

        Args:
            sheet: values by key, or a `ScoreSheet` with its entries, evidence and justifications; it is not changed
                itself.
            split: what becomes of the figure of a criterion that was split.
            merge: what becomes of the figures of criteria that were merged.

        Raises:
            InvalidInput: keys that the old version does not have, all of them, with the nearest keys; a `ScoreSheet`
                of another version than the old one.

        >>> from cchc.rules import YesNo
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 1), ("Không", 0)))
        >>> old = Framework(title="A", criteria=[plan])
        >>> change = diff(old, old.with_fields("1", code="2"))
        >>> change.carry({"1": True}).sheet, change.guessed
        ({'2': True}, {'1': '2'})
        """
        if not isinstance(sheet, Mapping):
            return sheet.carried(self, split, merge)
        figures = carry_figures(self.moves_of(sheet), sheet, split, merge)
        return CarriedSheet(figures.values, figures.not_moved, figures.assumptions)

    def moves_of(self, keys: Iterable[str]) -> tuple[KeyMove, ...]:
        """Return where what was filled in for these old keys goes (chuyển mã), in their order.

        Raises:
            InvalidInput: keys that the old version does not have, all of them, with the nearest keys.
        """
        by_old: dict[str, list[KeyMove]] = {key: [] for key in self.removed}
        for move in self._moves():
            for key in move.old_keys:
                by_old.setdefault(key, []).append(move)
        moves: dict[str, KeyMove] = {}
        with FaultCollector() as collector:
            for key in keys:
                with collector.at():
                    if key not in by_old:
                        raise unknown_key(key, by_old)
                    moves |= {move.new_key: moves.get(move.new_key, move) for move in by_old[key]}
        return tuple(moves.values())

    def _moves(self) -> Iterable[KeyMove]:
        for step in self.criteria:
            if step.old_key is not None:
                yield KeyMove(
                    step.key,
                    (step.old_key,),
                    is_split=False,
                    keeps_figures=step.keeps_figures,
                    keeps_points=step.keeps_points,
                    paired_by=step.paired_by,
                )
        for group in self.regroupings:
            for key in group.new_keys:
                yield KeyMove(
                    key,
                    group.old_keys,
                    is_split=len(group.new_keys) > 1,
                    keeps_figures=key in group.keeps_figures,
                    keeps_points=False,
                    paired_by=None,
                )


def _nested(bare: Sequence[Criterion], depths: Sequence[int]) -> tuple[Criterion, ...]:
    """Return the tree of criteria that are given in their order, each with its depth."""
    below: dict[int, list[Criterion]] = {}
    for criterion, depth in zip(reversed(bare), reversed(depths), strict=True):
        children = tuple(reversed(below.pop(depth + 1, [])))
        below.setdefault(depth, []).append(criterion.model_copy(update={"children": children}))
    return tuple(reversed(below.get(1, [])))


def diff(old: Framework, new: Framework, crosswalk: Crosswalk | None = None) -> FrameworkChange:
    """Return what the new version of a framework changes (so sánh hai phiên bản).

    Criteria are paired by the crosswalk; then by equal key and title, by equal title, and by equal key, each if only
    one unpaired criterion of either version has it. The last two are guesses: see `FrameworkChange.guessed`. Splits and
    merges are never guessed.

    Args:
        old: the version before.
        new: the version after.
        crosswalk: old key to new key, of pairs that are known; to several new keys if the criterion was split; the same
            new key for several old ones that were merged; () for a criterion that ended.

    Raises:
        InvalidInput: a key of the crosswalk that its version does not have, or a criterion both split and merged.

    >>> from cchc.rules import YesNo
    >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
    >>> parts = [plan.model_copy(update={"code": code, "title": code}) for code in ("1.1", "1.2")]
    >>> old, new = Framework(criteria=[plan]), Framework(criteria=parts)
    >>> diff(old, new, {"1": ["1.1", "1.2"]}).splits
    {'1': ('1.1', '1.2')}
    """
    before, after = {node.key: node for node in old.nodes()}, {node.key: node for node in new.nodes()}
    pairing = paired(before, after, crosswalk or {})
    olds = {now: was for now, (was, _by) in pairing.pairs.items()}
    headings_before, headings_after = headings_of(before.values()), headings_of(after.values())
    steps: list[CriterionChange] = []
    for key, node in after.items():
        bare = _bare(node.criterion)
        if key not in olds:
            steps.append(CriterionChange(key=key, depth=node.depth, changed=(), criterion=bare))
            continue
        was, paired_by = pairing.pairs[key]
        earlier = before[was].criterion
        changed = _changed(_bare(earlier), bare)
        heading = _key(headings_after.get(key))
        keeps_shares = _keeps_shares(earlier, node.criterion)
        step = CriterionChange(
            key=key,
            depth=node.depth,
            old_key=was,
            paired_by=paired_by,
            changed=changed,
            moved=_key(headings_before.get(was)) != olds.get(heading, heading),
            keeps_shares=keeps_shares,
            keeps_figures=_keeps_figures(earlier, node.criterion),
            keeps_points=keeps_shares and _bounds(earlier) == _bounds(node.criterion),
            criterion=bare if changed else None,
        )
        steps.append(step)
    gone = set(before) - {*olds.values(), *pairing.splits, *(key for keys in pairing.merges.values() for key in keys)}
    return FrameworkChange(
        old_version=old.version,
        criteria=tuple(steps),
        regroupings=_regroupings(pairing, before, after),
        removed=tuple(key for key in before if key in gone),
        kept_conditions=_kept_conditions(old, new),
        new_framework=new.model_copy(update={"criteria": ()}),
    )


def _regroupings(
    pairing: Pairing, before: Mapping[str, Node], after: Mapping[str, Node]
) -> tuple[CriterionRegrouping, ...]:
    groups: list[tuple[tuple[str, ...], tuple[str, ...]]] = [((was,), keys) for was, keys in pairing.splits.items()]
    groups += [(keys, (now,)) for now, keys in pairing.merges.items()]
    return tuple(
        CriterionRegrouping(
            old_keys=olds,
            new_keys=news,
            keeps_figures=tuple(
                key for key in news if all(_keeps_figures(before[was].criterion, after[key].criterion) for was in olds)
            ),
        )
        for olds, news in groups
    )


def _kept_conditions(old: Framework, new: Framework) -> tuple[str, ...]:
    words = {cap.code: cap.text for cap in new.class_caps}
    return tuple(cap.code for cap in old.class_caps if words.get(cap.code) == cap.text)


def _bare(criterion: Criterion) -> Criterion:
    return criterion.model_copy(update={"children": ()})


def _keeps_shares(old: Criterion, new: Criterion) -> bool:
    """Return True if every value earns the same share of the maximum by both criteria, as far as can be shown."""
    if old.rule is None or new.rule is None:
        return all(getattr(old, name) == getattr(new, name) for name in _RULE)
    return has_same_shares(old.rule, new.rule)


def _bounds(criterion: Criterion) -> Hashable:
    return criterion.effective_min_points, criterion.effective_max_points


def _keeps_figures(old: Criterion, new: Criterion) -> bool:
    """Return True if a figure for the old criterion means the same for the new one."""
    units = {one.indicator.unit for one in (old, new) if one.indicator is not None and one.indicator.unit}
    return len(units) <= 1 and _figure_kind(old) == _figure_kind(new)


def _figure_kind(criterion: Criterion) -> Hashable:
    """Return what a figure for a criterion means: nothing for a heading, points if there is no rule."""
    if criterion.children:
        return "heading"
    rule = criterion.rule or criterion.manual_rule
    return None if rule is None else figure_kind(rule)


def _key(node: Node | None) -> str:
    return "" if node is None else node.key


def _changed(one: Criterion, other: Criterion) -> tuple[str, ...]:
    return tuple(name for name in Criterion.model_fields if getattr(one, name) != getattr(other, name))
