"""Points added (cộng điểm): so many for each case, up to a cap."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.exact import Number
from cchc.rules.kinds.builtin_rule import RuleOptions
from cchc.rules.kinds.deduction import asked_positive, by_case
from cchc.rules.kinds.piece_rule import PieceRule
from cchc.rules.pieces.piece import Piece
from cchc.values import ExactDecimal, to_exact_decimal
from cchc.viet import format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(PieceRule):
    """Add points for each case (cộng điểm), up to a cap.

    Attributes:
        per: the points that each case adds.
        most: the most that it adds up to.
        every: how many cases make one addition, counted whole.
        case: what is counted, for the wording; it plays no part in comparing.

    >>> rule = Bonus.of("0.5", most=2)
    >>> [rule.score(count).points for count in (0, 1, 4, 7)]
    [Decimal('0'), Decimal('0.5'), Decimal('2'), Decimal('2')]
    """

    wording_form: ClassVar[str] = "Cộng theo trường hợp: mỗi {every} trường hợp cộng {per} điểm, tối đa {most} điểm"

    kind: Literal["bonus"] = "bonus"
    per: ExactDecimal
    most: ExactDecimal
    every: int = 1
    case: str = field(default="trường hợp", compare=False)

    def __post_init__(self) -> None:
        for name in ("per", "most"):
            object.__setattr__(self, name, to_exact_decimal(getattr(self, name)))
            asked_positive(name, getattr(self, name))
        asked_positive("every", self.every)
        PieceRule.__post_init__(self)

    @classmethod
    def of(cls, per: Number | str, most: Number | str, **about: Unpack[RuleOptions]) -> Self:
        """The rule from any exact numbers (cộng điểm): what each case adds, and the cap."""
        return cls(per=to_exact_decimal(per), most=to_exact_decimal(most), **about)  # type: ignore[arg-type]  # source text

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        each = f"{self.every} {self.case}" if self.every > 1 else self.case
        return f"Mỗi {each} cộng {format_number(self.per)} điểm, tối đa {format_number(self.most)} điểm"

    def _set_bounds(self) -> None:
        object.__setattr__(self, "min_points", Decimal(0))
        object.__setattr__(self, "max_points", self.most)

    def _lowered(self) -> Iterator[Piece]:
        text = f"mỗi {self.case} cộng {format_number(self.per)} điểm"
        yield from by_case(Fraction(0), Fraction(self.per), Fraction(self.most), self.every, text)
