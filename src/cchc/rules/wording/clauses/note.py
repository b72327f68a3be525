"""Notes among the clauses (ghi chú): words that move no points."""

import re
from collections.abc import Sequence

from cchc.rules.note import NoteKind
from cchc.rules.wording.clauses.clause import Note, marks_of
from cchc.rules.wording.words.notes import note_kind
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import letters
from cchc.rules.wording.words.tokens import Token, printed_of, trimmed, words_of
from cchc.rules.wording.words.vocabulary import Role

_MULTIPLIES = re.compile(r"(?<!\w)(?:hệ số|gấp|nhân đôi|nhân với|lấy kết quả|lấy điểm|lấy trung bình|bình quân)(?!\w)")
_LEFT_OUT = re.compile(r"^(?:(?:ngoại )?trừ |không (?:được )?(?:tính |cộng )+dồn)")
"""What is left out of the count, which moves no points by itself."""
_CHANGING = re.compile(
    r"(?<!\w)(?:trừ|cắt|mất|nửa|một phần|coi như|xem như|được coi|làm tròn|thì|nếu|chỉ (?:đạt|được|khi)|xem xét|tối đa"
    r"|giảm(?! nghèo| phát thải)|hạ(?! tầng)|(?<!khen )(?<!giải )(?<!tiền )thưởng|cộng(?! đồng| hòa| hoà| tác| sản)"
    r"|phải(?! (?:gửi|nộp|kèm|ghi|lưu))|tối thiểu|ít nhất|bắt buộc|quy đổi"
    r"|và (?:được|có|đạt|không|phải)|tính theo tỷ lệ"
    r"|không (?:xét|chấm|công nhận|áp dụng|đạt|thấp hơn|cao hơn|dưới|quá|vượt))(?!\w)"
)
"""Words by which a note would change what is earned or asked, without a number."""
_MOVING = re.compile(r"[EHC]|nP|[-+]n|[FTBDAGLO][np]")
_CONDITIONAL = re.compile(r"[ZKQNMiy]|X(?!w)|.x")

_DEFINING = re.compile(r"(?<!\w)[a-zđ] ?(?:là|=|:)")
"""What defines a letter of a formula: "a là số nhiệm vụ phải hoàn thành"."""


def _changes(words: str) -> bool:
    """Whether a note has words that change what is earned or asked."""
    plain = _LEFT_OUT.sub("", words)
    return _CHANGING.search(plain.replace("phải", "") if _DEFINING.search(words) else plain) is not None


def read_note(tokens: Sequence[Token]) -> Note | None:
    """Return the note that tokens are (ghi chú); None if they are none, or if they would move points.

    What happens at another criterion ("elsewhere") may name deductions and conditions: they are scored there.
    """
    inner = tokens
    if tokens[0].role is Role.OPEN and tokens[-1].role is Role.CLOSE:
        inner = tokens[1:-1]
    inner = trimmed(inner, (), (Role.STOP,))
    words = words_of(inner)
    kind = note_kind(words) if inner else None
    if kind is None:
        return None
    shape = letters(inner)
    if (
        _MOVING.search(shape)
        or (kind is not NoteKind.ELSEWHERE and _CONDITIONAL.search(shape))
        or _MULTIPLIES.search(words)
        or (kind is not NoteKind.ELSEWHERE and _changes(words))
    ):
        return None
    defines = "=" in shape or "*" in shape
    if "p" in shape and not defines:
        return None
    return Note(tokens, marks_of(tokens, SpanRole.NOTE), kind=kind, text=printed_of(inner))
