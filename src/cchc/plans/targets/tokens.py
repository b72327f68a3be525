"""The tokens of a sentence of a target (đơn vị từ), each with the role of its words; every word has one."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from cchc.plans.targets.vocabulary import ROLES
from cchc.values import COUNTED
from cchc.viet import SCALED_NUMBER, TextToken, text_tokens

_BEFORE_NUMBERS = frozenset("npFTDABGLIKHXq?")
"""The roles of numbers, and of words before them."""
_SMALL = rf"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s+(?:{COUNTED})(?!\w))"
_SIZED = re.compile(
    rf"(?<!\w)(?:{SCALED_NUMBER}(?P<percent>\s?(?:%|phần\s+trăm(?!\w)))?|(?P<small>{_SMALL}))", re.IGNORECASE
)
_BOUNDING = frozenset("FTDABGL")
"""The roles of words behind which a small number in words is one: "ít nhất hai dự án"."""
_MOST_PARTS = 60
"""More than the words of any number."""
_KNOWN_SIGNS = frozenset(" ,.;:()[]\"'/-+%&…<>=≤≥!?*_#@\ue000")


class TargetToken(NamedTuple):
    """A token (đơn vị từ) of a sentence.

    Attributes:
        role: the letter of its role in `vocabulary.ROLES`: "n" for a number, "p" for a share, "w" for a word without
            a role, "," for a mark, "?" for what no sentence of a target contains.
        start: where it begins.
        end: where it ends.
    """

    role: str
    start: int
    end: int


def letters(read: Sequence[TargetToken]) -> str:
    """Return the letters of tokens (chuỗi vai trò), one for each."""
    return "".join(token.role for token in read)


def tokens(text: str) -> list[TargetToken]:
    """Return the tokens of a sentence (tách từ): phrases of the vocabulary, the longest first, numbers, words, marks.

    >>> letters(tokens("không được vượt quá 5%"))
    'Lp'
    """
    parts = [part for part in text_tokens(text) if part.kind != "space"]
    sized = {number.start(): number for number in _SIZED.finditer(text)}
    found: list[TargetToken] = []
    at = 0
    while at < len(parts):
        number = sized.get(parts[at].span.start)
        if number and (number["small"] is None or (found and found[-1].role in _BOUNDING)):
            token = TargetToken("p" if number["percent"] else "n", *number.span())
            length = sum(number.start() <= part.span.start < number.end() for part in parts[at : at + _MOST_PARTS])
        else:
            token, length = _token(parts, at, found)
        found.append(token)
        at += length
    return [token._replace(role="w") if _is_word(text, found, place) else token for place, token in enumerate(found)]


def _is_word(text: str, found: Sequence[TargetToken], place: int) -> bool:
    """Whether a word of a bound has no number behind it and is none: "95% trên địa bàn"."""
    token = found[place]
    behind = found[place + 1].role if place + 1 < len(found) else "w"
    return token.role in "ABGLI" and text[token.start].isalpha() and behind not in _BEFORE_NUMBERS


def _token(parts: Sequence[TextToken], at: int, before: Sequence[TargetToken]) -> tuple[TargetToken, int]:
    """The token at a place, and how many parts it consists of."""
    part = parts[at]
    start, follows = part.span.start, bool(before) and before[-1].role in "np"
    negative = part.text == "-" and not follows and _glued_number(parts, at)
    if negative or part.kind == "number":
        return _number(parts, at, at + negative)
    for length in range(min(_longest(), len(parts) - at), 0, -1):
        words = " ".join(other.text.lower() for other in parts[at : at + length])
        if role := _roles().get(words):
            return TargetToken(role, start, parts[at + length - 1].span.end), length
    if part.text == "-" and follows and at + 1 < len(parts) and _begins_number(parts, at + 1):
        return TargetToken("-", *part.span), 1
    if part.kind == "word":
        return TargetToken("w", *part.span), 1
    role = part.text if part.text in ",=" else ";"
    known = part.text in _KNOWN_SIGNS and not (part.text == "%" and follows)
    return TargetToken(role if known else "?", *part.span), 1


def _number(parts: Sequence[TextToken], start: int, at: int) -> tuple[TargetToken, int]:
    """The number at a place: its digits, the part behind "/", and the sign of per cent."""
    last, role = at, "n"
    if len(parts) > last + 2 and parts[last + 1].text == "/" and parts[last + 2].kind == "number":
        last, role = last + 2, "p"
    if len(parts) > last + 1 and parts[last + 1].text == "%":
        last, role = last + 1, "p"
    elif (
        len(parts) > last + 1 and parts[last + 1].kind == "word" and parts[last].span.end == parts[last + 1].span.start
    ):
        role = "?"
    return TargetToken(role, parts[start].span.start, parts[last].span.end), last - start + 1


def _glued_number(parts: Sequence[TextToken], at: int) -> bool:
    """Whether a number follows without white space."""
    return at + 1 < len(parts) and parts[at + 1].kind == "number" and parts[at].span.end == parts[at + 1].span.start


def _begins_number(parts: Sequence[TextToken], at: int) -> bool:
    """Whether a number follows, or a word that bounds one from above: "70% - dưới 90%"."""
    return (
        parts[at].kind == "number"
        or (parts[at].text == "-" and _glued_number(parts, at))
        or _roles().get(parts[at].text.lower()) == "B"
    )


@cache
def _roles() -> dict[str, str]:
    """The role of each phrase, its signs apart as tokens are: "> =" for ">="."""
    return {
        " ".join(part.text for part in text_tokens(phrase) if part.kind != "space"): role
        for role, phrases in ROLES.items()
        for phrase in phrases
    }


@cache
def _longest() -> int:
    return max(phrase.count(" ") for phrase in _roles()) + 1
