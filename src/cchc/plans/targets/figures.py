"""The figures that a target is compared with (số liệu đối chiếu): those known by a day, and their values."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from cchc.errors import InvalidInput
from cchc.exact import exact
from cchc.indicators import Absence, Ballots, Counts, Observation, Series
from cchc.messages import Message, _
from cchc.values import Ratio


def known_figures(series: Iterable[Observation], on: date) -> Series:
    """Return the figures known at the end of a day (đã biết đến ngày), of the periods that had ended by then.

    Args:
        series: the observations.
        on: the day.

    >>> len(known_figures([Observation(value=5, period="năm 2020")], date(2020, 12, 30)))
    0
    """
    return Series(observation for observation in Series(series).as_of(on) if observation.period.last <= on)


def is_figure(observation: Observation | None) -> bool:
    """Return True if there is a figure (có số liệu); an absence is no figure."""
    return observation is not None and not isinstance(observation.value, Absence)


def number(observation: Observation) -> Fraction:
    """Return the figure as a number (con số); a ratio is a number too.

    Raises:
        InvalidInput: the figure is no number.
    """
    value = observation.value
    if isinstance(value, bool | str | Absence | Ballots | Counts | tuple):
        raise refusal(
            observation, _("số liệu không phải là số"), _("hãy nhập số đúng hoặc tỷ lệ (int, Decimal, Ratio)")
        )
    return exact(value)


def amount(observation: Observation) -> Fraction:
    """Return the figure as an amount (số lượng); a ratio is no amount.

    Raises:
        InvalidInput: the figure is no amount.
    """
    if isinstance(observation.value, Ratio):
        raise refusal(
            observation,
            _("chỉ tiêu về số lượng không nhận tỷ lệ"),
            _("hãy nhập số đúng, không phải số thực dấu phẩy động (int, Decimal)"),
        )
    return number(observation)


def share(observation: Observation) -> Ratio:
    """Return the figure as a share (tỷ lệ): a ratio, or the satisfied of the ballots.

    Raises:
        InvalidInput: the figure is no share; a bare number is refused, because it can be read in two ways.
    """
    value = observation.value
    if isinstance(value, Ballots):
        return value.share
    if not isinstance(value, Ratio):
        raise refusal(
            observation, _("chỉ tiêu về tỷ lệ không nhận con số trần"), _("hãy nhập tỷ lệ, như 95/100 (Ratio)")
        )
    return value


def place(observation: Observation) -> int:
    """Return the figure as a rank (thứ hạng), 1 for the first.

    Raises:
        InvalidInput: the figure is no rank.
    """
    value = observation.value
    if type(value) is not int or value < 1:
        raise refusal(observation, _("thứ hạng phải là số nguyên từ 1"), _("hãy nhập số nguyên (int)"))
    return value


def done(observation: Observation) -> bool:
    """Return the figure as yes or no (đã hoàn thành hay chưa).

    Raises:
        InvalidInput: the figure is neither.
    """
    if not isinstance(observation.value, bool):
        raise refusal(observation, _("chỉ tiêu hoàn thành nhận có hoặc không"), _("hãy chọn có hoặc không (bool)"))
    return observation.value


def refusal(observation: Observation, what: Message, remedy: Message) -> InvalidInput:
    """Return the error for a figure of the wrong type, by its period.

    Args:
        observation: the figure.
        what: the message.
        remedy: what to do about it.
    """
    place = str(observation.period)
    return InvalidInput.of("figure", what, str(observation.value), remedy, path="/value", place=place)
