"""Hold the library against its peers: one row a piece of work, ratios of medians measured in one run.

    python tests/benchmarks/compare.py [--only ROOM[,ROOM]] [--rounds N]

Exactness comes first: a row whose gate fails is a FAIL however fast it is. A peer that is not installed is shown
as not measured; the extra `bench` brings them. Exits 1 where a row is a FAIL.
"""

import argparse
import importlib
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

ROOMS = ("viet",)
ROUNDS = 15


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
class Row:
    """A piece of work: our doing of it, what it must be equal to, and the goals."""

    name: str
    ours: Callable[[], object]
    gate: Callable[[], bool]
    goals: Sequence[Goal] = field(default_factory=tuple)


def medians(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Seconds of each work: medians over rounds in which the works take turns."""
    taken: list[list[float]] = [[] for _work in works]
    for _round in range(rounds):
        for column, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            column.append(time.perf_counter() - start)
    return [statistics.median(column) for column in taken]


def lines(row: Row, rounds: int) -> Iterator[tuple[str, str]]:
    """What a row has to say: a verdict and a line for each goal."""
    if not row.gate():
        yield "FAIL", f"{row.name}: not equal to what it must be"
        return
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
    parser.add_argument("--only", default=",".join(ROOMS), help="rooms, with commas between")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    verdicts: list[str] = []
    for room in asked.only.split(","):
        if room not in ROOMS:
            print(f"no benchmarks for {room}; there are: {', '.join(ROOMS)}", file=sys.stderr)
            return 2
        for row in importlib.import_module(f"compare_{room}").rows():
            for verdict, line in lines(row, asked.rounds):
                verdicts.append(verdict)
                print(f"{verdict}  {line}")
    return 1 if "FAIL" in verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
