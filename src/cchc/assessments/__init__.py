"""Filled sheets and what they earn (phiếu chấm, kết quả): sheet, assessment, explanation, ranking.

Lives here: somebody's sheet, its points by a framework, why, and the order among several.
May know: messages, errors, viet, values, documents, indicators, rules, frameworks.
Must never know: inspections, statistics, file formats.
"""

from cchc.assessments.assess import assess, assess_all
from cchc.assessments.assessment import Assessment
from cchc.assessments.explanation import Explanation
from cchc.assessments.rank import Place, rank
from cchc.assessments.sheet import Cell, ScoreSheet

__all__ = ["Assessment", "Cell", "Explanation", "Place", "ScoreSheet", "assess", "assess_all", "rank"]
