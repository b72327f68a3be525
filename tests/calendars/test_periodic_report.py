from datetime import date

import pytest

from cchc.calendars import (
    ReportingScheme,
    ReportKind,
    ReportPeriod,
    report_period,
    report_periods,
    reporting_window,
)
from cchc.errors import InvalidInput, UnknownKey
from cchc.values import Period


def test_a_period_may_be_told_in_words() -> None:
    assert reporting_window("quý I/2026") == reporting_window(Period.quarter(2026, 1))
    assert report_periods("năm 2026") == report_periods(Period.year(2026))
    for told in ("quý", None):
        with pytest.raises(InvalidInput):
            reporting_window(told)  # type: ignore[arg-type]  # on purpose


def between(first: str, last: str) -> Period:
    return Period.parse(f"từ ngày {first} đến ngày {last}")


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("tháng 8/2025", "15/7/2025", "14/8/2025"),
        ("tháng 01/2025", "15/12/2024", "14/01/2025"),
        ("tháng 3/2024", "15/02/2024", "14/3/2024"),
        ("quý I/2026", "15/12/2025", "14/3/2026"),
        ("quý III/2019", "15/6/2019", "14/9/2019"),
        ("6 tháng đầu năm 2019", "15/12/2018", "14/6/2019"),
        ("6 tháng cuối năm 2019", "15/6/2019", "14/12/2019"),
        ("9 tháng năm 2020", "15/12/2019", "14/9/2020"),
        ("năm 2021", "15/12/2020", "14/12/2021"),
    ],
)
def test_the_windows_of_the_decree(period: str, first: str, last: str) -> None:
    assert reporting_window(Period.parse(period)) == between(first, last)


@pytest.mark.parametrize(
    ("period", "first", "last", "due"),
    [
        ("quý I/2026", "15/12/2025", "14/3/2026", date(2026, 3, 20)),
        ("6 tháng đầu năm 2026", "15/12/2025", "14/6/2026", date(2026, 6, 20)),
        ("quý III/2026", "15/6/2026", "14/9/2026", date(2026, 9, 20)),
        ("năm 2026", "15/12/2025", "14/12/2026", date(2026, 12, 20)),
    ],
)
def test_the_reform_reports(period: str, first: str, last: str, due: date) -> None:
    asked = Period.parse(period)
    assert report_period(asked, "bnv-cchc") == ReportPeriod(between(first, last), asked, due)


@pytest.mark.parametrize(
    ("period", "scheme", "example"),
    [
        ("quý II/2026", "bnv-cchc", "6 tháng đầu năm 2026"),
        ("tháng 10/2026", "bnv-cchc", "năm 2026"),
        ("9 tháng năm 2026", "bnv-cchc", "quý III/2026"),
        ("2016-2020", "nd09", "tháng 12/2020"),
        ("ngày 21/8/2019", "nd09", "tháng 8/2019"),
    ],
)
def test_a_period_without_a_report_is_refused_with_one_near(period: str, scheme: str, example: str) -> None:
    with pytest.raises(InvalidInput, match=f"chế độ {scheme}, ví dụ {example}"):
        reporting_window(Period.parse(period), scheme)


@pytest.mark.parametrize("period", ["2016-2020", "ngày 21/8/2019", "quý II/2026", "năm 1000"])
def test_the_plain_calendar_moves_nothing(period: str) -> None:
    asked = Period.parse(period)
    assert report_period(asked, "calendar") == ReportPeriod(asked, asked)


def test_no_window_begins_before_the_calendar() -> None:
    with pytest.raises(InvalidInput, match="chỉ có các năm từ 1000 đến 9999"):
        reporting_window(Period.year(1000))


def test_the_reports_of_a_year_in_order() -> None:
    reports = report_periods(Period.year(2026))
    assert len(reports) == 12 + 4 + 2 + 1 + 1
    assert [str(report.period) for report in reports if report.due == date(2026, 9, 25)] == [
        "tháng 9/2026", "quý III/2026", "9 tháng năm 2026",
    ]  # fmt: skip
    assert [report.due for report in reports] == sorted(report.due for report in reports if report.due)


def test_only_what_is_to_be_sent_within_is_told() -> None:
    first, last = date(2026, 3, 21), date(2026, 9, 20)
    assert [str(report.period) for report in report_periods(Period(first, last), "bnv-cchc")] == [
        "6 tháng đầu năm 2026", "quý III/2026",
    ]  # fmt: skip
    assert report_periods(Period(first, first), "bnv-cchc") == ()


def test_a_scheme_of_ones_own() -> None:
    weekly = ReportingScheme("tỉnh", "Báo cáo của tỉnh", (ReportKind("quarter", (3, 6, 9, 12)),), cut_off=20)
    assert reporting_window(Period.quarter(2026, 2), weekly) == between("21/3/2026", "20/6/2026")
    reports = report_periods(Period.half(2026, 1), weekly)
    assert [(str(report.period), report.due) for report in reports] == [("quý I/2026", None), ("quý II/2026", None)]


def test_without_a_sending_day_the_last_day_of_the_period_counts() -> None:
    scheme = ReportingScheme("x", "x", (ReportKind("quarter", (3, 6, 9, 12)),))
    assert len(report_periods(Period(date(2026, 3, 3), date(2026, 3, 31)), scheme)) == 1
    assert report_periods(Period(date(2026, 3, 1), date(2026, 3, 30)), scheme) == ()


def test_what_has_no_list_cannot_be_listed() -> None:
    with pytest.raises(InvalidInput, match="không có danh mục báo cáo"):
        report_periods(Period.year(2026), "calendar")


def test_where_no_report_follows_in_the_year_its_first_is_told() -> None:
    once = ReportingScheme("x", "x", (ReportKind("quarter", (3, 6)),))
    with pytest.raises(InvalidInput, match="ví dụ quý I/2026"):
        reporting_window(Period.quarter(2026, 3), once)


def test_an_unknown_scheme_is_told_with_those_there_are() -> None:
    for ask in (reporting_window, report_periods):
        with pytest.raises(UnknownKey, match="nd09, bnv-cchc, calendar"):
            ask(Period.year(2026), "nd9")
