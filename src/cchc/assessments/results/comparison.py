"""Comparing two years (so sánh hai kỳ): what a body gained itself, and what the framework changed."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
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
from cchc.rules import Reason, Rule, measured_of
from cchc.values import Rounding, RoundingLevel

_ZERO = Fraction(0)


class CriterionComparison(NamedTuple):
    """A criterion in two years (so sánh một tiêu chí).

    Attributes:
        key: its key in the new framework, or in the old one if it no longer exists.
        title: its title.
        before: its points before, or None if there were none.
        after: its points after, or None if there are none.
        real: the change due to the figures (do số liệu), in points of the new rule; None if they are not comparable.
        by_framework: the change due to the rule (do cách chấm): another rule or another maximum; None if they are not
            comparable.
        reason: why the two years are not comparable; None if they are.
        restated: the points that the figure of the year before earns by the new rule, if the rule changed in more than
            its maximum; else None.
    """

    key: str
    title: str
    before: Decimal | None
    after: Decimal | None
    real: Decimal | None
    by_framework: Decimal | None
    reason: Message | None
    restated: Decimal | None = None


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
    the rule changed in more than that, the figure of the year before is scored by the new rule (`restated`): `real` is
    the new points minus those, `by_framework` those minus the old points. The years are not comparable if that figure
    cannot be scored so, or if one of the two has no points; `reason` states it.

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
    changed = change.not_comparable
    rules = {step.key: step.criterion.rule for step in change.criteria if step.criterion and step.key in changed}
    regrouped = {key for group in change.regroupings for key in (*group.old_keys, *group.new_keys)}
    compared = [row.compared(rules, after.rounding, regrouped) for row in rows]
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

    def compared(
        self, new_rules: Mapping[str, Rule | None], rounding: Rounding, regrouped: AbstractSet[str]
    ) -> tuple[Fraction, Fraction, CriterionComparison]:
        """Return the change due to the figures and that due to the rule, both exact, and the row to print.

        Args:
            new_rules: the new rules that changed in more than their maximum, by the key of the criterion.
            rounding: the rounding of the new framework.
            regrouped: the keys of criteria that were split or merged.
        """
        if self.key in regrouped:
            return self._not_comparable(_("không so sánh được: tiêu chí đã tách hoặc ghép"))
        old, new = self.old, self.new
        if old is None or new is None:
            what = _("không so sánh được: tiêu chí mới") if old is None else _("không so sánh được: tiêu chí không còn")
            return self._not_comparable(what)
        if old.points is None or new.points is None:
            return self._not_comparable(_("không so sánh được: một kỳ không có điểm"))
        if new.key in new_rules:
            return self._by_new_rule(old, new, new_rules[new.key], rounding)
        real = gained = self.second - self.first
        if old.exact_max != new.exact_max:
            if not old.exact_max or not new.exact_max:
                return self._not_comparable(_("không so sánh được: một kỳ không có điểm tối đa"))
            real = self.second - self.first * new.exact_max / old.exact_max
        return self._split(old, new, real, gained - real, None)

    def _by_new_rule(
        self, old: Explanation, new: Explanation, rule: Rule | None, rounding: Rounding
    ) -> tuple[Fraction, Fraction, CriterionComparison]:
        """Score the figure of the year before by the new rule."""
        found = _restated(old.reason, rule)
        if isinstance(found, Message):
            return self._not_comparable(_("không so sánh được: cách chấm đã đổi, {why}", why=found))
        if rounding.level is RoundingLevel.CRITERION:
            found = Fraction(rounding.apply(found, RoundingLevel.CRITERION))
        return self._split(old, new, self.second - found, found - self.first, to_decimal(found))

    def _split(
        self, old: Explanation, new: Explanation, real: Fraction, by_rule: Fraction, restated: Decimal | None
    ) -> tuple[Fraction, Fraction, CriterionComparison]:
        figures = to_decimal(real), to_decimal(by_rule)
        row = CriterionComparison(new.key, new.title, old.points, new.points, *figures, None, restated)
        return real, by_rule, row

    def _not_comparable(self, why: Message) -> tuple[Fraction, Fraction, CriterionComparison]:
        before, after = (None if one is None else one.points for one in (self.old, self.new))
        return _ZERO, _ZERO, CriterionComparison(self.key, self.title, before, after, None, None, why)


def _restated(reason: Reason | None, rule: Rule | None) -> Fraction | Message:
    """Return the points of the figure behind a reason by another rule, or why it cannot be scored so."""
    value = None if reason is None else measured_of(reason)
    if rule is None or value is None:
        return _("số liệu kỳ trước không có trong kết quả") if rule else _("quy tắc mới chưa đọc được")
    if getattr(rule, "needs_cohort", True):
        return _("quy tắc mới cần số liệu kỳ trước của mọi đơn vị")
    try:
        points = rule.score(value).exact
    except InvalidInput as error:
        return _("số liệu kỳ trước không chấm được theo quy tắc mới ({why})", why=error.faults[0].what)
    return _("số liệu kỳ trước không được tính điểm theo quy tắc mới") if points is None else points
