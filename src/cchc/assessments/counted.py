"""What of a result counts when bodies are ranked and classed (điểm để xếp hạng, xếp loại)."""

from fractions import Fraction

from cchc.assessments.assessment import Assessment
from cchc.assessments.loaded import LoadedAssessment
from cchc.values import Rounding


def counted(result: Assessment | LoadedAssessment, *, by_share: bool) -> Fraction:
    """The points as they count (điểm để xếp): after the framework's rounding, exactly where there is none.

    Args:
        result: what a body earned.
        by_share: whether they count as a share of the maximum; of a maximum of 0 the share is 0.
    """
    points = result.exact if result.rounding == Rounding.NONE else Fraction(result.points)
    if not by_share:
        return points
    return points / Fraction(result.max_points) if result.max_points else Fraction(0)
