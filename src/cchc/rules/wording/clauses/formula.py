"""Formulas (công thức): one measured share or value, the maximum and numbers, multiplied and divided only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from cchc.rules.wording.words.fault_words import is_fault, names
from cchc.rules.wording.words.refused import Refused, refused_at
from cchc.rules.wording.words.tokens import Token
from cchc.rules.wording.words.vocabulary import Role

_DEEPEST = 20
_RATES = ("tỷ lệ", "tỉ lệ")
_NAME = frozenset({Role.WORD, Role.LEAD, Role.AND, Role.OR, Role.RISE, Role.FALL, Role.COMMA, Role.MORE, Role.FIRST})
_FUNCTIONS = frozenset({
    "căn", "bình", "phương", "logarit", "log", "nghịch", "đảo", "lũy", "thừa", "max", "min", "hiệu", "chênh", "trở",
    "trở lên", "trở xuống", "trở đi",
})  # fmt: skip
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

    def times(self, other: "_Term", power: int) -> "_Term | None":
        """Return the product with another term, or the quotient, for which the power is -1; None for one by 0."""
        if power < 0 and other.factor == 0:
            return None
        above, below = (other.above, other.below)[::power]
        return _Term(
            self.factor * other.factor**power,
            self.maximum + power * other.maximum,
            self.above + above,
            self.below + below,
            self.hundred or (other.hundred if power > 0 else other == _Term(Fraction(100))),
        )


class _Parser:
    """Read term (× term | ÷ term)*, with brackets, by the rules of arithmetic (recursive descent, linear)."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.place = 0

    def role(self, ahead: int = 0) -> Role | None:
        place = self.place + ahead
        return self.tokens[place].role if place < len(self.tokens) else None

    def take(self, *roles: Role) -> Token | None:
        """Return the next token if it plays one of these parts, and go on behind it."""
        if self.role() not in roles:
            return None
        self.place += 1
        return self.tokens[self.place - 1]

    def product(self, depth: int = 0) -> _Term | None:
        term = self.factor(depth)
        while term is not None:
            colon = (Role.COLON,) if self.role(1) is Role.PERCENT else ()
            power = 1 if self.take(Role.TIMES) else -1 if self.take(Role.OVER, Role.SLASH, *colon) else 0
            if not power:
                return term
            other = self.factor(depth)
            term = None if other is None else term.times(other, power)
        return None

    def factor(self, depth: int) -> _Term | None:
        if depth > _DEEPEST:
            return None
        if self.take(Role.OPEN):
            inner = self.product(depth + 1)
            return inner if self.take(Role.CLOSE) else None
        if number := self.take(Role.NUMBER, Role.PERCENT):
            if number.role is Role.NUMBER:
                self.take(Role.POINTS)
            return _Term(number.value)
        return _Term(maximum=1) if self.take(Role.MAXIMUM) else self.name(inside=depth > 0)

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
    if parser.role(1) is Role.NUMBER and (sign := parser.take(Role.PLUS, Role.MINUS)):
        constant = tokens[parser.place].value if sign.role is Role.PLUS else -tokens[parser.place].value
        parser.place += 1
        parser.take(Role.POINTS)
    return _formula(term, constant, tokens) if parser.place == len(tokens) else None


def _formula(term: _Term, constant: Fraction, tokens: Sequence[Token]) -> Formula | None:
    if not term.above and not term.below:
        return None
    if len(term.above) > 1 or len(term.below) > 1 or not 0 <= term.maximum <= 1:
        raise refused_at("formula", tokens)
    above, below = "".join(term.above), "".join(term.below)
    factor = term.factor * (100 if term.hundred and "%" in above.split() else 1)
    formula = Formula(factor, bool(term.maximum), constant=constant, above=above, below=below)
    if _is_best(above) or _is_best(below):
        return _relative(formula, tokens)
    rate, total = above.startswith(_RATES), "tổng "
    plain = term.factor == 1 and not term.maximum and not below and not constant
    if not above or (below and (rate or _is_of_another(above, below))) or (plain and not rate):
        raise refused_at("formula", tokens)
    if below and above.startswith(total) and not below.startswith(total):
        raise refused_at("order", tokens)
    return replace(formula, rate=rate or bool(below))


def _relative(formula: Formula, tokens: Sequence[Token]) -> Formula:
    """The formula that compares a figure with the best of all bodies.

    Raises:
        Refused: both figures are the best, or one is missing, is of another thing or another time, or is a fault.
    """
    above, below = formula.above, formula.below
    if not above or not below or (_is_best(above) and _is_best(below)):
        raise refused_at("formula", tokens)
    cores = {_core(above), _core(below)}
    fault = is_fault(_core(above)) or names(above, ("đơn thư", "kiến nghị", "tồn đọng"))
    if fault or any(word in f"{above} {below}" for word in _OTHER_TIMES) or (len(cores) > 1 and not cores & _GENERIC):
        raise refused_at("best_value", tokens)
    inverted = _is_best(above)
    least = any(word in (above if inverted else below) for word in _LEAST)
    return replace(formula, best="least" if least else "most", inverted=inverted, above="", below="")


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
