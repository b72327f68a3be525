"""What the part of a step earns that is left over (phần chưa đủ bước): named, never a habit."""

from cchc.messages import LabelledEnum, _


class Remainder(LabelledEnum):
    """What is done with a part of a step (phần chưa đủ bước), if so many points are added for so much.

    >>> str(Remainder.PRORATED)
    'tính theo tỷ lệ phần chênh lệch'
    """

    DROPPED = "dropped", _("chỉ tính bước đủ")
    """Whole steps count, a part of one adds nothing (bỏ phần chưa đủ bước)."""
    PRORATED = "prorated", _("tính theo tỷ lệ phần chênh lệch")
    """A part of a step adds its share of the points (tính theo tỷ lệ)."""
