"""The entry point for Hypothesis (điểm vào): after it `st.from_type` knows every type of ours."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ForwardRef

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Register a strategy for every public type; all imports are inside, so that the entry point is light.

    Hypothesis may call this while our package is being imported; so the files are imported, not the package.
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
    from cchc import models as m
    from cchc import plans as p
    from cchc import reports as o
    from cchc import rules as r
    from cchc import tables as b
    from cchc import values as v
    from cchc import viet as t
    from cchc.strategies import _assessments as our_assessments
    from cchc.strategies import _calendars as our_calendars
    from cchc.strategies import _catalog as our_catalog
    from cchc.strategies import _citations as our_citations
    from cchc.strategies import _documents as our_documents
    from cchc.strategies import _errors as our_errors
    from cchc.strategies import _framework_tables as our_framework_tables
    from cchc.strategies import _frameworks as our_frameworks
    from cchc.strategies import _indicators as our_indicators
    from cchc.strategies import _inspections as our_inspections
    from cchc.strategies import _plans as our_plans
    from cchc.strategies import _rules as our_rules
    from cchc.strategies import _tables as our_tables
    from cchc.strategies import _values as our_values
    from cchc.strategies import _viet as our_viet
    from cchc.strategies import _wordings as our_wordings

    drawn: tuple[tuple[type, Callable[..., SearchStrategy[Any]]], ...] = (
        (e.Fault, our_errors.faults),
        (m.NewerReading, our_errors.newer_readings),
        (t.FormattedNumber, our_viet.formatted_numbers),
        (t.AlignedText, our_viet.aligned_texts),
        (t.TextSpan, our_viet.text_spans),
        (b.Chart, our_tables.charts),
        (b.ChartSeries, our_tables.chart_series),
        (b.Table, our_tables.tables),
        (b.TableColumn, our_tables.table_columns),
        (v.Code, our_values.codes),
        (v.Entry, our_values.history_entries),
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
        (d.LegalStatus, our_documents.legal_statuses),
        (d.DocumentRelation, our_documents.document_relations),
        (d.Register, our_documents.registers),
        (d.DocumentNumber, our_documents.document_numbers),
        (d.IssuerCode, our_documents.issuer_codes),
        (d.DocumentKind, our_documents.document_kinds),
        (d.Provision, our_documents.provisions),
        (d.Source, our_documents.sources),
        (k.CalendarDay, our_calendars.calendar_days),
        (k.Deadline, our_calendars.deadlines),
        (k.ReportPeriod, our_calendars.report_periods),
        (k.ReportKind, our_calendars.report_kinds),
        (k.ReportingScheme, our_calendars.reporting_schemes),
        (k.DeadlineStatus, our_calendars.deadline_statuses),
        (k.WorkingCalendar, our_calendars.working_calendars),
        (c.Citation, our_citations.citations),
        (c.ResolvedCitation, our_citations.resolved_citations),
        (i.Ballots, our_indicators.ballots),
        (i.Counts, our_indicators.counts),
        (i.FigureComparison, our_indicators.figure_comparisons),
        (i.Cumulative, our_indicators.cumulatives),
        (i.Dossier, our_indicators.dossiers),
        (i.DossierFlow, our_indicators.dossier_flows),
        (i.Evidence, our_indicators.evidences),
        (i.Indicator, our_indicators.indicators),
        (i.Observation, our_indicators.observations),
        (i.Series, our_indicators.series),
        (r.RelativeToBest, our_rules.relative_to_bests),
        (r.Bonus, our_rules.bonuses),
        (r.Bracket, our_rules.brackets),
        (r.Brackets, our_rules.progressive_brackets),
        (r.Capped, our_rules.capped_rules),
        (r.Checklist, our_rules.checklists),
        (r.Choice, our_rules.choices),
        (r.Deduction, our_rules.deductions),
        (r.ManualScore, our_rules.manual_scores),
        (r.Highest, our_rules.highest_rules),
        (r.Improvement, our_rules.improvements),
        (r.Increment, our_rules.increments),
        (r.Lowest, our_rules.lowest_rules),
        (r.Goalposts, our_rules.goalposts),
        (r.ByGroup, our_rules.group_rules),
        (r.NotScored, our_rules.not_scored_rules),
        (r.NoViolation, our_rules.no_violations),
        (r.Part, our_rules.parts),
        (r.ReasonPart, our_rules.reason_parts),
        (r.Sum, our_rules.sums),
        (r.SurveyRule, our_rules.survey_rules),
        (r.WithExceptions, our_rules.rules_with_exceptions),
        (r.Ladder, our_rules.ladders),
        (r.Option, our_rules.options),
        (r.OptionTable, our_rules.option_tables),
        (r.Shortfall, our_rules.shortfalls),
        (r.Convention, our_rules.conventions),
        (r.Outcome, our_rules.outcomes),
        (r.ParsedWording, our_wordings.parsed_wordings),
        (r.Span, our_wordings.spans),
        (r.WordingNote, our_rules.wording_notes),
        (r.Piece, our_rules.pieces),
        (r.PieceTable, our_rules.piece_tables),
        (r.PointRounding, our_rules.point_roundings),
        (r.Penalty, our_rules.penalties),
        (r.PenaltySchedule, our_rules.penalty_schedules),
        (r.Proportional, our_rules.proportionals),
        (r.Rule, our_rules.rules),
        (r.Band, our_rules.bands),
        (r.YesNo, our_rules.yes_nos),
        (g.Area, our_catalog.areas),
        (g.CriterionCounts, our_catalog.criterion_counts),
        (g.Edition, our_catalog.editions),
        (g.CatalogItem, our_catalog.catalog_items),
        (g.MasterProgramme, our_catalog.master_programmes),
        (g.Province, our_catalog.provinces),
        (g.Provinces, our_catalog.province_lists),
        (f.FrameworkChange, our_frameworks.framework_changes),
        (f.Criterion, our_frameworks.criteria),
        (f.ResultClass, our_frameworks.result_classes),
        (f.BodyGroup, our_frameworks.body_groups),
        (f.ClassCap, our_frameworks.class_caps),
        (f.ClassQuota, our_frameworks.class_quotas),
        (f.CarriedSheet, our_assessments.carried_sheets),
        (f.CriterionRegrouping, our_frameworks.criterion_regroupings),
        (f.CriterionChange, our_frameworks.criterion_changes),
        (f.FrameworkVersion, our_frameworks.framework_versions),
        (f.FrameworkReading, our_framework_tables.framework_readings),
        (f.TableCell, our_framework_tables.table_cells),
        (f.TableRemark, our_framework_tables.table_remarks),
        (f.Framework, our_frameworks.frameworks),
        (n.Cause, our_inspections.causes),
        (n.Conclusion, our_inspections.conclusions),
        (n.InspectionCoverage, our_inspections.inspection_coverages),
        (n.Finding, our_inspections.findings),
        (n.FollowUp, our_inspections.follow_ups),
        (n.FollowedRecommendation, our_inspections.followed_recommendations),
        (n.Inspection, our_inspections.inspections),
        (n.InspectionComparison, our_inspections.inspection_comparisons),
        (n.InspectionPlan, our_inspections.inspection_plans),
        (n.InspectionTeam, our_inspections.inspection_teams),
        (n.PlannedInspection, our_inspections.planned_inspections),
        (n.Recommendation, our_inspections.recommendations),
        (o.ProgressReport, our_inspections.progress_reports),
        (o.Section, our_inspections.report_sections),
        (p.TargetReading, our_plans.target_readings),
        (p.Amount, our_plans.amounts),
        (p.Cascade, our_plans.cascades),
        (p.RelativeChange, our_plans.relative_changes),
        (p.Completion, our_plans.completions),
        (p.TargetDue, our_plans.target_dues),
        (p.Extension, our_plans.extensions),
        (p.PlanItem, our_plans.plan_items),
        (p.Milestone, our_plans.milestones),
        (p.Objective, our_plans.objectives),
        (p.Plan, our_plans.plans),
        (p.Progress, our_plans.progresses),
        (p.Rank, our_plans.ranks),
        (p.Recurrence, our_plans.recurrences),
        (p.Resolution, our_plans.resolutions),
        (p.Share, our_plans.shares),
        (p.TaskCounts, our_plans.task_counts),
        (p.Target, our_plans.targets),
        (p.TargetStatus, our_plans.target_statuses),
        (p.Task, our_plans.tasks),
        (p.TaskStatus, our_plans.task_statuses),
        (a.AdjustedMaximum, our_assessments.adjusted_maxima),
        (a.MaxAdjustment, our_assessments.max_adjustments),
        (a.Justification, our_assessments.justifications),
        (a.Assessment, our_assessments.assessments),
        (a.Classification, our_assessments.classifications),
        (a.CriterionComparison, our_assessments.criterion_comparisons),
        (a.Comparison, our_assessments.comparisons),
        (a.ColumnDifference, our_assessments.column_differences),
        (a.PointLoss, our_assessments.loss_rows),
        (a.ScoreEntry, our_assessments.score_entries),
        (a.Gain, our_assessments.gains),
        (a.PublishedScore, our_assessments.published_scores),
        (a.ClassGap, our_assessments.class_gaps),
        (a.SheetCell, our_assessments.sheet_cells),
        (a.Explanation, our_assessments.explanations),
        (a.Place, our_assessments.places),
        (a.ScoreSheet, our_assessments.score_sheets),
        (a.Scorer, our_assessments.scorers),
    )
    for kind, draw in drawn:
        st.register_type_strategy(kind, st.none().flatmap(_Reproducible(draw)))
    for kind in (
        r.PieceReason,
        r.OptionReason,
        r.PolicyReason,
        r.TextReason,
        r.ManualReason,
        r.PartsReason,
        r.LimitReason,
        r.ContextReason,
        r.GroupReason,
        r.ScopeReason,
    ):
        st.register_type_strategy(kind, st.none().flatmap(_Reproducible(our_rules.reasons, kind)))
    several = st.lists(st.none().flatmap(_Reproducible(our_indicators.measured_values)), max_size=3).map(tuple)
    st.register_type_strategy(ForwardRef("tuple[Measured, ...]"), several)  # type: ignore[arg-type]  # the end of `Measured`


class _Reproducible:
    """A strategy whose representation is its source code, so that `hypothesis write` writes tests that run."""

    __slots__ = ("_draw", "_kinds")

    def __init__(self, draw: "Callable[..., SearchStrategy[Any]]", *kinds: type) -> None:
        self._draw = draw
        self._kinds = kinds

    def __call__(self, _nothing: object) -> "SearchStrategy[Any]":
        return self._draw(*self._kinds)

    def __repr__(self) -> str:
        kinds = ", ".join(f"{kind.__module__}.{kind.__name__}" for kind in self._kinds)
        return f"lambda _: cchc.strategies.{self._draw.__name__}({kinds})"
