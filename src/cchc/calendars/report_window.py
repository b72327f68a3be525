"""Periodic reports (báo cáo định kỳ): the days whose figures they contain, and the day they are sent by."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, rrule

from cchc.calendars.report_scheme import PERIOD_MONTHS, ReportingScheme, ReportKind
from cchc.calendars.schemes import reporting_scheme
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import CheckedPickle
from cchc.values import Period


@dataclass(frozen=True, slots=True, order=True)
class ReportPeriod(CheckedPickle):
    """The reporting period of one report (kỳ báo cáo): the days that it covers, and the day it is due.

    Attributes:
        window: the days whose figures it contains.
        period: the period that it reports on, as it is named.
        due: the last day to send it; None if its scheme sets none.

    >>> report = report_period(Period.parse("6 tháng đầu năm 2026"), "bnv-cchc")
    >>> print(report.window, report.due, sep="; ")
    từ ngày 15/12/2025 đến ngày 14/6/2026; 2026-06-20
    """

    window: Period
    period: Period
    due: date | None = None


def reporting_window(period: Period | str, scheme: str | ReportingScheme = "nd09") -> Period:
    """Return the days whose figures the report of a period contains (kỳ báo cáo, thời gian chốt số liệu).

    Args:
        period: the period of the report, or a text of it.
        scheme: "nd09" (Nghị định 09/2019/NĐ-CP: periods end on the 14th of the month), "bnv-cchc" (the reform reports
            of the Ministry of Home Affairs), "calendar" (whole months), or a `ReportingScheme` of your own.

    Raises:
        InvalidInput: the period cannot be read, or has no report in the scheme; `UnknownKey` if there is no such
            scheme.

    >>> print(reporting_window("quý III/2019"))
    từ ngày 15/6/2019 đến ngày 14/9/2019

    Source: Nghị định 09/2019/NĐ-CP ngày 24/01/2019, Điều 12; Công văn 581/BNV-CCHC.
    """
    return report_period(period, scheme).window


def report_period(period: Period | str, scheme: str | ReportingScheme = "nd09") -> ReportPeriod:
    """Return the reporting period of a report (kỳ báo cáo): its window and its sending day.

    Args:
        period: the period of the report, or a text of it.
        scheme: "nd09" (Nghị định 09/2019/NĐ-CP: periods end on the 14th of the month), "bnv-cchc" (the reform reports
            of the Ministry of Home Affairs), "calendar" (whole months), or a `ReportingScheme` of your own.

    Raises:
        InvalidInput: the period cannot be read, or has no report in the scheme; `UnknownKey` if there is no such
            scheme.

    >>> report_period("năm 2026", "bnv-cchc").due
    datetime.date(2026, 12, 20)
    """
    period, chosen = Period.of(period), _resolve_scheme(scheme)
    if chosen.kinds and not any(
        row.kind == period.kind and period.last.month in row.last_months for row in chosen.kinds
    ):
        remedy = _("hãy dùng kỳ của chế độ {scheme}, ví dụ {period}", scheme=chosen.name, period=_near(period, chosen))
        raise InvalidInput.of("period", _("không có báo cáo cho kỳ này"), str(period), remedy, path="/period")
    due = period.last.replace(day=chosen.sent_by) if chosen.sent_by else None
    return ReportPeriod(_window(period, chosen), period, due)


def report_periods(within: Period | str, scheme: str | ReportingScheme = "nd09") -> tuple[ReportPeriod, ...]:
    """Return the reports to be sent within a period (lịch báo cáo), in the order of their sending days.

    If the scheme sets no sending day, the reports whose periods end within are returned.

    Args:
        within: the period, or a text of it.
        scheme: "nd09", "bnv-cchc", or a scheme of the caller's own.

    Raises:
        InvalidInput: the scheme has no list of reports; `UnknownKey` if there is no such scheme.

    >>> for report in report_periods(Period.year(2026), "bnv-cchc"):
    ...     print(report.due, report.period)
    2026-03-20 quý I/2026
    2026-06-20 6 tháng đầu năm 2026
    2026-09-20 quý III/2026
    2026-12-20 năm 2026
    """
    within, chosen = Period.of(within), _resolve_scheme(scheme)
    if not chosen.kinds:
        remedy = _("hãy hỏi riêng từng kỳ (reporting_window)")
        raise InvalidInput.of("scheme", _("chế độ báo cáo không có danh mục báo cáo"), chosen.name, remedy)
    ends = rrule(MONTHLY, bymonthday=chosen.sent_by or -1, dtstart=within.first, until=within.last)
    return tuple(report_period(period, chosen) for end in ends for period in _ending(end.date(), chosen.kinds))


def _resolve_scheme(scheme: str | ReportingScheme) -> ReportingScheme:
    return reporting_scheme(scheme) if isinstance(scheme, str) else scheme


def _ending(last: date, rows: tuple[ReportKind, ...]) -> Iterator[Period]:
    """Yield the periods of the rows that end with the month of a day."""
    end = last.replace(day=monthrange(last.year, last.month)[1])
    for row in rows:
        if end.month in row.last_months:
            yield Period(date(end.year, end.month - PERIOD_MONTHS[row.kind] + 1, 1), end)


def _window(period: Period, scheme: ReportingScheme) -> Period:
    if scheme.cut_off is None:
        return period
    try:
        first = period.first.replace(day=scheme.cut_off) + relativedelta(months=-1, days=1)
        return Period(first, period.last.replace(day=scheme.cut_off))
    except (ValueError, OverflowError) as error:
        remedy = _("chỉ có các năm từ 1000 đến 9999")
        raise InvalidInput.of("period", _("không có báo cáo cho kỳ này"), str(period), remedy) from error


def _near(period: Period, scheme: ReportingScheme) -> Period:
    """Return the period of the scheme that ends with the given one or next after it, or else the first of the year."""
    ends = (date(period.last.year, month, 1) for month in range(1, 13))
    own = [near for end in ends for near in _ending(end, scheme.kinds)]
    return min(own, key=lambda near: (near.last < period.last, near.last))
