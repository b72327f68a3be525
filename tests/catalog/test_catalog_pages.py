"""The catalogue pages of the docs say what ships."""

import catalog_pages
import pytest


@pytest.mark.parametrize("file", sorted(catalog_pages.pages()))
def test_the_page_is_what_ships(file: str) -> None:
    told = catalog_pages.DOCS.joinpath(file).read_text(encoding="utf-8")
    assert told == catalog_pages.pages()[file], "python tests/catalog/catalog_pages.py"


def test_years_in_spans() -> None:
    assert catalog_pages.spans((2012, 2006, 2007, 2008, 2010)) == "2006-2008, 2010, 2012"
    assert catalog_pages.spans(()) == ""
