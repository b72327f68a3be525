"""What is read of each wording, whole: its rule, conventions, notes and spans, or what stopped the reader.

    python tests/goldens/readings.py

It writes `readings.jsonl` anew from the table of wordings, the wordings of rare shapes, some of the drawn families and
those of `altered_wordings.jsonl`; a test compares. What changes in the file after a change of the reader is what it
now reads otherwise.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parent))
sys.path.append(str(Path(__file__).parents[1] / "rules"))
sys.path.append(str(Path(__file__).parents[1] / "rules" / "families"))

from catalogue import FAMILIES
from judge import drawn, exact_decimal
from score_wordings import rows_of
from test_rare_wordings import READ, REFUSED

from cchc.errors import InvalidInput
from cchc.rules import parse_wording, write_rule

READINGS = Path(__file__).parent / "readings.jsonl"
ALTERED = Path(__file__).parent / "altered_wordings.jsonl"
"""Drawn wordings with a word more, less or elsewhere: each finds a fault planted in the reader that no other finds."""
DRAWS = 4


def texts() -> Iterator[tuple[str, str | None]]:
    """Yield each wording once, with the maximum of its criterion."""
    rows = (
        (str(row["text"]), row.get("max_points"))
        for row in rows_of([Path(__file__).parents[1] / "rules" / "wordings.jsonl"])
    )
    rare = ((text, most) for text, most, _rest in (*REFUSED, *READ))
    draws = (drawn(name, index) for index in range(DRAWS) for name in FAMILIES)
    families = ((draw.text, str(exact_decimal(draw.max_points))) for draw in draws)
    altered = (tuple(json.loads(line)) for line in ALTERED.read_text(encoding="utf-8").splitlines())
    yield from dict.fromkeys(
        (text, None if most is None else str(most)) for part in (rows, rare, families, altered) for text, most in part
    )


def reading_of(text: str, most: str | None) -> dict[str, Any]:
    """Return what is read of a wording, as JSON holds it."""
    row: dict[str, Any] = {"text": text, "max_points": most}
    try:
        read = parse_wording(text, most)
    except InvalidInput as error:
        return row | {"refused": [[fault.code, fault.read] for fault in error.faults]}
    spans = " ".join(f"{span.role.value}:{span.end - span.start}" for span in read.spans)
    notes = [[note.kind.value, note.text] for note in read.notes]
    conventions = [str(one) for one in read.conventions]
    return row | {"rule": write_rule(read.rule), "conventions": conventions, "notes": notes, "spans": spans}


def lines() -> Iterator[str]:
    """Yield a line of the file for each wording."""
    return (json.dumps(reading_of(text, most), ensure_ascii=False) for text, most in texts())


if __name__ == "__main__":
    READINGS.write_text("\n".join(lines()) + "\n", encoding="utf-8")
