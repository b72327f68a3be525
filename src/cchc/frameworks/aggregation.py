"""How the points of the parts become the points of a heading (cách tổng hợp điểm)."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm, prod

from cchc.errors import InvalidInput
from cchc.exact import ENDLESS_PLACES
from cchc.messages import LabelledEnum, _

_UNIT = 10**ENDLESS_PLACES
_MAX_ROOT = 1_000
"""The highest degree of a root: the sum of the weights as whole numbers without a common factor."""


class Aggregation(LabelledEnum):
    """An aggregation (cách tổng hợp điểm): from the points of the parts to the points of their heading.

    A geometric mean is usually no fraction: it is rounded to 12 places, half up.

    >>> Aggregation.MEAN.combine([Fraction(1), Fraction(4)], [Fraction(1), Fraction(2)])
    Fraction(3, 1)
    >>> Aggregation.GEOMETRIC.combine([Fraction(2), Fraction(8)], [Fraction(1), Fraction(1)])
    Fraction(4, 1)
    """

    SUM = "sum", _("cộng điểm các thành phần")
    """The sum of the points of the parts (tổng)."""
    MEAN = "mean", _("lấy trung bình có trọng số của các thành phần")
    """The weighted mean of the points of the parts (trung bình cộng)."""
    GEOMETRIC = "geometric", _("lấy trung bình nhân có trọng số của các thành phần")
    """The weighted geometric mean of the points of the parts (trung bình nhân)."""
    HIGHEST = "highest", _("lấy thành phần cao điểm nhất")
    """The highest points of a part: the parts are alternatives (một trong các thành phần)."""

    def combine(self, points: Sequence[Fraction], weights: Sequence[Fraction]) -> Fraction:
        """Return the points of a heading (tổng hợp); 0 if it has no parts.

        Args:
            points: the points of the parts.
            weights: their weights, in the same order.

        Raises:
            InvalidInput: a geometric mean of negative points, or of weights with a ratio of too many digits.
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
        raise InvalidInput.of(
            "negative",
            what,
            str(min(points)),
            _("hãy dùng cách tổng hợp khác, hoặc để mọi thành phần có điểm thấp nhất từ 0"),
        )
    scale = lcm(*(weight.denominator for weight in weights))
    whole = [int(weight * scale) for weight in weights]
    exponents = [one // gcd(*whole) for one in whole]
    if sum(exponents) > _MAX_ROOT:
        remedy = _("hãy làm tròn trọng số")
        raise InvalidInput.of("weight", _("trọng số quá lẻ"), " : ".join(map(str, weights)), remedy)
    powers = (one**exponent for one, exponent in zip(points, exponents, strict=True))
    return _root(prod(powers, start=Fraction(1)), sum(exponents))


def _root(x: Fraction, degree: int) -> Fraction:
    """Return the root of x to 12 places, half up: its floor in halves of the last place, then the half rounded up."""
    halves = _whole_root(x.numerator * (2 * _UNIT) ** degree // x.denominator, degree)
    return Fraction((halves + 1) // 2, _UNIT)


def _whole_root(x: int, degree: int) -> int:
    """Return the floor of the root of x, by Newton's method from above; steps grow with the logarithm of x's length."""
    if x == 0:
        return 0
    root = 1 << -(-x.bit_length() // degree)
    while (lower := ((degree - 1) * root + x // root ** (degree - 1)) // degree) < root:
        root = lower
    return root
