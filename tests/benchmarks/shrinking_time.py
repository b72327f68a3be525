"""How long a framework of three leaves takes to become small, in CPU time.

    python tests/benchmarks/shrinking_time.py

`find` looks for a drawn framework of at least three leaves and shrinks it, from five starts. Exits 1 if one takes more
than 5 s. What Hypothesis does after it, to explain which parts matter, is not counted.
"""

import sys
import time
from random import Random

from hypothesis import Phase, find, settings

from cchc.frameworks import Framework
from cchc.strategies import frameworks

MAX_SECONDS = 5
STARTS = 5


def has_three_leaves(framework: Framework) -> bool:
    """Return True if at least three criteria have no parts."""
    return sum(not node.criterion.children for node in framework.nodes()) >= 3


def _shown(framework: Framework) -> list[str]:
    return [f"{node.key} {type(node.criterion.rule).__name__}" for node in framework.nodes()]


def main() -> int:
    """Print the seconds of each start; 1 if one takes too long."""
    slowest = 0.0
    for seed in range(STARTS):
        calls = 0

        def counted(framework: Framework) -> bool:
            nonlocal calls
            calls += 1
            return has_three_leaves(framework)

        start = time.process_time()
        quiet = settings(database=None, deadline=None, max_examples=2000, phases=[Phase.generate, Phase.shrink])
        least = find(frameworks(), counted, settings=quiet, random=Random(seed))  # noqa: S311  # no secret
        seconds = time.process_time() - start
        slowest = max(slowest, seconds)
        print(f"{seconds:5.1f} s, {calls} frameworks tried: {', '.join(_shown(least))}")
    print(f"{'PASS' if slowest <= MAX_SECONDS else 'FAIL'}  at most {MAX_SECONDS} s")
    return 0 if slowest <= MAX_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
