"""Points taken off by level (mức trừ điểm): of counted cases, of one event, of levels with names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.choice import Choice
from cchc.rules.kinds.ladder import Band, Ladder
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.kinds.yes_no import YesNo
from cchc.rules.option import Option
from cchc.rules.wording.clauses.clause import Bound, Each, Level, Way
from cchc.rules.wording.clauses.facts import begun, is_denial, is_on_time
from cchc.rules.wording.kinds.case_levels import CaseLevels, Rate, first_integer
from cchc.rules.wording.kinds.deductions import AGAIN, deduction_rule, schedule_rule
from cchc.rules.wording.kinds.reading import CLEAN, FULL_UNSAID, NOT_ACCEPTED, RATE_UNSAID, points_of
from cchc.rules.wording.words.fault_words import is_fault
from cchc.rules.wording.words.vocabulary import Role
from cchc.values import Interval

_GRADES = ("kém", "yếu", "trung bình", "khá")
"""Grades below the best."""
_DUE = ("đầy đủ", "đúng, đủ", "đúng quy định", "đầy đủ, kịp thời", "kịp thời, đầy đủ", "đúng hạn, đầy đủ")
"""Levels that state that all was done as it is due, without what was done."""
_BARE_WORDS = 2
"""The most words of a fault that names nothing besides, such as "chậm trễ"."""


def losses_rule(levels: CaseLevels) -> AnyRule:
    """Return the rule of levels that take points off, none of them for each case.

    Raises:
        Refused: levels that add beside levels that take off, or rates; a clause that such levels cannot take.
    """
    off = [level for level in levels.others if level.award.way in (Way.OFF, Way.ALL, Way.MINUS)]
    kept = [level for level in levels.others if level not in off]
    for level in kept:
        if level.award.way is Way.ADDS:
            raise level.refused("cases")
    rates = any(level.bound is not None and level.bound.percent for level in kept)
    apart = any(level.award.way is Way.OFF or begun(level).startswith(AGAIN) for level in off)
    if rates or (_is_pair(kept) and apart):
        raise off[0].refused("cases")
    counted = [(level, level.bound) for level in off if level.bound is not None]
    if len(counted) == len(off):
        return _by_count(levels, counted, kept)
    for level, bound in counted:
        if not bound.is_exact or bound.percent:
            raise level.refused("cases")
    return _by_name(levels, off, kept)


def _by_name(levels: CaseLevels, off: Sequence[Level], kept: Sequence[Level]) -> AnyRule:
    """Levels with names, some of which take points off."""
    full = levels.full
    levels.parts.refuse("limit", "free")
    for cap in levels.parts.caps:
        if cap.points not in (None, full):
            raise cap.refused("cases")
    for level in off:
        if any(token.role is Role.ORDINAL for token in level.condition):
            raise level.refused("cases")
    lines = [Option(level.label, to_decimal(_left(levels, level))) for level in off]
    if not all(line.text for line in lines):
        raise off[0].refused("label")
    if kept:
        return _beside(levels, off, lines, kept)
    if len(lines) == 1:
        if not levels.heading and full:
            levels.conventions.append(FULL_UNSAID)
        return _pair(levels, Option(levels.heading or CLEAN, to_decimal(full)), lines[0], off[0])
    if not levels.heading:
        raise off[1].refused("cases")
    return Choice(options=(Option(levels.heading, to_decimal(full)), *lines), **levels.settings.fields)


def _beside(levels: CaseLevels, off: Sequence[Level], lines: Sequence[Option], kept: Sequence[Level]) -> AnyRule:
    """Levels that take points off beside levels that earn them: a pair, or a choice of several.

    Raises:
        Refused: two levels of which neither denies the other.
    """
    full = levels.full or None
    named = [Option(level.label, to_decimal(points_of(level, levels.settings, full))) for level in kept]
    if len(named) + len(lines) > 2 or named[0].points <= lines[0].points or off[0].words in _GRADES:
        return Choice(options=(*named, *lines), **levels.settings.fields)
    if not _denies(off[0], kept[0]) and not _is_clean(kept[0]) and not _is_short_of(off[0], kept[0]):
        raise off[0].refused("cases")
    return _pair(levels, named[0], lines[0], off[0])


def _pair(levels: CaseLevels, clean: Option, violated: Option, worse: Level) -> AnyRule:
    """Two levels: yes or no if one denies the other word for word, otherwise any violation."""
    conventions, fields = tuple(levels.conventions), levels.settings.fields
    stated, denied = clean.text.lower().removeprefix("có ").split()[:2], worse.words.split()[1:3]
    if worse.award.way is not Way.ALL and is_denial(worse) and denied and stated == denied:
        return YesNo(yes=clean, no=violated, conventions=conventions, **fields)
    return NoViolation(clean=clean, violated=violated, conventions=conventions, **fields)


def _left(levels: CaseLevels, level: Level) -> Fraction:
    """What is left after a deduction; negative points only if there is no maximum to take them from.

    Raises:
        Refused: more is taken off than there is, or a share of a maximum that is not known.
    """
    way = Way.OFF if level.award.way is Way.MINUS else level.award.way
    return points_of(replace(level, award=replace(level.award, way=way)), levels.settings, levels.full)


def _by_count(levels: CaseLevels, off: Sequence[tuple[Level, Bound]], kept: Sequence[Level]) -> AnyRule:
    """Counted cases: so many cost so much."""
    for level, bound in off:
        if bound.percent or bound.outside:
            raise level.refused("cases")
    counted = [(level, level.bound) for level in kept if level.bound is not None]
    if len(off) > 1 and (rates := _rates_of_faults(off)):
        levels.conventions.append(RATE_UNSAID)
        levels.rates, levels.others = rates, list(kept)
        return schedule_rule(levels)
    rate = _single_rate(levels, off, counted)
    if rate is not None:
        levels.conventions.append(RATE_UNSAID)
        levels.others = [level for level in levels.others if level.tokens is not rate.level.tokens]
        levels.rates = [rate]
        return deduction_rule(levels, rate)
    if off[0][1].ordinal and all(bound.is_exact for _level, bound in off) and not counted:
        raise off[0][0].refused("cases")  # "lần thứ hai trừ 1 điểm": the others are not stated
    for clause in (*levels.parts.caps, *levels.parts.free):
        raise clause.refused("cases")
    bands = _bands(levels, off, kept)
    if levels.settings.limit is not None:
        levels.conventions.append(NOT_ACCEPTED)
    fields = levels.settings.number_fields(InputKind.COUNT, levels.conventions)
    return Ladder(bands=tuple(bands), limit=levels.settings.limit, **fields)


def _rates_of_faults(off: Sequence[tuple[Level, Bound]]) -> list[Rate]:
    """The rates that the loss of one case of each fault means ("01 báo cáo chậm trừ 0,25 điểm"); () if it is no list.

    Args:
        off: the levels that take points off, with their bounds.
    """
    rates: list[Rate] = []
    for level, bound in off:
        subject = re.sub(r"^có ?", "", level.subject, flags=re.IGNORECASE)
        name = subject if " " in subject else f"{subject} {level.tail}".strip()
        if not bound.is_exact or bound.low != 1 or bound.ordinal or level.award.way is Way.ALL or " " not in name:
            return []
        rates.append(Rate(replace(level, bound=None, subject=name), Each(case=" ".join(bound.unit))))
    names = {rate.level.subject.lower() for rate in rates}
    return rates if len(names) == len(rates) else []


def _single_rate(
    levels: CaseLevels, off: Sequence[tuple[Level, Bound]], counted: Sequence[tuple[Level, Bound]]
) -> Rate | None:
    """The rate that the loss of one case means: alone ("01 lần trừ 1 điểm"), or before "từ 3 lần: 0 điểm".

    Args:
        levels: all levels.
        off: those that take points off, with their bounds.
        counted: the others that have a bound.
    """
    single = [(level, bound) for level, bound in off if bound.is_exact]
    rest = [(level, bound) for level, bound in off if not bound.is_exact]
    if len(single) != 1:
        return None
    level, bound = single[0]
    cases = bound.low
    if cases is None or cases < 1 or bound.ordinal or level.award.way is Way.ALL:
        return None
    if rest or counted:
        ends = [first_integer(bound) for _level, bound in rest if bound.high is None]
        ends += [first_integer(bound) for level, bound in counted if levels.earns_nothing(level)]
        zero = all(levels.earns_nothing(level) for level, _bound in rest)
        if cases != 1 or not zero or all(end <= cases + 1 for end in ends):
            return None
    return Rate(replace(level, bound=None), Each(cases, " ".join(off[0][1].unit)))


def _bands(levels: CaseLevels, off: Sequence[tuple[Level, Bound]], kept: Sequence[Level]) -> list[Band]:
    """The bands of counted cases, the first without any.

    Raises:
        Refused: a level on a rate, or one without a number that earns something else than the full points.
    """
    full, settings = levels.full, levels.settings
    bands = [Band(Interval(Fraction(0), Fraction(0)), to_decimal(full), levels.heading or CLEAN)]
    if not levels.heading and full and not kept:
        levels.conventions.append(FULL_UNSAID)
    bands += [Band(_from_one(levels, bound), to_decimal(_left(levels, level)), level.label) for level, bound in off]
    for level in kept:
        points = points_of(level, settings, full or None)
        if level.bound is not None:
            bands.append(Band(level.bound.interval(), to_decimal(points), level.label))
        elif points != full:
            raise level.refused("cases")
    return bands


def _from_one(levels: CaseLevels, bound: Bound) -> Interval:
    """The counts that a level means; "chưa quá 01 ngày" begins at 1 if more is not accepted at all."""
    starts = bound.low is None and bound.high == levels.settings.limit
    return (replace(bound, low=Fraction(1), low_closed=True) if starts else bound).interval()


def _denies(worse: Level, better: Level) -> bool:
    """Whether one level denies what the other states: "không công khai" beside "có công khai"."""
    denied = begun(worse).partition(" ")[2].removeprefix("có ").split()
    stated = begun(better).removeprefix("có ").split()
    return denied[:2] == stated[:2]


def _is_clean(level: Level) -> bool:
    """Whether a level states that there is no fault: "không vi phạm", "đúng hạn", "100% …"."""
    every = level.words.startswith(("100%", "tất cả"))
    return every or is_denial(level) or is_on_time(level) or level.award.way is Way.FULL


def _is_short_of(worse: Level, better: Level) -> bool:
    """Whether two bare levels are one answer each: "đầy đủ" and "chậm", without what is done."""
    return better.words in _DUE and len(worse.words.split()) <= _BARE_WORDS and is_fault(worse.words)


def _is_pair(levels: Sequence[Level]) -> bool:
    """Whether two levels are one and its denial, word for word."""
    if len(levels) != 2:
        return False
    plain = [begun(level).removeprefix("không ").removeprefix("có ") for level in levels]
    return plain[0] == plain[1] or any(level.words.startswith(("nếu ", "khi ")) for level in levels)
