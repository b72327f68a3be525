"""Room to improve (dư địa nâng điểm): the least gain that brings a body to the next class."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.classify import best_first, earns
from cchc.assessments.results.explanation import Explanation
from cchc.errors import InvalidInput
from cchc.frameworks import Aggregation, Framework, Node, ResultClass
from cchc.messages import _
from cchc.rules import PointRange, State, attainable_points, merged
from cchc.values import Rounding, RoundingLevel

_MOST_STRETCHES = 20_000
_MOST_WAYS = 20
_LITTLE = Fraction(1, 10**12)


class Gain(NamedTuple):
    """A step of one criterion (một bước nâng điểm).

    Attributes:
        key: the criterion.
        before: its points now.
        after: its points then.
    """

    key: str
    before: Fraction
    after: Fraction


class ClassGap(NamedTuple):
    """The least gain to a class (dư địa nâng điểm).

    Attributes:
        label: the class that is reached.
        gain: how many points the total gains, as few as can be.
        ways: the sets of steps that gain just that with as few criteria as can be; at most 20 are told.
        more: whether there are more such sets.
        unknown: the criteria of which nobody can tell what they could give.
    """

    label: str
    gain: Fraction
    ways: tuple[tuple[Gain, ...], ...]
    more: bool
    unknown: tuple[str, ...]


class _Leaf(NamedTuple):
    key: str
    now: Fraction
    effect: Fraction
    gains: tuple[PointRange, ...]


def class_gap(framework: Framework, result: Assessment) -> ClassGap | None:
    """The least total gain to the next class (dư địa nâng điểm); None where none is within reach.

    Args:
        framework: the framework with its classes.
        result: what the body has now.

    Raises:
        InvalidInput: so many combinations of fine steps that they cannot be gone through; or points that are rounded
            group by group, where steps that add up exactly may not do so as they are shown.

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
    grade = _next_class(framework, result)
    if grade is None:
        return None
    if result.rounding.level is RoundingLevel.GROUP:
        remedy = _("hãy tìm với cách làm tròn khác")
        raise InvalidInput.of("room", _("chưa tìm được dư địa khi làm tròn từng nhóm"), str(result.rounding), remedy)
    missing = _missing(grade, result)
    leaves, unknown = _leaves(framework, result)
    gain = _least(leaves, missing) if missing > 0 else None
    if gain is None:
        return None
    ways = [*islice(_ways(leaves, gain), _MOST_WAYS + 1)]
    return ClassGap(grade.label, gain, tuple(ways[:_MOST_WAYS]), len(ways) > _MOST_WAYS, unknown)


def _next_class(framework: Framework, result: Assessment) -> ResultClass | None:
    """The class above the one that the total earns."""
    order = best_first(framework.classes)
    here = next((place for place, grade in enumerate(order) if earns(result, grade)), None)
    return order[here - 1] if here else None


def _missing(grade: ResultClass, result: Assessment) -> Fraction:
    """How many points are missing to the lower end of a class, before rounding."""
    low = grade.interval.low or Fraction(0)
    wanted = low * Fraction(result.max_points) if grade.interval.percent else low
    if not grade.interval.low_closed:  # "trên 80": a little more
        wanted += _LITTLE
    rounding: Rounding = result.rounding
    if (
        rounding.level is RoundingLevel.TOTAL
    ):  # halves go away from 0: half a unit less will do, at 0 and under it not quite
        unit = Fraction(1, 10**rounding.places)
        shown = -(-wanted // unit) * unit
        return shown - unit / 2 + (0 if shown > 0 else _LITTLE) - result.exact
    return wanted - (Fraction(result.points) if rounding.level is RoundingLevel.CRITERION else result.exact)


def _leaves(framework: Framework, result: Assessment) -> tuple[list[_Leaf], tuple[str, ...]]:
    """The leaves that can give more, each with what its steps add to the total; and those nobody can tell of."""
    leaves: list[_Leaf] = []
    unknown: list[str] = []
    told = {node.key: node for node in result.whole.walk()}
    for node, effect in _of_roots(framework, told, result.whole.scale or Fraction(1)):
        explained = told[node.key]
        if explained.state is State.EXCLUDED or explained.state is State.UNSCORED:
            continue
        rule = node.criterion.rule or node.criterion.by_hand
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
    framework: Framework, told: dict[str, Explanation], scale: Fraction
) -> Iterator[tuple[Node, Fraction | None]]:
    """The same for the whole: what is outside the total is not rescaled with it."""
    for root in framework.roots():
        yield from _effects((root,), told, scale if root.criterion.role is None else Fraction(1))


def _effects(
    nodes: Sequence[Node], told: dict[str, Explanation], effect: Fraction | None
) -> Iterator[tuple[Node, Fraction | None]]:
    """Every leaf under these nodes, with what a point of it adds to the total; None where that is no fixed number."""
    for node in nodes:
        if not node.children:
            yield node, effect
            continue
        how = node.criterion.aggregation
        own = [child for child in node.children if child.criterion.role is node.criterion.role]
        counted = [child for child in own if told[child.key].state is State.SCORED]
        weights = sum((Fraction(child.criterion.weight) for child in counted), Fraction(0))
        for child in node.children:
            share: Fraction | None = Fraction(1)
            if child in own and how is not Aggregation.SUM:
                weighs = how is Aggregation.MEAN and child in counted  # one more to count would weigh the others down
                share = Fraction(child.criterion.weight) / weights if weighs else None
            inner = None if share is None or effect is None else effect * share
            yield from _effects((child,), told, inner)


def _plus(one: Sequence[PointRange], other: Sequence[PointRange], most: Fraction | None) -> tuple[PointRange, ...]:
    """All sums of one of these and one of those that are not above a limit."""
    sums = ((a + c, b + d) for a, b in one for c, d in other)
    found = merged([(low, high) for low, high in sums if most is None or low <= most])
    if len(found) > _MOST_STRETCHES:
        remedy = _("hãy làm tròn điểm các mức")
        raise InvalidInput.of("room", _("quá nhiều cách kết hợp các mức điểm"), str(len(found)), remedy)
    return found


_NOTHING: tuple[PointRange, ...] = ((Fraction(0), Fraction(0)),)


def _least(leaves: Sequence[_Leaf], missing: Fraction) -> Fraction | None:
    """The least sum of gains that is not under what is missing."""
    best: Fraction | None = None
    sums = _NOTHING
    for leaf in leaves:
        sums = merged([*sums, *_plus(sums, leaf.gains, best)])
        enough = [max(low, missing) for low, high in sums if high >= missing]
        best = min(enough, default=best) if best is None else min([best, *enough])
    return best


def _ways(leaves: Sequence[_Leaf], gain: Fraction) -> Iterator[tuple[Gain, ...]]:
    """The sets of steps that gain just so much, with as few leaves as can be: there may be very many."""
    tables: list[list[tuple[PointRange, ...]]] = []
    count = 0
    while not tables or not _holds(tables[0][count], gain):
        count += 1
        tables = _tables(leaves, gain, count)
    yield from _walk(leaves, tables, 0, count, gain)


def _tables(leaves: Sequence[_Leaf], gain: Fraction, count: int) -> list[list[tuple[PointRange, ...]]]:
    """For every leaf on, the sums that just so many of the leaves from there can make."""
    tables: list[list[tuple[PointRange, ...]]] = [[_NOTHING, *(() for _more in range(count))]]
    for leaf in reversed(leaves):
        after = tables[0]
        more = (merged([*after[many], *_plus(after[many - 1], leaf.gains, gain)]) for many in range(1, count + 1))
        tables.insert(0, [_NOTHING, *more])
    return tables


def _holds(stretches: Sequence[PointRange], gain: Fraction) -> bool:
    return any(low <= gain <= high for low, high in stretches)


def _walk(
    leaves: Sequence[_Leaf], tables: Sequence[Sequence[tuple[PointRange, ...]]], at: int, count: int, left: Fraction
) -> Iterator[tuple[Gain, ...]]:
    if count == 0:
        yield ()
        return
    for place in range(at, len(leaves)):
        leaf = leaves[place]
        for low, high in leaf.gains:
            gained = _fitting(low, high, left, tables[place + 1][count - 1])
            if gained is None:
                continue
            move = Gain(leaf.key, leaf.now, leaf.now + gained / leaf.effect)
            for rest in _walk(leaves, tables, place + 1, count - 1, left - gained):
                yield (move, *rest)


def _fitting(low: Fraction, high: Fraction, left: Fraction, rest: Sequence[PointRange]) -> Fraction | None:
    """The least gain of a stretch that leaves a sum that others can make; None where none does."""
    fitting = [max(low, left - above) for below, above in rest if max(low, left - above) <= min(high, left - below)]
    return min(fitting, default=None)
