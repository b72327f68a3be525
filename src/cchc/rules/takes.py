"""What a rule takes (số liệu mà quy tắc nhận)."""

from cchc.messages import Worded, _


class Takes(Worded):
    """The kind of measured value that a rule takes (loại số liệu); an `Absence` is taken by all.

    >>> str(Takes.RATE)
    'nhận một tỷ lệ (Ratio)'
    """

    RATE = "rate", _("nhận một tỷ lệ (Ratio)")
    """A `Ratio` only (tỷ lệ)."""
    AMOUNT = "amount", _("nhận một số lượng (Decimal hoặc int)")
    """A `Decimal` or an `int` (số lượng)."""
    COUNT = "count", _("nhận một số đếm (int, từ 0 trở lên)")
    """An `int` from 0 up (số đếm)."""
    YES_NO = "yes_no", _("nhận có hoặc không (bool), hoặc tên mức")
    """A `bool`, or the label of one of two lines (có hoặc không)."""
