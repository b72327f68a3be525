"""Intentions with a deadline (nghị quyết, kế hoạch, chỉ tiêu, nhiệm vụ): what leads reform and how far it has come.

Lives here: resolutions, the plans that carry them out, objectives, targets and their state on a day, tasks and their
progress, what of an upper document the lower ones carry.
May know: messages, errors, viet, values, documents, calendars, citations, indicators, rules.
Must never know: points, frameworks, inspections; a plan's progress is an observation.
"""

from cchc.plans.aim import Amount, Change, Completion, Direction, Rank, Share
from cchc.plans.cascade import Cascade, cascade
from cchc.plans.due import Due, Every
from cchc.plans.item import Item, ItemKind
from cchc.plans.milestone import Milestone
from cchc.plans.objective import Objective
from cchc.plans.plan import Plan
from cchc.plans.progress import Progress, progress
from cchc.plans.read_target import Aims, read_aims, read_target
from cchc.plans.recurrence import Recurrence
from cchc.plans.resolution import Resolution
from cchc.plans.status import TargetState, TargetStatus
from cchc.plans.tally import By, Tally
from cchc.plans.target import Target
from cchc.plans.task import Extension, Task, TaskEvent, TaskState, TaskStatus

__all__ = [
    "Aims",
    "Amount",
    "By",
    "Cascade",
    "Change",
    "Completion",
    "Direction",
    "Due",
    "Every",
    "Extension",
    "Item",
    "ItemKind",
    "Milestone",
    "Objective",
    "Plan",
    "Progress",
    "Rank",
    "Recurrence",
    "Resolution",
    "Share",
    "Tally",
    "Target",
    "TargetState",
    "TargetStatus",
    "Task",
    "TaskEvent",
    "TaskState",
    "TaskStatus",
    "cascade",
    "progress",
    "read_aims",
    "read_target",
]
