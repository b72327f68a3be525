"""Texts in encodings older than Unicode (bảng mã cũ), TCVN3 (ABC) and VNI, recognised by their words."""

import re
from collections.abc import Callable, Iterator
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
_MODERN = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


def legacy_encoding(text: str) -> LegacyEncoding | None:
    """Return the encoding older than Unicode that a text was typed in (bảng mã cũ); None if it is Unicode.

    A word counts for an encoding if it is no Vietnamese syllable as written and becomes one when its characters are
    read by the encoding. One such word is enough if it has a sign that no other spelling has inside words; otherwise
    two different ones are needed. Words with letters of modern Vietnamese count against it.

    >>> legacy_encoding("Uû ban nh©n d©n"), legacy_encoding("UÛy ban nhaân daân"), legacy_encoding("Ủy ban nhân dân")
    ('TCVN3', 'VNI', None)
    """
    words = {word for word in _WORD.findall(text) if 1 < len(word) <= _MAX_LETTERS and not word.isascii()}
    modern = sum(1 for word in words if _MODERN.search(word) and is_syllable(word))
    strange = [word for word in words if not is_syllable(word)]
    found: dict[LegacyEncoding, list[str]] = {code: list(_converted_syllables(strange, code)) for code in _CODES}
    code, evidence = max(found.items(), key=lambda pair: len(pair[1]))
    enough = len(evidence) > 1 or any(_sure(word, code) for word in evidence)
    return code if enough and len(evidence) > modern else None


def refuse_legacy(text: str) -> None:
    """Raise InvalidInput if the text is in a code before Unicode; the message names the code.

    Raises:
        InvalidInput: the text is in TCVN3 or VNI.
    """
    if _STRANGE.search(text) and (code := legacy_encoding(text)):
        raise InvalidInput.deferred(lambda: _fault(text, code))


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
