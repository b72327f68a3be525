"""Points by comparison with the period before (so với năm trước liền kề)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number
from cchc.indicators import Absence, Direction, Measured
from cchc.messages import _
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.piece_evaluator import PieceEvaluator
from cchc.rules.families.table_rule import TableRule
from cchc.rules.input_kind import InputKind, taken_number
from cchc.rules.option import Option
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.piece_table import PieceTable
from cchc.rules.pieces.point_range import PointRange
from cchc.rules.reason import ContextReason
from cchc.values import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement(TableRule):
    """Score by comparison with the period before (so với năm trước liền kề): higher, the same, or lower.

    It takes the figure, with that of the period before as `previous`; or the label of the option that applies.

    Attributes:
        higher: the option that applies if the figure is higher.
        same: the option that applies if it is the same.
        lower: the option that applies if it is lower.
        direction: which way is better, if it is stated; None takes the way that the points run.

    >>> rule = Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0))
    >>> rule.score(12, previous=10).points, rule.score("bằng").points
    (Decimal('1'), Decimal('0.5'))
    """

    wording_form: ClassVar[str] = "So với kỳ trước (cao hơn, bằng, thấp hơn)"

    option_fields: ClassVar[tuple[str, ...]] = ("higher", "same", "lower")

    kind: Literal["improvement"] = "improvement"
    higher: Option
    same: Option
    lower: Option
    direction: Direction | None = None

    @classmethod
    def of(
        cls,
        higher: tuple[str, Number | str],
        same: tuple[str, Number | str],
        lower: tuple[str, Number | str],
        *,
        direction: Direction | None = None,
        **settings: Unpack[RuleOptions],
    ) -> Self:
        """Return the rule of three options (ba mức).

        Args:
            higher: the label and the points if the figure is higher.
            same: the label and the points if it is the same.
            lower: the label and the points if it is lower.
            direction: which way is better, if it is stated.
            **settings: the options of every rule.
        """
        lines = (Option.of(*line) for line in (higher, same, lower))
        return cls(**dict(zip(("higher", "same", "lower"), lines, strict=True)), direction=direction, **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes a number or a ratio (con số để so sánh)."""
        return InputKind.NUMBER

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that some option gives (các mức điểm cao hơn).

        Args:
            above: the points that are to be passed.
            previous: the figure of the period before.

        Returns:
            Ranges of points; None if the figure of the period before is not known.
        """
        known = previous is not None and not isinstance(previous, Absence)
        return self.option_table.attainable_points(above) if known else None

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra): labels twice, doing better for fewer points."""
        return (*TableRule.check(self), *self.piece_table_for(Fraction(0)).check(self.direction))

    def piece_table_for(self, previous: Fraction) -> PieceTable:
        """Return the pieces that the rule means once the figure before is known (khi đã biết số liệu kỳ trước)."""
        below = Interval(None, previous, high_closed=False)
        above = Interval(previous, None, low_closed=False)
        options = ((below, self.lower), (Interval(previous, previous), self.same), (above, self.higher))
        pieces = (Piece(held, Fraction(0), Fraction(option.points), option.text) for held, option in options)
        return PieceTable(Interval(), tuple(pieces))

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if isinstance(value, str):
            return TableRule._score_measured(self, value, cohort, previous)
        number = taken_number(value, self.input_kind)
        if previous is None or isinstance(previous, Absence):
            what = _("quy tắc cần số liệu của kỳ trước")
            raise InvalidInput.of(
                "previous",
                what,
                "" if previous is None else str(previous),
                _("hãy cho số liệu của kỳ trước (previous)"),
            )
        before = taken_number(previous, self.input_kind)
        table = self.piece_table_for(before)
        landing = PieceEvaluator.on(table.piece_of(number), self.max_points, None, table=table)
        reason = ContextReason(text="previous", value=previous, reason=landing.reason_of(value))
        return Outcome.scored(landing.exact_of(value), self.max_points, reason)
