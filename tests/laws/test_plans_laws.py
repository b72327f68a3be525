"""Laws of targets: nothing known later changes an earlier day, and the order of figures does not matter."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.indicators import Observation
from cchc.plans import Plan, Resolution, Target, TargetState
from cchc.values import Period

DAYS = st.dates(date(1946, 1, 1), date(2110, 1, 1))


@given(ours.targets(), st.dictionaries(st.integers(1946, 2110), st.integers(1, 1000)), DAYS)
def test_what_ends_later_changes_nothing(target: Target, by_year: dict[int, int], on: date) -> None:
    figures = [Observation(value=value, period=Period.year(year)) for year, value in by_year.items()]
    known = [figure for figure in figures if figure.period.last <= on or figure.period == target.baseline]
    assert target.evaluate(figures, on=on) == target.evaluate(known[::-1], on=on)


@given(ours.targets(), st.integers(1, 10**6), st.integers(0, 10**6))
def test_at_its_end_a_target_is_met_or_missed(target: Target, before: int, after: int) -> None:
    figures = [Observation(value=before, period=target.baseline), Observation(value=after, period=target.due)]
    status = target.evaluate(figures, on=target.due.last)
    assert status.state in (TargetState.MET, TargetState.MISSED)
    assert status.reason.in_language("en")


@given(st.one_of(ours.plans(), ours.resolutions()))
def test_records_survive_json(record: Plan | Resolution) -> None:
    again = type(record).model_validate_json(record.model_dump_json())
    assert again == record
    assert len(record.chain()) >= 1


@given(ours.target_statuses())
def test_no_data_has_no_change(status: tuple[TargetState, str, object, object]) -> None:
    state, _reason, change, latest = status
    assert (state is TargetState.NO_DATA) == (change is None) == (latest is None)
