"""A part of a whole (tỷ lệ), with both counts kept as they were given."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Self

from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import exact, require_number
from cchc.messages import _
from cchc.models import Value
from cchc.viet import format_number, normalize, parse_number, unreadable

Part = int | Decimal

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Ratio(Value):
    """A ratio (tỷ lệ): so many out of so many, such as 9.850 dossiers of 10.000.

    Two ratios are equal when both parts are: 1/2 is not 50/100, though their `value` is the same. A ratio
    has no order of its own; compare `.value`.

    Attributes:
        num: the part, an int or a Decimal; it may be negative where a change is meant.
        den: the whole, not negative; 0 where there was nothing to count.

    Raises:
        InvalidInput: a part that is a float, NaN or no number, or a negative whole.

    >>> Ratio(9850, 10000).value
    Fraction(197, 200)
    >>> str(Ratio(9850, 10000))
    '9.850/10.000'
    """

    example: ClassVar[str] = "9.850/10.000"

    num: Part
    den: Part

    def _check(self) -> None:
        with FaultCollector() as gather:
            for name, part in (("num", self.num), ("den", self.den)):
                with gather.at(name):
                    _asked_part(part)
            with gather.at("den"):
                if not gather.faults and self.den < 0:
                    what = _("mẫu số không thể âm")
                    raise InvalidInput.of("negative", what, str(self.den), _("hãy kiểm tra lại tổng số"))

    @property
    def value(self) -> Fraction:
        """The exact share (giá trị).

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
        """The ratio that a text says (đọc tỷ lệ): two counts with a slash, or a percentage.

        A percentage is so many of a hundred: "98,5%" is 98,5/100.

        Raises:
            InvalidInput: the text says no ratio.

        >>> Ratio.parse("9.850/10.000"), Ratio.parse("98,5%")
        (Ratio(num=9850, den=10000), Ratio(num=Decimal('98.5'), den=100))
        """
        plain = normalize(text).strip()
        if percent := re.fullmatch(r"(\S+)\s?%", plain):
            return cls(_part(percent[1]), _HUNDRED)
        num, slash, den = plain.partition("/")
        if not slash:
            shape = (r"-?[0-9.,]+", r"\s?(?:/|%)")
            raise unreadable("ratio", _("không đọc được tỷ lệ"), text, "9.850/10.000, 98,5%", shape)
        return cls(_part(num), _part(den))

    @classmethod
    def of_counts(cls, part: int, whole: int) -> Self:
        """The ratio of things counted (tỷ lệ của các số đếm): 0 ≤ part ≤ whole, both integers.

        Raises:
            InvalidInput: a count that is negative or no integer, or a part above its whole.

        >>> Ratio.of_counts(9850, 10000)
        Ratio(num=9850, den=10000)
        """
        with FaultCollector() as gather:
            for count in (part, whole):
                with gather.at():
                    _asked_count(count)
            with gather.at():
                if not gather.faults and part > whole:
                    read = f"{part}/{whole}"
                    what = _("số đếm được lớn hơn tổng số")
                    raise InvalidInput.of("above_total", what, read, _("hãy kiểm tra lại hai số"))
        return cls(part, whole)


def _part(text: str) -> Part:
    """An int where the text has no comma, so that counts stay counts."""
    number = parse_number(text)
    return number if "," in text else int(number)


def _asked_part(part: object) -> None:
    if isinstance(part, Fraction):
        remedy = _("hãy dùng int hoặc Decimal cho từng phần")
        raise InvalidInput.of("type", _("không đúng loại giá trị"), part, remedy)
    require_number(part)


def _asked_count(count: object) -> None:
    if not isinstance(count, int) or isinstance(count, bool):
        raise InvalidInput.of("count", _("phải là số đếm nguyên"), count, _("hãy dùng int"))
    if count < 0:
        raise InvalidInput.of("negative", _("số đếm không thể âm"), str(count), _("hãy kiểm tra lại số liệu"))
