"""Filled sheets and what they earn (phiếu chấm, kết quả): points, reasons, classes, order, what could be better.

Lives here: somebody's sheet and what was said of it, its points by a framework, why, its class, the order among
several, what was lost, what two years have in common, and the annexes that are printed of it.
May know: messages, errors, viet, values, documents, indicators, rules, frameworks.
Must never know: inspections, statistics, file formats.
"""

from cchc.assessments.annex import Annex, justification_table, ranking_table, result_annex, verification_slip
from cchc.assessments.assess import assess, assess_all
from cchc.assessments.assessment import Assessment
from cchc.assessments.classify import Classified, classify
from cchc.assessments.column import Column
from cchc.assessments.comparison import Compared, Comparison, compare
from cchc.assessments.completeness import missing
from cchc.assessments.difference import Difference, Loss, differences, losses
from cchc.assessments.explanation import Explanation
from cchc.assessments.loaded import LoadedAssessment, LoadedSheet
from cchc.assessments.mark import Answer, Mark
from cchc.assessments.published import Published, published
from cchc.assessments.rank import Place, moves, rank
from cchc.assessments.read_values import read_values
from cchc.assessments.room import Move, Room, room
from cchc.assessments.sheet import Cell, ScoreSheet
from cchc.assessments.stage import Stage

__all__ = [
    "Annex",
    "Answer",
    "Assessment",
    "Cell",
    "Classified",
    "Column",
    "Compared",
    "Comparison",
    "Difference",
    "Explanation",
    "LoadedAssessment",
    "LoadedSheet",
    "Loss",
    "Mark",
    "Move",
    "Place",
    "Published",
    "Room",
    "ScoreSheet",
    "Stage",
    "assess",
    "assess_all",
    "classify",
    "compare",
    "differences",
    "justification_table",
    "losses",
    "missing",
    "moves",
    "published",
    "rank",
    "ranking_table",
    "read_values",
    "result_annex",
    "room",
    "verification_slip",
]
