"""Names of levels (tên mức): words without any that would move points."""

import re
from collections.abc import Sequence

from cchc.rules.wording.clauses.clause import Each
from cchc.rules.wording.words.production import letters
from cchc.rules.wording.words.tokens import Token, words_of
from cchc.rules.wording.words.vocabulary import CONDITIONS, NUMBER_WORDS, Role

_MOVING = re.compile(r"nP|[ZEHKQNrfsMvg]|X(?=[-+]?[np:MHhFTBDAGLO])|Cn|(?<!n)[-+]n|:n|p[Plt]|M|C$|=|\*|R")
"""Points, awards and factors, in letters of roles: a name with one of them would hide it."""
_LOOSE = re.compile(r"[FTBDAGLOI](?![npqFTBDAGLOIMH])|[XZ]$|kO")
"""Words of bounds and of awards that found no number, and denials of "khác"."""
_AWARDING = ("trừ", "bị trừ", "cộng", "được cộng", "tối đa", "nhiều nhất")
"""Words that lead to points, and are no name by themselves."""
_BOUNDING = frozenset({
    Role.FROM, Role.UP_TO, Role.BELOW, Role.UP_TO_BELOW, Role.ABOVE, Role.AT_LEAST, Role.AT_MOST, Role.OTHER_THAN,
    Role.WITHIN, Role.BETWEEN, Role.AND_UP, Role.AND_DOWN, Role.MOST, Role.STRAY,
})  # fmt: skip
_EMPTY = _BOUNDING | {Role.NOT, Role.LEAD, Role.OR, Role.AND, Role.BUT, Role.COMMA, Role.OPEN, Role.ORDINAL}
_EMPTY_WORDS = frozenset({
    "nên", "hề", "thể", "hẳn", "trong", "ngoài", "vòng", "khoảng", "mức", "đâu",
    "có", "giữa", "nằm", "nữa", "đủ", "ở", "chỉ",
})  # fmt: skip
"""Words before a number that name nothing."""
_HOW_MANY = ("mấy", "vài", "nửa", "một nửa", "trăm", "nghìn", "ngàn", "chục", "tá", "hăm")
"""Words before sizes and in place of numbers, which state none."""
_RATE_IN_BRACKETS = re.compile(r"\([^()]*p[^()]*\)|\([^()]*y[^()]*[np][^()]*\)")


def is_label(tokens: Sequence[Token], per: Each | None) -> bool:
    """Return whether tokens may be the name of a level (tên mức).

    What moves points, states a rate or opens a second condition is no name: it would be passed over.

    Args:
        tokens: the words.
        per: the cases that the award of the level is for; such a level may open with "nếu".
    """
    if not tokens or tokens[0].role is Role.NUMBER:
        return False
    if not any(char.isalpha() for token in tokens for char in token.text):
        return False
    if all(token.role is Role.STRAY and token.text.startswith(_AWARDING) for token in tokens):
        return False
    if words_of(tokens[:2]).startswith("không còn lại"):
        return False
    if any(token.text in ("%", "thứ") and not _is_in_name(tokens, place) for place, token in enumerate(tokens)):
        return False
    return _is_plain(_with_times(tokens), per) and not (
        "p" in outside_brackets(letters(tokens)) and not _is_whole(tokens)
    )


def _with_times(tokens: Sequence[Token]) -> str:
    """The letters of tokens, "khi" inside a name without numbers as a plain word: "đeo thẻ khi đến trường"."""
    shape = letters(tokens)
    if re.search(r"[npqFTBDAGLO]", shape):
        return shape
    inner = [bool(place) and one.text == "khi" and shape[place - 1] == "w" for place, one in enumerate(tokens)]
    return "".join("w" if held else letter for held, letter in zip(inner, shape, strict=True))


def _is_plain(shape: str, per: Each | None) -> bool:
    """Whether the roles of tokens are those of a name."""
    if _MOVING.search(shape) or _LOOSE.search(outside_brackets(shape)) or _RATE_IN_BRACKETS.search(shape):
        return False
    conditional = re.search(r"[iy]", shape.lstrip("i")) and not re.search(r"\([^)]*[iy]", shape)
    if per is None and conditional:
        return False
    return not re.search(r"[iyag]$|^[ao,b]|[ao,b]$", shape)


def outside_brackets(shape: str) -> str:
    """Return the letters of roles that lie outside brackets (ngoài ngoặc)."""
    return re.sub(r"\([^()]*\)", "", shape)


def _is_in_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether "%" or "thứ" belongs to a name: "tỷ lệ % hồ sơ", "(%)", "đối thủ thứ yếu"."""
    if tokens[place].text == "%":
        before = tokens[place - 1] if place else None
        return before is not None and (before.role is Role.OPEN or before.text in ("lệ", "số"))
    return place + 1 < len(tokens) and tokens[place + 1].role is Role.WORD


def _is_whole(tokens: Sequence[Token]) -> bool:
    """Whether the only percentage is the whole, "100% công chức …"."""
    shares = [token for token in tokens if token.role is Role.PERCENT]
    return len(shares) == 1 and shares[0].value == 1


def is_bare_bound(tokens: Sequence[Token]) -> bool:
    """Return whether a name is nothing but a bound that was not understood (giới hạn không tên): "không nên quá 5".

    What a figure decides must not become an answer to be chosen by its name.

    Args:
        tokens: the words of the name.
    """
    first = next((place for place in range(len(tokens)) if _is_number(tokens, place)), None)
    if first is None or not all(map(_names_nothing, tokens[:first])):
        return False
    if first and first + 1 == len(tokens) and tokens[first - 1].role is Role.NOT:
        return True
    return any(token.role in _BOUNDING or token.text in _EMPTY_WORDS for token in tokens)


def _names_nothing(token: Token) -> bool:
    """Whether a word before a number is no name; a single letter is the name of the number: "x > 5"."""
    return token.role in _EMPTY or token.text in _EMPTY_WORDS or len(token.text) == 1


def _is_number(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number, or a word for one, is at a place; "năm" is a year unless it is bounded: "từ năm trở lên"."""
    token, beside = tokens[place], tokens[max(place - 1, 0) : place + 2 : 2]
    if token.text in ("năm", "nhiều"):
        return len(beside) > 1 and all(other.role in _BOUNDING for other in beside)
    if token.text in _HOW_MANY:
        return beside[0].role in _BOUNDING
    digits = token.role is Role.WORD and token.text[0].isdecimal() and token.text.isalnum()
    return digits or token.role in (Role.NUMBER, Role.PERCENT) or token.text in NUMBER_WORDS


def starts_condition(tokens: Sequence[Token]) -> bool:
    """Return whether words open a condition of their own (mở đầu một điều kiện), such as "có …", "không …"."""
    words = words_of(tokens)
    return (
        words.startswith(tuple(f"{word} " for word in CONDITIONS))
        or words in CONDITIONS
        or tokens[0].role in (Role.NOT, Role.IF, Role.ONLY, Role.BELOW)
    )
