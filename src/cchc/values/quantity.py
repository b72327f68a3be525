"""A number and its unit (số lượng): "1.250 hồ sơ"."""

from dataclasses import field
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import StructuredValue, frozen_dataclass
from cchc.values.fields import CleanText, DecimalField
from cchc.viet import collapse_whitespace, format_number, full_pattern, parse_number, parse_percentage, unreadable

_PERCENTS = ("%", "điểm phần trăm")
_SHAPE = (r"(?P<amount>-?[0-9][0-9.,]*)", r" ?(?P<unit>[^\W\d].*|%)")
_READ = full_pattern(_SHAPE)


@frozen_dataclass()
class Quantity(StructuredValue):
    """A quantity (số lượng): an exact amount and a unit label; the label is kept unchanged and never converted.

    In JSON it is `{"amount": "12.5", "unit": "tỷ đồng"}`.

    Attributes:
        amount: the number.
        unit: what is counted or measured, "hồ sơ", "biên chế".

    Raises:
        InvalidInput: an amount that is not exact, or a unit that does not begin with a letter.

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
        if self.unit in _PERCENTS:
            return f"{format_number(self.amount).replace('.', '')}{'' if self.unit == '%' else ' '}{self.unit}"
        return f"{format_number(self.amount)} {self.unit}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quantity that a text states (đọc số lượng): a number, then the unit.

        Raises:
            InvalidInput: the text is no quantity.

        >>> Quantity.parse("1.250 hồ sơ").amount
        Decimal('1250')
        """
        found = _READ.fullmatch(collapse_whitespace(text))
        if found is None:
            raise unreadable("quantity", _("không đọc được số lượng"), text, cls.example, _SHAPE)
        amount, unit = found["amount"], found["unit"]
        return cls(parse_percentage(f"{amount}{unit}", unit=unit) if unit in _PERCENTS else parse_number(amount), unit)
