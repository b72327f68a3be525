"""Vietnamese dictionary order (thứ tự từ điển): syllable by syllable, the letters first, then the tone."""

import re
import unicodedata
from functools import lru_cache

from cchc.viet.syllable import TONES
from cchc.viet.text import normalize

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_SHAPES = "\u0302\u0306\u031b"  # â ê ô, ă, ơ ư
_RANK = {letter: chr(0x100 + rank) for rank, letter in enumerate(_LETTERS)}
_SYLLABLE = re.compile(r"[^\W_]+")
_END = "\x01"
_LATER = 0x1000
_LONG = 200


def sort_key(text: str) -> str:
    """The key that sorts as a Vietnamese dictionary does (khóa sắp xếp).

    Letters go a ă â b c d đ e ê …; among syllables of the same letters the tones go ngang, huyền, hỏi, ngã,
    sắc, nặng; only then comes the next syllable. Digits come before letters, punctuation separates
    syllables, the old and the new place of the tone mark are the same, small letters come before capitals.

    Raises:
        InvalidInput: what was handed over is no text.

    >>> sorted(["tuần chay", "tuân thủ", "Hạ Long", "Hà Nội"], key=sort_key)
    ['Hà Nội', 'Hạ Long', 'tuân thủ', 'tuần chay']
    """
    plain = normalize(text)
    keyed = _kept if len(plain) < _LONG else _word  # what is long is not kept
    return f"{''.join(map(keyed, plain.split()))}\x00{plain.swapcase()}"


def person_sort_key(name: str) -> str:
    """The key that sorts people (khóa sắp xếp tên người): given name first, then family and middle names.

    >>> sorted(["Trần Thị Bình", "Lê Văn An", "Đỗ An"], key=person_sort_key)
    ['Đỗ An', 'Lê Văn An', 'Trần Thị Bình']
    """
    *others, given = normalize(name).split() or [""]
    return sort_key(" ".join((given, *others)))


def _word(word: str) -> str:
    """The keys of the syllables in a word."""
    return "".join(map(_key, _SYLLABLE.findall(word.lower())))


_kept = lru_cache(maxsize=16384)(_word)
"""The same; the few thousand syllables of the language come again and again."""


def _key(syllable: str) -> str:
    """The letters of a syllable by rank, an end that sorts before any letter, and the tone."""
    tone = "0"
    letters: list[str] = []
    for char in unicodedata.normalize("NFC", syllable):
        base, *marks = tuple(unicodedata.normalize("NFD", char))
        for mark in marks:
            if mark in TONES:
                tone = str(TONES.index(mark) + 1)
        shape = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark in _SHAPES))
        letters.append(_RANK.get(shape) or _RANK.get(base) or _strange(base))
    return f"{''.join(letters)}{_END}{tone}"


def _strange(char: str) -> str:
    """A digit as itself, before all letters; any other character after them."""
    return char if char in "0123456789" else chr(min(ord(char) + _LATER, 0x10FFFF))
