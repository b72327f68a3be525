"""Periodic reports (báo cáo định kỳ): the days whose figures they hold, and the day they are sent by."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, rrule

from cchc.calendars.report_scheme import SIZES, ReportingScheme, ReportKind
from cchc.calendars.schemes import reporting_scheme
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import CheckedPickle
from cchc.values import Period


@dataclass(frozen=True, slots=True, order=True)
class PeriodicReport(CheckedPickle):
    """A periodic report (báo cáo định kỳ); reports are ordered by their windows.

    Attributes:
        window: the days whose figures it holds.
        period: the period that it is for, as it is called.
        due: the last day to send it; None where its scheme names none.

    >>> report = periodic_report(Period.parse("6 tháng đầu năm 2026"), "bnv-cchc")
    >>> print(report.window, report.due, sep="; ")
    từ ngày 15/12/2025 đến ngày 14/6/2026; 2026-06-20
    """

    window: Period
    period: Period
    due: date | None = None


def reporting_window(period: Period | str, scheme: str | ReportingScheme = "nd09") -> Period:
    """The days whose figures the report of a period holds (kỳ báo cáo, thời gian chốt số liệu).

    Args:
        period: the period that the report is for, or a text that says one.
        scheme: "nd09", "bnv-cchc", "calendar", or a scheme of the caller's own.

    Raises:
        InvalidInput: no period, or one without a report in the scheme; an `UnknownKey` where there is no such scheme.

    >>> print(reporting_window("quý III/2019"))
    từ ngày 15/6/2019 đến ngày 14/9/2019

    Source: Nghị định 09/2019/NĐ-CP ngày 24/01/2019, Điều 12; Công văn 581/BNV-CCHC.
    """
    return periodic_report(period, scheme).window


def periodic_report(period: Period | str, scheme: str | ReportingScheme = "nd09") -> PeriodicReport:
    """The report of a period (báo cáo của kỳ): its window and its sending day.

    Raises:
        InvalidInput: as in `reporting_window`.

    >>> periodic_report("năm 2026", "bnv-cchc").due
    datetime.date(2026, 12, 20)
    """
    period, asked = Period.of(period), _asked(scheme)
    if asked.kinds and not any(row.kind == period.kind and period.last.month in row.last_months for row in asked.kinds):
        remedy = _("hãy dùng kỳ của chế độ {scheme}, ví dụ {period}", scheme=asked.name, period=_near(period, asked))
        raise InvalidInput.of("period", _("không có báo cáo cho kỳ này"), str(period), remedy, path="/period")
    due = period.last.replace(day=asked.sent_by) if asked.sent_by else None
    return PeriodicReport(_window(period, asked), period, due)


def periodic_reports(within: Period | str, scheme: str | ReportingScheme = "nd09") -> tuple[PeriodicReport, ...]:
    """The reports that are to be sent within a period (lịch báo cáo), in the order of their sending days.

    A scheme that names no sending day is asked for the reports whose periods end within.

    Raises:
        InvalidInput: the scheme has no list of reports; an `UnknownKey` where there is no such scheme.

    >>> for report in periodic_reports(Period.year(2026), "bnv-cchc"):
    ...     print(report.due, report.period)
    2026-03-20 quý I/2026
    2026-06-20 6 tháng đầu năm 2026
    2026-09-20 quý III/2026
    2026-12-20 năm 2026
    """
    within, asked = Period.of(within), _asked(scheme)
    if not asked.kinds:
        remedy = _("hãy dùng reporting_window cho từng kỳ")
        raise InvalidInput.of("scheme", _("chế độ báo cáo không có danh mục báo cáo"), asked.name, remedy)
    ends = rrule(MONTHLY, bymonthday=asked.sent_by or -1, dtstart=within.first, until=within.last)
    return tuple(periodic_report(period, asked) for end in ends for period in _ending(end.date(), asked.kinds))


def _asked(scheme: str | ReportingScheme) -> ReportingScheme:
    return reporting_scheme(scheme) if isinstance(scheme, str) else scheme


def _ending(last: date, rows: tuple[ReportKind, ...]) -> Iterator[Period]:
    """The periods of the rows that end with the month of a day."""
    end = last.replace(day=monthrange(last.year, last.month)[1])
    for row in rows:
        if end.month in row.last_months:
            yield Period(date(end.year, end.month - SIZES[row.kind] + 1, 1), end)


def _window(period: Period, scheme: ReportingScheme) -> Period:
    if scheme.cut_off is None:
        return period
    try:
        first = period.first.replace(day=scheme.cut_off) + relativedelta(months=-1, days=1)
    except (ValueError, OverflowError) as error:
        remedy = _("chỉ có các năm từ 1 đến 9999")
        raise InvalidInput.of("period", _("không có báo cáo cho kỳ này"), str(period), remedy) from error
    return Period(first, period.last.replace(day=scheme.cut_off))


def _near(period: Period, scheme: ReportingScheme) -> Period:
    """The period of the scheme that ends with the asked one or next after it; the first of the year where none does."""
    ends = (date(period.last.year, month, 1) for month in range(1, 13))
    own = [near for end in ends for near in _ending(end, scheme.kinds)]
    return min(own, key=lambda near: (near.last < period.last, near.last))
