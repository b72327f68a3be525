"""Formulas (công thức): a product of one measured share or value, the maximum and numbers; nothing else is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cchc.rules.wording.refused import Refused
from cchc.rules.wording.tokens import Token
from cchc.rules.wording.vocabulary import Role

_DEEPEST = 20
_RATES = ("tỷ lệ", "tỉ lệ")
_RATE_WORDS = ("tỷ", "tỉ")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula (công thức): coefficient × maximum^0 or 1 × what was measured, and a constant.

    Attributes:
        factor: the number in front.
        maximum: how often the maximum stands in it, 0 or 1.
        rate: whether what is measured is a share.
        best: whether it is divided by the best value of all bodies.
        constant: what is added.
        end: the place after its last token.
    """

    factor: Fraction
    maximum: int
    rate: bool
    best: bool
    constant: Fraction
    end: int


@dataclass(frozen=True, slots=True)
class _Term:
    factor: Fraction = Fraction(1)
    maximum: int = 0
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    percents: int = 0
    best: bool = False
    hundred: bool = False


class _Parser:
    """Reads term (× term | ÷ term)*, with brackets, by the rules of arithmetic."""

    def __init__(self, said: Sequence[Token], place: int) -> None:
        self.said = said
        self.place = place

    def token(self) -> Token | None:
        return self.said[self.place] if self.place < len(self.said) else None

    def product(self, depth: int = 0) -> _Term | None:
        term = self.factor(depth)
        while term is not None:
            token = self.token()
            if token is None:
                return term
            times = token.role is Role.TIMES
            over = token.role is Role.OVER or token.text == "/" or (token.text == ":" and self._divides())
            if not times and not over:
                return term
            at = self.place
            self.place += 1
            other = self.factor(depth)
            if other is None:
                self.place = at
                return term
            term = _times(term, other) if times else _over(term, other)
        return term

    def _divides(self) -> bool:
        after = self.said[self.place + 1] if self.place + 1 < len(self.said) else None
        return after is not None and (after.kind == "number" and after.percent)

    def factor(self, depth: int) -> _Term | None:
        token = self.token()
        if token is None or depth > _DEEPEST:
            return None
        if token.text in ("(", "["):
            self.place += 1
            inner = self.product(depth + 1)
            closing = self.token()
            if inner is None or closing is None or closing.text not in (")", "]"):
                return None
            self.place += 1
            return inner
        if token.kind == "number":
            self.place += 1
            value = token.value
            if token.percent:
                return _Term(value / 100, percents=1)
            after = self.token()
            if after and after.role is Role.POINTS:
                self.place += 1
            return _Term(value)
        if token.role is Role.MAXIMUM:
            self.place += 1
            return _Term(maximum=1)
        if token.role is Role.BEST:
            self.place += 1
            self._skip_words()
            return _Term(best=True)
        return self._name()

    def _name(self) -> _Term | None:
        words: list[str] = []
        best = False
        while (token := self.token()) is not None:
            if token.kind == "word" and token.role not in (Role.TIMES, Role.OVER, Role.MAXIMUM):
                best = best or token.role is Role.BEST
                words.append(token.text)
            elif token.text == "(" and [one.text for one in self.said[self.place + 1 : self.place + 3]] == ["%", ")"]:
                words.append("%")
                self.place += 2
            elif token.text == "%" or (token.kind == "sign" and token.text == "," and self._goes_on()):
                words.append(token.text)
            else:
                break
            self.place += 1
        if not words:
            return None
        return _Term(best=True) if best else _Term(above=(" ".join(words),))

    def _goes_on(self) -> bool:
        """Whether words and an operator or a closing bracket follow a comma: it belongs to the name."""
        for token in self.said[self.place + 1 : self.place + 25]:
            if token.text in (")", "/") or token.role in (Role.TIMES, Role.OVER):
                return True
            if token.kind != "word" and token.text != ",":
                return False
            if token.role in (Role.MOST, Role.ROUNDS, Role.AT_MOST):
                return False
        return False

    def _skip_words(self) -> None:
        while (token := self.token()) is not None and token.kind == "word" and token.role is None:
            self.place += 1


def _times(one: _Term, other: _Term) -> _Term:
    return _Term(
        one.factor * other.factor,
        one.maximum + other.maximum,
        one.above + other.above,
        one.below + other.below,
        one.percents + other.percents,
        one.best or other.best,
        one.hundred or other.hundred,
    )


def _over(one: _Term, other: _Term) -> _Term | None:
    if other.factor == 0:
        return None
    return _Term(
        one.factor / other.factor,
        one.maximum - other.maximum,
        one.above + other.below,
        one.below + other.above,
        one.percents + other.percents,
        one.best or other.best,
        other == _Term(Fraction(100)),
    )


def read_formula(said: Sequence[Token], place: int) -> Formula | None:
    """The formula that begins at a token (đọc công thức): "Điểm = (b/a) x điểm tối đa"; None where none does.

    Raises:
        Refused: something that is a formula, but not of one measured thing in a straight line.
    """
    begins = place
    for offset, token in enumerate(said[place : place + 6]):
        if token.text == "=":
            place += offset + 1
            break
        if token.kind != "word":
            break
    parser = _Parser(said, place)
    term = parser.product()
    if term is None:
        return None
    constant = Fraction(0)
    sign = parser.token()
    if sign is not None and sign.text in ("+", "-") and parser.place + 1 < len(said):
        after = said[parser.place + 1]
        if after.kind == "number" and not after.percent:
            constant = after.value * (1 if sign.text == "+" else -1)
            parser.place += 2
        else:
            raise Refused("formula", said[begins : parser.place + 2])
    return _formula(term, constant, said, begins, parser.place)


def _formula(term: _Term, constant: Fraction, said: Sequence[Token], begins: int, end: int) -> Formula | None:
    factor = term.factor
    if len(term.above) == 1 and "%" in term.above[0] and term.hundred:
        factor *= 100
    best = term.best or (len(term.below) == 1 and _is_best(term.below[0]))
    counted = [name for name in term.above if not name.startswith(_RATES)]
    rates = [name for name in term.above if name.startswith(_RATES)]
    if not term.above:
        return None
    if len(term.above) != 1 or len(term.below) > 1 or not 0 <= term.maximum <= 1:
        raise Refused("formula", said[begins:end])
    if best:
        if term.below and term.best:
            raise Refused("formula", said[begins:end])
        return Formula(factor, term.maximum, rate=False, best=True, constant=constant, end=end)
    if rates and term.below:
        raise Refused("formula", said[begins:end])
    rate = bool(rates) or (bool(counted) and bool(term.below))
    return Formula(factor, term.maximum, rate, best=False, constant=constant, end=end)


def _is_best(name: str) -> bool:
    """Whether a name means the best of all bodies: "của đơn vị có nhiều mô hình nhất"."""
    words = name.split()
    return "nhất" in words or name.endswith(("dẫn đầu", "đứng đầu"))
