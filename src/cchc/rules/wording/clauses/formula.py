"""Formulas (công thức): one measured share or value, the maximum and numbers, multiplied and divided only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from cchc.rules.wording.words.fault_words import is_fault, names
from cchc.rules.wording.words.refused import Refused
from cchc.rules.wording.words.tokens import Token
from cchc.rules.wording.words.vocabulary import Role

_DEEPEST = 20
_RATES = ("tỷ lệ", "tỉ lệ")
_NAME = frozenset({Role.WORD, Role.LEAD, Role.AND, Role.OR, Role.RISE, Role.FALL, Role.COMMA, Role.MORE, Role.FIRST})
_FUNCTIONS = frozenset(
    {
        "căn",
        "bình",
        "phương",
        "logarit",
        "log",
        "nghịch",
        "đảo",
        "lũy",
        "thừa",
        "max",
        "min",
        "hiệu",
        "chênh",
        "trở",
        "trở lên",
        "trở xuống",
        "trở đi",
    }
)
"""Words of operations that no formula here has."""
_BEST = ("nhất", "dẫn đầu", "đứng đầu")
_LEAST = ("thấp nhất", "nhỏ nhất", "ít nhất", "ngắn nhất", "kém nhất")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula (công thức): factor · maximum · measured value + constant.

    Attributes:
        factor: the number in front; a share counts from 0 to 1.
        maximum: whether the maximum of the criterion is a factor.
        rate: whether a share is measured.
        best: "most" or "least" if it is divided by the best value of all bodies, "" otherwise.
        constant: what is added.
        inverted: whether the best value lies above the line of the fraction, and the body's own below it.
        above: the name of what is measured, above the line.
        below: the name of the whole, below the line; "" if there is none.
    """

    factor: Fraction
    maximum: bool = False
    rate: bool = False
    best: str = ""
    constant: Fraction = Fraction(0)
    inverted: bool = False
    above: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class _Term:
    """A product: its number, how often the maximum is a factor, the names above and below the line, and "/100"."""

    factor: Fraction = Fraction(1)
    maximum: int = 0
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    hundred: bool = False

    def times(self, other: "_Term") -> "_Term":
        return _Term(
            self.factor * other.factor,
            self.maximum + other.maximum,
            self.above + other.above,
            self.below + other.below,
            self.hundred or other.hundred,
        )

    def over(self, other: "_Term") -> "_Term | None":
        if other.factor == 0:
            return None
        inverse = _Term(1 / other.factor, -other.maximum, other.below, other.above)
        quotient = self.times(inverse)
        return replace(quotient, hundred=quotient.hundred or other == _Term(Fraction(100)))


class _Parser:
    """Read term (× term | ÷ term)*, with brackets, by the rules of arithmetic (recursive descent, linear)."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.place = 0

    def role(self, ahead: int = 0) -> Role | None:
        place = self.place + ahead
        return self.tokens[place].role if place < len(self.tokens) else None

    def product(self, depth: int = 0) -> _Term | None:
        term = self.factor(depth)
        while term is not None:
            times = self.role() is Role.TIMES
            over = self.role() in (Role.OVER, Role.SLASH) or (
                self.role() is Role.COLON and self.role(1) is Role.PERCENT
            )
            if not times and not over:
                return term
            self.place += 1
            other = self.factor(depth)
            if other is None:
                return None
            term = term.times(other) if times else term.over(other)
        return term

    def factor(self, depth: int) -> _Term | None:
        role = self.role()
        if role is None or depth > _DEEPEST:
            return None
        token = self.tokens[self.place]
        if role is Role.OPEN:
            self.place += 1
            inner = self.product(depth + 1)
            if inner is None or self.role() is not Role.CLOSE:
                return None
            self.place += 1
            return inner
        if role in (Role.NUMBER, Role.PERCENT):
            self.place += 1
            if role is Role.NUMBER and self.role() is Role.POINTS:
                self.place += 1
            return _Term(token.value)
        if role is Role.MAXIMUM:
            self.place += 1
            return _Term(maximum=1)
        return self.name(inside=depth > 0)

    def name(self, *, inside: bool) -> _Term | None:
        words: list[str] = []
        while (role := self.role()) is not None:
            token = self.tokens[self.place]
            if (role is Role.POINTS and words) or (
                role in _NAME and (inside or role not in (Role.COMMA, Role.AND, Role.OR))
            ):
                words.append(token.text)
            elif role is Role.OPEN and self.role(1) is Role.WORD and self.role(2) is Role.CLOSE:
                if self.tokens[self.place + 1].text != "%":
                    return None
                words.append("%")
                self.place += 2
            else:
                break
            self.place += 1
        plain = [word for word in words if word != ","]
        if _FUNCTIONS & set(plain):
            return None
        return _Term(above=(" ".join(plain),)) if plain else None


def read_formula(tokens: Sequence[Token]) -> Formula | None:
    """Return the formula that all of the tokens make (đọc công thức): "(b/a) x điểm tối đa"; None if they make none.

    Raises:
        Refused: a formula of more than one measured thing, or one that is not straight.
    """
    parser = _Parser(tokens)
    term = parser.product()
    if term is None:
        return None
    constant = Fraction(0)
    sign = parser.role()
    if sign in (Role.PLUS, Role.MINUS) and parser.role(1) is Role.NUMBER:
        constant = tokens[parser.place + 1].value * (1 if sign is Role.PLUS else -1)
        parser.place += 2
        if parser.role() is Role.POINTS:
            parser.place += 1
    if parser.place != len(tokens):
        return None
    return _formula(term, constant, tokens)


def _formula(term: _Term, constant: Fraction, tokens: Sequence[Token]) -> Formula | None:
    if not term.above and not term.below:
        return None
    span = (tokens[0].start, tokens[-1].end)
    if len(term.above) > 1 or len(term.below) > 1 or not 0 <= term.maximum <= 1:
        raise Refused("formula", *span)
    factor = term.factor * (100 if term.hundred and term.above and "%" in term.above[0].split() else 1)
    best_above, best_below = (any(_is_best(name) for name in names) for names in (term.above, term.below))
    if best_above or best_below:
        if not term.above or not term.below or (best_above and best_below):
            raise Refused("formula", *span)
        name = (term.above if best_above else term.below)[0]
        if is_fault(_core(term.above[0])) or names(term.above[0], ("đơn thư", "kiến nghị", "tồn đọng")):
            raise Refused("best_value", *span)
        if any(word in f"{term.above[0]} {term.below[0]}" for word in _OTHER_TIMES):
            raise Refused("best_value", *span)
        if _core(term.above[0]) != _core(term.below[0]) and not {_core(term.above[0]), _core(term.below[0])} & _GENERIC:
            raise Refused("best_value", *span)
        least = any(word in name for word in _LEAST)
        return Formula(
            factor, bool(term.maximum), best="least" if least else "most", constant=constant, inverted=best_above
        )
    if not term.above or (term.below and _is_of_another(term.above[0], term.below[0])):
        raise Refused("formula", *span)
    plain = term.factor == 1 and not term.maximum and not term.below and not constant
    if plain and not term.above[0].startswith(_RATES):
        raise Refused("formula", *span)
    named_rate = term.above[0].startswith(_RATES)
    if named_rate and term.below:
        raise Refused("formula", *span)
    if term.below and term.above[0].startswith("tổng ") and not term.below[0].startswith("tổng "):
        raise Refused("order", *span)
    below = term.below[0] if term.below else ""
    return Formula(
        factor, bool(term.maximum), named_rate or bool(term.below), constant=constant, above=term.above[0], below=below
    )


_OTHER_TIMES = ("năm trước", "kỳ trước", "cùng kỳ", "tháng trước", "quý trước", "kế hoạch")
_GENERIC = frozenset({"giá trị", "số liệu", "kết quả", "kết quả đạt được", "điểm"})


_ANOTHER = re.compile(r"của (?:đơn vị|địa phương|cơ quan|xã|huyện|tỉnh) \w")


def _core(name: str) -> str:
    """What a name counts, without whose it is: "số mô hình" of "số mô hình của đơn vị cao nhất"."""
    words = name.split()
    ends = [
        place
        for place, word in enumerate(words)
        if place and word in ("của", "cao", "lớn", "nhiều", "trong", "tốt", "ít", "thấp")
    ]
    return " ".join(words[: ends[0]] if ends else words)


def _is_of_another(above: str, below: str) -> bool:
    """Whether two names are one quantity, that below the line of another body which is not the best."""
    return _core(above) == _core(below) and _ANOTHER.search(below) is not None and _ANOTHER.search(above) is None


def _is_best(name: str) -> bool:
    """Whether a name means the best of all bodies: "của đơn vị có nhiều mô hình nhất".

    Raises:
        Refused: it means another body, "của đơn vị mới nhất".
    """
    words = name.split()
    if name.endswith(_BEST[1:]):
        return True
    if "nhất" not in words:
        return False
    if not set(words) & {"cao", "lớn", "nhiều", "tốt", "thấp", "nhỏ", "ít", "ngắn", "kém"}:
        raise Refused("best_value")
    return True
