"""Limits of deductions and additions (mức giới hạn): "trừ tối đa 2 điểm", "cho đến khi hết số điểm"."""

import re
from collections.abc import Sequence

from cchc.rules.wording.clauses.clause import Cap, marks_of
from cchc.rules.wording.words.grammar import CAPS
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import first_match
from cchc.rules.wording.words.tokens import Token, words_of
from cchc.rules.wording.words.vocabulary import Role

_ADDING = re.compile(r"(?<!\w)(?:cộng|thưởng)(?!\w)")
_TAKING = re.compile(r"(?<!\w)(?:trừ|phạt|mất)(?!\w)")

_SHORT = ("ngày", "buổi", "tuần", "quý", "đợt", "lần", "lượt")
"""Periods that may be shorter than the one that is scored: what is counted in each of them is not known."""

_SCORED = ("năm", "kỳ")
"""Periods that are scored as a whole."""


def read_cap(tokens: Sequence[Token]) -> Cap | None:
    """Return how far deductions or additions go (mức giới hạn); None if tokens are no limit."""
    found = first_match(CAPS, tokens)
    if found is None:
        return None
    points = found.number("points")
    marks = marks_of(tokens, SpanRole.CAP)
    if found.production.name == "none_left":
        return Cap(tokens, marks, takes=True) if points and points.value == 0 else None
    words = words_of(tokens)
    signs = {token.role for token in tokens}
    adds = _ADDING.search(words) is not None or Role.PLUS in signs
    takes = _TAKING.search(words) is not None or Role.MINUS in signs
    if (adds and takes) or words.split().count("không") > 1:
        return None
    period = words_of(found.slot("period"))
    if period.startswith(_SHORT):
        return None
    floor = found.production.name == "floor"
    stated = "" if period.startswith(_SCORED) else period
    value = points.value if points else None
    return Cap(tokens, marks, points=value, floor=floor, adds=adds, takes=takes, period=stated)
