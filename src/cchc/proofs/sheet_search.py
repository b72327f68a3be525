"""The search for a sheet (tìm phiếu chấm): all totals of a framework under conditions, and the figures for one of them.

The tree is folded from the leaves up, each heading by its own way of aggregating, so that the cost grows with the
number of criteria times the number of runs or ranges of points, not with the number of sheets.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from cchc.assessments import Assessment, assess
from cchc.frameworks import Aggregation, Framework, Node
from cchc.indicators import Absence, Measured
from cchc.messages import Message, _
from cchc.proofs.choice import Choice, Detail, Either, Extreme, Limited, Listed, Rounded, Times, Total, Where
from cchc.proofs.point_set import some
from cchc.proofs.rule_inputs import excluding_input, inputs_of, is_exact, is_watched, measured_inputs, why_unknown
from cchc.proofs.undecided import Undecided
from cchc.rules import ScoreState
from cchc.values import Interval, RoundingLevel

Intervals = tuple[Interval, ...]
Sheet = dict[str, Measured]

_MAX_PATTERNS = 64
"""The most ways to choose the criteria that leave the maximum, each searched by itself."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A framework with some criteria outside the maximum, and what follows from that for all sheets.

    Attributes:
        framework: the framework.
        left_out: the figures with which criteria leave the maximum, by key.
        result: the score of a sheet without other figures.
        scale: what the points of the criteria are multiplied by.
        reach: the sum of the bounds of all rules.
        spread: how many points of a criterion make a point of the total at most.
        leaves: what leaves can earn, as far as it was asked for.
    """

    framework: Framework
    left_out: Mapping[str, Measured]
    result: Assessment
    scale: Fraction
    reach: Fraction
    spread: Fraction
    leaves: dict[tuple[str, bool], Choice] = field(default_factory=dict[tuple[str, bool], Choice])

    @property
    def exact_max(self) -> Fraction:
        """The maximum."""
        return self.result.exact_max

    @property
    def has_bounded_rules(self) -> bool:
        """Whether of some rule only the bounds are known."""
        rules = (node.criterion.rule for node in self.framework.nodes() if not node.children)
        return any(rule is not None and not is_exact(rule) for rule in rules)

    def counts(self, key: str) -> bool:
        """Return whether a criterion is scored, or left to be scored by hand."""
        return self.result.of(key).state in (ScoreState.SCORED, ScoreState.UNREAD)

    def why_unknown(self, key: str) -> Message:
        """Return why no figure is known for some points of a criterion (lý do)."""
        return why_unknown(self.framework.node(key).criterion.rule, key)

    def max_of(self, key: str) -> Fraction:
        """Return the maximum of a criterion."""
        return self.result.of(key).exact_max


def frames_of(framework: Framework) -> tuple[Frame, ...]:
    """Return a frame for each choice of criteria that figures can put outside the maximum, first that of none.

    Raises:
        Undecided: there are too many, or the framework differs by groups of bodies.
    """
    if framework.depends_on_groups:
        why = _("bộ tiêu chí khác nhau theo nhóm đơn vị; hãy xét bộ tiêu chí của từng nhóm (for_groups)")
        raise Undecided(why)
    leaves = [node for node in framework.nodes() if not node.children and node.criterion.rule is not None]
    leaving = {
        node.key: value
        for node in leaves
        if node.criterion.rule is not None and (value := excluding_input(node.criterion.rule)) is not None
    }
    if 1 << len(leaving) > _MAX_PATTERNS:
        why = _("có {count} tiêu chí có thể ra ngoài điểm tối đa", count=len(leaving))
        raise Undecided(why)
    keys = [*leaving]
    patterns = (
        {key: leaving[key] for index, key in enumerate(keys) if pattern >> index & 1}
        for pattern in range(1 << len(keys))
    )
    return tuple(_frame(framework, pattern) for pattern in patterns)


def _frame(framework: Framework, left_out: Mapping[str, Measured]) -> Frame:
    result = assess(framework, left_out)
    scale = result.root.scale if left_out else None
    reach, spread = Fraction(1), Fraction(1)
    for node in framework.nodes():
        criterion = node.criterion
        rule = None if node.children else criterion.rule or criterion.manual_rule
        ends = () if rule is None else (rule.min_points, rule.max_points)
        reach += sum((abs(Fraction(one)) for one in ends if one.is_finite()), Fraction(0))
        if criterion.aggregation is Aggregation.MEAN and node.children:
            weights = [Fraction(child.criterion.weight) for child in node.children]
            spread *= sum(weights, Fraction(0)) / min(weights)
    return Frame(framework, left_out, result, scale or Fraction(1), reach, spread)


@dataclass(frozen=True, slots=True)
class SheetSearch:
    """The search for a sheet of a frame under conditions.

    Attributes:
        frame: the framework, with what is left out.
        where: the intervals of points that criteria must lie in, by key.
        total: the intervals of points that the total must lie in; None for any.
        widened: True if rules that are not decided give all points between their bounds.
        detail: what is kept of a sum with too many different numbers of points.
    """

    frame: Frame
    where: Mapping[str, Intervals]
    total: Intervals | None
    widened: bool
    detail: Detail = Detail.ALL

    @property
    def depth(self) -> Fraction:
        """The points beyond which rules without bounds change nothing that is asked."""
        asked = (*(self.total or ()), *(one for each in self.where.values() for one in each))
        ends = (abs(end) for one in asked for end in (one.low, one.high) if end is not None)
        return (self.frame.reach + sum(ends, Fraction(0))) * self.frame.spread

    def choice(self) -> Choice:
        """Return all totals, with figures for each.

        Raises:
            Undecided: the points of a heading are not decided.
            TooManyPoints: there are too many different numbers of points.
        """
        framework = self.frame.framework
        found = self._whole(framework.roots())
        return found if self.total is None else Where(found, self.total)

    def sheet(self) -> Sheet | None:
        """Return figures that fulfil all conditions; None if there are none.

        Raises:
            Undecided: as in `choice`.
            NoFigure: the points are possible as far as is known, but not decided.
        """
        found = self.choice()
        points = some(found.points)
        if points is None:
            return None
        figures = {str(key): value for key, value in found.pick(points)}
        return {**self.frame.left_out, **figures}

    def _whole(self, roots: Sequence[Node]) -> Choice:
        rounding = self.frame.framework.rounding
        within = self._parts(root for root in roots if root.criterion.role is None)
        beside = self._parts(root for root in roots if root.criterion.role is not None)
        inside: Choice = Total(within, self.detail)
        if self.frame.scale != 1:
            inside = Times(inside, self.frame.scale)
        whole = Total([inside, *beside], self.detail)
        return Rounded(whole, rounding.places) if rounding.level is RoundingLevel.TOTAL else whole

    def _parts(self, nodes: Iterable[Node]) -> list[Choice]:
        found = (self._node(node) for node in nodes)
        return [one for one in found if one is not None]

    def _node(self, node: Node, exactly: Intervals | None = None, *, reported: bool | None = None) -> Choice | None:
        """Return what a criterion can earn; None if it does not count.

        Args:
            node: the criterion.
            exactly: the intervals that its points must lie in before they are rounded; None for any.
            reported: of a criterion that is scored by hand, whether it is scored; None for either.
        """
        made = (
            self._heading(node)
            if node.children
            else self.leaf(node)
            if reported is None
            else _by_hand(node, reported=reported)
        )
        if made is None:
            return None
        if exactly is not None:
            made = Where(made, exactly)
        rounding = self.frame.framework.rounding
        if rounding.level is RoundingLevel.CRITERION or (rounding.level is RoundingLevel.GROUP and node.depth == 1):
            made = Rounded(made, rounding.places)
        intervals = self.where.get(node.key)
        return made if intervals is None else Where(made, intervals)

    def leaf(self, node: Node) -> Choice | None:
        """Return what a leaf can earn; None if it does not count."""
        rule = node.criterion.rule or node.criterion.manual_rule
        if node.key in self.frame.left_out or (rule is not None and is_watched(rule)):
            return None
        if rule is None:
            return _by_hand(node, reported=False)
        if not (rule.min_points.is_finite() and rule.max_points.is_finite()):
            return inputs_of(rule, node.key, self.depth, widened=self.widened)
        known = self.frame.leaves.get((node.key, self.widened))
        if known is None:
            known = inputs_of(rule, node.key, Fraction(0), widened=self.widened)
            self.frame.leaves[node.key, self.widened] = known
            if is_exact(rule):
                self.frame.leaves[node.key, not self.widened] = known
        return known

    def _heading(self, node: Node) -> Choice | None:
        role = node.criterion.role
        parts = {child.key: found for child in node.children if (found := self._node(child)) is not None}
        if not parts:
            return None
        own = [child for child in node.children if child.key in parts and child.criterion.role is role]
        beside = [parts[child.key] for child in node.children if child.key in parts and child not in own]
        zeroing = [child for child in own if child.criterion.zeroes_parent and self.frame.max_of(child.key) > 0]
        if not zeroing:
            return self._together(node, own, parts, beside)
        return self._zeroed(node, own, parts, beside, zeroing)

    def _together(
        self, node: Node, own: Sequence[Node], parts: Mapping[str, Choice], beside: Sequence[Choice]
    ) -> Choice:
        held = [parts[child.key] for child in own]
        weights = [Fraction(child.criterion.weight) for child in own]
        match node.criterion.aggregation:
            case Aggregation.SUM:
                return Total([*held, *beside], self.detail)
            case Aggregation.MEAN:
                whole = sum(weights, Fraction(0))
                means = [Times(one, weight / whole) for one, weight in zip(held, weights, strict=True)]
                return Total([*means, *beside], self.detail)
            case Aggregation.HIGHEST:
                return Total([Extreme(held, highest=True), *beside] if held else beside, self.detail)
            case _:
                raise Undecided(_("tiêu chí {key} lấy trung bình nhân", key=node.key))

    def _zeroed(
        self,
        node: Node,
        own: Sequence[Node],
        parts: Mapping[str, Choice],
        beside: Sequence[Choice],
        zeroing: Sequence[Node],
    ) -> Choice:
        """Return what a heading can earn of which some parts take all points if they have none."""
        if self.frame.framework.rounding.level is RoundingLevel.CRITERION and any(one.children for one in zeroing):
            raise Undecided(_("tiêu chí {key} có điểm liệt được xét trước khi làm tròn", key=node.key))
        passed, failed = (Interval(Fraction(0), low_closed=False),), (Interval(None, Fraction(0)),)
        all_pass = {**parts, **{child.key: self._deciding(child, passed, passes=True) for child in zeroing}}
        found: list[Choice] = [self._together(node, own, all_pass, beside)]
        for child in zeroing:
            fails = {**parts, child.key: self._deciding(child, failed, passes=False)}
            found.append(Limited(self._together(node, own, fails, beside), None, Fraction(0)))
        return Either(found)

    def _deciding(self, node: Node, intervals: Intervals, *, passes: bool) -> Choice:
        """Return what a criterion can earn whose points lie in certain intervals before they are rounded.

        One that is still to be scored by hand takes no points from its heading.
        """
        by_hand = not node.children and node.criterion.rule is None
        found = [self._node(node, intervals, reported=True if by_hand else None)]
        found += [self._node(node, reported=False)] if by_hand and passes else []
        return Either([one for one in found if one is not None])


def _by_hand(node: Node, *, reported: bool) -> Choice:
    """Return what a criterion without a rule can earn, if it is scored by hand or if it is not."""
    rule = node.criterion.manual_rule
    if not reported or rule is None:
        return Listed(node.key, [] if reported else [(Fraction(0), Absence.NOT_REPORTED)])
    return measured_inputs(rule, node.key, Fraction(0), widened=False)
