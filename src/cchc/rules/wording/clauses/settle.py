"""Words whose part depends on their neighbours (vai trò theo ngữ cảnh): "trên 90%" is a bound, "trên mạng" is none."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from cchc.rules.wording.words.refused import Refused
from cchc.rules.wording.words.tokens import Token, words_of
from cchc.rules.wording.words.vocabulary import Role
from cchc.values import UNCLEAR

_NUMBERS = (Role.NUMBER, Role.PERCENT)
_COMPARING = frozenset({
    Role.FROM, Role.UP_TO, Role.BELOW, Role.UP_TO_BELOW, Role.ABOVE, Role.AT_LEAST, Role.AT_MOST, Role.OTHER_THAN,
    Role.WITHIN, Role.BETWEEN,
})  # fmt: skip
"""Words of bounds, which come before numbers."""
_OPENING = frozenset({
    Role.COMMA, Role.SEMICOLON, Role.STOP, Role.LINE, Role.OPEN, Role.AND, Role.COLON, Role.POINTS, Role.CLOSE,
})  # fmt: skip
"""Behind these a clause may begin."""
_ENDING = frozenset({Role.SEMICOLON, Role.COLON, Role.LINE, Role.STOP})
_PARTING_LEVELS = frozenset({Role.SEMICOLON, Role.LINE, Role.STOP})
_LEVEL_WITH_LEAD = ("đạt được", "không đạt được", "chưa đạt được")
"""A level and "được" in one phrase."""
_AWARDED = frozenset({
    Role.NUMBER, Role.PERCENT, Role.MAXIMUM, Role.ALL_LEFT, Role.HALF, Role.UP_TO, Role.MOST, Role.AT_MOST, Role.TOTAL,
})  # fmt: skip
"""What "trừ" and "cộng" come before."""
_BETWEEN = frozenset({Role.LEAD, Role.COLON, Role.MINUS, Role.PLUS, Role.POINTS, Role.EACH})
_LIMITED = frozenset({Role.NUMBER, Role.PERCENT, Role.MAXIMUM, Role.ALL_LEFT, Role.POINTS})


_FIGURES = ("tỷ lệ", "tỉ lệ", "tỷ trọng", "số lượng", "mức ")
"""What a figure is called: "khoảng tỷ lệ từ 80%" is no certain rate."""


class _Place(NamedTuple):
    """A token among its neighbours."""

    tokens: Sequence[Token]
    at: int
    in_number: bool

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    @property
    def before(self) -> Role | None:
        return self.tokens[self.at - 1].role if self.at else None

    @property
    def after(self) -> Role | None:
        return self.tokens[self.at + 1].role if self.at + 1 < len(self.tokens) else None

    def ahead(self, count: int) -> list[Role]:
        return [token.role for token in self.tokens[self.at + 1 : self.at + 1 + count]]


def settled(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, each with the part that it plays among its neighbours."""
    found = list(_parted_leads(tokens))
    for at in range(len(found) - 1, -1, -1):  # from the end: what comes before a bound is a bound too
        if found[at].role in _COMPARING and found[at].text[0].isalpha():
            found[at] = replace(found[at], role=_compares(_Place(found, at, in_number=False)))
    in_number = False
    for at, token in enumerate(found):
        if token.role in _NUMBERS:
            in_number = True
        elif token.role in _ENDING or [one.text for one in found[at : at + 2]] == ["xếp", "loại"]:
            in_number = False  # "trở lên" behind "xếp loại" belongs to the grade: "xếp loại khá trở lên"
        if settle := _SETTLED.get(token.role):
            found[at] = replace(token, role=settle(_Place(found, at, in_number)))
    return found


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


def _compares(place: _Place) -> Role:
    """A word of a bound holds before a number, before another such word, and in "từ lần thứ 2", "đến hết điểm".

    Raises:
        Refused: it does not state which numbers are meant: "sớm hơn 5", "giữa 5 và 7".
    """
    role, ahead = place.token.role, place.ahead(7)
    if role is Role.BETWEEN:
        return _between(place)
    after = place.after
    if place.token.text == "vượt" and after is Role.FROM:
        return Role.WORD
    holds = after in _COMPARING or after in (*_NUMBERS, Role.MAXIMUM, Role.ALL_LEFT)
    holds = holds or after in (Role.EACH, Role.ADD) or (after is Role.TAKE_OFF and place.token.text != "trên")
    if role is Role.FROM:
        holds = holds or _reaches(ahead, Role.ORDINAL)
    if role is Role.AT_LEAST:
        holds = holds or (after is Role.LEAD and ahead[1:2] != [] and ahead[1] in _NUMBERS)
    if role is Role.UP_TO:
        holds = holds or Role.ALL_LEFT in ahead[:2] or ahead[:3] == [Role.IF, Role.LEAD, Role.NUMBER]
    if holds and place.token.text.startswith("hơn") and place.at:
        before = place.tokens[place.at - 1]
        if before.text.split()[-1] in UNCLEAR:
            raise Refused("bound", before.start, place.token.end)
    return role if holds else _plain(place.token)


def _between(place: _Place) -> Role:
    """Settle "giữa": before two numbers it is a bound that leaves its ends open; elsewhere it is a word.

    Raises:
        Refused: it is such a bound.
    """
    ahead = place.ahead(7)
    if place.after in _NUMBERS and Role.AND in ahead:
        joined = place.at + 1 + ahead.index(Role.AND)
        if joined + 1 < len(place.tokens) and place.tokens[joined + 1].role in _NUMBERS:
            raise Refused("ends", place.token.start, place.tokens[joined + 1].end)
    return Role.WORD


def _reaches(roles: Iterable[Role], wanted: Role) -> bool:
    """Whether a role follows behind plain words only."""
    for role in roles:
        if role not in (Role.WORD, Role.IF, Role.STRAY):
            return role is wanted
    return False


def _plain(token: Token) -> Role:
    return Role.NOT if token.text.split()[0] in ("không", "chưa") else Role.STRAY


def _points(place: _Place) -> Role:
    """Settle "điểm": behind a number or before an equals sign it means points; elsewhere it is a word."""
    amount = place.before in (*_NUMBERS, Role.CLOSE, Role.HALF, Role.TIMES) or place.after is Role.EQUALS
    named = place.token.text != "đ" and (Role.EQUALS in place.ahead(5) or place.before in (Role.AT_MOST, Role.TAKE_OFF))
    return Role.POINTS if amount or named else Role.WORD


def _times(place: _Place) -> Role:
    """Settle "nhân", "x": between numbers they multiply; elsewhere they are words ("cá nhân", "x ≥ 5")."""
    beside = (place.tokens[at] for at in (place.at - 1, place.at + 1) if 0 <= at < len(place.tokens))
    if place.token.text == "x" and any(one.role in _COMPARING and not one.text[0].isalpha() for one in beside):
        return Role.WORD
    if not place.token.text.isalpha() or place.token.text == "x":
        return Role.TIMES
    factors = (*_NUMBERS, Role.MAXIMUM)
    multiplies = place.after in (*factors, Role.OPEN) or place.before in (*factors, Role.CLOSE)
    return Role.TIMES if multiplies else Role.WORD


def _most(place: _Place) -> Role:
    """Settle "tối đa": before points it limits them, before a figure it is a bound; elsewhere it is a word."""
    figure, unit = [*place.ahead(2), None, None][:2]
    if place.token.text in ("cao nhất", "nhiều nhất") and figure not in (*_NUMBERS, Role.AT_MOST):
        return Role.WORD
    if figure is Role.PERCENT and unit not in (Role.MAXIMUM, Role.POINTS):
        return Role.AT_MOST
    if figure is Role.NUMBER and unit in (Role.WORD, Role.LEAD, Role.COLON):
        return Role.AT_MOST
    return Role.MOST if _LIMITED & set(place.ahead(3)) else Role.STRAY


def _total(place: _Place) -> Role:
    """Settle "điểm trừ": before a number it takes points off; elsewhere it names their total."""
    if place.after not in _NUMBERS:
        return Role.TOTAL
    adds = "cộng" in place.token.text or "thưởng" in place.token.text
    return Role.ADD if adds else Role.TAKE_OFF


def _awards(place: _Place) -> Role:
    """Settle "trừ", "mất", "cộng": before points or a limit of points they are awards; elsewhere they are words."""
    follows = place.tokens[place.at + 1].text if place.after is not None else ""
    if follows == "hết" or (place.token.text.endswith("toàn bộ") and follows in ("điểm", "số điểm")):
        return place.token.role
    if place.after in _COMPARING - {Role.UP_TO, Role.AT_MOST} or place.after is Role.EACH:
        return place.token.role
    for role in place.ahead(4):
        if role in _AWARDED:
            return place.token.role
        if role is Role.COLON and place.token.text.endswith("trừ điểm"):
            return place.token.role
        if role not in _BETWEEN:
            break
    return Role.STRAY


def _otherwise(place: _Place) -> Role:
    """Settle "nếu không": alone it means the rest; before more words it only begins a condition."""
    begins = place.token.text == "nếu không" and place.after in (Role.WORD, Role.NOT, Role.LEAD, *_COMPARING, *_NUMBERS)
    return Role.NOT if begins else Role.REST


def _condition(place: _Place) -> Role:
    """Settle "trường hợp": at the beginning of a clause it opens a condition; elsewhere it is what is counted."""
    inner = place.token.text == "trường hợp" and place.at > 0 and place.before not in _OPENING
    return Role.WORD if inner else Role.IF


def _only(place: _Place) -> Role:
    """Settle "riêng": at the beginning of a clause it sets a group apart; elsewhere it is a word."""
    inner = place.token.text == "riêng" and place.at > 0 and place.before not in _OPENING
    return Role.WORD if inner else Role.ONLY


def _vague(place: _Place) -> Role:
    """Settle "tương ứng": before more words it is part of a name; alone it leaves the points open."""
    return Role.WORD if place.after is Role.WORD and place.token.text in ("tương ứng", "theo tính chất") else Role.VAGUE


def _or(place: _Place) -> Role:
    """Settle "hay": between words it parts them; "mô hình hay" is a good one."""
    good = place.token.text == "hay" and place.after not in (Role.WORD, Role.NOT, *_COMPARING)
    return Role.WORD if good else Role.OR


def _word(place: _Place) -> Role:
    """Settle "trừ hết"; refuse a per cent sign that belongs to no number and no name ("XX%", "80%%").

    Raises:
        Refused: there is one.
    """
    token = place.token
    if token.text == "hết" and place.before is Role.TAKE_OFF:
        return Role.ALL_LEFT
    if token.text == "%" and place.at:
        before = place.tokens[place.at - 1]
        if before.role in _NUMBERS or (before.end == token.start and before.role is not Role.OPEN):
            raise Refused("unread", before.start, token.end)
    return Role.WORD


def _hedge(place: _Place) -> Role:
    """Settle "khoảng", "có thể": before a number, points or a rate they make it uncertain; elsewhere they are words."""
    uncertain = {*_NUMBERS, Role.TAKE_OFF, Role.ADD, Role.LEAD, Role.EACH, *_COMPARING, Role.MAXIMUM, Role.HALF}
    named = words_of(place.tokens[place.at + 1 : place.at + 3])
    return Role.HEDGE if place.after in uncertain or named.startswith(_FIGURES) else Role.WORD


def _and_up(place: _Place) -> Role:
    """Settle "trở lên": behind a number or an ordinal ("thứ 2 trở đi") it ends a bound; elsewhere it is a word."""
    if place.in_number or place.before is Role.ORDINAL:
        return place.token.role
    return Role.OR if place.token.text.startswith("hoặc") else Role.STRAY


_SETTLED: dict[Role, Callable[[_Place], Role]] = {
    Role.POINTS: _points,
    Role.TIMES: _times,
    Role.MOST: _most,
    Role.TOTAL: _total,
    Role.TAKE_OFF: _awards,
    Role.ADD: _awards,
    Role.REST: _otherwise,
    Role.IF: _condition,
    Role.ONLY: _only,
    Role.VAGUE: _vague,
    Role.HEDGE: _hedge,
    Role.OR: _or,
    Role.WORD: _word,
    Role.AND_UP: _and_up,
    Role.AND_DOWN: _and_up,
}
