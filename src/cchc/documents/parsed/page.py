"""The text of a document by lines (trang chữ): its columns, and which lines a wrap or a page has broken."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from cchc.documents.parsed.line_mark import LineMark, MarkForm, is_first, line_mark
from cchc.viet import align

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_OPENING = re.compile(r"[\s>]*(?:#{1,6}\s)?[\s]*(?:[*_]+(?=[^\s*_]))?")
_ONLY_MARKUP = re.compile(r"[\s\-*_=~|:.#+>\\]*")
_COLUMNS = re.compile(r"\s*(?:\t+| {3,}|<br ?/?>|(?<=\s)\|(?=\s)|_{5,})\s*")
_CELLS = re.compile(r"(?<!\\)\||<br ?/?>")
_AROUND = " \t*_#`|"
_EMPHASIS = re.compile(r"\*+")
_ENDS = re.compile(r"(?:[.;:!?…]|\./\.?)['\")*_\s]*\Z")
_LISTED = re.compile(r"[.;:,!?…/]['\")*_\s]*\Z")
_REFERS = re.compile(
    r"(?:,|(?<!\w)(?:khoản|điểm|điều|mục|chương|phần|số|tháng|năm|ngày|quý|khóa|khoá|kỳ|nhóm|loại|bảng|biểu|phụ lục"
    r"|từ|đến|là|và|hoặc|với|tại|theo))\s*\Z",
    re.IGNORECASE,
)
"""What comes before a number that a wrap has moved to the beginning of a line."""
_CITES = re.compile(
    r"(?<!tài )(?<!chuyển )(?<!thời )(?<!địa )(?<!quan )(?<!đặc )(?<!\w)(?:(?:khoản|điểm)(?:\s\S{1,5})?|điều)\s*\Z",
    re.IGNORECASE,
)
"""What comes before a provision that is cited: "theo khoản 2", "tại Điều"."""
_GAZETTE = re.compile(r"[\s\d]*CÔNG BÁO\s?/\s?Số[^\n]{1,60}/\s?Ngày[\s\d./-]{6,16}[\s\d]*")
"""The header of a page of the official gazette."""
_STAMP = re.compile(
    r"\s*(?:(?:Người ký|Ký bởi|Email|Thời gian ký|Ngày ký|Giờ ký)\s?:[^\n]*|Trang \d+(?:\s?/\s?\d+)?)\s*"
)
"""A line of a digital signature's stamp, or the number of a page."""
_STAMP_BODY = re.compile(r"\s*(?:Cơ quan|Tổ chức)\s?:[^\n]*")
_PAGE_NUMBER = re.compile(r"\s*\d{1,4}\s*")
_GROUND = "Căn cứ "
"""With a capital it begins a paragraph wherever it is."""
_TAIL = 24
_MIN_WIDTH, _MAX_WIDTH = 40, 160
_MIN_LABELLED = 3


class PageLine(NamedTuple):
    """A line of the text (dòng).

    Attributes:
        number: its number, from 0.
        begins: the offset of its first character.
        start: the offset of its first character that is neither white space nor a mark of layout.
        end: the offset after its last character that is not white space.
        follows_blank: True if a line without characters, or no line, lies before it.
        is_row: True if it is a row of a Markdown table.
        is_rule: True if it only draws a line: "-----", "***", "|".
        is_open: True if bold or italic type begins on it and goes on to the next line.
    """

    number: int
    begins: int
    start: int
    end: int
    follows_blank: bool
    is_row: bool
    is_rule: bool
    is_open: bool


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
        lines: its lines that are not blank, without the headers of pages.
        furniture: the spans of headers of pages, numbers of pages and stamps of digital signatures.
        width: the width at which paragraphs are wrapped; 0 if they are not.
    """

    __slots__ = ("_is_blank_separated", "_is_ragged", "aligned", "furniture", "lines", "text", "width")

    def __init__(self, text: str) -> None:
        self.aligned = align(text)
        self.text = self.aligned.text
        is_marked = "**" in self.text
        self.lines, self.furniture = _without_furniture(self.text, _lines(self.text, is_marked=is_marked))
        self.width, self._is_ragged = self._wrap_width()
        self._is_blank_separated = is_marked and self._separates_by_blanks()

    def words(self, line: PageLine) -> str:
        """Return the words of a line, without marks of layout around it."""
        return self.text[line.start : line.end].rstrip("*_ ")

    def paragraph_end(self, at: int) -> int:
        """Return the position after the last line that continues the line at a position.

        Args:
            at: the position of the line among those that are not blank.
        """
        end = at + 1
        while end < len(self.lines) and self.continues(self.lines[end - 1], self.lines[end], self.lines[at]):
            end += 1
        return end

    def position(self, offset: int) -> int:
        """Return the position of the line of an offset among those that are not blank."""
        return max(bisect_right(self.lines, offset, key=lambda line: line.begins) - 1, 0)

    def row(self, offset: int) -> int:
        """Return the number of the line of an offset, from 1."""
        return self.lines[self.position(offset)].number + 1

    def furniture_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the spans of headers of pages in a stretch of text."""
        first = bisect_left(self.furniture, (start, start))
        last = bisect_left(self.furniture, (end, end))
        return self.furniture[first:last]

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
            if "<" not in self.text[start:end] and (line.is_row or start > line.begins):
                column += 1
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

    def continues(self, before: PageLine, line: PageLine, first: PageLine | None = None) -> bool:
        """Return True if a line continues the paragraph of the line before it (dòng nối tiếp).

        It does if bold or italic type goes on, if it begins with a small letter while the line before ends openly, or,
        in a wrapped text, if its first word had no room at the end of that line. A line that a label begins continues
        only what cannot end there.

        Args:
            before: the line before it.
            line: the line.
            first: the first line of the paragraph; None for `before`.
        """
        if line.follows_blank or line.is_row or before.is_row or before.is_rule or line.is_rule:
            return False
        tail = self.text[max(before.start, before.end - _TAIL) : before.end]
        mark = line_mark(self.text, line.start, line.end)
        if before.is_open and (mark is None or not _LISTED.search(tail)):
            return True
        open_ended = _ENDS.search(tail) is None
        if mark is not None and mark.label:
            return open_ended and self._is_no_label(mark, line, tail) and not self._is_titled(mark, first or before)
        if mark is not None:
            return _LISTED.search(tail) is None and self._is_full(before, line)
        if self.text.startswith(_GROUND, line.start):
            return False
        return self._goes_on(before, line, tail, open_ended=open_ended)

    def _is_no_label(self, mark: LineMark, line: PageLine, tail: str) -> bool:
        """Return True if what looks like a label belongs to the words before it: "theo khoản ⏎ 2. Trường hợp"."""
        if self.width and mark.end >= line.end and mark.form in (MarkForm.ROMAN, MarkForm.ARABIC):
            return True
        return _CITES.search(tail) is not None or (self.width > 0 and _REFERS.search(tail) is not None)

    def _is_titled(self, mark: LineMark, first: PageLine) -> bool:
        """Return True if a label is the first below the title of an article or a clause, however that title ends."""
        title = line_mark(self.text, first.start, first.end)
        if title is None or not is_first(mark.form, mark.label):
            return False
        return title.form is MarkForm.ARTICLE or (title.form < MarkForm.LETTER <= mark.form)

    def _goes_on(self, before: PageLine, line: PageLine, tail: str, *, open_ended: bool) -> bool:
        """Return True if a line without a label goes on with the words of the line before it."""
        first = self.text[line.start]
        if self._is_blank_separated or (open_ended and (first.islower() or self.text[before.end - 1] in "-/")):
            return True
        if open_ended and self._is_cited(line, tail):
            return True
        if not self.width:
            return False
        if self._is_ragged:
            mark = line_mark(self.text, before.start, before.end)
            sure = first in "0123456789(" or mark is None or not mark.label
            wide = (before.end - before.begins) * 4 >= self.width * 3
            return open_ended and (wide or (sure and not self.words(before).isupper()))
        indented = line.start - line.begins > before.start - before.begins
        sentence_ends = self.text[before.end - 1] in ".)" and not indented
        return self._is_full(before, line) and (open_ended or sentence_ends)

    def _is_cited(self, line: PageLine, tail: str) -> bool:
        """Return True if a line begins with what the end of the line before it refers to: "theo khoản 2 ⏎ Điều 5"."""
        first = self.text[line.start]
        if first == "Đ":
            return _CITES.search(tail) is not None
        referred = first.isdecimal() or self.text.startswith("Phụ lục", line.start)
        return referred and _REFERS.search(tail) is not None

    def _is_full(self, before: PageLine, line: PageLine) -> bool:
        """Return True if the first word of a line had no room at the end of the line before it."""
        if not self.width:
            return False
        first = self.text[line.start : line.start + self.width].split(maxsplit=1)[0]
        return before.end - before.begins + 1 + len(first) > self.width

    def _soft_breaks(self) -> list[tuple[PageLine, PageLine]]:
        """Return the pairs of lines of which the second begins with a small letter and no blank line lies between."""
        return [
            (before, line)
            for before, line in zip(self.lines, self.lines[1:], strict=False)
            if self.text[line.start].islower()
            and not (line.follows_blank or line.is_row or before.is_row)
            and line_mark(self.text, line.start, line.end) is None
        ]

    def _wrap_width(self) -> tuple[int, bool]:
        """Return the width of the longest line that goes on, 0 if there are too few; and if many lines are shorter.

        A text that was wrapped by a program has no line that the first word of the next would have fitted on.
        """
        broken = self._soft_breaks()
        widths = sorted(before.end - before.begins for before, _line in broken)
        widths = [width for width in widths if width <= _MAX_WIDTH]
        if not widths or len(widths) * 2 < len(broken) or widths[-1] < _MIN_WIDTH:
            return 0, False
        width = self.width = widths[-1]
        short = sum(1 for before, line in broken if not self._is_full(before, line))
        return width, short * 5 > len(broken)

    def _separates_by_blanks(self) -> bool:
        """Return True if blank lines separate the paragraphs of a wrapped text, as in Markdown."""
        labelled = [
            line.follows_blank
            for line in self.lines
            if not line.is_row and (mark := line_mark(self.text, line.start, line.end)) is not None and mark.label
        ]
        return self.width > 0 and len(labelled) >= _MIN_LABELLED and sum(labelled) * 5 >= len(labelled) * 4


def _lines(text: str, *, is_marked: bool) -> list[PageLine]:
    """Return the lines that are not blank, in linear time.

    Args:
        text: the normalised text.
        is_marked: True if stars are marks of bold and italic type.
    """
    lines: list[PageLine] = []
    at, number = 0, 0
    blank = True
    emphasis = _Emphasis()
    for found in _LINE.finditer(text):
        number += _breaks(text, at, found.start())
        blank = blank or number > (lines[-1].number + 1 if lines else 0)
        at = found.end()
        words = found[0].rstrip()
        if not words:
            blank = True
            continue
        begins, end = found.start(), found.start() + len(words)
        rule = _ONLY_MARKUP.fullmatch(words) is not None
        opening = None if rule else _OPENING.match(text, begins, end)
        start = min(opening.end(), end - 1) if opening else begins
        if blank or rule:
            emphasis = _Emphasis()
        row = words.lstrip().startswith("|") and words.count("|") > 1 and not rule
        row = row or _is_under_header(words)
        lines.append(PageLine(number, begins, start, end, blank, row, rule, is_marked and emphasis.after(words)))
        blank = False
    return lines


def _is_under_header(words: str) -> bool:
    """Return True if a line lies between the header and the rows of a Markdown table: "|---|---|"."""
    return words.count("|") > 1 and "-" in words and not words.strip("|-: \t")


class _Emphasis:
    """Bold and italic type that goes on from line to line of a paragraph, by the stars before and after it."""

    __slots__ = ("_bold", "_italic")

    def __init__(self) -> None:
        self._bold = self._italic = False

    def after(self, words: str) -> bool:
        """Return True if bold or italic type goes on after a line."""
        if "*" in words and not words.lstrip().startswith("* "):
            runs = [len(run) for run in _EMPHASIS.findall(words)]
            self._bold ^= sum(run // 2 for run in runs) % 2 == 1
            self._italic ^= sum(run % 2 for run in runs) % 2 == 1
        return self._bold or self._italic


def _without_furniture(text: str, lines: list[PageLine]) -> tuple[list[PageLine], list[tuple[int, int]]]:
    """Return the lines without headers of pages, numbers of pages and stamps, and the spans of these.

    The line after them follows no blank line: a page breaks paragraphs.
    """
    kinds = [_furniture_kind(text, line) for line in lines]
    kept: list[PageLine] = []
    furniture: list[tuple[int, int]] = []
    after = False
    for at, line in enumerate(lines):
        near = "header" in kinds[max(0, at - 1) : at + 2]
        stamped = "stamp" in kinds[max(0, at - 1) : at + 2]
        if kinds[at] in ("header", "stamp") or (kinds[at] == "number" and near) or (kinds[at] == "body" and stamped):
            furniture.append((line.start, line.end))
            after = True
        else:
            kept.append(line._replace(follows_blank=False) if after and kept else line)
            after = False
    return kept, furniture


def _furniture_kind(text: str, line: PageLine) -> str:
    if line.end - line.begins > _MAX_WIDTH:
        return ""
    for kind, pattern in (("number", _PAGE_NUMBER), ("header", _GAZETTE), ("stamp", _STAMP), ("body", _STAMP_BODY)):
        if pattern.fullmatch(text, line.begins, line.end):
            return kind
    return ""


def _breaks(text: str, start: int, end: int) -> int:
    r"""Return the number of line breaks in a stretch of them; "\r\n" is one."""
    between = text[start:end]
    return len(between) - between.count("\r\n")
