"""Policies for bodies without such work (không phát sinh, không được giao): they are no levels to be reached."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc.rules.policy import AbsencePolicy
from cchc.rules.wording.clauses.clause import Level, Way
from cchc.rules.wording.clauses.facts import begun, is_circumstance, is_not_applicable
from cchc.rules.wording.kinds.case_levels import has_number
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import Settings
from cchc.rules.wording.words.fault_words import names


def without_policies(parts: Parts, settings: Settings) -> tuple[list[Level], Settings]:
    """Return the levels that can be reached, and the settings with the policies that the others state.

    Raises:
        Refused: an exception that is neither "không phát sinh" nor a circumstance, or that earns a part of the points.
    """
    kept: list[Level] = []
    for level in parts.levels:
        if level.award.way is Way.LEAVES:
            if not is_not_applicable(level) and not is_circumstance(level):
                raise level.refused("except")
            settings = replace(settings, not_applicable=AbsencePolicy.EXCLUDE)
        elif _states_policy(level, parts, settings):
            policy = _policy(level, parts.levels, settings)
            none = policy if _has_rates(parts.levels) and _has_no_whole(level, parts.levels) else None
            settings = replace(settings, not_applicable=policy, zero_denominator=none)
        else:
            kept.append(level)
    return kept, settings


def _states_policy(level: Level, parts: Parts, settings: Settings) -> bool:
    """Whether a level is for bodies without anything to do, and is no answer among those of the others."""
    levels = parts.levels
    alone = len(levels) + len(parts.formulas) + len(parts.steps) == 1
    if alone or level.award.way is not Way.EARNS or level.each is not None or has_number(level):
        return False
    full = level.award.share == 1 or (settings.most is not None and level.award.points == settings.most)
    if is_not_applicable(level):
        by_case = any(one.each is not None for one in levels)
        return is_circumstance(level) or (full and by_case) or _is_none_of_rates(level, levels)
    if not full or len(levels) <= 2 or not is_circumstance(level) or not names(level.words, ("không có",)):
        return False
    own = level.award.of(settings.most)
    return sum(one.award.of(settings.most) == own for one in levels) > 1


def _has_no_whole(level: Level, levels: Sequence[Level]) -> bool:
    """Whether a level states that there is nothing of which a rate could be: "không phát sinh", "không có hồ sơ"."""
    units = {" ".join(one.bound.unit) for one in levels if one.bound is not None} - {""}
    return "phát sinh" in level.words or any(f"không có {unit}" in level.words for unit in units)


def _has_rates(levels: Sequence[Level]) -> bool:
    return any(level.bound is not None and level.bound.percent for level in levels)


def _is_none_of_rates(level: Level, levels: Sequence[Level]) -> bool:
    """Whether "không phát sinh …" comes beside levels of a rate, of which it can be none."""
    absent = begun(level).startswith(("không phát sinh", "không được giao", "không có hồ sơ phát sinh"))
    return absent and _has_rates(levels)


def _policy(level: Level, levels: Sequence[Level], settings: Settings) -> AbsencePolicy:
    """The policy that a level states: no points, or all of them.

    Raises:
        Refused: it earns a part of the points.
    """
    if settings.most is None and level.award.points not in (None, 0, _best(levels)):
        raise level.refused("except")
    points = level.award.of(settings.most)
    if points == 0:
        return AbsencePolicy.NO_POINTS
    if level.award.share == 1 or settings.most is None or points == settings.most:
        return AbsencePolicy.FULL_POINTS
    raise level.refused("except")


def _best(levels: Sequence[Level]) -> Fraction | None:
    """The most points that a level earns which can be reached."""
    earned = (level.award.points for level in levels if not is_not_applicable(level))
    return max((points for points in earned if points is not None), default=None)
