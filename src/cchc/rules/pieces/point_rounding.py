"""The rounding of points that a rule's own text states (làm tròn điểm): a step and a direction."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.exact import half_up
from cchc.messages import LabelledEnum, Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values import ExactDecimal, to_exact_decimal
from cchc.viet import FormattedNumber, fold, format_number, full_pattern, parse_number, unreadable

_MAX_PLACES = 9
_FORMS = (
    (
        "(?P<direction>làm tròn(?: xuống| lên)?)",
        " đến ",
        r"(?P<number>[0-9][0-9.,]*)",
        r"(?P<places> chữ số thập phân)?",
    ),
)
_SHAPE = full_pattern(*_FORMS)


class RoundingDirection(LabelledEnum):
    """The direction in which points are rounded (chiều làm tròn).

    >>> str(RoundingDirection.DOWN)
    'làm tròn xuống'
    """

    HALF_UP = "half_up", _("làm tròn")
    """To the nearest step, halves away from zero (làm tròn)."""
    DOWN = "down", _("làm tròn xuống")
    """To the step below (làm tròn xuống)."""
    UP = "up", _("làm tròn lên")
    """To the step above (làm tròn lên)."""


@dataclass(frozen=True, slots=True)
class PointRounding(CheckedPickle):
    """A rounding of points (làm tròn điểm) that belongs to a rule: it comes before any rounding of the framework.

    Attributes:
        step: points are multiples of it, 0.01 for two places after the comma.
        direction: to the nearest step, down, or up.

    Raises:
        InvalidInput: a step that is not above 0, or has more than 9 places after the comma.

    >>> quarter = PointRounding(Decimal("0.25"), RoundingDirection.DOWN)
    >>> str(quarter), quarter.rounded(Fraction(9, 10))
    ('làm tròn xuống đến 0,25', Fraction(3, 4))
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    step: ExactDecimal
    direction: RoundingDirection = RoundingDirection.HALF_UP

    def _check(self) -> None:
        what = _("không có quy tắc làm tròn này")
        exponent = self.step.as_tuple().exponent
        if self.step <= 0 or int(exponent) < -_MAX_PLACES:
            remedy = _("bước làm tròn lớn hơn 0, có tối đa 9 chữ số thập phân")
            raise InvalidInput.of("rounding", what, str(self.step), remedy)

    @classmethod
    def to_places(cls, places: int) -> Self:
        """Return the rounding half up to so many places after the comma (làm tròn đến … chữ số thập phân).

        >>> str(PointRounding.to_places(2))
        'làm tròn đến 2 chữ số thập phân'
        """
        if not 0 <= places <= _MAX_PLACES:
            remedy = _("số chữ số thập phân từ 0 đến 9")
            raise InvalidInput.of("rounding", _("không có quy tắc làm tròn này"), places, remedy)
        return cls(Decimal(1).scaleb(-places))

    @property
    def places(self) -> int | None:
        """The places after the comma, if points are rounded half up to so many; else None."""
        _sign, digits, exponent = self.step.as_tuple()
        plain = self.direction is RoundingDirection.HALF_UP and digits == (1,)
        return -int(exponent) if plain else None

    @property
    def sentence(self) -> Message:
        """The rounding in words (lời văn), as a message: `str()` is Vietnamese, `.in_language("en")` English."""
        if self.places is not None:
            return _("làm tròn đến {places} chữ số thập phân", places=self.places)
        return _(
            "{direction} đến {step}", direction=self.direction.label, step=FormattedNumber(format_number(self.step))
        )

    def __str__(self) -> str:
        return self.sentence.in_language("vi")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a rounding from the words that `str` writes (đọc quy tắc làm tròn).

        Raises:
            InvalidInput: the text states no rounding.

        >>> PointRounding.parse("làm tròn lên đến 0,5")
        PointRounding(step=Decimal('0.5'), direction=<RoundingDirection.UP: 'up'>)
        """
        found = _SHAPE.fullmatch(fold(text))
        if found is None:
            raise unreadable("rounding", _("không có quy tắc làm tròn này"), text, "làm tròn xuống đến 0,25", *_FORMS)
        direction = next(one for one in reversed(RoundingDirection) if found["direction"] == one.label)
        number = to_exact_decimal(parse_number(found["number"]))
        return cls.to_places(int(number)) if found["places"] else cls(number, direction)

    def rounded(self, points: Fraction) -> Fraction:
        """Return the points rounded to a step (điểm đã làm tròn)."""
        step = Fraction(self.step)
        return level(points / step, self.direction) * step


def level(units: Fraction, direction: RoundingDirection, side: int = 0) -> int:
    """Return the whole number that `units` is rounded to.

    Args:
        units: points counted in steps.
        direction: the direction of the rounding.
        side: 0 at `units` itself; -1 or 1 just below or just above it.

    >>> half = Fraction(1, 2)
    >>> level(half, RoundingDirection.HALF_UP), level(half, RoundingDirection.HALF_UP, -1)
    (1, 0)
    """
    match direction:
        case RoundingDirection.HALF_UP if side == 0:
            return half_up(units, 0)
        case RoundingDirection.HALF_UP if units > 0 or (units == 0 and side > 0):
            return _floor(units + Fraction(1, 2), side)
        case RoundingDirection.HALF_UP:
            return _ceiling(units - Fraction(1, 2), side)
        case RoundingDirection.DOWN:
            return _floor(units, side)
        case _:
            return _ceiling(units, side)


def _floor(units: Fraction, side: int) -> int:
    return floor(units) - (side < 0 and units.denominator == 1)


def _ceiling(units: Fraction, side: int) -> int:
    return ceil(units) + (side > 0 and units.denominator == 1)
