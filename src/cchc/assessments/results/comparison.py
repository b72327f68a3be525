"""Comparing two years (so sánh hai kỳ): what a body gained itself, and what the framework changed."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import counted_points
from cchc.assessments.results.explanation import Explanation
from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import to_decimal
from cchc.frameworks import FrameworkChange
from cchc.messages import Message, _

_ZERO = Fraction(0)


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

    Raises:
        InvalidInput: an assessment is by another version than the change is from or to.
    """
    old = {leaf.key: leaf for leaf in before.leaves()}
    new = {leaf.key: leaf for leaf in after.leaves()}
    _require_versions(before, after, change)
    came_from = {now: was for was, now in change.continued.items()}
    rows: list[_Row] = []
    for key, leaf in new.items():
        was = old.get(came_from.get(key, ""))
        rows.append(
            _Row(key, leaf.title, was, leaf, counted_points(before, was) if was else _ZERO, counted_points(after, leaf))
        )
    continued = {came_from[key] for key in new if key in came_from}
    gone = (leaf for key, leaf in old.items() if key not in continued)
    rows += [_Row(leaf.key, leaf.title, leaf, None, counted_points(before, leaf), _ZERO) for leaf in gone]
    compared = [row.compared(change) for row in rows]
    real = sum((one for one, _change, _row in compared), _ZERO)
    by_framework = sum((one for _real, one, _row in compared), _ZERO)
    whole = sum((row.second - row.first for row in rows), _ZERO)
    totals = (to_decimal(part) for part in (whole, real, by_framework, whole - real - by_framework))
    return Comparison(tuple(row for _real, _change, row in compared), *totals)


def _require_versions(before: Assessment, after: Assessment, change: FrameworkChange) -> None:
    pairs = (("before", before.version, change.old_version), ("after", after.version, change.new_version))
    with FaultCollector() as collector:
        for name, version, expected in pairs:
            with collector.at(name, place=""):
                if version != expected:
                    what = _("kết quả chấm theo phiên bản khác của bộ tiêu chí")
                    remedy = _("hãy dùng diff của hai bộ tiêu chí đã chấm")
                    raise InvalidInput.of("version", what, f"{version} ≠ {expected}", remedy)


class _Row(NamedTuple):
    """A criterion in two years, with the points that count."""

    key: str
    title: str
    old: Explanation | None
    new: Explanation | None
    first: Fraction
    second: Fraction

    def compared(self, change: FrameworkChange) -> tuple[Fraction, Fraction, CriterionComparison]:
        """Return what the body gained itself, what the framework changed, both exact, and the row to print."""
        old, new = self.old, self.new
        why = self._why_not(change)
        if old is None or new is None or why is not None:
            before, after = (None if one is None else one.points for one in (old, new))
            return _ZERO, _ZERO, CriterionComparison(self.key, self.title, before, after, None, None, why)
        gained = real = self.second - self.first
        if old.exact_max != new.exact_max:
            real = self.second - self.first * new.exact_max / old.exact_max
        figures = to_decimal(real), to_decimal(gained - real)
        return real, gained - real, CriterionComparison(new.key, new.title, old.points, new.points, *figures, None)

    def _why_not(self, change: FrameworkChange) -> Message | None:
        """Return why the years cannot be compared; None if they can."""
        regrouped = {key for group in change.regroupings for key in (group.new_keys if self.new else group.old_keys)}
        if self.key in regrouped:
            return _("không so sánh được: tiêu chí đã tách hoặc ghép")
        if self.old is None:
            return _("không so sánh được: tiêu chí mới")
        if self.new is None:
            return _("không so sánh được: tiêu chí không còn")
        rescaled = self.old.exact_max != self.new.exact_max
        if self.old.points is None or self.new.points is None:
            return _("không so sánh được: một kỳ không có điểm")
        if rescaled and (not self.old.exact_max or not self.new.exact_max):
            return _("không so sánh được: một kỳ không có điểm tối đa")
        if self.new.key in change.not_comparable:
            return _("không so sánh được: cách chấm đã đổi")
        return None
