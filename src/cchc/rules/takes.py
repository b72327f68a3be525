"""What a rule takes (số liệu mà quy tắc nhận)."""

from enum import Enum

from cchc.messages import Message, _


class Takes(Enum):
    """The kind of measured value that a rule takes (loại số liệu); an `Absence` is taken by all.

    >>> str(Takes.RATE)
    'nhận một tỷ lệ (Ratio)'
    """

    RATE = "rate"
    """A `Ratio` only (tỷ lệ)."""
    AMOUNT = "amount"
    """A `Decimal` or an `int` (số lượng)."""
    COUNT = "count"
    """An `int` from 0 up (số đếm)."""
    YES_NO = "yes_no"
    """A `bool`, or the label of one of two lines (có hoặc không)."""

    @property
    def sentence(self) -> Message:
        """What is taken, in words (diễn giải), fit for any language."""
        return _SENTENCES[self]

    def __str__(self) -> str:
        return self.sentence


_SENTENCES = {
    Takes.RATE: _("nhận một tỷ lệ (Ratio)"),
    Takes.AMOUNT: _("nhận một số lượng (Decimal hoặc int)"),
    Takes.COUNT: _("nhận một số đếm (int, từ 0 trở lên)"),
    Takes.YES_NO: _("nhận có hoặc không (bool), hoặc tên mức"),
}
