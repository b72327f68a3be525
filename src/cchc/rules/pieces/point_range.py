"""Ranges of points (khoảng điểm): single numbers of points, and all points from one number to another."""

from collections.abc import Iterable
from fractions import Fraction

PointRange = tuple[Fraction, Fraction]
"""All points from the first number to the second; a single number of points from itself to itself."""


def merged(ranges: Iterable[PointRange]) -> tuple[PointRange, ...]:
    """Return the same points in as few ranges as possible (gộp khoảng điểm), from low to high.

    >>> merged([(Fraction(2), Fraction(3)), (Fraction(0), Fraction(2))])
    ((Fraction(0, 1), Fraction(3, 1)),)
    """
    found: list[PointRange] = []
    for low, high in sorted(ranges):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return tuple(found)


def single_points(points: Iterable[Fraction], above: Fraction) -> tuple[PointRange, ...]:
    """Return those numbers of points that are above a number, each as a range of its own."""
    return merged((one, one) for one in points if one > above)
