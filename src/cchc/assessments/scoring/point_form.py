"""The form in which points are worked out over integers (dạng điểm): exact pairs, or counts of a unit."""

from collections.abc import Callable
from dataclasses import dataclass
from math import gcd
from typing import TypeVar

T = TypeVar("T")
CompiledRule = Callable[[object], T | None]
"""The points of a value; None for a value that the rule itself has to decide."""
Pair = tuple[int, int]
"""A number as its numerator and its denominator, which is above 0."""
Straight = Callable[[int, int], T]
"""The points of the number numerator/denominator on one piece."""
Form = Callable[[int, int, int], Straight[T]]
"""From a, b and c the function that gives (a·n + b·d) / (c·d), the points of the number n/d, in some form."""


def exact_form(top: int, base: int, bottom: int) -> Straight[Pair]:
    """Return the function that gives points as an exact pair.

    >>> exact_form(3, 1, 2)(1, 5)
    (8, 10)
    """

    def points(num: int, den: int) -> Pair:
        return top * num + base * den, bottom * den

    return points


@dataclass(frozen=True, slots=True)
class RoundedForm:
    """The form that gives points rounded half up, away from zero, as a count of units.

    Attributes:
        places: the places to which points are rounded, and those of the unit.

    >>> RoundedForm(2)(1, 0, 3)(-1, 2), RoundedForm(0)(1, 0, 1)(5, 2)
    (-17, 3)
    """

    places: int

    def __call__(self, top: int, base: int, bottom: int) -> Straight[int]:
        """Return the function that gives (top·n + base·d) / (bottom·d) of the number n/d."""
        unit: int = 10**self.places

        def points(num: int, den: int) -> int:
            twice, half = 2 * unit * (top * num + base * den), bottom * den
            return (twice + half) // (2 * half) if twice >= 0 else -((half - twice) // (2 * half))

        return points

    def in_place(self, top: int, base: int, bottom: int) -> tuple[int, int, int] | None:
        """Return a, b and c where the same points are (a·n + b·d) // (c·d) for every n/d from 0 up.

        None if points may be negative.

        >>> RoundedForm(2).in_place(5, 0, 4)
        (250, 1, 2)
        """
        if top < 0 or base < 0:
            return None
        times, plus, under = 2 * 10**self.places * top, 2 * 10**self.places * base + bottom, 2 * bottom
        common = gcd(times, plus, under)
        return times // common, plus // common, under // common
