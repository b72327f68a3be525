"""The class of each body (xếp loại): by its total, then what lowers it, then how many may have it."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import asked_results, counted
from cchc.errors import InvalidInput
from cchc.frameworks import ClassCap, ClassQuota, Framework, ResultClass
from cchc.messages import _
from cchc.rules import State


class Classification(NamedTuple):
    """The class of a body and why (kết quả xếp loại).

    Attributes:
        label: the class; None where the framework has none for the total.
        by_total: the class that the total alone earns, or None.
        caps: the conditions that hold and lower it.
        quota: the limit that it fell over, or None.
        tied: whether it fell with others of the same points, of whom some would have had room.
    """

    label: str | None
    by_total: str | None
    caps: tuple[ClassCap, ...] = ()
    quota: ClassQuota | None = None
    tied: bool = False


def classify(
    framework: Framework,
    results: Mapping[str, Assessment],
    facts: Mapping[str, Collection[str]] | None = None,
) -> dict[str, Classification]:
    """The class of each body (xếp loại), by name.

    A quota is never passed: where bodies of the same points would share its last places, all of them go to the next
    class, and each is told so.

    Args:
        framework: the framework with its classes.
        results: the assessments by name.
        facts: by name, the codes of the conditions that people found to hold.

    Raises:
        InvalidInput: a fact that is no condition of the framework, or what is no result.

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
    asked_results(results)
    order = [grade.label for grade in best_first(framework.classes)]
    told = {name: _by_itself(framework, order, result, (facts or {}).get(name, ())) for name, result in results.items()}
    by_share = any(grade.interval.percent for grade in framework.classes)
    figures = {name: counted(result, by_share=by_share) for name, result in results.items()}
    for quota in sorted(framework.class_quotas, key=lambda quota: order.index(quota.label)):
        told |= _within(quota, order, told, figures)
    return told


def best_first(classes: Sequence[ResultClass]) -> list[ResultClass]:
    """The classes from the best down (từ cao xuống thấp)."""
    return sorted(classes, key=lambda grade: grade.interval.low_cut, reverse=True)


def _by_itself(framework: Framework, order: list[str], result: Assessment, facts: Collection[str]) -> Classification:
    """The class of one body without looking at the others."""
    known = {lowering.code for lowering in framework.class_caps}
    for fact in facts:
        if fact not in known:
            remedy = _("hãy chọn {choices}", choices=", ".join(sorted(known)) or "-")
            raise InvalidInput.of("fact", _("không có điều kiện hạ mức này"), fact, remedy)
    by_total = next((grade.label for grade in framework.classes if earns(result, grade)), None)
    if by_total is None:
        return Classification(None, None)
    holding = tuple(lowering for lowering in framework.class_caps if _holds(lowering, result, facts))
    lowest = max([order.index(by_total), *(order.index(lowering.highest_class) for lowering in holding)])
    lowered = tuple(lowering for lowering in holding if order.index(lowering.highest_class) > order.index(by_total))
    return Classification(order[lowest], by_total, lowered)


def earns(result: Assessment, grade: ResultClass) -> bool:
    """Whether a total earns a class (đạt mức): by its share where the class is in per cent, else by its points."""
    return counted(result, by_share=grade.interval.percent) in grade.interval


def _holds(lowering: ClassCap, result: Assessment, facts: Collection[str]) -> bool:
    if lowering.interval is None:
        return lowering.code in facts
    node = result.of(lowering.key)
    if node.state is not State.SCORED or not node.max_points:
        return False
    return node.share.value in lowering.interval


def _within(
    quota: ClassQuota, order: list[str], told: Mapping[str, Classification], figures: Mapping[str, Fraction]
) -> dict[str, Classification]:
    """Those that fall over a quota, in the class below."""
    holders = sorted((name for name in told if told[name].label == quota.label), key=lambda name: -figures[name])
    room = quota.most_of(len(figures))
    below = order[order.index(quota.label) + 1 :]
    if len(holders) <= room or not below:
        return {}
    first_out = figures[holders[room]]
    falling = [name for name in holders if figures[name] <= first_out]
    tied = len(holders) - len(falling) < room
    return {
        name: told[name]._replace(label=below[0], quota=quota, tied=tied and figures[name] == first_out)
        for name in falling
    }
