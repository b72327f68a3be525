"""Where points are rounded, and to how many places (làm tròn)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Self

from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.messages import LabelledEnum, _
from cchc.models import JsonForm, StructuredValue
from cchc.values.fields import WholeNumber
from cchc.viet import fold, full_pattern, unreadable

_NEVER = "không làm tròn"
_MAX_PLACES = 9


class RoundingLevel(LabelledEnum):
    """Whose points are rounded (cấp làm tròn).

    >>> RoundingLevel.GROUP.value, str(RoundingLevel.GROUP)
    ('group', 'từng nhóm')
    """

    CRITERION = "criterion", _("từng tiêu chí")
    """The points of every criterion (từng tiêu chí)."""
    GROUP = "group", _("từng nhóm")
    """The points of every first-level group (từng nhóm)."""
    TOTAL = "total", _("tổng điểm")
    """The total only (tổng điểm)."""


_SHAPE = (
    "làm tròn",
    rf" ({'|'.join(level.label for level in RoundingLevel)})",
    " đến",
    " ([0-9])",
    " chữ số thập phân",
)
_READ = full_pattern(_SHAPE, (_NEVER,))


@dataclass(frozen=True, slots=True)
class Rounding(StructuredValue):
    """A rounding policy (quy tắc làm tròn): the level and the places, halves up.

    Points that are not rounded stay exact; a sum adds the points that are shown below it. In JSON it is
    `{"level": "criterion", "places": 2}`.

    Attributes:
        level: whose points are rounded; None if no points are.
        places: digits after the comma, 0 to 9.

    >>> str(Rounding.each(2))
    'làm tròn từng tiêu chí đến 2 chữ số thập phân'
    """

    NONE: ClassVar["Rounding"]
    """No rounding (không làm tròn): points without a finite decimal are carried to 12 places, and marked so."""

    example: ClassVar[str] = "làm tròn từng tiêu chí đến 2 chữ số thập phân"

    level: RoundingLevel | None = None
    places: Annotated[WholeNumber, JsonForm(minimum=0, maximum=_MAX_PLACES)] = 0

    def _check(self) -> None:
        valid = 0 <= self.places <= _MAX_PLACES
        if not valid or (self.level is None and self.places):
            remedy = _("số chữ số thập phân từ 0 đến 9")
            raise InvalidInput.of("rounding", _("không có quy tắc làm tròn này"), self.places, remedy)

    @classmethod
    def each(cls, places: int) -> Self:
        """Return the policy that rounds every criterion, to 0 to 9 places (từng tiêu chí); totals add these."""
        return cls(RoundingLevel.CRITERION, places)

    @classmethod
    def group(cls, places: int) -> Self:
        """Return the policy that rounds every first-level group, to 0 to 9 places (từng nhóm); the total adds them."""
        return cls(RoundingLevel.GROUP, places)

    @classmethod
    def total(cls, places: int) -> Self:
        """Return the policy that rounds only the total, 0 to 9 places (tổng điểm)."""
        return cls(RoundingLevel.TOTAL, places)

    def apply(self, points: Fraction, *levels: RoundingLevel) -> Decimal:
        """Return the points as printed (áp dụng): rounded if the policy rounds at one of `levels`, else exact.

        Args:
            points: the exact points.
            *levels: what these points are the points of: a criterion, a first-level group, the total; several if they
                coincide.

        >>> Rounding.each(2).apply(Fraction(2, 3), RoundingLevel.CRITERION)
        Decimal('0.67')
        """
        return to_decimal(points, self.places if self.level in levels else None)

    def __str__(self) -> str:
        return (
            _NEVER
            if self.level is None
            else f"làm tròn {self.level.in_language('vi')} đến {self.places} chữ số thập phân"
        )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the policy that a text states (đọc), in the words that `str` writes.

        Raises:
            InvalidInput: the text is no policy.

        >>> Rounding.parse("không làm tròn") == Rounding.NONE
        True
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unreadable("rounding", _("không đọc được quy tắc làm tròn"), text, cls.example, _SHAPE, (_NEVER,))
        return cls(RoundingLevel.coerce(found[1]), int(found[2])) if found[1] else cls()


Rounding.NONE = Rounding()
