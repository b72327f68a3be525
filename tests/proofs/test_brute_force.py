"""Proofs agree with every sheet of random small frameworks; `compare_brute_force.py` compares a thousand."""

from collections import Counter

import compare_brute_force


def test_proofs_agree_with_brute_force() -> None:
    counts: Counter[str] = Counter()
    wrong = [line for seed in range(25) for line in compare_brute_force.compare(seed, counts)]
    assert wrong == []
    assert min(counts[name] for name in ("reached", "bounds", "Proved", "Refuted")) > 10
    assert counts["Unknown"] == 0
