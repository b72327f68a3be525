"""The words that cite (từ ngữ viện dẫn): names and abbreviations of kinds in front of a number."""

import re
from functools import cache

from cchc.documents import PARTY_CODES, STATE_CODES, kinds
from cchc.viet import any_of, fold

_MORE_NAMES = (
    "Báo cáo thẩm định", "Báo cáo thẩm tra", "Bộ luật", "Chương trình hành động", "Công văn", "Hiến pháp", "Luật",
    "Nghị quyết liên tịch", "Thông báo kết luận", "Văn bản",
)  # fmt: skip
_MOST_WORDS, _LONGEST = 4, 40
_NO_LETTERS = "*_\"'([{<“‘|>#"
_TOKEN = re.compile(r"[^\W\d_]+")


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
    return rf"(?-i:{any_of(STATE_CODES | PARTY_CODES)})(?!\w)"


def word_behind(text: str) -> str:
    """The kind word that a text ends with (từ loại ở cuối), as it stands there; "" where it ends with none.

    >>> word_behind("thực hiện Nghị  quyết"), word_behind("theo NĐ"), word_behind("bộ quyết")
    ('Nghị  quyết', 'NĐ', '')
    """
    last = text[-_LONGEST:].rsplit(maxsplit=1)[-1:]
    if not last:
        return ""
    ending = last[0].lstrip(_NO_LETTERS)
    names = _by_last_syllable().get(ending.lower(), ())
    for name in names:
        word = text[-len(name) :]
        if word.lower() == name and not text[-len(name) - 1 : -len(name)].isalnum():
            return word
    if ending in _by_code():
        return ending
    return _spread(text) if names else ""


def _spread(text: str) -> str:
    """The kind word at the end whose syllables have more than a space between them."""
    for token in [*_TOKEN.finditer(text, max(0, len(text) - _LONGEST))][-_MOST_WORDS:]:
        word = text[token.start() :]
        if " ".join(word.lower().split()) in _names():
            return word
    return ""


@cache
def _by_last_syllable() -> dict[str, tuple[str, ...]]:
    """The names of kinds, folded, longest first, by their last syllable."""
    told: dict[str, tuple[str, ...]] = {}
    for name in _names():
        last = name.rsplit(maxsplit=1)[-1]
        told[last] = (*told.get(last, ()), name)
    return told


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
