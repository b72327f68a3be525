"""Judge the reader of wordings over drawn families, or over one of them.

    python tests/rules/families/judge.py [--draws 200] [--family NAME] [--show WRONG]

RIGHT: the points of all cases are right, or a wording that must be refused is refused or reported by `check()`.
WRONG: other points, and `check()` reports nothing. TOLD: `check()` reports a fault of a wording that has none.
REFUSED: not read. PARTLY: some figures are refused. MISTAKEN: the rule takes none of the figures.
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from cchc.errors import CchcError
from cchc.frameworks import Criterion
from cchc.rules import ByGroup, InputKind, Rule, read_rule
from cchc.values import Ratio
from cchc.viet import normalize

sys.path.insert(0, str(Path(__file__).parent))

from catalogue import FAMILIES
from drawn_wording import Case, Draw, Sample

VERDICTS = ("RIGHT", "WRONG", "TOLD", "REFUSED", "PARTLY", "MISTAKEN")


@dataclass(frozen=True)
class Verdict:
    """What became of a draw, with the reason."""

    word: str
    why: str = ""


def short(rule: Rule) -> str:
    """The kind of a rule with what it assumed."""
    return f"{type(rule).__name__}({rule.input_kind.name}) {list(rule.conventions)}"


def labels_of(rule: Any) -> list[str]:
    """The labels that a rule asks for."""
    return [one.text for one in getattr(rule, "options", None) or (rule.yes, rule.no)]


def exact_decimal(value: Fraction) -> Decimal:
    """Return a fraction with finite places as a decimal."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def measured(sample: Sample, rule: Rule) -> tuple[Any, dict[str, Any]] | None:
    """Return the figure as the rule takes it, with what it is compared with; None if its kind does not fit."""
    value: Any = sample.value
    match sample.kind:
        case "percent":
            return Ratio(exact_decimal(value), 100), {}
        case "ratio":
            return Ratio(*value), {}
        case "count" if rule.input_kind in (InputKind.COUNT, InputKind.AMOUNT):
            return int(value), {}
        case "amount":
            return (
                int(value) if rule.input_kind is InputKind.COUNT and value == int(value) else exact_decimal(value)
            ), {}
        case "best":
            return value[0], {"cohort": list(value)}
        case "previous":
            return value[0], {"previous": value[1]}
        case "labels":
            return value, {}
        case "count":
            return None
        case _:
            return value, {}


def outcome_of(sample: Sample, rule: Rule) -> Fraction | str | None:
    """Return the points of a figure, or the words of its refusal."""
    handed = measured(sample, rule)
    if handed is None:
        return f"{rule.input_kind.name} takes no {sample.kind}"
    try:
        points = rule.score(handed[0], **handed[1]).exact
    except CchcError as error:
        return str(error.faults[0])
    return Fraction(points) if points is not None else "not scored"


def rule_of_group(rule: Rule, group: str) -> Rule:
    """Return the rule for a body in a group; "" is in none."""
    return rule.for_groups([group] if group else []) if isinstance(rule, ByGroup) else rule


def judge_case(case: Case, rule: Rule, *, reported: bool) -> tuple[str, str]:
    """Return RIGHT, WRONG or UNTAKEN for a case, and the reason."""
    try:
        rule = rule_of_group(rule, case.group)
    except CchcError as error:
        return "UNTAKEN", f"{case.group}: {error.faults[0]}"
    results = [(sample, outcome_of(sample, rule)) for sample in case.samples]
    taken = [(sample, one) for sample, one in results if isinstance(one, Fraction)]
    if case.points is None:
        open_left = not taken or reported or rule.conventions
        return ("RIGHT", "") if open_left else ("WRONG", f"{taken}, which the words do not settle")
    if not taken:
        return "UNTAKEN", "; ".join(f"{sample.value}: {one}" for sample, one in results)
    wrong = [
        f"{sample.kind} {sample.value} earns {one}, must be {case.points}"
        for sample, one in taken
        if one != case.points
    ]
    return ("WRONG", "; ".join(wrong)) if wrong else ("RIGHT", "")


def judge(draw: Draw) -> Verdict:
    """Read a draw and compare what it means with what was read."""
    try:
        rule = read_rule(draw.text, max_points=exact_decimal(draw.max_points))
    except CchcError as error:
        message = " | ".join(map(str, error.faults))
        return Verdict("RIGHT") if draw.must_refuse else Verdict("REFUSED", message)
    faults = rule.check()
    if draw.must_refuse:
        if rule.input_kind in (InputKind.LABEL, InputKind.YES_NO):
            texts = labels_of(rule)
            held = draw.asked and any(normalize(draw.asked).casefold() in normalize(one).casefold() for one in texts)
            return Verdict("RIGHT") if held or faults else Verdict("MISTAKEN", f"asks for {texts}")
        return Verdict("RIGHT") if faults else Verdict("WRONG", f"must be refused ({draw.must_refuse}), read as {rule}")
    if draw.zeroes_parent is not Criterion(title="A", rule=rule).zeroes_parent:
        return Verdict("WRONG", f"takes the points of the heading: {not draw.zeroes_parent}")
    judged = [judge_case(case, rule, reported=bool(faults)) for case in draw.cases]
    for cases in draw.others:
        other = [judge_case(case, rule, reported=bool(faults)) for case in cases]
        judged = min(judged, other, key=lambda one: sum(word != "RIGHT" for word, _why in one))
    words = [word for word, _why in judged]
    why = " / ".join(reason for word, reason in judged if word != "RIGHT")[:700]
    if "WRONG" in words:
        return Verdict("TOLD" if faults else "WRONG", f"{why} BY {short(rule)}")
    if all(word == "UNTAKEN" for word, case in zip(words, draw.cases, strict=True) if case.points is not None):
        return Verdict("MISTAKEN", f"{why} BY {short(rule)}")
    if "UNTAKEN" in words:
        return Verdict("PARTLY", f"{why} BY {short(rule)}")
    if faults and all(case.points is not None for case in draw.cases):
        return Verdict("TOLD", " | ".join(map(str, faults)))
    return Verdict("RIGHT")


def drawn(name: str, index: int) -> Draw:
    """Return the draw of a family with this index; the same each time."""
    return FAMILIES[name].draw(Random(f"{name} {index}"))  # noqa: S311  # the same wordings each time


def main() -> int:
    """Print the table of families, and the draws with the verdicts that are asked for."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a console is a text stream
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=200)
    parser.add_argument("--family", default="")
    parser.add_argument("--show", default="")
    parser.add_argument("--most", type=int, default=10, help="how many to show of each family")
    asked = parser.parse_args()
    total: Counter[str] = Counter()
    readable: Counter[str] = Counter()
    print(f"{'family':32}" + "".join(f"{word:>9}" for word in VERDICTS))
    for name in FAMILIES:
        if asked.family not in name:
            continue
        tally: Counter[str] = Counter()
        shown: list[str] = []
        for index in range(asked.draws):
            draw = drawn(name, index)
            try:
                verdict = judge(draw)
            except Exception as error:  # noqa: BLE001  # a reader that stops is wrong
                verdict = Verdict("WRONG", f"stops with {error!r}")
            tally[verdict.word] += 1
            if asked.show and verdict.word in asked.show.split(","):
                shown.append(f"    {verdict.word} {draw.text!r} max {draw.max_points}\n        {verdict.why}")
        print(
            f"{name:32}"
            + "".join(f"{tally[word]:9}" for word in VERDICTS)
            + ("" if FAMILIES[name].readable else "  must be refused")
        )
        print(*shown[: asked.most], sep="\n", end="\n" if shown else "")
        total += tally
        if FAMILIES[name].readable:
            readable += tally
    print(f"{'all':32}" + "".join(f"{total[word]:9}" for word in VERDICTS))
    print(f"read of readable: {readable['RIGHT'] / max(1, readable.total()):.1%}")
    return 1 if total["WRONG"] + total["MISTAKEN"] else 0


if __name__ == "__main__":
    sys.exit(main())
