"""The entry point for Hypothesis (điểm vào): after it `st.from_type` knows every type of ours that was imported.

Hypothesis calls `register` when it is imported itself, so nothing here imports more than it needs: a type is registered
once its file is imported, and its strategy once it is drawn.
"""

from importlib import import_module
from sys import modules
from typing import TYPE_CHECKING, Any, ForwardRef

from cchc import _lazy

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

STRATEGIES = {
    "errors": {
        "Fault": "faults",
    },
    "models": {
        "NewerReading": "newer_readings",
    },
    "viet": {
        "AlignedText": "aligned_texts",
        "FormattedNumber": "formatted_numbers",
        "TextSpan": "text_spans",
    },
    "tables": {
        "Chart": "charts",
        "ChartSeries": "chart_series",
        "Table": "tables",
        "TableColumn": "table_columns",
    },
    "values": {
        "Code": "codes",
        "Entry": "history_entries",
        "Interval": "intervals",
        "Period": "periods",
        "Quantity": "quantities",
        "Ratio": "ratios",
        "Rounding": "roundings",
        "Term": "terms",
        "TimeSpan": "time_spans",
    },
    "documents": {
        "Body": "bodies",
        "Dated": "dated",
        "DatedValue": "dated_values",
        "Document": "documents",
        "DocumentKind": "document_kinds",
        "DocumentNumber": "document_numbers",
        "DocumentRelation": "document_relations",
        "IssuerCode": "issuer_codes",
        "LegalStatus": "legal_statuses",
        "Provision": "provisions",
        "Register": "registers",
        "Source": "sources",
    },
    "calendars": {
        "CalendarDay": "calendar_days",
        "Deadline": "deadlines",
        "DeadlineStatus": "deadline_statuses",
        "ReportKind": "report_kinds",
        "ReportPeriod": "report_periods",
        "ReportingScheme": "reporting_schemes",
        "Shift": "shifts",
        "TimeLimit": "time_limits",
        "WorkingCalendar": "working_calendars",
        "WorkingHours": "working_hours",
    },
    "citations": {
        "Citation": "citations",
        "ResolvedCitation": "resolved_citations",
    },
    "indicators": {
        "Ballots": "ballots",
        "Counts": "counts",
        "Cumulative": "cumulatives",
        "Dossier": "dossiers",
        "DossierFlow": "dossier_flows",
        "Evidence": "evidences",
        "FigureComparison": "figure_comparisons",
        "Indicator": "indicators",
        "Observation": "observations",
        "Series": "series",
    },
    "rules": {
        "Band": "bands",
        "Bonus": "bonuses",
        "Bracket": "brackets",
        "Brackets": "progressive_brackets",
        "ByGroup": "group_rules",
        "Capped": "capped_rules",
        "Checklist": "checklists",
        "Choice": "choices",
        "ContextReason": "reasons",
        "Convention": "conventions",
        "Deduction": "deductions",
        "Goalposts": "goalposts",
        "GroupReason": "reasons",
        "Highest": "highest_rules",
        "Improvement": "improvements",
        "Increment": "increments",
        "Ladder": "ladders",
        "LimitReason": "reasons",
        "Lowest": "lowest_rules",
        "ManualReason": "reasons",
        "ManualScore": "manual_scores",
        "NoViolation": "no_violations",
        "NotScored": "not_scored_rules",
        "Option": "options",
        "OptionReason": "reasons",
        "OptionTable": "option_tables",
        "Outcome": "outcomes",
        "ParsedWording": "parsed_wordings",
        "Part": "parts",
        "PartsReason": "reasons",
        "Penalty": "penalties",
        "PenaltySchedule": "penalty_schedules",
        "Piece": "pieces",
        "PieceReason": "reasons",
        "PieceTable": "piece_tables",
        "PointRounding": "point_roundings",
        "PolicyReason": "reasons",
        "Proportional": "proportionals",
        "ReasonPart": "reason_parts",
        "RelativeToBest": "relative_to_bests",
        "Rule": "rules",
        "ScopeReason": "reasons",
        "Shortfall": "shortfalls",
        "Span": "spans",
        "Sum": "sums",
        "SurveyRule": "survey_rules",
        "TextReason": "reasons",
        "WithExceptions": "rules_with_exceptions",
        "WordingNote": "wording_notes",
        "YesNo": "yes_nos",
    },
    "frameworks": {
        "BodyGroup": "body_groups",
        "CarriedSheet": "carried_sheets",
        "ClassCap": "class_caps",
        "ClassQuota": "class_quotas",
        "Criterion": "criteria",
        "CriterionChange": "criterion_changes",
        "CriterionRegrouping": "criterion_regroupings",
        "Framework": "frameworks",
        "FrameworkChange": "framework_changes",
        "FrameworkReading": "framework_readings",
        "FrameworkVersion": "framework_versions",
        "ResultClass": "result_classes",
        "TableCell": "table_cells",
        "TableRemark": "table_remarks",
    },
    "plans": {
        "Amount": "amounts",
        "Cascade": "cascades",
        "Completion": "completions",
        "Extension": "extensions",
        "Milestone": "milestones",
        "Objective": "objectives",
        "Plan": "plans",
        "PlanItem": "plan_items",
        "Progress": "progresses",
        "Rank": "ranks",
        "Recurrence": "recurrences",
        "RelativeChange": "relative_changes",
        "Resolution": "resolutions",
        "Share": "shares",
        "Target": "targets",
        "TargetDue": "target_dues",
        "TargetReading": "target_readings",
        "TargetStatus": "target_statuses",
        "Task": "tasks",
        "TaskCounts": "task_counts",
        "TaskStatus": "task_statuses",
    },
    "assessments": {
        "AdjustedMaximum": "adjusted_maxima",
        "Assessment": "assessments",
        "ClassGap": "class_gaps",
        "Classification": "classifications",
        "ColumnDifference": "column_differences",
        "Comparison": "comparisons",
        "CriterionComparison": "criterion_comparisons",
        "Explanation": "explanations",
        "Gain": "gains",
        "Justification": "justifications",
        "MaxAdjustment": "max_adjustments",
        "Place": "places",
        "PointLoss": "loss_rows",
        "PublishedScore": "published_scores",
        "ScoreEntry": "score_entries",
        "ScoreSheet": "score_sheets",
        "Scorer": "scorers",
        "SheetCell": "sheet_cells",
    },
    "inspections": {
        "Cause": "causes",
        "Conclusion": "conclusions",
        "Finding": "findings",
        "FollowUp": "follow_ups",
        "FollowedRecommendation": "followed_recommendations",
        "Inspection": "inspections",
        "InspectionComparison": "inspection_comparisons",
        "InspectionCoverage": "inspection_coverages",
        "InspectionPlan": "inspection_plans",
        "InspectionTeam": "inspection_teams",
        "PlannedInspection": "planned_inspections",
        "Recommendation": "recommendations",
    },
    "proofs": {
        "ClassAtLeast": "classes_at_least",
        "ClassAtMost": "classes_at_most",
        "Clause": "clauses",
        "Condition": "conditions",
        "Gaming": "gamings",
        "NoGaming": "no_gamings",
        "Proved": "proved_claims",
        "Reached": "reached_totals",
        "Refuted": "refuted_claims",
        "RuleDifference": "rule_differences",
        "RulePoints": "rule_points",
        "StepAtMost": "steps_at_most",
        "TotalBounds": "total_bounds",
        "TotalWithin": "totals_within",
        "Unknown": "unknown_claims",
        "WorstStep": "worst_steps",
    },
    "reports": {
        "ProgressReport": "progress_reports",
        "Section": "report_sections",
    },
    "catalog": {
        "Area": "areas",
        "CatalogItem": "catalog_items",
        "CriterionCounts": "criterion_counts",
        "Edition": "editions",
        "MasterProgramme": "master_programmes",
        "Province": "provinces",
        "Provinces": "province_lists",
        "UnconfirmedFact": "unconfirmed_facts",
    },
}
"""The strategy of each public type, by module; one that draws several types takes the type that is wanted."""

_waiting = {(f"cchc.{module}", name): drawn for module, names in STRATEGIES.items() for name, drawn in names.items()}


def register() -> None:
    """Register a strategy for every public type: of those that are imported now, of the others when they are."""
    if _register_imported in _lazy.after_import:
        return
    from hypothesis import strategies as st

    several = st.lists(st.none().flatmap(_Reproducible("measured_values")), max_size=3).map(tuple)
    st.register_type_strategy(ForwardRef("tuple[Measured, ...]"), several)  # type: ignore[arg-type]  # the end of `Measured`
    _lazy.after_import.append(_register_imported)
    _register_imported()


def _register_imported() -> None:
    """Register the types whose files are imported."""
    from hypothesis import strategies as st

    for module, name in list(_waiting):
        home = _lazy.homes.get(module, {}).get(name, "")
        kind: type | None = getattr(modules.get(home), name, None)
        if kind is not None:
            drawn = _waiting.pop((module, name))
            kinds = (kind,) if drawn == "reasons" else ()
            st.register_type_strategy(kind, st.none().flatmap(_Reproducible(drawn, *kinds)))


class _Reproducible:
    """A strategy whose representation is its source code, so that `hypothesis write` writes tests that run."""

    __slots__ = ("_kinds", "_name")

    def __init__(self, name: str, *kinds: type) -> None:
        self._name = name
        self._kinds = kinds

    def __call__(self, _nothing: object) -> "SearchStrategy[Any]":
        drawn: SearchStrategy[Any] = getattr(import_module("cchc.strategies"), self._name)(*self._kinds)
        return drawn

    def __repr__(self) -> str:
        kinds = ", ".join(f"{kind.__module__}.{kind.__name__}" for kind in self._kinds)
        return f"lambda _: cchc.strategies.{self._name}({kinds})"
