"""The gap to the next class (số điểm còn thiếu để đạt mức): the least gain that reaches it.

The search is a bounded subset sum over intervals of gains: for n leaves it merges at most 20,000 intervals a step, O(n
· intervals); further intervals are refused.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.classify import highest_first, is_reached
from cchc.assessments.results.counted import counted_points
from cchc.assessments.results.explanation import Explanation
from cchc.errors import InvalidInput
from cchc.exact import half_up
from cchc.frameworks import Aggregation, Framework, Node, ResultClass
from cchc.messages import _
from cchc.rules import PointRange, State, attainable_points, merged
from cchc.values import Rounding, RoundingLevel

_MAX_INTERVALS = 20_000
_MAX_WAYS = 20
_EPSILON = Fraction(1, 10**12)
"""How much more is taken where just more than a number of points is needed and every number can be reached."""
_ROUNDED = (Aggregation.MEAN, Aggregation.GEOMETRIC)


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


class ClassGap(NamedTuple):
    """The gap to a class (số điểm còn thiếu để đạt mức): the least gain that reaches it.

    Attributes:
        label: the class that is reached.
        gain: the least gain of the total that reaches it.
        ways: the sets of gains of just that sum with as few criteria as possible, at most 20 of them.
        has_more: True if there are more such sets.
        unknown: the criteria whose possible gain is not known.
    """

    label: str
    gain: Fraction
    ways: tuple[tuple[Gain, ...], ...]
    has_more: bool
    unknown: tuple[str, ...]


class _Leaf(NamedTuple):
    key: str
    now: Fraction
    effect: Fraction
    gains: tuple[PointRange, ...]
    unit: Fraction | None
    """What its gains are multiples of; None if points are not rounded."""


class _Missing(NamedTuple):
    points: Fraction
    is_above: bool
    """True if more than these points is needed, not just as many."""

    def covered(self, low: Fraction, high: Fraction) -> Fraction | None:
        """Return the least gain between two that is enough; None if there is none."""
        if low > self.points or (low == self.points and not self.is_above):
            return low
        if self.is_above:
            return self.points + min(_EPSILON, high - self.points) if high > self.points else None
        return self.points if high >= self.points else None


def class_gap(framework: Framework, result: Assessment) -> ClassGap | None:
    """Return the least total gain to the next class (số điểm còn thiếu để đạt mức), or None if none is attainable.

    Args:
        framework: the framework with its classes.
        result: the present assessment of the body.

    Raises:
        InvalidInput: there are too many combinations of fine steps; or points are rounded group by group, so that
            exact gains may not add up as printed.

    >>> from cchc.assessments import assess
    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> from cchc.values import Interval
    >>> leaves = [Criterion(code=c, title=c, rule=YesNo.of(("Có", p), ("Không", 0))) for c, p in (("1", 6), ("2", 4))]
    >>> classes = [("Tốt", Interval.parse("từ 4 trở lên")), ("Khá", Interval.parse("dưới 4"))]
    >>> framework = Framework(criteria=leaves, classes=classes)
    >>> found = class_gap(framework, assess(framework, {}))
    >>> found.label, found.gain, [move.key for move in found.ways[0]]
    ('Tốt', Fraction(4, 1), ['2'])
    """
    next_class = _next_class(framework, result)
    if next_class is None or (next_class.interval.percent and result.exact_max <= 0):
        return None
    if result.rounding.level is RoundingLevel.GROUP:
        remedy = _("hãy tìm với cách làm tròn khác")
        raise InvalidInput.of("room", _("chưa tìm được dư địa khi làm tròn từng nhóm"), str(result.rounding), remedy)
    leaves, unknown = _leaves(framework, result)
    gain = _least(leaves, _on_grid(_missing(next_class, result), leaves))
    if gain is None:
        return None
    ways = [*islice(_ways(leaves, gain), _MAX_WAYS + 1)]
    return ClassGap(next_class.label, gain, tuple(ways[:_MAX_WAYS]), len(ways) > _MAX_WAYS, unknown)


def _next_class(framework: Framework, result: Assessment) -> ResultClass | None:
    """Return the class above the one that the total earns."""
    order = highest_first(framework.classes)
    here = next((index for index, result_class in enumerate(order) if is_reached(result, result_class)), None)
    return order[here - 1] if here else None


def _missing(next_class: ResultClass, result: Assessment) -> _Missing:
    """Return what is missing to the lower end of a class: of the points that count, or of the exact ones below them."""
    interval, rounding = next_class.interval, result.rounding
    low = interval.low or Fraction(0)
    wanted = low * result.exact_max if interval.percent else low
    if rounding.level is not RoundingLevel.TOTAL:
        return _Missing(wanted - result.counted, is_above=not interval.low_closed)
    # halves are rounded away from 0: half a unit less is enough, but at 0 and below it slightly more is needed
    unit = Fraction(1, 10**rounding.places)
    shown = _next_on_grid(_Missing(wanted, is_above=not interval.low_closed), unit)
    return _Missing(shown - unit / 2 - result.exact, is_above=shown <= 0)


def _next_on_grid(missing: _Missing, unit: Fraction) -> Fraction:
    """Return the least number of whole units that covers what is missing."""
    return (missing.points // unit + 1 if missing.is_above else -(-missing.points // unit)) * unit


def _on_grid(missing: _Missing, leaves: Sequence[_Leaf]) -> _Missing:
    """Return what is missing in whole units, if all leaves gain by such units only."""
    units = {leaf.unit for leaf in leaves}
    unit = units.pop() if len(units) == 1 else None
    return missing if unit is None else _Missing(_next_on_grid(missing, unit), is_above=False)


def _leaves(framework: Framework, result: Assessment) -> tuple[list[_Leaf], tuple[str, ...]]:
    """Return the leaves that can gain, each with what its gains add to the total, and those whose gain is unknown."""
    leaves: list[_Leaf] = []
    unknown: list[str] = []
    explained_by_key = {node.key: node for node in result.whole.walk()}
    is_rounded = result.rounding.level is RoundingLevel.CRITERION
    for node, effect in _of_roots(framework, result, explained_by_key):
        explained = explained_by_key[node.key]
        if explained.state is State.EXCLUDED or explained.state is State.UNSCORED:
            continue
        rule = node.criterion.rule or node.criterion.by_hand
        exact = explained.exact or Fraction(0)
        above = attainable_points(rule, exact) if rule is not None else None
        if effect is None or above is None:
            unknown.append(node.key)
            continue
        now = counted_points(result, explained)
        unit = Fraction(1, 10**result.rounding.places) if is_rounded else None
        if is_rounded:
            above = tuple(_rounded(above, now, result.rounding.places))
        gains = tuple(((low - now) * effect, (high - now) * effect) for low, high in above)
        if gains:
            leaves.append(_Leaf(node.key, now, effect, gains, unit and unit * effect))
    if len({leaf.unit for leaf in leaves}) > 1:
        leaves = [leaf._replace(gains=tuple(_each_unit(leaf))) for leaf in leaves]
    return leaves, tuple(unknown)


def _rounded(above: Sequence[PointRange], now: Fraction, places: int) -> Iterator[PointRange]:
    """Yield ranges of points as they are rounded; all multiples of the unit in between can be reached."""
    unit = 10**places
    for low, high in above:
        first, last = Fraction(half_up(low, places), unit), Fraction(half_up(high, places), unit)
        if last > now:
            yield max(first, now + Fraction(1, unit)), last


def _each_unit(leaf: _Leaf) -> Iterator[PointRange]:
    """Yield the gains of a leaf that gains by whole units, one by one."""
    for low, high in leaf.gains:
        count = (high - low) / (leaf.unit or 1)
        if count > _MAX_INTERVALS:
            raise _too_many(int(count))
        yield from ((low + step * (leaf.unit or 0),) * 2 for step in range(int(count) + 1))


def _of_roots(
    framework: Framework, result: Assessment, explained: dict[str, Explanation]
) -> Iterator[tuple[Node, Fraction | None]]:
    """Yield the effect of every leaf on the total; only what is inside the total is rescaled with it."""
    scale = result.whole.scale or Fraction(1)
    for root in framework.roots():
        yield from _effects((root,), explained, scale if root.criterion.role is None else Fraction(1), result.rounding)


def _effects(
    nodes: Sequence[Node], explained: dict[str, Explanation], effect: Fraction | None, rounding: Rounding
) -> Iterator[tuple[Node, Fraction | None]]:
    """Yield every leaf under these nodes with what a point of it adds to the total, None if that is no constant.

    Args:
        nodes: the nodes.
        explained: their results, by key.
        effect: what a point of one of these nodes adds to the total.
        rounding: the rounding policy: a point adds no constant to a mean that is rounded.
    """
    for node in nodes:
        if not node.children:
            yield node, effect
            continue
        how = node.criterion.aggregation
        if rounding.level is RoundingLevel.CRITERION and how in _ROUNDED:
            yield from ((leaf, None) for leaf in node.walk() if not leaf.children)
            continue
        own = [child for child in node.children if child.criterion.role is node.criterion.role]
        counted = [child for child in own if explained[child.key].state in (State.SCORED, State.UNREAD)]
        weights = sum((Fraction(child.criterion.weight) for child in counted), Fraction(0))
        for child in node.children:
            share: Fraction | None = Fraction(1)
            if child in own and how is not Aggregation.SUM:
                weighs = how is Aggregation.MEAN and child in counted
                share = Fraction(child.criterion.weight) / weights if weighs else None
            inner = None if share is None or effect is None else effect * share
            yield from _effects((child,), explained, inner, rounding)


def _plus(left: Sequence[PointRange], right: Sequence[PointRange], limit: Fraction | None) -> tuple[PointRange, ...]:
    """Return all sums of one of these and one of those that do not exceed a limit."""
    sums = ((a + c, b + d) for a, b in left for c, d in right)
    found = merged([(low, high) for low, high in sums if limit is None or low <= limit])
    if len(found) > _MAX_INTERVALS:
        raise _too_many(len(found))
    return found


def _too_many(count: int) -> InvalidInput:
    remedy = _("hãy làm tròn điểm các mức")
    return InvalidInput.of("room", _("quá nhiều cách kết hợp các mức điểm"), str(count), remedy)


_NO_GAIN: tuple[PointRange, ...] = ((Fraction(0), Fraction(0)),)


def _least(leaves: Sequence[_Leaf], missing: _Missing) -> Fraction | None:
    """Return the least sum of gains that covers what is missing: subset sum, leaf by leaf, over merged intervals."""
    best: Fraction | None = None
    sums = _NO_GAIN
    for leaf in leaves:
        sums = merged([*sums, *_plus(sums, leaf.gains, best)])
        enough = [found for low, high in sums if (found := missing.covered(low, high)) is not None]
        best = min(enough, default=best) if best is None else min([best, *enough])
    return best


def _ways(leaves: Sequence[_Leaf], gain: Fraction) -> Iterator[tuple[Gain, ...]]:
    """Yield the sets of gains of exactly this sum with as few leaves as possible; there may be very many."""
    tables: list[list[tuple[PointRange, ...]]] = []
    count = 0
    while not tables or not _holds(tables[0][count], gain):
        count += 1
        tables = _tables(leaves, gain, count)
    yield from _walk(leaves, tables, 0, count, gain)


def _tables(leaves: Sequence[_Leaf], gain: Fraction, count: int) -> list[list[tuple[PointRange, ...]]]:
    """Return, for every leaf onwards, the sums that exactly so many of the leaves from there can make."""
    tables: list[list[tuple[PointRange, ...]]] = [[_NO_GAIN, *(() for _more in range(count))]]
    for leaf in reversed(leaves):
        after = tables[0]
        more = (merged([*after[many], *_plus(after[many - 1], leaf.gains, gain)]) for many in range(1, count + 1))
        tables.insert(0, [_NO_GAIN, *more])
    return tables


def _holds(intervals: Sequence[PointRange], gain: Fraction) -> bool:
    return any(low <= gain <= high for low, high in intervals)


def _walk(
    leaves: Sequence[_Leaf], tables: Sequence[Sequence[tuple[PointRange, ...]]], at: int, count: int, left: Fraction
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
