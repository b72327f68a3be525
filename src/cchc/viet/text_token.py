"""The tokens of a text (đơn vị từ): words, numbers, signs and white space; every character belongs to one of them."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from cchc.viet.text import require_text
from cchc.viet.text_span import TextSpan

TokenKind = Literal["word", "number", "space", "sign"]
_TOKEN = re.compile(r"(?P<word>[^\W\d_]+)|(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<space>\s+)|(?P<sign>.)", re.DOTALL)


class TextToken(NamedTuple):
    """A token (đơn vị từ) of a text.

    Attributes:
        kind: "word" for letters, "²" and "¼" too; "number" for digits with the commas and points between them; "space"
            for white space; any other character is a "sign" of its own.
        text: its characters.
        span: where it lies.
    """

    kind: TokenKind
    text: str
    span: TextSpan


def text_tokens(text: str) -> Iterator[TextToken]:
    """Yield the tokens of a text (tách từ) in their order, in linear time; together they are the text.

    Args:
        text: a normalised text: a combining mark apart from its letter would be a sign.

    >>> [token.text for token in text_tokens("từ 80,5% trở lên") if token.kind != "space"]
    ['từ', '80,5', '%', 'trở', 'lên']
    """
    kinds: dict[str | None, TokenKind] = {"word": "word", "number": "number", "space": "space", "sign": "sign"}
    for found in _TOKEN.finditer(require_text(text)):
        yield TextToken(kinds[found.lastgroup], found[0], TextSpan(*found.span()))
