"""Watched, not scored (không tính điểm)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from cchc.errors import Fault
from cchc.indicators import Measured
from cchc.models import set_fields
from cchc.rules.families.builtin_rule import BuiltinRule
from cchc.rules.input_kind import InputKind
from cchc.rules.outcome import Outcome, ScoreState
from cchc.rules.reason import TextReason


@dataclass(frozen=True, slots=True, kw_only=True)
class NotScored(BuiltinRule):
    """A criterion that is reported but not scored (không tính điểm): any value is accepted and none earns points.

    >>> rule = NotScored()
    >>> rule.score(5).points is None, rule.score(5).state
    (True, <ScoreState.UNSCORED: 'unscored'>)
    """

    wording_form: ClassVar[str] = "Không tính điểm"

    kind: Literal["not_scored"] = "not_scored"

    def _check(self) -> None:
        set_fields(self, min_points=Decimal(0), max_points=Decimal(0))

    @property
    def input_kind(self) -> InputKind:
        """It takes whatever is measured (mọi số liệu)."""
        return InputKind.ANYTHING

    def best_input(self) -> Measured:
        """Return any value (mọi số liệu): none earns points."""
        return True

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        return self.wording_form

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra): nothing."""
        return ()

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """No points (không tính điểm), whatever was measured, or not."""
        return self._score_measured(value, cohort, previous)

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        return Outcome(None, None, self.max_points, ScoreState.UNSCORED, TextReason(text=self.wording_form))
