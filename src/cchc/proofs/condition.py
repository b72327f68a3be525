"""Conditions on the points of criteria (điều kiện về điểm): what a claim is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc.errors import InvalidInput
from cchc.exact import exact
from cchc.frameworks import Framework
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values import Interval

PointsInWords = int | Decimal | Fraction | str | Interval
"""A number of points, or an interval of points; in words too, "từ 80 trở lên"; in per cent of the maximum."""


@dataclass(frozen=True, slots=True)
class Condition(CheckedPickle):
    """A condition on the points of one criterion (điều kiện về điểm của tiêu chí).

    A criterion that is not scored, or is left out of the maximum, fulfils no condition.

    Attributes:
        key: the key of the criterion, a heading or a leaf.
        interval: its points; shares of its maximum if the ends are in per cent.

    Raises:
        InvalidInput: an interval of integers only; points lie between them too.

    >>> str(Condition("1.1", Interval.parse("dưới 50%")).sentence)
    'tiêu chí 1.1 dưới 50% số điểm'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    key: str
    interval: Interval

    def _check(self) -> None:
        require_continuous(self.interval)

    @property
    def sentence(self) -> Message:
        """The condition in words (lời văn)."""
        if self.interval.percent:
            return _("tiêu chí {key} {interval} số điểm", key=self.key, interval=self.interval)
        return _("tiêu chí {key} {interval} điểm", key=self.key, interval=self.interval)


def conditions_of(where: Mapping[str, PointsInWords] | None) -> tuple[Condition, ...]:
    """Return conditions from points by key (các điều kiện).

    Args:
        where: points, or an interval of points, by key; None for no condition.

    Raises:
        InvalidInput: a text is no interval.

    >>> conditions_of({"1.1": 0})[0].interval.words
    '0'
    """
    return tuple(Condition(key, interval_of(points)) for key, points in (where or {}).items())


def interval_of(points: PointsInWords) -> Interval:
    """Return the interval of a number of points, or of a text (khoảng điểm).

    Raises:
        InvalidInput: a text is no interval, or an interval holds integers only.
    """
    if isinstance(points, Interval):
        require_continuous(points)
        return points
    if isinstance(points, str):
        return Interval.parse(points)
    number = exact(points)
    return Interval(number, number)


def require_continuous(interval: Interval) -> None:
    """Refuse an interval of integers only: points between them would count as if they were in it.

    Raises:
        InvalidInput: it holds integers only.
    """
    if interval.integers:
        remedy = _("hãy ghi khoảng thường, như “{example}”", example=Interval.example)
        raise InvalidInput.of("mixed", _("khoảng điểm chỉ gồm các số nguyên"), str(interval), remedy)


def in_points(interval: Interval, exact_max: Fraction) -> tuple[Interval, ...]:
    """Return an interval of shares as intervals of points (quy ra điểm); of a maximum of 0 every share is 0.

    Args:
        interval: the interval.
        exact_max: the maximum.
    """
    if not interval.percent:
        return (interval,)
    if not exact_max:
        return (Interval(),) if 0 in interval else ()
    low, high = (None if end is None else end * exact_max for end in (interval.low, interval.high))
    return (Interval(low, high, interval.low_closed, interval.high_closed),)


def sentence_of(conditions: Iterable[Condition]) -> Message:
    """Return conditions in a row (lời văn)."""
    return Message.joined(", ", [one.sentence for one in conditions])


def require_keys(framework: Framework, conditions: Iterable[Condition]) -> None:
    """Refuse the key of a criterion that a framework does not have.

    Raises:
        UnknownKey: there is no such criterion.
    """
    for one in conditions:
        framework.node(one.key)
