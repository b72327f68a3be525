"""What is measured (chỉ số, số liệu): observations, absences, series, dossiers.

Lives here: indicators, the figure reported for a period with its evidence, the four reasons for having no figure,
figures over time as known on a day, dossiers of the one-stop shop and their counts.
May know: messages, errors, exact, models, viet, tables, values, documents, calendars, citations.
Must never know: what a figure earns or which target it serves.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.indicators.absence import Absence
    from cchc.indicators.ballots import Ballots
    from cchc.indicators.channel import Channel
    from cchc.indicators.counting import flow_of, flows_of
    from cchc.indicators.counts import Counts
    from cchc.indicators.cumulative import Cumulative
    from cchc.indicators.direction import Direction
    from cchc.indicators.dossier import Dossier, DossierState
    from cchc.indicators.evidence import Evidence
    from cchc.indicators.figure import figure_text as figure_text
    from cchc.indicators.figure import missing_reason as missing_reason
    from cchc.indicators.figure_comparison import ComparisonBase, FigureComparison
    from cchc.indicators.flow import DossierFlow
    from cchc.indicators.frequency import Frequency
    from cchc.indicators.indicator import Indicator
    from cchc.indicators.observation import Measurable as Measurable
    from cchc.indicators.observation import Measured, MeasuredField, Observation
    from cchc.indicators.observation import measured as measured
    from cchc.indicators.observation import states_counts as states_counts
    from cchc.indicators.series import Series

__all__ = [
    "Absence",
    "Ballots",
    "Channel",
    "ComparisonBase",
    "Counts",
    "Cumulative",
    "Direction",
    "Dossier",
    "DossierFlow",
    "DossierState",
    "Evidence",
    "FigureComparison",
    "Frequency",
    "Indicator",
    "Measured",
    "MeasuredField",
    "Observation",
    "Series",
    "flow_of",
    "flows_of",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "absence": "Absence",
        "ballots": "Ballots",
        "channel": "Channel",
        "counting": "flow_of flows_of",
        "counts": "Counts",
        "cumulative": "Cumulative",
        "direction": "Direction",
        "dossier": "Dossier DossierState",
        "evidence": "Evidence",
        "figure": "figure_text missing_reason",
        "figure_comparison": "ComparisonBase FigureComparison",
        "flow": "DossierFlow",
        "frequency": "Frequency",
        "indicator": "Indicator",
        "observation": "Measurable Measured MeasuredField Observation measured states_counts",
        "series": "Series",
    },
)
