"""Vietnamese dictionary order (thứ tự từ điển): syllable by syllable, the letters first, then the tone.

A text becomes a key whose code points compare as a dictionary does, in O(n) for a text of n characters, so that
sorting needs no comparison function.
"""

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
    """Return the key that sorts a text as a Vietnamese dictionary does (khóa sắp xếp).

    Letters go a ă â b c d đ e ê …; among syllables of the same letters the tones go ngang, huyền, hỏi, ngã, sắc, nặng;
    only then comes the next syllable. Digits come before letters, punctuation separates syllables, the old and the new
    place of the tone mark are equal, small letters come before capitals.

    Raises:
        InvalidInput: `text` is not a string.

    >>> sorted(["tuần chay", "tuân thủ", "Hạ Long", "Hà Nội"], key=sort_key)
    ['Hà Nội', 'Hạ Long', 'tuân thủ', 'tuần chay']
    """
    plain = normalize(text)
    keyed = _cached_word if len(plain) < _LONG else _word  # a long text would fill the cache
    return f"{''.join(map(keyed, plain.split()))}\x00{plain.swapcase()}"


def person_sort_key(name: str) -> str:
    """Return the key that sorts names of people (khóa sắp xếp tên người): given name, then family and middle names.

    >>> sorted(["Trần Thị Bình", "Lê Văn An", "Đỗ An"], key=person_sort_key)
    ['Đỗ An', 'Lê Văn An', 'Trần Thị Bình']
    """
    *others, given = normalize(name).split() or [""]
    return sort_key(" ".join((given, *others)))


def _word(word: str) -> str:
    """Return the keys of the syllables in a word."""
    return "".join(map(_key, _SYLLABLE.findall(word.lower())))


_cached_word = lru_cache(maxsize=16384)(_word)
"""`_word` with a cache: the language has only a few thousand syllables."""


def _key(syllable: str) -> str:
    """Return the ranks of a syllable's letters, an end mark that sorts before any letter, and the tone."""
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
    """Return a digit as itself, before all letters, and any other character after them."""
    return char if char in "0123456789" else chr(min(ord(char) + _LATER, 0x10FFFF))
