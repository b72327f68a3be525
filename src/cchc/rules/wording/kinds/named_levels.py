"""Levels with names (mức theo tên): yes or no, any violation, a checklist, a choice."""

import itertools
import re
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
from cchc.rules.wording.clauses.clause import Level
from cchc.rules.wording.clauses.facts import begun, denials, happened, is_denial
from cchc.rules.wording.clauses.label import is_bare_bound, outside_brackets
from cchc.rules.wording.kinds.case_levels import has_number
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import UNSAID, ZERO_UNSAID, Settings, points_of
from cchc.rules.wording.words.fault_words import is_fault
from cchc.rules.wording.words.production import letters
from cchc.rules.wording.words.refused import refused_at

_TOTALS = ("tổng", "cộng", "tổng cộng", "tổng số", "tổng điểm")
_NONE = ("không có ", "không phát sinh ", "không để xảy ra ", "không xảy ra ", "không còn ", "không để ")
_SOME = ("có ", "phát sinh ", "để xảy ra ", "xảy ra ", "còn ", "để ", "vẫn còn ", "có phát sinh ", "có để xảy ra ")
_IN_WORDS = re.compile(
    r"(?<!\w)(?:từ|trên|dưới|hơn|quá|đến|ít nhất|tối thiểu|không quá) (?:(?:một )?nửa|hai|ba|bốn|sáu|bảy|tám|chín|mười)"
    r"(?!\w)"
)
"""A bound whose number is in words: as a name it would hide what is measured."""
_BARE_COMPARISONS = ("nhiều hơn", "ít hơn", "cao hơn", "thấp hơn", "lớn hơn", "nhỏ hơn", "vượt", "trên", "dưới", "hơn")
"""Comparisons with a number that another level names: no level with a name."""
_MIN_WORDS = 3
"""The fewest words of an item of a checklist."""


def names_rule(parts: Parts, settings: Settings) -> AnyRule:
    """Return the rule whose levels have names: yes or no, any violation, a checklist, a choice.

    Raises:
        Refused: a level without a name, a fault that earns points, a rounding or limit that no such rule has.
    """
    levels = _without_heading(parts.levels)
    parts.refuse("rounding", "limit", "remainder")
    for level in levels:
        if not level.label:
            raise level.refused("label")
        if level.words in _BARE_COMPARISONS and any(has_number(other) for other in levels):
            raise level.refused("second")
        if (level.bound is not None and level.bound.percent) or _hides_rate(level):
            raise level.refused("second")
        if _IN_WORDS.search(level.words):
            raise level.refused("unread")
        if level.bound is None and is_bare_bound(level.condition):
            raise level.refused("bound")
    lines = [Option(level.label, to_decimal(points_of(level, settings))) for level in levels]
    if len(lines) == 1:
        return _one_line(parts, levels[0], lines[0], settings)
    pair = _pair_rule(levels, lines, settings) if len(lines) == 2 else None
    if pair is not None:
        return pair
    if any(level.words in _TOTALS for level in levels):
        raise levels[-1].refused("unread")
    if not _adds_up(lines, settings.max_points):
        return Choice(options=tuple(lines), **settings.fields)
    if not _are_items(levels):
        raise refused_at("below_maximum", levels)
    return Checklist(items=tuple(lines), **settings.fields)


def _pair_rule(levels: Sequence[Level], lines: Sequence[Option], settings: Settings) -> AnyRule | None:
    """The rule of two levels of which one denies the other; None if they are only two of several answers.

    Raises:
        Refused: neither reaches the maximum, nor do they add up to it.
    """
    (better, yes), (worse, no) = sorted(zip(levels, lines, strict=True), key=lambda one: one[1].points, reverse=True)
    most = settings.max_points
    items = _adds_up(lines, most) and _are_items(levels)
    if most is not None and 0 < yes.points < most and not items:
        raise levels[0].refused("below_maximum")
    if yes.points == no.points:
        return None
    stated, denied = {begun(better), better.words}, {f"không {begun(worse)}", f"không {worse.words}"}
    none = (begun(better), begun(worse)) == ("không", "có")
    if happened(worse) or _denies_happening(better, worse) or none or stated & denied:
        return NoViolation(clean=yes, violated=no, **settings.fields)  # what is denied is what should not happen
    if is_denial(worse) or denials(worse) > denials(better):
        return YesNo(yes=yes, no=no, **settings.fields)
    return None


def _denies_happening(better: Level, worse: Level) -> bool:
    """Whether one level states that there is none of what the other states that there is: "Không có …; có …"."""
    none = next((begun(better).removeprefix(start) for start in _NONE if begun(better).startswith(start)), None)
    some = {begun(worse).removeprefix(start) for start in _SOME if begun(worse).startswith(start)}
    return none in some


def _one_line(parts: Parts, level: Level, line: Option, settings: Settings) -> AnyRule:
    """One level alone: it earns, or the full level is the heading and this one loses.

    Raises:
        Refused: a fault that earns, less than the maximum, no level that could earn.
    """
    if line.points > 0:
        if is_fault(begun(level)) and not is_denial(level):
            raise level.refused("rewarded_fault")
        if settings.max_points is not None and line.points != settings.max_points:
            raise level.refused("below_maximum")
        return YesNo(yes=line, no=Option(UNSAID, Decimal(0)), conventions=(ZERO_UNSAID,), **settings.fields)
    heading = parts.heading
    if not heading and "," in line.text:
        heading, _comma, text = (part.strip() for part in line.text.rpartition(","))
        line, level = Option(text, line.points), replace(level, label=text, words=text.lower(), short="")
        if is_fault(heading.lower()):  # "không gửi, chậm: 0 điểm" are two faults
            raise level.refused("points")
    if heading and settings.max_points:
        clean = Option(heading, settings.max_points)
        if is_denial(level) and not happened(level):
            return YesNo(yes=clean, no=line, **settings.fields)
        if is_fault(begun(level)):
            return NoViolation(clean=clean, violated=line, **settings.fields)
    raise level.refused("points")


def _hides_rate(level: Level) -> bool:
    """Whether a name has a bound on a rate that is joined with something else: two things would have to be known."""
    shape = set(outside_brackets(letters(level.condition)))
    return level.bound is None and "p" in shape and bool(shape & set("FTBDAGLOUV")) and bool(shape & set("ao,b"))


def _without_heading(levels: Sequence[Level]) -> list[Level]:
    """The levels, the first without the heading of all before its colon, if no other has a colon."""
    first, *rest = levels
    if first.heading and rest and not any(level.heading for level in rest):
        return [replace(first, label=first.short, words=first.short.lower()), *rest]
    return list(levels)


def _are_items(levels: Sequence[Level]) -> bool:
    """Whether names are items that add up, "có kế hoạch; có báo cáo", and no rungs of one scale, "tốt; khá"."""
    words = [begun(level).split() for level in levels]
    if any(is_denial(level) or len(own) < _MIN_WORDS for level, own in zip(levels, words, strict=True)):
        return False
    return all(own[:2] != other[:2] or own[0] == "có" for own, other in itertools.combinations(words, 2))


def _adds_up(lines: Sequence[Option], most: Decimal | None) -> bool:
    """Whether items are meant that add up to the maximum, and no levels of which one holds."""
    points = [line.points for line in lines]
    return most is not None and min(points) > 0 and sum(map(Fraction, points)) == most
