"""Trees of criteria (bộ tiêu chí): the table of a decision, read, checked and compared with the next version.

Lives here: criteria and their keys, the framework that holds them, its classes, its check, the change to a new version.
May know: messages, errors, exact, models, viet, tables, values, documents, indicators, rules.
Must never know: plans, and whose sheet is scored.
"""

from cchc.frameworks.aggregation import Aggregation
from cchc.frameworks.change import CriterionChange, FrameworkChange, diff
from cchc.frameworks.check import criterion_faults as criterion_faults
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.framework import Framework
from cchc.frameworks.node import Node as Node
from cchc.frameworks.node import unknown_key as unknown_key
from cchc.frameworks.result_class import ClassCap, ClassQuota, ResultClass
from cchc.frameworks.role import Role
from cchc.frameworks.version import Version

__all__ = [
    "Aggregation",
    "ClassCap",
    "ClassQuota",
    "Criterion",
    "CriterionChange",
    "Framework",
    "FrameworkChange",
    "ResultClass",
    "Role",
    "Version",
    "diff",
]
