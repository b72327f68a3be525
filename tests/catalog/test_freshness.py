"""What must be looked up again, and on which day."""

from datetime import date, timedelta

import pytest

from cchc.catalog import catalog_item, names, stale
from cchc.catalog.freshness import MAX_UNCONFIRMED_DAYS
from cchc.errors import InvalidInput

FACTS = [(name, fact) for name in names() for fact in catalog_item(name).unconfirmed]


@pytest.mark.parametrize("name", names())
def test_an_item_is_stale_from_the_day_after_its_last(name: str) -> None:
    last = catalog_item(name).trusted_until
    found = [[fault.path for fault in stale(day) if fault.code == "stale"] for day in (last, last + timedelta(days=1))]
    assert [f"/{name}" in paths for paths in found] == [False, True]


@pytest.mark.parametrize(("name", "fact"), FACTS, ids=[name for name, _fact in FACTS])
def test_a_fact_may_stay_unconfirmed_for_thirty_days(name: str, fact: object) -> None:
    known = next(one for one in catalog_item(name).unconfirmed if one == fact)
    last = known.since + timedelta(days=MAX_UNCONFIRMED_DAYS)
    for day, reported in ((last, False), (last + timedelta(days=1), True)):
        found = [fault.read for fault in stale(day) if fault.path == f"/{name}/unconfirmed"]
        assert (known.what in found) is reported
    assert str(known) == known.what


def test_a_proposed_day_is_reported_once_it_has_passed() -> None:
    found = {
        day: [fault.path for fault in stale(day) if fault.path.startswith("/days")]
        for day in (date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29))
    }
    assert [*found.values()] == [[], ["/days/2026-11-23"], ["/days/2026-11-23", "/days/2026-11-28"]]
    assert str(stale(date(2026, 11, 24))[-1]).startswith("23/11/2026: ngày đã qua mà chưa có thông báo")


def test_a_day_is_a_date() -> None:
    with pytest.raises(InvalidInput):
        stale("2026-11-29")  # type: ignore[arg-type]  # refused
