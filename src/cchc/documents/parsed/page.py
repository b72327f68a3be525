"""The text of a document by lines (trang chữ): where each begins, its columns, and which lines a wrap has broken."""

import re
from bisect import bisect_right
from typing import NamedTuple

from cchc.documents.parsed.line_mark import line_mark
from cchc.viet import align

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_OPENING = re.compile(r"[\s>]*(?:#{1,6}\s)?[\s]*(?:[*_]{1,3}(?=[^\s*_]))?")
_ONLY_MARKUP = re.compile(r"[\s\-*_=~|:.#+>\\]*")
_COLUMNS = re.compile(r"\s*(?:\t+| {3,}|<br ?/?>)\s*")
_CELLS = re.compile(r"(?<!\\)\||<br ?/?>")
_AROUND = " \t*_#`"
_OPEN_ENDED = re.compile(r"[^.;:!?…*_\s\"]['\")*_\s]*\Z")
_ENDS = re.compile(r"[.;:!?…/]['\")*_\s]*\Z")
_REFERS = re.compile(
    r"(?:,|(?<!\w)(?:khoản|điểm|điều|mục|chương|phần|số|tháng|năm|ngày|quý|từ|đến|là|và|hoặc|với|tại|theo))\s*\Z",
    re.IGNORECASE,
)
"""What comes before a number that a wrap has moved to the beginning of a line."""
_CITES = re.compile(r"(?<!\w)(?:khoản|điểm|điều)\s*\Z", re.IGNORECASE)
_TAIL = 24
_MIN_WIDTH, _MAX_WIDTH = 40, 160
_MIN_WRAPPED = 2


class PageLine(NamedTuple):
    """A line of the text (dòng).

    Attributes:
        number: its number, from 0.
        begins: the offset of its first character.
        start: the offset of its first character that is neither white space nor a mark of layout.
        end: the offset after its last character that is not white space.
        follows_blank: True if a line without characters lies before it.
        is_row: True if it is a row of a Markdown table.
        is_rule: True if it only draws a line: "-----", "***".
    """

    number: int
    begins: int
    start: int
    end: int
    follows_blank: bool
    is_row: bool
    is_rule: bool


class Piece(NamedTuple):
    """A stretch of a line in one column (ô), without marks of layout around it."""

    start: int
    end: int
    column: int


class Page:
    """A document's text (trang chữ), normalised, with its lines and the way back to the caller's own text.

    Attributes:
        aligned: the normalised text with the way back.
        text: the normalised text.
        lines: its lines that are not blank.
        width: the width at which paragraphs are wrapped; 0 if they are not.
    """

    __slots__ = ("aligned", "lines", "text", "width")

    def __init__(self, text: str) -> None:
        self.aligned = align(text)
        self.text = self.aligned.text
        self.lines = _lines(self.text)
        self.width = self._wrap_width()

    def words(self, line: PageLine) -> str:
        """Return the words of a line, without marks of layout before it."""
        return self.text[line.start : line.end]

    def paragraph(self, line: PageLine) -> str:
        """Return the words of a line and of those that continue it."""
        at = self.position(line)
        end = at + 1
        while end < len(self.lines) and self.continues(self.lines[end - 1], self.lines[end]):
            end += 1
        return self.text[line.start : self.lines[end - 1].end]

    def position(self, line: PageLine) -> int:
        """Return the position of a line among those that are not blank."""
        return bisect_right(self.lines, line.begins, key=lambda other: other.begins) - 1

    def row(self, offset: int) -> int:
        """Return the number of the line of an offset, from 1."""
        at = bisect_right(self.lines, offset, key=lambda line: line.begins)
        return self.lines[max(at - 1, 0)].number + 1

    def pieces(self, line: PageLine) -> list[Piece]:
        """Return the pieces of a line: the cells of a row of a table, or what wide gaps and tabs separate.

        A single piece far to the right is in the second column.
        """
        found: list[Piece] = []
        cuts = [cut.span() for cut in (_CELLS if line.is_row else _COLUMNS).finditer(self.text, line.begins, line.end)]
        column, at = -1 if line.is_row else 0, line.begins
        for start, end in (*cuts, (line.end, line.end)):
            piece = self._trimmed(at, start, column)
            if piece:
                found.append(piece)
            if self.text[start:end].strip() == "|" or (not line.is_row and start > line.begins and found):
                column += "<" not in self.text[start:end]
            at = end
        if len(found) == 1 and not line.is_row and found[0].start - line.begins >= _TAIL:
            found[0] = found[0]._replace(column=1)
        return found

    def _trimmed(self, start: int, end: int, column: int) -> Piece | None:
        words = self.text[start:end]
        left = len(words) - len(words.lstrip(_AROUND))
        right = len(words.rstrip(_AROUND + "\\"))
        if left >= right or _ONLY_MARKUP.fullmatch(words):
            return None
        return Piece(start + left, start + right, max(column, 0))

    def continues(self, before: PageLine, line: PageLine) -> bool:
        """Return True if a line continues the paragraph of the line before it (dòng nối tiếp).

        In a wrapped text it does if its first word had no room at the end of that line. In any text it does if it
        begins with a small letter while the line before ends openly. A line that a label begins continues only what
        cannot end there.
        """
        if line.follows_blank or line.is_row or before.is_row or before.is_rule or line.is_rule:
            return False
        tail = self.text[max(before.start, before.end - _TAIL) : before.end]
        mark = line_mark(self.text, line.start, line.end)
        open_ended = _ENDS.search(tail) is None
        if mark is not None:
            if mark.label and open_ended:
                return (_CITES if not self.width else _REFERS).search(tail) is not None
            return open_ended and self._is_full(before, line)
        first = self.text[line.start]
        if open_ended and (first.islower() or first in "0123456789(/"):
            return first.islower() or self._is_full(before, line)
        return self._is_full(before, line) and (open_ended or line.start - line.begins <= before.start - before.begins)

    def _is_full(self, before: PageLine, line: PageLine) -> bool:
        if not self.width:
            return False
        first = self.text[line.start : line.start + self.width].split(maxsplit=1)[0]
        return before.end - before.begins + 1 + len(first) > self.width

    def _wrap_width(self) -> int:
        """Return the longest line that a small letter follows on the next, or 0 if there are too few of them."""
        broken = [
            before.end - before.begins
            for before, line in zip(self.lines, self.lines[1:], strict=False)
            if self.text[line.start].islower() and not line.follows_blank and not line.is_row and not before.is_row
        ]
        wide = [width for width in broken if _MIN_WIDTH <= width <= _MAX_WIDTH]
        return max(wide) if len(wide) >= _MIN_WRAPPED and len(wide) * 2 > len(broken) else 0


def _lines(text: str) -> list[PageLine]:
    """Return the lines that are not blank, in linear time."""
    lines: list[PageLine] = []
    at, index = 0, 0
    blank = False
    for found in _LINE.finditer(text):
        index += _breaks(text, at, found.start())
        blank = blank or index > (lines[-1].number + 1 if lines else 0)
        at = found.end()
        words = found[0].rstrip()
        if not words:
            blank = True
            continue
        begins, end = found.start(), found.start() + len(words)
        rule = _ONLY_MARKUP.fullmatch(words) is not None
        start = begins if rule else _OPENING.match(text, begins, end).end()  # type: ignore[union-attr]  # it matches ""
        row = words.lstrip().startswith("|") and words.count("|") > 1
        lines.append(PageLine(index, begins, min(start, end - 1), end, blank, row, rule and not row))
        blank = False
    return lines


def _breaks(text: str, start: int, end: int) -> int:
    r"""Return the number of line breaks in a stretch of them; "\\r\\n" is one."""
    between = text[start:end]
    return len(between) - between.count("\r\n")
