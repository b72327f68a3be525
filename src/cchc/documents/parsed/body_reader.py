"""Reading the text of a document or an annex (đọc nội dung): grounds, provisions, tables, up to its end."""

import re

from cchc.documents.parsed.closing_reader import ClosingReader
from cchc.documents.parsed.draft import Draft
from cchc.documents.parsed.heading_words import (
    annex_label,
    find_adoption,
    is_body_name,
    is_enacting,
    is_footnote,
    is_ground,
    is_term_line,
    starts_with_address,
)
from cchc.documents.parsed.line_mark import LineMark, MarkForm, line_mark
from cchc.documents.parsed.outline import Outline
from cchc.documents.parsed.page import PageLine
from cchc.documents.parsed.part import PartRole
from cchc.documents.parsed.quotations import Quotations
from cchc.documents.parsed.table_lines import barred_table, is_bar, table_end, table_rows
from cchc.messages import _
from cchc.viet import collapse_whitespace, date_from_match

_MAX_TITLE = 300
_END_MARK = re.compile(r"(?<=[^\s])\s?(?:\./\.|\.\s?/\s?\.|/\.)[*_\s]*\Z")
_TERMINAL = re.compile(r"[.;:,!?][\"'*_)\s]*\Z")
_CERTAIN = ("căn cứ", "theo đề nghị", "xét đề nghị", "xét tờ trình")
"""Words with which grounds begin wherever they are before the first provision."""
_OPEN_ADDRESS, _LISTED = "open", "listed"
"""After "Kính gửi:" alone, and after one addressee."""


class BodyReader:
    """Read paragraphs from a line on (đọc nội dung), each into one part of the document."""

    __slots__ = (
        "_addressed",
        "_draft",
        "_grounds_go_on",
        "_in_annex",
        "_in_preamble",
        "_no_table",
        "_outline",
        "_quotations",
        "_started",
        "_text",
        "_untitled",
    )

    def __init__(self, draft: Draft, outline: Outline, quotations: Quotations, *, in_preamble: bool) -> None:
        self._draft = draft
        self._text = draft.page.text
        self._outline = outline
        self._quotations = quotations
        self._in_preamble = in_preamble
        self._in_annex = self._started = not in_preamble
        self._grounds_go_on = True
        self._addressed = ""
        self._untitled: MarkForm | None = None
        self._no_table = 0

    def read(self, at: int) -> int:
        """Read from a line on; return the index of the line at which the end of the document or an annex begins.

        Args:
            at: the index of the line among those of the page.
        """
        page, closing = self._draft.page, ClosingReader(self._draft)
        while at < len(page.lines):
            line = page.lines[at]
            if self._started and closing.begins(line):
                return at
            if self._is_annex(line) and not self._is_running(at):
                return at
            at = self._read_paragraph(at)
        return at

    def _is_annex(self, line: PageLine) -> bool:
        """Return True if a line opens an annex: before any other only "Phụ lục I" alone, or in capitals."""
        label = annex_label(self._text, line.start, line.end)
        if label and self._in_annex:
            return True
        rest = self._text[label.end() : line.end].strip(" *_.:-") if label else "x"
        return not rest or rest.isupper() or rest.startswith("(")

    def _is_running(self, at: int) -> bool:
        """Return True if the line continues the paragraph before it: "… tại ⏎ Phụ lục I."."""
        lines = self._draft.page.lines
        return at > 0 and self._draft.page.continues(lines[at - 1], lines[at])

    def _read_paragraph(self, at: int) -> int:
        page = self._draft.page
        line = page.lines[at]
        end = self._table_end(at)
        if end > at:
            self._add_table(at, end)
            return end
        if line.is_rule:
            return at + 1
        end = self._quotations.end(at)
        if end > at:
            return self._add_quotation(at, end)
        end = self._paragraph_end(at)
        finish = page.lines[end - 1].end
        if is_footnote(page.words(line)):
            self._add(PartRole.FOOTNOTE, line.start, finish)
            return end
        if end - at > 1:
            self._draft.repairs[_("nối các dòng bị ngắt")] = None
        if not self._read_preamble(line, finish):
            self._read_provision(line, finish)
        inner = self._quotations.inner_end(end - 1)
        return self._add_quotation(end, inner) if inner > end else end

    def _table_end(self, at: int) -> int:
        """Return the position after a table that begins at a line; the recipients and the signature are none."""
        page, closing = self._draft.page, ClosingReader(self._draft)
        if not is_bar(page, page.lines[at]):
            return table_end(page, at)
        if at < self._no_table:
            return at
        is_table, end = barred_table(
            page, at, lambda line: closing.begins(line) or starts_with_address(page.words(line))
        )
        self._no_table = 0 if is_table else end
        return end if is_table else at

    def _paragraph_end(self, at: int) -> int:
        """Return the position after a paragraph; a ground of which only "Căn cứ" is there goes on in the next one."""
        lines, page = self._draft.page.lines, self._draft.page
        end = page.paragraph_end(at)
        words = self._text[lines[at].start : lines[end - 1].end].strip(" *_")
        if words.casefold() == _CERTAIN[0] and self._in_preamble and end < len(lines):
            return page.paragraph_end(end)
        return end

    def _read_preamble(self, line: PageLine, finish: int) -> bool:
        """Read a paragraph before the first provision: grounds, who issues the text, to whom a letter goes."""
        if not self._in_preamble:
            return False
        words = self._text[line.start : finish].strip(" *_")
        if is_enacting(words):
            self._add(PartRole.ENACTING, line.start, finish)
        elif is_ground(words) and (self._grounds_go_on or words.lower().lstrip("-+ ").startswith(_CERTAIN)):
            self._grounds_go_on = words.endswith((";", ","))
            self._add(PartRole.GROUND, line.start, finish)
        elif starts_with_address(words):
            self._addressed = _OPEN_ADDRESS if words.endswith(":") else _LISTED
            self._add(PartRole.ADDRESSEE, line.start, finish)
        elif self._addressed and self._is_addressee(words):
            self._add(PartRole.ADDRESSEE, line.start, finish)
        elif words.isupper() and not self._started and (is_body_name(words) or is_term_line(words)):
            self._add(PartRole.AUTHORITY, line.start, finish)
        else:
            return False
        return True

    def _is_addressee(self, words: str) -> bool:
        """Return True if a paragraph below "Kính gửi:" names one more addressee."""
        listed = words.startswith(("-", "+", "•")) or (self._addressed == _OPEN_ADDRESS and len(words) < _MAX_TITLE)
        self._addressed = _LISTED if listed and words.startswith(("-", "+", "•")) else ""
        return listed

    def _read_provision(self, line: PageLine, finish: int) -> None:
        """Read a paragraph of the text: what its mark opens, a title, or plain words."""
        mark = line_mark(self._text, line.start, finish)
        accepted = self._outline.accepted(mark) if mark is not None else None
        self._started = True
        self._grounds_go_on = False
        if accepted is not None:
            self._in_preamble = False
            self._open(accepted, line.start, finish)
        elif self._untitled is not None and self._is_title(line.start, finish):
            self._add_title(line.start, finish)
        elif adopted := find_adoption(self._text, line.start, finish):
            self._draft.adopted_on = date_from_match(adopted)
            self._draft.add(PartRole.ADOPTION, line.start, finish)
        else:
            self._untitled = None
            self._outline.leave_items()
            self._add(PartRole.TEXT, line.start, finish)

    def _open(self, mark: LineMark, start: int, finish: int) -> None:
        unit = self._outline.begin(mark, start)
        self._draft.add(PartRole.LABEL, start, min(mark.end, finish))
        self._outline.extend(self._draft_end(start, min(mark.end, finish)))
        self._untitled = None
        if mark.end >= finish:
            self._untitled = mark.form if mark.form <= MarkForm.ARTICLE else None
        elif mark.form <= MarkForm.LETTER and self._is_title(mark.end, finish):
            unit.title = self._plain(mark.end, finish)
            self._add(PartRole.TITLE, mark.end, finish)
            self._untitled = mark.form if mark.form < MarkForm.ARTICLE and unit.title.isupper() else None
        else:
            self._add(PartRole.TEXT, mark.end, finish)

    def _is_title(self, start: int, finish: int) -> bool:
        """Return True if words without a full stop are a title; below a title in capitals only capitals go on."""
        words = self._text[start:finish].strip(" *_")
        if finish - start > _MAX_TITLE or _TERMINAL.search(words) or words.startswith("("):
            return False
        return not self._outline.current.title or words.isupper()

    def _add_title(self, start: int, finish: int) -> None:
        """Add the title that lies on the line below a label, or more of one in capitals."""
        unit = self._outline.current
        words = self._plain(start, finish)
        if words != unit.title:
            unit.title = f"{unit.title} {words}".lstrip()
        self._add(PartRole.TITLE, start, finish)
        self._untitled = self._untitled if unit.title.isupper() else None

    def _plain(self, start: int, finish: int) -> str:
        return collapse_whitespace(self._text[start:finish].replace("**", "")).strip(" *_")

    def _add(self, role: PartRole, start: int, finish: int) -> None:
        """Add a part; "./." at its end is a part of its own."""
        mark = _END_MARK.search(self._text, max(start, finish - 12), finish)
        if mark is not None:
            self._draft.add(role, start, mark.start())
            self._outline.extend(self._draft.add(PartRole.END_MARK, mark.start(), finish))
        else:
            self._outline.extend(self._draft.add(role, start, finish))

    def _draft_end(self, start: int, finish: int) -> int:
        return start + len(self._text[start:finish].rstrip(" \t*_"))

    def _add_table(self, at: int, end: int) -> None:
        lines = self._draft.page.lines
        start, finish = lines[at].begins, lines[end - 1].end
        start += len(self._text[start:finish]) - len(self._text[start:finish].lstrip())
        self._outline.add_table(self._draft.table(start, finish, table_rows(self._draft.page, at, end)))
        self._outline.extend(finish)
        self._started = True

    def _add_quotation(self, at: int, end: int) -> int:
        lines = self._draft.page.lines
        self._outline.extend(self._draft.add(PartRole.QUOTATION, lines[at].start, lines[end - 1].end))
        return end
