"""What Hypothesis calls when it starts (điểm vào): `st.from_type` then knows every type of ours."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ForwardRef

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Register a strategy for every public type; all imports stand inside, so that the entry point is light.

    Hypothesis may call this while our package is being imported: so the files are asked, not the package.
    """
    from hypothesis import strategies as st

    from cchc import assessments as a
    from cchc import calendars as k
    from cchc import catalog as g
    from cchc import citations as c
    from cchc import documents as d
    from cchc import errors as e
    from cchc import frameworks as f
    from cchc import indicators as i
    from cchc import inspections as n
    from cchc import plans as p
    from cchc import reports as o
    from cchc import rules as r
    from cchc import values as v
    from cchc import viet as t
    from cchc.strategies import _assessments as our_assessments
    from cchc.strategies import _calendars as our_calendars
    from cchc.strategies import _catalog as our_catalog
    from cchc.strategies import _citations as our_citations
    from cchc.strategies import _documents as our_documents
    from cchc.strategies import _errors as our_errors
    from cchc.strategies import _frameworks as our_frameworks
    from cchc.strategies import _indicators as our_indicators
    from cchc.strategies import _inspections as our_inspections
    from cchc.strategies import _plans as our_plans
    from cchc.strategies import _rules as our_rules
    from cchc.strategies import _values as our_values
    from cchc.strategies import _viet as our_viet

    drawn: tuple[tuple[type, Callable[..., SearchStrategy[Any]]], ...] = (
        (e.Fault, our_errors.faults),
        (t.Figure, our_viet.figures),
        (t.Tracked, our_viet.tracked_texts),
        (v.Code, our_values.codes),
        (v.Entry, our_values.entries),
        (v.Interval, our_values.intervals),
        (v.Period, our_values.periods),
        (v.Quantity, our_values.quantities),
        (v.Ratio, our_values.ratios),
        (v.Rounding, our_values.roundings),
        (v.Term, our_values.terms),
        (d.Body, our_documents.bodies),
        (d.Dated, our_documents.dated),
        (d.DatedValue, our_documents.dated_values),
        (d.Document, our_documents.documents),
        (d.Force, our_documents.forces),
        (d.Link, our_documents.links),
        (d.Register, our_documents.registers),
        (d.DocumentNumber, our_documents.document_numbers),
        (d.Issuer, our_documents.issuers),
        (d.Kind, our_documents.kinds),
        (d.Provision, our_documents.provisions),
        (d.Source, our_documents.sources),
        (k.CalendarDay, our_calendars.calendar_days),
        (k.Deadline, our_calendars.deadlines),
        (k.PeriodicReport, our_calendars.periodic_reports),
        (k.ReportKind, our_calendars.report_kinds),
        (k.ReportingScheme, our_calendars.reporting_schemes),
        (k.Standing, our_calendars.standings),
        (k.WorkingCalendar, our_calendars.working_calendars),
        (c.Citation, our_citations.citations),
        (c.Resolved, our_citations.resolved_citations),
        (i.Ballots, our_indicators.ballots),
        (i.Contrast, our_indicators.contrasts),
        (i.Cumulative, our_indicators.cumulatives),
        (i.Dossier, our_indicators.dossiers),
        (i.DossierFlow, our_indicators.dossier_flows),
        (i.Evidence, our_indicators.evidences),
        (i.Indicator, our_indicators.indicators),
        (i.Observation, our_indicators.observations),
        (i.Series, our_indicators.series),
        (r.BestUnit, our_rules.best_units),
        (r.Bonus, our_rules.bonuses),
        (r.Capped, our_rules.cappeds),
        (r.Checklist, our_rules.checklists),
        (r.Choice, our_rules.choices),
        (r.Deduction, our_rules.deductions),
        (r.HandScore, our_rules.hand_scores),
        (r.Highest, our_rules.highests),
        (r.Improvement, our_rules.improvements),
        (r.Increment, our_rules.increments),
        (r.Lowest, our_rules.lowests),
        (r.MinMax, our_rules.min_maxes),
        (r.NotScored, our_rules.not_scoreds),
        (r.NoViolation, our_rules.no_violations),
        (r.Part, our_rules.parts),
        (r.ReasonPart, our_rules.reason_parts),
        (r.Sum, our_rules.sums),
        (r.Survey, our_rules.surveys),
        (r.WithExceptions, our_rules.with_exceptions),
        (r.Ladder, our_rules.ladders),
        (r.Line, our_rules.lines),
        (r.Outcome, our_rules.outcomes),
        (r.Piece, our_rules.pieces),
        (r.Proportional, our_rules.proportionals),
        (r.Rule, our_rules.rules),
        (r.Step, our_rules.steps),
        (r.YesNo, our_rules.yes_nos),
        (g.Area, our_catalog.areas),
        (g.Counts, our_catalog.criterion_counts),
        (g.Edition, our_catalog.editions),
        (g.Item, our_catalog.catalog_items),
        (g.MasterProgramme, our_catalog.master_programmes),
        (g.Province, our_catalog.provinces),
        (g.Provinces, our_catalog.province_lists),
        (f.Change, our_frameworks.changes),
        (f.Criterion, our_frameworks.criteria),
        (f.Grade, our_frameworks.grades),
        (f.Lowering, our_frameworks.lowerings),
        (f.Quota, our_frameworks.quotas),
        (f.Step, our_frameworks.framework_steps),
        (f.Version, our_frameworks.versions),
        (f.Framework, our_frameworks.frameworks),
        (n.Cause, our_inspections.causes),
        (n.Conclusion, our_inspections.conclusions),
        (n.Coverage, our_inspections.coverages),
        (n.Finding, our_inspections.findings),
        (n.FollowUp, our_inspections.follow_ups),
        (n.Followed, our_inspections.followed_rows),
        (n.Inspection, our_inspections.inspections),
        (n.InspectionComparison, our_inspections.inspection_comparisons),
        (n.InspectionPlan, our_inspections.inspection_plans),
        (n.InspectionTeam, our_inspections.inspection_teams),
        (n.PlannedInspection, our_inspections.planned_inspections),
        (n.Recommendation, our_inspections.recommendations),
        (o.Report, our_inspections.reports),
        (o.Section, our_inspections.report_sections),
        (p.Aims, our_plans.sorted_aims),
        (p.Amount, our_plans.amounts),
        (p.Cascade, our_plans.cascades),
        (p.Change, our_plans.target_changes),
        (p.Completion, our_plans.completions),
        (p.Due, our_plans.dues),
        (p.Extension, our_plans.extensions),
        (p.Item, our_plans.plan_items),
        (p.Milestone, our_plans.milestones),
        (p.Objective, our_plans.objectives),
        (p.Plan, our_plans.plans),
        (p.Progress, our_plans.progresses),
        (p.Rank, our_plans.ranks),
        (p.Recurrence, our_plans.recurrences),
        (p.Resolution, our_plans.resolutions),
        (p.Share, our_plans.shares),
        (p.Tally, our_plans.tallies),
        (p.Target, our_plans.targets),
        (p.TargetStatus, our_plans.target_statuses),
        (p.Task, our_plans.tasks),
        (p.TaskStatus, our_plans.task_statuses),
        (o.Annex, our_assessments.annexes),
        (a.Answer, our_assessments.answers),
        (a.Assessment, our_assessments.assessments),
        (a.Classified, our_assessments.classified_bodies),
        (a.Compared, our_assessments.compared_rows),
        (a.Comparison, our_assessments.comparisons),
        (a.Difference, our_assessments.differences),
        (a.LoadedAssessment, our_assessments.loaded_assessments),
        (a.LoadedSheet, our_assessments.loaded_sheets),
        (a.Loss, our_assessments.loss_rows),
        (a.Mark, our_assessments.marks),
        (a.Move, our_assessments.room_moves),
        (a.Published, our_assessments.published_scores),
        (a.Room, our_assessments.rooms),
        (a.Cell, our_assessments.cells),
        (a.Explanation, our_assessments.explanations),
        (a.Place, our_assessments.places),
        (a.ScoreSheet, our_assessments.score_sheets),
    )
    for kind, draw in drawn:
        st.register_type_strategy(kind, st.none().flatmap(_Written(draw)))
    for kind in (r.ByPiece, r.ByLine, r.ByPolicy, r.ByWords, r.ByHand, r.ByParts, r.ByLimit, r.Given):
        st.register_type_strategy(kind, st.none().flatmap(_Written(our_rules.reasons, kind)))
    several = st.lists(st.none().flatmap(_Written(our_indicators.measured_values)), max_size=3).map(tuple)
    st.register_type_strategy(ForwardRef("tuple[Measured, ...]"), several)  # type: ignore[arg-type]  # the end of `Measured`


class _Written:
    """A strategy to be drawn from, shown as one writes it: so `hypothesis write` writes tests that run."""

    __slots__ = ("_draw", "_kinds")

    def __init__(self, draw: "Callable[..., SearchStrategy[Any]]", *kinds: type) -> None:
        self._draw = draw
        self._kinds = kinds

    def __call__(self, _nothing: object) -> "SearchStrategy[Any]":
        return self._draw(*self._kinds)

    def __repr__(self) -> str:
        kinds = ", ".join(f"{kind.__module__}.{kind.__name__}" for kind in self._kinds)
        return f"lambda _: cchc.strategies.{self._draw.__name__}({kinds})"
