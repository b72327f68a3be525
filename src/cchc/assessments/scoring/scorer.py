"""Score sheets by a framework that is compiled once (bộ tính điểm)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import require_by_name
from cchc.assessments.scoring.cohort_values import cohorts_of
from cchc.assessments.scoring.cohorts import CohortKey, Sheet
from cchc.assessments.scoring.compiled_framework import CompiledFramework
from cchc.assessments.scoring.scored_sheet import ScoredSheet, Scoring
from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.sheet import ScoreSheet, require_values
from cchc.errors import FaultCollector, InvalidInput
from cchc.frameworks import Framework
from cchc.indicators import Measured
from cchc.models import CheckedPickle, set_fields
from cchc.rules import Rule

_NO_COHORTS: dict[CohortKey, Sequence[Measured]] = {}


@dataclass(frozen=True, slots=True)
class Scorer(CheckedPickle):
    """A scorer (bộ tính điểm): a framework compiled to score sheets by the thousand.

    Each criterion is compiled when a figure for it is first seen. A scorer can be pickled and shared between threads;
    `assess` and `assess_all` use the one that a framework keeps.

    Attributes:
        framework: the criteria; run its `check()` before you trust it.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import RelativeToBest
    >>> scorer = Scorer(Framework(criteria=[Criterion(code="1", title="Sáng kiến", rule=RelativeToBest.of(10))]))
    >>> {name: result.points for name, result in scorer.assess_all({"A": {"1": 4}, "B": {"1": 8}}).items()}
    {'A': Decimal('5'), 'B': Decimal('10')}
    """

    framework: Framework
    _compiled: CompiledFramework = field(init=False, compare=False, repr=False)

    def _check(self) -> None:
        set_fields(self, _compiled=CompiledFramework(self.framework))

    def assess(self, sheet: Sheet, *, previous: Sheet | None = None, column: ScoreColumn | None = None) -> Assessment:
        """Score one sheet (chấm một phiếu).

        Args:
            sheet: a `ScoreSheet`, or a plain mapping from key to value. A criterion that is missing, or None,
                is `Absence.NOT_REPORTED`. A leaf whose wording could not be read takes the points that people give.
            previous: the sheet of the period before, for the rules that compare with it.
            column: the column of the `ScoreSheet` to score: for each criterion the latest entry in that column, or
                else in the survey or an earlier column, or else the figure of the cell. None scores the figures and
                ignores all entries. A plain mapping has no columns.

        Raises:
            InvalidInput: an unknown key, a value that a rule does not take, an absence without a policy, points
                beyond the maximum, a sheet for another version, of a body that did not exist in its period, or without
                the groups on which criteria depend: all together, each with the key of its criterion.
        """
        return Assessment(ScoredSheet(Scoring(self._compiled, _NO_COHORTS, column), sheet, "", previous))

    def assess_all(
        self,
        sheets: Mapping[str, Sheet],
        *,
        previous: Mapping[str, Sheet] | None = None,
        column: ScoreColumn | None = None,
    ) -> dict[str, Assessment]:
        """Score many sheets (chấm nhiều phiếu), by name; rules that compare bodies see the values of all of them.

        Args:
            sheets: the sheets by name.
            previous: the sheets of the period before, by name.
            column: the column of the `ScoreSheet` to score: for each criterion the latest entry in that column, or
                else in the survey or an earlier column, or else the figure of the cell. None scores the figures and
                ignores all entries. A plain mapping has no columns.

        Raises:
            InvalidInput: as in `assess`, the faults of all sheets together, each under the name of its sheet.
        """
        require_by_name(sheets)
        _check_sheets(sheets)
        cohorts = cohorts_of(self._compiled, sheets.values())
        scoring = Scoring(self._compiled, cohorts, column)
        results: dict[str, Assessment] = {}
        with FaultCollector() as collector:
            for name, sheet in sheets.items():
                before = previous.get(name) if previous else None
                try:
                    results[name] = Assessment(ScoredSheet(scoring, sheet, name, before))
                except InvalidInput as error:
                    collector.add(*(fault.under(name) for fault in error.faults))
        return results

    def with_rule(self, key: str, rule: Rule) -> "Scorer":
        """Return the scorer of the same framework with another rule for one leaf (thay một quy tắc).

        What is compiled for the other leaves is kept.

        Args:
            key: the key of the leaf.
            rule: its new rule.

        Raises:
            UnknownKey: the framework has no such criterion; the message names the nearest keys.
            InvalidInput: the key is that of a heading.

        >>> from cchc.frameworks import Criterion
        >>> from cchc.rules import YesNo
        >>> plans = [YesNo.of(("Có", points), ("Không", 0)) for points in (4, 6)]
        >>> scorer = Scorer(Framework(criteria=[Criterion(code="1", title="Kế hoạch", rule=plans[0])]))
        >>> scorer.with_rule("1", plans[1]).assess({"1": True}).points
        Decimal('6')
        """
        framework = self.framework.with_rule(key, rule)
        other = Scorer(framework)
        object.__setattr__(other, "_compiled", self._compiled.with_rule(framework, key, rule))
        return other


def _check_sheets(sheets: Mapping[str, Sheet]) -> None:
    """Refuse what is neither a sheet nor a mapping, each under its name."""
    with FaultCollector() as collector:
        for name, sheet in sheets.items():
            if type(sheet) is not dict and not isinstance(sheet, ScoreSheet):
                with collector.at(name):
                    require_values(sheet)
