"""Hypothesis strategies for every public type (chiến lược sinh dữ liệu), one plural name each.

Lives here: what draws valid values of our types, and the laws they obey.
May know: every room, and Hypothesis.
Must never be known: by any other room.
"""

import hypothesis as _hypothesis  # noqa: F401  # pyright: ignore[reportUnusedImport]  # first: its plug-ins, ours among them, run before our files need it

from cchc.strategies._assessments import assessments, cells, explanations, places, score_sheets
from cchc.strategies._calendars import (
    calendar_days,
    deadlines,
    periodic_reports,
    report_kinds,
    reporting_schemes,
    standings,
    working_calendars,
)
from cchc.strategies._citations import citations, resolved_citations
from cchc.strategies._documents import (
    bodies,
    dated,
    dated_values,
    document_numbers,
    documents,
    forces,
    issuers,
    kinds,
    links,
    provisions,
    registers,
    sources,
)
from cchc.strategies._errors import faults
from cchc.strategies._frameworks import criteria, frameworks
from cchc.strategies._indicators import measured_values, observations, series
from cchc.strategies._plans import plans, resolutions, target_statuses, targets
from cchc.strategies._rules import (
    ladders,
    lines,
    outcomes,
    pieces,
    proportionals,
    reasons,
    rules,
    steps,
    values_for,
    yes_nos,
)
from cchc.strategies._values import (
    codes,
    days,
    entries,
    intervals,
    periods,
    points,
    quantities,
    ratios,
    roundings,
    terms,
)
from cchc.strategies._viet import figures, numbers, texts, tracked_texts, vietnamese_words

__all__ = [
    "assessments",
    "bodies",
    "calendar_days",
    "cells",
    "citations",
    "codes",
    "criteria",
    "dated",
    "dated_values",
    "days",
    "deadlines",
    "document_numbers",
    "documents",
    "entries",
    "explanations",
    "faults",
    "figures",
    "forces",
    "frameworks",
    "intervals",
    "issuers",
    "kinds",
    "ladders",
    "lines",
    "links",
    "measured_values",
    "numbers",
    "observations",
    "outcomes",
    "periodic_reports",
    "periods",
    "pieces",
    "places",
    "plans",
    "points",
    "proportionals",
    "provisions",
    "quantities",
    "ratios",
    "reasons",
    "registers",
    "report_kinds",
    "reporting_schemes",
    "resolutions",
    "resolved_citations",
    "roundings",
    "rules",
    "score_sheets",
    "series",
    "sources",
    "standings",
    "steps",
    "target_statuses",
    "targets",
    "terms",
    "texts",
    "tracked_texts",
    "values_for",
    "vietnamese_words",
    "working_calendars",
    "yes_nos",
]
