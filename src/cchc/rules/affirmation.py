"""Which of two labels affirms (mức khẳng định, mức phủ định): what `True` and `False` mean of a pair of labels."""

import re

from cchc.viet import label_key

_DENIALS = frozenset({"không", "chưa", "chẳng"})
_ASSERTIONS = frozenset({"có", "đã", "được"})
_LIMITS = frozenset(
    {"quá", "vượt", "dưới", "trên", "ít", "nhiều", "lớn", "nhỏ", "thấp", "cao", "hơn", "kém", "đến", "tới"}
)
"""Words that make a limit of the denial before them: "không quá 5 ngày"."""
_ALTERNATIVES = re.compile(r" (?:hoặc|hay) ")
_TURNS = frozenset({"nhưng", "trừ"})
"""Words after which a label takes back a part of what it states."""
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"(?:nếu |khi |trường hợp )*")
_REST = frozenset(
    {"khác", "trường hợp khác", "các trường hợp khác", "trường hợp còn lại", "mức còn lại", "còn lại", "ngược lại"}
)
"""Labels of all that the other does not name."""


def affirmed_index(first: str, second: str) -> int | None:
    """Return which of two labels, 0 or 1, is affirmed while the other is denied; None if the words do not decide it.

    A label is denied if a word of denial begins it and each of its alternatives, or if it is the other one with that
    word added. "Không quá 5 ngày" is a limit, and "Không báo cáo hoặc báo cáo muộn" is about two cases: they decide
    nothing.

    >>> affirmed_index("Không có đơn thư", "Có đơn thư"), affirmed_index("Đúng hạn", "Chậm")
    (1, None)
    """
    keys = (" ".join(_WORD.findall(label_key(label))) for label in (first, second))
    one, other = (_OPENING.sub("", key, count=1) for key in keys)
    match _denies(one, other), _denies(other, one):
        case False, True:
            return 0
        case True, False:
            return 1
        case _:
            return None


def _denies(label: str, other: str) -> bool | None:
    """Return whether a label denies what the other is about; None if a word of denial may be about a part of it."""
    if label in _REST:
        return True
    words = label.split()
    denials = [index for index, word in enumerate(words) if word in _DENIALS]
    if not denials:
        return False
    is_limit = any(word in _LIMITS for index in denials for word in words[index + 1 : index + 2])
    if is_limit or not _TURNS.isdisjoint(words):
        return None
    is_whole = all(part.partition(" ")[0] in _DENIALS for part in _ALTERNATIVES.split(label))
    return is_whole or _matter(label) == _matter(other) or None


def _matter(label: str) -> list[str]:
    """Return what a label is about: its words without those that affirm or deny."""
    return [word for word in label.split() if word not in _DENIALS and word not in _ASSERTIONS]
