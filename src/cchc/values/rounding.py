"""Where points are rounded, and to how many places (làm tròn): a named policy, never a habit."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.messages import _
from cchc.models import Value
from cchc.viet import fold, full_pattern, unreadable

_NEVER = "không làm tròn"
_MOST_PLACES = 9


class RoundingLevel(StrEnum):
    """Whose points are rounded (cấp làm tròn); the value is the wording."""

    CRITERION = "từng tiêu chí"
    GROUP = "từng nhóm"
    TOTAL = "tổng điểm"


_SHAPE = ("làm tròn", rf" ({'|'.join(RoundingLevel)})", " đến", " ([0-9])", " chữ số thập phân")
_READ = full_pattern(_SHAPE, (_NEVER,))


@dataclass(frozen=True, slots=True)
class Rounding(Value):
    """A rounding policy (quy tắc làm tròn): at one level, to so many places, halves up.

    Whatever is not rounded keeps its exact points; sums are sums of what is shown below them.

    Attributes:
        level: whose points are rounded; None where nobody's are.
        places: digits after the comma, 0 to 9.

    >>> str(Rounding.each(2))
    'làm tròn từng tiêu chí đến 2 chữ số thập phân'
    """

    NONE: ClassVar["Rounding"]
    """No rounding (không làm tròn): points without a finite decimal are carried to 12 places, and said to be."""

    example: ClassVar[str] = "làm tròn từng tiêu chí đến 2 chữ số thập phân"

    level: RoundingLevel | None = None
    places: int = 0

    def _check(self) -> None:
        valid = 0 <= self.places <= _MOST_PLACES if isinstance(self.places, int) else False
        if not valid or (self.level is None and self.places):
            remedy = _("số chữ số thập phân từ 0 đến 9")
            raise InvalidInput.of("rounding", _("không có quy tắc làm tròn này"), self.places, remedy)

    @classmethod
    def each(cls, places: int) -> Self:
        """Every criterion's points are rounded (từng tiêu chí), and the sums are sums of rounded points."""
        return cls(RoundingLevel.CRITERION, places)

    @classmethod
    def group(cls, places: int) -> Self:
        """Every first-level group's points are rounded (từng nhóm), and the total is their sum."""
        return cls(RoundingLevel.GROUP, places)

    @classmethod
    def total(cls, places: int) -> Self:
        """Only the total is rounded (tổng điểm)."""
        return cls(RoundingLevel.TOTAL, places)

    def at(self, points: Fraction, *levels: RoundingLevel) -> Decimal:
        """The points as they are shown (áp dụng): rounded where this policy rounds at one of the levels.

        >>> Rounding.each(2).at(Fraction(2, 3), RoundingLevel.CRITERION)
        Decimal('0.67')
        """
        return to_decimal(points, self.places if self.level in levels else None)

    def __str__(self) -> str:
        return _NEVER if self.level is None else f"làm tròn {self.level} đến {self.places} chữ số thập phân"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The policy that a text says (đọc), in the words that `str` writes.

        Raises:
            InvalidInput: the text says no policy.

        >>> Rounding.parse("không làm tròn") == Rounding.NONE
        True
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unreadable("rounding", _("không đọc được quy tắc làm tròn"), text, cls.example, _SHAPE, (_NEVER,))
        return cls(RoundingLevel(found[1]), int(found[2])) if found[1] else cls()


Rounding.NONE = Rounding()
