"""The values of all bodies (số liệu của mọi đơn vị), for the rules that compare them; worked out once a call."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from cchc.assessments.sheets.sheet import ScoreSheet, require_key, require_values
from cchc.errors import FaultCollector, InvalidInput
from cchc.frameworks import Node
from cchc.indicators import Measurable, Measured, measured
from cchc.messages import _
from cchc.rules import Rule

Sheet = ScoreSheet | Mapping[str, Measurable]
"""What is scored: a sheet, or a plain mapping from key to value."""
Cohorts = Mapping[str, Sequence[Measured]]
"""The values of all bodies that cohort rules need, by criterion key."""


def values_of(sheet: Sheet) -> Mapping[str, Measurable]:
    """Return the figures of a sheet by key.

    Raises:
        InvalidInput: neither a sheet nor a mapping.
    """
    return sheet.values if isinstance(sheet, ScoreSheet) else require_values(sheet)


def previous_values(sheet: Sheet) -> Mapping[str, Measurable]:
    """Return the figures of the sheet of the period before, by key; keys that the framework lacks may be among them.

    Raises:
        InvalidInput: neither a sheet nor a mapping, or a key that is no text, such as 1 for "1".
    """
    values = values_of(sheet)
    with FaultCollector() as collector:
        for key in values:
            with collector.at("previous", place=_("phiếu kỳ trước")):
                require_key(key)
    return values


def comparing_rule(node: Node) -> Rule | None:
    """Return the rule of a criterion if it needs the values of all bodies; any rule from outside may."""
    rule = node.criterion.rule
    return rule if rule is not None and getattr(rule, "needs_cohort", True) else None


def cohorts_of(rules: Mapping[str, Rule], sheets: Iterable[Sheet]) -> Cohorts:
    """Return, by criterion key, the values that cohort rules need.

    Args:
        rules: the rules that compare bodies, by key.
        sheets: the sheets of all bodies.
    """
    if not rules:
        return {}
    from cchc.rules import deciding_values

    filled = [values_of(sheet) for sheet in sheets]
    return {
        key: deciding_values(rule, [*_taken(rule, (values.get(key) for values in filled))])
        for key, rule in rules.items()
    }


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
        return any(fault.code == "zero_best" for fault in error.faults)
    return True
