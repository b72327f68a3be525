"""Whether the reader of wordings reads every wording of the tests as it must; 1 at the first that it does not.

    python tests/rules/families/reads_as_before.py [--write]

It asks what the tests of the reader ask, without pytest, in a second: the table of wordings, the drawn families and the
wordings of rare shapes. With `--write` it notes the verdicts of the families, which a later run compares.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[2] / "goldens"))
sys.path.append(str(Path(__file__).parents[1]))
sys.path.append(str(Path(__file__).parent))

from catalogue import FAMILIES
from judge import drawn, judge
from score_wordings import rows_of, verdict
from table import DRAWS
from test_rare_wordings import READ, REFUSED

from cchc.errors import InvalidInput
from cchc.rules import read_rule, write_rule

NOTED = Path(tempfile.gettempdir()) / "cchc-reader-verdicts.json"


Check = tuple[str, Callable[[], bool]]
"""A wording, and whether it is read as it must be."""


def checks() -> list[Check]:
    """Return a check of each wording of the table, of the drawn families and of rare shapes."""
    noted: dict[str, str] = json.loads(NOTED.read_text(encoding="utf-8"))
    rows = rows_of([Path(__file__).parents[1] / "wordings.jsonl"])
    draws = [(name, index) for index in range(DRAWS) for name in FAMILIES]
    return [
        *((str(row["id"]), partial(row_is_right, row)) for row in rows),
        *((f"{name} {index}", partial(draw_is_as_noted, name, index, noted)) for name, index in draws),
        *((row[0], partial(is_refused, *row)) for row in REFUSED),
        *((row[0], partial(is_written, *row)) for row in READ),
    ]


def row_is_right(row: dict[str, Any]) -> bool:
    """Whether a row of the table is read as it must be."""
    return verdict(row) == ("PASS", "refused" if "refuse" in row or "outside" in row else "")


def draw_is_as_noted(name: str, index: int, noted: Mapping[str, str]) -> bool:
    """Whether the verdict of a drawn wording is the noted one."""
    return judge(drawn(name, index)).word == noted[f"{name} {index}"]


def is_refused(text: str, most: str | None, code: str) -> bool:
    """Whether a wording is refused with this code."""
    try:
        read_rule(text, most)
    except InvalidInput as error:
        return error.faults[0].code == code
    return False


def is_written(text: str, most: str | None, written: str) -> bool:
    """Whether the rule of a wording is written so."""
    return write_rule(read_rule(text, most)) == written


def note_verdicts() -> None:
    """Note the verdicts of the families, with which later ones are compared."""
    words = {f"{name} {index}": judge(drawn(name, index)).word for index in range(DRAWS) for name in FAMILIES}
    NOTED.write_text(json.dumps(words), encoding="utf-8")


def main() -> int:
    """1 at the first wording that is read otherwise."""
    if "--write" in sys.argv:
        note_verdicts()
        return 0
    wrong = next((name for name, holds in checks() if not holds()), None)
    if wrong is not None:
        print(wrong)
    return wrong is not None


if __name__ == "__main__":
    sys.exit(main())
