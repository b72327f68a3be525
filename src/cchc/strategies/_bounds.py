"""Bounds of what is drawn (giới hạn của giá trị sinh ra), refused by the names that the caller gave them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from hypothesis.errors import InvalidArgument

from cchc.exact import Number
from cchc.messages import _


def require_order(**bounds: Any) -> None:
    """Raise if the lower bound is above the upper one; a bound that is None bounds nothing.

    Args:
        **bounds: the lower bound, then the upper one, by the names of the arguments.

    Raises:
        InvalidArgument: the bounds contradict each other.

    >>> require_order(min_year=2016, max_year=2020)
    """
    (low_name, low), (high_name, high) = bounds.items()
    if low is None or high is None or low <= high:
        return
    raise InvalidArgument(
        _(
            "{low_name}={low} lớn hơn {high_name}={high}",
            low_name=low_name,
            low=low,
            high_name=high_name,
            high=high,
        )
    )


def require_least(least: Number, **size: Number | Fraction | None) -> None:
    """Raise if a size is below the least that can be drawn; one that is None is not given.

    Args:
        least: the least that can be drawn.
        **size: the size, by the name of its argument.

    Raises:
        InvalidArgument: the size is too small.

    >>> require_least(1, max_leaves=3)
    """
    ((name, number),) = size.items()
    if number is not None and number < least:
        raise InvalidArgument(_("{name}={number} nhỏ hơn {least}", name=name, number=number, least=least))


def require_most(most: Number, **size: Number | Fraction | None) -> None:
    """Raise if a size is above the most that can be drawn; one that is None is not given.

    Args:
        most: the most that can be drawn.
        **size: the size, by the name of its argument.

    Raises:
        InvalidArgument: the size is too large.

    >>> require_most(99, max_bands=4)
    """
    ((name, number),) = size.items()
    if number is not None and number > most:
        raise InvalidArgument(_("{name}={number} lớn hơn {most}", name=name, number=number, most=most))


def require_some(fitting: Sequence[object], **bounds: Any) -> None:
    """Raise if no value lies within the bounds.

    Args:
        fitting: the values that do.
        **bounds: the bounds, by the names of their arguments.

    Raises:
        InvalidArgument: there is no such value.

    >>> require_some(["Có"], min_size=1, max_size=5)
    """
    if not fitting:
        given = ", ".join(f"{name}={bound}" for name, bound in bounds.items() if bound is not None)
        raise InvalidArgument(_("không có giá trị nào với {bounds}", bounds=given))
