import pickle
from datetime import UTC, date, datetime

import pytest

from cchc.documents import Dated, DatedValue, Source
from cchc.errors import InvalidInput

OLD = DatedValue("22-QĐ/TW", date(2021, 7, 28), date(2025, 2, 3), Source.parse("Quy định 22-QĐ/TW"))
NEW = DatedValue("262-QĐ/TW", date(2025, 2, 3))


def test_on_every_day_there_is_one_value_or_none() -> None:
    rules = Dated((NEW, OLD))
    assert list(rules) == [OLD, NEW]
    assert len(rules) == 2
    days = (date(2021, 7, 27), date(2021, 7, 28), date(2025, 2, 2), date(2025, 2, 3), date(2099, 1, 1))
    assert [rules.at(day) for day in days] == [None, OLD, OLD, NEW, NEW]
    assert pickle.loads(pickle.dumps(rules)) == rules  # noqa: S301  # our own bytes
    assert hash(rules) == hash(Dated((OLD, NEW)))


def test_a_value_may_have_held_always() -> None:
    always = DatedValue("x", None, date(2000, 1, 1))
    assert Dated((NEW, always)).at(date(1000, 1, 1)) == always


@pytest.mark.parametrize(
    "values",
    [
        (OLD, DatedValue("x", date(2025, 2, 2))),
        (DatedValue("x", date(2020, 1, 1)), OLD),
        (DatedValue("x"), DatedValue("y")),
        (DatedValue("x", None, date(2000, 1, 1)), DatedValue("y", None, date(1999, 1, 1))),
    ],
)
def test_times_that_overlap_are_refused(values: tuple[DatedValue[str], ...]) -> None:
    with pytest.raises(InvalidInput, match="hai giá trị cùng có hiệu lực"):
        Dated(values)


def test_all_overlaps_are_told_together() -> None:
    with pytest.raises(InvalidInput) as caught:
        Dated(tuple(DatedValue(n, date(2020, 1, n)) for n in (1, 2, 3)))
    assert [(fault.path, fault.read) for fault in caught.value.faults] == [
        ("/values/1", "1 … 2"),
        ("/values/2", "2 … 3"),
    ]


@pytest.mark.parametrize(
    ("since", "until"), [(date(2020, 1, 1), date(2020, 1, 1)), (date(2020, 1, 2), date(2020, 1, 1))]
)
def test_a_time_has_a_day(since: date, until: date) -> None:
    with pytest.raises(InvalidInput, match="không có ngày nào"):
        DatedValue("x", since, until)


def test_a_day_has_no_hour() -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC)
    for wrong in (lambda: DatedValue("x", moment), lambda: OLD.holds(moment), lambda: Dated((OLD,)).at(moment)):
        with pytest.raises(InvalidInput, match="phải là một ngày"):
            wrong()
