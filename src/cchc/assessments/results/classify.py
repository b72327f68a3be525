"""The class of each body (xếp loại): by its total, then the conditions that lower it, then the quotas."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import counted_points, ranking_points, require_results
from cchc.errors import InvalidInput
from cchc.frameworks import ClassCap, ClassQuota, Framework, ResultClass
from cchc.messages import _
from cchc.rules import ScoreState


class Classification(NamedTuple):
    """The class of a body and why (kết quả xếp loại).

    Attributes:
        label: the class; None if the framework has no class for the total.
        by_total: the class that the total alone earns, or None.
        caps: the conditions that apply and lower it.
        quota: the quota that it exceeded, or None.
        tied: True if it was moved down with others of the same points, of whom a part would have fitted the quota.
    """

    label: str | None
    by_total: str | None
    caps: tuple[ClassCap, ...] = ()
    quota: ClassQuota | None = None
    tied: bool = False


def classify(
    framework: Framework,
    results: Mapping[str, Assessment],
    reported_conditions: Mapping[str, Collection[str]] | None = None,
) -> dict[str, Classification]:
    """Return the class of each body (xếp loại), by name.

    A quota is never exceeded: if bodies of the same points would share its last places, all of them go to the next
    class, and each is marked as tied.

    Args:
        framework: the framework with its classes.
        results: the assessments by name.
        reported_conditions: by name of body, the codes of the `ClassCap`s that people reported to apply. Assessments
            do not contain them: pass `{name: sheet.reported_conditions for name, sheet in sheets.items()}`. It may be
            None only if no condition of the framework is reported by people; `{}` states that none was reported.

    Raises:
        InvalidInput: a code is no condition of the framework, a result is no assessment, or the framework has
            conditions that people report and `reported_conditions` is None.

    >>> from cchc.assessments import assess_all
    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import Proportional
    >>> from cchc.values import Interval, Ratio
    >>> good, other = Interval.parse("từ 80% trở lên"), Interval.parse("dưới 80%")
    >>> share = Criterion(code="1", title="Đúng hạn", rule=Proportional.of(10))
    >>> framework = Framework(criteria=[share], classes=[("Tốt", good), ("Khá", other)])
    >>> results = assess_all(framework, {"A": {"1": Ratio(9, 10)}, "B": {"1": Ratio(1, 2)}})
    >>> [one.label for one in classify(framework, results).values()]
    ['Tốt', 'Khá']
    """
    require_results(results)
    reported = _require_reported(framework, reported_conditions)
    order = [result_class.label for result_class in highest_first(framework.classes)]
    classes = {name: _by_itself(framework, order, result, reported.get(name, ())) for name, result in results.items()}
    by_share = any(result_class.interval.percent for result_class in framework.classes)
    figures = {name: ranking_points(result, by_share=by_share) for name, result in results.items()}
    for quota in sorted(framework.class_quotas, key=lambda quota: order.index(quota.label)):
        classes |= _within(quota, order, classes, figures)
    return classes


def highest_first(classes: Sequence[ResultClass]) -> list[ResultClass]:
    """Return the classes from the highest down (từ cao xuống thấp)."""
    return sorted(classes, key=lambda result_class: result_class.interval.low_cut, reverse=True)


def _by_itself(framework: Framework, order: list[str], result: Assessment, reported: Collection[str]) -> Classification:
    """Return the class of one body before the quotas."""
    known = {cap.code for cap in framework.class_caps}
    for code in reported:
        if code not in known:
            remedy = _("hãy chọn {choices}", choices=", ".join(sorted(known)) or "-")
            raise InvalidInput.of("fact", _("không có điều kiện hạ mức này"), code, remedy)
    by_total = next(
        (result_class.label for result_class in framework.classes if is_reached(result, result_class)), None
    )
    if by_total is None:
        return Classification(None, None)
    holding = tuple(cap for cap in framework.class_caps if _holds(cap, result, reported))
    lowest = max([order.index(by_total), *(order.index(cap.highest_class) for cap in holding)])
    lowered = tuple(cap for cap in holding if order.index(cap.highest_class) > order.index(by_total))
    return Classification(order[lowest], by_total, lowered)


def is_reached(result: Assessment, result_class: ResultClass) -> bool:
    """Return True if a total earns a class (đạt mức): by its share if the class is in per cent, or by its points.

    Args:
        result: the assessment.
        result_class: the class.
    """
    return ranking_points(result, by_share=result_class.interval.percent) in result_class.interval


def _require_reported(
    framework: Framework, reported: Mapping[str, Collection[str]] | None
) -> Mapping[str, Collection[str]]:
    """Return the reported conditions; refuse None if a class depends on them, because it would be too high."""
    codes = [cap.code for cap in framework.class_caps if cap.interval is None]
    if reported is None and codes:
        what = _("xếp loại cần các điều kiện do người chấm ghi nhận: {codes}", codes=", ".join(codes))
        remedy = _(
            "hãy đưa các điều kiện ghi nhận của từng phiếu (reported_conditions); "
            "đơn vị không có điều kiện nào thì để trống"
        )
        raise InvalidInput.of("reported_conditions", what, "", remedy)
    return reported or {}


def _holds(cap: ClassCap, result: Assessment, reported: Collection[str]) -> bool:
    if cap.interval is None:
        return cap.code in reported
    node = result.of(cap.key)
    if node.state is not ScoreState.SCORED or not node.exact_max:
        return False
    return counted_points(result, node) / node.exact_max in cap.interval


def _within(
    quota: ClassQuota, order: list[str], classes: Mapping[str, Classification], figures: Mapping[str, Fraction]
) -> dict[str, Classification]:
    """Return the bodies that exceed a quota, moved to the class below."""
    holders = sorted((name for name in classes if classes[name].label == quota.label), key=lambda name: -figures[name])
    limit = quota.max_bodies(len(figures))
    below = order[order.index(quota.label) + 1 :]
    if len(holders) <= limit or not below:
        return {}
    first_out = figures[holders[limit]]
    falling = [name for name in holders if figures[name] <= first_out]
    tied = len(holders) - len(falling) < limit
    return {
        name: classes[name]._replace(label=below[0], quota=quota, tied=tied and figures[name] == first_out)
        for name in falling
    }
