"""The parent of rules that add points step by step from a value on (điểm tăng theo bước)."""

from dataclasses import dataclass
from fractions import Fraction

from cchc.rules.families.number_rule import NumberRule
from cchc.rules.input_kind import InputKind
from cchc.rules.pieces.piece import Piece
from cchc.values import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class SteppedRule(NumberRule):
    """A rule that adds points above a value, or below it if `direction` is DOWN (điểm tăng theo bước)."""

    @property
    def _sign(self) -> int:
        """1 if points are added above the start, -1 if below."""
        return self.direction.sign if self.direction else 1

    def _between(self, near: Fraction | None, far: Fraction | None) -> Interval:
        """Return the values from one on towards more points, to just before another."""
        percent = self.input_kind is InputKind.RATE
        if self._sign > 0:
            return Interval(near, far, high_closed=False, percent=percent)
        return Interval(far, near, low_closed=False, percent=percent)

    def _level(self, near: Fraction | None, far: Fraction | None, points: Fraction, formula: str) -> Piece:
        """Return the piece of the same points between two values, with the formula that gives them if there is one."""
        interval = self._between(near, far)
        return Piece(interval, Fraction(0), points, f"{interval.words}: {formula}" if formula else interval.words)

    def _distance(self, start: Fraction) -> str:
        """Return how far a value is past the start, for a formula."""
        value = "tỷ lệ" if self.input_kind is InputKind.RATE else "số liệu"
        return f"({value} - {self._written(start)})" if self._sign > 0 else f"({self._written(start)} - {value})"
