"""Random frameworks and sheets as plain data, for the oracle."""

from decimal import Decimal
from random import Random
from typing import Any

LABELS = ("Xuất sắc", "Tốt", "Khá", "Yếu")
POLICIES = ("no_points", "full_points", "exclude", "rescale")
KINDS = (
    "yes_no",
    "choice",
    "checklist",
    "ladder",
    "proportional",
    "goalposts",
    "increment",
    "deduction",
    "bonus",
    "no_violation",
    "manual_score",
    "relative_to_best",
    "not_scored",
    "",
)
GROUPS = ("xã miền núi", "xã đảo", "không có thủ tục")
NUMBERS = ("ladder", "proportional", "goalposts", "increment")
Data = dict[str, Any]


class Drawn:
    """A framework with three sheets, drawn from a seed.

    Args:
        seed: the seed.
    """

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  # repeatable, no secret
        self.leaves: dict[str, Data] = {}
        self.scopes: dict[str, list[Data]] = {}
        self.is_grouped = self.random.random() < 0.5
        self.framework = self._framework()
        names = ("A", "B", "C")
        self.groups: dict[str, list[str] | None] = dict.fromkeys(names)
        if self.is_grouped:
            sound = self._sound_groups()
            self.groups = {name: self.random.choice(sound) for name in names}
        self.by_hand = {name: self._points() if self.random.random() < 0.15 else None for name in names}
        self.sheets = {name: self._sheet(self.groups[name] or []) for name in names}
        codes = [cap["code"] for cap in self.framework["class_caps"] if cap["interval"] is None]
        self.facts = {name: [code for code in codes if self.random.random() < 0.3] for name in self.sheets}

    def _points(self, most: int = 400) -> str:
        return str(Decimal(self.random.randint(1, most)) / self.random.choice((1, 10, 100, 4)))

    def _sound_groups(self) -> list[list[str]]:
        """Return the sets of groups that every rule by groups, and at most one decreed maximum, takes.

        Where there is none, rules by groups get a rule for all other bodies.
        """
        decreed = [one["name"] for one in self.framework["groups"] if one["max_points"]]
        rules = [leaf["rule"] for leaf in self.leaves.values() if leaf["rule"] and leaf["rule"]["kind"] == "by_group"]

        def is_sound(groups: list[str]) -> bool:
            counts = [sum(part["text"] in groups for part in rule["parts"]) for rule in rules]
            least = [0 if rule["other"] else 1 for rule in rules]
            fits = all(low <= count <= 1 for low, count in zip(least, counts, strict=True))
            return fits and sum(name in groups for name in decreed) <= 1

        sets = [[name for place, name in enumerate(GROUPS) if bits >> place & 1] for bits in range(2 ** len(GROUPS))]
        if not any(map(is_sound, sets)):
            for rule in rules:
                rule["other"] = rule["other"] or rule["parts"][0]["rule"]
        return [one for one in sets if is_sound(one)]

    def _scope(self) -> Data:
        """Draw to which groups a criterion applies."""
        pick = self.random
        scope: Data = {"applies_to": [], "except_for": []}
        if self.is_grouped and pick.random() < 0.25:
            scope[pick.choice(("applies_to", "except_for"))] = pick.sample(GROUPS, pick.randint(1, 2))
        return scope

    def _framework(self) -> Data:
        pick = self.random
        count = pick.randint(1, 4)
        tops = [self._criterion(str(place), 1, None, []) for place in range(1, count + 1)]
        level = pick.choice((None, "criterion", "group", "total"))
        framework: Data = {
            "title": "Bộ tiêu chí",
            "criteria": tops,
            "rounding": {"level": level, "places": pick.randint(0, 3) if level else 0},
            "not_applicable": pick.choice(POLICIES),
            "not_due": pick.choice(POLICIES),
            "groups": [],
            "classes": [],
            "class_caps": [],
            "class_quotas": [],
        }
        if self.is_grouped:
            decreed = (self._points() if pick.random() < 0.3 else None for _name in GROUPS)
            named = zip(GROUPS, decreed, strict=True)
            framework["groups"] = [{"name": name, "max_points": most} for name, most in named]
        if pick.random() < 0.85:
            self._add_classes(framework)
        return framework

    def _add_classes(self, framework: Data) -> None:
        pick = self.random
        percent = pick.random() < 0.6
        if percent:
            ends = [str(Decimal(end) / 100) for end in sorted(pick.sample(range(5, 100), 3), reverse=True)]
        else:
            ends = [str(Decimal(end) / 4) for end in sorted(pick.sample(range(1, 160), 3), reverse=True)]
        closed = pick.random() < 0.7
        for label, low, high in zip(LABELS, [*ends, None], [None, *ends], strict=True):
            interval = {
                "low": low,
                "high": high,
                "low_closed": closed and low is not None,
                "high_closed": not closed and high is not None,
                "percent": percent,
            }
            framework["classes"].append([label, interval])
        if pick.random() < 0.6:
            framework["class_caps"].append({"code": "KL", "text": "Kết luận", "highest_class": pick.choice(LABELS[1:])})
        if pick.random() < 0.6:
            ends_below: Data = {"low": None, "high": str(pick.choice(("0.5", "0.6", "0.8"))), "low_closed": False}
            half_open: Data = ends_below | {"high_closed": pick.random() < 0.5, "percent": True}
            cap = {"code": "TL", "text": "Tỷ lệ", "highest_class": pick.choice(LABELS[1:]), "interval": half_open}
            framework["class_caps"].append(cap | {"key": pick.choice(self._keys(framework["criteria"]))})
        for cap in framework["class_caps"]:
            cap.setdefault("key", "")
            cap.setdefault("interval", None)
        for label in LABELS[:2]:
            if pick.random() < 0.4:
                share = {"num": pick.choice((0, 20, 34, 50, 67)), "den": 100}
                framework["class_quotas"].append({"label": label, "share": share})

    def _keys(self, criteria: list[Data]) -> list[str]:
        return [key for one in criteria for key in (one["code"], *self._keys(one["children"]))]

    def _criterion(self, code: str, depth: int, inherited: str | None, above: list[Data]) -> Data:
        pick = self.random
        scope = self._scope()
        scopes = [*above, scope]
        role = inherited or (pick.choice(("bonus", "deduction")) if pick.random() < 0.12 else None)
        one: Data = {
            "code": code,
            "key": "",
            "title": f"Tiêu chí {code}",
            "role": role,
            "weight": self._weight(),
            "zeroes_parent": depth > 1 and pick.random() < 0.1,
            "aggregation": "sum",
            "max_points": None,
            "min_points": None,
            "rule": None,
            "children": [],
            **scope,
        }
        if depth < 4 and pick.random() < (0.65 if depth == 1 else 0.4):
            numbers = range(1, pick.randint(1, 4) + 1)
            one["children"] = [self._criterion(f"{code}.{number}", depth + 1, role, scopes) for number in numbers]
            hows = ("sum", "sum", "mean", "highest") if self._may_fall(one) else ("sum", "mean", "geometric", "highest")
            one["aggregation"] = pick.choice(hows)
            return one
        self._make_leaf(one, role)
        self.leaves[code] = one
        self.scopes[code] = scopes
        return one

    def _weight(self) -> str:
        return self.random.choice(("1", "1", "2", "3", "0.5", "1.5"))

    def _may_fall(self, one: Data) -> bool:
        if one["role"] == "deduction":
            return True
        rule = one["rule"]
        inner = rule["parts"][0]["rule"] if rule and rule["kind"] == "by_group" else rule
        if inner and inner["kind"] in {"deduction", "goalposts"}:
            return True
        return any(map(self._may_fall, one["children"]))

    def _make_leaf(self, one: Data, role: str | None) -> None:
        pick = self.random
        if role == "deduction":
            one["rule"] = self._rule("deduction") | {"initial": "0"}
            return
        kind = "bonus" if role == "bonus" else pick.choice(KINDS)
        if kind and kind != "not_scored" and self.is_grouped and pick.random() < 0.3:
            names = pick.sample(GROUPS, pick.randint(1, 2))
            rule: Data = {"kind": "by_group", "other": self._rule(kind) if pick.random() < 0.8 else None}
            rule["parts"] = [{"text": name, "rule": self._rule(kind)} for name in names]
            for absence in ("not_applicable", "not_due"):
                rule[absence] = pick.choice((None, *POLICIES))
            one["rule"] = rule
        elif kind:
            one["rule"] = self._rule(kind)
        else:
            one["max_points"] = self._points()

    def _option(self, text: str, points: str) -> Data:
        return {"text": text, "points": points}

    def _rule(self, kind: str) -> Data:
        pick = self.random
        rule: Data = {"kind": kind, "zero_denominator": None}
        for absence in ("not_applicable", "not_due"):
            rule[absence] = pick.choice((None, *POLICIES))
        most = self._points()
        half = str(Decimal(most) / 2)
        rule |= self._on_number(kind, most, half) if kind in NUMBERS else self._on_labels(kind, most, half)
        return {name: value for name, value in rule.items() if name != "zero_denominator" or "input_kind" in rule}

    def _on_labels(self, kind: str, most: str, half: str) -> Data:
        """Draw the fields of a rule on labels, on counts of violations, or on what a person gives."""
        pick = self.random
        rule: Data = {}
        match kind:
            case "yes_no":
                rule |= {"yes": self._option("Có", most), "no": self._option("Không", "0")}
            case "no_violation":
                rule |= {"clean": self._option("Không có", most), "violated": self._option("Có", "0")}
            case "choice":
                rule["options"] = [self._option("Đủ", most), self._option("Thiếu", half), self._option("Không", "0")]
            case "checklist":
                rule["items"] = [self._option(f"Nội dung {n}", self._points()) for n in range(pick.randint(1, 3))]
            case "deduction":
                per = str(Decimal(most) / pick.choice((1, 2, 4, 5)))
                rule |= {"points_per_case": per, "initial": most, "max_deduction": pick.choice((most, half))}
                rule["cases_per_step"] = pick.randint(1, 3)
            case "bonus":
                per = str(Decimal(most) / pick.choice((1, 2, 4, 5)))
                rule |= {"points_per_case": per, "cap": most, "cases_per_step": pick.randint(1, 3)}
            case "manual_score":
                rule |= {"floor": "0", "cap": most}
            case "relative_to_best":
                rule |= {"max_points": most, "zero_best": "no_points"}
            case _:
                pass  # nothing is asked of it
        return rule

    def _on_number(self, kind: str, most: str, half: str) -> Data:
        """Draw the fields of a rule on a rate or an amount."""
        pick = self.random
        rule: Data = {}
        match kind:
            case "ladder":
                ends = sorted(pick.sample(range(10, 100), 2), reverse=True)
                rule |= {"input_kind": "rate", "zero_denominator": pick.choice(POLICIES)}
                rule["bands"] = self._bands([str(Decimal(end) / 100) for end in ends], (most, half, "0"))
            case "proportional":
                target = pick.choice(("1", "0.9", "1/3", "0.75"))
                low = pick.choice((None, None, "0.25"))
                rule |= {"input_kind": "rate", "zero_denominator": pick.choice(POLICIES), "max_points": most}
                rule |= {"target": target, "min_value": low}
            case "goalposts":
                at_ends = [most, "0"] if pick.random() < 0.3 else ["-1", most]
                rule |= {"input_kind": "amount", "low": "0", "high": pick.choice(("30", "50", "7"))}
                rule |= {"at_low": at_ends[0], "at_high": at_ends[1]}
            case _:
                rule |= {"input_kind": "rate", "zero_denominator": pick.choice(POLICIES), "start": "0.6"}
                rule |= {"base": half, "cap": most, "stride": pick.choice(("0.05", "0.1", "0.07"))}
                rule |= {"points_per_step": str(Decimal(most) / pick.choice((5, 8, 16))), "min_value": None}
                rule["remainder"] = pick.choice(("dropped", "prorated"))
        return rule

    def _bands(self, ends: list[str], points: tuple[str, ...]) -> list[Data]:
        bands: list[Data] = []
        for number, (low, high) in enumerate(zip((*ends, None), (None, *ends), strict=True)):
            interval = {"low": low, "high": high, "low_closed": low is not None, "high_closed": False, "percent": True}
            bands.append({"interval": interval, "points": points[number], "text": f"mức {number}", "slope": "0"})
        return bands

    def _sheet(self, groups: list[str]) -> Data:
        def applies(scope: Data) -> bool:
            inside = any(name in groups for name in scope["applies_to"]) or not scope["applies_to"]
            return inside and not any(name in groups for name in scope["except_for"])

        leaves = {key: leaf for key, leaf in self.leaves.items() if all(map(applies, self.scopes[key]))}
        filled = {key: self._value(leaf, groups) for key, leaf in leaves.items()}
        return {key: value for key, value in filled.items() if value is not None}

    def _value(self, leaf: Data, groups: list[str]) -> Any:
        pick = self.random
        rule = leaf["rule"]
        if rule and rule["kind"] == "by_group":
            own = [part["rule"] for part in rule["parts"] if part["text"] in groups]
            rule = own[0] if own else rule["other"]
        if pick.random() < 0.2:
            absences = ("not_reported", "withheld", "not_applicable", "not_due")
            return pick.choice((None, *(("absence", one) for one in absences)))
        if rule is None:
            return self._between("0", leaf["max_points"])
        match rule["kind"]:
            case "yes_no":
                return pick.random() < 0.5
            case "choice":
                return pick.choice(rule["options"])["text"]
            case "checklist":
                return tuple(item["text"] for item in rule["items"] if pick.random() < 0.5)
            case "ladder" | "proportional" | "increment":
                den = pick.choice((0, 1, 3, 7, 10, 100, 997)) if pick.random() < 0.8 else pick.randint(1, 2000)
                return ("ratio", pick.randint(0, den), den)
            case "goalposts":
                return Decimal(pick.randint(0, int(rule["high"]) * 100)) / 100
            case "manual_score":
                return self._between(rule["floor"], rule["cap"])
            case "not_scored":
                return pick.randint(0, 9)
            case "relative_to_best":
                return pick.randint(1, 40)
            case _:
                return pick.choice((0, 0, 1, 2, 3, pick.randint(0, 12)))

    def _between(self, low: str, high: str) -> Decimal:
        share = Decimal(self.random.randint(0, 8)) / 8
        return Decimal(low) + (Decimal(high) - Decimal(low)) * share
