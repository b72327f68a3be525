"""Score the reading of document numbers as they are really written.

    python tests/goldens/score_numbers.py FILE.tsv [--show]

The file has the columns `input` and `canonical`, tab-separated; canonical is the official form, several with "; "
between, or INVALID. A text that `DocumentNumber.parse` refuses is looked through for citations.
"""

import argparse
import csv
import sys
from pathlib import Path

from cchc.citations import find_citations
from cchc.documents import DocumentNumber
from cchc.errors import InvalidInput

INVALID = "INVALID"


def read(text: str) -> str:
    """The number, or the numbers that are cited, or INVALID."""
    try:
        return str(DocumentNumber.parse(text))
    except InvalidInput:
        return "; ".join(str(cited.number) for cited in find_citations(text) if cited.number) or INVALID


def main() -> int:
    """Print the figures; 1 where one is below what the project promises."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", action="store_true", help="print what differs")
    asked = parser.parse_args()
    lines = asked.file.read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    failed = False
    for name, least, chosen in (
        ("canonical form", 0.99, [row for row in rows if row["canonical"] != INVALID]),
        ("refused", 1, [row for row in rows if row["canonical"] == INVALID]),
    ):
        wrong = [(row, got) for row in chosen if (got := read(row["input"])) != row["canonical"]]
        right = len(chosen) - len(wrong)
        verdict = "PASS" if right >= least * len(chosen) else "FAIL"
        failed |= verdict == "FAIL"
        print(f"{verdict}  {name}: {right}/{len(chosen)}, at least {least}")
        for row, got in wrong if asked.show else ():
            print(f"      {row['input']!r}: {got} for {row['canonical']}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
