"""Provinces by day."""

from datetime import date, datetime, timedelta

import pytest
from pydantic import ValidationError

from cchc.catalog import Province, Provinces, load
from cchc.documents import GovernmentLevel
from cchc.errors import InvalidInput, UnknownKey, faults
from cchc.viet import match_key

BEFORE, AFTER = date(2025, 6, 11), date(2025, 6, 12)


def test_sixty_three_became_thirty_four() -> None:
    provinces = load("provinces")
    before, after = provinces.existing_on(BEFORE), provinces.existing_on(AFTER)
    assert (len(before), len(after)) == (63, 34)
    assert {unit.name if unit in after else unit.successor for unit in before} == {unit.name for unit in after}
    assert sum(unit.name.startswith("thành phố") for unit in after) == 6
    for day in (BEFORE, AFTER):
        assert len({match_key(unit.name) for unit in provinces.existing_on(day)}) == len(provinces.existing_on(day))


def test_hue_was_a_province_before_it_was_a_city() -> None:
    provinces = load("provinces")
    assert provinces.get("tỉnh Thừa Thiên Huế", date(2021, 12, 31)).successor == "thành phố Huế"
    assert provinces.get("Huế", date(2025, 1, 1)).name == "thành phố Huế"
    assert len(provinces.existing_on(date(2024, 12, 31))) == 63


@pytest.mark.parametrize(
    ("name", "day", "cities"),
    [
        ("Đồng Nai", date(2026, 4, 30), 7),
        ("Quảng Ninh", date(2026, 9, 1), 8),
        ("Bắc Ninh", date(2026, 9, 20), 9),
    ],
)
def test_three_provinces_became_cities_in_2026(name: str, day: date, cities: int) -> None:
    provinces = load("provinces")
    eve = day - timedelta(days=1)
    assert [provinces.get(name, on).name for on in (eve, day)] == [f"tỉnh {name}", f"thành phố {name}"]
    assert provinces.get(name, eve).body.successors == (f"thành phố {name}",)
    for on, count in ((eve, cities - 1), (day, cities)):
        units = provinces.existing_on(on)
        assert (len(units), sum(unit.name.startswith("thành phố ") for unit in units)) == (34, count)


def test_a_province_is_found_by_its_name_in_any_spelling() -> None:
    provinces = load("provinces")
    ninh_thuan = provinces.get("ninh thuận", date(2019, 8, 21))
    assert (ninh_thuan.until, ninh_thuan.successor) == (AFTER, "tỉnh Khánh Hòa")
    body = ninh_thuan.body
    assert (body.name, body.level, body.successors) == (
        "tỉnh Ninh Thuận",
        GovernmentLevel.PROVINCE,
        ("tỉnh Khánh Hòa",),
    )
    assert provinces.get("Tỉnh Khánh Hoà", AFTER).body.successors == ()
    assert str(provinces.get("Bình Định", BEFORE).provision) == "khoản 12 Điều 1"


def test_what_is_not_there_on_a_day_is_refused() -> None:
    provinces = load("provinces")
    with pytest.raises(UnknownKey, match="tỉnh Ninh Bình") as error:
        provinces.get("tỉnh Ninh Thuận", AFTER)
    assert error.value.faults[0].code == "unknown_province"
    with pytest.raises(UnknownKey, match="01/8/2008") as error:
        provinces.existing_on(date(2008, 7, 31))
    assert error.value.faults[0].code == "unknown_day"
    with pytest.raises(InvalidInput):
        provinces.existing_on(datetime(2025, 6, 12, 8, 0))  # noqa: DTZ001  # refused for being a datetime


@pytest.mark.parametrize(
    "units",
    [
        [{"name": "tỉnh A", "until": "2025-06-12"}],
        [{"name": "tỉnh A", "successor": "tỉnh B"}],
        [{"name": "tỉnh A", "until": "2025-06-12", "successor": "tỉnh B"}],
        [
            {"name": "tỉnh A", "until": "2025-06-12", "successor": "tỉnh B"},
            {"name": "tỉnh B", "since": "2025-06-13"},
        ],
    ],
)
def test_a_province_goes_into_one_that_is_there(units: list[dict[str, str]]) -> None:
    with pytest.raises(ValidationError) as error:
        Provinces.model_validate({"since": "2008-08-01", "provinces": units})
    assert {fault.code for fault in faults(error.value)} == {"successor"}


def test_a_province_is_one_up_to_its_last_day() -> None:
    unit = Province(name="tỉnh A", since=BEFORE, until=AFTER, successor="tỉnh B")
    assert [unit.holds(day) for day in (date(2025, 6, 10), BEFORE, AFTER)] == [False, True, False]
