"""The data files that are made by a script are what the script makes."""

import importlib.util
from importlib.resources import files
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parent / "tables").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_the_file_is_what_its_script_writes(script: Path) -> None:
    spec = importlib.util.spec_from_file_location(f"table_{script.stem}", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    told = (files("cchc.catalog") / "data" / f"{script.stem}.toml").read_text(encoding="utf-8")
    assert told == module.text()
