"""Printed things (báo cáo, phụ lục): each built as a table or as sections, before any file format.

Lives here: one function for each annex and each periodic report.
May know: every module below.
Must never know: statistics, file formats.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.reports.annexes import (
        justification_table,
        loss_table,
        ranking_chart,
        ranking_table,
        result_annex,
        verification_slip,
    )
    from cchc.reports.periodic import ProgressReport, Section, progress_report

__all__ = [
    "ProgressReport",
    "Section",
    "justification_table",
    "loss_table",
    "progress_report",
    "ranking_chart",
    "ranking_table",
    "result_annex",
    "verification_slip",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "annexes": "justification_table loss_table ranking_chart ranking_table result_annex verification_slip",
        "periodic": "ProgressReport Section progress_report",
    },
)
