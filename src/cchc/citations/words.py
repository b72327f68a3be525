"""The words of citations (từ ngữ viện dẫn): names and abbreviations of kinds in front of a number."""

import re
from functools import cache

from cchc.documents import PARTY_CODES, STATE_CODES, kinds
from cchc.viet import alternatives, fold, text_tokens

_MORE_NAMES = (
    "Báo cáo thẩm định", "Báo cáo thẩm tra", "Bộ luật", "Chương trình hành động", "Công văn", "Hiến pháp", "Luật",
    "Nghị quyết liên tịch", "Thông báo kết luận", "Văn bản",
)  # fmt: skip
_MAX_WORDS, _MAX_LENGTH = 4, 40
_BETWEEN = " \t\n\r*_:"
_FORMS_AND_STANDARDS = (
    "mẫu", "biểu", "bảng", "hình", "phụ lục", "tờ khai", "hóa đơn", "hoá đơn", "tài khoản", "tk", "tcvn", "qcvn",
    "tccs", "qcđp", "tcxd", "tcxdvn", "tcn", "iso", "iec", "astm",
)  # fmt: skip
"""Words in front of a number that is of no document."""
_OTHER_THINGS = (
    "biển", "biển số", "lô", "mã", "mã hàng", "mã hiệu", "mã số", "model", "điện thoại", "đt", "fax", "nhà", "phòng",
    "căn hộ", "ngõ", "ngách", "hẻm", "đường", "thửa", "bản đồ", "máy", "seri", "sê-ri", "serial", "phiếu thu",
    "phiếu chi", "vận đơn", "biên lai", "cột", "dòng", "trang", "tiêu chuẩn", "quy chuẩn", "sản phẩm", "loại", "kiểu",
)  # fmt: skip
"""Words in front of a number that is of no document, if its kind and body are unknown."""
_ALL_THINGS = _FORMS_AND_STANDARDS + _OTHER_THINGS
_FORMS = ("mẫu",)
_WIDE = re.compile(r"\s\s|[^\S ]")
"""More than a space between two words."""
_NO_LETTERS = "*_\"'([{<“‘|>#"


@cache
def _names() -> dict[str, str]:
    """Return every name of a kind that may precede a number, by its folded form, longest first."""
    names = {kind.name for kind in kinds()} | set(_MORE_NAMES)
    return {fold(name): name for name in sorted(names, key=len, reverse=True)}


@cache
def _by_code() -> dict[str, str]:
    """Return the kind of each abbreviation that may be used as a word: "NQ 18", "NĐ 151/2025/NĐ-CP"."""
    names: dict[str, str] = {}
    for kind in kinds():
        names.setdefault(kind.code, kind.name)
    return names


@cache
def kind_words() -> str:
    """Return the pattern of a kind word, with any white space between its syllables, to be used ignoring case."""
    return "(?:" + "|".join(name.replace(" ", r"\s{1,3}") for name in _names()) + r")(?!\w)"


@cache
def kind_codes() -> str:
    """Return the pattern of an abbreviation used as a word, case-sensitive."""
    return rf"(?-i:{alternatives(STATE_CODES | PARTY_CODES)})(?!\w)"


def kind_word_before(text: str, end: int) -> str:
    """Return the kind word that ends at an offset (từ loại đứng trước), as written, or "" if there is none.

    Args:
        text: the text.
        end: the offset after the word, before which no white space is.

    >>> kind_word_before("thực hiện Nghị  quyết số", 21), kind_word_before("theo NĐ", 7)
    ('Nghị  quyết', 'NĐ')
    >>> kind_word_before("bộ quyết", 8)
    ''
    """
    first = max(0, end - _MAX_LENGTH)
    ending = text[text.rfind(" ", first, end) + 1 : end] if end else ""
    if not ending.isalpha():
        ending = (text[first:end].rsplit(maxsplit=1) or [""])[-1].lstrip(_NO_LETTERS)
    names = _by_last_syllable().get(ending.lower(), ())
    for name in names:
        start = end - len(name)
        word = text[start:end]
        if word.lower() == name and not text[start - 1 : start].isalnum():
            return word
    if ending in _by_code():
        return ending
    return _spread(text[first:end]) if names and _WIDE.search(text, first, end) else ""


def names_no_document(text: str) -> bool:
    """Return True if the words at the end of a text show that the number behind is of no document (mẫu, tiêu chuẩn).

    >>> names_no_document("theo Mẫu "), names_no_document("Nghị định ")
    (True, False)
    """
    return _ends_in(text, _FORMS_AND_STANDARDS)


def may_name_other_thing(text: str) -> bool:
    """Return True if the words at the end of a text may show that the number behind is of no document.

    If its kind or body is known, only forms and standards show it: see `names_no_document`.

    >>> may_name_other_thing("lô "), may_name_other_thing("mẫu "), may_name_other_thing("của ")
    (True, True, False)
    """
    return _ends_in(text, _ALL_THINGS)


def is_form(text: str) -> bool:
    """Return True if a text ends in "mẫu": the kind word behind it is the name of a form (mẫu Thông báo số …)."""
    return _ends_in(text, _FORMS)


def _ends_in(text: str, words: tuple[str, ...]) -> bool:
    """Return True if a text ends in one of the words, in any case, with white space and marks behind it or not."""
    end = text.rstrip(_BETWEEN).lower()
    return end.endswith(words) and any(
        end.endswith(word) and not end[-len(word) - 1 : -len(word)].isalnum() for word in words
    )


def _spread(text: str) -> str:
    """Return the kind word at the end whose syllables have more than a space between them."""
    for token in [token for token in text_tokens(text) if token.kind == "word"][-_MAX_WORDS:]:
        word = text[token.span.start :]
        if " ".join(word.lower().split()) in _names():
            return word
    return ""


@cache
def _by_last_syllable() -> dict[str, tuple[str, ...]]:
    """Return the names of kinds, folded, longest first, by their last syllable."""
    by_syllable: dict[str, tuple[str, ...]] = {}
    for name in _names():
        last = name.rsplit(maxsplit=1)[-1]
        by_syllable[last] = (*by_syllable.get(last, ()), name)
    return by_syllable


def kind_named(word: str) -> str | None:
    """Return the kind that a word in front of a number names (tên loại), or None.

    >>> kind_named("NGHỊ  QUYẾT"), kind_named("NĐ"), kind_named("Luật Đất đai"), kind_named("")
    ('Nghị quyết', 'Nghị định', 'Luật', None)
    """
    if word in _by_code():
        return _by_code()[word]
    folded = fold(word)
    return next(
        (name for begins, name in _names().items() if folded == begins or folded.startswith(f"{begins} ")), None
    )
