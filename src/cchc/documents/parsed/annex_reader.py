"""Reading the beginning of an annex or an attached text (đọc phần đầu phụ lục): its label, title and note."""

from cchc.documents.parsed.draft import Draft
from cchc.documents.parsed.heading_reader import HeadingReader
from cchc.documents.parsed.heading_words import annex_label, is_attachment_note
from cchc.documents.parsed.line_mark import line_mark
from cchc.documents.parsed.outline import OpenUnit
from cchc.documents.parsed.page import PageLine
from cchc.documents.parsed.part import PartRole
from cchc.documents.parsed.table_lines import is_bar
from cchc.viet import collapse_whitespace

_MAX_LINES = 15
_MAX_NOTE = 6
_MAX_TITLE = 400
_TERMINAL = (".", ";", ":", ",")


class AnnexReader:
    """Read the lines above the text of an annex (đọc phần đầu phụ lục)."""

    __slots__ = ("_draft", "_text", "_title", "_unit")

    def __init__(self, draft: Draft, unit: OpenUnit) -> None:
        self._draft = draft
        self._text = draft.page.text
        self._unit = unit
        self._title: list[str] = []

    def read(self, at: int) -> int:
        """Read from the first line of an annex on; return the index of the first line of its text.

        Args:
            at: the index of the line among those of the page.
        """
        lines = self._draft.page.lines
        label = annex_label(self._text, lines[at].start, lines[at].end)
        first = at
        if label:
            self._unit.label = (label["label"] or "").upper()
            self._add(PartRole.LABEL, *label.span())
            self._add_title(label.end(), lines[at].end)
            at += 1
        else:
            at = self._read_heading(at)
        last = min(len(lines), first + _MAX_LINES)
        while at < last and self._is_above_text(lines[at], lines[at - 1]):
            at = self._read_line(at)
        self._unit.title = " ".join(self._title)
        return max(at, first + 1)

    def _read_heading(self, at: int) -> int:
        """Read the heading of an attached text: bodies and motto, its kind and its title."""
        reader = HeadingReader(self._draft)
        end = reader.read(at)
        heading = reader.heading()
        self._title += filter(None, (heading.kind, heading.subject))
        if end > at:
            self._unit.end = self._draft.page.lines[end - 1].end
        return end

    def _is_above_text(self, line: PageLine, before: PageLine) -> bool:
        """Return True if a line is a title, a note, or a line drawn below them."""
        words = self._draft.page.words(line).strip(" *_")
        if line.is_rule:
            return not is_bar(self._draft.page, line)
        if line.is_row or line_mark(self._text, line.start, line.end):
            return False
        if annex_label(self._text, line.start, line.end):
            return False
        if words.startswith("(") or is_attachment_note(words):
            return True
        more = words.isupper() or not self._title or self._draft.page.continues(before, line)
        return more and len(words) <= _MAX_TITLE and not words.endswith(_TERMINAL)

    def _read_line(self, at: int) -> int:
        """Read a title or a whole note in brackets; return the position after it."""
        lines = self._draft.page.lines
        line = lines[at]
        words = self._draft.page.words(line).strip(" *_")
        if line.is_rule:
            return at + 1
        if not (words.startswith("(") or is_attachment_note(words)):
            self._add_title(line.start, line.end)
            return at + 1
        end = at + 1
        while words.startswith("(") and ")" not in words and end < min(len(lines), at + _MAX_NOTE):
            words += self._draft.page.words(lines[end])
            end += 1
        self._add(PartRole.ATTACHMENT, line.start, lines[end - 1].end)
        return end

    def _add_title(self, start: int, end: int) -> None:
        words = collapse_whitespace(self._text[start:end].replace("**", "")).strip(" *_.:-")
        if words:
            self._title.append(words)
            role = PartRole.ATTACHMENT if is_attachment_note(words) else PartRole.TITLE
            self._add(role, start, end)

    def _add(self, role: PartRole, start: int, end: int) -> None:
        self._unit.end = max(self._unit.end, self._draft.add(role, start, end))
