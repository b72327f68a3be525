"""Working days, deadlines and reporting windows (lịch).

Lives here: questions of days: is a day worked, when does a deadline end, which days does a report cover.
May know: messages, errors, exact, models, viet, tables, values, documents.
Must never know: what is due, who reports it, what it scores.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.calendars.calendar_day import CalendarDay
    from cchc.calendars.deadline import Deadline, DeadlineState, DeadlineStatus
    from cchc.calendars.report_scheme import PERIOD_MONTHS as PERIOD_MONTHS
    from cchc.calendars.report_scheme import ReportingScheme, ReportKind
    from cchc.calendars.report_window import ReportPeriod, report_period, report_periods, reporting_window
    from cchc.calendars.schemes import reporting_scheme
    from cchc.calendars.time_amount import WHOLE_UNITS as WHOLE_UNITS
    from cchc.calendars.time_amount import TimeUnit
    from cchc.calendars.time_limit import TimeLimit
    from cchc.calendars.vietnam import PROPOSED_DAYS as PROPOSED_DAYS
    from cchc.calendars.working_calendar import WorkingCalendar
    from cchc.calendars.working_hours import Shift, WorkingHours

__all__ = [
    "CalendarDay",
    "Deadline",
    "DeadlineState",
    "DeadlineStatus",
    "ReportKind",
    "ReportPeriod",
    "ReportingScheme",
    "Shift",
    "TimeLimit",
    "TimeUnit",
    "WorkingCalendar",
    "WorkingHours",
    "report_period",
    "report_periods",
    "reporting_scheme",
    "reporting_window",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "calendar_day": "CalendarDay",
        "deadline": "Deadline DeadlineState DeadlineStatus",
        "report_scheme": "PERIOD_MONTHS ReportKind ReportingScheme",
        "report_window": "ReportPeriod report_period report_periods reporting_window",
        "schemes": "reporting_scheme",
        "time_amount": "TimeUnit WHOLE_UNITS",
        "time_limit": "TimeLimit",
        "vietnam": "PROPOSED_DAYS",
        "working_calendar": "WorkingCalendar",
        "working_hours": "Shift WorkingHours",
    },
)
