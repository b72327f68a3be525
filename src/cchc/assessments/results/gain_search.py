"""The search for gains (tìm cách tăng điểm): the least sum of gains that is enough, and the ways to make it.

It is a bounded subset sum over intervals of gains: for n leaves it merges at most 20,000 intervals a step, O(n
· intervals); further intervals are refused.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules import PointRange, merged

MAX_INTERVALS = 20_000
_EPSILON = Fraction(1, 10**12)
"""How much more is taken where just more than a number of points is needed and every number can be reached."""


class Gain(NamedTuple):
    """A gain of one criterion (tăng điểm của một tiêu chí).

    Attributes:
        key: the criterion.
        before: its points now.
        after: its points then.
    """

    key: str
    before: Fraction
    after: Fraction


class GainingLeaf(NamedTuple):
    """A leaf that can gain.

    Attributes:
        key: its key.
        now: its points as they count.
        effect: what a point of it adds to the total.
        gains: what it can add to the total.
        unit: what these gains are multiples of; None if its points are not rounded.
    """

    key: str
    now: Fraction
    effect: Fraction
    gains: tuple[PointRange, ...]
    unit: Fraction | None


class Missing(NamedTuple):
    """What is missing to a class.

    Attributes:
        points: the points.
        is_above: True if more than these points is needed, not just as many.
    """

    points: Fraction
    is_above: bool

    @property
    def least(self) -> Fraction:
        """The least gain that is enough, where every number can be reached."""
        return self.points + (_EPSILON if self.is_above else 0)

    def covered(self, low: Fraction, high: Fraction) -> Fraction | None:
        """Return the least gain between two that is enough; None if there is none."""
        if low > self.points or (low == self.points and not self.is_above):
            return low
        if self.is_above:
            return self.points + min(_EPSILON, high - self.points) if high > self.points else None
        return self.points if high >= self.points else None


def sums_of(left: Sequence[PointRange], right: Sequence[PointRange], limit: Fraction | None) -> tuple[PointRange, ...]:
    """Return all sums of one of these and one of those that do not exceed a limit."""
    sums = ((a + c, b + d) for a, b in left for c, d in right)
    found = merged([(low, high) for low, high in sums if limit is None or low <= limit])
    if len(found) > MAX_INTERVALS:
        raise too_many(len(found))
    return found


def too_many(count: int) -> InvalidInput:
    """Return the error for more combinations than are searched (quá nhiều cách kết hợp)."""
    remedy = _("hãy làm tròn điểm các mức")
    return InvalidInput.of("room", _("quá nhiều cách kết hợp các mức điểm"), str(count), remedy)


NO_GAIN: tuple[PointRange, ...] = ((Fraction(0), Fraction(0)),)


def least_gain(leaves: Sequence[GainingLeaf], missing: Missing) -> Fraction | None:
    """Return the least sum of gains that covers what is missing: subset sum, leaf by leaf, over merged intervals."""
    best: Fraction | None = None
    sums = NO_GAIN
    for leaf in leaves:
        sums = merged([*sums, *sums_of(sums, leaf.gains, best)])
        enough = [found for low, high in sums if (found := missing.covered(low, high)) is not None]
        best = min(enough, default=best) if best is None else min([best, *enough])
    return best


def ways_to_gain(leaves: Sequence[GainingLeaf], gain: Fraction) -> Iterator[tuple[Gain, ...]]:
    """Yield the sets of gains of exactly this sum with as few leaves as possible; there may be very many."""
    count = fewest_leaves(leaves, gain)
    yield from _walk(leaves, _tables(leaves, gain, count), 0, count, gain)


def fewest_leaves(leaves: Sequence[GainingLeaf], gain: Fraction) -> int:
    """Return how few leaves can gain exactly this sum, which some of them can; 0 for no gain."""
    return next(
        count for count in range(len(leaves) + 1) if gain == 0 or _holds(_tables(leaves, gain, count)[0][count], gain)
    )


def _tables(leaves: Sequence[GainingLeaf], gain: Fraction, count: int) -> list[list[tuple[PointRange, ...]]]:
    """Return, for every leaf onwards, the sums that exactly so many of the leaves from there can make."""
    tables: list[list[tuple[PointRange, ...]]] = [[NO_GAIN, *(() for _more in range(count))]]
    for leaf in reversed(leaves):
        after = tables[0]
        more = (merged([*after[many], *sums_of(after[many - 1], leaf.gains, gain)]) for many in range(1, count + 1))
        tables.insert(0, [NO_GAIN, *more])
    return tables


def _holds(intervals: Sequence[PointRange], gain: Fraction) -> bool:
    return any(low <= gain <= high for low, high in intervals)


def _walk(
    leaves: Sequence[GainingLeaf],
    tables: Sequence[Sequence[tuple[PointRange, ...]]],
    at: int,
    count: int,
    left: Fraction,
) -> Iterator[tuple[Gain, ...]]:
    if count == 0:
        yield ()
        return
    for index in range(at, len(leaves)):
        leaf = leaves[index]
        for low, high in leaf.gains:
            gained = _fitting(low, high, left, tables[index + 1][count - 1])
            if gained is None:
                continue
            gain = Gain(leaf.key, leaf.now, leaf.now + gained / leaf.effect)
            for rest in _walk(leaves, tables, index + 1, count - 1, left - gained):
                yield (gain, *rest)


def _fitting(low: Fraction, high: Fraction, left: Fraction, rest: Sequence[PointRange]) -> Fraction | None:
    """Return the least gain of an interval that leaves a sum which others can make, or None."""
    fitting = [max(low, left - above) for below, above in rest if max(low, left - above) <= min(high, left - below)]
    return min(fitting, default=None)
