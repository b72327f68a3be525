"""Points added (cộng điểm): so many for each case, up to a cap."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.exact import Number
from cchc.models import set_fields
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.piece_rule import PieceRule
from cchc.rules.kinds.deduction import by_case, require_positive
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.values import CaseCount, PositiveDecimal, to_exact_decimal
from cchc.viet import format_number


class BonusOptions(RuleOptions, total=False):
    """The optional fields of a `Bonus`, as keywords of `of` (thông tin kèm theo)."""

    cases_per_step: int
    case: str
    rounding: PointRounding | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(PieceRule):
    """Add points for each case (cộng điểm), up to a cap.

    Attributes:
        points_per_case: the points that each case adds.
        cap: the most points that it adds up to.
        cases_per_step: how many cases make one addition, counted whole.
        case: what is counted, for the wording; it plays no part in comparing.

    >>> rule = Bonus.of("0.5", cap=2)
    >>> [rule.score(count).points for count in (0, 1, 4, 7)]
    [Decimal('0'), Decimal('0.5'), Decimal('2'), Decimal('2')]
    """

    wording_form: ClassVar[str] = (
        "Cộng theo trường hợp: mỗi {cases_per_step} trường hợp cộng {points_per_case} điểm, tối đa {cap} điểm"
    )

    kind: Literal["bonus"] = "bonus"
    points_per_case: PositiveDecimal
    cap: PositiveDecimal
    cases_per_step: CaseCount = 1
    case: str = field(default="trường hợp", compare=False)

    def _check(self) -> None:
        require_positive(self, "points_per_case", "cap", "cases_per_step")
        PieceRule._check(self)

    @classmethod
    def of(cls, points_per_case: Number | str, cap: Number | str, **settings: Unpack[BonusOptions]) -> Self:
        """Return a bonus from exact numbers (cộng điểm).

        Args:
            points_per_case: the points that each case adds, above 0.
            cap: the most points that all cases add together.
            **settings: the other fields of this class, by name.

        >>> Bonus.of("0.5", 2, cases_per_step=2).score(3).points
        Decimal('0.5')
        """
        return cls(points_per_case=to_exact_decimal(points_per_case), cap=to_exact_decimal(cap), **settings)  # type: ignore[arg-type]  # source text

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        each = f"{self.cases_per_step} {self.case}" if self.cases_per_step > 1 else self.case
        return f"Mỗi {each} cộng {format_number(self.points_per_case)} điểm, tối đa {format_number(self.cap)} điểm"

    def _set_bounds(self) -> None:
        set_fields(self, min_points=Decimal(0), max_points=self.cap)

    def _lowered(self) -> Iterator[Piece]:
        text = f"mỗi {self.case} cộng {format_number(self.points_per_case)} điểm"
        yield from by_case(Fraction(0), Fraction(self.points_per_case), Fraction(self.cap), self.cases_per_step, text)
