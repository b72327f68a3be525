"""What of a result counts when bodies are ranked and classed (điểm để xếp hạng, xếp loại)."""

from collections.abc import Mapping
from fractions import Fraction
from typing import cast

from cchc.assessments.results.assessment import Assessment
from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.values import Rounding


def asked_names(told: object) -> Mapping[object, object]:
    """What is told of bodies by their names (theo tên đơn vị), as it is; a refusal of what is no mapping."""
    if isinstance(told, Mapping):
        return cast("Mapping[object, object]", told)
    what, remedy = _("không phải bảng theo tên đơn vị"), _("hãy đưa một dict từ tên đơn vị đến phiếu hoặc kết quả")
    raise InvalidInput.of("type", what, told, remedy)


def asked_results(results: object) -> None:
    """Refuse what are no results by name (kết quả theo tên), each fault under its name."""
    with FaultCollector() as gather:
        for name, result in asked_names(results).items():
            with gather.at(str(name)):
                if not isinstance(result, Assessment):
                    what, remedy = _("không phải kết quả chấm"), _("hãy đưa kết quả của assess hoặc assess_all")
                    raise InvalidInput.of("type", what, result, remedy)


def counted(result: Assessment, *, by_share: bool) -> Fraction:
    """The points as they count (điểm để xếp): after the framework's rounding, exactly where there is none.

    Args:
        result: what a body earned.
        by_share: whether they count as a share of the maximum; of a maximum of 0 the share is 0.
    """
    points = result.exact if result.rounding == Rounding.NONE else Fraction(result.points)
    if not by_share:
        return points
    return points / Fraction(result.max_points) if result.max_points else Fraction(0)
