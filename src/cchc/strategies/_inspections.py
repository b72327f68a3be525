"""Draw inspections and their follow-up (kiểm tra, kết luận, theo dõi thực hiện)."""

from datetime import date, timedelta

from hypothesis import strategies as st

from cchc.documents import Body
from cchc.inspections import (
    Cause,
    CauseOrigin,
    Conclusion,
    Finding,
    FindingKind,
    FollowedRecommendation,
    FollowUp,
    Inspection,
    InspectionComparison,
    InspectionCoverage,
    InspectionKind,
    InspectionPlan,
    InspectionTeam,
    PlannedInspection,
    Recommendation,
    RecommendationDirection,
    compare_inspections,
    follow_up,
)
from cchc.plans import Amount, Plan, Resolution, Share, Target, TargetDue, Task
from cchc.reports import ProgressReport, Section, progress_report
from cchc.strategies._documents import bodies, documents, sources
from cchc.strategies._kept import kept, optional, seldom
from cchc.strategies._plans import plans, resolutions, targets, tasks
from cchc.strategies._values import days
from cchc.strategies._viet import vietnamese_words
from cchc.values import Interval, Period

_DAYS = days(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))
_UP_TO_TWO = st.sampled_from([0, 1, 0, 2])
_AREAS = st.just("") | vietnamese_words()
_TARGETS = st.sampled_from(
    [
        Target(
            subject="hồ sơ đúng hạn",
            aim=Share(bound=Interval.parse("từ 95% trở lên")),
            due=TargetDue(Period.year(2021)),
        ),
        Target(subject="lượt tập huấn", aim=Amount(bound=Interval.parse("từ 12 trở lên"))),
    ]
)
"""Targets that conclusions set."""


@kept
def findings(*, code: str = "1", repeats: str = "") -> st.SearchStrategy[Finding]:
    """Draw findings (nhận định): results and shortcomings.

    Args:
        code: the code.
        repeats: the code of the finding that it repeats, or "".
    """
    return st.builds(
        Finding,
        code=st.just(code),
        kind=st.sampled_from(FindingKind),
        text=vietnamese_words(),
        area=_AREAS,
        source=seldom(sources()),
        repeats_code=st.just(repeats),
    )


@kept
def causes(*, findings: tuple[str, ...] = ()) -> st.SearchStrategy[Cause]:
    """Draw causes (nguyên nhân), within the body's power or outside it; `findings` names the findings."""
    return st.builds(
        Cause, text=vietnamese_words(), origin=st.none() | st.sampled_from(CauseOrigin), findings=st.just(findings)
    )


@kept
def recommendations(
    *, code: str = "1", after: date | None = None, sets: st.SearchStrategy[Target] | None = None
) -> st.SearchStrategy[Recommendation]:
    """Draw recommendations (đề nghị, kiến nghị).

    Args:
        code: the code.
        after: draws due days from this day on; None draws no due day.
        sets: draws the targets.
    """
    return st.builds(
        Recommendation,
        code=st.just(code),
        text=vietnamese_words(),
        direction=st.sampled_from(RecommendationDirection),
        to=st.none() | bodies(),
        area=_AREAS,
        due=st.none() | (_DAYS if after is None else days(min_value=after, max_value=after + timedelta(days=800))),
        targets=st.lists(targets() if sets is None else sets, max_size=1).map(tuple),
    )


@kept
@st.composite
def conclusions(draw: st.DrawFn, *, on: date | None = None, least: int = 0) -> Conclusion:
    """Draw conclusions (kết luận), spoken or written.

    Args:
        draw: the draw function of Hypothesis.
        on: the day; None draws it.
        least: the least number of recommendations.
    """
    day = draw(_DAYS) if on is None else on
    document = draw(optional(documents()))
    if document is not None:
        document = document.model_copy(update={"issued_on": day})
    dues = optional(days(min_value=day, max_value=day + timedelta(days=800)))
    requested = [
        draw(recommendations(code=str(place), sets=_TARGETS)).model_copy(update={"due": draw(dues)})
        for place in range(1, 1 + draw(st.integers(least, 3)))
    ]
    return Conclusion(on=day, by="Trưởng đoàn Kiểm tra", document=document, recommendations=tuple(requested))


@kept
def _some_causes() -> st.SearchStrategy[list[Cause]]:
    return st.lists(causes(), max_size=2)


@kept
def inspection_teams() -> st.SearchStrategy[InspectionTeam]:
    """Draw inspection teams (đoàn kiểm tra), by titles."""
    titles = st.lists(st.sampled_from(["Chuyên viên", "Phó Trưởng ban"]), max_size=2).map(tuple)
    return st.builds(InspectionTeam, name=vietnamese_words(), head=st.just("Trưởng đoàn"), deputy_heads=titles)


@kept
@st.composite
def inspections(
    draw: st.DrawFn,
    *,
    code: str = "KT",
    body: Body | None = None,
    since: date = date(1990, 1, 1),
    until: date = date(2110, 12, 31),
) -> Inspection:
    """Draw inspections (cuộc kiểm tra) without faults.

    Args:
        draw: the draw function of Hypothesis.
        code: the code.
        body: the inspected body; None draws it.
        since: the first day to draw.
        until: the last day to draw.
    """
    on = draw(days(min_value=since, max_value=until))
    found = [draw(findings(code=str(place))) for place in range(1, draw(st.integers(1, 4)))]
    named = tuple(finding.code for finding in found[:1])
    ordered = draw(documents()).model_copy(update={"issued_on": draw(days(min_value=date(1980, 1, 1), max_value=on))})
    held_by = Body(draw(vietnamese_words())) if body is None else body
    return Inspection(
        code=code,
        kind=draw(st.sampled_from(InspectionKind)),
        document=ordered,
        body=held_by,
        on=on,
        team=draw(optional(inspection_teams())),
        findings=tuple(found),
        causes=tuple(cause.model_copy(update={"findings": named}) for cause in draw(_some_causes())),
        conclusion=draw(conclusions(on=on + timedelta(days=draw(st.integers(0, 60))))) if draw(st.booleans()) else None,
    )


@kept
@st.composite
def follow_ups(draw: st.DrawFn) -> FollowUp:
    """Draw follow-ups (theo dõi thực hiện kết luận) of drawn inspections, a part of whose tasks is done."""
    held = [draw(inspections(code=f"KT{place}")) for place in range(draw(st.integers(1, 2)))]
    return follow_up(held, draw(followed_tasks(held)), on=draw(_DAYS))


@kept
@st.composite
def followed_tasks(draw: st.DrawFn, held: list[Inspection]) -> list[Task]:
    """Draw the tasks of inspections (nhiệm vụ từ kết luận), as they are followed: assigned and done in part."""
    given = [task for inspection in held for task in inspection.tasks() if draw(st.booleans())]
    return [
        task.finished(
            draw(days(min_value=task.start, max_value=task.start + timedelta(days=3000))), by="Chuyên viên Sở A"
        )
        if task.start and draw(st.booleans())
        else task
        for task in given
    ]


@kept
@st.composite
def followed_recommendations(draw: st.DrawFn) -> FollowedRecommendation:
    """Draw recommendations and their progress (theo dõi một đề nghị)."""
    conclusion = draw(conclusions(least=1))
    held = [draw(inspections(until=conclusion.on)).model_copy(update={"conclusion": conclusion})]
    day = days(min_value=conclusion.on, max_value=conclusion.on + timedelta(days=3000))
    return draw(st.sampled_from(follow_up(held, draw(followed_tasks(held)), on=draw(day)).rows))


@kept
@st.composite
def inspection_comparisons(draw: st.DrawFn) -> InspectionComparison:
    """Draw comparisons of two inspections of one body (so sánh hai lần kiểm tra)."""
    before = draw(inspections(code="KT1"))
    after = draw(inspections(code="KT2", body=before.body, since=before.on))
    again = tuple(draw(findings(code=one.code, repeats=one.code)) for one in before.findings if draw(st.booleans()))
    return compare_inspections(before, after.model_copy(update={"findings": again}))


@kept
def planned_inspections() -> st.SearchStrategy[PlannedInspection]:
    """Draw planned inspections (cuộc kiểm tra theo kế hoạch)."""
    document = st.none() | documents()
    return st.builds(PlannedInspection, body=bodies(), document=document, due=st.none() | _DAYS)


@kept
def inspection_plans() -> st.SearchStrategy[InspectionPlan]:
    """Draw inspection plans of a year (kế hoạch kiểm tra)."""
    year = st.integers(1990, 2090).map(Period.year)
    some = st.lists(planned_inspections(), max_size=4).map(tuple)
    return st.builds(InspectionPlan, document=documents(), period=year, inspections=some)


@kept
@st.composite
def inspection_coverages(draw: st.DrawFn) -> InspectionCoverage:
    """Draw how much of a plan was held (kết quả thực hiện kế hoạch kiểm tra)."""
    plan = draw(inspection_plans())
    some = [planned.body for planned in plan.inspections if draw(st.booleans())]
    held = [draw(inspections(code=str(place), body=body)) for place, body in enumerate(some)]
    in_year = [one.model_copy(update={"on": plan.period.first}) for one in held]
    return plan.coverage(in_year, on=draw(days(min_value=plan.period.first, max_value=plan.period.last)))


@kept
def _one_or_no_task() -> st.SearchStrategy[list[Task]]:
    return st.lists(tasks(), max_size=1)


@kept
def _led() -> st.SearchStrategy[Resolution | Plan]:
    return resolutions() | plans()


@kept
@st.composite
def progress_reports(draw: st.DrawFn) -> ProgressReport:
    """Draw reports of a day (báo cáo định kỳ) without figures."""
    led = [draw(_led())]
    held = [draw(inspections(code=f"KT{place}")) for place in range(draw(_UP_TO_TWO))]
    served = draw(followed_tasks(held)) + draw(_one_or_no_task())
    return progress_report(led, held, served, on=draw(_DAYS))


@kept
def report_sections() -> st.SearchStrategy[Section]:
    """Draw sections of reports (mục của báo cáo)."""
    return progress_reports().flatmap(lambda one: st.sampled_from(one.sections))
