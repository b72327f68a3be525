"""The day of a heading (ngày ở đầu văn bản): on the next line, in the next cell or the next column after the number."""

import re

from cchc.viet import DATE

_REACH = 600
"""How many characters after the number the day may begin; the bound keeps the cost linear."""
_MAX_CELLS = 24
_MAX_SUBJECT = 5
"""Lines of the subject of an official letter between the number and the day."""
_CELL_END = re.compile(r"[\n|\t]|<br ?/?>| {3,}")
_LEAD = re.compile(r"[\s*_|#>=-]{0,200}")
_MOTTO = re.compile(
    r"(?:(?:cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|đảng\s+cộng\s+sản\s+việt\s+nam)[\s*_=-]{0,80})?"
    r"(?:độc\s+lập\s*-\s*tự\s+do\s*-\s*hạnh\s+phúc[\s*_=-]{0,80})?",
    re.IGNORECASE,
)
_PLACE = r"(?!(?:số|căn\s|theo\s)|[^,\n]{0,60}\d-)[^\W\d_][\w.\- ]{0,40}?(?:\s{1,3}[^\W\d_]\w*)?,\s{0,3}"
_PLACE_AND_DAY = re.compile(rf"(?:{_PLACE})?(?=ngày)(?P<dated>{DATE})", re.IGNORECASE)
_BESIDE = re.compile(rf"[*_]{{0,3}}\s{{1,60}}{_PLACE}(?=ngày)(?P<dated>{DATE})", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:v/v|về\s+việc)(?!\w)", re.IGNORECASE)
_BODY = re.compile(r"(?:kính\s+gửi|căn\s+cứ|thực\s+hiện|theo|xét|điều)(?!\w)", re.IGNORECASE)
"""Words that begin the text below a heading."""
_BEFORE = "*_ #>"
_LOOK_BACK = 16
_CAPITALS = 4
"""How many characters before "Số" are those of a name in capitals: a body's own, above its number."""


def is_heading(plain: str, start: int) -> bool:
    """Return True if "Số" at an offset begins a line, a cell or a column, or follows words in capitals.

    Args:
        plain: the normalised text.
        start: the offset of "Số".
    """
    near = plain[max(0, start - _LOOK_BACK) : start]
    before = near.rstrip(_BEFORE)
    if before[-1:] in ("", "\n", "|", "\t"):
        return before != "" or start <= _LOOK_BACK
    if near.endswith(("   ", ">")):
        return True
    return plain[start] == "S" and len(before) >= _CAPITALS and before[-_CAPITALS:].isupper()


def heading_day(plain: str, ends: int) -> re.Match[str] | None:
    """Return the match of the day of a heading whose number ends at an offset, or None.

    Between them may lie the motto, lines in capitals, rules, empty cells and the subject of a letter, and no other
    words.

    Args:
        plain: the normalised text.
        ends: the offset after the number.

    Returns:
        A match with the group `dated`, for `date_from_match`.
    """
    limit, at, subject = ends + _REACH, ends, 0
    if found := _BESIDE.match(plain, ends):
        return found
    for _cell in range(_MAX_CELLS):
        cell_end = _CELL_END.search(plain, at, limit)
        words = plain[at : cell_end.start() if cell_end else limit].strip(" *_\r")
        if _SUBJECT.match(words) or (0 < subject < _MAX_SUBJECT and not _BODY.match(words)):
            subject += 1
        elif words and not _is_passed(words):
            return None
        if cell_end is None:
            return None
        lead = _LEAD.match(plain, cell_end.end())
        at = lead.end() if lead else cell_end.end()
        motto = _MOTTO.match(plain, at)
        at = motto.end() if motto else at
        if found := _PLACE_AND_DAY.match(plain, at):
            return found
    return None


def _is_passed(words: str) -> bool:
    """Return True if the words of a cell may lie between number and day: capitals without digits."""
    return words.isupper() and not any(char.isdigit() for char in words)
