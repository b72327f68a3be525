"""Inspections (kiểm tra, giám sát): findings, conclusions, recommendations, and their follow-up.

Lives here: inspections and supervisions, their findings, causes and conclusions, the follow-up of recommendations, the
inspection plan of a year.
May know: messages, errors, exact, models, viet, tables, values, documents, calendars, citations, indicators, rules,
plans.
Must never know: points, frameworks, score sheets; no part of it is about discipline or the assessment of persons.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.inspections.conclusion import Conclusion
    from cchc.inspections.finding import Cause, CauseOrigin, Finding, FindingKind
    from cchc.inspections.followed_recommendation import FollowedRecommendation, FollowUp, follow_up
    from cchc.inspections.inspection import Inspection, InspectionKind, InspectionTeam
    from cchc.inspections.inspection_comparison import InspectionComparison, compare_inspections
    from cchc.inspections.inspection_plan import InspectionCoverage, InspectionPlan, PlannedInspection
    from cchc.inspections.recommendation import Recommendation, RecommendationDirection

__all__ = [
    "Cause",
    "CauseOrigin",
    "Conclusion",
    "Finding",
    "FindingKind",
    "FollowUp",
    "FollowedRecommendation",
    "Inspection",
    "InspectionComparison",
    "InspectionCoverage",
    "InspectionKind",
    "InspectionPlan",
    "InspectionTeam",
    "PlannedInspection",
    "Recommendation",
    "RecommendationDirection",
    "compare_inspections",
    "follow_up",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "conclusion": "Conclusion",
        "finding": "Cause CauseOrigin Finding FindingKind",
        "followed_recommendation": "FollowUp FollowedRecommendation follow_up",
        "inspection": "Inspection InspectionKind InspectionTeam",
        "inspection_comparison": "InspectionComparison compare_inspections",
        "inspection_plan": "InspectionCoverage InspectionPlan PlannedInspection",
        "recommendation": "Recommendation RecommendationDirection",
    },
)
