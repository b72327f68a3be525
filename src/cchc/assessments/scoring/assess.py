"""Score sheets by a framework (chấm điểm): the one-line forms of a `Scorer`."""

from collections.abc import Mapping

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.scoring.cohorts import Sheet
from cchc.assessments.scoring.scorer import Scorer
from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.sheet import require_framework
from cchc.frameworks import Framework


def assess(
    framework: Framework, sheet: Sheet, *, previous: Sheet | None = None, column: ScoreColumn | None = None
) -> Assessment:
    """Score one sheet (chấm một phiếu): exact points for every criterion, each with its reason.

    Args:
        framework: the criteria; run its `check()` before you trust it.
        sheet: a `ScoreSheet`, or a plain mapping from key to value, as in `Scorer.assess`.
        previous: the sheet of the period before, for the rules that compare with it.
        column: the column of the `ScoreSheet` to score: for each criterion the latest entry in that column, or else in
            the survey or an earlier column, or else the figure of the cell. None scores the figures and ignores all
            entries. A plain mapping has no columns.

    Raises:
        InvalidInput: an unknown key, a value that a rule does not take, an absence without a policy, points beyond
            the maximum, a sheet for another version, of a body that did not exist in its period, or without the groups
            on which criteria depend: all together, each with the key of its criterion.

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
    require_framework(framework, sheet)
    return framework.cached(Scorer).assess(sheet, previous=previous, column=column)


def assess_all(
    framework: Framework,
    sheets: Mapping[str, Sheet],
    *,
    previous: Mapping[str, Sheet] | None = None,
    column: ScoreColumn | None = None,
) -> dict[str, Assessment]:
    """Score many sheets (chấm nhiều phiếu), by name; rules that compare bodies see the values of all of them.

    Args:
        framework: the criteria.
        sheets: the sheets by name.
        previous: the sheets of the period before, by name.
        column: the column of the `ScoreSheet` to score: for each criterion the latest entry in that column, or else in
            the survey or an earlier column, or else the figure of the cell. None scores the figures and ignores all
            entries. A plain mapping has no columns.

    Raises:
        InvalidInput: as in `assess`, the faults of all sheets together, each under the name of its sheet.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import RelativeToBest
    >>> framework = Framework(criteria=[Criterion(code="1", title="Sáng kiến", rule=RelativeToBest.of(10))])
    >>> [result.points for result in assess_all(framework, {"A": {"1": 4}, "B": {"1": 8}}).values()]
    [Decimal('5'), Decimal('10')]
    """
    require_framework(framework, sheets)
    return framework.cached(Scorer).assess_all(sheets, previous=previous, column=column)
