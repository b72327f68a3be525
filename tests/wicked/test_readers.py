"""Hostile text for every reader: refused in our own words, or read; never another error, never a crash."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import find_citations
from cchc.calendars import Deadline
from cchc.citations import annotate, resolve
from cchc.documents import DocumentNumber, Provision, Register, Source
from cchc.errors import CchcError
from cchc.plans import Due, Recurrence, read_aims, read_target
from cchc.rules import YesNo
from cchc.values import Code, Interval, Period, Quantity, Ratio, Rounding, Term, decimal
from cchc.values.fields import day, fraction
from cchc.viet import (
    legacy_code,
    match_key,
    normalize,
    parse_count,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
    parse_percent_points,
    parse_place_date,
    parse_points,
    parse_roman,
    person_sort_key,
    read_number_words,
    slug,
    sort_key,
    tracked,
    without_marks,
)

N = 100_000
PLAN = YesNo.of(("Có", 1), ("Không", 0))
READERS: dict[str, Callable[[str], object]] = {
    "parse_date": parse_date,
    "parse_number": parse_number,
    "parse_number en": lambda text: parse_number(text, "en"),
    "parse_number any": lambda text: parse_number(text, None),
    "parse_count": parse_count,
    "decimal": decimal,
    "fraction": fraction,
    "day": day,
    "parse_percent": parse_percent,
    "parse_percent_points": parse_percent_points,
    "parse_points": parse_points,
    "parse_money": parse_money,
    "parse_place_date": parse_place_date,
    "without_marks": without_marks,
    "slug": slug,
    "match_key": match_key,
    "parse_roman": parse_roman,
    "read_number_words": read_number_words,
    "sort_key": sort_key,
    "person_sort_key": person_sort_key,
    "Ratio": Ratio.parse,
    "Code": Code.parse,
    "Quantity": Quantity.parse,
    "Term": Term.parse,
    "Deadline": Deadline.parse,
    "Interval": Interval.parse,
    "Period": Period.parse,
    "Rounding": Rounding.parse,
    "Due": Due.parse,
    "Recurrence": Recurrence.parse,
    "read_target": read_target,
    "read_aims": lambda text: read_aims(text.split(" ")),
    "DocumentNumber": DocumentNumber.parse,
    "Provision": Provision.parse,
    "Provision list": Provision.parse_list,
    "legacy_code": legacy_code,
    "resolve": lambda text: resolve(find_citations(text), Register()),
    "annotate": lambda text: annotate(text, find_citations(text)),
    "Source": Source.parse,
    "find_citations": find_citations,
    "normalize": normalize,
    "tracked": tracked,
    "label": PLAN.score,
}
HOSTILE = {
    "digits": "9" * N,
    "digits and spaces": "1 " * N,
    "half numbers": "1-A/" * (N // 4),
    "half numbers with dots": "1/" + "A." * (N // 2),
    "day and spaces": "1-A/B ngày" + " " * N,
    "days": "ngày 1 tháng " * (N // 13),
    "slashes": "/" * N,
    "dashes": "–" * N,
    "dots": "1." * (N // 2),
    "percents": "5%" * (N // 2),
    "points": "điểm a " * (N // 7),
    "from": "từ " * (N // 3),
    "deadline": "5 ngày kể từ " * (N // 13),
    "laws": "Luật " * (N // 5),
    "lists": "điểm a, " * (N // 8),
    "kinds": "Nghị quyết số " * (N // 14),
    "numbers": "04-NQ/TU, " * (N // 10),
    "old code": "nh©n d©n " * (N // 9),
    "short": "Nghị quyết số 4 của " * (N // 20),
    "round": "làm tròn " * (N // 9),
    "billions": "tỷ " * (N // 3),
    "romans": "M" * N,
    "marks": "a" + "\u0315\u0316" * (N // 2),
    "decomposed": "e\u0301" * (N // 2),
    "jamo": "\u1100\u1161" * (N // 2),
    "invisible": "\u200b" * N,
    "surrogates": "\ud800" * N,
    "nul": "\x00" * N,
    "quotes": '"' * N,
    "of": " của " * (N // 5),
    "brackets": "(đọc tại " * (N // 9),
    "nan": "NaN",
    "infinity": "-Infinity",
    "exponent": "1e999",
    "foreign digits": "٣/٤",
    "full width": "１／２",
    "empty": "",
    "blank": " \n\t",
    "right to left": "\u202e04-NQ/TU",
    "emoji": "👍" * 100,
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_read_or_refused_in_our_words(reader: str, hostile: str) -> None:
    try:
        READERS[reader](HOSTILE[hostile])
    except CchcError as error:
        assert error.faults
        assert all(len(str(fault)) < 1000 for fault in error.faults)


@pytest.mark.parametrize("reader", READERS)
@given(text=st.text(st.characters(codec=None) | st.sampled_from("0123456789-/.,% ")))
def test_any_text_is_read_or_refused_in_our_words(reader: str, text: str) -> None:
    try:
        READERS[reader](text)
    except CchcError as error:
        assert isinstance(error, ValueError)
