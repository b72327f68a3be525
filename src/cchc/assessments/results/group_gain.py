"""The least gain if points are rounded group by group (làm tròn từng nhóm), and the ways to make it.

Each group can be raised by whole units, and each number of units has a least gain. Groups are put together one after
the other as a knapsack: of equal raises the cheapest is kept, O(groups · raises · raises of one group).
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice, product
from math import ceil, floor, lcm
from typing import NamedTuple

from cchc.assessments.results.gain_search import (
    MAX_INTERVALS,
    NO_GAIN,
    Gain,
    GainingLeaf,
    Missing,
    fewest_leaves,
    sums_of,
    too_many,
    ways_to_gain,
)
from cchc.exact import half_up
from cchc.rules import merged

_MAX_STEPS = 1_000_000
_MAX_CHOICES = 1_000
Costs = dict[Fraction, Fraction]
"""The least gain by what it adds to the total as it counts."""
Table = dict[int, int]
"""The same, in whole numbers of a common denominator."""


class Group(NamedTuple):
    """A criterion of the first level with leaves that can gain.

    Attributes:
        exact: its points before rounding.
        points: its rounded points.
        effect: what a point of it adds to the total.
        places: the places to which it is rounded.
        leaves: its leaves that can gain.
    """

    exact: Fraction
    points: Fraction
    effect: Fraction
    places: int
    leaves: tuple[GainingLeaf, ...]

    def costs(self, missing: Missing) -> Costs:
        """Return the least gain for each raise that is of use.

        Raises:
            InvalidInput: there are too many.
        """
        sums = NO_GAIN
        for leaf in self.leaves:
            sums = merged([*sums, *sums_of(sums, leaf.gains, None)])
        unit = Fraction(1, 10**self.places)
        enough = missing.points // (unit * self.effect) + 1
        costs: Costs = {}
        for low, high in sums:
            first, last = (self._units(gain) for gain in (low, high))
            for units in range(max(first, 0), min(last, max(first, int(enough))) + 1):
                gain = low if units <= first else self._threshold(units).covered(low, high)
                if gain is not None:
                    raised = units * unit * self.effect
                    costs[raised] = min(gain, costs.get(raised, gain))
            if len(costs) > MAX_INTERVALS:
                raise too_many(len(costs))
        costs[Fraction(0)] = Fraction(0)
        return costs

    def _units(self, gain: Fraction) -> int:
        """Return by how many units of its last place a gain raises the rounded points."""
        return half_up(self.exact + gain / self.effect, self.places) - half_up(self.points, self.places)

    def _threshold(self, units: int) -> Missing:
        """Return the gain from which the rounded points are so many units higher: halves are rounded away from 0."""
        shown = self.points + Fraction(units, 10**self.places)
        half = Fraction(1, 2 * 10**self.places)
        return Missing((shown - half - self.exact) * self.effect, is_above=shown <= 0)


def gain_of_groups(groups: Sequence[Group], missing: Missing) -> tuple[Fraction, Iterator[tuple[Gain, ...]]] | None:
    """Return the least gain that raises the total enough, and the ways to make it; None if there is none.

    Args:
        groups: the groups.
        missing: what is missing of the total as it counts.

    Raises:
        InvalidInput: there are too many combinations.
    """
    costs = [group.costs(missing) for group in groups]
    scale = lcm(*(number.denominator for table in costs for pair in table.items() for number in pair))
    tables = [{int(raised * scale): int(cost * scale) for raised, cost in table.items()} for table in costs]
    points = missing.points * scale
    needed = floor(points) + 1 if missing.is_above else ceil(points)
    rest: list[Table] = [{0: 0}]
    for table in reversed(tables):
        rest.insert(0, _together(table, rest[0], needed))
    gain = rest[0].get(needed)
    if gain is None:
        return None
    choices = islice(_choices(tables, rest, needed, gain), _MAX_CHOICES)
    return Fraction(gain, scale), _ways(groups, [[Fraction(one, scale) for one in choice] for choice in choices])


def _together(table: Table, rest: Table, needed: int) -> Table:
    """Return the least gain for each raise of one group and the others together; what is enough is one raise."""
    if len(table) * len(rest) > _MAX_STEPS:
        raise too_many(len(table) * len(rest))
    found: Table = {}
    for raised, cost in table.items():
        for more, other in rest.items():
            both = min(raised + more, needed)
            gain = cost + other
            if gain < found.get(both, gain + 1):
                found[both] = gain
    return found


def _choices(tables: Sequence[Table], rest: Sequence[Table], needed: int, gain: int) -> Iterator[tuple[int, ...]]:
    """Yield the gains of all groups, in their order, that add up to this gain and are enough."""
    if not tables:
        if gain == 0 and needed <= 0:
            yield ()
        return
    for raised, cost in tables[0].items():
        if any(other <= gain - cost and more >= needed - raised for more, other in rest[1].items()):
            for choice in _choices(tables[1:], rest[1:], needed - raised, gain - cost):
                yield (cost, *choice)


def _ways(groups: Sequence[Group], choices: Sequence[Sequence[Fraction]]) -> Iterator[tuple[Gain, ...]]:
    """Yield the ways with as few leaves as possible to make the gains of the groups."""
    counts = [
        sum(fewest_leaves(group.leaves, cost) for group, cost in zip(groups, choice, strict=True)) for choice in choices
    ]
    for choice, count in zip(choices, counts, strict=True):
        if count == min(counts):
            each = [
                [*islice(ways_to_gain(group.leaves, cost), _MAX_CHOICES)] if cost else [()]
                for group, cost in zip(groups, choice, strict=True)
            ]
            yield from (tuple(gain for part in way for gain in part) for way in product(*each))
