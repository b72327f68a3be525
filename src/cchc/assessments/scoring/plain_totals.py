"""Totals of sheets on which every criterion is scored (tổng điểm), over integers.

Nothing left the maximum of such a sheet, so that its total is one sum, or one expression over the headings that take
the highest part or a mean. All other sheets go by `node_score.py`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import itemgetter, mul
from typing import Generic, TypeVar

from cchc.assessments.scoring.point_form import Pair
from cchc.exact import half_up
from cchc.frameworks import Aggregation, Criterion, Node

T = TypeVar("T")
Units = int
"""Points as a count of units of some places."""
Total = Callable[[Sequence[T]], T]
"""The points of a heading, from the points of all leaves of the framework in order."""


@dataclass(frozen=True, slots=True)
class Arithmetic(Generic[T]):
    """What can be done with points in one form.

    Attributes:
        add: the sum of several.
        highest: the highest of several, at least one.
        mean: the mean of several, with their weights and the sum of these, all whole numbers.
        read: the fraction that one is.
        write: the form of a fraction, rounded if the form is.
    """

    add: Total[T]
    highest: Total[T]
    mean: Callable[[Sequence[T], Sequence[int], int], T]
    read: Callable[[T], Fraction]
    write: Callable[[Fraction], T]


def has_geometric_mean(nodes: Sequence[Node]) -> bool:
    """Return whether a heading under these nodes takes a geometric mean."""
    return Aggregation.GEOMETRIC in _ways(nodes)


def is_plain(nodes: Sequence[Node]) -> bool:
    """Return whether all headings under these nodes add their parts."""
    return _ways(nodes) <= {Aggregation.SUM}


def has_zeroing_parts(nodes: Sequence[Node]) -> bool:
    """Return whether a criterion under these nodes can take all points of its heading."""
    return any(node.criterion.zeroes_parent for top in nodes for node in top.walk())


def _ways(nodes: Sequence[Node]) -> set[Aggregation]:
    """Return how the headings under these nodes make points of their parts."""
    return {node.criterion.aggregation for top in nodes for node in top.walk() if node.children}


def arithmetic_of_units(places: int) -> Arithmetic[Units]:
    """Return the arithmetic of points as a count of units of that many places, to which means are rounded."""
    unit = 10**places
    return Arithmetic(
        add=sum,
        highest=max,
        mean=_mean_of_units,
        read=lambda units: Fraction(units, unit),
        write=lambda points: half_up(points, places),
    )


def _mean_of_units(parts: Sequence[Units], weights: Sequence[int], weight: int) -> Units:
    """Return a mean rounded half up to the unit, away from zero."""
    twice: int = 2 * sum(map(mul, parts, weights))
    return (twice + weight) // (2 * weight) if twice >= 0 else -((weight - twice) // (2 * weight))


def sum_of_pairs(pairs: Sequence[Pair]) -> Pair:
    """Return the sum of exact pairs: one addition each, one product for each different denominator.

    >>> sum_of_pairs([(1, 2), (1, 3), (3, 2)])
    (14, 6)
    """
    by_den: dict[int, int] = {}
    for num, den in pairs:
        by_den[den] = by_den.get(den, 0) + num
    top, bottom = 0, 1
    for den, num in by_den.items():
        top, bottom = top * den + num * bottom, bottom * den
    return top, bottom


def _highest_pair(pairs: Sequence[Pair]) -> Pair:
    top, bottom = pairs[0]
    for num, den in pairs:
        if num * bottom > top * den:
            top, bottom = num, den
    return top, bottom


def _mean_of_pairs(parts: Sequence[Pair], weights: Sequence[int], weight: int) -> Pair:
    top, bottom = sum_of_pairs([(num * times, den) for (num, den), times in zip(parts, weights, strict=True)])
    return top, bottom * weight


EXACT: Arithmetic[Pair] = Arithmetic(
    add=sum_of_pairs,
    highest=_highest_pair,
    mean=_mean_of_pairs,
    read=lambda pair: Fraction(*pair),
    write=lambda points: (points.numerator, points.denominator),
)
"""The arithmetic of exact pairs."""


def total_of(nodes: Sequence[Node], arithmetic: Arithmetic[T]) -> Total[T]:
    """Return the function that gives the total of a framework.

    Args:
        nodes: the first level of its tree.
        arithmetic: what can be done with the points.
    """
    if is_plain(nodes):
        return arithmetic.add
    return _heading(None, nodes, 0, arithmetic)


def totals_of(nodes: Sequence[Node], arithmetic: Arithmetic[T]) -> list[Total[T]]:
    """Return the function of each criterion of the first level."""
    return [*_parts(nodes, 0, arithmetic)]


def _leaves_under(node: Node) -> int:
    return sum(not part.children for part in node.walk())


def _parts(nodes: Sequence[Node], begin: int, arithmetic: Arithmetic[T]) -> Iterator[Total[T]]:
    """Yield the function of each of these nodes, of which the first begins with that leaf."""
    for node in nodes:
        count = _leaves_under(node)
        if not node.children:
            yield itemgetter(begin)
        elif is_plain((node,)):
            yield _sum_of_leaves(begin, begin + count, arithmetic.add)
        else:
            yield _heading(node.criterion, node.children, begin, arithmetic)
        begin += count


def _sum_of_leaves(begin: int, end: int, add: Total[T]) -> Total[T]:
    return lambda results: add(results[begin:end])


def _heading(heading: Criterion | None, nodes: Sequence[Node], begin: int, arithmetic: Arithmetic[T]) -> Total[T]:
    """Return the function of a heading, or of the whole: parts of its own role together, the others added."""
    role, how = (heading.role, heading.aggregation) if heading else (None, Aggregation.SUM)
    parts = [*zip(nodes, _parts(nodes, begin, arithmetic), strict=True)]
    own = [points for node, points in parts if node.criterion.role is role]
    beside = [points for node, points in parts if node.criterion.role is not role]
    add = arithmetic.add
    if how is Aggregation.SUM or not own:
        return lambda results: add([points(results) for points in (*own, *beside)])
    weights = [Fraction(node.criterion.weight) for node in nodes if node.criterion.role is role]
    together = _together(how, weights, arithmetic)
    if len(own) == len(parts) and not any(node.children for node in nodes):
        end = begin + len(own)
        return lambda results: together(results[begin:end], ())
    return lambda results: together([points(results) for points in own], [points(results) for points in beside])


def _together(
    how: Aggregation, weights: Sequence[Fraction], arithmetic: Arithmetic[T]
) -> Callable[[Sequence[T], Sequence[T]], T]:
    """Return the function that makes one number of points of parts with these weights, and of blocks to be added.

    The whole is rounded once, if the form is.
    """
    if how is Aggregation.HIGHEST:
        add, highest = arithmetic.add, arithmetic.highest
        return lambda parts, beside: add([highest(parts), *beside]) if beside else highest(parts)
    read, write, mean = arithmetic.read, arithmetic.write, arithmetic.mean
    if how is Aggregation.GEOMETRIC:
        return lambda parts, beside: write(sum(map(read, beside), how.combine([*map(read, parts)], weights)))
    scale = lcm(*(weight.denominator for weight in weights))
    times = [int(weight * scale) for weight in weights]
    weight = sum(times)
    return lambda parts, beside: mean([*parts, *beside], [*times, *(weight for _one in beside)], weight)
