"""The direction of an indicator (chiều đánh giá): whether more or less of what is measured is better."""

from typing import Self

from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, _


class Direction(LabelledEnum):
    """The direction in which a figure is better (chiều đánh giá).

    >>> str(Direction.UP), Direction.coerce("down") is Direction.DOWN
    ('càng cao càng tốt', True)
    """

    UP = "up", _("càng cao càng tốt")
    """More is better (càng cao càng tốt)."""
    DOWN = "down", _("càng thấp càng tốt")
    """Less is better (càng thấp càng tốt)."""

    @classmethod
    def coerce(cls, value: Self | str) -> Self:  # pyright: ignore[reportIncompatibleMethodOverride]  # its own members
        """Return `value` unchanged if it is a member, or else the one with this code or label (theo mã, nhãn).

        Raises:
            InvalidInput: there is no such member; the remedy lists the codes.
        """
        for member in cls:
            if value in (member, member.value, member.label):
                return member
        raise InvalidInput.of("direction", _("không có chiều đánh giá này"), value, _("hãy dùng up hoặc down"))

    @property
    def sign(self) -> int:
        """1 if more is better, -1 if less is (dấu của chiều)."""
        return 1 if self is Direction.UP else -1
