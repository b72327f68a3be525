"""Blocks outside the total (điểm thưởng, điểm trừ)."""

from cchc.messages import LabelledEnum, _


class CriterionRole(LabelledEnum):
    """The role of a block outside the total (vai trò): its points are added, but it has no part in the maximum.

    >>> str(CriterionRole.BONUS)
    'điểm thưởng'
    """

    BONUS = "bonus", _("điểm thưởng")
    """Extra points (điểm thưởng, điểm cộng)."""
    DEDUCTION = "deduction", _("điểm trừ")
    """Points that are taken off (điểm trừ, điểm phạt): from a negative number up to 0."""
