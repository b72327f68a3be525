"""Working days, deadlines and reporting windows (lịch).

Lives here: questions of days: is a day worked, when does a deadline end, which days does a report cover.
May know: messages, errors, exact, models, viet, tables, values, documents.
Must never know: what is due, who reports it, what it scores.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.calendars.calendar_day import CalendarDay
    from cchc.calendars.deadline import Deadline, DeadlineState, DeadlineStatus, TimeUnit
    from cchc.calendars.report_scheme import PERIOD_MONTHS as PERIOD_MONTHS
    from cchc.calendars.report_scheme import ReportingScheme, ReportKind
    from cchc.calendars.report_window import ReportPeriod, report_period, report_periods, reporting_window
    from cchc.calendars.schemes import reporting_scheme
    from cchc.calendars.vietnam import PROPOSED_DAYS as PROPOSED_DAYS
    from cchc.calendars.working_calendar import WorkingCalendar

__all__ = [
    "CalendarDay",
    "Deadline",
    "DeadlineState",
    "DeadlineStatus",
    "ReportKind",
    "ReportPeriod",
    "ReportingScheme",
    "TimeUnit",
    "WorkingCalendar",
    "report_period",
    "report_periods",
    "reporting_scheme",
    "reporting_window",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "calendar_day": "CalendarDay",
        "deadline": "Deadline DeadlineState DeadlineStatus TimeUnit",
        "report_scheme": "PERIOD_MONTHS ReportKind ReportingScheme",
        "report_window": "ReportPeriod report_period report_periods reporting_window",
        "schemes": "reporting_scheme",
        "vietnam": "PROPOSED_DAYS",
        "working_calendar": "WorkingCalendar",
    },
)
