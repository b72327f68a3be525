"""Points that rise step by step (điểm tăng thêm): "trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm"."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from cchc.exact import to_decimal
from cchc.indicators import Direction
from cchc.rules.convention import Convention
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds.increment import Increment
from cchc.rules.remainder import Remainder
from cchc.rules.wording.award import Way
from cchc.rules.wording.bounds import Bound, bounds_of
from cchc.rules.wording.ladders import kind_of
from cchc.rules.wording.reading import CAP_UNSAID, REMAINDER_UNSAID, ZERO_UNSAID, Entry, Settings
from cchc.rules.wording.refused import Refused
from cchc.rules.wording.tokens import token_at
from cchc.rules.wording.vocabulary import Role

_WORDS = ("tăng", "giảm", "đủ", "lên", "đi", "mỗi")


class _Rise(NamedTuple):
    """A level that adds points for so much more of the value (mức tính thêm).

    Attributes:
        entry: the level.
        up: whether it is said for more of the value, not for less.
        whole: whether it says that steps must be whole ("đủ").
        start: where it says that it starts; () where it does not say.
        stride: how much makes one step.
    """

    entry: Entry
    up: bool
    whole: bool
    start: tuple[Bound, ...]
    stride: Bound


def increment_rule(entries: Sequence[Entry], settings: Settings) -> Increment | None:
    """The rule of levels one of which adds points for so much more or less; None where none does.

    Raises:
        Refused: points added in another way, no start that both levels name, other levels beside the two.
    """
    found = [(entry, _rise_of(entry)) for entry in entries]
    others = [entry for entry, rise in found if rise is None]
    for entry in others:
        if entry.award.way is Way.MORE:
            raise Refused("cases", entry.condition.said)
    rises = [rise for _entry, rise in found if rise is not None]
    if not rises or (len(entries) == 1 and entries[0].award.way is Way.ADDS):
        return None
    if len(rises) > 1 or not others:
        raise Refused("cases", rises[-1].entry.condition.said)
    return _Increment(rises[0], others, settings).rule()


def _rise_of(entry: Entry) -> _Rise | None:
    """What "cứ thêm 5%", "cứ giảm 0,5%", "cứ 5% tăng thêm" says in a level that adds points; else None."""
    said = entry.condition.said
    if entry.award.way not in (Way.MORE, Way.ADDS):
        return None
    each = next((place for place, token in enumerate(said) if token.role is Role.EACH), len(said))
    place = each + 1
    while (token := token_at(said, place)).role is Role.MORE or token.text in _WORDS:
        place += 1
    words = {token.text for token in said[each + 1 : place]}
    more = "tăng" in words or any(one.role is Role.MORE for one in (*said[each + 1 : place], *said[-1:]))
    if token.kind != "number" or not (more or "giảm" in words):
        return None
    starts, strides = bounds_of(said[:each]), bounds_of(said[place:])
    if len(starts) > 1 or len(strides) != 1:
        raise Refused("second", said)
    return _Rise(entry, "giảm" not in words, "đủ" in words, tuple(starts), strides[0])


class _Increment:
    """A level that adds points, and the levels beside it; bounds are turned over where points are added downwards."""

    def __init__(self, rise: _Rise, others: Sequence[Entry], settings: Settings) -> None:
        self.rise = rise
        self.settings = settings
        self.base = max(others, key=lambda entry: entry.points(settings))
        self.others = [entry for entry in others if entry is not self.base]
        self.conventions: list[Convention] = []

    def rule(self) -> Increment:
        condition = self.base.condition
        if len(condition.bounds) != 1:
            raise Refused("second" if condition.bounds else "start", condition.said)
        if condition.has_second:
            raise Refused("second", condition.said)
        bounds = [condition.bounds[0], self.rise.stride, *self.rise.start]
        if len({bound.percent for bound in bounds}) > 1 or len({bound.unit for bound in bounds if bound.unit}) > 1:
            raise Refused("mixed", self.rise.entry.condition.said)
        input_kind = self.settings.input_kind or kind_of(bounds)
        start, floor = self._span()
        points = self.base.points(self.settings)
        growth = input_kind is InputKind.RATE and condition.is_growth
        rule = Increment(
            start=start,
            base=to_decimal(points),
            stride=self.rise.stride.low or Fraction(0),
            points_per_step=to_decimal(self.rise.entry.points(self.settings)),
            cap=to_decimal(self._most()),
            min_value=floor if points else None,
            remainder=self._remainder(),
            input_kind=input_kind,
            may_exceed=input_kind is InputKind.RATE and (growth or start >= 1),
            may_be_negative=growth,
            direction=self._direction(),
            step=self.settings.step,
            rounding=self.settings.rounding,
            **self.settings.told,
        )
        if rule.min_value == (rule.domain.low if self.rise.up else rule.domain.high):
            rule = replace(rule, min_value=None)
        self._ask_others(rule.min_value)
        return replace(rule, conventions=tuple(self.conventions))

    def _span(self) -> tuple[Fraction, Fraction | None]:
        """Where points start to be added, and the floor."""
        own = self._turned(self.base.condition.bounds[0])
        past = [self._turned(bound) for bound in self.rise.start]
        ends = own.low if own.high is None else own.high
        start = past[0].low if past else ends
        closed = own.low_closed if own.high is None else own.high_closed or not past or past[0].low_closed
        if start is None or start != ends or not closed or any(bound.high is not None for bound in past):
            raise Refused("start", self.rise.entry.condition.said)
        if own.low is not None and not own.low_closed:
            raise Refused("start", self.base.condition.said)
        sign = 1 if self.rise.up else -1
        return start * sign, None if own.low is None else own.low * sign

    def _turned(self, bound: Bound) -> Bound:
        if self.rise.up:
            return bound
        low, high = (None if end is None else -end for end in (bound.high, bound.low))
        return replace(bound, low=low, high=high, low_closed=bound.high_closed, high_closed=bound.low_closed)

    def _most(self) -> Fraction:
        award = self.rise.entry.award
        most = award.most or self.settings.most
        if most is None:
            raise Refused("cap", self.rise.entry.condition.said)
        if award.most is None and not award.to_the_end:
            self.conventions.append(CAP_UNSAID)
        return most

    def _remainder(self) -> Remainder:
        told = self.settings.remainder
        if told is None and not self.rise.whole:
            self.conventions.append(REMAINDER_UNSAID)
        if self.rise.whole and told is Remainder.PRORATED:
            raise Refused("contradiction", self.rise.entry.condition.said)
        return told or Remainder.DROPPED

    def _direction(self) -> Direction | None:
        told, said = self.settings.direction, Direction.UP if self.rise.up else Direction.DOWN
        if told not in (None, said):
            raise Refused("order", self.rise.entry.condition.said)
        return told if self.rise.up else said

    def _ask_others(self, floor: Fraction | None) -> None:
        """Refuse levels that say something else than that what falls short of the floor earns nothing."""
        for entry in self.others:
            bounds = [self._turned(bound) for bound in entry.condition.bounds]
            beyond = floor is not None and [(one.low, one.high, one.high_closed) for one in bounds] == [
                (None, floor if self.rise.up else -floor, False)
            ]
            left = floor is not None and entry.condition.is_rest
            if entry.points(self.settings) != 0 or not (beyond or left):
                raise Refused("cases", entry.condition.said)
        if floor is not None and not self.others:
            self.conventions.append(ZERO_UNSAID)
