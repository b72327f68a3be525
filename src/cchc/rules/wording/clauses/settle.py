"""Words whose part depends on their neighbours (vai trò theo ngữ cảnh): "trên 90%" is a bound, "trên mạng" is none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from cchc.rules.wording.words.refused import Refused, refused_at
from cchc.rules.wording.words.tokens import Token, words_of
from cchc.rules.wording.words.vocabulary import Role
from cchc.values import UNCLEAR

_REACH = 7
"""How many tokens behind a word may settle its part."""
_NUMBERS = (Role.NUMBER, Role.PERCENT)
_COMPARING = "FTBDAGLOIJ"
"""Words of bounds, which come before numbers, in letters of roles."""
_INNER = r"[^,;.|(a:P)]_"
"""Inside a clause, in letters of roles."""
_ENDING = frozenset({Role.SEMICOLON, Role.COLON, Role.LINE, Role.STOP})
_PARTING_LEVELS = frozenset({Role.SEMICOLON, Role.LINE, Role.STOP})
_LEVEL_WITH_LEAD = ("đạt được", "không đạt được", "chưa đạt được")
"""A level and "được" in one phrase."""


class _Rule(NamedTuple):
    """What part a word plays among its neighbours (quy tắc ngữ cảnh); the first rule that holds counts.

    Attributes:
        roles: the letters of the parts that its words play alone.
        becomes: the part that it plays; None if it is that which it plays alone.
        neighbours: the letters before it and behind it, with "_" in its place; "" for any.
        words: a pattern of the word, and behind "/" of the two tokens that follow; "" for any.
    """

    roles: str
    becomes: Role | None
    neighbours: str = ""
    words: str = ""


_BOUNDS = (
    _Rule("A", Role.WORD, "_F", "vượt/"),
    _Rule(_COMPARING, None, rf"_[{_COMPARING}npMHEZ]"),
    _Rule(_COMPARING, None, "_X", "(?!trên/)"),  # "dưới mức trừ", not "trên trừ"
    _Rule("F", None, "_[wiz]*q"),  # "từ lần thứ 2"
    _Rule("G", None, "_l[np]"),
    _Rule("T", None, "_.?H|_iln"),  # "đến hết điểm"
    _Rule(_COMPARING, Role.NOT, "", "không|chưa"),
    _Rule(_COMPARING, Role.STRAY),
)
"""Words of bounds hold before a number and before another such word; elsewhere they are words."""
_OTHERS = (
    _Rule("P", None, r"[np)h*]_|_="),  # "điểm" behind a number or before an equals sign means points
    _Rule("P", None, "_.{0,4}=|[LX]_", "(?!đ/)"),
    _Rule("P", Role.WORD),
    _Rule("*", None, "", r"[^/]*[^\w/]"),
    _Rule("*", None, r"[npM)]_|_[npM(]"),  # "nhân" between numbers multiplies: "cá nhân" does not
    _Rule("*", Role.WORD, "", "(?!x/)"),
    _Rule("C", Role.WORD, "_(?![npL])", "(?:cao|nhiều) nhất/"),
    _Rule("C", Role.AT_MOST, "_p(?![MP])|_n[wl:]"),  # "tối đa 5 ngày" is a bound, "tối đa 5 điểm" a limit
    _Rule("C", None, "_.{0,2}[npMHP]"),
    _Rule("C", Role.STRAY),
    _Rule("t", Role.ADD, "_[np]", "[^/]*(?:cộng|thưởng)"),  # "điểm trừ" before a number takes points off
    _Rule("t", Role.TAKE_OFF, "_[np]"),
    _Rule("XZ", None, "", r"[^/]*/hết(?!\w)|[^/]*toàn bộ/(?:số )?điểm(?!\w)"),
    _Rule("XZ", None, r"_[FBDAGOIJE]|_[l:\-+PE]{0,3}[npMHhTCLt]"),  # before points or a limit "trừ" is an award
    _Rule("XZ", None, r"_[l:\-+PE]{0,3}:", "[^/]*trừ điểm/"),
    _Rule("XZ", Role.STRAY),
    _Rule("R", Role.NOT, rf"_[wkl{_COMPARING}np]", "nếu không/"),  # alone it means the rest
    _Rule("i", Role.WORD, _INNER, "trường hợp/"),  # inside a clause it is what is counted
    _Rule("y", Role.WORD, _INNER, "riêng/"),
    _Rule("v", Role.WORD, "_w", "(?:tương ứng|theo tính chất)/"),  # before words it is part of a name
    _Rule("o", Role.WORD, rf"_(?![wk{_COMPARING}])", "hay/"),  # "mô hình hay" is a good one
    _Rule("w", Role.ALL_LEFT, "X_", "hết/"),
    _Rule("g", None, rf"_[npXZlE{_COMPARING}Mh]"),  # "khoảng" before a number or a rate makes it uncertain
    _Rule("g", None, "", "[^/]*/(?:tỷ lệ|tỉ lệ|tỷ trọng|số lượng|mức )"),
    _Rule("g", Role.WORD),
)
"""All other words that play several parts."""


def settled(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, each with the part that it plays among its neighbours.

    Raises:
        Refused: a bound that does not state which numbers are meant, or a per cent sign without a number.
    """
    found = list(_parted_leads(tokens))
    for at in reversed(range(len(found))):  # from the end: what comes before a bound is a bound too
        if found[at].role.value in _COMPARING and found[at].text[0].isalpha():
            found[at] = replace(found[at], role=_compares(found, at))
    in_number = False
    for at, token in enumerate(found):
        if token.role in _NUMBERS:
            in_number = True
        elif token.role in _ENDING or [one.text for one in found[at : at + 2]] == ["xếp", "loại"]:
            in_number = False  # "trở lên" behind "xếp loại" belongs to the grade: "xếp loại khá trở lên"
        role = _role(found, at, in_number=in_number)
        found[at] = token if role is token.role else replace(token, role=role)
    return found


def _role(tokens: Sequence[Token], at: int, *, in_number: bool) -> Role:
    """The part of a word that is no bound.

    Raises:
        Refused: a per cent sign that belongs to no number and no name ("XX%", "80%%").
    """
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.role in (Role.AND_UP, Role.AND_DOWN):
        if in_number or (before is not None and before.role is Role.ORDINAL):
            return token.role
        return Role.OR if token.text.startswith("hoặc") else Role.STRAY
    if token.text == "x" and any(map(_is_sign, [*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2]])):
        return Role.WORD  # "x ≥ 5", "5 ≤ x"
    if token.text == "%" and before is not None:
        glued = before.end == token.start and before.role is not Role.OPEN
        if before.role in _NUMBERS or glued:
            raise refused_at("unread", [before, token])
    return _by_rules(_OTHERS, tokens, at)


def _is_sign(token: Token) -> bool:
    return token.role.value in _COMPARING and not token.text[0].isalpha()


def _by_rules(rules: Sequence[_Rule], tokens: Sequence[Token], at: int) -> Role:
    """The part of a word by the first rule that holds for it."""
    token = tokens[at]
    own = _rules_of(rules, token.role.value)
    if not own:
        return token.role
    behind = tokens[at + 1 : at + 1 + _REACH]
    around = (
        "".join(one.role.value for one in tokens[max(at - 1, 0) : at]) + "_" + "".join(one.role.value for one in behind)
    )
    words = f"{token.text}/{words_of(behind[:2])}"
    for rule in own:
        if re.search(rule.neighbours, around) and re.match(rule.words, words):
            return rule.becomes or token.role
    return token.role


@cache
def _rules_of(rules: Sequence[_Rule], letter: str) -> Sequence[_Rule]:
    return tuple(rule for rule in rules if letter in rule.roles)


def _parted_leads(tokens: Sequence[Token]) -> Iterable[Token]:
    """The tokens, "đạt được" and "không đạt được" parted where they are a level with its points.

    "Không đạt được 0 điểm" as a whole sentence is the level "không đạt" that earns 0 points.
    """
    for at, token in enumerate(tokens):
        behind = [one.role for one in tokens[at + 1 : at + 4]]
        opens = at == 0 or tokens[at - 1].role in _PARTING_LEVELS
        whole = behind[:2] == [Role.NUMBER, Role.POINTS] and (len(behind) == 2 or behind[2] in _PARTING_LEVELS)
        first, _space, last = token.printed.rpartition(" ")
        if not opens or not whole or token.text not in _LEVEL_WITH_LEAD or token.end - token.start != len(token.text):
            yield token
            continue
        role = Role.LEAD if token.text == "đạt được" else Role.NOT
        yield replace(token, role=role, text=first.lower(), printed=first, end=token.start + len(first))
        yield replace(
            token, role=Role.LEAD, text=last, printed=last, start=token.end - len(last), breaks=False, capital=False
        )


def _compares(tokens: Sequence[Token], at: int) -> Role:
    """The part of a word of a bound.

    Raises:
        Refused: it does not state which numbers are meant: "sớm hơn 5", "giữa 5 và 7".
    """
    token, ahead = tokens[at], [one.role for one in tokens[at + 1 : at + 1 + _REACH]]
    if token.role is Role.BETWEEN:
        joined = at + 1 + ahead.index(Role.AND) if Role.AND in ahead else len(tokens)
        if joined + 1 < len(tokens) and ahead[0] in _NUMBERS and tokens[joined + 1].role in _NUMBERS:
            raise refused_at("ends", tokens[at : joined + 2])
        return Role.WORD
    role = _by_rules(_BOUNDS, tokens, at)
    if role is token.role and token.text.startswith("hơn") and at and tokens[at - 1].text.split()[-1] in UNCLEAR:
        raise Refused("bound", tokens[at - 1].start, token.end)
    return role
