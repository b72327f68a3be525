"""What levels on numbers measure (đại lượng): a rate, an amount or a count, and one of them only."""

import itertools
from collections.abc import Sequence

from cchc.rules.input_kind import InputKind
from cchc.rules.wording.clauses.clause import Bound, Level
from cchc.rules.wording.words.fault_words import names
from cchc.rules.wording.words.refused import refused_at
from cchc.rules.wording.words.vocabulary import MEASURES

_MEANS = ("trung bình", "bình quân", "tb", "điểm tb", "điểm trung bình", "điểm bình quân")
"""What a mean is called: an amount, even if the bounds are whole numbers."""
_LEADING = frozenset({
    "nếu", "khi", "có", "đạt", "được", "là", "thì", "còn", "mà", "hoàn", "thành", "thực", "hiện", "kết", "quả", "không",
    "để", "chỉ", "trường", "hợp", "mức", "đơn", "vị", "tỷ", "lệ", "tỉ", "xếp", "họp", "-", "+",
})  # fmt: skip
"""Words that do not name a measure by themselves."""


def refuse_two_measures(levels: Sequence[Level]) -> None:
    """Refuse levels that name different rates or numbers: "tỷ lệ giải ngân …; tỷ lệ hoàn thành …".

    Raises:
        Refused: there are two names, of which none begins with the other.
    """
    named = {_measure(level) for level in levels} - {""}
    for one, other in itertools.combinations(sorted(named, key=len), 2):
        if not f"{other} ".startswith(f"{one} "):
            raise refused_at("second", levels)
    units = {" ".join(level.bound.unit) for level in levels if level.bound is not None} - {""}
    for one, other in itertools.combinations(sorted(units, key=len), 2):
        if not f"{other} ".startswith(f"{one} "):
            raise refused_at("mixed", levels)


def _measure(level: Level) -> str:
    """What the words before a number name, without the verbs that only lead to the number."""
    words = level.subject.lower().rpartition(":")[2].replace(",", " ").split()
    if " ".join(words[:2]) in ("tỷ lệ", "tỉ lệ") and len(words) > 2:
        return " ".join(words).removesuffix(" đạt").removesuffix(" là").removesuffix(" đạt được")
    while words and words[0] in _LEADING:
        words = words[1:]
    while words and words[-1] in _LEADING:
        words = words[:-1]
    return " ".join(words)


def kind_of_levels(levels: Sequence[Level]) -> InputKind:
    """Return the kind of number that levels are about.

    Raises:
        Refused: some are in per cent and some are not.
    """
    bounds = [level.bound for level in levels if level.bound is not None]
    if {bound.percent for bound in bounds} == {True, False}:
        odd = next(level for level in levels if level.bound is not None and not level.bound.percent)
        raise odd.refused("mixed")
    measured = any(names(level.subject.lower(), _MEANS) for level in levels)
    return InputKind.AMOUNT if measured and not bounds[0].percent else kind_of(bounds)


def kind_of(bounds: Sequence[Bound]) -> InputKind:
    """Return the kind of number: a rate in per cent, an amount that is measured, otherwise a count."""
    if any(bound.percent for bound in bounds):
        return InputKind.RATE
    measured = any(bound.decimals or (bound.unit and bound.unit[0] in MEASURES) for bound in bounds)
    return InputKind.AMOUNT if measured else InputKind.COUNT
