"""The words that cite (từ ngữ viện dẫn): names and abbreviations of kinds in front of a number."""

from functools import cache

from cchc.documents import kinds
from cchc.documents.kind_table import PARTY_CODES, STATE_CODES
from cchc.viet import fold

_MORE_NAMES = (
    "Báo cáo thẩm định", "Báo cáo thẩm tra", "Bộ luật", "Chương trình hành động", "Công văn", "Hiến pháp", "Luật",
    "Nghị quyết liên tịch", "Thông báo kết luận", "Văn bản",
)  # fmt: skip
_SPACE = r"[\s*_]{1,4}"


@cache
def _names() -> dict[str, str]:
    """Every name of a kind that may stand before a number, by its folded form, longest first."""
    names = {kind.name for kind in kinds()} | set(_MORE_NAMES)
    return {fold(name): name for name in sorted(names, key=len, reverse=True)}


@cache
def _by_code() -> dict[str, str]:
    """What an abbreviation stands for where it stands as a word: "NQ 18", "NĐ 151/2025/NĐ-CP"."""
    told: dict[str, str] = {}
    for kind in kinds():
        told.setdefault(kind.code, kind.name)
    return told


@cache
def kind_words() -> str:
    """The pattern of a kind word in small letters or any case, any white space between its syllables."""
    return "(?:" + "|".join(name.replace(" ", r"\s{1,3}") for name in _names()) + r")(?!\w)"


@cache
def kind_codes() -> str:
    """The pattern of an abbreviation that stands as a word, in its own case."""
    codes = sorted(STATE_CODES | PARTY_CODES, key=len, reverse=True)
    return f"(?-i:{'|'.join(codes)})" + r"(?!\w)"


def kind_named(word: str) -> str | None:
    """The kind that a word in front of a number names (tên loại), None where it names none.

    >>> kind_named("NGHỊ  QUYẾT"), kind_named("NĐ"), kind_named("Luật Đất đai"), kind_named("")
    ('Nghị quyết', 'Nghị định', 'Luật', None)
    """
    if word in _by_code():
        return _by_code()[word]
    folded = fold(word)
    return next(
        (name for begins, name in _names().items() if folded == begins or folded.startswith(f"{begins} ")), None
    )
