from typing import Any

import pytest

from cchc.calendars import ReportingScheme, ReportKind, reporting_scheme
from cchc.calendars.schemes import SCHEMES
from cchc.errors import InvalidInput


def test_what_ships_as_law_has_a_source_in_every_row() -> None:
    for scheme in SCHEMES:
        assert reporting_scheme(scheme.name) is scheme
        assert (scheme.source is None) is (scheme.name == "calendar")
        assert all(row.source for row in scheme.kinds)


def test_nine_months_are_a_provinces_own() -> None:
    row = next(row for row in reporting_scheme("nd09").kinds if row.kind == "nine_months")
    assert "Khánh Hòa" in str(row.source)


@pytest.mark.parametrize(
    ("kind", "months", "code"),
    [
        ("years", (12,), "kind"),
        ("days", (1,), "kind"),
        ("quarter", (4,), "last_months"),
        ("half", (6, 9), "last_months"),
        ("nine_months", (12,), "last_months"),
        ("month", (), "last_months"),
        ("month", (0, 1), "last_months"),
    ],
)
def test_a_kind_of_report_ends_with_months_of_its_own(kind: Any, months: tuple[int, ...], code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        ReportKind(kind, months)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, f"/{code}")]


def test_days_that_some_month_does_not_have_are_told_together() -> None:
    with pytest.raises(InvalidInput) as caught:
        ReportingScheme("x", "x", (), cut_off=31, sent_by=0)
    assert [fault.path for fault in caught.value.faults] == ["/cut_off", "/sent_by"]
