"""The Vietnamese language on paper (tiếng Việt trên giấy): text, numbers, dates.

Lives here: what is true in a Vietnamese cookery book too.
May know: messages, errors.
Must never know: ratios, documents, rules.
"""

from cchc.viet.dates import format_date, parse_date
from cchc.viet.decimals import Number, exact, to_decimal
from cchc.viet.numerals import Figure, format_number, format_percent, format_points, parse_count, parse_number
from cchc.viet.text import Tracked, fold, normalize, spaced, tracked

__all__ = [
    "Figure",
    "Number",
    "Tracked",
    "exact",
    "fold",
    "format_date",
    "format_number",
    "format_percent",
    "format_points",
    "normalize",
    "parse_count",
    "parse_date",
    "parse_number",
    "spaced",
    "to_decimal",
    "tracked",
]
