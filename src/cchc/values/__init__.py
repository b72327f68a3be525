"""Small exact values (giá trị nhỏ): ratio, interval, period, rounding.

Lives here: small exact things with no story, each read by `parse` and written by `str`.
May know: messages, errors, viet.
Must never know: who measured a value, what it earns.
"""

from cchc.values.fields import Day, ExactDecimal, ExactFraction, decimal
from cchc.values.interval import Interval, gaps, overlaps
from cchc.values.period import Period
from cchc.values.ratio import Ratio
from cchc.values.rounding import Rounding
from cchc.values.value import Value

__all__ = [
    "Day",
    "ExactDecimal",
    "ExactFraction",
    "Interval",
    "Period",
    "Ratio",
    "Rounding",
    "Value",
    "decimal",
    "gaps",
    "overlaps",
]
