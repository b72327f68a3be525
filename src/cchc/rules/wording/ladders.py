"""Levels on a number (bậc theo số liệu): which stretch each level means, and what is left unsaid."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.indicators import Direction
from cchc.rules.convention import Convention
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.ladder import Band, Ladder
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.option import Option
from cchc.rules.wording.bounds import Bound
from cchc.rules.wording.reading import HIGHEST_COUNTS, ZERO_UNSAID, Entry, Settings
from cchc.rules.wording.refused import Refused
from cchc.rules.wording.vocabulary import GOOD_THINGS, MEASURES
from cchc.values import Interval, gaps

_ZERO = Bound(Fraction(0), Fraction(0))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A step on its way into a ladder.

    Attributes:
        interval: the values that it means.
        points: its points; on top of a slope, if there is one.
        text: the words that drew it.
        slope: points per unit of the value.
        said: the interval as the words say it, where nothing was cut from it.
    """

    interval: Interval
    points: Fraction
    text: str
    slope: Fraction = Fraction(0)
    said: Interval | None = None

    def step(self) -> Band:
        """The step itself."""
        return Band(self.said or replace(self.interval, integers=False), to_decimal(self.points), self.text, self.slope)


def ladder_rule(entries: Sequence[Entry], settings: Settings) -> AnyRule | None:
    """The rule of levels on a number; None where the levels have names, not numbers.

    Raises:
        Refused: levels on numbers of different kinds, or with a second condition.
    """
    numeric = [entry for entry in entries if len(entry.condition.bounds) == 1]
    many = [entry for entry in entries if len(entry.condition.bounds) > 1]
    others = [entry for entry in entries if not entry.condition.bounds]
    if not numeric:
        return None
    if violation := _violation(entries, settings):
        return violation
    if not _is_on_numbers(numeric, many, others):
        return None
    for entry in numeric:
        if entry.condition.has_second:
            raise Refused("second", entry.condition.said)
    input_kind = settings.input_kind or _takes(numeric)
    rule = _Ladder(input_kind, numeric, others, settings).rule()
    decimals = any(entry.condition.bounds[0].decimals for entry in numeric)
    if input_kind is InputKind.AMOUNT and settings.input_kind is None and not decimals and rule.check():
        rule = _Ladder(InputKind.COUNT, numeric, others, settings).rule()
    names_more = (
        input_kind is InputKind.RATE
        and settings.input_kind is None
        and any(line.points > 0 for line in rule.named_options)
    )
    return None if names_more else rule


def _is_on_numbers(numeric: Sequence[Entry], many: Sequence[Entry], others: Sequence[Entry]) -> bool:
    bounds = [entry.condition.bounds[0] for entry in numeric]
    percent = any(bound.percent for bound in bounds)
    if len(bounds) == 1 and bounds[0].is_bare and not percent and len(numeric) + len(others) != 2:
        return False
    if many:
        if percent and any(bound.percent for entry in many for bound in entry.condition.bounds):
            said = many[0].condition.said
            raise Refused("second", said)
        return False
    units = {bound.unit for bound in bounds if bound.unit}
    if not percent and len(units) > 1 and not any(unit in MEASURES for unit in units):
        return False
    strange = [entry for entry in others if not _fits(entry)]
    if strange and not percent:
        return len(strange) == 1 and len(numeric) > 1 and not strange[0].condition.is_bad
    return True


def _fits(entry: Entry) -> bool:
    """Whether a level without a number can stand among levels on numbers."""
    condition = entry.condition
    return condition.is_denial or condition.is_rest or condition.words.startswith(("có ", "tăng ", "đạt "))


def _violation(entries: Sequence[Entry], settings: Settings) -> NoViolation | None:
    """Two levels, all of something or none of it against one case and more."""
    if len(entries) != 2:
        return None
    better, worse = sorted(entries, key=lambda entry: entry.points(settings), reverse=True)
    if better.points(settings) == worse.points(settings):
        return None
    one, other = better.condition, worse.condition
    all_of_it = bool(one.bounds) and one.bounds[0].percent and one.bounds[0].low == 1
    counted = [bound for bound in other.bounds if not bound.percent and bound.low == 1]
    any_case = len(counted) == 1 and (counted[0].high is None or (one.is_denial and counted[0].is_exact))
    if (all_of_it and not other.bounds and other.happened_or_left) or (any_case and (all_of_it or not one.bounds)):
        clean, violated = (
            Option(entry.condition.label, to_decimal(entry.points(settings))) for entry in (better, worse)
        )
        return NoViolation(clean=clean, violated=violated, **settings.told)
    return None


def _takes(numeric: Sequence[Entry]) -> InputKind:
    bounds = [entry.condition.bounds[0] for entry in numeric]
    percents = {bound.percent for bound in bounds}
    if percents == {True, False}:
        said = next(entry.condition.said for entry in numeric if not entry.condition.bounds[0].percent)
        raise Refused("mixed", said)
    return kind_of(bounds)


def kind_of(bounds: Sequence[Bound]) -> InputKind:
    """The kind of number that levels are about: a rate in per cent, an amount that is measured, else a count."""
    if any(bound.percent for bound in bounds):
        return InputKind.RATE
    measured = any(bound.decimals or bound.unit in MEASURES for bound in bounds)
    return InputKind.AMOUNT if measured else InputKind.COUNT


class _Ladder:
    """Levels on numbers that become steps."""

    def __init__(
        self, input_kind: InputKind, numeric: Sequence[Entry], others: Sequence[Entry], settings: Settings
    ) -> None:
        self.input_kind = input_kind
        self.settings = settings
        self.numeric = numeric
        self.others = others
        self.growth = input_kind is not InputKind.COUNT and any(
            entry.condition.is_growth for entry in (*numeric, *others)
        )
        bounds = [entry.condition.bounds[0] for entry in numeric]
        past = any(
            (bound.low is not None and bound.low >= 1 and bound.high is None) or (bound.high or 0) > 1
            for bound in bounds
        )
        self.may_exceed = input_kind is InputKind.RATE and (self.growth or past)
        self.named: list[Option] = []
        self.conventions: list[Convention] = []

    @property
    def domain(self) -> Interval:
        low = None if self.growth else Fraction(0)
        match self.input_kind:
            case InputKind.RATE:
                return Interval(low, None if self.may_exceed else Fraction(1), percent=True)
            case InputKind.COUNT:
                return Interval(Fraction(0), integers=True)
            case _:
                return Interval(low)

    def rule(self) -> Ladder:
        drawn = [self._drawn(entry) for entry in self.numeric]
        nested = [self._drawn_existential(entry) for entry in self.others if self._is_existential(entry)]
        drawn = self._cut([*drawn, *nested])
        rest = [entry for entry in self.others if not self._is_existential(entry)]
        for entry in rest:
            drawn += self._placed(entry, drawn, alone=len(drawn) == 1 and len(rest) == 1)
        drawn += self._unsaid(drawn)
        self._refuse_reverse(drawn)
        return Ladder(
            bands=tuple(one.step() for one in drawn),
            named_options=tuple(self.named),
            input_kind=self.input_kind,
            may_exceed=self.may_exceed,
            may_be_negative=self.growth,
            direction=self.settings.direction,
            step=self.settings.step,
            rounding=self.settings.rounding,
            conventions=tuple(self.conventions),
            **self.settings.told,
        )

    def _drawn(self, entry: Entry) -> Drawn:
        bound = entry.condition.bounds[0]
        if bound.low is not None and bound.high is not None and bound.low > bound.high:
            raise Refused("unread", entry.condition.said)
        interval = bound.interval(percent=bound.percent)
        points, label = entry.points(self.settings), entry.condition.label
        return Drawn(self._whole(interval), points, label, said=interval)

    def _whole(self, interval: Interval) -> Interval:
        return interval.on_integers() if self.input_kind is InputKind.COUNT else interval

    def _is_existential(self, entry: Entry) -> bool:
        """Whether a level says only that there is any: it begins just above nothing."""
        condition = entry.condition
        some = condition.words.startswith(("có ", "tăng ")) and not condition.is_denial and not condition.is_rest
        lower_only = all(one.condition.bounds[0].high is None for one in self.numeric)
        return some and lower_only

    def _drawn_existential(self, entry: Entry) -> Drawn:
        if self.input_kind is InputKind.COUNT:
            interval = Interval(Fraction(1), integers=True)
        else:
            interval = Interval(Fraction(0), low_closed=False, percent=self.input_kind is InputKind.RATE)
        return Drawn(interval, entry.points(self.settings), entry.condition.label)

    def _cut(self, drawn: list[Drawn]) -> list[Drawn]:
        """Levels that lie inside one another, the highest reached counts: each ends where the next begins."""
        top = self.domain.high_cut
        open_above = [one for one in drawn if one.interval.high_cut >= top]
        if len(open_above) < 2:
            return drawn
        ordered = sorted(open_above, key=lambda one: one.interval.low_cut)
        rising = all(one.points < other.points for one, other in itertools.pairwise(ordered))
        if not rising:
            return drawn
        self.conventions.append(HIGHEST_COUNTS)
        ends = {id(one): other.interval.low_cut for one, other in itertools.pairwise(ordered)}
        cut: list[Drawn] = []
        for one in drawn:
            end = ends.get(id(one))
            held = one.interval
            shorter = (
                None
                if end is None
                else Interval.between(held.low_cut, end, percent=held.percent, integers=held.integers)
            )
            cut.append(replace(one, interval=shorter, said=None) if shorter else one)
        return cut

    def _gaps(self, drawn: Sequence[Drawn]) -> tuple[Interval, ...]:
        return gaps([one.interval for one in drawn], self.domain)

    def _placed(self, entry: Entry, drawn: Sequence[Drawn], *, alone: bool) -> list[Drawn]:
        """What a level without a number means: all that is left, nothing at all, or a level with a name."""
        open_to = self._gaps(drawn)
        points, label = entry.points(self.settings), entry.condition.label
        fails = entry.condition.words.startswith(
            ("không đạt", "chưa đạt", "không hoàn thành", "không đáp ứng", "chưa hoàn thành")
        )
        if open_to and (entry.condition.is_rest or (alone and entry.condition.is_denial) or fails):
            return [Drawn(gap, points, label) for gap in open_to]
        zero = self._whole(Interval(Fraction(0), Fraction(0), percent=self.input_kind is InputKind.RATE))
        if open_to == (zero,):
            return [Drawn(zero, points, label)]
        if self.input_kind is InputKind.COUNT and entry.condition.is_denial and open_to and Fraction(0) in open_to[0]:
            return [Drawn(zero, points, label)]
        if entry.condition.is_denial and any(Fraction(0) in one.interval for one in drawn):
            self.conventions.append(Convention("zero_by_number", label))
        self.named.append(Option(label, to_decimal(points)))
        return []

    def _unsaid(self, drawn: Sequence[Drawn]) -> list[Drawn]:
        """The zero line that is left unsaid: beyond the level that earns least."""
        open_to = self._gaps(drawn)
        if len(open_to) != 1 or min(one.points for one in drawn) <= 0:
            return []
        ordered = sorted(drawn, key=lambda one: one.interval.low_cut)
        gap = open_to[0]
        rising = len(ordered) == 1 or ordered[0].points < ordered[-1].points
        falling = len(ordered) > 1 and ordered[0].points > ordered[-1].points
        below = (
            gap.low_cut == self.domain.low_cut
            and rising
            and (
                len(ordered) > 1
                or ordered[0].interval.high is None
                or ordered[0].interval.high_cut >= self.domain.high_cut
            )
        )
        above = gap.high_cut == self.domain.high_cut and (
            falling or (len(ordered) == 1 and ordered[0].interval.low_cut <= self.domain.low_cut)
        )
        if not below and not above:
            return []
        self.conventions.append(ZERO_UNSAID)
        return [Drawn(gap, Fraction(0), str(ZERO_UNSAID))]

    def _refuse_reverse(self, drawn: Sequence[Drawn]) -> None:
        """Refuse levels that say something good and earn less for more of it."""
        ordered = sorted(drawn, key=lambda one: one.interval.low_cut)
        falls = ordered[0].points > ordered[-1].points
        if not falls or self.settings.direction is Direction.DOWN:
            return
        conditions = [entry.condition for entry in self.numeric]
        bad = any(
            condition.is_bad
            for condition in (
                *conditions,
                *(
                    entry.condition
                    for entry in self.others
                    if not entry.condition.is_rest and not entry.condition.is_denial
                ),
            )
        )
        good = any(condition.names(GOOD_THINGS) for condition in conditions) or (
            self.input_kind is InputKind.RATE and any(condition.is_good for condition in conditions)
        )
        if good and not bad:
            said = conditions[0].said
            raise Refused("order", said)
