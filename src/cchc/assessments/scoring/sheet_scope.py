"""What applies to the body of a sheet (phạm vi áp dụng), and how that changes its maximum."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.adjusted_maximum import AdjustedMaximum, MaxBasis
from cchc.assessments.scoring.node_score import NO_CHANGE, MaxChange
from cchc.assessments.sheets.score_entry import MaxAdjustment
from cchc.frameworks import Framework, GroupScope, group_keys
from cchc.rules import ScopeReason
from cchc.values import Entry


class SheetScope(NamedTuple):
    """What applies to the body of a sheet.

    Attributes:
        groups: by key of a leaf whose rule depends on groups, the group whose rule it is; "" for all other bodies.
        left_out: by key of a leaf that does not apply, why.
        change: how the maximum differs from that of the criteria that count.
        adjusted: how it came about, besides what a person set.
        entry: the entry by which a person set it; None if no person did.
    """

    groups: Mapping[str, str]
    left_out: Mapping[str, ScopeReason]
    change: MaxChange = NO_CHANGE
    adjusted: tuple[AdjustedMaximum, ...] = ()
    entry: Entry[MaxAdjustment] | None = None

    def with_entry(self, entry: Entry[MaxAdjustment]) -> "SheetScope":
        """Return the scope with the maximum that a person set."""
        by_hand = self.change._replace(by_hand=Fraction(entry.value.max_points))
        return self._replace(change=by_hand, entry=entry)

    def adjustments(self, left: Fraction) -> tuple[AdjustedMaximum, ...]:
        """Return how the maximum came about.

        Args:
            left: the maximum that is left before a person set it.
        """
        if self.entry is None:
            return self.adjusted
        after = Fraction(self.entry.value.max_points)
        by_hand = AdjustedMaximum(basis=MaxBasis.BY_HAND, before=left, after=after, entry=self.entry)
        return (*self.adjusted, by_hand)


NO_SCOPE = SheetScope({}, {})
"""The scope of a body to which all applies, with the maximum of all criteria."""


def scope_of_groups(framework: Framework, scope: GroupScope, groups: Sequence[str]) -> SheetScope:
    """Return what applies to bodies in certain groups.

    Args:
        framework: the framework.
        scope: what of it applies to them.
        groups: the names of the groups.

    Raises:
        InvalidInput: the decision gives the maximum of two of them.
    """
    decreed, most = framework.group_with_maximum(groups), framework.exact_max_in(group_keys(groups))
    adjusted: list[AdjustedMaximum] = []
    change = NO_CHANGE
    if most != framework.exact_max:
        adjusted.append(AdjustedMaximum(basis=MaxBasis.BY_GROUP, before=framework.exact_max, after=most))
    if decreed is not None and decreed.max_points is not None:
        after = Fraction(decreed.max_points)
        change = MaxChange(after - most)
        adjusted.append(AdjustedMaximum(basis=MaxBasis.DECREED, before=most, after=after, group=decreed.name))
    return SheetScope(scope.groups, scope.left_out, change, tuple(adjusted))
