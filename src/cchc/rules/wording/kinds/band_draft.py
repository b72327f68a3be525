"""Bands on their way into a ladder (bậc đang dựng)."""

from dataclasses import dataclass, replace
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.kinds.ladder import Band
from cchc.values import Interval


@dataclass(frozen=True, slots=True)
class BandDraft:
    """A band on its way into a ladder.

    Attributes:
        interval: the values that it means.
        points: its points; on top of a slope, if there is one.
        text: the words that it came from.
        slope: points per unit of the value.
        stated: the interval as the words state it, if nothing was cut from it.
    """

    interval: Interval
    points: Fraction
    text: str
    slope: Fraction = Fraction(0)
    stated: Interval | None = None

    def band(self) -> Band:
        """Return the band itself."""
        return Band(
            self.stated or replace(self.interval, integers=False), to_decimal(self.points), self.text, self.slope
        )
