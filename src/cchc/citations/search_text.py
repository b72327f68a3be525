"""The text in which citations are searched (văn bản cần tìm), normalised, with the way back to the caller's own."""

import re
from bisect import bisect_right

from cchc.citations.citation import Citation
from cchc.viet import AlignedText, TextSpan, align, has_odd_characters, latin_letters

_BOLD = re.compile(r"\*{2,}")


class SearchText:
    """A text and the form in which patterns search it (văn bản và dạng để tìm).

    The form is normalised, without the marks of bold type, which may lie within a number, and with Latin letters for
    those that look like them.

    Attributes:
        text: the caller's own text.
        plain: the form to search.
    """

    __slots__ = ("_cuts", "_normal", "_shifts", "plain", "text")

    def __init__(self, text: str) -> None:
        """Prepare a text.

        Args:
            text: the caller's own text.

        Raises:
            InvalidInput: it is not a string, or is in a code before Unicode.
        """
        self.text = text
        odd = has_odd_characters(text)
        self._normal = align(text) if odd else AlignedText(text, None)
        plain = latin_letters(self._normal.text) if odd else text
        self._cuts, self._shifts = list[int](), [0]
        if "*" in plain and "**" in plain:  # one character is looked for much faster than two
            parts = list[str]()
            end = 0
            for mark in _BOLD.finditer(plain):
                parts.append(plain[end : mark.start()])
                end = mark.end()
                self._cuts.append(mark.start() - self._shifts[-1])
                self._shifts.append(self._shifts[-1] + len(mark[0]))
            plain = "".join((*parts, plain[end:]))
        self.plain = plain

    @property
    def is_moved(self) -> bool:
        """True if characters of `plain` have another place in `text`."""
        return self._normal.origins is not None or len(self._shifts) > 1

    def span(self, start: int, end: int) -> TextSpan:
        """Return the span in the caller's own text that `plain[start:end]`, which is not empty, came from.

        Args:
            start: the offset of the first character in `plain`.
            end: the offset after the last character.
        """
        first = start + self._shifts[bisect_right(self._cuts, start)]
        last = end - 1 + self._shifts[bisect_right(self._cuts, end - 1)]
        return self._normal.span(first, last + 1)

    def in_original(self, found: Citation) -> Citation:
        """Return a citation found in `plain` with its spans and words taken from the caller's own text."""
        if not self.is_moved:
            return found._replace(text=found.span.words_in(self.text))
        span = self.span(*found.span)
        number, day = (part and self.span(*part) for part in (found.number_span, found.date_span))
        return found._replace(span=span, text=span.words_in(self.text), number_span=number, date_span=day)
