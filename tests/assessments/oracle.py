"""A second scorer, written from the guides alone: the oracle of `test_oracle.py`.

It walks the JSON of a framework, the way a decision is read by hand, with no thought of speed, and imports nothing of
ours. A sheet holds plain values: `("ratio", num, den)`, `("absence", "not_due")`, a bool, a label, a tuple of labels,
an int, a Decimal; what is missing is not reported.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product
from typing import Any

ZERO = Fraction(0)
SCORED, EXCLUDED, UNSCORED, UNREAD = "scored", "excluded", "unscored", "unread"
ROOT_PLACES = 12
A_LITTLE = Fraction(1, 10**12)
MAX_CHOICES = 400
"""The most sets of gains that are tried one by one."""

Sheet = Mapping[str, Any]
Range = tuple[Fraction, Fraction]


def half_up(x: Fraction, places: int) -> Fraction:
    """Round half up, away from zero."""
    unit = 10**places
    whole = int(abs(x) * unit + Fraction(1, 2))
    return Fraction(whole if x >= 0 else -whole, unit)


@dataclass
class Score:
    """What one criterion earns."""

    key: str
    criterion: Mapping[str, Any]
    state: str
    exact: Fraction
    counted: Fraction
    most: Fraction
    full: Fraction | None
    rescaled: bool
    children: "list[Score]" = field(default_factory=list)

    def walk(self) -> "Iterator[Score]":
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def share(self) -> Fraction:
        return self.exact / self.most if self.most > 0 else ZERO


@dataclass
class Whole(Score):
    """What a sheet earns."""

    scale: Fraction = Fraction(1)
    adjusted: "list[tuple[str, Fraction, Fraction]]" = field(default_factory=list)


class Oracle:
    """The scorer of one framework.

    Args:
        framework: the JSON of the framework, as a dict.
        sheets: the sheets of all bodies.
        groups: the groups of each body.
        by_hand: the maximum that a person set for each body, or None.
    """

    def __init__(
        self,
        framework: Mapping[str, Any],
        sheets: Mapping[str, Sheet],
        groups: Mapping[str, Sequence[str] | None],
        by_hand: Mapping[str, str | None],
    ) -> None:
        self.framework = framework
        self.sheets = sheets
        self.groups = {name: tuple(own or ()) for name, own in groups.items()}
        self.by_hand = {name: None if most is None else Fraction(most) for name, most in by_hand.items()}
        self.level, self.places = framework["rounding"]["level"], framework["rounding"]["places"]

    def score(self, name: str, forced: Mapping[str, Fraction] | None = None) -> Whole:
        """Score the sheet of a body; `forced` are points of leaves by key, in place of what the figures earn."""
        self.name = name
        tops = [self._score(top, "", 1, self.sheets[name], forced or {}) for top in self.framework["criteria"]]
        own, beside = split(tops, None)
        states = {top.state for top in tops}
        excluded = EXCLUDED in states and states <= {EXCLUDED, UNSCORED}
        most = aggregate("sum", maxima([one for one in own if one.state == EXCLUDED] if excluded else counting(own)))
        full = aggregate("sum", fulls(own))
        exact = aggregate("sum", [(one.exact, 1) for one in counting(own)])
        counted = aggregate("sum", [(one.counted, 1) for one in counting(own)])
        adjusted: list[tuple[str, Fraction, Fraction]] = []
        if not excluded:
            adjusted, added = self._adjusted(name, most)
            most = adjusted[-1][2] if self.by_hand[name] is not None else most + added
            full += added
        scale = Fraction(1)
        if not excluded and any(one.rescaled for one in tops) and full and most:
            scale = full / most
        exact = exact * scale + sum((one.exact for one in beside), ZERO)
        counted = counted * scale + sum((one.counted for one in beside), ZERO)
        if self.level == "total":
            counted = half_up(counted, self.places)
        state = EXCLUDED if excluded else SCORED
        made = Whole("", {}, state, exact, counted, most * scale, full, rescaled=False, children=tops, scale=scale)
        made.adjusted = adjusted
        return made

    def general_max(self) -> Fraction:
        """Return the maximum of the bodies that can have most: those in no group, or in one."""
        names = {name for top in self.framework["criteria"] for name in named_groups(top)}
        return max(self.possible(()), *(self.possible((name,)) for name in names), ZERO)

    def possible(self, groups: Sequence[str]) -> Fraction:
        """Return what the criteria can give that apply to a body in these groups."""
        tops = [top for top in self.framework["criteria"] if top["role"] is None]
        return sum((possible(top, groups) or ZERO for top in tops), ZERO)

    def _adjusted(self, name: str, left: Fraction) -> tuple[list[tuple[str, Fraction, Fraction]], Fraction]:
        """Return the steps that make the maximum of a body, and what a decreed one adds to what is left."""
        steps: list[tuple[str, Fraction, Fraction]] = []
        groups, added = self.groups[name], ZERO
        own, general = self.possible(groups), self.general_max()
        if own != general:
            steps.append(("by_group", general, own))
        for one in self.framework["groups"]:
            if one["name"] in groups and one["max_points"] is not None:
                steps.append(("decreed", own, Fraction(one["max_points"])))
                added = Fraction(one["max_points"]) - own
        by_hand = self.by_hand[name]
        if by_hand is not None:
            steps.append(("by_hand", left + added, by_hand))
        return steps, added

    def _score(self, one: Mapping[str, Any], key: str, depth: int, sheet: Sheet, forced: Mapping[str, Any]) -> Score:
        key = one["key"] or one["code"]
        if not applies(one, self.groups[self.name]):
            return left_out(one)
        if not one["children"]:
            made = self._leaf(one, key, sheet, forced)
        else:
            parts = [self._score(child, key, depth + 1, sheet, forced) for child in one["children"]]
            made = self._heading(one, key, parts)
        if made.state == SCORED and (self.level == "criterion" or (self.level == "group" and depth == 1)):
            made.counted = half_up(made.counted, self.places)
        return made

    def _heading(self, one: Mapping[str, Any], key: str, parts: list[Score]) -> Score:
        how = one["aggregation"]
        own, beside = split(parts, one["role"])
        states = {part.state for part in parts}
        rescaled = any(part.rescaled for part in parts)
        full = aggregate(how, fulls(own)) if fulls(own) else None
        if states <= {EXCLUDED, UNSCORED}:
            state = EXCLUDED if EXCLUDED in states else UNSCORED
            left = [part for part in own if part.state == EXCLUDED]
            return Score(key, one, state, ZERO, ZERO, aggregate(how, maxima(left)), full, rescaled, parts)
        held = counting(own)
        exact = aggregate(how, [(part.exact, weight_of(part)) for part in held])
        counted = aggregate(how, [(part.counted, weight_of(part)) for part in held])
        exact += sum((part.exact for part in beside), ZERO)
        counted += sum((part.counted for part in beside), ZERO)
        if any(is_without_points(part) for part in own):
            exact, counted = min(exact, ZERO), min(counted, ZERO)
        return Score(key, one, SCORED, exact, counted, aggregate(how, maxima(held)), full, rescaled, parts)

    def _leaf(self, one: Mapping[str, Any], key: str, sheet: Sheet, forced: Mapping[str, Fraction]) -> Score:
        value = sheet.get(key, ("absence", "not_reported"))
        absence = value[1] if is_a(value, "absence") else None
        rule = one["rule"]
        if rule is not None and rule["kind"] == "by_group":
            rule = rule_of_group(rule, self.groups[self.name])
            one = {**one, "rule": rule, "max_points": None}
        if rule is None:
            most = Fraction(one["max_points"] or 0)
            if key in forced:
                return Score(key, one, SCORED, forced[key], forced[key], most, most, rescaled=False)
            if absence:
                return Score(key, one, UNREAD, ZERO, ZERO, most, most, rescaled=False)
            points = Fraction(value)
            return Score(key, one, SCORED, points, points, most, most, rescaled=False)
        if rule["kind"] == "not_scored":
            return Score(key, one, UNSCORED, ZERO, ZERO, ZERO, None, rescaled=False)
        most = most_of(rule)
        policy = self._policy(rule, absence)
        if policy is None and is_a(value, "ratio") and value[2] == 0:
            policy = rule["zero_denominator"]
        if policy in {"exclude", "rescale"}:
            full = most if policy == "rescale" else None
            return Score(key, one, EXCLUDED, ZERO, ZERO, most, full, rescaled=policy == "rescale")
        if policy is not None:
            points = most if policy == "full_points" else ZERO
        else:
            points = points_of(rule, value, self._cohort(key))
        points = forced.get(key, points)
        return Score(key, one, SCORED, points, points, most, most, rescaled=False)

    def _policy(self, rule: Mapping[str, Any], absence: str | None) -> str | None:
        if absence is None:
            return None
        if absence in {"not_reported", "withheld"}:
            return "no_points"
        return str(rule[absence] or self.framework[absence])

    def _cohort(self, key: str) -> list[Any]:
        """Return the figures of the bodies that are scored by the same rule."""
        found: list[Any] = []
        for name, sheet in self.sheets.items():
            value = sheet.get(key, ("absence", "not_reported"))
            if not is_a(value, "absence") and self._part(key, name) == self._part(key, self.name):
                found.append(value)
        return found

    def _part(self, key: str, name: str) -> str | None:
        """Return the group whose rule a leaf has for a body; None if the leaf does not apply to it."""
        for top in self.framework["criteria"]:
            for path in paths(top):
                if (path[-1]["key"] or path[-1]["code"]) == key:
                    groups = self.groups[name]
                    if not all(applies(one, groups) for one in path):
                        return None
                    rule = path[-1]["rule"]
                    named = [part["text"] for part in rule["parts"]] if rule["kind"] == "by_group" else []
                    return next((text for text in named if text in groups), "")
        raise KeyError(key)

    # classes, ranks, losses

    def class_value(self, whole: Whole) -> Fraction:
        """Return what a class is asked of: the share if classes are in per cent, else the points."""
        if not any(one.get("percent") for _label, one in map(tuple, self.framework["classes"])):
            return whole.counted
        return whole.counted / whole.most if whole.most else ZERO

    def by_total(self, whole: Whole) -> str | None:
        value = self.class_value(whole)
        return next((label for label, one in self.framework["classes"] if holds(one, value)), None)

    def order(self) -> list[str]:
        """Return the labels of the classes, the highest first."""
        lowest = [
            (one["low"] is not None, Fraction(one["low"] or 0), label) for label, one in self.framework["classes"]
        ]
        return [label for _bounded, _low, label in sorted(lowest, reverse=True)]

    def classes(self, facts: Mapping[str, Sequence[str]]) -> dict[str, str | None]:
        """Return the class of every body: by its total, lowered by what holds, then by quota."""
        order = self.order()
        wholes = {name: self.score(name) for name in self.sheets}
        found: dict[str, str | None] = {}
        for name, whole in wholes.items():
            label = self.by_total(whole)
            if label is not None:
                caps = [cap for cap in self.framework["class_caps"] if self._cap_holds(cap, whole, facts.get(name, ()))]
                label = max([label, *(cap["highest_class"] for cap in caps)], key=order.index)
            found[name] = label
        for quota in sorted(self.framework["class_quotas"], key=lambda one: order.index(one["label"])):
            self._apply(quota, order, found, {name: self.class_value(whole) for name, whole in wholes.items()})
        return found

    def _cap_holds(self, cap: Mapping[str, Any], whole: Whole, facts: Sequence[str]) -> bool:
        if cap["interval"] is None:
            return cap["code"] in facts
        (node,) = [one for one in whole.walk() if one.key == cap["key"]]
        return node.state == SCORED and node.most != 0 and holds(cap["interval"], node.counted / node.most)

    def _apply(
        self, quota: Mapping[str, Any], order: list[str], found: dict[str, Any], values: Mapping[str, Fraction]
    ) -> None:
        label, below = quota["label"], order[order.index(quota["label"]) + 1 :]
        seats = int(Fraction(quota["share"]["num"], quota["share"]["den"]) * len(found))
        holders = [name for name in found if found[name] == label]
        if not below or len(holders) <= seats:
            return
        for name in holders:
            others = sum(values[other] >= values[name] for other in holders)
            if others > seats:
                found[name] = below[0]

    def ranks(self, *, dense: bool, by_share: bool) -> dict[str, int]:
        """Return the rank of every body: by points, or by shares of the maximum."""
        wholes = {name: self.score(name) for name in self.sheets}
        value = {
            name: whole.counted if not by_share else (whole.counted / whole.most if whole.most else ZERO)
            for name, whole in wholes.items()
        }
        better = {name: {value[other] for other in value if value[other] > value[name]} for name in value}
        if dense:
            return {name: 1 + len(better[name]) for name in value}
        return {name: 1 + sum(one > value[name] for one in value.values()) for name in value}

    def losses(self, name: str) -> dict[str, Fraction]:
        """Return what each leaf lost, by key."""
        leaves = (one for one in self.score(name).walk() if one.key and not one.children)
        lost = {
            one.key: one.most - one.counted
            for one in leaves
            if one.state == SCORED and one.criterion["role"] != "bonus"
        }
        return {key: points for key, points in lost.items() if points > 0}

    # the gap to the next class

    def gap(self, name: str) -> "Gap | None":
        """Try all gains that leaves can have, and return the least that reaches the next class."""
        whole = self.score(name)
        order, label = self.order(), self.by_total(whole)
        above = order[: order.index(label)] if label in order else []
        if not above:
            return Gap(None, ZERO)
        interval = dict(map(tuple, self.framework["classes"]))[above[-1]]
        options: dict[str, list[Range]] = {}
        for leaf in gainers(whole, rounded=self.level == "criterion"):
            ranges = attainable(leaf.criterion)
            if ranges is not None:
                now = leaf.counted if self.level == "criterion" else leaf.exact
                options[leaf.key] = [*self._above(ranges, leaf, now)]
        count = 1
        for ranges in options.values():
            count *= 1 + len(ranges)
        sloped = any(low != high for ranges in options.values() for low, high in ranges)
        hard = sloped and (self.level == "group" or (self.level == "criterion" and whole.scale != 1))
        return None if hard or count > MAX_CHOICES else self._least(name, whole, above[-1], interval, options)

    def _above(self, ranges: Sequence[Range], leaf: Score, now: Fraction) -> Iterator[Range]:
        for low, high in ranges:
            if self.level != "criterion":
                if high > now:
                    yield max(low, now), high
                continue
            if high > leaf.exact:
                first, last = half_up(max(low, leaf.exact), self.places), half_up(high, self.places)
                if last > now:
                    yield max(first, now + Fraction(1, 10**self.places)), last

    def _least(
        self, name: str, whole: Whole, label: str, interval: Mapping[str, Any], options: Mapping[str, Sequence[Range]]
    ) -> "Gap":
        best: Fraction | None = None
        for chosen in product(*([None, *ranges] for ranges in options.values())):
            picked = {key: one for key, one in zip(options, chosen, strict=True) if one is not None}
            gain = self._gain(name, whole, interval, picked)
            if gain is not None and gain > 0 and (best is None or gain < best):
                best = gain
        return Gap(label if best is not None else None, best or ZERO)

    def _gain(
        self, name: str, whole: Whole, interval: Mapping[str, Any], picked: Mapping[str, Range]
    ) -> Fraction | None:
        """Return the least gain within these ranges that reaches the class; None if there is none.

        From the lowest ends upwards one leaf after the other is raised to its highest end; the total is a monotone
        function of how far that went, so that the least step is found by halving.
        """
        lows = {key: low for key, (low, _high) in picked.items()}
        first, least = self._reached(name, interval, lows)
        if first:
            return self._measure(least) - self._measure(whole)
        unit = Fraction(1, 10**self.places)
        highs = {key: high for key, (_low, high) in picked.items()}
        last, highest = self._reached(name, interval, highs)
        if not last:
            return None
        if self.level != "criterion":
            need, strict = self._needed(interval, highest)
            return need - whole.exact + (min(A_LITTLE, highest.exact - need) if strict else 0)
        points = dict(lows)
        for key, (low, high) in picked.items():
            points[key] = high
            if self._reached(name, interval, points)[0]:
                below, above = 0, int((high - low) / unit)
                while above - below > 1:
                    middle = (below + above) // 2
                    points[key] = low + middle * unit
                    below, above = (below, middle) if self._reached(name, interval, points)[0] else (middle, above)
                points[key] = low + above * unit
                break
        return self.score(name, points).counted - whole.counted

    def _reached(self, name: str, interval: Mapping[str, Any], points: Mapping[str, Fraction]) -> tuple[bool, Whole]:
        made = self.score(name, points)
        return holds({**interval, "high": None}, self.class_value(made)), made

    def _measure(self, whole: Whole) -> Fraction:
        return whole.counted if self.level == "criterion" else whole.exact

    def _needed(self, interval: Mapping[str, Any], made: Whole) -> tuple[Fraction, bool]:
        """Return the exact total from which a class is reached, and whether more than that is needed."""
        low = Fraction(interval["low"]) * (made.most if interval.get("percent") else 1)
        strict = not interval["low_closed"]
        if self.level != "total":
            return low, strict
        unit = Fraction(1, 10**self.places)
        steps = low // unit
        while steps * unit < low or (strict and steps * unit == low):
            steps += 1
        shown = steps * unit
        return shown - unit / 2, shown <= 0


@dataclass
class Gap:
    """The least gain that reaches the next class; without a label there is none."""

    label: str | None
    gain: Fraction


def is_without_points(part: Score) -> bool:
    """Return whether a part that its heading depends on was scored and earned nothing of what it could."""
    return bool(part.criterion["zeroes_parent"]) and part.state == SCORED and part.most > 0 and part.exact <= 0


def applies(one: Mapping[str, Any], groups: Sequence[str]) -> bool:
    """Return whether a criterion applies to a body in these groups, as far as it states itself."""
    inside = not one["applies_to"] or any(name in groups for name in one["applies_to"])
    return inside and not any(name in groups for name in one["except_for"])


def paths(one: Mapping[str, Any], *above: Mapping[str, Any]) -> "Iterator[tuple[Mapping[str, Any], ...]]":
    """Yield every criterion from here with those above it."""
    yield (*above, one)
    for child in one["children"]:
        yield from paths(child, *above, one)


def named_groups(one: Mapping[str, Any]) -> Iterator[str]:
    """Yield the groups that a criterion, its parts and their rules name."""
    yield from (*one["applies_to"], *one["except_for"])
    if one["rule"] is not None and one["rule"]["kind"] == "by_group":
        yield from (part["text"] for part in one["rule"]["parts"])
    for child in one["children"]:
        yield from named_groups(child)


def rule_of_group(rule: Mapping[str, Any], groups: Sequence[str]) -> Mapping[str, Any]:
    """Return the rule for a body in these groups, with the policies that it does not state itself."""
    own = [part["rule"] for part in rule["parts"] if part["text"] in groups]
    (found,) = own or [rule["other"]]
    policies = {name: found[name] or rule[name] for name in ("not_applicable", "not_due")}
    return {**found, **policies}


def left_out(one: Mapping[str, Any]) -> Score:
    """Return what a criterion has that does not apply: each leaf left the maximum."""
    key = one["key"] or one["code"]
    if not one["children"]:
        most = Fraction(one["max_points"] or 0) if one["rule"] is None else most_of(one["rule"])
        return Score(key, one, EXCLUDED, ZERO, ZERO, most, None, rescaled=False)
    parts = [left_out(child) for child in one["children"]]
    own, _beside = split(parts, one["role"])
    return Score(key, one, EXCLUDED, ZERO, ZERO, aggregate(one["aggregation"], maxima(own)), None, False, parts)  # noqa: FBT003  # in order


def is_watched(one: Mapping[str, Any]) -> bool:
    """Return whether nothing of a criterion is scored."""
    if one["children"]:
        return all(map(is_watched, one["children"]))
    return one["rule"] is not None and one["rule"]["kind"] == "not_scored"


def possible(one: Mapping[str, Any], groups: Sequence[str]) -> Fraction | None:
    """Return the maximum of a criterion for a body in these groups; None if it does not apply."""
    if not applies(one, groups):
        return None
    rule = one["rule"]
    if not one["children"]:
        if rule is None:
            return Fraction(one["max_points"] or 0)
        if rule["kind"] != "by_group":
            return most_of(rule)
        own = [part["rule"] for part in rule["parts"] if part["text"] in groups] or [rule["other"]]
        return most_of(own[0]) if len(own) == 1 and own[0] is not None else None
    parts = [child for child in one["children"] if not is_watched(child)]
    found = [(child, most) for child in parts if (most := possible(child, groups)) is not None]
    if not found:
        return None
    own = [(most, child["weight"]) for child, most in found if child["role"] == one["role"]]
    return aggregate(one["aggregation"], own)


def is_a(value: Any, kind: str) -> bool:
    return type(value) is tuple and value[:1] == (kind,)


def split(parts: Sequence[Score], role: str | None) -> tuple[list[Score], list[Score]]:
    """Return the parts of this role, and the blocks beside them."""
    own = [part for part in parts if part.criterion["role"] == role]
    return own, [part for part in parts if part.criterion["role"] != role]


def counting(parts: Sequence[Score]) -> list[Score]:
    """Return the parts that are in the maximum."""
    return [part for part in parts if part.state in {SCORED, UNREAD}]


def weight_of(part: Score) -> Fraction:
    return Fraction(part.criterion["weight"])


def maxima(parts: Sequence[Score]) -> list[tuple[Fraction, Fraction]]:
    return [(part.most, weight_of(part)) for part in parts]


def fulls(parts: Sequence[Score]) -> list[tuple[Fraction, Fraction]]:
    """Return the maxima of parts, with what is only rescaled."""
    return [(part.full, weight_of(part)) for part in parts if part.full is not None]


def aggregate(how: str, weighed: Sequence[tuple[Fraction, Any]]) -> Fraction:
    """Return the points of a heading from the points and weights of its parts."""
    if not weighed:
        return ZERO
    points = [one for one, _weight in weighed]
    if how == "sum":
        return sum(points, ZERO)
    if how == "highest":
        return max(points)
    weights = [Fraction(weight) for _one, weight in weighed]
    if how == "mean":
        return sum((one * weight for one, weight in zip(points, weights, strict=True)), ZERO) / sum(weights)
    return geometric(points, weights)


def geometric(points: Sequence[Fraction], weights: Sequence[Fraction]) -> Fraction:
    """Return the weighted geometric mean to 12 places, half up, by halving."""
    scale = 1
    while any((weight * scale).denominator != 1 for weight in weights):
        scale += 1
    powers = [int(weight * scale) for weight in weights]
    degree = sum(powers)
    if not min(points):
        return ZERO
    target = Fraction(1)
    for one, power in zip(points, powers, strict=True):
        target *= one**power
    unit = 10**ROOT_PLACES
    wanted = target.numerator * (2 * unit) ** degree
    low, high = 0, int(max(points) + 1) * unit
    while low < high:  # the greatest count of units of which half a unit less is not above the root
        middle = (low + high + 1) // 2
        if (2 * middle - 1) ** degree * target.denominator <= wanted:
            low = middle
        else:
            high = middle - 1
    return Fraction(low, unit)


def holds(interval: Mapping[str, Any], x: Fraction) -> bool:
    """Return whether a number lies in an interval."""
    if interval["low"] is not None:
        low = Fraction(interval["low"])
        if x < low or (x == low and not interval["low_closed"]):
            return False
    if interval["high"] is not None:
        high = Fraction(interval["high"])
        if x > high or (x == high and not interval["high_closed"]):
            return False
    return True


def most_of(rule: Mapping[str, Any]) -> Fraction:
    """Return the most points of a rule."""
    if rule["kind"] == "by_group":
        inner = [part["rule"] for part in rule["parts"]]
        return max(map(most_of, (*inner, rule["other"]) if rule["other"] else inner))
    if rule["kind"] == "not_scored":
        return ZERO
    if rule["kind"] == "increment":
        return Fraction(rule["cap"])
    ranges = attainable_by(rule)
    return Fraction(rule["max_points"]) if ranges is None else max((high for _low, high in ranges), default=ZERO)


def number(value: Any) -> Fraction:
    return Fraction(value[1], value[2]) if is_a(value, "ratio") else Fraction(value)


def points_of(rule: Mapping[str, Any], value: Any, cohort: Sequence[Any]) -> Fraction:  # noqa: C901, PLR0911, PLR0912  # a case a kind
    """Return the points that a rule gives for a value that is there."""
    match rule["kind"]:
        case "yes_no":
            return Fraction(rule["yes" if value else "no"]["points"])
        case "choice":
            return next(Fraction(one["points"]) for one in rule["options"] if one["text"] == value)
        case "checklist":
            return sum((Fraction(one["points"]) for one in rule["items"] if one["text"] in value), ZERO)
        case "ladder":
            (band,) = [one for one in rule["bands"] if holds(one["interval"], number(value))]
            return Fraction(band["points"]) + Fraction(band["slope"]) * number(value)
        case "proportional":
            x, target = number(value), Fraction(rule["target"])
            if rule["min_value"] is not None and x < Fraction(rule["min_value"]):
                return ZERO
            return Fraction(rule["max_points"]) * min(x / target, Fraction(1))
        case "goalposts":
            low, high = Fraction(rule["low"]), Fraction(rule["high"])
            x = min(max(number(value), low), high)
            first, last = Fraction(rule["at_low"]), Fraction(rule["at_high"])
            return first + (last - first) * (x - low) / (high - low)
        case "increment":
            over = number(value) - Fraction(rule["start"])
            steps = max(over / Fraction(rule["stride"]), ZERO)
            if rule["remainder"] == "dropped":
                steps = Fraction(int(steps))
            return min(Fraction(rule["base"]) + steps * Fraction(rule["points_per_step"]), Fraction(rule["cap"]))
        case "deduction":
            off = int(value) // int(rule["cases_per_step"]) * Fraction(rule["points_per_case"])
            limit = rule["max_deduction"] or rule["initial"]
            return Fraction(rule["initial"]) - min(off, Fraction(limit))
        case "bonus":
            more = int(value) // int(rule["cases_per_step"]) * Fraction(rule["points_per_case"])
            return min(more, Fraction(rule["cap"]))
        case "no_violation":
            return Fraction(rule["violated" if value else "clean"]["points"])
        case "manual_score":
            return Fraction(value)
        case _:  # relative_to_best
            return Fraction(rule["max_points"]) * number(value) / max(map(number, cohort))


def attainable(leaf: Mapping[str, Any]) -> list[Range] | None:
    """Return the points that a leaf can have; None if they depend on other bodies."""
    if leaf["rule"] is None:
        low, high = Fraction(leaf["min_points"] or 0), Fraction(leaf["max_points"] or 0)
        return [(low, high)] if low < high else None
    return attainable_by(leaf["rule"])


def attainable_by(rule: Mapping[str, Any]) -> list[Range] | None:
    """Return the points that a rule can give, as ranges."""
    kind = rule["kind"]
    match kind:
        case "relative_to_best" | "not_scored":
            return None
        case "proportional":
            most, low = Fraction(rule["max_points"]), ZERO
            if rule["min_value"] is not None:
                low = most * Fraction(rule["min_value"]) / Fraction(rule["target"])
            return [(ZERO, ZERO), (low, most)]
        case "goalposts":
            ends = sorted((Fraction(rule["at_low"]), Fraction(rule["at_high"])))
            return [(ends[0], ends[1])]
        case "manual_score":
            return [(Fraction(rule["floor"]), Fraction(rule["cap"]))]
        case "increment" if rule["remainder"] == "prorated":
            return [(Fraction(rule["base"]), reachable(rule))]
        case _:
            return [(points, points) for points in sorted(set(levels(rule)))]


def reachable(rule: Mapping[str, Any]) -> Fraction:
    """Return the most points of an increment on a rate, which ends at 100%."""
    return points_of(rule, Fraction(1), ())


def levels(rule: Mapping[str, Any]) -> Iterator[Fraction]:
    match rule["kind"]:
        case "yes_no":
            yield from (Fraction(rule[one]["points"]) for one in ("yes", "no"))
        case "no_violation":
            yield from (Fraction(rule[one]["points"]) for one in ("clean", "violated"))
        case "choice":
            yield from (Fraction(one["points"]) for one in rule["options"])
        case "ladder":
            yield from (Fraction(one["points"]) for one in rule["bands"])
        case "checklist":
            for chosen in product(*((ZERO, Fraction(one["points"])) for one in rule["items"])):
                yield sum(chosen, ZERO)
        case "increment":
            steps = int((1 - Fraction(rule["start"])) / Fraction(rule["stride"]))
            values = (Fraction(rule["start"]) + step * Fraction(rule["stride"]) for step in range(steps + 1))
            yield from (points_of(rule, value, ()) for value in values)
        case _:  # deduction, bonus
            last, count = None, 0
            while last != (points := points_of(rule, count, ())):
                yield points
                last, count = points, count + rule["cases_per_step"]


def gainers(whole: Whole, *, rounded: bool) -> Iterator[Score]:
    """Yield the leaves of which a point adds a fixed part to the total."""

    def under(node: Score) -> Iterator[Score]:
        if not node.children:
            if node.state in {SCORED, UNREAD}:
                yield node
            return
        how = node.criterion.get("aggregation", "sum")
        role = node.criterion.get("role")
        if node.criterion and any(is_without_points(part) for part in node.children if part.criterion["role"] == role):
            return
        if rounded and how in {"mean", "geometric"}:
            return
        for child in node.children:
            own = child.criterion["role"] == node.criterion.get("role")
            if not own or how in {"sum", "mean"}:
                yield from under(child)

    yield from under(whole)
