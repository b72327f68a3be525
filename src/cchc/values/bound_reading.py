"""Bounds read from text (đọc giới hạn): the words of `bound_words` in the forms of `bound_forms`, and nothing else."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.exact import exact
from cchc.messages import _
from cchc.values.bound_forms import BOUND_FORMS, CLOSED_ENDS, BoundForm, compiled_form
from cchc.values.bound_words import BOUND_WORDS, MEASURE_NAMES
from cchc.viet import SCALED_NUMBER, alternatives, parse_number, parse_percentage, read_sized_number

_NAMES = f"{alternatives(MEASURE_NAMES)}|[a-zđ]"
_SLOTS = {"low": "[np]", "high": "[np]", "only": "[np]", "unit": "", "name": "w"}
_NAMED = "(?:w(?![npw]))?"
"""The name of the number may come first: "x ≥ 5"."""
_JOINED = {"và": "a", "nhưng": "b", "bằng": "=", "đúng": "=", "đúng bằng": "=", "bằng đúng": "="}
_MARKS = ",-="
_TWO_READINGS = re.compile(r"-?[1-9][0-9]{0,2},[0-9]00(?![0-9,])")
"""A comma before three digits that may group thousands: "1,500"."""
_PERCENT = r"\s?(?:%|phần trăm(?!\w))"


class ReadBound(NamedTuple):
    """A bound that was read (giới hạn đã đọc).

    Attributes:
        low: the lower end, None if it has none.
        high: the upper end, None if it has none.
        low_closed: whether the lower end belongs to it.
        high_closed: whether the upper end belongs to it.
        percent: whether the ends are shares.
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool
    high_closed: bool
    percent: bool


class _Token(NamedTuple):
    role: str
    text: str
    start: int


def read_bound(plain: str) -> ReadBound | int | None:
    """Return the bound that a folded text states; if it states none, where its first unknown word begins, or None.

    Raises:
        InvalidInput: a number that is none, or that can be read in two ways.
    """
    tokens = _tokens(plain)
    shape = "".join(token.role for token in tokens)
    if (found := _form(shape)) is not None:
        form, places = found
        bound = bound_of(form.name, {name: tokens[place].text for name, place in places.items()})
        if bound is not None:
            return bound
    return next((token.start for token in tokens if token.role == "?"), None)


@lru_cache(maxsize=256)
def _form(shape: str) -> tuple[BoundForm, Mapping[str, int]] | None:
    """The first form that matches the letters of roles, with the place of each slot; None if none does."""
    for form, pattern in _patterns():
        if found := pattern.fullmatch(shape):
            return form, {name: found.start(name) for name, held in found.groupdict().items() if held}
    return None


@cache
def _patterns() -> tuple[tuple[BoundForm, re.Pattern[str]], ...]:
    return tuple(
        (form, re.compile(_NAMED + compiled_form(form.form, _SLOTS, _letters)))
        for form in BOUND_FORMS
        if form.name != "other"
    )


def _letters(words: str) -> str:
    return "".join(token.role for token in _tokens(f"1 {words} 1"))[1:-1]  # a dash is read between numbers


@cache
def _roles() -> dict[str, str]:
    roles = {phrase: "L" if letter == "C" else letter for letter, held in BOUND_WORDS.items() for phrase in held}
    return roles | _JOINED


@cache
def _pattern() -> re.Pattern[str]:
    words = [phrase for phrase in _roles() if phrase[0].isalpha()]
    signs = [re.escape(phrase) for phrase in _roles() if not phrase[0].isalpha()]
    number = r"(?<!\w)(?:(?<![0-9%])(?<![0-9%] )-)?[0-9]+(?:[.,][0-9]+)*(?:/[1-9][0-9.]*)?"
    return re.compile(
        rf"(?P<scaled>(?<!\w){SCALED_NUMBER}(?:{_PERCENT})?)"
        rf"|(?P<number>{number}(?:{_PERCENT})?)"
        rf"|(?P<phrase>(?<!\w)(?:{alternatives(words)})(?!\w)|{alternatives(signs)})"
        rf"|(?P<name>(?<!\w)(?:{_NAMES})(?!\w))|(?P<mark>[{re.escape(_MARKS)}])|(?P<unknown>\w+|\S)"
    )


def _tokens(plain: str) -> list[_Token]:
    roles = _roles()
    found: list[_Token] = []
    for match in _pattern().finditer(plain):
        text, kind = match[0], match.lastgroup
        if kind in ("scaled", "number"):
            role = "p" if text.endswith(("%", "phần trăm")) else "n"
        elif kind == "phrase":
            role = roles[text]
        else:
            role = {"name": "w", "mark": text}.get(kind or "", "?")
        found.append(_Token(role, text, match.start()))
    return found


def bound_of(name: str, slots: Mapping[str, str]) -> ReadBound | None:
    """Return the bound that a form with these numbers means; None if only its lower end is a share.

    Args:
        name: the name of the form, of `CLOSED_ENDS`.
        slots: the numbers as they are written, by "low", "high" and "only".

    Raises:
        InvalidInput: a number that is none, or that can be read in two ways.
    """
    only = slots.get("only")
    low, high = only or slots.get("low"), only or slots.get("high")
    percent = _is_share(high or low or "")
    if low and high and _is_share(low) and not percent:
        return None
    low_closed, high_closed = CLOSED_ENDS[name]
    return ReadBound(_end(low, percent=percent), _end(high, percent=percent), low_closed, high_closed, percent)


def _is_share(text: str) -> bool:
    return text.endswith(("%", "phần trăm"))


def _end(text: str | None, *, percent: bool) -> Fraction | None:
    """The number at an end; the sign of per cent at one end is meant for the other too, but not for a fraction.

    Raises:
        InvalidInput: it is no number, or can be read in two ways.
    """
    if text is None:
        return None
    digits = text.removesuffix("%").removesuffix("phần trăm").strip()
    if not percent and _TWO_READINGS.match(digits):
        remedy = _("hãy viết {one} hoặc {other}", one=digits.replace(",", "."), other=digits.replace("00", "", 1))
        raise InvalidInput.of("ambiguous", _("số đọc được hai cách"), digits, remedy)
    num, slash, den = digits.partition("/")
    if slash:
        return Fraction(exact(parse_number(num)), exact(parse_number(den)))
    if digits[-1].isalpha():
        return exact(read_sized_number(digits)) / (100 if percent else 1)
    return exact(parse_percentage(f"{digits}%")) / 100 if percent else exact(parse_number(digits))
