"""Milestones (mốc): the level of a target by the end of a period on the way to it."""

from dataclasses import field
from typing import ClassVar

from cchc.models import DATACLASS_CONFIG, CheckedPickle, ValueField, frozen_dataclass
from cchc.values import Interval, Period


@frozen_dataclass()
class Milestone(CheckedPickle):
    """A milestone (mốc) of a roadmap (lộ trình).

    Attributes:
        by: the period, or the one day, by whose end it is to be reached.
        bound: the level to reach, counted as the target counts.

    >>> milestone = Milestone(Period.year(2018), Interval.parse("ít nhất 4%"))
    >>> print(milestone.by, milestone.bound)
    năm 2018 từ 4% trở lên
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    by: ValueField[Period] = field()
    bound: ValueField[Interval] = field()
