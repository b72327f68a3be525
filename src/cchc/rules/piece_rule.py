"""Rules on one number (quy tắc trên một số): scored and checked once, over their pieces."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc.errors import Fault, InvalidInput
from cchc.indicators import Measured
from cchc.messages import _
from cchc.rules.lowered import About, LoweredRule
from cchc.rules.outcome import Outcome
from cchc.rules.piece import Piece, faults_of
from cchc.rules.policy import AbsencePolicy
from cchc.rules.reason import ByPiece
from cchc.rules.takes import Takes
from cchc.values import Interval, Ratio
from cchc.viet import exact, format_number
from cchc.viet.decimals import asked_number

_SHARE = Interval(Fraction(0), Fraction(1), percent=True)
_FROM_ZERO = Interval(Fraction(0), percent=True)
_COUNTS = Interval(Fraction(0), whole=True)


class AboutNumber(About, total=False):
    """What a rule on a number may be told besides its points (thông tin kèm theo), as keywords."""

    takes: Takes
    zero_denominator: AbsencePolicy | None
    may_exceed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRule(LoweredRule):
    """The parent of rules on one number (quy tắc trên một số).

    Attributes:
        takes: a rate, an amount or a count.
        zero_denominator: what the ratio 0/0 earns; None refuses it.
        may_exceed: whether a rate may pass 100 % ("vượt kế hoạch"); else such a ratio is refused.
    """

    least: ClassVar[Fraction | None] = None
    """The least amount that can be measured; rates and counts begin at 0 anyway."""

    takes: Takes = Takes.RATE
    zero_denominator: AbsencePolicy | None = None
    may_exceed: bool = False
    pieces: tuple[Piece, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        LoweredRule.__post_init__(self)
        if self.takes is Takes.YES_NO:
            remedy = _("hãy chọn RATE, AMOUNT hoặc COUNT")
            raise InvalidInput.of("takes", _("quy tắc này chấm trên một con số"), self.takes.name, remedy)
        pieces = tuple(self._lowered())
        if self.takes is Takes.COUNT:
            pieces = tuple(replace(piece, interval=piece.interval.on_integers()) for piece in pieces)
        object.__setattr__(self, "pieces", pieces)

    @abstractmethod
    def _lowered(self) -> Iterator[Piece]:
        """The pieces that the rule means."""

    @property
    def domain(self) -> Interval:
        """The values that can occur (miền giá trị)."""
        if self.takes is Takes.AMOUNT:
            return Interval(self.least)
        if self.takes is Takes.COUNT:
            return _COUNTS
        return _FROM_ZERO if self.may_exceed else _SHARE

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound.

        Found are gaps, overlaps, steps that nothing can reach, and points that go up and down.
        """
        return tuple(faults_of(self.pieces, self.domain))

    def _score_measured(self, value: Measured) -> Outcome:
        if self.takes is not Takes.RATE:
            return self._score_number(value, self._asked_number(value))
        ratio = self._asked_ratio(value)
        if ratio.den == 0:
            return self._score_zero(ratio)
        return self._score_number(ratio, ratio.value)

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
            raise InvalidInput.of(code, what, _written(measured), remedy)
        reason = ByPiece(measured=measured, value=value, piece=holding[0])
        return Outcome.scored(holding[0].points(value), self.max_points, reason)

    def _score_zero(self, ratio: Ratio) -> Outcome:
        if ratio.num != 0:
            what = _("số đếm được lớn hơn tổng số")
            raise InvalidInput.of("above_total", what, str(ratio), _("hãy kiểm tra lại hai số"))
        if self.zero_denominator is None:
            remedy = _("hãy khai báo zero_denominator trong quy tắc")
            raise InvalidInput.of("zero_denominator", _("tỷ lệ có mẫu số bằng 0"), str(ratio), remedy)
        return Outcome.by_policy(ratio, self.zero_denominator, self.max_points)

    def _asked_ratio(self, value: Measured) -> Ratio:
        if isinstance(value, Ratio):
            return value
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            exact(value)
            number = format_number(value)
            remedy = _(
                "nếu là phần trăm hãy dùng Ratio.parse({percent}); nếu là số đếm hãy cho cả tổng số",
                percent=repr(f"{number}%"),
            )
            raise InvalidInput.of("type", _("một con số chưa phải là tỷ lệ"), number, remedy)
        raise self._not_taken(value)

    def _asked_number(self, value: Measured) -> Fraction:
        if isinstance(value, bool | str | Ratio) or (self.takes is Takes.COUNT and isinstance(value, Decimal)):
            raise self._not_taken(value)
        return asked_number(value)

    def _not_taken(self, value: Measured) -> InvalidInput:
        if isinstance(value, float):
            asked_number(value)
        return InvalidInput.of("type", _("quy tắc không nhận số liệu này"), _written(value), self.takes.sentence)

    def _outside(self, measured: Measured, value: Fraction) -> InvalidInput:
        remedy = _("hãy kiểm tra lại số liệu")
        if value < 0:
            return InvalidInput.of("negative", _("số liệu không thể âm"), _written(measured), remedy)
        return InvalidInput.of("above_total", _("số đếm được lớn hơn tổng số"), _written(measured), remedy)


def _written(value: object) -> str:
    return str(value) if isinstance(value, Ratio | Decimal | int) else repr(value)
