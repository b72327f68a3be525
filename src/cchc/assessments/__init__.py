"""Filled sheets and what they earn (phiếu chấm, kết quả): points, reasons, classes, order, what could be better.

Lives here: somebody's sheet and what was said of it, its points by a framework, why, its class, the order among
several, what was lost, what two years have in common, and the annexes that are printed of it.
May know: messages, errors, viet, values, documents, indicators, rules, frameworks.
Must never know: inspections, statistics, file formats.
"""

from cchc.assessments.cell_values import read_values
from cchc.assessments.difference import Difference, Loss, differences, losses
from cchc.assessments.published import PublishedScore, check_published
from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.class_gap import ClassGap, Gain, class_gap
from cchc.assessments.results.classify import Classification, classify
from cchc.assessments.results.comparison import Comparison, CriterionComparison, compare
from cchc.assessments.results.explanation import Explanation
from cchc.assessments.results.rank import Place, rank, rank_changes
from cchc.assessments.results.rank import Ties as Ties
from cchc.assessments.scoring.assess import assess, assess_all
from cchc.assessments.scoring.cohorts import Sheet as Sheet
from cchc.assessments.scoring.scorer import Scorer
from cchc.assessments.sheets.column import Column
from cchc.assessments.sheets.completeness import incomplete_criteria
from cchc.assessments.sheets.score_entry import Justification, ScoreEntry
from cchc.assessments.sheets.sheet import Cell, ScoreSheet
from cchc.assessments.sheets.stage import NEXT as NEXT
from cchc.assessments.sheets.stage import Stage

__all__ = [
    "Assessment",
    "Cell",
    "ClassGap",
    "Classification",
    "Column",
    "Comparison",
    "CriterionComparison",
    "Difference",
    "Explanation",
    "Gain",
    "Justification",
    "Loss",
    "Place",
    "PublishedScore",
    "ScoreEntry",
    "ScoreSheet",
    "Scorer",
    "Stage",
    "assess",
    "assess_all",
    "check_published",
    "class_gap",
    "classify",
    "compare",
    "differences",
    "incomplete_criteria",
    "losses",
    "rank",
    "rank_changes",
    "read_values",
]
