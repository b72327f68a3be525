"""Intentions with a deadline (nghị quyết, kế hoạch, chỉ tiêu, nhiệm vụ), and their progress.

Lives here: resolutions, the plans that carry them out, objectives, targets and their state on a day, tasks and their
progress, which items of an upper document the lower ones carry out.
May know: messages, errors, exact, models, viet, tables, values, documents, calendars, citations, indicators, rules.
Must never know: points, frameworks, inspections; a plan's progress is an observation.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.plans.item import PlanItem, PlanItemKind
    from cchc.plans.objective import Objective
    from cchc.plans.plan import Plan
    from cchc.plans.plan_cascade import Cascade, check_cascade
    from cchc.plans.resolution import Resolution
    from cchc.plans.targets.aim import Aim as Aim
    from cchc.plans.targets.aim import Amount, ChangeDirection, Completion, Rank, RelativeChange, Share
    from cchc.plans.targets.milestone import Milestone
    from cchc.plans.targets.read_target import TargetReading, read_target, read_targets
    from cchc.plans.targets.status import TargetState, TargetStatus
    from cchc.plans.targets.target import Target
    from cchc.plans.targets.target_due import DueFrequency, TargetDue
    from cchc.plans.task_progress import Progress, progress
    from cchc.plans.tasks.recurrence import Recurrence
    from cchc.plans.tasks.task import Extension, Task, TaskEvent, TaskState, TaskStatus
    from cchc.plans.tasks.task_counts import TaskCounts, TaskGrouping

__all__ = [
    "Amount",
    "Cascade",
    "ChangeDirection",
    "Completion",
    "DueFrequency",
    "Extension",
    "Milestone",
    "Objective",
    "Plan",
    "PlanItem",
    "PlanItemKind",
    "Progress",
    "Rank",
    "Recurrence",
    "RelativeChange",
    "Resolution",
    "Share",
    "Target",
    "TargetDue",
    "TargetReading",
    "TargetState",
    "TargetStatus",
    "Task",
    "TaskCounts",
    "TaskEvent",
    "TaskGrouping",
    "TaskState",
    "TaskStatus",
    "check_cascade",
    "progress",
    "read_target",
    "read_targets",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "item": "PlanItem PlanItemKind",
        "objective": "Objective",
        "plan": "Plan",
        "plan_cascade": "Cascade check_cascade",
        "resolution": "Resolution",
        "targets.aim": "Aim Amount ChangeDirection Completion Rank RelativeChange Share",
        "targets.milestone": "Milestone",
        "targets.read_target": "TargetReading read_target read_targets",
        "targets.status": "TargetState TargetStatus",
        "targets.target": "Target",
        "targets.target_due": "DueFrequency TargetDue",
        "task_progress": "Progress progress",
        "tasks.recurrence": "Recurrence",
        "tasks.task": "Extension Task TaskEvent TaskState TaskStatus",
        "tasks.task_counts": "TaskCounts TaskGrouping",
    },
)
