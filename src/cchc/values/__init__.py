"""Small exact values (giá trị nhỏ): ratio, interval, quantity, period, time span, term, code, rounding, entry.

Lives here: small exact values, each read by `parse` and written by `str`; fields of records for numbers and days.
May know: messages, errors, exact, models, viet.
Must never know: who measured a value, what it earns.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.values.bound_forms import BOUND_FORMS as BOUND_FORMS
    from cchc.values.bound_forms import CLOSED_ENDS as CLOSED_ENDS
    from cchc.values.bound_forms import BoundForm as BoundForm
    from cchc.values.bound_forms import compiled_form as compiled_form
    from cchc.values.bound_reading import bound_of as bound_of
    from cchc.values.bound_words import BOUND_WORDS as BOUND_WORDS
    from cchc.values.bound_words import COUNTED as COUNTED
    from cchc.values.bound_words import DEVIATING as DEVIATING
    from cchc.values.bound_words import MEASURE_NAMES as MEASURE_NAMES
    from cchc.values.bound_words import UNCLEAR as UNCLEAR
    from cchc.values.bound_words import phrases as phrases
    from cchc.values.code import Code
    from cchc.values.entry import Entry
    from cchc.values.fields import DECIMAL_PATTERN as DECIMAL_PATTERN
    from cchc.values.fields import FRACTION_SCHEMA as FRACTION_SCHEMA
    from cchc.values.fields import INT_OR_DECIMAL_SCHEMA as INT_OR_DECIMAL_SCHEMA
    from cchc.values.fields import NOT_NEGATIVE_SCHEMA as NOT_NEGATIVE_SCHEMA
    from cchc.values.fields import POSITIVE_FRACTION as POSITIVE_FRACTION
    from cchc.values.fields import CaseCount as CaseCount
    from cchc.values.fields import CleanText as CleanText
    from cchc.values.fields import Day, ExactDecimal, ExactFraction, to_exact_decimal
    from cchc.values.fields import DayField as DayField
    from cchc.values.fields import DayOrMoment as DayOrMoment
    from cchc.values.fields import DayOrMomentField as DayOrMomentField
    from cchc.values.fields import DecimalField as DecimalField
    from cchc.values.fields import Flag as Flag
    from cchc.values.fields import FractionField as FractionField
    from cchc.values.fields import Moment as Moment
    from cchc.values.fields import MomentField as MomentField
    from cchc.values.fields import OptionalDayField as OptionalDayField
    from cchc.values.fields import OptionalDecimalField as OptionalDecimalField
    from cchc.values.fields import OptionalFractionField as OptionalFractionField
    from cchc.values.fields import PositiveDecimal as PositiveDecimal
    from cchc.values.fields import PositiveDecimalField as PositiveDecimalField
    from cchc.values.fields import WholeNumber as WholeNumber
    from cchc.values.fields import WrittenText as WrittenText
    from cchc.values.fields import check_count as check_count
    from cchc.values.fields import day as day
    from cchc.values.fields import day_of as day_of
    from cchc.values.fields import day_or_moment as day_or_moment
    from cchc.values.fields import fraction as fraction
    from cchc.values.fields import fraction_text as fraction_text
    from cchc.values.fields import has_clock as has_clock
    from cchc.values.fields import int_or_decimal as int_or_decimal
    from cchc.values.fields import is_later as is_later
    from cchc.values.fields import moment as moment
    from cchc.values.interval import Cut as Cut
    from cchc.values.interval import Interval, gaps, overlaps
    from cchc.values.period import MONTHS_OF_YEAR as MONTHS_OF_YEAR
    from cchc.values.period import Period, PeriodKind
    from cchc.values.quantity import Quantity
    from cchc.values.ratio import Ratio
    from cchc.values.rounding import Rounding
    from cchc.values.rounding import RoundingLevel as RoundingLevel
    from cchc.values.term import Term
    from cchc.values.time_span import TimeSpan

__all__ = [
    "Code",
    "Day",
    "Entry",
    "ExactDecimal",
    "ExactFraction",
    "Interval",
    "Period",
    "PeriodKind",
    "Quantity",
    "Ratio",
    "Rounding",
    "Term",
    "TimeSpan",
    "gaps",
    "overlaps",
    "to_exact_decimal",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "bound_forms": "BOUND_FORMS BoundForm CLOSED_ENDS compiled_form",
        "bound_reading": "bound_of",
        "bound_words": "BOUND_WORDS COUNTED DEVIATING MEASURE_NAMES UNCLEAR phrases",
        "code": "Code",
        "entry": "Entry",
        "fields": (
            "POSITIVE_FRACTION CaseCount PositiveDecimal PositiveDecimalField "
            "DECIMAL_PATTERN FRACTION_SCHEMA INT_OR_DECIMAL_SCHEMA NOT_NEGATIVE_SCHEMA CleanText Day DayField "
            "DayOrMoment DayOrMomentField Moment MomentField day_of day_or_moment has_clock is_later moment "
            "DecimalField ExactDecimal ExactFraction Flag FractionField OptionalDayField OptionalDecimalField "
            "OptionalFractionField WholeNumber WrittenText check_count day fraction fraction_text int_or_decimal "
            "to_exact_decimal"
        ),
        "interval": "Cut Interval gaps overlaps",
        "period": "MONTHS_OF_YEAR Period PeriodKind",
        "quantity": "Quantity",
        "ratio": "Ratio",
        "rounding": "Rounding RoundingLevel",
        "term": "Term",
        "time_span": "TimeSpan",
    },
)
