"""Bounds and sizes hold, and those that contradict each other are refused by the names of the arguments."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from cchc import strategies as ours
from cchc.calendars import Deadline, TimeUnit
from cchc.indicators import Series
from cchc.plans import Plan
from cchc.rules import InputKind
from cchc.tables import Table
from cchc.values import Ratio

DAY = date(2026, 11, 29)


@given(ours.deadlines(units=st.sampled_from([TimeUnit.MONTH, TimeUnit.WEEK])))
def test_deadlines_have_the_units_asked_for(deadline: Deadline) -> None:
    assert deadline.unit in (TimeUnit.MONTH, TimeUnit.WEEK)


@given(ours.tables(max_rows=2, max_columns=1))
def test_tables_have_no_more_rows_and_columns(table: Table) -> None:
    assert len(table.rows) <= 2
    assert len(table.columns) == 1


@given(ours.series(max_size=2))
def test_series_have_no_more_figures(drawn: Series) -> None:
    assert len({seen.period for seen in drawn}) <= 2


@given(ours.points(min_value=Decimal("0.25"), max_value=Decimal("0.75")))
def test_points_lie_within_their_bounds(points: Decimal) -> None:
    assert Decimal("0.25") <= points <= Decimal("0.75")


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (Fraction(9, 10), Fraction(1)),
        (Fraction(0), Fraction(1)),
        (Fraction(1, 3), Fraction(1, 3)),
        (Fraction(-2), None),
        (None, Fraction(3, 2)),
    ],
)
@given(st.data())
def test_ratios_lie_within_their_bounds(low: Fraction | None, high: Fraction | None, data: st.DataObject) -> None:
    ratio = data.draw(ours.ratios(min_value=low, max_value=high, corners=data.draw(st.booleans())))
    assert ratio.den
    assert low is None or low <= ratio.value
    assert high is None or ratio.value <= high


@given(ours.ratios(of_counts=True, min_value=Decimal("0.5")), ours.ratios(of_counts=True))
def test_ratios_of_counts_are_parts_of_a_whole(upper: Ratio, any_ratio: Ratio) -> None:
    assert Fraction(1, 2) <= upper.value <= 1
    assert 0 <= any_ratio.value <= 1


@given(ours.days(min_value=DAY), ours.days(max_value=DAY), ours.quantities(min_value=0, max_value=1))
def test_days_and_quantities_lie_within_their_bounds(later: date, earlier: date, quantity: Any) -> None:
    assert earlier <= DAY <= later
    assert 0 <= quantity.amount <= 1


@given(st.integers(1, 6), st.data())
def test_a_framework_has_no_more_leaves_than_asked(most: int, data: st.DataObject) -> None:
    framework = data.draw(ours.frameworks(max_leaves=most, depth=data.draw(st.integers(1, 3))))
    assert 1 <= sum(not node.criterion.children for node in framework.nodes()) <= most
    sheet = data.draw(ours.score_sheets(max_cells=most - 1))
    assert len(sheet.cells) <= most - 1
    assert len(data.draw(ours.assessments(max_leaves=most)).leaf_points) <= most


@given(
    ours.ladders(input_kind=InputKind.RATE, min_bands=3, max_bands=4, max_points=2),
    ours.choices(min_options=3, max_options=3),
    ours.checklists(min_items=2, max_items=6),
    ours.texts(min_size=1, max_size=2),
    ours.plans(max_levels=1),
)
def test_rules_texts_and_plans_have_the_sizes_asked(
    ladder: Any, choice: Any, checklist: Any, text: str, plan: Plan
) -> None:
    assert 3 <= len(ladder.bands) <= 4
    assert ladder.max_points <= 2
    assert len(choice.option_table.options) == 3
    assert 2 <= len(checklist.items) <= 6
    assert 1 <= len(text) <= 2
    assert not isinstance(plan.carries_out, Plan)


@pytest.mark.parametrize(
    ("draws", "sentence"),
    [
        (lambda: ours.points(min_value=3, max_value=2), "min_value=3 lớn hơn max_value=2"),
        (
            lambda: ours.points(min_value=Decimal("0.251"), max_value=Decimal("0.259")),
            "không có giá trị nào với min_value=0.251, max_value=0.259, places=2",
        ),
        (lambda: ours.numbers(min_value=1, max_value=0), "min_value=1 lớn hơn max_value=0"),
        (lambda: ours.ratios(min_value=Fraction(1, 2), max_value=0), "min_value=1/2 lớn hơn max_value=0"),
        (lambda: ours.ratios(of_counts=True, min_value=-1), "min_value=-1 nhỏ hơn 0"),
        (lambda: ours.ratios(of_counts=True, max_value=2), "max_value=2 lớn hơn 1"),
        (lambda: ours.days(min_value=date.max, max_value=DAY), "min_value=9999-12-31 lớn hơn max_value=2026-11-29"),
        (lambda: ours.periods(min_year=2021, max_year=2020), "min_year=2021 lớn hơn max_year=2020"),
        (lambda: ours.texts(min_size=2, max_size=1), "min_size=2 lớn hơn max_size=1"),
        (lambda: ours.texts(min_size=99, corners=True), "không có giá trị nào với min_size=99"),
        (lambda: ours.vietnamese_words(max_size=0), "max_size=0 nhỏ hơn 1"),
        (lambda: ours.choices(min_options=1), "min_options=1 nhỏ hơn 2"),
        (lambda: ours.checklists(min_items=9), "min_items=9 lớn hơn max_items=4"),
    ],
)
def test_bounds_that_contradict_each_other_are_refused_at_once(draws: Callable[[], object], sentence: str) -> None:
    with pytest.raises(InvalidArgument) as refused:
        draws()
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("strategy", "sentence"),
    [
        (ours.frameworks(max_leaves=0), "max_leaves=0 nhỏ hơn 1"),
        (ours.criteria(depth=0), "depth=0 nhỏ hơn 1"),
        (ours.score_sheets(max_cells=-1), "max_cells=-1 nhỏ hơn 0"),
        (ours.tables(max_rows=-1), "max_rows=-1 nhỏ hơn 0"),
        (ours.tables(max_columns=0), "max_columns=0 nhỏ hơn 1"),
        (ours.series(max_size=-1), "max_size=-1 nhỏ hơn 0"),
        (ours.plans(max_levels=0), "max_levels=0 nhỏ hơn 1"),
        (ours.ladders(min_bands=6), "min_bands=6 lớn hơn max_bands=5"),
        (ours.ladders(max_points=0), "max_points=0 nhỏ hơn 0.04"),
        (ours.ladders(input_kind=InputKind.RATE, max_bands=101), "max_bands=101 lớn hơn 100"),
    ],
)
def test_bounds_that_contradict_each_other_are_refused_when_drawn(
    strategy: st.SearchStrategy[object], sentence: str
) -> None:
    @given(strategy)
    def draw(_drawn: object) -> None: ...

    with pytest.raises(InvalidArgument, match=sentence):
        draw()
