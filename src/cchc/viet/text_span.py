"""A part of a text, by its two ends (đoạn chữ)."""

from typing import NamedTuple


class TextSpan(NamedTuple):
    """A span (đoạn chữ) of a text: the characters from `start` up to, but without, `end`.

    Attributes:
        start: the offset of the first character, from 0.
        end: the offset after the last character.

    >>> TextSpan(7, 17).words_in("Căn cứ Nghị quyết 04")
    'Nghị quyết'
    """

    start: int
    end: int

    def words_in(self, text: str) -> str:
        """Return the words of the span (lời của đoạn) in the text that it belongs to."""
        return text[self.start : self.end]
