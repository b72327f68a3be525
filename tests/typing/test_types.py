"""What a caller's type checker sees."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

from hypothesis.strategies import SearchStrategy

import cchc
from cchc import catalog, strategies
from cchc.assessments import Assessment, Explanation, Place
from cchc.citations import Citation
from cchc.errors import Fault, faults
from cchc.inspections import FollowUp, Inspection, follow_up
from cchc.plans import Cascade, TargetStatus, check_cascade, progress, read_target
from cchc.rules import (
    AbsencePolicy,
    Bonus,
    Capped,
    Deduction,
    Goalposts,
    InputKind,
    Ladder,
    ManualScore,
    NoViolation,
    Outcome,
    Proportional,
    RelativeToBest,
    Rule,
    YesNo,
)
from cchc.values import Interval
from cchc.viet import format_number, parse_count, parse_date, parse_number


def test_readers_and_writers() -> None:
    assert_type(parse_date("01/7/2016"), date)
    assert_type(parse_number("1,5"), Decimal)
    assert_type(parse_count("5"), int)
    assert_type(format_number(Decimal("1.5")), str)
    assert_type(cchc.Ratio.parse("1/2"), cchc.Ratio)
    assert_type(cchc.Ratio(1, 2).value, Fraction)
    assert_type(Interval.parse("trên 5"), Interval)
    assert_type(cchc.Period.of("năm 2016"), cchc.Period)
    assert_type(cchc.find_citations("04-NQ/TU"), tuple[Citation, ...])
    assert_type(faults(KeyError()), tuple[Fault, ...])


def test_constructors_of_rules_take_the_optional_fields() -> None:
    """What `of` takes at run time, a type checker lets pass."""
    limits = Deduction.of("0.5", 2, max_deduction=1, cases_per_step=1, lose_all_from=9, case="lỗi", rounding=None)
    assert_type(limits, Deduction)
    assert_type(Bonus.of("0.5", 2, cases_per_step=2, case="sáng kiến"), Bonus)
    assert_type(Proportional.of(10, "90%", min_value=Fraction(1, 2), step="0.01"), Proportional)
    assert_type(Goalposts.of("10%", "50%", 1, 10, input_kind=InputKind.RATE), Goalposts)
    assert_type(RelativeToBest.of(10, "60%", 5, zero_best=AbsencePolicy.NO_POINTS), RelativeToBest)
    assert_type(ManualScore.of(0, 10, step="0.5", limit=8), ManualScore)
    assert_type(NoViolation.of(("Không", 1), ("Có", 0), rounding=None), NoViolation)
    assert_type(Capped.of(limits, floor=0, cap="1.5"), Capped)


def test_our_rules_have_the_protocol() -> None:
    rules: list[Rule] = [YesNo.of(("Có", 1), ("Không", 0)), Ladder.of(("mọi giá trị", 1)), Proportional.of(6, "90%")]
    for rule in rules:
        assert_type(rule.max_points, Decimal)
        assert_type(rule.check(), tuple[Fault, ...])
        assert_type(rule.score(cchc.Absence.NOT_REPORTED), Outcome)


def test_the_way_from_framework_to_place() -> None:
    rule = YesNo.of(("Có", 1), ("Không", 0), source="Luật Thi đua")
    framework = cchc.Framework(criteria=(cchc.Criterion(code="1", title="A", rule=rule),))
    results = cchc.assess_all(framework, {"Sở A": {"1": True}})
    assert_type(results, dict[str, Assessment])
    assert_type(results["Sở A"].points, Decimal)
    assert_type(results["Sở A"].exact, Fraction)
    assert_type(results["Sở A"].share, cchc.Ratio)
    assert_type(results["Sở A"].explain("1"), Explanation)
    assert_type(cchc.rank(results), tuple[Place, ...])


def test_a_target_on_a_day() -> None:
    target = cchc.Target.model_validate(
        {"subject": "x", "aim": {"kind": "share", "bound": "từ 95% trở lên"}, "due": "năm 2021"}
    )
    assert_type(target.evaluate((), on=date(2019, 8, 21)), TargetStatus)


def test_an_inspection_and_its_following_up() -> None:
    inspection = Inspection.model_validate(
        {"code": "1", "document": {"number": "04-NQ/TU"}, "body": {"name": "Sở A"}, "on": "2019-08-21"}
    )
    assert_type(inspection.tasks(), tuple[cchc.Task, ...])
    assert_type(inspection.check(), tuple[Fault, ...])
    assert_type(follow_up([inspection], (), on=date(2019, 9, 1)), FollowUp)


def test_a_plan_and_what_came_of_it() -> None:
    resolution = cchc.Resolution.model_validate({"document": {"number": "04-NQ/TU"}})
    assert_type(check_cascade(resolution), Cascade)
    assert_type(progress([resolution], on=date(2019, 8, 21)).total.share, cchc.Ratio)
    assert_type(read_target("đạt 95% hồ sơ đúng hạn"), cchc.Target)


def test_the_catalogue() -> None:
    assert_type(catalog.names(), tuple[str, ...])
    assert_type(catalog.catalog_item("par_index"), catalog.CatalogItem)
    assert_type(catalog.load("provinces"), catalog.Provinces)
    assert_type(catalog.load("reform_areas", 2021), catalog.MasterProgramme)


def test_strategies() -> None:
    assert_type(strategies.ratios(), SearchStrategy[cchc.Ratio])
    assert_type(strategies.targets(), SearchStrategy[cchc.Target])
    assert_type(strategies.target_wordings(), SearchStrategy[tuple[str, cchc.Target]])
    assert_type(strategies.framework_cases(cchc.Framework(criteria=())), tuple[strategies.FrameworkCase, ...])
