"""What a rule takes (số liệu mà quy tắc nhận)."""

from decimal import Decimal
from fractions import Fraction

from cchc.errors import InvalidInput
from cchc.exact import exact, require_number, to_decimal
from cchc.indicators import Measured
from cchc.messages import LabelledEnum, _
from cchc.values import Ratio
from cchc.viet import format_number, format_percent


class InputKind(LabelledEnum):
    """The kind of measured value that a rule takes (loại số liệu); an `Absence` is taken by all.

    >>> str(InputKind.RATE)
    'tỷ lệ'
    """

    RATE = "rate", _("tỷ lệ")
    """A `Ratio` only (tỷ lệ)."""
    AMOUNT = "amount", _("số lượng")
    """A `Decimal` or an `int` (số lượng)."""
    COUNT = "count", _("số đếm nguyên, từ 0 trở lên")
    """An `int` from 0 up (số đếm)."""
    NUMBER = "number", _("số hoặc tỷ lệ")
    """A number or a ratio, the same for all bodies and periods that are compared (con số để so sánh)."""
    YES_NO = "yes_no", _("có hoặc không, hoặc tên mức")
    """A `bool`, or the label of one of two options (có hoặc không)."""
    LABEL = "label", _("tên mức")
    """The label of an option (tên mức)."""
    LABELS = "labels", _("tên các nội dung đạt được")
    """The labels of all items that are met (các nội dung đạt được)."""
    COUNTS = "counts", _("số trường hợp theo tên")
    """The number of cases by label (số trường hợp theo tên), as `Counts`."""
    BALLOTS = "ballots", _("số phiếu khảo sát")
    """The ballots of a survey (phiếu khảo sát)."""
    PARTS = "parts", _("mỗi phần một số liệu")
    """A tuple, one value for each part of the rule (bộ số liệu)."""
    ANYTHING = "anything", _("mọi số liệu, không tính điểm")
    """Any measured value; it is not scored (mọi số liệu)."""


def taken_number(value: Measured, input_kind: InputKind) -> Fraction:
    """The number that a measured value is about (con số đã đo), or a refusal of what is not taken.

    Raises:
        InvalidInput: another kind of value, with the readings that a bare number could have; a ratio over zero.
    """
    number = isinstance(value, int | Decimal | float) and not isinstance(value, bool)
    match input_kind:
        case InputKind.NUMBER if isinstance(value, Ratio):
            return value.value
        case InputKind.RATE if isinstance(value, Ratio):
            return value.value
        case InputKind.RATE if isinstance(value, int | Decimal) and number:
            raise _bare_number(value)
        case InputKind.COUNT if isinstance(value, Decimal):
            raise not_taken(value, input_kind)
        case InputKind.RATE:
            raise not_taken(value, input_kind)
        case _ if number:
            return require_number(value)
        case _:
            raise not_taken(value, input_kind)


def number_as_measured(number: Fraction, input_kind: InputKind) -> Ratio | Decimal | int:
    """Return a number as a rule of this kind takes it (số liệu); a count is cut to a whole number.

    >>> number_as_measured(Fraction(9, 10), InputKind.RATE), number_as_measured(Fraction(1, 2), InputKind.AMOUNT)
    (Ratio(num=9, den=10), Decimal('0.5'))
    """
    if input_kind is InputKind.RATE:
        return Ratio(number.numerator, number.denominator)
    if input_kind is InputKind.COUNT or number.denominator == 1:
        return int(number)
    return to_decimal(number)


def _bare_number(value: int | Decimal) -> InvalidInput:
    """Return the refusal of a number where a rate is needed; one up to 1 may be a share of the whole, or per cent."""
    number = exact(value)
    percent = repr(format_percent(number / 100))
    if 0 < abs(number) <= 1:
        remedy = _(
            "nếu 1 là toàn bộ hãy nhập {share}, nếu là phần trăm hãy nhập {percent} (Ratio.parse); "
            "nếu là số đếm hãy cho cả tổng số",
            share=repr(format_percent(number)),
            percent=percent,
        )
    else:
        remedy = _(
            "nếu là phần trăm hãy nhập {percent} (Ratio.parse); nếu là số đếm hãy cho cả tổng số", percent=percent
        )
    return InvalidInput.of("type", _("một con số chưa phải là tỷ lệ"), format_number(value), remedy)


def not_taken(value: object, input_kind: InputKind) -> InvalidInput:
    """The refusal of a value that the rule does not take; a float is refused as such."""
    if isinstance(value, float):
        require_number(value)
    read = str(value) if isinstance(value, Ratio | Decimal | int) else repr(value)
    remedy = _("hãy đưa {kind}", kind=input_kind.label)
    if input_kind is InputKind.RATE and isinstance(value, str):
        remedy = _("hãy nhập tỷ lệ, như 98,5% hay 812/900 (Ratio.parse)")
    return InvalidInput.of("type", _("quy tắc không nhận số liệu này"), read, remedy)
