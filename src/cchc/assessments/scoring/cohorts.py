"""The sheets that are scored (phiếu được chấm), and what of them rules compare."""

from collections.abc import Mapping, Sequence

from cchc.assessments.sheets.sheet import ScoreSheet, require_key, require_values
from cchc.errors import FaultCollector
from cchc.frameworks import Node
from cchc.indicators import Measurable, Measured
from cchc.messages import _
from cchc.rules import Rule

Sheet = ScoreSheet | Mapping[str, Measurable]
"""What is scored: a sheet, or a plain mapping from key to value."""
CohortKey = tuple[str, str]
"""The key of a leaf, and the group whose rule it is; "" if the rule is not that of a group."""
Cohorts = Mapping[CohortKey, Sequence[Measured]]
"""The values of all bodies that cohort rules need."""


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


def groups_of_sheet(sheet: Sheet) -> tuple[str, ...] | None:
    """Return the groups that a sheet states for its body; None if it states none, as a plain mapping."""
    return sheet.groups if isinstance(sheet, ScoreSheet) else None


def known_previous(sheet: Sheet, previous: Sheet | None) -> Sheet | None:
    """Return the sheet of the period before, None if the body did not exist then (đơn vị mới thành lập).

    Args:
        sheet: the sheet of this period.
        previous: the sheet of the period before.
    """
    if isinstance(previous, ScoreSheet) and not previous.body_existed:
        return None
    if isinstance(sheet, ScoreSheet) and sheet.period is not None:
        first_day = sheet.body.first_day
        if first_day is not None and first_day >= sheet.period.first:
            return None
    return previous
