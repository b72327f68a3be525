"""How long imports take in fresh processes: `import cchc` over bare Python, and the scoring names against pydantic.

    python tests/benchmarks/import_time.py [--rounds 11]

The kinds take turns, so that a busy machine slows all of them alike; medians; exits 1 above a limit. The package is
compiled to bytecode first, as `pip install` does: pydantic is.
"""

import argparse
import compileall
import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

BARE = "pass"
FRONT = "import cchc"
MODEL = "from pydantic import BaseModel\nclass Model(BaseModel):\n    points: int"
SCORING = "from cchc import Framework, assess"
MAX_FRONT_MS = 15
MAX_SCORING_RATIO = 2


def milliseconds(code: str) -> float:
    """Time one fresh process from start to end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Measure, print, and compare with the limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    rounds: int = parser.parse_args().rounds
    package = find_spec("cchc")
    if package is None or package.origin is None:
        sys.exit("cchc is not installed")
    compileall.compile_dir(Path(package.origin).parent, quiet=1)
    kinds = (BARE, FRONT, MODEL, SCORING)
    rows = [[milliseconds(code) for code in kinds] for _round in range(rounds)]
    bare, front, model, scoring = (statistics.median(column) for column in zip(*rows, strict=True))
    ratio = (scoring - bare) / (model - bare)
    print(f"bare Python {bare:.1f} ms")
    print(f"import cchc: {front - bare:.1f} ms over bare, at most {MAX_FRONT_MS} ms")
    print(f"one pydantic model: {model - bare:.1f} ms over bare")
    print(f"{SCORING}: {scoring - bare:.1f} ms over bare, {ratio:.2f} of the model, at most {MAX_SCORING_RATIO}")
    passed = front - bare <= MAX_FRONT_MS and ratio <= MAX_SCORING_RATIO
    print("PASS" if passed else "FAIL")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
