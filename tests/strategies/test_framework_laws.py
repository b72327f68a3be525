"""`check_framework_laws` proves frameworks, with rules of strangers too, and finds each fault planted in one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import count
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quickly import quickly
from stranger import Meetings, Silent

from cchc import strategies as ours
from cchc.assessments import Assessment, Explanation, assess_all
from cchc.catalog import load
from cchc.errors import InvalidInput
from cchc.frameworks import Aggregation, Criterion, CriterionRole, Framework
from cchc.indicators import Measured
from cchc.messages import use_language
from cchc.models import set_fields
from cchc.rules import (
    AbsencePolicy,
    Bonus,
    ByGroup,
    Capped,
    Checklist,
    Choice,
    Deduction,
    Goalposts,
    Highest,
    Improvement,
    InputKind,
    Ladder,
    Lowest,
    ManualScore,
    NotScored,
    NoViolation,
    Option,
    OptionReason,
    OptionTable,
    Outcome,
    PenaltySchedule,
    Proportional,
    Reason,
    RelativeToBest,
    Rule,
    ScoreState,
    Sum,
    SurveyRule,
    WithExceptions,
    YesNo,
    best_input,
)
from cchc.values import Ratio, Rounding

CALLS = count()
PLAN = YesNo.of(("Có", 4), ("Không", 0))
TREND = Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0))
MANY: list[Rule] = [
    RelativeToBest.of(10),
    RelativeToBest.of(10, 60, 5),
    TREND,
    Sum.of(("Sáng kiến", RelativeToBest.of(3)), ("Kỳ trước", TREND)),
    Highest.of(("Kế hoạch", PLAN), ("Chấm", ManualScore.of(0, 3))),
    Lowest.of(("Kế hoạch", PLAN), ("Chấm", ManualScore.of(0, 3))),
    Capped.of(Deduction.of(2), floor=-5),
    WithExceptions.of(TREND, ("Có bằng khen", 4)),
    WithExceptions.of(Ladder.of(("từ 9 trở lên", 4), ("dưới 9", 1), input_kind=InputKind.AMOUNT), ("Có bằng khen", 2)),
    Checklist.of(("Có kế hoạch", 1), ("Có báo cáo", 2), ("Chậm", -1)),
    PenaltySchedule.of(2, ("Chậm", "0.25", 1), ("Không báo cáo", None)),
    SurveyRule.of(Proportional.of(10, "90%"), 30),
    NoViolation.of(("Tốt", 2), ("Có vi phạm", 0)),
    Goalposts.of(0, 7, 3, 1),
    replace(
        Ladder.of(("từ 3 trở lên", 2), ("dưới 3", 1), input_kind=InputKind.COUNT),
        named_options=(Option("Không tổ chức", Decimal(0)),),
    ),
    Proportional.of(6, Fraction(1, 3), input_kind=InputKind.AMOUNT),
    NotScored(),
    Meetings(),
]


def table(*rules: Rule, **fields: Any) -> Framework:
    criteria = tuple(Criterion(code=str(place), title="A", rule=rule) for place, rule in enumerate(rules, start=1))
    return Framework(criteria=criteria, **fields)


def failure(framework: Framework, **known: Any) -> str:
    with quickly(), use_language("en"), pytest.raises((AssertionError, ExceptionGroup)) as caught:
        ours.check_framework_laws(framework, examples=known.pop("examples", 20), **known)
    return " | ".join(map(str, getattr(caught.value, "exceptions", [caught.value])))


@pytest.mark.parametrize("how", [None, *Aggregation])
@settings(max_examples=8, suppress_health_check=[HealthCheck.nested_given])
@given(data=st.data())
def test_drawn_frameworks_obey_the_laws(how: Aggregation | None, data: st.DataObject) -> None:
    ours.check_framework_laws(data.draw(ours.frameworks(depth=3, aggregation=how)), examples=3)


@pytest.mark.parametrize(("name", "year"), [("pci", 2019), ("papi", 2018), ("dti", 2022), ("q766", None)])
def test_what_is_published_obeys_the_laws(name: str, year: int | None) -> None:
    framework = load(name, year)
    assert isinstance(framework, Framework)
    ours.check_framework_laws(framework, examples=10)


def test_every_kind_of_rule_in_one_framework() -> None:
    ours.check_framework_laws(table(*MANY, not_due=AbsencePolicy.RESCALE, rounding=Rounding.each(2)), examples=15)


def test_blocks_and_headings_without_codes() -> None:
    parts = (Criterion(title="B", rule=PLAN), Criterion(title="C", rule=PLAN, weight=Decimal(2)))
    heading = Criterion(title="A", children=parts, aggregation=Aggregation.MEAN)
    beside = (
        Criterion(title="D", rule=Bonus.of(1, 2), role=CriterionRole.BONUS),
        Criterion(title="E", rule=Deduction.of(1), role=CriterionRole.DEDUCTION),
    )
    framework = Framework(criteria=(heading, *beside), rounding=Rounding.total(1), not_due=AbsencePolicy.EXCLUDE)
    ours.check_framework_laws(framework, examples=20)


def test_a_framework_without_leaves_that_can_be_drawn() -> None:
    ours.check_framework_laws(Framework(criteria=()))


def test_a_leaf_that_is_never_scored() -> None:
    ours.check_framework_laws(table(Silent(), PLAN), examples=10)


def test_values_and_best_values_can_be_ones_own() -> None:
    framework = table(Late(), PLAN)
    assert "the law “total” does not hold" in failure(framework, best={"1": 7})
    assert "the law “total” does not hold" in failure(framework, values={"1": st.integers(0, 3)}, best={"1": 7})
    ours.check_framework_laws(framework, values={"1": st.integers(7, 9)}, best={"1": 7}, examples=10)


class Late(Meetings):
    def asked(self, value: Any) -> Any:
        if isinstance(value, int) and value < 5:
            raise InvalidInput.of("early", "chưa đến lúc", value)
        return Meetings.asked(self, value)


class AboveItself(Meetings):
    def points(self, value: Any) -> Fraction:
        return Fraction(value) if value in (1, 2, 3, 5) else Fraction(min(value, 3))


class Stingy(Meetings):
    def points(self, value: Any) -> Fraction:
        return min(Fraction(value, 2000), Fraction(1))


class SaysOtherwise(Meetings):
    def reason(self, value: Any) -> Reason:
        return OptionReason(measured=str(value), option=Option("x", Decimal(9)))


@pytest.mark.parametrize(
    ("framework", "law"),
    [
        (table(PLAN, total=5), "sound"),
        (table(Late()), "total"),
        (table(Stingy()), "full"),
        (table(SaysOtherwise()), "reason"),
        (table(PLAN, AboveItself()), "bounds"),
    ],
)
def test_each_planted_fault_is_found(framework: Framework, law: str) -> None:
    values = {"2": st.sampled_from([1, 5])} if len(framework.criteria) > 1 else {}
    assert f"the law “{law}” does not hold" in failure(framework, values=values)


def test_json_that_is_another_framework() -> None:
    class Forgetful(Framework):
        def model_dump_json(self, **options: Any) -> str:
            return Framework.model_dump_json(self.model_copy(update={"title": "khác"}), **options)

    assert "the law “JSON” does not hold" in failure(Forgetful(criteria=table(PLAN).criteria))


Sheets = Mapping[str, Any]
Bend = Callable[[Framework, Sheets, dict[str, Assessment]], dict[str, Assessment]]


def told(results: dict[str, Assessment], points: Decimal | None) -> dict[str, Assessment]:
    return {name: changed(one, root=with_points(one.root, points)) for name, one in results.items()}


def with_points(root: Explanation, points: Decimal | None) -> Explanation:
    """What the constructor refuses: no points, though it was scored."""
    bent = replace(root)
    set_fields(bent, points=points)
    return bent


def changed(result: Assessment, **fields: Any) -> Assessment:
    return Assessment.model_validate({**dict(result._scored.finished()), **fields})


def one_more(_framework: Framework, _sheets: Sheets, results: dict[str, Assessment]) -> dict[str, Assessment]:
    first = next(iter(results.values())).root
    return results if first.exact == first.max_points else told(results, Decimal(7))


def without_points(_framework: Framework, _sheets: Sheets, results: dict[str, Assessment]) -> dict[str, Assessment]:
    return {name: odd(one, finished=partial(Finished, with_points(one.root, None))) for name, one in results.items()}


class Finished(NamedTuple):
    root: Explanation


def never_the_same(_framework: Framework, _sheets: Sheets, results: dict[str, Assessment]) -> dict[str, Assessment]:
    return {name: changed(one, name=str(next(CALLS))) for name, one in results.items()}


def by_the_first(framework: Framework, _sheets: Sheets, results: dict[str, Assessment]) -> dict[str, Assessment]:
    return results if framework.criteria[0].code == "1" else told(results, Decimal(1))


def by_the_policy(framework: Framework, _sheets: Sheets, results: dict[str, Assessment]) -> dict[str, Assessment]:
    return told(results, Decimal(1)) if framework.not_due is AbsencePolicy.FULL_POINTS else results


def by_the_quick_way(_framework: Framework, _sheets: Sheets, results: dict[str, Assessment]) -> dict[str, Assessment]:
    return {name: odd(one, points=one.points + 9) for name, one in results.items()}


def odd(result: Assessment, **fields: Any) -> Assessment:
    """The same with other fields than scoring found, which the constructor refuses."""

    class Odd:
        def __getattr__(self, name: str) -> Any:
            return fields[name] if name in fields else getattr(result._scored, name)

    scored: Any = Odd()
    return Assessment(scored)


@pytest.mark.parametrize(
    ("bend", "law"),
    [
        (one_more, "sums"),
        (without_points, "state"),
        (never_the_same, "again"),
        (by_the_first, "order"),
        (by_the_policy, "policies"),
        (by_the_quick_way, "explained"),
    ],
)
def test_each_fault_of_scoring_is_found(monkeypatch: pytest.MonkeyPatch, bend: Bend, law: str) -> None:
    def bent(framework: Framework, sheets: Sheets, **known: Any) -> dict[str, Assessment]:
        return bend(framework, sheets, assess_all(framework, sheets, **known))

    monkeypatch.setattr("cchc.strategies._framework_laws.assess_all", bent)
    assert f"the law “{law}” does not hold" in failure(table(PLAN, PLAN))


@pytest.mark.parametrize("wrong", [{2: 3, 4: 1}, {6: 9}], ids=["drawn", "scanned"])
def test_doing_better_that_costs_points(monkeypatch: pytest.MonkeyPatch, wrong: Mapping[int, int]) -> None:
    totals = {Fraction(total): Fraction(other) for total, other in wrong.items()}

    def odd(_how: Aggregation, points: Sequence[Fraction], _weights: Sequence[Fraction]) -> Fraction:
        total = sum(points, Fraction(0))
        return totals.get(total, total)

    levels = Choice.of(("Tốt", 4), ("Khá", 2), ("Yếu", 0))
    parts = tuple(Criterion(code=f"1.{place}", title="B", rule=levels) for place in (1, 2))
    framework = Framework(criteria=(Criterion(code="1", title="A", children=parts, aggregation=Aggregation.HIGHEST),))

    def quickly(how: Aggregation, weights: Sequence[Fraction], _arithmetic: object) -> Any:
        def together(parts: Sequence[tuple[int, int]], _beside: object) -> tuple[int, int]:
            return odd(how, [Fraction(*part) for part in parts], weights).as_integer_ratio()

        return together

    monkeypatch.setattr(Aggregation, "combine", odd)
    monkeypatch.setattr("cchc.assessments.scoring.plain_totals._together", quickly)
    assert "the law “better” does not hold" in failure(framework, examples=200)
    with use_language("en"):
        assert "where one criterion does better the total does not fall" in failure(framework, examples=200)


@pytest.mark.parametrize("rule", MANY, ids=lambda rule: type(rule).__name__)
def test_a_best_value_earns_the_maximum(rule: Rule) -> None:
    value = best_input(rule)
    outcome = rule.score(value, cohort=(value,))
    assert outcome.state is ScoreState.UNSCORED or outcome.points == rule.max_points


def test_best_values_of_strangers_are_tried_out() -> None:
    class Labelled(Meetings):
        input_kind = InputKind.LABEL
        option_table = OptionTable((Option("Khá", Decimal(1)), Option("Tốt", Decimal(3))))

        def asked(self, value: Any) -> Any:
            return {"Khá": 1, "Tốt": 3}.get(value, 0)

    class Sparse(Meetings):
        def score(
            self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
        ) -> Outcome:
            raise InvalidInput.of("closed", "không nhận gì", (value, cohort, previous))

    assert best_input(Labelled()) == "Tốt"
    assert best_input(Meetings()) == 100
    assert best_input(Sparse()) is True
    assert best_input(SurveyRule.of(Shares())) == best_input(SurveyRule.of(Proportional.of(6)))


class Shares(Meetings):
    input_kind = InputKind.RATE

    def asked(self, value: Any) -> Any:
        if isinstance(value, Ratio):
            return 3 * value.value
        raise InvalidInput.of("type", "không phải tỷ lệ", value)


def test_a_framework_by_groups_is_checked_for_each_group() -> None:
    values = {"1": st.sampled_from([1, 5])}
    for late in (
        ByGroup.of(("xã đảo", AboveItself()), other=Meetings()),
        ByGroup.of(("xã đảo", Meetings()), other=AboveItself()),
    ):
        assert "the law “bounds” does not hold" in failure(table(late), values=values)
    strict = ByGroup.of(("xã đảo", YesNo.of(("Có", 1), ("Không", 0))))
    ours.check_framework_laws(table(strict), examples=3)
