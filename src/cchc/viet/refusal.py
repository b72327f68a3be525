"""Refusing a text (từ chối đọc): what was read, where reading stopped, and what was expected there."""

import re
from collections.abc import Iterable
from functools import cache

from cchc.errors import Fault, InvalidInput, input_text
from cchc.messages import Message, _
from cchc.viet.text import align

Shape = tuple[str, ...]
"""A form that a text may have, piece by piece, each a pattern of its own."""


def any_of(words: Iterable[str]) -> str:
    """The pattern of any of the words (một trong các từ), the longest first.

    >>> any_of(["Luật", "Bộ luật"])
    'Bộ luật|Luật'
    """
    return "|".join(sorted(words, key=len, reverse=True))


def whole(*shapes: Shape) -> re.Pattern[str]:
    """The pattern of a folded text that has one of the shapes (mẫu của cả văn bản)."""
    return re.compile("|".join("".join(shape) for shape in shapes))


def unread(code: str, what: Message, text: str, example: str, *shapes: Shape) -> InvalidInput:
    """A refusal (từ chối) that tells the position, from 0, at which the text stops having any of the shapes.

    The position is worked out when somebody asks for the fault.

    >>> from cchc.messages import _
    >>> shape = ("ngày ", "[0-9]{1,2}", " tháng")
    >>> print(unread("date", _("không đọc được ngày"), "ngày 01 thàng 7", "ngày 01 tháng 7", shape))
    không đọc được ngày, từ vị trí 7: “ngày 01 thàng 7”; hãy viết như ngày 01 tháng 7
    """

    def tell() -> Fault:
        at = reached(text, *shapes)
        where = _("{what}, từ vị trí {at}", what=what, at=at) if text.strip() else what
        return Fault("", code, where, input_text(text), _("hãy viết như {example}", example=example))

    return InvalidInput.deferred(tell)


def reached(text: str, *shapes: Shape) -> int:
    """How far into the caller's own text (vị trí) the shape that fits best goes.

    >>> reached("  1.234.56", ("[0-9]{1,3}", "(?:[.][0-9]{3})*"))
    7
    """
    same = align(text)
    start = len(same.text) - len(same.text.lstrip())
    matches = (_reaching(shape).match(same.text, start) for shape in shapes)
    at = max((found.end() for found in matches if found), default=start)
    return same.span(0, at)[1] if at else 0


@cache
def _reaching(shape: Shape) -> re.Pattern[str]:
    """A pattern that takes as many pieces of the shape as there are, one after another."""
    nested = ""
    for piece in reversed(shape):
        spaced = piece.replace(" ?", r"\s*").replace(" ", r"\s+")  # shapes are of folded texts; this one is not
        nested = f"(?:{spaced}{nested})?"
    return re.compile(nested, re.IGNORECASE)
