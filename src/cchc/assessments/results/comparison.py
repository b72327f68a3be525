"""Two years compared (so sánh hai kỳ): what a body gained itself, and what the framework did."""

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
        key: its key in the new framework; in the old one where it is gone.
        title: its title.
        before: its points before, or None where there were none.
        after: its points after, or None where there are none.
        real: what the body gained itself; None where that cannot be told.
        by_framework: what another maximum made of it; None where that cannot be told.
        why: why they cannot be compared; None where they can.
    """

    key: str
    title: str
    before: Decimal | None
    after: Decimal | None
    real: Decimal | None
    by_framework: Decimal | None
    why: Message | None


class Comparison(NamedTuple):
    """Two years of one body (so sánh hai kỳ): `real + by_framework + not_comparable` is the whole change.

    Attributes:
        rows: the criteria that are scored, in the order of the new framework, then those that are gone.
        change: by how much the points of all criteria together changed.
        real: what the body gained itself.
        by_framework: what other maxima made of it.
        not_comparable: what criteria make that cannot be compared.
    """

    rows: tuple[CriterionComparison, ...]
    change: Decimal
    real: Decimal
    by_framework: Decimal
    not_comparable: Decimal


def compare(before: Assessment, after: Assessment, change: FrameworkChange) -> Comparison:
    """What became of a body between two frameworks (so sánh hai kỳ).

    A criterion is held against the one that it comes from. With the same rule the change is real; where the maximum
    changed too, the change of the share is real and the rest is the framework's. With another rule, or where one of
    the two has no points, they are not comparable.

    Args:
        before: the assessment by the old framework.
        after: the assessment by the new one.
        change: `diff(old, new)`.
    """
    old = {leaf.key: leaf for leaf in before.leaves()}
    new = {leaf.key: leaf for leaf in after.leaves()}
    came_from = {now: was for was, now in change.crosswalk.items()}
    rows: list[CriterionComparison] = []
    for key, leaf in new.items():
        was = old.get(came_from.get(key, ""))
        new_here = _("không so sánh được: tiêu chí mới")
        rows.append(_apart(None, leaf, new_here) if was is None else _compared(was, leaf, change))
    went_on = {came_from[key] for key in new if key in came_from}
    rows += [_gone(leaf) for key, leaf in old.items() if key not in went_on]
    real = sum((Fraction(row.real or 0) for row in rows), Fraction(0))
    by_framework = sum((Fraction(row.by_framework or 0) for row in rows), Fraction(0))
    whole = sum((Fraction(row.after or 0) - Fraction(row.before or 0) for row in rows), Fraction(0))
    told = (to_decimal(part) for part in (whole, real, by_framework, whole - real - by_framework))
    return Comparison(tuple(rows), *told)


def _compared(old: Explanation, new: Explanation, change: FrameworkChange) -> CriterionComparison:
    """A criterion that both years have."""
    rescaled = old.max_points != new.max_points
    if old.points is None or new.points is None:
        return _apart(old, new, _("không so sánh được: một kỳ không có điểm"))
    if new.key in change.reruled and not rescaled:
        return _apart(old, new, _("không so sánh được: cách chấm đã đổi"))
    if rescaled and (not old.max_points or not new.max_points):
        return _apart(old, new, _("không so sánh được: một kỳ không có điểm tối đa"))
    gained = real = Fraction(new.points) - Fraction(old.points)
    if rescaled:
        real = Fraction(new.points) - Fraction(old.points) * Fraction(new.max_points) / Fraction(old.max_points)
    return CriterionComparison(
        new.key, new.title, old.points, new.points, to_decimal(real), to_decimal(gained - real), None
    )


def _apart(old: Explanation | None, new: Explanation, why: Message) -> CriterionComparison:
    """A criterion whose two years cannot be compared, or that only the new one has."""
    before = None if old is None else old.points
    return CriterionComparison(new.key, new.title, before, new.points, None, None, why)


def _gone(old: Explanation) -> CriterionComparison:
    """A criterion that only the old year has."""
    why = _("không so sánh được: tiêu chí không còn")
    return CriterionComparison(old.key, old.title, old.points, None, None, None, why)
