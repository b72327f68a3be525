"""Score sheets by a framework (chấm điểm)."""

from collections.abc import Mapping
from typing import overload

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import require_by_name
from cchc.assessments.scoring.interpreter import Interpreter, Sheet, cohorts_of, values_of
from cchc.assessments.scoring.loaded import LoadedAssessment, LoadedSheet
from cchc.assessments.sheets.column import Column
from cchc.errors import FaultCollector
from cchc.frameworks import Framework


@overload
def assess(framework: Framework, sheet: LoadedSheet) -> LoadedAssessment: ...
@overload
def assess(
    framework: Framework, sheet: Sheet, *, previous: Sheet | None = None, column: Column | None = None
) -> Assessment: ...
def assess(
    framework: Framework,
    sheet: Sheet | LoadedSheet,
    *,
    previous: Sheet | None = None,
    column: Column | None = None,
) -> Assessment | LoadedAssessment:
    """Score one sheet (chấm một phiếu): exact points for every criterion, each with its reason.

    Args:
        framework: the criteria; run its `check()` before you trust it.
        sheet: a `ScoreSheet`, or a plain mapping from key to value. A criterion that is missing, or None,
            is `Absence.NOT_REPORTED`. A leaf whose wording could not be read takes the points that people give.
            A `LoadedSheet` is scored on whole numbers, and its reasons are worked out when they are asked for.
        previous: the sheet of the period before, for the rules that compare with it.
        column: whose points count, of a `ScoreSheet`: those that a person gave there, else what the rule makes of
            the figure; what was not marked there is as it stood before. None looks at the figures alone.

    Raises:
        InvalidInput: an unknown key, a value that a rule does not take, an absence without a policy, points beyond
            the maximum, a sheet for another version: all together, each with the key of its criterion.

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
    if isinstance(sheet, LoadedSheet):
        return sheet.assessed(framework)
    return Interpreter(framework, framework.roots(), column=column).assess(sheet, previous=previous)


@overload
def assess_all(framework: Framework, sheets: Mapping[str, LoadedSheet]) -> dict[str, LoadedAssessment]: ...
@overload
def assess_all(
    framework: Framework,
    sheets: Mapping[str, Sheet],
    *,
    previous: Mapping[str, Sheet] | None = None,
    column: Column | None = None,
) -> dict[str, Assessment]: ...
def assess_all(
    framework: Framework,
    sheets: Mapping[str, Sheet] | Mapping[str, LoadedSheet],
    *,
    previous: Mapping[str, Sheet] | None = None,
    column: Column | None = None,
) -> dict[str, Assessment] | dict[str, LoadedAssessment]:
    """Score many sheets (chấm nhiều phiếu), by name; faults of all sheets are told together.

    Rules that compare bodies see the values of all of them.

    Args:
        framework: the criteria.
        sheets: the sheets by name; all of them loaded, or none.
        previous: the sheets of the period before, by name.
        column: whose points count, as in `assess`.

    Raises:
        InvalidInput: as in `assess`, each fault under the name of its sheet.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import RelativeToBest
    >>> framework = Framework(criteria=[Criterion(code="1", title="Sáng kiến", rule=RelativeToBest.of(10))])
    >>> [result.points for result in assess_all(framework, {"A": {"1": 4}, "B": {"1": 8}}).values()]
    [Decimal('5'), Decimal('10')]
    """
    require_by_name(sheets)
    loaded = {name: sheet for name, sheet in sheets.items() if isinstance(sheet, LoadedSheet)}
    if len(loaded) == len(sheets) and not any(sheet.compares for sheet in loaded.values()):
        return {name: sheet.assessed(framework, name) for name, sheet in loaded.items()}
    plain: dict[str, Sheet] = {}
    with FaultCollector() as gather:
        for name, sheet in sheets.items():
            plain[name] = sheet.sheet if isinstance(sheet, LoadedSheet) else sheet
            with gather.at(name):
                values_of(plain[name])
    roots = framework.roots()
    board = Interpreter(framework, roots, cohorts_of(roots, plain.values()), column)
    results: dict[str, Assessment] = {}
    with FaultCollector() as gather:
        for name, sheet in plain.items():
            with gather.at(name):
                before = previous.get(name) if previous else None
                results[name] = board.assess(sheet, name, before)
    return results
