"""The gap to the next class (số điểm còn thiếu để đạt mức): the least gain that reaches it.

What counts is compared: the rounded points of a criterion, of a group or of the total where the policy rounds them.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.classify import highest_first, is_reached
from cchc.assessments.results.counted import counted_points
from cchc.assessments.results.explanation import Explanation
from cchc.assessments.results.gain_search import (
    MAX_INTERVALS,
    Gain,
    GainingLeaf,
    Missing,
    least_gain,
    too_many,
    ways_to_gain,
)
from cchc.assessments.results.group_gain import Group, gain_of_groups
from cchc.exact import half_up
from cchc.frameworks import Aggregation, Framework, Node, ResultClass
from cchc.messages import Message, _
from cchc.rules import PointRange, ScoreState, attainable_points, points_figure
from cchc.values import Rounding, RoundingLevel

_MAX_WAYS = 20
_ROUNDED = (Aggregation.MEAN, Aggregation.GEOMETRIC)


class ClassGap(NamedTuple):
    """The gap to a class (số điểm còn thiếu để đạt mức): the least gain that reaches it.

    Attributes:
        label: the class that is reached.
        gain: the least gain of the total that reaches it.
        ways: the sets of gains of just that sum with as few criteria as possible, at most 20 of them; if groups are
            rounded, of those sets in which at most one group is raised to a number between the ends of its ranges.
        has_more: True if there are more such sets.
        unknown: the criteria whose possible gain is not known.
    """

    label: str
    gain: Fraction
    ways: tuple[tuple[Gain, ...], ...]
    has_more: bool
    unknown: tuple[str, ...]

    def sentences(self, result: Assessment, limit: int = 3, *, places: int | None = None) -> tuple[Message, ...]:
        r"""Return the gap in words (lời văn): what is missing, then a few ways to gain it, the nearest first.

        The nearest way raises the fewest criteria, and of these the one whose largest raise is the smallest.

        Args:
            result: the assessment that the gap was found for, for the titles of criteria.
            limit: the most ways that are listed.
            places: the most digits after the comma that are printed of points; None prints all of them.

        >>> from cchc.assessments import assess
        >>> from cchc.frameworks import Criterion
        >>> from cchc.rules import YesNo
        >>> from cchc.values import Interval
        >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
        >>> classes = [("Tốt", Interval.parse("từ 4 trở lên")), ("Khá", Interval.parse("dưới 4"))]
        >>> framework = Framework(criteria=[plan], classes=classes)
        >>> result = assess(framework, {})
        >>> gap = class_gap(framework, result)
        >>> print(*gap.sentences(result), sep="\n")
        còn thiếu 4 điểm để đạt mức “Tốt”
        cần tăng: 1 Kế hoạch từ 0 lên 4 điểm
        """
        nearest = sorted(
            self.ways, key=lambda way: (len(way), max((move.after - move.before for move in way), default=0))
        )
        shown = [_way(way, result, places) for way in nearest[:limit]]
        first = _(
            "còn thiếu {points} điểm để đạt mức “{label}”", points=points_figure(self.gain, places), label=self.label
        )
        more = [_("còn cách khác")] if self.has_more or len(self.ways) > limit else []
        unknown = (
            [_("chưa tính được phần tăng của tiêu chí: {keys}", keys=", ".join(self.unknown))] if self.unknown else []
        )
        return (first, *shown, *more, *unknown)


def _way(way: Sequence[Gain], result: Assessment, places: int | None) -> Message:
    """Return the raises of one way in a sentence."""
    moves = [
        _(
            "{name} từ {before} lên {after} điểm",
            name=f"{node.code} {node.title}".strip() or move.key,
            before=points_figure(move.before, places),
            after=points_figure(move.after, places),
        )
        for move in way
        for node in [result.of(move.key)]
    ]
    return _("cần tăng: {moves}", moves=Message.joined("; ", moves))


def class_gap(framework: Framework, result: Assessment) -> ClassGap | None:
    """Return the least total gain to the next class (số điểm còn thiếu để đạt mức), or None if none is attainable.

    Args:
        framework: the framework with its classes.
        result: the present assessment of the body.

    Raises:
        InvalidInput: there are too many combinations of fine steps.

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
    if framework.depends_on_groups:
        framework = framework.for_groups(result.groups or ())
    next_class = _next_class(framework, result)
    if next_class is None or (next_class.interval.percent and result.exact_max <= 0):
        return None
    missing = _missing(next_class, result)
    if missing.covered(Fraction(0), Fraction(0)) is not None:
        return None
    leaves, unknown = _leaves(framework, result)
    found: tuple[Fraction, Iterator[tuple[Gain, ...]]] | None
    if result.rounding.level is RoundingLevel.GROUP:
        found = gain_of_groups(_groups(framework, result, leaves), missing)
    else:
        least = least_gain(leaves, _on_grid(missing, leaves))
        found = None if least is None else (least, ways_to_gain(leaves, least))
    if found is None:
        return None
    gain, all_ways = found
    ways = [*islice(all_ways, _MAX_WAYS + 1)]
    return ClassGap(next_class.label, gain, tuple(ways[:_MAX_WAYS]), len(ways) > _MAX_WAYS, unknown)


def _next_class(framework: Framework, result: Assessment) -> ResultClass | None:
    """Return the class above the one that the total earns."""
    order = highest_first(framework.classes)
    here = next((index for index, result_class in enumerate(order) if is_reached(result, result_class)), None)
    return order[here - 1] if here else None


def _missing(next_class: ResultClass, result: Assessment) -> Missing:
    """Return what is missing to the lower end of a class: of the points that count, or of the exact ones below them."""
    interval, rounding = next_class.interval, result.rounding
    low = interval.low or Fraction(0)
    wanted = low * result.exact_max if interval.percent else low
    if rounding.level is not RoundingLevel.TOTAL:
        return Missing(wanted - result.counted, is_above=not interval.low_closed)
    # halves are rounded away from 0: half a unit less is enough, but at 0 and below it slightly more is needed
    unit = Fraction(1, 10**rounding.places)
    shown = _next_on_grid(Missing(wanted, is_above=not interval.low_closed), unit)
    return Missing(shown - unit / 2 - result.exact, is_above=shown <= 0)


def _next_on_grid(missing: Missing, unit: Fraction) -> Fraction:
    """Return the least number of whole units that covers what is missing."""
    return (missing.points // unit + 1 if missing.is_above else -(-missing.points // unit)) * unit


def _on_grid(missing: Missing, leaves: Sequence[GainingLeaf]) -> Missing:
    """Return what is missing in whole units, if all leaves gain by such units only."""
    units = {leaf.unit for leaf in leaves}
    unit = units.pop() if len(units) == 1 else None
    return missing if unit is None else Missing(_next_on_grid(missing, unit), is_above=False)


def _leaves(framework: Framework, result: Assessment) -> tuple[list[GainingLeaf], tuple[str, ...]]:
    """Return the leaves that can gain, each with what its gains add to the total, and those whose gain is unknown."""
    leaves: list[GainingLeaf] = []
    unknown: list[str] = []
    explained_by_key = {node.key: node for node in result.root.walk()}
    is_rounded = result.rounding.level is RoundingLevel.CRITERION
    for node, effect in _of_roots(framework, result, explained_by_key):
        explained = explained_by_key[node.key]
        if explained.state is ScoreState.EXCLUDED or explained.state is ScoreState.UNSCORED:
            continue
        rule = node.criterion.rule or node.criterion.manual_rule
        exact = explained.exact or Fraction(0)
        above = attainable_points(rule, exact) if rule is not None else None
        if effect is None or above is None:
            unknown.append(node.key)
            continue
        now = counted_points(result, explained) if is_rounded else exact
        unit = Fraction(1, 10**result.rounding.places) if is_rounded else None
        if is_rounded:
            above = tuple(_rounded(above, now, result.rounding.places))
        gains = tuple(((low - now) * effect, (high - now) * effect) for low, high in above)
        if gains:
            leaves.append(GainingLeaf(node.key, now, effect, gains, unit and unit * effect))
    if len({leaf.unit for leaf in leaves}) > 1:
        leaves = [leaf._replace(gains=tuple(_each_unit(leaf))) for leaf in leaves]
    return leaves, tuple(unknown)


def _groups(framework: Framework, result: Assessment, leaves: Sequence[GainingLeaf]) -> list[Group]:
    """Return the groups of the first level, each with its leaves that can gain."""
    scale = result.root.scale or Fraction(1)
    by_key = {leaf.key: leaf for leaf in leaves}
    groups: list[Group] = []
    for root in framework.roots():
        explained = result.of(root.key)
        own = tuple(by_key[node.key] for node in root.walk() if node.key in by_key)
        effect = scale if root.criterion.role is None else Fraction(1)
        exact, points = explained.exact or Fraction(0), Fraction(explained.points or 0)
        if own:
            groups.append(Group(exact, points, effect, result.rounding.places, own))
    return groups


def _rounded(above: Sequence[PointRange], now: Fraction, places: int) -> Iterator[PointRange]:
    """Yield ranges of points as they are rounded; all multiples of the unit in between can be reached."""
    unit = 10**places
    for low, high in above:
        first, last = Fraction(half_up(low, places), unit), Fraction(half_up(high, places), unit)
        if last > now:
            yield max(first, now + Fraction(1, unit)), last


def _each_unit(leaf: GainingLeaf) -> Iterator[PointRange]:
    """Yield the gains of a leaf that gains by whole units, one by one."""
    for low, high in leaf.gains:
        count = (high - low) / (leaf.unit or 1)
        if count > MAX_INTERVALS:
            raise too_many(int(count))
        gains = (low + step * (leaf.unit or 0) for step in range(int(count) + 1))
        yield from ((gain, gain) for gain in gains)


def _of_roots(
    framework: Framework, result: Assessment, explained: dict[str, Explanation]
) -> Iterator[tuple[Node, Fraction | None]]:
    """Yield the effect of every leaf on the total; only what is inside the total is rescaled with it."""
    scale = result.root.scale or Fraction(1)
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
        rounding: the rounding policy: a point adds no constant to a mean that is rounded, and none to a heading that
            has no points because a part of it has none.
    """
    for node in nodes:
        if not node.children:
            yield node, effect
            continue
        how = node.criterion.aggregation
        rounded = rounding.level is RoundingLevel.CRITERION and how in _ROUNDED
        if rounded or explained[node.key].zeroed_by:
            yield from ((leaf, None) for leaf in node.walk() if not leaf.children)
            continue
        own = [child for child in node.children if child.criterion.role is node.criterion.role]
        counted = [child for child in own if explained[child.key].state in (ScoreState.SCORED, ScoreState.UNREAD)]
        weights = sum((Fraction(child.criterion.weight) for child in counted), Fraction(0))
        for child in node.children:
            share: Fraction | None = Fraction(1)
            if child in own and how is not Aggregation.SUM:
                weighs = how is Aggregation.MEAN and child in counted
                share = Fraction(child.criterion.weight) / weights if weighs else None
            inner = None if share is None or effect is None else effect * share
            yield from _effects((child,), explained, inner, rounding)
