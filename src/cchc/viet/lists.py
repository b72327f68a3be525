"""Things one after the other (liệt kê): "a, b và c", and the letters that points are numbered with."""

from collections.abc import Iterable

from cchc.errors import InvalidInput
from cchc.messages import _

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of points (chữ cái của điểm), in alphabetical order; practice passes over ă, â, ê, ô, ơ, ư."""


def format_list(items: Iterable[object], last: str = "và") -> str:
    """The things in one phrase (liệt kê): commas between, a word before the last.

    >>> format_list(["thể chế", "thủ tục", "bộ máy"])
    'thể chế, thủ tục và bộ máy'
    """
    *others, final = [str(item) for item in items] or [""]
    return f"{', '.join(others)} {last} {final}" if others else final


def point_letter(place: int) -> str:
    """The letter of a point by its place in the clause (thứ tự điểm), 1 for a.

    Raises:
        InvalidInput: there is no such place; there are 23.

    >>> [point_letter(place) for place in range(1, 8)]
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g']

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I, mục II.6.đ (the order of the Vietnamese alphabet).
    """
    if not isinstance(place, int) or isinstance(place, bool) or not 1 <= place <= len(POINT_LETTERS):
        remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=len(POINT_LETTERS))
        raise InvalidInput.of("point_letter", _("không có điểm thứ này"), place, remedy)
    return POINT_LETTERS[place - 1]
