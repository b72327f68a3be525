"""Compare proofs with brute force over random frameworks: `python tests/proofs/compare_brute_force.py 1000`.

It prints how many frameworks, sheets and questions there were, and each disagreement; exits 1 if there is one.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import prod
from pathlib import Path
from random import Random

sys.path.append(str(Path(__file__).parent))

import brute_force
import random_cases

from cchc.assessments import assess, classify
from cchc.proofs import (
    Claim,
    ClassAtLeast,
    ClassAtMost,
    PointsRelation,
    Proved,
    Refuted,
    RelatedClaim,
    TotalWithin,
    Unknown,
    bounds,
    prove,
    reachable,
)
from cchc.values import Interval

MAX_SHEETS = 3_000


def compare(seed: int, counts: Counter[str]) -> Iterator[str]:
    """Yield the disagreements over one random framework."""
    case = Case(seed)
    counts["frameworks"] += 1
    counts["sheets"] += len(case.found)
    for line in (*case.totals(counts), *case.bounds(counts), *case.claims(counts), *case.related(counts)):
        yield f"seed {seed}: {line}"


class Case:
    """One random framework with the outcomes of all its sheets, and a condition on one of its criteria."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  # cases of a test, no secret
        self.data = random_cases.random_framework(self.random)
        while self.sheets > MAX_SHEETS:
            self.data = random_cases.random_framework(self.random)
        self.framework = random_cases.framework_of(self.data)
        self.found = [*brute_force.outcomes(self.data)]
        self.bounded = all(leaf["kind"] != "free_deduct" for leaf in self.leaves)
        self.points = sorted({one.total for one in self.found})
        self.key = self.random.choice([*self.found[0].carried])
        self.held = self.random.choice(sorted({one.carried[self.key] for one in self.found if self.key in one.maxima}))

    @property
    def leaves(self) -> list[brute_force.Data]:
        """The leaves."""
        return [*brute_force.leaves_of(self.data["parts"])]

    @property
    def sheets(self) -> int:
        """How many different sheets there are."""
        return prod(len(brute_force.leaf_results(leaf)) for leaf in self.leaves)

    def totals(self, counts: Counter[str]) -> Iterator[str]:
        """Yield the totals on which `reachable` is wrong."""
        some = self.random.sample(self.points, min(3, len(self.points)))
        for total in (*some, self.random.choice(self.points) + Fraction(1, 8), Fraction(7, 3)):
            if total < max(self.points) - brute_force.MAX_CASES // 4 and not self.bounded:
                continue  # brute force counts cases up to a bound
            wheres: tuple[dict[str, Fraction], ...] = ({}, {self.key: self.held})
            for where in wheres:
                expected = any(
                    one.total == total and all(_has(one, key, points) for key, points in where.items())
                    for one in self.found
                )
                counts["totals"] += 1
                reached = reachable(self.framework, total=total, where=where)
                if (reached is not None) is not expected:
                    yield f"total {total} where {where}: {reached} instead of {expected}"
                elif reached is not None:
                    counts["reached"] += 1
                    again = assess(self.framework, reached.sheet)
                    if again.counted != total or again != reached.result:
                        yield f"{reached.sheet} gives {again.counted}, not {total}"

    def bounds(self, counts: Counter[str]) -> Iterator[str]:
        """Yield the bounds that are wrong."""
        if not self.bounded:
            return
        ends = bounds(self.framework, where={self.key: self.held})
        totals = [one.total for one in self.found if _has(one, self.key, self.held)]
        counts["bounds"] += 1
        if ends is None or (ends.low, ends.high) != (min(totals), max(totals)):
            yield f"bounds {ends}, not {min(totals), max(totals)}"

    def claims(self, counts: Counter[str]) -> Iterator[str]:
        """Yield the claims of which the verdict is wrong."""
        order: list[str] = [label for label, _low in self.data["classes"]]
        label = self.random.choice(order)
        condition = Interval(None, self.held) if self.random.random() < 0.5 else Interval(self.held)
        wheres: tuple[dict[str, Fraction | Interval], ...] = ({}, {self.key: self.held}, {self.key: condition})
        for where in wheres:
            within = [one for one in self.found if all(_has(one, key, asked) for key, asked in where.items())]
            top = self.random.choice(self.points)
            holds: list[tuple[Claim, bool]] = [
                (
                    ClassAtMost.of(label, where=where),
                    all(order.index(one.label) >= order.index(label) for one in within),
                ),
                (
                    ClassAtLeast.of(label, where=where),
                    all(order.index(one.label) <= order.index(label) for one in within),
                ),
                (TotalWithin.of(Interval(None, top), where=where), all(one.total <= top for one in within)),
            ]
            for claim, expected in holds:
                verdict = prove(self.framework, claim)
                counts[type(verdict).__name__] += 1
                if isinstance(verdict, Unknown) or isinstance(verdict, Proved) is not expected:
                    yield f"{claim}: {verdict} instead of {expected}"
                elif isinstance(verdict, Refuted):
                    yield from self.replayed(verdict, order, label)

    def related(self, counts: Counter[str]) -> Iterator[str]:
        """Yield the claims on related criteria of which the verdict is wrong."""
        if not self.bounded:
            return
        keys = self.random.sample(sorted(self.found[0].carried), min(2, len(self.found[0].carried)))
        factors = [Fraction(self.random.choice([1, -1, 2])) for _key in keys]
        sums = {
            index: sum((factor * one.carried[key] for key, factor in zip(keys, factors, strict=True)), Fraction(0))
            for index, one in enumerate(self.found)
            if all(key in one.maxima for key in keys)
        }
        held = self.random.choice(sorted(set(sums.values()))) if sums else Fraction(0)
        relation = PointsRelation(tuple(keys), tuple(factors), Interval(None, held))
        below = [self.found[index] for index, one in sums.items() if one <= held]
        top = self.random.choice(self.points)
        holds: list[tuple[Claim, bool]] = [
            (relation, len(below) == len(sums)),
            (RelatedClaim(TotalWithin.of(Interval(top)), (relation,)), all(one.total >= top for one in below)),
        ]
        for claim, expected in holds:
            verdict = prove(self.framework, claim)
            counts[f"related {type(verdict).__name__}"] += 1
            if isinstance(verdict, Unknown) or isinstance(verdict, Proved) is not expected:
                yield f"{claim}: {verdict} instead of {expected}"

    def replayed(self, verdict: Refuted, order: list[str], label: str) -> Iterator[str]:
        """Yield a counterexample that is none when it is scored again."""
        result = assess(self.framework, verdict.sheet)
        if result != verdict.result:
            yield f"{verdict.sheet} gives {result}, not {verdict.result}"
        shown = classify(self.framework, {"": result}, {})[""].label or ""
        match verdict.claim:
            case ClassAtMost():
                broken = order.index(shown) < order.index(label) and shown == verdict.label
            case ClassAtLeast():
                broken = order.index(shown) > order.index(label) and shown == verdict.label
            case TotalWithin(interval):
                broken = result.counted not in interval
            case _:
                broken = False
        if not broken:
            yield f"{verdict.sheet} does not refute {verdict.claim}"


def _has(one: brute_force.Outcome, key: str, asked: Interval | Fraction) -> bool:
    """Return whether a criterion is scored and has such points."""
    points = one.carried[key]
    return key in one.maxima and (points in asked if isinstance(asked, Interval) else points == asked)


def main(frameworks: int, first: int = 0) -> int:
    """Compare so many frameworks."""
    counts: Counter[str] = Counter()
    wrong = [line for seed in range(first, first + frameworks) for line in compare(seed, counts)]
    print(*wrong[:20], sep="\n")
    print(dict(counts), "disagreements:", len(wrong))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
