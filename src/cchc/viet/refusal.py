"""Refusing a text (từ chối đọc): the text, the position at which reading stopped, and the form that was expected."""

import re
from collections.abc import Iterable
from functools import cache

from cchc.errors import Fault, InvalidInput, input_text
from cchc.messages import Message, _
from cchc.viet.text import align

Shape = tuple[str, ...]
"""A form that a text may have: a sequence of patterns."""


def alternatives(words: Iterable[str]) -> str:
    """Return the pattern of any of the words (một trong các từ), the longest first.

    >>> alternatives(["Luật", "Bộ luật"])
    'Bộ luật|Luật'
    """
    return "|".join(sorted(words, key=len, reverse=True))


def full_pattern(*shapes: Shape) -> re.Pattern[str]:
    """Return the pattern of a folded text that has one of the shapes (mẫu của cả văn bản)."""
    return re.compile("|".join("".join(shape) for shape in shapes))


def unreadable(code: str, what: Message, text: str, example: str, *shapes: Shape) -> InvalidInput:
    """Return the error for a text that does not have the shapes (từ chối), with the position at which reading stopped.

    The position, counted from 0, is computed only when the fault is read.

    Args:
        code: the code of the fault.
        what: the message without the position.
        text: the text that cannot be read.
        example: a text of the right form, for the remedy.
        *shapes: the forms that the text may have.

    >>> from cchc.messages import _
    >>> shape = ("ngày ", "[0-9]{1,2}", " tháng")
    >>> print(unreadable("date", _("không đọc được ngày"), "ngày 01 thàng 7", "ngày 01 tháng 7", shape))
    không đọc được ngày, từ vị trí 7: “ngày 01 thàng 7”; hãy viết như ngày 01 tháng 7
    """

    def build() -> Fault:
        at = readable_length(text, *shapes)
        stopped = _("{what}, từ vị trí {at}", what=what, at=at) if text.strip() else what
        return Fault("", code, stopped, input_text(text), _("hãy viết như {example}", example=example))

    return InvalidInput.deferred(build)


def readable_length(text: str, *shapes: Shape) -> int:
    """Return the position in the caller's own text (vị trí) up to which the best fitting shape goes.

    Args:
        text: the text that cannot be read.
        *shapes: the forms that the text may have.

    >>> readable_length("  1.234.56", ("[0-9]{1,3}", "(?:[.][0-9]{3})*"))
    7
    """
    aligned = align(text)
    start = len(aligned.text) - len(aligned.text.lstrip())
    matches = (_prefix_pattern(shape).match(aligned.text, start) for shape in shapes)
    at = max((found.end() for found in matches if found), default=start)
    return aligned.span(0, at).end if at else 0


@cache
def _prefix_pattern(shape: Shape) -> re.Pattern[str]:
    """Return a pattern that matches as many leading pieces of the shape as there are."""
    nested = ""
    for piece in reversed(shape):
        spaced = piece.replace(" ?", r"\s*").replace(" ", r"\s+")  # shapes are of folded texts; this one is not
        nested = f"(?:{spaced}{nested})?"
    return re.compile(nested, re.IGNORECASE)
