"""How long `import cchc` takes over a bare interpreter.

    python tests/benchmarks/import_time.py [--rounds 11] [--most-ms 45]

Fresh processes, the two kinds taking turns; medians; exits 1 above the limit.
"""

import argparse
import statistics
import subprocess
import sys
import time


def milliseconds(code: str) -> float:
    """One fresh process, start to end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Measure, print, and hold against the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--most-ms", type=int, default=45)
    asked = parser.parse_args()
    taken = [(milliseconds("pass"), milliseconds("import cchc")) for _round in range(asked.rounds)]
    bare, ours = (statistics.median(column) for column in zip(*taken, strict=True))
    spread = max(ours for _bare, ours in taken) - min(ours for _bare, ours in taken)
    verdict = "PASS" if ours - bare <= asked.most_ms else "FAIL"
    print(f"bare {bare:.1f} ms, import cchc {ours:.1f} ms (spread {spread:.1f})")
    print(f"over bare {ours - bare:.1f} ms, at most {asked.most_ms} ms: {verdict}")
    return 0 if verdict == "PASS" else 1


if __name__ == "__main__":
    sys.exit(main())
