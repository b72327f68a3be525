"""Figures over time (chuỗi số liệu)."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Self

from cchc.errors import Gather, InvalidInput
from cchc.indicators.observation import Observation
from cchc.messages import _
from cchc.values import Period


class Series(tuple[Observation, ...]):
    """A series (chuỗi số liệu): a tuple of observations in the order of their periods, one for each.

    Raises:
        InvalidInput: two observations are for the same period.

    >>> posts = Series([Observation(value=91, period="năm 2019"), Observation(value=100, period="năm 2015")])
    >>> [observation.value for observation in posts]
    [100, 91]
    """

    __slots__ = ()

    def __new__(cls, observations: Iterable[Observation] = ()) -> Self:
        """Put the observations in order and refuse a period that is told twice."""
        ordered = sorted(observations, key=lambda observation: observation.period)
        with Gather() as gather:
            for before, after in pairwise(ordered):
                if before.period == after.period:
                    remedy = _("hãy giữ lại một số liệu cho mỗi kỳ")
                    with gather.at(after.period):
                        raise InvalidInput.of("twice", _("hai số liệu cho cùng một kỳ"), after.value, remedy)
        return super().__new__(cls, ordered)

    def at(self, period: Period) -> Observation | None:
        """The observation for exactly this period (số liệu của kỳ), or None.

        >>> Series([Observation(value=100, period="năm 2015")]).at(Period.year(2016)) is None
        True
        """
        return next((observation for observation in self if observation.period == period), None)
