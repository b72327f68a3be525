"""One sheet scored (phiếu đã chấm): its points over integers, and all else when it is asked for."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import call
from typing import Any, NamedTuple

from cchc.assessments.results.assumption import ScoringAssumption
from cchc.assessments.results.explanation import Explanation
from cchc.assessments.results.finished_assessment import FinishedAssessment
from cchc.assessments.scoring.cohorts import Cohorts, Sheet, groups_of_sheet, known_previous, previous_values, values_of
from cchc.assessments.scoring.compiled_framework import CompiledFramework
from cchc.assessments.scoring.interpreter import Filled, Interpreter, check_sheet
from cchc.assessments.scoring.node_score import NodeScore, leaf_score
from cchc.assessments.scoring.point_form import CompiledRule, Pair
from cchc.assessments.scoring.sheet_totals import Results
from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.score_entry import MaxAdjustment
from cchc.assessments.sheets.sheet import ScoreSheet, located_faults, require_values
from cchc.documents import GovernmentLevel, Source
from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import to_decimal
from cchc.frameworks import FrameworkVersion, Node, unknown_key
from cchc.indicators import Absence, Measurable, Measured, measured
from cchc.messages import _
from cchc.rules import Outcome
from cchc.values import Entry, Period, Rounding

_CALL: Callable[[CompiledRule[Any], object], Any] = call  # pyright: ignore[reportAssignmentType]  # with one argument
_NO_OUTCOMES: dict[str, Outcome] = {}
_NO_FIGURES: dict[str, Measured] = {}


class Scoring(NamedTuple):
    """What one call scores its sheets by.

    Attributes:
        compiled: the framework.
        cohorts: the values of all bodies, for the rules that compare them.
        column: whose points count; None looks at the figures alone.
    """

    compiled: CompiledFramework
    cohorts: Cohorts
    column: ScoreColumn | None

    def for_sheet(self, sheet: Sheet) -> "Scoring":
        """Return what the sheet of a body is scored by, by the groups that it states.

        Raises:
            InvalidInput: they are not stated or not known, or do not tell which rule applies; with what else keeps the
                sheet from being scored.
        """
        try:
            return self._replace(compiled=self.compiled.for_groups(groups_of_sheet(sheet)))
        except InvalidInput as error:
            collector = FaultCollector()
            collector.add(*error.faults)
            with collector.at():
                check_sheet(self.compiled.nodes, sheet)
            raise InvalidInput(*collector.faults) from error


class ScoredSheet:
    """A scored sheet: what an `Assessment` is read from.

    It keeps the values of the sheet, not the sheet, so that whoever edits the mapping changes nothing here.

    Args:
        scoring: what it is scored by.
        sheet: the sheet.
        name: whose sheet it is; "" takes the body of the sheet.
        previous: the sheet of the period before.

    Raises:
        InvalidInput: every fault of the sheet together.
    """

    __slots__ = (
        "_before",
        "_finished",
        "_known",
        "_others",
        "_results",
        "_scope",
        "_scoring",
        "_values",
        "assumptions",
        "exact_max",
        "groups",
        "name",
        "period",
        "points",
    )

    def __init__(self, scoring: Scoring, sheet: Sheet, name: str, previous: Sheet | None) -> None:
        self._finished: FinishedAssessment | None = None
        self._known: Mapping[str, Outcome] = _NO_OUTCOMES
        self._before: Mapping[str, Measured] = _NO_FIGURES
        self.name = name
        self.period: Period | None = None
        self.groups: tuple[str, ...] | None = None
        entry: Entry[MaxAdjustment] | None = None
        filled: Mapping[str, Filled]
        is_checked = False
        if isinstance(sheet, dict):  # the commonest, told quickest
            filled = sheet
        elif isinstance(sheet, ScoreSheet):
            filled = sheet.values if scoring.column is None else sheet.values_in(scoring.column)
            self.name, self.period = name or sheet.body.name, sheet.period
            is_checked = not sheet.body_existed
            self.groups = sheet.groups
            entry = sheet.max_adjustments[-1] if sheet.max_adjustments else None
        else:
            filled = require_values(sheet)
        if previous is not None:
            previous = known_previous(sheet, previous)
        self.assumptions = _assumptions(scoring.compiled.version, sheet, previous)
        if scoring.compiled.by_groups:
            scoring = scoring.for_sheet(sheet)
        self._scoring = scoring
        self._scope = scoring.compiled.scope if entry is None else scoring.compiled.scope.with_entry(entry)
        self._others: Mapping[int, NodeScore] = scoring.compiled.left_out
        try:
            if is_checked:
                check_sheet(scoring.compiled.nodes, sheet)
            self._score(filled, previous)
        except ValueError as error:
            refused = error
        else:
            return
        with located_faults(sheet):
            self._raise_faults(sheet, filled, previous)
            raise refused

    def _score(self, filled: Mapping[str, Filled], previous: Sheet | None) -> None:
        compiled = self._scoring.compiled
        if previous is not None:
            self._before = compiled.figures_of(previous_values(previous))
        self._values: Sequence[Filled] = compiled.values_of(filled)
        self._results: Results = tuple(map(_CALL, compiled.shown.functions, self._values))
        by_tree = self._others or not compiled.totals.adds  # then a missing result would not be noticed by adding
        if by_tree and None in self._results:
            self._ask_the_rules()
        try:
            self.points, self.exact_max = self._total()
        except TypeError:  # a None among the results, which cannot be added: quicker than to look for it first
            self._ask_the_rules()
            self.points, self.exact_max = self._total()

    def _total(self) -> tuple[Decimal, Fraction]:
        return self._scoring.compiled.totals.of(self._results, self._others, self._pairs, self._scope.change)

    def _ask_the_rules(self) -> None:
        """Score the leaves that no compiled rule decided."""
        values = [
            value if result is not None or isinstance(value, Entry) else measured(value)
            for value, result in zip(self._values, self._results, strict=True)
        ]
        shown = self._scoring.compiled.shown
        results = [
            shown.functions[place](value) if isinstance(before, Mapping) else self._results[place]  # it is counts now
            for place, (value, before) in enumerate(zip(values, self._values, strict=True))
        ]
        self._values = tuple(values)
        interpreter = self._interpreter()
        others = {**self._scoring.compiled.left_out}
        outcomes: dict[str, Outcome] = {}
        for place, result in enumerate(results):
            if result is None:
                others[place] = score = self._asked(place, interpreter, outcomes)
                results[place] = shown.write(score.exact or Fraction(0))
        self._results = tuple(results)
        self._others = others
        self._known = outcomes or _NO_OUTCOMES

    def _asked(self, place: int, interpreter: Interpreter, outcomes: dict[str, Outcome]) -> NodeScore:
        """Return what a leaf earns by its rule.

        The outcome of a rule from outside is kept, so that the explanation is of these very points; what a rule of
        ours gives for an absence is the same for all sheets.
        """
        compiled = self._scoring.compiled
        leaf, value = compiled.leaves[place], self._values[place]
        foreign = place in compiled.foreign
        if isinstance(value, Absence) and not foreign and (known := compiled.absences.get((place, value))) is not None:
            return known
        outcome = interpreter.outcome(leaf)
        score = leaf_score(leaf, outcome, compiled.framework.rounding)
        if foreign and outcome is not None:
            outcomes[leaf.key] = outcome
        elif isinstance(value, Absence):
            compiled.absences[place, value] = score
        return score

    def _interpreter(self) -> Interpreter:
        compiled, cohorts, _column = self._scoring
        values = dict(zip(compiled.keys, self._values, strict=True))
        known = self._known, self.assumptions
        return Interpreter(compiled.framework, values, self._before, cohorts, self._scope, *known)

    def _raise_faults(self, sheet: Sheet, filled: Mapping[str, Filled], previous: Sheet | None) -> None:
        """Raise all faults of a sheet together, in the order of the sheet and then of the framework."""
        compiled, cohorts, _column = self._scoring
        with FaultCollector() as collector:
            with collector.at():
                check_sheet(compiled.nodes, sheet)
            before: Mapping[str, Measurable] = {} if previous is None else values_of(previous)
            with collector.at():
                previous_values(before)
            interpreter = Interpreter(compiled.framework, filled, before, cohorts, self._scope, collector=collector)
            interpreter.explain_whole(compiled.roots)

    @property
    def framework_title(self) -> str:
        """The title of the framework."""
        return self._scoring.compiled.framework.title

    @property
    def source(self) -> Source | None:
        """The decision of the framework, or None."""
        return self._scoring.compiled.framework.source

    @property
    def level(self) -> GovernmentLevel | None:
        """The level that the framework is for, or None."""
        return self._scoring.compiled.framework.level

    @property
    def rounding(self) -> Rounding:
        """The rounding policy."""
        return self._scoring.compiled.framework.rounding

    @property
    def exact(self) -> Fraction:
        """The points of the whole before any rounding."""
        return self._scoring.compiled.totals.exact(self._pairs(), self._others, self._scope.change)

    @property
    def max_points(self) -> Decimal:
        """The maximum of the whole."""
        return to_decimal(self.exact_max)

    @property
    def counted(self) -> Fraction:
        """The points of the whole that are ranked and classed."""
        totals = self._scoring.compiled.totals
        if self.rounding.level is None:
            return self.exact
        return totals.counted(self.points, self._pairs, self._others, self._scope.change)

    @property
    def leaf_points(self) -> dict[str, Decimal | None]:
        """The points of every leaf by key; None if it is not scored."""
        return self._scoring.compiled.leaf_points(self._results, self._others)

    def of(self, key: str) -> Explanation:
        """Return the result of one criterion.

        Args:
            key: the key of the criterion.

        Raises:
            UnknownKey: the framework has no such criterion; the message names the nearest keys.
        """
        nodes: Mapping[str, Node] = self._scoring.compiled.nodes
        if key not in nodes:
            raise unknown_key(key, nodes)
        return self._interpreter().explain(nodes[key])

    def finished(self) -> FinishedAssessment:
        """Return the finished tree of results, worked out once."""
        if self._finished is None:
            framework = self._scoring.compiled.framework
            self._finished = FinishedAssessment(
                name=self.name,
                period=self.period,
                groups=self.groups,
                framework_title=framework.title,
                source=framework.source,
                level=framework.level,
                rounding=framework.rounding,
                root=self._interpreter().explain_whole(self._scoring.compiled.roots),
            )
        return self._finished

    def _pairs(self) -> list[Pair]:
        """Return the exact points of all leaves; of a leaf that has none those of 0."""
        exact, others = self._scoring.compiled.exact, self._others
        return [
            exact.write(others[place].exact or Fraction(0)) if place in others else function(value) or (0, 1)
            for place, (function, value) in enumerate(zip(exact.functions, self._values, strict=True))
        ]


def _assumptions(version: FrameworkVersion, sheet: Sheet, previous: Sheet | None) -> tuple[ScoringAssumption, ...]:
    """Return what scoring these sheets takes for granted.

    Raises:
        InvalidInput: one of them was filled in for another version of the framework.
    """
    kind: type[object] = type(sheet)
    if kind is dict and previous is None:  # the commonest, answered first
        return ()
    found: list[ScoringAssumption] = []
    sheets = (
        (sheet, ScoringAssumption.SHEET_VERSION, (), ""),
        (previous, ScoringAssumption.PREVIOUS_VERSION, ("previous",), _("phiếu kỳ trước")),
    )
    with FaultCollector() as collector:
        for one, assumption, path, place in sheets:
            if isinstance(one, ScoreSheet):
                with collector.at(*path, place=place):
                    one.require_version(version)
                if one.version is None:
                    found.append(assumption)
    return tuple(found)
