"""Hold the library against its peers: one row a piece of work, ratios of medians measured in one run.

    python tests/benchmarks/compare.py [--only MODULE[,MODULE]] [--rounds N]

Exactness comes first: a row whose gate fails is a FAIL however fast it is. A peer that is not installed is shown
as not measured; the extra `bench` brings them. The works of a row take turns; in its turn a work is repeated until
it has taken a few milliseconds, and the median over the turns counts. Exits 1 where a row is a FAIL.
"""

import argparse
import importlib
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

MODULES = ("viet", "calendars", "citations", "indicators", "plans", "rules", "assessments")
ROUNDS = 15
TURN = 0.005
sys.path += [
    str(Path(__file__).parents[1] / folder) for folder in ("laws", "goldens")
]  # what was computed apart from us


@dataclass(frozen=True)
class Goal:
    """A peer and the least (or, with `most`, the greatest) that its time over ours must be.

    A peer that is not installed has no `work`.
    """

    peer: str
    work: Callable[[], object] | None
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True)
class Gate:
    """How many answers were held against what they must be, and those that differ."""

    what: str
    asked: int
    wrong: Sequence[object]


@dataclass(frozen=True)
class Row:
    """A piece of work: our doing of it, what its answers must be, and the goals."""

    name: str
    ours: Callable[[], object]
    gate: Callable[[], Gate]
    goals: Sequence[Goal] = field(default_factory=tuple)


def once(work: Callable[[], object], repeats: int) -> float:
    """Seconds of one doing of a work that is done so many times."""
    start = time.perf_counter()
    for _repeat in range(repeats):
        work()
    return (time.perf_counter() - start) / repeats


def medians(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Seconds of each work: medians over rounds in which the works take turns."""
    repeats = [max(1, round(TURN / once(work, 2))) for work in works]
    taken = [[once(work, times) for work, times in zip(works, repeats, strict=True)] for _round in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def lines(row: Row, rounds: int) -> Iterator[tuple[str, str]]:
    """What a row has to say: a verdict of its gate, and one for each goal."""
    gate = row.gate()
    wrong = f", wrong: {len(gate.wrong)}, such as {gate.wrong[0]!r}" if gate.wrong else ", none wrong"
    yield "FAIL" if gate.wrong else "PASS", f"{row.name}: {gate.asked:,} {gate.what}{wrong}"
    measured = [goal for goal in row.goals if goal.work is not None]
    ours, *peers = medians([row.ours, *(goal.work for goal in measured if goal.work)], rounds)
    for goal in row.goals:
        if goal.work is None:
            yield "----", f"{row.name} against {goal.peer}: not measured, not installed"
    for goal, peer in zip(measured, peers, strict=True):
        ratio = peer / ours
        if goal.least is not None:
            verdict, wanted = ratio >= goal.least, f"at least {goal.least:g}x faster than"
        else:
            ratio = ours / peer
            verdict, wanted = ratio <= (goal.most or 0), f"at most {goal.most:g}x the time of"
        yield "PASS" if verdict else "FAIL", f"{row.name}: {wanted} {goal.peer}, measured {ratio:.2f}x"


def main() -> int:
    """Print the table; 1 where a row is a FAIL."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default=",".join(MODULES), help="modules, with commas between")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    verdicts: list[str] = []
    for module in asked.only.split(","):
        if module not in MODULES:
            print(f"no benchmarks for {module}; there are: {', '.join(MODULES)}", file=sys.stderr)
            return 2
        for row in importlib.import_module(f"compare_{module}").rows():
            for verdict, line in lines(row, asked.rounds):
                verdicts.append(verdict)
                print(f"{verdict}  {line}")
    return 1 if "FAIL" in verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
