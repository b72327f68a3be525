"""How the leaves of a framework make its total (tổng điểm của phiếu), for any sheet.

There are three ways, which all give the same; the first that fits is taken. If every leaf counts as usual, the total is
one sum or expression over integers. If some leaves left the maximum and all headings add, that sum is corrected for
them. Otherwise, and if a part can take all points of its heading, the tree of `node_score.py` is worked out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from operator import itemgetter
from typing import Any

from cchc.assessments.scoring.node_score import NO_CHANGE, MaxChange, NodeScore, heading_score, scored_leaf, total_score
from cchc.assessments.scoring.plain_totals import (
    EXACT,
    Arithmetic,
    has_geometric_mean,
    has_zeroing_parts,
    is_plain,
    total_of,
    totals_of,
)
from cchc.assessments.scoring.point_form import Pair, RoundedForm
from cchc.exact import quotient, scaled
from cchc.frameworks import Node
from cchc.rules import ScoreState, exact_max
from cchc.values import Rounding, RoundingLevel

Others = Mapping[int, NodeScore]
"""What the leaves earn that no compiled rule decided, by their place among all leaves."""
Results = Sequence[Any]
"""The points of all leaves in one form; of a leaf that has no points those of 0."""
_MAX_KEPT = 100_000
"""How many different points are kept as decimals."""
_MAX_DENOMINATOR = 1_000
"""Quotients of a greater denominator seldom come twice, and are not kept."""


class SheetTotals:
    """The totals of sheets by one framework.

    Args:
        rounding: its rounding policy.
        roots: the nodes of its first level.
        leaves: its leaves, in order.
        arithmetic: what can be done with the points of leaves as they are carried up.

    Attributes:
        decimals: gives the points of all leaves as they are shown.
        adds: whether a total is worked out over integers if every leaf counts as usual, and not by the tree.
    """

    __slots__ = (
        "_arithmetic",
        "_counted_max",
        "_exact_total",
        "_leaves",
        "_maxima",
        "_outside_max",
        "_outside_scale",
        "_plain",
        "_roots",
        "_rounding",
        "_rounds_before_roots",
        "_usual",
        "_usual_max",
        "adds",
        "decimals",
    )

    def __init__(
        self,
        rounding: Rounding,
        roots: Sequence[Node],
        leaves: Sequence[Node],
        arithmetic: Arithmetic[Any],
    ) -> None:
        self._rounding = rounding
        self._roots = roots
        self._leaves = leaves
        self._maxima = [_max_of(leaf) for leaf in leaves]
        self._outside_max = frozenset(place for place, leaf in enumerate(leaves) if leaf.criterion.role is not None)
        counted = (most for place, most in enumerate(self._maxima) if place not in self._outside_max)
        self._counted_max = sum(counted, Fraction(0))
        tops = [root for root in roots for node in root.walk() if not node.children]
        self._outside_scale = [place for place, top in enumerate(tops) if top.criterion.role is not None]
        self.adds = not has_zeroing_parts(roots)
        self._plain = is_plain(roots) and self.adds
        self._arithmetic = arithmetic
        self._exact_total = total_of(roots, EXACT)
        # a geometric mean refuses exact points below 0 even if they are rounded to 0
        self._rounds_before_roots = rounding.level is RoundingLevel.CRITERION and has_geometric_mean(roots)
        by_units = _Decimals(rounding.places)
        self._usual = _usual_total(rounding, roots, arithmetic, by_units)
        self.decimals = _leaf_decimals(rounding, leaves, by_units)
        self._usual_max: Fraction | None = None

    def of(
        self,
        results: Results,
        others: Others,
        pairs: Callable[[], Sequence[Pair]],
        change: MaxChange = NO_CHANGE,
    ) -> tuple[Decimal, Fraction]:
        """Return the total of a sheet.

        Args:
            results: the points of all leaves as they are carried up.
            others: what the leaves earn that no compiled rule decided.
            pairs: gives the exact points of all leaves.
            change: how the maximum differs from that of the criteria that count.

        Returns:
            The points as shown, 0 if everything left the maximum; and the exact maximum.

        Raises:
            InvalidInput: a geometric mean of negative points, or of weights whose ratio is too fine.
        """
        odd = self._odd(others) if others else others
        if not odd and self.adds:
            if self._usual_max is None:
                self._usual_max = self._whole([(0, 1)] * len(self._leaves), {}).exact_max
            if self._rounds_before_roots:
                self._exact_total(pairs())
            return self._usual(results), self._usual_max if change is NO_CHANGE else change.of(self._usual_max)
        if change is NO_CHANGE and self._may_be_corrected(odd) and self._rounding.level is not RoundingLevel.GROUP:
            points, most = self._corrected(results, odd, self._arithmetic)
            return self._rounding.apply(points, RoundingLevel.TOTAL), most
        whole = self._whole(pairs(), others, change)
        return whole.points or Decimal(0), whole.exact_max

    def exact(self, pairs: Sequence[Pair], others: Others, change: MaxChange = NO_CHANGE) -> Fraction:
        """Return the total of a sheet before any rounding.

        Args:
            pairs: the exact points of all leaves.
            others: what the leaves earn that no compiled rule decided.
            change: how the maximum differs from that of the criteria that count.
        """
        odd = self._odd(others)
        if not odd and self.adds:
            return Fraction(*self._exact_total(pairs))
        if change is NO_CHANGE and self._may_be_corrected(odd):
            return self._corrected(pairs, odd, EXACT)[0]
        return self._whole(pairs, others, change).exact or Fraction(0)

    def counted(
        self, points: Decimal, pairs: Callable[[], Sequence[Pair]], others: Others, change: MaxChange = NO_CHANGE
    ) -> Fraction:
        """Return the total that is ranked and classed: rounded as the framework asks, not cut to be printed.

        Args:
            points: the total as shown.
            pairs: gives the exact points of all leaves.
            others: what the leaves earn that no compiled rule decided.
            change: how the maximum differs from that of the criteria that count.
        """
        if self._rounding.level is RoundingLevel.TOTAL or not any(one.rescaled for one in others.values()):
            return Fraction(points)
        return self._whole(pairs(), others, change).carried

    def _odd(self, others: Others) -> Others:
        """Return those leaves that do not count as usual: not scored, or with another maximum."""
        return {place: one for place, one in others.items() if not self._is_usual(place, one)}

    def _is_usual(self, place: int, score: NodeScore) -> bool:
        return score.state is ScoreState.SCORED and score.exact_max == self._maxima[place] and not score.rescaled

    def _may_be_corrected(self, odd: Others) -> bool:
        return self._plain and len(odd) < len(self._leaves)

    def _corrected(self, results: Results, odd: Others, arithmetic: Arithmetic[Any]) -> tuple[Fraction, Fraction]:
        """Return points and maximum if all headings add, corrected for the leaves that do not count as usual."""
        counted = [place for place in odd if place not in self._outside_max]
        others_max = self._counted_max - sum((self._maxima[place] for place in counted), Fraction(0))
        most = others_max + sum((_counted_max(odd[place]) for place in counted), Fraction(0))
        points = arithmetic.read(arithmetic.add(results))
        if not most or not any(one.rescaled for one in odd.values()):
            return points, most
        full = others_max + sum((odd[place].full or Fraction(0) for place in counted), Fraction(0))
        beside = arithmetic.read(arithmetic.add([results[place] for place in self._outside_scale]))
        return (points - beside) * full / most + beside, full

    def _whole(self, pairs: Sequence[Pair], others: Others, change: MaxChange = NO_CHANGE) -> NodeScore:
        """Return the total by the tree."""
        leaves = zip(self._leaves, pairs, self._maxima, strict=True)
        scores = (
            others[place] if place in others else scored_leaf(leaf, Fraction(*pair), most, self._rounding)
            for place, (leaf, pair, most) in enumerate(leaves)
        )
        return total_score([self._score(root, scores) for root in self._roots], self._rounding, change)

    def _score(self, node: Node, leaves: Iterator[NodeScore]) -> NodeScore:
        if not node.children:
            return next(leaves)
        return heading_score(node, [self._score(child, leaves) for child in node.children], self._rounding)


class _Decimals:
    """Decimals by their count of units: what was asked once is kept."""

    __slots__ = ("_known", "_places")

    def __init__(self, places: int) -> None:
        self._places = places
        self._known: dict[int, Decimal] = {}

    def of(self, units: int) -> Decimal:
        """Return the decimal of one count."""
        decimal = self._known.get(units)
        if decimal is None:
            decimal = scaled(units, self._places)
            if len(self._known) < _MAX_KEPT:
                self._known[units] = decimal
        return decimal

    def of_all(self, units: Sequence[int]) -> Sequence[Decimal]:
        """Return the decimals of several counts."""
        if len(units) > 1:
            try:
                known: tuple[Decimal, ...] = itemgetter(*units)(self._known)
            except KeyError:
                pass  # one was not asked before
            else:
                return known
        return [self.of(one) for one in units]


class _ByPair(dict[Pair, Decimal]):
    """Decimals by the quotient that they are: those of small denominators are kept."""

    def __missing__(self, pair: Pair) -> Decimal:
        num, den = pair
        decimal = quotient(num, den)
        if den <= _MAX_DENOMINATOR and len(self) < _MAX_KEPT:
            self[pair] = decimal
        return decimal


def _usual_total(
    rounding: Rounding, roots: Sequence[Node], arithmetic: Arithmetic[Any], by_units: _Decimals
) -> Callable[[Results], Decimal]:
    """Return the function that gives the points of a sheet on which every leaf counts as usual."""
    total = total_of(roots, arithmetic)
    rounded = RoundedForm(rounding.places)(1, 0, 1)

    match rounding.level:
        case RoundingLevel.CRITERION:
            return lambda results: by_units.of(total(results))
        case RoundingLevel.GROUP:
            groups = totals_of(roots, arithmetic)
            return lambda results: by_units.of(sum(rounded(*group(results)) for group in groups))
        case RoundingLevel.TOTAL:
            return lambda results: by_units.of(rounded(*total(results)))
        case _:
            return lambda results: quotient(*total(results))


def _leaf_decimals(
    rounding: Rounding, leaves: Sequence[Node], by_units: _Decimals
) -> Callable[[Results], Iterable[Decimal]]:
    """Return the function that gives the points of all leaves as they are shown."""
    if rounding.level is RoundingLevel.CRITERION:
        return by_units.of_all
    by_pair = _ByPair()
    if rounding.level is not RoundingLevel.GROUP:
        return partial(map, by_pair.__getitem__)
    rounded = RoundedForm(rounding.places)(1, 0, 1)
    return lambda results: (
        by_units.of(rounded(*pair)) if leaf.depth == 1 else by_pair[pair]
        for leaf, pair in zip(leaves, results, strict=True)
    )


def _max_of(leaf: Node) -> Fraction:
    """Return the maximum of a leaf that counts as usual."""
    rule = leaf.criterion.rule
    return leaf.criterion.effective_exact_max if rule is None else exact_max(rule)


def _counted_max(score: NodeScore) -> Fraction:
    return score.exact_max if score.state in (ScoreState.SCORED, ScoreState.UNREAD) else Fraction(0)
