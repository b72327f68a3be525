"""Whether one rule never gives fewer points than another (không bao giờ thấp điểm hơn)."""

from cchc.proofs.rule_difference import deciding_values, exact_points, read
from cchc.rules import Rule


def dominates(one: Rule | str, other: Rule | str) -> bool:
    """Return whether a rule never gives fewer points than another, for any value that both take (không thấp điểm hơn).

    Args:
        one: a rule, or its wording.
        other: the other one.

    Raises:
        InvalidInput: a wording cannot be read, or rules of these kinds cannot be compared.

    >>> from cchc.rules import Proportional
    >>> dominates(Proportional.of(10, "90%"), Proportional.of(10))
    True
    >>> dominates(Proportional.of(10), Proportional.of(10, "90%"))
    False
    """
    first, second = read(one), read(other)
    for value in deciding_values(first, second):
        mine, theirs = exact_points(first, value), exact_points(second, value)
        if mine is not None and theirs is not None and mine < theirs:
            return False
    return True
