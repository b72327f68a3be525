"""Filled sheets and their scores (phiếu chấm, kết quả): points, reasons, classes, ranking, gaps.

Lives here: the sheet of a body and its rounds of verification, its points by a framework, the explanation, its class,
the ranking, lost points, and the comparison of two years.
May know: messages, errors, exact, models, viet, tables, values, documents, indicators, rules, frameworks.
Must never know: inspections, statistics, file formats.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.assessments.cell_values import read_json_values, read_values
    from cchc.assessments.difference import ColumnDifference, PointLoss, differences, losses
    from cchc.assessments.published import PublishedScore, compare_published
    from cchc.assessments.results.adjusted_maximum import AdjustedMaximum, MaxBasis
    from cchc.assessments.results.assessment import Assessment
    from cchc.assessments.results.assumption import ScoringAssumption
    from cchc.assessments.results.class_gap import ClassGap, class_gap
    from cchc.assessments.results.classify import Classification, classify
    from cchc.assessments.results.comparison import Comparison, CriterionComparison, compare
    from cchc.assessments.results.counted import counted_points as counted_points
    from cchc.assessments.results.counted import ranking_points as ranking_points
    from cchc.assessments.results.explanation import Explanation
    from cchc.assessments.results.explanation import max_cell as max_cell
    from cchc.assessments.results.gain_search import Gain
    from cchc.assessments.results.rank import Place, rank, rank_changes
    from cchc.assessments.results.rank import RankBy as RankBy
    from cchc.assessments.results.rank import Ties as Ties
    from cchc.assessments.scoring.assess import assess, assess_all
    from cchc.assessments.scoring.cohorts import Sheet as Sheet
    from cchc.assessments.scoring.scorer import Scorer
    from cchc.assessments.sheets.column import ScoreColumn
    from cchc.assessments.sheets.completeness import completeness_faults
    from cchc.assessments.sheets.score_entry import Justification, MaxAdjustment, ScoreEntry
    from cchc.assessments.sheets.sheet import ScoreSheet
    from cchc.assessments.sheets.sheet_cell import SheetCell
    from cchc.assessments.sheets.stage import NEXT as NEXT
    from cchc.assessments.sheets.stage import SheetStage
    from cchc.assessments.sheets.stage import has_reached as has_reached

__all__ = [
    "AdjustedMaximum",
    "Assessment",
    "ClassGap",
    "Classification",
    "ColumnDifference",
    "Comparison",
    "CriterionComparison",
    "Explanation",
    "Gain",
    "Justification",
    "MaxAdjustment",
    "MaxBasis",
    "Place",
    "PointLoss",
    "PublishedScore",
    "ScoreColumn",
    "ScoreEntry",
    "ScoreSheet",
    "Scorer",
    "ScoringAssumption",
    "SheetCell",
    "SheetStage",
    "assess",
    "assess_all",
    "class_gap",
    "classify",
    "compare",
    "compare_published",
    "completeness_faults",
    "differences",
    "losses",
    "rank",
    "rank_changes",
    "read_json_values",
    "read_values",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "cell_values": "read_json_values read_values",
        "difference": "ColumnDifference PointLoss differences losses",
        "published": "PublishedScore compare_published",
        "results.adjusted_maximum": "AdjustedMaximum MaxBasis",
        "results.assessment": "Assessment",
        "results.assumption": "ScoringAssumption",
        "results.class_gap": "ClassGap class_gap",
        "results.classify": "Classification classify",
        "results.comparison": "Comparison CriterionComparison compare",
        "results.counted": "counted_points ranking_points",
        "results.explanation": "Explanation max_cell",
        "results.gain_search": "Gain",
        "results.rank": "Place RankBy Ties rank rank_changes",
        "scoring.assess": "assess assess_all",
        "scoring.cohorts": "Sheet",
        "scoring.scorer": "Scorer",
        "sheets.column": "ScoreColumn",
        "sheets.completeness": "completeness_faults",
        "sheets.score_entry": "Justification MaxAdjustment ScoreEntry",
        "sheets.sheet": "ScoreSheet",
        "sheets.sheet_cell": "SheetCell",
        "sheets.stage": "NEXT SheetStage has_reached",
    },
)
