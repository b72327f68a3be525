"""Texts in encodings older than Unicode (bảng mã cũ), TCVN3 (ABC) and VNI, recognised by their words."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

from cchc.errors import Fault, InvalidInput
from cchc.messages import _
from cchc.viet.syllable import is_syllable

LegacyEncoding = Literal["TCVN3", "VNI"]

# The tables were compared with unikey/data.cpp of https://github.com/fcitx/fcitx5-unikey on 23/11/2026. Ð is left
# out of TCVN3, where it is é: in modern text it is typed for Đ.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TONED = ("ù", "ø", "û", "õ", "ï")
_VNI_VOWELS = {
    "a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "y": "ýỳỷỹ", "ô": "ớờởỡợ", "ö": "ứừửữự",
}  # fmt: skip
_VNI_SHAPED = {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}
_VNI = (
    {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    | {
        f"{vowel}{mark}": letter
        for vowel, toned in _VNI_VOWELS.items()
        for mark, letter in zip(_TONED, toned, strict=False)
    }
    | {
        f"{vowel}{mark}": letter
        for vowel, shaped in _VNI_SHAPED.items()
        for mark, letter in zip("âáàåãä", shaped, strict=True)
    }
    | {f"a{mark}": letter for mark, letter in zip("êéèúüë", "ăắằẳẵặ", strict=True)}
)
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
_SYMBOLS = frozenset("¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷")
_STRANGE = re.compile("[¡-¬\u00ad®µ-¹»-¾ÆÇËÎÏÑÖ×ØÜÞßäåæçëîïñö÷øûüþ]")
"""Characters that modern Vietnamese never writes in a word and that every longer text in the old codes contains."""
_WORD = re.compile(r"[A-Za-z¡-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+")
_MAX_LETTERS = 12
_MIN_SURE_LETTERS = 3
_OFFICIAL = (
    "phụ lục", "nghị định", "nghị quyết", "quyết định", "thông tư", "chỉ thị", "kế hoạch", "báo cáo", "ủy ban",
    "uỷ ban", "nhân dân", "chính phủ", "bộ trưởng", "tỉnh ủy", "văn bản", "hướng dẫn", "hội đồng", "cơ quan",
    "thủ tướng", "cộng hòa", "xã hội", "chủ nghĩa", "việt nam", "độc lập", "tự do", "hạnh phúc", "căn cứ", "mục lục",
    "thủ tục", "hành chính", "công chức", "cải cách", "lãnh đạo", "giám đốc", "chủ tịch", "bộ luật", "pháp luật",
    "thị trấn", "công tác", "giáo dục", "tổ chức", "cán bộ", "chức vụ", "nhiệm vụ", "thực hiện", "phục vụ", "dịch vụ",
    "phụ cấp",
)  # fmt: skip
"""Pairs of words that are frequent on official paper; one of them, typed in an old code, is enough."""
_HINTS = ("ôc", "aâ", "aù", "eá", "oâ")
"""Letters together that every text in the old codes has that has no strange character, and modern texts hardly have."""
_LOOKED_THROUGH = 4000
"""How many characters are looked through for them: enough to see in what code a text is."""
_MODERN = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


def legacy_encoding(text: str) -> LegacyEncoding | None:
    """Return the encoding older than Unicode that a text was typed in (bảng mã cũ); None if it is Unicode.

    A word counts for an encoding if it is no Vietnamese syllable as written and becomes one when its characters are
    read by the encoding. One such word is enough if it has a sign that no other spelling has inside words, or if it
    makes a pair of words of official paper ("Phô lôc"); otherwise two different ones are needed. Words with letters of
    modern Vietnamese count against it.

    >>> legacy_encoding("Uû ban nh©n d©n"), legacy_encoding("UÛy ban nhaân daân"), legacy_encoding("Ủy ban nhân dân")
    ('TCVN3', 'VNI', None)
    """
    words = {word for word in _WORD.findall(text) if 1 < len(word) <= _MAX_LETTERS and not word.isascii()}
    modern = sum(1 for word in words if _MODERN.search(word) and is_syllable(word))
    strange = [word for word in words if not is_syllable(word)]
    found: dict[LegacyEncoding, list[str]] = {code: list(_converted_syllables(strange, code)) for code in _CODES}
    if (pair := _official_pair().search(text)) and modern < len(pair[0].split()):
        return "VNI" if pair["VNI"] else "TCVN3"
    code, evidence = max(found.items(), key=lambda pair: len(pair[1]))
    enough = len(evidence) > 1 or any(_sure(word, code) for word in evidence)
    return code if enough and len(evidence) > modern else None


def refuse_legacy(text: str) -> None:
    """Raise InvalidInput if the text is in a code before Unicode; the message names the code.

    Raises:
        InvalidInput: the text is in TCVN3 or VNI.
    """
    if (_STRANGE.search(text) or has_legacy_hint(text)) and (code := legacy_encoding(text)):
        raise InvalidInput.deferred(lambda: _fault(text, code))


def has_legacy_hint(text: str) -> bool:
    """Return True if the beginning of a text has letters together as only the codes before Unicode put them."""
    beginning = text[:_LOOKED_THROUGH]
    return any(hint in beginning for hint in _HINTS)


@cache
def _official_pair() -> re.Pattern[str]:
    """Return the pattern of official words as the old codes type them, one word at least being no syllable.

    In TCVN3 a capital with marks has the code of another letter: only letters without marks are taken in any case.
    """
    tcvn3 = (re.sub("[a-z]", lambda found: f"[{found[0]}{found[0].upper()}]", pair) for pair in _typed(_TCVN3))
    any_of = (r"|".join(pair.replace(" ", r"\s+") for pair in pairs) for pairs in (tcvn3, _typed(_VNI)))
    return re.compile(rf"(?<!\w)(?:(?P<TCVN3>{next(any_of)})|(?P<VNI>(?i:{next(any_of)})))(?!\w)")


def _typed(table: dict[str, str]) -> Iterator[str]:
    """Yield the pairs of official words as a code types them, if a word of them is no syllable."""
    backwards = {letter: sign for sign, letter in reversed(table.items())}
    for pair in _OFFICIAL:
        words = "".join(backwards.get(letter, letter) for letter in pair)
        if not all(map(is_syllable, words.split())):
            yield words


def _converted_syllables(words: list[str], code: LegacyEncoding) -> Iterator[str]:
    """Yield the words that become Vietnamese syllables with marks if they are read by the code."""
    for word in words:
        read = _CODES[code](word)
        if not read.isascii() and is_syllable(read):
            yield word


def _sure(word: str, code: LegacyEncoding) -> bool:
    """Return True if one word is enough, because no other language spells so."""
    if len(word) < _MIN_SURE_LETTERS:
        return False
    if code == "TCVN3":
        return any(char in _SYMBOLS for char in word)
    return any(len(found) > 1 for found in _VNI_LETTER.findall(word.lower()))


def _fault(text: str, code: LegacyEncoding) -> Fault:
    what = _("văn bản viết bằng bảng mã cũ {code}", code="TCVN3 (ABC)" if code == "TCVN3" else code)
    return Fault("", "legacy", what, text, _("hãy chuyển văn bản sang Unicode rồi đọc lại"))


def _tcvn3(word: str) -> str:
    return "".join(_TCVN3.get(char, char) for char in word)


def _vni(word: str) -> str:
    return _VNI_LETTER.sub(lambda found: _VNI[found[0]], word.lower())


_CODES: dict[LegacyEncoding, Callable[[str], str]] = {"TCVN3": _tcvn3, "VNI": _vni}
