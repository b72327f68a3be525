from datetime import date, datetime

import pytest

from cchc.errors import InvalidInput
from cchc.values import Term

KNOWN = Term(2020, 2025, date(2020, 10, 20), date(2025, 10, 5))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("nhiệm kỳ 2020-2025", "nhiệm kỳ 2020-2025"),
        ("Nhiệm kỳ 2020 – 2025", "nhiệm kỳ 2020-2025"),
        ("2021-2026", "nhiệm kỳ 2021-2026"),
        ("nhiệm kỳ 2020-2025 (từ ngày 20/10/2020)", "nhiệm kỳ 2020-2025 (từ ngày 20/10/2020)"),
        ("nhiệm kỳ 2020-2025 (đến ngày 05/10/2025)", "nhiệm kỳ 2020-2025 (đến ngày 05/10/2025)"),
        ("2020-2025 (từ ngày 20-10-2020 đến ngày 5.10.2025)", str(KNOWN)),
    ],
)
def test_read_and_written(text: str, written: str) -> None:
    assert str(Term.parse(text)) == written
    assert Term.parse(written) == Term.parse(text)


@pytest.mark.parametrize(
    "text",
    ["", "2025-2020", "2020-2020", "nhiệm kỳ 2020", "2020-2025 (từ ngày 20/10/2019)", "2020-2025 (từ ngày 31/02/2020)"],
)
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Term.parse(text)


@pytest.mark.parametrize(
    ("term", "day", "covers"),
    [
        (Term(2020, 2025), date(2019, 12, 31), False),
        (Term(2020, 2025), date(2020, 12, 31), None),
        (Term(2020, 2025), date(2021, 1, 1), True),
        (Term(2020, 2025), date(2025, 1, 1), None),
        (Term(2020, 2025), date(2026, 1, 1), False),
        (KNOWN, date(2020, 10, 19), False),
        (KNOWN, date(2020, 10, 20), True),
        (KNOWN, date(2025, 10, 5), True),
        (KNOWN, date(2025, 10, 6), False),
    ],
)
def test_covers(term: Term, day: date, covers: bool | None) -> None:  # noqa: FBT001  # what is expected
    assert term.covers(day) is covers


def test_a_day_is_a_date() -> None:
    with pytest.raises(InvalidInput):
        KNOWN.covers(datetime(2022, 1, 1))  # noqa: DTZ001  # on purpose
    with pytest.raises(InvalidInput):
        Term(2020, 2025, datetime(2020, 1, 1))  # noqa: DTZ001  # on purpose
