"""Failing that costs the points of the whole heading (cả tiêu chí 0 điểm): "0đ toàn tiêu chí".

It is behind the levels without points, or is a sentence on failing as such: "không đạt nội dung này thì tiêu chí
1.2 chấm 0 điểm". A condition of its own is no such sentence: it would have to be the very levels without points.
"""

import re
from collections.abc import Sequence

from cchc.rules.note import NoteKind
from cchc.rules.wording.clauses.clause import Note, ZeroedParent, marks_of
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.refused import refused_at
from cchc.rules.wording.words.tokens import Token, printed_of, words_of
from cchc.rules.wording.words.vocabulary import Role

MAX_TOKENS = 8
"""The most tokens of words such as "đối với toàn bộ nhóm tiêu chí"."""
_THINGS = "nhóm tiêu chí|nhóm|tiêu chí|mục|nội dung|lĩnh vực|phần"
_OPENERS = ("(", "cho", "đối", "của", "toàn", "cả")
"""The first words of what is behind an award without points."""
_WHOLE = rf"(?:toàn bộ|toàn|cả) (?:{_THINGS})(?: cha| lớn| cấp trên)?"
_BEHIND = re.compile(rf"\(?(?:cho |đối với |của )?{_WHOLE}\)?")
_PARENT = rf"(?:{_WHOLE}|(?:{_THINGS}) (?:cha|lớn|cấp trên|[0-9ivx]+(?:\.[0-9]+)*))"
_HERE = rf"(?: (?:ở |tại |về )?(?:{_THINGS}|tiêu chí thành phần|yêu cầu|điều kiện|chỉ tiêu)(?: thành phần)?(?: này)?)?"
_FAILS = rf"(?:(?:không|chưa) (?:đạt|đáp ứng|đảm bảo|bảo đảm|có điểm)(?: được)?|(?:bị |được )?0 ?(?:điểm|đ)){_HERE}"
_ZERO = (
    r"(?:(?:chấm |tính |được |bị |là |chỉ được )*(?:0 ?(?:điểm|đ)|không điểm)|không (?:được )?(?:tính|chấm|có) điểm)"
)
_SENTENCE = re.compile(
    rf"\(?(?:nếu |trường hợp |đơn vị )*{_FAILS},? ?(?:thì )?"
    rf"(?:{_PARENT} (?:cũng )?(?:bị |được )?{_ZERO}|{_ZERO} (?:cho |đối với |của )?{_PARENT})\.?\)?"
)
_UNDER_CONDITION = re.compile(rf".*(?<!\w){_PARENT} (?:cũng )?(?:bị |được )?{_ZERO}\.?\)?")
"""Points of the heading under a condition that is not failing as such."""
_AWARDS = (Role.POINTS, Role.NUMBER, Role.NO_POINTS, Role.ALL_LEFT)


def read_zeroed_parent(tokens: Sequence[Token]) -> Note | ZeroedParent | None:
    """Return that failing costs the points of the heading (cả tiêu chí 0 điểm); None if tokens do not state it.

    Raises:
        Refused: they state it under another condition than failing.
    """
    words = words_of(tokens)
    marks = marks_of(tokens, SpanRole.NOTE)
    if _BEHIND.fullmatch(words):
        return ZeroedParent(tokens, marks)
    if _SENTENCE.fullmatch(words):
        text = printed_of(tokens).removeprefix("(").removesuffix(")").rstrip(".")
        return Note(tokens, marks, kind=NoteKind.ZEROES_PARENT, text=text)
    one_line = not any(token.breaks or token.role is Role.COLON for token in tokens[1:])
    if one_line and _UNDER_CONDITION.fullmatch(words):
        raise refused_at("unread", tokens)
    return None


def opens_zeroed_parent(tokens: Sequence[Token], place: int) -> bool:
    """Return whether such words begin behind an award."""
    if tokens[place - 1].role not in _AWARDS or tokens[place].text.split()[0] not in _OPENERS:
        return False
    return any(_BEHIND.fullmatch(words_of(tokens[place:end])) for end in range(place + 2, place + MAX_TOKENS))
