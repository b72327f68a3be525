"""Conditions on one number (điều kiện theo số liệu): "tỷ lệ hồ sơ đúng hạn đạt từ 90% trở lên".

The words before the number name what is measured, those behind it what is counted. A second condition hidden in either
would be dropped, so words that could open one ("và có …", "nếu …", "với …") are refused there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cchc.rules.wording.clauses.clause import Bound, Marks, marks_of
from cchc.rules.wording.clauses.label import starts_condition
from cchc.rules.wording.words.grammar import BOUNDS
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import Found, Production, first_match, letters
from cchc.rules.wording.words.refused import refused_at
from cchc.rules.wording.words.tokens import Token, printed_of, words_of
from cchc.rules.wording.words.vocabulary import NOMINAL, NUMBER_WORDS, Role
from cchc.values import CLOSED_ENDS

_NUMBERS = (Role.NUMBER, Role.PERCENT)
_JOINING = (Role.AND, Role.OR, Role.COMMA)
_FORBIDDING = ("không để", "không để xảy ra", "không được", "không cho", "đừng để", "chớ để", "tránh để", "đừng", "chớ")
_TURNING = frozenset({
    "không để", "không được", "không có", "không cho", "không bị", "không phát sinh", "không xảy ra", "chưa có",
    "không để xảy ra", "chưa được", "chưa bị",
})  # fmt: skip
"""Denials that turn the condition behind them round: "không để … trên 5%" means 5% at most."""
_TIMES_BEFORE = ("trong", "vòng", "gian", "hạn", "thời gian", "thời hạn", "sau")
_TIMES = ("giây", "phút", "giờ", "ngày", "tuần", "tháng", "năm", "buổi")
"""A time that something takes, "trong thời gian 3 giây", is part of a name and counts nothing."""
_RELATIVE = (
    "so với ", "được giải quyết", "trong năm", "trong tháng", "trong quý", "/", "theo ", "kế hoạch", "trong kỳ", "của ",
    "về ",
)  # fmt: skip
"""Words that go on about a number: "trở lên được giải quyết đúng hạn", "so với năm trước"."""
_NAMED_WORK = ("báo cáo", "kế hoạch", "thực hiện")
"""Words of conditions that also name what is counted: "2 báo cáo"."""
_POINTS_FIRST = re.compile(r"điểm [0-9]")
"""Points behind their name, "điểm 07"; the same words in another place are a provision."""
_LEADING = re.compile(r"^(?:(?:nếu|có|bảo đảm|đảm bảo|không để|không được để) )*")
"""What comes before the name of what is measured: "bảo đảm tỷ lệ …"."""
_FILLING = frozenset({"đủ", "mức", "hẳn", "nữa", "hề", "nên", "nhất"})
"""Words between a word of a bound and its number, which name nothing."""
_FAILS = ("không đạt", "chưa đạt")
"""Denials that name what is counted: "1 ngày không đạt"."""
_LOST = frozenset({"trở", "lên", "xuống", "dưới", "đến", "đối", "riêng", "hơn"})
"""Words of bounds that found no number, and of groups: they never belong to what is counted."""
_RECKONING = ("nhân hệ", "nhân với", "nhân đôi", "nhân trọng", "tính ", "chia ", "lấy ", "hệ số", "quy đổi", "sau đó")
"""What begins, behind a comma, that changes how points are reckoned."""
_FROM_GRADE = re.compile(r"(?:từ|mức|xếp loại) [^,;]*? trở (?:lên|xuống)")
"""A grade of people, "xếp loại hoàn thành nhiệm vụ trở lên", which belongs to what is counted."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on one number (điều kiện theo số liệu).

    Attributes:
        bound: the numbers that it names.
        marks: the parts of its words.
        subject: the words before the number, as printed.
        tail: the words behind the number, as printed.
    """

    bound: Bound
    marks: Marks
    subject: str
    tail: str


class _Match(NamedTuple):
    """A production of bounds that matched tokens, cut into the words before it, its own, and those behind it."""

    found: Found
    subject: Sequence[Token]
    middle: Sequence[Token]
    tail: Sequence[Token]

    @property
    def name(self) -> str:
        return self.found.production.name


_CONDITIONS = tuple(Production(one.name, f"{{before}}{one.form}{{behind}}", one.example) for one in BOUNDS)
"""Bounds with the words before and behind them."""


def read_condition(tokens: Sequence[Token], *, loses: bool = False) -> Condition | None:
    """Return the condition on a number that tokens state; None if they state none.

    Of all productions only the first that matches counts: a longer way of reading a bound comes before a shorter one.

    Args:
        tokens: all words of the condition.
        loses: whether its level loses points: then the words before the number may name a fault.

    Raises:
        Refused: the ends are a share and a plain number.
    """
    found = first_match(_CONDITIONS, tokens)
    if found is None:
        return None
    subject, tail = found.slot("before"), found.slot("behind")
    match = _Match(found, subject, tokens[len(subject) : len(tokens) - len(tail)], tail)
    if not _is_bound(match) or not _is_subject(subject, fault=loses):
        return None
    bound, denied = _bound_of(match), _is_denied(subject, fault=loses)
    turned = bound.denied() if denied else bound
    if denied is None or turned is None or not _fits_behind(match):
        return None
    unit = [token.text for name in ("unit", "name", "noun") for token in found.slot(name)]
    named = replace(turned, unit=tuple(unit) or tuple(token.text for token in tail))
    marks = (
        *marks_of(subject, SpanRole.LABEL), *marks_of(match.middle, SpanRole.BOUND), *marks_of(tail, SpanRole.LABEL),
    )  # fmt: skip
    return Condition(named, marks, printed_of(subject), printed_of(tail))


def _is_bound(match: _Match) -> bool:
    """Whether the number limits what is measured, and is no number of points, no rise, and no second condition."""
    subject, tail, first, last = match.subject, match.tail, match.middle[0], match.middle[-1]
    only = match.name == "only"
    if subject and not _leads_to(subject, first, tail, only=only):
        return False
    if tail and (
        _POINTS_FIRST.match(tail[0].text) or (tail[0].role is Role.POINTS and (only or last.role is Role.PERCENT))
    ):
        return False
    exceeds = any(token.text == "vượt" for token in match.middle) and all(one.role is not Role.NOT for one in subject)
    return not (exceeds and last.role is Role.PERCENT and (subject or tail))


def _leads_to(subject: Sequence[Token], first: Token, tail: Sequence[Token], *, only: bool) -> bool:
    """Whether words before a bound lead to it.

    Args:
        subject: the words before it.
        first: its first word or number.
        tail: the words behind it.
        only: whether it is a number alone.
    """
    before = subject[-1]
    if _leaves_bound(subject) or not any(token.text[0].isalpha() for token in subject):
        return False
    if before.role is Role.COLON and (only or first.role is Role.NUMBER):
        return False
    if first.role in _NUMBERS and before.text in ("vượt", "tăng", "giảm"):
        return False
    if only and before.text in _TIMES_BEFORE and words_of(tail).startswith(_TIMES):
        return False
    return subject[0].role is not Role.IF or all(token.role is not Role.COLON for token in subject)


def _leaves_bound(subject: Sequence[Token]) -> bool:
    """Whether a word of a bound, or a number in words, is left over right before the bound: "từ dưới mức 5"."""
    last = next(
        (token for token in reversed(subject) if token.text not in _FILLING and len(token.text) > 1), subject[0]
    )
    stray = last.role is Role.STRAY and not last.text.endswith(("lên", "xuống"))  # "xếp loại khá trở lên trên 80%"
    return stray or subject[-1].text in NUMBER_WORDS


def _bound_of(match: _Match) -> Bound:
    """The bound that a production states.

    Raises:
        Refused: the lower end is a share and the upper end a plain number.
    """
    name, number = match.name, match.found.number
    if (order := number("order")) is not None:
        last = number("last") or (order if name == "only_order" else None)
        return Bound(order.value, None if last is None else last.value, ordinal=name == "only_order")
    low, high = number("low") or number("only"), number("high") or number("only")
    numbers = [token for token in (low, high) if token is not None]
    percent = any(token.role is Role.PERCENT for token in numbers)
    if low is not None and percent and numbers[-1].role is not Role.PERCENT:
        raise refused_at("mixed", numbers)
    per = 100 if percent and low is not None and low.role is Role.NUMBER else 1  # "từ 5 đến 10%"
    return Bound(
        None if low is None else low.value / per,
        None if high is None else high.value,
        *CLOSED_ENDS[name],
        percent,
        any(token.decimals for token in numbers),
        outside=name == "other",
        ordinal=name == "only" and bool(match.subject) and match.subject[-1].text in ("lần", "thứ"),
    )


def _own_start(tokens: Sequence[Token]) -> int:
    """The place behind the last colon."""
    return max((place + 1 for place, token in enumerate(tokens) if token.role is Role.COLON), default=0)


def _names_measure(words: str) -> bool:
    return words.startswith(tuple(f"{name} " for name in NOMINAL))


def _is_subject(subject: Sequence[Token], *, fault: bool) -> bool:
    """Whether words before a number name what is measured, and are no condition of their own.

    Args:
        subject: the words before the number.
        fault: whether the level loses points: then they are the name of a fault.
    """
    own = subject[_own_start(subject) :]
    joins = [place for place, token in enumerate(own) if token.role in _JOINING]
    if not joins:
        return True
    nominal = _names_measure(_LEADING.sub("", words_of(own)))
    apart = [place for place in joins if place + 1 == len(own) or starts_condition(own[place + 1 :])]
    return (nominal or fault) and not apart


def _is_denied(subject: Sequence[Token], *, fault: bool) -> bool | None:
    """Whether a denial before the number turns its condition round; None if that is not clear.

    A denial in the name of what is measured leaves the condition as it is: "tỷ lệ hồ sơ không đúng hạn dưới 5%".

    Args:
        subject: the words before the number.
        fault: whether the level loses points: then "không tham gia 2 buổi" is the name of what is counted.
    """
    places = [place for place, token in enumerate(subject) if token.role is Role.NOT]
    if not places:
        return False
    if _names_measure(words_of(subject[_own_start(subject) :]).removeprefix("có ").removeprefix("đạt ")):
        if any(subject[place].text in _FORBIDDING for place in places):
            return True if len(places) == 1 else None
        return None if places[-1] >= len(subject) - 2 else False
    if fault and places[0] == 0 and subject[0].text not in _FORBIDDING:
        return False
    return True if len(places) == 1 and subject[places[0]].text in _TURNING else None


def _fits_behind(match: _Match) -> bool:
    """Whether the words behind a number belong to what is counted, and are no second condition."""
    unit, tail = match.found.slot("unit"), match.tail
    if unit and not _is_counted(unit):
        return False
    if not tail:
        return True
    number = match.middle[-1].role in _NUMBERS
    relative = words_of(tail).startswith(_RELATIVE)
    if number and not relative and tail[0].role in (Role.OR, Role.AND, Role.LEAD, Role.STRAY):
        return False
    if not (number or match.middle[-1].role is Role.ORDINAL or unit or relative):
        joined = any(token.role in (*_JOINING, Role.NOT) for token in tail)
        noun = not joined and not starts_condition(tail) and tail[0].role is Role.WORD
        if not noun or match.middle[-1].role is not Role.AND_UP:
            return False
    opened = (tail[1:] or tail) if tail[0].role is Role.OPEN else tail
    if number and starts_condition(opened) and not relative and not words_of(tail).startswith(_NAMED_WORK):
        return False
    return _is_counted(tail)


def _is_counted(tokens: Sequence[Token]) -> bool:
    """Whether words name what is counted: no condition follows in them, and no word of a bound is left over."""
    for place, token in enumerate(tokens):
        if token.role in (*_JOINING, Role.BUT):
            rest = tokens[place + 1 :]
            if token.role is Role.BUT or not rest or starts_condition(rest) or words_of(rest).startswith(_RECKONING):
                return False
    words = words_of(tokens)
    if re.search(r"[iyxg]", letters(tokens)) or words.startswith(("mà ", "với ")):
        return False
    if tokens[-1].role is Role.NOT and tokens[-1].text not in _FAILS:
        return False
    joined = " với " in re.sub(r"(?:so|tương ứng) với", "", words)
    return not joined and not _LOST & set(_FROM_GRADE.sub("", words).split())
