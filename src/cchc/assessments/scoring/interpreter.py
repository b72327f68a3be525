"""The interpreter (bàn chấm): one sheet through the tree of a framework, every result with its reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.explanation import Explanation
from cchc.assessments.sheets.column import Column
from cchc.assessments.sheets.score_entry import ScoreEntry
from cchc.assessments.sheets.sheet import ScoreSheet, require_values
from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import to_decimal
from cchc.frameworks import Aggregation, Criterion, Framework, Node, unknown_key
from cchc.indicators import Absence, Measured, measured
from cchc.messages import _
from cchc.rules import AbsencePolicy, ManualReason, Outcome, Rule, State, as_reason, decisive, policies_of
from cchc.values import Entry, Period, RoundingLevel
from cchc.viet import Figure, format_number

Sheet = ScoreSheet | Mapping[str, Measured | None]
Filled = Mapping[str, Measured | Entry[ScoreEntry] | None]


def cohorts_of(roots: tuple[Node, ...], sheets: Iterable[Sheet]) -> dict[str, Sequence[Measured]]:
    """Of the values of all sheets those on which points depend, by key, where rules compare (số liệu quyết định)."""
    rules = {node.key: rule for root in roots for node in root.walk() if (rule := comparing_rule(node)) is not None}
    filled = [values_of(sheet) for sheet in sheets] if rules else []
    return {key: decisive(rule, [*_fit(rule, (values.get(key) for values in filled))]) for key, rule in rules.items()}


def comparing_rule(node: Node) -> Rule | None:
    """The rule of a criterion that needs the values of all bodies (quy tắc so sánh các đơn vị); else None.

    Of a rule from outside nobody knows: it is shown them.
    """
    rule = node.criterion.rule
    return rule if rule is not None and getattr(rule, "compares", True) else None


def _fit(rule: Rule, values: Iterable[Measured | None]) -> Iterator[Measured]:
    """The values that a rule takes: one that it refuses is told with its own sheet, and spoils no other."""
    for value in values:
        with suppress(InvalidInput):
            one = measured(value)
            if _is_taken(rule, one):
                yield one


def _is_taken(rule: Rule, value: Measured) -> bool:
    try:
        rule.score(value, cohort=[value])
    except InvalidInput as error:
        return any(fault.code == "zero_best" for fault in error.faults)
    return True


def values_of(sheet: Sheet) -> Mapping[str, Measured | None]:
    """The figures of a sheet by key (các số liệu); what is no sheet is refused."""
    return sheet.values if isinstance(sheet, ScoreSheet) else require_values(sheet)


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A framework ready to score sheets (bàn chấm): its nodes, and the values of all bodies where rules compare them.

    Attributes:
        framework: the framework.
        roots: its nodes.
        cohorts: the values of all bodies by key, for the rules that compare them.
        column: whose points count; None looks at the figures alone.
    """

    framework: Framework
    roots: tuple[Node, ...]
    cohorts: Mapping[str, Sequence[Measured]] = field(default_factory=dict[str, Sequence[Measured]])
    column: Column | None = None

    def assess(self, sheet: Sheet, name: str = "", previous: Sheet | None = None) -> Assessment:
        """Score one sheet (chấm một phiếu)."""
        framework = self.framework
        period: Period | None = None
        if isinstance(sheet, ScoreSheet):
            period, name = sheet.period, name or sheet.body.name
        with FaultCollector() as gather:
            with gather.at():
                self.refuse(sheet)
            before: Mapping[str, Measured | None] = {} if previous is None else values_of(previous)
            run = _Run(framework, self._filled(sheet), before, self.cohorts, gather)
            parts = tuple(run.result(root) for root in self.roots)
            whole = run.whole(parts)
        return Assessment(
            name=name,
            period=period,
            framework=framework.title,
            source=framework.source,
            level=framework.level,
            rounding=framework.rounding,
            whole=whole,
        )

    def refuse(self, sheet: Sheet) -> None:
        """Refuse a sheet for another version, and every key that is no leaf of the framework (phiếu không hợp lệ)."""
        nodes = {node.key: node for root in self.roots for node in root.walk()}
        with FaultCollector() as gather:
            if isinstance(sheet, ScoreSheet):
                with gather.at():
                    sheet.refuse_other_version(self.framework.version)
            for key in values_of(sheet):
                with gather.at():
                    if key not in nodes:
                        raise unknown_key(key, [node.key for node in nodes.values() if not node.children])
                    if parts := nodes[key].children:
                        what = _("tiêu chí có thành phần không nhận số liệu")
                        choice = ", ".join(part.key for part in parts)
                        remedy = _("hãy nhập số liệu ở tiêu chí thành phần: {choice}", choice=choice)
                        raise InvalidInput.of("heading", what, key, remedy, path=key)

    def leaves(self, values: Filled, nodes: Sequence[Node]) -> list[Explanation]:
        """The results of some leaves alone (chấm riêng các tiêu chí).

        Raises:
            InvalidInput: as in `assess`, for these leaves.
        """
        with FaultCollector() as gather:
            run = _Run(self.framework, values, {}, self.cohorts, gather)
            return [run.result(node).told for node in nodes]

    def _filled(self, sheet: Sheet) -> Filled:
        """What counts of a sheet, by key."""
        if self.column is not None and isinstance(sheet, ScoreSheet):
            return sheet.values_in(self.column)
        return values_of(sheet)


class _Part(NamedTuple):
    """A criterion that is done: its result, and the maximum it would have with what is only rescaled."""

    node: Node
    told: Explanation
    full: Fraction | None


class _Made(NamedTuple):
    """What parts make: of those that count together, and of the blocks beside them.

    Attributes:
        state: how it counts.
        exact: the exact points of what counts together.
        shown: the same as it is carried up, after rounding below.
        most: its maximum.
        full: its maximum with what is only rescaled; None where nothing counts at all.
        exact_beside: the exact points of bonus and deduction.
        shown_beside: the same as it is carried up.
    """

    state: State
    exact: Fraction
    shown: Fraction
    most: Fraction
    full: Fraction | None
    exact_beside: Fraction
    shown_beside: Fraction


@dataclass(frozen=True, slots=True)
class _Run:
    """One sheet on its way through the tree: what was handed over, and the faults found so far."""

    framework: Framework
    values: Filled
    before: Mapping[str, Measured | None]
    cohorts: Mapping[str, Sequence[Measured]]
    gather: FaultCollector
    rescaled: list[str] = field(default_factory=list)

    def result(self, node: Node) -> _Part:
        """The result of a node with all under it."""
        if not node.children:
            return self._leaf(node)
        parts = tuple(self.result(child) for child in node.children)
        return _Part(node, *self._heading(node, parts))

    def _heading(self, node: Node, parts: tuple[_Part, ...]) -> tuple[Explanation, Fraction | None]:
        how, levels = node.criterion.aggregation, _group(node)
        made = self._together(node, how, parts, node.depth)
        rounding = self.framework.rounding
        scored = made.state is State.SCORED
        told = Explanation(
            key=node.key,
            code=node.criterion.code,
            title=node.criterion.title,
            state=made.state,
            points=rounding.at(made.shown + made.shown_beside, *levels) if scored else None,
            exact=made.exact + made.exact_beside if scored else None,
            max_points=to_decimal(made.most),
            aggregation=None if how is Aggregation.SUM else how,
            role=node.criterion.role,
            rounding=rounding if rounding.level in levels and scored else None,
            source=node.source,
            children=tuple(part.told for part in parts),
        )
        return told, made.full

    def whole(self, parts: tuple[_Part, ...]) -> Explanation:
        """The result of the whole framework."""
        made = self._together(None, Aggregation.SUM, parts, 0)
        scored = made.state is State.SCORED
        scale = made.full / made.most if self.rescaled and scored and made.full and made.most else None
        times = scale or Fraction(1)
        rounding = self.framework.rounding
        return Explanation(
            key="",
            title=self.framework.title,
            state=made.state,
            points=rounding.at(made.shown * times + made.shown_beside, RoundingLevel.TOTAL) if scored else None,
            exact=made.exact * times + made.exact_beside if scored else None,
            max_points=to_decimal(made.most * times),
            scale=scale,
            rounding=rounding if rounding.level is RoundingLevel.TOTAL and scored else None,
            source=self.framework.source,
            children=tuple(part.told for part in parts),
        )

    def _together(self, node: Node | None, how: Aggregation, parts: tuple[_Part, ...], depth: int) -> _Made:
        """What parts make of a heading, or of the whole."""
        role = node.criterion.role if node else None
        own = [part for part in parts if part.node.criterion.role is role]
        beside = [part for part in parts if part.node.criterion.role is not role]
        excluded = bool(parts) and all(part.told.state is State.EXCLUDED for part in parts)
        counted = own if excluded else [part for part in own if part.told.state in (State.SCORED, State.UNREAD)]
        scored = [part for part in own if part.told.state is State.SCORED]
        held = [(part.full, _weight(part)) for part in own if part.full is not None]
        weights = [_weight(part) for part in scored]
        return _Made(
            state=State.EXCLUDED if excluded else State.SCORED,
            exact=how.of([_exact(part) for part in scored], weights),
            shown=how.of([self._carried(part, depth + 1) for part in scored], weights),
            most=how.of([Fraction(part.told.max_points) for part in counted], [_weight(part) for part in counted]),
            full=how.of([one[0] for one in held], [one[1] for one in held]) if held else None,
            exact_beside=sum(map(_exact, beside), Fraction(0)),
            shown_beside=sum((self._carried(part, depth + 1) for part in beside), Fraction(0)),
        )

    def _leaf(self, node: Node) -> _Part:
        outcome: Outcome | None = None
        with self.gather.at(node.key):
            outcome = self._scored(node, self.values.get(node.key))
        levels = (RoundingLevel.CRITERION, *_group(node))
        points = outcome.exact if outcome else None
        rounding = self.framework.rounding
        reason = as_reason(outcome.reason) if outcome else None
        most = outcome.max_points if outcome else node.criterion.points_at_most
        told = Explanation(
            key=node.key,
            code=node.criterion.code,
            title=node.criterion.title,
            state=outcome.state if outcome else State.UNREAD,
            points=None if points is None else rounding.at(points, *levels),
            exact=points,
            max_points=most,
            reason=reason,
            role=node.criterion.role,
            rounding=rounding if rounding.level in levels and points is not None else None,
            source=node.source,
        )
        return _Part(node, told, self._full(node, told))

    def _scored(self, node: Node, filled: Measured | Entry[ScoreEntry] | None) -> Outcome | None:
        """The outcome of a leaf; None where its wording was not read and nobody gave points."""
        criterion = node.criterion
        if isinstance(filled, Entry):
            return _given(criterion, filled)
        value = measured(filled)
        if criterion.rule is not None:
            return self._outcome(node.key, criterion.rule, value)
        if isinstance(value, Absence):
            return None
        if (rule := criterion.by_hand) is None:
            remedy = _("hãy gắn quy tắc hoặc điểm tối đa cho tiêu chí")
            raise InvalidInput.of("no_rule", _("tiêu chí chưa có quy tắc"), str(value), remedy)
        return rule.score(value)

    def _full(self, node: Node, told: Explanation) -> Fraction | None:
        """The maximum of a leaf with what is only rescaled; None where it does not count at all."""
        if told.reason is not None and AbsencePolicy.RESCALE in policies_of(told.reason):
            self.rescaled.append(node.key)
            return Fraction(node.criterion.points_at_most)
        return Fraction(told.max_points) if told.state in (State.SCORED, State.UNREAD) else None

    def _outcome(self, key: str, rule: Rule, value: Measured) -> Outcome:
        """The rule's own answer; for an absence that it does not know, the framework's policy."""
        cohort = self.cohorts.get(key)
        previous = measured(self.before[key]) if key in self.before else None
        if not isinstance(value, Absence):
            return rule.score(value, cohort=cohort, previous=previous)
        try:
            return rule.score(value, cohort=cohort, previous=previous)
        except InvalidInput:
            policy = self.framework.policy_for(value)
            if policy is None:
                raise
            return Outcome.by_policy(value, policy, rule.max_points)

    def _carried(self, part: _Part, depth: int) -> Fraction:
        """What a part brings to what is above it: its rounded points where it was rounded, else the exact ones."""
        level = self.framework.rounding.level
        rounded = level is RoundingLevel.CRITERION or (level is RoundingLevel.GROUP and depth == 1)
        return Fraction(part.told.points) if rounded and part.told.points is not None else _exact(part)


def _exact(part: _Part) -> Fraction:
    """The exact points of a part; what is not scored brings none."""
    return Fraction(0) if part.told.exact is None else part.told.exact


def _given(criterion: Criterion, entry: Entry[ScoreEntry]) -> Outcome:
    """The outcome of points that a person gave, inside the bounds of the criterion."""
    points = Decimal(0) if entry.value.points is None else entry.value.points
    least, most = criterion.points_at_least, criterion.points_at_most
    if not least <= points <= most:
        bounds = {
            "least": Figure(format_number(least)) if least.is_finite() else "-",
            "most": Figure(format_number(most)),
        }
        what = _("{column} ngoài khoảng điểm của tiêu chí", column=entry.value.column.label)
        remedy = _("điểm phải từ {least} đến {most}", **bounds)
        raise InvalidInput.of("points", what, format_number(points), remedy)
    reason = ManualReason(points=Fraction(points), by=entry.by, why=entry.why)
    return Outcome.scored(Fraction(points), most, reason)


def _weight(part: _Part) -> Fraction:
    return Fraction(part.node.criterion.weight)


def _group(node: Node) -> tuple[RoundingLevel, ...]:
    return (RoundingLevel.GROUP,) if node.depth == 1 else ()
