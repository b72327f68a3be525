"""A framework compiled (bộ tiêu chí đã biên dịch): what scoring needs that is the same for all sheets."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any

from cchc.assessments.scoring.cohorts import comparing_rule
from cchc.assessments.scoring.compiled_leaves import CompiledLeaves
from cchc.assessments.scoring.interpreter import Filled, check_keys, left_out
from cchc.assessments.scoring.node_score import NodeScore, leaf_score
from cchc.assessments.scoring.plain_totals import EXACT, arithmetic_of_units
from cchc.assessments.scoring.point_form import Pair, RoundedForm, exact_form
from cchc.assessments.scoring.sheet_scope import NO_SCOPE, SheetScope, scope_of_groups
from cchc.assessments.scoring.sheet_totals import Others, Results, SheetTotals
from cchc.assessments.sheets.sheet import unknown_groups
from cchc.frameworks import Framework, GroupKeys, GroupScope, group_keys
from cchc.indicators import Absence, Measurable, Measured, measured
from cchc.rules import Rule, ScopeReason, foreign_rules
from cchc.values import RoundingLevel


class CompiledFramework:
    """A framework ready to score sheets; each leaf is compiled when a figure for it is first seen.

    Attributes:
        framework: the framework.
        roots: the nodes of its first level.
        nodes: all nodes by key.
        leaves: the leaves, in order.
        keys: their keys.
        known_keys: the same as a set.
        version: the version of the framework.
        comparing: the rules that need the values of all bodies, by key.
        foreign: the places of the leaves whose rule is, or holds, one from outside.
        exact: the leaves with exact points.
        shown: the leaves with points as they are carried up: rounded if each criterion is, else the same as `exact`.
        totals: how leaves make a total.
        absences: what a leaf earns for an absence, by its place and the absence, once that was asked.
        scope: what applies to the bodies that it is for.
        left_out: what the leaves have that do not apply, by their place.
        by_groups: whether it differs by groups of bodies, so that `for_groups` has to be asked.
        compares: whether any rule compares bodies.
    """

    __slots__ = (
        "_all_values",
        "_no_points",
        "_variants",
        "absences",
        "by_groups",
        "compares",
        "comparing",
        "exact",
        "foreign",
        "framework",
        "keys",
        "known_keys",
        "leaves",
        "left_out",
        "nodes",
        "roots",
        "scope",
        "shown",
        "totals",
        "version",
    )

    def __init__(self, framework: Framework, scope: GroupScope | None = None, applying: SheetScope = NO_SCOPE) -> None:
        self.framework = framework
        self.version = framework.version
        self.roots = framework.roots() if scope is None else scope.roots
        self.nodes = {node.key: node for root in self.roots for node in root.walk()}
        self.leaves = tuple(node for node in self.nodes.values() if not node.children)
        self.keys = tuple(leaf.key for leaf in self.leaves)
        self.known_keys = frozenset(self.keys)
        self._all_values: Callable[[Any], tuple[Any, ...]] | None = (
            itemgetter(*self.keys) if len(self.keys) > 1 else None
        )
        self._no_points: dict[str, Decimal | None] = dict.fromkeys(self.keys)
        out: Mapping[str, ScopeReason] = {} if scope is None else scope.left_out
        comparing = ((leaf.key, comparing_rule(leaf)) for leaf in self.leaves if leaf.key not in out)
        self.comparing = {key: rule for key, rule in comparing if rule is not None}
        self.compares = bool(self.comparing)
        rules = [None if leaf.key in out else leaf.criterion.rule for leaf in self.leaves]
        self.foreign = frozenset(place for place, rule in enumerate(rules) if rule is not None and foreign_rules(rule))
        self.exact: CompiledLeaves[Pair] = CompiledLeaves(rules, exact_form, EXACT)
        self.shown: CompiledLeaves[Any] = self.exact
        rounding, places = framework.rounding, framework.rounding.places
        if rounding.level is RoundingLevel.CRITERION:
            self.shown = CompiledLeaves(rules, RoundedForm(places), arithmetic_of_units(places))
        self.totals = SheetTotals(rounding, self.roots, self.leaves, self.shown.arithmetic)
        self.absences: dict[tuple[int, Absence], NodeScore] = {}
        self._variants: dict[GroupKeys, CompiledFramework] = {}
        self.left_out: dict[int, NodeScore] = {}
        self.scope = applying
        self.by_groups = scope is None and framework.depends_on_groups
        if scope is not None:
            self._leave_out(scope.left_out)

    def _leave_out(self, reasons: Mapping[str, ScopeReason]) -> None:
        """Make leaves that do not apply give no points, and leave their maximum out."""
        for place, leaf in enumerate(self.leaves):
            if (reason := reasons.get(leaf.key)) is not None:
                self.left_out[place] = leaf_score(leaf, left_out(leaf, None, reason), self.framework.rounding)
                for leaves in (self.exact, self.shown):
                    leaves.leave_out(place)

    def for_groups(self, groups: Sequence[str] | None) -> "CompiledFramework":
        """Return the compiled form for bodies in certain groups, itself if the framework is the same for all.

        Args:
            groups: the names of all groups that they are in; None if that is not stated.

        Raises:
            InvalidInput: the groups matter and are not stated or not known; of a rule by groups the bodies are in no
                group or in two.
        """
        if not self.by_groups:
            return self
        if groups is None:
            raise unknown_groups(self.framework)
        keys = group_keys(groups)
        found = self._variants.get(keys)
        if found is None:
            scope = self.framework.scope(groups)
            applying = scope_of_groups(self.framework, scope, groups)
            found = self._variants[keys] = CompiledFramework(self.framework, scope, applying)
        return found

    def values_of(self, filled: Mapping[str, Filled]) -> tuple[Filled, ...]:
        """Return what counts of a sheet for all leaves, in order; None for a leaf that is missing.

        Args:
            filled: what counts of the sheet, by key.

        Raises:
            InvalidInput: a key that is no leaf of the framework.
        """
        kind: type[object] = type(filled)
        if kind is dict and self._all_values is not None and len(filled) == len(self.keys):
            try:
                return self._all_values(filled)
            except KeyError:
                pass  # some leaf is missing, so that another key is unknown
        if not self.known_keys.issuperset(filled):
            check_keys(filled, self.nodes)
        return tuple(map(filled.get, self.keys))

    def figures_of(self, before: Mapping[str, Measurable]) -> dict[str, Measured]:
        """Return the figures of the period before for the leaves that have a rule, by key.

        Args:
            before: the figures by key.

        Raises:
            InvalidInput: a figure that cannot be measured.
        """
        with_rule = (leaf.key for leaf in self.leaves if leaf.criterion.rule is not None)
        return {key: measured(before[key]) for key in with_rule if key in before}

    def leaf_points(self, results: Results, others: Others) -> dict[str, Decimal | None]:
        """Return the points of all leaves as they are shown, by key; None for a leaf that is not scored.

        Args:
            results: the points of all leaves as they are carried up.
            others: what the leaves earn that no compiled rule decided.
        """
        points = self._no_points.copy()
        points.update(zip(self.keys, self.totals.decimals(results), strict=True))
        for place, score in others.items():
            points[self.keys[place]] = score.points
        return points

    def with_rule(self, framework: Framework, key: str, rule: Rule) -> "CompiledFramework":
        """Return the compiled form of a framework that differs in the rule of one leaf.

        What is compiled for the other leaves is kept.

        Args:
            framework: the other framework.
            key: the leaf.
            rule: its rule there.
        """
        other = CompiledFramework(framework)
        place = self.keys.index(key)
        other.exact = self.exact.with_rule(place, rule)
        other.shown = other.exact if self.shown is self.exact else self.shown.with_rule(place, rule)
        return other
