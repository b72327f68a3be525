"""Whole sheets: 63 and 10,000 plain mappings by 100 criteria, against a hand-written interpreter in `Decimal`.

The hundred criteria are of five sorts, as in the tables of provinces: 20 yes or no, 20 ladders of five steps, 30 in
proportion from a floor on, 15 between fixed bounds, 15 deductions; points to the hundredth, halves up. Both sides begin
with the same plain mappings and end with the points of every criterion by key and the total, and every point is held
against the other's. Ours checks every key and value on the way; the other checks none.
"""

import random
import tracemalloc
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from compare import Gate, Goal, Row, once
from compare_viet import installed
from plain_pydantic import PlainFramework

from cchc.assessments import Assessment, Scorer, assess, assess_all
from cchc.errors import InvalidInput
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
    *(("share", Proportional(max_points=Decimal("1.25"), min_value=Fraction(1, 2))) for _leaf in range(30)),
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


KEYED = [(str(place), sort, rule) for place, (sort, rule) in enumerate(RULES, start=1)]
Points = dict[str, Decimal | None]


def by_hand(sheet: dict[str, Any]) -> tuple[Points, Decimal]:
    """The points of each criterion by key and the total, as an interpreter in `Decimal` works them out."""
    points: dict[str, Decimal | None] = {}
    total = NOUGHT
    for key, sort, rule in KEYED:
        value = sheet[key]
        if sort == "yes":
            earned = Decimal(1) if value else NOUGHT
        elif sort == "band":
            share = Decimal(value.num) / Decimal(value.den)
            earned = next((points for least, points in BANDS if share >= least), NOUGHT)
        elif sort == "share":
            share = Decimal(value.num) / Decimal(value.den)
            earned = NOUGHT if share < HALF else share * rule.max_points
        elif sort == "bounds":
            earned = Decimal(value) / 50
        else:
            earned = max(NOUGHT, 1 - value * STEP)
        points[key] = rounded = earned.quantize(HUNDREDTH, ROUND_HALF_UP)
        total += rounded
    return points, total


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


MAX_SECONDS = 0.0001
"""An explanation is worked out in a tenth of a millisecond."""
MAX_MEGABYTES = 60
"""Memory above the input that 10,000 scored sheets may take."""
REFUSED: list[dict[str, Any]] = [
    {"101": True},
    {"1": 1},
    {"21": Decimal("0.98")},
    {"21": Ratio(3, 2)},
    {"71": 51},
    {"86": -1},
    {"86": True},
]
"""What is put into a sheet to have it refused: an unknown key, values of another kind, values that cannot be."""


def named(sheets: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The same by name."""
    return {str(place): sheet for place, sheet in enumerate(sheets)}


def read(results: dict[str, Assessment]) -> list[tuple[Points, Decimal]]:
    """The points of each criterion by key and the total of each sheet."""
    return [(result.leaf_points, result.points) for result in results.values()]


def scored(sheets: list[dict[str, Any]]) -> Gate:
    """Hold every point against the other side's, and see that what is wrong is refused."""
    found = read(assess_all(FRAMEWORK, named(sheets)))
    wrong: list[object] = [one for one, points in zip(sheets, found, strict=True) if points != by_hand(one)]
    for told in REFUSED:
        try:
            assess(FRAMEWORK, sheets[0] | told)
        except InvalidInput:
            continue
        wrong.append(told)
    return Gate("sheets with the same points in every cell", len(sheets), wrong)


def explained(result: Assessment) -> Gate:
    """Hold every explanation against that of the finished tree, and against the clock."""
    tree = {leaf.key: leaf for leaf in result.leaves()}
    differ: list[object] = [key for key, leaf in tree.items() if result.explain(key) != leaf]
    slow = [key for key in tree if min(once(partial(result.explain, key), 9) for _turn in range(5)) > MAX_SECONDS]
    return Gate("explanations the same, each within 0.1 ms", len(tree), differ + slow)


def remembered(sheets: dict[str, dict[str, Any]]) -> Gate:
    """Ask how much memory the results take at their most."""
    assess_all(FRAMEWORK, {"": sheets["0"]})
    tracemalloc.start()
    results = assess_all(FRAMEWORK, sheets)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    megabytes = round(peak / 1_000_000)
    wrong = [f"{megabytes} MB"] if megabytes > MAX_MEGABYTES else []
    return Gate(f"sheets scored in {megabytes} MB above the input", len(results), wrong)


def rows() -> list[Row]:
    """63 and 10,000 bodies."""
    few, hundred, many = sheets(63), sheets(100), sheets(10_000)
    by_name, named_hundred, named_many = named(few), named(hundred), named(many)
    text = FRAMEWORK.model_dump_json()
    result = assess(FRAMEWORK, few[0])
    engine, business = by_rule_engine(), by_business_rules()

    def again() -> Gate:
        same = Framework.model_validate_json(text) == FRAMEWORK
        return Gate("framework the same", 1, [] if same else [text])

    return [
        Row(
            "a framework of 100 leaves from JSON",
            lambda: Framework.model_validate_json(text),
            again,
            [Goal("plain pydantic with texts for values", lambda: PlainFramework.model_validate_json(text), most=10)],
        ),
        Row(
            "100 leaves compiled, and the first sheet scored",
            lambda: Scorer(FRAMEWORK).assess(few[0]).points,
            lambda: scored(few[:1]),
            [Goal("63 sheets by hand in Decimal", lambda: [by_hand(sheet) for sheet in few], most=4)],
        ),
        Row(
            "63 sheets of 100 criteria",
            lambda: read(assess_all(FRAMEWORK, by_name)),
            lambda: scored(few),
            [
                Goal("an interpreter in Decimal, by hand", lambda: [by_hand(sheet) for sheet in few], most=0.35),
                Goal("rule-engine", engine and (lambda: [engine(sheet) for sheet in few]), least=20),
                Goal("business-rules", business and (lambda: [business(sheet) for sheet in few]), least=40),
            ],
        ),
        Row(
            "100 sheets, each by a call of assess",
            lambda: [assess(FRAMEWORK, sheet) for sheet in hundred],
            lambda: scored(hundred),
            [Goal("our own assess_all", lambda: assess_all(FRAMEWORK, named_hundred), most=1.2)],
        ),
        Row(
            "the explanation of one criterion",
            lambda: result.explain("50"),
            lambda: explained(result),
        ),
        Row(
            "10,000 sheets of 100 criteria",
            lambda: read(assess_all(FRAMEWORK, named_many)),
            lambda: scored(many),
            [Goal("an interpreter in Decimal, by hand", lambda: [by_hand(sheet) for sheet in many], most=0.4)],
        ),
        Row(
            "the memory of 10,000 sheets",
            lambda: read(assess_all(FRAMEWORK, by_name)),
            lambda: remembered(named_many),
        ),
    ]
