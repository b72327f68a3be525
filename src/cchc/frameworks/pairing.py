"""Which criterion of a new version continues which of the old one (đối chiếu tiêu chí)."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar, cast

from cchc.errors import FaultCollector, InvalidInput, UnknownKey
from cchc.frameworks.node import Node, unknown_key
from cchc.messages import LabelledEnum, _
from cchc.viet import match_key

TraitT = TypeVar("TraitT", bound=Hashable)
Crosswalk = Mapping[str, str | Sequence[str]]
"""Old key to new key, or to the new keys of a criterion that was split, or to () of one that ended."""


class PairedBy(LabelledEnum):
    """By what a criterion and its old one were paired (căn cứ đối chiếu).

    >>> str(PairedBy.TITLE)
    'cùng tên'
    """

    CROSSWALK = "crosswalk", _("bảng đối chiếu")
    """The crosswalk that was handed over (bảng đối chiếu)."""
    KEY_AND_TITLE = "key_and_title", _("cùng khóa và tên")
    """Equal key and title (cùng khóa và tên)."""
    TITLE = "title", _("cùng tên")
    """Equal title, another key (cùng tên): a guess."""
    KEY = "key", _("cùng khóa")
    """Equal key, another title (cùng khóa): a guess."""


class Pairing(NamedTuple):
    """What continues what.

    Attributes:
        pairs: by new key, the old key that it continues alone, and by what they were paired.
        splits: by old key, the keys of its parts.
        merges: by new key, the old keys that were put together.
    """

    pairs: dict[str, tuple[str, PairedBy]]
    splits: dict[str, tuple[str, ...]]
    merges: dict[str, tuple[str, ...]]


def paired(before: Mapping[str, Node], after: Mapping[str, Node], crosswalk: Crosswalk) -> Pairing:
    """Return what continues what, in linear time.

    Args:
        before: the nodes of the old version by key.
        after: those of the new version.
        crosswalk: what is known.

    Raises:
        InvalidInput: a key that its version does not have, or a criterion that is both split and merged.
    """
    stated = _stated(before, after, crosswalk)
    sources: dict[str, list[str]] = {}
    for was, keys in stated.items():
        for now in keys:
            sources.setdefault(now, []).append(was)
    splits = {was: keys for was, keys in stated.items() if len(keys) > 1}
    merges = {now: tuple(olds) for now, olds in sources.items() if len(olds) > 1}
    _refuse_both(splits, merges)
    pairs = {
        now: (olds[0], PairedBy.CROSSWALK)
        for now, olds in sources.items()
        if now not in merges and olds[0] not in splits
    }
    taken_before, taken_after = {*stated}, {*sources}
    traits: tuple[tuple[PairedBy, Callable[[Node], Hashable]], ...] = (
        (PairedBy.KEY_AND_TITLE, _key_and_title),
        (PairedBy.TITLE, _title),
        (PairedBy.KEY, _key),
    )
    for paired_by, trait in traits:
        unpaired_before = _unique_by(trait, (node for key, node in before.items() if key not in taken_before))
        unpaired_after = _unique_by(trait, (node for key, node in after.items() if key not in taken_after))
        for shared in unpaired_after.keys() & unpaired_before.keys():
            was, now = unpaired_before[shared].key, unpaired_after[shared].key
            pairs[now] = was, paired_by
            taken_before.add(was)
            taken_after.add(now)
    return Pairing(pairs, splits, merges)


def _stated(before: Mapping[str, Node], after: Mapping[str, Node], crosswalk: Crosswalk) -> dict[str, tuple[str, ...]]:
    """Return the new keys of each old key in the crosswalk, once every key is known to exist."""
    stated: dict[str, tuple[str, ...]] = {}
    with FaultCollector() as collector:
        for was, now in crosswalk.items():
            keys = tuple(dict.fromkeys(now if isinstance(now, list | tuple) else (cast("str", now),)))
            for key, known in ((was, before), *((key, after) for key in keys)):
                with collector.at(was, key=key):
                    _require_known(key, known)
            stated[was] = keys
    return stated


def _require_known(key: str, known: Mapping[str, Node]) -> None:
    if not isinstance(key, str):
        raise unknown_key(key, ())
    if key not in known:
        raise UnknownKey.with_suggestions("unknown_key", _("không có tiêu chí này"), key, known)


def _refuse_both(splits: Mapping[str, tuple[str, ...]], merges: Mapping[str, tuple[str, ...]]) -> None:
    with FaultCollector() as collector:
        for was, keys in splits.items():
            with collector.at(was, key=was):
                if both := [key for key in keys if key in merges]:
                    remedy = _("hãy tách trước, ghép sau, bằng hai lần diff")
                    what = _("tiêu chí vừa tách vừa ghép")
                    raise InvalidInput.of("regrouped", what, ", ".join(both), remedy)


def _unique_by(trait: Callable[[Node], TraitT], nodes: Iterable[Node]) -> dict[TraitT, Node]:
    """Return the nodes by a trait that no other of them has; a blank trait is left out."""
    traits = [(trait(node), node) for node in nodes]
    times = Counter(one for one, _node in traits)
    return {one: node for one, node in traits if times[one] == 1 and one}


def _key(node: Node) -> str:
    return node.key


def _key_and_title(node: Node) -> tuple[str, str]:
    return node.key, match_key(node.criterion.title)


def _title(node: Node) -> str:
    return match_key(node.criterion.title)
