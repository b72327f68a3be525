"""What the catalogue gives, what it refuses and why, and what its files must have."""

import json
import tomllib
from importlib.resources import files
from typing import Any, get_args

import jsonschema
import pytest

from cchc.catalog import CatalogItem, catalog_edition, catalog_item, catalogue, load, names, parse_catalog_item
from cchc.documents import Register
from cchc.errors import InvalidInput, UnknownKey, faults
from cchc.frameworks import Framework

EDITION = """
title = "Chỉ số"
checked_on = 2026-11-23
trusted_until = 2027-01-31

[[editions]]
years = [2020]
source = "Quyết định 1/QĐ-UBND (đọc tại https://example.vn ngày 23/11/2026)"
framework = { criteria = [{ title = "A" }] }
"""


def codes(error: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(fault.path, fault.code) for fault in error.value.faults]


@pytest.mark.parametrize("name", names())
def test_everything_on_the_shelf_is_sound_and_sourced(name: str) -> None:
    known = catalog_item(name)
    for one in known.editions:
        for source in (one.source, *one.further_sources):
            assert source.read_at.startswith(("https://", "http://"))
            assert source.read_on is not None
        for year in one.years or (None,):
            content = load(name, year)
            assert content == catalog_edition(name, year).content == one.content
            assert str(one).startswith(str(one.source))
            if isinstance(content, Framework):
                assert content.check() == ()
                assert content.unsourced() == ()
                assert content.source == one.source
            if isinstance(content, Register):
                assert content.check() == ()
                assert all(link.source for link in content.links)
    assert CatalogItem.model_validate_json(known.model_dump_json()) == known


@pytest.fixture(scope="module")
def schema() -> Any:
    told = CatalogItem.model_json_schema()
    jsonschema.Draft202012Validator.check_schema(told)
    return jsonschema.Draft202012Validator(told)


@pytest.mark.parametrize("name", names())
def test_the_files_are_what_the_schema_says(name: str, schema: Any) -> None:
    told = tomllib.loads((files("cchc.catalog") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    schema.validate(json.loads(json.dumps(told, default=str)))


def test_the_names_that_a_type_checker_knows_are_those_of_the_shelf() -> None:
    told = {
        *get_args(catalogue.FrameworkName),
        *get_args(catalogue.RegisterName),
        *get_args(catalogue.ClassesName),
        *("provinces", "reform_areas", "par_index_counts"),
    }
    assert told == set(names())


def test_a_year_may_be_left_out_where_there_is_one_edition() -> None:
    assert load("dti") == load("dti", 2022)
    with pytest.raises(UnknownKey, match="2006, 2007"):
        load("pci")
    with pytest.raises(UnknownKey, match="hãy bỏ năm"):
        load("provinces", 2020)


def test_a_framework_with_a_source_of_its_own_keeps_it() -> None:
    own = EDITION.replace("{ criteria", '{ source = "Quyết định 2/QĐ-UBND", criteria')
    content = parse_catalog_item(own).editions[0].content
    assert isinstance(content, Framework)
    assert str(content.source) == "Quyết định 02/QĐ-UBND"


def test_what_is_not_there_is_refused_with_the_reason() -> None:
    with pytest.raises(UnknownKey, match="PCI 2.0") as error:
        load("pci", 2025)
    assert codes(error) == [("/year", "unknown_year")]
    assert str(error.value).startswith("pci: ")
    with pytest.raises(UnknownKey, match="2006, 2007") as error:
        load("pci", 1999)
    assert error.value.faults[0].read == "1999"
    with pytest.raises(UnknownKey, match="có phải: pci") as error:
        load("pcii")
    assert codes(error) == [("", "unknown_name")]
    with pytest.raises(UnknownKey, match="dti, hue_classes"):
        load("x" * 100)


def test_a_broken_file_tells_the_line() -> None:
    with pytest.raises(InvalidInput, match="line 2") as error:
        parse_catalog_item("title = 'A'\nyears = = 1")
    assert codes(error) == [("", "toml")]


def test_a_hostile_file_costs_little_and_is_refused() -> None:
    with pytest.raises(InvalidInput) as error:
        parse_catalog_item("title = 'A'\n" + ("1." * 5000 + "a = 1\n") * 2)
    assert codes(error) == [("", "length"), ("", "length")]
    assert [str(fault).partition(":")[0] for fault in error.value.faults] == ["dòng 2", "dòng 3"]
    with pytest.raises(InvalidInput) as error:
        parse_catalog_item("x = " + "[\n" * 10**5)
    assert codes(error) == [("", "deep")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (" (đọc tại https://example.vn ngày 23/11/2026)", "", [("dòng 8", "/editions/0/source", "source")]),
        (" ngày 23/11/2026)", ")", [("dòng 8", "/editions/0/source", "source")]),
        (
            "framework =",
            'further_sources = ["Quyết định 2/QĐ-UBND"]\nframework =',
            [("dòng 9", "/editions/0/further_sources", "source")],
        ),
        ("framework =", "classes = []\n#", [("dòng 6", "/editions/0", "content")]),
        (
            "framework =",
            'classes = [["A", "từ 1 đến"]]\nframework =',
            [("dòng 9", "/editions/0/classes/0/1", "interval")],
        ),
        ("framework =", 'classes = [["A", "từ 1 trở lên"]]\nframework =', [("dòng 6", "/editions/0", "content")]),
        ("[[editions]]", '[unsupported_years]\n2020 = "…"\n\n[[editions]]', [("", "", "years")]),
        ("checked_on = 2026-11-23", "", [("", "/checked_on", "missing")]),
        ("trusted_until = 2027-01-31", "trusted_until = 2026-11-22", [("", "", "trusted_until")]),
    ],
)
def test_a_fact_without_a_source_or_without_content_cannot_be_built(
    old: str, new: str, told: list[tuple[str, str, str]]
) -> None:
    with pytest.raises(InvalidInput) as error:
        parse_catalog_item(EDITION.replace(old, new, 1))
    found = error.value.faults
    assert codes(error) == [(path, code) for _line, path, code in told]
    assert all(str(fault).startswith(line) for fault, (line, _path, _code) in zip(found, told, strict=True))
    assert faults(error.value) == error.value.faults


def test_several_editions_all_have_years() -> None:
    second = EDITION[EDITION.index("[[editions]]") :].replace("2020", "2021")
    assert [one.years for one in parse_catalog_item(EDITION + second).editions] == [(2020,), (2021,)]
    with pytest.raises(InvalidInput) as error:
        parse_catalog_item(EDITION + second.replace("years = [2021]", ""))
    assert codes(error) == [("", "years")]
