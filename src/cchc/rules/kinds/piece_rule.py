"""Rules on one number (quy tắc trên một số): scored and checked once, over their pieces."""

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import ClassVar

from cchc.errors import Fault, InvalidInput
from cchc.exact import to_decimal
from cchc.indicators import Measured
from cchc.messages import _
from cchc.rules.input_kind import InputKind, taken_number
from cchc.rules.kinds.builtin_rule import BuiltinRule
from cchc.rules.kinds.piece_evaluator import BreakpointTable, PieceEvaluator
from cchc.rules.outcome import Outcome, on_grounds
from cchc.rules.pieces.piece import Piece, faults_of
from cchc.values import Interval, Ratio

COUNTS = Interval(Fraction(0), whole=True)
"""The values that a count can have."""
_MOST_PLACES = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRule(BuiltinRule):
    """The parent of rules on one number (quy tắc trên một số).

    Attributes:
        input_kind: a rate, an amount or a count.
        places: the digits after the comma to which the rule's own text rounds points, half up; None where it
            does not.
    """

    input_kind: InputKind = InputKind.COUNT
    places: int | None = None
    pieces: tuple[Piece, ...] = field(init=False, compare=False, repr=False)
    search: BreakpointTable | None = field(init=False, compare=False, repr=False)

    kinds: ClassVar[tuple[InputKind, ...]] = (InputKind.COUNT,)
    """The kinds of number that the rule may take."""

    def __post_init__(self) -> None:
        BuiltinRule.__post_init__(self)
        if self.input_kind not in self.kinds:
            remedy = _("hãy chọn {choices}", choices=", ".join(kind.name for kind in self.kinds))
            raise InvalidInput.of(
                "input_kind", _("quy tắc này không chấm trên loại số liệu đó"), self.input_kind.name, remedy
            )
        if self.places is not None and not 0 <= self.places <= _MOST_PLACES:
            remedy = _("số chữ số thập phân từ 0 đến 9")
            raise InvalidInput.of("rounding", _("không có quy tắc làm tròn này"), self.places, remedy)
        pieces = tuple(self._lowered())
        if self.input_kind is InputKind.COUNT:
            pieces = tuple(replace(piece, interval=piece.interval.on_integers()) for piece in pieces)
        object.__setattr__(self, "pieces", pieces)
        self._set_bounds()
        object.__setattr__(self, "search", None)

    def _prepared(self) -> BreakpointTable:
        """The table in which values are looked up, made when the first value is scored."""
        landings = [PieceEvaluator.on(piece, self.max_points, self.places) for piece in self.pieces]
        search = BreakpointTable.among(landings, self.domain, self._taken())
        object.__setattr__(self, "search", search)
        return search

    def _taken(self) -> type | None:
        """The type of the values that may be looked up: all of those that can be counted lie in the domain."""
        domain = self.domain
        if self.input_kind is InputKind.RATE:
            return Ratio if 0 in domain and 1 in domain else None
        return int if self.input_kind is InputKind.COUNT and domain.high is None else None

    @abstractmethod
    def _lowered(self) -> Iterator[Piece]:
        """The pieces that the rule means."""

    def _set_bounds(self) -> None:
        """The fewest and the most points: the extremes of the pieces where the domain reaches."""
        sloped = ((piece.within(self.domain) or piece) if piece.slope else piece for piece in self.pieces)
        ends = [end for piece in sloped for end in piece.extremes]
        most = [end for end in ends if end is not None]
        if len(most) < len(ends):
            remedy = _("hãy thêm mức điểm cao nhất, thấp nhất")
            raise InvalidInput.of("unbounded", _("điểm không có giới hạn"), self.pieces[-1].text, remedy)
        for name, bound in (("min_points", min(most)), ("max_points", max(most))):
            object.__setattr__(self, name, to_decimal(bound))

    @property
    def domain(self) -> Interval:
        """The values that can occur (miền giá trị)."""
        return COUNTS

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound.

        Found are gaps, overlaps, steps that nothing can reach, and doing better for fewer points.
        """
        return tuple(faults_of(self.pieces, self.domain))

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """The points of a value (chấm), with the reason.

        Args:
            value: the number that the rule takes, or an absence.
            cohort: not looked at: this rule judges a body by itself.
            previous: not looked at, likewise.

        Raises:
            InvalidInput: the rule does not take the value, or says nothing about it.
        """
        search = self.search or self._prepared()
        if type(value) is search.taken:  # the common road; every other value goes the long way round
            if isinstance(value, Ratio):
                num, den = value.num, value.den
                if type(num) is type(den) is int and 0 <= num <= den > 0:
                    units = num * search.scale // den
                    if search.doubled:
                        units = 2 * units + (units * den != num * search.scale)
                    return on_grounds(Outcome, (search.landings[bisect_left(search.ends, units)], value))
            elif isinstance(value, int) and value >= 0:
                return on_grounds(Outcome, (search.landings[bisect_left(search.ends, value)], value))
        return BuiltinRule.score(self, value, cohort=cohort, previous=previous)

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        return self._score_number(value, taken_number(value, self.input_kind))

    def _score_number(self, measured: Measured, value: Fraction) -> Outcome:
        if value not in self.domain:
            raise self._outside(measured, value)
        holding = [piece for piece in self.pieces if value in piece.interval]
        if len(holding) != 1:
            code, what = (
                ("overlap", _("nhiều mức cùng nhận giá trị này"))
                if holding
                else ("gap", _("không có mức nào cho giá trị này"))
            )
            remedy = _("hãy chạy check() và sửa quy tắc")
            raise InvalidInput.of(code, what, str(measured), remedy)
        return on_grounds(Outcome, (PieceEvaluator.on(holding[0], self.max_points, self.places), measured))

    def _outside(self, measured: Measured, value: Fraction) -> InvalidInput:
        if value < 0 and self.domain.low == 0:
            return InvalidInput.of("negative", _("số liệu không thể âm"), str(measured), _("hãy kiểm tra lại số liệu"))
        remedy = _("giá trị chỉ thuộc khoảng: {domain}", domain=str(self.domain))
        return InvalidInput.of("outside", _("số liệu ngoài khoảng có thể có"), str(measured), remedy)
