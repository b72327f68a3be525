"""The points that count when bodies are ranked and classed (điểm để xếp hạng, xếp loại)."""

from collections.abc import Mapping
from fractions import Fraction
from typing import cast

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.explanation import Explanation
from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.values import RoundingLevel


def require_by_name(results: object) -> Mapping[object, object]:
    """Return `results` if it is a mapping from names of bodies (theo tên đơn vị); raise InvalidInput otherwise."""
    if isinstance(results, Mapping):
        return cast("Mapping[object, object]", results)
    what, remedy = (
        _("không phải bảng tra theo tên đơn vị (dict)"),
        _("hãy đưa bảng tra từ tên đơn vị đến phiếu hoặc kết quả (dict)"),
    )
    raise InvalidInput.of("type", what, results, remedy)


def require_results(results: object) -> None:
    """Raise InvalidInput unless all values are assessments (kết quả theo tên), each fault under its name."""
    with FaultCollector() as faults:
        for name, result in require_by_name(results).items():
            with faults.at(str(name)):
                if not isinstance(result, Assessment):
                    what, remedy = _("không phải kết quả chấm"), _("hãy đưa kết quả chấm điểm (assess, assess_all)")
                    raise InvalidInput.of("type", what, result, remedy)


def ranking_points(result: Assessment, *, by_share: bool) -> Fraction:
    """Return the points as they count (điểm để xếp): after the framework's rounding, exactly if there is none.

    Args:
        result: the assessment of a body.
        by_share: True if they count as a share of the maximum; of a maximum of 0 the share is 0.
    """
    if not by_share:
        return result.counted
    return result.counted / result.exact_max if result.exact_max else Fraction(0)


def counted_points(result: Assessment, node: Explanation) -> Fraction:
    """Return the points of one criterion as they count (điểm của tiêu chí để xét): rounded if the framework does so.

    Args:
        result: the assessment.
        node: the criterion in it; 0 if it is not scored.
    """
    if node.exact is None or node.points is None:
        return Fraction(0)
    rounded = result.rounding.level is RoundingLevel.CRITERION or node.rounding is not None
    return Fraction(node.points) if rounded else node.exact
