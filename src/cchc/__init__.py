"""cchc (cải cách hành chính): from the text of a resolution to the last decimal of a score.

The front door: every name here is loaded from its module when it is first asked for, so that
`import cchc` costs next to nothing. No other module imports this one.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc._version import __version__ as __version__
    from cchc.assessments import Scorer, ScoreSheet, assess, assess_all, rank
    from cchc.citations import find_citations
    from cchc.documents import Body, Document, DocumentNumber, Source
    from cchc.frameworks import Criterion, Framework
    from cchc.indicators import Absence, Indicator, Observation
    from cchc.inspections import Inspection
    from cchc.plans import Plan, Resolution, Target, Task
    from cchc.rules import Rule, parse_wording, read_rule, write_rule
    from cchc.values import Period, Ratio

__all__ = [
    "Absence",
    "Body",
    "Criterion",
    "Document",
    "DocumentNumber",
    "Framework",
    "Indicator",
    "Inspection",
    "Observation",
    "Period",
    "Plan",
    "Ratio",
    "Resolution",
    "Rule",
    "ScoreSheet",
    "Scorer",
    "Source",
    "Target",
    "Task",
    "assess",
    "assess_all",
    "find_citations",
    "parse_wording",
    "rank",
    "read_rule",
    "write_rule",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "_version": "__version__",
        "assessments": "ScoreSheet Scorer assess assess_all rank",
        "citations": "find_citations",
        "documents": "Body Document DocumentNumber Source",
        "frameworks": "Criterion Framework",
        "indicators": "Absence Indicator Observation",
        "inspections": "Inspection",
        "plans": "Plan Resolution Target Task",
        "rules": "Rule parse_wording read_rule write_rule",
        "values": "Period Ratio",
    },
)
