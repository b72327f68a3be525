"""Score the reader of rules over tables of official wordings: PASS or FAIL for each row, and a tally.

    python tests/goldens/score_wordings.py FILE… [--show WORD]

A row is a JSON object with `text`, `max_points`, and `cases` (values and points), `refuse` or `outside`. A case whose
points differ is WRONG, whatever else is right; a rule that takes none of the values is MISTAKEN; refusing to read a row
that has cases is "not read", never wrong.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc.errors import CchcError
from cchc.indicators import Absence, Counts, Measured
from cchc.rules import InputKind, Rule, ScoreState
from cchc.rules.wording.read import read_rule
from cchc.values import Ratio


def measured(value: dict[str, Any], rule: Rule) -> Measured:
    """The value of a case as the rule takes it."""
    match value:
        case {"ratio": [num, den]}:
            return Ratio(num, den)
        case {"percent": percent}:
            return Ratio(Decimal(percent), 100)
        case {"count": count}:
            return int(count)
        case {"number": number}:
            return Decimal(number)
        case {"counts": counts}:
            return Counts(counts)
        case {"label": label}:
            return str(label)
        case {"bool": answer}:
            return int(answer) if rule.input_kind is InputKind.COUNT else bool(answer)
        case {"absent": absent}:
            return next(one for one in Absence if one.value == absent)
        case _:
            raise ValueError(value)


def scored(rule: Rule, case: dict[str, Any]) -> str:
    """RIGHT, WRONG or REFUSED."""
    cohort: list[Measured] | None = None
    if "best" in case["value"]:
        cohort = [case["value"]["best"], case["value"]["count"]]
    try:
        outcome = rule.score(measured(case["value"], rule), cohort=cohort)
    except CchcError as error:
        return f"REFUSED {error.faults[0]}"
    if case["points"] == "excluded":
        return "RIGHT" if outcome.state is ScoreState.EXCLUDED else "WRONG"
    if outcome.points != Decimal(case["points"]):
        return f"WRONG {outcome.points} for {case['points']} of {case['value']}"
    return "RIGHT"


def verdict(row: dict[str, Any]) -> tuple[str, str]:
    """What came of a row, in a word, and what stands behind it."""
    try:
        rule = read_rule(row["text"], row.get("max_points"))
    except CchcError as error:
        told = " | ".join(map(str, error.faults))
        return ("PASS", "refused") if "refuse" in row or "outside" in row else ("NOT READ", told)
    if "refuse" in row:
        return "WRONG", f"read as {rule!r}"
    if "outside" in row:
        return "READ", f"read as {rule!r}"
    found = [scored(rule, case) for case in row["cases"]]
    if any(one.startswith("WRONG") for one in found):
        return "WRONG", f"{found} by {rule!r}"
    if all(one.startswith("REFUSED") for one in found):
        return "MISTAKEN", f"{found} by {rule!r}"
    if any(one.startswith("REFUSED") for one in found):
        return "NOT SCORED", f"{found} by {rule!r}"
    return "PASS", ""


def rows_of(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The rows of the files."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line]


def main() -> int:
    """Print a line for each row, then the tally; 1 if anything was wrong or mistaken."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a console is a text stream
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", default="", help="tell more of the rows with this verdict")
    asked = parser.parse_args()
    tally: Counter[str] = Counter()
    for row in rows_of(asked.files):
        word, behind = verdict(row)
        tally[word] += 1
        print(f"{word:10} {row['id']} {row['kind']}")
        if asked.show and word.startswith(asked.show):
            print(f"    {row['text']!r} max {row.get('max_points')}\n    {row.get('refuse', '')}\n    {behind}")
    print(", ".join(f"{word}: {count}" for word, count in tally.most_common()))
    return 1 if tally["WRONG"] or tally["MISTAKEN"] else 0


if __name__ == "__main__":
    sys.exit(main())
