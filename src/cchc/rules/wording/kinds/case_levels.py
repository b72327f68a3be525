"""Levels of which some are for each case, or take points off (mức tính theo trường hợp)."""

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import NamedTuple, Self

from cchc.rules.convention import Convention
from cchc.rules.wording.clauses.clause import Bound, Each, Level, Way, same_cases
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import Settings, points_of


class Rate(NamedTuple):
    """A level for each case, and the cases that it is for."""

    level: Level
    each: Each


@dataclass
class CaseLevels:
    """The levels of a wording, those for each case apart from the others (mức theo trường hợp).

    Attributes:
        parts: the clauses of the wording.
        settings: what is known besides.
        rates: the levels for each case.
        others: the levels that are for one event or for a number of cases.
        conventions: what is assumed because the wording does not state it.
    """

    parts: Parts
    settings: Settings
    rates: list[Rate]
    others: list[Level]
    conventions: list[Convention] = field(default_factory=list)

    @classmethod
    def of(cls, parts: Parts, settings: Settings) -> Self:
        """Return the levels of a wording.

        Raises:
            Refused: a bound before a rate limits neither its cases nor belongs to its name.
        """
        rates = [rate for level in parts.levels if (rate := _rate(level)) is not None]
        return cls(parts, settings, rates, [level for level in parts.levels if level.each is None])

    @property
    def heading(self) -> str:
        """The words above the levels."""
        return self.parts.heading

    @property
    def full(self) -> Fraction:
        """The points to start with: the maximum, otherwise those of the level that states them; 0 if there is none."""
        if self.settings.most is not None:
            return self.settings.most
        earned = [points_of(level, self.settings) for level in self.others if level.award.way is Way.EARNS]
        return max(earned, default=Fraction(0))

    def earns_nothing(self, level: Level) -> bool:
        """Return whether a level leaves no points."""
        return level.award.way is Way.ALL or (level.award.way is Way.EARNS and points_of(level, self.settings) == 0)

    def per_case(self, level: Level) -> Fraction:
        """Return what one case costs.

        Raises:
            Refused: it costs no points, or a share of a maximum that is not known.
        """
        if level.award.way is Way.ALL:
            return self.full
        per = level.award.of(self.settings.most)
        if per is None:
            raise level.refused("maximum")
        if per <= 0:
            raise level.refused("points")
        return per


def has_number(level: Level) -> bool:
    """Return whether the name of a level has a number, which must not be passed over."""
    return any(token.role.value in "npq" for token in level.condition)


def first_integer(bound: Bound) -> int:
    """Return the least number of cases within a bound."""
    low = bound.low or Fraction(0)
    whole = int(low) if low.denominator == 1 else int(low) + 1
    return whole if bound.low_closed or low.denominator != 1 else whole + 1


def _rate(level: Level) -> Rate | None:
    """A level for each case; a bound before it frees first cases if it counts the same cases, otherwise it is a name.

    Raises:
        Refused: the bound does neither.
    """
    bound, each = level.bound, level.each
    if each is None:
        return None
    if bound is None:
        return Rate(level, each)
    if not same_cases(bound, each):
        if bound.percent:
            raise level.refused("each")
        if not any(char.isalpha() for char in level.label):
            raise level.refused("label")
        return Rate(replace(level, bound=None, subject=level.label), each)
    if bound.high is not None or bound.low is None or bound.outside or bound.low.denominator != 1 or each.free:
        if bound.is_exact and bound.low == 1:
            return Rate(replace(level, bound=None, subject=level.label), each)
        raise level.refused("cases")
    free = int(bound.low) - (1 if bound.low_closed else 0)
    return Rate(replace(level, bound=None, subject=level.subject or level.label), replace(each, free=free))
