"""How long JSON of 100 leaves takes to read: a framework, and an assessment beside the same fields in plain pydantic.

    python tests/benchmarks/json_time.py

CPU time, the best of many readings; the framework and its plain twin are the same text, so are the two assessments.
Exits 1 if the framework takes more than 5 ms or the assessment more than three times its twin.
"""

import sys
import time
from collections.abc import Callable
from decimal import Decimal

from plain_assessment import PlainAssessment
from plain_pydantic import PlainFramework

from cchc import Criterion, Framework, Ratio, assess
from cchc.assessments import Assessment
from cchc.indicators import Measurable
from cchc.rules import Deduction, Ladder, Proportional, Rule, YesNo

READINGS = 100
MAX_FRAMEWORK_MS = 5
MAX_ASSESSMENT_RATIO = 3
RULES: tuple[Rule, ...] = (
    Ladder.of(("từ 100% trở lên", 1), ("từ 80% đến dưới 100%", "0.5"), ("dưới 80%", 0)),
    Proportional.of(2, "100%"),
    YesNo.of(("Có kế hoạch", 1), ("Không có kế hoạch", 0)),
    Deduction.of("0.25", initial=2),
)
VALUES: tuple[Measurable, ...] = (Ratio(9, 10), Ratio(85, 100), True, 2)
LEAVES = [
    Criterion(code=f"{index // 10 + 1}.{index % 10 + 1}", title=f"Tiêu chí {index}", rule=RULES[index % len(RULES)])
    for index in range(100)
]
FRAMEWORK = Framework(
    title="Bộ tiêu chí",
    criteria=[
        Criterion(code=f"{at + 1}", title="Lĩnh vực", children=LEAVES[at * 10 : at * 10 + 10]) for at in range(10)
    ],
)
ASSESSMENT = assess(FRAMEWORK, {leaf.code: VALUES[index % len(VALUES)] for index, leaf in enumerate(LEAVES)})


def best(work: Callable[[], object]) -> float:
    """CPU milliseconds of the fastest reading, after one that builds the schemas."""
    work()
    taken: list[float] = []
    for _reading in range(READINGS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken) * 1000


def main() -> int:
    """Print the figures; 1 where a bound is passed."""
    framework, assessment = FRAMEWORK.model_dump_json(), ASSESSMENT.model_dump_json()
    assert Framework.model_validate_json(framework) == FRAMEWORK
    assert Assessment.model_validate_json(assessment).points == ASSESSMENT.points > Decimal(0)
    ours = best(lambda: Framework.model_validate_json(framework))
    plain = best(lambda: PlainFramework.model_validate_json(framework))
    whole = ours <= MAX_FRAMEWORK_MS
    print(f"{'PASS' if whole else 'FAIL'}  framework: {ours:.2f} ms (at most {MAX_FRAMEWORK_MS}), plain {plain:.2f} ms")
    ours = best(lambda: Assessment.model_validate_json(assessment))
    plain = best(lambda: PlainAssessment.model_validate_json(assessment))
    few = ours <= MAX_ASSESSMENT_RATIO * plain
    ratio = f"{ours / plain:.2f} times (at most {MAX_ASSESSMENT_RATIO})"
    print(f"{'PASS' if few else 'FAIL'}  assessment: {ours:.2f} ms, plain {plain:.2f} ms, {ratio}")
    return 0 if whole and few else 1


if __name__ == "__main__":
    sys.exit(main())
