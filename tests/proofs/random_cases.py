"""Random small frameworks as plain data, and the frameworks of the library that they stand for."""

from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from cchc.exact import to_decimal
from cchc.frameworks import Aggregation, ClassCap, Criterion, CriterionRole, Framework, ResultClass
from cchc.rules import (
    AbsencePolicy,
    Band,
    Bonus,
    Capped,
    Checklist,
    Choice,
    Deduction,
    Highest,
    Ladder,
    Lowest,
    Option,
    PointRounding,
    Proportional,
    RoundingDirection,
    Rule,
    Sum,
)
from cchc.values import Interval, Rounding, RoundingLevel

Data = dict[str, Any]
_POINTS = [Fraction(one, 4) for one in (0, 1, 2, 3, 4, 6, 8, 9, 12, 20)]
_POLICIES = {one.value: one for one in AbsencePolicy}


def random_leaf(random: Random, key: str, *, inside: bool = False) -> Data:
    """A leaf; `inside` of one that is a part of a rule."""
    kinds = ["ladder", "ladder", "choice", "deduct", "steps", "rounded", "items"]
    if not inside:
        kinds += ["capped", "parts_sum", "parts_highest", "parts_lowest"]
    kind = random.choice(kinds)
    leaf: Data = {"key": key, "kind": kind}
    if kind == "ladder":
        lows = sorted(random.sample(range(1, 10), random.randint(1, 2)))
        leaf["bands"] = [(Fraction(low, 10), random.choice(_POINTS)) for low in (0, *lows)]
        if random.random() < 0.3:
            leaf["level"] = random.choice(_POINTS)
    elif kind in ("choice", "items"):
        leaf["points"] = [random.choice(_POINTS) for _one in range(random.randint(2, 3))]
    elif kind == "deduct":
        leaf["each"], leaf["initial"] = random.choice(_POINTS[1:4]), random.choice(_POINTS[1:6])
    elif kind == "steps":
        how = random.choice(["half_up", "up", "down"])
        leaf["steps"], leaf["most"] = random.randint(2, 4), random.choice(_POINTS[1:])
        leaf["rounding"] = (Fraction(1, 4), how) if random.random() < 0.5 else None
    elif kind == "rounded":
        leaf["most"], leaf["rounding"] = (
            Fraction(random.randint(1, 2)),
            (Fraction(1, 2), random.choice(["half_up", "up"])),
        )
    elif kind == "capped":
        leaf["inner"] = random_leaf(random, key, inside=True)
        leaf["floor"], leaf["cap"] = Fraction(1, 4), random.choice(_POINTS[3:])
    else:
        leaf["inner"] = [random_leaf(random, str(index), inside=True) for index in range(2)]
    if kind in ("ladder", "steps") and not inside and random.random() < 0.4:
        leaf["zero"] = random.choice([*_POLICIES])
    return leaf


def random_framework(random: Random) -> Data:
    """A framework of three to five leaves."""
    parts: list[Data] = []
    for top in range(random.randint(1, 2)):
        key = str(top + 1)
        if random.random() < 0.3:
            parts.append(random_leaf(random, key))
            continue
        leaves = [random_leaf(random, f"{key}.{index + 1}") for index in range(random.randint(1, 2))]
        for leaf in leaves:
            leaf["weight"] = random.choice([1, 2, 3])
        if random.random() < 0.3:
            leaves[0]["zeroes"] = True
        parts.append({"key": key, "how": random.choice(["sum", "sum", "mean", "highest"]), "parts": leaves})
    if random.random() < 0.3:
        parts.append({"key": "8", "kind": "bonus", "role": "bonus", "each": Fraction(1, 2), "cap": Fraction(1)})
    if random.random() < 0.3:
        parts.append({"key": "9", "kind": "free_deduct", "role": "deduction", "each": Fraction(1, 2)})
    rounding = random.choice([(None, 0), (None, 0), ("criterion", 0), ("criterion", 1), ("group", 0), ("total", 0)])
    in_percent = random.random() < 0.6
    lows = [Fraction(4, 5), Fraction(1, 2)] if in_percent else [Fraction(6), Fraction(3)]
    classes = [("Tốt", lows[0]), ("Khá", lows[1]), ("Yếu", None)]
    caps: list[tuple[str, str, Fraction]] = []
    if random.random() < 0.4:
        caps.append((random.choice(["Khá", "Yếu"]), random.choice(parts)["key"], Fraction(1, 2)))
    return {"parts": parts, "rounding": rounding, "classes": classes, "in_percent": in_percent, "caps": caps}


def rule_of(leaf: Data) -> Rule:
    """The rule of a leaf."""
    kind = leaf["kind"]
    zero = _POLICIES.get(leaf.get("zero", ""))
    rule: Rule
    if kind == "ladder":
        lows = [low for low, _points in leaf["bands"]]
        bands: list[tuple[str, Fraction]] = []
        for index, (low, points) in enumerate(leaf["bands"]):
            high = lows[index + 1] if index + 1 < len(lows) else None
            words = f"từ {low * 100}%" + (" trở lên" if high is None else f" đến dưới {high * 100}%")
            bands.append((words, points))
        level = leaf.get("level")
        options = () if level is None else (Option.of("Không phân loại", level),)
        made = tuple(Band.of(*band) for band in bands)
        rule = Ladder(bands=made, named_options=options, zero_denominator=zero)
    elif kind == "choice":
        rule = Choice.of(*((f"Mức {index}", points) for index, points in enumerate(leaf["points"])))
    elif kind == "deduct":
        rule = Deduction.of(leaf["each"], leaf["initial"])
    elif kind == "free_deduct":
        rule = Deduction.of(leaf["each"])
    elif kind == "bonus":
        rule = Bonus.of(leaf["each"], leaf["cap"])
    elif kind == "steps":
        rounding = _rounding_of(leaf)
        step = Fraction(1, leaf["steps"])
        rule = Proportional.of(leaf["most"], step=step, zero_denominator=zero, rounding=rounding)
    elif kind == "rounded":
        rule = Proportional.of(leaf["most"], rounding=_rounding_of(leaf))
    elif kind == "items":
        rule = Checklist.of(*((f"Nội dung {index}", points) for index, points in enumerate(leaf["points"])))
    elif kind == "capped":
        rule = Capped.of(rule_of(leaf["inner"]), floor=leaf["floor"], cap=leaf["cap"])
    else:
        kinds: dict[str, type[Sum | Highest | Lowest]] = {
            "parts_sum": Sum,
            "parts_highest": Highest,
            "parts_lowest": Lowest,
        }
        rule = kinds[kind].of(*((part["key"], rule_of(part)) for part in leaf["inner"]))
    return rule


def _rounding_of(leaf: Data) -> PointRounding | None:
    if leaf["rounding"] is None:
        return None
    step, direction = leaf["rounding"]
    return PointRounding(to_decimal(step), RoundingDirection.coerce(direction))


def criterion_of(node: Data) -> Criterion:
    """The criterion of a node."""
    role = node.get("role")
    fields: Data = {
        "code": node["key"],
        "title": f"Tiêu chí {node['key']}",
        "weight": Decimal(node.get("weight", 1)),
        "role": None if role is None else CriterionRole.coerce(role),
        "zeroes_parent": node.get("zeroes", False),
    }
    if "parts" in node:
        return Criterion(
            **fields,
            aggregation=Aggregation.coerce(node["how"]),
            children=[criterion_of(part) for part in node["parts"]],
        )
    return Criterion(**fields, rule=rule_of(node))


def framework_of(data: Data) -> Framework:
    """The framework of plain data."""
    percent = data["in_percent"]
    classes: list[ResultClass] = []
    high: Fraction | None = None
    for label, low in data["classes"]:
        classes.append(ResultClass(label, Interval(low, high, high_closed=False, percent=percent)))
        high = low
    level, places = data["rounding"]
    return Framework(
        criteria=[criterion_of(part) for part in data["parts"]],
        rounding=Rounding(None if level is None else RoundingLevel.coerce(level), places),
        classes=classes,
        class_caps=[
            ClassCap(
                code=label, text=label, highest_class=label, key=key, interval=Interval(None, share, high_closed=False)
            )
            for label, key, share in data["caps"]
        ],
    )
