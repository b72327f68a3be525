from datetime import date

import pytest

from cchc.errors import InvalidInput
from cchc.plans import DueFrequency, TargetDue
from cchc.values import Period


@pytest.mark.parametrize(
    ("text", "written", "last"),
    [
        ("đến năm 2021", "đến năm 2021", date(2021, 12, 31)),
        ("Đến hết năm 2021", "đến năm 2021", date(2021, 12, 31)),
        ("năm 2021", "đến năm 2021", date(2021, 12, 31)),
        ("2016-2020", "đến hết giai đoạn 2016-2020", date(2020, 12, 31)),
        ("cho đến cuối quý II/2026", "đến quý II/2026", date(2026, 6, 30)),
        ("trước ngày 30/6/2026", "đến ngày 29/6/2026", date(2026, 6, 29)),
        ("trước tháng 3/2024", "đến ngày 29/02/2024", date(2024, 2, 29)),
        ("chậm nhất là ngày 30 tháng 6 năm 2026", "đến ngày 30/6/2026", date(2026, 6, 30)),
        ("muộn nhất vào tháng 6/2026", "đến tháng 6/2026", date(2026, 6, 30)),
        ("trong năm 2026", "trong năm 2026", date(2026, 12, 31)),
        ("trong 6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026", date(2026, 6, 30)),
        ("giai đoạn 2021 - 2025", "trong giai đoạn 2021-2025", date(2025, 12, 31)),
        ("từ năm 2021 đến hết năm 2025", "trong giai đoạn 2021-2025", date(2025, 12, 31)),
        (
            "trong giai đoạn từ ngày 01/02/2026 đến hết ngày 15/3/2026",
            "trong giai đoạn từ ngày 01/02/2026 đến ngày 15/3/2026",
            date(2026, 3, 15),
        ),
        ("hằng quý trong năm 2026", "hằng quý trong năm 2026", date(2026, 12, 31)),
        ("mỗi năm giai đoạn 2021-2025", "hằng năm trong giai đoạn 2021-2025", date(2025, 12, 31)),
    ],
)
def test_read_and_written(text: str, written: str, last: date) -> None:
    due = TargetDue.parse(text)
    assert str(due) == written
    assert due.period is not None
    assert due.period.last == last
    assert TargetDue.parse(written) == due


@pytest.mark.parametrize("text", ["", "sớm", "đến", "đến năm 21", "trước", "hằng ngày", "đến năm 2021 và sau đó"])
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="không đọc được thời hạn"):
        TargetDue.parse(text)


def test_nothing_comes_before_the_first_day() -> None:
    with pytest.raises(InvalidInput, match="không có ngày nào trước"):
        TargetDue.parse("trước năm 1000")


def test_a_time_without_any() -> None:
    with pytest.raises(InvalidInput, match="phải có kỳ hoặc chu kỳ"):
        TargetDue()


@pytest.mark.parametrize(
    ("text", "on", "cycle"),
    [
        ("hằng năm", date(2026, 12, 30), "năm 2025"),
        ("hằng năm", date(2026, 12, 31), "năm 2026"),
        ("hằng tháng", date(2026, 3, 1), "tháng 02/2026"),
        ("hằng quý năm 2026", date(2030, 1, 1), "quý IV/2026"),
        ("hằng quý năm 2026", date(2026, 3, 30), None),
        ("hằng năm giai đoạn 2021-2025", date(2021, 6, 1), None),
        ("hằng năm", date(1000, 6, 1), None),
        ("đến năm 2021", date(2000, 1, 1), "năm 2021"),
    ],
)
def test_the_last_period_that_has_ended(text: str, on: date, cycle: str | None) -> None:
    found = TargetDue.parse(text).last_period(on)
    assert found == (None if cycle is None else Period.parse(cycle))


def test_what_comes_again_is_of_its_period() -> None:
    assert TargetDue(Period.year(2026), within=True, frequency=DueFrequency.MONTH) == TargetDue(
        Period.year(2026), frequency=DueFrequency.MONTH
    )
