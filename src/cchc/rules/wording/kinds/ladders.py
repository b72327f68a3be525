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
from cchc.rules.wording.clauses.clause import Bound, Level, RemainderClause, Way
from cchc.rules.wording.clauses.facts import (
    begun,
    is_denial,
    is_good,
    is_growth,
    is_late,
    is_on_time,
)
from cchc.rules.wording.clauses.measures import kind_of_levels, refuse_two_measures
from cchc.rules.wording.kinds.band_draft import BandDraft
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
from cchc.rules.wording.words.refused import Refused
from cchc.rules.wording.words.vocabulary import BAD, GOOD_THINGS
from cchc.values import Interval, gaps
from cchc.viet import format_number


def ladder_rule(parts: Parts, settings: Settings) -> AnyRule | None:
    """Return the rule of levels on a number; None if the levels have names, not numbers.

    Raises:
        Refused: levels on numbers of different kinds, or with a second condition.
    """
    numeric = [level for level in parts.levels if level.bound is not None]
    others = [level for level in parts.levels if level.bound is None]
    if violation := violation_rule(parts, settings):
        return violation
    if not numeric or not _is_on_numbers(numeric, others):
        return None
    parts.refuse(RemainderClause)
    refuse_two_measures(numeric)
    input_kind = settings.input_kind or kind_of_levels(numeric)
    if input_kind is InputKind.RATE:
        for level in others:
            if any(token.role.value in "np" for token in level.condition) and not level.is_rest:
                raise Refused("second", level.start, level.end)
    rule = _Ladder(input_kind, numeric, others, settings).rule()
    whole = all(level.bound is not None and not level.bound.decimals for level in numeric)
    if input_kind is InputKind.AMOUNT and settings.input_kind is None and whole and rule.check():
        counted = _Ladder(InputKind.COUNT, numeric, others, settings).rule()
        if not counted.check():
            return counted
    return rule


def _is_on_numbers(numeric: Sequence[Level], others: Sequence[Level]) -> bool:
    """Whether the levels are about one number, and the others fit among them."""
    bounds = [level.bound for level in numeric if level.bound is not None]
    percent = any(bound.percent for bound in bounds)
    strange = [level for level in others if not _fits(level)]
    if percent:
        if strange and len(numeric) == 1:
            return False
        for level in (*strange, *(one for one in others if is_on_time(one) and not is_denial(one))):
            raise Refused("second", level.start, level.end)
        return True
    exact = all(bound.is_exact for bound in bounds)
    for level in others:
        roles = "".join(token.role.value for token in level.condition)
        if re.search(r"[FTBDAGLUV]", roles) and re.search(r"[np]", roles):
            raise Refused("second", level.start, level.end)
    if any(any(token.role.value == "n" for token in level.condition) for level in others):
        return False
    if exact and len(others) > 1 and not any(level.is_rest for level in others):
        return False
    if len(bounds) == 1 and bounds[0].is_exact and not others:
        return False
    if len(strange) > 1 or (len(bounds) == 1 and strange):
        return False
    units = {bound.unit[0] for bound in bounds if bound.unit}
    if len(units) > 1 and not exact:
        raise Refused("mixed", numeric[0].start, numeric[-1].end)
    return len(units) <= 1


def _fits(level: Level) -> bool:
    """Whether a level without a number fits among levels on numbers."""
    return (
        level.is_rest
        or is_denial(level)
        or begun(level).startswith(("có ", "tăng ", "đạt "))
        or is_on_time(level)
        or (begun(level).startswith(_NO_GROWTH) and is_growth(level))
    )


_RANKS = ("hạng", "thứ hạng", "xếp thứ", "xếp hạng", "vị trí", "thứ")
_FAILS = ("không đạt", "chưa đạt", "không hoàn thành", "không đáp ứng", "chưa hoàn thành", "không đạt được")
_BY_DATE = ("trước hạn", "trước thời hạn", "sớm hạn", "sớm", "chậm", "trễ", "trễ hạn", "quá hạn", "muộn")
"""What counts days to a date, or from it: none of them is the day itself, and nothing was done on no day."""
_NO_GROWTH = ("không tăng", "bằng", "giảm", "giữ nguyên", "không thay đổi", "không có tăng")


class _Ladder:
    """Levels on numbers that become bands."""

    def __init__(
        self, input_kind: InputKind, numeric: Sequence[Level], others: Sequence[Level], settings: Settings
    ) -> None:
        self.input_kind = input_kind
        self.settings = settings
        self.numeric = numeric
        self.others = others
        self.growth = input_kind is InputKind.RATE and any(is_growth(level) for level in (*numeric, *others))
        bounds = [level.bound for level in numeric if level.bound is not None]
        past = any(
            (bound.low is not None and bound.low >= 1 and bound.high is None) or (bound.high or 0) > 1
            for bound in bounds
        )
        self.may_exceed = input_kind is InputKind.RATE and (self.growth or past)
        self.named: list[Option] = []
        self.conventions: list[Convention] = []
        self.late = any(is_late(level) for level in (*numeric, *others))

    @property
    def domain(self) -> Interval:
        match self.input_kind:
            case InputKind.RATE:
                low = None if self.growth else Fraction(0)
                return Interval(low, None if self.may_exceed else Fraction(1), percent=True)
            case InputKind.COUNT:
                return Interval(Fraction(0), integers=True)
            case _:
                return Interval()

    def rule(self) -> Ladder:
        zero = [level for level in self.others if self._is_none(level)]
        drawn = [one for level in self.numeric if level.bound is not None for one in self._drafts(level, level.bound)]
        nested = [self._existential(level) for level in self.others if self._is_existential(level)]
        drawn = self._cut([*drawn, *nested])
        rest = [level for level in self.others if not self._is_existential(level)]
        for level in rest:
            if level in zero:
                drawn = self._with_zero(level, drawn)
        for level in rest:
            if level not in zero:
                drawn += self._placed(level, drawn, alone=len(drawn) == 1 and len(rest) == 1)
        drawn += self._unsaid(drawn)
        drawn = self._beyond_last(drawn)
        limit = self.settings.limit or self._top(drawn)
        step = self.settings.step or self._grid(drawn)
        return Ladder(
            bands=tuple(one.band() for one in drawn),
            named_options=tuple(self.named),
            input_kind=self.input_kind,
            may_exceed=self.may_exceed,
            may_be_negative=self.growth,
            direction=self._direction(drawn),
            step=step,
            limit=limit,
            rounding=self.settings.rounding,
            zero_denominator=self.settings.zero_denominator if self.input_kind is InputKind.RATE else None,
            conventions=tuple(self.conventions),
            **self.settings.fields,
        )

    def _direction(self, drawn: Sequence[BandDraft]) -> Direction | None:
        """Which way is better, if the words state it and the points fall that way: then `check` reports it."""
        if self.settings.direction is not None:
            return self.settings.direction
        ordered = sorted(drawn, key=lambda one: one.interval.low_cut)
        if len(ordered) < 2 or ordered[0].points <= ordered[-1].points:
            return None
        levels = [*self.numeric, *(level for level in self.others if not level.is_rest and not is_denial(level))]
        if any(is_fault(level.words) or names(level.words, BAD) for level in levels):
            return None
        good = any(is_good(level) for level in self.numeric) and self.input_kind is InputKind.RATE
        things = any(names(level.words, GOOD_THINGS) for level in self.numeric)
        return Direction.UP if good or things else None

    def _top(self, drawn: Sequence[BandDraft]) -> Fraction | None:
        """The end of a scale whose best band ends closed ("từ 3,2 đến 4,0"): no value lies above it."""
        if self.input_kind is not InputKind.AMOUNT or len(drawn) < 2:
            return None
        last = max(drawn, key=lambda one: one.interval.low_cut)
        if (
            last.interval.high is None
            or not last.interval.high_closed
            or last.points != max(one.points for one in drawn)
        ):
            return None
        self.conventions.append(Convention("top_unsaid", format_number(last.interval.high)))
        return last.interval.high

    def _grid(self, drawn: Sequence[BandDraft]) -> Fraction | None:
        """A grid of 0,01 if bands with two places leave gaps of just that ("2,50 đến 3,19; 3,20 đến 3,59")."""
        if self.input_kind is not InputKind.AMOUNT:
            return None
        ends = [end for one in drawn for end in (one.interval.low, one.interval.high) if end is not None]
        if not ends or any((end * 100).denominator != 1 for end in ends):
            return None
        open_to = self._gaps(drawn)
        inner = [gap for gap in open_to if gap.low is not None and gap.high is not None]
        if not inner or any(
            gap.high - gap.low != Fraction(1, 100) for gap in inner if gap.low is not None and gap.high is not None
        ):
            return None
        self.conventions.append(HUNDREDTHS)
        return Fraction(1, 100)

    def _drafts(self, level: Level, bound: Bound) -> list[BandDraft]:
        """The bands of a level; those of "khác 100%" lie on both sides."""
        if bound.low == 1 and self.input_kind is InputKind.COUNT and names(level.words, _RANKS):
            bound = replace(bound, low=None)  # no rank lies above the first
        if bound.low is not None and bound.high is not None and bound.low > bound.high:
            raise Refused("unread", level.start, level.end)
        points = points_of(level, self.settings, self._full())
        if bound.outside:
            value = Interval(bound.low, bound.low, percent=bound.percent)
            parts = gaps([self._whole(value)], self.domain)
            return [BandDraft(part, points, level.label) for part in parts]
        interval = bound.interval()
        return [BandDraft(self._whole(interval), points, level.label, stated=interval)]

    def _full(self) -> Fraction | None:
        """What deductions are taken from: the maximum, or the most that a level earns."""
        if self.settings.most is not None:
            return None
        earned = [
            level.award.points for level in (*self.numeric, *self.others)
            if level.award.way is Way.EARNS and level.award.points is not None
        ]  # fmt: skip
        return max(earned, default=None)

    def _whole(self, interval: Interval) -> Interval:
        return interval.on_integers() if self.input_kind is InputKind.COUNT else interval

    def _is_none(self, level: Level) -> bool:
        """Whether a level means the number 0: "không có việc quá hạn", "không tăng", "đúng hạn" beside days."""
        if level.is_rest:
            return False
        if self.late and self.input_kind is not InputKind.RATE and is_on_time(level):
            return True
        if self._is_undone(level):
            return False
        words = begun(level)
        if self.input_kind is InputKind.RATE and words in _FAILS:
            return False  # below the lowest level, and not only at 0
        if self.growth and words.startswith(_NO_GROWTH):
            return True
        if is_denial(level) and any(self._is_about(words.partition(" ")[2], one) for one in self.numeric):
            return True
        if not is_denial(level):
            return (
                self.input_kind is InputKind.COUNT and len(self.others) == 1 and not words.startswith(("có ", "tăng "))
            )
        if self.input_kind is InputKind.RATE:
            return words in ("không có", "không phát sinh", "không còn", "không")
        return True

    def _is_undone(self, level: Level) -> bool:
        """Whether a level states that nothing was done, where the others count days to a date: "không nộp"."""
        by_date = any(names(one.words, _BY_DATE) for one in self.numeric)
        return by_date and is_denial(level) and not is_fault(begun(level).partition(" ")[2])

    def _is_about(self, words: str, level: Level) -> bool:
        """Whether words name what a level on a number is about."""
        subject = level.subject.lower().removeprefix("có ").strip()
        own = words.removeprefix("có ").strip()
        return bool(subject) and bool(own) and (subject.startswith(own) or own.startswith(subject))

    def _with_zero(self, level: Level, drawn: list[BandDraft]) -> list[BandDraft]:
        """The bands with the number 0 as a band of its own, cut from the others."""
        points = points_of(level, self.settings, self._full())
        if self.growth:
            zero = Interval(None, Fraction(0), percent=True)
        else:
            zero = self._whole(Interval(Fraction(0), Fraction(0), percent=self.input_kind is InputKind.RATE))
        kept: list[BandDraft] = []
        for one in drawn:
            held = one.interval
            if held.low is not None and held.low > 0:
                kept.append(one)
                continue
            shorter = Interval.between(
                max(held.low_cut, zero.high_cut), held.high_cut, percent=held.percent, integers=held.integers
            )
            if shorter is None:
                if one.points != points:
                    raise Refused("contradiction", level.start, level.end)
                continue
            covers = Fraction(0) in held
            if covers:
                self.conventions.append(Convention("zero_by_level", level.label))
            kept.append(one if not covers and not self.growth else replace(one, interval=shorter, stated=None))
        if not self._is_written_none(level):
            self.named.append(Option(level.label, to_decimal(points)))
        return [*kept, BandDraft(zero, points, level.label)]

    def _is_written_none(self, level: Level) -> bool:
        return not begun(level).startswith(("không tổ chức", "không thực hiện", "không triển khai", "không báo cáo"))

    def _is_existential(self, level: Level) -> bool:
        """Whether a level states only that there is any: it begins just above 0."""
        some = begun(level).startswith(("có ", "tăng ")) and not is_denial(level) and not level.is_rest
        lower_only = all(one.bound is not None and one.bound.high is None for one in self.numeric)
        return some and lower_only and any(self._exists_of(begun(level), one) for one in self.numeric)

    def _exists_of(self, words: str, level: Level) -> bool:
        """Whether "có …" is about what a level on a number counts."""
        own = words.removeprefix("có ").removeprefix("tăng ").replace("/", " ").split()
        unit = " ".join(level.bound.unit if level.bound is not None else ()).replace("/", " ").split()
        subject = level.subject.lower().removeprefix("có ")
        same = self.input_kind is InputKind.COUNT and bool(unit) and own[: min(2, len(unit))] == unit[:2]
        return same or (bool(subject) and words.removeprefix("có ").startswith(subject.split()[0]))

    def _existential(self, level: Level) -> BandDraft:
        if self.input_kind is InputKind.COUNT:
            interval = Interval(Fraction(1), integers=True)
        else:
            interval = Interval(Fraction(0), low_closed=False, percent=self.input_kind is InputKind.RATE)
        return BandDraft(interval, points_of(level, self.settings), level.label)

    def _cut(self, drawn: list[BandDraft]) -> list[BandDraft]:
        """Levels that lie inside one another, the highest reached counts: each ends where the next begins."""
        top = self.domain.high_cut
        open_above = [one for one in drawn if one.interval.high_cut >= top and one.interval.low != one.interval.high]
        if len(open_above) < 2:
            return drawn
        ordered = sorted(open_above, key=lambda one: one.interval.low_cut)
        if not all(one.points < other.points for one, other in itertools.pairwise(ordered)):
            return drawn
        self.conventions.append(HIGHEST_COUNTS)
        ends = {id(one): other.interval.low_cut for one, other in itertools.pairwise(ordered)}
        cut: list[BandDraft] = []
        for one in drawn:
            end, held = ends.get(id(one)), one.interval
            shorter = (
                Interval.between(held.low_cut, end, percent=held.percent, integers=held.integers)
                if end is not None
                else None
            )
            cut.append(replace(one, interval=shorter, stated=None) if shorter else one)
        return cut

    def _beyond_last(self, drawn: list[BandDraft]) -> list[BandDraft]:
        """The last of levels of single counts that fall ("1 lần: 1; 2 lần: 0") holds for more cases too."""
        ordered = sorted(drawn, key=lambda one: one.interval.low_cut)
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
        points = points_of(level, self.settings, self._full())
        fails = begun(level).startswith(_FAILS)
        if open_to and (level.is_rest or (alone and is_denial(level) and not self._is_undone(level)) or fails):
            return [BandDraft(gap, points, level.label) for gap in open_to]
        if level.is_rest:
            raise Refused("contradiction", level.start, level.end)
        zero = self._whole(Interval(Fraction(0), Fraction(0), percent=self.input_kind is InputKind.RATE))
        if open_to == (zero,) and is_denial(level) and not self._is_undone(level):
            return [BandDraft(zero, points, level.label)]
        if not is_denial(level) and not is_on_time(level):
            raise Refused("second", level.start, level.end)
        if any(Fraction(0) in one.interval for one in drawn):
            self.conventions.append(Convention("zero_by_number", level.label))
        self.named.append(Option(level.label, to_decimal(points)))
        return []

    def _untouched(self, open_to: Sequence[Interval]) -> list[BandDraft]:
        """The full level that is left unsaid where every level takes points off: beyond the last of them."""
        most, levels = self.settings.most, (*self.numeric, *self.others)
        if len(open_to) != 1 or most is None or any(level.award.way not in (Way.OFF, Way.ALL) for level in levels):
            return []
        gap = open_to[0]
        if gap.low_cut != self.domain.low_cut and gap.high_cut != self.domain.high_cut:
            return []
        self.conventions.append(FULL_UNSAID)
        return [BandDraft(gap, most, str(FULL_UNSAID))]

    def _is_settled(self, gap: Interval, drawn: Sequence[BandDraft]) -> bool:
        """Whether a gap is the step between two grades with two places ("3,19; 3,20"), or lies above the best one."""
        if self.input_kind is not InputKind.AMOUNT or gap.low is None or len(drawn) < 2:
            return False
        if gap.high is None:
            best = max(drawn, key=lambda one: one.points)
            return best.interval.high == gap.low and best.interval.high_closed
        return gap.high - gap.low == Fraction(1, 100) and (gap.low * 100).denominator == 1

    def _unsaid(self, drawn: Sequence[BandDraft]) -> list[BandDraft]:
        """The zero level that is left unsaid: beyond the level that earns least."""
        open_to = [gap for gap in self._gaps(drawn) if not self._is_settled(gap, drawn)]
        if any(level.award.way in (Way.OFF, Way.ALL) for level in (*self.numeric, *self.others)):
            return self._untouched(open_to)
        if len(open_to) != 1 or min(one.points for one in drawn) <= 0:
            return []
        ordered = sorted(drawn, key=lambda one: one.interval.low_cut)
        gap = open_to[0]
        rising = len(ordered) == 1 or ordered[0].points < ordered[-1].points
        falling = len(ordered) > 1 and ordered[0].points > ordered[-1].points
        single = ordered[0].interval
        below = (
            gap.low_cut == self.domain.low_cut
            and rising
            and (len(ordered) > 1 or single.high is None or single.high_cut >= self.domain.high_cut)
        )
        above = gap.high_cut == self.domain.high_cut and (
            falling or (len(ordered) == 1 and single.low_cut <= self.domain.low_cut)
        )
        if not below and not above:
            return []
        if below and any(is_fault(level.subject.lower()) or is_fault(level.tail.lower()) for level in self.numeric):
            return []
        self.conventions.append(ZERO_UNSAID)
        return [BandDraft(gap, Fraction(0), str(ZERO_UNSAID))]
