"""Draw measured values, observations and dossiers (số liệu, hồ sơ)."""

from datetime import MAXYEAR, date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st

from cchc.indicators import (
    Absence,
    Ballots,
    Channel,
    Counts,
    Cumulative,
    Direction,
    Dossier,
    DossierFlow,
    Evidence,
    FigureComparison,
    Frequency,
    Indicator,
    Measured,
    Observation,
    Series,
)
from cchc.strategies._bounds import require_least
from cchc.strategies._documents import bodies, sources
from cchc.strategies._kept import kept, optional, seldom
from cchc.strategies._values import days, periods, points, ratios
from cchc.strategies._viet import distinct_words, texts, vietnamese_words
from cchc.values import Period, TimeSpan
from cchc.viet import VIETNAM_TIME

_DAYS = days(min_value=date(2001, 1, 1), max_value=date(2090, 12, 31))
_UP_TO_FOUR_SHARES = st.lists(st.integers(0, 1000), max_size=4)
_DOSSIER_CODES = st.integers(1, 10**6).map("H01-{}".format)
_OFFICES = st.sampled_from(["Sở A", "xã B", "xã C"])
_PROCEDURES = st.sampled_from(["", "1.000001", "1.000002"])
_CHANNELS = st.sampled_from(Channel)
_EITHER = st.booleans()
_MINUTES = st.integers(0, 59)
_CLOCKS = (
    st.builds(time, st.integers(0, 10), _MINUTES),
    st.builds(time, st.integers(11, 23), _MINUTES),
    st.builds(time, st.integers(12, 23), _MINUTES, st.sampled_from([0, 0, 59])),
)
"""The times of receipt, of the due moment and of the end: on one day the receipt comes first."""
_UNITS = st.sampled_from(["", "%", "hồ sơ", "tỷ đồng"])

_MAX_FIGURES = 6


@kept
def ballots() -> st.SearchStrategy[Ballots]:
    """Draw ballots of a survey (phiếu khảo sát): at each step no more than before."""
    counts = st.lists(st.integers(0, 10000), min_size=4, max_size=4)
    return counts.map(lambda drawn: Ballots(*sorted(drawn, reverse=True)))


@kept
def counts() -> st.SearchStrategy[Counts]:
    """Draw counts by label (số trường hợp theo tên), without any label too."""

    def drawn(labels: list[str], times: list[int]) -> Counts:
        return Counts(dict(zip(labels, times, strict=False)))

    several = st.lists(st.integers(0, 10**6), min_size=3, max_size=3)
    return st.builds(drawn, distinct_words(min_size=0, max_size=3), several)


@kept
def indicators() -> st.SearchStrategy[Indicator]:
    """Draw indicators (chỉ số), with or without a unit, a direction and an owner."""
    return st.builds(
        Indicator,
        code=st.sampled_from(["", "1", "1.2", "II.3"]),
        name=vietnamese_words(),
        unit=_UNITS,
        direction=st.one_of(st.none(), st.sampled_from(Direction)),
        owner=st.one_of(st.none(), bodies()),
        source=seldom(sources()),
        frequency=st.one_of(st.none(), st.sampled_from(Frequency)),
        method=st.one_of(st.just(""), vietnamese_words()),
    )


@kept
def evidences() -> st.SearchStrategy[Evidence]:
    """Draw pieces of evidence (tài liệu kiểm chứng), documents or not."""
    return st.builds(
        Evidence,
        title=vietnamese_words(),
        source=seldom(sources()),
        address=st.sampled_from(["", "bao-cao.pdf"]),
        page=st.sampled_from(["", "trang 3"]),
        on=optional(days()),
    )


@kept
def measured_values(*, corners: bool = False) -> st.SearchStrategy[Measured]:
    """Draw measured values (giá trị đo) of every kind, including absences and values of several parts.

    Args:
        corners: draws corners only (trường hợp biên): every absence, 0 and 0/0, shares just beyond 0 and 1, labels in
            NFD, no ballots, no cases, and no parts.
    """
    if corners:
        empty = st.sampled_from([0, Decimal(0), Ballots(0, 0, 0, 0), Counts({}), (), False])
        return st.one_of(st.sampled_from(Absence), ratios(corners=True), empty, texts(min_size=3, corners=True))
    single = st.one_of(
        st.booleans(),
        st.integers(-(10**15), 10**15),
        points(),
        ratios(),
        ballots(),
        counts(),
        vietnamese_words(),
        st.sampled_from(Absence),
    )
    return st.one_of(single, st.lists(single, max_size=3).map(tuple))


@kept
def observations(
    *,
    values: st.SearchStrategy[Measured] | None = None,
    period: st.SearchStrategy[Period] | None = None,
    unit: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[Observation]:
    """Draw observations (số liệu), with or without the day from which they are known.

    Args:
        values: draws the measured values; None draws every kind.
        period: draws the periods; None draws any.
        unit: draws the units; None draws any.
    """
    return st.builds(
        Observation,
        value=measured_values() if values is None else values,
        period=periods() if period is None else period,
        source=seldom(sources()),
        known_on=optional(days()),
        unit=_UNITS if unit is None else unit,
    )


@kept
def _several(
    drawn: st.SearchStrategy[Observation], max_size: int = _MAX_FIGURES
) -> st.SearchStrategy[list[Observation]]:
    return st.lists(drawn, max_size=max_size)


@kept
@st.composite
def series(
    draw: st.DrawFn,
    *,
    values: st.SearchStrategy[Measured] | None = None,
    period: st.SearchStrategy[Period] | None = None,
    unit: st.SearchStrategy[str] | None = None,
    max_size: int = _MAX_FIGURES,
) -> Series:
    """Draw series (chuỗi số liệu), some of their figures corrected later.

    Args:
        draw: the draw function of Hypothesis.
        values: as in `observations`.
        period: as in `observations`.
        unit: as in `observations`.
        max_size: the greatest number of figures, corrections not counted.

    Raises:
        InvalidArgument: `max_size` is below 0.
    """
    require_least(0, max_size=max_size)
    drawn = draw(_several(observations(values=values, period=period, unit=unit), max_size))
    value = measured_values() if values is None else values
    corrections = [
        seen.model_copy(
            update={"value": draw(value), "known_on": seen.known_from + timedelta(draw(st.integers(1, 400)))}
        )
        for seen in drawn
        if seen.known_from.year < MAXYEAR - 1 and draw(st.booleans())
    ]
    return Series({(seen.period, seen.known_from): seen for seen in (*drawn, *corrections)}.values())


@kept
def month_series(*, values: st.SearchStrategy[Measured] | None = None) -> st.SearchStrategy[Series]:
    """Draw series of months (chuỗi theo tháng) of 2025 and 2026 in dossiers, with gaps and absences.

    Args:
        values: draws the values; None draws counts.
    """
    counts = st.one_of(st.integers(0, 10**6), st.sampled_from(Absence))
    month = st.builds(Period.month, st.integers(2025, 2026), st.integers(1, 12))
    return series(values=counts if values is None else values, period=month, unit=st.just("hồ sơ"))


@kept
@st.composite
def figure_comparisons(draw: st.DrawFn) -> FigureComparison:
    """Draw comparisons of figures (so sánh số liệu): counts, amounts or rates, a part of them without figures."""
    kinds = (st.integers(-(10**15), 10**15), points(min_value=-100), st.one_of(ratios(), ballots()))
    drawn = month_series(values=st.one_of(draw(st.sampled_from(kinds)), st.sampled_from(Absence)))
    held, plan = draw(drawn), draw(drawn)
    period = Period.month(2026, draw(st.integers(1, 12)))
    ways = (held.against_previous(period), held.against_last_year(period), held.against_plan(period, plan))
    return draw(st.sampled_from(ways))


@kept
def cumulatives() -> st.SearchStrategy[Cumulative]:
    """Draw sums from the start of a year (lũy kế từ đầu năm), a part of them without the figure of a month."""
    months = st.integers(1, 12)
    whole = months.flatmap(lambda last: st.tuples(*[st.integers(0, 10**6)] * last).map(_year))
    month = st.builds(Period.month, st.just(2026), months)
    return st.one_of(
        st.builds(Series.cumulative, month_series(), month),
        whole.map(lambda drawn: drawn.cumulative(drawn[-1].period)),
    )


def _year(counts: tuple[int, ...]) -> Series:
    months = enumerate(counts, start=1)
    return Series(Observation(value=n, period=Period.month(2026, month), unit="hồ sơ") for month, n in months)


@kept
@st.composite
def dossiers(  # noqa: D417  # Hypothesis hands `draw` over
    draw: st.DrawFn, *, received: st.SearchStrategy[date] | None = None, timed: bool | None = False
) -> Dossier:
    """Draw dossiers without faults (hồ sơ một cửa), open or ended in every way.

    Args:
        received: draws the day of receipt; None draws any.
        timed: False draws dossiers due on a day, True those due at a moment, as terms in hours are; None both.
    """
    if timed is None:
        timed = draw(_EITHER)
    came = draw(_DAYS if received is None else received)
    due = came + timedelta(draw(st.integers(0, 60)))
    length = draw(st.integers(0, 120))
    end = came + timedelta(length)
    stops = sorted({came + timedelta(length * share // 1000) for share in draw(_UP_TO_FOUR_SHARES)})
    if timed:
        came, due, end = (
            datetime.combine(on, draw(clock), VIETNAM_TIME) for on, clock in zip((came, due, end), _CLOCKS, strict=True)
        )
    ways = ("", "resolved", "refused", "withdrawn")
    ended = draw(st.sampled_from(ways))
    resolved, refused, withdrawn = (end if ended == way else None for way in ways[1:])
    return Dossier(
        code=draw(_DOSSIER_CODES),
        received=came,
        due=due,
        resolved=resolved,
        refused=refused,
        withdrawn=withdrawn,
        channel=draw(_CHANNELS),
        body_name=draw(_OFFICES),
        procedure=draw(_PROCEDURES),
        suspended=tuple(_stopped(came, first, last) for first, last in zip(stops[::2], stops[1::2], strict=False)),
    )


def _stopped(came: date, first: date, last: date) -> Period | TimeSpan:
    """Return the suspension from one day to another; of a dossier with moments from noon to noon."""
    if not isinstance(came, datetime):
        return Period(first, last)
    return TimeSpan(*(datetime.combine(on, time(12), VIETNAM_TIME) for on in (first, last)))


@kept
@st.composite
def dossier_flows(draw: st.DrawFn, *, period: st.SearchStrategy[Period] | None = None) -> DossierFlow:
    """Draw flows of dossiers (tình hình giải quyết hồ sơ) that balance."""
    counts = st.integers(0, 10**6)
    gone = {name: draw(counts) for name in ("early", "on_time", "late", "refused", "withdrawn", "pending", "overdue")}
    whole = sum(gone.values())
    cuts = sorted(draw(st.lists(st.integers(0, whole), min_size=3, max_size=3)))
    carried, counter, online, postal = (after - before for before, after in pairwise((0, *cuts, whole)))
    when = draw(periods() if period is None else period)
    return DossierFlow(when, carried, counter, online, postal, **gone)
