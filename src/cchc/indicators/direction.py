"""Which way is better (chiều đánh giá): more of what is measured, or less."""

from typing import Self

from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, _


class Direction(LabelledEnum):
    """A direction (chiều đánh giá).

    >>> str(Direction.UP), Direction.of("down") is Direction.DOWN
    ('càng cao càng tốt', True)
    """

    UP = "up", _("càng cao càng tốt")
    """More is better (càng cao càng tốt)."""
    DOWN = "down", _("càng thấp càng tốt")
    """Less is better (càng thấp càng tốt)."""

    @classmethod
    def of(cls, value: Self | str) -> Self:
        """The direction itself, or the one that "up" or "down" names (nhận chiều đánh giá).

        Raises:
            InvalidInput: any other word.
        """
        for direction in cls:
            if value in (direction, direction.value):
                return direction
        raise InvalidInput.of("direction", _("không có chiều đánh giá này"), value, _("hãy dùng up hoặc down"))

    @property
    def sign(self) -> int:
        """1 where more is better, -1 where less is (dấu của chiều)."""
        return 1 if self is Direction.UP else -1
