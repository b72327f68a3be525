"""Points for each case (trừ, cộng theo từng trường hợp)."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cchc.exact import to_decimal
from cchc.messages import Message
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.bonus import Bonus
from cchc.rules.kinds.choice import Choice
from cchc.rules.kinds.deduction import Deduction
from cchc.rules.kinds.ladder import Band, Ladder
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.kinds.penalty_schedule import Penalty, PenaltySchedule
from cchc.rules.kinds.with_exceptions import WithExceptions
from cchc.rules.kinds.yes_no import YesNo
from cchc.rules.option import Option
from cchc.rules.wording.clause import Bound, Each, Level, Limit, RemainderClause, Way, same_cases
from cchc.rules.wording.facts import begun, is_denial, is_fault, is_on_time, names
from cchc.rules.wording.parts import Parts
from cchc.rules.wording.reading import (
    CAP_UNSAID,
    CLEAN,
    FLOOR_UNSAID,
    FULL_UNSAID,
    NOT_ACCEPTED,
    RATE_UNSAID,
    Settings,
    points_of,
)
from cchc.rules.wording.refused import Refused
from cchc.values import Interval


def cases_rule(parts: Parts, settings: Settings) -> AnyRule:
    """Return the rule of levels of which some are for each case, or take points off.

    Raises:
        Refused: points for different cases in one rule, or for each per cent; a bonus without a cap.
    """
    return _Cases(parts, settings).rule()


class _Cases:
    def __init__(self, parts: Parts, settings: Settings) -> None:
        self.parts = parts
        self.settings = settings
        self.heading = parts.heading.rstrip(" :.;")
        self.each = [_with_bound_apart(level) for level in parts.levels if level.each is not None]
        self.others = [level for level in parts.levels if level.each is None]
        self.conventions: list[Message] = []

    def rule(self) -> AnyRule:
        self.parts.refuse(RemainderClause)
        if not self.each:
            return self._by_level()
        self.parts.refuse(Limit)
        for level in self.each:
            each = _each(level)
            partial = each.stride > 1 and names(
                each.case,
                ("phần lẻ", "phần dư", "phần thừa", "phần còn lại", "liên tiếp", "liền", "trọn", "tiếp theo", "đầu"),
            )
            if partial or each.percent or each.stride.denominator != 1 or each.stride < 1:
                raise Refused("each", level.start, level.end)
        if len(self.each) > 1:
            return self._schedule()
        (level,) = self.each
        if level.award.way in (Way.OFF, Way.MINUS, Way.ALL):
            return self._deduction(level)
        return self._bonus(level)

    def _full(self) -> Fraction:
        """The points to start with: the maximum, otherwise those of the level that states them; 0 if there is none."""
        if self.settings.most is not None:
            return self.settings.most
        earned = [points_of(level, self.settings) for level in self.others if level.award.way is Way.EARNS]
        return max(earned, default=Fraction(0))

    def _free(self, each: Each) -> int | None:
        """How many first cases cost nothing."""
        found = [clause.cases for clause in self.parts.free]
        if each.free:
            found.append(each.free)
        if len(set(found)) > 1:
            raise Refused("contradiction", self.parts.free[0].start, self.parts.free[0].end)
        return found[0] if found else None

    def _cap(self, full: Fraction) -> Fraction | None:
        """The most that is taken off; None if the points of the criterion limit it.

        Raises:
            Refused: two limits, or more than the points of the criterion.
        """
        caps = self.parts.caps
        if any(cap.adds for cap in caps):
            raise Refused("cases", caps[0].start, caps[0].end)
        if not caps:
            if full:
                self.conventions.append(FLOOR_UNSAID)
            return None
        stated = {(cap.points, cap.floor) for cap in caps} - {(None, False)}
        if len(stated) > 1:
            raise Refused("contradiction", caps[1].start, caps[1].end)
        for points, floor in stated:
            assert points is not None  # noqa: S101  # those without points were taken out
            if not floor:
                return points
            if not full or points >= full:
                raise Refused("contradiction", caps[0].start, caps[0].end)
            return full - points
        if not full:
            raise Refused("maximum", caps[0].start, caps[0].end)
        return None

    def _deduction(self, level: Level) -> AnyRule:
        per = self._per(level)
        full, all_from = self._full(), None
        exceptions: list[Option] = []
        for other in self.others:
            bound = other.bound
            if (
                bound is not None
                and not bound.percent
                and bound.high is None
                and not bound.outside
                and self._is_zero(other)
            ):
                if all_from is not None:
                    raise Refused("contradiction", other.start, other.end)
                all_from = _first_integer(bound)
            elif other.award.way in (Way.EARNS, Way.FULL) and bound is None and points_of(other, self.settings) == full:
                continue
            elif (
                bound is None and self._is_zero(other) and not other.is_rest and other.label and not _has_number(other)
            ):
                exceptions.append(Option(other.label, Decimal(0)))
            else:
                raise Refused("cases", other.start, other.end)
        each = _each(level)
        cap = self._cap(full)
        rule = Deduction(
            points_per_case=to_decimal(per),
            initial=to_decimal(full),
            max_deduction=None if cap is None else to_decimal(cap),
            cases_per_step=int(each.stride),
            lose_all_from=all_from,
            free_cases=self._free(each),
            case=each.case or "trường hợp",
            rounding=self.settings.rounding,
            conventions=tuple(self.conventions),
            **self.settings.fields,
        )
        if not exceptions:
            return rule
        return WithExceptions(rule=rule, exceptions=tuple(exceptions), **self.settings.fields)

    def _is_zero(self, level: Level) -> bool:
        return level.award.way is Way.ALL or (level.award.way is Way.EARNS and points_of(level, self.settings) == 0)

    def _per(self, level: Level) -> Fraction:
        """What one case costs."""
        if level.award.way is Way.ALL:
            return self._full()
        per = level.award.of(self.settings.most)
        if per is None:
            raise Refused("maximum", level.start, level.end)
        if per <= 0:
            raise Refused("points", level.start, level.end)
        return per

    def _schedule(self) -> AnyRule:
        """Several faults, each with its own rate."""
        penalties: list[Penalty] = []
        full = self._full()
        own_caps = {cap.paragraph: cap for cap in self.parts.caps}
        used: set[int] = set()
        for level in self.each:
            if level.award.way not in (Way.OFF, Way.MINUS, Way.ALL) or self.parts.free:
                raise Refused("cases", level.start, level.end)
            label = level.subject if level.subject and level.words != level.subject.lower() else level.label
            label = (level.subject or level.label).strip(" :,")
            each = _each(level)
            if not label or each.free:
                raise Refused("label", level.start, level.end)
            cap = own_caps.get(level.paragraph)
            if cap is not None:
                used.add(level.paragraph)
            if cap is not None and cap.floor:
                raise Refused("cases", cap.start, cap.end)
            whole = level.award.way is Way.ALL
            penalties.append(
                Penalty(
                    label,
                    None if whole else to_decimal(self._per(level)),
                    None if cap is None or cap.points is None else to_decimal(cap.points),
                    int(each.stride),
                    1 if whole else None,
                    each.case or "trường hợp",
                )
            )
        for cap in self.parts.caps:
            if cap.paragraph not in used and cap.points is not None and cap.points != full:
                raise Refused("cases", cap.start, cap.end)
        for other in self.others:
            if other.award.way is Way.ALL and other.bound is None and other.label and not _has_number(other):
                penalties.append(Penalty(other.label, None, None, 1, 1))
            elif other.award.way not in (Way.EARNS, Way.FULL) or other.bound or points_of(other, self.settings) != full:
                raise Refused("cases", other.start, other.end)
        if full and not self.parts.caps:
            self.conventions.append(FLOOR_UNSAID)
        return PenaltySchedule(
            penalties=tuple(penalties),
            initial=to_decimal(full),
            floor=Decimal(0) if full else None,
            conventions=tuple(self.conventions),
            **self.settings.fields,
        )

    def _bonus(self, level: Level) -> AnyRule:
        per = level.award.of(self.settings.most)
        each = _each(level)
        if not per or per < 0:
            raise Refused("points", level.start, level.end)
        if level.award.way is Way.EARNS and is_fault(_about(level)):
            raise Refused("fault", level.start, level.end)
        if self._free(each) is not None:
            raise Refused("cases", level.start, level.end)
        for other in self.others:
            nothing = is_denial(other) or other.is_rest
            if not nothing or other.bound is not None or points_of(other, self.settings) != 0:
                raise Refused("cases", other.start, other.end)
        caps = {cap.points if cap.points is not None else self.settings.most for cap in self.parts.caps}
        if len(caps) > 1 or any(cap.floor or cap.takes for cap in self.parts.caps):
            raise Refused("contradiction", self.parts.caps[0].start, self.parts.caps[0].end)
        most = next(iter(caps), None) or self.settings.most
        if most is None:
            raise Refused("cap", level.start, level.end)
        if not caps:
            self.conventions.append(CAP_UNSAID)
        return Bonus(
            points_per_case=to_decimal(per),
            cap=to_decimal(most),
            cases_per_step=int(each.stride),
            case=each.case or "trường hợp",
            rounding=self.settings.rounding,
            conventions=tuple(self.conventions),
            **self.settings.fields,
        )

    def _by_level(self) -> AnyRule:
        """Points taken off by level: of counted cases, of one event, of levels with names."""
        off = [level for level in self.others if level.award.way in (Way.OFF, Way.ALL, Way.MINUS)]
        kept = [level for level in self.others if level not in off]
        full = self._full()
        for level in kept:
            if level.award.way is Way.ADDS:
                raise Refused("cases", level.start, level.end)
        counted = [level for level in off if level.bound is not None]
        rates = any(level.bound is not None and level.bound.percent for level in kept)
        if rates or (_is_pair(kept) and any(level.award.way is Way.OFF for level in off)):
            raise Refused("cases", off[0].start, off[0].end)
        if counted and len(counted) == len(off):
            return self._by_count(off, kept, full)
        for level in counted:
            if level.bound is not None and not (level.bound.is_exact and not level.bound.percent):
                raise Refused("cases", level.start, level.end)
        if self.parts.free:
            raise Refused("unread", self.parts.free[0].start, self.parts.free[0].end)
        for cap in self.parts.caps:
            if cap.points is not None and cap.points != full:
                raise Refused("cases", cap.start, cap.end)
        self.parts.refuse(Limit)
        for level in off:
            if any(token.role.value == "q" for token in level.condition):
                raise Refused("cases", level.start, level.end)
        lines = [Option(level.label, to_decimal(self._left(level, full))) for level in off]
        if any(not line.text for line in lines):
            raise Refused("label", off[0].start, off[0].end)
        if kept:
            named = [Option(level.label, to_decimal(points_of(level, self.settings, full or None))) for level in kept]
            if len(named) + len(lines) == 2 and named[0].points > lines[0].points:
                if not _denies(off[0], kept[0]) and not _is_clean(kept[0]):
                    raise Refused("cases", off[0].start, off[0].end)
                return self._two(named[0], lines[0], off[0])
            return Choice(options=(*named, *lines), **self.settings.fields)
        if len(lines) == 1:
            if not self.heading and full:
                self.conventions.append(FULL_UNSAID)
            return self._two(Option(self.heading or CLEAN, to_decimal(full)), lines[0], off[0])
        if not self.heading:
            raise Refused("cases", off[1].start, off[1].end)
        return Choice(options=(Option(self.heading, to_decimal(full)), *lines), **self.settings.fields)

    def _two(self, clean: Option, violated: Option, worse: Level) -> AnyRule:
        """Two levels: yes or no if one denies the other word for word, otherwise any violation."""
        stated, denied = clean.text.lower().split(), worse.words.split()
        stripped = stated[1:] if stated[:1] == ["có"] else stated
        settings: dict[str, Any] = {"conventions": tuple(self.conventions), **self.settings.fields}
        if worse.award.way is not Way.ALL and is_denial(worse) and len(denied) > 1 and stripped[:2] == denied[1:3]:
            return YesNo(yes=clean, no=violated, **settings)
        return NoViolation(clean=clean, violated=violated, **settings)

    def _left(self, level: Level, full: Fraction) -> Fraction:
        """What is left after a deduction; never less than nothing if it starts full."""
        if level.award.way is Way.ALL:
            return Fraction(0)
        points = level.award.of(self.settings.most)
        if points is None:
            raise Refused("maximum", level.start, level.end)
        if full and points > full:
            raise Refused("contradiction", level.start, level.end)
        return full - points if full else -points

    def _by_count(self, off: Sequence[Level], kept: Sequence[Level], full: Fraction) -> AnyRule:
        """Counted cases: so many cost so much."""
        bounds = [level.bound for level in off if level.bound is not None]
        for level in off:
            if level.bound is None or level.bound.percent or level.bound.outside:
                raise Refused("cases", level.start, level.end)
        single = [level for level in off if level.bound is not None and level.bound.is_exact]
        rest = [level for level in off if level not in single]
        unit = bounds[0].unit
        one = single[0].bound if single else None
        if len(single) == 1 and one is not None and single[0].award.way in (Way.OFF, Way.MINUS) and one.low is not None:
            reached = [
                _first_integer(level.bound) for level in rest if level.bound is not None and level.bound.high is None
            ]
            ends = [
                *reached,
                *(_first_integer(level.bound) for level in kept if level.bound is not None and self._is_zero(level)),
            ]
            further = any(end > one.low + 1 for end in ends)
            alone = not rest and not any(level.bound is not None for level in kept)
            if (
                one.low >= 1
                and not one.ordinal
                and (alone or (further and one.low == 1 and all(self._is_zero(level) for level in rest)))
            ):
                self.conventions.append(RATE_UNSAID)
                each = Each(one.low, " ".join(unit))
                self.each = [replace(single[0], bound=None, each=each)]
                self.others = [level for level in self.others if level is not single[0]]
                return self._deduction(self.each[0])
        if one is not None and one.ordinal and not rest and not any(level.bound is not None for level in kept):
            raise Refused("cases", single[0].start, single[0].end)
        if self.parts.caps or self.parts.free:
            clause = (*self.parts.caps, *self.parts.free)[0]
            raise Refused("cases", clause.start, clause.end)
        bands = [Band(Interval(Fraction(0), Fraction(0)), to_decimal(full), self.heading or CLEAN)]
        if not self.heading and full and not kept:
            self.conventions.append(FULL_UNSAID)
        for level in off:
            interval = self._from_one(level.bound)  # type: ignore[arg-type]  # all have one
            bands.append(Band(interval, to_decimal(self._left(level, full)), level.label))
        for level in kept:
            if level.bound is not None and not level.bound.percent:
                points = to_decimal(points_of(level, self.settings))
                bands.append(Band(level.bound.interval(), points, level.label))
            elif level.bound is not None or points_of(level, self.settings, full or None) != full:
                raise Refused("cases", level.start, level.end)
        limit = self.settings.limit
        if limit is not None:
            self.conventions.append(NOT_ACCEPTED)
        return Ladder(
            bands=tuple(bands),
            input_kind=InputKind.COUNT,
            limit=limit,
            rounding=self.settings.rounding,
            conventions=tuple(self.conventions),
            **self.settings.fields,
        )

    def _from_one(self, bound: Bound) -> Interval:
        """The counts that a level means; "chưa quá 01 ngày" begins at 1 if more is not accepted at all."""
        starts = bound.low is None and bound.high == self.settings.limit
        return (replace(bound, low=Fraction(1), low_closed=True) if starts else bound).interval()


def _each(level: Level) -> Each:
    assert level.each is not None  # noqa: S101  # only rates are asked
    return level.each


def _denies(worse: Level, better: Level) -> bool:
    """Whether one level denies what the other states: "không công khai" beside "có công khai"."""
    denied = begun(worse).partition(" ")[2].removeprefix("có ").split()
    stated = begun(better).removeprefix("có ").split()
    return denied[:2] == stated[:2]


def _is_clean(level: Level) -> bool:
    """Whether a level states that there is no fault: "không vi phạm", "đúng hạn", "100% …"."""
    return (
        is_denial(level)
        or is_on_time(level)
        or level.award.way is Way.FULL
        or level.words.startswith(("100%", "tất cả"))
    )


def _is_pair(levels: Sequence[Level]) -> bool:
    """Whether two levels are one and its denial, word for word."""
    if len(levels) != 2:
        return False
    plain = [begun(level).removeprefix("không ").removeprefix("có ") for level in levels]
    return plain[0] == plain[1] or any(level.words.startswith(("nếu ", "khi ")) for level in levels)


def _has_number(level: Level) -> bool:
    """Whether the name of a level has a number, which must not be passed over."""
    return any(token.role.value in "npq" for token in level.condition)


def _about(level: Level) -> str:
    """The words of a rate without "mỗi" and numbers: what is counted."""
    words = level.subject.lower() if level.subject else level.words
    return f"{words} {_each(level).case}".strip() if level.subject else begun(level) or _each(level).case


def _first_integer(bound: Bound) -> int:
    low = bound.low or Fraction(0)
    whole = int(low) if low.denominator == 1 else int(low) + 1
    return whole if bound.low_closed or low.denominator != 1 else whole + 1


def _with_bound_apart(level: Level) -> Level:
    """A rate with a bound before it: first cases that are free, if it counts the same cases; otherwise a name."""
    bound, each = level.bound, level.each
    if bound is None or each is None:
        return level
    if not same_cases(bound, each):
        if bound.percent:
            raise Refused("each", level.start, level.end)
        if not any(char.isalpha() for char in level.label):
            raise Refused("label", level.start, level.end)
        return replace(level, bound=None, subject=level.label)
    if bound.high is not None or bound.low is None or bound.outside or bound.low.denominator != 1 or each.free:
        if bound.is_exact and bound.low == 1:
            return replace(level, bound=None, subject=level.label)
        raise Refused("cases", level.start, level.end)
    free = int(bound.low) - (1 if bound.low_closed else 0)
    return replace(level, bound=None, each=replace(each, free=free), subject=level.subject or level.label)
