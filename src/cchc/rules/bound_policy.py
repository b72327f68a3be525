"""Where the bounds of `Goalposts` come from (ngưỡng): named, never a habit."""

from cchc.messages import LabelledEnum, _


class BoundPolicy(LabelledEnum):
    """The origin of the least and the greatest value between which values are rescaled (cách xác định ngưỡng).

    >>> str(BoundPolicy.CARRIED)
    'ngưỡng lũy kế qua các kỳ'
    """

    FIXED = "fixed", _("ngưỡng cố định")
    """Numbers of the decision (ngưỡng cố định)."""
    COHORT = "cohort", _("ngưỡng theo các đơn vị trong kỳ")
    """The least and the greatest value of all bodies in the period (ngưỡng theo các đơn vị trong kỳ)."""
    CARRIED = "carried", _("ngưỡng lũy kế qua các kỳ")
    """The least and the greatest value since the indicator was introduced (ngưỡng lũy kế qua các kỳ)."""
