"""Two years compared (so sánh hai kỳ): what a body gained itself, and what the framework did."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.assessment import Assessment
from cchc.assessments.explanation import Explanation
from cchc.frameworks import Change
from cchc.messages import Message, _
from cchc.rules import State
from cchc.viet import to_decimal


class Compared(NamedTuple):
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

    rows: tuple[Compared, ...]
    change: Decimal
    real: Decimal
    by_framework: Decimal
    not_comparable: Decimal


def compare(before: Assessment, after: Assessment, change: Change) -> Comparison:
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
    rows = [_compared(old.get(came_from.get(key, "")), leaf, change) for key, leaf in new.items()]
    went_on = {came_from[key] for key in new if key in came_from}
    rows += [_compared(leaf, None, change) for key, leaf in old.items() if key not in went_on]
    real = sum((Fraction(row.real or 0) for row in rows), Fraction(0))
    by_framework = sum((Fraction(row.by_framework or 0) for row in rows), Fraction(0))
    whole = sum((Fraction(row.after or 0) - Fraction(row.before or 0) for row in rows), Fraction(0))
    told = (to_decimal(part) for part in (whole, real, by_framework, whole - real - by_framework))
    return Comparison(tuple(rows), *told)


def _compared(old: Explanation | None, new: Explanation | None, change: Change) -> Compared:
    leaf = new or old
    assert leaf is not None  # noqa: S101  # one of them is there
    before, after = (None if one is None else one.points for one in (old, new))
    why = _why(old, new, change)
    if why is not None or before is None or after is None or old is None or new is None:
        return Compared(leaf.key, leaf.title, before, after, None, None, why)
    gained = Fraction(after) - Fraction(before)
    real = gained
    if old.max_points != new.max_points:
        real = Fraction(after) - Fraction(before) * Fraction(new.max_points) / Fraction(old.max_points)
    return Compared(leaf.key, leaf.title, before, after, to_decimal(real), to_decimal(gained - real), None)


def _why(old: Explanation | None, new: Explanation | None, change: Change) -> Message | None:
    """Why two results cannot be compared; None where they can."""
    if old is None:
        return _("không so sánh được: tiêu chí mới")
    if new is None:
        return _("không so sánh được: tiêu chí không còn")
    if old.state is not State.SCORED or new.state is not State.SCORED:
        return _("không so sánh được: một kỳ không có điểm")
    rescaled = old.max_points != new.max_points
    if new.key in change.reruled and not rescaled:
        return _("không so sánh được: cách chấm đã đổi")
    if rescaled and (not old.max_points or not new.max_points):
        return _("không so sánh được: một kỳ không có điểm tối đa")
    return None
