"""What the catalogue gives, what it refuses and why, and what its files must have."""

import pytest

from cchc.catalog import Item, item, load, names, read_item
from cchc.errors import InvalidInput, UnknownKey, faults

EDITION = """
title = "Chỉ số"
checked_on = 2026-11-23

[[editions]]
years = [2020]
source = "Quyết định 1/QĐ-UBND (đọc tại https://example.vn ngày 23/11/2026)"
framework = { criteria = [{ title = "A" }] }
"""


def codes(error: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(fault.path, fault.code) for fault in error.value.faults]


@pytest.mark.parametrize("name", names())
def test_everything_on_the_shelf_is_sound_and_sourced(name: str) -> None:
    known = item(name)
    for edition in known.editions:
        for year in edition.years:
            framework = load(name, year)
            assert framework.check() == ()
            assert framework.unsourced() == ()
            assert framework.source == edition.source
            assert edition.source.read_at.startswith("https://")
            assert edition.source.read_on is not None
    assert Item.model_validate_json(known.model_dump_json()) == known


def test_a_year_may_be_left_out_where_there_is_one_edition() -> None:
    assert load("pci") == load("pci", 2014) == load("pci", year=2021)


def test_what_is_not_there_is_refused_with_the_reason() -> None:
    with pytest.raises(UnknownKey, match="PCI 2.0") as error:
        load("pci", 2025)
    assert codes(error) == [("pci", "unknown_year")]
    with pytest.raises(UnknownKey, match="2014, 2015") as error:
        load("pci", 1999)
    assert error.value.faults[0].read == "1999"
    with pytest.raises(UnknownKey, match="có phải: pci") as error:
        load("pcii")
    assert codes(error) == [("", "unknown_name")]
    with pytest.raises(UnknownKey, match="dti, nd307_phuong, nd307_tinh"):
        load("x" * 100)


def test_a_year_is_asked_for_where_editions_differ() -> None:
    second = EDITION[EDITION.index("[[editions]]") :].replace("2020", "2021")
    two = read_item(EDITION + second)
    assert [edition.years for edition in two.editions] == [(2020,), (2021,)]


def test_a_broken_file_tells_the_line() -> None:
    with pytest.raises(InvalidInput, match="line 2") as error:
        read_item("title = 'A'\nyears = = 1")
    assert codes(error) == [("", "toml")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (" (đọc tại https://example.vn ngày 23/11/2026)", "", [("editions/0/source", "source")]),
        (" ngày 23/11/2026)", ")", [("editions/0/source", "source")]),
        ("years = [2020]", "years = []", [("editions/0", "years")]),
        ("[[editions]]", '[refused]\n2020 = "…"\n\n[[editions]]', [("", "years")]),
        ("checked_on = 2026-11-23", "", [("checked_on", "missing")]),
    ],
)
def test_a_fact_without_a_source_cannot_be_built(old: str, new: str, told: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as error:
        read_item(EDITION.replace(old, new, 1))
    assert codes(error) == told
    assert faults(error.value) == error.value.faults
