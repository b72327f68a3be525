"""A law of reading that is stricter than those of `check_wording_laws`, and asked for by its name only.

Any word that conditions and awards are made of, inserted before any word, alters the rule, lies in a label, a heading or
a note, or is refused.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cchc.strategies._wording_laws import BrokenLaw, insert_law

VOCABULARY: Final = (
    "chưa",
    "hoặc",
    "nếu",
    "trừ",
    "cộng",
    "dưới",
    "trên",
    "từ",
    "đến",
    "riêng",
    "tối đa",
    "mỗi",
    "5",
    "3%",
    "khoảng",
    "giảm",
    "trở xuống",
    "thứ",
    "7 điểm",
    "ngoài",
    "kém",
    "khác",
    "hết",
)


def vocabulary_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each place where a word that conditions and awards are made of changes nothing."""
    for word in VOCABULARY:
        yield from insert_law(text, max_points, word)
