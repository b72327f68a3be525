"""Draw resolutions and plans, their aims and tasks (nghị quyết, kế hoạch, chỉ tiêu, nhiệm vụ)."""

from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from cchc.documents import Body, Source
from cchc.indicators import Observation
from cchc.plans import (
    Aim,
    Amount,
    Cascade,
    ChangeDirection,
    Completion,
    DueFrequency,
    Extension,
    Milestone,
    Objective,
    Plan,
    PlanItem,
    PlanItemKind,
    Progress,
    Rank,
    Recurrence,
    RelativeChange,
    Resolution,
    Share,
    Target,
    TargetDue,
    TargetReading,
    TargetStatus,
    Task,
    TaskCounts,
    TaskEvent,
    TaskGrouping,
    TaskStatus,
    check_cascade,
    progress,
    read_targets,
)
from cchc.strategies._bounds import require_least
from cchc.strategies._documents import bodies, document_numbers, documents, sources
from cchc.strategies._kept import kept, optional, seldom
from cchc.strategies._values import days, intervals, periods
from cchc.strategies._viet import vietnamese_words
from cchc.values import Entry, Interval, Period, Ratio

_FIRST, _LAST = 1946, 2099
_DAYS = days(min_value=date(_FIRST, 1, 1), max_value=date(_LAST, 12, 31))
_UP_TO_TWO_DAYS, _UP_TO_THREE_DAYS = st.lists(_DAYS, max_size=2), st.lists(_DAYS, max_size=3)
_EVENTS = st.sampled_from(TaskEvent)
_CODES = st.integers(1, 30).map(str)
_ONE_OR_NO_CODE = st.lists(_CODES, max_size=1)
_AREAS = st.sampled_from(["", "Cải cách thể chế", "Cải cách tài chính công"])
_UNITS = st.sampled_from(["", "văn bản", "tỷ đồng", "lượt người"])
_SUBJECTS = st.sampled_from(
    ["biên chế hành chính", "tỷ lệ hồ sơ đúng hạn", "giải quyết đúng hạn … hồ sơ", "chỉ số hài lòng", "đạt 5%", ""]
)


def _bounds(ends: st.SearchStrategy[Fraction]) -> st.SearchStrategy[Interval]:
    """Draw intervals that do not contain every number."""
    return intervals(ends=ends, of_integers=False, unbounded=False)


@kept
def amounts() -> st.SearchStrategy[Amount]:
    """Draw amounts that a target asks for (mức tuyệt đối)."""
    ends = st.integers(0, 10**8).map(lambda units: Fraction(units, 100))
    return st.builds(Amount, bound=_bounds(ends), unit=_UNITS | vietnamese_words())


@kept
def shares() -> st.SearchStrategy[Share]:
    """Draw shares that a target asks for (tỷ lệ)."""
    return st.builds(Share, bound=_bounds(st.fractions(0, 2, max_denominator=1000)))


@kept
@st.composite
def relative_changes(draw: st.DrawFn) -> RelativeChange:
    """Draw changes that a target asks for (thay đổi so với năm gốc), with or without a baseline."""
    shown = st.integers(1, 10**6).map(lambda units: Fraction(units, 1000))
    return RelativeChange(
        direction=draw(st.sampled_from(ChangeDirection)),
        bound=draw(_bounds(shown)),
        unit=draw(st.sampled_from(["%", "điểm phần trăm", "bậc"]) | _UNITS),
        baseline=(baseline := draw(st.none() | st.integers(_FIRST, _LAST - 1).map(Period.year))),
        on_last_year=baseline is None and draw(st.booleans()),
    )


@kept
def ranks() -> st.SearchStrategy[Rank]:
    """Draw ranks that a target asks for (thứ hạng)."""

    def of(first: int, more: int, group: str) -> Rank:
        return Rank(bound=Interval(Fraction(first), Fraction(first + more)), group=group)

    group = st.sampled_from(["", "tỉnh", "tỉnh thành phố"]) | vietnamese_words()
    return st.builds(of, st.just(1) | st.integers(1, 50), st.integers(0, 2000), group)


@kept
def completions() -> st.SearchStrategy[Completion]:
    """Draw completions (hoàn thành một việc)."""
    return st.just(Completion())


@kept
def aims() -> st.SearchStrategy[Aim]:
    """Draw aims of targets (mức của chỉ tiêu), of every kind."""
    return st.one_of(amounts(), shares(), relative_changes(), ranks(), completions())


@kept
def target_dues(*, after: Period | None = None) -> st.SearchStrategy[TargetDue]:
    """Draw times of targets (thời hạn của chỉ tiêu), once or repeated; `after` draws those that follow a period."""
    first = _FIRST if after is None else after.last.year + 1
    period = periods(min_year=first, max_year=_LAST)
    again = st.builds(TargetDue, period=st.none() | period, frequency=st.sampled_from(DueFrequency))
    return st.builds(TargetDue, period, st.booleans()) | again


@kept
def milestones(*, aim: Aim | None = None) -> st.SearchStrategy[Milestone]:
    """Draw milestones on the way to a target (mốc của lộ trình); `aim` draws those that count as it does."""
    bound = _bounds(st.fractions(0, 1, max_denominator=100)) if aim is None else st.just(aim.bound)
    return st.builds(Milestone, periods(min_year=_FIRST, max_year=_LAST), bound)


@kept
def _some_periods() -> st.SearchStrategy[list[Period]]:
    return st.lists(periods(min_year=_FIRST, max_year=_LAST), max_size=2)


@kept
def _subjects() -> st.SearchStrategy[str]:
    return _SUBJECTS | vietnamese_words()


@kept
@st.composite
def targets(draw: st.DrawFn, *, aim: st.SearchStrategy[Aim] | None = None) -> Target:
    """Draw targets (chỉ tiêu) of every kind, with and without time, roadmap and source; `aim` draws their aims."""
    drawn_aim = draw(aims() if aim is None else aim)
    baseline = drawn_aim.baseline if isinstance(drawn_aim, RelativeChange) else None
    at = () if isinstance(drawn_aim, Completion) else draw(_some_periods())
    return Target(
        key=draw(st.sampled_from(["", "CT1", "CT2"])),
        subject=draw(_subjects()),
        aim=drawn_aim,
        due=draw(optional(target_dues(after=baseline))),
        stretch=draw(st.booleans()),
        milestones=tuple(Milestone(period, drawn_aim.bound) for period in at),
        source=draw(seldom(sources())),
    )


@kept
@st.composite
def figures_for(draw: st.DrawFn, target: Target) -> list[Observation]:
    """Draw figures that a target can be compared with (số liệu cho chỉ tiêu), of years about its time.

    Args:
        draw: the draw function of Hypothesis.
        target: the target.
    """
    aim, due = target.aim, target.due.period if target.due else None
    middle = due.last.year if due else 2020
    periods = {Period.year(year) for year in draw(st.sets(st.integers(middle - 5, middle + 3), max_size=6))}
    periods |= {period for period in (due, getattr(aim, "baseline", None)) if period and draw(st.booleans())}
    known = optional(days(min_value=date(_FIRST, 1, 1), max_value=date(_LAST + 10, 1, 1)))
    return [Observation(value=draw(_values(aim)), period=period, known_on=draw(known)) for period in sorted(periods)]


def _values(aim: Aim) -> st.SearchStrategy[bool | int | Ratio]:
    """Draw what a figure for such an aim can be."""
    match aim:
        case Completion():
            return st.booleans()
        case Share() | RelativeChange(unit="điểm phần trăm"):
            return st.builds(Ratio, st.integers(0, 100), st.just(100))
        case _:
            return st.integers(1, 10**6)


@kept
@st.composite
def target_statuses(draw: st.DrawFn) -> TargetStatus:
    """Draw states of drawn targets (tình trạng chỉ tiêu) on drawn days, with or without figures."""
    target = draw(targets())
    return target.evaluate(draw(figures_for(target)), on=draw(_DAYS))


@kept
def target_readings() -> st.SearchStrategy[TargetReading]:
    """Draw lines of a plan, sorted (mục tiêu đã phân loại)."""
    line = st.sampled_from(["Nâng cao chất lượng phục vụ", "Đạt 95% hồ sơ đúng hạn", "Từ 5% lên 10%"])
    return st.lists(line | targets().map(str), max_size=4).map(read_targets)


@kept
def objectives() -> st.SearchStrategy[Objective]:
    """Draw objectives in words (mục tiêu), with or without a key."""
    key = st.sampled_from(["", "MT1", "MT2"])
    return st.builds(Objective, key=key, text=vietnamese_words(), source=seldom(sources()))


@kept
def extensions(*, on: date | None = None) -> st.SearchStrategy[Extension]:
    """Draw extensions (gia hạn), each set by a document; `on` is its day."""
    return st.builds(Extension, due=_DAYS, on=_DAYS if on is None else st.just(on), source=sources())


@kept
def recurrences() -> st.SearchStrategy[Recurrence]:
    """Draw rules by which a task recurs (chu kỳ)."""
    day = st.integers(1, 28)
    interval = st.integers(1, 12)
    return st.one_of(
        st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"]),
        st.builds("FREQ=MONTHLY;INTERVAL={};BYMONTHDAY={}".format, interval, day),
        st.builds("FREQ=YEARLY;COUNT={};BYMONTH={};BYMONTHDAY={}".format, interval, interval, day),
    ).map(Recurrence)


@kept
def _some_words() -> st.SearchStrategy[list[str]]:
    return st.lists(vietnamese_words(), max_size=2)


@kept
def _one_or_no_body() -> st.SearchStrategy[list[Body]]:
    return st.lists(bodies(), max_size=1)


@kept
def _decisions() -> st.SearchStrategy[Source]:
    return st.builds(Source, number=document_numbers())


@kept
@st.composite
def tasks(draw: st.DrawFn, *, code: str | None = None) -> Task:
    """Draw tasks (nhiệm vụ), once or again and again, with what happened to them."""
    start = draw(optional(_DAYS))
    again = start is not None and draw(st.integers(0, 4)) == 0
    given = [] if again else sorted(draw(_UP_TO_TWO_DAYS))
    noted = [] if again else sorted(draw(_UP_TO_THREE_DAYS))
    return Task(
        code=draw(_CODES) if code is None else code,
        title=draw(vietnamese_words()),
        deliverables=tuple(draw(_some_words())),
        lead=draw(optional(bodies())),
        coordinating=tuple(draw(_one_or_no_body())),
        start=start,
        due=None if again else draw(optional(_DAYS)),
        area=draw(_AREAS),
        depends_on=tuple(draw(_ONE_OR_NO_CODE)),
        recurrence=draw(recurrences()) if again else None,
        extensions=tuple(Extension(due=draw(_DAYS), on=on, source=draw(_decisions())) for on in given),
        history=tuple(Entry(on, "Chuyên viên Sở A", draw(_EVENTS)) for on in noted),
        source=draw(seldom(sources())),
    )


@kept
def task_statuses() -> st.SearchStrategy[TaskStatus]:
    """Draw states of drawn tasks (tình trạng nhiệm vụ) on drawn days."""
    return st.builds(Task.status, tasks(), _DAYS)


@kept
@st.composite
def progresses(draw: st.DrawFn) -> Progress:
    """Draw progress of drawn tasks (tiến độ) on drawn days."""
    return progress(draw(st.lists(tasks(), max_size=4)), on=draw(_DAYS), by=draw(st.sampled_from(TaskGrouping)))


@kept
def task_counts() -> st.SearchStrategy[TaskCounts]:
    """Draw counts of tasks (số nhiệm vụ theo tình trạng) of one body."""
    return st.builds(TaskCounts, vietnamese_words(), *[st.integers(0, 100)] * 6)


@kept
def plan_items() -> st.SearchStrategy[PlanItem]:
    """Draw items of a document (mục của văn bản)."""
    kind = st.sampled_from(PlanItemKind)
    key = st.sampled_from(["", "MT1", "3"])
    return st.builds(PlanItem, st.just("04-NQ/TU"), kind, st.integers(0, 9), key, vietnamese_words())


@kept
def resolutions() -> st.SearchStrategy[Resolution]:
    """Draw resolutions (nghị quyết) with areas, viewpoints, aims and tasks."""
    return st.builds(
        Resolution,
        document=documents(),
        period=st.none() | periods(),
        areas=st.lists(vietnamese_words(), max_size=6).map(tuple),
        viewpoints=st.lists(vietnamese_words(), max_size=1).map(tuple),
        objectives=st.lists(objectives(), max_size=1).map(tuple),
        targets=st.lists(targets(), max_size=2).map(tuple),
        tasks=st.lists(tasks(), max_size=1).map(tuple),
    )


@kept
@st.composite
def plans(draw: st.DrawFn, *, max_levels: int = 2) -> Plan:
    """Draw plans (kế hoạch) that carry out a resolution, or another plan that does.

    Args:
        draw: given by Hypothesis.
        max_levels: the greatest number of plans from the resolution down to the drawn one, itself among them.

    Raises:
        InvalidArgument: `max_levels` is less than 1.
    """
    require_least(1, max_levels=max_levels)
    plan = Plan(carries_out=draw(resolutions()), **draw(_plan_fields()))
    for _level in range(draw(st.integers(1, max_levels)) - 1):
        plan = Plan(carries_out=plan, **draw(_plan_fields()))
    return plan


@kept
def _plan_fields() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "document": documents(),
            "areas": st.lists(vietnamese_words(), max_size=2).map(tuple),
            "targets": st.lists(targets(), max_size=1).map(tuple),
            "tasks": st.lists(tasks(), max_size=1).map(tuple),
        }
    )


@kept
def cascades() -> st.SearchStrategy[Cascade]:
    """Draw comparisons of a resolution with a plan below it (phân rã mục tiêu)."""
    return plans().map(lambda plan: check_cascade(plan.carries_out, plan))
