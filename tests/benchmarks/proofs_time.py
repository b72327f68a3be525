"""How long proofs take: rule questions within 1 ms, claims on 100 criteria within 50 ms, of processor time.

    python tests/benchmarks/proofs_time.py

Prints the median of the processor time of each question; exits 1 if one takes longer.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

from cchc.frameworks import Criterion, Framework
from cchc.proofs import (
    ClassAtLeast,
    ClassAtMost,
    TotalWithin,
    dominates,
    equivalent,
    first_difference,
    gaming,
    prove,
    worst_step,
)
from cchc.rules import Choice, Deduction, Ladder, PointRounding, Proportional, RoundingDirection, Rule, YesNo
from cchc.values import Interval

RULE_SECONDS = 0.001
JUMPS_SECONDS = 0.005
"""Whether one rounded line is ever above another is looked up at each jump near their crossing."""
CLAIM_SECONDS = 0.05
Question = tuple[str, Callable[[], object], float]

LADDER = Ladder.of(("từ 90% trở lên", 2), ("từ 80% đến dưới 90%", "1.5"), ("dưới 80%", 0))
DRAFT = Ladder.of(("từ 90% trở lên", 2), ("trên 80% đến dưới 90%", "1.5"), ("từ 80% trở xuống", 0))
SHARE, TARGET = Proportional.of(10), Proportional.of(10, "90%")
LONG = Ladder.of(
    ("từ 95% trở lên", 20),
    *((f"từ {low}% đến dưới {low + 4}%", points) for points, low in enumerate(range(19, 95, 4), start=1)),
    ("dưới 19%", 0),
)
CENTS = Proportional.of(10, rounding=PointRounding.to_places(2))
QUARTERS = Proportional.of(10, rounding=PointRounding(Decimal("0.25"), RoundingDirection.DOWN))


def rule_questions() -> Iterator[Question]:
    """Yield questions about rules."""
    yield "equivalent, not", lambda: equivalent(LADDER, DRAFT), RULE_SECONDS
    yield "equivalent", lambda: equivalent(LADDER, Ladder(bands=LADDER.bands[::-1])), RULE_SECONDS
    yield "dominates", lambda: dominates(TARGET, SHARE), RULE_SECONDS
    yield "dominates, rounded", lambda: dominates(CENTS, QUARTERS), JUMPS_SECONDS
    yield "first_difference, rounded", lambda: first_difference(CENTS, QUARTERS), RULE_SECONDS
    for rule in (LADDER, SHARE, LONG, CENTS, QUARTERS):
        yield "worst_step of 1,000", lambda rule=rule: worst_step(rule, of=1_000), RULE_SECONDS  # type: ignore[misc]  # a default of its own
        yield "gaming of 1,000", lambda rule=rule: gaming(rule, of=1_000), RULE_SECONDS  # type: ignore[misc]  # likewise


def rule_of(kind: str, index: int) -> Rule:
    """Return the rule of one of the hundred criteria."""
    kinds: dict[str, Rule] = {
        "bands": Ladder.of(
            ("từ 90%", 2), ("từ 80% đến dưới 90%", "1.5"), ("từ 50% đến dưới 80%", "0.75"), ("dưới 50%", 0)
        ),
        "lines": Proportional.of(1 + index % 3, "90%"),
        "counts": Deduction.of("0.25", 2),
        "odd": Choice.of(("A", 0), ("B", Fraction(index + 101, 1_000)), ("C", Fraction(index * 7 % 90 + 1_101, 1_000))),
        "plans": YesNo.of(("Có", 1), ("Không", 0)),
    }
    return kinds[[*kinds][index % len(kinds)] if kind == "mixed" else kind]


def claim_questions() -> Iterator[Question]:
    """Yield claims on a hundred criteria under ten headings."""
    classes = [("Tốt", Interval.parse("từ 80% trở lên")), ("Khá", Interval.parse("dưới 80%"))]
    for kind in ("bands", "lines", "counts", "odd", "mixed"):
        headings = [
            Criterion(
                code=str(top + 1),
                title="A",
                children=[
                    Criterion(code=f"{top + 1}.{part + 1}", title="B", rule=rule_of(kind, 10 * top + part))
                    for part in range(10)
                ],
            )
            for top in range(10)
        ]
        framework = Framework.model_validate({"criteria": headings, "classes": classes})
        for claim in (
            ClassAtMost.of("Khá", where={"1": 0}),
            ClassAtMost.of("Khá", where={"1": 0, "2": 0, "3": 0}),
            ClassAtLeast.of("Tốt", where={"1": "từ 50%"}),
            TotalWithin.of("từ 0 đến 400"),
            TotalWithin.of("từ 50 trở lên"),
        ):
            verdict = type(prove(framework, claim)).__name__
            yield (
                f"{kind}: {type(claim).__name__}, {verdict}",
                lambda framework=framework, claim=claim: prove(framework, claim),  # type: ignore[misc]  # defaults of its own
                CLAIM_SECONDS,
            )


def median(work: Callable[[], object], rounds: int = 11) -> float:
    """Return the median of the seconds that a work takes."""
    taken: list[float] = []
    for _round in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def main() -> int:
    """Measure all questions."""
    slow = False
    for name, work, most in (*rule_questions(), *claim_questions()):
        seconds = median(work)
        slow |= seconds > most
        print(f"{'FAIL' if seconds > most else 'ok':4} {1_000 * seconds:7.2f} ms  {name}", flush=True)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
