"""Every sheet of a small framework, scored by plain arithmetic: the oracle for proofs. It imports values only.

A framework is plain data:

- a leaf is a dict with `key`, `kind` and the numbers of the kind, and perhaps `zero` (what 0/0 earns), `level` (points
  of a named level), `weight`, `role`, `zeroes`;
- a heading is a dict with `key`, `how` ("sum", "mean", "highest") and `parts`;
- the whole is a dict with `parts`, `rounding` (level, places), `classes` (label, lowest result, in order from the
  highest, as shares or points), `caps` (label, key, share under which the body falls to the label).
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product
from math import ceil, floor
from typing import Any, NamedTuple

Data = dict[str, Any]
MAX_CASES = 40
WAYS: dict[str, Any] = {"parts_sum": sum, "parts_highest": max, "parts_lowest": min}


class Earned(NamedTuple):
    """What a leaf or a heading earns for one choice of figures."""

    exact: Fraction | None
    carried: Fraction
    most: Fraction
    full: Fraction | None
    rescaled: bool


class Outcome(NamedTuple):
    """What the whole earns for one choice of figures."""

    total: Fraction
    most: Fraction
    carried: dict[str, Fraction]
    maxima: dict[str, Fraction]
    label: str


def half_up(x: Fraction, places: int) -> Fraction:
    """Round half away from zero."""
    scale = 10**places
    units = floor(abs(x) * scale + Fraction(1, 2))
    return Fraction(units if x >= 0 else -units, scale)


def rounded(points: Fraction, how: tuple[Fraction, str] | None) -> Fraction:
    """Round points as a rule states."""
    if how is None:
        return points
    step, direction = how
    units = points / step
    if direction == "down":
        return floor(units) * step
    if direction == "up":
        return ceil(units) * step
    return half_up(units, 0) * step


def leaf_points(leaf: Data) -> list[Fraction]:
    """Points of all figures of a leaf."""
    found = [*plain_points(leaf)]
    if leaf.get("level") is not None:
        found.append(leaf["level"])
    if leaf.get("zero") == "no_points":
        found.append(Fraction(0))
    if leaf.get("zero") == "full_points":
        found.append(max_points(leaf))
    return found


def plain_points(leaf: Data) -> list[Fraction]:
    """Points of the figures of a leaf, without named levels and 0/0."""
    kind = leaf["kind"]
    if kind == "ladder":
        found = [points for _low, points in leaf["bands"]]
    elif kind == "choice":
        found = list(leaf["points"])
    elif kind == "deduct":
        found = [max(leaf["initial"] - case * leaf["each"], Fraction(0)) for case in range(MAX_CASES)]
    elif kind == "free_deduct":
        found = [-case * leaf["each"] for case in range(MAX_CASES)]
    elif kind == "bonus":
        found = [min(case * leaf["each"], leaf["cap"]) for case in range(MAX_CASES)]
    elif kind == "steps":
        rates = [Fraction(index, leaf["steps"]) for index in range(leaf["steps"] + 1)]
        found = [rounded(rate * leaf["most"], leaf["rounding"]) for rate in rates]
    elif kind == "rounded":
        step, direction = leaf["rounding"]
        count = int(leaf["most"] / step)
        found = [index * step for index in range(count + 1)]
        assert direction in ("half_up", "up", "down")
    elif kind == "items":
        sizes = range(len(leaf["points"]) + 1)
        found = [sum(held, Fraction(0)) for size in sizes for held in combinations(leaf["points"], size)]
    elif kind == "capped":
        found = [min(max(one, leaf["floor"]), leaf["cap"]) for one in leaf_points(leaf["inner"])]
    else:
        each = [{*leaf_points(part), Fraction(0)} for part in leaf["inner"]]
        found = [Fraction(WAYS[kind](chosen)) for chosen in product(*each)]
    return found


def max_points(leaf: Data) -> Fraction:
    """The most points that a rule gives."""
    points = leaf_points({**leaf, "zero": None})
    if leaf["kind"] == "bonus":
        return Fraction(leaf["cap"])
    if leaf["kind"] == "items":
        return sum((one for one in leaf["points"] if one > 0), Fraction(0))
    if leaf["kind"] in ("parts_sum", "parts_highest", "parts_lowest"):
        return Fraction(WAYS[leaf["kind"]]([max_points(part) for part in leaf["inner"]]))
    if leaf["kind"] == "capped":
        return Fraction(min(max(max_points(leaf["inner"]), leaf["floor"]), leaf["cap"]))
    return max(points)


def leaf_results(leaf: Data) -> list[tuple[str, Fraction]]:
    """State and points of all figures of a leaf, each once; not reported is 0 points."""
    found = {("scored", points) for points in (*leaf_points(leaf), Fraction(0))}
    if leaf.get("zero") in ("exclude", "rescale"):
        found.add((leaf["zero"], Fraction(0)))
    return sorted(found)


def leaves_of(parts: Sequence[Data]) -> Iterator[Data]:
    """All leaves."""
    for part in parts:
        if "parts" in part:
            yield from leaves_of(part["parts"])
        else:
            yield part


def outcomes(framework: Data) -> Iterator[Outcome]:
    """What the whole earns for every choice of figures."""
    leaves = [*leaves_of(framework["parts"])]
    for chosen in product(*map(leaf_results, leaves)):
        yield outcome(framework, {leaf["key"]: one for leaf, one in zip(leaves, chosen, strict=True)})


class Sheet:
    """One choice of figures on its way through the tree.

    Attributes:
        chosen: state and points of each leaf.
        carried: what each criterion brings to its heading.
        maxima: the maximum of each criterion that is scored.
    """

    def __init__(self, rounding: tuple[str | None, int], chosen: dict[str, tuple[str, Fraction]]) -> None:
        self.level, self.places = rounding
        self.chosen = chosen
        self.carried: dict[str, Fraction] = {}
        self.maxima: dict[str, Fraction] = {}

    def earned(self, node: Data, depth: int) -> Earned:
        """What a criterion earns."""
        made = self.heading(node, depth) if "parts" in node else self.leaf(node)
        if made.exact is not None and (self.level == "criterion" or (self.level == "group" and depth == 1)):
            made = made._replace(carried=half_up(made.carried, self.places))
        self.carried[node["key"]] = made.carried
        if made.exact is not None:
            self.maxima[node["key"]] = made.most
        return made

    def leaf(self, node: Data) -> Earned:
        """What a leaf earns."""
        state, points = self.chosen[node["key"]]
        most = max_points(node)
        if state == "scored":
            return Earned(points, points, most, most, rescaled=False)
        return Earned(None, Fraction(0), most, most if state == "rescale" else None, rescaled=state == "rescale")

    def heading(self, node: Data, depth: int) -> Earned:
        """What a heading earns."""
        parts = [self.earned(part, depth + 1) for part in node["parts"]]
        pairs = [*zip(node["parts"], parts, strict=True)]
        scored = [(part, one) for part, one in pairs if one.exact is not None]
        rescaled = any(one.rescaled for one in parts)
        full = [(part, one.full) for part, one in pairs if one.full is not None]
        full_points = combined(node, [(part, points) for part, points in full]) if full else None
        if not scored:
            return Earned(None, Fraction(0), Fraction(0), full_points, rescaled)
        exact = combined(node, [(part, one.exact or Fraction(0)) for part, one in scored])
        shown = combined(node, [(part, one.carried) for part, one in scored])
        most = combined(node, [(part, one.most) for part, one in scored])
        if any(part.get("zeroes") and (one.exact or 0) <= 0 < one.most for part, one in scored):
            exact, shown = min(exact, Fraction(0)), min(shown, Fraction(0))
        return Earned(exact, shown, most, full_points, rescaled)


def combined(node: Data, pairs: Sequence[tuple[Data, Fraction]]) -> Fraction:
    """The points of a heading from those of its parts."""
    points = [one for _part, one in pairs]
    if node["how"] == "sum":
        return sum(points, Fraction(0))
    if node["how"] == "highest":
        return max(points)
    weights = [Fraction(part.get("weight", 1)) for part, _one in pairs]
    return sum((one * weight for one, weight in zip(points, weights, strict=True)), Fraction(0)) / sum(weights)


def outcome(framework: Data, chosen: dict[str, tuple[str, Fraction]]) -> Outcome:
    """What the whole earns for one choice of figures."""
    level, places = framework["rounding"]
    sheet = Sheet((level, places), chosen)
    roots = [(part, sheet.earned(part, 1)) for part in framework["parts"]]
    inside = [one for part, one in roots if not part.get("role")]
    beside = sum((one.carried for part, one in roots if part.get("role")), Fraction(0))
    kept = [one for one in inside if one.exact is not None]
    most = sum((one.most for one in kept), Fraction(0))
    full = sum((one.full or Fraction(0) for one in inside), Fraction(0))
    scale = Fraction(1)
    if any(one.rescaled for _part, one in roots) and full and most:
        scale = full / most
    total = sum((one.carried for one in kept), Fraction(0)) * scale + beside
    most *= scale
    if level == "total":
        total = half_up(total, places)
    label = label_of(framework, total, most, sheet.carried, sheet.maxima)
    return Outcome(total, most, sheet.carried, sheet.maxima, label)


def label_of(
    framework: Data, total: Fraction, most: Fraction, carried: dict[str, Fraction], maxima: dict[str, Fraction]
) -> str:
    """The class of a total."""
    result = total
    if framework["in_percent"]:
        result = total / most if most else Fraction(0)
    order: list[str] = [label for label, _low in framework["classes"]]
    place = next((index for index, (_label, low) in enumerate(framework["classes"]) if low is None or result >= low))
    for label, key, share in framework["caps"]:
        if maxima.get(key) and carried[key] / maxima[key] < share:
            place = max(place, order.index(label))
    return order[place]
