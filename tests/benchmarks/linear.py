"""Hold every reader and the largest frameworks to linear cost: what takes ten times as much may take ten times as long.

    python tests/benchmarks/linear.py [--only texts,tables,frameworks,collisions,bodies]

Every reader of `tests/wicked/entries.py` reads every hostile text of 10^5 and of 10^6 characters, and the reader of
tables every hostile table of 10^4 and of 10^5 cells; frameworks of 10^4 and of 10^5 leaves are read, checked, scored,
written and compared; numbers whose hashes are the same are scored and ranked beside as many that differ; 10^3 and 10^4
bodies are compared with the best of them. A row that takes more than `MOST` times as long is a FAIL; what takes less
than a few milliseconds counts as those.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[1] / "wicked"))

MOST = 25.0
"""Ten, and room for the noise of a busy machine; what grows by the square takes a hundred."""
LEAST_SECONDS = 0.005
Row = tuple[str, float, float]


def seconds(work: Callable[[], object]) -> float:
    """Of this process, for one doing; what is quick is done again, and the quicker counts."""
    took: list[float] = []
    while sum(took) < 1 and len(took) < 3:
        started = time.process_time()
        work()
        took.append(time.process_time() - started)
    return min(took)


def row(name: str, once: Callable[[], object], ten: Callable[[], object]) -> Row:
    """A row of two works."""
    return name, seconds(once), seconds(ten)


def texts() -> Iterator[Row]:
    """The slowest hostile text of every reader."""
    import entries
    from hostile import texts as hostile

    short, long = hostile(10**5), hostile(10**6)
    for name, entry in entries.ENTRIES.items():
        if name not in entries.FAMILIES["records"]:
            rows = [
                row(
                    f"{name}: {text}",
                    partial(entries.refused, entry, short[text]),
                    partial(entries.refused, entry, long[text]),
                )
                for text in short
            ]
            yield max(rows, key=lambda row: row[2] / max(row[1], LEAST_SECONDS))


def tables() -> Iterator[Row]:
    """Every hostile table."""
    from hostile import tables as hostile

    from cchc.frameworks import parse_table

    small, large = hostile(10**4), hostile(10**5)
    for name in small:
        yield row(name, partial(parse_table, small[name]), partial(parse_table, large[name]))


def frameworks() -> Iterator[Row]:
    """What is done with a framework, of 10^4 leaves and of 10^5."""
    from cchc import Framework, Ratio, assess
    from cchc.frameworks import diff

    wording = "Từ 95% trở lên: 2 điểm; dưới 95%: 0 điểm"

    def rows(leaves: int) -> list[dict[str, Any]]:
        heads = [
            {"code": str(head), "title": "A", "max_points": None, "wording": None} for head in range(leaves // 100)
        ]
        under = [
            {"code": f"{leaf // 100}.{leaf % 100}", "title": "B", "max_points": 2, "wording": wording}
            for leaf in range(leaves)
        ]
        return heads + under

    few, many = rows(10**4), rows(10**5)
    small, large = Framework.from_table(few), Framework.from_table(many)
    sheets = [{row["code"]: Ratio(9, 10) for row in told if row["max_points"]} for told in (few, many)]
    written = small.model_dump_json(), large.model_dump_json()

    def explained(framework: Framework, sheet: dict[str, Ratio]) -> str:
        return str(assess(framework, sheet).explain())

    yield row("from_table", partial(Framework.from_table, few), partial(Framework.from_table, many))
    yield row("check", small.check, large.check)
    yield row("assess", partial(assess, small, sheets[0]), partial(assess, large, sheets[1]))
    yield row("explain", partial(explained, small, sheets[0]), partial(explained, large, sheets[1]))
    yield row("to JSON", small.model_dump_json, large.model_dump_json)
    yield row("from JSON", *(partial(Framework.model_validate_json, text) for text in written))
    yield row("diff", partial(diff, small, small), partial(diff, large, large))


def collisions() -> Iterator[Row]:
    """Numbers that Python's hash does not tell apart, beside as many that it does."""
    from cchc import Framework, assess_all, rank
    from cchc.frameworks import Criterion
    from cchc.rules import RelativeToBest

    framework = Framework(criteria=(Criterion(code="1", title="A", rule=RelativeToBest.of(10)),))

    def ranked(apart: int) -> object:
        return rank(assess_all(framework, {str(place): {"1": place * apart} for place in range(1, 1001)}))

    yield row("assess_all and rank", partial(ranked, 2**61 + 1), partial(ranked, sys.hash_info.modulus))


def bodies() -> Iterator[Row]:
    """Bodies that a rule compares with one another, 10^3 and 10^4."""
    from cchc import Framework, assess_all
    from cchc.frameworks import Criterion
    from cchc.rules import RelativeToBest, Sum, WithExceptions

    best = RelativeToBest.of(10)
    for name, rule in (("BestUnit", best), ("Sum", Sum.of(("A", WithExceptions.of(best, ("Khen", 1))), ("B", best)))):
        framework = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
        few, many = ({str(place): {"1": place} for place in range(1, most + 1)} for most in (10**3, 10**4))
        yield row(f"assess_all by {name}", partial(assess_all, framework, few), partial(assess_all, framework, many))


WORKS: dict[str, Callable[[], Iterator[Row]]] = {
    "texts": texts,
    "tables": tables,
    "frameworks": frameworks,
    "collisions": collisions,
    "bodies": bodies,
}


def main() -> int:
    """Run the command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--only", default=",".join(WORKS))
    failed = False
    for work in asked.parse_args().only.split(","):
        for name, once, ten in WORKS[work]():
            ratio = ten / max(once, LEAST_SECONDS)
            failed |= ratio > MOST
            print(
                f"{'FAIL' if ratio > MOST else 'ok':4} {ratio:6.1f}x {once:8.3f} s {ten:8.3f} s  {work}: {name}",
                flush=True,
            )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
