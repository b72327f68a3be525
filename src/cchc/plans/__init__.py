"""Intentions with a deadline (nghị quyết, kế hoạch, chỉ tiêu): what leads reform and how far it has come.

Lives here: resolutions, the plans that carry them out, targets and their state on a day.
May know: messages, errors, viet, values, documents, calendars, citations, indicators.
Must never know: points, frameworks, inspections; a plan's progress is an observation.
"""

from cchc.plans.plan import Plan
from cchc.plans.resolution import Resolution
from cchc.plans.target import Direction, Target, TargetState, TargetStatus

__all__ = ["Direction", "Plan", "Resolution", "Target", "TargetState", "TargetStatus"]
