"""The values of all bodies that cohort rules need (số liệu của mọi đơn vị), worked out once a call."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from cchc.assessments.scoring.cohorts import CohortKey, Cohorts, Sheet, groups_of_sheet, values_of
from cchc.assessments.scoring.compiled_framework import CompiledFramework
from cchc.assessments.sheets.sheet import ScoreSheet
from cchc.errors import InvalidInput
from cchc.indicators import Measurable, Measured, measured
from cchc.rules import Rule

_OF_THE_COHORT = frozenset({"zero_best", "equal_values"})
"""The codes of faults that a value has only beside the values of the other bodies."""


def cohorts_of(compiled: CompiledFramework, sheets: Iterable[Sheet]) -> Cohorts:
    """Return the values that cohort rules need.

    Bodies are compared with those that are scored by the same rule: those to which the criterion applies, and by the
    rule of a group those of the group. A body that did not exist in its period is compared with none.

    Args:
        compiled: the framework.
        sheets: the sheets of all bodies.
    """
    if not compiled.compares:
        return {}
    from cchc.rules import deciding_values

    rules: dict[CohortKey, Rule] = {}
    cohorts: dict[CohortKey, list[Measurable]] = {}
    for sheet in sheets:
        with suppress(InvalidInput):
            if isinstance(sheet, ScoreSheet) and not sheet.body_existed:
                continue
            own = compiled.for_groups(groups_of_sheet(sheet))
            values = values_of(sheet)
            for key, rule in own.comparing.items():
                name = key, own.scope.groups.get(key, "")
                rules[name] = rule
                cohorts.setdefault(name, []).append(values.get(key))
    return {name: deciding_values(rules[name], [*_taken(rules[name], values)]) for name, values in cohorts.items()}


def _taken(rule: Rule, values: Iterable[Measurable]) -> Iterator[Measured]:
    """Yield the values that a rule takes: a refused one is reported with its own sheet, and spoils no other."""
    for value in values:
        with suppress(InvalidInput):
            one = measured(value)
            if _is_taken(rule, one):
                yield one


def _is_taken(rule: Rule, value: Measured) -> bool:
    try:
        rule.score(value, cohort=[value])
    except InvalidInput as error:
        return any(fault.code in _OF_THE_COHORT for fault in error.faults)
    return True
