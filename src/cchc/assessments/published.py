"""Published scores beside recomputed ones (điểm công bố và điểm tính lại)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.scoring.assess import assess
from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.sheet import ScoreSheet
from cchc.exact import to_decimal
from cchc.frameworks import Framework
from cchc.values import Rounding

_PLACES = range(5)


class PublishedScore(NamedTuple):
    """A published score and the recomputed one (điểm công bố).

    If they differ, the published one remains the official one.

    Attributes:
        key: the criterion; "" for the whole.
        points: the published points.
        recomputed: the points of the second verification (or else of an earlier column, or of the figure), with the
            framework's own rounding.
        difference: the published minus the recomputed.
        rounding: the first rounding that reproduces the published points: the framework's own, none, of the total, of
            each criterion, of each group, each with 0 to 4 places; None if none of them does.
    """

    key: str
    points: Decimal
    recomputed: Decimal
    difference: Decimal
    rounding: Rounding | None


def compare_published(framework: Framework, sheet: ScoreSheet) -> tuple[PublishedScore, ...]:
    """Return each published score of a sheet with the recomputed one (đối chiếu điểm công bố).

    Args:
        framework: the framework that the scores were published by.
        sheet: the sheet; its published points are the entries in `ScoreColumn.PUBLISHED`.

    Raises:
        InvalidInput: the sheet cannot be scored.
    """
    policies = [framework.rounding, *_policies()]
    by_policy = {policy: _recomputed(framework, sheet, policy) for policy in policies}
    return tuple(_published(sheet, by_policy, framework.rounding))


def _recomputed(framework: Framework, sheet: ScoreSheet, policy: Rounding) -> Assessment:
    return assess(framework.model_copy(update={"rounding": policy}), sheet, column=ScoreColumn.SECOND)


def _policies() -> Iterator[Rounding]:
    yield Rounding.NONE
    for places in _PLACES:
        yield Rounding.total(places)
    for make in (Rounding.each, Rounding.group):
        yield from map(make, _PLACES)


def _published(sheet: ScoreSheet, results: dict[Rounding, Assessment], own: Rounding) -> Iterator[PublishedScore]:
    for cell in sheet.cells:
        entry = cell.entry(ScoreColumn.PUBLISHED)
        if entry is None or entry.value.points is None:
            continue
        points = entry.value.points
        found = {policy: result.explain(cell.key or None).points for policy, result in results.items()}
        recomputed = found[own] or Decimal(0)
        difference = to_decimal(Fraction(points) - Fraction(recomputed))
        rounding = next((policy for policy, score in found.items() if score == points), None)
        yield PublishedScore(cell.key, points, recomputed, difference, rounding)
