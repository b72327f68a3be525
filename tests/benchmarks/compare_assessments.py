"""Whole sheets: 63 and 10,000 bodies by 100 criteria, loaded, against a hand-written interpreter in `Decimal`.

The hundred criteria are of five sorts, as in the tables of provinces: 20 yes or no, 20 ladders of five steps, 30 in
proportion from a floor on, 15 between fixed bounds, 15 deductions; points to the hundredth, halves up. Every point of
every criterion is kept on both sides and held against the other's.
"""

import random
import sys
import time
import tracemalloc
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from compare import Gate, Goal, Row
from compare_viet import installed
from plain_pydantic import PlainFramework

from cchc.assessments import LoadedSheet, assess
from cchc.frameworks import Criterion, Framework
from cchc.rules import Deduction, Goalposts, InputKind, Ladder, Proportional, YesNo
from cchc.values import Ratio, Rounding

RANDOM = random.Random(1007)  # noqa: S311  # the same draws in every run
HUNDREDTH = Decimal("0.01")
NOUGHT, HALF, STEP = Decimal(0), Decimal("0.5"), Decimal("0.25")
BANDS = [
    (Decimal(least), Decimal(points)) for least, points in (("0.98", 2), ("0.95", "1.5"), ("0.9", 1), ("0.85", "0.5"))
]
LADDER = Ladder.of(
    ("từ 98% trở lên", 2),
    ("từ 95% đến dưới 98%", "1.5"),
    ("từ 90% đến dưới 95%", 1),
    ("từ 85% đến dưới 90%", "0.5"),
    ("dưới 85%", 0),
)
RULES: list[tuple[str, Any]] = [
    *(("yes", YesNo.of(("Có", 1), ("Không", 0))) for _leaf in range(20)),
    *(("band", LADDER) for _leaf in range(20)),
    *(("share", Proportional(max_points=Decimal("1.25"), floor=Fraction(1, 2))) for _leaf in range(30)),
    *(("bounds", Goalposts.of(0, 50, 0, 1, input_kind=InputKind.COUNT)) for _leaf in range(15)),
    *(("off", Deduction.of("0.25", 1)) for _leaf in range(15)),
]
FRAMEWORK = Framework(
    criteria=tuple(
        Criterion(code=str(place), title=sort, rule=rule) for place, (sort, rule) in enumerate(RULES, start=1)
    ),
    rounding=Rounding.each(2),
)


def drawn(sort: str) -> Any:
    """A value of a sort."""
    match sort:
        case "yes":
            return RANDOM.random() < 0.8
        case "bounds":
            return RANDOM.randrange(51)
        case "off":
            return RANDOM.randrange(7)
        case _:
            whole = RANDOM.randrange(1, 20_000)
            return Ratio(RANDOM.randrange(whole // 3, whole + 1), whole)


def sheets(count: int) -> list[dict[str, Any]]:
    """So many sheets."""
    return [{str(place): drawn(sort) for place, (sort, _rule) in enumerate(RULES, start=1)} for _sheet in range(count)]


def by_hand(sheet: dict[str, Any]) -> list[Decimal]:
    """The points of each criterion as an interpreter in `Decimal` works them out; the last is the total."""
    points: list[Decimal] = []
    for place, (sort, rule) in enumerate(RULES, start=1):
        value = sheet[str(place)]
        if sort == "yes":
            earned = Decimal(1) if value else NOUGHT
        elif sort == "band":
            share = Decimal(value.num) / Decimal(value.den)
            earned = next((told for least, told in BANDS if share >= least), NOUGHT)
        elif sort == "share":
            share = Decimal(value.num) / Decimal(value.den)
            earned = NOUGHT if share < HALF else share * rule.max_points
        elif sort == "bounds":
            earned = Decimal(value) / 50
        else:
            earned = max(NOUGHT, 1 - value * STEP)
        points.append(earned.quantize(HUNDREDTH, ROUND_HALF_UP))
    points.append(sum(points, NOUGHT))
    return points


def by_rule_engine() -> Any:
    """The hundred criteria as expressions of rule-engine, compiled beforehand; None where it is not installed."""
    engine = installed("rule_engine")
    if engine is None:
        return None
    texts = {
        "yes": "v ? 1 : 0",
        "band": "v >= 0.98 ? 2 : (v >= 0.95 ? 1.5 : (v >= 0.9 ? 1 : (v >= 0.85 ? 0.5 : 0)))",
        "share": "v < 0.5 ? 0 : v * 1.25",
        "bounds": "v / 50",
        "off": "v > 4 ? 0 : 1 - v * 0.25",
    }
    compiled = [(str(place), engine.Rule(texts[sort])) for place, (sort, _rule) in enumerate(RULES, start=1)]

    def scored(sheet: dict[str, Any]) -> list[Decimal]:
        plain = {
            key: Decimal(value.num) / Decimal(value.den) if isinstance(value, Ratio) else value
            for key, value in sheet.items()
        }
        return [Decimal(rule.evaluate({"v": plain[key]})).quantize(HUNDREDTH, ROUND_HALF_UP) for key, rule in compiled]

    return scored


def by_business_rules() -> Any:
    """The hundred criteria as rules of business-rules, a rule for each level; None where it is not installed."""
    if installed("business_rules") is None:
        return None
    actions = installed("business_rules.actions")
    engine, variables = installed("business_rules.engine"), installed("business_rules.variables")
    fields = installed("business_rules.fields")

    class Figures(variables.BaseVariables):  # type: ignore[misc, name-defined]  # a class of the peer
        """One figure."""

        def __init__(self, value: float) -> None:
            self.value = value

        @variables.numeric_rule_variable  # type: ignore[untyped-decorator]  # the peer's
        def figure(self) -> float:
            """The figure itself."""
            return self.value

    class Points(actions.BaseActions):  # type: ignore[misc, name-defined]  # a class of the peer
        """What is done with it."""

        def __init__(self, value: float) -> None:
            self.value = value
            self.points = 0.0

        @actions.rule_action(params={"times": fields.FIELD_NUMERIC, "plus": fields.FIELD_NUMERIC})  # type: ignore[untyped-decorator]  # the peer's
        def earn(self, times: float, plus: float) -> None:
            """Points that run straight."""
            self.points = self.value * times + plus

    def rule(least: float, times: float, plus: float) -> dict[str, Any]:
        told = {"name": "figure", "operator": "greater_than_or_equal_to", "value": least}
        return {
            "conditions": {"all": [told]},
            "actions": [{"name": "earn", "params": {"times": times, "plus": plus}}],
        }

    texts = {
        "yes": [rule(1, 0, 1)],
        "band": [rule(0.98, 0, 2), rule(0.95, 0, 1.5), rule(0.9, 0, 1), rule(0.85, 0, 0.5)],
        "share": [rule(0.5, 1.25, 0)],
        "bounds": [rule(0, 0.02, 0)],
        "off": [rule(5, 0, 0), rule(0, -0.25, 1)],
    }

    def scored(sheet: dict[str, Any]) -> list[float]:
        told: list[float] = []
        for place, (sort, _rule) in enumerate(RULES, start=1):
            value = sheet[str(place)]
            plain = float(value.num) / float(value.den) if isinstance(value, Ratio) else float(value)
            points = Points(plain)
            engine.run_all(texts[sort], Figures(plain), points, stop_on_first_trigger=True)
            told.append(points.points)
        return told

    return scored


def rows() -> list[Row]:
    """63 and 10,000 bodies."""
    few, many = sheets(63), sheets(10_000)
    loaded_few = [LoadedSheet.of(FRAMEWORK, sheet) for sheet in few]
    start = time.perf_counter()
    LoadedSheet.of(FRAMEWORK.model_copy(), few[0])
    cold = time.perf_counter() - start
    sys.stdout.write(f"cold start: the first sheet of a framework of 100 leaves is loaded in {cold * 1000:.1f} ms\n")
    tracemalloc.start()
    loaded_many = [LoadedSheet.of(FRAMEWORK, sheet) for sheet in many]
    results = [assess(FRAMEWORK, sheet) for sheet in loaded_many]
    more, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    sys.stdout.write(f"memory: {len(results):,} sheets loaded and scored take {more / 1e6:.0f} MB more\n")

    def gate(plain: list[dict[str, Any]], loaded: list[LoadedSheet]) -> Gate:
        wrong: list[object] = []
        for sheet, ours in zip(plain, loaded, strict=True):
            result = assess(FRAMEWORK, ours)
            *leaves, total = by_hand(sheet)
            if list(result.leaf_points.values()) != leaves or result.points != total:
                wrong.append(sheet)
        return Gate("sheets with the same points in every cell", len(plain), wrong)

    engine, business = by_rule_engine(), by_business_rules()

    def told(loaded: list[LoadedSheet]) -> list[Decimal]:
        return [assess(FRAMEWORK, sheet).points for sheet in loaded]

    def traced() -> object:
        results = [assess(FRAMEWORK, sheet) for sheet in loaded_few]
        return [(result.points, result.trace) for result in results]

    text = FRAMEWORK.model_dump_json()

    def again() -> Gate:
        same = Framework.model_validate_json(text) == FRAMEWORK
        return Gate("framework the same", 1, [] if same else [text])

    return [
        Row(
            "a framework of 100 leaves from JSON",
            lambda: Framework.model_validate_json(text),
            again,
            [Goal("plain pydantic with texts for values", lambda: PlainFramework.model_validate_json(text), most=3)],
        ),
        Row(
            "63 sheets of 100 criteria",
            lambda: told(loaded_few),
            lambda: gate(few, loaded_few),
            [
                Goal("an interpreter in Decimal, by hand", lambda: [by_hand(sheet) for sheet in few], least=5),
                Goal("rule-engine", engine and (lambda: [engine(sheet) for sheet in few]), least=100),
                Goal("business-rules", business and (lambda: [business(sheet) for sheet in few]), least=100),
            ],
        ),
        Row(
            "63 sheets with the trace of every criterion",
            traced,
            lambda: gate(few, loaded_few),
            [Goal("our own without it", lambda: told(loaded_few), most=3)],
        ),
        Row(
            "10,000 sheets of 100 criteria",
            lambda: told(loaded_many),
            lambda: gate(many, loaded_many),
            [Goal("an interpreter in Decimal, by hand", lambda: [by_hand(sheet) for sheet in many], least=8)],
        ),
    ]
