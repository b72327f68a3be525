"""Judge small texts that were once read wrongly: each reader must give what is stated beside the text.

    python tests/goldens/score_text_faults.py FILE.jsonl [--show]

A line of the file is an object with `call`, the name of a reader, `input`, `right` and `fault`, the kind of the fault.
For citations `right` lists kind, number or name, and day of each, or states in Vietnamese what must not be found. The
file stays outside the tree.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

from cchc.calendars import Deadline
from cchc.citations import Citation, find_citations
from cchc.documents import DocumentNumber
from cchc.errors import InvalidInput
from cchc.values import Interval, Period
from cchc.viet import legacy_encoding, parse_date

_WITHOUT = re.compile(r"không có (?P<kind>[A-Z]+)?(?: mang)? ?(?:ngày (?P<day>\S+))?")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def _row(citation: Citation) -> list[str | None]:
    """Return kind, number or name, and day of a citation."""
    cited = str(citation.number) if citation.number else citation.name or citation.serial
    return [citation.kind.name, cited, citation.date.isoformat() if citation.date else None]


def judge_citations(text: str, right: list[list[str | None]] | str) -> bool:
    """Return True if exactly the stated citations are found, or none of the stated sort."""
    rows = [_row(citation) for citation in find_citations(text)]
    if not isinstance(right, str):
        return rows == right
    without = _WITHOUT.fullmatch(right)
    assert without, right
    kind, day = without.group("kind", "day")
    return not any(kind in (None, row[0]) and day in (None, row[2]) for row in rows)


def judge_period(text: str, right: str) -> bool:
    """Return True if the period has the stated days; the first may lack its year."""
    period = Period.parse(text)
    first, last = (f"{day:%d/%m/%Y}" for day in (period.first, period.last))
    start, _dash, end = right.partition("–")
    return first == (start if start.count("/") > 1 else f"{start}{end[-5:]}") and parse_date(last) == parse_date(end)


JUDGES: dict[str, Callable[[str, str], bool]] = {
    "find_citations": judge_citations,
    "DocumentNumber.parse": lambda text, right: str(DocumentNumber.parse(text)) == right,
    "Deadline.parse": lambda text, right: _ZEROS.sub("", str(Deadline.parse(text))).startswith(right),
    "Interval.parse": lambda text, right: Interval.parse(text) == Interval.parse(right),
    "Period.parse": judge_period,
    "legacy_encoding": lambda text, right: legacy_encoding(text) == right,
}


def judged(row: dict[str, str]) -> bool:
    """Return True if the reader of a row gives what is right; a refusal is right only where the row states it."""
    try:
        return JUDGES[row["call"]](row["input"], row["right"])
    except InvalidInput:
        return row["right"] == "INVALID"


def main() -> int:
    """Print the figures by kind of fault; 1 where a text is read wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", action="store_true", help="print each text that is read wrongly")
    asked = parser.parse_args()
    rows = [json.loads(line) for line in asked.file.read_text(encoding="utf-8").splitlines()]
    results = [(row, judged(row)) for row in rows]
    for fault in dict.fromkeys(row["fault"] for row in rows):
        verdicts = [right for row, right in results if row["fault"] == fault]
        print(f"{'PASS' if all(verdicts) else 'FAIL'}  {fault}: {sum(verdicts)}/{len(verdicts)}")
    for row, right in results if asked.show else ():
        if not right:
            print(f"      {row['call']} {row['input']!r}, right: {row['right']}")
    total = sum(right for _row, right in results)
    print(f"{'PASS' if total == len(rows) else 'FAIL'}  all: {total}/{len(rows)}")
    return 0 if total == len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
