"""Laws of inspections: every recommendation is followed once, and a report of a day stays what it was."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.indicators import Observation
from cchc.inspections import FollowUp, Inspection, InspectionComparison, InspectionCoverage, follow_up
from cchc.plans import Plan, Resolution
from cchc.reports import ProgressReport, progress_report
from cchc.values import Period

DAYS = st.dates(date(1990, 1, 1), date(2095, 12, 31))


@given(st.data(), DAYS)
def test_every_recommendation_is_in_the_follow_up_exactly_once(data: st.DataObject, on: date) -> None:
    held = [data.draw(ours.inspections(code=f"KT{place}")) for place in range(3)]
    told = follow_up(held, data.draw(ours.followed_tasks(held)), on=on)
    asked = [
        one.key(asked.code)
        for one in held
        if one.conclusion and one.conclusion.on <= on
        for asked in one.conclusion.recommendations
    ]
    assert [row.key for row in told.rows] == asked
    assert len(told.done) + len(told.open) == len(told.rows)
    assert set(told.overdue) <= set(told.open)


@given(ours.follow_ups())
def test_the_share_is_between_nothing_and_all(told: FollowUp) -> None:
    assert (told.share.num, told.share.den) == (len(told.done), len(told.rows))
    assert 0 <= told.share.num <= told.share.den
    assert told.observation(Period.year(2019)).value == told.share
    assert len(str(told).splitlines()) == len(told.rows)


@given(st.data(), DAYS)
def test_what_happens_later_changes_no_earlier_report(data: st.DataObject, on: date) -> None:
    led: list[Plan | Resolution] = [data.draw(ours.resolutions() | ours.plans())]
    later = on + timedelta(days=1)
    held = [data.draw(ours.inspections(code="KT0"))]
    tasks = data.draw(ours.followed_tasks(held))
    before = progress_report(led, held, tasks, on=on)
    done = [task.finished(max(later, *(entry.on for entry in task.history), later), by="Sở A") for task in tasks]
    inspected = [*held, data.draw(ours.inspections(code="KT1", since=later))]
    assert progress_report(led, inspected, done, on=on) == before
    known = {
        target.key or target.subject: [Observation(value=1, period=Period(later, later + timedelta(days=9)))]
        for one in led
        for target in one.targets
    }
    assert progress_report(led, inspected, done, known, on=on) == before


@given(ours.progress_reports())
def test_a_report_has_its_headings_in_both_languages(told: ProgressReport) -> None:
    assert [section.title for section in told.sections] == [
        "tình hình", "kết quả", "hạn chế", "nguyên nhân", "nhiệm vụ kỳ tới", "kiến nghị",
    ]  # fmt: skip
    assert "III. HẠN CHẾ" in str(told)
    assert "III. SHORTCOMINGS" in told.text("en")
    lines = sum(len(section.lines) or 1 for section in told.sections)
    assert len(str(told).splitlines()) >= lines + 13


@given(ours.inspections())
def test_inspections_survive_json_and_are_sound(inspection: Inspection) -> None:
    assert Inspection.model_validate_json(inspection.model_dump_json()) == inspection
    assert inspection.check() == ()
    assert len(inspection.tasks()) == len(inspection.conclusion.recommendations if inspection.conclusion else ())


@given(ours.inspection_comparisons())
def test_what_is_repeated_is_neither_mended_nor_new(told: InspectionComparison) -> None:
    firsts = [one for one, _later in told.repeated]
    assert not {one.code for one in told.remedied} & {one.code for one in firsts}
    assert not {one.code for one in told.new} & {later.code for _one, later in told.repeated}
    assert len(told.sentences) == len(told.remedied) + len(told.repeated) + len(told.new)


@given(ours.inspection_coverages())
def test_what_was_planned_was_held_or_is_missing(told: InspectionCoverage) -> None:
    assert told.share.den == len(told.held) + len(told.not_held)
    assert 0 <= told.share.num <= told.share.den
    assert told.observation().period == told.period
