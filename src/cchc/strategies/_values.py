"""Draw small exact values (giá trị nhỏ)."""

from dataclasses import replace
from datetime import MAXYEAR, date
from decimal import Decimal
from fractions import Fraction
from math import floor

from hypothesis import strategies as st

from cchc.strategies._kept import kept
from cchc.strategies._viet import vietnamese_words
from cchc.values import Code, Entry, Interval, Period, Quantity, Ratio, Rounding, RoundingLevel, Term
from cchc.viet import format_roman


@kept
def points(*, min_value: int = 0, max_value: int = 100) -> st.SearchStrategy[Decimal]:
    """Draw points (điểm) of at most two places, inside the bounds.

    Args:
        min_value: the least.
        max_value: the most.
    """
    return st.integers(min_value * 100, max_value * 100).map(lambda units: Decimal(f"{units}E-2"))


@kept
def ratios(*, of_counts: bool = False) -> st.SearchStrategy[Ratio]:
    """Draw ratios (tỷ lệ), including 0/0; with `of_counts` the part is never above a whole that is not 0."""
    if of_counts:
        return st.builds(_part_of, st.integers(0, 10**6), st.integers(1, 10**6))
    part = st.one_of(st.integers(-(10**9), 10**9), points(min_value=-1000, max_value=1000))
    return st.builds(Ratio, part, st.one_of(st.integers(0, 10**9), points(max_value=1000)))


def _part_of(part: int, whole: int) -> Ratio:
    return Ratio(part % (whole + 1), whole)


@kept
def _fractions() -> st.SearchStrategy[Fraction]:
    """Fractions from -1000 to 1000; those of Hypothesis make three strategies at each draw."""

    def of(whole: int, part: int, denominator: int) -> Fraction:
        return whole + Fraction(part % (denominator + 1), denominator)

    return st.builds(of, st.integers(-1000, 999), st.integers(0, 1000), st.integers(1, 1000))


@kept
def intervals(
    *, ends: st.SearchStrategy[Fraction] | None = None, of_integers: bool | None = None, unbounded: bool = True
) -> st.SearchStrategy[Interval]:
    """Draw intervals (khoảng), open, closed or unbounded at either end, on the reals or the integers.

    Args:
        ends: draws the ends.
        of_integers: True if they contain integers only; None draws both.
        unbounded: True if those that contain every number are drawn too.
    """
    end = ends if ends is not None else _fractions()
    end_or_none = st.none() | end

    @st.composite
    def drawn(draw: st.DrawFn) -> Interval:
        low = draw(end_or_none)
        high = draw(end if low is None and not unbounded else end_or_none)
        if low is not None and high is not None:
            low, high = min(low, high), max(low, high)
        closed = low is not None and low == high
        low_closed, high_closed = closed or draw(st.booleans()), closed or draw(st.booleans())
        interval = Interval(low, high, low_closed, high_closed, draw(st.booleans()))
        whole = draw(st.booleans()) if of_integers is None else of_integers
        if whole and low is not None and high is not None:
            interval = replace(interval, high=max(high, Fraction(floor(low) + 1)), high_closed=True)
        return interval.on_integers() if whole else interval

    return drawn()


@kept
def periods(*, min_year: int = 1000, max_year: int = MAXYEAR) -> st.SearchStrategy[Period]:
    """Draw periods (kỳ, giai đoạn) of every kind inside the bounds: months to years, and any other range of days.

    Args:
        min_year: the first year.
        max_year: the last year.
    """
    year = st.integers(min_year, max_year)
    day = st.dates(date(min_year, 1, 1), date(max_year, 12, 31))
    return st.one_of(
        year.map(Period.year),
        st.tuples(year, year).map(lambda pair: Period.years(min(pair), max(pair))),
        st.builds(Period.quarter, year, st.integers(1, 4)),
        st.builds(Period.month, year, st.integers(1, 12)),
        st.builds(Period.half, year, st.integers(1, 2)),
        year.map(Period.nine_months),
        st.tuples(day, day).map(lambda pair: Period(min(pair), max(pair))),
    )


@kept
def roundings() -> st.SearchStrategy[Rounding]:
    """Draw rounding policies (quy tắc làm tròn), including no rounding."""
    places = st.integers(0, 9)
    return st.one_of(st.just(Rounding.NONE), st.builds(Rounding, st.sampled_from(RoundingLevel), places))


@kept
def days() -> st.SearchStrategy[date]:
    """Draw days (ngày), plain dates without an hour."""
    return st.dates(date(1000, 1, 1))


@kept
def quantities() -> st.SearchStrategy[Quantity]:
    """Draw quantities (số lượng): exact amounts of anything."""
    amount = st.integers(-(10**12), 10**12).map(lambda units: Decimal(f"{units}E-3"))
    return st.builds(Quantity, amount, st.one_of(vietnamese_words(), st.just("%")))


@kept
@st.composite
def terms(draw: st.DrawFn) -> Term:
    """Draw terms (nhiệm kỳ), their first and last days known or not."""
    begins = draw(st.integers(1000, 9990))
    ends = begins + draw(st.integers(1, 9))
    first = st.dates(date(begins, 1, 1), date(begins, 12, 31))
    last = st.dates(date(ends, 1, 1), date(ends, 12, 31))
    return Term(begins, ends, draw(st.one_of(st.none(), first)), draw(st.one_of(st.none(), last)))


@kept
def codes() -> st.SearchStrategy[Code]:
    """Draw codes (mã phân cấp) of numbers, Roman numerals and letters."""
    named = st.sampled_from(["A", "C", "đ", "b2", "VX"])
    part = st.one_of(st.integers(0, 999).map(str), st.integers(1, 3999).map(format_roman), named)
    return st.lists(part, min_size=1, max_size=5).map(lambda parts: Code(tuple(parts)))


@kept
def history_entries() -> st.SearchStrategy[Entry[object]]:
    """Draw entries of a history (lượt ghi), of points."""
    return st.builds(Entry, days(), vietnamese_words(), points(), st.one_of(st.just(""), vietnamese_words()))
