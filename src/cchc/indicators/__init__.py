"""What is measured (chỉ số, số liệu): observations, their absence, series.

Lives here: a figure that somebody reported for a period, and the four ways of having none.
May know: messages, errors, viet, values, documents, calendars, citations.
Must never know: what a figure earns or which target it serves.
"""

from cchc.indicators.absence import Absence
from cchc.indicators.observation import Measured, MeasuredField, Observation
from cchc.indicators.series import Series

__all__ = ["Absence", "Measured", "MeasuredField", "Observation", "Series"]
