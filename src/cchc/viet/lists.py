"""Lists in a phrase (liệt kê), "a, b và c", and the letters that number points."""

from collections.abc import Iterable

from cchc.errors import InvalidInput
from cchc.messages import _

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of points (chữ cái của điểm), in alphabetical order; practice omits ă, â, ê, ô, ơ, ư."""


def format_list(items: Iterable[object], last: str = "và") -> str:
    """Return the items in one phrase (liệt kê): commas between them, a word before the last.

    Args:
        items: the items, each written with `str`.
        last: the word before the last item.

    >>> format_list(["thể chế", "thủ tục", "bộ máy"])
    'thể chế, thủ tục và bộ máy'
    """
    *others, final = [str(item) for item in items] or [""]
    return f"{', '.join(others)} {last} {final}" if others else final


def point_letter(position: int) -> str:
    """Return the letter of a point (thứ tự điểm) by its position in the clause, 1 for a.

    Raises:
        InvalidInput: `position` is not an int from 1 to 23.

    >>> [point_letter(position) for position in range(1, 8)]
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g']

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, mục II.6.đ (the order of the Vietnamese alphabet).
    """
    if not isinstance(position, int) or isinstance(position, bool) or not 1 <= position <= len(POINT_LETTERS):
        remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=len(POINT_LETTERS))
        raise InvalidInput.of("point_letter", _("không có điểm thứ này"), position, remedy)
    return POINT_LETTERS[position - 1]
