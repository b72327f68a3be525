"""The number that an observation holds (con số): an amount that can be summed, or a rate that cannot."""

from decimal import Decimal
from fractions import Fraction

from cchc.errors import InvalidInput
from cchc.exact import Number, exact
from cchc.indicators.absence import Absence
from cchc.indicators.ballots import Ballots
from cchc.indicators.observation import Observation
from cchc.messages import Message, _
from cchc.values import Period, Ratio
from cchc.viet import Figure, format_number, short_percent

_PERCENT = "%"


def lacking(observation: Observation | None, period: Period) -> Message | None:
    """Why there is no number for the period (chưa có số liệu), each absence by its own name; None where there is one.

    Raises:
        InvalidInput: what was observed is no number: yes or no, a label, or a value of several parts.
    """
    if observation is None:
        return _("chưa có số liệu {period}", period=period)
    if isinstance(observation.value, Absence):
        return _("số liệu {period} {absence}", period=period, absence=observation.value.label)
    number = asked_figure(observation)
    if isinstance(number, Ratio) and number.den == 0:
        return _("tỷ lệ {period} có mẫu số bằng 0", period=period)
    return None


def asked_figure(observation: Observation) -> int | Decimal | Ratio:
    """The number as it was observed (con số); ballots are the rate of the satisfied."""
    value = observation.value
    if isinstance(value, Ballots):
        return value.share
    if isinstance(value, bool | str | Absence | tuple):
        remedy = _("hãy dùng int, Decimal hoặc Ratio")
        what, place = _("số liệu không phải là số"), str(observation.period)
        raise InvalidInput.of("figure", what, str(value), remedy, path="/value", place=place)
    return value


def is_rate(observation: Observation) -> bool:
    """Whether it is a rate (tỷ lệ): a ratio, ballots, or an amount in per cent."""
    return isinstance(observation.value, Ratio | Ballots) or observation.unit == _PERCENT


def written(observation: Observation) -> Message:
    """The number with its unit (viết số liệu): "120 hồ sơ", "812/900 ≈ 90,22%"."""
    number = asked_figure(observation)
    if not isinstance(number, Ratio):
        return amount(number, observation.unit)
    sign, percent = short_percent(number.value, bool)
    return _("{counts} {sign} {percent}", counts=Figure(number), sign=sign, percent=Figure(percent))


def amount(number: Number, unit: str) -> Message:
    """An amount with its unit (viết số lượng)."""
    space = "" if unit in ("", _PERCENT) else " "
    return _("{number}{space}{unit}", number=Figure(format_number(number)), space=space, unit=unit)


def gap(observation: Observation, difference: Fraction) -> Message:
    """By how much an observation differs from another (chênh lệch), without the sign; rates in percentage points."""
    far = abs(difference)
    if not is_rate(observation):
        return amount(far, observation.unit)
    if not isinstance(observation.value, Ratio | Ballots):
        return _("{number} điểm phần trăm", number=Figure(format_number(far)))
    sign, percent = short_percent(far, bool)
    points = _("{number} điểm phần trăm", number=Figure(percent.removesuffix(_PERCENT)))
    return points if sign == "=" else _("khoảng {figure}", figure=points)


def alike(one: Observation, other: Observation) -> None:
    """Ask that two observations can be held against each other (so sánh được).

    Raises:
        InvalidInput: their units differ, or one is a share and the other an amount.
    """
    place = str(one.period)
    if one.unit != other.unit:
        read = f"{one.unit} … {other.unit}"
        remedy = _("hãy đưa hai số liệu về cùng một đơn vị")
        raise InvalidInput.of("unit", _("hai số liệu khác đơn vị"), read, remedy, place=place)
    if isinstance(asked_figure(one), Ratio) != isinstance(asked_figure(other), Ratio):
        read = f"{one.value} … {other.value}"
        remedy = _("hãy dùng Ratio cho cả hai, hoặc số lượng cho cả hai")
        raise InvalidInput.of("figure", _("không so sánh được tỷ lệ với số lượng"), read, remedy, place=place)


def value(observation: Observation) -> Fraction:
    """The exact number (giá trị): of a rate its share."""
    return exact(asked_figure(observation))
