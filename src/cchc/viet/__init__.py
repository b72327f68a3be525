"""The Vietnamese language on paper (tiếng Việt trên giấy): text, order, numbers, words, dates, lists.

Lives here: what is true in a Vietnamese cookery book too.
May know: messages, errors.
Must never know: ratios, documents, rules.
"""

from cchc.viet.collation import person_sort_key, sort_key
from cchc.viet.dates import format_date, parse_date
from cchc.viet.decimals import Number, exact, to_decimal
from cchc.viet.lists import POINT_LETTERS, format_list, point_letter
from cchc.viet.numerals import Figure, format_number, format_percent, format_points, parse_count, parse_number
from cchc.viet.roman import format_roman, parse_roman
from cchc.viet.spelling import read_number_words, spell_money, spell_number
from cchc.viet.text import Tracked, fold, normalize, spaced, tracked

__all__ = [
    "POINT_LETTERS",
    "Figure",
    "Number",
    "Tracked",
    "exact",
    "fold",
    "format_date",
    "format_list",
    "format_number",
    "format_percent",
    "format_points",
    "format_roman",
    "normalize",
    "parse_count",
    "parse_date",
    "parse_number",
    "parse_roman",
    "person_sort_key",
    "point_letter",
    "read_number_words",
    "sort_key",
    "spaced",
    "spell_money",
    "spell_number",
    "to_decimal",
    "tracked",
]
