"""Our scorer beside the oracle: `python tests/assessments/compare_oracle.py [--frameworks 10000]`.

Each random framework is scored on three sheets; every figure is compared, and what differs is counted and shown.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from oracle import SCORED, Oracle, Score, Whole, is_a
from random_frameworks import Drawn

from cchc.assessments import Assessment, ScoreSheet, Sheet, assess_all, class_gap, classify, losses, rank
from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.frameworks import Framework
from cchc.indicators import Absence, Measured
from cchc.values import Ratio

DAY = date(2026, 12, 9)


class Difference(NamedTuple):
    """One figure that differs."""

    what: str
    place: str
    ours: object
    theirs: object


def measured(value: Any) -> Measured:
    """Return the value of a plain sheet as ours."""
    if is_a(value, "ratio"):
        return Ratio(value[1], value[2])
    if is_a(value, "absence"):
        return next(absence for absence in Absence if absence.value == value[1])
    return value  # type: ignore[no-any-return]  # a plain value


class Comparison:
    """A drawn framework scored by both.

    Attributes:
        counts: how many figures of each sort were compared.
    """

    def __init__(self, seed: int) -> None:
        drawn = Drawn(seed)
        self.framework = Framework.model_validate(drawn.framework)
        self.facts = drawn.facts
        told = json.loads(self.framework.model_dump_json())
        self.oracle = Oracle(told, drawn.sheets, drawn.groups, drawn.by_hand)
        sheets: dict[str, Sheet] = {}
        for name, plain in drawn.sheets.items():
            figures = {key: measured(one) for key, one in plain.items()}
            sheets[name] = figures
            groups, by_hand = drawn.groups[name], drawn.by_hand[name]
            if groups is not None or by_hand is not None:
                sheet = ScoreSheet.of(name, figures, groups=groups)
                sheets[name] = sheet if by_hand is None else sheet.adjust_max(by_hand, on=DAY, by="A", reason="B")
        self.results = assess_all(self.framework, sheets)
        self.counts: Counter[str] = Counter()

    def differences(self) -> Iterator[Difference]:
        """Yield all figures that differ."""
        yield from self._same("general maximum", "", self.framework.exact_max, self.oracle.general_max())
        for name, result in self.results.items():
            whole = self.oracle.score(name)
            yield from self._of_whole(name, result, whole)
            again = Assessment.model_validate_json(result.model_dump_json())
            yield from self._same("read back", name, again, result)
            yield from self._same("counted, read back", name, again.counted, whole.counted)
            for node, score in zip(list(result.root.walk())[1:], list(whole.walk())[1:], strict=True):
                yield from self._of_node(f"{name} {node.key}", node, score)
            lost = {loss.key: loss.lost for loss in losses(result)}
            printed = {key: to_decimal(points) for key, points in self.oracle.losses(name).items()}
            yield from self._same("losses", name, lost, printed)
            if self.framework.classes:
                yield from self._of_gap(name, result)
        if self.framework.classes:
            found = {name: one.label for name, one in classify(self.framework, self.results, self.facts).items()}
            yield from self._same("class", "", found, self.oracle.classes(self.facts))
        orders: tuple[tuple[Literal["1224", "1223"], Literal["points", "share"]], ...]
        orders = (("1224", "points"), ("1224", "share"), ("1223", "points"), ("1223", "share"))
        for ties, by in orders:
            places = {place.name: place.rank for place in rank(self.results, ties, by)}
            expected = self.oracle.ranks(dense=ties == "1223", by_share=by == "share")
            yield from self._same("rank", f"{ties} {by}", places, expected)

    def _of_whole(self, name: str, result: Assessment, whole: Whole) -> Iterator[Difference]:
        scored = whole.state == SCORED
        yield from self._same("exact", name, result.exact, whole.exact)
        yield from self._same("counted", name, result.counted, whole.counted)
        yield from self._same("points", name, result.points, to_decimal(whole.counted if scored else Fraction(0)))
        yield from self._same("maximum", name, result.exact_max, whole.most)
        yield from self._same("printed maximum", name, result.max_points, to_decimal(whole.most))
        yield from self._same("share", name, share(result.share), whole.share)
        yield from self._same("scale", name, result.root.scale or Fraction(1), whole.scale)
        steps = [(one.basis.value, one.before, one.after) for one in result.root.adjusted]
        yield from self._same("adjusted", name, steps, whole.adjusted)

    def _of_node(self, place: str, node: Any, score: Score) -> Iterator[Difference]:
        yield from self._same("state", place, node.state.value, score.state)
        if score.state == SCORED:
            yield from self._same("exact", place, node.exact, score.exact)
            yield from self._same("points", place, node.points, to_decimal(score.counted))
            yield from self._same("share", place, share(node.share), score.share)
        yield from self._same("maximum", place, node.exact_max, score.most)

    def _of_gap(self, name: str, result: Assessment) -> Iterator[Difference]:
        theirs = self.oracle.gap(name)
        if theirs is None:
            self.counts["gap too large for the oracle"] += 1
            return
        try:
            ours = class_gap(self.framework, result)
        except InvalidInput:
            self.counts["gap refused"] += 1
            return
        found = (None, Fraction(0)) if ours is None else (ours.label, ours.gain)
        yield from self._same("gap", name, found, (theirs.label, theirs.gain))
        for way in () if ours is None else ours.ways:
            points = {gain.key: gain.after for gain in way}
            yield from self._same("way", f"{name} {points}", *self._way(name, found, points))

    def _way(
        self, name: str, found: tuple[str | None, Fraction], points: Mapping[str, Fraction]
    ) -> tuple[object, object]:
        """Return what a way must make of the total, and what it makes: the class from there upwards, and the gain."""
        before, after = self.oracle.score(name), self.oracle.score(name, points)
        order = self.oracle.order()
        label = self.oracle.by_total(after)
        reached = label is not None and found[0] in order and order.index(label) <= order.index(str(found[0]))
        each = self.oracle.level == "criterion"
        return (True, found[1]), (reached, after.counted - before.counted if each else after.exact - before.exact)

    def _same(self, what: str, place: str, ours: object, theirs: object) -> Iterator[Difference]:
        self.counts[what] += 1
        if ours != theirs:
            yield Difference(what, place, ours, theirs)


def share(ratio: Ratio) -> Fraction:
    """Return the value of a share; 0/0 is 0 here."""
    return ratio.value if ratio.den else Fraction(0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frameworks", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--show", type=int, default=5, help="how many differences are shown")
    asked = parser.parse_args()
    compared: Counter[str] = Counter()
    differing: Counter[str] = Counter()
    shown = 0
    for seed in range(asked.first, asked.first + asked.frameworks):
        comparison = Comparison(seed)
        for one in comparison.differences():
            differing[one.what] += 1
            if shown < asked.show:
                shown += 1
                print(f"seed {seed}: {one.what} at {one.place}: ours {one.ours}, oracle {one.theirs}")
        compared += comparison.counts
    print(f"{asked.frameworks} frameworks, {3 * asked.frameworks} sheets")
    for what, count in sorted(compared.items()):
        print(f"{what:28} {count:9} compared {differing[what]:6} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
