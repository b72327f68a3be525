"""Inspections (kiểm tra, giám sát): findings, conclusions, recommendations, and their follow-up.

Lives here: inspections and supervisions, their findings, causes and conclusions, the follow-up of recommendations, the
inspection plan of a year.
May know: messages, errors, exact, models, viet, tables, values, documents, calendars, citations, indicators, rules,
plans.
Must never know: points, frameworks, score sheets; no part of it is about discipline or the assessment of persons.
"""

from cchc.inspections.comparison import InspectionComparison, compare_inspections
from cchc.inspections.conclusion import Conclusion
from cchc.inspections.finding import Cause, Finding, FindingKind, Origin
from cchc.inspections.followed import Followed, FollowUp, follow_up
from cchc.inspections.inspection import Inspection, InspectionKind, InspectionTeam
from cchc.inspections.recommendation import Recommendation, RecommendationDirection
from cchc.inspections.year import Coverage, InspectionPlan, PlannedInspection

__all__ = [
    "Cause",
    "Conclusion",
    "Coverage",
    "Finding",
    "FindingKind",
    "FollowUp",
    "Followed",
    "Inspection",
    "InspectionComparison",
    "InspectionKind",
    "InspectionPlan",
    "InspectionTeam",
    "Origin",
    "PlannedInspection",
    "Recommendation",
    "RecommendationDirection",
    "compare_inspections",
    "follow_up",
]
