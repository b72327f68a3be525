"""Roman numerals (số La Mã), which number parts, chapters and quarters."""

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.viet.refusal import full_pattern, unreadable
from cchc.viet.text import normalize

_STEPS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MAX_ROMAN = 3999
_SHAPE = ("M{0,3}", "(?:CM|CD|D?C{0,3})", "(?:XC|XL|L?X{0,3})", "(?:IX|IV|V?I{0,3})")
_STRICT = full_pattern(_SHAPE)


def format_roman(n: int) -> str:
    """Return the number in Roman numerals (viết số La Mã).

    Raises:
        InvalidInput: `n` is no int from 1 to 3999.

    >>> format_roman(13)
    'XIII'
    """
    if not isinstance(n, int) or isinstance(n, bool) or not 1 <= n <= _MAX_ROMAN:
        remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=_MAX_ROMAN)
        raise InvalidInput.of("roman", _("không viết được bằng số La Mã"), n, remedy)
    written: list[str] = []
    for value, letters in _STEPS:
        times, n = divmod(n, value)
        written.append(letters * times)
    return "".join(written)


def parse_roman(text: str) -> int:
    """Return the number of a Roman numeral (đọc số La Mã), read strictly: IV, never IIII.

    Raises:
        InvalidInput: the text is no Roman numeral.

    >>> parse_roman("XIII")
    13
    """
    plain = normalize(text).strip()
    rest, total = plain.upper(), 0
    if not plain or not plain.isascii() or _STRICT.fullmatch(rest) is None:
        raise unreadable("roman", _("không đọc được số La Mã"), text, "XIII", _SHAPE)
    for value, letters in _STEPS:
        while rest.startswith(letters):
            rest, total = rest[len(letters) :], total + value
    return total
