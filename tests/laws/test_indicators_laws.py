"""Laws of figures and dossiers: what becomes known later changes no earlier report, and every count adds up."""

from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from operator import add

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from cchc import strategies as ours
from cchc.calendars import WorkingCalendar
from cchc.indicators import (
    Absence,
    Ballots,
    Channel,
    Cumulative,
    Dossier,
    DossierFlow,
    DossierState,
    FigureComparison,
    Indicator,
    Observation,
    Series,
    flow_of,
    flows_of,
)
from cchc.plans import read_target
from cchc.values import Period, Ratio, TimeSpan, day_of
from cchc.viet import moment_sentence


@given(ours.series(), st.lists(ours.observations(), max_size=4), st.dates(date(1000, 1, 1)))
def test_what_becomes_known_later_changes_nothing(series: Series, more: list[Observation], on: date) -> None:
    told = {(seen.period, seen.known_from) for seen in series if seen.known_from <= on}
    later = {(seen.period, seen.known_from): seen for seen in (*more, *series) if seen.known_from > on}
    both = Series([*(seen for seen in series if (seen.period, seen.known_from) in told), *later.values()])
    assert both.as_of(on) == series.as_of(on)
    for seen in both:
        assert both.at(seen.period, on) == series.as_of(on).at(seen.period)


@given(ours.series(), st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)))
def test_a_report_is_the_latest_of_each_period(series: Series, one: date, other: date) -> None:
    early, late = sorted((one, other))
    known = series.as_of(late)
    assert known.as_of(late) == known
    assert len({seen.period for seen in known}) == len(known)
    assert {seen.period for seen in series.as_of(early)} <= {seen.period for seen in known}
    for seen in series:
        assert seen.known_from > late or any(
            seen.period == kept.period and seen.known_from <= kept.known_from for kept in known
        )
    assert all(
        before.period < after.period or before.known_from < after.known_from for before, after in pairwise(series)
    )


@given(st.integers(2016, 2099), st.integers(1, 1000), st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 400))
def test_a_target_judged_before_a_correction_stays_judged(
    year: int, before: int, after: int, corrected: int, days: int
) -> None:
    target = read_target(f"đến năm {year} giảm ít nhất 10% biên chế so với năm 2015")
    due, on = Period.year(year), date(year, 12, 31)
    sent = [Observation(value=before, period=Period.year(2015)), Observation(value=after, period=due)]
    later = on + timedelta(days)
    correction = Observation(value=corrected, period=due, known_on=later)
    assert target.evaluate([*sent, correction], on=on) == target.evaluate(sent, on=on)
    assert target.evaluate([correction, *sent], on=later).latest == correction


@given(ours.month_series())
def test_gaps_and_observations_fill_the_time_between(series: Series) -> None:
    told = {seen.period for seen in series}
    gaps = series.missing_periods()
    assert not told & set(gaps)
    whole = sorted(told | set(gaps))
    assert all(before.next() == after for before, after in pairwise(whole))


@given(ours.figure_comparisons())
def test_a_contrast_is_exact_or_says_why(contrast: FigureComparison) -> None:
    assert contrast.sentence.in_language("en")
    if contrast.reasons:
        assert (contrast.difference, contrast.ratio) == (None, None)
        return
    assert contrast.figure is not None
    assert contrast.base is not None
    assert contrast.difference is not None
    after, before = (as_number(seen) for seen in (contrast.figure, contrast.base))
    assert contrast.difference == after - before
    assert (contrast.ratio is None) == (before < 0)
    assert before <= 0 or (contrast.ratio is not None and contrast.ratio.value * before == after)


def as_number(seen: Observation) -> Fraction:
    value = seen.value.share if isinstance(seen.value, Ballots) else seen.value
    assert isinstance(value, int | Decimal | Ratio)
    return value.value if isinstance(value, Ratio) else Fraction(value)


@given(ours.cumulatives())
def test_a_sum_is_that_of_its_parts_or_names_what_lacks(told: Cumulative) -> None:
    assert told.sentence.in_language("en")
    assert len(told.missing) == len(told.reasons)
    if told.missing:
        assert isinstance(told.value, Absence)
    else:
        assert told.value == sum(as_number(part) for part in told.parts)
        assert [part.period for part in told.parts][:1] == [Period.month(2026, 1)]
    assert told.observation().period == told.period


@given(ours.month_series(values=st.integers(0, 1000)), st.integers(2, 12))
def test_sums_follow_one_another(series: Series, month: int) -> None:
    before, now = (series.cumulative(Period.month(2026, upto)) for upto in (month - 1, month))
    figure = series.at(Period.month(2026, month))
    assert set(before.missing) <= set(now.missing)
    if not isinstance(now.value, Absence):
        assert figure is not None
        assert not isinstance(before.value, Absence)
        assert now.value - before.value == as_number(figure)


@given(st.one_of(ours.indicators(), ours.observations()))
def test_records_survive_json(record: Indicator | Observation) -> None:
    assert type(record).model_validate_json(record.model_dump_json()) == record


@given(ours.indicators(), ours.series())
def test_an_indicator_finds_nothing_in_what_fits(indicator: Indicator, series: Series) -> None:
    unsound = {fault.place for fault in indicator.check(series)}
    fit = [seen for seen in series if str(seen.period) not in unsound]
    assert indicator.check(fit) == ()


VIETNAM = WorkingCalendar.vietnam()
WINDOW = st.dates(date(2025, 11, 1), date(2026, 7, 31))
HALF = [Period.month(2026, month) for month in range(1, 7)]
POPULATIONS = st.lists(ours.dossiers(received=WINDOW), max_size=12)


@given(POPULATIONS)
def test_every_flow_balances_and_counts_what_the_states_say(dossiers: list[Dossier]) -> None:
    for body, flows in flows_of(dossiers, HALF).items():
        own = [dossier for dossier in dossiers if dossier.body_name == body]
        for month, flow in zip(HALF, flows, strict=True):
            assert flow.carried_over + flow.received == flow.resolved + flow.open + flow.ended_without_result
            at_end = Counter(dossier.state_on(month.last) for dossier in own)
            assert flow.pending == at_end[DossierState.PENDING]
            assert flow.overdue == at_end[DossierState.OVERDUE]
            ended = Counter(d.state_on(month.last) for d in own if d.ended is not None and d.ended in month)
            assert flow.early == ended[DossierState.EARLY]
            assert flow.on_time == ended[DossierState.ON_TIME]
            assert flow.late == ended[DossierState.LATE]
            assert flow.refused == ended[DossierState.REFUSED]
            assert flow.withdrawn == ended[DossierState.WITHDRAWN]
            came = Counter(dossier.channel for dossier in own if dossier.received in month)
            assert (flow.counter, flow.online, flow.postal) == tuple(came[channel] for channel in Channel)


@given(POPULATIONS)
def test_bodies_and_months_add_up(dossiers: list[Dossier]) -> None:
    by_body = flows_of(dossiers, HALF)
    for place, month in enumerate(HALF):
        parts = [flows[place] for flows in by_body.values()]
        assert reduce(add, parts, DossierFlow(month)) == flow_of(dossiers, month)
    for body, flows in by_body.items():
        own = [dossier for dossier in dossiers if dossier.body_name == body]
        assert reduce(DossierFlow.followed_by, flows) == flow_of(own, Period.half(2026, 1))


@given(POPULATIONS, WINDOW)
def test_what_happens_later_changes_no_earlier_flow(dossiers: list[Dossier], on: date) -> None:
    period = Period(min(on, date(2026, 1, 1)), on)
    known = [
        dossier._replace(
            resolved=before(dossier.resolved, on),
            refused=before(dossier.refused, on),
            withdrawn=before(dossier.withdrawn, on),
        )
        for dossier in dossiers
        if dossier.received <= on
    ]
    assert flow_of(dossiers, period) == flow_of(known, period)


def before(day: date | None, on: date) -> date | None:
    return day if day is not None and day <= on else None


@given(ours.dossier_flows())
def test_rates_lie_between_none_and_all(flow: DossierFlow) -> None:
    shares = (flow.early_share, flow.on_time_share, flow.resolved_share, flow.overdue_share)
    for share in (*shares, flow.online_share, flow.postal_share):
        assert (share.num == 0) if share.den == 0 else (0 <= share.value <= 1)
    assert Observation(value=flow.on_time_share, period=flow.period).value == flow.on_time_share
    assert flow.sentence.in_language("en")


@given(ours.dossiers(), st.integers(0, 400))
def test_a_dossier_that_ended_stays_ended(dossier: Dossier, days: int) -> None:
    assert dossier.check() == ()
    on = dossier.received + timedelta(days)
    ended = (DossierState.PENDING, DossierState.OVERDUE)
    assert (dossier.state_on(on) in ended) == (dossier.ended is None or dossier.ended > on)
    assert dossier.state_on(dossier.received - timedelta(1)) is None
    again = Dossier.of(
        dossier.code,
        dossier.received.isoformat(),
        dossier.due.isoformat(),
        resolved=dossier.resolved,
        refused=dossier.refused,
        withdrawn=dossier.withdrawn,
        channel=dossier.channel.value,
        body_name=dossier.body_name,
        procedure=dossier.procedure,
        suspended=map(str, dossier.suspended),
    )
    assert again == dossier


@given(ours.dossiers())
def test_a_suspension_never_brings_the_due_day_forward(dossier: Dossier) -> None:
    moved = dossier.due_with_suspensions(VIETNAM)
    assert moved >= dossier.due
    spans = [span for span in dossier.suspended if isinstance(span, Period)]
    assert VIETNAM.count(dossier.due, moved) <= sum(len(VIETNAM.working_days(span)) for span in spans)


OFFICE = VIETNAM.with_hours("7:30-11:30, 13:30-17:00")
TIMED = st.lists(ours.dossiers(received=WINDOW, timed=None), max_size=12)


@given(TIMED)
def test_flows_of_moments_count_what_the_states_say(dossiers: list[Dossier]) -> None:
    for body, flows in flows_of(dossiers, HALF).items():
        own = [dossier for dossier in dossiers if dossier.body_name == body]
        for month, flow in zip(HALF, flows, strict=True):
            states = [dossier.state_on(month.last) for dossier in own]
            at_end = Counter(states)
            assert (flow.pending, flow.overdue) == (at_end[DossierState.PENDING], at_end[DossierState.OVERDUE])
            ended = Counter(
                state for state, d in zip(states, own, strict=True) if d.ended is not None and day_of(d.ended) in month
            )
            assert [ended[state] for state in DossierState if state.value in ENDED] == [
                getattr(flow, state.value) for state in DossierState if state.value in ENDED
            ]
            assert flow.received == sum(day_of(dossier.received) in month for dossier in own)


ENDED = ("early", "on_time", "late", "refused", "withdrawn")


@given(ours.dossiers(timed=True), st.integers(0, 200_000))
def test_a_due_moment_splits_only_its_own_day(dossier: Dossier, minutes: int) -> None:
    """By days a dossier has the same state, unless it is judged, or ended, on the day on which it is due."""
    assert dossier.check() == ()
    assert isinstance(dossier.due, datetime)
    assert isinstance(dossier.received, datetime)
    at = dossier.received + timedelta(minutes=minutes)
    days = dossier._replace(
        received=day_of(dossier.received),
        due=day_of(dossier.due),
        resolved=dossier.resolved and day_of(dossier.resolved),
        refused=dossier.refused and day_of(dossier.refused),
        withdrawn=dossier.withdrawn and day_of(dossier.withdrawn),
    )
    state, by_days = dossier.state_on(at), days.state_on(day_of(at))
    if dossier.ended is not None and at < dossier.ended:
        assert state is (DossierState.OVERDUE if at > dossier.due else DossierState.PENDING)
    elif dossier.resolved is not None and day_of(dossier.resolved) == day_of(dossier.due):
        assert state is (DossierState.LATE if dossier.resolved > dossier.due else DossierState.ON_TIME)
    elif dossier.ended is not None or day_of(at) != day_of(dossier.due):
        assert state is by_days
    again = Dossier.of(
        dossier.code,
        dossier.received.isoformat(),
        str(moment_sentence(dossier.due)),
        resolved=dossier.resolved,
        refused=dossier.refused,
        withdrawn=dossier.withdrawn,
        channel=dossier.channel.value,
        body_name=dossier.body_name,
        procedure=dossier.procedure,
        suspended=map(str, dossier.suspended),
    )
    assert again == dossier
    assert TypeAdapter(Dossier).validate_json(TypeAdapter(Dossier).dump_json(dossier)) == dossier


@given(ours.dossiers(received=WINDOW, timed=True), st.integers(1, 60))
def test_suspensions_subtract_exactly(dossier: Dossier, hours: int) -> None:
    """Without the suspended working time, the time from receipt to the moved due moment is the term again."""
    assert isinstance(dossier.received, datetime)
    due = OFFICE.add_hours(dossier.received, hours)
    moved = dossier._replace(due=due).due_with_suspensions(OFFICE)
    assert isinstance(moved, datetime)
    stopped = Fraction(0)
    spans = [span for span in dossier.suspended if isinstance(span, TimeSpan)]
    assert len(spans) == len(dossier.suspended)
    for span in sorted(spans):
        if span.start <= OFFICE.add_hours(dossier.received, hours + stopped):
            stopped += OFFICE.working_time_between(span.start, span.end)
    assert OFFICE.working_time_between(dossier.received, moved) - stopped == hours
