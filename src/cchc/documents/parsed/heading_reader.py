"""Reading the heading of a document (đọc phần mở đầu), in one column or two, up to its grounds or first provision."""

import re
from itertools import pairwise
from typing import Literal

from cchc.documents.number import DocumentNumber
from cchc.documents.parsed.draft import Draft
from cchc.documents.parsed.heading import ParsedHeading
from cchc.documents.parsed.heading_words import (
    annex_label,
    find_heading,
    find_motto,
    is_attachment_note,
    is_body_name,
    is_enacting,
    is_ground,
    is_marking,
    is_party_motto,
    is_term_line,
    kind_at,
    kind_name,
    starts_with_about,
    starts_with_address,
    without_about,
)
from cchc.documents.parsed.line_mark import MarkForm, line_mark
from cchc.documents.parsed.page import PageLine
from cchc.documents.parsed.part import PartRole
from cchc.documents.written_number import scan_number
from cchc.errors import Fault
from cchc.messages import _
from cchc.viet import DATE, collapse_whitespace, date_from_match, match_key

_MAX_LINES = 60
"""How many lines a heading may have."""
_MAX_BEFORE = 20_000
"""How many characters of other text, as of a web page, may come before the heading."""
_MAX_PIECE = 400
_MAX_REGION = 2000
_MAX_SUBJECT = 1200
_MAX_TAIL = 12
_SO = re.compile(
    r"(?<!\w)(?:(?i:(?:bộ\s+)?luật|nghị\s+quyết|pháp\s+lệnh)\s+)?"
    r"(?:S[ốỐ](?!\w)[*_]{0,3}\s?:?|số[*_]{0,3}\s?:)[*_]{0,3}\s{0,9}"
)
_BLANK_NUMBER = re.compile(r"[ \t.…_:-]*[/-]\s?[A-ZĐ]\S*|[ \t.…_:-]*$", re.MULTILINE)
_PLACE = r"[^\W\d_](?:(?! {3})[^\n\t,;:|<>*_]){0,60}"
_DATED = re.compile(rf"(?P<place>{_PLACE}),\s{{0,3}}(?=ngày){DATE}", re.IGNORECASE)
_UNDATED = re.compile(
    rf"{_PLACE},\s{{0,3}}ngày(?!\w)[^\n|]{{0,80}}|^[\s.…_]*(?:ngày|tháng)\s[^\n|]{{0,60}}", re.IGNORECASE | re.MULTILINE
)
_LINES = re.compile(r"[ \t]{3,}|[\n\t|]|<br ?/?>|_{3,}|\s\|\s")
_ENDS = re.compile(r"[.;,:]['\")*_\s]*\Z")
_BARE_NAMES = frozenset(
    map(
        match_key, ("Ủy ban Thường vụ", "Văn phòng", "Thanh tra", "Đoàn đại biểu", "Ban quản lý", "Đảng ủy", "Hội đồng")
    )
)
"""Names that are whole only with the line below them."""


class HeadingReader:
    """Read the lines of a heading (đọc phần mở đầu); the parts are added to a draft once it is known to be one."""

    __slots__ = (
        "_bodies",
        "_draft",
        "_kind",
        "_motto",
        "_number",
        "_numbers",
        "_parts",
        "_place_date",
        "_subject",
        "_text",
    )

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._text = draft.page.text
        self._parts: list[tuple[PartRole, int, int]] = []
        self._bodies: list[str] = []
        self._numbers: list[tuple[DocumentNumber | None, int, int]] = []
        self._place_date: re.Match[str] | None = None
        self._kind = ""
        self._subject: list[str] = []
        self._motto = ""

    def read(self, first: int) -> int:
        """Read the heading that begins at a line or later; return the position after it, `first` if there is none.

        Args:
            first: the position of the line among those of the page that are not blank.
        """
        lines = self._draft.page.lines
        at = self._heading_start(first)
        last = min(len(lines), at + _MAX_LINES)
        while at < last and not self._kind and not self._is_body(lines[at]):
            if lines[at].is_rule:
                at += 1
            elif not self._read_kind(lines[at]):
                end = self._region_end(at, last)
                self._place(lines[at].begins, lines[end - 1].end)
                at = end
            else:
                at += 1
        if self._kind:
            at = self._read_subject(at)
        if not (self._kind or self._numbers or self._motto or self._place_date):
            return first
        for part in self._parts:
            self._draft.add(*part)
        if any("\n" not in self._text[one[2] : other[1]] for one, other in pairwise(self._parts)):
            self._draft.repairs[_("tách các cột, các ô của phần mở đầu")] = None
        return at

    def _heading_start(self, first: int) -> int:
        """Return the position of the first line of the heading: above the motto, below the rest of a web page."""
        page = self._draft.page
        motto = None if first else find_heading(self._text, _MAX_BEFORE)
        if motto is None:
            return first
        at = page.position(motto)
        marks = (line_mark(self._text, line.start, line.end) for line in page.lines[:at])
        if any(mark is not None and mark.form <= MarkForm.ARTICLE for mark in marks):
            return first
        while at > 0 and self._is_above_motto(page.lines[at - 1]):
            at -= 1
        return at

    def _is_above_motto(self, line: PageLine) -> bool:
        words = self._draft.page.words(line)
        return line.is_rule or words.isupper() or is_body_name(words) or is_marking(words) or bool(_SO.match(words))

    def _region_end(self, at: int, last: int) -> int:
        """Return the position after the lines that belong together: up to a blank line, a rule, a row, the kind."""
        page = self._draft.page
        end, about = at + 1, starts_with_about(page.words(page.lines[at]))
        while end < last and not page.lines[at].is_row:
            line = page.lines[end]
            words = page.words(line)
            if line.follows_blank or line.is_rule or line.is_row or line.end - page.lines[at].begins > _MAX_REGION:
                break
            if kind_at(self._text, line.start, line.end) or starts_with_address(words):
                break
            if not about and self._is_body(line):
                break
            about = about or starts_with_about(words)
            end += 1
        return end

    def heading(self) -> ParsedHeading:
        """Return what was read."""
        found = [number for number, _start, _end in self._numbers if number is not None]
        number = found[0] if found else None
        dated = self._place_date
        return ParsedHeading(
            tuple(self._bodies),
            number,
            collapse_whitespace(dated["place"]) if dated else "",
            (date_from_match(dated) if dated else None) or self._draft.adopted_on,
            self._kind,
            without_about(collapse_whitespace(" ".join(self._subject).replace("*", ""))).rstrip(" ."),
            self._family(number),
        )

    def report(self) -> None:
        """Add the faults of the heading: no number, several numbers, no day."""
        found = {str(number): start for number, start, _end in self._numbers if number is not None}
        if not found:
            read = " ".join(self._text[start:end] for _number, start, end in self._numbers)
            start = self._numbers[0][1] if self._numbers else None
            what = _("thiếu số, ký hiệu văn bản")
            self._draft.report(Fault("", "missing", what, read.strip(), _("hãy ghi số, ký hiệu")), start)
        if len(found) > 1:
            *_others, last = found.values()
            what = _("có nhiều số, ký hiệu văn bản")
            remedy = _("hãy giữ lại số của văn bản này")
            self._draft.report(Fault("", "twice", what, ", ".join(found), remedy), last)
        if self.heading().issued_on is None:
            remedy = _("hãy ghi ngày, tháng, năm ban hành")
            self._draft.report(Fault("", "missing", _("thiếu ngày ban hành"), "", remedy))

    def _family(self, number: DocumentNumber | None) -> Literal["party", "state"] | None:
        if self._motto:
            return "party" if is_party_motto(self._motto) else "state"
        return number.family if number else None

    def _is_body(self, line: PageLine) -> bool:
        """Return True if a line before the kind is known can only belong to the text after the heading."""
        words = self._draft.page.words(line)
        if line.is_row or line.is_rule:
            return False
        if starts_with_address(words) or line.end - line.start > _MAX_PIECE:
            return True
        if is_enacting(words) and words.endswith(":"):
            return True
        mark = line_mark(self._text, line.start, line.end)
        if mark is not None and mark.label and not words.isupper():
            return True
        recognised = find_motto(self._text, line.start, line.end) or _SO.search(words) or _DATED.search(words)
        if recognised or starts_with_about(words):
            return False
        ends = _ENDS.search(words) is not None
        return ends or (is_ground(words) and not words.isupper())

    def _read_kind(self, line: PageLine) -> bool:
        """Read a line that is the kind of the document, or begins with it; return False if it is none."""
        pieces = self._draft.page.pieces(line)
        kind = kind_at(self._text, pieces[0].start, pieces[0].end) if len(pieces) == 1 else None
        if kind is None:
            return False
        rest = self._text[kind.end() : pieces[0].end].strip(" :*_")
        if rest and self._parts and not (self._numbers or self._place_date or self._motto):
            return False
        self._kind = kind_name(kind[0])
        self._parts.append((PartRole.KIND, *kind.span()))
        if rest:
            self._add_subject(kind.end(), pieces[0].end)
        return True

    def _place(self, start: int, end: int) -> None:
        """Place a stretch of text: mottoes, the number, place and day; what is left is placed line by line."""
        if not self._text[start:end].strip(" *_-|\n\t"):
            return
        finders = (
            (PartRole.MOTTO, self._motto_in),
            (PartRole.NUMBER, self._number_in),
            (PartRole.PLACE_DATE, self._date_in),
        )
        for role, find in finders:
            found = find(start, end)
            if found:
                self._place(start, found[0])
                self._parts.append((role, *found))
                self._place(found[1], end)
                return
        at = start
        for cut in (*_LINES.finditer(self._text, start, end), None):
            finish = cut.start() if cut else end
            self._place_words(at, finish)
            at = cut.end() if cut else end

    def _motto_in(self, start: int, end: int) -> tuple[int, int] | None:
        found = find_motto(self._text, start, end)
        if found:
            self._motto = self._motto or found[0]
        return found.span() if found else None

    def _number_in(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of "Số: 12/KH-SNV" and remember its number, None if it is blank."""
        found = _SO.search(self._text, start, end)
        if found is None:
            return None
        written = scan_number(self._text, found.end())
        own = self._text[written.start : written.follow] if written else ""
        number = DocumentNumber.from_written(written, own) if written else None
        blank = _BLANK_NUMBER.match(self._text, found.end(), end)
        if number is None and blank is None:
            return None
        finish = min(written.end, end) if written and number else blank.end() if blank else found.end()
        self._numbers.append((number, found.start(), finish))
        return found.start(), finish

    def _date_in(self, start: int, end: int) -> tuple[int, int] | None:
        found = _DATED.search(self._text, start, end) if self._place_date is None else None
        if found:
            self._place_date = found
            return found.span()
        undated = _UNDATED.search(self._text, start, end) if self._place_date is None else None
        return undated.span() if undated else None

    def _place_words(self, start: int, end: int) -> None:
        """Place words without number, day or motto: a marking, the subject of a letter, the name of a body."""
        words = self._text[start:end].strip(" *_-.#>")
        if not words or len(words) > _MAX_PIECE:
            return
        if is_marking(words):
            self._parts.append((PartRole.MARKING, start, end))
        elif starts_with_about(words) or self._subject:
            self._add_subject(start, end)
        elif words.isupper() or is_body_name(words):
            self._add_body(collapse_whitespace(words))
            self._parts.append((PartRole.BODY, start, end))

    def _add_subject(self, start: int, end: int) -> None:
        self._subject.append(self._text[start:end])
        self._parts.append((PartRole.SUBJECT, start, end))

    def _add_body(self, words: str) -> None:
        """Add a line of the name of a body: the next body if it begins as one, otherwise more of the last."""
        before = self._bodies[-1] if self._bodies else ""
        whole = is_body_name(words) and match_key(before) not in _BARE_NAMES and not before.endswith((",", "-", " VÀ"))
        if before and not whole:
            self._bodies[-1] = f"{before} {words}"
        else:
            self._bodies.append(words)

    def _read_subject(self, at: int) -> int:
        """Read the subject below the kind; return the index of the line after it."""
        lines = self._draft.page.lines
        while at < len(lines) and lines[at].is_rule:
            at += 1
        while at < len(lines) and self._is_subject(lines[at], lines[at - 1]):
            self._add_subject(lines[at].start, lines[at].end)
            at += 1
        return at

    def _is_subject(self, line: PageLine, before: PageLine) -> bool:
        """Return True if a line is the subject, or more of it: in capitals too, or one that goes on."""
        words = self._draft.page.words(line)
        if line.is_row or line.is_rule or is_enacting(words) or is_attachment_note(words) or starts_with_address(words):
            return False
        if annex_label(self._text, line.start, line.end) or sum(map(len, self._subject)) > _MAX_SUBJECT:
            return False
        if not self._subject:
            return not self._opens_text(line, words)
        if self._draft.page.continues(before, line):
            return True
        in_capitals = words.isupper() and self._subject[-1].isupper()
        return (
            in_capitals
            and not is_term_line(words)
            and not _is_authority(words)
            and not line_mark(self._text, line.start, line.end)
        )

    def _opens_text(self, line: PageLine, words: str) -> bool:
        """Return True if the first line below the kind is no subject but the first paragraph."""
        if line_mark(self._text, line.start, line.end) is not None or words.casefold().startswith("căn cứ"):
            return True
        page = self._draft.page
        finish = page.lines[page.paragraph_end(page.position(line.begins)) - 1].end
        paragraph = self._text[line.start : finish]
        return _ENDS.search(paragraph[-_MAX_TAIL:]) is not None and not paragraph.isupper()


def _is_authority(words: str) -> bool:
    """Return True if a line in capitals names who issues the text, "ỦY BAN NHÂN DÂN TỈNH", and is no title."""
    return is_body_name(words) and not words.startswith(("TỔ ", "BAN HÀNH", "BỘ TIÊU CHÍ", "PHÒNG, ", "ĐOÀN KẾT"))
