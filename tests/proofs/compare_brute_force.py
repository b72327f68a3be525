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
from cchc.proofs import ClassAtLeast, ClassAtMost, Proved, Refuted, TotalWithin, Unknown, bounds, prove, reachable
from cchc.values import Interval

MAX_SHEETS = 3_000


def compare(seed: int, counts: Counter[str]) -> Iterator[str]:
    """Yield the disagreements over one random framework."""
    random = Random(seed)
    data = random_cases.random_framework(random)
    leaves = [*brute_force.leaves_of(data["parts"])]
    while prod(len(brute_force.leaf_results(leaf)) for leaf in leaves) > MAX_SHEETS:
        data = random_cases.random_framework(random)
        leaves = [*brute_force.leaves_of(data["parts"])]
    framework = random_cases.framework_of(data)
    found = [*brute_force.outcomes(data)]
    counts["frameworks"] += 1
    counts["sheets"] += len(found)
    bounded = all(leaf["kind"] != "free_deduct" for leaf in leaves)

    totals = sorted({one.total for one in found})
    asked = random.sample(totals, min(3, len(totals))) + [random.choice(totals) + Fraction(1, 8), Fraction(7, 3)]
    key = random.choice([*found[0].carried])
    held = random.choice(sorted({one.carried[key] for one in found if key in one.maxima}))
    for total in asked:
        for where in ({}, {key: held}):
            if total < max(totals) - brute_force.MAX_CASES // 4 and not bounded:
                continue  # the oracle counts cases up to a bound
            expected = any(
                one.total == total and all(_has(one, name, points) for name, points in where.items()) for one in found
            )
            counts["totals"] += 1
            reached = reachable(framework, total=total, where=where)
            if (reached is not None) is not expected:
                yield f"seed {seed}: total {total} where {where}: {reached} instead of {expected}"
            elif reached is not None:
                counts["reached"] += 1
                again = assess(framework, reached.sheet)
                if again.counted != total or again != reached.result:
                    yield f"seed {seed}: {reached.sheet} gives {again.counted}, not {total}"
    if bounded:
        ends = bounds(framework, where={key: held})
        fulfilling = [one.total for one in found if _has(one, key, held)]
        counts["bounds"] += 1
        if ends is None or (ends.low, ends.high) != (min(fulfilling), max(fulfilling)):
            yield f"seed {seed}: bounds {ends}, not {min(fulfilling), max(fulfilling)}"

    order = [label for label, _low in data["classes"]]
    label = random.choice(order)
    condition = Interval(None, held) if random.random() < 0.5 else Interval(held)
    for where in ({}, {key: held}, {key: condition}):
        within = [one for one in found if all(_has(one, name, asked) for name, asked in where.items())]
        middle = random.choice(totals)
        claims = (
            (ClassAtMost.of(label, where=where), lambda one: order.index(one.label) >= order.index(label)),
            (ClassAtLeast.of(label, where=where), lambda one: order.index(one.label) <= order.index(label)),
            (TotalWithin.of(Interval(None, middle), where=where), lambda one, top=middle: one.total <= top),
        )
        for claim, holds in claims:
            expected = all(map(holds, within))
            verdict = prove(framework, claim)
            counts[type(verdict).__name__] += 1
            if isinstance(verdict, Unknown):
                counts[str(verdict.why)] += 1
            elif isinstance(verdict, Proved) is not expected:
                yield f"seed {seed}: {claim}: {verdict} instead of {expected}"
            elif isinstance(verdict, Refuted):
                yield from _replayed(seed, framework, verdict, order, label)


def _has(one: brute_force.Outcome, key: str, asked: Interval | Fraction) -> bool:
    """Return whether a criterion is scored and has such points."""
    points = one.carried[key]
    return key in one.maxima and (points in asked if isinstance(asked, Interval) else points == asked)


def _replayed(seed: int, framework: object, verdict: Refuted, order: list[str], label: str) -> Iterator[str]:
    result = assess(framework, verdict.sheet)
    if result != verdict.result:
        yield f"seed {seed}: {verdict.sheet} gives {result}, not {verdict.result}"
    shown = classify(framework, {"": result}, {})[""].label
    match verdict.claim:
        case ClassAtMost():
            broken = order.index(shown) < order.index(label)
        case ClassAtLeast():
            broken = order.index(shown) > order.index(label)
        case TotalWithin():
            broken = result.counted not in verdict.claim.interval
    if not broken or (not isinstance(verdict.claim, TotalWithin) and shown != verdict.label):
        yield f"seed {seed}: {verdict.sheet} does not refute {verdict.claim}"


def main(frameworks: int, first: int = 0) -> int:
    """Compare so many frameworks."""
    counts: Counter[str] = Counter()
    wrong = [line for seed in range(first, first + frameworks) for line in compare(seed, counts)]
    print(*wrong[:20], sep="\n")
    print(dict(counts), "disagreements:", len(wrong))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
