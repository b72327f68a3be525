"""Levels on a number (bậc theo số liệu): which numbers each level means, and what is left unsaid."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.indicators import Direction
from cchc.rules.convention import Convention
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.ladder import Ladder
from cchc.rules.option import Option
from cchc.rules.wording.clauses.clause import Bound, Level, Way
from cchc.rules.wording.clauses.facts import begun, is_denial, is_good, is_growth, is_late, is_on_time
from cchc.rules.wording.clauses.measures import kind_of_levels, refuse_two_measures
from cchc.rules.wording.kinds.band_draft import BandDraft
from cchc.rules.wording.kinds.case_levels import has_number
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import (
    FULL_UNSAID,
    HIGHEST_COUNTS,
    HUNDREDTHS,
    LAST_HOLDS,
    ZERO_UNSAID,
    Settings,
    points_of,
)
from cchc.rules.wording.kinds.violations import violation_rule
from cchc.rules.wording.words.fault_words import is_fault, names
from cchc.rules.wording.words.refused import refused_at
from cchc.rules.wording.words.vocabulary import BAD, GOOD_THINGS
from cchc.values import Cut, Interval, gaps
from cchc.viet import format_number

_Numbered = tuple[Level, Bound]
"""A level and the numbers that it names."""
_RANKS = ("hạng", "thứ hạng", "xếp thứ", "xếp hạng", "vị trí", "thứ")
_FAILS = ("không đạt", "chưa đạt", "không hoàn thành", "không đáp ứng", "chưa hoàn thành", "không đạt được")
_NOT_HELD = ("không tổ chức", "không thực hiện", "không triển khai", "không báo cáo")
"""What is an answer by its name as well as the number 0."""
_BY_DATE = ("trước hạn", "trước thời hạn", "sớm hạn", "sớm", "chậm", "trễ", "trễ hạn", "quá hạn", "muộn")
"""What counts days to a date, or from it: none of them is the day itself, and nothing was done on no day."""
_NO_GROWTH = ("không tăng", "bằng", "giảm", "giữ nguyên", "không thay đổi", "không có tăng")


def ladder_rule(parts: Parts, settings: Settings) -> AnyRule | None:
    """Return the rule of levels on a number; None if the levels have names, not numbers.

    Raises:
        Refused: levels on numbers of different kinds, or with a second condition.
    """
    numeric = [(level, level.bound) for level in parts.levels if level.bound is not None]
    others = [level for level in parts.levels if level.bound is None]
    if violation := violation_rule(parts, settings):
        return violation
    if not numeric or not _is_on_numbers(numeric, others):
        return None
    parts.refuse("remainder")
    measured = [level for level, _bound in numeric]
    refuse_two_measures(measured)
    input_kind = settings.input_kind or kind_of_levels(measured)
    for level in others:
        if input_kind is InputKind.RATE and has_number(level):
            raise level.refused("second")
    rule = _Ladder(input_kind, numeric, others, settings).rule()
    whole = all(not bound.decimals for _level, bound in numeric)
    if input_kind is InputKind.AMOUNT and settings.input_kind is None and whole and rule.check():
        counted = _Ladder(InputKind.COUNT, numeric, others, settings).rule()
        return rule if counted.check() else counted
    return rule


def _is_on_numbers(numeric: Sequence[_Numbered], others: Sequence[Level]) -> bool:
    """Whether the levels are about one number, and the others fit among them."""
    bounds = [bound for _level, bound in numeric]
    strange = [level for level in others if not _fits(level)]
    if any(bound.percent for bound in bounds):
        if strange and len(numeric) == 1:
            return False
        for level in (*strange, *(one for one in others if is_on_time(one) and not is_denial(one))):
            raise level.refused("second")
        return True
    for level in others:
        roles = "".join(token.role.value for token in level.condition)
        if re.search(r"[FTBDAGLUV]", roles) and re.search(r"[np]", roles):
            raise level.refused("second")
        if "n" in roles:
            return False
    exact = all(bound.is_exact for bound in bounds)
    if exact and len(others) > 1 and not any(level.is_rest for level in others):
        return False
    if len(strange) > 1 or (len(bounds) == 1 and (strange or (exact and not others))):
        return False
    units = {bound.unit[0] for bound in bounds if bound.unit}
    if len(units) > 1 and not exact:
        raise refused_at("mixed", [level for level, _bound in numeric])
    return len(units) <= 1


def _fits(level: Level) -> bool:
    """Whether a level without a number fits among levels on numbers."""
    some = begun(level).startswith(("có ", "tăng ", "đạt "))
    same = begun(level).startswith(_NO_GROWTH) and is_growth(level)
    return level.is_rest or is_denial(level) or is_on_time(level) or some or same


class _Ladder:
    """Levels on numbers that become bands."""

    def __init__(
        self, input_kind: InputKind, numeric: Sequence[_Numbered], others: Sequence[Level], settings: Settings
    ) -> None:
        self.input_kind = input_kind
        self.settings = settings
        self.numeric = numeric
        self.others = others
        self.levels = [*(level for level, _bound in numeric), *others]
        self.is_rate = input_kind is InputKind.RATE
        self.growth = self.is_rate and any(map(is_growth, self.levels))
        past = any((bound.high or 0) > 1 or (bound.high is None and (bound.low or 0) >= 1) for _level, bound in numeric)
        self.may_exceed = self.is_rate and (self.growth or past)
        self.late = not self.is_rate and any(map(is_late, self.levels))
        self.named: list[Option] = []
        self.conventions: list[Convention] = []

    @property
    def domain(self) -> Interval:
        if self.is_rate:
            return Interval(
                None if self.growth else Fraction(0), None if self.may_exceed else Fraction(1), percent=True
            )
        return Interval(Fraction(0), integers=True) if self.input_kind is InputKind.COUNT else Interval()

    @property
    def zero(self) -> Interval:
        """The number 0 alone."""
        return self._whole(Interval(Fraction(0), Fraction(0), percent=self.is_rate))

    def rule(self) -> Ladder:
        drafts = [draft for level, bound in self.numeric for draft in self._drafts(level, bound)]
        some = [level for level in self.others if self._is_existential(level)]
        drawn = self._cut([*drafts, *map(self._existential, some)])
        rest = [level for level in self.others if level not in some]
        for level in sorted(rest, key=self._is_none, reverse=True):
            if self._is_none(level):
                drawn = self._with_zero(level, drawn)
            else:
                drawn += self._placed(level, drawn, alone=len(drawn) == 1 and len(rest) == 1)
        drawn += self._unsaid(drawn)
        drawn = self._beyond_last(drawn)
        top, grid = self._top(drawn), self._grid(drawn)
        if top is not None and self.settings.limit is None:
            self.conventions.append(Convention("top_unsaid", format_number(top)))
        if grid is not None and self.settings.step is None:
            self.conventions.append(HUNDREDTHS)
        settings = replace(self.settings, direction=self._direction(drawn), step=self.settings.step or grid)
        return Ladder(
            bands=tuple(one.band() for one in drawn),
            named_options=tuple(self.named),
            may_exceed=self.may_exceed,
            may_be_negative=self.growth,
            limit=self.settings.limit or top,
            **settings.number_fields(self.input_kind, self.conventions),
        )

    def _points(self, level: Level) -> Fraction:
        """The points of a level; deductions are taken from the maximum, otherwise from the most that a level earns."""
        earned = [
            one.award.points for one in self.levels if one.award.way is Way.EARNS and one.award.points is not None
        ]
        full = max(earned, default=None) if self.settings.most is None else None
        return points_of(level, self.settings, full)

    def _direction(self, drawn: Sequence[BandDraft]) -> Direction | None:
        """Which way is better, if the words state it and the points fall that way: then `check` reports it."""
        ordered = _from_low(drawn)
        if self.settings.direction is not None or ordered[0].points <= ordered[-1].points:
            return self.settings.direction
        if any(is_fault(level.words) or names(level.words, BAD) for level, _bound in self.numeric):
            return None
        good = self.is_rate and any(is_good(level) for level, _bound in self.numeric)
        return Direction.UP if good or any(names(level.words, GOOD_THINGS) for level, _bound in self.numeric) else None

    def _top(self, drawn: Sequence[BandDraft]) -> Fraction | None:
        """The end of a scale whose best band ends closed ("từ 3,2 đến 4,0"): no value lies above it."""
        last = _from_low(drawn)[-1]
        best = last.points == max(one.points for one in drawn) and last.interval.high_closed
        return last.interval.high if self.input_kind is InputKind.AMOUNT and len(drawn) > 1 and best else None

    def _grid(self, drawn: Sequence[BandDraft]) -> Fraction | None:
        """A grid of 0,01 if bands with two places leave gaps of just that ("2,50 đến 3,19; 3,20 đến 3,59")."""
        inner = [gap for gap in self._gaps(drawn) if gap.low is not None and gap.high is not None]
        return Fraction(1, 100) if inner and all(self._is_settled(gap, drawn) for gap in inner) else None

    def _is_settled(self, gap: Interval, drawn: Sequence[BandDraft]) -> bool:
        """Whether a gap is the step between two grades with two places ("3,19; 3,20"), or lies above the best one."""
        if self.input_kind is not InputKind.AMOUNT or gap.low is None:
            return False
        if gap.high is None:
            return gap.low == self._top(drawn)
        return gap.high - gap.low == Fraction(1, 100) and (gap.low * 100).denominator == 1

    def _drafts(self, level: Level, bound: Bound) -> list[BandDraft]:
        """The bands of a level; those of "khác 100%" lie on both sides."""
        if bound.low == 1 and self.input_kind is InputKind.COUNT and names(level.words, _RANKS):
            bound = replace(bound, low=None)  # no rank lies above the first
        if bound.low is not None and bound.high is not None and bound.low > bound.high:
            raise level.refused("unread")
        interval, points = bound.interval(), self._points(level)
        if not bound.outside:
            return [BandDraft(self._whole(interval), points, level.label, stated=interval)]
        value = self._whole(Interval(bound.low, bound.low, percent=bound.percent))
        return [BandDraft(part, points, level.label) for part in gaps([value], self.domain)]

    def _whole(self, interval: Interval) -> Interval:
        return interval.on_integers() if self.input_kind is InputKind.COUNT else interval

    def _is_none(self, level: Level) -> bool:
        """Whether a level means the number 0: "không có việc quá hạn", "không tăng", "đúng hạn" beside days."""
        words = begun(level)
        if self.late and is_on_time(level):
            return True
        if level.is_rest or self._is_undone(level) or (self.is_rate and words in _FAILS):
            return False  # what fails lies below the lowest level, and not only at 0
        if self.growth and words.startswith(_NO_GROWTH):
            return True
        if not is_denial(level):
            alone = self.input_kind is InputKind.COUNT and len(self.others) == 1
            return alone and not words.startswith(("có ", "tăng "))
        if any(_is_about(words.partition(" ")[2], one) for one, _bound in self.numeric):
            return True
        return not self.is_rate or words in ("không có", "không phát sinh", "không còn", "không")

    def _is_undone(self, level: Level) -> bool:
        """Whether a level states that nothing was done, where the others count days to a date: "không nộp"."""
        by_date = any(names(one.words, _BY_DATE) for one, _bound in self.numeric)
        return by_date and is_denial(level) and not is_fault(begun(level).partition(" ")[2])

    def _with_zero(self, level: Level, drawn: Sequence[BandDraft]) -> list[BandDraft]:
        """The bands with the number 0 as a band of its own, cut from the others."""
        points, zero = self._points(level), Interval(None, Fraction(0), percent=True) if self.growth else self.zero
        kept: list[BandDraft] = []
        for one in drawn:
            shorter = _cut_to(one.interval, max(one.interval.low_cut, zero.high_cut), one.interval.high_cut)
            covers = Fraction(0) in one.interval
            if shorter is None and one.points != points:
                raise level.refused("contradiction")
            if shorter is not None and covers:
                self.conventions.append(Convention("zero_by_level", level.label))
            if shorter is not None:
                kept.append(replace(one, interval=shorter, stated=None) if covers or self.growth else one)
        if begun(level).startswith(_NOT_HELD):
            self.named.append(Option(level.label, to_decimal(points)))
        return [*kept, BandDraft(zero, points, level.label)]

    def _is_existential(self, level: Level) -> bool:
        """Whether a level states only that there is any of what one on a number counts: it begins just above 0."""
        lower_only = all(bound.high is None for _level, bound in self.numeric)
        some = lower_only and begun(level).startswith(("có ", "tăng "))
        return some and any(self._exists_of(begun(level), *one) for one in self.numeric)

    def _exists_of(self, words: str, level: Level, bound: Bound) -> bool:
        """Whether "có …" is about what a level on a number counts."""
        own = words.removeprefix("có ").removeprefix("tăng ").replace("/", " ").split()
        unit = " ".join(bound.unit).replace("/", " ").split()[:2]
        subject = level.subject.lower().removeprefix("có ")
        same = self.input_kind is InputKind.COUNT and bool(unit) and own[: len(unit)] == unit
        return same or (bool(subject) and words.removeprefix("có ").startswith(subject.split()[0]))

    def _existential(self, level: Level) -> BandDraft:
        above = Interval(Fraction(0), low_closed=False, percent=self.is_rate)
        return BandDraft(self._whole(above), self._points(level), level.label)

    def _cut(self, drawn: list[BandDraft]) -> list[BandDraft]:
        """Levels that lie inside one another, the highest reached counts: each ends where the next begins."""
        top = self.domain.high_cut
        nested = _from_low(
            [one for one in drawn if one.interval.high_cut >= top and one.interval.low != one.interval.high]
        )
        if len(nested) < 2 or any(one.points >= other.points for one, other in itertools.pairwise(nested)):
            return drawn
        self.conventions.append(HIGHEST_COUNTS)
        ends = {id(one): other.interval.low_cut for one, other in itertools.pairwise(nested)}
        cut: list[BandDraft] = []
        for one in drawn:
            shorter = _cut_to(one.interval, one.interval.low_cut, ends[id(one)]) if id(one) in ends else None
            cut.append(replace(one, interval=shorter, stated=None) if shorter else one)
        return cut

    def _beyond_last(self, drawn: list[BandDraft]) -> list[BandDraft]:
        """The last of levels of single counts that fall ("1 lần: 1; 2 lần: 0") holds for more cases too."""
        ordered = _from_low(drawn)
        last = ordered[-1]
        exact = all(one.interval.low == one.interval.high for one in ordered)
        falls = all(one.points > other.points for one, other in itertools.pairwise(ordered))
        if self.input_kind is not InputKind.COUNT or len(ordered) < 3 or not exact or not falls or last.points != 0:
            return drawn
        self.conventions.append(LAST_HOLDS)
        rest = Interval(last.interval.low, integers=True)
        return [replace(one, interval=rest, stated=None) if one is last else one for one in drawn]

    def _gaps(self, drawn: Sequence[BandDraft]) -> tuple[Interval, ...]:
        return gaps([one.interval for one in drawn], self.domain)

    def _placed(self, level: Level, drawn: Sequence[BandDraft], *, alone: bool) -> list[BandDraft]:
        """What a level without a number means: all numbers that are left, the number 0, or a level with a name."""
        open_to = self._gaps(drawn)
        denies = is_denial(level) and not self._is_undone(level)
        fails = begun(level).startswith(_FAILS)
        if open_to and (level.is_rest or fails or (denies and (alone or open_to == (self.zero,)))):
            return [BandDraft(gap, self._points(level), level.label) for gap in open_to]
        if level.is_rest:
            raise level.refused("contradiction")
        if not is_denial(level) and not is_on_time(level):
            raise level.refused("second")
        self.conventions.append(Convention("zero_by_number", level.label))
        self.named.append(Option(level.label, to_decimal(self._points(level))))
        return []

    def _unsaid(self, drawn: Sequence[BandDraft]) -> list[BandDraft]:
        """The level that is left unsaid beyond the last: the zero level, or the full one if all others take off."""
        open_to = [gap for gap in self._gaps(drawn) if not self._is_settled(gap, drawn)]
        if len(open_to) != 1:
            return []
        gap = open_to[0]
        lowest, highest = gap.low_cut == self.domain.low_cut, gap.high_cut == self.domain.high_cut
        off = [level for level in self.levels if level.award.way in (Way.OFF, Way.ALL)]
        if off:
            if self.settings.most is None or len(off) < len(self.levels) or not (lowest or highest):
                return []
            self.conventions.append(FULL_UNSAID)
            return [BandDraft(gap, self.settings.most, str(FULL_UNSAID))]
        ordered = _from_low(drawn)
        first, last, single = ordered[0].points, ordered[-1].points, len(drawn) == 1
        fault = any(is_fault(level.subject.lower()) or is_fault(level.tail.lower()) for level, _bound in self.numeric)
        below, above = lowest and (single or first < last), highest and (single or first > last)
        if min(one.points for one in drawn) <= 0 or not (below or above) or (below and fault):
            return []
        self.conventions.append(ZERO_UNSAID)
        return [BandDraft(gap, Fraction(0), str(ZERO_UNSAID))]


def _from_low(drawn: Sequence[BandDraft]) -> list[BandDraft]:
    return sorted(drawn, key=lambda one: one.interval.low_cut)


def _cut_to(interval: Interval, low: Cut, high: Cut) -> Interval | None:
    """The part of an interval between two ends; None if there is none."""
    return Interval.between(low, high, percent=interval.percent, integers=interval.integers)


def _is_about(words: str, level: Level) -> bool:
    """Whether words name what a level on a number is about."""
    subject, own = level.subject.lower().removeprefix("có ").strip(), words.removeprefix("có ").strip()
    return bool(subject) and bool(own) and (subject.startswith(own) or own.startswith(subject))
