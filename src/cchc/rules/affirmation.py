"""Which of two labels affirms (mức khẳng định, mức phủ định): what `True` and `False` mean of a pair of labels."""

import re

from cchc.viet import label_key

_DENIALS = frozenset({"không", "chưa", "chẳng"})
_ASSERTIONS = frozenset({"có", "đã", "được"})
_LIMITS = frozenset(
    {"quá", "vượt", "dưới", "trên", "ít", "nhiều", "lớn", "nhỏ", "thấp", "cao", "hơn", "kém", "đến", "tới"}
)
"""Words that make a limit of the denial before them: "không quá 5 ngày"."""
_EMPHASES = frozenset({"chỉ", "những"})
"""Words that make "không" affirm: "không chỉ đúng hạn mà còn trước hạn"."""
_COMPOUNDS = re.compile(r"\b(?:hàng không|không (?:gian|khí|quân|phận))\b")
"""Words in which "không" denies nothing: "cảng hàng không", "không gian làm việc"."""
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"(?:nếu |khi |trường hợp )*")
_REST = frozenset(
    {"khác", "trường hợp khác", "các trường hợp khác", "trường hợp còn lại", "mức còn lại", "còn lại", "ngược lại"}
)
"""Labels of all that the other does not name."""


def affirmed_index(first: str, second: str) -> int | None:
    """Return which of two labels, 0 or 1, is affirmed while the other is denied; None if the words do not decide it.

    The label without a word of denial is affirmed if the other has one. If both have, the one with fewer is, provided
    that they are about the same matter. "Không quá 5 ngày" is a limit, and decides nothing.

    >>> affirmed_index("Không có đơn thư", "Có đơn thư"), affirmed_index("Đúng hạn", "Chậm")
    (1, None)
    >>> affirmed_index("Có hồ sơ chưa giải quyết", "Không có hồ sơ chưa giải quyết")
    0
    """
    keys = (" ".join(_WORD.findall(label_key(label))) for label in (first, second))
    one, other = (_OPENING.sub("", key, count=1) for key in keys)
    denials = _denials(one), _denials(other)
    match denials:
        case (None, _) | (_, None):
            return None
        case (0, 0):
            return None
        case (0, _):
            return 0
        case (_, 0):
            return 1
        case (few, many) if few != many and _matter(one) == _matter(other):
            return int(few > many)
        case _:
            return None


def _denials(label: str) -> int | None:
    """Return how many words of denial a label has; None if one of them states a limit, or affirms."""
    if label in _REST:
        return 1
    words = _COMPOUNDS.sub("", label).split()
    denials = [index for index, word in enumerate(words) if word in _DENIALS]
    behind = {word for index in denials for word in words[index + 1 : index + 2]}
    return None if behind & (_LIMITS | _EMPHASES) else len(denials)


def _matter(label: str) -> list[str]:
    """Return what a label is about: its words without those that affirm or deny."""
    return [word for word in label.split() if word not in _DENIALS and word not in _ASSERTIONS]
