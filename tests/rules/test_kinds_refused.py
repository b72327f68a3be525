"""What no rule can be: each kind refuses it when it is built, with the field at fault."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.rules import (
    AbsencePolicy,
    Band,
    Bonus,
    Brackets,
    Capped,
    Checklist,
    Choice,
    Deduction,
    Goalposts,
    Increment,
    InputKind,
    Ladder,
    ManualScore,
    NoViolation,
    PointRounding,
    Proportional,
    RelativeToBest,
    Remainder,
    Sum,
    SurveyRule,
    WithExceptions,
    YesNo,
)
from cchc.values import Interval


def rising(base: int, **about: Any) -> Increment:
    """Points that rise from so many to 3, with what is wrong about them."""
    told: dict[str, Any] = {"start": "70%", "stride": "5%", "points_per_step": "0.5"}
    return Increment.of(base, 3, **told | about)


SLOPED = Band(Interval(Fraction(1)), Decimal(0), "từ 1 trở lên", Fraction(1))
ON_TIME = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
CASES: list[tuple[str, Callable[[], Any], str]] = [
    ("one level", lambda: Choice.of(("A", 1)), "options"),
    ("no items", Checklist.of, "items"),
    ("no parts", Sum.of, "parts"),
    ("no exceptions", lambda: WithExceptions.of(ON_TIME), "exceptions"),
    ("nothing for each case", lambda: Deduction.of(0, 1), "points_per_case"),
    ("half a case", lambda: Deduction(points_per_case=Decimal(1), cases_per_step=0), "cases_per_step"),
    ("a negative start", lambda: Deduction.of(1, -1), "initial"),
    ("nothing to lose", lambda: Deduction(points_per_case=Decimal(1), lose_all_from=2), "lose_all_from"),
    ("no end to groups", lambda: Deduction(points_per_case=Decimal(1), cases_per_step=2), "cases_per_step"),
    (
        "too many groups",
        lambda: Deduction(points_per_case=Decimal("0.01"), initial=Decimal("10.01"), cases_per_step=2),
        "steps",
    ),
    ("no cap", lambda: Bonus.of(1, 0), "cap"),
    ("nothing for each bonus", lambda: Bonus.of(0, 1), "points_per_case"),
    ("the worse is better", lambda: NoViolation.of(("A", 0), ("B", 1)), "order"),
    ("bounds that meet", lambda: Goalposts.of(1, 1, 0, 1), "empty"),
    ("points that meet", lambda: ManualScore.of(1, 1), "empty"),
    ("a hand scores no rate", lambda: ManualScore.of(0, 1, input_kind=InputKind.RATE), "input_kind"),
    ("a step of nothing", lambda: ManualScore.of(0, 1, step=Fraction(0)), "step"),
    ("too many places", lambda: PointRounding.to_places(10), "rounding"),
    ("a floor above the target", lambda: Proportional(max_points=Decimal(1), min_value=Fraction(2)), "min_value"),
    ("a slope without an end", lambda: Ladder(bands=(SLOPED,), input_kind=InputKind.AMOUNT), "unbounded"),
    ("limits crossed", lambda: Capped.of(ON_TIME, cap=0, floor=1), "limits"),
    ("no limits", lambda: Capped.of(ON_TIME), "limits"),
    ("a survey of counts", lambda: SurveyRule.of(Bonus.of(1, 2)), "input_kind"),
    ("a survey of nobody", lambda: SurveyRule.of(ON_TIME, 0, AbsencePolicy.EXCLUDE), "min_valid_ballots"),
    ("no maximum", lambda: RelativeToBest.of(0), "max_points"),
    ("points of no target", lambda: RelativeToBest.of(5, None, 1), "max_points"),
    ("no points of a target", lambda: RelativeToBest.of(5, 10), "max_points"),
    ("more for the target", lambda: RelativeToBest.of(5, 10, 6), "max_points"),
    ("a target of nothing", lambda: RelativeToBest.of(5, 0, 1), "max_points"),
    ("a floor of nothing", lambda: Proportional(max_points=Decimal(1), min_value=Fraction(0)), "min_value"),
    ("both worth the same", lambda: NoViolation.of(("A", 1), ("B", 1)), "order"),
    ("a limit to a rate", lambda: Proportional.of(1, limit=Fraction(2)), "limit"),
    ("a limit of nothing", lambda: Proportional.of(1, 5, input_kind=InputKind.AMOUNT, limit=Fraction(0)), "limit"),
    ("no room to rise", lambda: rising(3), "base"),
    ("less than nothing to rise from", lambda: rising(-1), "base"),
    ("steps of nothing", lambda: rising(1, stride=0), "stride"),
    ("nothing for each step", lambda: rising(1, points_per_step=0), "points_per_step"),
    ("a floor past the start", lambda: rising(1, min_value="71%"), "min_value"),
    ("a floor past the start, downwards", lambda: rising(1, min_value="69%", direction="down"), "min_value"),
    ("a floor under nothing", lambda: rising(0, min_value="60%"), "min_value"),
    ("a remainder that is none", lambda: rising(1, remainder="shared"), "choice"),
    ("no brackets", lambda: Brackets.of(1, 5, cap=3), "brackets"),
    ("a bracket that ends before it begins", lambda: Brackets.of(1, 5, (9, 1, 1), (8, 1, 1)), "brackets"),
    ("a bracket that ends above, downwards", lambda: Brackets.of(1, 5, (9, 1, 1), direction="down"), "brackets"),  # type: ignore[arg-type]  # a text will do
    ("a bracket after the end", lambda: Brackets.of(1, 5, (None, 1, 1), (9, 1, 1), cap=3), "brackets"),
    ("brackets from less than nothing", lambda: Brackets.of(-1, 5, (9, 1, 1)), "base"),
    ("brackets without a limit", lambda: Brackets.of(1, 5, (9, 1, 1), (None, 1, 1)), "cap"),
    ("a cap before the last bracket", lambda: Brackets.of(1, 5, (9, 1, 1), (12, 1, 1), cap=5), "cap"),
    ("a cap that no bracket reaches", lambda: Brackets.of(1, 5, (9, 1, 1), cap=6), "cap"),
    ("a cap below the base", lambda: Brackets.of(3, 5, (None, 1, 1), cap=2), "cap"),
    ("points without end", lambda: Brackets.of(1, 5, (9, 3, 1), remainder=Remainder.PRORATED), "cap"),
    ("a step longer than its bracket", lambda: Brackets.of(1, 5, (9, 5, 1)), "stride"),
    ("too many steps", lambda: Brackets.of(1, 0, (9000, 1, 1), input_kind=InputKind.COUNT), "steps"),
    ("a direction that is none", lambda: Ladder.of(("mọi giá trị", 1), direction="sideways"), "choice"),  # type: ignore[arg-type]  # on purpose
]


@pytest.mark.parametrize(("build", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_refused_with_its_code(build: Callable[[], Any], code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        build()
    assert [fault.code for fault in caught.value.faults] == [code]
    assert all(fault.what and fault.remedy for fault in caught.value.faults)


def test_two_lines_of_a_yes_no_stand_the_right_way_round() -> None:
    assert YesNo.of(("A", 0), ("B", 1)).yes.text == "B"


def test_as_many_groups_as_are_allowed() -> None:
    assert len(Deduction(points_per_case=Decimal("0.01"), initial=Decimal(10), cases_per_step=2).pieces) == 1001
