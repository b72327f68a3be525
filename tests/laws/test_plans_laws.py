"""Laws of targets and tasks: what is written is read back, and nothing known later changes an earlier day."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.calendars import WorkingCalendar
from cchc.documents import Source
from cchc.indicators import Observation, Series
from cchc.plans import (
    Amount,
    ChangeDirection,
    Completion,
    Plan,
    Rank,
    Recurrence,
    RelativeChange,
    Resolution,
    Share,
    Target,
    TargetDue,
    TargetReading,
    TargetState,
    TargetStatus,
    Task,
    TaskState,
    check_cascade,
    progress,
    read_target,
)
from cchc.plans.targets.aim import Aim
from cchc.strategies._target_wordings import TARGET_KINDS, worded_targets
from cchc.values import Interval, Period, Ratio

DAYS = st.dates(date(1946, 1, 1), date(2110, 1, 1))
NASTY = st.lists(
    st.sampled_from(
        ["đến năm 2020", "5%", "so với năm 2015", "phấn đấu", '"a"', "hằng năm", "…", "trở lên", "a)", "x.", "giảm",
         "tăng thêm", "xếp hạng", "thuộc nhóm", "hoàn thành", "đạt", "20", "số", "Tỷ lệ", "xuống còn", ",", "từ", "“"]
    ),
    max_size=5,
).map(" ".join)  # fmt: skip
DOCUMENT = Source.parse("Công văn 12/UBND-NC ngày 05/6/2026")


def sentence_of(target: Target) -> Target:
    """The target without what its sentence does not say."""
    return target.model_copy(update={"key": "", "milestones": (), "serves": (), "source": None})


@given(ours.targets())
def test_a_target_is_read_back_as_it_was_written(target: Target) -> None:
    assert read_target(str(target)) == sentence_of(target)


@given(ours.targets(), NASTY | ours.texts().map(lambda text: text[:100]))
def test_whatever_its_subject_is(target: Target, subject: str) -> None:
    named = Target.model_validate({**dict(sentence_of(target)), "subject": subject})
    assert read_target(str(named)) == named


@pytest.mark.parametrize("kind", TARGET_KINDS, ids=lambda kind: kind.__name__.strip("_"))
@given(data=st.data())
def test_sentences_in_every_spelling_say_their_target(
    kind: Callable[[], st.SearchStrategy[tuple[str, str, Aim]]], data: st.DataObject
) -> None:
    text, target = data.draw(worded_targets(kind()))
    assert read_target(text) == target


@given(ours.target_wordings())
def test_any_sentence_says_its_target(drawn: tuple[str, Target]) -> None:
    assert read_target(drawn[0]) == drawn[1]


@given(ours.target_dues())
def test_times_are_read_back(due: TargetDue) -> None:
    assert TargetDue.parse(str(due)) == due


@given(ours.targets().flatmap(lambda target: st.tuples(st.just(target), ours.figures_for(target))), DAYS)
def test_what_becomes_known_later_changes_nothing(case: tuple[Target, list[Observation]], on: date) -> None:
    target, figures = case
    known = [figure for figure in figures if figure.known_from <= on]
    assert target.evaluate(figures, on=on) == target.evaluate(known[::-1], on=on)
    assert target.evaluate(figures, on=on).reason.in_language("en")


@given(st.sampled_from(ChangeDirection), st.integers(1, 300), st.integers(1, 10**6), st.integers(0, 10**6))
def test_at_its_end_a_change_is_met_or_missed(
    direction: ChangeDirection, percent: int, before: int, after: int
) -> None:
    target = read_target(f"đến năm 2021 {direction} ít nhất {percent}% biên chế so với năm 2015")
    figures = Series(
        Observation(value=value, period=Period.year(year)) for year, value in ((2015, before), (2021, after))
    )
    met = 100 * (after - before) * direction.sign >= percent * before
    assert target.evaluate(figures, on=date(2021, 12, 31)).state is (TargetState.MET if met else TargetState.MISSED)


@given(ours.shares(), st.integers(0, 200))
def test_a_share_is_met_where_its_bound_holds_it(share: Share, part: int) -> None:
    target = Target(subject="hồ sơ", aim=share, due=TargetDue.parse("đến năm 2021"))
    figure = Observation(value=Ratio(part, 100), period=Period.year(2021))
    state = target.evaluate([figure], on=date(2022, 1, 1)).state
    assert (state is TargetState.MET) == (Ratio(part, 100).value in share.bound)


@given(ours.target_statuses())
def test_what_is_decided_names_its_figure(status: TargetStatus) -> None:
    undecided = status.state is TargetState.NO_DATA or status.reason == "chưa hết kỳ đầu tiên"
    assert undecided == (status.latest is None)
    assert status.change is None or status.latest is not None


@given(ours.target_readings())
def test_every_line_of_a_plan_goes_somewhere(aims: TargetReading) -> None:
    assert all(isinstance(objective, str) and objective for objective in aims.objectives)
    assert all(read_target(str(target)) == target for target in aims.targets)


@given(st.one_of(ours.plans(), ours.resolutions(), ours.targets(), ours.tasks()))
def test_records_survive_json(record: Plan | Resolution | Target | Task) -> None:
    assert type(record).model_validate_json(record.model_dump_json()) == record


@given(ours.aims())
def test_aims_keep_a_bound_that_says_something(aim: Amount | Share | RelativeChange | Rank | Completion) -> None:
    assert aim.bound != Interval()


@given(ours.plans())
def test_checking_and_coming_down_are_total(plan: Plan) -> None:
    assert all(str(fault).startswith(str(plan.document.number)) for fault in plan.check())
    assert len(plan.chain()) > len(plan.carries_out.chain())
    found = check_cascade(plan.carries_out, plan)
    assert set(found.without_aim) <= {
        item for item in found.without_aim if item.document_number == str(plan.document.number)
    }


@given(ours.tasks(), DAYS, DAYS, st.sampled_from(["extended", "finished", "reopened", "started"]))
def test_what_is_noted_later_changes_no_earlier_day(task: Task, on: date, later: date, how: str) -> None:
    noted, given_more = [entry.on for entry in task.history], [extension.on for extension in task.extensions]
    day = max([later, *noted, *given_more])
    if task.recurrence is not None:
        return
    told: dict[str, Any] = {"on": day, "by": "Chuyên viên", "reason": "theo văn bản"}
    after = task.extended(later, on=day, source=DOCUMENT) if how == "extended" else getattr(task, how)(**told)
    if on < day:
        assert after.status(on) == task.status(on)


@given(st.lists(ours.tasks(), max_size=6), DAYS, st.data())
def test_progress_adds_up_and_never_falls_by_finishing(tasks: list[Task], on: date, data: st.DataObject) -> None:
    found = progress(tasks, on=on)
    total = found.total
    assert total.total == len(tasks) == sum(tally.total for tally in found.counts)
    assert 0 <= total.done <= total.total
    assert total.done_on_time <= total.done
    assert total.extended <= total.total
    for state in TaskState:
        assert getattr(total, state.value) == [task.state(on) for task in tasks].count(state)
    if not tasks:
        return
    place = data.draw(st.integers(0, len(tasks) - 1))
    task = tasks[place]
    if task.recurrence is None and all(entry.on <= on for entry in task.history):
        tasks[place] = task.finished(on, by="Chuyên viên")
        assert progress(tasks, on=on).total.share.value >= total.share.value


@given(ours.recurrences(), st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 3))
def test_days_of_a_recurrence(recurrence: Recurrence, start: date, years: int) -> None:
    within = Period.years(start.year, start.year + years)
    days = recurrence.days(start, within)
    assert list(days) == sorted(set(days))
    assert all(start <= day and day in within for day in days)
    assert Recurrence.parse(str(recurrence)) == recurrence


@given(st.dates(date(2000, 1, 1), date(2098, 1, 1)), st.integers(1, 200))
def test_a_due_day_counted_in_working_days(start: date, amount: int) -> None:
    due = Task(code="1", title="A", start=start).due_in(amount).due
    assert due is not None
    assert WorkingCalendar.vietnam().count(start, due) == amount
