"""Draw the texts of values for tools that make instances of our JSON Schemas (định dạng văn bản trong JSON)."""

from hypothesis import strategies as st

from cchc.calendars import Deadline, Shift, TimeLimit, WorkingHours
from cchc.documents import DocumentNumber, Provision, Source
from cchc.indicators import Ballots, Counts
from cchc.models import Value, text_format
from cchc.plans import Recurrence, TargetDue
from cchc.strategies._calendars import deadlines, shifts, time_limits, working_hours
from cchc.strategies._documents import document_numbers, provisions, sources
from cchc.strategies._indicators import ballots, counts
from cchc.strategies._plans import recurrences, target_dues
from cchc.strategies._values import codes, intervals, periods, quantities, ratios, roundings, terms, time_spans
from cchc.values import Code, Interval, Period, Quantity, Ratio, Rounding, Term, TimeSpan


def json_formats() -> dict[str, st.SearchStrategy[str]]:
    """Return what draws the texts of our values (định dạng), by the format that our JSON Schemas state of them.

    Pass it to `hypothesis_jsonschema.from_schema(schema, custom_formats=json_formats())`, or register each with
    `schemathesis.openapi.format(name, texts)`: without it these tools draw texts that state no value.

    >>> sorted(json_formats())[:3]
    ['cchc-ballots', 'cchc-code', 'cchc-counts']
    """
    drawn: dict[type[Value], st.SearchStrategy[Value]] = {
        Ballots: ballots(),
        Code: codes(),
        Counts: counts(),
        Deadline: deadlines(timed=None),
        DocumentNumber: document_numbers(),
        Interval: intervals(),
        Period: periods(),
        Provision: provisions(),
        Quantity: quantities(),
        Ratio: ratios(),
        Recurrence: recurrences(),
        Rounding: roundings(),
        Shift: shifts(),
        Source: sources(),
        TargetDue: target_dues(),
        Term: terms(),
        TimeLimit: time_limits(),
        TimeSpan: time_spans(),
        WorkingHours: working_hours(),
    }
    return {text_format(kind): values.map(str) for kind, values in drawn.items()}
