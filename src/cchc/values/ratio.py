"""A part of a whole (tỷ lệ), with both numbers kept as they were given."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Self

from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import exact
from cchc.messages import _
from cchc.models import JsonForm, StructuredValue
from cchc.values.fields import NOT_NEGATIVE_SCHEMA, IntOrDecimal, check_count, check_part
from cchc.viet import format_number, normalize, parse_number, parse_percentage, unreadable

Part = int | Decimal

_HUNDRED = 100
_MAX_QUICK = 10**18
"""Integers below it are parts of a ratio without a further check."""


@dataclass(frozen=True, slots=True)
class Ratio(StructuredValue):
    """A ratio (tỷ lệ): a part of a whole, such as 9850 dossiers out of 10000.

    Two ratios are equal if both numbers are: 1/2 is not 50/100, though their `value` is the same. A ratio
    has no order of its own; compare `.value`. In JSON it is `{"num": 9850, "den": 10000}`.

    Attributes:
        num: the numerator, an int or a Decimal; negative for a change.
        den: the denominator, 0 or more; 0 if there was nothing to count.

    Raises:
        InvalidInput: a part that is a float, NaN or no number, or a negative whole.

    >>> Ratio(9850, 10000).value
    Fraction(197, 200)
    >>> str(Ratio(9850, 10000))
    '9.850/10.000'
    """

    example: ClassVar[str] = "9.850/10.000"

    num: IntOrDecimal
    den: Annotated[IntOrDecimal, JsonForm(**NOT_NEGATIVE_SCHEMA)]

    def _check(self) -> None:
        num, den = self.num, self.den
        if type(num) is type(den) is int and -_MAX_QUICK < num < _MAX_QUICK and 0 <= den < _MAX_QUICK:
            return
        with FaultCollector() as collector:
            for name, part in (("num", self.num), ("den", self.den)):
                with collector.at(name):
                    check_part(part)
            with collector.at("den"):
                if not collector.faults and self.den < 0:
                    what, remedy = _("mẫu số không thể âm"), _("hãy kiểm tra lại tổng số")
                    raise InvalidInput.of("negative", what, str(self.den), remedy)

    @property
    def value(self) -> Fraction:
        """The exact quotient (giá trị).

        Raises:
            InvalidInput: the whole is 0; the message names the ratio.
        """
        if self.den == 0:
            remedy = _("quy tắc phải nói rõ cách tính khi mẫu số bằng 0")
            raise InvalidInput.of("zero_denominator", _("tỷ lệ có mẫu số bằng 0"), str(self), remedy)
        return exact(self.num) / exact(self.den)

    def __str__(self) -> str:
        return f"{format_number(self.num)}/{format_number(self.den)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the ratio that a text states (đọc tỷ lệ): two numbers with a slash, or a percentage.

        A percentage is a part of a hundred: "98,5%" is 98,5/100.

        Raises:
            InvalidInput: the text is no ratio.

        >>> Ratio.parse("9.850/10.000"), Ratio.parse("98,5%")
        (Ratio(num=9850, den=10000), Ratio(num=Decimal('98.5'), den=100))
        """
        plain = normalize(text).strip()
        if re.fullmatch(r"\S+\s?%", plain):
            return cls(_counted(parse_percentage(plain), plain), _HUNDRED)
        num, slash, den = plain.partition("/")
        if not slash:
            shape = (r"-?[0-9.,]+", r"\s?(?:/|%)")
            raise unreadable("ratio", _("không đọc được tỷ lệ"), text, "9.850/10.000, 98,5%", shape)
        return cls(_part(num), _part(den))

    @classmethod
    def of_counts(cls, count: int, total: int) -> Self:
        """Return the ratio of two counts (tỷ lệ của các số đếm): 0 ≤ count ≤ total, both integers.

        Args:
            count: how many of them have the property, from 0 to `total`.
            total: how many there are.

        Raises:
            InvalidInput: a count that is negative or no integer, or a count above the total.

        >>> Ratio.of_counts(9850, 10000)
        Ratio(num=9850, den=10000)
        """
        with FaultCollector() as collector:
            for name, number in (("count", count), ("total", total)):
                with collector.at(name, place=""):
                    check_count(number)
            with collector.at():
                if not collector.faults and count > total:
                    read = f"{count}/{total}"
                    what = _("số đếm được lớn hơn tổng số")
                    raise InvalidInput.of("above_total", what, read, _("hãy kiểm tra lại hai số"))
        return cls(count, total)


def _part(text: str) -> Part:
    """Return an int if the text has no comma, so that counts stay counts."""
    return _counted(parse_number(text), text)


def _counted(number: Decimal, text: str) -> Part:
    return number if "," in text else int(number)
