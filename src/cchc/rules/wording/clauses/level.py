"""Levels (mức): a condition and what it earns or loses, in each order in which offices write the two.

A denial or sign belongs to what it comes with: one in the condition changes the condition, one before the award changes
the award, and one that belongs to neither stops the reading, however many words lie between.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from cchc.rules.wording.clauses.award import award_of
from cchc.rules.wording.clauses.clause import Award, Each, Level, Way, marks_of, same_cases
from cchc.rules.wording.clauses.condition import read_condition
from cchc.rules.wording.clauses.label import is_label
from cchc.rules.wording.clauses.rate import cases_of, fits_per, rate_marks, read_rate
from cchc.rules.wording.words.fault_words import is_fault
from cchc.rules.wording.words.grammar import AWARDS, PER
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import Found, first_match, letters
from cchc.rules.wording.words.refused import Refused, refused_at
from cchc.rules.wording.words.tokens import Token, printed_of, trimmed, words_of
from cchc.rules.wording.words.vocabulary import BARE_DENIALS, Role

_JOINT = r",?(?:[:>]l*(?:P?l*t?=)?l*|l+(?:P?=)?|P?l*t?=l*)"
"""What joins a condition with its award: a colon, an arrow, "được", "=", or a comma before one of them."""
_AROUND = (Role.COMMA, Role.COLON)
_PARTING = (Role.COLON, Role.ARROW, Role.OPEN, Role.EQUALS)
_UNSIGNED = ("earns", "bare", "share", "part", "half", "most")
"""Awards that begin with a number: without a joint they could belong to the condition."""
_ANY_CASE = ("lần", "lượt", "vụ", "trường hợp")
"""What cases of every kind are called."""
_REMARKED = ("lưu ý", "ghi chú", "chú thích", "chú ý")


class _Match(NamedTuple):
    """Tokens cut into a condition, what joins it with an award, the award, and the cases that it is for.

    Attributes:
        tokens: all of them.
        spans: where the condition, the joint, the award and the cases lie; "opened" is what opens a condition behind
            the award, "nếu" or a colon.
        award: the award.
        per: the cases that it is for; None if it is for one event.
    """

    tokens: Sequence[Token]
    spans: Mapping[str, tuple[int, int]]
    award: Found
    per: Found | None

    @property
    def name(self) -> str:
        return self.award.production.name

    def part(self, name: str) -> Sequence[Token]:
        """Return the tokens of a part; () if it is not there."""
        return self.tokens[slice(*self.spans.get(name, (0, 0)))]


def read_level(tokens: Sequence[Token]) -> Level | None:
    """Return the level that tokens state; None if they state none.

    Raises:
        Refused: points in a range, or an award that is not certain.
    """
    shape = letters(tokens)
    if not re.search(r"[nMHNKQhp]|X[Pl]", shape):
        return None
    for pattern in _patterns():
        found = pattern.fullmatch(shape)
        match = None if found is None else _match(tokens, found)
        level = None if match is None else _level(match)
        if level is not None:
            return level
    return None


def is_award(tokens: Sequence[Token]) -> bool:
    """Return whether tokens are an award alone (mức điểm), such as "(trừ 2 điểm)"."""
    shape = letters(tokens)
    return (
        re.fullmatch(r"l*(?:[-+]?nP?|M|N|K|pP|pM|n/nM|X[-:]?nP?|XH|XM|H|Q)(?:/[wn]+)?", shape) is not None
        and not ("/" in shape and "X" in shape)
        and not re.fullmatch(r"-nP?/w+", shape)
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The three orders: condition and award, condition and award in brackets, award and condition."""
    award, per = (
        f"(?P<{name}>{'|'.join(re.sub(r'[?]P<[a-z_0-9]+>', '?:', one.pattern.pattern) for one in productions)})"
        for name, productions in (("award", AWARDS), ("per", PER))
    )
    after = rf"(?P<condition>.*?)(?P<joint>{_JOINT}|,)?{award}{per}?"
    inside = rf"(?P<condition>.*?)(?P<joint>\(l*){award}{per}?\)"
    first = rf"l*{award}(?P<opened>[i:]?)(?P<condition>.+)"
    return re.compile(after), re.compile(inside), re.compile(first)


def _match(tokens: Sequence[Token], pattern: re.Match[str]) -> _Match | None:
    spans = {name: pattern.span(name) for name, held in pattern.groupdict().items() if held is not None}
    award = first_match(AWARDS, tokens[slice(*spans["award"])])
    per = first_match(PER, tokens[slice(*spans["per"])]) if "per" in spans else None
    return None if award is None else _Match(tokens, spans, award, per)


def _level(match: _Match) -> Level | None:
    award = award_of(match.award)
    if match.per is not None and not fits_per(match.per):
        return None
    award = _without_dash(match, award)
    if not _joins(match):
        return None
    condition, joint = _parted(match)
    if not _is_joined(match, joint):
        return None
    _refuse_uncertain(match, condition, joint)
    if match.name not in _UNSIGNED and len(condition) > 1 and condition[-1].role is Role.AND:
        condition = condition[:-1]
    each = None if match.per is None else cases_of(match.per)
    level = _conditioned(condition, award, each)
    if level is None:
        return None
    known = [*match.part("condition"), *match.part("joint"), *match.award.tokens]
    cases = [token for token in match.tokens if token not in known] if each else []
    marks = (*level.marks, *marks_of(match.award.tokens, SpanRole.POINTS), *rate_marks(cases))
    return replace(level, tokens=match.tokens, marks=marks, condition=condition)


def _without_dash(match: _Match, award: Award) -> Award:
    """The award, a dash between spaces read as a dash and not as a minus: "loại tốt - 5 điểm".

    Raises:
        Refused: it follows a fault, so that it could be either.
    """
    condition = match.part("condition")
    if match.name != "minus" or match.part("joint") or not condition:
        return award
    sign, behind = match.award.tokens[:2]
    if sign.text == "-" and condition[-1].role is Role.NUMBER:  # "trừ từ 1-3 điểm" is between two numbers
        raise Refused("range", condition[-1].start, match.tokens[-1].end)
    if sign.text != "-" or sign.start <= condition[-1].end or behind.start <= sign.end:
        return award
    if is_fault(words_of(condition)):
        if match.per is not None:  # a fault earns nothing: "đi muộn - 5 điểm/lần" takes off
            return award
        raise Refused("range", condition[0].start, match.tokens[-1].end)
    return Award(Way.EARNS, award.points)


def _joins(match: _Match) -> bool:
    """Whether an award that begins with a number is set off from the condition before it."""
    condition, joint = match.part("condition"), match.part("joint")
    comma = len(joint) == 1 and joint[0].role is Role.COMMA
    if match.name not in _UNSIGNED or (joint and not comma) or not condition or "opened" in match.spans:
        return True
    plain = all(token.role is not Role.NUMBER for token in condition)
    ended = condition[-1].role in (Role.AND_UP, Role.AND_DOWN, Role.PERCENT)
    return match.name == "earns" and (plain or ended)


def _parted(match: _Match) -> tuple[Sequence[Token], Sequence[Token]]:
    """The condition and the joint; "đạt" alone before the joint is the condition: "đạt: được 5 điểm"."""
    condition, joint = match.part("condition"), match.part("joint")
    if condition:
        return condition, joint
    if len(joint) > 1 and joint[0].text in ("bằng", "đạt") and joint[1].role is Role.LEAD:
        return joint[:1], joint[1:]
    if match.name == "plus" and joint and all(token.text == "đạt" for token in joint):
        return joint, ()
    return condition, joint


def _is_joined(match: _Match, joint: Sequence[Token]) -> bool:
    """Whether an award that needs certain words around it has them: "hết" before "điểm", a colon before "5"."""
    name, first = match.name, match.award.tokens[0]
    strong = any(token.role in _PARTING or "điểm" in token.text for token in joint)
    if (name == "bare" or (name == "stated" and first.role is Role.PERCENT)) and not strong:
        return False
    if name == "whole" and not first.text.endswith(("toàn bộ", "hết")):
        return False
    if "opened" not in match.spans or name == "plus":
        return True
    opened = match.part("opened")
    if not opened:
        return match.part("condition")[0].text == "nếu không"
    return opened[0].role is Role.IF or name == "earns"


def _refuse_uncertain(match: _Match, condition: Sequence[Token], joint: Sequence[Token]) -> None:
    """Refuse points that are a limit only, and awards that are denied or doubted.

    Raises:
        Refused: "tối đa 5 điểm" behind a name; "có thể", "không" before the award.
    """
    if not condition:
        return
    last = condition[-1]
    if last.role in (Role.MOST, Role.AT_MOST, Role.AT_LEAST) and (
        len(condition) == 1 or is_label(condition[:-1], None)
    ):
        raise Refused("range", last.start, match.tokens[-1].end)
    parted = any(token.role in _PARTING for token in joint)
    if last.role is Role.NOT and last.text not in BARE_DENIALS:  # "không phát sinh thì …": nothing more is denied
        parted = parted or any(token.text == "thì" for token in joint)
    doubted = last.role in (Role.NOT, Role.HEDGE, Role.OR) and not parted
    if doubted and (len(condition) > 1 or condition[0].text in BARE_DENIALS):
        raise Refused("vague", last.start, match.tokens[-1].end)


def _conditioned(condition: Sequence[Token], award: Award, per: Each | None) -> Level | None:
    """The level with what its condition states; None if the condition is not one."""
    leads = trimmed(condition, _AROUND, _AROUND)
    while leads and leads[-1].text.startswith("thì"):
        leads = trimmed(leads[:-1], (), _AROUND)
    words = words_of(leads)
    if words.startswith(_REMARKED):
        return None
    marks = marks_of(leads, SpanRole.LABEL)
    level = Level((), marks, label=printed_of(leads), words=words, award=award, each=per)
    if not leads or (leads[0].role is Role.REST and len(leads) == 1):
        return replace(level, is_rest=bool(leads))
    if any(token.role is Role.EACH for token in leads):
        return _by_case(leads, read_rate(leads, award), per)
    return _with_condition(level, leads)


def _by_case(tokens: Sequence[Token], level: Level | None, per: Each | None) -> Level | None:
    """A rate whose cases are named before the award; named behind it once more, they must be the same.

    Raises:
        Refused: they are others: "mỗi báo cáo chậm trừ 1 điểm/ngày".
    """
    if per is None or level is None or level.each is None:
        return level
    if per.case and not per.case.startswith((*_ANY_CASE, level.each.case.split(" ")[0])):
        raise refused_at("cases", tokens)
    return level if per.stride == 1 == level.each.stride and not per.free and not per.percent else None


def _with_condition(level: Level, leads: Sequence[Token]) -> Level | None:
    """The level with the condition on a number that its words state, or with its name; None if they are neither."""
    per = level.each
    found = read_condition(leads, loses=level.award.way in (Way.OFF, Way.ALL, Way.MINUS))
    if found is None:
        heading, short = _split_heading(leads)
        return replace(level, heading=heading, short=short) if is_label(leads, per) else None
    bound, marks = found.bound, found.marks
    if per is not None and not same_cases(bound, per):
        unnamed = bound.is_exact and not bound.unit and not bound.ordinal
        if leads[0].role in (Role.NUMBER, Role.PERCENT) or unnamed:
            return None
        marks = level.marks
    return replace(level, marks=marks, bound=bound, subject=found.subject, tail=found.tail)


def _split_heading(tokens: Sequence[Token]) -> tuple[str, str]:
    """The words before the last colon, and those behind it."""
    colons = [place for place, token in enumerate(tokens) if token.role is Role.COLON]
    if not colons or colons[-1] + 1 == len(tokens):
        return "", ""
    return printed_of(tokens[: colons[-1]]), printed_of(tokens[colons[-1] + 1 :])
