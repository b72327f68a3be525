"""The Vietnamese language on paper (tiếng Việt trên giấy): text, order, numbers, words, dates, lists.

Lives here: what is true in a Vietnamese cookery book too.
May know: messages, errors, exact.
Must never know: ratios, documents, rules.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.viet.collation import person_sort_key, sort_key
    from cchc.viet.dates import DATE as DATE
    from cchc.viet.dates import MIN_DAY as MIN_DAY
    from cchc.viet.dates import date_from_match as date_from_match
    from cchc.viet.dates import format_date, format_place_date, parse_date, parse_place_date
    from cchc.viet.dates import require_date as require_date
    from cchc.viet.legacy import LegacyEncoding, legacy_encoding
    from cchc.viet.lists import POINT_LETTERS, format_list, point_letter
    from cchc.viet.moments import VIETNAM_TIME as VIETNAM_TIME
    from cchc.viet.moments import format_clock as format_clock
    from cchc.viet.moments import moment_sentence as moment_sentence
    from cchc.viet.moments import parse_clock as parse_clock
    from cchc.viet.moments import parse_moment as parse_moment
    from cchc.viet.moments import require_moment as require_moment
    from cchc.viet.money import format_money, parse_money, spell_money
    from cchc.viet.numerals import (
        FormattedNumber,
        format_number,
        format_percent,
        format_percent_points,
        format_points,
        parse_count,
        parse_number,
        parse_percent,
        parse_percent_points,
        parse_points,
    )
    from cchc.viet.numerals import parse_percentage as parse_percentage
    from cchc.viet.numerals import refuse_two_readings as refuse_two_readings
    from cchc.viet.numerals import short_percent as short_percent
    from cchc.viet.refusal import alternatives as alternatives
    from cchc.viet.refusal import full_pattern as full_pattern
    from cchc.viet.refusal import unreadable as unreadable
    from cchc.viet.roman import format_roman, parse_roman
    from cchc.viet.scaled import SCALED_NUMBER as SCALED_NUMBER
    from cchc.viet.scaled import read_sized_number as read_sized_number
    from cchc.viet.spelling import read_number_words, spell_number
    from cchc.viet.syllable import is_syllable as is_syllable
    from cchc.viet.text import DASHES as DASHES
    from cchc.viet.text import SLASHES as SLASHES
    from cchc.viet.text import TYPED_FOR_STROKED_D as TYPED_FOR_STROKED_D
    from cchc.viet.text import (
        AlignedText,
        align,
        collapse_whitespace,
        fold,
        match_key,
        normalize,
        slug,
        strip_diacritics,
    )
    from cchc.viet.text import has_odd_characters as has_odd_characters
    from cchc.viet.text import is_partly_latin as is_partly_latin
    from cchc.viet.text import label_key as label_key
    from cchc.viet.text import latin_letters as latin_letters
    from cchc.viet.text import require_text as require_text
    from cchc.viet.text_span import TextSpan
    from cchc.viet.text_token import TextToken as TextToken
    from cchc.viet.text_token import text_tokens as text_tokens

__all__ = [
    "POINT_LETTERS",
    "AlignedText",
    "FormattedNumber",
    "LegacyEncoding",
    "TextSpan",
    "align",
    "collapse_whitespace",
    "fold",
    "format_date",
    "format_list",
    "format_money",
    "format_number",
    "format_percent",
    "format_percent_points",
    "format_place_date",
    "format_points",
    "format_roman",
    "legacy_encoding",
    "match_key",
    "normalize",
    "parse_count",
    "parse_date",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_percent_points",
    "parse_place_date",
    "parse_points",
    "parse_roman",
    "person_sort_key",
    "point_letter",
    "read_number_words",
    "slug",
    "sort_key",
    "spell_money",
    "spell_number",
    "strip_diacritics",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "collation": "person_sort_key sort_key",
        "dates": (
            "DATE MIN_DAY date_from_match format_date format_place_date parse_date parse_place_date require_date"
        ),
        "legacy": "LegacyEncoding legacy_encoding",
        "lists": "POINT_LETTERS format_list point_letter",
        "moments": "VIETNAM_TIME format_clock moment_sentence parse_clock parse_moment require_moment",
        "money": "format_money parse_money spell_money",
        "numerals": (
            "FormattedNumber format_number format_percent format_percent_points format_points parse_count "
            "parse_number parse_percent parse_percent_points parse_percentage "
            "parse_points refuse_two_readings short_percent"
        ),
        "refusal": "alternatives full_pattern unreadable",
        "roman": "format_roman parse_roman",
        "scaled": "SCALED_NUMBER read_sized_number",
        "spelling": "read_number_words spell_number",
        "syllable": "is_syllable",
        "text": (
            "AlignedText DASHES SLASHES TYPED_FOR_STROKED_D align collapse_whitespace fold has_odd_characters "
            "is_partly_latin label_key latin_letters match_key normalize require_text slug strip_diacritics"
        ),
        "text_span": "TextSpan",
        "text_token": "TextToken text_tokens",
    },
)
