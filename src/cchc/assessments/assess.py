"""Score sheets by a framework (chấm điểm)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from cchc.assessments.assessment import Assessment, unknown_key
from cchc.assessments.explanation import Explanation
from cchc.assessments.sheet import ScoreSheet
from cchc.errors import Gather, InvalidInput
from cchc.frameworks import Framework
from cchc.frameworks.node import Node
from cchc.indicators import Absence, Measured
from cchc.indicators.observation import measured
from cchc.messages import _
from cchc.rules import Outcome, Rule, State, reason_of
from cchc.values import Period
from cchc.values.rounding import Level
from cchc.viet import to_decimal

Sheet = ScoreSheet | Mapping[str, Measured | None]


def assess(framework: Framework, sheet: Sheet) -> Assessment:
    """Score one sheet (chấm một phiếu): exact points for every criterion, each with its reason.

    Args:
        framework: the criteria; run its `check()` before you trust it.
        sheet: a `ScoreSheet`, or a plain mapping from key to value. A criterion that is missing, or None,
            is `Absence.NOT_REPORTED`.

    Raises:
        InvalidInput: an unknown key, a value that a rule does not take, an absence without a policy: all
            together, each with the key of its criterion.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> plan = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
    >>> framework = Framework(title="Bộ tiêu chí", criteria=[Criterion(code="1", title="Kế hoạch", rule=plan)])
    >>> result = assess(framework, {"1": True})
    >>> result.points, result.max_points
    (Decimal('4'), Decimal('4'))
    >>> print(result.explain("1"))
    1 Kế hoạch: 4/4 điểm
      mức “Có ban hành kế hoạch”: 4 điểm
    """
    return _assess(framework, framework.roots(), sheet)


def assess_all(framework: Framework, sheets: Mapping[str, Sheet]) -> dict[str, Assessment]:
    """Score many sheets (chấm nhiều phiếu), by name; faults of all sheets are told together.

    Raises:
        InvalidInput: as in `assess`, each fault under the name of its sheet.
    """
    roots = framework.roots()
    results: dict[str, Assessment] = {}
    with Gather() as gather:
        for name, sheet in sheets.items():
            with gather.at(name):
                results[name] = _assess(framework, roots, sheet, name)
    return results


def _assess(framework: Framework, roots: tuple[Node, ...], sheet: Sheet, name: str = "") -> Assessment:
    period: Period | None = None
    if isinstance(sheet, ScoreSheet):
        values: Mapping[str, Measured | None] = sheet.values
        period, name = sheet.period, name or sheet.body.name
    else:
        values = sheet
    with Gather() as gather:
        run = _Run(framework, values, gather)
        run.refuse_strangers(roots)
        parts = tuple(run.result(root) for root in roots)
    return Assessment(
        name=name,
        period=period,
        framework=framework.title,
        source=framework.source,
        rounding=framework.rounding,
        whole=run.sum_of(parts, 0, Level.TOTAL),
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """One sheet on its way through the tree: what was handed over, and the faults found so far."""

    framework: Framework
    values: Mapping[str, Measured | None]
    gather: Gather

    def refuse_strangers(self, roots: tuple[Node, ...]) -> None:
        """Gather a fault for every key that is no leaf of the framework."""
        nodes = {node.key: node for root in roots for node in root.walk()}
        for key in self.values:
            with self.gather.at():
                if key not in nodes:
                    raise unknown_key(key, [node.key for node in nodes.values() if not node.children])
                if parts := nodes[key].children:
                    what = _("tiêu chí có thành phần không nhận số liệu")
                    choice = ", ".join(part.key for part in parts)
                    remedy = _("hãy nhập số liệu ở tiêu chí thành phần: {choice}", choice=choice)
                    raise InvalidInput.of("heading", what, key, remedy, path=key)

    def result(self, node: Node) -> Explanation:
        """The result of a node with all under it."""
        if node.children:
            parts = tuple(self.result(child) for child in node.children)
            return self.sum_of(parts, node.depth, *_group(node), node=node)
        return self._leaf(node)

    def sum_of(
        self, parts: tuple[Explanation, ...], depth: int, *levels: Level, node: Node | None = None
    ) -> Explanation:
        """The result of a heading, or of the whole, from its parts."""
        excluded = bool(parts) and all(part.state is State.EXCLUDED for part in parts)
        counted = parts if excluded else [p for p in parts if p.state in (State.SCORED, State.UNREAD)]
        exact_sum = sum((part.exact or Fraction(0) for part in parts), Fraction(0))
        shown_sum = sum((self._carried(part, depth + 1) for part in parts), Fraction(0))
        rounding = self.framework.rounding
        return Explanation(
            key=node.key if node else "",
            title=node.criterion.title if node else self.framework.title,
            state=State.EXCLUDED if excluded else State.SCORED,
            points=None if excluded else rounding.at(shown_sum, *levels),
            exact=None if excluded else exact_sum,
            max_points=to_decimal(sum((Fraction(part.max_points) for part in counted), Fraction(0))),
            rounding=rounding if rounding.level in levels and not excluded else None,
            source=node.source if node else self.framework.source,
            children=parts,
        )

    def _leaf(self, node: Node) -> Explanation:
        outcome = None
        if (rule := node.criterion.rule) is not None:
            with self.gather.at(node.key):
                outcome = self._outcome(rule, measured(self.values.get(node.key)))
        levels = (Level.CRITERION, *_group(node))
        points = outcome.exact if outcome else None
        rounding = self.framework.rounding
        return Explanation(
            key=node.key,
            title=node.criterion.title,
            state=outcome.state if outcome else State.UNREAD,
            points=None if points is None else rounding.at(points, *levels),
            exact=points,
            max_points=outcome.max_points if outcome else node.criterion.points_at_most,
            reason=reason_of(outcome.reason) if outcome else None,
            rounding=rounding if rounding.level in levels and points is not None else None,
            source=node.source,
        )

    def _outcome(self, rule: Rule, value: Measured) -> Outcome:
        """The rule's own answer; for an absence that it does not know, the framework's policy."""
        if not isinstance(value, Absence):
            return rule.score(value)
        try:
            return rule.score(value)
        except InvalidInput:
            policy = self.framework.policy_for(value)
            if policy is None:
                raise
            return Outcome.by_policy(value, policy, rule.max_points)

    def _carried(self, part: Explanation, depth: int) -> Fraction:
        """What a part brings to the sum above it: its rounded points where it was rounded, else the exact ones."""
        if part.points is None or part.exact is None:
            return Fraction(0)
        level = self.framework.rounding.level
        rounded = level is Level.CRITERION or (level is Level.GROUP and depth == 1)
        return Fraction(part.points) if rounded else part.exact


def _group(node: Node) -> tuple[Level, ...]:
    return (Level.GROUP,) if node.depth == 1 else ()
