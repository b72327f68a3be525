"""What every rule can do (quy tắc chấm điểm), ours and anybody's."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol, runtime_checkable

from cchc.errors import Fault
from cchc.indicators import Measured
from cchc.rules.input_kind import InputKind
from cchc.rules.outcome import Outcome


@runtime_checkable
class Rule(Protocol):
    """A rule (quy tắc chấm điểm): any object with these members may be the rule of a criterion."""

    @property
    def input_kind(self) -> InputKind:
        """The kind of value that it scores (loại số liệu)."""
        ...

    @property
    def min_points(self) -> Decimal:
        """The fewest points that it gives (điểm thấp nhất)."""
        ...

    @property
    def max_points(self) -> Decimal:
        """The most points that it gives (điểm tối đa)."""
        ...

    @property
    def conventions(self) -> tuple[str, ...]:
        """What the reader supplied if the wording is silent (quy ước)."""
        ...

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """The points of a value (chấm), with the reason.

        Args:
            value: what was measured, or an absence.
            cohort: the values of all bodies, this one among them, for the rules that compare them.
            previous: the value of the period before, for the rules that compare with it.

        Raises:
            InvalidInput: the rule does not take the value, or has no points for it.
        """
        ...

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound."""
        ...
