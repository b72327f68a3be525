"""Points that rise step by step (điểm tăng theo bước): "trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm"."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil

from cchc.exact import to_decimal
from cchc.indicators import Direction
from cchc.rules.convention import Convention
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.brackets import Bracket, Brackets
from cchc.rules.kinds.deduction import MOST_STEPS
from cchc.rules.kinds.increment import Increment
from cchc.rules.kinds.ladder import Band, Ladder
from cchc.rules.remainder import Remainder
from cchc.rules.wording.clauses.clause import Bound, Level, Step, Way
from cchc.rules.wording.clauses.facts import is_growth
from cchc.rules.wording.clauses.measures import kind_of
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import (
    BELOW_TARGET,
    CAP_UNSAID,
    FLOOR_UNSAID,
    REMAINDER_UNSAID,
    ZERO_UNSAID,
    NumberFields,
    Settings,
    points_of,
)
from cchc.values import Interval


def increment_rule(parts: Parts, settings: Settings) -> AnyRule:
    """Return the rule of levels some of which add points for so much more or less.

    Raises:
        Refused: no start that both levels name, other levels beside them, no limit.
    """
    parts.refuse("limit", "free")
    for formula in parts.formulas:
        raise formula.refused("contradiction")
    steps, levels = parts.steps, parts.levels
    if not levels or any(level.each is not None or level.award.way is not Way.EARNS for level in levels):
        raise steps[0].refused("cases")
    for step in steps:
        if step.points <= 0 or step.stride <= 0:
            raise step.refused("points")
        if step.up != steps[0].up:
            raise step.refused("cases")
    base = max(levels, key=lambda level: points_of(level, settings))
    if base.bound is None or base.bound.outside:
        raise base.refused("start")
    if steps[0].takes_off:
        if len(levels) > 1 or len(steps) > 1:
            raise steps[0].refused("cases")
        return _fall(parts, settings, base, base.bound)
    _refuse_mixed(steps, base.bound)
    return _Increment(parts, settings, base, base.bound).rule()


def _refuse_mixed(steps: Sequence[Step], bound: Bound) -> None:
    """Refuse strides and starts in another unit than the bound of the level.

    Raises:
        Refused: there is one.
    """
    measured: list[Bound | Step] = [bound, *steps]
    measured += [step.start_bound for step in steps if step.start_bound is not None]
    percents = {one.percent for one in measured}
    units = {unit[0] for unit in (*(one.unit for one in measured), *(step.end_unit for step in steps)) if unit}
    if len(percents) > 1 or (len(units) > 1 and not bound.percent):
        raise steps[0].refused("mixed")


def _kind(steps: Sequence[Step], bound: Bound, settings: Settings) -> InputKind:
    """The kind of number that steps are about."""
    strides = [
        Bound(step.stride, None, percent=step.percent, unit=step.unit, decimals=step.stride.denominator != 1)
        for step in steps
    ]
    return settings.input_kind or kind_of([bound, *strides])


class _Increment:
    """Levels that add points, and those beside them; bounds are turned over if points are added downwards."""

    def __init__(self, parts: Parts, settings: Settings, base: Level, bound: Bound) -> None:
        self.steps = parts.steps
        self.caps = parts.caps
        self.settings = settings
        self.base = base
        self.bound = bound
        self.points = points_of(base, settings)
        self.others = [level for level in parts.levels if level is not base]
        self.input_kind = _kind(self.steps, bound, settings)
        self.up = self.steps[0].up
        self.conventions: list[Convention] = []

    def rule(self) -> AnyRule:
        start, floor = self._span()
        first = self.steps[0]
        if len(self.steps) > 1 or first.end_value is not None or first.base is not None:
            return self._brackets(start, floor)
        growth = self.input_kind is InputKind.RATE and is_growth(self.base)
        rule = Increment(
            start=start,
            base=to_decimal(self.points),
            stride=first.stride,
            points_per_step=to_decimal(first.points),
            cap=to_decimal(self._most()),
            min_value=floor if self.points else None,
            remainder=self._remainder(),
            may_exceed=self.input_kind is InputKind.RATE and (growth or start >= 1),
            may_be_negative=growth,
            **self._fields(),
        )
        if rule.min_value == (rule.domain.low if self.up else rule.domain.high):
            rule = replace(rule, min_value=None)
        self._refuse_others(rule.min_value)
        return replace(rule, conventions=tuple(self.conventions))

    def _span(self) -> tuple[Fraction, Fraction | None]:
        """Where points start to be added, and the value below which no points are earned."""
        own = self._turned(self.bound)
        step = self.steps[0]
        past = None if step.start_bound is None else self._turned(step.start_bound)
        ends = own.low if own.high is None else own.high
        start = past.low if past is not None else ends
        closed = own.low_closed if own.high is None else own.high_closed or past is None or past.low_closed
        if start is None or start != ends or not closed:
            raise step.refused("start")
        if own.low is not None and not own.low_closed:
            raise self.base.refused("start")
        floor = own.low if own.low is None or self.up else -own.low
        return start if self.up else -start, floor

    def _turned(self, bound: Bound) -> Bound:
        if self.up:
            return bound
        low, high = (None if end is None else -end for end in (bound.high, bound.low))
        return replace(bound, low=low, high=high, low_closed=bound.high_closed, high_closed=bound.low_closed)

    def _brackets(self, start: Fraction, floor: Fraction | None) -> AnyRule:
        """Several stretches, each with its own stride, each beginning where the one before ends."""
        if floor:
            raise self.base.refused("cases")
        for other in self.others:
            raise other.refused("cases")
        reached, place, end = self.points, start, None
        brackets: list[Bracket] = []
        for step, after in itertools.zip_longest(self.steps, self.steps[1:]):
            if self._begins(step) != place:
                raise step.refused("start")
            if step.base not in (None, reached):
                raise step.refused("contradiction")
            begins = None if after is None else self._begins(after)
            end = begins if step.end_value is None else step.end_value
            if begins not in (None, end):
                raise step.refused("start")
            if end is not None:
                reached += abs(end - place) // step.stride * step.points
                place = end
            brackets.append(Bracket(end, step.stride, to_decimal(step.points)))
        return Brackets(
            start=start,
            base=to_decimal(self.points),
            brackets=tuple(brackets),
            cap=to_decimal(self._most()) if self.caps or end is None else None,
            remainder=self._remainder(),
            **self._fields(),
        )

    def _begins(self, step: Step) -> Fraction | None:
        bound = step.start_bound
        return None if bound is None else bound.low if self.up else bound.high

    def _most(self) -> Fraction:
        """The most points: those of the limit, otherwise the maximum.

        Raises:
            Refused: two limits, or none.
        """
        if len(self.caps) > 1 or any(cap.floor for cap in self.caps):
            raise self.caps[-1].refused("contradiction")
        most = (self.caps[0].points if self.caps else None) or self.settings.most
        if most is None:
            raise self.steps[-1].refused("cap")
        if not self.caps:
            self.conventions.append(CAP_UNSAID)
        return most

    def _remainder(self) -> Remainder:
        """What a part of a step adds: nothing, unless the wording states it.

        Raises:
            Refused: it states both that only whole steps count and that parts do.
        """
        whole = any(step.whole for step in self.steps)
        if self.settings.remainder is None and not whole:
            self.conventions.append(REMAINDER_UNSAID)
        if whole and self.settings.remainder is Remainder.PRORATED:
            raise self.steps[0].refused("contradiction")
        return self.settings.remainder or Remainder.DROPPED

    def _fields(self) -> NumberFields:
        """The fields of the rule besides, the direction among them; called last, when all conventions are known."""
        stated = Direction.UP if self.up else Direction.DOWN
        if self.settings.direction not in (None, stated):
            raise self.steps[0].refused("order")
        settings = self.settings if self.up else replace(self.settings, direction=stated)
        return settings.number_fields(self.input_kind, self.conventions)

    def _refuse_others(self, floor: Fraction | None) -> None:
        """Refuse levels beside the steps, except one that gives no points below the floor."""
        for level in self.others:
            bound = None if level.bound is None else self._turned(level.bound)
            end = None if floor is None or bound is None else floor if self.up else -floor
            beyond = bound is not None and not bound.low and bound.high == end and not bound.high_closed
            left = floor is not None and (level.is_rest or (end is not None and beyond))
            if points_of(level, self.settings) != 0 or not left:
                raise level.refused("cases")
        if floor is not None and not self.others:
            self.conventions.append(ZERO_UNSAID)


def _fall(parts: Parts, settings: Settings, base: Level, bound: Bound) -> AnyRule:
    """So many points less for so much below a level that earns all ("mỗi 1% dưới ngưỡng trừ 0,9 điểm").

    Raises:
        Refused: the level has an upper end, is open or of another unit; a limit that is none of deductions.
    """
    step, full, caps = parts.steps[0], points_of(base, settings), parts.caps
    bounded = bound.high is not None and not bound.is_exact
    if bound.low is None or not bound.low_closed or bound.percent != step.percent or bounded:
        raise step.refused("start")
    if any(cap.adds or cap.floor for cap in caps) or len(caps) > 1 or settings.remainder is Remainder.PRORATED:
        raise step.refused("cases")
    unsaid = {
        BELOW_TARGET: bound.is_exact, REMAINDER_UNSAID: settings.remainder is None, FLOOR_UNSAID: not caps
    }  # fmt: skip
    most = caps[0].points if caps and caps[0].points is not None else full
    conventions = [convention for convention, assumed in unsaid.items() if assumed]
    return Ladder(
        bands=tuple(_falling(bound.low, step, full, max(full - most, Fraction(0)))),
        may_exceed=bound.percent and bound.low >= 1,
        **settings.number_fields(_kind(parts.steps, bound, settings), conventions),
    )


def _falling(target: Fraction, step: Step, full: Fraction, floor: Fraction) -> Iterator[Band]:
    """The bands from the top down: a step costs its points when all of it is lost."""
    times = ceil((full - floor) / step.points)
    if times > MOST_STEPS:
        raise step.refused("cases")
    end: Fraction | None = None
    points = full
    for time in range(1, times + 1):
        below = target - time * step.stride
        if below < 0:
            break
        interval = Interval(below, end, low_closed=False, high_closed=end is not None, percent=step.percent)
        yield Band(interval, to_decimal(points), "")
        end, points = below, max(full - time * step.points, floor)
    end = target if end is None else end
    yield Band(Interval(None, end, high_closed=True, percent=step.percent), to_decimal(points), "")
