"""Levels with a formula (mức tính theo công thức)."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.ladder import Ladder
from cchc.rules.kinds.proportional import Proportional
from cchc.rules.kinds.relative_to_best import RelativeToBest
from cchc.rules.wording.award import Way
from cchc.rules.wording.ladders import Drawn
from cchc.rules.wording.reading import Entry, Settings
from cchc.rules.wording.refused import Refused
from cchc.values import Interval, gaps


def product_rule(entries: Sequence[Entry], settings: Settings) -> AnyRule:
    """The rule of levels one of which is a formula.

    Raises:
        Refused: two formulas, a formula without a maximum, levels that say something else than the formula.
    """
    formulas = [entry for entry in entries if entry.award.way is Way.FOLLOWS]
    if len(formulas) > 1:
        raise Refused("contradiction", formulas[1].condition.said)
    entry = formulas[0]
    formula = entry.award.formula
    assert formula is not None  # noqa: S101  # an award that follows has one
    levels = [other for other in entries if other is not entry]
    if formula.maximum and settings.most is None:
        raise Refused("maximum", entry.condition.said)
    slope = formula.factor * (settings.most or 1 if formula.maximum else 1)
    if slope <= 0:
        raise Refused("formula", entry.condition.said)
    if formula.best:
        if levels or formula.constant:
            raise Refused("formula", entry.condition.said)
        return RelativeToBest(max_points=to_decimal(slope), **settings.told)
    most = entry.award.most or settings.most or _top(levels, settings)
    if most is None and not formula.rate:
        raise Refused("maximum", entry.condition.said)
    return _Product(entry, levels, slope, most or slope, settings).rule()


def _top(levels: Sequence[Entry], settings: Settings) -> Fraction | None:
    return max((level.points(settings) for level in levels), default=None)


class _Product:
    """A formula and the levels beside it."""

    def __init__(
        self, entry: Entry, levels: Sequence[Entry], slope: Fraction, most: Fraction, settings: Settings
    ) -> None:
        self.entry = entry
        self.levels = levels
        self.slope = slope
        self.most = most
        self.settings = settings
        assert entry.award.formula is not None  # noqa: S101  # an award that follows has one
        self.formula = entry.award.formula
        self.input_kind = settings.input_kind or (InputKind.RATE if self._is_rate() else InputKind.AMOUNT)
        self.domain = Interval(
            Fraction(0),
            Fraction(1) if self.input_kind is InputKind.RATE else None,
            percent=self.input_kind is InputKind.RATE,
        )

    def _is_rate(self) -> bool:
        percents = any(bound.percent for level in (self.entry, *self.levels) for bound in level.condition.bounds)
        return self.formula.rate or percents

    def rule(self) -> AnyRule:
        target = self.most / self.slope
        levels = [self._drawn(level) for level in self.levels if not level.condition.is_rest]
        own = self._own_interval(levels)
        below = [level for level in levels if level.points == 0]
        above = [level for level in levels if level.points == self.most and level.interval.low == target]
        if self.formula.constant == 0 and len(below) + len(above) == len(levels) <= 2 and len(below) <= 1:
            floor = below[0].interval.high if below else None
            if not below or (
                below[0].interval.low in (None, 0) and not below[0].interval.high_closed and floor == own.low
            ):
                return self._proportional(target, floor)
        drawn = Drawn(own, self.formula.constant, self.entry.condition.label or "công thức", self.slope)
        return Ladder(
            bands=tuple(one.step() for one in (*levels, drawn)),
            input_kind=self.input_kind,
            direction=self.settings.direction,
            step=self.settings.step,
            rounding=self.settings.rounding,
            **self.settings.told,
        )

    def _proportional(self, target: Fraction, floor: Fraction | None) -> AnyRule:
        if floor is not None and floor >= target:
            raise Refused("contradiction", self.entry.condition.said)
        if self.input_kind is InputKind.RATE and target > 1:
            raise Refused("formula", self.entry.condition.said)
        return Proportional(
            max_points=to_decimal(self.most),
            target=target,
            min_value=floor,
            input_kind=self.input_kind,
            direction=self.settings.direction,
            step=self.settings.step,
            rounding=self.settings.rounding,
            **self.settings.told,
        )

    def _drawn(self, level: Entry) -> Drawn:
        bounds = level.condition.bounds
        if len(bounds) != 1:
            raise Refused("second", level.condition.said)
        interval = bounds[0].interval(percent=self.input_kind is InputKind.RATE)
        return Drawn(interval, level.points(self.settings), level.condition.label)

    def _own_interval(self, levels: Sequence[Drawn]) -> Interval:
        """The values that the formula is for: as it says, else what the other levels leave."""
        open_to = gaps([level.interval for level in levels], self.domain)
        bounds = self.entry.condition.bounds
        if len(bounds) > 1 or len(open_to) != 1:
            raise Refused("contradiction", self.entry.condition.said)
        if bounds:
            own = replace(bounds[0], low=bounds[0].low or Fraction(0))
            return own.interval(percent=self.input_kind is InputKind.RATE)
        return open_to[0]
