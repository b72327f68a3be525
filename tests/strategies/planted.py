"""Rules as a province's developers write them, thirty with a fault in each, and thirty sound ones.

    python tests/strategies/planted.py [--runs 5]

Prints for each whether `check_rule_laws` finds the fault, by which law, and how much time of the processor it takes.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from cchc.errors import Fault, InvalidInput
from cchc.indicators import Absence, Direction, Measured
from cchc.rules import InputKind, Outcome, TextReason, WordingNote
from cchc.strategies import check_rule_laws
from cchc.values import Ratio

RATE, AMOUNT, COUNT = InputKind.RATE, InputKind.AMOUNT, InputKind.COUNT
F = Fraction


@dataclass
class OwnRule:
    """A rule of a developer: a function from the number to points, or to None where it forgets to score."""

    input_kind: InputKind
    points: Callable[[Fraction], Any]
    most: int | str = 3
    least: int | str = 0
    direction: Direction | None = None
    missing: int | str = 0

    conventions: tuple[str, ...] = ()
    notes: tuple[WordingNote, ...] = ()

    @property
    def min_points(self) -> Decimal:
        """The fewest points."""
        return Decimal(self.least)

    @property
    def max_points(self) -> Decimal:
        """The most points."""
        return Decimal(self.most)

    def number(self, value: Measured) -> Fraction:
        """The number of a value that it takes."""
        if self.input_kind is RATE:
            if isinstance(value, Ratio) and value.den and 0 <= value.value <= 1:
                return value.value
        elif type(value) in ((int, Decimal) if self.input_kind is AMOUNT else (int,)) and value >= 0:  # type: ignore[operator]  # a number
            return Fraction(value)  # type: ignore[arg-type]  # a number
        raise InvalidInput.of("type", "không nhận số liệu này", str(value))

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        """The outcome of a value."""
        del cohort, previous
        reason = TextReason(text=str(value))
        if isinstance(value, Absence):
            return Outcome.scored(Fraction(self.missing), self.max_points, reason)
        points = self.points(self.number(value))
        if points is None:
            raise InvalidInput.of("gap", "không có mức nào cho số liệu này", str(value))
        return Outcome.scored(Fraction(points), self.max_points, reason)

    def check(self) -> tuple[Fault, ...]:
        """It knows no faults of its own."""
        return ()


def steps(*levels: tuple[Any, Any], below: Any = 0) -> Callable[[Fraction], Fraction]:
    """Points by levels, the highest first: from each bound on."""
    return lambda x: F(next((points for bound, points in levels if x >= F(bound)), below))


def with_dip(inner: Callable[[Fraction], Any], at: Any, points: Any) -> Callable[[Fraction], Any]:
    """The same points but for one value."""
    return lambda x: points if x == F(at) else inner(x)


def between(inner: Callable[[Fraction], Any], low: Any, high: Any, points: Any) -> Callable[[Fraction], Any]:
    """The same points but for the values from `low` to `high`."""
    return lambda x: points if F(low) <= x <= F(high) else inner(x)


HIGH = steps(("9/10", 3), ("4/5", 2), ("1/2", 1))
MANY = steps((10, 3), (5, 2), (1, 1))
MONEY = steps((5000, 3), ("1250.5", 2), (100, 1))
PLANTED: dict[str, OwnRule] = {
    "rate: gap at exactly 90%": OwnRule(RATE, with_dip(HIGH, "9/10", None)),
    "rate: nothing at exactly 90%": OwnRule(RATE, with_dip(HIGH, "9/10", 0)),
    "rate: dip at 100%": OwnRule(RATE, with_dip(HIGH, 1, 2)),
    "rate: perverse step": OwnRule(RATE, steps(("9/10", 3), ("4/5", 1), ("1/2", 2))),
    "rate: gap from 79% to 80%": OwnRule(RATE, between(HIGH, "791/1000", "799/1000", 0)),
    "rate: dip at two thirds": OwnRule(RATE, with_dip(HIGH, "2/3", 0)),
    "rate: dip at 87,25%": OwnRule(RATE, with_dip(HIGH, "8725/10000", 0)),
    "rate: more than the maximum at 100%": OwnRule(RATE, with_dip(HIGH, 1, 4)),
    "rate: the maximum is never reached": OwnRule(RATE, lambda x: x * F("5/2")),
    "rate: less than the minimum at 0%": OwnRule(RATE, with_dip(HIGH, 0, -1)),
    "rate: falls while it should rise": OwnRule(RATE, lambda x: 3 - 3 * x, direction=Direction.UP),
    "rate: parabola": OwnRule(RATE, lambda x: 12 * x * (1 - x)),
    "rate: pays for not reporting": OwnRule(RATE, HIGH, missing=4),
    "amount: over the maximum from a billion on": OwnRule(AMOUNT, lambda x: 4 if x >= 10**9 else MONEY(x)),
    "amount: gap at exactly 1.250,5": OwnRule(AMOUNT, with_dip(MONEY, "1250.5", None)),
    "amount: nothing at exactly 5.000": OwnRule(AMOUNT, with_dip(MONEY, 5000, 0)),
    "amount: dip between 2.000 and 2.100": OwnRule(AMOUNT, between(MONEY, 2000, 2100, 0)),
    "amount: perverse step": OwnRule(AMOUNT, steps((5000, 3), (1000, 1), (100, 2))),
    "amount: no points at 0": OwnRule(AMOUNT, with_dip(MONEY, 0, None)),
    "amount: below the minimum for much": OwnRule(AMOUNT, lambda x: 3 - x, direction=Direction.DOWN),
    "amount: falls again": OwnRule(AMOUNT, lambda x: min(x, 3) if x <= 100 else F(1)),
    "amount: fractions of a unit earn more": OwnRule(AMOUNT, lambda x: F(2) if x < 1 and x > 0 else min(x, F(3))),
    "amount: dip at 12.345.678": OwnRule(AMOUNT, with_dip(MONEY, 12345678, 0)),
    "count: goes round": OwnRule(COUNT, lambda x: x % 4),
    "count: gap at 7": OwnRule(COUNT, with_dip(MANY, 7, None)),
    "count: dip at 99": OwnRule(COUNT, with_dip(MANY, 99, 0)),
    "count: one too many earns less": OwnRule(COUNT, with_dip(MANY, 11, 2)),
    "count: the maximum is never reached": OwnRule(COUNT, lambda x: min(x, 2)),
    "count: below the minimum from 31 on": OwnRule(COUNT, lambda x: 3 - x / 10, direction=Direction.DOWN),
    "count: stops at a thousand": OwnRule(COUNT, lambda x: MANY(x) if x < 1000 else None),
}
SOUND: dict[str, OwnRule] = {
    "rate: levels": OwnRule(RATE, HIGH),
    "rate: levels from above": OwnRule(RATE, lambda x: 3 if x > F("9/10") else 1 if x > F("1/2") else 0),
    "rate: slope": OwnRule(RATE, lambda x: 3 * x),
    "rate: slope to a target": OwnRule(RATE, lambda x: min(F(3), x / F("9/10") * 3)),
    "rate: slope from a floor": OwnRule(RATE, lambda x: 3 * x if x >= F("1/2") else 0),
    "rate: less is better": OwnRule(RATE, lambda x: 3 - HIGH(x)),
    "rate: with its direction": OwnRule(RATE, HIGH, direction=Direction.UP),
    "rate: from -1 to 2": OwnRule(RATE, lambda x: HIGH(x) - 1, most=2, least=-1),
    "rate: all or nothing": OwnRule(RATE, lambda x: 3 if x == 1 else 0),
    "rate: something or nothing": OwnRule(RATE, lambda x: 3 if x > 0 else 0),
    "rate: thirds": OwnRule(RATE, steps(("2/3", 3), ("1/3", "3/2"))),
    "rate: square": OwnRule(RATE, lambda x: 3 * x * x),
    "amount: levels": OwnRule(AMOUNT, MONEY),
    "amount: a point each": OwnRule(AMOUNT, lambda x: min(x, F(3))),
    "amount: a point for each thousand": OwnRule(AMOUNT, lambda x: F(min(x // 1000, 3))),
    "amount: less is better": OwnRule(AMOUNT, lambda x: max(3 - x, F(0))),
    "amount: with its direction": OwnRule(AMOUNT, lambda x: max(3 - x / 10, F(0)), direction=Direction.DOWN),
    "amount: half a point a billion": OwnRule(AMOUNT, lambda x: min(x / 10**9 / 2, F(3))),
    "amount: nothing but 0": OwnRule(AMOUNT, lambda x: 0 if x else 3),
    "amount: any at all": OwnRule(AMOUNT, lambda x: 3 if x else 0),
    "amount: from -2 to 1": OwnRule(AMOUNT, lambda x: max(1 - x, F(-2)), most=1, least=-2),
    "count: levels": OwnRule(COUNT, MANY),
    "count: a point each": OwnRule(COUNT, lambda x: min(x, F(3))),
    "count: half a point each": OwnRule(COUNT, lambda x: min(x / 2, F(3))),
    "count: take off": OwnRule(COUNT, lambda x: max(3 - x / 4, F(0))),
    "count: take off after two": OwnRule(COUNT, lambda x: max(3 - max(x - 2, F(0)), F(0)), direction=Direction.DOWN),
    "count: none": OwnRule(COUNT, lambda x: 0 if x else 3),
    "count: at least one": OwnRule(COUNT, lambda x: 3 if x else 0),
    "count: for every five": OwnRule(COUNT, lambda x: F(min(x // 5, 3))),
    "count: one number for all": OwnRule(COUNT, lambda _x: 0, most=0),
}


def found(rule: OwnRule, examples: int | None = None) -> str:
    """The law that a rule breaks; "" if none was found."""
    try:
        check_rule_laws(rule, examples=examples)
    except AssertionError as error:
        return str(error)
    return ""


def main() -> int:
    """Print both tables; 1 if a fault was missed, or one told that there is not."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a console is a text stream
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    wrong = 0
    for rules, faulty in ((PLANTED, True), (SOUND, False)):
        for name, rule in rules.items():
            started = time.process_time()
            told = [found(rule) for _run in range(asked.runs)]
            seconds = (time.process_time() - started) / asked.runs
            times = sum(map(bool, told))
            wrong += times != (asked.runs if faulty else 0)
            print(f"{name:42} found {times} of {asked.runs} {seconds:5.2f} s {told[0][:150].partition(chr(10))[0]}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
