"""Reading the end of a document (đọc phần cuối): recipients and the signature, below each other or in two columns."""

import re

from cchc.documents.parsed.draft import Draft
from cchc.documents.parsed.heading_words import (
    annex_label,
    find_motto,
    is_attachment_note,
    is_signed_mark,
    is_signing_authority,
    is_title,
    kind_at,
    recipients_label,
)
from cchc.documents.parsed.page import PageLine, Piece
from cchc.documents.parsed.part import PartRole

_CUE = re.compile(r"n[ơƠ]i\s+nh[ậẬ]n|(?:TM|KT|TL|TUQ|Q)\s?\.|[TK]/[MTL]|TUQ", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|BS|KS|CN|NGƯT|NGND)\.?\s?)*"
    r"[A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ][^\W\d_]{0,7}(?:\s[A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ][^\W\d_]{0,7}){1,5}"
)
_BETWEEN_RECIPIENTS = re.compile(r"(?<=[;.])\s+(?=-)")
_LISTED = ("Như", "Lưu", "Các")
"""Words with which recipients begin that lie below the name of the signer."""
_MAX_TITLE = 100
_MAX_RECIPIENT = 1000


class ClosingReader:
    """Read recipients and signature (đọc nơi nhận, chữ ký) up to the next annex."""

    __slots__ = ("_draft", "_listing", "_signed", "_text", "_titled")

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._text = draft.page.text
        self._listing = False
        self._titled = False
        self._signed = False

    def begins(self, line: PageLine) -> bool:
        """Return True if a line begins the end of the document: "Nơi nhận", "TM. …", or a title in capitals alone."""
        if line.is_rule:
            return False
        if _CUE.search(self._text, line.start, line.end):
            pieces = self._draft.page.pieces(line)
            return any(self._is_cue(piece) for piece in pieces)
        words = self._draft.page.words(line).strip(" *_")
        return len(words) <= _MAX_TITLE and words.isupper() and is_title(words) and not words.endswith((":", ".", ";"))

    def _is_cue(self, piece: Piece) -> bool:
        words = self._text[piece.start : piece.end]
        if recipients_label(self._text, piece.start, piece.end):
            return True
        return is_signing_authority(words) and words.isupper() and len(words) <= _MAX_TITLE

    def read(self, at: int) -> int:
        """Read from the line at which the end begins; return the index of the line at which an annex begins.

        Args:
            at: the index of the line among those of the page.
        """
        lines = self._draft.page.lines
        while at < len(lines) and not self._is_annex(lines[at]):
            if not lines[at].is_rule:
                for piece in self._draft.page.pieces(lines[at]):
                    self._place(piece)
            at += 1
        return at

    def _is_annex(self, line: PageLine) -> bool:
        """Return True if a line begins an annex or an attached text."""
        if line.is_rule:
            return False
        words = self._draft.page.words(line).strip(" *_")
        if annex_label(self._text, line.start, line.end) or is_attachment_note(words):
            return True
        if not self._titled or line.end - line.start > _MAX_RECIPIENT:
            return False
        if find_motto(self._text, line.start, line.end) or kind_at(self._text, line.start, line.end):
            return True
        return self._signed and words.isupper() and not is_title(words) and len(self._draft.page.pieces(line)) == 1

    def _place(self, piece: Piece) -> None:
        label = recipients_label(self._text, piece.start, piece.end)
        if label:
            self._listing = True
            self._draft.add(PartRole.RECIPIENTS_LABEL, label.start(), label.end())
            self._add_recipients(label.end(), piece.end)
            return
        words = self._text[piece.start : piece.end]
        role = self._signing_role(words)
        if role is not None and (piece.column > 0 or not words.startswith(("-", "+", "•"))):
            self._draft.add(role, piece.start, piece.end)
        elif piece.end - piece.start <= _MAX_RECIPIENT and (words[:1] in "-+•*" or self._is_more(piece, words)):
            self._add_recipients(piece.start, piece.end)

    def _is_more(self, piece: Piece, words: str) -> bool:
        return (
            piece.column == 0
            and self._listing
            and (not self._signed or words[0].islower() or words.startswith(_LISTED))
        )

    def _signing_role(self, words: str) -> PartRole | None:
        """Return the part of a signature that words are, or None."""
        if is_signed_mark(words):
            self._signed = self._signed or self._titled
            return PartRole.SIGNED_MARK
        if words.isupper() and len(words) <= _MAX_TITLE:
            if is_signing_authority(words):
                self._titled = True
                return PartRole.SIGNING_AUTHORITY
            if is_title(words) or self._titled:
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
