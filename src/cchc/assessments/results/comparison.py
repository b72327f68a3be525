"""Comparing two years (so sánh hai kỳ): what a body gained itself, and what the framework changed."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.explanation import Explanation
from cchc.exact import to_decimal
from cchc.frameworks import FrameworkChange
from cchc.messages import Message, _


class CriterionComparison(NamedTuple):
    """A criterion in two years (so sánh một tiêu chí).

    Attributes:
        key: its key in the new framework, or in the old one if it no longer exists.
        title: its title.
        before: its points before, or None if there were none.
        after: its points after, or None if there are none.
        real: the change earned by the body, in points of the new maximum; None if the years are not comparable.
        by_framework: the rest of the change, due to the new maximum; None if the years are not comparable.
        reason: why the two years are not comparable; None if they are.
    """

    key: str
    title: str
    before: Decimal | None
    after: Decimal | None
    real: Decimal | None
    by_framework: Decimal | None
    reason: Message | None


class Comparison(NamedTuple):
    """Two years of one body (so sánh hai kỳ): `real + by_framework + not_comparable` is the whole change.

    Attributes:
        rows: the scored criteria, in the order of the new framework, then those that no longer exist.
        change: by how much the points of all criteria together changed.
        real: what the body gained itself.
        by_framework: the change caused by other maxima.
        not_comparable: the change of criteria that cannot be compared.
    """

    rows: tuple[CriterionComparison, ...]
    change: Decimal
    real: Decimal
    by_framework: Decimal
    not_comparable: Decimal


def compare(before: Assessment, after: Assessment, change: FrameworkChange) -> Comparison:
    """Return how the points of a body changed between two frameworks (so sánh hai kỳ).

    A criterion is compared with the one that it continues. If the rule is the same, or differs only in its maximum,
    then `real` is the new points minus the old points brought to the new maximum, and `by_framework` is the rest. If
    the
    rule changed, or one of the two has no points, they are not comparable, whatever the maxima.

    Args:
        before: the assessment by the old framework.
        after: the assessment by the new one.
        change: `diff(old, new)`.
    """
    old = {leaf.key: leaf for leaf in before.leaves()}
    new = {leaf.key: leaf for leaf in after.leaves()}
    came_from = {now: was for was, now in change.crosswalk.items()}
    not_comparable = frozenset(change.not_comparable)
    rows: list[CriterionComparison] = []
    for key, leaf in new.items():
        was = old.get(came_from.get(key, ""))
        new_here = _("không so sánh được: tiêu chí mới")
        rows.append(_not_comparable(None, leaf, new_here) if was is None else _compared(was, leaf, not_comparable))
    continued = {came_from[key] for key in new if key in came_from}
    rows += [_gone(leaf) for key, leaf in old.items() if key not in continued]
    real = sum((Fraction(row.real or 0) for row in rows), Fraction(0))
    by_framework = sum((Fraction(row.by_framework or 0) for row in rows), Fraction(0))
    whole = sum((Fraction(row.after or 0) - Fraction(row.before or 0) for row in rows), Fraction(0))
    totals = (to_decimal(part) for part in (whole, real, by_framework, whole - real - by_framework))
    return Comparison(tuple(rows), *totals)


def _compared(old: Explanation, new: Explanation, not_comparable: frozenset[str]) -> CriterionComparison:
    """Return a criterion that exists in both years."""
    rescaled = old.max_points != new.max_points
    if old.points is None or new.points is None:
        return _not_comparable(old, new, _("không so sánh được: một kỳ không có điểm"))
    if rescaled and (not old.max_points or not new.max_points):
        return _not_comparable(old, new, _("không so sánh được: một kỳ không có điểm tối đa"))
    if new.key in not_comparable:
        return _not_comparable(old, new, _("không so sánh được: cách chấm đã đổi"))
    gained = real = Fraction(new.points) - Fraction(old.points)
    if rescaled:
        real = Fraction(new.points) - Fraction(old.points) * Fraction(new.max_points) / Fraction(old.max_points)
    return CriterionComparison(
        new.key, new.title, old.points, new.points, to_decimal(real), to_decimal(gained - real), None
    )


def _not_comparable(old: Explanation | None, new: Explanation, reason: Message) -> CriterionComparison:
    """Return a criterion whose two years cannot be compared, or that only the new one has."""
    before = None if old is None else old.points
    return CriterionComparison(new.key, new.title, before, new.points, None, None, reason)


def _gone(old: Explanation) -> CriterionComparison:
    """Return a criterion that only the old year has."""
    reason = _("không so sánh được: tiêu chí không còn")
    return CriterionComparison(old.key, old.title, old.points, None, None, None, reason)
