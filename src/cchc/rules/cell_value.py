"""Read a figure as a rule takes it (đọc số liệu theo quy tắc)."""

import re
from collections.abc import Sequence
from contextlib import suppress

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, Counts, Measured
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds.by_group import ByGroup
from cchc.rules.rule import Rule
from cchc.values import Ratio
from cchc.viet import fold, parse_count, parse_number

_ABSENCES = {text: absence for absence in Absence for text in (absence.label, *absence.label.split(" hoặc "))}
_PARTED = re.compile(r"[;\n]")
_OF_RATIOS = re.compile("[%/]")


def read_value(rule: Rule, text: str) -> Measured:
    """Return the value of a text, as a rule takes it (đọc số liệu theo quy tắc).

    A label that the rule knows comes before everything else, then the official words for an absence ("chưa báo cáo",
    "không phát sinh"). Several labels are parted by semicolons or lines.

    Raises:
        InvalidInput: it is no value that the rule takes.

    >>> from cchc.rules import read_rule
    >>> on_time = read_rule("Từ 90%: 2 điểm; dưới 90%: 1 điểm; không báo cáo: 0 điểm")
    >>> read_value(on_time, "812/900"), read_value(on_time, "không báo cáo"), read_value(on_time, "chưa đến hạn")
    (Ratio(num=812, den=900), 'không báo cáo', <Absence.NOT_DUE: 'not_due'>)
    """
    if isinstance(rule, ByGroup):
        return _read_by_any(rule.inner_rules, text)
    try:
        rule.score(text)
    except InvalidInput as error:
        refused = error
    else:
        return text
    if absence := _ABSENCES.get(fold(text)):
        return absence
    match rule.input_kind:
        case InputKind.RATE:
            return Ratio.parse(text)
        case InputKind.NUMBER if _OF_RATIOS.search(text):
            return Ratio.parse(text)
        case InputKind.AMOUNT | InputKind.NUMBER:
            return parse_number(text)
        case InputKind.COUNT:
            return parse_count(text)
        case InputKind.BALLOTS:
            return Ballots.parse(text)
        case InputKind.COUNTS:
            return Counts.parse(text)
        case InputKind.LABELS:
            return tuple(label for part in _PARTED.split(text) if (label := part.strip()))
        case _:
            raise refused


def _read_by_any(rules: Sequence[Rule], text: str) -> Measured:
    """Return the value of a text as the first of these rules that reads it takes it.

    Raises:
        InvalidInput: none of them reads it; the fault is that of the last.
    """
    *others, last = rules
    for rule in others:
        with suppress(InvalidInput):
            return read_value(rule, text)
    return read_value(last, text)
