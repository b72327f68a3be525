"""The figures that a target is held against (số liệu đối chiếu): what was known by a day, and what each says."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from cchc.errors import InvalidInput
from cchc.exact import exact
from cchc.indicators import Absence, Ballots, Observation, Series
from cchc.messages import Message, _
from cchc.values import Ratio


def known(series: Iterable[Observation], on: date) -> Series:
    """What was known at the end of a day (đã biết đến ngày): the figures of the periods that had ended, as known then.

    >>> len(known([Observation(value=5, period="năm 2020")], date(2020, 12, 30)))
    0
    """
    return Series(observation for observation in Series(series).known(on) if observation.period.last <= on)


def is_figure(observation: Observation | None) -> bool:
    """Whether there is a figure at all (có số liệu): an absence is none."""
    return observation is not None and not isinstance(observation.value, Absence)


def number(observation: Observation) -> Fraction:
    """The figure as a number (con số), a ratio among them.

    Raises:
        InvalidInput: it is none.
    """
    value = observation.value
    if isinstance(value, bool | str | Absence | Ballots | tuple):
        raise refusal(observation, _("số liệu không phải là số"), _("hãy dùng int, Decimal hoặc Ratio"))
    return exact(value)


def amount(observation: Observation) -> Fraction:
    """The figure as an amount (số lượng): a ratio is none.

    Raises:
        InvalidInput: it is none.
    """
    if isinstance(observation.value, Ratio):
        raise refusal(observation, _("chỉ tiêu về số lượng không nhận tỷ lệ"), _("hãy dùng int hoặc Decimal"))
    return number(observation)


def share(observation: Observation) -> Ratio:
    """The figure as a share (tỷ lệ): a ratio, or the satisfied of the ballots.

    Raises:
        InvalidInput: it is none; a bare number could be read in two ways.
    """
    value = observation.value
    if isinstance(value, Ballots):
        return value.share
    if not isinstance(value, Ratio):
        raise refusal(
            observation, _("chỉ tiêu về tỷ lệ không nhận con số trần"), _("hãy dùng Ratio, như Ratio(95, 100)")
        )
    return value


def place(observation: Observation) -> int:
    """The figure as a place in a ranking (thứ hạng), 1 for the first.

    Raises:
        InvalidInput: it is none.
    """
    value = observation.value
    if type(value) is not int or value < 1:
        raise refusal(observation, _("thứ hạng phải là số nguyên từ 1"), _("hãy dùng int"))
    return value


def done(observation: Observation) -> bool:
    """The figure as yes or no (đã hoàn thành hay chưa).

    Raises:
        InvalidInput: it is neither.
    """
    if not isinstance(observation.value, bool):
        raise refusal(observation, _("chỉ tiêu hoàn thành nhận có hoặc không"), _("hãy dùng True hoặc False"))
    return observation.value


def refusal(observation: Observation, what: Message, remedy: Message) -> InvalidInput:
    """The refusal of a figure that a target cannot be held against, by its period."""
    place = str(observation.period)
    return InvalidInput.of("figure", what, str(observation.value), remedy, path="/value", place=place)
