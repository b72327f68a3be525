"""Laws of small values: what is written is read back, whatever was drawn."""

import pickle
import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from cchc import strategies as ours
from cchc.calendars import Deadline, Shift, TimeLimit, WorkingHours
from cchc.documents import DocumentNumber, Provision, Source
from cchc.errors import InvalidInput
from cchc.exact import exact, to_decimal
from cchc.exact.number import half_up
from cchc.models import Value
from cchc.tables import Table, TableColumn
from cchc.values import Code, Interval, Period, Quantity, Ratio, Rounding, Term, TimeSpan, gaps, overlaps
from cchc.viet import align, format_date, format_number, legacy_encoding, normalize, parse_date, parse_number

VALUES: dict[type[Value], st.SearchStrategy[Value]] = {
    Code: ours.codes(),
    Deadline: ours.deadlines(timed=None),
    Shift: ours.shifts(),
    TimeLimit: ours.time_limits(),
    TimeSpan: ours.time_spans(),
    WorkingHours: ours.working_hours(),
    Quantity: ours.quantities(),
    Term: ours.terms(),
    Ratio: ours.ratios(),
    Interval: ours.intervals(),
    Period: ours.periods(),
    Rounding: ours.roundings(),
    DocumentNumber: ours.document_numbers(),
    Provision: ours.provisions(),
    Source: ours.sources(),
}
values = pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)


@values
@given(data=st.data())
def test_what_is_written_is_read_back(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    assert kind.parse(str(value)) == value
    assert str(kind.parse(str(value))) == str(value)
    assert hash(kind.parse(str(value))) == hash(value)
    assert kind.parse(f"  {value}\n") == value


@values
@given(data=st.data())
def test_json_and_pickle_keep_the_value(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    form: TypeAdapter[Value] = TypeAdapter(kind)
    assert form.validate_json(form.dump_json(value)) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # our own bytes


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["/", "-", "."]))
def test_dates(d: date, sep: str) -> None:
    assert parse_date(format_date(d)) == d
    assert parse_date(format_date(d, form="short", sep=sep)) == d


@given(ours.intervals(of_integers=False), st.integers(-1001, 1001))
def test_the_integers_of_an_interval_are_those_in_it(interval: Interval, n: int) -> None:
    try:
        integers = interval.on_integers()
    except InvalidInput:
        assert n not in interval
    else:
        assert (n in integers) == (n in interval)


@given(ours.periods(min_year=1900, max_year=2100))
def test_periods_follow_one_another(period: Period) -> None:
    after, before = period.next(), period.previous()
    if period.kind in ("nine_months", "first_months", "last_months"):
        assert (after.kind, after.first.year) == (period.kind, period.first.year + 1)
        assert before == period.same_period_last_year()
    else:
        assert after.first == period.last + timedelta(days=1)
        assert before.last == period.first - timedelta(days=1)
    if after.months == period.months == before.months:  # a stretch of days may be followed by whole months
        assert after.previous() == before.next() == period
    assert period.same_period_last_year().first.year == period.first.year - 1
    assert period.first in period
    assert Period(period.first, period.first) in period


@given(ours.numbers(places=9))
def test_numbers(x: int | Decimal) -> None:
    assert parse_number(format_number(x)) == x
    assert format_number(exact(x)) == format_number(x)
    assert to_decimal(exact(x)) == x


@given(st.fractions(-(10**6), 10**6), st.integers(0, 9))
def test_rounding_is_half_away_from_zero_and_never_far(x: Fraction, places: int) -> None:
    units = half_up(x, places)
    assert abs(Fraction(units, 10**places) - x) * 2 * 10**places <= 1
    assert half_up(-x, places) == -units


@given(ours.texts())
def test_normalizing_twice_changes_nothing_more(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once


@given(st.text(st.characters(codec=None) | st.sampled_from("aeđÐ\u0300\u0323\u200b\u1100\u1161\u09c7\u09be–")))
def test_tracked_text_is_the_normalised_one_and_covers_its_origin(text: str) -> None:
    try:
        seen = align(text)
    except InvalidInput:
        assert legacy_encoding(text)
        return
    assert seen.text == normalize(text)
    ends = [seen.span(place, place + 1) for place in range(len(seen.text))]
    assert all(start < end for start, end in ends)
    assert all(before[0] <= after[0] and before[1] <= after[1] for before, after in pairwise(ends))


@pytest.mark.parametrize("whole", [False, True])
@given(data=st.data(), x=st.one_of(st.fractions(-1001, 1001), st.integers(-1001, 1001).map(Fraction)))
def test_a_number_is_in_a_gap_or_in_an_interval(whole: bool, data: st.DataObject, x: Fraction) -> None:  # noqa: FBT001  # the line
    intervals = data.draw(st.lists(ours.intervals(of_integers=whole), max_size=5))
    within = data.draw(ours.intervals(of_integers=whole))
    holes = gaps(intervals, within)
    covered = any(x in interval for interval in intervals)
    assert any(x in hole for hole in holes) == (x in within and not covered)


@pytest.mark.parametrize("whole", [False, True])
@given(data=st.data(), x=st.one_of(st.fractions(-1001, 1001), st.integers(-1001, 1001).map(Fraction)))
def test_a_number_in_two_intervals_is_in_an_overlap(whole: bool, data: st.DataObject, x: Fraction) -> None:  # noqa: FBT001  # the line
    intervals = data.draw(st.lists(ours.intervals(of_integers=whole), max_size=5))
    shared = [part for _first, _second, part in overlaps(intervals)]
    assert any(x in part for part in shared) == (sum(x in interval for interval in intervals) > 1)


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3), min_size=1), st.text(min_size=1))
def test_a_table_shows_every_text_and_nothing_else(rows: list[list[str]], caption: str) -> None:
    table = Table(caption, tuple(map(TableColumn, rows[0])), tuple(map(tuple, rows[1:]))).html()
    control = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "\ufffd")
    shown = re.findall(r"<(?:caption|t[hd] [^>]*)>([^<]*(?:<br>[^<]*)*)</(?:caption|t[hd])>", table)
    assert [unescape(text.replace("<br>", "\n")) for text in shown] == [
        text.translate(control) for text in (caption, *(text for row in rows for text in row))
    ]
    assert len(re.findall("<(?!br>)", table)) == 2 * (len(shown) + len(rows) + 3)  # a table, its head, its body
