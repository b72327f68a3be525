"""Steps (bậc thang điểm): each interval of the value earns its own points."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules.piece import Piece
from cchc.rules.piece_rule import AboutNumber, PieceRule
from cchc.values import ExactDecimal, Interval, decimal
from cchc.viet import Number


@dataclass(frozen=True, slots=True)
class Step:
    """A step (bậc): an interval, its points, and the words that drew it.

    >>> Step.of("từ 95% trở lên", 6).points
    Decimal('6')
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    interval: Interval
    points: ExactDecimal
    text: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "interval", Interval.of(self.interval))
        object.__setattr__(self, "points", decimal(self.points))
        object.__setattr__(self, "text", self.text or str(self.interval))

    @classmethod
    def of(cls, text: str, points: Number | str) -> Self:
        """A step from the words of its interval (bậc điểm) and any exact number."""
        return cls(Interval.parse(text), decimal(points), text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(PieceRule):
    """Score by steps (bậc thang điểm): the step whose interval holds the value gives its points.

    Bounds are open and closed exactly as written; a value in no step, or in two, is refused.

    Attributes:
        steps: the steps, in the order of the decision; at least one.

    >>> rule = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
    >>> from cchc.values import Ratio
    >>> rule.score(Ratio(9850, 10000)).points
    Decimal('6')
    """

    kind: Literal["ladder"] = "ladder"
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "steps", tuple(self.steps))
        if not self.steps:
            raise InvalidInput.of("steps", _("bậc thang không có bậc nào"), "", _("hãy cho ít nhất một bậc"))
        PieceRule.__post_init__(self)
        points: list[Decimal] = [step.points for step in self.steps]
        object.__setattr__(self, "min_points", min(points))
        object.__setattr__(self, "max_points", max(points))

    @classmethod
    def of(cls, *steps: tuple[str, Number | str], **about: Unpack[AboutNumber]) -> Self:
        """The ladder of these steps (bậc thang), each the words of its interval and its points.

        >>> from cchc.rules import Takes
        >>> Ladder.of(("từ 3 trở lên", 1), ("dưới 3", 0), takes=Takes.COUNT).score(4).points
        Decimal('1')
        """
        return cls(steps=tuple(Step.of(*step) for step in steps), **about)  # type: ignore[arg-type]  # source text

    def _lowered(self) -> Iterator[Piece]:
        for step in self.steps:
            yield Piece(step.interval, Fraction(0), Fraction(step.points), step.text)
