"""Score the reading of document numbers as they are really written, alone and found in a text.

    python tests/goldens/score_numbers.py FILE.tsv [--show]

The file has the columns `input` and `canonical`, tab-separated; canonical is the official form, several with "; "
between, or INVALID. Measured are: `DocumentNumber.parse` where there is one number; `find_citations` on the text, for
one number in a sentence behind "văn bản số"; whether both agree; and whether both refuse what is INVALID. Words around
a number, "Nghị quyết số 4-NQ/TU ngày 01/7/2016", are only for the finder.
"""

import argparse
import csv
import sys
from pathlib import Path

from cchc.citations import find_citations
from cchc.documents import DocumentNumber
from cchc.errors import InvalidInput

INVALID = "INVALID"


def parsed(text: str) -> str:
    """The number that is parsed, or INVALID."""
    try:
        return str(DocumentNumber.parse(text))
    except InvalidInput:
        return INVALID


def found(text: str) -> str:
    """The numbers that are cited in a text, or INVALID."""
    return "; ".join(str(cited.number) for cited in find_citations(text) if cited.number) or INVALID


def read(text: str) -> str:
    """The number that is parsed, or the numbers that are cited, or INVALID."""
    return parsed(text) if parsed(text) != INVALID else found(text)


def found_in_a_sentence(text: str) -> str:
    """The numbers that are cited in a sentence; a number without words has "văn bản số" in front."""
    return found(f"Căn cứ {'văn bản số ' if text[:1].isdigit() else ''}{text} của tỉnh;")


def main() -> int:
    """Print the figures; 1 where one is below what the project promises."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", action="store_true", help="print what differs")
    asked = parser.parse_args()
    lines = asked.file.read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    real = [(row["input"], row["canonical"]) for row in rows if row["canonical"] != INVALID]
    none = [(row["input"], INVALID) for row in rows if row["canonical"] == INVALID]
    alone = [(text, right) for text, right in real if "; " not in right]
    agreeing = [(text, parsed(text)) for text, _right in alone if parsed(text) != INVALID]
    failed = False
    for name, least, reader, chosen in (
        ("parsed, or found where there are other words", 0.97, read, real),
        ("parsed alone", 0.97, parsed, alone),
        ("found in a sentence", 0.97, found_in_a_sentence, real),
        ("found as parsed", 1, found_in_a_sentence, agreeing),
        ("refused by the parser", 1, parsed, none),
        ("refused by the finder", 1, found, none),
    ):
        wrong = [(text, right, got) for text, right in chosen if (got := reader(text)) != right]
        right_count = len(chosen) - len(wrong)
        verdict = "PASS" if right_count >= least * len(chosen) else "FAIL"
        failed |= verdict == "FAIL"
        print(f"{verdict}  {name}: {right_count}/{len(chosen)}, at least {least}")
        for text, right, got in wrong if asked.show else ():
            print(f"      {text!r}: {got} for {right}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
