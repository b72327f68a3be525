"""Trees of criteria (bộ tiêu chí): the table of a decision, read, checked and compared with the next version.

Lives here: criteria and their keys, the framework that holds them, its classes, its check, the change to a new version.
May know: messages, errors, exact, models, viet, tables, values, documents, indicators, rules.
Must never know: plans, and whose sheet is scored.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.frameworks.aggregation import Aggregation
    from cchc.frameworks.body_group import BodyGroup
    from cchc.frameworks.body_group import GroupKeys as GroupKeys
    from cchc.frameworks.body_group import bad_maximum as bad_maximum
    from cchc.frameworks.body_group import group_keys as group_keys
    from cchc.frameworks.carried_sheet import CarriedFigures as CarriedFigures
    from cchc.frameworks.carried_sheet import CarriedSheet, MergePolicy, SplitPolicy
    from cchc.frameworks.carried_sheet import KeyMove as KeyMove
    from cchc.frameworks.carried_sheet import Obstacle as Obstacle
    from cchc.frameworks.carried_sheet import carry_figures as carry_figures
    from cchc.frameworks.carried_sheet import ended_obstacle as ended_obstacle
    from cchc.frameworks.carried_sheet import figure_obstacle as figure_obstacle
    from cchc.frameworks.carried_sheet import merge_obstacle as merge_obstacle
    from cchc.frameworks.carried_sheet import points_obstacle as points_obstacle
    from cchc.frameworks.carried_sheet import split_obstacle as split_obstacle
    from cchc.frameworks.change import CriterionChange, CriterionRegrouping, FrameworkChange, diff
    from cchc.frameworks.check import criterion_faults as criterion_faults
    from cchc.frameworks.criterion import Criterion
    from cchc.frameworks.framework import Framework
    from cchc.frameworks.framework_reading import FrameworkReading, parse_table
    from cchc.frameworks.group_scope import GroupScope as GroupScope
    from cchc.frameworks.node import Node as Node
    from cchc.frameworks.node import unknown_key as unknown_key
    from cchc.frameworks.pairing import PairedBy
    from cchc.frameworks.result_class import ClassCap, ClassQuota, ResultClass
    from cchc.frameworks.role import CriterionRole
    from cchc.frameworks.tables.cell import CellUse, TableCell
    from cchc.frameworks.tables.remark import TableRemark
    from cchc.frameworks.version import FrameworkVersion

__all__ = [
    "Aggregation",
    "BodyGroup",
    "CarriedSheet",
    "CellUse",
    "ClassCap",
    "ClassQuota",
    "Criterion",
    "CriterionChange",
    "CriterionRegrouping",
    "CriterionRole",
    "Framework",
    "FrameworkChange",
    "FrameworkReading",
    "FrameworkVersion",
    "MergePolicy",
    "PairedBy",
    "ResultClass",
    "SplitPolicy",
    "TableCell",
    "TableRemark",
    "diff",
    "parse_table",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "aggregation": "Aggregation",
        "body_group": "BodyGroup GroupKeys bad_maximum group_keys",
        "carried_sheet": "CarriedFigures CarriedSheet KeyMove MergePolicy Obstacle SplitPolicy carry_figures "
        "ended_obstacle figure_obstacle merge_obstacle points_obstacle split_obstacle",
        "change": "CriterionChange CriterionRegrouping FrameworkChange diff",
        "check": "criterion_faults",
        "criterion": "Criterion",
        "framework": "Framework",
        "framework_reading": "FrameworkReading parse_table",
        "group_scope": "GroupScope",
        "node": "Node unknown_key",
        "pairing": "PairedBy",
        "result_class": "ClassCap ClassQuota ResultClass",
        "role": "CriterionRole",
        "tables.cell": "CellUse TableCell",
        "tables.remark": "TableRemark",
        "version": "FrameworkVersion",
    },
)
