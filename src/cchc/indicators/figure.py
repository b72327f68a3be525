"""The number of an observation (con số): an amount that can be summed, or a rate that cannot."""

from decimal import Decimal
from fractions import Fraction

from cchc.errors import InvalidInput
from cchc.exact import Number, exact
from cchc.indicators.absence import Absence
from cchc.indicators.ballots import Ballots
from cchc.indicators.counts import Counts
from cchc.indicators.observation import Observation
from cchc.messages import Message, _
from cchc.values import Period, Ratio
from cchc.viet import FormattedNumber, format_number, short_percent

_PERCENT = "%"


def missing_reason(observation: Observation | None, period: Period) -> Message | None:
    """Return why there is no number for the period (chưa có số liệu), by the absence, or None if there is one.

    Args:
        observation: the observation of the period, or None.
        period: the period.

    Raises:
        InvalidInput: the observed value is no number: yes or no, a label, or a value of several parts.
    """
    if observation is None:
        return _("chưa có số liệu {period}", period=period)
    if isinstance(observation.value, Absence):
        return _("số liệu {period} {absence}", period=period, absence=observation.value.label)
    number = require_figure(observation)
    if isinstance(number, Ratio) and number.den == 0:
        return _("tỷ lệ {period} có mẫu số bằng 0", period=period)
    return None


def require_figure(observation: Observation) -> int | Decimal | Ratio:
    """Return the observed number (con số), for ballots the rate of the satisfied.

    Raises:
        InvalidInput: the observed value is no number.
    """
    value = observation.value
    if isinstance(value, Ballots):
        return value.share
    if isinstance(value, bool | str | Absence | Counts | tuple):
        remedy = _("hãy nhập số đúng hoặc tỷ lệ (int, Decimal, Ratio)")
        what, place = _("số liệu không phải là số"), str(observation.period)
        raise InvalidInput.of("figure", what, str(value), remedy, path="/value", place=place)
    return value


def is_rate(observation: Observation) -> bool:
    """Return True if the observation is a rate (tỷ lệ): a ratio, ballots, or an amount in per cent."""
    return isinstance(observation.value, Ratio | Ballots) or observation.unit == _PERCENT


def figure_text(observation: Observation) -> Message:
    """Return the number with its unit (viết số liệu): "120 hồ sơ", "812/900 ≈ 90,22%"."""
    number = require_figure(observation)
    if not isinstance(number, Ratio):
        return amount_text(number, observation.unit)
    sign, percent = short_percent(number.value, bool)
    return _("{counts} {sign} {percent}", counts=FormattedNumber(number), sign=sign, percent=FormattedNumber(percent))


def amount_text(number: Number, unit: str) -> Message:
    """Return an amount with its unit (viết số lượng).

    Args:
        number: the amount.
        unit: its unit, or "".
    """
    space = "" if unit in ("", _PERCENT) else " "
    return _("{number}{space}{unit}", number=FormattedNumber(format_number(number)), space=space, unit=unit)


def difference_text(observation: Observation, difference: Fraction) -> Message:
    """Return by how much an observation differs from another (chênh lệch), without sign; rates in percentage points.

    Args:
        observation: the observation, for its kind and unit.
        difference: the difference.
    """
    size = abs(difference)
    if not is_rate(observation):
        return amount_text(size, observation.unit)
    if not isinstance(observation.value, Ratio | Ballots):
        return _("{number} điểm phần trăm", number=FormattedNumber(format_number(size)))
    sign, percent = short_percent(size, bool)
    points = _("{number} điểm phần trăm", number=FormattedNumber(percent.removesuffix(_PERCENT)))
    return points if sign == "=" else _("khoảng {figure}", figure=points)


def require_comparable(figure: Observation, other: Observation) -> None:
    """Raise InvalidInput unless two observations can be compared (so sánh được).

    Args:
        figure: the first observation.
        other: the second one.

    Raises:
        InvalidInput: their units differ, or one is a share and the other an amount.
    """
    place = str(figure.period)
    if figure.unit != other.unit:
        read = f"{figure.unit} … {other.unit}"
        remedy = _("hãy đưa hai số liệu về cùng một đơn vị")
        raise InvalidInput.of("unit", _("hai số liệu khác đơn vị"), read, remedy, place=place)
    if isinstance(require_figure(figure), Ratio) != isinstance(require_figure(other), Ratio):
        read = f"{figure.value} … {other.value}"
        remedy = _("hãy dùng tỷ lệ cho cả hai (Ratio), hoặc số lượng cho cả hai")
        raise InvalidInput.of("figure", _("không so sánh được tỷ lệ với số lượng"), read, remedy, place=place)


def exact_value(observation: Observation) -> Fraction:
    """Return the exact number (giá trị), for a rate its share."""
    return exact(require_figure(observation))
