"""Points in proportion (tính theo tỷ lệ): so much of the maximum as of the target was reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules.piece import Piece
from cchc.rules.piece_rule import AboutNumber, PieceRule
from cchc.rules.takes import Takes
from cchc.values import ExactDecimal, ExactFraction, Interval, Ratio, decimal
from cchc.values.fields import fraction
from cchc.viet import Number, exact, format_number, format_percent
from cchc.viet.decimals import finite_places


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportional(PieceRule):
    """Score in proportion (tính theo tỷ lệ): min(maximum, maximum × value ÷ target).

    Attributes:
        max_points: what the target earns; more than the target earns no more.
        target: the value that earns the maximum; 1 is 100 % of a rate.

    >>> from cchc.rules import AbsencePolicy
    >>> rule = Proportional.of(6, target="90%", zero_denominator=AbsencePolicy.NO_POINTS)
    >>> rule.score(Ratio(45, 100)).points, rule.score(Ratio(95, 100)).points
    (Decimal('3'), Decimal('6'))
    """

    kind: Literal["proportional"] = "proportional"
    least: ClassVar[Fraction | None] = Fraction(0)

    max_points: ExactDecimal
    target: ExactFraction = Fraction(1)

    def __post_init__(self) -> None:
        object.__setattr__(self, "max_points", decimal(self.max_points))
        object.__setattr__(self, "target", fraction(self.target))
        object.__setattr__(self, "min_points", Decimal(0))
        if self.max_points <= 0:
            what = _("điểm tối đa phải lớn hơn 0")
            raise InvalidInput.of("max_points", what, str(self.max_points), _("hãy xem lại điểm tối đa"))
        if self.target <= 0:
            what = _("mức phải đạt phải lớn hơn 0")
            raise InvalidInput.of("target", what, str(self.target), _("hãy xem lại mức phải đạt"))
        PieceRule.__post_init__(self)

    @classmethod
    def of(cls, max_points: Number | str, target: Number | Ratio | str = 1, **about: Unpack[AboutNumber]) -> Self:
        """The rule from any exact numbers (tính theo tỷ lệ); the target may be said as "90%".

        >>> Proportional.of(2, "80%").target
        Fraction(4, 5)
        """
        aim = Ratio.parse(target) if isinstance(target, str) and target.endswith("%") else target
        of_aim = fraction(aim) if isinstance(aim, str) else exact(aim)
        return cls(max_points=decimal(max_points), target=of_aim, **about)  # type: ignore[arg-type]  # source text

    def _lowered(self) -> Iterator[Piece]:
        slope = Fraction(self.max_points) / self.target
        rate = self.takes is Takes.RATE
        text = self._formula()
        yield Piece(Interval(Fraction(0), self.target, high_closed=False, percent=rate), slope, Fraction(0), text)
        full = f"từ {self._aim()} trở lên"
        yield Piece(Interval(self.target, percent=rate), Fraction(0), Fraction(self.max_points), full)

    def _formula(self) -> str:
        of = "tỷ lệ" if self.takes is Takes.RATE else "số liệu"
        over = "" if self.target == 1 else f" ÷ {self._aim()}"
        return f"{format_number(self.max_points)} × {of}{over}"

    def _aim(self) -> str:
        if finite_places(self.target) is None:
            return f"{self.target.numerator}/{self.target.denominator}"
        return format_percent(self.target) if self.takes is Takes.RATE else format_number(self.target)
