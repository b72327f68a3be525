"""Run the laws of reading over wordings of data files, and over the drawn families.

    python tests/rules/families/laws.py [FILE.jsonl …] [--draws 20] [--law NAME] [--most 15]

It prints a count for each law, and what breaks it. `--law vocabulary` is stricter, and asked for by its name only.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from catalogue import FAMILIES
from judge import drawn, exact_decimal
from wording_laws import vocabulary_law

from cchc.strategies._wording_laws import WORDING_LAWS, BrokenLaw, parsed

LAWS = {law.value: broken for law, broken in WORDING_LAWS.items()}
STRICTER_LAWS = {"vocabulary": vocabulary_law}


def wordings(files: list[Path], draws: int) -> Iterator[tuple[str, str, Decimal | None]]:
    """The wordings: where each comes from, its text and its maximum."""
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            most = row.get("max_points")
            yield row["id"], row["text"], None if most is None else Decimal(str(most))
    for name in FAMILIES:
        for index in range(draws):
            draw = drawn(name, index)
            yield f"{name} {index}", draw.text, exact_decimal(draw.max_points)


def main() -> int:
    """Print what breaks a law."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a console is a text stream
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--draws", type=int, default=20)
    parser.add_argument("--law", default="")
    parser.add_argument("--most", type=int, default=15, help="how many to show of each law")
    asked = parser.parse_args()
    broken: defaultdict[str, list[tuple[str, str, BrokenLaw]]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for origin, text, most in wordings(asked.files, asked.draws):
        counts["wordings"] += 1
        if parsed(text, most) is None:
            continue
        counts["read"] += 1
        laws = STRICTER_LAWS if asked.law in STRICTER_LAWS else LAWS
        for name, law in laws.items():
            if asked.law in name:
                broken[name] += [(origin, text, one) for one in law(text, most)]
    print(f"{counts['wordings']} wordings, {counts['read']} read")
    for name, found in broken.items():
        print(f"{name:12} {len(found)}")
        for origin, text, one in found[: asked.most]:
            print(f"    {origin}: {text!r}\n        {one.altered!r}\n        {one.why}")
    return 1 if any(broken.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
