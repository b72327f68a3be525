"""Whether the reader of wordings reads every wording of the tests as it must; 1 at the first that it does not.

    python tests/rules/families/reads_as_before.py [--write]

It asks what the tests of the reader ask, without pytest, in a second: the table of wordings, the drawn families and the
wordings of rare shapes. With `--write` it notes the verdicts of the families, which a later run compares.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

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


def rows_wrong() -> Iterator[str]:
    """Yield the wordings of the table that are read otherwise than they must be."""
    for row in rows_of([Path(__file__).parents[1] / "wordings.jsonl"]):
        if verdict(row) != ("PASS", "refused" if "refuse" in row or "outside" in row else ""):
            yield str(row["id"])


def rare_wrong() -> Iterator[str]:
    """Yield the wordings of rare shapes that are read or refused otherwise than they must be."""
    for text, most, code in REFUSED:
        try:
            read_rule(text, most)
        except InvalidInput as error:
            if error.faults[0].code == code:
                continue
        yield text
    for text, most, written in READ:
        if write_rule(read_rule(text, most)) != written:
            yield text


def verdicts() -> Iterator[tuple[str, str]]:
    """Yield the name of each draw of the families with its verdict."""
    for index in range(DRAWS):
        for name in FAMILIES:
            yield f"{name} {index}", judge(drawn(name, index)).word


def main() -> int:
    """1 at the first wording that is read otherwise."""
    if "--write" in sys.argv:
        NOTED.write_text(json.dumps(dict(verdicts())), encoding="utf-8")
        return 0
    noted = json.loads(NOTED.read_text(encoding="utf-8"))
    wrong = next(rows_wrong(), None) or next((name for name, word in verdicts() if noted[name] != word), None)
    wrong = wrong or next(rare_wrong(), None)
    if wrong is not None:
        print(wrong)
    return wrong is not None


if __name__ == "__main__":
    sys.exit(main())
