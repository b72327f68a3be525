"""Every code of a fault has a page, and no page is of a code that does not occur."""

import importlib.util
from pathlib import Path
from typing import Any

from cchc.errors import Fault
from cchc.errors.fault_code import fault_codes, help_page

ROOT = Path(__file__).parents[2]


def _hook() -> Any:
    spec = importlib.util.spec_from_file_location("fault_pages", ROOT / "docs" / "hooks" / "fault_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HOOK = _hook()


def test_every_code_has_its_text_and_no_text_is_left_over() -> None:
    assert sorted(HOOK.emitted()) == sorted(fault_codes())
    assert [*fault_codes()] == sorted(fault_codes())


def test_a_code_is_explained_in_both_languages() -> None:
    for code in fault_codes().values():
        assert all(code), code
        assert not any(text.endswith(".") for text in code), code


def test_each_page_is_made_in_both_languages() -> None:
    pages = dict(HOOK.pages())
    assert len(pages) == 2 * (len(fault_codes()) + 1)
    assert "**Cách sửa**: bổ sung mức còn thiếu." in pages["faults/gap.md"]
    assert "- giá trị không thuộc mức nào" in pages["faults/gap.md"]
    assert "**What to do**: add the missing level." in pages["faults/gap.en.md"]
    assert "[`gap`](gap.md)" in pages["faults/index.md"]


def test_a_fault_links_to_its_page() -> None:
    assert Fault("", "gap", "", "", "").as_dict()["help"] == help_page("gap") == "faults/gap/"
    assert Fault("", "int_type", "", "", "").as_dict()["help"] == ""
