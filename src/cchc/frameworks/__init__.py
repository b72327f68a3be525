"""Trees of criteria (bộ tiêu chí): the table of a decision, checked.

Lives here: criteria, the framework that holds them, what is unsound about them.
May know: messages, errors, viet, values, documents, indicators, rules.
Must never know: plans, and whose sheet is scored.
"""

from cchc.frameworks.criterion import Criterion
from cchc.frameworks.framework import Framework

__all__ = ["Criterion", "Framework"]
