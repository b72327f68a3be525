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
_PART = re.compile("[0-9]+|[^0-9]")
_END = "\x01"
_LATER = 0x1000
_LONG = 200
_NO_DIGIT, _MORE = 0x30, 0xFE
_CHUNK = _MORE - _NO_DIGIT
"""How many digits one character can count; all these characters sort before letters."""


def sort_key(text: str) -> str:
    """Return the key that sorts a text as a Vietnamese dictionary does (khóa sắp xếp).

    Letters go a ă â b c d đ e ê …; among syllables of the same letters the tones go ngang, huyền, hỏi, ngã, sắc, nặng;
    only then comes the next syllable. Numbers come before letters and go by value: "Phường 2" before "Phường 10".
    Punctuation separates syllables and numbers, so that "1.9" comes before "1.10" and "0,25" after "0,5"; Roman
    numerals are letters. The old and the new place of the tone mark are equal, and so are 2 and 02; the characters
    decide between such texts, small letters before capitals.

    Raises:
        InvalidInput: `text` is not a string.

    >>> sorted(["tuần chay", "tuân thủ", "Hạ Long", "Hà Nội"], key=sort_key)
    ['Hà Nội', 'Hạ Long', 'tuân thủ', 'tuần chay']
    >>> sorted(["Phường 10", "Phường 2A", "Phường 2", "Phường 1"], key=sort_key)
    ['Phường 1', 'Phường 2', 'Phường 2A', 'Phường 10']
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
    for part in _PART.findall(unicodedata.normalize("NFC", syllable)):
        if part.isascii() and part.isdigit():
            letters.append(_by_value(part))
            continue
        base, *marks = tuple(unicodedata.normalize("NFD", part))
        for mark in marks:
            if mark in TONES:
                tone = str(TONES.index(mark) + 1)
        shape = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark in _SHAPES))
        letters.append(_RANK.get(shape) or _RANK.get(base) or _strange(base))
    return f"{''.join(letters)}{_END}{tone}"


def _by_value(digits: str) -> str:
    """Return the digits behind their number, without leading zeros: of two numbers the longer one is the greater."""
    value = digits.lstrip("0")
    more, rest = divmod(len(value), _CHUNK)
    return f"{chr(_MORE) * more}{chr(_NO_DIGIT + rest)}{value}"


def _strange(char: str) -> str:
    """Return a character that sorts after all letters and numbers."""
    return chr(min(ord(char) + _LATER, 0x10FFFF))
