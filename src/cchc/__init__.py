"""cchc (cải cách hành chính): from the text of a resolution to the last decimal of a score.

The front door: every name here is loaded from its module when it is first asked for, so that
`import cchc` costs next to nothing. No other module imports this one.
"""

from importlib import import_module

TYPE_CHECKING = False  # importing the one of `typing` would cost more than all the rest
if TYPE_CHECKING:
    from cchc.assessments import Scorer, ScoreSheet, assess, assess_all, rank
    from cchc.citations import find_citations
    from cchc.documents import Body, Document, DocumentNumber, Source
    from cchc.frameworks import Criterion, Framework
    from cchc.indicators import Absence, Indicator, Observation
    from cchc.plans import Plan, Resolution, Target, Task
    from cchc.rules import Rule, read_rule, write_rule
    from cchc.values import Period, Ratio

__all__ = [
    "Absence",
    "Body",
    "Criterion",
    "Document",
    "DocumentNumber",
    "Framework",
    "Indicator",
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
    "rank",
    "read_rule",
    "write_rule",
]

_MODULES = {
    "assessments": ("ScoreSheet", "Scorer", "assess", "assess_all", "rank"),
    "citations": ("find_citations",),
    "documents": ("Body", "Document", "DocumentNumber", "Source"),
    "frameworks": ("Criterion", "Framework"),
    "indicators": ("Absence", "Indicator", "Observation"),
    "plans": ("Plan", "Resolution", "Target", "Task"),
    "rules": ("Rule", "read_rule", "write_rule"),
    "values": ("Period", "Ratio"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(f"cchc.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
