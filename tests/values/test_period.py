from datetime import date, datetime

import pytest

from cchc.errors import InvalidInput
from cchc.values import Period


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("năm 2021", "năm 2021"),
        ("2021", "năm 2021"),
        ("2016-2020", "2016-2020"),
        ("giai đoạn 2016 – 2020", "2016-2020"),
        ("Giai đoạn 2026- 2031", "2026-2031"),
        ("2021-2021", "năm 2021"),
    ],
)
def test_read_and_written(text: str, written: str) -> None:
    assert str(Period.parse(text)) == written
    assert Period.parse(written) == Period.parse(text)


@pytest.mark.parametrize("text", ["", "2020-2016", "năm 0000", "quý", "20-21", "2016-2020-2025", "năm 21"])
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Period.parse(text)


def test_days_order_and_sentences() -> None:
    period = Period.years(2016, 2020)
    assert (period.first, period.last) == (date(2016, 1, 1), date(2020, 12, 31))
    assert date(2019, 8, 21) in period
    assert date(2021, 1, 1) not in period
    assert Period.year(2015) < period < Period.years(2016, 2021)
    assert Period.year(2021).in_language("vi") == "năm 2021"
    assert Period.year(2021).in_language("en") == "2021"


def test_only_whole_years() -> None:
    with pytest.raises(InvalidInput, match="tròn năm"):
        Period(date(2016, 1, 1), date(2016, 6, 30))
    with pytest.raises(InvalidInput, match="tròn năm"):
        Period(date(2017, 1, 1), date(2016, 12, 31))
    with pytest.raises(InvalidInput, match="phải là một ngày"):
        Period(datetime(2016, 1, 1), date(2016, 12, 31))  # noqa: DTZ001  # on purpose
    with pytest.raises(InvalidInput, match="không có giai đoạn này"):
        Period.year(10000)
