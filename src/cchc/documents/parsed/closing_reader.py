"""Reading the end of a document (đọc phần cuối): recipients and the signature, below each other or in two columns."""

import re
from itertools import pairwise

from cchc.documents.parsed.draft import Draft
from cchc.documents.parsed.heading_words import (
    annex_label,
    find_motto,
    is_attachment_note,
    is_footnote,
    is_signed_mark,
    is_signing_authority,
    is_title,
    kind_at,
    recipients_label,
)
from cchc.documents.parsed.page import PageLine, Piece
from cchc.documents.parsed.part import PartRole
from cchc.documents.parsed.table_lines import is_bar

_CUE = re.compile(r"n[ơƠ]i(?!\w)|(?:TM|KT|TL|TUQ|Q)\s?\.|[TK]/[MTL]|TUQ|đã ký", re.IGNORECASE)
_CAPITALS = "A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ"
_NAME = re.compile(
    rf"(?:(?:GS|PGS|TS|ThS|BS|KS|CN|NGƯT|NGND)\.?\s?)*[{_CAPITALS}][^\W\d_]{{0,7}}(?:\s+[{_CAPITALS}][^\W\d_]{{0,7}}){{1,5}}"
)
_GLUED = re.compile(
    r"(?<=[^\W\d_])(?=(?:KT|TL|TUQ|Q)\.\s?[A-ZĐ])|(?<=\w)(?=\(Đã ký\))|(?<=\(Đã ký\))"
    rf"|(?<=[{_CAPITALS}])(?=(?:PHÓ|CHỦ|GIÁM|BỘ|THỨ|CỤC|VỤ|CHÁNH|TRƯỞNG|BÍ|VIỆN)\s)"
)
"""Where lines of a signature were put together without a blank: "TM. CHÍNH PHỦKT. THỦ TƯỚNG"."""
_BETWEEN_RECIPIENTS = re.compile(r"(?<=[;.,])\s+(?=[-+]\s)")
_LISTED = ("Như", "Lưu", "Các")
"""Words with which recipients begin that lie below the name of the signer."""
_MAX_TITLE = 100
_MAX_SIGNATURE = 300
_MAX_RECIPIENT = 3000
_LABEL_REACH = 14


class ClosingReader:
    """Read recipients and signature (đọc nơi nhận, chữ ký) up to the next annex."""

    __slots__ = ("_draft", "_ended", "_footnote", "_listing", "_read_up_to", "_signed", "_text", "_titled")

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._text = draft.page.text
        self._listing = False
        self._titled = False
        self._signed = False
        self._ended = False
        self._footnote = False
        self._read_up_to = 0

    def begins(self, line: PageLine) -> bool:
        """Return True if a line begins the end of the document: "Nơi nhận", "TM. …", or a title in capitals alone."""
        if line.is_rule:
            return False
        if _CUE.search(self._text, line.start, line.end):
            return any(self._is_cue(piece) for piece in self._draft.page.pieces(line))
        words = self._draft.page.words(line).strip(" *_")
        return len(words) <= _MAX_TITLE and words.isupper() and is_title(words) and not words.endswith((":", ".", ";"))

    def _is_cue(self, piece: Piece) -> bool:
        words = self._text[piece.start : piece.end]
        if self._label(piece):
            return True
        if piece.end - piece.start > _MAX_SIGNATURE:
            return False
        return (is_signing_authority(words) and words[:_LABEL_REACH].isupper()) or is_signed_mark(words)

    def _label(self, piece: Piece) -> re.Match[str] | None:
        """Return the words "Nơi nhận:" with which a piece begins; a wrap may have put the second on the next line."""
        return recipients_label(self._text, piece.start, max(piece.end, piece.start + _LABEL_REACH))

    def read(self, at: int) -> int:
        """Read from the line at which the end begins; return the position of the line at which an annex begins.

        Args:
            at: the position of the line among those of the page that are not blank.
        """
        lines = self._draft.page.lines
        while at < len(lines) and not self._is_annex(lines[at]):
            end = at + 1
            while end < len(lines) and lines[end - 1].is_open and not lines[end].is_rule and not lines[at].is_row:
                end += 1
            if lines[at].is_rule:
                self._listing = self._listing and not is_bar(self._draft.page, lines[at])
            else:
                self._read_lines(lines[at], lines[end - 1])
            at = end
        return at

    def _read_lines(self, line: PageLine, last: PageLine) -> None:
        """Read a line, with those to which its bold or italic type goes on."""
        pieces = self._draft.page.pieces(line)
        if len(pieces) == 1:
            finish = last.end if last is not line else pieces[0].end
            words = self._text[pieces[0].start : finish]
            pieces = [pieces[0]._replace(end=pieces[0].start + len(words.rstrip(" *_")))]
        words = self._draft.page.words(line)
        at = self._draft.page.position(line.begins)
        more = self._footnote and self._draft.page.continues(self._draft.page.lines[at - 1], line)
        self._footnote = is_footnote(words) or more
        if self._footnote:
            self._draft.add(PartRole.FOOTNOTE, line.start, last.end)
            return
        for piece in pieces:
            for part in self._unglued(piece):
                if part.end > self._read_up_to:
                    self._place(part._replace(start=max(part.start, self._read_up_to)))

    def _unglued(self, piece: Piece) -> list[Piece]:
        """Return the lines of a signature that were put together without a blank, as pieces."""
        if piece.end - piece.start > _MAX_SIGNATURE or not is_signing_authority(self._text[piece.start : piece.end]):
            return [piece]
        cuts = [cut.start() for cut in _GLUED.finditer(self._text, piece.start, piece.end)]
        return [piece._replace(start=one, end=other) for one, other in pairwise((piece.start, *cuts, piece.end))]

    def _is_annex(self, line: PageLine) -> bool:
        """Return True if a line begins an annex or an attached text."""
        if line.is_rule or line.end - line.start > _MAX_SIGNATURE:
            return False
        words = self._draft.page.words(line).strip(" *_")
        if annex_label(self._text, line.start, line.end) or is_attachment_note(words):
            return True
        if not self._titled:
            return False
        if (motto := find_motto(self._text, line.start, line.end)) and motto[0].isupper():
            return True
        if kind_at(self._text, line.start, line.end):
            return not self._ended
        if not self._signed or self._ended or not words.isupper() or is_title(words):
            return False
        return len(self._draft.page.pieces(line)) == 1

    def _place(self, piece: Piece) -> None:
        label = self._label(piece)
        if label:
            self._listing, self._read_up_to = True, label.end()
            self._draft.add(PartRole.RECIPIENTS_LABEL, label.start(), label.end())
            self._add_recipients(label.end(), max(piece.end, label.end()))
            return
        words = self._text[piece.start : piece.end]
        role = None if self._ended else self._signing_role(words)
        if role is not None and (piece.column > 0 or not words.startswith(("-", "+", "•"))):
            self._draft.add(role, piece.start, piece.end)
        elif not self._ended and piece.end - piece.start <= _MAX_RECIPIENT and self._is_recipient(piece, words):
            self._add_recipients(piece.start, piece.end)
        elif self._signed:
            self._ended = True

    def _is_recipient(self, piece: Piece, words: str) -> bool:
        if words[:1] in "-+•":
            return True
        if not self._listing:
            return False
        return piece.column == 0 and (not self._signed or words[0].islower() or words.startswith(_LISTED))

    def _signing_role(self, words: str) -> PartRole | None:
        """Return the part of a signature that words are, or None."""
        if is_signed_mark(words):
            self._signed = self._signed or self._titled
            return PartRole.SIGNED_MARK
        if words.isupper() and len(words) <= _MAX_TITLE:
            if is_signing_authority(words):
                self._titled = True
                return PartRole.SIGNING_AUTHORITY
            if is_title(words) or (self._titled and not self._signed):
                self._titled = True
                return PartRole.SIGNER_TITLE
        if self._titled and _NAME.fullmatch(words):
            self._signed = True
            return PartRole.SIGNER_NAME
        return None

    def _add_recipients(self, start: int, end: int) -> None:
        at = start
        for cut in _BETWEEN_RECIPIENTS.finditer(self._text, start, end):
            self._draft.add(PartRole.RECIPIENT, at, cut.start())
            at = cut.end()
        self._draft.add(PartRole.RECIPIENT, at, end)
