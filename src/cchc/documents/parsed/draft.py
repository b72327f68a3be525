"""What is gathered while a document's text is read (bản ghi khi đọc): parts, tables, faults, repairs."""

import re
from dataclasses import replace
from datetime import date

from cchc.documents.parsed.document_table import DocumentTable
from cchc.documents.parsed.page import Page
from cchc.documents.parsed.part import DocumentPart, PartRole
from cchc.errors import Fault
from cchc.messages import Message, _
from cchc.viet import TextSpan

_LAYOUT = " \t*_|#>=~`\\+-.:;,"
"""What is left between parts and only serves the layout, and the punctuation beside it."""
_LINE = re.compile(r"(?:(?!<br ?/?>)[^\n\r])+|<br ?/?>")
_AROUND = " \t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029*_"


class Draft:
    """Parts, tables, faults and repairs of a document's text (bản ghi khi đọc), in the order in which they are found.

    Attributes:
        page: the text, normalised.
        own: the caller's own text.
        adopted_on: the day on which the text states that it was passed.
        faults: what is wrong with the document.
        repairs: what was mended in order to read it.
    """

    __slots__ = ("_parts", "adopted_on", "faults", "own", "page", "repairs")

    def __init__(self, page: Page, own: str) -> None:
        self.page = page
        self.own = own
        self.faults: list[Fault] = []
        self.adopted_on: date | None = None
        self.repairs: dict[Message, None] = {}
        self._parts = [(start, end, PartRole.PAGE) for start, end in page.furniture]

    def add(self, role: PartRole, start: int, end: int) -> int:
        """Add a part without the white space and the marks of layout around it; return its end.

        Args:
            role: what it is.
            start: the offset of its first character in the normalised text.
            end: the offset after its last character.
        """
        at = finish = start
        for furniture in (*self.page.furniture_in(start, end), (end, end)):
            words = self.page.text[at : furniture[0]]
            left = len(words) - len(words.lstrip(_AROUND))
            right = len(words.rstrip(_AROUND))
            if left < right:
                self._parts.append((at + left, at + right, role))
                finish = at + right
            at = furniture[1]
        return finish

    def report(self, fault: Fault, start: int | None = None) -> None:
        """Add a fault of the document.

        Args:
            fault: the fault, without its place.
            start: the offset of the words at fault in the normalised text; None if something is missing.
        """
        place = None if start is None else _("dòng {row}", row=self.page.row(start))
        self.faults.append(replace(fault, place=place))

    def span(self, start: int, end: int) -> TextSpan:
        """Return the span in the caller's own text of a stretch of the normalised text."""
        return self.page.aligned.span(start, end)

    def table(self, start: int, end: int, rows: list[tuple[str, ...]]) -> DocumentTable:
        """Add a table and return it."""
        self._parts.append((start, end, PartRole.TABLE))
        return DocumentTable(self.span(start, end), tuple(rows))

    def parts(self) -> tuple[DocumentPart, ...]:
        """Return every part in the order of the text; what lies between them is marks of layout, or is unplaced.

        Together they contain each character that is not white space exactly once.
        """
        found: list[tuple[int, int, PartRole]] = []
        at = 0
        for start, end, role in sorted(self._parts):
            found += self._between(at, start)
            found.append((start, end, role))
            at = end
        found += self._between(at, len(self.page.text))
        return tuple(self._in_original(found))

    def _between(self, start: int, end: int) -> list[tuple[int, int, PartRole]]:
        """Return the parts of what no reader has placed: on each line marks of layout, and words between them."""
        found: list[tuple[int, int, PartRole]] = []
        for line in _LINE.finditer(self.page.text, start, end):
            words = "" if line[0].startswith("<br") else line[0]
            left = line.start() + len(words) - len(words.lstrip(_LAYOUT))
            right = line.start() + len(words.rstrip(_LAYOUT))
            if left >= right:
                found += self._stripped(*line.span(), PartRole.MARKUP)
            else:
                found += self._stripped(line.start(), left, PartRole.MARKUP)
                found += self._stripped(left, right, PartRole.UNPLACED)
                found += self._stripped(right, line.end(), PartRole.MARKUP)
        return found

    def _stripped(self, start: int, end: int, role: PartRole) -> list[tuple[int, int, PartRole]]:
        words = self.page.text[start:end]
        left, right = len(words) - len(words.lstrip()), len(words.rstrip())
        return [(start + left, start + right, role)] if left < right else []

    def _in_original(self, found: list[tuple[int, int, PartRole]]) -> list[DocumentPart]:
        """Return the parts with their spans in the caller's own text; a letter and its marks belong to one part."""
        parts: list[DocumentPart] = []
        at = 0
        for start, end, role in found:
            span = self.span(start, end)
            span = TextSpan(max(span.start, at), span.end)
            if span.start < span.end:
                parts.append(DocumentPart(span, role, span.words_in(self.own)))
                at = span.end
        return parts
