"""Scoring one value by one rule against the same rule hand-written, rule-engine and business-rules; reading a rule."""

import random
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from compare import Gate, Goal, Row
from compare_viet import installed

from cchc.rules import Ladder, Outcome, Proportional, Rule, describe, read_rule
from cchc.values import Ratio

RANDOM = random.Random(4516)  # noqa: S311  # the same draws in every run
ON_TIME = Ladder.of(
    ("từ 98% trở lên", 10),
    ("từ 95% đến dưới 98%", 8),
    ("từ 90% đến dưới 95%", 6),
    ("từ 85% đến dưới 90%", 3),
    ("dưới 85%", 0),
)
PAID = Proportional.of(6, "90%")
WORDING = (
    "Từ 90% số hồ sơ tiếp nhận trong kỳ trở lên: 2,5 điểm; từ 75% đến dưới 90% số hồ sơ tiếp nhận: 1,5 điểm; "
    "từ 50% đến dưới 75% số hồ sơ tiếp nhận trong kỳ: 0,5 điểm; dưới 50% số hồ sơ tiếp nhận: 0 điểm"
)
WHOLES = [RANDOM.randrange(1, 20_000) for _draw in range(200)]
RATIOS = [Ratio(RANDOM.randrange(whole * 8 // 10, whole + 1), whole) for whole in WHOLES]
STEPS = [(Decimal(least), Decimal(points)) for least, points in (("0.98", 10), ("0.95", 8), ("0.9", 6), ("0.85", 3))]
(D98, TEN), (D95, EIGHT), (D90, SIX), (D85, THREE) = STEPS
NOUGHT = Decimal(0)


def by_hand(ratio: Ratio) -> Decimal:
    """The ladder as a web page would have it, in `Decimal`."""
    share = Decimal(ratio.num) / Decimal(ratio.den)
    if share >= D98:
        return TEN
    if share >= D95:
        return EIGHT
    if share >= D90:
        return SIX
    return THREE if share >= D85 else NOUGHT


def in_proportion(ratio: Ratio) -> Decimal:
    """The proportional rule by hand."""
    share = Decimal(ratio.num) / Decimal(ratio.den)
    return SIX if share >= D90 else share * SIX / D90


def same(rule: Rule, other: Callable[[Ratio], Any]) -> Callable[[], Gate]:
    """Every point against that of the other way, to the eleventh place."""

    def gate() -> Gate:
        points = [(rule.score(ratio).points or Decimal(0), other(ratio)) for ratio in RATIOS]
        wrong = [pair for pair in points if abs(pair[0] - pair[1]) > Decimal("1e-11")]
        return Gate("points the same", len(points), wrong)

    return gate


def each(work: Callable[[Ratio], object]) -> Callable[[], object]:
    """A work over all ratios."""
    return lambda: [work(ratio) for ratio in RATIOS]


def by_rule_engine() -> Callable[[Ratio], Any] | None:
    """The ladder as an expression of rule-engine, compiled."""
    engine = installed("rule_engine")
    if engine is None:
        return None
    rule = engine.Rule("share >= 0.98 ? 10 : (share >= 0.95 ? 8 : (share >= 0.9 ? 6 : (share >= 0.85 ? 3 : 0)))")
    return lambda ratio: rule.evaluate({"share": Decimal(ratio.num) / Decimal(ratio.den)})


def by_business_rules() -> Callable[[Ratio], Any] | None:
    """The ladder as rules of business-rules."""
    if installed("business_rules") is None:
        return None
    engine, actions, variables = (installed(f"business_rules.{part}") for part in ("engine", "actions", "variables"))
    fields = installed("business_rules.fields")
    assert all((engine, actions, variables, fields))

    class Shares(variables.BaseVariables):  # type: ignore[misc, name-defined]  # a class of the peer
        def __init__(self, share: Decimal) -> None:
            self.value = share

        @variables.numeric_rule_variable  # type: ignore[untyped-decorator]  # the peer's
        def share(self) -> Decimal:
            return self.value

    class Points(actions.BaseActions):  # type: ignore[misc, name-defined]  # a class of the peer
        points = Decimal(0)

        @actions.rule_action(params={"points": fields.FIELD_NUMERIC})  # type: ignore[untyped-decorator]  # the peer's
        def give(self, points: int) -> None:
            self.points = Decimal(points)

    def step(least: Decimal, points: Decimal) -> dict[str, Any]:
        asked = {"name": "share", "operator": "greater_than_or_equal_to", "value": float(least)}
        return {"conditions": {"all": [asked]}, "actions": [{"name": "give", "params": {"points": int(points)}}]}

    rules = [step(least, points) for least, points in STEPS]

    def score(ratio: Ratio) -> Decimal:
        given = Points()
        share = Decimal(ratio.num) / Decimal(ratio.den)
        engine.run_all(rules, Shares(share), given, stop_on_first_trigger=True)
        return given.points

    return score


def told(outcome: Outcome) -> str:
    """The reason in words."""
    return "\n".join(describe(outcome.reason))


def a_millisecond() -> None:
    """Wait as long."""
    ends = time.perf_counter() + 0.001
    while time.perf_counter() < ends:
        pass


def rows() -> list[Row]:
    """The rows of the module."""
    engine, business = by_rule_engine(), by_business_rules()
    return [
        Row(
            "score by a ladder",
            each(ON_TIME.score),
            same(ON_TIME, by_hand),
            (
                Goal("the rule by hand", each(by_hand), most=1.5),
                Goal("rule-engine, compiled", engine and each(engine), least=20),
                Goal("business-rules", business and each(business), least=20),
            ),
        ),
        Row(
            "score in proportion",
            each(PAID.score),
            same(PAID, in_proportion),
            (Goal("the rule by hand", each(in_proportion), most=1.5),),
        ),
        Row(
            "score and read the points out",
            each(lambda ratio: ON_TIME.score(ratio).points),
            same(ON_TIME, by_hand),
            (Goal("the rule by hand", each(by_hand), most=2),),
        ),
        Row(
            "score and tell why",
            each(lambda ratio: told(ON_TIME.score(ratio))),
            same(ON_TIME, by_hand),
            (Goal("rule-engine, which tells nothing", engine and each(engine), most=20),),
        ),
        Row(
            f"read a rule of {len(WORDING)} characters",
            lambda: read_rule(WORDING, 3),
            lambda: Gate("a rule read", 1, [] if isinstance(read_rule(WORDING, 3), Ladder) else ["another kind"]),
            (Goal("a millisecond", a_millisecond, most=1),),
        ),
        *linear(),
    ]


def linear() -> list[Row]:
    """Twice the text costs at most 2.2 times as long."""
    drawn: list[Row] = []
    for unit in ("Đạt từ 5%: 1 điểm; ", "mỗi lần trừ 1 ", "(", "1 "):
        once, twice = (unit * (length // len(unit)) for length in (8_000, 16_000))

        def read(text: str) -> object:
            try:
                return read_rule(text, 10)
            except ValueError as error:
                return error

        drawn.append(
            Row(
                f"twice as much to read ({unit.strip()})",
                lambda read=read, twice=twice: read(twice),  # type: ignore[misc]  # the text of this row
                lambda: Gate("hostile texts", 1, []),
                (Goal("half of it", lambda read=read, once=once: read(once), most=2.2),),  # type: ignore[misc]  # as above
            )
        )
    return drawn
