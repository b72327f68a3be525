"""Blocks outside the total (điểm thưởng, điểm trừ)."""

from cchc.messages import LabelledEnum, _


class Role(LabelledEnum):
    """What a block outside the total is for (vai trò): its points are added, and it has no part in the maximum.

    >>> str(Role.BONUS)
    'điểm thưởng'
    """

    BONUS = "bonus", _("điểm thưởng")
    """Points on top (điểm thưởng, điểm cộng)."""
    DEDUCTION = "deduction", _("điểm trừ")
    """Points off (điểm trừ, điểm phạt): from a negative number up to 0."""
