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
            return found._replace(text=self.text[slice(*found.span)])
        start, end = self.normal.span(*found.span)
        number, day = (self.normal.span(*span) if span else None for span in (found.number_span, found.date_span))
        return found._replace(span=(start, end), text=self.text[start:end], number_span=number, date_span=day)
