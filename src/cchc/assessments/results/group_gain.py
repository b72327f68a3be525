"""The least gain if points are rounded group by group (làm tròn từng nhóm), and the ways to make it.

Each group can be raised by whole units, and each number of units has a least gain. Where every number of points can be
reached, one unit more costs one unit of gain in any group: so at most one group has to stop within such a range, and
all others stop at its ends. Groups are put together one after the other as a knapsack over these ends, of equal raises
the cheapest is kept, and the one group that stops elsewhere fills what is left: O(groups² · raises · ends).
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice, product
from math import ceil, floor
from typing import NamedTuple

from cchc.assessments.results.gain_search import (
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

_MAX_STEPS = 100_000
_MAX_CHOICES = 200
Costs = dict[Fraction, Fraction]
"""The least gain by what it adds to the total as it counts."""
Range = tuple[Fraction, Fraction]
"""The least and the greatest of raises between which every unit can be reached."""


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

    def raises(self, missing: Missing) -> tuple[Costs, list[Range]]:
        """Return the least gain for the raises at the ends of what can be gained, and the ranges between these ends.

        Raises:
            InvalidInput: there are too many.
        """
        sums = NO_GAIN
        for leaf in self.leaves:
            sums = merged([*sums, *sums_of(sums, leaf.gains, None)])
        unit = Fraction(1, 10**self.places) * self.effect
        enough = max(int(missing.points // unit) + 1, 0)
        costs: Costs = {}
        ranges: list[Range] = []
        for low, high in sums:
            first, last = self._units(low), self._units(high)
            costs[first * unit] = min(low, costs.get(first * unit, low))
            for units in sorted({min(first + 1, last), min(max(enough, first + 1), last)}):
                gain = self._threshold(units).covered(low, high) if units > first else None
                if gain is not None:
                    costs[units * unit] = min(gain, costs.get(units * unit, gain))
            if last - first > 1:
                ranges.append(((first + 1) * unit, last * unit))
        costs[Fraction(0)] = Fraction(0)
        return costs, ranges

    def within(self, ranges: Sequence[Range], missing: Missing) -> tuple[Fraction, Fraction] | None:
        """Return the least raise within these ranges that is enough, with its gain; None if there is none."""
        unit = Fraction(1, 10**self.places) * self.effect
        units = floor(missing.points / unit) + 1 if missing.is_above else ceil(missing.points / unit)
        for low, high in ranges:
            if low <= units * unit <= high:
                return units * unit, self._threshold(units).least
        return None

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
    found = [group.raises(missing) for group in groups]
    ends = [costs for costs, _ranges in found]
    plans = [ends]
    for index, (group, (_costs, ranges)) in enumerate(zip(groups, found, strict=True)):
        others = _together([*ends[:index], *ends[index + 1 :]], missing)[0] if ranges else {}
        filling = dict[Fraction, Fraction]()
        least: Fraction | None = None
        for raised, cost in others.items():
            fill = group.within(ranges, Missing(missing.points - raised, missing.is_above))
            if fill is None:
                continue
            if least is None or cost + fill[1] < least:
                least, filling = cost + fill[1], {}
            if cost + fill[1] == least:
                filling[fill[0]] = fill[1]
        if filling:
            plans.append([*ends[:index], filling, *ends[index + 1 :]])
    rests = [_together(plan, missing) for plan in plans]
    gains = [cost for rest in rests for raised, cost in rest[0].items() if _covers(missing, raised)]
    if not gains:
        return None
    gain = min(gains)
    choices = (
        choice for plan, rest in zip(plans, rests, strict=True) for choice in _choices(plan, rest, missing, gain)
    )
    return gain, _ways(groups, list(dict.fromkeys(islice(choices, _MAX_CHOICES))))


def _covers(missing: Missing, raised: Fraction) -> bool:
    return missing.covered(raised, raised) is not None


def _together(tables: Sequence[Costs], missing: Missing) -> list[Costs]:
    """Return, from each group onwards, the least gain for each raise of it and the groups after it together.

    What is enough is one raise.
    """
    rest: list[Costs] = [{Fraction(0): Fraction(0)}]
    enough = missing.points + 1
    for table in reversed(tables):
        if len(table) * len(rest[0]) > _MAX_STEPS:
            raise too_many(len(table) * len(rest[0]))
        found: Costs = {}
        for raised, cost in table.items():
            for more, other in rest[0].items():
                both = enough if _covers(missing, raised + more) else raised + more
                found[both] = min(cost + other, found.get(both, cost + other))
        rest.insert(0, found)
    return rest


def _choices(
    tables: Sequence[Costs], rest: Sequence[Costs], missing: Missing, gain: Fraction
) -> Iterator[tuple[Fraction, ...]]:
    """Yield the gains of all groups, in their order, that add up to this gain and are enough."""
    if not tables:  # no less than the least gain is enough, so none is left here
        yield ()
        return
    for raised, cost in tables[0].items():
        left = Missing(missing.points - raised, missing.is_above)
        if any(other <= gain - cost and _covers(left, more) for more, other in rest[1].items()):
            for choice in _choices(tables[1:], rest[1:], left, gain - cost):
                yield (cost, *choice)


def _ways(groups: Sequence[Group], choices: Sequence[tuple[Fraction, ...]]) -> Iterator[tuple[Gain, ...]]:
    """Yield the ways with as few leaves as possible to make the gains of the groups."""
    fewest = {
        pick: fewest_leaves(groups[pick[0]].leaves, pick[1])
        for pick in {pick for choice in choices for pick in enumerate(choice)}
    }
    counts = [sum(fewest[pick] for pick in enumerate(choice)) for choice in choices]
    for choice, count in zip(choices, counts, strict=True):
        if count == min(counts):
            each = [
                [*islice(ways_to_gain(group.leaves, cost), _MAX_CHOICES)] if cost else [()]
                for group, cost in zip(groups, choice, strict=True)
            ]
            yield from (tuple(gain for part in way for gain in part) for way in product(*each))
