"""The interpreter (bộ chấm từng bước): one sheet through the tree of a framework, every result with its reason.

It makes the finished tree of results: explanations, what JSON holds, and the faults of a sheet that is refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import cast

from cchc.assessments.results.adjusted_maximum import AdjustedMaximum
from cchc.assessments.results.assumption import ScoringAssumption
from cchc.assessments.results.explanation import Explanation
from cchc.assessments.scoring.cohorts import CohortKey, Cohorts, Sheet, values_of
from cchc.assessments.scoring.node_score import (
    NodeScore,
    fails,
    heading_score,
    leaf_score,
    levels_of,
    total_score,
    unscored,
)
from cchc.assessments.scoring.sheet_scope import NO_SCOPE, SheetScope
from cchc.assessments.sheets.score_entry import ScoreEntry
from cchc.assessments.sheets.sheet import ScoreSheet
from cchc.errors import FaultCollector, InvalidInput, pointer
from cchc.exact import to_decimal
from cchc.frameworks import Aggregation, Criterion, Framework, Node, unknown_key
from cchc.indicators import Absence, Measurable, Measured, measured, states_counts
from cchc.messages import _
from cchc.rules import (
    GroupReason,
    InputKind,
    ManualReason,
    Outcome,
    Rule,
    ScopeReason,
    ScoreState,
    as_reason,
    exact_max,
    foreign_rules,
    notes_of,
)
from cchc.values import Entry, RoundingLevel
from cchc.viet import FormattedNumber, format_number

_KEEPING = (Aggregation.SUM, Aggregation.HIGHEST)
"""Of rounded parts these make rounded points; a mean is rounded itself."""
Filled = Measurable | Entry[ScoreEntry]
"""What counts for a criterion: a figure, points that a person gave, or neither."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """One sheet on its way through the tree.

    Attributes:
        framework: the framework.
        values: what counts of the sheet, by key.
        before: the figures of the period before, by key.
        cohorts: the values of all bodies, for the rules that compare them.
        scope: what applies to the body.
        known: the outcomes of rules from outside that were already asked, by key: they are not asked twice.
        assumptions: what the score takes for granted.
        collector: collects the faults.
    """

    framework: Framework
    values: Mapping[str, Filled]
    before: Mapping[str, Measurable] = field(default_factory=dict[str, Measurable])
    cohorts: Cohorts = field(default_factory=dict[CohortKey, Sequence[Measured]])
    scope: SheetScope = NO_SCOPE
    known: Mapping[str, Outcome] = field(default_factory=dict[str, Outcome])
    assumptions: tuple[ScoringAssumption, ...] = ()
    collector: FaultCollector = field(default_factory=FaultCollector)

    def explain(self, node: Node) -> Explanation:
        """Return the result of one criterion, with its parts."""
        return self._result(node)[1]

    def explain_whole(self, roots: Sequence[Node]) -> Explanation:
        """Return the result of the whole, from the nodes of the first level."""
        framework, rounding = self.framework, self.framework.rounding
        parts = [self._result(root) for root in roots]
        scores = [score for score, _explanation in parts]
        total = total_score(scores, rounding, self.scope.change)
        return Explanation(
            key="",
            title=framework.title,
            state=total.state,
            points=total.points,
            exact=total.exact,
            max_points=to_decimal(total.exact_max),
            exact_max=total.exact_max,
            adjusted=self._adjusted(scores) if total.state is ScoreState.SCORED else (),
            scale=total.scale,
            rounding=rounding if rounding.level is RoundingLevel.TOTAL and total.state is ScoreState.SCORED else None,
            assumptions=self.assumptions,
            source=framework.source,
            children=tuple(explanation for _score, explanation in parts),
        )

    def _adjusted(self, scores: Sequence[NodeScore]) -> tuple[AdjustedMaximum, ...]:
        """Return how the maximum of the whole came about if it is not that of all criteria."""
        change = self.scope.change._replace(by_hand=None)
        left = total_score(scores, self.framework.rounding, change)
        return self.scope.adjustments(left.exact_max / (left.scale or 1))

    def outcome(self, node: Node) -> Outcome | None:
        """Return the outcome of a leaf; None if it has no rule and nobody gave points.

        Raises:
            InvalidInput: a value that the rule refuses, an absence without a policy, points out of bounds.
        """
        if (known := self.known.get(node.key)) is not None:
            return known
        criterion, filled = node.criterion, self.values.get(node.key)
        if (reason := self.scope.left_out.get(node.key)) is not None:
            return left_out(node, filled, reason)
        if isinstance(filled, Entry):
            return _given(criterion, filled)
        if criterion.rule is not None:
            return self._by_rule(node.key, criterion.rule, _value(criterion.rule, filled))
        value = measured(filled)
        if isinstance(value, Absence):
            return None
        if (rule := criterion.manual_rule) is None:
            remedy = _("hãy gắn quy tắc hoặc điểm tối đa cho tiêu chí")
            raise InvalidInput.of("no_rule", _("tiêu chí chưa có quy tắc"), str(value), remedy)
        return rule.score(value)

    def _by_rule(self, key: str, rule: Rule, value: Measured) -> Outcome:
        """Return the rule's own answer; for an absence that it does not know, that of the framework's policy."""
        group = self.scope.groups.get(key)
        if group is not None:
            found = self._scored(key, group, rule, value)
            reason = GroupReason(group=group, reason=as_reason(found.reason))
            return Outcome(found.points, found.exact, found.max_points, found.state, reason, found.exact_max)
        return self._scored(key, "", rule, value)

    def _scored(self, key: str, group: str, rule: Rule, value: Measured) -> Outcome:
        cohort = self.cohorts.get((key, group))
        previous = measured(self.before[key]) if key in self.before else None
        if not isinstance(value, Absence):
            return rule.score(value, cohort=cohort, previous=previous)
        try:
            return rule.score(value, cohort=cohort, previous=previous)
        except InvalidInput:
            policy = self.framework.policy_for(value)
            if policy is None:
                raise
            return Outcome.by_policy(value, policy, rule.max_points, exact_max(rule))

    def _result(self, node: Node) -> tuple[NodeScore, Explanation]:
        return self._heading(node) if node.children else self._leaf(node)

    def _leaf(self, node: Node) -> tuple[NodeScore, Explanation]:
        outcome: Outcome | None = None
        with self.collector.at(node.key, key=node.key):
            outcome = self.outcome(node)
        score = leaf_score(node, outcome, self.framework.rounding)
        rounding = self.framework.rounding
        levels = (RoundingLevel.CRITERION, *levels_of(node))
        return score, Explanation(
            key=node.key,
            code=node.criterion.code,
            title=node.criterion.title,
            state=score.state,
            points=score.points,
            exact=score.exact,
            max_points=to_decimal(score.exact_max),
            exact_max=score.exact_max,
            reason=as_reason(outcome.reason) if outcome else None,
            role=node.criterion.role,
            rounding=rounding if rounding.level in levels and score.exact is not None else None,
            notes=() if node.criterion.rule is None else notes_of(node.criterion.rule),
            source=node.source,
        )

    def _heading(self, node: Node) -> tuple[NodeScore, Explanation]:
        parts = [self._result(child) for child in node.children]
        how, rounding = node.criterion.aggregation, self.framework.rounding
        levels = (*levels_of(node), *(() if how in _KEEPING else (RoundingLevel.CRITERION,)))
        score = unscored(node)
        with self.collector.at(node.key, key=node.key):
            score = heading_score(node, [part for part, _explanation in parts], rounding)
        return score, Explanation(
            key=node.key,
            code=node.criterion.code,
            title=node.criterion.title,
            state=score.state,
            points=score.points,
            exact=score.exact,
            max_points=to_decimal(score.exact_max),
            exact_max=score.exact_max,
            aggregation=None if how is Aggregation.SUM else how,
            zeroed_by=tuple(one.key for part, one in parts if fails(part, node.criterion)),
            role=node.criterion.role,
            rounding=rounding if rounding.level in levels and score.state is ScoreState.SCORED else None,
            source=node.source,
            children=tuple(explanation for _part, explanation in parts),
        )


def check_sheet(nodes: Mapping[str, Node], sheet: Sheet) -> None:
    """Refuse a sheet of a body that did not exist, and every key that is no leaf of the framework.

    Args:
        nodes: the nodes of the framework by key.
        sheet: the sheet.

    Raises:
        InvalidInput: all of that together.
    """
    with FaultCollector() as collector:
        if isinstance(sheet, ScoreSheet):
            with collector.at():
                sheet.require_existence()
        with collector.at():
            check_keys(values_of(sheet), nodes)


def check_keys(keys: Iterable[str], nodes: Mapping[str, Node]) -> None:
    """Refuse every key that is no leaf of a framework.

    Args:
        keys: the keys.
        nodes: the nodes of the framework by key.

    Raises:
        InvalidInput: all of them together.
    """
    with FaultCollector() as collector:
        for key in keys:
            with collector.at():
                _check_key(key, nodes)


def _check_key(key: str, nodes: Mapping[str, Node]) -> None:
    if key not in nodes:
        raise unknown_key(key, [node.key for node in nodes.values() if not node.children])
    if parts := nodes[key].children:
        remedy = _("hãy nhập số liệu ở tiêu chí thành phần: {choice}", choice=", ".join(part.key for part in parts))
        what = _("tiêu chí có thành phần không nhận số liệu")
        raise InvalidInput.of("heading", what, key, remedy, path=pointer(key), key=key)


def left_out(node: Node, filled: Filled, reason: ScopeReason) -> Outcome:
    """Return the outcome of a leaf that does not apply to the body.

    Args:
        node: the leaf.
        filled: what the sheet has for it.
        reason: why it does not apply.

    Raises:
        InvalidInput: the sheet has a figure or points for it.
    """
    if isinstance(filled, Entry) or not isinstance(measured(filled), Absence):
        read = filled.value.points if isinstance(filled, Entry) else filled
        what = _("tiêu chí không áp dụng đối với đơn vị nhưng phiếu có số liệu")
        remedy = _("hãy bỏ số liệu của tiêu chí này, hoặc xem lại nhóm của đơn vị trên phiếu")
        raise InvalidInput.of("left_out", what, str(read), remedy)
    most = node.criterion.effective_exact_max
    return Outcome(None, None, to_decimal(most), ScoreState.EXCLUDED, reason, most)


def _value(rule: Rule, filled: Measurable) -> Measured:
    """Return what a rule scores: the measured value; a rule of ours on counts reports all faults of a plain mapping."""
    is_mapping = isinstance(filled, Mapping) and states_counts(filled)
    on_counts = rule.input_kind is InputKind.COUNTS and not foreign_rules(rule)
    return cast("Measured", filled) if is_mapping and on_counts else measured(filled)


def _given(criterion: Criterion, entry: Entry[ScoreEntry]) -> Outcome:
    """Return the outcome of points that a person gave, inside the bounds of the criterion."""
    points = Decimal(0) if entry.value.points is None else entry.value.points
    least, most = criterion.effective_min_points, criterion.effective_max_points
    if not least <= points <= most:
        bounds = {
            "least": FormattedNumber(format_number(least)) if least.is_finite() else "-",
            "most": FormattedNumber(format_number(most)),
        }
        what = _("{column} ngoài khoảng điểm của tiêu chí", column=entry.value.column.label)
        remedy = _("điểm phải từ {least} đến {most}", **bounds)
        raise InvalidInput.of("points", what, format_number(points), remedy)
    full = criterion.effective_exact_max
    exact = full if points == most else Fraction(points)
    return Outcome.scored(exact, most, ManualReason(points=exact, by=entry.by, reason=entry.reason), full)
