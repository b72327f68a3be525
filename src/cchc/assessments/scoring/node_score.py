"""What one criterion earns (điểm của một tiêu chí), and how parts make the points of what is above them.

These are the points of every sheet, with whatever policies and absences; `plain_totals.py` is the short way for a
sheet on which every criterion is scored.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.frameworks import Aggregation, Criterion, Node
from cchc.rules import AbsencePolicy, Outcome, ScoreState, as_reason, policies_of
from cchc.values import Rounding, RoundingLevel


class NodeScore(NamedTuple):
    """The points of one criterion, or of the whole.

    Attributes:
        criterion: the criterion; None for the whole.
        state: how it counts.
        points: as shown, after rounding; None unless `state` is SCORED.
        exact: before any rounding; None unless `state` is SCORED.
        exact_max: the most that it could earn.
        carried: what it brings to the heading above: its rounded points if it was rounded, else the exact ones.
        full: its maximum with what is only rescaled; None if it does not count at all.
        rescaled: whether its own maximum, or that of a part, is only rescaled.
        scale: what the whole was multiplied by; None if it was not.
    """

    criterion: Criterion | None
    state: ScoreState
    points: Decimal | None
    exact: Fraction | None
    exact_max: Fraction
    carried: Fraction
    full: Fraction | None
    rescaled: bool
    scale: Fraction | None = None


def leaf_score(node: Node, outcome: Outcome | None, rounding: Rounding) -> NodeScore:
    """Return the points of a leaf.

    Args:
        node: the leaf.
        outcome: what its rule gives; None if it has no rule and nobody gave points.
        rounding: the rounding policy of the framework.
    """
    if outcome is None:
        most = node.criterion.effective_exact_max
        return NodeScore(node.criterion, ScoreState.UNREAD, None, None, most, Fraction(0), most, rescaled=False)
    exact, most = outcome.exact, outcome.exact_max
    points = None if exact is None else rounding.apply(exact, *levels_of(node), RoundingLevel.CRITERION)
    rescaled = AbsencePolicy.RESCALE in policies_of(as_reason(outcome.reason))
    full = most if outcome.state in (ScoreState.SCORED, ScoreState.UNREAD) else None
    if rescaled:
        full = node.criterion.effective_exact_max
    carried = _carried(exact, points, node, rounding)
    return NodeScore(node.criterion, outcome.state, points, exact, most, carried, full, rescaled=rescaled)


def scored_leaf(node: Node, exact: Fraction, exact_max: Fraction, rounding: Rounding) -> NodeScore:
    """Return the points of a leaf that counts as usual, from its exact points."""
    points = rounding.apply(exact, *levels_of(node), RoundingLevel.CRITERION)
    carried = _carried(exact, points, node, rounding)
    return NodeScore(node.criterion, ScoreState.SCORED, points, exact, exact_max, carried, exact_max, rescaled=False)


def heading_score(node: Node, parts: Sequence[NodeScore], rounding: Rounding) -> NodeScore:
    """Return the points of a heading from those of its parts.

    Raises:
        InvalidInput: a geometric mean of negative points, or of weights whose ratio is too fine.
    """
    made = _together(node.criterion, parts)
    if made.state is not ScoreState.SCORED:
        return made
    points = rounding.apply(made.carried, *levels_of(node), RoundingLevel.CRITERION)
    return made._replace(points=points, carried=_carried(made.exact, points, node, rounding))


def unscored(node: Node) -> NodeScore:
    """Return what a heading has whose parts make no points, after the fault was reported."""
    return NodeScore(node.criterion, ScoreState.UNREAD, None, None, Fraction(0), Fraction(0), None, rescaled=False)


class MaxChange(NamedTuple):
    """How the maximum of the whole differs from that of the criteria that count.

    Attributes:
        added: what is added to it, so that the criteria of a group make the maximum that is decreed for it.
        by_hand: what a person set in its place, after that; None if no person did.
    """

    added: Fraction = Fraction(0)
    by_hand: Fraction | None = None

    def of(self, exact_max: Fraction) -> Fraction:
        """Return the maximum in the place of one."""
        return exact_max + self.added if self.by_hand is None else self.by_hand


NO_CHANGE = MaxChange()


def total_score(parts: Sequence[NodeScore], rounding: Rounding, change: MaxChange = NO_CHANGE) -> NodeScore:
    """Return the points of the whole from those of the first level.

    If something is only rescaled, the points without bonus and deduction are brought back to the scale they had.

    Args:
        parts: the first level.
        rounding: the rounding policy of the framework.
        change: how the maximum differs from that of the parts.
    """
    made = _together(None, parts)
    if made.state is not ScoreState.SCORED:
        return made
    exact, shown, most = _exact(made), made.carried, change.of(made.exact_max)
    full = (made.full or Fraction(0)) + change.added
    scale = full / most if made.rescaled and full and most else None
    if scale is not None:
        beside = [part for part in parts if part.criterion is not None and part.criterion.role is not None]
        exact_beside = sum(map(_exact, beside), Fraction(0))
        shown_beside = sum((part.carried for part in beside), Fraction(0))
        exact = (exact - exact_beside) * scale + exact_beside
        shown = (shown - shown_beside) * scale + shown_beside
        most *= scale
    points = rounding.apply(shown, RoundingLevel.TOTAL)
    return made._replace(points=points, exact=exact, exact_max=most, carried=shown, scale=scale)


def levels_of(node: Node) -> tuple[RoundingLevel, ...]:
    """Return the levels of rounding that a criterion is at, besides its own."""
    return (RoundingLevel.GROUP,) if node.depth == 1 else ()


def _together(heading: Criterion | None, parts: Sequence[NodeScore]) -> NodeScore:
    """Return what parts make, before any rounding: those of the heading's own role together, the others added.

    Of `carried` it is what the parts carry.
    """
    role, how = (heading.role, heading.aggregation) if heading else (None, Aggregation.SUM)
    own = [part for part in parts if part.criterion is not None and part.criterion.role is role]
    left = _left_state(heading, parts)
    kept = (ScoreState.SCORED, ScoreState.UNREAD) if left is None else (ScoreState.EXCLUDED,)
    counted = [part for part in own if part.state in kept]
    held = [part for part in own if part.full is not None]
    most = how.combine([part.exact_max for part in counted], _weights(counted))
    full = how.combine([part.full or Fraction(0) for part in held], _weights(held)) if held else None
    rescaled = any(part.rescaled for part in parts)
    if left is not None:
        return NodeScore(heading, left, None, None, most, Fraction(0), full, rescaled)
    beside = [part for part in parts if part.criterion is not None and part.criterion.role is not role]
    weights = _weights(counted)
    exact = sum(map(_exact, beside), how.combine([_exact(part) for part in counted], weights))
    shown = sum((part.carried for part in beside), how.combine([part.carried for part in counted], weights))
    if heading is not None and any(fails(part, heading) for part in parts):
        exact, shown = min(exact, Fraction(0)), min(shown, Fraction(0))
    return NodeScore(heading, ScoreState.SCORED, None, exact, most, shown, full, rescaled)


def fails(part: NodeScore, heading: Criterion) -> bool:
    """Return whether a part takes all points of its heading because it has none itself.

    Args:
        part: the part.
        heading: its heading.
    """
    one = part.criterion
    if one is None or not one.zeroes_parent or one.role is not heading.role:
        return False
    return part.state is ScoreState.SCORED and _exact(part) <= 0 < part.exact_max


def _left_state(heading: Criterion | None, parts: Sequence[NodeScore]) -> ScoreState | None:
    """Return the state of a heading of which no part counts: it left the maximum or is watched as they do.

    None if a part counts, or if there are no parts; the whole is never only watched.
    """
    states = {part.state for part in parts}
    if not states or not states <= {ScoreState.EXCLUDED, ScoreState.UNSCORED}:
        return None
    if ScoreState.EXCLUDED in states:
        return ScoreState.EXCLUDED
    return None if heading is None else ScoreState.UNSCORED


def _exact(part: NodeScore) -> Fraction:
    return Fraction(0) if part.exact is None else part.exact


def _weights(parts: Sequence[NodeScore]) -> list[Fraction]:
    return [Fraction(part.criterion.weight) for part in parts if part.criterion is not None]


def _carried(exact: Fraction | None, points: Decimal | None, node: Node, rounding: Rounding) -> Fraction:
    """Return what a criterion brings to the heading above it."""
    if exact is None or points is None:
        return Fraction(0)
    rounded = rounding.level is RoundingLevel.CRITERION or (rounding.level is RoundingLevel.GROUP and node.depth == 1)
    return Fraction(points) if rounded else exact
