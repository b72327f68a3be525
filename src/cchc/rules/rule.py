"""What every rule can do (quy tắc chấm điểm), ours and anybody's."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol, runtime_checkable

from cchc.errors import Fault
from cchc.indicators import Measured
from cchc.rules.input_kind import InputKind
from cchc.rules.note import WordingNote
from cchc.rules.outcome import Outcome


@runtime_checkable
class ScoringRule(Protocol):
    """What an object must have to be the rule of a criterion: all members of a `Rule` but its notes."""

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
        """What `read_rule` assumed because the wording does not state it, each in a sentence (quy ước áp dụng).

        () for a rule that was not read from a wording.
        """
        ...

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """Return the outcome of a value (chấm điểm): the points and the reason.

        Args:
            value: what was measured, or an absence.
            cohort: the values of all bodies, this one among them, for the rules that compare them.
            previous: the value of the period before, for the rules that compare with it.

        Raises:
            InvalidInput: the rule does not take the value, or has no points for it.
        """
        ...

    def check(self) -> tuple[Fault, ...]:
        """Return the faults of the rule (kiểm tra), without scoring anything; () if there are none."""
        ...


@runtime_checkable
class Rule(ScoringRule, Protocol):
    """A rule (quy tắc chấm điểm): any object with these members may be the rule of a criterion.

    One without `notes` will do: it has none.
    """

    @property
    def notes(self) -> tuple[WordingNote, ...]:
        """What its wording states besides and moves no points (ghi chú); () if there is nothing."""
        ...
