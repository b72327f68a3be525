"""Hierarchical codes (mã phân cấp): II.1.1 is under II.1."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import Value
from cchc.viet import full_pattern, normalize, parse_roman, sort_key, unreadable

_PART = re.compile(r"[^\W_]{1,16}")
_SHAPE = (_PART.pattern, rf"(?:[.]{_PART.pattern}){{0,49}}")
_READ = full_pattern(_SHAPE)
_ROMAN = re.compile("[IVX]|[IVXLCDM]{2,}")
_MAX_PARTS = 50


@dataclass(frozen=True, slots=True)
class Code(Value):
    """A code (mã phân cấp) of parts with dots between.

    Codes are ordered part by part: numbers by value, Roman numerals by value, letters as in a dictionary; a code
    comes before the codes under it.

    Attributes:
        parts: the parts as printed, from the top.

    Raises:
        InvalidInput: no part, more than 50, or a part of other characters than letters and digits.

    >>> Code.parse("II.1.1").parent == Code.parse("II.1")
    True
    >>> [str(code) for code in sorted(map(Code.parse, ["1.10", "1.9", "IX", "V", "1"]))]
    ['1', '1.9', '1.10', 'V', 'IX']
    """

    example: ClassVar[str] = "II.1.1"

    parts: tuple[str, ...]

    def _check(self) -> None:
        if not 1 <= len(self.parts) <= _MAX_PARTS or not all(map(_PART.fullmatch, self.parts)):
            remedy = _("hãy viết như {example}", example=self.example)
            raise InvalidInput.of("code", _("không đọc được mã"), ".".join(self.parts), remedy)

    @property
    def parent(self) -> Self | None:
        """The code above (mã cấp trên); None if it has one part only."""
        return type(self)(self.parts[:-1]) if len(self.parts) > 1 else None

    def is_under(self, other: Self) -> bool:
        """Return whether it is under another code (thuộc mã), by parts: 1.10 is not under 1.1.

        >>> Code.parse("1.10").is_under(Code.parse("1.1"))
        False
        """
        return len(self.parts) > len(other.parts) and self.parts[: len(other.parts)] == other.parts

    def __lt__(self, other: Self) -> bool:
        return self._key() < other._key()

    def _key(self) -> tuple[tuple[int, int, str], ...]:
        return tuple(map(_rank, self.parts))

    def __str__(self) -> str:
        return ".".join(self.parts)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the code that a text states (đọc mã); a dot at the end is ignored.

        Raises:
            InvalidInput: the text is no code.

        >>> Code.parse(" II.1. ").parts
        ('II', '1')
        """
        plain = normalize(text).strip().removesuffix(".")
        if _READ.fullmatch(plain) is None:
            raise unreadable("code", _("không đọc được mã"), text, cls.example, _SHAPE)
        return cls(tuple(plain.split(".")))


def _rank(part: str) -> tuple[int, int, str]:
    """Return the sort key of a part: numbers, then Roman numerals, then letters; a single C, D, L or M is a letter."""
    if part.isascii() and part.isdigit():
        return 0, int(part), part
    if _ROMAN.fullmatch(part):
        try:
            return 1, parse_roman(part), part
        except InvalidInput:
            return 2, 0, sort_key(part)
    return 2, 0, sort_key(part)
