"""The numbers of a condition (giới hạn): "từ 80% đến dưới 100%", "02 sáng kiến trở lên", "không quá 5 ngày"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from cchc.rules.wording.refused import Refused
from cchc.rules.wording.tokens import Token
from cchc.rules.wording.vocabulary import Role
from cchc.values import Interval

_FILLERS = ("đạt", "là", "được", "tỷ", "tỉ", "lệ", "mức", "có", "khoảng", "bằng", "chỉ", "thứ")
_MOST_NOUNS = 4
_STOPS = (",", ";", ":", ".")


@dataclass(frozen=True, slots=True)
class Bound:
    """A stretch of numbers as a condition draws it (giới hạn).

    Attributes:
        low: the lower end, or None.
        high: the upper end, or None.
        low_closed: whether the lower end belongs to it.
        high_closed: whether the upper end belongs to it.
        percent: whether it is written in per cent.
        unit: the first word after the number, "lần"; "" where there is none.
        start: the place of its first token in the condition.
        end: the place after its last token.
        decimals: whether an end has digits after the comma.
        is_bare: whether no word says which way it goes.
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True
    percent: bool = False
    unit: str = ""
    start: int = 0
    end: int = 0
    decimals: bool = False
    is_bare: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is one number (đúng một giá trị)."""
        return self.low is not None and self.low == self.high

    def interval(self, *, percent: bool = False) -> Interval:
        """The numbers that it means (khoảng), written in per cent or not."""
        return Interval(self.low, self.high, self.low_closed, self.high_closed, percent)


def bounds_of(said: Sequence[Token]) -> list[Bound]:
    """The stretches of numbers that a condition names (các giới hạn); what stands in brackets is a remark."""
    found: list[Bound] = []
    place = depth = 0
    while place < len(said):
        token = said[place]
        depth += (token.text == "(") - (token.text == ")")
        if token.kind == "number" and depth <= 0:
            bound = _bound_at(said, place)
            found.append(bound)
            place = max(bound.end, place + 1)
        else:
            place += 1
    return _joined(found, said)


def _bound_at(said: Sequence[Token], place: int) -> Bound:
    """The bound whose first number stands here."""
    begins, role = _before(said, place)
    first = said[place]
    after = place + 1
    unit = _unit(said, after)
    second = _second(said, after)
    if second is not None:
        where, open_high = second
        last = said[where]
        percent = first.percent or last.percent
        ends = where + 1
        closed_low = role is not Role.ABOVE
        return Bound(
            _value(first, percent=percent),
            _value(last, percent=percent),
            closed_low,
            not open_high,
            percent,
            unit or _unit(said, ends),
            begins,
            ends,
            _decimals(first) or _decimals(last),
        )
    if inner := _between(said, place):
        return inner
    value = _value(first, percent=first.percent)
    if role is Role.ABOVE and first.percent and value < 1 and said[begins].text.startswith("vượt"):
        raise Refused("unread", said[begins : place + 1])
    tail = _tail(said, after)
    ends = tail[1] if tail else after
    low: Fraction | None = value
    high: Fraction | None = value
    low_closed = high_closed = True
    if (tail is not None and tail[0] is Role.AND_UP) or role in (Role.FROM, Role.AT_LEAST, Role.ABOVE):
        high = None
        low_closed = role is not Role.ABOVE
    if role in (Role.BELOW, Role.AT_MOST, Role.MOST) or (tail is not None and tail[0] is Role.AND_DOWN):
        low, high = None, value
        high_closed = role is not Role.BELOW
    bare = role is None and tail is None
    return Bound(low, high, low_closed, high_closed, first.percent, unit, begins, ends, _decimals(first), bare)


def _between(said: Sequence[Token], place: int) -> Bound | None:
    """The bound of "60% ≤ tỷ lệ < 80%", a name between two signs; None where that does not stand here."""
    signs = (Role.AT_MOST, Role.BELOW)
    at = place + 1
    if at >= len(said) or said[at].kind != "sign" or said[at].role not in signs:
        return None
    other = at + 1
    while other < len(said) and said[other].kind == "word" and said[other].role is None:
        other += 1
    if other + 1 >= len(said) or said[other].kind != "sign" or said[other].role not in signs:
        return None
    first, last = said[place], said[other + 1]
    if other == at + 1 or last.kind != "number":
        return None
    percent = first.percent or last.percent
    low, high = _value(first, percent=percent), _value(last, percent=percent)
    closed = said[at].role is Role.AT_MOST, said[other].role is Role.AT_MOST
    return Bound(low, high, *closed, percent, "", place, other + 2, _decimals(first) or _decimals(last))


def _before(said: Sequence[Token], place: int) -> tuple[int, Role | None]:
    """Where the words of the bound begin before its number, and the part that they play."""
    begins = place
    while begins > 0 and said[begins - 1].text in _FILLERS:
        begins -= 1
    if begins > 0 and said[begins - 1].role in (
        Role.FROM,
        Role.ABOVE,
        Role.BELOW,
        Role.AT_LEAST,
        Role.AT_MOST,
        Role.MOST,
        Role.UP_TO,
    ):
        role = said[begins - 1].role
        begins -= 1
        return begins, Role.AT_MOST if role is Role.UP_TO else role
    return place, None


def _second(said: Sequence[Token], place: int) -> tuple[int, bool] | None:
    """The place of the second number of a range, and whether it does not belong to it."""
    words = 0
    while place < len(said) and _is_noun(said[place]) and words < _MOST_NOUNS:
        place += 1
        words += 1
    if place >= len(said):
        return None
    token = said[place]
    dash = token.text == "-"
    if (
        not dash
        and token.role is not Role.UP_TO
        and not (token.role is Role.BELOW and token.text.startswith(("đến", "tới")))
    ):
        return None
    open_high = token.role is Role.BELOW
    place += 1
    while place < len(said) and (said[place].role in (Role.BELOW, Role.UP_TO) or said[place].text in _FILLERS):
        open_high = open_high or said[place].role is Role.BELOW
        place += 1
    if place < len(said) and said[place].role is Role.AT_MOST:
        place += 1
    if place < len(said) and said[place].kind == "number":
        return place, open_high
    return None


def _is_noun(token: Token) -> bool:
    return token.kind == "word" and token.role in (None, Role.POINTS)


def _tail(said: Sequence[Token], place: int) -> tuple[Role, int] | None:
    """What "trở lên", "trở xuống" behind a number and its noun play, and the place after it."""
    while place < len(said):
        token = said[place]
        if token.role in (Role.AND_UP, Role.AND_DOWN):
            return token.role, place + 1
        if token.kind == "number" or token.text in _STOPS or token.role in (Role.UP_TO, Role.BELOW, Role.FROM):
            return None
        place += 1
    return None


def _joined(found: list[Bound], said: Sequence[Token]) -> list[Bound]:
    """Two bounds that are one: "từ 70% trở lên và dưới 90%"."""
    joined: list[Bound] = []
    for bound in found:
        before = joined[-1] if joined else None
        between = said[before.end : bound.start] if before else ()
        linked = all(token.text in ("và", ",", "nhưng", "đến", "tới") for token in between)
        if (
            before
            and linked
            and before.percent == bound.percent
            and before.high is None
            and bound.low is None
            and before.low is not None
            and bound.high is not None
            and before.low < bound.high
        ):
            joined[-1] = replace(
                before,
                high=bound.high,
                high_closed=bound.high_closed,
                end=bound.end,
                decimals=before.decimals or bound.decimals,
            )
        else:
            joined.append(bound)
    return joined


def _unit(said: Sequence[Token], place: int) -> str:
    if place < len(said) and _is_noun(said[place]):
        return said[place].text
    return ""


def _value(token: Token, *, percent: bool) -> Fraction:
    return token.value / (100 if percent else 1)


def _decimals(token: Token) -> bool:
    return token.value.denominator != 1
