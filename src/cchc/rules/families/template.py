"""Sentences with gaps (mẫu câu): filled from the fields of a rule, and read back to them."""

import re
from fractions import Fraction
from functools import cache

from cchc.exact import finite_places
from cchc.messages import LabelledEnum
from cchc.rules.bound_policy import BoundPolicy
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy
from cchc.rules.remainder import Remainder
from cchc.viet import format_number, parse_number

_GAP = re.compile(r"\[([^\[\]]*)\]|\{(\w+)\}|([^\[{]+)")
_VALUE = r"-?[0-9][0-9.,]*(?:/[0-9][0-9.]*)?"
_NAMED: dict[str, dict[str, LabelledEnum]] = {
    name: {one.label: one for one in kind}
    for name, kind in (
        ("too_few_ballots", AbsencePolicy),
        ("equal_values", AbsencePolicy),
        ("remainder", Remainder),
        ("bounds", BoundPolicy),
    )
}
"""The gaps that hold one of a few named values, in its words; all others hold a number."""
_YEARS = ("since",)
"""The gaps that hold a year, written without separators."""


def filled(template: str, about: object) -> str:
    """The sentence with attributes in its gaps (điền mẫu); an optional part in [ ] goes where its value is None.

    >>> from types import SimpleNamespace
    >>> filled("trừ {step} điểm[, tối đa {cap} điểm]", SimpleNamespace(step=Fraction(1, 2), cap=None))
    'trừ 0,5 điểm'
    """
    parts: list[str] = []
    for optional, name, plain in _GAP.findall(template):
        if optional:
            inner = re.search(r"\{(\w+)\}", optional)
            parts.append("" if inner is None or getattr(about, inner[1]) is None else filled(optional, about))
        else:
            parts.append(_shown(name, getattr(about, name)) if name else plain)
    return "".join(parts)


def _shown(name: str, value: object) -> str:
    return str(value) if name in _YEARS else written(value)


def written(value: object) -> str:
    """A value as written in a gap: a number, a fraction that never ends as n/d, a named value in its words."""
    if isinstance(value, LabelledEnum | PointRounding):
        return value.in_language("vi") if isinstance(value, LabelledEnum) else str(value)
    number = value if isinstance(value, Fraction) else Fraction(str(value))
    if finite_places(number) is None:
        return f"{format_number(number.numerator)}/{format_number(number.denominator)}"
    return format_number(number)


def read_filled(template: str, text: str) -> dict[str, Fraction | LabelledEnum] | None:
    """The texts in the gaps of a sentence (đọc mẫu), without the parts that are not there; None of another one.

    >>> read_filled("trừ {step} điểm[, tối đa {cap} điểm]", "trừ 0,5 điểm, tối đa 2 điểm")
    {'step': Fraction(1, 2), 'cap': Fraction(2, 1)}
    """
    found = _pattern(template).fullmatch(text)
    if found is None:
        return None
    return {name: _read(name, text) for name, text in found.groupdict().items() if text is not None}


def read_value(text: str) -> Fraction:
    """The number that `written` wrote (đọc giá trị)."""
    num, slash, den = text.partition("/")
    return Fraction(parse_number(num)) / (Fraction(parse_number(den)) if slash else 1)


def _read(name: str, text: str) -> Fraction | LabelledEnum:
    if name in _YEARS:
        return Fraction(int(text))
    return _NAMED[name][text] if name in _NAMED else read_value(text)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_source(template))


def _source(template: str) -> str:
    parts: list[str] = []
    for optional, name, plain in _GAP.findall(template):
        if optional:
            parts.append(f"(?:{_source(optional)})?")
        elif name:
            named = "|".join(map(re.escape, _NAMED.get(name, ())))
            parts.append(f"(?P<{name}>{named or _VALUE})")
        else:
            parts.append(re.escape(plain))
    return "".join(parts)
