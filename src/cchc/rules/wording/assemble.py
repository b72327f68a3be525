"""Put clauses together to a rule (ghép mệnh đề thành quy tắc): which kind of rule the levels are."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.checklist import Checklist
from cchc.rules.kinds.choice import Choice
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.kinds.yes_no import YesNo
from cchc.rules.option import Option
from cchc.rules.policy import AbsencePolicy
from cchc.rules.wording.cases import cases_rule
from cchc.rules.wording.clause import (
    Cap,
    Clause,
    FormulaClause,
    Free,
    Heading,
    Level,
    Limit,
    RemainderClause,
    RoundingClause,
    Step,
    Suffix,
    Way,
)
from cchc.rules.wording.facts import (
    begun,
    denials,
    happened,
    is_circumstance,
    is_denial,
    is_fault,
    is_not_applicable,
    names,
)
from cchc.rules.wording.increments import increment_rule
from cchc.rules.wording.ladders import ladder_rule
from cchc.rules.wording.parts import SETTING_CLAUSES, Parts
from cchc.rules.wording.products import product_rule
from cchc.rules.wording.reading import UNSAID, ZERO_UNSAID, Settings, points_of
from cchc.rules.wording.refused import Refused


def rule_of(clauses: Sequence[Clause], settings: Settings) -> AnyRule:
    """Return the rule that clauses make.

    Raises:
        Refused: they make none, or none with certainty.
    """
    parts = _parts(clauses)
    if not parts.levels and not parts.formulas:
        raise Refused("start" if parts.steps else "points")
    settings = _settled(clauses, settings)
    parts.levels, settings = _without_policies(parts, settings)
    settings = _stated_maximum(parts, settings)
    if parts.steps:
        return increment_rule(parts, settings)
    if parts.formulas:
        return product_rule(parts, settings)
    if _is_by_case(parts, settings):
        return cases_rule(parts, settings)
    for clause in (*parts.caps, *parts.free):
        raise Refused("unread", clause.start, clause.end)
    parts.levels = _added(parts.levels, settings)
    return ladder_rule(parts, settings) or labels_rule(parts, settings)


def _added(levels: Sequence[Level], settings: Settings) -> list[Level]:
    """Levels that add points, as levels that earn them: each adds what it states, and none both earns and adds."""
    adds = [level for level in levels if level.award.way is Way.ADDS]
    for level in levels:
        if adds and level not in adds and (level.award.way is not Way.EARNS or points_of(level, settings) != 0):
            raise Refused("cases", level.start, level.end)
    return [replace(level, award=replace(level.award, way=Way.EARNS)) if level in adds else level for level in levels]


def _parts(clauses: Sequence[Clause]) -> Parts:
    merged: list[Clause] = []
    for clause in clauses:
        if isinstance(clause, Suffix):
            before = merged[-1] if merged else None
            if not isinstance(before, Level) or before.each is not None:
                raise Refused("unread", clause.start, clause.end)
            merged[-1] = replace(before, each=clause.each)
        else:
            merged.append(clause)
    return Parts(
        [one for one in merged if isinstance(one, Level)],
        [one for one in merged if isinstance(one, FormulaClause)],
        [one for one in merged if isinstance(one, Step)],
        [one for one in merged if isinstance(one, Cap)],
        [one for one in merged if isinstance(one, Heading)],
        [one for one in merged if isinstance(one, Free)],
        merged,
    )


def _settled(clauses: Sequence[Clause], settings: Settings) -> Settings:
    """The settings with what clauses without points state."""
    for clause in clauses:
        if isinstance(clause, RoundingClause):
            if settings.rounding not in (None, clause.rounding):
                raise Refused("contradiction", clause.start, clause.end)
            settings = replace(settings, rounding=clause.rounding)
        elif isinstance(clause, Limit):
            settings = replace(settings, limit=clause.greatest)
        elif isinstance(clause, RemainderClause):
            if settings.remainder not in (None, clause.remainder):
                raise Refused("contradiction", clause.start, clause.end)
            settings = replace(settings, remainder=clause.remainder)
    return settings


def _stated_maximum(parts: Parts, settings: Settings) -> Settings:
    """The settings with the maximum that the wording itself states; it must be that of the criterion."""
    stated: list[tuple[Fraction, Clause]] = []
    for heading in parts.headings:
        stated += [(token.value, heading) for token in heading.tokens if token.role.value == "n"]
    kept: list[Level] = []
    for level in parts.levels:
        bare = not level.words and level.bound is None and level.each is None
        if (bare and level.award.way is Way.EARNS and len(parts.levels) > 1) or (
            level.words in ("điểm chuẩn", "thang điểm") and len(parts.levels) > 1
        ):
            stated.append((points_of(level, settings), level))
        else:
            kept.append(level)
    parts.levels = kept
    for points, clause in stated:
        if settings.most is not None and points != settings.most:
            raise Refused("contradiction", clause.start, clause.end)
        settings = replace(settings, max_points=to_decimal(points))
    return settings


def _is_by_case(parts: Parts, settings: Settings) -> bool:
    levels = parts.levels
    if any(level.each is not None for level in levels):
        return True
    earns = any(level.award.way is Way.EARNS and points_of(level, settings) > 0 for level in levels)
    takes = (Way.OFF,) if earns else (Way.OFF, Way.MINUS)
    off = [level for level in levels if level.award.way in takes]
    if earns and not off and all(level.award.way is not Way.MINUS or _counts_one(level) for level in levels):
        off = [level for level in levels if level.award.way is Way.MINUS]
    if off and all(level.bound is not None and level.bound.percent for level in levels if not level.is_rest):
        return False
    return bool(off) or any(
        level.award.way is Way.ALL and (level.bound is None or not level.bound.percent) for level in levels
    )


def _counts_one(level: Level) -> bool:
    return level.bound is not None and level.bound.is_exact and level.bound.low == 1 and not level.bound.percent


def _without_policies(parts: Parts, settings: Settings) -> tuple[list[Level], Settings]:
    """The levels that earn, and the settings with what the others state about "không phát sinh"."""
    kept: list[Level] = []
    levels = parts.levels
    others = len(levels) + len(parts.formulas) + len(parts.steps)
    by_case = any(level.each is not None for level in levels)

    def earned(level: Level) -> Fraction | None:
        return level.award.of(settings.most)

    counted = Counter(earned(level) for level in levels)
    best = max(
        (
            points
            for points in (earned(level) for level in levels if not is_not_applicable(level))
            if points is not None
        ),
        default=None,
    )
    settings = replace(settings, best=best)
    for level in levels:
        full = level.award.share == 1 or (settings.most is not None and level.award.points == settings.most)
        again = len(levels) > 2 and counted[earned(level)] > 1
        if level.award.way is Way.LEAVES:
            if not is_not_applicable(level) and not is_circumstance(level):
                raise Refused("except", level.start, level.end)
            settings = replace(settings, not_applicable=AbsencePolicy.EXCLUDE)
        elif (
            others > 1
            and level.award.way is Way.EARNS
            and level.each is None
            and level.bound is None
            and (
                (
                    is_not_applicable(level)
                    and (is_circumstance(level) or (full and by_case) or _beside_rates(level, levels))
                )
                or (full and again and is_circumstance(level) and names(level.words, ("không có",)))
            )
        ):
            policy = _policy(level, settings)
            none = policy if _beside_rates(level, levels, anywhere=True) else None
            settings = replace(settings, not_applicable=policy, zero_denominator=none)
        else:
            kept.append(level)
    return kept, settings


def _beside_rates(level: Level, levels: Sequence[Level], *, anywhere: bool = False) -> bool:
    """Whether "không phát sinh …" stands beside levels of a rate, of which it can be none."""
    rates = any(one.bound is not None and one.bound.percent for one in levels)
    if anywhere:
        return rates and "phát sinh" in level.words
    return rates and begun(level).startswith(("không phát sinh", "không được giao", "không có hồ sơ phát sinh"))


def _policy(level: Level, settings: Settings) -> AbsencePolicy:
    points = level.award.of(settings.most)
    if settings.most is None and level.award.points not in (None, 0, settings.best):
        raise Refused("except", level.start, level.end)
    if points == 0:
        return AbsencePolicy.NO_POINTS
    if level.award.share == 1 or settings.most is None or points == settings.most:
        return AbsencePolicy.FULL_POINTS
    raise Refused("except", level.start, level.end)


def labels_rule(parts: Parts, settings: Settings) -> AnyRule:
    """Return the rule whose levels have names: yes or no, any violation, a checklist, a choice.

    Raises:
        Refused: a level without a name, a fault that earns points, a rounding or limit that no such rule has.
    """
    levels = _without_heading(parts.levels)
    parts.refuse(*SETTING_CLAUSES)
    for level in levels:
        if not level.label:
            raise Refused("label", level.start, level.end)
        if level.bound is not None and level.bound.percent and len(levels) > 1:
            raise Refused("second", level.start, level.end)
        if _has_open_bound(level):
            raise Refused("second", level.start, level.end)
    lines = [Option(level.label, to_decimal(points_of(level, settings))) for level in levels]
    if len(lines) == 1:
        return _one_line(parts, levels[0], lines[0], settings)
    best, worst = sorted(range(len(lines)), key=lambda place: lines[place].points, reverse=True)[:: len(lines) - 1]
    if len(lines) == 2:
        yes, no = lines[best], lines[worst]
        if (
            settings.max_points is not None
            and 0 < yes.points < settings.max_points
            and not _adds_up(lines, settings.max_points)
        ):
            raise Refused("short", levels[0].start, levels[0].end)
        if yes.points != no.points:
            if happened(levels[worst]) or _denied_happening(levels[best], levels[worst]):
                return NoViolation(clean=yes, violated=no, **settings.fields)
            opposite = begun(levels[best]).removeprefix("không ") == begun(levels[worst])
            if opposite or is_denial(levels[worst]) or denials(levels[worst]) > denials(levels[best]):
                return YesNo(yes=yes, no=no, **settings.fields)
    if any(level.words in ("tổng", "cộng", "tổng cộng", "tổng số", "tổng điểm") for level in levels):
        raise Refused("unread", levels[-1].start, levels[-1].end)
    if _adds_up(lines, settings.max_points):
        if not _are_items(levels):
            raise Refused("short", levels[0].start, levels[-1].end)
        return Checklist(items=tuple(lines), **settings.fields)
    return Choice(options=tuple(lines), **settings.fields)


_NONE = ("không có ", "không phát sinh ", "không để xảy ra ", "không xảy ra ", "không còn ", "không để ")
_SOME = ("có ", "phát sinh ", "để xảy ra ", "xảy ra ", "còn ", "để ", "vẫn còn ", "có phát sinh ", "có để xảy ra ")


def _denied_happening(better: Level, worse: Level) -> bool:
    """Whether one level states that there is none of what the other states that there is: "Không có …; có …"."""
    none = next((begun(better).removeprefix(start) for start in _NONE if begun(better).startswith(start)), None)
    some = {begun(worse).removeprefix(start) for start in _SOME if begun(worse).startswith(start)}
    return none is not None and none in some


def _one_line(parts: Parts, level: Level, line: Option, settings: Settings) -> AnyRule:
    """One level alone: it earns, or the full level stands in the heading and this one loses."""
    heading = parts.heading.rstrip(" :.;")
    if not heading and line.points <= 0 and "," in line.text:
        heading, _comma, text = (part.strip() for part in line.text.rpartition(","))
        line, level = Option(text, line.points), replace(level, label=text, words=text.lower(), short="")
    if line.points <= 0:
        if heading and settings.max_points and settings.max_points > line.points:
            clean = Option(heading, settings.max_points)
            if is_denial(level) and not happened(level):
                return YesNo(yes=clean, no=line, **settings.fields)
            if is_fault(begun(level)):
                return NoViolation(clean=clean, violated=line, **settings.fields)
        raise Refused("points", level.start, level.end)
    if is_fault(begun(level)) and not is_denial(level):
        raise Refused("fault", level.start, level.end)
    if settings.max_points is not None and line.points != settings.max_points:
        raise Refused("short", level.start, level.end)
    return YesNo(yes=line, no=Option(UNSAID, Decimal(0)), conventions=(ZERO_UNSAID,), **settings.fields)


def _has_open_bound(level: Level) -> bool:
    """Whether a name has a bound on a rate that is joined with something else: two things would have to be known."""
    roles = "".join(token.role.value for token in level.condition)
    outside = roles
    depth, kept = 0, []
    for letter in outside:
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and letter not in "()":
            kept.append(letter)
    shape = "".join(kept)
    return (
        level.bound is None
        and "p" in shape
        and any(letter in shape for letter in "FTBDAGLOUV")
        and any(letter in shape for letter in "ao,b")
    )


def _without_heading(levels: Sequence[Level]) -> list[Level]:
    """The levels, the first without the heading of all before its colon, if no other has a colon."""
    first, *rest = levels
    if first.heading and rest and not any(level.heading for level in rest):
        return [replace(first, label=first.short, words=first.short.lower()), *rest]
    return list(levels)


def _are_items(levels: Sequence[Level]) -> bool:
    """Whether names are items that add up, "có kế hoạch; có báo cáo", and no rungs of one scale, "tốt; khá"."""
    words = [begun(level).split() for level in levels]
    if any(is_denial(level) or len(own) < _LEAST_WORDS for level, own in zip(levels, words, strict=True)):
        return False
    return all(own[:2] != other[:2] or own[0] == "có" for own, other in itertools.combinations(words, 2))


_LEAST_WORDS = 3
"""An item of a checklist has as many words at least."""


def _adds_up(lines: Sequence[Option], most: Decimal | None) -> bool:
    """Whether items are meant that add up to the maximum, and no levels of which one holds."""
    points = [line.points for line in lines]
    return most is not None and min(points) > 0 and max(points) < most and sum(map(Fraction, points)) == most
