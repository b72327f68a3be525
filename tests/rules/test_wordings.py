"""A table of wordings in the manner of many offices, written for this project: each is read right, or refused."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[1] / "goldens"))
from score_wordings import rows_of, verdict

ROWS = rows_of([Path(__file__).parent / "wordings.jsonl"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['kind']}")
def test_every_wording_is_read_right_or_refused(row: dict[str, Any]) -> None:
    assert verdict(row) == ("PASS", "refused" if "refuse" in row or "outside" in row else "")
