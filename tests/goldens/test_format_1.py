"""The JSON of format 1: what was once written must be read for ever, and every field of it written the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from cchc import Document, Framework, Indicator, Observation, Plan, Ratio, Resolution, ScoreSheet, Target, Task
from cchc.assessments import Assessment, Column, assess
from cchc.frameworks import Change
from cchc.values.record import Record

STORED = json.loads((Path(__file__).parent / "format_1.json").read_text(encoding="utf-8"))
KINDS: dict[str, type[Record]] = {
    kind.__name__: kind
    for kind in (
        *(Assessment, Change, Document, Framework, Indicator, Observation),
        *(Plan, Resolution, ScoreSheet, Target, Task),
    )
}


def without_new_fields(written: Any, stored: Any) -> Any:
    """What is written now, less the fields that were not there when it was stored."""
    if isinstance(stored, dict) and isinstance(written, dict):
        return {name: without_new_fields(written[name], value) for name, value in stored.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # JSON
    if isinstance(stored, list) and isinstance(written, list):
        return [without_new_fields(*pair) for pair in zip(written, stored, strict=True)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # JSON
    return written


OF_FIRST_FORM = [name for name in STORED if name.endswith(": first form")]
"""Records with targets as they were written before a target had an aim: they are read, and written in today's form."""


@pytest.mark.parametrize("name", [name for name in STORED if name not in OF_FIRST_FORM])
def test_what_was_written_is_read_and_written_the_same(name: str) -> None:
    kind = KINDS[name.partition(":")[0]]
    record = kind.model_validate_json(json.dumps(STORED[name]))
    written = json.loads(record.model_dump_json())
    assert without_new_fields(written, STORED[name]) == STORED[name]
    assert kind.model_validate(written) == record


@pytest.mark.parametrize("name", OF_FIRST_FORM)
def test_what_was_written_in_the_first_form_says_the_same(name: str) -> None:
    kind = KINDS[name.partition(":")[0]]
    record = kind.model_validate_json(json.dumps(STORED[name]))
    (target,) = [record] if isinstance(record, Target) else getattr(record, "targets")  # noqa: B009  # of two kinds
    assert str(target) == "đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015"
    assert str(target.source).startswith("khoản 2 Điều 5 Quyết định 12/QĐ-UBND")
    assert kind.model_validate_json(record.model_dump_json()) == record


def test_the_stored_sheet_scores_as_it_did() -> None:
    framework = Framework.model_validate(STORED["Framework"])
    sheet = ScoreSheet.model_validate(STORED["ScoreSheet"])
    scored = json.loads(assess(framework, sheet).model_dump_json())
    assert without_new_fields(scored, STORED["Assessment"]) == STORED["Assessment"]


def test_the_stored_year_scores_as_it_did() -> None:
    framework = Framework.model_validate(STORED["Framework: year"])
    sheet = ScoreSheet.model_validate(STORED["ScoreSheet: year"])
    scored = json.loads(assess(framework, sheet, column=Column.SECOND).model_dump_json())
    assert without_new_fields(scored, STORED["Assessment: year"]) == STORED["Assessment: year"]


def test_the_stored_increments_score_as_they_did() -> None:
    framework = Framework.model_validate(STORED["Framework: increment"])
    scored = json.loads(assess(framework, {"1": 16_100, "2": Ratio(36, 1000)}).model_dump_json())
    assert without_new_fields(scored, STORED["Assessment: increment"]) == STORED["Assessment: increment"]


def test_every_kind_of_record_is_stored() -> None:
    assert set(KINDS) == {name.partition(":")[0] for name in STORED}
