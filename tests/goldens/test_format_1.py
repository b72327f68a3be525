"""The JSON of format 1, byte by byte: what was once written must be read for ever."""

import json
from pathlib import Path

import pytest

from cchc import Document, Framework, Observation, Plan, Resolution, ScoreSheet, Target
from cchc.assessments import Assessment, assess
from cchc.values.record import Record

STORED = json.loads((Path(__file__).parent / "format_1.json").read_text(encoding="utf-8"))
KINDS: dict[str, type[Record]] = {
    kind.__name__: kind for kind in (Assessment, Document, Framework, Observation, Plan, Resolution, ScoreSheet, Target)
}


@pytest.mark.parametrize("name", KINDS)
def test_what_was_written_is_read_and_written_the_same(name: str) -> None:
    record = KINDS[name].model_validate_json(json.dumps(STORED[name]))
    assert json.loads(record.model_dump_json()) == STORED[name]


def test_the_stored_sheet_scores_as_it_did() -> None:
    framework = Framework.model_validate(STORED["Framework"])
    sheet = ScoreSheet.model_validate(STORED["ScoreSheet"])
    assert json.loads(assess(framework, sheet).model_dump_json()) == STORED["Assessment"]
