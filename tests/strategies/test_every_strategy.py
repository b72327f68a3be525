"""Every public strategy is light: lists of it pass the health checks of Hypothesis, and an example is no large one."""

import sys
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cchc import strategies as ours

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from strategies_speed import public_strategies, size

MAX_DRAWS = 500
"""Nested draws of a mean example: 100 examples a second and more, on any machine of today."""
EVERY = dict(public_strategies())


def test_every_strategy_is_measured() -> None:
    others = {name for name in ours.__all__ if name not in EVERY}
    assert others == {
        "DocumentCase",
        "FrameworkCase",
        "SheetMachine",
        "check_framework_laws",
        "check_rule_laws",
        "check_wording_laws",
        "figures_for",
        "followed_tasks",
        "framework_cases",
        "json_formats",
        "values_for",
    }


@pytest.mark.parametrize("name", EVERY)
def test_lists_of_every_strategy_pass_the_health_checks(name: str) -> None:
    @settings(max_examples=15, database=None, derandomize=True, phases=[Phase.generate], suppress_health_check=())
    @given(st.lists(EVERY[name], min_size=3, max_size=5))
    def several(drawn: list[object]) -> None:
        assert 3 <= len(drawn) <= 5

    several()


@pytest.mark.parametrize("name", EVERY)
def test_no_example_is_large(name: str) -> None:
    _choices, draws = size(EVERY[name])
    assert draws <= MAX_DRAWS
