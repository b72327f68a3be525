"""How the parts of a heading make its points (cách tổng hợp điểm)."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm, prod

from cchc.errors import InvalidInput
from cchc.exact import ENDLESS_PLACES
from cchc.messages import LabelledEnum, _

_UNIT = 10**ENDLESS_PLACES
_MOST_WEIGHT = 1_000


class Aggregation(LabelledEnum):
    """An aggregation (cách tổng hợp điểm) of the parts of a heading.

    A geometric mean seldom has a finite decimal, nor is it a fraction: it is carried to 12 places, half up.

    >>> Aggregation.MEAN.of([Fraction(1), Fraction(4)], [Fraction(1), Fraction(2)])
    Fraction(3, 1)
    >>> Aggregation.GEOMETRIC.of([Fraction(2), Fraction(8)], [Fraction(1), Fraction(1)])
    Fraction(4, 1)
    """

    SUM = "sum", _("cộng điểm các thành phần")
    """The points of all parts together (tổng)."""
    MEAN = "mean", _("lấy trung bình có trọng số của các thành phần")
    """The weighted mean of the points of the parts (trung bình cộng)."""
    GEOMETRIC = "geometric", _("lấy trung bình nhân có trọng số của các thành phần")
    """The weighted geometric mean of the points of the parts (trung bình nhân)."""
    HIGHEST = "highest", _("lấy thành phần cao điểm nhất")
    """The part with the most points: alternatives, of which one is meant (một trong các thành phần)."""

    def of(self, points: Sequence[Fraction], weights: Sequence[Fraction]) -> Fraction:
        """The points that parts with these points and weights make (tổng hợp); 0 where there is none.

        Raises:
            InvalidInput: a geometric mean of negative points, or of weights whose ratio is too fine.
        """
        if not points:
            return Fraction(0)
        match self:
            case Aggregation.SUM:
                return sum(points, Fraction(0))
            case Aggregation.HIGHEST:
                return max(points)
            case Aggregation.MEAN:
                weighed = zip(points, weights, strict=True)
                return sum((one * weight for one, weight in weighed), Fraction(0)) / sum(weights)
            case _:
                return _geometric(points, weights)


def _geometric(points: Sequence[Fraction], weights: Sequence[Fraction]) -> Fraction:
    if min(points) < 0:
        what = _("trung bình nhân không nhận điểm âm")
        raise InvalidInput.of("negative", what, str(min(points)), _("hãy xem lại cách tổng hợp"))
    scale = lcm(*(weight.denominator for weight in weights))
    times = [int(weight * scale) for weight in weights]
    times = [time // gcd(*times) for time in times]
    if sum(times) > _MOST_WEIGHT:
        remedy = _("hãy làm tròn trọng số")
        raise InvalidInput.of("weight", _("trọng số quá lẻ"), " : ".join(map(str, weights)), remedy)
    return _root(prod((one**time for one, time in zip(points, times, strict=True)), start=Fraction(1)), sum(times))


def _root(x: Fraction, degree: int) -> Fraction:
    """The root to 12 places, half up: of all halves of the last place the highest that is not above it."""
    halves = _whole_root(x.numerator * (2 * _UNIT) ** degree // x.denominator, degree)
    return Fraction((halves + 1) // 2, _UNIT)


def _whole_root(x: int, degree: int) -> int:
    """The greatest whole number whose power is not above x, by Newton's method from above."""
    if x == 0:
        return 0
    root = 1 << -(-x.bit_length() // degree)
    while (lower := ((degree - 1) * root + x // root ** (degree - 1)) // degree) < root:
        root = lower
    return root
