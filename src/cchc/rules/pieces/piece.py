"""The one form that every rule on a number takes (đoạn): an interval, and points that run straight over it."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import ClassVar

from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values import ExactFraction, Interval


@dataclass(frozen=True, slots=True)
class Piece(CheckedPickle):
    """A piece (đoạn): over this interval the points are slope · value + constant, exactly.

    A `Band` is what the decision prints; a rule turns its bands into pieces.

    Attributes:
        interval: the values that it holds for; a rate is the share itself, 0.9 for 90 %.
        slope: points per unit of the value, 0 on a step.
        constant: points if the value is 0.
        text: the words that it came from.

    >>> Piece(Interval(Fraction(0), Fraction(1)), Fraction(6), Fraction(0), "6 × tỷ lệ").points(Fraction(1, 2))
    Fraction(3, 1)
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    interval: Interval
    slope: ExactFraction
    constant: ExactFraction
    text: str

    def points(self, value: Fraction) -> Fraction:
        """The points of a value of the interval (điểm)."""
        return self.slope * value + self.constant

    @property
    def extremes(self) -> tuple[Fraction | None, Fraction | None]:
        """The points towards the lower and the upper end (điểm ở hai đầu); None if they have no bound."""
        return self._at(self.interval.low), self._at(self.interval.high)

    def within(self, domain: Interval) -> "Piece | None":
        """The part of the piece that lies in a domain (phần thuộc miền); None if there is none."""
        shared = self.interval.shared_with(domain)
        return None if shared is None else replace(self, interval=shared)

    def on_grid(self, step: Fraction) -> "Piece | None":
        """The piece over the values of a grid (trên lưới giá trị); None if it holds none of them."""
        interval = interval_on_grid(self.interval, step)
        return None if interval is None else replace(self, interval=interval)

    def _at(self, end: Fraction | None) -> Fraction | None:
        if self.slope == 0:
            return self.constant
        return None if end is None else self.points(end)


def interval_on_grid(interval: Interval, step: Fraction) -> Interval | None:
    """From its first value on a grid to just before the first one past it, so that neighbours on the grid touch."""
    low, high = interval.low, interval.high
    if low is not None:
        low = step * (ceil(low / step) if interval.low_closed else floor(low / step) + 1)
    if high is not None:
        high = step * (floor(high / step) + 1 if interval.high_closed else ceil(high / step))
    if low is not None and high is not None and low >= high:
        return None
    return Interval(low, high, high_closed=False, percent=interval.percent)
