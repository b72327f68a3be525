"""Points that rise step by step (điểm tăng theo bước): "trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm"."""

from collections.abc import Iterator
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
from cchc.rules.wording.clauses.clause import Bound, Free, Limit, Step, Way
from cchc.rules.wording.clauses.facts import is_growth
from cchc.rules.wording.clauses.measures import kind_of
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import (
    BELOW_TARGET,
    CAP_UNSAID,
    FLOOR_UNSAID,
    REMAINDER_UNSAID,
    ZERO_UNSAID,
    Settings,
    points_of,
)
from cchc.rules.wording.words.refused import Refused
from cchc.values import Interval


def increment_rule(parts: Parts, settings: Settings) -> AnyRule:
    """Return the rule of levels some of which add points for so much more or less.

    Raises:
        Refused: no start that both levels name, other levels beside them, no limit.
    """
    parts.refuse(Limit, Free)
    if parts.formulas:
        raise Refused("contradiction", parts.formulas[0].start, parts.formulas[0].end)
    return _Increment(parts, settings).rule()


class _Increment:
    """Levels that add points, and those beside them; bounds are turned over if points are added downwards."""

    def __init__(self, parts: Parts, settings: Settings) -> None:
        self.parts = parts
        self.steps = parts.steps
        self.settings = settings
        self.conventions: list[Convention] = []
        first = parts.steps[0]
        levels = [level for level in parts.levels if level.each is None]
        if not levels or len(levels) != len(parts.levels) or any(level.award.way is not Way.EARNS for level in levels):
            raise Refused("cases", first.start, first.end)
        if first.takes_off and (len(levels) > 1 or len(self.steps) > 1):
            raise Refused("cases", first.start, first.end)
        self.up = first.up
        self.base = (
            max(levels, key=lambda level: points_of(level, settings)) if not parts.steps[0].takes_off else levels[0]
        )
        self.others = [level for level in levels if level is not self.base]

    def rule(self) -> AnyRule:
        for step in self.steps:
            if step.points <= 0 or step.stride <= 0:
                raise Refused("points", step.start, step.end)
            if step.up != self.up:
                raise Refused("cases", step.start, step.end)
        bound = self.base.bound
        if bound is None or bound.outside:
            raise Refused("start", self.base.start, self.base.end)
        if self.parts.steps[0].takes_off:
            return self._fall(self.parts.steps[0], bound)
        percents = {
            bound.percent,
            *(step.percent for step in self.steps),
            *(step.start_bound.percent for step in self.steps if step.start_bound),
        }
        units = {
            unit
            for unit in (
                bound.unit[:1],
                *(step.unit[:1] for step in self.steps),
                *(step.start_bound.unit[:1] for step in self.steps if step.start_bound),
                *(step.end_unit[:1] for step in self.steps),
            )
            if unit
        }
        if len(percents) > 1 or (len(units) > 1 and not bound.percent):
            raise Refused("mixed", self.steps[0].start, self.steps[0].end)
        return (
            self._increment(bound)
            if len(self.steps) == 1 and self.steps[0].end_value is None and self.steps[0].base is None
            else self._brackets(bound)
        )

    def _span(self, bound: Bound) -> tuple[Fraction, Fraction | None]:
        """Where points start to be added, and the value below which no points are earned."""
        own = self._turned(bound)
        step = self.steps[0]
        past = None if step.start_bound is None else self._turned(step.start_bound)
        ends = own.low if own.high is None else own.high
        start = past.low if past is not None else ends
        closed = own.low_closed if own.high is None else own.high_closed or past is None or past.low_closed
        if start is None or start != ends or not closed:
            raise Refused("start", step.start, step.end)
        if own.low is not None and not own.low_closed:
            raise Refused("start", self.base.start, self.base.end)
        sign = 1 if self.up else -1
        return start * sign, None if own.low is None else own.low * sign

    def _turned(self, bound: Bound) -> Bound:
        if self.up:
            return bound
        low, high = (None if end is None else -end for end in (bound.high, bound.low))
        return replace(bound, low=low, high=high, low_closed=bound.high_closed, high_closed=bound.low_closed)

    def _increment(self, bound: Bound) -> Increment:
        input_kind = self.settings.input_kind or self._kind(bound)
        start, floor = self._span(bound)
        points = points_of(self.base, self.settings)
        step = self.steps[0]
        growth = input_kind is InputKind.RATE and is_growth(self.base)
        rule = Increment(
            start=start,
            base=to_decimal(points),
            stride=step.stride,
            points_per_step=to_decimal(step.points),
            cap=to_decimal(self._most()),
            min_value=floor if points else None,
            remainder=self._remainder(),
            input_kind=input_kind,
            may_exceed=input_kind is InputKind.RATE and (growth or start >= 1),
            may_be_negative=growth,
            direction=self._direction(),
            step=self.settings.step,
            rounding=self.settings.rounding,
            zero_denominator=self.settings.zero_denominator,
            **self.settings.fields,
        )
        if rule.min_value == (rule.domain.low if self.up else rule.domain.high):
            rule = replace(rule, min_value=None)
        self._ask_others(rule.min_value)
        return replace(rule, conventions=tuple(self.conventions))

    def _kind(self, bound: Bound) -> InputKind:
        strides = [
            Bound(step.stride, None, percent=step.percent, unit=step.unit, decimals=step.stride.denominator != 1)
            for step in self.steps
        ]
        return kind_of([bound, *strides])

    def _brackets(self, bound: Bound) -> AnyRule:
        """Several stretches, each with its own stride."""
        start, floor = self._span(bound)
        if floor is not None and floor != 0:
            raise Refused("cases", self.base.start, self.base.end)
        if self.others:
            raise Refused("cases", self.others[0].start, self.others[0].end)
        points = points_of(self.base, self.settings)
        reached, place = points, start
        ends = self._ends()
        for step, end in zip(self.steps, ends, strict=True):
            begins = step.start_bound
            if begins is None or (begins.low if self.up else begins.high) != place:
                raise Refused("start", step.start, step.end)
            if step.base is not None and step.base != reached:
                raise Refused("contradiction", step.start, step.end)
            if end is not None:
                reached += abs(end - place) // step.stride * step.points
                place = end
        caps = self.parts.caps
        cap = self._most() if caps or ends[-1] is None else None
        return Brackets(
            start=start,
            base=to_decimal(points),
            brackets=tuple(
                Bracket(end, step.stride, to_decimal(step.points)) for step, end in zip(self.steps, ends, strict=True)
            ),
            cap=None if cap is None else to_decimal(cap),
            remainder=self._remainder(),
            input_kind=self.settings.input_kind or self._kind(bound),
            direction=self._direction(),
            step=self.settings.step,
            rounding=self.settings.rounding,
            zero_denominator=self.settings.zero_denominator,
            conventions=tuple(self.conventions),
            **self.settings.fields,
        )

    def _ends(self) -> list[Fraction | None]:
        """Where each stretch ends: as it states, otherwise where the next begins."""
        ends: list[Fraction | None] = []
        for place, step in enumerate(self.steps):
            after = self.steps[place + 1].start_bound if place + 1 < len(self.steps) else None
            begins = None if after is None else (after.low if self.up else after.high)
            if step.end_value is not None and begins is not None and step.end_value != begins:
                raise Refused("start", step.start, step.end)
            ends.append(step.end_value if step.end_value is not None else begins)
        return ends

    def _most(self) -> Fraction:
        caps = self.parts.caps
        if len(caps) > 1 or any(cap.floor for cap in caps):
            raise Refused("contradiction", caps[-1].start, caps[-1].end)
        stated = caps[0].points if caps else None
        most = stated or self.settings.most
        if most is None:
            raise Refused("cap", self.steps[-1].start, self.steps[-1].end)
        if not caps:
            self.conventions.append(CAP_UNSAID)
        return most

    def _remainder(self) -> Remainder:
        settled = self.settings.remainder
        whole = any(step.whole for step in self.steps)
        if settled is None and not whole:
            self.conventions.append(REMAINDER_UNSAID)
        if whole and settled is Remainder.PRORATED:
            raise Refused("contradiction", self.steps[0].start, self.steps[0].end)
        return settled or Remainder.DROPPED

    def _direction(self) -> Direction | None:
        settled, stated = self.settings.direction, Direction.UP if self.up else Direction.DOWN
        if settled not in (None, stated):
            raise Refused("order", self.steps[0].start, self.steps[0].end)
        return settled if self.up else stated

    def _ask_others(self, floor: Fraction | None) -> None:
        """Refuse levels beside the steps, except one that gives no points below the floor."""
        for level in self.others:
            bound = None if level.bound is None else self._turned(level.bound)
            beyond = (
                floor is not None
                and bound is not None
                and (
                    (bound.low is None or bound.low == 0)
                    and bound.high == (floor if self.up else -floor)
                    and not bound.high_closed
                )
            )
            left = floor is not None and level.is_rest
            if points_of(level, self.settings) != 0 or not (beyond or left):
                raise Refused("cases", level.start, level.end)
        if floor is not None and not self.others:
            self.conventions.append(ZERO_UNSAID)

    def _fall(self, step: Step, bound: Bound) -> AnyRule:
        """So many points less for so much below a level that earns all ("mỗi 1% dưới ngưỡng trừ 0,9 điểm")."""
        full = points_of(self.base, self.settings)
        caps = self.parts.caps
        if bound.low is None or not bound.low_closed or bound.percent != step.percent or bound.outside:
            raise Refused("start", step.start, step.end)
        if bound.is_exact:
            self.conventions.append(BELOW_TARGET)
        elif bound.high is not None:
            raise Refused("start", step.start, step.end)
        if any(cap.adds or cap.floor for cap in caps) or len(caps) > 1 or self.settings.remainder is Remainder.PRORATED:
            raise Refused("cases", step.start, step.end)
        if self.settings.remainder is None:
            self.conventions.append(REMAINDER_UNSAID)
        most = caps[0].points if caps and caps[0].points is not None else full
        if not caps:
            self.conventions.append(FLOOR_UNSAID)
        return Ladder(
            bands=tuple(self._falling(bound.low, step, full, max(full - most, Fraction(0)))),
            input_kind=self.settings.input_kind or self._kind(bound),
            may_exceed=bound.percent and bound.low >= 1,
            direction=self.settings.direction,
            step=self.settings.step,
            rounding=self.settings.rounding,
            zero_denominator=self.settings.zero_denominator,
            conventions=tuple(self.conventions),
            **self.settings.fields,
        )

    def _falling(self, target: Fraction, step: Step, full: Fraction, floor: Fraction) -> Iterator[Band]:
        """The bands from the top down: a step costs its points when all of it is lost."""
        ends, points = target, full
        times = ceil((full - floor) / step.points)
        if times > MOST_STEPS:
            raise Refused("cases", step.start, step.end)
        for time in range(times):
            below = target - (time + 1) * step.stride
            if below < 0:
                break
            high = None if time == 0 else ends
            interval = Interval(below, high, low_closed=False, high_closed=high is not None, percent=step.percent)
            yield Band(interval, to_decimal(points), "")
            ends, points = below, max(full - (time + 1) * step.points, floor)
        yield Band(Interval(None, ends, high_closed=True, percent=step.percent), to_decimal(points), "")
