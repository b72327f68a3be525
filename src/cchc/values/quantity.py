"""So many of something (số lượng): a number and the word for what is counted or measured."""

from dataclasses import field
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import Value, frozen_dataclass
from cchc.values.fields import CleanText, DecimalField
from cchc.viet import collapse_whitespace, format_number, full_pattern, parse_number, unreadable

_SHAPE = (r"(?P<amount>-?[0-9][0-9.,]*)", r" ?(?P<unit>[^\W\d].*|%)")
_READ = full_pattern(_SHAPE)


@frozen_dataclass()
class Quantity(Value):
    """A quantity (số lượng): an exact amount and a unit label; the label is kept as it is, not converted.

    Attributes:
        amount: how many or how much.
        unit: of what, "hồ sơ", "biên chế".

    Raises:
        InvalidInput: an amount that is not exact, or a unit that is no word.

    >>> print(Quantity.parse("1.250 hồ sơ"))
    1.250 hồ sơ
    """

    example: ClassVar[str] = "1.250 hồ sơ"

    amount: DecimalField = field()
    unit: CleanText

    def _check(self) -> None:
        if _READ.fullmatch(f"0 {self.unit}") is None:
            remedy = _("hãy viết như {example}", example=self.example)
            raise InvalidInput.of("unit", _("đơn vị phải là một từ"), self.unit, remedy)

    def __str__(self) -> str:
        return f"{format_number(self.amount)}{'' if self.unit == '%' else ' '}{self.unit}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The quantity that a text says (đọc số lượng): a number, then the unit.

        Raises:
            InvalidInput: the text says no quantity.

        >>> Quantity.parse("1.250 hồ sơ").amount
        Decimal('1250')
        """
        found = _READ.fullmatch(collapse_whitespace(text))
        if found is None:
            raise unreadable("quantity", _("không đọc được số lượng"), text, cls.example, _SHAPE)
        return cls(parse_number(found["amount"]), found["unit"])
