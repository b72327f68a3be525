"""Points by comparison with the best of all bodies (so với đơn vị dẫn đầu)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number
from cchc.indicators import Absence, Measured
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.families.builtin_rule import BuiltinRule, RuleOptions
from cchc.rules.families.level import ExactLevel, level_of
from cchc.rules.families.piece_evaluator import PieceEvaluator
from cchc.rules.families.template import written
from cchc.rules.input_kind import InputKind, taken_number
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.piece_table import PieceTable
from cchc.rules.policy import AbsencePolicy
from cchc.rules.reason import ContextReason, as_reason
from cchc.values import ExactDecimal, Interval, PositiveDecimal, Ratio, to_exact_decimal
from cchc.viet import format_number


class RelativeToBestOptions(RuleOptions, total=False):
    """The optional fields of a `RelativeToBest`, as keywords of `of` (thông tin kèm theo)."""

    zero_best: AbsencePolicy | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeToBest(BuiltinRule):
    """Score by comparison with the body that has the most (so với đơn vị tốt nhất), whoever it is.

    Points are in proportion to the best value. With a target, what reaches it earns `at_target`, what leads earns
    the maximum, and what lies between earns in proportion to what it has above the target.

    Attributes:
        max_points: what the best body earns.
        target: the value that has to be reached, or None.
        at_target: what the target earns; 0 if there is no target.
        zero_best: what every body earns if the best value is 0; None refuses it.

    >>> RelativeToBest.of(10).score(40, cohort=[80, 40, 20]).points
    Decimal('5')
    >>> rule = RelativeToBest.of(10, target=60, at_target=5)
    >>> [rule.score(x, cohort=[30, 70, 80]).points for x in (30, 70, 80)]
    [Decimal('2.5'), Decimal('7.5'), Decimal('10')]
    """

    wording_form: ClassVar[str] = (
        "So với đơn vị dẫn đầu: dẫn đầu được {max_points} điểm, đạt mục tiêu được {at_target} điểm[, mục tiêu {target}]"
    )

    kind: Literal["relative_to_best"] = "relative_to_best"
    max_points: PositiveDecimal
    target: ExactLevel | None = None
    at_target: ExactDecimal = Decimal(0)
    zero_best: AbsencePolicy | None = None

    def _check(self) -> None:
        set_fields(self, min_points=Decimal(0))
        aimed = self.at_target == 0 if self.target is None else self.target > 0 and self.at_target > 0
        if self.max_points <= 0 or not aimed or self.at_target > self.max_points:
            what = _("điểm tối đa và mục tiêu phải lớn hơn 0, điểm khi đạt mục tiêu không quá điểm tối đa")
            read = f"{self.max_points}, {self.target}, {self.at_target}"
            raise InvalidInput.of("max_points", what, read, _("hãy xem lại quy tắc"))

    @classmethod
    def of(
        cls,
        max_points: Number | str,
        target: Number | Ratio | str | None = None,
        at_target: Number | str = 0,
        **settings: Unpack[RelativeToBestOptions],
    ) -> Self:
        """Return the rule from exact numbers (so với đơn vị tốt nhất).

        Args:
            max_points: what the best body earns.
            target: the value that has to be reached; of a rate also a percentage, "60%"; None if there is none.
            at_target: what the target earns; 0 without a target.
            **settings: `zero_best` and the options of every rule.

        >>> RelativeToBest.of(10, target="60%", at_target=5).target
        Fraction(3, 5)
        """
        aim = None if target is None else level_of(target)
        points = to_exact_decimal(max_points)
        return cls(max_points=points, target=aim, at_target=to_exact_decimal(at_target), **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes a number or a ratio, not negative (con số để so sánh)."""
        return InputKind.NUMBER

    @property
    def needs_cohort(self) -> bool:
        """It needs the values of all bodies (cần so sánh)."""
        return True

    def deciding_values(self, cohort: Sequence[Measured]) -> Sequence[Measured]:
        """The best value (số liệu quyết định); () if no body has one."""
        reported = [one for one in cohort if not isinstance(one, Absence)]
        return [max(reported, key=self._asked)] if reported else []

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra): nothing that could be built."""
        return ()

    def best_input(self) -> Measured:
        """Return a value above the target (số liệu của đơn vị dẫn đầu): the most, if all others have less."""
        return 1 if self.target is None else floor(self.target) + 1

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        most = format_number(self.max_points)
        if self.target is None:
            return f"Điểm = (số liệu ÷ giá trị lớn nhất của các đơn vị) × {most}"
        aim, reached = written(self.target), written(self.at_target)
        return f"So với đơn vị dẫn đầu: đạt mục tiêu {aim} được {reached} điểm, dẫn đầu được {most} điểm"

    def piece_table_for(self, best: Fraction) -> PieceTable:
        """Return the pieces that the rule means once the best value is known (khi đã biết giá trị tốt nhất)."""
        most, formula, aim = Fraction(self.max_points), self.short_wording(), self.target
        if aim is None:
            domain = Interval(Fraction(0), best)
            return PieceTable(domain, (Piece(domain, most / best, Fraction(0), formula),))
        reached = Fraction(self.at_target)
        below = Piece(Interval(Fraction(0), aim, high_closed=False), reached / aim, Fraction(0), formula)
        slope = (most - reached) / (best - aim) if best > aim else Fraction(0)
        above = Piece(Interval(aim, max(best, aim)), slope, reached - slope * aim, formula)
        return PieceTable(Interval(Fraction(0), max(best, aim)), (below, above))

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        number = self._asked(value)
        if cohort is None:
            what = _("quy tắc cần số liệu của mọi đơn vị")
            raise InvalidInput.of(
                "cohort",
                what,
                "",
                _("hãy chấm mọi đơn vị cùng một lần (assess_all), hoặc cho số liệu của mọi đơn vị (cohort)"),
            )
        best = max((value, *self.deciding_values(cohort)), key=self._asked)
        most = self._asked(best)
        if most == 0 and self.target is None:
            return self._score_zero(best)
        table = self.piece_table_for(most)
        landing = PieceEvaluator.on(table.piece_of(number), self.max_points, None, table=table)
        reason = ContextReason(text="best", value=best, reason=landing.reason_of(value))
        return Outcome.scored(landing.exact_of(value), self.max_points, reason)

    def _score_zero(self, best: Measured) -> Outcome:
        if self.zero_best is None:
            what = _("giá trị tốt nhất của các đơn vị bằng 0")
            raise InvalidInput.of(
                "zero_best", what, str(best), _("hãy khai báo trong quy tắc cách tính trường hợp này (zero_best)")
            )
        outcome = Outcome.by_policy(Ratio(0, 0), self.zero_best, self.max_points)
        reason = ContextReason(text="best", value=best, reason=as_reason(outcome.reason))
        return Outcome(outcome.points, outcome.exact, outcome.max_points, outcome.state, reason)

    def _asked(self, value: Measured) -> Fraction:
        number = taken_number(value, self.input_kind)
        if number < 0:
            raise InvalidInput.of("negative", _("số liệu không thể âm"), str(value), _("hãy kiểm tra lại số liệu"))
        return number
