"""Draw small exact values (giá trị nhỏ)."""

from dataclasses import replace
from datetime import MAXYEAR, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from hypothesis import strategies as st

from cchc.strategies._bounds import require_least, require_most, require_order, require_some
from cchc.strategies._corners import CORNER_RATIOS, CORNER_TIMES, corner_days, corner_periods
from cchc.strategies._kept import kept, optional
from cchc.strategies._viet import vietnamese_words
from cchc.values import Code, Entry, Interval, Period, Quantity, Ratio, Rounding, RoundingLevel, Term, TimeSpan
from cchc.viet import VIETNAM_TIME, format_roman

_ORIGIN = date(2000, 1, 1)
"""The day to which days shrink, as those of Hypothesis do."""
_MIN_DAY = date(1000, 1, 1)


@kept
def points(
    *, min_value: Decimal | int = 0, max_value: Decimal | int = 100, places: int = 2
) -> st.SearchStrategy[Decimal]:
    """Draw points (điểm) of at most two places, inside the bounds.

    Args:
        min_value: the least.
        max_value: the most.
        places: the most digits after the comma.

    Raises:
        InvalidArgument: `min_value` is above `max_value`, or no number of so few places lies between them.
    """
    require_order(min_value=min_value, max_value=max_value)
    scale = 10**places
    low, high = ceil(Fraction(min_value) * scale), floor(Fraction(max_value) * scale)
    require_some(range(low, high + 1), min_value=min_value, max_value=max_value, places=places)
    return st.integers(low, high).map(lambda units: Decimal(f"{units}E-{places}"))


@kept
def ratios(
    *,
    min_value: Fraction | Decimal | int | None = None,
    max_value: Fraction | Decimal | int | None = None,
    of_counts: bool = False,
    corners: bool = False,
) -> st.SearchStrategy[Ratio]:
    """Draw ratios (tỷ lệ): without bounds of any numbers, 0/0 among them; within bounds of whole numbers, 0/0 never.

    Args:
        min_value: the least value; None if there is none.
        max_value: the greatest value; None if there is none.
        of_counts: draws a part from 0 to a whole that is not 0; `min_value` and `max_value` lie within.
        corners: draws corners only (trường hợp biên): 0/0, 0 and all of a whole, thirds, values just beyond 0 and 1.

    Raises:
        InvalidArgument: `min_value` is above `max_value`, or with `of_counts` one of them lies outside 0 and 1.
    """
    require_order(min_value=min_value, max_value=max_value)
    if of_counts:
        min_value, max_value = (0 if min_value is None else min_value), (1 if max_value is None else max_value)
        require_least(0, min_value=min_value)
        require_most(1, max_value=max_value)
    low, high = (None if end is None else Fraction(end) for end in (min_value, max_value))
    if corners:
        return _corner_ratios(low, high)
    if low == 0 and high == 1:
        return st.builds(_part_of, st.integers(0, 10**6), st.integers(1, 10**6))
    if low is not None or high is not None:
        return _ratios_within(low, high)
    part = st.one_of(st.integers(-(10**9), 10**9), points(min_value=-1000, max_value=1000))
    return st.builds(Ratio, part, st.one_of(st.integers(0, 10**9), points(max_value=1000)))


def _corner_ratios(low: Fraction | None, high: Fraction | None) -> st.SearchStrategy[Ratio]:
    if low is None and high is None:
        return st.sampled_from(CORNER_RATIOS)
    ends = [
        Ratio(end.numerator * times, end.denominator * times)
        for end in (low, high)
        if end is not None
        for times in (1, 7)
    ]
    inside = [
        one
        for one in CORNER_RATIOS
        if one.den and (low is None or low <= one.value) and (high is None or one.value <= high)
    ]
    return st.sampled_from([*ends, *inside])


def _ratios_within(low: Fraction | None, high: Fraction | None) -> st.SearchStrategy[Ratio]:
    """Draw ratios of whole numbers; the whole is a multiple of a denominator if no other part fits."""
    least = low if low is not None else min(Fraction(-1000), high - 1 if high is not None else Fraction(0))
    most = high if high is not None else max(Fraction(1000), least + 1)

    def within(whole: int, rank: int) -> Ratio:
        first, last = ceil(least * whole), floor(most * whole)
        if first > last:
            whole *= least.denominator
            first, last = ceil(least * whole), floor(most * whole)
        return Ratio(first + rank % (last - first + 1), whole)

    return st.builds(within, st.integers(1, 10**6), st.integers(0, 10**9))


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
def periods(*, min_year: int = 1000, max_year: int = MAXYEAR, corners: bool = False) -> st.SearchStrategy[Period]:
    """Draw periods (kỳ, giai đoạn) of every kind inside the bounds: months to years, and any other range of days.

    Args:
        min_year: the first year.
        max_year: the last year.
        corners: draws corners only (trường hợp biên): February of leap years, single days, the ends of years.

    Raises:
        InvalidArgument: `min_year` is after `max_year`.
    """
    require_order(min_year=min_year, max_year=max_year)
    if corners:
        return st.sampled_from(corner_periods(min_year, max_year))
    year = st.integers(min_year, max_year)
    day = days(min_value=date(min_year, 1, 1), max_value=date(max_year, 12, 31))
    return st.one_of(
        year.map(Period.year),
        st.tuples(year, year).map(lambda pair: Period.years(min(pair), max(pair))),
        st.builds(Period.quarter, year, st.integers(1, 4)),
        st.builds(Period.month, year, st.integers(1, 12)),
        st.builds(Period.half, year, st.integers(1, 2)),
        st.builds(Period.first_months, year, st.integers(1, 12)),
        st.builds(Period.last_months, year, st.integers(1, 12)),
        st.tuples(day, day).map(lambda pair: Period(min(pair), max(pair))),
    )


@kept
def roundings() -> st.SearchStrategy[Rounding]:
    """Draw rounding policies (quy tắc làm tròn), including no rounding."""
    places = st.integers(0, 9)
    return st.one_of(st.just(Rounding.NONE), st.builds(Rounding, st.sampled_from(RoundingLevel), places))


@kept
def days(*, min_value: date = _MIN_DAY, max_value: date = date.max, corners: bool = False) -> st.SearchStrategy[date]:
    """Draw days (ngày), plain dates without an hour.

    Args:
        min_value: the first day.
        max_value: the last day.
        corners: draws corners only (trường hợp biên): leap days, public holidays and days made up, first and last days
            of quarters and years, and the bounds.

    Raises:
        InvalidArgument: `min_value` is after `max_value`.
    """
    require_order(min_value=min_value, max_value=max_value)
    if corners:
        return st.sampled_from(corner_days(min_value, max_value))
    origin = min(max(_ORIGIN, min_value), max_value)
    shifts = st.integers((min_value - origin).days, (max_value - origin).days)
    return shifts.map(lambda shift: origin + timedelta(days=shift))


@kept
def moments(
    *, min_value: date = _MIN_DAY, max_value: date = date.max, corners: bool = False
) -> st.SearchStrategy[datetime]:
    """Draw moments (thời điểm) in the time of Vietnam, most of them in whole minutes.

    Args:
        min_value: the first day.
        max_value: the last day.
        corners: draws corners only (trường hợp biên): midnight, usual openings and closings, the last microsecond of
            corner days.

    Raises:
        InvalidArgument: `min_value` is after `max_value`.
    """
    day = days(min_value=min_value, max_value=max_value, corners=corners)
    minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
    clock = st.sampled_from(CORNER_TIMES) if corners else st.one_of(minutes, minutes, st.times())
    return st.builds(datetime.combine, day, clock, st.just(VIETNAM_TIME))


@kept
@st.composite
def time_spans(draw: st.DrawFn) -> TimeSpan:
    """Draw spans of time (khoảng thời gian) of up to 100 days."""
    start = draw(moments(max_value=date(9990, 12, 31)))
    microseconds = st.integers(1, 100 * 86_400_000_000)
    minutes = st.integers(1, 100 * 24 * 60).map(lambda minute: timedelta(minutes=minute))
    length = st.one_of(minutes, microseconds.map(lambda n: timedelta(microseconds=n)))
    return TimeSpan(start, start + draw(length))


@kept
def quantities(*, min_value: Decimal | int = -(10**9), max_value: Decimal | int = 10**9) -> st.SearchStrategy[Quantity]:
    """Draw quantities (số lượng): exact amounts of anything, of at most three places, inside the bounds.

    Args:
        min_value: the least amount.
        max_value: the greatest amount.

    Raises:
        InvalidArgument: `min_value` is above `max_value`.
    """
    amount = points(min_value=min_value, max_value=max_value, places=3)
    return st.builds(Quantity, amount, st.one_of(vietnamese_words(), st.just("%")))


@kept
@st.composite
def terms(draw: st.DrawFn) -> Term:
    """Draw terms (nhiệm kỳ), their first and last days known or not."""
    begins = draw(st.integers(1000, 9990))
    ends = begins + draw(st.integers(1, 9))
    first = days(min_value=date(begins, 1, 1), max_value=date(begins, 12, 31))
    last = days(min_value=date(ends, 1, 1), max_value=date(ends, 12, 31))
    return Term(begins, ends, draw(optional(first)), draw(optional(last)))


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
