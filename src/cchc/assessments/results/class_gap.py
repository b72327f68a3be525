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
from cchc.assessments.results.explanation import Explanation
from cchc.errors import InvalidInput
from cchc.frameworks import Aggregation, Framework, Node, ResultClass
from cchc.messages import _
from cchc.rules import PointRange, ScoreState, attainable_points, merged
from cchc.values import Rounding, RoundingLevel

_MAX_INTERVALS = 20_000
_MAX_WAYS = 20
_EPSILON = Fraction(1, 10**12)


class Gain(NamedTuple):
    """A gain of one criterion (tăng điểm của một tiêu chí).

    Attributes:
        key: the criterion.
        before: its exact points now.
        after: its exact points after the gain.
    """

    key: str
    before: Fraction
    after: Fraction


class ClassGap(NamedTuple):
    """The gap to a class (số điểm còn thiếu để đạt mức): the least gain that reaches it.

    Attributes:
        label: the next class.
        gain: the smallest increase of the total that reaches it, before rounding, over the criteria not in `unknown`.
        ways: combinations of gains that add up to exactly `gain` with as few criteria as possible, at most 20.
        has_more: True if there are more than 20.
        unknown: keys of criteria whose possible gains cannot be computed (rules that compare bodies, rules of other
            libraries, combined rules) or do not add to the total in fixed proportion; with them the class may be
            reached with less.
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
    if next_class is None:
        return None
    if result.rounding.level is RoundingLevel.GROUP:
        remedy = _("hãy tìm với cách làm tròn khác")
        raise InvalidInput.of(
            "room", _("chưa tính được số điểm còn thiếu khi điểm làm tròn theo từng nhóm"), str(result.rounding), remedy
        )
    missing = _missing(next_class, result)
    leaves, unknown = _leaves(framework, result)
    gain = _least(leaves, missing) if missing > 0 else None
    if gain is None:
        return None
    ways = [*islice(_ways(leaves, gain), _MAX_WAYS + 1)]
    return ClassGap(next_class.label, gain, tuple(ways[:_MAX_WAYS]), len(ways) > _MAX_WAYS, unknown)


def _next_class(framework: Framework, result: Assessment) -> ResultClass | None:
    """Return the class above the one that the total earns."""
    order = highest_first(framework.classes)
    here = next((index for index, result_class in enumerate(order) if is_reached(result, result_class)), None)
    return order[here - 1] if here else None


def _missing(next_class: ResultClass, result: Assessment) -> Fraction:
    """Return how many points are missing to the lower end of a class, before rounding."""
    low = next_class.interval.low or Fraction(0)
    wanted = low * Fraction(result.max_points) if next_class.interval.percent else low
    if not next_class.interval.low_closed:  # "trên 80": a little more
        wanted += _EPSILON
    rounding: Rounding = result.rounding
    if (
        rounding.level is RoundingLevel.TOTAL
    ):  # halves are rounded away from 0: half a unit less is enough, but at 0 and below it slightly more is needed
        unit = Fraction(1, 10**rounding.places)
        rounded_up = -(-wanted // unit) * unit
        return rounded_up - unit / 2 + (0 if rounded_up > 0 else _EPSILON) - result.exact
    return wanted - (Fraction(result.points) if rounding.level is RoundingLevel.CRITERION else result.exact)


def _leaves(framework: Framework, result: Assessment) -> tuple[list[_Leaf], tuple[str, ...]]:
    """Return the leaves that can gain, each with what its gains add to the total, and those whose gain is unknown."""
    leaves: list[_Leaf] = []
    unknown: list[str] = []
    explained_by_key = {node.key: node for node in result.root.walk()}
    for node, effect in _of_roots(framework, explained_by_key, result.root.scale or Fraction(1)):
        explained = explained_by_key[node.key]
        if explained.state is ScoreState.EXCLUDED or explained.state is ScoreState.UNSCORED:
            continue
        rule = node.criterion.rule or node.criterion.manual_rule
        rounded = result.rounding.level is RoundingLevel.CRITERION
        now = Fraction(explained.points or 0) if rounded else explained.exact or Fraction(0)
        above = attainable_points(rule, now) if rule is not None else None
        if effect is None or above is None:
            unknown.append(node.key)
        elif above:
            leaves.append(
                _Leaf(node.key, now, effect, tuple(((a - now) * effect, (b - now) * effect) for a, b in above))
            )
    return leaves, tuple(unknown)


def _of_roots(
    framework: Framework, explained: dict[str, Explanation], scale: Fraction
) -> Iterator[tuple[Node, Fraction | None]]:
    """Yield the effect of every leaf on the total; only what is inside the total is rescaled with it."""
    for root in framework.roots():
        yield from _effects((root,), explained, scale if root.criterion.role is None else Fraction(1))


def _effects(
    nodes: Sequence[Node], explained: dict[str, Explanation], effect: Fraction | None
) -> Iterator[tuple[Node, Fraction | None]]:
    """Yield every leaf under these nodes with what a point of it adds to the total, None if that is no constant."""
    for node in nodes:
        if not node.children:
            yield node, effect
            continue
        how = node.criterion.aggregation
        own = [child for child in node.children if child.criterion.role is node.criterion.role]
        scored = [child for child in own if explained[child.key].state is ScoreState.SCORED]
        weights = sum((Fraction(child.criterion.weight) for child in scored), Fraction(0))
        for child in node.children:
            share: Fraction | None = Fraction(1)
            if child in own and how is not Aggregation.SUM:
                weighs = (
                    how is Aggregation.MEAN and child in scored
                )  # one more scored child would lower the weight of the others
                share = Fraction(child.criterion.weight) / weights if weighs else None
            inner = None if share is None or effect is None else effect * share
            yield from _effects((child,), explained, inner)


def _plus(left: Sequence[PointRange], right: Sequence[PointRange], limit: Fraction | None) -> tuple[PointRange, ...]:
    """Return all sums of one of these and one of those that do not exceed a limit."""
    sums = ((a + c, b + d) for a, b in left for c, d in right)
    found = merged([(low, high) for low, high in sums if limit is None or low <= limit])
    if len(found) > _MAX_INTERVALS:
        remedy = _("hãy làm tròn điểm các mức")
        raise InvalidInput.of("room", _("quá nhiều cách kết hợp các mức điểm"), str(len(found)), remedy)
    return found


_NO_GAIN: tuple[PointRange, ...] = ((Fraction(0), Fraction(0)),)


def _least(leaves: Sequence[_Leaf], missing: Fraction) -> Fraction | None:
    """Return the least sum of gains that covers what is missing: subset sum, leaf by leaf, over merged intervals."""
    best: Fraction | None = None
    sums = _NO_GAIN
    for leaf in leaves:
        sums = merged([*sums, *_plus(sums, leaf.gains, best)])
        enough = [max(low, missing) for low, high in sums if high >= missing]
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
