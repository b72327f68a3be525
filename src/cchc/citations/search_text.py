"""The text in which citations are searched (văn bản cần tìm), normalised, with the way back to the caller's own."""

from typing import NamedTuple

from cchc.citations.citation import Citation
from cchc.viet import AlignedText


class SearchText(NamedTuple):
    """A text and its normalised form (văn bản và dạng chuẩn hóa)."""

    normal: AlignedText
    text: str

    @property
    def plain(self) -> str:
        """The normalised text, in which the patterns search."""
        return self.normal.text

    def in_original(self, found: Citation) -> Citation:
        """Return a citation found in the normalised text with its spans and words taken from the caller's own text."""
        if self.normal.origins is None:
            return found._replace(text=found.span.words_in(self.text))
        span = self.normal.span(*found.span)
        number, day = (part and self.normal.span(*part) for part in (found.number_span, found.date_span))
        return found._replace(span=span, text=span.words_in(self.text), number_span=number, date_span=day)
