"""How many examples a second each public strategy draws, the slowest first, in CPU time.

    python tests/benchmarks/strategies_speed.py [--examples 200] [NAME …]

Each strategy is drawn by `given` in this process, once to build it and once for the figure, by the same examples at
each run. Beside it: choices and nested draws of an example, which do not depend on the machine. Exits 1 if a strategy
draws fewer than 100 examples a second.
"""

import argparse
import inspect
import sys
import time
from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.control import BuildContext
from hypothesis.errors import StopTest
from hypothesis.internal.conjecture.data import ConjectureData

from cchc import strategies

LEAST = 100
DRAWS = 50


class Speed(NamedTuple):
    """The speed of a strategy, and how much an example draws."""

    examples_a_second: float
    name: str
    choices: float
    draws: float

    def __str__(self) -> str:
        return f"{self.examples_a_second:8.0f}  {self.name:26} {self.choices:7.1f} choices {self.draws:7.1f} draws"


def public_strategies() -> Iterator[tuple[str, st.SearchStrategy[Any]]]:
    """Yield the name and the strategy of each public function that draws without being given anything."""
    for name in strategies.__all__:
        function = getattr(strategies, name)
        if inspect.isclass(function) or name.startswith("check_"):
            continue
        needed = [one for one in inspect.signature(function).parameters.values() if one.default is one.empty]
        if any(one.kind is not one.VAR_KEYWORD for one in needed):
            continue
        drawn = function()
        if isinstance(drawn, st.SearchStrategy):
            yield name, drawn


def examples_a_second(strategy: st.SearchStrategy[Any], examples: int) -> float:
    """Return the examples that are drawn in a second of CPU time."""
    count = 0

    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
        phases=[Phase.generate],
    )
    @given(strategy)
    def draw(_value: object) -> None:
        nonlocal count
        count += 1

    draw()
    count, start = 0, time.process_time()
    draw()
    return count / (time.process_time() - start)


def size(strategy: st.SearchStrategy[Any]) -> tuple[float, float]:
    """Return the mean number of choices and of nested draws of an example."""
    choices = draws = 0
    for seed in range(DRAWS):
        data = ConjectureData(random=Random(seed))  # noqa: S311  # no secret
        try:
            with BuildContext(data, wrapped_test=draw_nothing):
                data.draw(strategy)
        except StopTest:
            continue
        data.freeze()
        choices += len(data.nodes)
        draws += len(data.spans)
    return choices / DRAWS, draws / DRAWS


def draw_nothing() -> None:
    """Stand for a test where Hypothesis asks for one."""


def main() -> int:
    """Print the table; 1 if a strategy is too slow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=200)
    parser.add_argument("names", nargs="*", help="the strategies; all if none is named")
    asked = parser.parse_args()
    chosen = [(name, drawn) for name, drawn in public_strategies() if not asked.names or name in asked.names]
    speeds = sorted(Speed(examples_a_second(drawn, asked.examples), name, *size(drawn)) for name, drawn in chosen)
    print(*speeds, sep="\n")
    slow = [speed.name for speed in speeds if speed.examples_a_second < LEAST]
    print(f"{len(speeds)} strategies, fewer than {LEAST} examples a second: {', '.join(slow) or 'none'}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
